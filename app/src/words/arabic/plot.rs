//! How ratings are told in Arabic.

use workshop::tally::Quadrant;

use super::number;
use crate::words::PlotWords;

pub static PLOT: PlotWords = PlotWords {
    low: "منخفض",
    high: "مرتفع",
    quadrant: |quadrant| match quadrant {
        Quadrant::QuickWin => "مكسب سريع",
        Quadrant::BigBet => "رهان كبير",
        Quadrant::FillIn => "إضافة صغيرة",
        Quadrant::Reconsider => "لإعادة النظر",
    },
    side: |axis, side| format!("{axis}: {side}"),
    quick_wins: |n| match n {
        1 => "مكسب سريع واحد: أثر مرتفع وجهد منخفض".into(),
        n => format!("مكاسب سريعة ({}): أثر مرتفع وجهد منخفض", number(n)),
    },
    rating: "التقييم",
    quarter: "الربع",
    spread: |half| format!("نصف التقييمات {half}"),
    not_rated: "بلا تقييم",
    one_scale: "من ١ إلى ٥: النقطة هي المتوسط، والشريط هو النصف الأوسط من التقييمات.",
    two_scales: |up, along| {
        format!(
            "إلى الأعلى: {up}. إلى الجانب: {along}. يقع كل رقم حيث يلتقي المتوسطان، والخطان هما منتصف المقياسين."
        )
    },
    only_dots: |n| format!("نقاط أخرى بلا رقم: {}.", number(n)),
};
