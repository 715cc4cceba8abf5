//! As much of HTTP as measuring our own server takes: one request on one connection, the answer
//! as it came over the wire.

use std::io::{Read, Write};
use std::net::TcpStream;

use anyhow::Context;

pub struct Answer {
    pub status: u16,
    /// Compressed, if it was asked for.
    pub body: Vec<u8>,
    /// Head and body: what a phone pays for.
    pub transferred: usize,
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// `head` are further lines of the head, each with its line end.
pub fn ask(host: &str, method: &str, path: &str, head: &str, body: &str) -> anyhow::Result<Answer> {
    // In HTTP/1.0 the server says the end by closing, so nothing has to be unchunked.
    let mut request = format!("{method} {path} HTTP/1.0\r\nHost: {host}\r\n{head}");
    if method == "POST" {
        let length = body.len();
        request.push_str(&format!(
            "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n"
        ));
    }
    let mut stream = TcpStream::connect(host).with_context(|| format!("nobody at {host}"))?;
    stream.write_all(format!("{request}\r\n{body}").as_bytes())?;
    let mut all = Vec::new();
    stream.read_to_end(&mut all)?;
    read(&all).with_context(|| format!("{method} {path}"))
}

fn read(all: &[u8]) -> anyhow::Result<Answer> {
    let end = all
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .context("the answer has no head")?;
    let head = std::str::from_utf8(&all[..end])?;
    let status = head.split(' ').nth(1);
    Ok(Answer {
        status: status.context("the answer has no status")?.parse()?,
        body: all[end + 4..].to_vec(),
        transferred: all.len(),
    })
}
