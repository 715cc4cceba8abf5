//! While voting, in Arabic.

use workshop::What;

use super::nouns::IDEAS;
use super::{number, quoted};
use crate::words::BallotWords;

pub static BALLOT: BallotWords = BallotWords {
    secret: "لا أحد يرى النتيجة قبل أن نغلق التصويت.",
    list: |what| match what {
        What::Ideas => "الأفكار، بترتيب عشوائي في كل هاتف",
        What::Themes => "المحاور، بترتيب عشوائي في كل هاتف",
    },
    inside: |n| format!("{} في هذا المحور", IDEAS.counted(n)),
    nothing_inside: "لا أفكار في هذا المحور بعد",
    picks: "اختياراتك",
    of: |n, of| format!("{} من {}", number(n), number(of)),
    others: "البقية",
    shuffled: "بترتيب عشوائي",
    pick_the_first: "الأهم: من القائمة في الأسفل",
    pick_one_more: "يمكن اختيار المزيد من الأسفل",
    full: "بطاقتك ممتلئة. إزالة اختيار تفسح المكان لآخر.",
    too_many: |n| match n {
        1 => "واحد زائد: هل يمكن إزالة اختيار؟".into(),
        n => format!("العدد زائد ({}): هل يمكن إزالة بعضها؟", number(n)),
    },
    up: |place, text| format!("نقل إلى أعلى من {place}: {}", quoted(text)),
    down: |place, text| format!("نقل إلى أسفل من {place}: {}", quoted(text)),
    out: |text| format!("إزالة: {}", quoted(text)),
    add: |text| format!("إضافة: {}", quoted(text)),
    placed: |text, place, of| format!("{}: {place}. {of}.", quoted(text)),
    taken_out: |text| format!("أُزيل: {}", quoted(text)),
    agree: "أوافق",
    disagree: "لا أوافق",
    pass: "أتخطى",
    rather_than: |other| format!("وليس: {other}"),
    cast: "تسليم بطاقتي",
    nothing_cast: "لم تُسلَّم بعد",
    chosen_not_cast: "تم الاختيار، ولم تُسلَّم بعد",
    change_until: "يمكن تغييرها حتى الإغلاق",
    counts_until: |clock| format!("بطاقة الساعة {clock} هي المحتسبة حتى تسليم هذه"),
    keep: "إبقاؤها كما هي",
    is_in: "وصلت بطاقتك",
    yours: "بطاقتك",
    change: "تغيير بطاقتي",
    check: "مراجعة بطاقتي",
    none_of_these: "لا شيء من هذه",
    nothing_answered: "لا إجابات",
    answered: |n, of| format!("الإجابات: {} من {}", number(n), number(of)),
    gone: "لم تعد على الجدار",
    changed_open: "تغيّر شيء في بطاقتك منذ تسليمها. هل يمكنك النظر إليها مرة أخرى؟ تُحتسب حتى ذلك الحين كما هي.",
    changed_closed: "تغيّر شيء في بطاقتك منذ تسليمها. تُحتسب كما سُلِّمت.",
    not_yet: "لم يبدأ التصويت بعد",
    not_yet_why: "يبدأ حين يفتحه فريق التيسير. يمكنك الانتظار هنا.",
    nothing_to_vote_on: "لا شيء للتصويت عليه بعد.",
    closed: "أُغلق التصويت",
    closed_why: "تظهر النتيجة حين يعرضها فريق التيسير.",
    cast_none: "لم تصل بطاقة منك في هذا التصويت.",
    look_again: "النظر من جديد",
    back: "العودة إلى الورشة",
    too_late: "أُغلق التصويت قبل وصول هذه البطاقة.",
    too_late_none: "لم تُحتسب، لكن اختياراتك ما زالت هنا.",
    too_late_earlier: |clock| {
        format!("بطاقتك المسلَّمة الساعة {clock} هي المحتسبة. واختياراتك الجديدة ما زالت هنا.")
    },
    uncast: "أُغلق التصويت قبل تسليم البطاقة. لم تُحتسب، لكن اختياراتك ما زالت هنا.",
    had_chosen: "ما كنت قد اخترته",
    to_the_result: "إلى النتيجة",
};
