//! The words of the desk's page where ideas are put together into themes.

use super::{DeskLang, Lang};

pub struct Themes {
    pub themes: &'static str,
    /// "Six themes, 30 ideas".
    heading: fn(&str, usize, usize) -> String,
    /// None to twelve, as a heading begins.
    numbers: [&'static str; 13],
    pub tick_then: &'static str,
    pub no_ideas: &'static str,
    pub no_themes: &'static str,

    // Without a theme.
    pub loose: &'static str,
    pub give_a_home: &'static str,
    pub all_placed: &'static str,
    pub take_out: &'static str,

    // A theme.
    pub edit: &'static str,
    pub name: &'static str,
    pub rename: &'static str,
    pub merge_into: &'static str,
    pub which_theme: &'static str,
    pub merge: &'static str,
    pub split_to: &'static str,
    pub split: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub empty: &'static str,
    pub move_here: &'static str,
    pub merged_in: &'static str,
    pub split_from: &'static str,

    // An idea that says the same as another.
    pub says_the_same_as: fn(&str) -> String,
    /// Which they are, and whether they are many.
    pub say_the_same: fn(&str, bool) -> String,
    pub and: &'static str,
    pub keep_apart: &'static str,

    // What to do with the ticked ones.
    pub with_ticked: &'static str,
    pub ticked: &'static str,
    pub move_to: &'static str,
    pub move_them: &'static str,
    pub no_theme: &'static str,
    pub new_theme: &'static str,
    pub make: &'static str,
    pub stands_for_them: &'static str,
    pub first_written: &'static str,
    pub they_say_the_same: &'static str,
    pub links_say: &'static str,
    pub show_on_stage: &'static str,

    // A vote on themes.
    pub vote_is_open: fn(&str, u32) -> String,
    pub vote_was_held: fn(&str, u32) -> String,
    pub ballots_stay: &'static str,

    // Refusals in this page's words.
    pub tick_two: &'static str,
    pub not_of_this_theme: &'static str,
    pub merge_with_another: &'static str,
}

impl Themes {
    pub fn of(lang: Lang) -> &'static Self {
        match lang.for_desk() {
            DeskLang::En => &EN,
            DeskLang::Fi => &FI,
            DeskLang::Sv => &SV,
        }
    }

    /// How many of each, the themes in words as long as they are few.
    pub fn heading(&self, themes: usize, ideas: usize) -> String {
        let many = match self.numbers.get(themes) {
            Some(word) => (*word).to_owned(),
            None => themes.to_string(),
        };
        (self.heading)(&many, themes, ideas)
    }
}

static EN: Themes = Themes {
    themes: "Themes",
    heading: |many, themes, ideas| {
        let theme = if themes == 1 { "theme" } else { "themes" };
        let idea = if ideas == 1 { "idea" } else { "ideas" };
        format!("{many} {theme}, {ideas} {idea}")
    },
    numbers: [
        "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten",
        "Eleven", "Twelve",
    ],
    tick_then: "Tick ideas, then say where they go.",
    no_ideas: "No ideas yet. They come here as people share them.",
    no_themes: "No themes yet. Tick ideas that belong together and give them a name.",
    loose: "No theme yet",
    give_a_home: "Give it a home, or leave it on its own. Nothing is dropped.",
    all_placed: "Every idea has a theme.",
    take_out: "Take out of themes",
    edit: "Edit",
    name: "Name",
    rename: "Rename",
    merge_into: "Merge into",
    which_theme: "Which theme",
    merge: "Merge",
    split_to: "Move the ticked ones to a new theme called",
    split: "Split",
    earlier: "Earlier",
    later: "Later",
    empty: "Nothing here yet.",
    move_here: "Move here",
    merged_in: "Merged in:",
    split_from: "Split from",
    says_the_same_as: |other| format!("Says the same as {other}"),
    say_the_same: |others, many| {
        let say = if many { "say" } else { "says" };
        format!("{others} {say} the same")
    },
    and: "and",
    keep_apart: "Keep apart",
    with_ticked: "With the ticked ideas",
    ticked: "ticked",
    move_to: "Move to",
    move_them: "Move",
    no_theme: "No theme",
    new_theme: "New theme",
    make: "Make",
    stands_for_them: "Which one stands for them in a vote",
    first_written: "The one written first",
    they_say_the_same: "They say the same",
    links_say: "Ideas that say the same stay whole, each in its own words.",
    show_on_stage: "Open the stage",
    vote_is_open: |name, n| match n {
        1 => format!("{name} is open, and 1 ballot is in."),
        n => format!("{name} is open, and {n} ballots are in."),
    },
    vote_was_held: |name, n| match n {
        1 => format!("{name} was held, with 1 ballot."),
        n => format!("{name} was held, with {n} ballots."),
    },
    ballots_stay: "You can still change themes. No ballot is dropped: those cast before a theme changed are marked.",
    tick_two: "Tick at least two ideas that say the same.",
    not_of_this_theme: "Some of the ticked ideas are not in this theme. Tick only ideas of this theme.",
    merge_with_another: "Choose another theme to merge it into.",
};

static FI: Themes = Themes {
    themes: "Teemat",
    heading: |many, themes, ideas| {
        let theme = if themes == 1 { "teema" } else { "teemaa" };
        let idea = if ideas == 1 { "idea" } else { "ideaa" };
        format!("{many} {theme}, {ideas} {idea}")
    },
    numbers: [
        "Ei yhtään",
        "Yksi",
        "Kaksi",
        "Kolme",
        "Neljä",
        "Viisi",
        "Kuusi",
        "Seitsemän",
        "Kahdeksan",
        "Yhdeksän",
        "Kymmenen",
        "Yksitoista",
        "Kaksitoista",
    ],
    tick_then: "Valitse ideoita ja kerro sitten, minne ne menevät.",
    no_ideas: "Ei vielä ideoita. Ne tulevat tähän sitä mukaa kuin niitä jaetaan.",
    no_themes: "Ei vielä teemoja. Valitse ideat, jotka kuuluvat yhteen, ja anna niille nimi.",
    loose: "Vielä ilman teemaa",
    give_a_home: "Etsi sille paikka tai jätä se omilleen. Mitään ei heitetä pois.",
    all_placed: "Jokaisella idealla on teema.",
    take_out: "Ota pois teemoista",
    edit: "Muokkaa",
    name: "Nimi",
    rename: "Nimeä uudelleen",
    merge_into: "Yhdistä teemaan",
    which_theme: "Mikä teema",
    merge: "Yhdistä",
    split_to: "Siirrä valitut uuteen teemaan, jonka nimi on",
    split: "Erota",
    earlier: "Aiemmaksi",
    later: "Myöhemmäksi",
    empty: "Täällä ei ole vielä mitään.",
    move_here: "Siirrä tähän",
    merged_in: "Yhdistetty tähän:",
    split_from: "Erotettu teemasta",
    says_the_same_as: |other| format!("Sanoo saman kuin {other}"),
    say_the_same: |others, many| {
        let say = if many { "sanovat" } else { "sanoo" };
        format!("{others} {say} saman")
    },
    and: "ja",
    keep_apart: "Pidä erillään",
    with_ticked: "Valituille ideoille",
    ticked: "valittu",
    move_to: "Siirrä teemaan",
    move_them: "Siirrä",
    no_theme: "Ei teemaa",
    new_theme: "Uusi teema",
    make: "Luo",
    stands_for_them: "Mikä niistä on äänestyksessä",
    first_written: "Ensin kirjoitettu",
    they_say_the_same: "Ne sanovat saman",
    links_say: "Samaa sanovat ideat säilyvät kokonaisina, kukin omin sanoin.",
    show_on_stage: "Avaa seinä",
    vote_is_open: |name, n| match n {
        1 => format!("{name} on auki, ja 1 lippu on saapunut."),
        n => format!("{name} on auki, ja {n} lippua on saapunut."),
    },
    vote_was_held: |name, n| match n {
        1 => format!("{name} on pidetty. Lippuja saapui 1."),
        n => format!("{name} on pidetty. Lippuja saapui {n}."),
    },
    ballots_stay: "Voit yhä muuttaa teemoja. Yhtään lippua ei hylätä: ennen muutosta annetut merkitään.",
    tick_two: "Valitse vähintään kaksi ideaa, jotka sanovat saman.",
    not_of_this_theme: "Osa valituista ideoista ei ole tässä teemassa. Valitse vain tämän teeman ideoita.",
    merge_with_another: "Valitse toinen teema, johon tämä yhdistetään.",
};

static SV: Themes = Themes {
    themes: "Teman",
    heading: |many, themes, ideas| {
        let theme = if themes == 1 { "tema" } else { "teman" };
        let idea = if ideas == 1 { "idé" } else { "idéer" };
        format!("{many} {theme}, {ideas} {idea}")
    },
    numbers: [
        "Inga", "Ett", "Två", "Tre", "Fyra", "Fem", "Sex", "Sju", "Åtta", "Nio", "Tio", "Elva",
        "Tolv",
    ],
    tick_then: "Välj idéer och säg sedan vart de ska.",
    no_ideas: "Inga idéer ännu. De kommer hit när någon delar dem.",
    no_themes: "Inga teman ännu. Välj idéer som hör ihop och ge dem ett namn.",
    loose: "Utan tema ännu",
    give_a_home: "Hitta en plats för den, eller låt den stå för sig själv. Inget kastas bort.",
    all_placed: "Varje idé har ett tema.",
    take_out: "Ta ut ur teman",
    edit: "Ändra",
    name: "Namn",
    rename: "Byt namn",
    merge_into: "Slå ihop med",
    which_theme: "Vilket tema",
    merge: "Slå ihop",
    split_to: "Flytta de valda till ett nytt tema som heter",
    split: "Dela",
    earlier: "Tidigare",
    later: "Senare",
    empty: "Här finns inget ännu.",
    move_here: "Flytta hit",
    merged_in: "Hopslaget med:",
    split_from: "Delat från",
    says_the_same_as: |other| format!("Säger samma sak som {other}"),
    say_the_same: |others, _| format!("{others} säger samma sak"),
    and: "och",
    keep_apart: "Håll isär",
    with_ticked: "Med de valda idéerna",
    ticked: "valda",
    move_to: "Flytta till",
    move_them: "Flytta",
    no_theme: "Inget tema",
    new_theme: "Nytt tema",
    make: "Skapa",
    stands_for_them: "Vilken som står för dem i en omröstning",
    first_written: "Den som skrevs först",
    they_say_the_same: "De säger samma sak",
    links_say: "Idéer som säger samma sak förblir hela, var och en med egna ord.",
    show_on_stage: "Öppna väggen på skärm",
    vote_is_open: |name, n| match n {
        1 => format!("{name} är öppen, och 1 röstsedel är inne."),
        n => format!("{name} är öppen, och {n} röstsedlar är inne."),
    },
    vote_was_held: |name, n| match n {
        1 => format!("{name} har hållits, med 1 röstsedel."),
        n => format!("{name} har hållits, med {n} röstsedlar."),
    },
    ballots_stay: "Du kan fortfarande ändra teman. Ingen röstsedel kastas: de som lämnades innan ett tema ändrades märks ut.",
    tick_two: "Välj minst två idéer som säger samma sak.",
    not_of_this_theme: "Några av de valda idéerna hör inte till det här temat. Välj bara idéer i det här temat.",
    merge_with_another: "Välj ett annat tema att slå ihop det med.",
};
