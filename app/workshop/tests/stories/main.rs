//! Stories: what a workshop allows, told as `room.does(...)` and `room.refuses(...)`.

mod again;
mod attack;
mod brief;
mod costs;
mod counts;
mod crowd;
mod gather;
mod group;
mod meanwhile;
mod model;
mod opinions;
mod privacy;
mod reading;
mod readings;
mod repeats;
mod reveal;
mod room;
mod rounds;
mod spotlight;
mod suppression;
mod sure;
mod undo;
mod vote;
