//! Finds the events in the bytes of a stream, without reading what they hold: a client that did
//! more would be measured more than the server.

/// How much of a line says which one it is.
const BEGINNING: usize = 40;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Everything as it stands.
    Whole,
    /// What changed since the frame before.
    Patch,
    /// Anything else, as what is for this seat alone.
    Other,
}

pub struct Event {
    pub kind: Kind,
    /// The frame's number, for what all phones of a room get.
    pub n: Option<u64>,
    /// Where it ends in the bytes given.
    pub end: usize,
}

/// What is known of an event that has not ended yet.
pub struct Reader {
    /// How the line under way begins.
    line: Vec<u8>,
    kind: Kind,
    n: Option<u64>,
    /// The status of the answer, once its first line was there.
    pub status: Option<u16>,
}

impl Reader {
    pub fn new() -> Self {
        Self {
            line: Vec::with_capacity(BEGINNING),
            kind: Kind::Other,
            n: None,
            status: None,
        }
    }

    /// Tells of each event that ends in these bytes.
    pub fn read(&mut self, bytes: &[u8], mut tell: impl FnMut(Event)) {
        let mut begin = 0;
        while let Some(length) = bytes[begin..].iter().position(|byte| *byte == b'\n') {
            self.keep(&bytes[begin..begin + length]);
            begin += length + 1;
            if let Some((kind, n)) = self.end_of_line() {
                let end = begin;
                tell(Event { kind, n, end });
            }
        }
        self.keep(&bytes[begin..]);
    }

    fn keep(&mut self, part: &[u8]) {
        let room = BEGINNING.saturating_sub(self.line.len()).min(part.len());
        self.line.extend_from_slice(&part[..room]);
    }

    fn end_of_line(&mut self) -> Option<(Kind, Option<u64>)> {
        let mut ended = None;
        match self.line.as_slice() {
            // A line of the chunked coding between events is not empty: it has its `\r`.
            [] => {
                ended = Some((self.kind, self.n.take()));
                self.kind = Kind::Other;
            }
            [b'i', b'd', b':', id @ ..] => self.n = last_number(id),
            b"event: whole" => self.kind = Kind::Whole,
            b"event: patch" => self.kind = Kind::Patch,
            [b'H', b'T', b'T', b'P', b'/', _, _, _, b' ', answer @ ..] => {
                self.status = answer.get(..3).and_then(last_number).map(|n| n as u16);
            }
            _ => {}
        }
        self.line.clear();
        ended
    }
}

/// The digits at the end.
fn last_number(text: &[u8]) -> Option<u64> {
    let digits = text.iter().rev().take_while(|byte| byte.is_ascii_digit());
    let begin = text.len() - digits.count();
    std::str::from_utf8(&text[begin..]).ok()?.parse().ok()
}
