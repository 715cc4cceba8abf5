//! What comes alive in the browser: one island a page. Islands never nest, and every page works
//! without them.

mod live;

pub use live::Live;
