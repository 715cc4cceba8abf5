//! What a person does with a page, and who takes it up.

use std::cell::Cell;
use std::rc::Rc;

use leptos::ev;
use leptos::prelude::window_event_listener;
use web_sys::SubmitEvent;

use super::deck::Hand;
use super::dom::target;
use super::page::{Page, Who};
use super::{count, deck, drafts, drag, forms, keys, meter, morph, ranking, uncast};

pub fn listen(page: &Rc<Page>) {
    let sending = page.clone();
    window_event_listener(ev::submit, move |event: SubmitEvent| {
        if ranking::pressed(&event) {
            drafts::keep_what(&event);
        } else {
            forms::submitted(&sending, &event);
        }
    });
    window_event_listener(ev::input, |event| {
        count::look();
        meter::look();
        meter::typed(&event);
        drafts::keep_what(&event);
    });
    let hand = Rc::new(Cell::new(Hand::default()));
    let changing = hand.clone();
    window_event_listener(ev::change, move |event| {
        drafts::keep_what(&event);
        deck::changed(&event, changing.get());
    });
    let (pressing, clicking) = (page.clone(), hand.clone());
    window_event_listener(ev::click, move |event| {
        if deck::is_too_soon(&event, clicking.get()) {
            return;
        }
        if target(&event, "[data-do=go-on]").is_some() {
            pressing.go_on();
        } else if target(&event, "[data-do=keys]").is_some() {
            keys::open_list();
        } else if let Some(said) =
            target(&event, "[data-do=put-away]").and_then(|b| b.closest("[data-says]").ok()?)
        {
            if said.get_attribute("data-says").as_deref() == Some("uncast") {
                uncast::put_away();
            }
            said.remove();
            morph::keep_focus(None);
        } else if !meter::pressed(&event) {
            deck::pressed(&event, clicking.get());
        }
    });
    match page.who() {
        Who::Seat => {
            let pointing = hand.clone();
            window_event_listener(ev::pointerdown, move |event| {
                pointing.set(Hand::Pointer);
                drag::down(&event);
            });
            window_event_listener(ev::pointermove, |event| drag::moved(&event));
            window_event_listener(ev::pointerup, |_| drag::up(true));
            window_event_listener(ev::pointercancel, |_| drag::up(false));
            window_event_listener(ev::keydown, move |event| {
                let key = event.key();
                hand.set(if key.starts_with("Arrow") {
                    Hand::Arrow
                } else {
                    Hand::Key
                });
                meter::key(&event, &key);
                deck::enter(&event, &key);
            });
        }
        Who::Desk => {
            window_event_listener(ev::change, |event| keys::chosen(&event));
            window_event_listener(ev::keydown, |event| keys::pressed(&event));
        }
        Who::Stage => {}
    }
}
