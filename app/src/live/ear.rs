//! One open page of a phone, as the room knows it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio::sync::Notify;

use super::frame::{Frame, Wall};
use super::line::Line;

pub struct Ear {
    pub wall: Wall,
    pub line: Arc<Line>,
    bell: Notify,
    has_news_of_its_own: AtomicBool,
}

impl Ear {
    pub fn new(wall: Wall, line: Arc<Line>) -> Self {
        Ear {
            wall,
            line,
            bell: Notify::new(),
            has_news_of_its_own: AtomicBool::new(false),
        }
    }

    /// Writes the frame to the phone, or has its stream do it.
    pub fn tell(&self, frame: &Frame) {
        if !self.line.tell(frame) {
            self.wake();
        }
    }

    /// Something of the person's own has changed.
    pub fn ring(&self) {
        self.has_news_of_its_own.store(true, Ordering::Release);
        self.wake();
    }

    /// Has the stream look what there is to say.
    pub fn wake(&self) {
        self.bell.notify_one();
    }

    pub async fn woken(&self) {
        self.bell.notified().await;
    }

    /// Whether something of the person's own has changed since this was asked last.
    pub fn take_own_news(&self) -> bool {
        self.has_news_of_its_own.swap(false, Ordering::AcqRel)
    }
}
