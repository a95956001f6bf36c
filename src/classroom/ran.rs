//! What whoever ran an exercise did, in sentences.

use std::sync::Arc;

use super::act::RoomAct;
use super::exercise::{Telling, moved, rule_said};
use super::trace::Trace;
use crate::report::{RanLine, amended};
use crate::scenario::ActorIx;
use crate::texts::say;

/// Each power that was used, with its reason; what was done several times one after the other stands once.
pub(super) fn ran(telling: Telling<'_>) -> Vec<RanLine> {
    let mut lines: Vec<RanLine> = Vec::new();
    let here =
        telling.room.traces.iter().map(Arc::as_ref).filter(|trace| trace.is_at(telling.table));
    let here: Vec<_> = here.collect();
    let opens = |trace: &&Trace| matches!(trace.act, RoomAct::Reveal { .. });
    let last = here.iter().rposition(opens).filter(|_| telling.session.state().over());
    let mut opened = 0;
    for (at, trace) in here.into_iter().enumerate() {
        if opens(&trace) {
            opened = trace.turn;
        }
        let turn = match trace.act {
            // It is shown what came of the turn before.
            RoomAct::Show { .. } => opened,
            _ if last.is_some_and(|last| at > last) => 0,
            _ => trace.turn,
        };
        let Some((what, why)) = telling.said(trace) else { continue };
        match lines.last_mut() {
            Some(one) if (&one.what, &one.why, one.turn) == (&what, &why, turn) => one.times += 1,
            _ => {
                let at = telling.hour(trace.at);
                lines.push(RanLine { at, turn, what, why, times: 1 });
            }
        }
    }
    lines
}

impl Telling<'_> {
    /// What was done, and why.
    fn said(&self, trace: &Trace) -> Option<(String, String)> {
        let said = self.of_the_game(trace).or_else(|| self.of_the_room(trace));
        said.or_else(|| self.of_people(&trace.act))
    }

    /// What bears on the game.
    fn of_the_game(&self, trace: &Trace) -> Option<(String, String)> {
        let none = String::new;
        Some(match &trace.act {
            RoomAct::Start { .. } => (say!("exercise-ran-start"), none()),
            RoomAct::StandIn { seat, by, .. } => {
                let how = moved(*by, self.room.rule(self.table, *seat));
                (say!("exercise-ran-stand-in", seat = self.seat(*seat), how = how), none())
            }
            RoomAct::Rule { seat, rule, .. } => {
                let rule = rule_said(*rule);
                (say!("exercise-ran-rule", seat = self.seat(*seat), rule = rule), none())
            }
            RoomAct::Enter { seat, orders, reason, .. } => {
                let titles = self.titles(orders);
                let orders =
                    if titles.is_empty() { say!("report-hold") } else { titles.join("; ") };
                let what = say!("exercise-ran-enter", seat = self.seat(*seat), orders = orders);
                (what, reason.clone())
            }
            RoomAct::TimeUp { reason, .. } => {
                let what = match trace.by {
                    0 => say!("exercise-ran-ran-out"),
                    _ => say!("exercise-ran-time-up"),
                };
                (what, reason.clone())
            }
            RoomAct::Reveal { rulings, .. } => {
                let why: Vec<_> = rulings.iter().map(|ruling| ruling.reason.as_str()).collect();
                let what = match rulings.len() {
                    0 => say!("exercise-ran-reveal"),
                    count => say!("exercise-ran-ruled", count = count),
                };
                (what, why.join("; "))
            }
            RoomAct::Show { .. } => (say!("exercise-ran-show"), none()),
            RoomAct::Fire { inject, reason, .. } => {
                let inject = self.session.scenario().injects.get(inject.at());
                let title = inject.map(|inject| inject.title.as_str()).unwrap_or_default();
                (say!("report-ran-thrown", title = title), reason.clone())
            }
            RoomAct::Amend { amendment, reason, .. } => {
                let scenario = self.session.scenario();
                let what = amended(scenario, amendment, &amendment.title(scenario));
                (say!("exercise-ran-amended", what = what), reason.clone())
            }
            RoomAct::FreeMove { free_move, .. } => {
                let actor = self.seat(free_move.actor);
                let what = say!("report-ran-written", title = &free_move.title, actor = actor);
                (what, none())
            }
            RoomAct::Reopen { seat, reason, .. } => {
                (say!("exercise-ran-reopen", seat = self.seat(*seat)), reason.clone())
            }
            RoomAct::Rewind { turn, reason, .. } => {
                (say!("exercise-ran-rewind", turn = *turn), reason.clone())
            }
            _ => return None,
        })
    }

    /// What bears on the room.
    fn of_the_room(&self, trace: &Trace) -> Option<(String, String)> {
        let none = String::new;
        Some(match &trace.act {
            RoomAct::Pause { .. } => (say!("exercise-ran-pause"), none()),
            RoomAct::Go { .. } => (say!("exercise-ran-go"), none()),
            RoomAct::Clock { seconds, .. } => {
                let time = format!("{}:{:02}", seconds / 60, seconds % 60);
                (say!("exercise-ran-clock", time = time), none())
            }
            RoomAct::Eyes { up: true } => (say!("exercise-ran-eyes-up"), none()),
            RoomAct::Eyes { up: false } => (say!("exercise-ran-eyes-down"), none()),
            RoomAct::Lock { locked: true } => (say!("exercise-ran-locked"), none()),
            RoomAct::Lock { locked: false } => (say!("exercise-ran-unlocked"), none()),
            RoomAct::Settings { settings } => {
                let (minutes, rule) = (settings.minutes, rule_said(settings.rule));
                (say!("exercise-ran-settings", minutes = minutes, rule = rule), none())
            }
            RoomAct::Approve { note } => {
                let note = self.room.notes.get((*note as usize).wrapping_sub(1))?;
                (say!("exercise-ran-approve", text = &note.text), none())
            }
            RoomAct::Release { letter } => {
                let letter = self.room.letters.get((*letter as usize).wrapping_sub(1))?;
                let to: Vec<_> = letter.to.iter().map(|seat| self.seat(*seat)).collect();
                let from = self.seat(letter.from);
                (say!("exercise-ran-release", from = from, to = to.join(", ")), none())
            }
            RoomAct::Publish {} => (say!("exercise-ran-publish"), none()),
            RoomAct::Improve { .. } => (say!("exercise-ran-improve"), none()),
            RoomAct::HotWash { .. } => (say!("exercise-ran-hot-wash"), none()),
            RoomAct::Close { reason } => (say!("exercise-ran-close"), reason.clone()),
            RoomAct::Slept { .. } => (say!("exercise-ran-slept"), none()),
            _ => return None,
        })
    }

    /// What bears on people.
    fn of_people(&self, act: &RoomAct) -> Option<(String, String)> {
        let none = String::new;
        Some(match act {
            RoomAct::Admit { person } => {
                (say!("exercise-ran-admit", who = self.who(*person)), none())
            }
            RoomAct::Rename { person, .. } => {
                (say!("exercise-ran-rename", who = self.who(*person)), none())
            }
            RoomAct::Assign { person, seat: Some(seat), .. } => {
                let who = self.who(*person);
                (say!("exercise-ran-assign", who = who, seat = self.seat(*seat)), none())
            }
            RoomAct::Assign { person, seat: None, .. } => {
                (say!("exercise-ran-beside", who = self.who(*person)), none())
            }
            RoomAct::Head { person } => {
                let seat = self.room.person(*person).and_then(|person| person.seat);
                let seat = self.seat(seat.unwrap_or(ActorIx(u16::MAX)));
                (say!("exercise-ran-head", who = self.who(*person), seat = seat), none())
            }
            RoomAct::Remove { person, reason } => {
                (say!("exercise-ran-remove", who = self.who(*person)), reason.clone())
            }
            RoomAct::Bar { person, reason } => {
                (say!("exercise-ran-bar", who = self.who(*person)), reason.clone())
            }
            RoomAct::Merge { person, .. } => {
                (say!("exercise-ran-merge", who = self.who(*person)), none())
            }
            RoomAct::Renew { person, .. } => {
                (say!("exercise-ran-renew", who = self.who(*person)), none())
            }
            _ => return None,
        })
    }

    /// A person's name where names are wanted.
    fn who(&self, person: u32) -> String {
        match self.names {
            true => self.room.name(person).to_owned(),
            false => say!("exercise-somebody"),
        }
    }
}
