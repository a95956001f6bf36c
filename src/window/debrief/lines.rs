//! Red lines, shared restraints, and what was felt of what was done.

use bevy_egui::egui::{Label, RichText, Ui};

use super::hindsight::HindsightShown;
use super::weighed;
use crate::report::{Feeling, How, Perceived, law};
use crate::rules::{NewsKind, NormView, RedLineStatus, RedLineView};
use crate::scenario::RedLineIx;
use crate::texts::say;
use crate::window::sight::{self, ListSight};
use crate::window::{theme, widgets};

pub(super) fn lines_ui(ui: &mut Ui, seen: &HindsightShown) {
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("debrief-red-lines"));
        let mut sight = ListSight::new(ui, sight::TEXT);
        for (at, line) in seen.view.red_lines.iter().enumerate() {
            sight.show(ui, at, line.title.len() + line.text.len() + LINE, |ui| {
                line_ui(ui, seen, at, line)
            });
        }
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("debrief-norms"));
        let mut sight = ListSight::new(ui, sight::TEXT);
        for (at, norm) in seen.view.norms.iter().enumerate() {
            let law = law(&seen.scenario, &seen.scenario.norms[at]);
            let said = law.as_ref().map_or(0, String::len);
            sight.show(ui, ("norm", at), norm.name.len() + norm.text.len() + said + LINE, |ui| {
                norm_ui(ui, norm, law)
            });
        }
        let mut sight = ListSight::new(ui, sight::ONE_OF_TWO);
        let broken = seen.view.news.iter().filter(|news| news.kind == NewsKind::Norm);
        for (at, news) in broken.enumerate() {
            let (turn, norm) = (news.turn, &news.title);
            sight.show(ui, at, LINE, |ui| {
                widgets::weak(ui, say!("debrief-norm-in-turn", turn = turn, norm = norm));
            });
        }
    });
    agreements_ui(ui, seen);
    felt_ui(ui, seen);
}

/// What was agreed, and what became of it.
fn agreements_ui(ui: &mut Ui, seen: &HindsightShown) {
    if seen.view.agreements.is_empty() {
        return;
    }
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("agreements"));
        for one in &seen.view.agreements {
            ui.horizontal_wrapped(|ui| {
                for party in &one.parties {
                    widgets::mark(ui, *party, seen.view.actor(*party));
                }
                ui.add(Label::new(one.heading().say()).wrap());
            });
            for what in one.says().chain([&one.stands]) {
                widgets::weak(ui, what.say());
            }
            for what in one.told() {
                ui.add(Label::new(what.say()).wrap());
            }
        }
    });
}

fn line_ui(ui: &mut Ui, seen: &HindsightShown, at: usize, line: &RedLineView) {
    ui.horizontal_wrapped(|ui| {
        widgets::mark(ui, line.owner, seen.view.actor(line.owner));
        let (title, text) = (&line.title, &line.text);
        let line = match line.declared {
            true => say!("debrief-red-line-declared", title = title, text = text),
            false => say!("debrief-red-line-undeclared", title = title, text = text),
        };
        ui.add(Label::new(line).wrap());
    });
    // It may have been crossed before the game.
    let turn = crossed_in(seen, RedLineIx::from(at)).unwrap_or(0);
    ui.horizontal(|ui| {
        ui.add_space(theme::TARGET[0]);
        match line.status {
            RedLineStatus::Intact => widgets::weak(ui, say!("debrief-red-line-intact")),
            RedLineStatus::Crossed => {
                widgets::warn(ui, say!("debrief-red-line-crossed", turn = turn))
            }
            RedLineStatus::Kept => widgets::warn(ui, say!("debrief-red-line-kept", turn = turn)),
            RedLineStatus::Lapsed => {
                widgets::warn(ui, say!("debrief-red-line-lapsed", turn = turn))
            }
        }
    });
}

fn norm_ui(ui: &mut Ui, norm: &NormView, law: Option<String>) {
    ui.add(Label::new(format!("{}: {}", norm.name, norm.text)).wrap());
    if let Some(law) = law {
        widgets::weak(ui, law);
    }
    match norm.breaches {
        0 => widgets::good(ui, say!("debrief-norm-kept")),
        count => widgets::warn(ui, say!("debrief-norm-broken", count = count)),
    }
}

fn crossed_in(seen: &HindsightShown, line: RedLineIx) -> Option<u32> {
    let crossed = seen.turns.iter().find(|turn| turn.crossed.contains(&line));
    crossed.map(|turn| turn.turn)
}

/// About so many letters has a line of news, and of what one act made one actor feel.
const LINE: usize = 60;

fn felt_ui(ui: &mut Ui, seen: &HindsightShown) {
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("debrief-felt"));
        widgets::weak(ui, say!("debrief-felt-about"));
        if seen.perceived.is_empty() {
            ui.label(say!("debrief-nobody-acted-ever"));
        }
        let all = seen.perceived.iter().flat_map(|act| &act.felt);
        let reach = all.map(|felt| felt.difference().abs()).max().unwrap_or(0).max(1);
        let mut sight = ListSight::new(ui, sight::ONE_OF_TWO);
        for acts in seen.perceived.chunk_by(|one, next| one.turn == next.turn) {
            ui.add_space(theme::GAP);
            widgets::caption(ui, &say!("debrief-turn", turn = acts[0].turn));
            for act in acts.iter().filter(|act| !act.felt.is_empty()) {
                let title = seen.scenario.option(act.option).title.len();
                let letters = title + act.felt.len() * LINE;
                let id = (act.turn, act.option);
                sight.show(ui, id, letters, |ui| act_ui(ui, seen, act, reach));
            }
            let calm: Vec<_> = (acts.iter().filter(|act| act.felt.is_empty()))
                .map(|act| {
                    let title = &seen.scenario.option(act.option).title;
                    say!("debrief-act-of", title = title, actor = seen.view.actor(act.actor))
                })
                .collect();
            if !calm.is_empty() {
                let calm = calm.join(", ");
                sight.show(ui, acts[0].turn, calm.len(), |ui| {
                    widgets::weak(ui, say!("debrief-nobody-provoked", acts = calm));
                });
            }
        }
    });
}

fn act_ui(ui: &mut Ui, seen: &HindsightShown, act: &Perceived, reach: i32) {
    let title = &seen.scenario.option(act.option).title;
    ui.horizontal_wrapped(|ui| {
        widgets::mark(ui, act.actor, seen.view.actor(act.actor));
        ui.label(format!("{}: {title}", seen.view.actor(act.actor)));
        if act.how != How::Open {
            widgets::weak(ui, format!("({})", act.how.words()));
        }
    });
    for felt in &act.felt {
        feeling_ui(ui, seen, act, felt, reach);
    }
}

fn feeling_ui(ui: &mut Ui, seen: &HindsightShown, act: &Perceived, felt: &Feeling, reach: i32) {
    let t = theme::of(ui);
    let small = |text: String| RichText::new(text).text_style(theme::small());
    ui.horizontal_wrapped(|ui| {
        let [_, high] = theme::TABLE_BAR;
        ui.spacing_mut().interact_size.y = high;
        ui.add_space(theme::TARGET[0]);
        widgets::words(ui, theme::TABLE_NAME, small(felt.said(&seen.scenario)));
        let figures = say!("debrief-done-felt", done = felt.done, felt = felt.amount);
        widgets::words(ui, theme::TABLE_FIGURES, small(figures).color(t.weak));
        let difference = f64::from(felt.difference());
        weighed::bar_ui(ui, [difference; 3], reach.into(), true, (t.accent, t.warn));
        ui.label(widgets::signed(felt.difference().into()));
        if felt.mistaken {
            widgets::warn(ui, say!("debrief-it-was", actor = seen.view.actor(act.actor)));
        }
    });
}
