//! What the stage says in Arabic. Its large numbers stand alone, so what follows them names what is
//! counted and needs no plural.

use super::nouns::{BALLOTS, IDEAS, IN_THEMES};
use super::{number, quoted};
use crate::words::Stage;

pub static STAGE: Stage = Stage {
    doors: "الأبواب مفتوحة",
    results: "النتائج",
    join_in: "للانضمام",
    larger: "خط أكبر",
    smaller: "خط أصغر",
    light: "فاتح",
    dark: "داكن",
    point_your_camera: "الكاميرا نحو هذا المربع",
    qr: |address| format!("رمز للمسح: {}", quoted(address)),
    or_go_to: "أو فتح العنوان",
    and_write: "وكتابة",
    no_account: "بلا حساب. بلا اسم.",
    seats_taken: |_| "المقاعد المحجوزة",
    be_the_first: "المقعد الأول بانتظار من يأخذه.",
    together: |n| match n {
        1 => "نكتب أولًا كلٌّ على حدة. يُفتح الجدار حين نكون جاهزين.",
        2 => "نكتب كل اثنين معًا، بهاتف واحد. يُفتح الجدار حين نكون جاهزين.",
        4 => "نكتب كل أربعة معًا، بهاتف واحد. يُفتح الجدار حين نكون جاهزين.",
        _ => "نكتب في مجموعات، بهاتف لكل مجموعة. يُفتح الجدار حين نكون جاهزين.",
    },
    first_idea: "الكتابة على الهاتف. وتظهر الفكرة الأولى هنا.",
    have_written: |of| format!("كتبوا، من أصل {}", number(of)),
    who_has_written: "من شاركوا في الكتابة، بحسب الصفة",
    just_arrived: "وصلت للتو",
    new: "جديدة:",
    earlier: |n| format!("أفكار سابقة على هاتفك: {}", number(n)),
    later: |n| format!("أفكار لاحقة على هاتفك: {}", number(n)),
    turn_back: "الأفكار السابقة",
    turn_on: "الأفكار اللاحقة",
    pages: "صفحات الجدار",
    writing_closed: "انتهت الكتابة.",
    writing_closed_why: "ما زال بإمكانك قراءة أفكارك على هاتفك. نتابع قريبًا.",
    not_open: "نبدأ بعد لحظات.",
    found_themes: |ideas, themes| {
        format!("{} في {}", IDEAS.counted(ideas), IN_THEMES.counted(themes))
    },
    to_be_grouped: |n| match n {
        1 => "فكرة واحدة بانتظار محور".into(),
        n => format!("{}: أيها تلتقي معًا؟", IDEAS.counted(n)),
    },
    nothing_to_group: "لا شيء على الجدار بعد.",
    all_have_a_theme: "لكل فكرة مكانها.",
    without_a_theme: |n| format!("{} بلا محور بعد.", IDEAS.counted(n)),
    more_themes: |n| format!("محاور أخرى على هاتفك: {}.", number(n)),
    in_themes: "في المحاور",
    no_theme: "بلا محور",
    set_aside: "مؤجَّلة",
    ideas_word: |n| IDEAS.word(n),
    on_your_phone: "على هاتفك. ويمكن تغيير الرأي حتى الإغلاق.",
    ballots_in: |of| format!("وصلت، من أصل {}", number(of)),
    who_has_voted: "البطاقات الواصلة، بحسب الصفة",
    nobody_sees: "لا أحد يرى النتيجة قبل الإغلاق: لا على الجدار ولا عند فريق التيسير.",
    of: |n, of| format!("{} من {}", number(n), number(of)),
    voting_closed: "أُغلق التصويت.",
    all_counted: |n| match n {
        0 => "لم تصل أي بطاقة.".into(),
        1 => "بطاقة واحدة، وهي محتسبة. تُعرض النتيجة حين نكون جاهزين.".into(),
        n => format!(
            "{}، وكلها محتسبة. تُعرض النتيجة حين نكون جاهزين.",
            BALLOTS.counted(n)
        ),
    },
    nobody_voted: "لم تصل أي بطاقة",
    comes_first: |what| format!("أولًا: {}", quoted(what)),
    share_first: |n| format!("المرتبة الأولى مشتركة بين {}", number(n)),
    the_room_put_first: "ما وضعته القاعة في المقدمة",
    same_lead: |n| match n {
        1 => "المرتبة الأولى هي نفسها، كيفما عددنا".into(),
        n => format!("المراتب الأولى ({}) هي نفسها، كيفما عددنا", number(n)),
    },
    depends: "يتوقف الأمر على طريقة العدّ",
    each_counts_one: "الجميع: لكل بطاقة صوت واحد.",
    each_counts_one_of: |n| match n {
        1 => "بطاقة واحدة".into(),
        n => format!("{}، ولكلٍّ صوت واحد", BALLOTS.counted(n)),
    },
    each_group_counts_the_same: "لكل مجموعة الوزن نفسه",
    every_group_supports: "ما تؤيده كل المجموعات",
    more_rows: |n| format!("البقية على هاتفك: {}.", number(n)),
    put: |place| place.to_owned(),
    thank_you: "شكرًا لكم. كل شيء مدوَّن.",
    thank_you_why: "على الهاتف نفسه تظهر أفكارك وما آلت إليه.",
    paused: "استراحة",
};
