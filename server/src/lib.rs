//! The server: what is asked for at which address, the headers and limits around it, and the
//! commands of the one binary. It holds no rule of a workshop and no markup.

pub mod addresses;
pub mod assets;
pub mod commands;
pub mod failures;
pub mod headers;
pub mod listening;
pub mod network;
pub mod patience;
pub mod router;
pub mod simulate;
