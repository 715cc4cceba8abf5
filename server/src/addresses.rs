//! Every address of the house and what answers there.

use app::exports::Export;
use app::here::Here;
use app::visit::DeskVisit;
use app::{actions, live, pages};
use axum::Router;
use axum::routing::{get, post};

use crate::assets;
use crate::router::{ballots, long_forms};

pub fn addresses() -> Router<Here> {
    let addresses = Router::new();
    #[cfg(debug_assertions)]
    let addresses = addresses.route("/specimens", get(pages::specimens::show));
    addresses
        .route("/", get(pages::home::show))
        .route("/w/{code}/key/{key}", get(actions::key::enter))
        .route("/w/{code}/desk/links", get(pages::links::show))
        .route("/w/{code}/desk/people", get(pages::people::show))
        .route("/w/{code}/stage", get(pages::stage::show))
        .route("/w/{code}/desk", get(pages::desk::show))
        .route("/w/{code}/desk/rounds", post(actions::desk::rounds))
        .route(
            "/w/{code}/desk/ideas",
            post(actions::desk::ideas).layer(long_forms()),
        )
        .route("/w/{code}/desk/reading", post(actions::reading::set))
        .route("/w/{code}/desk/undo", post(actions::undo::undo))
        .route("/w/{code}/desk/reveal", post(actions::reveal::to))
        .route("/w/{code}/desk/spotlight", post(actions::spotlight::show))
        .route(
            "/w/{code}/desk/costs/{round}",
            get(pages::costs::show)
                .post(actions::costs::save)
                .layer(long_forms()),
        )
        .route(
            "/w/{code}/desk/again/{round}",
            get(pages::again::show).post(actions::again::open),
        )
        .route("/w/{code}/desk/paper", post(actions::desk::paper))
        .route(
            "/w/{code}/desk/themes",
            get(pages::themes::show)
                .post(actions::themes::change)
                .layer(long_forms()),
        )
        .route(
            "/w/{code}/desk/brief",
            get(pages::brief::show)
                .post(actions::brief::write)
                .layer(long_forms()),
        )
        .merge(downloads())
        .route("/about", get(pages::about::show))
        .route("/join", post(actions::join::join))
        .route("/w/{code}", get(pages::seat::show))
        .route("/w/{code}/seat", post(actions::seat::take))
        .route(
            "/w/{code}/role",
            get(pages::role::show).post(actions::seat::change_role),
        )
        .route("/w/{code}/ideas", post(actions::ideas::share))
        .route(
            "/w/{code}/ideas/{id}",
            get(pages::edit_idea::show).post(actions::ideas::edit),
        )
        .route(
            "/w/{code}/ideas/{id}/withdraw",
            post(actions::ideas::withdraw),
        )
        .route(
            "/w/{code}/ballots/{round}",
            get(pages::seat::ballot::own)
                .post(actions::ballots::cast)
                .layer(ballots()),
        )
        .route("/w/{code}/results", get(pages::results::show))
        .route("/w/{code}/wall", get(pages::wall::show))
        .route("/w/{code}/mine", get(pages::mine::show))
        .route("/start", get(pages::start::show))
        .route(
            "/start/{template}",
            get(pages::editor::prepare)
                .post(actions::prepare::edit)
                .layer(long_forms()),
        )
        .route(
            "/workshops",
            get(actions::workshops::begin)
                .post(actions::workshops::make)
                .layer(long_forms()),
        )
        .route(
            "/w/{code}/desk/setup",
            get(pages::editor::change)
                .post(actions::setup::change)
                .layer(long_forms()),
        )
        .route("/language/{lang}", get(actions::language::choose))
        .route("/assets/{name}", get(assets::serve))
        .route("/health", get(health))
}

/// The streams of pages that are open. They come without what is around pages (`router.rs`): it
/// would be asked again for each frame to each phone.
pub fn streams() -> Router<Here> {
    Router::new()
        .route("/w/{code}/live/seat", get(live::seat))
        .route("/w/{code}/live/stage", get(live::stage))
        .route("/w/{code}/live/desk", get(live::desk))
}

/// The files of the desk, each under its own name.
fn downloads() -> Router<Here> {
    Export::ALL
        .into_iter()
        .fold(Router::new(), |router, export| {
            router.route(
                &format!("/w/{{code}}/desk/{}", export.address()),
                get(move |visit: DeskVisit| actions::brief::download(visit, export)),
            )
        })
}

/// For whoever watches over the server: it answers, so it is up.
async fn health() -> &'static str {
    "ok\n"
}
