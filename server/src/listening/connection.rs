//! A connection as hyper reads and writes it; a room may write to it too, in between (`Line`).

use std::io::{self, IoSlice};
use std::net::Shutdown;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use app::live::Line;
use socket2::SockRef;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

/// How much is read at a time, in bytes: more than most requests are.
const AT_ONCE: usize = 4 * 1024;

pub struct Connection {
    line: Arc<Line>,
}

impl Connection {
    pub fn new(stream: TcpStream) -> Self {
        Connection {
            line: Arc::new(Line::new(stream)),
        }
    }

    pub fn line(&self) -> Arc<Line> {
        self.line.clone()
    }

    fn socket(&self) -> io::Result<&TcpStream> {
        self.line.socket().ok_or(io::ErrorKind::NotConnected.into())
    }

    /// Once all that a room has begun is written, and the socket takes more.
    fn poll_write_with(
        &self,
        cx: &mut Context<'_>,
        write: impl Fn(&TcpStream) -> io::Result<usize>,
    ) -> Poll<io::Result<usize>> {
        ready!(self.line.poll_rest(cx))?;
        let socket = self.socket()?;
        loop {
            ready!(socket.poll_write_ready(cx))?;
            match write(socket) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                written => return Poll::Ready(written),
            }
        }
    }
}

impl AsyncRead for Connection {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let socket = self.socket()?;
        // Reading straight into hyper's buffer would write zeros to all of it first, and so have
        // every idle connection hold it.
        let mut part = [0; AT_ONCE];
        let part = &mut part[..AT_ONCE.min(buf.remaining())];
        loop {
            ready!(socket.poll_read_ready(cx))?;
            match socket.try_read(part) {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => {}
                read => {
                    buf.put_slice(&part[..read?]);
                    return Poll::Ready(Ok(()));
                }
            }
        }
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.poll_write_with(cx, |socket| socket.try_write(bytes))
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.poll_write_with(cx, |socket| socket.try_write_vectored(parts))
    }

    fn is_write_vectored(&self) -> bool {
        true
    }

    /// Hyper comes here when it has nothing left to write.
    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.line.poll_rest(cx))?;
        self.line.flushed();
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(SockRef::from(self.socket()?).shutdown(Shutdown::Write))
    }
}
