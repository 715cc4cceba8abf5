//! Telling an evening twice, from copies of one folder, and comparing what others can get.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Arc;

use app::exports::Export;
use axum::http::StatusCode;
use axum::http::header::CONTENT_SECURITY_POLICY;
use rooms::{Code, Settings};
use tempfile::TempDir;
use uuid::Uuid;
use workshop::template::Template;
use workshop::{
    Author, BallotRule, Command, IdeaId, ItemId, RoleKey, RoundId, RoundKind, Source, VoteSetup,
    What,
};

use super::Ballots;
use crate::visitor::{Building, Founded, Page, Visitor, fresh, setup};

/// Enough of each role to be shown apart.
const VOTERS: usize = 12;

pub async fn tell_twice(rule: BallotRule, one: Ballots, other: Ballots) {
    let eve = Eve::prepare(rule, one).await;
    let one = eve.telling(one).await;
    let other = eve.telling(other).await;
    for moment in Moment::BEFORE {
        one.go_on(*moment).await;
        other.go_on(*moment).await;
        same(*moment, &one.look().await, &other.look().await);
        // The voter's own page tells the two apart: what is compared could have differed.
        let (own, others) = (one.own_ballot().await, other.own_ballot().await);
        assert_ne!(own, others, "{moment:?}");
    }
    one.go_on(Moment::Shown).await;
    other.go_on(Moment::Shown).await;
    let (shown, to_others) = (one.look().await, other.look().await);
    for (who, rest) in [
        ("stranger", "/stage"),
        ("phone", "/results"),
        ("desk", "/desk/tally.csv"),
    ] {
        let asked = (who, eve.at(rest));
        assert_ne!(
            shown[&asked], to_others[&asked],
            "{asked:?}: other ballots, other result"
        );
    }
    one.go_on(Moment::Reopened).await;
    other.go_on(Moment::Reopened).await;
    same(Moment::Reopened, &one.look().await, &other.look().await);
}

/// Every answer, by who asked and for what.
type Answers = BTreeMap<(&'static str, String), String>;

fn same(moment: Moment, one: &Answers, other: &Answers) {
    assert!(one.keys().eq(other.keys()));
    for (asked, answer) in one {
        let (answer, differs) = (answer.as_bytes(), other[asked].as_bytes());
        let at = answer.iter().zip(differs).position(|(a, b)| a != b);
        let at = at.or((answer.len() != differs.len()).then(|| answer.len().min(differs.len())));
        if let Some(at) = at {
            let around = |bytes: &[u8]| {
                let near = &bytes[at.saturating_sub(200)..bytes.len().min(at + 100)];
                String::from_utf8_lossy(near).into_owned()
            };
            let (one, other) = (around(answer), around(differs));
            panic!("{moment:?}: {asked:?} tells ballots apart:\n{one}\n--\n{other}");
        }
    }
}

#[derive(Clone, Copy, Debug)]
enum Moment {
    FirstBallot,
    AllBallots,
    Closed,
    /// The room has gone on to talk; the result is still nobody's.
    MovedOn,
    Shown,
    Reopened,
}

impl Moment {
    const BEFORE: &[Self] = &[
        Self::FirstBallot,
        Self::AllBallots,
        Self::Closed,
        Self::MovedOn,
    ];
}

/// The evening until the vote: both tellings go on from here.
struct Eve {
    dir: TempDir,
    code: Code,
    desk_key: String,
    rounds: Vec<RoundId>,
    ideas: Vec<IdeaId>,
    voters: Vec<Visitor>,
    /// A phone that casts the same ballot in both tellings, and one that casts none.
    steady: Visitor,
    steady_ballot: Ballots,
    phone: Visitor,
    stopped: Settings,
}

impl Eve {
    async fn prepare(rule: BallotRule, steady_ballot: Ballots) -> Self {
        let now = rooms::now();
        let stopped = Settings {
            clock: Arc::new(move || now),
            ..Settings::default()
        };
        let building = Building::open_in(tempfile::tempdir().unwrap(), stopped.clone()).await;
        let mut setup = setup(Template::ReadyList);
        setup.rounds[0].kind = RoundKind::Vote(VoteSetup::new(What::Ideas, Source::All, rule));
        // A timer would go on between the two tellings.
        setup.rounds.iter_mut().for_each(|round| round.minutes = 0);
        let founded = building.found(setup).await;
        let mut ideas = Vec::new();
        for text in ["A door", "A light", "A dog", "A garden", "A nurse"] {
            let author = Author::Desk {
                role: Some(RoleKey::new("carer")),
            };
            let add = Command::AddIdea {
                round: None,
                text: text.into(),
                author,
                only_desk: false,
                source_id: None,
            };
            ideas.push(IdeaId(founded.desk(add).await.wish.0));
        }
        if matches!(rule, BallotRule::Budget { .. }) {
            let costs = ideas.iter().map(|id| (ItemId::Idea(*id), 4_000));
            let (round, costs) = (founded.rounds[0], costs.collect());
            founded.desk(Command::SetCosts { round, costs }).await;
        }
        founded.open(0).await;
        let mut voters = Vec::new();
        for n in 0..VOTERS {
            let mut voter = building.visitor();
            voter
                .join(&founded, if n < 6 { "citizen" } else { "carer" })
                .await;
            voters.push(voter);
        }
        let mut steady = building.visitor();
        steady.join(&founded, "carer").await;
        let mut phone = building.visitor();
        phone.join(&founded, "citizen").await;
        let Founded {
            code,
            desk_key,
            rounds,
            ..
        } = founded;
        Eve {
            dir: building.close().await,
            code,
            desk_key,
            rounds,
            ideas,
            voters,
            steady,
            steady_ballot,
            phone,
            stopped,
        }
    }

    /// Whether a cookie opens a seat or the desk hangs on what the folder holds; so the copy knows
    /// everybody again.
    async fn telling(&self, ballots: Ballots) -> Telling<'_> {
        let dir = tempfile::tempdir().unwrap();
        for file in fs::read_dir(self.dir.path()).unwrap() {
            let file = file.unwrap();
            fs::copy(file.path(), dir.path().join(file.file_name())).unwrap();
        }
        let building = Building::open_in(dir, self.stopped.clone()).await;
        let founded = Founded {
            code: self.code,
            desk_key: self.desk_key.clone(),
            room: building.house.room(&self.code).await.unwrap().unwrap(),
            rounds: self.rounds.clone(),
        };
        let seats: Vec<String> = founded
            .room
            .now()
            .seats
            .keys()
            .map(ToString::to_string)
            .collect();
        let rounds = self.rounds.iter().map(ToString::to_string);
        let known = self
            .ideas
            .iter()
            .map(ToString::to_string)
            .chain(rounds)
            .chain(seats)
            .collect();
        Telling {
            eve: self,
            building,
            founded,
            ballots,
            known,
        }
    }

    fn at(&self, rest: &str) -> String {
        format!("/w/{}{rest}", self.code)
    }

    /// Every address of a workshop, as the router lists them: a new page is looked at by itself.
    /// Streams never end; they have tests of their own.
    fn addresses(&self) -> Vec<String> {
        let listed = include_str!("../../../src/addresses.rs")
            .split("\"/w/{code}")
            .skip(1);
        let mut all: Vec<String> = listed
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .filter(|rest| !rest.starts_with("/live/"))
            .collect();
        assert!(all.len() > 15, "{all:?}");
        all.extend(Export::ALL.map(|export| format!("/desk/{}", export.address())));
        all.extend(["/results?lens=equal", "/results?lens=common"].map(Into::into));
        all.iter()
            .map(|rest| {
                rest.replace("{key}", &self.desk_key)
                    .replace("{round}", &self.rounds[0].to_string())
                    .replace("{id}", &self.ideas[0].to_string())
            })
            .inspect(|rest| assert!(!rest.contains('{'), "what goes into {rest}?"))
            .map(|rest| self.at(&rest))
            .collect()
    }
}

struct Telling<'a> {
    eve: &'a Eve,
    building: Building,
    founded: Founded,
    ballots: Ballots,
    /// The ids that stay. All others were minted for a form of one rendering.
    known: Vec<String>,
}

impl Telling<'_> {
    async fn go_on(&self, moment: Moment) {
        let round = self.eve.rounds[0];
        match moment {
            Moment::FirstBallot => {
                let steady_ballot = (self.eve.steady_ballot)(0, &self.eve.ideas);
                self.cast(&self.eve.steady, steady_ballot).await;
                self.vote(0).await;
            }
            Moment::AllBallots => {
                for voter in 1..VOTERS {
                    self.vote(voter).await;
                }
            }
            Moment::Closed => self.founded.close(0).await,
            Moment::MovedOn => self.founded.open(self.eve.rounds.len() - 1).await,
            Moment::Shown => {
                self.founded.desk(Command::Reveal { round }).await;
            }
            Moment::Reopened => self.founded.open(0).await,
        }
    }

    async fn vote(&self, voter: usize) {
        let ballot = (self.ballots)(voter, &self.eve.ideas);
        self.cast(&self.eve.voters[voter], ballot).await;
    }

    async fn cast(&self, visitor: &Visitor, mut fields: Vec<(String, String)>) {
        fields.push(("wish".into(), fresh().to_string()));
        let fields: Vec<(&str, &str)> = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let mut visitor = visitor.in_copy(&self.building);
        let answer = visitor.post(&self.own_address(), &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    }

    fn own_address(&self) -> String {
        self.eve.at(&format!("/ballots/{}", self.eve.rounds[0]))
    }

    async fn own_ballot(&self) -> String {
        let mut voter = self.eve.voters[0].in_copy(&self.building);
        let page = voter.get(&self.own_address()).await;
        assert_eq!(page.status, StatusCode::OK);
        self.lasting(&page)
    }

    /// Everything that can be asked for by those whose ballots are the same in both. Each asks afresh, so
    /// that a cookie from one answer changes no other.
    async fn look(&self) -> Answers {
        let viewers = [
            ("stranger", self.building.visitor()),
            ("phone", self.eve.phone.in_copy(&self.building)),
            ("steady", self.eve.steady.in_copy(&self.building)),
            (
                "desk",
                self.building.visitor().at_the_desk_of(&self.founded),
            ),
        ];
        let mut answers = Answers::new();
        for (who, visitor) in viewers {
            for address in self.eve.addresses() {
                let page = visitor.clone().get(&address).await;
                answers.insert((who, address), self.lasting(&page));
            }
        }
        let pages = answers.values().filter(|answer| answer.starts_with("200"));
        assert!(pages.count() > 20, "{answers:#?}");
        answers
    }

    /// The whole answer, without what is random in each rendering: ids for the next wish, nonces.
    /// And without the journal's hash, in which the random ids of wishes are, so that nobody can
    /// try ballots against it.
    fn lasting(&self, page: &Page) -> String {
        let mut headers: Vec<String> = page
            .headers
            .iter()
            .filter(|(name, _)| *name != CONTENT_SECURITY_POLICY)
            .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
            .collect();
        headers.sort();
        let (headers, html) = (headers.join("\n"), page.lasting());
        let whole = format!("{}\n{headers}\n\n{html}", page.status);
        let is_word = |c: char| c.is_ascii_alphanumeric() || c == '-';
        let mut lasting = String::new();
        for piece in whole.split_inclusive(|c| !is_word(c)) {
            let word = piece.trim_end_matches(|c| !is_word(c));
            let is_fresh = Uuid::parse_str(word).is_ok() && !self.known.iter().any(|id| id == word);
            let is_hash = word.len() == 64 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
            lasting.push_str(if is_fresh || is_hash { "~" } else { word });
            lasting.push_str(&piece[word.len()..]);
        }
        lasting
    }
}
