//! What phones are told at once, as it goes over the wire.

use std::fmt::Write;
use std::sync::{Arc, OnceLock};

use axum::body::Bytes;
use serde::Serialize;
use tokio::time::Instant;
use workshop::Workshop;
use workshop::view::{Board, BoardPatch, LATEST, board};

/// How much of the wall a page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wall {
    None,
    /// The newest [`LATEST`] ideas.
    Latest,
    All,
}

/// One moment of a room as phones see it. Each form of it is written down when the first phone
/// needs it, and then shared.
pub struct Frame {
    /// The series that `n` counts in; another one after the server started anew.
    pub epoch: u64,
    pub n: u64,
    /// The mark of everybody's sheet.
    pub sheet: String,
    /// Over how many milliseconds phones may spread their asking for it.
    pub spread: usize,
    pub at: Instant,
    /// From the frame before to this one; `None`: nobody was listening.
    patch: Option<Chunked>,
    now: Arc<Workshop>,
    has_board: bool,
    latest: OnceLock<Bytes>,
    whole: OnceLock<Bytes>,
}

/// An event, and the same as one chunk of an HTTP/1.1 body; they share their bytes.
struct Chunked {
    event: Bytes,
    chunk: Bytes,
}

#[derive(Serialize)]
struct Whole<'a> {
    n: u64,
    sheet: &'a str,
    spread: usize,
    #[serde(flatten)]
    board: Option<Board>,
}

#[derive(Serialize)]
struct Patch<'a> {
    n: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    sheet: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    spread: Option<usize>,
    #[serde(flatten)]
    board: BoardPatch,
}

impl Frame {
    pub fn first(epoch: u64, sheet: String, now: Arc<Workshop>, has_board: bool) -> Self {
        Frame {
            epoch,
            n: 1,
            sheet,
            spread: 0,
            at: Instant::now(),
            patch: None,
            now,
            has_board,
            latest: OnceLock::new(),
            whole: OnceLock::new(),
        }
    }

    /// The frame after this one. With `heard` false nobody is listening and no patch is written.
    pub fn next(
        &self,
        sheet: &str,
        now: &Arc<Workshop>,
        patch: BoardPatch,
        spread: usize,
        heard: bool,
    ) -> Self {
        let n = self.n + 1;
        let is_new = sheet != self.sheet;
        let patch = heard.then(|| {
            let patch = Patch {
                n,
                sheet: is_new.then_some(sheet),
                spread: is_new.then_some(spread),
                board: patch,
            };
            chunked(&event(self.epoch, n, "patch", &patch))
        });
        Frame {
            n,
            spread,
            patch,
            ..Frame::first(self.epoch, sheet.to_owned(), now.clone(), self.has_board)
        }
    }

    pub fn patch(&self) -> Option<&Bytes> {
        self.patch.as_ref().map(|patch| &patch.event)
    }

    /// The patch as one chunk of an HTTP/1.1 body (RFC 9112, 7.1).
    pub fn chunk(&self) -> Option<&Bytes> {
        self.patch.as_ref().map(|patch| &patch.chunk)
    }

    /// Everything a page needs to be up to date, whatever it knew.
    pub fn whole(&self, wall: Wall) -> Bytes {
        match wall {
            _ if !self.has_board => self.whole.get_or_init(|| self.write(None)),
            Wall::Latest => self.latest.get_or_init(|| {
                let mut board = board(&self.now);
                board.cards = board
                    .cards
                    .split_off(board.cards.len().saturating_sub(LATEST));
                self.write(Some(board))
            }),
            Wall::None | Wall::All => self
                .whole
                .get_or_init(|| self.write(Some(board(&self.now)))),
        }
        .clone()
    }

    fn write(&self, board: Option<Board>) -> Bytes {
        let whole = Whole {
            n: self.n,
            sheet: &self.sheet,
            spread: self.spread,
            board,
        };
        event(self.epoch, self.n, "whole", &whole)
    }

    /// What a phone that has this frame calls it when it comes back.
    pub fn is_called(&self, since: &str) -> bool {
        parse(since) == Some((self.epoch, self.n))
    }

    /// Whether a phone that calls its last frame so is one behind.
    pub fn follows(&self, since: &str) -> bool {
        parse(since) == Some((self.epoch, self.n.saturating_sub(1)))
    }
}

fn parse(id: &str) -> Option<(u64, u64)> {
    let (epoch, n) = id.split_once('-')?;
    Some((u64::from_str_radix(epoch, 16).ok()?, n.parse().ok()?))
}

fn chunked(event: &Bytes) -> Chunked {
    let length = format!("{:x}\r\n", event.len());
    let chunk = Bytes::from([length.as_bytes(), event, b"\r\n"].concat());
    Chunked {
        event: chunk.slice(length.len()..length.len() + event.len()),
        chunk,
    }
}

/// One event of a stream: `id`, `event`, `data`, and the empty line that ends it.
fn event(epoch: u64, n: u64, name: &str, data: &impl Serialize) -> Bytes {
    let mut text = String::new();
    let data = serde_json::to_string(data).expect("a frame is plain data");
    // JSON has no line breaks in it, so one `data` line holds it all.
    write!(text, "id: {epoch:x}-{n}\nevent: {name}\ndata: {data}\n\n")
        .expect("a string takes everything");
    Bytes::from(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_knows_who_has_it_and_who_is_one_behind() {
        let frame = Frame {
            n: 7,
            ..Frame::first(0xab, "x".into(), Arc::default(), true)
        };
        assert!(frame.is_called("ab-7"));
        assert!(frame.follows("ab-6"));
        for stranger in ["ac-7", "ab-8", "ab-5", "7", "", "ab-", "-7", "ab-7-1"] {
            assert!(
                !frame.is_called(stranger) && !frame.follows(stranger),
                "{stranger}"
            );
        }
    }

    #[test]
    fn nothing_that_people_write_can_end_an_event() {
        let written = event(1, 2, "patch", &"a\n\nevent: whole\r\ndata: {}\u{2028}");
        let text = String::from_utf8(written.to_vec()).expect("it is text");
        assert_eq!(text.matches('\n').count(), 4, "{text}");
        assert!(!text.contains('\r'));
    }
}
