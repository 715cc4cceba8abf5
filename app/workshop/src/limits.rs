//! How much of each thing a workshop holds, and how long a text may be.
//! Lengths are in Unicode scalar values unless the name says bytes.

/// An idea: a few sentences, readable from the back of the room.
pub const IDEA_CHARS: usize = 500;
/// The same in UTF-8 bytes, so that stacked marks cannot make one "character" huge.
pub const IDEA_BYTES: usize = 2_000;
pub const TITLE_CHARS: usize = 120;
pub const QUESTION_CHARS: usize = 300;
pub const LINE_CHARS: usize = 200;
pub const THEME_CHARS: usize = 80;
pub const REASON_CHARS: usize = 200;
pub const ROLE_CHARS: usize = 40;
/// One section of the designer's own prose in the brief.
pub const PROSE_CHARS: usize = 10_000;

pub const MAX_IDEAS: usize = 5_000;
pub const MAX_IDEAS_A_SEAT: usize = 200;
pub const MAX_SEATS: usize = 2_000;
pub const MAX_THEMES: usize = 500;
pub const MAX_ROUNDS: usize = 50;
pub const MAX_ROLES: usize = 6;
pub const MAX_MINUTES: u16 = 480;
/// The most places a ranking ballot may ask for.
pub const MAX_PICKS: u8 = 20;
/// Results by role are never shown for fewer people than this, whatever the setting says.
pub const SMALLEST_GROUP_EVER: u8 = 3;
pub const SMALLEST_GROUP_DEFAULT: u8 = 5;
/// The most options that a vote may ask to be put in order whole.
pub const MAX_RANKED: usize = 25;
/// The most points to give out.
pub const MAX_POINTS: u16 = 100;
/// The most credits for votes whose cost grows with their square.
pub const MAX_CREDITS: u16 = 400;
/// The most that there is to spend, and the most that one option may cost; in the vote's own unit.
pub const MAX_TOTAL: u64 = 1_000_000_000_000;
/// Ratings are whole numbers from 1 to this.
pub const BEST_RATING: u8 = 5;
/// The most pairs on one ballot.
pub const MAX_PAIRS: usize = 500;
/// The name of an axis.
pub const AXIS_CHARS: usize = 40;
pub const UNIT_CHARS: usize = 12;
