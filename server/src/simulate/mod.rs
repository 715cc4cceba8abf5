//! A room full of people who are not there: phones that come in, read, write and vote over HTTP
//! as a browser without script would, and a facilitator who runs the round. Everything they do
//! goes through the same pages and forms that people use; nothing here knows a rule.

mod browser;
mod corpus;
mod desk;
mod forms;
mod person;
mod play;
mod report;

pub use browser::{Answer, Browser, Trouble};
pub use corpus::{IDEAS, Idea};
pub use desk::{Counted, Desk};
pub use forms::{Form, Page};
pub use person::Person;
pub use play::{Pace, Plan, play};
pub use report::{Report, Stopwatch};
