//! The stream of a page: opened, watched, closed while nobody looks, and opened again whenever it
//! breaks. Browsers try again by themselves only after some faults; this always does.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use web_sys::{EventSource, MessageEvent, VisibilityState};

use super::dom::{document, window};
use super::net::{any_below, sleep};

/// After so long without a stream people are told, in milliseconds.
const SAY_AFTER: u32 = 5_000;
/// Between two tries, growing.
const FIRST_PAUSE: u32 = 1_000;
const LONGEST_PAUSE: u32 = 10_000;

/// What a stream tells its page.
pub enum Heard {
    /// It is open. `again`: it had been before.
    Open {
        again: bool,
    },
    /// It has been away for a while, or the phone says that it has no network.
    Lost,
    Event {
        name: &'static str,
        data: String,
    },
}

pub struct Stream {
    /// Without `since`.
    address: RefCell<String>,
    names: &'static [&'static str],
    tell: Box<dyn Fn(Heard)>,
    /// Closed while nobody looks: a browser opens six connections in all, and a phone in a pocket
    /// shall sleep.
    rests: bool,
    source: RefCell<Option<Source>>,
    since: RefCell<String>,
    pause: Cell<u32>,
    /// Counts tries, so that what was meant for an earlier one does nothing.
    turn: Cell<u32>,
    is_open: Cell<bool>,
    was_open: Cell<bool>,
    /// Somebody waits to see whether it opens.
    is_expected: Cell<bool>,
}

struct Source {
    source: EventSource,
    _listeners: Vec<Closure<dyn Fn(MessageEvent)>>,
    _open: Closure<dyn Fn()>,
    _error: Closure<dyn Fn()>,
}

impl Drop for Source {
    fn drop(&mut self) {
        self.source.set_onopen(None);
        self.source.set_onerror(None);
        self.source.close();
    }
}

impl Stream {
    pub fn open(
        address: String,
        names: &'static [&'static str],
        rests: bool,
        tell: impl Fn(Heard) + 'static,
    ) -> Rc<Self> {
        let stream = Rc::new(Stream {
            address: RefCell::new(address),
            names,
            tell: Box::new(tell),
            rests,
            source: RefCell::default(),
            since: RefCell::default(),
            pause: Cell::new(FIRST_PAUSE),
            turn: Cell::default(),
            is_open: Cell::default(),
            was_open: Cell::default(),
            is_expected: Cell::default(),
        });
        stream.clone().watch_the_phone();
        stream.connect();
        stream
    }

    /// Listens at another address from now on: the page shows more, or less.
    pub fn listen_at(self: &Rc<Self>, address: String) {
        if *self.address.borrow() != address {
            *self.address.borrow_mut() = address;
            self.since.borrow_mut().clear();
            self.connect();
        }
    }

    fn watch_the_phone(self: Rc<Self>) {
        let visible = {
            let stream = self.clone();
            Closure::<dyn Fn()>::new(move || stream.look_at_visibility())
        };
        let online = {
            let stream = self.clone();
            Closure::<dyn Fn()>::new(move || stream.connect())
        };
        let offline = Closure::<dyn Fn()>::new(move || self.lose());
        let listen = |target: &web_sys::EventTarget, name: &str, then: &Closure<dyn Fn()>| {
            let _ = target.add_event_listener_with_callback(name, then.as_ref().unchecked_ref());
        };
        listen(&document(), "visibilitychange", &visible);
        listen(&window(), "online", &online);
        listen(&window(), "offline", &offline);
        // They live as long as the page.
        visible.forget();
        online.forget();
        offline.forget();
    }

    fn look_at_visibility(self: &Rc<Self>) {
        if !self.rests {
            return;
        }
        if self.is_resting() {
            self.turn.set(self.turn.get() + 1);
            self.source.take();
            self.is_open.set(false);
        } else {
            self.pause.set(FIRST_PAUSE);
            self.connect();
        }
    }

    /// The phone itself says that its network is gone.
    fn lose(self: &Rc<Self>) {
        self.source.take();
        self.is_open.set(false);
        (self.tell)(Heard::Lost);
        self.try_later();
    }

    fn connect(self: &Rc<Self>) {
        let turn = self.turn.get() + 1;
        self.turn.set(turn);
        self.is_open.set(false);
        self.source.take();
        match self.source() {
            Some(source) => *self.source.borrow_mut() = Some(source),
            // A browser without streams: the page is as it is without script.
            None => return,
        }
        self.expect();
        let stream = self.clone();
        leptos::task::spawn_local(async move {
            sleep(SAY_AFTER).await;
            // It hangs: neither open nor broken.
            if stream.turn.get() == turn && !stream.is_open.get() {
                stream.try_later();
            }
        });
    }

    /// Short breaks are nobody's business; of a longer one people are told, however many tries it
    /// is made of.
    fn expect(self: &Rc<Self>) {
        if self.is_expected.replace(true) {
            return;
        }
        let stream = self.clone();
        leptos::task::spawn_local(async move {
            sleep(SAY_AFTER).await;
            stream.is_expected.set(false);
            if !stream.is_open.get() && !stream.is_resting() {
                (stream.tell)(Heard::Lost);
            }
        });
    }

    fn is_resting(&self) -> bool {
        self.rests && document().visibility_state() == VisibilityState::Hidden
    }

    fn source(self: &Rc<Self>) -> Option<Source> {
        let address = self.address.borrow();
        let since = self.since.borrow();
        let join = if address.contains('?') { '&' } else { '?' };
        let source = EventSource::new(&format!("{address}{join}since={since}")).ok()?;
        let listeners = self.names.iter().map(|&name| {
            let stream = self.clone();
            let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
                stream.hear(name, &event);
            });
            let callback = listener.as_ref().unchecked_ref();
            let _ = source.add_event_listener_with_callback(name, callback);
            listener
        });
        let listeners = listeners.collect();
        let open = {
            let stream = self.clone();
            Closure::<dyn Fn()>::new(move || stream.opened())
        };
        source.set_onopen(Some(open.as_ref().unchecked_ref()));
        let error = {
            let stream = self.clone();
            Closure::<dyn Fn()>::new(move || stream.broke())
        };
        source.set_onerror(Some(error.as_ref().unchecked_ref()));
        Some(Source {
            source,
            _listeners: listeners,
            _open: open,
            _error: error,
        })
    }

    fn opened(&self) {
        self.is_open.set(true);
        self.pause.set(FIRST_PAUSE);
        let again = self.was_open.replace(true);
        (self.tell)(Heard::Open { again });
    }

    fn hear(&self, name: &'static str, event: &MessageEvent) {
        let id = event.last_event_id();
        if !id.is_empty() {
            *self.since.borrow_mut() = id;
        }
        let data = event.data().as_string().unwrap_or_default();
        (self.tell)(Heard::Event { name, data });
    }

    fn broke(self: &Rc<Self>) {
        self.is_open.set(false);
        if let Some(source) = self.source.borrow().as_ref() {
            // Closed and not dropped: this runs inside one of its own listeners.
            source.source.close();
        }
        self.expect();
        self.try_later();
    }

    /// All phones of a room lose their stream at the same moment; they shall not all come back at
    /// the same moment.
    fn try_later(self: &Rc<Self>) {
        let pause = self.pause.get();
        self.pause.set((pause * 2).min(LONGEST_PAUSE));
        let turn = self.turn.get() + 1;
        self.turn.set(turn);
        let stream = self.clone();
        leptos::task::spawn_local(async move {
            sleep(pause / 2 + any_below(pause)).await;
            if stream.turn.get() == turn && !stream.is_resting() {
                stream.connect();
            }
        });
    }
}
