//! Presses of keys and of the pointer. One press does one thing, and only to what could be seen when it
//! was made: what a held key repeats does not count, nor does what was pressed before the screen or the
//! sheet that is shown had been drawn. So nothing is sealed, passed, left or deleted by a key that was
//! meant for something else.

use std::collections::BTreeMap;
use std::hash::Hash;

use bevy_egui::egui::{Context, Event, Id, Key, Plugin, PointerButton, Pos2, RawInput, Ui};

/// How long something must have been on the screen before it is pressed, in seconds: longer than
/// between the two strokes of a double press.
const REST: f64 = 0.25;
/// The same in passes: what the pass after the first hears may be from before the first was seen.
const PASSES: u64 = 2;
/// Where a press is let go that is not to do anything: far from whatever was pressed.
const NOWHERE: Pos2 = Pos2::new(-1e6, -1e6);
/// Keys that move something when they are held, and never more than that.
const MOVING: [Key; 14] = [
    Key::Tab,
    Key::ArrowUp,
    Key::ArrowDown,
    Key::ArrowLeft,
    Key::ArrowRight,
    Key::PageUp,
    Key::PageDown,
    Key::Home,
    Key::End,
    Key::Backspace,
    Key::Delete,
    Key::Plus,
    Key::Minus,
    Key::Equals,
];

/// Lets those presses pass that count.
#[derive(Default)]
struct Presses {
    /// The pass that is being drawn, from 1, and its time in seconds.
    now: (u64, f64),
    /// Since when there is what is shown.
    since: (u64, f64),
    /// What is drawn in this pass, lowest first, and what was in the one before.
    drawn: Vec<Id>,
    before: Vec<Id>,
    /// Keys that are down, by where they are on the keyboard, and since which pass.
    down: BTreeMap<Key, u64>,
    /// The same of the pointer's buttons.
    held: Vec<(PointerButton, u64)>,
}

impl Presses {
    /// Whether what is shown has been seen.
    fn seen(&self) -> bool {
        let ((pass, time), (first, from)) = (self.now, self.since);
        pass >= first + PASSES && time >= from + REST
    }

    /// Whether a key that goes down, or repeats since some pass, counts. Typing is no press of anything,
    /// but what has been pressed elsewhere is not typed.
    fn counts(&self, key: Key, since: Option<u64>, typing: bool) -> bool {
        if MOVING.contains(&key) {
            return true;
        }
        let typed = typing && !matches!(key, Key::Enter | Key::Escape);
        match since {
            Some(since) => typed && since > self.since.0,
            None => typed || self.seen(),
        }
    }

    /// What a pointer's button does, if anything.
    fn button(&mut self, event: Event, kept: &mut Vec<Event>) {
        let Event::PointerButton { pos, button, pressed, modifiers } = event else { return };
        if pressed {
            if self.seen() {
                self.held.push((button, self.now.0));
                kept.push(event);
            }
            return;
        }
        let Some(at) = self.held.iter().position(|(held, _)| *held == button) else { return };
        let (_, since) = self.held.remove(at);
        if since > self.since.0 {
            kept.push(event);
        } else {
            let away = Event::PointerButton { pos: NOWHERE, button, pressed, modifiers };
            kept.extend([Event::PointerMoved(NOWHERE), away, Event::PointerMoved(pos)]);
        }
    }

    /// Takes note of what is drawn; whether it was not in the pass before.
    fn draw(&mut self, what: Id) -> bool {
        self.drawn.push(what);
        !self.before.contains(&what)
    }
}

impl Plugin for Presses {
    fn debug_name(&self) -> &'static str {
        "presses"
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        let last = self.now.1;
        let time = input.time.unwrap_or(last + f64::from(input.predicted_dt));
        self.now = (self.now.0 + 1, time);
        let typing = ctx.text_edit_focused();
        let mut kept = Vec::with_capacity(input.events.len());
        for event in std::mem::take(&mut input.events) {
            match event {
                Event::Key { key, pressed: true, repeat, physical_key, .. } => {
                    let place = physical_key.unwrap_or(key);
                    let since = self.down.get(&place).copied();
                    let repeats = since.or(repeat.then_some(0));
                    if since.is_none() {
                        self.down.insert(place, self.now.0);
                    }
                    if self.counts(key, repeats, typing) {
                        kept.push(event);
                    } else if matches!(kept.last(), Some(Event::Text(_))) {
                        // A key's letter comes before the key.
                        kept.pop();
                    }
                }
                Event::Key { key, physical_key, .. } => {
                    self.down.remove(&physical_key.unwrap_or(key));
                    kept.push(event);
                }
                Event::PointerButton { .. } => self.button(event, &mut kept),
                Event::WindowFocused(false) => {
                    self.down.clear();
                    kept.push(event);
                }
                _ => kept.push(event),
            }
        }
        input.events = kept;
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        if self.drawn != self.before {
            self.since = self.now;
        }
        if !self.seen() {
            // Time passes only while passes are drawn: a window that slept would take the next press for too early.
            ui.ctx().request_repaint();
        }
        self.before = std::mem::take(&mut self.drawn);
    }
}

/// Holds presses back from now on.
pub(super) fn install(ctx: &Context) {
    ctx.add_plugin(Presses::default());
}

/// Says what is drawn from here on: a screen or a sheet, or another meaning of its first button. What
/// was pressed before it could be seen is forgotten.
pub(super) fn shown(ui: &Ui, what: impl Hash + std::fmt::Debug) {
    let what = Id::new(what);
    let new = ui.ctx().with_plugin(|presses: &mut Presses| presses.draw(what));
    if new == Some(true) {
        let pressed =
            |event: &Event| matches!(event, Event::Text(_) | Event::Key { pressed: true, .. });
        ui.input_mut(|input| input.events.retain(|event| !pressed(event)));
    }
}
