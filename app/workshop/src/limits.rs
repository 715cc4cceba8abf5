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
