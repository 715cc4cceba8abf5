//! What ballots need on the server and in the browser alike: reading a number, and moving one thing
//! on a ballot that ranks: up, down, out and in; and where a person's attention
//! goes next. The same moves on the server, for those without script, and in the browser.

mod whole;

use std::str::FromStr;

use uuid::Uuid;
use workshop::Refusal;

pub use whole::whole;

/// Where a person is likely to want to be next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// A button of this item.
    On(Uuid, Control),
    /// The heading of the picks: something was taken out, and the button at that place now would
    /// take out something else.
    Picks,
    /// The ballot is full. Not on an arrow, which one press more would move a pick with.
    Cast,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    Up,
    Down,
    Out,
    Add,
}

impl Control {
    /// The button in a row at this place, from 0, of so many: at the ends one of the arrows leads
    /// nowhere.
    pub fn on_row(self, place: usize, of: usize) -> Control {
        let (is_first, is_last) = (place == 0, place + 1 == of);
        match self {
            Control::Up | Control::Down if is_first && is_last => Control::Out,
            Control::Up if is_first => Control::Down,
            Control::Down if is_last => Control::Up,
            control => control,
        }
    }
}

/// As a button carries it: `up-…`, `down-…`, `out-…`, `in-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    control: Control,
    id: Uuid,
}

#[derive(Debug, PartialEq, Eq)]
pub struct NotAMove;

impl FromStr for Move {
    type Err = NotAMove;

    fn from_str(value: &str) -> Result<Self, NotAMove> {
        let (way, id) = value.split_once('-').ok_or(NotAMove)?;
        let control = match way {
            "up" => Control::Up,
            "down" => Control::Down,
            "out" => Control::Out,
            "in" => Control::Add,
            _ => return Err(NotAMove),
        };
        let id = id.parse().map_err(|_| NotAMove)?;
        Ok(Move { control, id })
    }
}

impl Move {
    pub fn id(self) -> Uuid {
        self.id
    }

    pub fn takes_out(self) -> bool {
        self.control == Control::Out
    }

    /// `options` are in the order of the page, and at most `most` of them may be picked. A move
    /// that leads nowhere (up from the first place) changes nothing and is no error.
    pub fn make(
        self,
        picks: &mut Vec<Uuid>,
        options: &[Uuid],
        most: usize,
    ) -> Result<Option<Focus>, Refusal> {
        let at = picks.iter().position(|item| *item == self.id);
        match (self.control, at) {
            (Control::Up, Some(n)) => {
                picks.swap(n, n.saturating_sub(1));
                Ok(focus(picks.get(n.saturating_sub(1)), Control::Up))
            }
            (Control::Down, Some(n)) => {
                let to = (n + 1).min(picks.len() - 1);
                picks.swap(n, to);
                Ok(focus(picks.get(to), Control::Down))
            }
            (Control::Out, Some(n)) => {
                picks.remove(n);
                Ok(Some(Focus::Picks))
            }
            (Control::Add, None) => self.add(picks, options, most),
            (Control::Add, Some(n)) => Ok(focus(picks.get(n), Control::Up)),
            (Control::Up | Control::Down | Control::Out, None) => Ok(None),
        }
    }

    /// While there is room, the next thing one might add is the one below.
    fn add(
        self,
        picks: &mut Vec<Uuid>,
        options: &[Uuid],
        most: usize,
    ) -> Result<Option<Focus>, Refusal> {
        let n = options
            .iter()
            .position(|item| *item == self.id)
            .ok_or(Refusal::NotAnOption)?;
        if picks.len() >= most {
            let max = u8::try_from(most).unwrap_or(u8::MAX);
            return Err(Refusal::TooManyPicks { max });
        }
        picks.push(options[n]);
        if picks.len() == most {
            return Ok(Some(Focus::Cast));
        }
        let (before, after) = options.split_at(n);
        let next = after
            .iter()
            .chain(before.iter().rev())
            .find(|item| !picks.contains(item));
        Ok(focus(next, Control::Add))
    }
}

fn focus(item: Option<&Uuid>, on: Control) -> Option<Focus> {
    item.map(|item| Focus::On(*item, on))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(n: u128) -> Uuid {
        Uuid::from_u128(n)
    }

    fn make(wanted: &str, n: u128, picks: &mut Vec<Uuid>) -> Result<Option<Focus>, Refusal> {
        let options: Vec<Uuid> = (1..=6).map(item).collect();
        let value = format!("{wanted}-{}", Uuid::from_u128(n));
        value
            .parse::<Move>()
            .expect("it is a move")
            .make(picks, &options, 3)
    }

    #[test]
    fn arrows_move_one_place_and_stop_at_the_ends() {
        let mut picks = vec![item(1), item(2), item(3)];
        let focus = make("up", 3, &mut picks);
        assert_eq!(picks, [item(1), item(3), item(2)]);
        assert_eq!(focus, Ok(Some(Focus::On(item(3), Control::Up))));
        make("up", 1, &mut picks).expect("it stays");
        make("down", 2, &mut picks).expect("it stays");
        assert_eq!(picks, [item(1), item(3), item(2)]);
        make("down", 1, &mut picks).expect("it moves");
        assert_eq!(picks, [item(3), item(1), item(2)]);
    }

    #[test]
    fn out_makes_room_and_in_fills_the_last_place() {
        let mut picks = vec![item(1), item(2), item(3)];
        let full = Err(Refusal::TooManyPicks { max: 3 });
        assert_eq!(make("in", 5, &mut picks), full);
        assert_eq!(make("out", 2, &mut picks), Ok(Some(Focus::Picks)));
        let last = make("in", 5, &mut picks).expect("it fits");
        assert_eq!(picks, [item(1), item(3), item(5)]);
        assert_eq!(last, Some(Focus::Cast));
    }

    #[test]
    fn adding_leads_to_the_next_thing_to_add() {
        let mut picks = vec![];
        let next = make("in", 2, &mut picks).expect("it fits");
        assert_eq!(next, Some(Focus::On(item(3), Control::Add)));
        let next = make("in", 6, &mut picks).expect("it fits");
        assert_eq!(next, Some(Focus::On(item(5), Control::Add)));
    }

    #[test]
    fn strangers_are_not_picked_and_nonsense_is_no_move() {
        let mut picks = vec![item(1)];
        assert_eq!(make("in", 99, &mut picks), Err(Refusal::NotAnOption));
        assert_eq!(make("out", 99, &mut picks), Ok(None));
        assert_eq!(picks, [item(1)]);
        assert_eq!("over-1".parse::<Move>(), Err(NotAMove));
        assert_eq!("up".parse::<Move>(), Err(NotAMove));
    }
}
