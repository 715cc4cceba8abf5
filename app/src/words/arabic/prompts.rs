//! What the rounds of each template ask the room, in Arabic. The rest of a template is the
//! facilitator's, who reads one of the languages of the desk.

use workshop::template::Template;

const ALIKE: &str = "أي الأفكار تقول الشيء نفسه؟ وأيها تلتقي معًا؟";
const GO_FURTHER: &str = "أي هذه ينبغي أن نمضي به؟ يمكن اختيار أي عدد.";
const FIVE: &str = "ما الخمسة الأهم عندك؟ الأهم أولًا.";
const FIRST_STEP: &str = "أين نتفق؟ أين نختلف، ولماذا؟ وما الخطوة الأولى؟";

/// In the order of the agenda. An empty one asks the workshop's own question.
pub fn prompts(template: Template) -> &'static [&'static str] {
    match template {
        Template::WholeEvening => &["", ALIKE, GO_FURTHER, FIVE, FIRST_STEP],
        Template::NominalGroup => &[
            "",
            "فكرة من كل شخص، بالدور. ماذا تعني؟ نشرح الآن ونقيّم لاحقًا.",
            ALIKE,
            FIVE,
            FIRST_STEP,
        ],
        Template::OneTwoFourAll => &[
            "",
            "كل اثنين معًا: ماذا كتب كل منا؟ وما الذي نريد أن نمضي به معًا؟",
            "كل أربعة معًا: أي فكرة تبرز عندنا جميعًا؟ نكتبها، ونكتب كم شخصًا يؤيدها.",
            GO_FURTHER,
            "ماذا تقول لنا هذه؟ وبماذا يمكن أن نبدأ؟",
        ],
        Template::TwoDiamonds => &[
            "مرة واحدة لامس فيها هذا حياتك: ماذا حدث، وكيف كان الشعور؟",
            "أي هذه تلتقي معًا؟ وماذا نسمّيها؟",
            "أين يهم أكثر أن يتغيّر شيء؟ يمكن اختيار أي عدد.",
            "ما المشكلة الحقيقية هنا؟ وهل سؤالنا هو السؤال الصحيح؟",
            "",
            ALIKE,
            "ما الذي نودّ أن نراه يحدث؟ يمكن اختيار أي عدد.",
            FIVE,
            "ما الذي يمكن فعله، ومن يفعله، ومتى؟ وما الذي يعترض الطريق؟",
        ],
        Template::ImpactAndEffort => &[
            "",
            ALIKE,
            GO_FURTHER,
            "كم سيغيّر كل منها، وكم يتطلّب؟",
            "ما الذي ينفع كثيرًا ويتطلّب قليلًا؟ من يمكن أن يبدأ، ومتى؟",
        ],
        Template::SharedBudget => &[
            "ماذا يعني كل من هذه، ولمن؟ الأسئلة أولًا، ثم الآراء.",
            "أي هذه يستحق تكلفته عندك؟ يمكن اختيار أي عدد.",
            "ماذا يمكننا أن ندفع ثمنه؟ وما الذي سنفتقده، وما الذي يمكن فعله بلا مال؟",
        ],
        Template::ReadyList => &[
            "القراءة على مهل، ثم اختيار كل ما يهمّك.",
            FIVE,
            "أين نتفق؟ أين نختلف، ولماذا؟",
        ],
        Template::OpenWall => &[
            "",
            "أي الأفكار تلتقي معًا؟ وماذا نسمّيها؟",
            "أي المحاور نعمل عليها؟ يمكن اختيار أي عدد.",
            "ما الشيء الواحد الذي يمكن أن نبدأ به؟",
        ],
    }
}
