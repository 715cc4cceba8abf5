//! Stories: what a workshop allows, told as `room.does(...)` and `room.refuses(...)`.

mod brief;
mod gather;
mod group;
mod model;
mod privacy;
mod reading;
mod readings;
mod repeats;
mod reveal;
mod room;
mod rounds;
mod spotlight;
mod sure;
mod undo;
mod vote;
