//! What is counted in a workshop, in the case in which a sentence begins.

use super::plural::Noun;

pub const IDEAS: Noun = Noun {
    zero: "لا أفكار",
    one: "فكرة واحدة",
    two: "فكرتان",
    few: "أفكار",
    many: "فكرة",
    other: "فكرة",
};

pub const EXPERIENCES: Noun = Noun {
    zero: "لا تجارب",
    one: "تجربة واحدة",
    two: "تجربتان",
    few: "تجارب",
    many: "تجربة",
    other: "تجربة",
};

pub const THEMES: Noun = Noun {
    zero: "لا محاور",
    one: "محور واحد",
    two: "محوران",
    few: "محاور",
    many: "محورًا",
    other: "محور",
};

/// The same after a preposition.
pub const IN_THEMES: Noun = Noun {
    two: "محورين",
    ..THEMES
};

pub const BALLOTS: Noun = Noun {
    zero: "لا بطاقات",
    one: "بطاقة واحدة",
    two: "بطاقتان",
    few: "بطاقات",
    many: "بطاقة",
    other: "بطاقة",
};

pub const SEATS: Noun = Noun {
    zero: "لا مقاعد",
    one: "مقعد واحد",
    two: "مقعدان",
    few: "مقاعد",
    many: "مقعدًا",
    other: "مقعد",
};

pub const PEOPLE: Noun = Noun {
    zero: "لا أحد",
    one: "شخص واحد",
    two: "شخصان",
    few: "أشخاص",
    many: "شخصًا",
    other: "شخص",
};

pub const MINUTES: Noun = Noun {
    zero: "لا دقائق",
    one: "دقيقة واحدة",
    two: "دقيقتان",
    few: "دقائق",
    many: "دقيقة",
    other: "دقيقة",
};

pub const CHARACTERS: Noun = Noun {
    zero: "لا أحرف",
    one: "حرف واحد",
    two: "حرفان",
    few: "أحرف",
    many: "حرفًا",
    other: "حرف",
};

pub const POINTS: Noun = Noun {
    zero: "لا نقاط",
    one: "نقطة واحدة",
    two: "نقطتان",
    few: "نقاط",
    many: "نقطة",
    other: "نقطة",
};

pub const CHOICES: Noun = Noun {
    zero: "لا اختيارات",
    one: "اختيار واحد",
    two: "اختياران",
    few: "اختيارات",
    many: "اختيارًا",
    other: "اختيار",
};

pub const MORE_DIFFERENCES: Noun = Noun {
    zero: "لا اختلافات أخرى",
    one: "اختلاف آخر",
    two: "اختلافان آخران",
    few: "اختلافات أخرى",
    many: "اختلافًا آخر",
    other: "اختلاف آخر",
};

pub const VOTES: Noun = Noun {
    zero: "لا أصوات",
    one: "صوت واحد",
    two: "صوتان",
    few: "أصوات",
    many: "صوتًا",
    other: "صوت",
};

pub const PAIRS: Noun = Noun {
    zero: "لا أزواج",
    one: "زوج واحد",
    two: "زوجان",
    few: "أزواج",
    many: "زوجًا",
    other: "زوج",
};

pub const MORE_PAIRS: Noun = Noun {
    zero: "لا أزواج أخرى",
    one: "زوج آخر",
    two: "زوجان آخران",
    few: "أزواج أخرى",
    many: "زوجًا آخر",
    other: "زوج آخر",
};
