//! What all phones share. It holds nothing that changes when one person casts a ballot or writes
//! in private, so that watching it tells nothing.

use serde::{Deserialize, Serialize};

use crate::{Place, Timer, Workshop};

use super::{Header, RoundTab, Scene, header, scene::scene, tabs};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SeatsView {
    pub header: Header,
    pub rounds: Vec<RoundTab>,
    pub place: Place,
    pub timer: Timer,
    pub scene: Scene,
}

pub fn seats(w: &Workshop) -> SeatsView {
    let Workshop {
        seq: _,   // would tick with every ballot
        setup: _, // through `header` and `tabs`
        begun: _,
        touched: _,
        place,
        runs: _, // through `scene`, which shows no ballot
        seats: _,
        ideas: _, // those on the wall, through `scene`
        idea_order: _,
        reads_first: _, // each author learns what it means for their idea
        public_ideas: _,
        private_ideas: _,
        themes: _, // through `scene`
        theme_order: _,
        spotlight: _, // on the stage
        done: _,
        prose: _,
        changed: _,
        heard: _,
    } = w;
    SeatsView {
        header: header(w),
        rounds: tabs(w),
        place: *place,
        timer: w.current().map_or(Timer::Off, |id| w.run(id).timer),
        scene: scene(w),
    }
}
