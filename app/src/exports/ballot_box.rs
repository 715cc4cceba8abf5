//! One vote's ballots as other programs take them: without seats and times, and without roles unless
//! the administrator asks for them, in an order that tells nothing of who cast them or when.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use workshop::tally::{self, Counted, Marks};
use workshop::view::revealed;
use workshop::{BallotRule, RoundId, SeatId, Time, Workshop};

use super::tally_json::told;

/// A vote, ready to be written down.
#[derive(Debug)]
pub struct BallotBox {
    /// What it was about, each in one line.
    pub title: String,
    pub question: String,
    /// `V-2`.
    pub number: String,
    /// Days, as `2026-11-20`.
    pub began: String,
    pub ended: String,
    pub language: String,
    /// Where it was held, or who held it.
    pub unit: String,
    pub currency: String,
    pub form: Form,
    /// In the order put to the vote.
    pub options: Vec<Choice>,
    pub ballots: Vec<Paper>,
}

#[derive(Debug)]
pub struct Choice {
    pub id: String,
    /// One line; the id again where the words were taken down.
    pub name: String,
    pub cost: Option<u64>,
}

/// What a ballot was, and what it could hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Approvals { budget: Option<u64> },
    Ranks { most: usize },
    Points { points: u32, most: u32 },
}

/// One ballot. Places in the options, best first where the form has an order; points in step with
/// them where people spread some.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Paper {
    pub picks: Vec<usize>,
    pub points: Vec<u32>,
    /// Only where the administrator asked for it.
    pub role: Option<String>,
}

/// The votes that may be told, each with its number (2 for `V-2`) and its rule.
pub fn votes_told(w: &Workshop) -> Vec<(usize, RoundId, BallotRule)> {
    let rounds = w.setup.rounds.iter();
    let told = rounds.filter_map(|round| revealed(w, round.id));
    told.map(|results| (results.vote, results.round, results.rule))
        .collect()
}

impl Form {
    /// `None` where other programs know no such ballot.
    fn of(rule: BallotRule, options: usize) -> Option<Self> {
        match rule {
            BallotRule::Approve => Some(Self::Approvals { budget: None }),
            BallotRule::Budget { total } => Some(Self::Approvals {
                budget: Some(total),
            }),
            BallotRule::PickAndRank { k } => Some(Self::Ranks {
                most: usize::from(k).min(options),
            }),
            BallotRule::RankAll => Some(Self::Ranks { most: options }),
            BallotRule::Points { points, most } => Some(Self::Points {
                points: points.into(),
                most: most.into(),
            }),
            BallotRule::Judge
            | BallotRule::Rate { .. }
            | BallotRule::Pairs
            | BallotRule::Quadratic { .. } => None,
        }
    }
}

impl BallotBox {
    /// Whether other programs know such ballots.
    pub fn holds(rule: BallotRule) -> bool {
        Form::of(rule, 0).is_some()
    }

    /// `None` where the vote is not revealed, or of a kind that other programs do not know. What
    /// was taken down keeps its place and loses its words; what its author took back is left out.
    pub fn of(w: &Workshop, round: RoundId, zone: &TimeZone, with_roles: bool) -> Option<Self> {
        let results = revealed(w, round)?;
        let count = tally::of(w, round)?;
        let run = w.run(round);
        let vote = w.setup.round(round)?.kind.vote()?;
        let told = told(w, &count);
        let form = Form::of(vote.rule, told.len())?;
        let options = told
            .iter()
            .map(|told| {
                let item = count.options[told.n];
                let row = results.rows.iter().find(|row| row.item == item);
                let id = match is_plain(&told.id) {
                    true => told.id.clone(),
                    false => told.number.clone(),
                };
                Choice {
                    name: row.map_or_else(|| id.clone(), |row| in_one_line(&row.text)),
                    cost: run.costs.get(&item).copied(),
                    id,
                }
            })
            .collect();
        let role = |seat: SeatId| {
            let key = w.seats.get(&seat)?.role.as_ref()?;
            Some(key.0.clone()).filter(|_| with_roles)
        };
        let place = |n: usize| told.iter().position(|told| told.n == n);
        let (_, ballots) = tally::ballots(w, round);
        let ballots = ballots.iter().map(|ballot| Paper {
            role: role(ballot.seat),
            ..paper(ballot, place)
        });
        let setup = &w.setup;
        let day = |at: Option<Time>| at.map_or_else(String::new, |at| day(at, zone));
        Some(Self {
            title: in_one_line(&setup.title),
            question: in_one_line(match results.prompt.as_str() {
                "" => &setup.question,
                prompt => prompt,
            }),
            number: format!("V-{}", results.vote),
            began: day(run.first_opened),
            ended: day(run.closed),
            language: setup.language.clone(),
            unit: in_one_line(match setup.venue.as_str() {
                "" => &setup.organiser,
                venue => venue,
            }),
            currency: vote.unit.clone(),
            form,
            options,
            ballots: ballots.collect(),
        })
    }
    /// The ballots in an order that is made of nothing but what stands on them.
    pub fn sorted(&self) -> Vec<Paper> {
        let mut papers: Vec<Paper> = self.ballots.iter().map(|p| self.tidy(p)).collect();
        papers.sort();
        papers
    }

    /// Without the order in which somebody ticked, where it has no meaning.
    fn tidy(&self, paper: &Paper) -> Paper {
        let mut paper = paper.clone();
        match self.form {
            Form::Ranks { .. } => {}
            Form::Approvals { .. } => paper.picks.sort_unstable(),
            Form::Points { .. } => {
                let mut pairs: Vec<(u32, usize)> =
                    paper.points.into_iter().zip(paper.picks).collect();
                pairs.sort_by_key(|(points, place)| (std::cmp::Reverse(*points), *place));
                (paper.points, paper.picks) = pairs.into_iter().unzip();
            }
        }
        paper
    }
}

fn paper(ballot: &Counted, place: impl Fn(usize) -> Option<usize>) -> Paper {
    let given: &[i16] = match &ballot.marks {
        Marks::Given(given) => given,
        _ => &[],
    };
    let mut paper = Paper {
        picks: vec![],
        points: vec![],
        role: None,
    };
    for (n, pick) in ballot.picks.iter().enumerate() {
        if let Some(pick) = place(*pick) {
            paper.picks.push(pick);
            let points = given.get(n).and_then(|given| u32::try_from(*given).ok());
            paper.points.extend(points);
        }
    }
    paper
}

fn day(at: Time, zone: &TimeZone) -> String {
    let at = Timestamp::from_millisecond(at.0).unwrap_or_default();
    at.to_zoned(zone.clone()).date().to_string()
}

/// Whether other programs take this for one id, and for nothing else.
fn is_plain(id: &str) -> bool {
    let has_a_meaning = ["meta", "projects", "votes", "none"];
    !id.is_empty()
        && !id.contains([',', ';', '"'])
        && !id
            .chars()
            .any(|c| c != ' ' && (c.is_whitespace() || c.is_control()))
        && !has_a_meaning.contains(&id.to_lowercase().as_str())
}

/// Words in one line. Other programs take more characters for line ends than we do.
pub fn in_one_line(said: &str) -> String {
    let is_end = |c: char| matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}');
    said.replace(is_end, " ").trim().to_owned()
}
