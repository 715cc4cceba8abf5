//! The page as a form: refused, doubled, gone back to, and whatever it holds.

use axum::http::StatusCode;
use uuid::Uuid;

use super::Desk;

#[tokio::test]
async fn a_refusal_keeps_what_was_ticked_and_typed() {
    let mut desk = Desk::open().await;
    desk.make("Calm", &[1]).await;
    let calm = desk.theme("Calm").id.to_string();
    let ticked = format!("value=\"{}\" checked", desk.ideas[2]);

    let long = "long ".repeat(40);
    let answer = desk.ask(&[2], &[("act", "make"), ("title", &long)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.html.contains("id=\"new-theme-error\""));
    assert!(answer.html.contains(long.trim_end()), "{}", answer.html);
    assert!(answer.html.contains(&ticked), "{}", answer.html);

    let answer = desk.ask(&[], &[("act", "place"), ("theme", &calm)]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("Tick the ideas first."), "{}", answer.text());

    // An idea of another theme cannot be split out of this one.
    let split = [("act", "split-T-1"), ("split-T-1", "Quieter")];
    let answer = desk.ask(&[2], &split).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.html.contains("id=\"split-1-error\""));
    assert!(answer.html.contains("value=\"Quieter\""));
    assert!(answer.html.contains(&ticked));

    let rename = [("act", "rename"), ("theme", calm.as_str()), ("title", " ")];
    let answer = desk.ask(&[], &rename).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.html.contains("id=\"name-1-error\""));

    // The theme was merged in another window: the name typed for it is not lost.
    let door = desk.make("The door", &[0]).await;
    let merge = [("act", "merge"), ("theme", &calm), ("into", &door)];
    desk.done(&[], &merge).await;
    let rename = [
        ("act", "rename"),
        ("theme", &calm),
        ("title", "A calm place"),
    ];
    let answer = desk.ask(&[], &rename).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.html.contains("A calm place"), "{}", answer.html);
    assert_eq!(desk.order(), ["The door"]);
}

#[tokio::test]
async fn a_form_sent_twice_counts_once() {
    let mut desk = Desk::open().await;
    let address = desk.founded.at("/desk/themes");
    let idea = desk.ideas[0].to_string();
    let wish = Uuid::new_v4().to_string();
    let make = [
        ("wish", wish.as_str()),
        ("idea", &idea),
        ("title", "The door"),
        ("act", "make"),
    ];
    for _ in 0..2 {
        let answer = desk.browser.post(&address, &make).await;
        assert_eq!(answer.location(), format!("{address}#T-1"));
    }
    desk.make("Calm", &[]).await;
    desk.make("Hours", &[]).await;
    let door = desk.theme("The door").id.to_string();
    let wish = Uuid::new_v4().to_string();
    let later = [("wish", wish.as_str()), ("theme", &door), ("act", "later")];
    for _ in 0..2 {
        let answer = desk.browser.post(&address, &later).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(desk.order(), ["Calm", "The door", "Hours"]);
}

#[tokio::test]
async fn a_form_gone_back_to_and_filled_in_otherwise_is_asked_again() {
    let mut desk = Desk::open().await;
    let address = desk.founded.at("/desk/themes");
    let page = desk.look().await;
    let wish = page.field(&address, "wish");
    let fields = |title| [("wish", wish.as_str()), ("act", "make"), ("title", title)];
    let made = desk.browser.post(&address, &fields("The door")).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
    let answer = desk.browser.post(&address, &fields("Calm")).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    assert!(answer.html.contains("value=\"Calm\""), "{}", answer.html);
    // The theme that was made bears the wish; no form may carry it again.
    let spent = format!("name=\"wish\" value=\"{wish}\"");
    assert!(page.html.contains(&spent), "{}", page.html);
    assert!(!answer.html.contains(&spent), "{}", answer.html);
    assert_eq!(desk.order(), ["The door"]);
}

#[tokio::test]
async fn enter_does_what_belongs_to_the_field() {
    let mut desk = Desk::open().await;
    desk.make("The door", &[0, 3]).await;
    // Browsers press the first button of a form; it must be this one.
    let page = desk.look().await;
    let first = page.html.find("form=\"chosen\"").unwrap();
    assert!(page.html[first..].starts_with("form=\"chosen\" name=\"act\" value=\"enter\""));

    let typed = [("act", "enter"), ("title", ""), ("split-T-1", "Papers")];
    assert_eq!(desk.done(&[3], &typed).await, "#T-2");
    let typed = [("act", "enter"), ("title", "Hours"), ("split-T-1", "")];
    assert_eq!(desk.done(&[2], &typed).await, "#T-3");
    let answer = desk.ask(&[2], &[("act", "enter"), ("title", "")]).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn titles_and_ideas_are_text_whatever_they_hold() {
    let mut desk = Desk::open().await;
    let nasty = "\"><script>alert(1)</script>";
    let idea = desk.share(nasty, false).await;
    desk.ideas.push(idea);
    desk.make(nasty, &[4]).await;
    desk.make("Calm", &[1]).await;
    let page = desk.look().await;
    assert!(!page.html.contains("<script>alert"), "{}", page.html);
    assert!(page.html.contains("&lt;script&gt;alert(1)"));
    let answer = desk
        .ask(&[4], &[("act", "split-T-9"), ("split-T-9", nasty)])
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let typed = [("act", "split-T-2"), ("split-T-2", nasty), ("title", nasty)];
    let answer = desk.ask(&[4], &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!answer.html.contains("<script>alert"), "{}", answer.html);
}

#[tokio::test]
async fn hundreds_of_ticks_fit_into_one_form() {
    let mut desk = Desk::open().await;
    let theme = desk.make("Calm", &[]).await;
    let idea = desk.ideas[0];
    desk.ideas = vec![idea; 2000];
    let all: Vec<usize> = (0..2000).collect();
    assert_eq!(desk.done(&all, &[("to", &theme)]).await, "#T-1");
    assert_eq!(desk.in_theme("Calm"), [idea]);
}
