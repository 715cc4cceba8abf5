//! Takes connections until told to stop. By hand and not with `axum::serve`, because that waits
//! for ever for a slow visitor's first line, and spends twice the memory on every open stream.

mod connection;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use app::live::Line;
use axum::Router;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode, Version, header};
use axum::response::IntoResponse;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

use connection::Connection;

/// How long a visitor may take.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// From connecting, or from the answer before, until the head of a request is whole. A
    /// browser's idle connection ends by it too, and is opened again when it is needed.
    pub head: Duration,
    /// For answers under way when the house closes.
    pub farewell: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Patience {
            head: Duration::from_secs(15),
            // Longer than any answer may take once its form is in (`patience.rs`), so that only a
            // stuck one is cut off, and who is still sending: they send it again.
            farewell: Duration::from_secs(12),
        }
    }
}

/// Of a request's first lines, in bytes: a browser with a cookie for every room it was in sends a
/// tenth of it.
const HEAD_LIMIT: usize = 16 * 1024;

/// Returns when `told_to_stop` is done and the answers under way are given, or are given up.
pub async fn listen(
    listener: TcpListener,
    router: Router,
    patience: Patience,
    told_to_stop: impl Future<Output = ()>,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(patience.head)
        .max_buf_size(HEAD_LIMIT);
    let connections = GracefulShutdown::new();
    tokio::pin!(told_to_stop);
    loop {
        let stream = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut told_to_stop => break,
        };
        match stream {
            Ok((stream, visitor)) => {
                let router = router.clone();
                let stream = ready(stream);
                let line = stream.line();
                let service = service_fn(move |mut request: Request<Incoming>| {
                    request.extensions_mut().insert(ConnectInfo(visitor));
                    lend(&line, &mut request);
                    let router = router.clone();
                    async move {
                        match is_for_one_host(&request) {
                            true => router.oneshot(request).await,
                            false => Ok(StatusCode::BAD_REQUEST.into_response()),
                        }
                    }
                });
                let connection = http.serve_connection(TokioIo::new(stream), service);
                let connection = connections.watch(connection);
                tokio::spawn(async move {
                    // Phones leave in mid-sentence all the time; that is no fault of ours.
                    if let Err(error) = connection.await {
                        tracing::debug!(%error, "a connection ended early");
                    }
                });
            }
            Err(error) => cannot_accept(error).await,
        }
    }
    drop(listener);
    tracing::info!("closing: no new visitors, finishing what is under way");
    if tokio::time::timeout(patience.farewell, connections.shutdown())
        .await
        .is_err()
    {
        tracing::warn!("some answers did not finish and were cut off");
    }
}

/// RFC 9112, 3.2: whoever names two houses, or none, may mean another one to a proxy than to us.
fn is_for_one_host(request: &Request<Incoming>) -> bool {
    match request.headers().get_all(header::HOST).iter().count() {
        0 => request.version() < Version::HTTP_11,
        hosts => hosts == 1,
    }
}

/// To a stream with chunks, in which a room may write its own.
fn lend(line: &Arc<Line>, request: &mut Request<Incoming>) {
    if request.version() == Version::HTTP_11 {
        request.extensions_mut().insert(line.clone());
    }
}

/// How much the system takes from us before it has sent it, in bytes. Left to itself it takes
/// megabytes for a phone that does not read or reads slowly, and all of them would be old frames.
#[cfg(any(target_os = "linux", target_os = "android"))]
const UNSENT: u32 = 16 * 1024;

fn ready(stream: TcpStream) -> Connection {
    // Answers are small and wanted now. If it cannot be set, they are only slower.
    let _ = stream.set_nodelay(true);
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let _ = socket2::SockRef::from(&stream).set_tcp_notsent_lowat(UNSENT);
    Connection::new(stream)
}

/// A visitor who hung up at once is nothing; out of files or memory, it helps to let others
/// finish. Those who are inside notice nothing.
async fn cannot_accept(error: io::Error) {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};

    if !matches!(
        error.kind(),
        ConnectionAborted | ConnectionRefused | ConnectionReset
    ) {
        tracing::error!(%error, "cannot take another connection");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}
