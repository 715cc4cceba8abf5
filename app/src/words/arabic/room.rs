//! What every screen of a workshop shares, in Arabic.

use super::nouns::{BALLOTS, CHARACTERS, EXPERIENCES, IDEAS, MINUTES, PEOPLE, SEATS, THEMES};
use super::number;
use crate::words::room::Sorts;
use crate::words::{Lang, RoleWords, Room};

pub static ROOM: Room = Room {
    lang: Lang::Ar,
    comma: "، ",
    semicolon: "؛ ",
    rounds: Sorts {
        gather: "جمع الأفكار",
        group: "التصنيف",
        vote: "التصويت",
        rank: "الترتيب",
        order: "ترتيب الكل",
        judge: "الموافقة أو عدمها",
        points: "توزيع النقاط",
        rate: "التقييم",
        rate_twice: "تقييم مزدوج",
        budget: "الميزانية",
        pairs: "هذا أم ذاك",
        quadratic: "توزيع الأرصدة",
        discuss: "النقاش",
    },
    asks: Sorts {
        gather: "ما رأيك؟",
        group: "أي الأفكار تلتقي معًا؟",
        vote: "أيها يستحق تأييدك؟",
        rank: "أيها الأهم؟",
        order: "بأي ترتيب تضعها؟",
        judge: "ما موقفك من هذه؟",
        points: "كيف توزع النقاط؟",
        rate: "ما تقييمك لكل واحد منها؟",
        rate_twice: "ما تقييمك لكل واحد منها على مقياسين؟",
        budget: "أيها يستحق كلفته؟",
        pairs: "أيهما أهم؟",
        quadratic: "فيمَ تنفق أرصدتك؟",
        discuss: "ما الذي نستخلصه من هذا معًا؟",
    },
    round: "الجولة",
    rounds_heading: "الجولات",
    round_done: "انتهت",
    round_now: "الآن",
    citizen: RoleWords {
        name: "من السكان",
        choice: "من السكان",
        hint: "أستخدم الخدمات، أو قد أحتاج إليها",
        group: "السكان",
        many: |n| format!("{} من السكان", number(n)),
    },
    carer: RoleWords {
        name: "من مقدّمي الرعاية",
        choice: "من مقدّمي الرعاية",
        hint: "أدعم شخصًا قريبًا مني",
        group: "مقدّمو الرعاية",
        many: |n| format!("{} من مقدّمي الرعاية", number(n)),
    },
    professional: RoleWords {
        name: "من المهنيين",
        choice: "من المهنيين",
        hint: "أعمل في الصحة أو الخدمات العامة",
        group: "المهنيون",
        many: |n| format!("{} من المهنيين", number(n)),
    },
    other: RoleWords {
        name: "صفة أخرى",
        choice: "صفة أخرى",
        hint: "جمعية أو جماعة دينية أو دراسة أو مجرّد فضول",
        group: "الآخرون",
        many: |n| format!("{} بصفة أخرى", number(n)),
    },
    rather_not_say: "أفضّل عدم الإجابة",
    rather_not_say_hint: "تُحتسب مشاركتك مع الآخرين",
    not_said: "دون إجابة",
    others: "الآخرون",
    circle: "دائرة",
    triangle: "مثلث",
    square: "مربع",
    plus: "علامة زائد",
    diamond: "معيّن",
    hexagon: "مسدّس",
    everyone: "الجميع",
    equal_voice: "صوت متساوٍ",
    common_ground: "أرضية مشتركة",
    where_we_differ: "أين نختلف",
    how_sure: "ما مدى يقيننا",
    counted: "المحتسَب",
    received: "المستلَم",
    on_the_wall: "على الجدار",
    waits_for_the_wall: "بانتظار الجدار",
    not_for_the_wall: "ليس للجدار",
    being_read: "قيد القراءة",
    read_first: "يقرؤها فريق التيسير أولًا",
    kept_private: "يحتفظ بها فريق التيسير",
    only_the_facilitator: "فريق التيسير فقط",
    number: |n| format!("رقم {}", number(n)),
    place: |n| format!("المرتبة {}", number(n)),
    ideas: |n| IDEAS.counted(n),
    experiences: |n| EXPERIENCES.counted(n),
    themes: |n| THEMES.counted(n),
    ballots: |n| BALLOTS.counted(n),
    seats: |n| SEATS.counted(n),
    people: |n| PEOPLE.counted(n),
    minutes: |n| MINUTES.counted(n),
    characters: |n| CHARACTERS.counted(n),
    clock_mark: ':',
    saved: "حُفظ",
    received_at: "وصلت",
    minutes_left: |n| format!("بقيت {}", MINUTES.counted(n)),
    last_minute: "الدقيقة الأخيرة",
    time_is_up: "انتهى الوقت",
    paused: "استراحة",
    date: |year, month, day| format!("{} {month} {}", number(day), number(year)),
    months: [
        "يناير",
        "فبراير",
        "مارس",
        "أبريل",
        "مايو",
        "يونيو",
        "يوليو",
        "أغسطس",
        "سبتمبر",
        "أكتوبر",
        "نوفمبر",
        "ديسمبر",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_and_a_day_are_in_arabic_digits() {
        assert_eq!(ROOM.clock(15, 12), "١٥:١٢");
        assert_eq!(ROOM.clock(9, 5), "٩:٠٥");
        assert_eq!(ROOM.day(2026, 11, 20), "٢٠ نوفمبر ٢٠٢٦");
    }

    #[test]
    fn what_is_left_is_counted_in_its_form() {
        let left = [1, 2, 6, 12].map(|minutes| ROOM.time_left(minutes * 60_000));
        assert_eq!(
            left,
            [
                "بقيت دقيقة واحدة",
                "بقيت دقيقتان",
                "بقيت ٦ دقائق",
                "بقيت ١٢ دقيقة"
            ]
        );
    }
}
