//! A phone's connection to its stream, over a real socket, byte by byte: so that it can be cut
//! anywhere, in the middle of an event too.

use std::net::SocketAddr;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};

use super::held::Event;

pub struct Line {
    socket: TcpStream,
    /// As it came, from the end of the last whole chunk.
    raw: Vec<u8>,
    /// Taken out of its chunks, from the end of the last whole event.
    text: String,
    is_past_head: bool,
}

impl Line {
    pub async fn open(house: SocketAddr, path: &str, cookies: &str, since: Option<&str>) -> Self {
        let socket = TcpSocket::new_v4().expect("a socket");
        Line::over(socket, house, path, cookies, since).await
    }

    /// Of a phone whose system takes in hardly anything before somebody reads it.
    pub async fn narrow(house: SocketAddr, path: &str, cookies: &str) -> Self {
        let socket = TcpSocket::new_v4().expect("a socket");
        socket.set_recv_buffer_size(2 * 1024).expect("a small one");
        Line::over(socket, house, path, cookies, None).await
    }

    async fn over(
        socket: TcpSocket,
        house: SocketAddr,
        path: &str,
        cookies: &str,
        since: Option<&str>,
    ) -> Self {
        let mut socket = socket.connect(house).await.expect("the house is open");
        let since = since.map_or_else(String::new, |id| format!("Last-Event-ID: {id}\r\n"));
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: talkoot.test\r\nCookie: {cookies}\r\n{since}\r\n"
        );
        let asked = socket.write_all(request.as_bytes()).await;
        asked.expect("the house listens");
        Line {
            socket,
            raw: Vec::new(),
            text: String::new(),
            is_past_head: false,
        }
    }

    /// The next event, or nothing when the phone lost its network before: after so many bytes.
    pub async fn next(&mut self, mut bytes_left: usize) -> Option<Event> {
        loop {
            if let Some(event) = self.event() {
                return Some(event);
            }
            if bytes_left == 0 {
                return None;
            }
            let mut part = vec![0; bytes_left.min(8 * 1024)];
            let read = self.socket.read(&mut part).await.expect("it reads");
            assert_ne!(read, 0, "the house hung up");
            bytes_left -= read;
            self.raw.extend_from_slice(&part[..read]);
            self.unpack();
        }
    }

    fn event(&mut self) -> Option<Event> {
        while let Some(end) = self.text.find("\n\n") {
            let event = Event::read(&self.text[..end]);
            self.text.drain(..end + 2);
            if event.is_some() {
                return event;
            }
        }
        None
    }

    fn unpack(&mut self) {
        if !self.is_past_head {
            let Some(end) = find(&self.raw, b"\r\n\r\n") else {
                return;
            };
            let head = String::from_utf8_lossy(&self.raw[..end]).to_ascii_lowercase();
            assert!(head.starts_with("http/1.1 200"), "{head}");
            assert!(head.contains("content-type: text/event-stream"), "{head}");
            assert!(!head.contains("content-encoding"), "{head}");
            self.raw.drain(..end + 4);
            self.is_past_head = true;
        }
        // Each chunk: its length in hexadecimal, itself, each ended by a line break.
        while let Some(end) = find(&self.raw, b"\r\n") {
            let length = String::from_utf8_lossy(&self.raw[..end]);
            let length = usize::from_str_radix(&length, 16).expect("a length");
            let begin = end + 2;
            if self.raw.len() < begin + length + 2 {
                return;
            }
            let chunk = &self.raw[begin..begin + length];
            self.text
                .push_str(std::str::from_utf8(chunk).expect("events are text"));
            self.raw.drain(..begin + length + 2);
        }
    }
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}
