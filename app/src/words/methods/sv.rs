//! In Swedish.

use workshop::BallotRule;

use super::Method;
use crate::words::stage::sv;

pub fn method(rule: BallotRule) -> Method {
    let axes = ["Nytta", "Insats"];
    let axes_ask = [
        "hur mycket gott det skulle göra",
        "hur mycket arbete det skulle kräva",
    ];
    let (instruction, how, ranking, counted): (String, String, &'static str, String) = match rule {
        BallotRule::Approve => (
            "Välj alla som du stöder.".into(),
            "Kryssa för alla som du kan stå bakom. Också en tom röstsedel är en röst.".into(),
            "Alla: hur många som stöder",
            "Alla kryssade för så många de kunde stå bakom. Varje kryss räknas som ett.".into(),
        ),
        BallotRule::PickAndRank { k: 1 } => (
            "Välj en.".into(),
            "Välj det viktigaste.".into(),
            "Alla: hur många som valde",
            "Alla valde en. Varje val räknas som ett.".into(),
        ),
        BallotRule::PickAndRank { k } => (
            format!("Välj {}. Viktigast först.", sv(k.into())),
            format!("Välj högst {k}, det viktigaste först."),
            "Alla: poäng efter plats",
            format!("Ett förstaval ger {k} poäng, nästa {}, och så vidare. Den som valde färre förlorar ingen tyngd: ett förstaval är alltid värt {k}.", k - 1),
        ),
        BallotRule::Judge => (
            "Håller med, håller inte med eller står över?".into(),
            "Svara på så många du vill. Att stå över är också ett svar.".into(),
            "Alla: hur många av dem som svarade som håller med",
            "I ordning efter andelen som håller med, bland dem som svarade. Få svar väger mindre: ett medhåll och ett avslag läggs till varje påstående innan andelarna jämförs.".into(),
        ),
        BallotRule::RankAll => (
            "Sätt alla i ordning. Viktigast först.".into(),
            "Tryck på dem i din ordning, den viktigaste först. Det du lämnar ute delar sista platsen.".into(),
            "Alla: poäng efter plats",
            "En första plats ger så många poäng som det finns andra, varje nästa plats en mindre, den sista ingen. Det som en röstsedel lämnar ute delar resten av poängen lika (Bordas metod).".into(),
        ),
        BallotRule::Points { points, most } if points == most => (
            format!("Fördela {points} poäng."),
            format!("Du har {points} poäng. Ge mer till det som är viktigare för dig; du behöver inte ge alla."),
            "Alla: poäng",
            "Alla poäng läggs ihop.".into(),
        ),
        BallotRule::Points { points, most } => (
            format!("Fördela {points} poäng, högst {most} till en."),
            format!("Du har {points} poäng. Ge mer till det som är viktigare för dig, högst {most} till en; du behöver inte ge alla."),
            "Alla: poäng",
            "Alla poäng läggs ihop.".into(),
        ),
        BallotRule::Rate { axes: 0 | 1 } => (
            "Betygsätt var och en från 1 till 5.".into(),
            "1 är lågt, 5 är högt. Hoppa över det du inte kan bedöma.".into(),
            "Alla: genomsnittligt betyg",
            "I ordning efter genomsnittligt betyg. Den som hoppat över en räknas inte för den.".into(),
        ),
        BallotRule::Rate { .. } => (
            "Betygsätt var och en två gånger, från 1 till 5.".into(),
            "Två svar för var och en: 1 är lågt, 5 är högt. Hoppa över det du inte kan bedöma.".into(),
            "Alla: genomsnittligt betyg",
            "I ordning efter genomsnittet på den första skalan; är det lika, efter det lägre på den andra. Den som hoppat över en räknas inte för den.".into(),
        ),
        BallotRule::Budget { .. } => (
            "Välj alla som är värda sin kostnad.".into(),
            "Kryssa för allt som är värt sin kostnad för dig, också utöver summan: allas röstsedlar avgör tillsammans vad som köps.".into(),
            "Alla: hur många som stöder",
            "Alla får en lika stor del av pengarna. Ett alternativ köps när de som kryssat för det kan betala det tillsammans; först det som tar minst av var och en (Method of Equal Shares). Delarna höjs tillsammans tills inget mer ryms.".into(),
        ),
        BallotRule::Pairs => (
            "Den eller den? Ett par i taget.".into(),
            "Tryck på den som är viktigare. Hoppa över om du inte kan säga.".into(),
            "Alla: hur ofta den föredrogs",
            "Hur ofta var och en föredrogs framför en annan. Att vinna mot en stark säger mer (Bradley–Terry): talet är hur ofta den skulle föredras framför en medelstark.".into(),
        ),
        BallotRule::Quadratic { credits } => (
            format!("Använd {credits} krediter till röster, för eller emot."),
            format!("Du har {credits} krediter till röster för eller emot. På samma alternativ kostar en röst sammanlagt 1 kredit, två 4 och tre 9. Du behöver inte använda alla."),
            "Alla: röster för, minus röster emot",
            "Röster för läggs ihop och röster emot dras av. Många röster på en sak kostar sin kvadrat i krediter (kvadratisk röstning).".into(),
        ),
    };
    Method {
        instruction,
        how,
        ranking,
        counted,
        axes,
        axes_ask,
    }
}
