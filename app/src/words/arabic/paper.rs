//! On a ballot, in Arabic.

use super::nouns::{MORE_PAIRS, PAIRS, VOTES};
use super::{number, quoted};
use crate::words::PaperWords;

pub static PAPER: PaperWords = PaperWords {
    previous: "السابق",
    next: "التالي",
    next_comes: "وبعد الإجابة يظهر التالي.",
    low: "منخفض",
    high: "مرتفع",
    skip: "تخطٍّ",
    of_five: |n| format!("{} من {}", number(n), number(5)),
    on_scale: |axis, n| format!("{}: {}", quoted(axis), number(n)),
    which: "أيهما؟",
    or: "أو",
    pairs: |n| PAIRS.counted(n),
    more_pairs: |n| MORE_PAIRS.counted(n),
    all_pairs: "كانت هذه كل الأزواج.",
    one_more: |text| format!("زيادة نقطة: {}", quoted(text)),
    one_less: |text| format!("إنقاص نقطة: {}", quoted(text)),
    vote_for: |text| format!("صوت مع: {}", quoted(text)),
    vote_against: |text| format!("صوت ضد: {}", quoted(text)),
    points_left: |n, of| format!("المتبقي من النقاط: {n} من {of}"),
    credits_left: |n, of| format!("المتبقي من الرصيد: {n} من {of}"),
    too_many: |n| format!("العدد زائد ({n}): هل يمكن استرجاع بعضها؟"),
    between: |least, most| format!("عدد صحيح من {least} إلى {most}"),
    no_number: "بطاقتك ما زالت هنا. فيها عدد غير صحيح أو خارج المسموح؛ هل يمكنك النظر مرة أخرى؟",
    below_zero: "العدد الأصغر من الصفر ضد: \u{2066}\u{2212}٢\u{2069} يعني صوتين ضد.",
    for_it: |n, cost| format!("{n} مع، الكلفة {cost}"),
    against_it: |n, cost| format!("{n} ضد، الكلفة {cost}"),
    no_vote: "بلا صوت",
    next_costs: |cost| format!("كلفة التالي {cost}"),
    points_given: |n, of| format!("النقاط: {n} من {of}"),
    credits_spent: |n, of| format!("الرصيد: {n} من {of}"),
    votes_for: |n| format!("{} مع", VOTES.counted(n)),
    votes_against: |n| format!("{} ضد", VOTES.counted(n)),
    to_spend: |money| format!("المتاح للإنفاق: {money}."),
    choices_cost: |sum, all| format!("اختياراتك: {sum} من {all}"),
    costs_more: |over| format!("زيادة {over}، ولا بأس بذلك."),
    all_in_order: "كلها مرتبة.",
};
