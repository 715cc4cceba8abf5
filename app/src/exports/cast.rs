//! One vote's ballots as other programs take them: without seats, times and roles, in an order that
//! tells nothing of who cast them or when.

/// A vote, ready to be written down.
#[derive(Debug)]
pub struct Cast {
    /// What it was about, each in one line.
    pub title: String,
    pub question: String,
    /// `V-2`.
    pub number: String,
    /// Days, as `2026-11-20`.
    pub began: String,
    pub ended: String,
    pub language: String,
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

impl Cast {
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

/// Words in one line. Other programs take more characters for line ends than we do.
pub fn in_one_line(said: &str) -> String {
    let is_end = |c: char| matches!(c, '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}');
    said.replace(is_end, " ").trim().to_owned()
}
