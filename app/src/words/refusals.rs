//! "No, because…": every refusal as a kind sentence. It says first what was kept, then what
//! happened, and asks instead of ordering.

use workshop::{Field, Refusal, SetupFault, SetupPart, TextFault};

use super::Lang;
use super::arabic::REFUSALS;

pub struct Refusals {
    pub(super) lang: Lang,
    /// Above a form that came back: what happened, and what was kept.
    pub not_taken: &'static str,
    pub text_is_here: &'static str,
    pub nothing_changed: &'static str,

    pub busy: &'static str,
    pub unavailable: &'static str,
    /// A form whose hidden parts were lost or bent on the way.
    pub not_understood: &'static str,

    pub(super) desk_only: &'static str,
    pub(super) seat_only: &'static str,
    pub(super) no_such_seat: &'static str,
    pub(super) no_such_role: &'static str,
    pub(super) no_such_round: &'static str,
    pub(super) no_such_idea: &'static str,
    pub(super) no_such_theme: &'static str,
    pub(super) id_used: &'static str,
    pub(super) not_now: &'static str,
    pub(super) round_closed: &'static str,
    pub(super) other_kind_of_round: &'static str,
    pub(super) not_yours: &'static str,
    pub(super) idea_gone: &'static str,
    pub(super) theme_gone: &'static str,
    pub(super) nothing_chosen: &'static str,
    pub(super) too_many_picks: fn(u8) -> String,
    pub(super) too_many_points: fn(u32) -> String,
    pub(super) too_many_for_one: fn(u16) -> String,
    pub(super) too_many_credits: fn(u32) -> String,
    pub(super) off_the_scale: &'static str,
    pub(super) too_many_to_rank: fn(usize) -> String,
    pub(super) no_cost_yet: fn(usize) -> String,
    pub(super) cost: fn(&str) -> String,
    pub(super) costs_are_fixed: &'static str,
    pub(super) picked_twice: &'static str,
    pub(super) not_an_option: &'static str,
    pub(super) nothing_to_vote_on: &'static str,
    pub(super) still_open: &'static str,
    pub(super) not_shown_yet: &'static str,
    pub(super) never_opened: &'static str,
    pub(super) sent_in_private: &'static str,
    pub(super) not_on_the_wall: &'static str,
    pub(super) cannot_undo: &'static str,
    pub(super) link_to_itself: &'static str,
    pub(super) full_of_ideas: fn(usize) -> String,
    pub(super) full_of_themes: fn(usize) -> String,
    pub(super) full_of_seats: fn(usize) -> String,
    pub(super) full_of_rounds: fn(usize) -> String,
    pub(super) full: fn(usize) -> String,
    pub(super) moved_meanwhile: &'static str,
    pub(super) prose_changed: &'static str,
    pub(super) in_use: &'static str,

    pub(super) empty: &'static str,
    pub(super) empty_idea: &'static str,
    pub(super) empty_reason: &'static str,
    pub(super) empty_theme: &'static str,
    pub(super) empty_role: &'static str,
    pub(super) too_long: fn(usize, usize) -> String,
    pub(super) too_long_idea: fn(usize, usize) -> String,
    pub(super) unprintable: &'static str,

    pub(super) no_roles: &'static str,
    pub(super) too_many_roles: fn(usize) -> String,
    pub(super) role_twice: &'static str,
    pub(super) no_rounds: &'static str,
    pub(super) too_many_rounds: fn(usize) -> String,
    pub(super) round_twice: &'static str,
    pub(super) minutes: fn(u16) -> String,
    pub(super) picks: fn(u8) -> String,
    pub(super) points: fn(u16) -> String,
    pub(super) most_points: fn(u16) -> String,
    pub(super) credits: fn(u16) -> String,
    pub(super) total: fn(&str) -> String,
    pub(super) axes: &'static str,
    pub(super) together: &'static str,
    pub(super) source: &'static str,
    pub(super) round_in_use: &'static str,
    pub(super) role_in_use: &'static str,
    pub(super) round_n: fn(usize) -> String,
    pub(super) role_n: fn(usize) -> String,
}

impl Refusals {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Fi => &FI,
            Lang::Sv => &SV,
            Lang::Ar => &REFUSALS,
        }
    }

    pub fn say(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::DeskOnly => self.desk_only.into(),
            Refusal::SeatOnly => self.seat_only.into(),
            Refusal::NoSuchSeat => self.no_such_seat.into(),
            Refusal::NoSuchRole => self.no_such_role.into(),
            Refusal::NoSuchRound => self.no_such_round.into(),
            Refusal::NoSuchIdea => self.no_such_idea.into(),
            Refusal::NoSuchTheme => self.no_such_theme.into(),
            Refusal::IdUsed => self.id_used.into(),
            Refusal::NotNow => self.not_now.into(),
            Refusal::Text { field, fault } => self.text(Some(*field), *fault),
            Refusal::Setup(faults) => faults
                .iter()
                .map(|fault| self.setup(fault))
                .collect::<Vec<_>>()
                .join(" "),
            Refusal::RoundClosed => self.round_closed.into(),
            Refusal::OtherKindOfRound => self.other_kind_of_round.into(),
            Refusal::NotYours => self.not_yours.into(),
            Refusal::IdeaGone => self.idea_gone.into(),
            Refusal::ThemeGone => self.theme_gone.into(),
            Refusal::NothingChosen => self.nothing_chosen.into(),
            Refusal::TooManyPicks { max } => (self.too_many_picks)(*max),
            Refusal::TooManyPoints { over } => (self.too_many_points)(*over),
            Refusal::TooManyForOne { max } => (self.too_many_for_one)(*max),
            Refusal::TooManyCredits { over } => (self.too_many_credits)(*over),
            Refusal::OffTheScale => self.off_the_scale.into(),
            Refusal::TooManyToRank { max } => (self.too_many_to_rank)(*max),
            Refusal::NoCostYet { count } => (self.no_cost_yet)(*count),
            Refusal::Cost { max } => (self.cost)(&self.lang.amount(*max)),
            Refusal::CostsAreFixed => self.costs_are_fixed.into(),
            Refusal::PickedTwice => self.picked_twice.into(),
            Refusal::NotAnOption => self.not_an_option.into(),
            Refusal::NothingToVoteOn => self.nothing_to_vote_on.into(),
            Refusal::StillOpen => self.still_open.into(),
            Refusal::NotShownYet => self.not_shown_yet.into(),
            Refusal::NeverOpened => self.never_opened.into(),
            Refusal::SentInPrivate => self.sent_in_private.into(),
            Refusal::NotOnTheWall => self.not_on_the_wall.into(),
            Refusal::CannotUndo => self.cannot_undo.into(),
            Refusal::LinkToItself => self.link_to_itself.into(),
            Refusal::Full { field, max } => match field {
                Field::Idea => (self.full_of_ideas)(*max),
                Field::Theme => (self.full_of_themes)(*max),
                Field::Seats => (self.full_of_seats)(*max),
                Field::Rounds => (self.full_of_rounds)(*max),
                Field::Reason | Field::Prose => (self.full)(*max),
            },
            Refusal::MovedMeanwhile => self.moved_meanwhile.into(),
            Refusal::ProseChanged => self.prose_changed.into(),
            Refusal::InUse => self.in_use.into(),
        }
    }

    /// What is wrong with a text. `field` is where it was written, if that calls for words of
    /// its own.
    pub fn text(&self, field: Option<Field>, fault: TextFault) -> String {
        match (fault, field) {
            (TextFault::Empty, Some(Field::Idea)) => self.empty_idea.into(),
            (TextFault::Empty, Some(Field::Reason)) => self.empty_reason.into(),
            (TextFault::Empty, Some(Field::Theme)) => self.empty_theme.into(),
            (TextFault::Empty, _) => self.empty.into(),
            (TextFault::TooLong { max, is }, Some(Field::Idea)) => (self.too_long_idea)(is, max),
            (TextFault::TooLong { max, is }, _) => (self.too_long)(is, max),
            (TextFault::Unprintable, _) => self.unprintable.into(),
        }
    }

    /// One fault of a setup, to stand beside its own field: it does not say which field it is.
    pub fn setup_fault(&self, fault: &SetupFault) -> String {
        match fault {
            SetupFault::Text {
                part: SetupPart::Role { .. },
                fault: TextFault::Empty,
            } => self.empty_role.into(),
            SetupFault::Text { fault, .. } => self.text(None, *fault),
            SetupFault::NoRoles => self.no_roles.into(),
            SetupFault::TooManyRoles { max } => (self.too_many_roles)(*max),
            SetupFault::RoleTwice => self.role_twice.into(),
            SetupFault::NoRounds => self.no_rounds.into(),
            SetupFault::TooManyRounds { max } => (self.too_many_rounds)(*max),
            SetupFault::RoundTwice { .. } => self.round_twice.into(),
            SetupFault::Minutes { max, .. } => (self.minutes)(*max),
            SetupFault::Picks { max, .. } => (self.picks)(*max),
            SetupFault::Points { max, .. } => (self.points)(*max),
            SetupFault::MostPoints { max, .. } => (self.most_points)(*max),
            SetupFault::Credits { max, .. } => (self.credits)(*max),
            SetupFault::Total { max, .. } => (self.total)(&self.lang.amount(*max)),
            SetupFault::Axes { .. } => self.axes.into(),
            SetupFault::Together { .. } => self.together.into(),
            SetupFault::Source { .. } => self.source.into(),
            SetupFault::RoundInUse { .. } => self.round_in_use.into(),
            SetupFault::RoleInUse { .. } => self.role_in_use.into(),
        }
    }

    /// The same where there is no field to stand beside: it says where.
    fn setup(&self, fault: &SetupFault) -> String {
        let said = self.setup_fault(fault);
        let place = match fault {
            SetupFault::Text {
                part: SetupPart::Round { n },
                ..
            }
            | SetupFault::RoundTwice { n }
            | SetupFault::Minutes { n, .. }
            | SetupFault::Picks { n, .. }
            | SetupFault::Points { n, .. }
            | SetupFault::MostPoints { n, .. }
            | SetupFault::Credits { n, .. }
            | SetupFault::Total { n, .. }
            | SetupFault::Axes { n }
            | SetupFault::Together { n }
            | SetupFault::Source { n }
            | SetupFault::RoundInUse { n } => Some((self.round_n)(n + 1)),
            SetupFault::Text {
                part: SetupPart::Role { n },
                ..
            }
            | SetupFault::RoleInUse { n } => Some((self.role_n)(n + 1)),
            _ => None,
        };
        match place {
            Some(place) => format!("{place}: {said}"),
            None => said,
        }
    }
}

static EN: Refusals = Refusals {
    lang: Lang::En,
    not_taken: "We could not take this yet.",
    text_is_here: "Your text is still here.",
    nothing_changed: "Everything is as it was.",
    busy: "Many people are saving at once. Nothing of yours is lost; could you try again in a moment?",
    unavailable: "We could not save this. Everything saved before is safe; could you try again in a moment?",
    not_understood: "We could not read all of what was sent. Could you send it once more?",
    desk_only: "Everything is as it was. Only the facilitator can do this.",
    seat_only: "Everything is as it was. This is for people who have a seat in the room.",
    no_such_seat: "Your seat is not in this room any more. Could you take one again?",
    no_such_role: "This workshop does not have that role any more. Could you pick another?",
    no_such_round: "Everything is as it was. That round is not on the agenda any more.",
    no_such_idea: "Everything is as it was. That idea is not in this workshop.",
    no_such_theme: "Everything is as it was. That theme is not in this workshop.",
    id_used: "Something else was saved from this page before. Press the button once more to save this too.",
    not_now: "Everything is as it was. This has been done already.",
    round_closed: "Everything saved so far is safe. This round is closed now.",
    other_kind_of_round: "Everything saved so far is safe. The room has moved on to another kind of round.",
    not_yours: "Everything is as it was. That idea is somebody else’s.",
    idea_gone: "Everything else is as it was. That idea was taken back or taken down meanwhile.",
    theme_gone: "Everything else is as it was. That theme was merged into another one meanwhile.",
    nothing_chosen: "Nothing is chosen yet. Could you choose something first?",
    too_many_picks: |max| {
        format!(
            "Your choices are still here. A ballot takes {max} at most; could you leave some out?"
        )
    },
    too_many_points: |over| match over {
        1 => "Your ballot is still here. It gives out 1 point too many; could you take one back?"
            .into(),
        n => format!(
            "Your ballot is still here. It gives out {n} points too many; could you take some back?"
        ),
    },
    too_many_for_one: |max| format!("Your ballot is still here. One option can get {max} at most."),
    too_many_credits: |over| {
        format!(
            "Your ballot is still here. It costs {over} credits more than there are; could you take some votes back?"
        )
    },
    off_the_scale: "Your ballot is still here. One answer is on no scale; could you look once more?",
    too_many_to_rank: |max| {
        format!(
            "Nobody can put that many in order: {max} at most. A vote before it could narrow them down."
        )
    },
    no_cost_yet: |n| match n {
        1 => "One option has no cost yet. Say what it costs, then open the vote.".into(),
        n => format!("{n} options have no cost yet. Say what they cost, then open the vote."),
    },
    cost: |max| format!("A cost is a whole number from 1 to {max}."),
    costs_are_fixed: "People have voted on these costs, so they stay as they are.",
    picked_twice: "Your choices are still here. Something is on the ballot twice; could you look once more?",
    not_an_option: "Your other choices are still here. One of them is not in this vote any more.",
    nothing_to_vote_on: "There is nothing to vote on yet. Ideas or themes come first.",
    still_open: "The vote is still open. Its result can be shown once it is closed.",
    not_shown_yet: "Everything is as it was. The result can be shown first, and then more of it.",
    never_opened: "This vote has not been held yet.",
    sent_in_private: "Everything is as it was. This was sent to you only, and never goes on the wall.",
    not_on_the_wall: "Everything is as it was. Only what is on the wall can be shown large.",
    cannot_undo: "Everything is as it was. Something has been built on this since, so it cannot be undone any more.",
    link_to_itself: "Everything is as it was. An idea cannot say the same as itself.",
    full_of_ideas: |max| format!("There is no room for more ideas: {max} is the most."),
    full_of_themes: |max| format!("There is no room for more themes: {max} is the most."),
    full_of_seats: |max| format!("All {max} seats in this room are taken."),
    full_of_rounds: |max| format!("There is no room for more rounds: {max} is the most."),
    full: |max| format!("There is no room for more: {max} is the most."),
    moved_meanwhile: "The room has moved on since this page was opened. Nothing was changed: look where it is now.",
    prose_changed: "Your text is still here. Somebody else has written this section meanwhile: read theirs above, then save again.",
    in_use: "Everything is as it was. People have already used this, so it stays.",
    empty: "This is still empty. Could you write something here?",
    empty_idea: "Nothing is written here yet. What would you like to say?",
    empty_reason: "Could you say why? The person who wrote it will read the reason.",
    empty_theme: "What could this theme be called?",
    empty_role: "What could this role be called?",
    too_long: |is, max| format!("This is {is} characters; {max} is the most. Could it be shorter?"),
    too_long_idea: |is, max| {
        format!("This is {is} characters; {max} is the most. Could it be two ideas?")
    },
    unprintable: "There is a character here that no screen can show. Could you write that part again?",
    no_roles: "A workshop needs at least one role.",
    too_many_roles: |max| format!("{max} roles is the most. Could two of them be one?"),
    role_twice: "Two roles have the same name. What could tell them apart?",
    no_rounds: "A workshop needs at least one round.",
    too_many_rounds: |max| format!("{max} rounds is the most. Could some be left out?"),
    round_twice: "This round is on the agenda twice.",
    minutes: |max| format!("A round lasts {max} minutes at most. Leave 0 for no timer."),
    picks: |max| format!("A ballot can ask for 1 to {max} picks."),
    points: |max| format!("There can be 1 to {max} points."),
    most_points: |max| format!("One option can get 1 to {max} points."),
    credits: |max| format!("There can be 1 to {max} credits."),
    total: |max| format!("There can be 1 to {max} to spend."),
    axes: "There is one scale, or there are two.",
    together: "1 to 20 people can write together.",
    source: "A vote can only take its list from a round before it.",
    round_in_use: "People have already worked in this round, so it stays as it is.",
    role_in_use: "Somebody sits in this role, so it stays.",
    round_n: |n| format!("Round {n}"),
    role_n: |n| format!("Role {n}"),
};

static FI: Refusals = Refusals {
    lang: Lang::Fi,
    not_taken: "Emme voineet ottaa tätä vielä vastaan.",
    text_is_here: "Tekstisi on yhä tässä.",
    nothing_changed: "Mikään ei muuttunut.",
    busy: "Moni tallentaa juuri nyt. Mitään ei katoa; yrittäisitkö hetken päästä uudelleen?",
    unavailable: "Tallennus ei onnistunut. Aiemmin tallennettu on tallessa; yrittäisitkö hetken päästä uudelleen?",
    not_understood: "Emme saaneet selvää koko lähetyksestä. Lähettäisitkö sen uudelleen?",
    desk_only: "Mikään ei muuttunut. Vain ohjaaja voi tehdä tämän.",
    seat_only: "Mikään ei muuttunut. Tämä on niille, joilla on paikka työpajassa.",
    no_such_seat: "Paikkasi ei ole enää tässä työpajassa. Ottaisitko paikan uudelleen?",
    no_such_role: "Tuota roolia ei enää ole tässä työpajassa. Valitsisitko toisen?",
    no_such_round: "Mikään ei muuttunut. Tuota vaihetta ei enää ole ohjelmassa.",
    no_such_idea: "Mikään ei muuttunut. Tuota ideaa ei ole tässä työpajassa.",
    no_such_theme: "Mikään ei muuttunut. Tuota teemaa ei ole tässä työpajassa.",
    id_used: "Tältä sivulta tallennettiin jo jotain muuta. Paina painiketta vielä kerran, niin tämäkin tallentuu.",
    not_now: "Mikään ei muuttunut. Tämä on jo tehty.",
    round_closed: "Kaikki tähän asti tallennettu on tallessa. Tämä vaihe on nyt päättynyt.",
    other_kind_of_round: "Kaikki tähän asti tallennettu on tallessa. Työpajassa on jo siirrytty toisenlaiseen vaiheeseen.",
    not_yours: "Mikään ei muuttunut. Tuo idea on jonkun muun.",
    idea_gone: "Muu on ennallaan. Tuo idea on sillä välin peruttu tai otettu pois.",
    theme_gone: "Muu on ennallaan. Tuo teema on sillä välin yhdistetty toiseen.",
    nothing_chosen: "Mitään ei ole vielä valittu. Valitsisitko ensin jotain?",
    too_many_picks: |max| {
        format!("Valintasi ovat yhä tässä. Lipulle mahtuu enintään {max}; jättäisitkö jotain pois?")
    },
    too_many_points: |over| match over {
        1 => "Lippusi on yhä tässä. Siinä on 1 piste liikaa; ottaisitko yhden takaisin?".into(),
        n => {
            format!("Lippusi on yhä tässä. Siinä on {n} pistettä liikaa; ottaisitko osan takaisin?")
        }
    },
    too_many_for_one: |max| {
        format!("Lippusi on yhä tässä. Yksi vaihtoehto voi saada enintään {max}.")
    },
    too_many_credits: |over| {
        format!(
            "Lippusi on yhä tässä. Se maksaa {over} krediittiä liikaa; ottaisitko osan äänistä takaisin?"
        )
    },
    off_the_scale: "Lippusi on yhä tässä. Yksi vastaus ei ole asteikolla; katsoisitko vielä?",
    too_many_to_rank: |max| {
        format!(
            "Näin montaa ei jaksa järjestää: enintään {max}. Äänestys ennen tätä voi karsia niitä."
        )
    },
    no_cost_yet: |n| {
        match n {
        1 => "Yhdellä vaihtoehdolla ei ole vielä hintaa. Kerro, mitä se maksaa, ja avaa sitten äänestys.".into(),
        n => format!("{n} vaihtoehdolla ei ole vielä hintaa. Kerro, mitä ne maksavat, ja avaa sitten äänestys."),
    }
    },
    cost: |max| format!("Hinta on kokonaisluku väliltä 1–{max}."),
    costs_are_fixed: "Näistä hinnoista on jo äänestetty, joten ne pysyvät ennallaan.",
    picked_twice: "Valintasi ovat yhä tässä. Jokin on lipulla kahdesti; katsoisitko vielä?",
    not_an_option: "Muut valintasi ovat yhä tässä. Yksi niistä ei ole enää mukana tässä äänestyksessä.",
    nothing_to_vote_on: "Äänestettävää ei ole vielä. Ensin tarvitaan ideoita tai teemoja.",
    still_open: "Äänestys on vielä auki. Tuloksen voi näyttää, kun äänestys on suljettu.",
    not_shown_yet: "Kaikki on ennallaan. Ensin voi näyttää tuloksen ja sitten siitä lisää.",
    never_opened: "Tätä äänestystä ei ole vielä pidetty.",
    sent_in_private: "Kaikki on ennallaan. Tämä lähetettiin vain sinulle, eikä se mene koskaan seinälle.",
    not_on_the_wall: "Kaikki on ennallaan. Isona voi näyttää vain sen, mikä on seinällä.",
    cannot_undo: "Kaikki on ennallaan. Tämän päälle on jo tehty muuta, joten sitä ei voi enää perua.",
    link_to_itself: "Mikään ei muuttunut. Ideaa ei voi liittää itseensä.",
    full_of_ideas: |max| format!("Ideoita ei mahdu enempää: enintään {max}."),
    full_of_themes: |max| format!("Teemoja ei mahdu enempää: enintään {max}."),
    full_of_seats: |max| format!("Kaikki {max} paikkaa on varattu."),
    full_of_rounds: |max| format!("Vaiheita ei mahdu enempää: enintään {max}."),
    full: |max| format!("Enempää ei mahdu: enintään {max}."),
    moved_meanwhile: "Huone on siirtynyt eteenpäin tämän sivun avaamisen jälkeen. Mikään ei muuttunut: katso, missä nyt ollaan.",
    prose_changed: "Tekstisi on yhä tässä. Joku muu on sillä välin kirjoittanut tätä osaa: lue yllä oleva teksti ja tallenna sitten uudelleen.",
    in_use: "Mikään ei muuttunut. Tätä on jo käytetty, joten se pysyy.",
    empty: "Tämä on vielä tyhjä. Kirjoittaisitko tähän jotain?",
    empty_idea: "Tähän ei ole vielä kirjoitettu mitään. Mitä haluaisit sanoa?",
    empty_reason: "Kertoisitko miksi? Kirjoittaja lukee perustelun.",
    empty_theme: "Mikä tämän teeman nimi voisi olla?",
    empty_role: "Mikä tämän roolin nimi voisi olla?",
    too_long: |is, max| {
        format!("Tässä on {is} merkkiä, ja enintään {max} mahtuu. Voisiko tämän lyhentää?")
    },
    too_long_idea: |is, max| {
        format!("Tässä on {is} merkkiä, ja enintään {max} mahtuu. Voisiko tästä tehdä kaksi ideaa?")
    },
    unprintable: "Tässä on merkki, jota mikään näyttö ei pysty näyttämään. Kirjoittaisitko sen kohdan uudelleen?",
    no_roles: "Työpaja tarvitsee ainakin yhden roolin.",
    too_many_roles: |max| format!("Rooleja voi olla enintään {max}. Voisiko kaksi yhdistää?"),
    role_twice: "Kahdella roolilla on sama nimi. Mikä ne erottaisi?",
    no_rounds: "Työpaja tarvitsee ainakin yhden vaiheen.",
    too_many_rounds: |max| format!("Vaiheita voi olla enintään {max}. Voisiko jonkin jättää pois?"),
    round_twice: "Tämä vaihe on ohjelmassa kahdesti.",
    minutes: |max| {
        format!("Vaihe kestää enintään {max} minuuttia. 0 tarkoittaa, ettei ajastinta ole.")
    },
    picks: |max| format!("Lipulla voi pyytää 1–{max} valintaa."),
    points: |max| format!("Pisteitä voi olla 1–{max}."),
    most_points: |max| format!("Yksi vaihtoehto voi saada 1–{max} pistettä."),
    credits: |max| format!("Krediittejä voi olla 1–{max}."),
    total: |max| format!("Käytettävää voi olla 1–{max}."),
    axes: "Asteikkoja on yksi tai kaksi.",
    together: "Yhdessä voi kirjoittaa 1–20 ihmistä.",
    source: "Äänestys voi ottaa listansa vain sitä edeltävästä vaiheesta.",
    round_in_use: "Tässä vaiheessa on jo työskennelty, joten se pysyy ennallaan.",
    role_in_use: "Joku istuu tässä roolissa, joten se pysyy.",
    round_n: |n| format!("Vaihe {n}"),
    role_n: |n| format!("Rooli {n}"),
};

static SV: Refusals = Refusals {
    lang: Lang::Sv,
    not_taken: "Vi kunde inte ta emot det här ännu.",
    text_is_here: "Din text finns kvar här.",
    nothing_changed: "Allt är som det var.",
    busy: "Många sparar just nu. Inget av ditt går förlorat; vill du försöka igen om en stund?",
    unavailable: "Vi kunde inte spara det här. Det som sparats tidigare är i säkert förvar; vill du försöka igen om en stund?",
    not_understood: "Vi kunde inte läsa allt som skickades. Vill du skicka det en gång till?",
    desk_only: "Allt är som det var. Bara ledaren kan göra det här.",
    seat_only: "Allt är som det var. Det här är för dem som har en plats i rummet.",
    no_such_seat: "Din plats finns inte längre i det här rummet. Vill du ta en plats igen?",
    no_such_role: "Den rollen finns inte längre i den här verkstaden. Vill du välja en annan?",
    no_such_round: "Allt är som det var. Den omgången finns inte längre på programmet.",
    no_such_idea: "Allt är som det var. Den idén finns inte i den här verkstaden.",
    no_such_theme: "Allt är som det var. Det temat finns inte i den här verkstaden.",
    id_used: "Något annat sparades redan från den här sidan. Tryck på knappen en gång till, så sparas också det här.",
    not_now: "Allt är som det var. Det här är redan gjort.",
    round_closed: "Allt som sparats hittills är i säkert förvar. Den här omgången är avslutad nu.",
    other_kind_of_round: "Allt som sparats hittills är i säkert förvar. Rummet har gått vidare till ett annat slags omgång.",
    not_yours: "Allt är som det var. Den idén är någon annans.",
    idea_gone: "Allt annat är som det var. Den idén har under tiden tagits tillbaka eller tagits ner.",
    theme_gone: "Allt annat är som det var. Det temat har under tiden slagits ihop med ett annat.",
    nothing_chosen: "Inget är valt ännu. Vill du välja något först?",
    too_many_picks: |max| {
        format!("Dina val finns kvar här. En röstsedel rymmer högst {max}; vill du utelämna något?")
    },
    too_many_points: |over| {
        format!(
            "Din röstsedel finns kvar här. Den ger {over} poäng för mycket; vill du ta tillbaka något?"
        )
    },
    too_many_for_one: |max| {
        format!("Din röstsedel finns kvar här. Ett alternativ kan få högst {max}.")
    },
    too_many_credits: |over| {
        format!(
            "Din röstsedel finns kvar här. Den kostar {over} krediter för mycket; vill du ta tillbaka några röster?"
        )
    },
    off_the_scale: "Din röstsedel finns kvar här. Ett svar finns inte på skalan; vill du titta en gång till?",
    too_many_to_rank: |max| {
        format!(
            "Så många kan ingen rangordna: högst {max}. En omröstning före kan gallra bland dem."
        )
    },
    no_cost_yet: |n| {
        match n {
        1 => "Ett alternativ har ingen kostnad ännu. Ange vad det kostar och öppna sedan omröstningen.".into(),
        n => format!("{n} alternativ har ingen kostnad ännu. Ange vad de kostar och öppna sedan omröstningen."),
    }
    },
    cost: |max| format!("En kostnad är ett heltal från 1 till {max}."),
    costs_are_fixed: "Det har röstats om de här kostnaderna, så de blir som de är.",
    picked_twice: "Dina val finns kvar här. Något finns två gånger på röstsedeln; vill du titta en gång till?",
    not_an_option: "Dina andra val finns kvar här. Ett av dem är inte längre med i omröstningen.",
    nothing_to_vote_on: "Det finns inget att rösta om ännu. Först behövs idéer eller teman.",
    still_open: "Omröstningen pågår ännu. Resultatet kan visas när den är avslutad.",
    not_shown_yet: "Allt är som det var. Först kan resultatet visas, och sedan mer av det.",
    never_opened: "Den här omröstningen har inte hållits ännu.",
    sent_in_private: "Allt är som det var. Det här skickades bara till dig och kommer aldrig på väggen.",
    not_on_the_wall: "Allt är som det var. Bara det som är på väggen kan visas stort.",
    cannot_undo: "Allt är som det var. Något har byggt vidare på detta, så det kan inte ångras längre.",
    link_to_itself: "Allt är som det var. En idé kan inte länkas till sig själv.",
    full_of_ideas: |max| format!("Det ryms inte fler idéer: högst {max}."),
    full_of_themes: |max| format!("Det ryms inte fler teman: högst {max}."),
    full_of_seats: |max| format!("Alla {max} platser i rummet är tagna."),
    full_of_rounds: |max| format!("Det ryms inte fler omgångar: högst {max}."),
    full: |max| format!("Det ryms inte mer: högst {max}."),
    moved_meanwhile: "Rummet har gått vidare sedan sidan öppnades. Ingenting ändrades: se var det är nu.",
    prose_changed: "Din text finns kvar här. Någon annan har skrivit i det här avsnittet under tiden: läs texten ovan och spara sedan igen.",
    in_use: "Allt är som det var. Det här har redan använts, så det blir kvar.",
    empty: "Det här är tomt ännu. Vill du skriva något här?",
    empty_idea: "Här är inget skrivet ännu. Vad vill du säga?",
    empty_reason: "Vill du säga varför? Den som skrev det läser skälet.",
    empty_theme: "Vad kunde det här temat heta?",
    empty_role: "Vad kunde den här rollen heta?",
    too_long: |is, max| {
        format!("Det här är {is} tecken; högst {max} ryms. Kunde det vara kortare?")
    },
    too_long_idea: |is, max| {
        format!("Det här är {is} tecken; högst {max} ryms. Kunde det vara två idéer?")
    },
    unprintable: "Här finns ett tecken som ingen skärm kan visa. Vill du skriva den delen på nytt?",
    no_roles: "En verkstad behöver minst en roll.",
    too_many_roles: |max| format!("Det kan finnas högst {max} roller. Kunde två av dem vara en?"),
    role_twice: "Två roller har samma namn. Vad kunde skilja dem åt?",
    no_rounds: "En verkstad behöver minst en omgång.",
    too_many_rounds: |max| format!("Det kan finnas högst {max} omgångar. Kunde någon lämnas bort?"),
    round_twice: "Den här omgången finns två gånger på programmet.",
    minutes: |max| format!("En omgång är högst {max} minuter. 0 betyder ingen tidtagning."),
    picks: |max| format!("En röstsedel kan be om 1–{max} val."),
    points: |max| format!("Det kan finnas 1–{max} poäng."),
    most_points: |max| format!("Ett alternativ kan få 1–{max} poäng."),
    credits: |max| format!("Det kan finnas 1–{max} krediter."),
    total: |max| format!("Det kan finnas 1–{max} att använda."),
    axes: "Det finns en skala eller två.",
    together: "1–20 personer kan skriva tillsammans.",
    source: "En omröstning kan bara ta sin lista från en tidigare omgång.",
    round_in_use: "Någon har redan arbetat i den här omgången, så den blir som den är.",
    role_in_use: "Någon sitter i den här rollen, så den blir kvar.",
    round_n: |n| format!("Omgång {n}"),
    role_n: |n| format!("Roll {n}"),
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_too_long_hears_both_numbers() {
        let refusal = Refusal::Text {
            field: Field::Idea,
            fault: TextFault::TooLong { max: 500, is: 514 },
        };
        assert_eq!(
            Refusals::of(Lang::En).say(&refusal),
            "This is 514 characters; 500 is the most. Could it be two ideas?"
        );
    }

    #[test]
    fn faults_of_a_setup_say_where() {
        let faults = vec![
            SetupFault::NoRoles,
            SetupFault::Minutes { n: 2, max: 480 },
            SetupFault::RoleInUse { n: 0 },
        ];
        assert_eq!(
            Refusals::of(Lang::Fi).say(&Refusal::Setup(faults)),
            "Työpaja tarvitsee ainakin yhden roolin. \
             Vaihe 3: Vaihe kestää enintään 480 minuuttia. 0 tarkoittaa, ettei ajastinta ole. \
             Rooli 1: Joku istuu tässä roolissa, joten se pysyy."
        );
    }
}
