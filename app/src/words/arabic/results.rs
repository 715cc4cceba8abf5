//! How a result is read to people, in Arabic.

use super::nouns::{BALLOTS, MORE_DIFFERENCES, PEOPLE, POINTS};
use super::number;
use crate::words::ResultWords;

pub static RESULTS: ResultWords = ResultWords {
    heading: "ما وضعته القاعة في المقدمة",
    not_yet: "لا نتيجة لعرضها بعد",
    not_yet_why: "تظهر بعد إغلاق التصويت، حين يعرضها فريق التيسير.",
    other_votes: "تصويتات أخرى",
    nth_vote: |n, sort| format!("التصويت {}: {sort}", number(n)),
    ways: "طرق العدّ",
    everyone: "لكل بطاقة الوزن نفسه.",
    equal_voice: |groups| format!("{groups}: لكل مجموعة الوزن نفسه، مهما كان عدد من حضر منها."),
    common_ground: |groups| {
        format!("ما تؤيده كل المجموعات ({groups}): لا تغلب الأكثرية رفض مجموعة واحدة.")
    },
    comma: "، ",
    and: " و",
    yours: "اختيارك",
    shared: |place| format!("{place}، بالتساوي"),
    place: |place| place.to_owned(),
    of: |n, of| format!("{} من {}", number(n), number(of)),
    points: |n| POINTS.counted(n as usize),
    parts_of_points: |n| format!("النقاط: {n}"),
    votes: |n| format!("الأصوات: {n}"),
    from_people: |n| format!("من {}", PEOPLE.counted(n as usize)),
    ratings: |n| format!("عدد التقييمات: {}", number(n)),
    won: |won, of| match of {
        0 => "لم يأت في أي زوج بعد".into(),
        of => format!("فاز في {} من {}", number(won), number(of)),
    },
    votes_for: |n, by| format!("مع: {} ({})", number(n), PEOPLE.counted(by as usize)),
    votes_against: |n, by| format!("ضد: {} ({})", number(n), PEOPLE.counted(by as usize)),
    in_favour: "مع",
    against: "ضد",
    agree: "أوافق",
    disagree: "لا أوافق",
    judged: |agree, disagree, pass| {
        format!(
            "موافقة: {}، عدم موافقة: {}، تخطٍّ: {}",
            number(agree),
            number(disagree),
            number(pass)
        )
    },
    percent: |n| format!("{}٪", number(n)),
    nobody_voted: "لم تصل أي بطاقة.",
    all_and_how: |n| format!("القائمة كلها ({})، وكيف جرى العدّ", number(n)),
    how: "كيف جرى العدّ",
    turnout: |ballots, seats| {
        format!(
            "البطاقات المسلَّمة: {} من أصل {} في القاعة، وكلها محتسبة.",
            number(ballots),
            number(seats)
        )
    },
    by_equal_voice: "ترتيب كل مجموعة يعطي نقاطًا: أكثرها للأول ونقطة واحدة للأخير. ثم تُجمع نقاط كل المجموعات. ويُظهر الشريط الحصة من أعلى مجموع ممكن.",
    by_common_ground: "تُضرب نسب المؤيدين في كل المجموعات بعضها في بعض. لذلك لا يعوّض الآخرون ما ترفضه مجموعة واحدة. ويُظهر الشريط النسبة الوسطى (المتوسط الهندسي).",
    ties: "المتعادلة تتقاسم المرتبة.",
    groups: |groups| format!("البطاقات بحسب المجموعة: {groups}."),
    counted_together: "المجموعات الأصغر من أن تُعرض منفصلة محسوبة معًا، ومعها التالية لها حجمًا إن لزم.",
    more_to_come: "للعدّ طرق أخرى، يعرضها فريق التيسير واحدة تلو الأخرى.",
    no_groups: "المجموعات في هذا التصويت أصغر من أن تُعرض منفصلة، فللعدّ طريقة واحدة.",
    flagged: |n| {
        format!(
            "سُلِّمت قبل أن يتغيّر شيء فيها: {}. وتُحتسب كما سُلِّمت.",
            BALLOTS.counted(n as usize)
        )
    },
    put: |place| place.to_owned(),
    groups_put: |groups, place| format!("{groups}: {place}"),
    groups_then: |groups, place| format!("{groups}: {place}"),
    between: |a, b| format!("بين {a} و{b}"),
    worth_talking: "يستحق الحديث عنه.",
    more_differences: |n| MORE_DIFFERENCES.counted(n),
    same_order: "ترتيب المجموعات متقارب: الفرق في كل شيء أقل من مرتبتين.",
};
