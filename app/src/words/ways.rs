//! The ways to vote as a facilitator chooses among them: what each is called, what it is good for
//! and when to take it, and what it asks to be filled in.

use super::{DeskLang, Lang};

pub struct Ways {
    pub ballot: &'static str,
    pub another: &'static str,

    // What one wants from a vote.
    pub to_shorten: &'static str,
    pub to_order: &'static str,
    pub to_weigh: &'static str,
    pub to_spend: &'static str,

    approve: Way,
    judge: Way,
    rank: Way,
    rank_all: Way,
    pairs: Way,
    points: Way,
    quadratic: Way,
    rate: Way,
    rate_two: Way,
    budget: Way,

    // What only some ask.
    pub picks: &'static str,
    pub points_each: &'static str,
    pub most: &'static str,
    pub credits_each: &'static str,
    pub credits_hint: &'static str,
    pub scale: &'static str,
    pub second_scale: &'static str,
    pub second_hint: &'static str,
    pub total: &'static str,
    pub unit: &'static str,
    pub unit_example: &'static str,
    pub costs_later: &'static str,

    // A ballot that was used, said in short.
    pub most_for_one: fn(&str, &str) -> String,
}

pub struct Way {
    pub name: &'static str,
    pub good_for: &'static str,
}

impl Ways {
    pub fn of(lang: Lang) -> &'static Self {
        match lang.for_desk() {
            DeskLang::En => &EN,
            DeskLang::Fi => &FI,
            DeskLang::Sv => &SV,
        }
    }

    /// By its key in the editor's form.
    pub fn way(&self, rule: &str) -> &Way {
        match rule {
            "judge" => &self.judge,
            "rank" => &self.rank,
            "rank-all" => &self.rank_all,
            "pairs" => &self.pairs,
            "points" => &self.points,
            "quadratic" => &self.quadratic,
            "rate" => &self.rate,
            "rate-two" => &self.rate_two,
            "budget" => &self.budget,
            _ => &self.approve,
        }
    }
}

const fn way(name: &'static str, good_for: &'static str) -> Way {
    Way { name, good_for }
}

static EN: Ways = Ways {
    ballot: "Ballot",
    another: "Choose another way to vote",
    to_shorten: "To shorten a long list",
    to_order: "To put a few in order",
    to_weigh: "To say how much",
    to_spend: "To spend a sum",
    approve: way(
        "Tick any number",
        "Quick, and nearly everybody finds it easy. Take it for a long list, before the leaders are ranked.",
    ),
    judge: way(
        "Agree, disagree or pass on each",
        "Shows what nearly everybody shares and what divides the room. Take it early, for short statements, as many as you like.",
    ),
    rank: way(
        "Pick some and put them in order",
        "Says best what people mean. Take it for the final priorities, when about a dozen are left: pick five.",
    ),
    rank_all: way(
        "Put them all in order",
        "Every place counts. Take it for five to eight options; more than 25 it does not take.",
    ),
    pairs: way(
        "This or that, one pair at a time",
        "Light and quick, with no list to read. Take it to warm up, or for a first look at many options: two minutes are enough.",
    ),
    points: way(
        "Share out points",
        "Shows how much people care. Take it where people are used to dots; ten points say more than five.",
    ),
    quadratic: way(
        "Spend credits, for or against",
        "For the few things that some care about far more than others do: to say it louder costs more. Take it when there is time to explain.",
    ),
    rate: way(
        "Rate each from 1 to 5",
        "For one question that is the same for every option, such as how urgent it is. Take it for a dozen or so.",
    ),
    rate_two: way(
        "Rate each on two scales",
        "Impact and effort, say: shows what is worth much and takes little. Take it for a dozen or so, with people who know the work.",
    ),
    budget: way(
        "Choose what is worth its cost",
        "Shares a real sum fairly, so that smaller groups get something too. Take it when you know what each option costs.",
    ),
    picks: "How many to pick",
    points_each: "Points for each person",
    most: "At most for one",
    credits_each: "Credits for each person",
    credits_hint: "One vote costs 1 credit, two cost 4, three cost 9.",
    scale: "What is rated",
    second_scale: "Rated second",
    second_hint: "Less is better here.",
    total: "How much there is to spend",
    unit: "Counted in",
    unit_example: "€ or hours",
    costs_later: "What each option costs is written at the desk, before the vote opens.",
    most_for_one: |points, most| format!("{points}, at most {most} for one"),
};

static FI: Ways = Ways {
    ballot: "Äänestyslippu",
    another: "Valitse toinen äänestystapa",
    to_shorten: "Pitkän listan karsimiseen",
    to_order: "Muutaman järjestämiseen",
    to_weigh: "Kun tahdotaan tietää, kuinka paljon",
    to_spend: "Rahojen jakamiseen",
    approve: way(
        "Merkitse niin monta kuin haluat",
        "Nopea, ja lähes kaikille helppo. Sopii pitkälle listalle, ennen kuin kärki pannaan järjestykseen.",
    ),
    judge: way(
        "Samaa mieltä, eri mieltä tai ohita",
        "Näyttää, mistä lähes kaikki ovat yhtä mieltä ja mikä jakaa huoneen. Sopii alkuun ja lyhyille väittämille, joita voi olla paljon.",
    ),
    rank: way(
        "Valitse muutama ja aseta järjestykseen",
        "Kertoo parhaiten, mitä ihmiset tarkoittavat. Sopii lopulliseen tärkeysjärjestykseen, kun jäljellä on kymmenkunta: valitaan viisi.",
    ),
    rank_all: way(
        "Aseta kaikki järjestykseen",
        "Jokainen sija merkitsee. Sopii viidelle, kuudelle tai kahdeksalle; yli 25:tä se ei ota.",
    ),
    pairs: way(
        "Kumpi? Yksi pari kerrallaan",
        "Kevyt ja nopea, eikä listaa tarvitse lukea. Sopii alkulämmittelyyn tai ensimmäiseen katsaukseen moneen vaihtoehtoon: kaksi minuuttia riittää.",
    ),
    points: way(
        "Jaa pisteitä",
        "Näyttää, kuinka paljon ihmiset jotakin haluavat. Sopii, kun tarroihin on totuttu; kymmenen pistettä kertoo enemmän kuin viisi.",
    ),
    quadratic: way(
        "Käytä krediittejä puolesta tai vastaan",
        "Asioille, jotka ovat joillekuille paljon tärkeämpiä kuin muille: painokkaampi ääni maksaa enemmän. Sopii, kun on aikaa selittää.",
    ),
    rate: way(
        "Arvioi jokainen asteikolla 1–5",
        "Yhteen kysymykseen, joka on sama kaikille vaihtoehdoille, esimerkiksi kuinka kiireellinen. Sopii kymmenkunnalle.",
    ),
    rate_two: way(
        "Arvioi jokainen kahdella asteikolla",
        "Esimerkiksi vaikutus ja työmäärä: näyttää, mistä on paljon hyötyä vähällä työllä. Sopii kymmenkunnalle, kun paikalla on työn tuntevia.",
    ),
    budget: way(
        "Valitse, mikä on hintansa arvoista",
        "Jakaa oikean rahasumman reilusti, niin että pienemmätkin ryhmät saavat jotain. Sopii, kun tiedetään, mitä kukin vaihtoehto maksaa.",
    ),
    picks: "Montako valitaan",
    points_each: "Pisteitä kullekin",
    most: "Yhdelle enintään",
    credits_each: "Krediittejä kullekin",
    credits_hint: "Yksi ääni maksaa 1 krediitin, kaksi 4, kolme 9.",
    scale: "Mitä arvioidaan",
    second_scale: "Toiseksi arvioidaan",
    second_hint: "Tässä vähemmän on parempi.",
    total: "Paljonko on käytettävissä",
    unit: "Mitataan",
    unit_example: "€ tai tuntia",
    costs_later: "Se, mitä kukin vaihtoehto maksaa, kirjoitetaan pöydän ääressä ennen äänestyksen avaamista.",
    most_for_one: |points, most| format!("{points}, yhdelle enintään {most}"),
};

static SV: Ways = Ways {
    ballot: "Röstsedel",
    another: "Välj ett annat sätt att rösta",
    to_shorten: "För att gallra en lång lista",
    to_order: "För att sätta några få i ordning",
    to_weigh: "För att säga hur mycket",
    to_spend: "För att fördela en summa",
    approve: way(
        "Markera så många du vill",
        "Snabbt, och nästan alla tycker att det är lätt. Ta det för en lång lista, innan täten rangordnas.",
    ),
    judge: way(
        "Håller med, håller inte med eller hoppa över",
        "Visar vad nästan alla delar och vad som delar rummet. Ta det tidigt, för korta påståenden, hur många som helst.",
    ),
    rank: way(
        "Välj några och sätt dem i ordning",
        "Säger bäst vad människor menar. Ta det för de slutliga prioriteringarna, när ett dussin är kvar: välj fem.",
    ),
    rank_all: way(
        "Sätt alla i ordning",
        "Varje plats räknas. Ta det för fem till åtta alternativ; fler än 25 går inte.",
    ),
    pairs: way(
        "Den eller den, ett par i taget",
        "Lätt och snabbt, utan lista att läsa. Ta det som uppvärmning eller för en första blick på många alternativ: två minuter räcker.",
    ),
    points: way(
        "Fördela poäng",
        "Visar hur viktigt något är. Ta det där man är van vid klisterprickar; tio poäng säger mer än fem.",
    ),
    quadratic: way(
        "Använd krediter, för eller emot",
        "För det som är mycket viktigare för några än för andra: att säga det starkare kostar mer. Ta det när det finns tid att förklara.",
    ),
    rate: way(
        "Betygsätt var och en från 1 till 5",
        "För en fråga som är densamma för alla alternativ, till exempel hur brådskande något är. Ta det för ett dussin.",
    ),
    rate_two: way(
        "Betygsätt var och en på två skalor",
        "Till exempel nytta och insats: visar vad som ger mycket och kräver lite. Ta det för ett dussin, med människor som känner arbetet.",
    ),
    budget: way(
        "Välj det som är värt sin kostnad",
        "Fördelar en verklig summa rättvist, så att också mindre grupper får något. Ta det när ni vet vad varje alternativ kostar.",
    ),
    picks: "Hur många väljs",
    points_each: "Poäng till var och en",
    most: "Högst till en",
    credits_each: "Krediter till var och en",
    credits_hint: "En röst kostar 1 kredit, två kostar 4, tre kostar 9.",
    scale: "Vad som betygsätts",
    second_scale: "Betygsätts därefter",
    second_hint: "Här är mindre bättre.",
    total: "Hur mycket det finns att använda",
    unit: "Räknas i",
    unit_example: "€ eller timmar",
    costs_later: "Vad varje alternativ kostar skrivs vid bordet, innan omröstningen öppnas.",
    most_for_one: |points, most| format!("{points}, högst {most} till en"),
};
