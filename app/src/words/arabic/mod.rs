//! Arabic, for everybody in the room: right to left, with its own digits and six plural forms. The
//! same structs as the other languages fill, so a phrase that is missing does not compile.
//!
//! The voice is short, warm, modern standard Arabic that speaks to nobody as a man or as a woman:
//! verbal nouns (`كتابة فكرة`), "we" (`نكتب أولًا`), past forms that are written alike for both
//! (`ما كتبته`), and `يمكنك` with a noun. No imperatives. To be read by native facilitators first.
//!
//! The product's words, one each:
//!
//! | | | | |
//! | --- | --- | --- | --- |
//! | workshop | ورشة | idea | فكرة، أفكار |
//! | round | جولة، جولات | experience | تجربة، تجارب |
//! | seat | مقعد، مقاعد | theme | محور، محاور |
//! | role | صفة، صفات | ballot | بطاقة، بطاقات (تصويت) |
//! | the wall | الجدار | vote | تصويت |
//! | facilitator | فريق التيسير | result | نتيجة |
//! | desk | طاولة فريق التيسير | place | مرتبة |
//! | code | رمز | brief | موجز |
//! | to share | مشاركة | to take back | سحب |
//! | saved | حُفظ | to cast | تسليم |

mod ballot;
mod door;
mod house;
mod live;
mod methods;
mod nouns;
mod opinions;
mod paper;
mod plot;
mod plural;
mod prompts;
mod refusals;
mod results;
mod room;
mod seat;
mod spending;
mod stage;
mod sureness;

pub(super) use ballot::BALLOT;
pub(super) use door::DOOR;
pub(super) use house::HOUSE;
pub(super) use live::LIVE;
pub(super) use methods::method;
pub(super) use opinions::OPINIONS;
pub(super) use paper::PAPER;
pub(super) use plot::PLOT;
pub(super) use prompts::prompts;
pub(super) use refusals::REFUSALS;
pub(super) use results::RESULTS;
pub(super) use room::ROOM;
pub(super) use seat::SEAT;
pub(super) use spending::SPENDING;
pub(super) use stage::STAGE;
pub(super) use sureness::SURENESS;

use std::fmt::Display;

use super::Lang;

/// In Arabic digits.
fn number(n: impl Display) -> String {
    Lang::Ar.number(n)
}

/// Somebody's own words, or a code, within a sentence of ours: whichever way they run, the sentence
/// around them stays in order.
fn quoted(words: &str) -> String {
    super::bidi::isolate(words)
}
