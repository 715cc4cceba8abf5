//! What every answer of the house has in common, asked through the router.

use app::here::Here;
use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode, header};
use axum::routing::{get, post};
use http_body_util::BodyExt;
use rooms::House;
use server::{assets, router};
use tower::ServiceExt;

fn building(house: House) -> Router {
    router::with_layers(
        server::addresses::addresses()
            .route("/panics", get(async || -> &str { panic!("on purpose") }))
            .route("/busy", get(async || StatusCode::SERVICE_UNAVAILABLE))
            .route("/reads", post(async |body: String| body.len().to_string())),
        Here::new("https://public.test", assets::files(), house),
    )
}

async fn answer(request: Request<Body>) -> (Response<()>, String) {
    let dir = tempfile::tempdir().expect("there is room for a folder");
    let house = House::open(dir.path()).await.expect("an empty folder");
    let answered = building(house).oneshot(request).await;
    let response = answered.expect("routers do not fail");
    let (head, body) = response.into_parts();
    let body = body.collect().await.expect("the body is whole").to_bytes();
    let text = String::from_utf8(body.to_vec()).expect("pages are UTF-8");
    (Response::from_parts(head, ()), text)
}

fn asking(method: &str, path: &str) -> axum::http::request::Builder {
    Request::builder().method(method).uri(path)
}

#[tokio::test]
async fn a_page_speaks_the_language_of_the_browser() {
    let request = asking("GET", "/").header(header::ACCEPT_LANGUAGE, "fi-FI, en;q=0.5");
    let (_, html) = answer(request.body(Body::empty()).unwrap()).await;
    assert!(
        html.starts_with("<!DOCTYPE html><html lang=\"fi\" dir=\"ltr\""),
        "{html}"
    );
}

#[tokio::test]
async fn a_page_may_not_be_stored_guessed_or_framed_elsewhere() {
    let (head, html) = answer(asking("GET", "/").body(Body::empty()).unwrap()).await;
    let header = |name: &str| head.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header("cache-control"), "no-store");
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert_eq!(header("referrer-policy"), "same-origin");
    assert!(header("vary").contains("accept-language"));
    let policy = header("content-security-policy");
    assert!(policy.contains("frame-ancestors 'self'"), "{policy}");
    assert!(policy.contains("script-src 'none'"), "{policy}");
    assert!(!html.contains("<script"), "no island, no script: {html}");
}

#[tokio::test]
async fn an_unknown_address_is_said_kindly() {
    let request = asking("GET", "/nowhere").header(header::COOKIE, "lang=sv");
    let (head, html) = answer(request.body(Body::empty()).unwrap()).await;
    assert_eq!(head.status(), StatusCode::NOT_FOUND);
    assert!(html.contains("<h1>Här finns ingenting</h1>"), "{html}");
}

#[tokio::test]
async fn a_wrong_method_says_which_is_right() {
    let (head, html) = answer(asking("POST", "/").body(Body::empty()).unwrap()).await;
    assert_eq!(head.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(head.headers()[header::ALLOW], "GET,HEAD");
    assert!(html.contains("<h1>"), "{html}");
}

#[tokio::test]
async fn a_body_too_long_is_refused_whether_it_says_its_length_or_not() {
    let long = "a".repeat(router::BODY_LIMIT + 1);
    let told = asking("POST", "/reads").header(header::CONTENT_LENGTH, long.len());
    let (head, html) = answer(told.body(Body::from(long.clone())).unwrap()).await;
    assert_eq!(head.status(), StatusCode::PAYLOAD_TOO_LARGE);
    assert!(html.contains("<h1>"), "{html}");

    let pieces = long
        .into_bytes()
        .chunks(1000)
        .map(|piece| Ok(piece.to_vec()))
        .collect::<Vec<Result<_, std::io::Error>>>();
    let untold = Body::from_stream(futures::stream::iter(pieces));
    let (head, _) = answer(asking("POST", "/reads").body(untold).unwrap()).await;
    assert_eq!(head.status(), StatusCode::PAYLOAD_TOO_LARGE);

    let most = "a".repeat(router::BODY_LIMIT);
    let (head, text) = answer(asking("POST", "/reads").body(Body::from(most)).unwrap()).await;
    assert_eq!((head.status(), text.as_str()), (StatusCode::OK, "65536"));
}

#[tokio::test]
async fn a_panic_is_a_page_that_tells_nothing() {
    let (head, html) = answer(asking("GET", "/panics").body(Body::empty()).unwrap()).await;
    assert_eq!(head.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(html.contains("<h1>"), "{html}");
    assert!(!html.contains("on purpose"), "{html}");
}

#[tokio::test]
async fn a_busy_house_says_when_to_come_back() {
    let (head, html) = answer(asking("GET", "/busy").body(Body::empty()).unwrap()).await;
    assert_eq!(head.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(head.headers()[header::RETRY_AFTER], "2");
    assert!(html.contains("<h1>"), "{html}");
}

#[tokio::test]
async fn a_form_from_another_site_changes_nothing() {
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
    ] {
        let request = asking("POST", "/reads")
            .header(header::HOST, "talkoot.test")
            .header(name, value);
        let (head, _) = answer(request.body(Body::empty()).unwrap()).await;
        assert_eq!(head.status(), StatusCode::FORBIDDEN, "{name}: {value}");
    }
    for origin in ["http://talkoot.test", "https://public.test"] {
        let own = asking("POST", "/reads")
            .header(header::HOST, "talkoot.test")
            .header(header::ORIGIN, origin);
        let (head, _) = answer(own.body(Body::empty()).unwrap()).await;
        assert_eq!(head.status(), StatusCode::OK, "{origin}");
    }
}

#[tokio::test]
async fn a_language_is_remembered_and_leads_back() {
    let request = asking("GET", "/language/fi?to=%2Fw%2FHKV492%3Flens%3Dequal");
    let (head, _) = answer(request.body(Body::empty()).unwrap()).await;
    assert_eq!(head.status(), StatusCode::SEE_OTHER);
    assert_eq!(head.headers()[header::LOCATION], "/w/HKV492?lens=equal");
    let cookie = head.headers()[header::SET_COOKIE].to_str().unwrap();
    assert!(
        cookie.starts_with("lang=fi; HttpOnly; SameSite=Lax; Secure; Path=/"),
        "{cookie}"
    );
}

#[tokio::test]
async fn the_house_says_that_it_is_well() {
    let (head, text) = answer(asking("GET", "/health").body(Body::empty()).unwrap()).await;
    assert_eq!((head.status(), text.as_str()), (StatusCode::OK, "ok\n"));
}
