//! Pages and actions, asked through the router by browsers that know no script. One crate, because
//! each one links the whole product anew; one module a subject.

#[path = "../visitor/mod.rs"]
mod visitor;

mod ballots;
mod desk;
mod editor;
mod stage;
