//! How sure a result is, in Arabic.

use workshop::view::Way;

use super::nouns::PEOPLE;
use super::{number, quoted};
use crate::words::SureWords;

pub static SURENESS: SureWords = SureWords {
    safe: |n| match n {
        1 => "المرتبة الأولى مضمونة.".into(),
        2 => "المرتبتان الأولى والثانية مضمونتان.".into(),
        n => format!("المراتب من {} إلى {} مضمونة.", number(1), number(n)),
    },
    close: |from, to| format!("{}.", tied(from, to)),
    decided_by: |from, to, people| {
        let who = PEOPLE.counted(people as usize);
        format!("{}: يحسم الأمر {who}.", tied(from, to))
    },
    how_sure: "مدى التأكد: أُعيد سحب البطاقات ٢٠٠٠ مرة، كأن أناسًا آخرين مثل هؤلاء صوّتوا. والمرتبة مضمونة إن بقيت في ٩٥ سحبًا من ١٠٠ فوق كل ما بعدها، ولم يكن بوسع شخص واحد أن يغيّر ذلك. وحسم الأمر يعني: لو صوّت هذا العدد تصويتًا آخر لتقدّمت المرتبة الأخيرة من هذه المراتب على أولاها.",
    same: |first| format!("أربع طرق للعدّ تعطي {}.", same(first)),
    same_options: |first| format!("أربع طرق للعدّ تعطي {}، لكن بترتيب مختلف.", same(first)),
    differ: |place, by| format!("أربع طرق للعدّ تختلف عند المرتبة {}: {by}.", number(place)),
    by: |option, ways| format!("{option} {ways}"),
    quoted: |option| format!("«{}»", quoted(option)),
    way: |way| match way {
        Way::Points => "بالنقاط",
        Way::Schulze => "بطريقة شولتسه",
        Way::RankedPairs => "بطريقة الأزواج المرتبة",
        Way::InstantRunoff => "بطريقة الجولات الفورية",
    },
    how_read: "عُدّت البطاقات نفسها بثلاث طرق أخرى. طريقة شولتسه وطريقة الأزواج المرتبة تقارنان الاختيارات اثنين اثنين، وتختلفان في حلّ الدائرة. وفي الجولات الفورية يخرج في كل جولة ما نال أقل عدد من المراتب الأولى. وما يبقى متعادلًا يظل بترتيب النقاط.",
};

fn tied(from: u32, to: u32) -> String {
    let (first, last) = (number(from), number(to));
    if to == from + 1 {
        format!("المرتبتان {first} و{last} شبه متعادلتين")
    } else {
        format!("المراتب من {first} إلى {last} شبه متعادلة")
    }
}

/// The same first so many places, as an object.
fn same(first: u32) -> String {
    match first {
        1 => "المرتبة الأولى نفسها".into(),
        2 => "المرتبتين الأوليين نفسهما".into(),
        3 => "المراتب الثلاث الأولى نفسها".into(),
        4 => "المراتب الأربع الأولى نفسها".into(),
        5 => "المراتب الخمس الأولى نفسها".into(),
        n => format!("المراتب الأولى نفسها ({})", number(n)),
    }
}
