//! What a live page says, in Arabic. The desk never speaks it; its words are here because the types
//! ask for them.

use crate::words::LiveWords;

pub static LIVE: LiveWords = LiveWords {
    seat: (
        "انقطع الاتصال.",
        "يمكن متابعة الكتابة. كل مشاركة محفوظة في هذا الهاتف، وتُرسل حين يعود الاتصال.",
    ),
    stage: ("نعيد الاتصال.", "الهواتف ما زالت تحفظ."),
    desk: (
        "انقطع الاتصال.",
        "الورشة مستمرة، والهواتف تحفظ ما يُكتب. وما يُضغط هنا ينتظر عودة الاتصال.",
    ),
    now_at: "انتقلنا إلى: {heading}",
    moved_on: "انتقلت الورشة إلى جولة أخرى.",
    moved_on_still: "ما كتبته ما زال هنا، وهو محفوظ في هذا الهاتف.",
    go_on: "حفظه لوقت لاحق والمتابعة",
    unfinished: "لديك فكرة لم تكتمل ولم تُشارَك. وهي محفوظة في هذا الهاتف:",
    unfinished_here: "بدأت هذا من قبل. لم يره أحد بعد.",
    fine: "حسنًا",
    refused: "إحدى أفكارك لم تُقبل. وهذا نصها:",
    ballot_waits: "بطاقتك محفوظة في هذا الهاتف، وتُرسل حين يعود الاتصال.",
    not_sent: "لم يصل هذا إلى الورشة.",
    not_sent_still: "لم يضع شيء. يُرجى الضغط مرة أخرى.",
};
