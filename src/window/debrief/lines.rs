//! Red lines, shared restraints, and what was felt of what was done.

use bevy_egui::egui::{Label, RichText, Ui};

use super::hindsight::Hindsight;
use super::weighed;
use crate::report::{Feeling, How, Perceived};
use crate::rules::{NewsKind, RedLineStatus};
use crate::scenario::RedLineIx;
use crate::window::{theme, widgets};

pub(super) fn lines_ui(ui: &mut Ui, seen: &Hindsight) {
    widgets::card(ui, |ui| {
        widgets::title(ui, "Red lines: declared, crossed, kept");
        for (at, line) in seen.view.red_lines.iter().enumerate() {
            ui.horizontal_wrapped(|ui| {
                widgets::mark(ui, line.owner, seen.view.actor(line.owner));
                let known = if line.declared { "declared" } else { "not declared" };
                ui.add(Label::new(format!("{} ({known}): {}", line.title, line.text)).wrap());
            });
            let when = crossed_in(seen, RedLineIx::from(at));
            let when = when.map_or_else(String::new, |turn| format!(" in turn {turn}"));
            ui.horizontal(|ui| {
                ui.add_space(theme::TARGET[0]);
                match line.status {
                    RedLineStatus::Intact => widgets::weak(ui, "never crossed"),
                    RedLineStatus::Crossed => widgets::warn(
                        ui,
                        format!("crossed{when}; the game ended before an answer was due"),
                    ),
                    RedLineStatus::Kept => {
                        widgets::warn(ui, format!("crossed{when}; its owner did what it had said"))
                    }
                    RedLineStatus::Lapsed => {
                        widgets::warn(ui, format!("crossed{when}; its owner let it pass"))
                    }
                }
            });
        }
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, "Shared restraints");
        for norm in &seen.view.norms {
            ui.add(Label::new(format!("{}: {}", norm.name, norm.text)).wrap());
            match norm.breaches {
                0 => widgets::good(ui, "kept by all"),
                1 => widgets::warn(ui, "broken once, counting before the game"),
                n => {
                    widgets::warn(ui, format!("broken {n} times in all, counting before the game"))
                }
            }
        }
        for news in seen.view.news.iter().filter(|news| news.kind == NewsKind::Norm) {
            widgets::weak(ui, format!("Turn {}: {}", news.turn, news.title));
        }
    });
    felt_ui(ui, seen);
}

fn crossed_in(seen: &Hindsight, line: RedLineIx) -> Option<u32> {
    let crossed = seen.turns.iter().find(|turn| turn.crossed.contains(&line));
    crossed.map(|turn| turn.turn)
}

fn felt_ui(ui: &mut Ui, seen: &Hindsight) {
    widgets::card(ui, |ui| {
        widgets::title(ui, "Perceived against actual: what was done, and how it was felt");
        widgets::weak(
            ui,
            "What an actor feels is not what was done: covert acts are suspected, bystanders are hurt. Done: how \
             much the act provokes by Goldstein's scale, 0 to 10. Felt: points by which the grievance grew. \
             Bars: the difference; to the right more was felt than was done.",
        );
        if seen.perceived.is_empty() {
            ui.label("Nobody acted in this game.");
        }
        let all = seen.perceived.iter().flat_map(|act| &act.felt);
        let reach = all.map(|felt| felt.difference().abs()).max().unwrap_or(0).max(1);
        for acts in seen.perceived.chunk_by(|one, next| one.turn == next.turn) {
            ui.add_space(theme::GAP);
            widgets::caption(ui, &format!("Turn {}", acts[0].turn));
            for act in acts.iter().filter(|act| !act.felt.is_empty()) {
                act_ui(ui, seen, act, reach);
            }
            let calm: Vec<_> = (acts.iter().filter(|act| act.felt.is_empty()))
                .map(|act| {
                    let title = &seen.scenario.option(act.option).title;
                    format!("“{title}” ({})", seen.view.actor(act.actor))
                })
                .collect();
            if !calm.is_empty() {
                widgets::weak(ui, format!("Nobody felt provoked by {}.", calm.join(", ")));
            }
        }
    });
}

fn act_ui(ui: &mut Ui, seen: &Hindsight, act: &Perceived, reach: i32) {
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

fn feeling_ui(ui: &mut Ui, seen: &Hindsight, act: &Perceived, felt: &Feeling, reach: i32) {
    let t = theme::of(ui);
    let small = |text: String| RichText::new(text).text_style(theme::small());
    ui.horizontal_wrapped(|ui| {
        let [_, high] = theme::TABLE_BAR;
        ui.spacing_mut().interact_size.y = high;
        ui.add_space(theme::TARGET[0]);
        widgets::words(ui, theme::TABLE_NAME, small(felt.said(&seen.scenario)));
        let figures = format!("done {}, felt {}", felt.done, felt.amount);
        widgets::words(ui, theme::TABLE_FIGURES, small(figures).color(t.weak));
        let difference = f64::from(felt.difference());
        weighed::bar_ui(ui, [difference; 3], reach.into(), true, (t.accent, t.warn));
        ui.label(widgets::signed(felt.difference().into()));
        if felt.mistaken {
            widgets::warn(ui, format!("it was {}", seen.view.actor(act.actor)));
        }
    });
}
