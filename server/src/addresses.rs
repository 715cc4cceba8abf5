//! Every address of the house and what answers there.

use app::here::Here;
use app::{actions, pages};
use axum::Router;
use axum::routing::get;

use crate::assets;

pub fn addresses() -> Router<Here> {
    let addresses = Router::new();
    #[cfg(debug_assertions)]
    let addresses = addresses.route("/specimens", get(pages::specimens::show));
    addresses
        .route("/", get(pages::home::show))
        .route("/w/{code}/stage", get(pages::stage::show))
        .route("/language/{lang}", get(actions::language::choose))
        .route("/assets/{name}", get(assets::serve))
        .route("/health", get(health))
}

/// For whoever watches over the server: it answers, so it is up.
async fn health() -> &'static str {
    "ok\n"
}
