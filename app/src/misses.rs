//! Counts wrong codes by address, gently: a whole room sits behind one address, and a right code
//! always works. Whoever misses more often than people do is asked to wait, and the log is told.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr, SocketAddr};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use axum::extract::ConnectInfo;
use axum::http::request::Parts;

/// One miss is forgotten in so long…
const FORGOTTEN_IN: Duration = Duration::from_secs(3);
/// …and so many may come at once: 20 a minute.
const AT_ONCE: u32 = 20;
/// Addresses remembered at most; the ones that are quiet again go first.
const REMEMBERED: usize = 10_000;

#[derive(Default)]
pub struct Misses {
    /// When all misses of an address will be forgotten.
    until: Mutex<HashMap<IpAddr, Instant>>,
}

impl Misses {
    /// Counts one. `Err`: there were too many; wait so long.
    pub fn count(&self, from: Option<IpAddr>) -> Result<(), Duration> {
        self.count_at(from, Instant::now())
    }

    fn count_at(&self, from: Option<IpAddr>, now: Instant) -> Result<(), Duration> {
        let Some(address) = from.map(network) else {
            return Ok(());
        };
        let mut known = self.until.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= REMEMBERED {
            known.retain(|_, until| *until > now);
        }
        let until = known.get(&address).map_or(now, |until| (*until).max(now));
        let most = now + FORGOTTEN_IN * AT_ONCE;
        let next = until + FORGOTTEN_IN;
        if next > most {
            tracing::warn!(%address, "many wrong codes");
            return Err(next - most);
        }
        // Full of addresses that are all busy guessing: new ones go uncounted rather than let
        // the table grow.
        if known.len() < REMEMBERED || known.contains_key(&address) {
            known.insert(address, next);
        }
        Ok(())
    }
}

/// Who asks, as the connection knows it. What a header claims is not believed.
pub fn from(parts: &Parts) -> Option<IpAddr> {
    let ConnectInfo(address) = parts.extensions.get::<ConnectInfo<SocketAddr>>()?;
    Some(address.ip())
}

/// One house gets a whole /64 of IPv6 addresses.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HALL: Option<IpAddr> = Some(IpAddr::V4(std::net::Ipv4Addr::new(10, 0, 0, 7)));

    #[test]
    fn twenty_misses_are_forgiven_and_the_next_has_to_wait() {
        let (misses, now) = (Misses::default(), Instant::now());
        for _ in 0..20 {
            assert_eq!(misses.count_at(HALL, now), Ok(()));
        }
        assert_eq!(misses.count_at(HALL, now), Err(FORGOTTEN_IN));
        assert_eq!(misses.count_at(HALL, now + FORGOTTEN_IN), Ok(()));
        assert!(misses.count_at(HALL, now + FORGOTTEN_IN).is_err());
    }

    #[test]
    fn one_address_does_not_speak_for_another() {
        let (misses, now) = (Misses::default(), Instant::now());
        while misses.count_at(HALL, now).is_ok() {}
        let other = "10.0.0.8".parse().ok();
        assert_eq!(misses.count_at(other, now), Ok(()));
    }

    #[test]
    fn all_addresses_of_one_network_count_as_one() {
        let (misses, now) = (Misses::default(), Instant::now());
        for host in 0..20_u16 {
            let from = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 1, 0, 0, 0, host));
            assert_eq!(misses.count_at(Some(from), now), Ok(()));
        }
        let one_more = "2001:db8:0:1::abcd".parse().ok();
        assert!(misses.count_at(one_more, now).is_err());
    }
}
