//! Every address of the house and what answers there.

use app::here::Here;
use app::{actions, pages};
use axum::Router;
use axum::routing::{get, post};

use crate::assets;

pub fn addresses() -> Router<Here> {
    let addresses = Router::new();
    #[cfg(debug_assertions)]
    let addresses = addresses.route("/specimens", get(pages::specimens::show));
    addresses
        .route("/", get(pages::home::show))
        .route("/w/{code}/stage", get(pages::stage::show))
        .route("/w/{code}/desk", get(pages::desk::show))
        .route("/w/{code}/desk/rounds", post(actions::desk::rounds))
        .route("/w/{code}/desk/ideas", post(actions::desk::ideas))
        .route("/w/{code}/desk/paper", post(actions::desk::paper))
        .route("/language/{lang}", get(actions::language::choose))
        .route("/assets/{name}", get(assets::serve))
        .route("/health", get(health))
}

/// For whoever watches over the server: it answers, so it is up.
async fn health() -> &'static str {
    "ok\n"
}
