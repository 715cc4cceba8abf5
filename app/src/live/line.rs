//! The writing end of a phone's connection. The HTTP library and the room hold it by turns.
//!
//! A frame is the same bytes for every phone, so the room writes it to the socket by itself, as one
//! more chunk of the answer under way (RFC 9112, 7.1). Whatever is a phone's own goes the ordinary
//! way through the library: the head, the first frame, signs of life, and everything for a phone
//! that reads slowly or has missed a frame.
//!
//! The end goes from hand to hand so that no two ever write, and only between two chunks:
//! the stream offers it when it has nothing to say; the room has it once the library has written
//! all that came before; the stream takes it back before it says anything.

use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};

use axum::body::Bytes;
use tokio::net::TcpStream;
use tokio::time::Instant;

use super::frame::Frame;

/// By default a line with no socket that the room could write to; its stream then says everything.
#[derive(Default)]
pub struct Line {
    socket: Option<TcpStream>,
    writing: Mutex<Writing>,
}

#[derive(Default)]
struct Writing {
    hand: Hand,
    /// The number of the last frame that is written, or is about to be; 0 before the first.
    told: u64,
    /// When that was, for signs of life.
    said: Option<Instant>,
    /// What the socket did not take of a frame that the room began to write.
    rest: Bytes,
}

#[derive(Default, PartialEq)]
enum Hand {
    #[default]
    Library,
    /// The stream has nothing to say, but the library may still be writing what it said before.
    Offered,
    Room,
}

/// What a stream has to say next.
pub enum Missed {
    Nothing,
    /// Only the last frame: its patch will do.
    One,
    More,
}

impl Line {
    pub fn new(socket: TcpStream) -> Self {
        Line {
            socket: Some(socket),
            ..Line::default()
        }
    }

    /// `None` for the default line.
    pub fn socket(&self) -> Option<&TcpStream> {
        self.socket.as_ref()
    }

    /// To be asked before the library writes anything: whether what the room began is written.
    ///
    /// # Errors
    /// Those of the socket.
    pub fn poll_rest(&self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let Some(socket) = &self.socket else {
            return Poll::Ready(Ok(()));
        };
        let mut writing = self.writing();
        while !writing.rest.is_empty() {
            ready!(socket.poll_write_ready(cx))?;
            match socket.try_write(&writing.rest) {
                Ok(written) => drop(writing.rest.split_to(written)),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                Err(error) => return Poll::Ready(Err(error)),
            }
        }
        Poll::Ready(Ok(()))
    }

    /// The library has written everything that it was given.
    pub fn flushed(&self) {
        let mut writing = self.writing();
        if writing.hand == Hand::Offered {
            writing.hand = Hand::Room;
        }
    }

    /// A stream begins on this connection, or ends.
    pub(super) fn begin(&self) {
        let mut writing = self.writing();
        writing.hand = Hand::Library;
        writing.told = 0;
        writing.said = None;
    }

    /// The stream is about to say what brings this phone up to date with `frame`, if anything: then
    /// it holds the end.
    pub(super) fn catch_up(&self, frame: &Frame) -> Missed {
        let mut writing = self.writing();
        // The room may have told a later one meanwhile.
        let missed = match frame.n.saturating_sub(writing.told) {
            0 => return Missed::Nothing,
            1 => Missed::One,
            _ => Missed::More,
        };
        writing.hand = Hand::Library;
        writing.told = frame.n;
        writing.said = Some(Instant::now());
        missed
    }

    /// The stream is about to say something else, and holds the end.
    pub(super) fn take_back(&self) {
        let mut writing = self.writing();
        writing.hand = Hand::Library;
        writing.said = Some(Instant::now());
    }

    /// The stream has nothing more to say. False if the room has left something unwritten that the
    /// library must be asked to write.
    pub(super) fn offer(&self) -> bool {
        let mut writing = self.writing();
        if writing.hand == Hand::Library && self.socket.is_some() {
            writing.hand = Hand::Offered;
        }
        writing.rest.is_empty()
    }

    pub(super) fn said(&self) -> Option<Instant> {
        self.writing().said
    }

    /// Writes this frame, if the room holds the end and the phone has the one before. False if the
    /// stream must be woken, to write it, or what is left of it.
    pub(super) fn tell(&self, frame: &Frame) -> bool {
        let mut writing = self.writing();
        if writing.told >= frame.n {
            return true;
        }
        let written = match (&self.socket, frame.chunk()) {
            (Some(socket), Some(chunk))
                if writing.hand == Hand::Room && writing.told + 1 == frame.n =>
            {
                // A socket that failed fails for the library too, which then ends the connection.
                let taken = socket.try_write(chunk).unwrap_or(0);
                if taken > 0 {
                    writing.told = frame.n;
                    writing.said = Some(frame.at);
                    writing.rest = chunk.slice(taken..);
                }
                taken == chunk.len()
            }
            _ => false,
        };
        if !written {
            writing.hand = Hand::Library;
        }
        written
    }

    fn writing(&self) -> MutexGuard<'_, Writing> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::future::poll_fn;
    use std::sync::Arc;

    use tokio::io::AsyncReadExt;
    use tokio::net::{TcpListener, TcpStream};
    use workshop::view::BoardPatch;

    use super::*;

    async fn pair() -> (Line, TcpStream) {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("it is bound");
        let phone = TcpStream::connect(address).await.expect("it listens");
        let (socket, _) = listener.accept().await.expect("somebody came");
        socket.writable().await.expect("it is open");
        (Line::new(socket), phone)
    }

    fn first() -> Frame {
        Frame::first(1, "sheet".into(), Arc::default(), true)
    }

    fn after(frame: &Frame) -> Frame {
        frame.next("sheet", &Arc::default(), BoardPatch::default(), 0, true)
    }

    async fn flush(line: &Line) {
        poll_fn(|cx| line.poll_rest(cx)).await.expect("it writes");
        line.flushed();
    }

    #[tokio::test]
    async fn the_room_writes_only_what_comes_next_and_only_when_the_end_is_its_own() {
        let (line, mut phone) = pair().await;
        let one = first();
        let two = after(&one);
        assert!(!line.tell(&one), "nobody has offered it");
        assert!(matches!(line.catch_up(&one), Missed::One));
        assert!(line.offer());
        assert!(!line.tell(&two), "what came before may not be written yet");
        assert!(matches!(line.catch_up(&two), Missed::One));
        line.offer();
        flush(&line).await;

        let three = after(&two);
        assert!(line.tell(&three));
        assert!(line.tell(&three), "it is written, and not twice");
        assert!(matches!(line.catch_up(&three), Missed::Nothing));
        let five = after(&after(&three));
        assert!(!line.tell(&five), "one is missing");
        assert!(matches!(line.catch_up(&five), Missed::More));

        line.offer();
        flush(&line).await;
        line.take_back();
        let six = after(&five);
        assert!(!line.tell(&six), "its stream says something");
        drop(line);
        let mut heard = Vec::new();
        phone.read_to_end(&mut heard).await.expect("it reads");
        assert_eq!(heard, three.chunk().expect("somebody listens")[..]);
    }

    #[tokio::test]
    async fn what_a_full_socket_does_not_take_comes_before_anything_else() {
        let (line, mut phone) = pair().await;
        let mut frame = first();
        let _ = line.catch_up(&frame);
        line.offer();
        flush(&line).await;
        let mut told = Vec::new();
        while line.writing().rest.is_empty() {
            let large = frame.n.to_string().repeat(300_000);
            frame = frame.next(&large, &Arc::default(), BoardPatch::default(), 0, true);
            line.tell(&frame);
            assert_eq!(line.writing().told, frame.n, "a part of it is taken");
            told.extend_from_slice(frame.chunk().expect("somebody listens"));
        }
        assert!(!line.offer(), "there is a rest");
        assert!(!line.tell(&after(&frame)), "nothing comes between");
        let read = tokio::spawn(async move {
            let mut heard = Vec::new();
            phone.read_to_end(&mut heard).await.map(|_| heard)
        });
        flush(&line).await;
        drop(line);
        assert_eq!(read.await.expect("it ran").expect("it reads"), told);
    }

    #[tokio::test]
    async fn without_a_socket_the_stream_says_everything() {
        let line = Line::default();
        let one = first();
        let _ = line.catch_up(&one);
        assert!(line.offer());
        flush(&line).await;
        assert!(!line.tell(&after(&one)));
    }
}
