//! What the money buys, in Arabic.

use super::number;
use crate::words::SpendingWords;

pub static SPENDING: SpendingWords = SpendingWords {
    buys: |n, of| match n {
        0 => "لا يكفي المال لأي منها".into(),
        n if n == of => format!("يكفي المال لها كلها ({})", number(of)),
        n => format!("يكفي المال لشراء {} من {}", number(n), number(of)),
    },
    spent_of: |spent, total| format!("{spent} من {total}"),
    left: |left| format!("الباقي: {left}"),
    nothing_left: "لا يبقى شيء",
    bought: "ما يُشترى",
    not_bought: "ما لا يُشترى",
    cost: "الكلفة",
    ticked: |n, of| format!("المؤيدون: {} من {}", number(n), number(of)),
    how: "لكل شخص حصة متساوية، وما يُشترى هو ما يستطيع مؤيدوه دفع كلفته معًا.",
    tied: |names| {
        format!(
            "تعادل عند {names}: كان خيار آخر سيكلّف كل مؤيد القدر نفسه. يتقدم الأقل كلفة، ثم الأكثر تأييدًا، ثم الأسبق مشاركة."
        )
    },
    same_by_votes: "البدء بالأكثر تأييدًا، ما دام المال يكفي، كان سيشتري الأمور نفسها.",
    instead: |also, without| format!("البدء بالأكثر تأييدًا كان سيشتري {also} بدلًا من {without}."),
    also: |also| format!("البدء بالأكثر تأييدًا كان سيشتري {also} أيضًا."),
    without: |without| format!("البدء بالأكثر تأييدًا كان سيترك {without}."),
    not_the_same: "البدء بالأكثر تأييدًا ما كان ليشتري الأمور نفسها.",
    more: |bought, left| {
        let said = match (bought, left) {
            (0, left) => format!("لا يُشترى أيضًا: {}", number(left)),
            (bought, 0) => format!("يُشترى أيضًا: {}", number(bought)),
            (bought, left) => {
                format!("يُشترى أيضًا: {}، ولا يُشترى: {}", number(bought), number(left))
            }
        };
        format!("{said}. القائمة كلها على هاتفك.")
    },
};
