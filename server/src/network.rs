//! Which address leads here: for the laptop that runs the house, and for a phone beside it.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};

use anyhow::bail;
use axum::http::Uri;

/// An address typed by whoever set the house up, checked, without a slash at the end.
pub fn public_url(typed: &str) -> anyhow::Result<String> {
    let url = typed.trim().trim_end_matches('/');
    let uri: Uri = url.parse()?;
    if !matches!(uri.scheme_str(), Some("http" | "https")) || uri.path() != "/" {
        bail!("the public URL should look like https://talkoot.example, not {typed:?}");
    }
    Ok(url.to_owned())
}

pub fn laptop_url(listening: SocketAddr) -> String {
    if listening.ip().is_unspecified() {
        format!("http://localhost:{}", listening.port())
    } else {
        format!("http://{listening}")
    }
}

/// Falls back to the laptop's own address where there is no network at all.
pub fn phone_url(listening: SocketAddr) -> String {
    match own_ip() {
        Some(ip) if listening.ip().is_unspecified() => {
            format!("http://{}", SocketAddr::new(ip, listening.port()))
        }
        _ => laptop_url(listening),
    }
}

/// The address of this computer on the network it would leave by. Choosing a route sends nothing:
/// the far end is one that is reserved for documentation.
fn own_ip() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    Some(socket.local_addr().ok()?.ip())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_url_is_a_scheme_and_a_host() {
        assert_eq!(
            public_url(" https://talkoot.example/ ").expect("a good one"),
            "https://talkoot.example"
        );
        for bad in [
            "talkoot.example",
            "ftp://talkoot.example",
            "https://a.example/b",
            "",
        ] {
            assert!(public_url(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_laptop_listening_everywhere_is_called_by_its_own_name() {
        let everywhere = "0.0.0.0:3000".parse().expect("an address");
        assert_eq!(laptop_url(everywhere), "http://localhost:3000");
        let one = "127.0.0.1:4000".parse().expect("an address");
        assert_eq!(phone_url(one), "http://127.0.0.1:4000");
    }
}
