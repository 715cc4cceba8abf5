//! What makes an open page live. Everything here runs in the browser only, and only beside a page
//! that works without it: the page is the view, and this keeps it true.
//!
//! A stream says that something has changed; the page is asked for once more and put in place
//! ([`morph`]); the wall is kept by patches ([`board`]). Forms are sent without leaving the page
//! ([`forms`]), and what a person writes waits in the [`outbox`] until the server has it. Ballots
//! show one question at a time ([`deck`]) and what is left to give ([`meter`]).

mod board;
mod clock;
mod count;
mod deck;
mod dom;
mod drafts;
mod drag;
mod forms;
mod hands;
mod json;
mod keys;
mod meter;
mod morph;
mod net;
mod notices;
mod outbox;
mod page;
mod place;
mod ranking;
mod steps;
mod store;
mod stream;
mod uncast;

pub use page::start;
