//! "Try again": the disk, the database or the system failed, not the person.

use std::error::Error;

/// The disk or the database could not be read or written. Nothing that was acknowledged is affected, and
/// nothing of what was asked now was kept. The cause is logged where it arose and is found again
/// under [`Error::source`]; the message itself is fit for people, without a word about databases.
#[derive(Debug, thiserror::Error)]
#[error("the workshops cannot be read or written just now")]
pub struct Unavailable {
    source: Box<dyn Error + Send + Sync>,
}

impl Unavailable {
    /// For `map_err`: logs the cause together with what was being done.
    pub(crate) fn during<E>(doing: &'static str) -> impl FnOnce(E) -> Self
    where
        E: Into<Box<dyn Error + Send + Sync>>,
    {
        move |cause| {
            let source = cause.into();
            tracing::error!(error = &*source as &dyn Error, "unavailable while {doing}");
            Self { source }
        }
    }

    /// The house is closing: an ordinary state, not worth an error in the log.
    pub(crate) fn closing() -> Self {
        Self {
            source: "the house is closing".into(),
        }
    }
}
