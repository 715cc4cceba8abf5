//! What the editor shows is what was prepared, and what it sends back is what it showed.

use app::forms::{FormFault, NoPrice, RoundRow, SetupForm, Why};
use app::words::{Lang, Room};
use proptest::prelude::*;
use uuid::Uuid;
use workshop::template::Template;
use workshop::{
    Asks, BallotRule, MAX_CREDITS, MAX_PICKS, MAX_POINTS, MAX_TOTAL, Role, RoleKey, Round, RoundId,
    RoundKind, Setup, SetupFault, Shape, Source, VoteSetup, Wall, What,
};

fn mint() -> impl FnMut() -> Uuid {
    let mut last = 0;
    move || {
        last += 1;
        Uuid::from_u128(last)
    }
}

/// Through the form, as a browser would send it.
fn sent(setup: &Setup, shown: Lang) -> Setup {
    let form = SetupForm::of(setup, shown);
    let back = SetupForm::read(&form.pairs());
    assert_eq!(back, form);
    let (setup, faults) = back.setup();
    assert_eq!(faults, vec![]);
    setup
}

#[test]
fn every_template_comes_back_as_it_was_in_every_language() {
    for lang in Lang::ALL {
        for template in Template::ALL {
            let setup = template.setup(mint());
            assert_eq!(sent(&setup, lang), setup, "{lang:?} {template:?}");
        }
    }
}

#[test]
fn known_roles_stand_in_the_readers_words_and_are_kept_without_any() {
    let setup = Template::OpenWall.setup(mint());
    let mut form = SetupForm::of(&setup, Lang::Fi);
    let words = &Room::of(Lang::Fi).carer;
    assert_eq!(form.roles[1].name, words.choice);
    assert_eq!(form.roles[1].hint, words.hint);
    let (kept, _) = form.setup();
    assert_eq!(kept.roles, Role::usual());

    form.roles[1].name = "Omainen".into();
    let (kept, _) = form.setup();
    assert_eq!(kept.roles[1].name, "Omainen");
    assert_eq!(kept.roles[1].hint, words.hint, "the line was chosen too");
    assert_eq!(sent(&kept, Lang::Sv), kept);
}

#[test]
fn what_is_not_a_number_is_said_beside_its_field_and_stays_as_typed() {
    let mut form = SetupForm::of(&Template::ReadyList.setup(mint()), Lang::En);
    form.rounds[0].minutes = "ten".into();
    form.rounds[1].picks = "0".into();
    form.rounds[1].top = "-3".into();
    form.smallest = "2".into();
    let form = SetupForm::read(&form.pairs());
    let (_, faults) = form.setup();
    let fields: Vec<_> = faults.iter().map(|fault| fault.field.as_str()).collect();
    assert_eq!(fields, ["minutes-0", "picks-1", "top-1", "smallest"]);
    assert!(faults.iter().all(|f| matches!(f.why, Why::Number { .. })));
    assert_eq!(form.rounds[0].minutes, "ten");
}

#[test]
fn what_only_some_ways_to_vote_ask_is_checked_beside_its_field() {
    let wrong = |rule: &str, field: &str, value: &str| {
        let mut form = SetupForm::of(&Template::ReadyList.setup(mint()), Lang::En);
        let mut pairs = form.pairs();
        for (name, typed) in [("rule-1", rule), (field, value)] {
            let pair = pairs.iter_mut().find(|(other, _)| other == name);
            pair.expect("it is asked").1 = typed.to_owned();
        }
        form = SetupForm::read(&pairs);
        form.title = "T".into();
        form.question = "Q?".into();
        let (setup, mut faults) = form.setup();
        let checked = setup.checked().err().unwrap_or_default();
        let more = checked.into_iter().map(|f| FormFault::of(f, &form, None));
        faults.extend(more);
        let fields: Vec<_> = faults.into_iter().map(|fault| fault.field).collect();
        assert_eq!(
            form.pairs(),
            pairs.into_iter().map(titled).collect::<Vec<_>>()
        );
        fields
    };
    let long = "x".repeat(41);
    for (rule, field, value) in [
        ("rank", "picks-1", "21"),
        ("points", "points-1", "101"),
        ("points", "most-1", "11"),
        ("quadratic", "credits-1", "0"),
        ("budget", "total-1", "1.5"),
        ("budget", "unit-1", "kilo-euros a year"),
        ("rate", "axis-one-1", &long),
        ("rate-two", "axis-two-1", &long),
    ] {
        assert_eq!(wrong(rule, field, value), [field], "{rule}");
        // Nobody asked for it: another way to vote is chosen.
        assert_eq!(wrong("judge", field, value), [""; 0], "{rule}");
    }
    assert_eq!(wrong("budget", "total-1", "20 000"), [""; 0]);
    let fault = SetupFault::Axes { n: 0 };
    let form = SetupForm::default();
    assert_eq!(FormFault::of(fault, &form, None).field, "rule-0");
}

/// As the form has it after its title and its question were filled in.
fn titled((name, value): (String, String)) -> (String, String) {
    let value = match name.as_str() {
        "title" => "T".into(),
        "question" => "Q?".into(),
        _ => value,
    };
    (name, value)
}

#[test]
fn a_kind_that_was_only_tried_loses_nothing() {
    let mut form = SetupForm::of(&Template::ReadyList.setup(mint()), Lang::En);
    let before = form.setup().0;
    form.rounds[1].kind = "discuss".into();
    let mut form = SetupForm::read(&form.pairs());
    form.rounds[1].kind = "vote".into();
    assert_eq!(form.setup().0, before);
}

#[test]
fn our_words_about_a_ballot_go_when_another_one_is_chosen() {
    let mut setup = Template::ReadyList.setup(mint());
    let ours = "Which five matter most to you? Put the most important first.";
    setup.rounds[1].prompt = ours.into();
    let mut form = SetupForm::of(&setup, Lang::Fi);
    assert_eq!(form.setup().0, setup);
    form.rounds[1].rule = "points".into();
    assert_eq!(form.setup().0.rounds[1].prompt, "");
    form.rounds[1].prompt = "Which five, do you think?".into();
    assert_eq!(form.setup().0.rounds[1].prompt, "Which five, do you think?");
}

#[test]
fn no_minutes_is_no_timer() {
    let mut form = SetupForm::of(&Template::ReadyList.setup(mint()), Lang::En);
    form.rounds[0].minutes = "  ".into();
    let (setup, faults) = form.setup();
    assert_eq!((setup.rounds[0].minutes, faults), (0, vec![]));
    assert_eq!(sent(&setup, Lang::En), setup);
}

#[test]
fn a_list_is_one_idea_a_line() {
    let mut form = SetupForm {
        list: " one \r\n\r\ntwo\u{a0}words\n   \nthree | 3".into(),
        ..SetupForm::default()
    };
    let ideas = |form: &SetupForm| -> Vec<String> {
        form.listed().map(|listed| listed.text.to_owned()).collect()
    };
    assert_eq!(ideas(&form), ["one", "two\u{a0}words", "three | 3"]);
    form.list = format!("fine\n\n{}\n", "x".repeat(501));
    let fault = form.list_fault().unwrap();
    assert!(matches!(fault.why, Why::Line { line: 3, .. }), "{fault:?}");
}

#[test]
fn a_list_that_a_sum_is_spent_on_may_say_what_each_costs() {
    let mut form = SetupForm::of(&Template::SharedBudget.setup(mint()), Lang::En);
    form.list = "A ramp | 1 200\nA | B | 7\nNo price yet\nNor here |\n".into();
    let read = |form: &SetupForm| -> Vec<(String, Result<Option<u64>, NoPrice>)> {
        let listed = form.listed();
        listed
            .map(|one| (one.text.to_owned(), one.cost()))
            .collect()
    };
    let told = [
        ("A ramp", Some(1200)),
        ("A | B", Some(7)),
        ("No price yet", None),
        ("Nor here", None),
    ];
    assert_eq!(
        read(&form),
        told.map(|(text, cost)| (text.to_owned(), Ok(cost)))
    );
    assert_eq!(form.list_fault(), None);
    for cost in ["free", "0", "-5", "1.5", "1,200", "99999999999999999999"] {
        form.list = format!("Fine | 3\nA ramp | {cost}");
        let fault = form.list_fault().unwrap();
        assert!(matches!(fault.why, Why::Cost { line: 2 }), "{fault:?}");
    }
    // A price is not an idea.
    form.list = "| 5".into();
    let fault = form.list_fault().unwrap();
    assert!(matches!(fault.why, Why::Line { line: 1, .. }), "{fault:?}");
}

#[test]
fn hostile_forms_are_read_without_harm() {
    let pairs: Vec<(String, String)> = [
        ("round-0", "not an id"),
        ("round-1", "00000000-0000-0000-0000-000000000001"),
        ("round-4000000000", "00000000-0000-0000-0000-000000000002"),
        ("role-key-0", "\u{0}\n"),
        ("role-key-1", ""),
        ("role-shape-0", "<script>"),
        ("title", "</textarea><script>"),
        ("title-0", "x"),
        ("from-1", "leaders-"),
    ]
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .into();
    let form = SetupForm::read(&pairs);
    assert_eq!(form.rounds.len(), 1);
    assert_eq!(form.roles[0].key, "role-0");
    assert_eq!(form.roles[1].key, "role-1");
    assert_eq!(form.roles[0].shape, Shape::Plus);
    assert_eq!(form.title, "</textarea><script>");
}

#[test]
fn a_new_round_can_be_kept_as_it_is() {
    for kind in ["gather", "group", "vote", "discuss"] {
        let row = RoundRow::new(RoundId(Uuid::nil()), kind);
        let form = SetupForm {
            rounds: vec![row],
            smallest: "5".into(),
            ..SetupForm::default()
        };
        let (setup, faults) = form.setup();
        assert_eq!(faults, vec![], "{kind}");
        assert_eq!(sent(&setup, Lang::En), setup);
    }
}

fn a_kind(n: u128) -> impl Strategy<Value = RoundKind> {
    let earlier = || (0..=n).prop_map(|n| RoundId(Uuid::from_u128(n)));
    let source = prop_oneof![
        Just(Source::All),
        earlier().prop_map(|round| Source::Gathered { round }),
        (earlier(), 1..=u8::MAX).prop_map(|(vote, top)| Source::Leaders { vote, top }),
    ];
    let vote =
        (any_rule(), "x.{0,9}", "[^\n]{0,9}", ".{0,9}").prop_map(|(rule, one, two, unit)| {
            let axes = match rule {
                BallotRule::Rate { axes: 1 } => vec![one],
                BallotRule::Rate { .. } => vec![one, two],
                _ => vec![],
            };
            let is_budget = matches!(rule, BallotRule::Budget { .. });
            let unit = if is_budget { unit } else { String::new() };
            (rule, axes, unit)
        });
    prop_oneof![
        (
            prop_oneof![Just(Wall::Silent), Just(Wall::Open)],
            prop_oneof![Just(Asks::Ideas), Just(Asks::Experiences)],
            1..=20u8
        )
            .prop_map(|(wall, asks, together)| RoundKind::Gather {
                wall,
                asks,
                together
            }),
        Just(RoundKind::Group),
        Just(RoundKind::Discuss),
        (
            prop_oneof![Just(What::Ideas), Just(What::Themes)],
            source,
            vote
        )
            .prop_map(|(what, from, (rule, axes, unit))| {
                RoundKind::Vote(VoteSetup {
                    axes,
                    unit,
                    ..VoteSetup::new(what, from, rule)
                })
            }),
    ]
}

fn any_rule() -> impl Strategy<Value = BallotRule> {
    prop_oneof![
        Just(BallotRule::Approve),
        (1..=MAX_PICKS).prop_map(|k| BallotRule::PickAndRank { k }),
        Just(BallotRule::Judge),
        Just(BallotRule::RankAll),
        (1..=MAX_POINTS)
            .prop_flat_map(|points| (Just(points), 1..=points))
            .prop_map(|(points, most)| BallotRule::Points { points, most }),
        (1..=2u8).prop_map(|axes| BallotRule::Rate { axes }),
        (1..=MAX_TOTAL).prop_map(|total| BallotRule::Budget { total }),
        Just(BallotRule::Pairs),
        (1..=MAX_CREDITS).prop_map(|credits| BallotRule::Quadratic { credits }),
    ]
}

fn a_round(n: u128) -> impl Strategy<Value = Round> {
    (a_kind(n), ".{0,20}", 0..=480u16).prop_map(move |(kind, prompt, minutes)| Round {
        id: RoundId(Uuid::from_u128(n)),
        kind,
        prompt,
        minutes,
    })
}

fn a_role(n: usize) -> impl Strategy<Value = Role> {
    (0..6usize, "x[^\n]{0,10}", ".{0,10}", any::<bool>()).prop_map(
        move |(shape, name, hint, known)| match Role::usual().get(n) {
            Some(usual) if known => usual.clone(),
            _ => Role {
                key: RoleKey::new(format!("own-{n}")),
                shape: Shape::ALL[shape],
                name,
                hint,
            },
        },
    )
}

fn a_setup() -> impl Strategy<Value = Setup> {
    (
        proptest::array::uniform8(".{0,20}"),
        prop_oneof![Just(""), Just("en"), Just("fi"), Just("sv")],
        (0..6usize).prop_flat_map(|n| (0..n).map(a_role).collect::<Vec<_>>()),
        (0..12u128).prop_flat_map(|n| (0..n).map(a_round).collect::<Vec<_>>()),
        3..=u8::MAX,
    )
        .prop_map(|(texts, language, roles, rounds, smallest_group)| {
            let [
                title,
                question,
                purpose,
                venue,
                when,
                organiser,
                contact,
                role_set,
            ] = texts;
            Setup {
                title,
                question,
                purpose,
                venue,
                when,
                organiser,
                contact,
                language: language.into(),
                roles,
                rounds,
                role_set,
                smallest_group,
            }
        })
}

proptest! {
    #[test]
    fn any_setup_comes_back_as_it_was(setup in a_setup(), lang in 0..4usize) {
        prop_assert_eq!(sent(&setup, Lang::ALL[lang]), setup);
    }
}
