//! What leaves the room as files: pure functions of the workshop, used alike by downloads and by
//! the command line. Everything but the tally is made from the brief, which holds public facts
//! only; the tally holds revealed votes only.

mod ballot_box;
mod file_name;
mod ideas;
mod json;
mod pabulib;
mod preflib;
mod sheet;
mod tally_csv;
mod tally_json;

pub use ballot_box::{BallotBox, votes_told};
pub use file_name::{content_disposition, file_name};
pub use ideas::ideas_csv;
pub use json::workshop_json;
pub use pabulib::pabulib;
pub use preflib::soi;
pub use tally_csv::tally_csv;
pub use tally_json::{Reach, tally_json};

use jiff::tz::TimeZone;
use workshop::Workshop;
use workshop::brief::compose;

use crate::brief::{Edition, Journal, markdown};
use crate::words::Lang;

/// One kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    Brief,
    Json,
    IdeasCsv,
    TallyCsv,
    TallyJson,
}

impl Export {
    pub const ALL: [Self; 5] = [
        Self::Brief,
        Self::Json,
        Self::IdeasCsv,
        Self::TallyCsv,
        Self::TallyJson,
    ];

    /// The file's name at the desk: `/w/HKV492/desk/brief.md`.
    pub fn address(self) -> &'static str {
        match self {
            Self::Brief => "brief.md",
            Self::Json => "workshop.json",
            Self::IdeasCsv => "ideas.csv",
            Self::TallyCsv => "tally.csv",
            Self::TallyJson => "tally.json",
        }
    }

    pub fn content_type(self) -> &'static str {
        match self {
            Self::Brief => "text/markdown; charset=utf-8",
            Self::Json | Self::TallyJson => "application/json",
            Self::IdeasCsv | Self::TallyCsv => "text/csv; charset=utf-8; header=present",
        }
    }

    /// The whole file. `journal` says where the record stands; `lang` and `zone` matter to the
    /// brief only, which is in one of the languages of the desk.
    pub fn write(
        self,
        w: &Workshop,
        journal: Option<Journal>,
        lang: Lang,
        zone: TimeZone,
    ) -> String {
        match self {
            Self::TallyJson => tally_json(w, Reach::Published),
            _ => {
                let brief = compose(w);
                match self {
                    Self::Brief => markdown(&Edition {
                        brief: &brief,
                        lang: lang.for_desk().into(),
                        zone,
                        journal,
                    }),
                    Self::IdeasCsv => ideas_csv(&brief),
                    Self::TallyCsv => tally_csv(&brief),
                    Self::Json | Self::TallyJson => workshop_json(w, &brief, journal.as_ref()),
                }
            }
        }
    }
}
