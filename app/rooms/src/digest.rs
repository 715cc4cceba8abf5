//! Fingerprints: of a wish, to tell a repeat from a clash; and of a seat, which is named after the
//! wish that took it.

use sha2::{Digest as _, Sha256};
use uuid::Builder;
use workshop::{Actor, Command, Digest, SeatId, WishId};

/// The first 128 bits of SHA-256 over who wished what, as JSON. Fields are written in the order of
/// their declaration, so the same wish always has the same fingerprint; what its sender saw before is
/// no part of it.
pub(crate) fn of(actor: Actor, command: &Command) -> Digest {
    let json = serde_json::to_vec(&(actor, command.asked())).expect("commands are plain data");
    Digest(first_half(&Sha256::digest(json)))
}

/// The seat that a wish takes: the same again when the wish is sent again. It is not the wish's
/// own id, because seats are named in exports, and whoever repeats the wish gets a key to the seat.
pub(crate) fn seat(wish: WishId) -> SeatId {
    let mut hash = Sha256::new();
    hash.update(b"talkoot seat ");
    hash.update(wish.0.as_bytes());
    let bytes = first_half(&hash.finalize()).to_be_bytes();
    SeatId(Builder::from_custom_bytes(bytes).into_uuid())
}

fn first_half(hash: &[u8]) -> u128 {
    let (half, _) = hash.split_first_chunk().expect("SHA-256 has 32 bytes");
    u128::from_be_bytes(*half)
}

/// Lower-case hexadecimal.
pub(crate) fn hex(bytes: impl AsRef<[u8]>) -> String {
    use std::fmt::Write;
    let bytes = bytes.as_ref();
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        write!(text, "{byte:02x}").expect("writing to a string cannot fail");
    }
    text
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;
    use workshop::{Ballot, RoundId};

    use super::*;

    fn casting(items: Vec<workshop::ItemId>) -> Command {
        Command::CastBallot {
            round: RoundId(Uuid::from_u128(7)),
            ballot: Ballot::Approve(items),
        }
    }

    #[test]
    fn a_fingerprint_tells_who_and_what() {
        let ana = Actor::Seat(SeatId(Uuid::from_u128(1)));
        let ben = Actor::Seat(SeatId(Uuid::from_u128(2)));
        let item = workshop::ItemId::Idea(workshop::IdeaId(Uuid::from_u128(3)));
        assert_eq!(of(ana, &casting(vec![])), of(ana, &casting(vec![])));
        assert_ne!(of(ana, &casting(vec![])), of(ben, &casting(vec![])));
        assert_ne!(of(ana, &casting(vec![])), of(ana, &casting(vec![item])));
    }

    #[test]
    fn a_fingerprint_is_the_same_whatever_was_seen_before() {
        let round = RoundId(Uuid::from_u128(7));
        let go = Command::OpenRound { round };
        let seen = workshop::Seen::At(workshop::Place::Lobby);
        assert_eq!(
            of(Actor::Desk, &go),
            of(Actor::Desk, &go.clone().if_still(seen))
        );
    }

    #[test]
    fn a_seat_does_not_tell_the_wish_that_took_it() {
        let wish = WishId(Uuid::from_u128(42));
        assert_eq!(seat(wish), seat(wish));
        assert_ne!(seat(wish).0, wish.0);
        assert_eq!(seat(wish).0.get_version_num(), 8);
    }

    #[test]
    fn hexadecimal_keeps_leading_zeros() {
        assert_eq!(hex([0, 0x0a, 0xff]), "000aff");
    }
}
