//! What a ballot gives out, spends or costs so far: the line in its dock, and what its steppers may
//! still do. The server drew all of it once, with the words that are needed here.

use std::cell::Cell;

use leptos::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlFormElement, HtmlInputElement};

use super::dom::{self, all, all_in, find_in, focus, say_in, set, target};
use super::drafts;
use crate::ballots::whole;

/// What there is, and how its price grows.
struct Meter {
    place: Element,
    form: Element,
    kind: Kind,
    all: i64,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Points,
    Credits,
    Costs,
}

impl Kind {
    fn price(self, n: i64) -> i64 {
        match self {
            Kind::Credits => n.saturating_mul(n),
            Kind::Points | Kind::Costs => n,
        }
    }
}

/// Keeps every meter true.
pub fn look() {
    for place in all("[data-meter]") {
        if let Some(meter) = Meter::of(place) {
            meter.draw();
        }
    }
}

/// A press of − or +. True when it was one.
pub fn pressed(event: &Event) -> bool {
    let Some(button) = target(event, "[data-step]") else {
        return false;
    };
    let by = button.get_attribute("data-step").and_then(|by| whole(&by));
    if let (Some(stepper), Some(by)) = (button.closest(".stepper").ok().flatten(), by) {
        step(&stepper, by);
    }
    true
}

/// In a number field the arrows do what its buttons do, and stop where these stop. Enter goes on to
/// the next one, and casts nothing.
pub fn key(event: &Event, key: &str) {
    let Some(field) = target(event, ".stepper input") else {
        return;
    };
    let stepper = field.parent_element();
    match (key, stepper) {
        ("ArrowUp", Some(stepper)) => step(&stepper, 1),
        ("ArrowDown", Some(stepper)) => step(&stepper, -1),
        ("Enter", _) => go_on(&field),
        _ => return,
    }
    event.prevent_default();
}

fn go_on(field: &Element) {
    let Some(form) = field.closest("form").ok().flatten() else {
        return;
    };
    let fields = all_in(&form, ".stepper input");
    let next = fields.iter().skip_while(|other| *other != field).nth(1);
    if let Some(next) = next.cloned().or_else(|| find_in(&form, ".dock .primary")) {
        focus(&next);
    }
}

/// Something was typed or ticked: what it comes to, for those who do not see it.
pub fn typed(event: &Event) {
    let meter = target(event, "form").and_then(|form| find_in(&form, "[data-meter]"));
    if let Some(meter) = meter
        && let Some(line) = find_in(&meter, "[data-line]")
    {
        say_in(&meter, "[data-said]", &dom::words(&line));
    }
}

fn step(stepper: &Element, by: i64) {
    let button = find_in(stepper, &format!("[data-step='{by}']"));
    let is_idle = button.is_none_or(|button| button.has_attribute("aria-disabled"));
    let (Some(field), Some(form)) = (field(stepper), stepper.closest("form").ok().flatten()) else {
        return;
    };
    if !is_idle {
        field.set_value(&(number(&field) + by).to_string());
        look();
        if let Some(form) = form.dyn_ref::<HtmlFormElement>() {
            drafts::keep(form);
        }
    }
    say(&form, stepper, &field);
}

/// For those who do not see the numbers change.
fn say(form: &Element, stepper: &Element, field: &HtmlInputElement) {
    let words = |within: &Element, selector: &str| {
        find_in(within, selector).and_then(|place| place.text_content())
    };
    let row = stepper.closest("li").ok().flatten();
    let votes = row.and_then(|row| words(&row, "[data-votes]"));
    let now = votes.unwrap_or_else(|| dom::number(number(field)));
    let line = words(form, "[data-line]").unwrap_or_default();
    say_in(form, "[data-meter] [data-said]", &format!("{now}. {line}"));
}

fn field(stepper: &Element) -> Option<HtmlInputElement> {
    find_in(stepper, "input")?.dyn_into().ok()
}

fn number(field: &HtmlInputElement) -> i64 {
    whole(&field.value()).unwrap_or(0)
}

impl Meter {
    fn of(place: Element) -> Option<Self> {
        let kind = match place.get_attribute("data-meter")?.as_str() {
            "points" => Kind::Points,
            "credits" => Kind::Credits,
            _ => Kind::Costs,
        };
        Some(Meter {
            form: place.closest("form").ok()??,
            all: whole(&place.get_attribute("data-all")?)?,
            place,
            kind,
        })
    }

    fn spent(&self) -> i64 {
        let sum = Cell::new(0_i64);
        let add = |n: i64| sum.set(sum.get().saturating_add(n));
        if self.kind == Kind::Costs {
            for option in all_in(&self.form, "[data-cost]:has(:checked)") {
                let cost = option.get_attribute("data-cost");
                add(cost.and_then(|cost| whole(&cost)).unwrap_or(0));
            }
        } else {
            for stepper in all_in(&self.form, ".stepper") {
                add(field(&stepper).map_or(0, |field| self.kind.price(number(&field))));
            }
        }
        sum.get()
    }

    fn draw(&self) {
        let spent = self.spent();
        let left = self.all.saturating_sub(spent);
        let pattern = if left < 0 { "data-beyond" } else { "data-fits" };
        let line = self.place.get_attribute(pattern).unwrap_or_default();
        let line = line
            .replace("{spent}", &self.said(spent))
            .replace("{left}", &self.said(left.max(0)))
            .replace("{over}", &self.said(left.min(0).saturating_abs()));
        if let Some(place) = find_in(&self.place, "[data-line]")
            && place.text_content().as_deref() != Some(line.as_str())
        {
            place.set_text_content(Some(&line));
        }
        set(&self.place, "data-is", (left < 0).then_some("over"));
        if let Some(bar) = find_in(&self.place, "rect") {
            let share = spent.clamp(0, self.all).saturating_mul(100) / self.all.max(1);
            set(&bar, "width", Some(&format!("{share}%")));
        }
        for stepper in all_in(&self.form, ".stepper") {
            self.allow(&stepper, left);
        }
    }

    /// What the two buttons beside a number may do, and what it says of itself.
    fn allow(&self, stepper: &Element, left: i64) -> Option<()> {
        let field = field(stepper)?;
        let n = number(&field);
        let end = |name: &str| field.get_attribute(name).and_then(|end| whole(&end));
        let ends = end("min")?..=end("max")?;
        let is = match n {
            1.. => Some("for"),
            0 => None,
            _ => Some("against"),
        };
        set(stepper, "data-is", is);
        for by in [-1, 1] {
            let next = n.saturating_add(by);
            let more = self.kind.price(next).saturating_sub(self.kind.price(n));
            // What makes room is always allowed, and so is coming back from beyond the ends.
            let is_back = !ends.contains(&n) && (by > 0) == (n < *ends.start());
            let fits = (ends.contains(&next) || is_back) && (more <= 0 || more <= left);
            let button = find_in(stepper, &format!("[data-step='{by}']"))?;
            set(&button, "aria-disabled", (!fits).then_some("true"));
        }
        if self.kind == Kind::Credits {
            let row = stepper.closest("li").ok()??;
            self.describe(&row, n);
            // Read with the field, now that it is kept true.
            if let Some(says) = find_in(&row, ".says")
                && !field.has_attribute("aria-describedby")
            {
                set(
                    &field,
                    "aria-describedby",
                    says.get_attribute("id").as_deref(),
                );
            }
        }
        Some(())
    }

    fn describe(&self, row: &Element, n: i64) -> Option<()> {
        let list = row.parent_element()?;
        let pattern = match n {
            1.. => "data-for",
            0 => "data-none",
            _ => "data-against",
        };
        let votes = n.saturating_abs();
        let pattern = list.get_attribute(pattern)?;
        let said = pattern
            .replace("{n}", &dom::number(votes))
            .replace("{cost}", &dom::number(self.kind.price(votes)));
        say_in(row, "[data-votes]", &said);
        let next = self.kind.price(votes.saturating_add(1)) - self.kind.price(votes);
        let said = list
            .get_attribute("data-next")?
            .replace("{cost}", &dom::number(next));
        say_in(row, "[data-next]", &said);
        Some(())
    }

    fn said(&self, amount: i64) -> String {
        match self.kind {
            Kind::Costs => {
                let unit = self.place.get_attribute("data-unit").unwrap_or_default();
                dom::lang().money(amount.unsigned_abs(), &unit)
            }
            Kind::Points | Kind::Credits => dom::number(amount),
        }
    }
}
