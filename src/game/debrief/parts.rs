//! The parts of the debrief that are text.

use bevy_egui::egui::{Grid, Label, RichText, Ui};

use super::{Hindsight, weighed};
use crate::game::{theme, widgets};
use crate::rules::{NewsKind, RedLineStatus};
use crate::scenario::{RedLineIx, Tone};

pub(super) fn ending_ui(ui: &mut Ui, seen: &Hindsight) {
    let Some(ending) = &seen.view.ending else {
        widgets::weak(ui, "The game has not ended.");
        return;
    };
    widgets::card(ui, |ui| {
        ui.set_max_width(theme::MEASURE.min(ui.available_width()));
        let tone = match ending.tone {
            Tone::OffRamp => "Off-ramp: brought down by agreement",
            Tone::Stalemate => "Stalemate: neither settled nor lost",
            Tone::Escalation => "Escalation: worse than before",
            Tone::Catastrophe => "Catastrophe: what everyone meant to avoid",
        };
        widgets::caption(ui, tone);
        ui.add(Label::new(RichText::new(&ending.title).text_style(theme::display())).wrap());
        widgets::markdown(ui, &ending.text);
    });
    let end = seen.scenario.endings.iter().find(|one| one.title == ending.title);
    widgets::card(ui, |ui| {
        widgets::title(ui, "What it means");
        for actor in &seen.view.actors {
            let meaning = end.and_then(|end| end.meaning.get(actor.ix.at()));
            let Some(meaning) = meaning.filter(|text| !text.is_empty()) else { continue };
            ui.horizontal_wrapped(|ui| {
                widgets::mark(ui, actor.ix, &actor.name);
                let you = if seen.people.contains(&actor.ix) { " (a person)" } else { "" };
                ui.label(
                    RichText::new(format!("{}{you}:", actor.name)).color(theme::of(ui).accent),
                );
                ui.add(Label::new(meaning.as_str()).wrap());
            });
        }
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, "Where the crisis stood");
        let name = |at: usize| seen.view.rungs.get(at).map_or("", |rung| rung.name.as_str());
        let start = seen.history.first().map_or(0, |state| state.rung.at());
        let trail: Vec<_> = seen
            .history
            .iter()
            .map(|state| (state.rung.at() + 1).to_string())
            .chain([(seen.view.rung.at() + 1).to_string()])
            .collect();
        ui.label(format!(
            "From rung {} ({}) to rung {} ({}).",
            start + 1,
            name(start),
            seen.view.rung.at() + 1,
            name(seen.view.rung.at())
        ));
        widgets::weak(ui, format!("Turn by turn: {}", trail.join(" → ")));
        for threshold in &seen.view.thresholds {
            if threshold.crossed {
                widgets::warn(ui, format!("Crossed: {}", threshold.name));
            } else {
                widgets::weak(ui, format!("Not crossed: {}", threshold.name));
            }
        }
    });
}

pub(super) fn decisions_ui(ui: &mut Ui, seen: &Hindsight) {
    if seen.found.working && seen.found.splits.is_empty() {
        widgets::weak(ui, "Weighing decisions against what else could have been done …");
    }
    for turn in &seen.turns {
        if turn.choices.is_empty() {
            continue;
        }
        widgets::card(ui, |ui| {
            let date = seen.scenario.date_of(turn.turn);
            widgets::title(ui, &format!("Turn {}, {date}", turn.turn));
            for choice in &turn.choices {
                let name = seen.view.actor(choice.actor);
                ui.horizontal_wrapped(|ui| {
                    widgets::mark(ui, choice.actor, name);
                    let titles: Vec<_> = choice
                        .orders
                        .iter()
                        .map(|ix| seen.scenario.option(*ix).title.as_str())
                        .collect();
                    let text =
                        if titles.is_empty() { "held".to_owned() } else { titles.join("; ") };
                    ui.add(Label::new(format!("{name}: {text}")).wrap());
                });
                if !choice.reason.is_empty() {
                    widgets::weak(ui, format!("Because: {}", choice.reason));
                }
                for act in turn.acts.iter().filter(|act| act.actor == choice.actor) {
                    let option = seen.scenario.option(act.option);
                    let text = &option.outcomes[act.outcome.at()].text;
                    widgets::bullet_weak(ui, &format!("{}: {text}", option.title));
                }
                if let Some(regret) = seen.found.regret(turn.turn, choice.actor) {
                    weighed::regret_ui(ui, seen, regret);
                }
            }
            for (actor, option, found) in &turn.traces {
                let (name, title) = (seen.view.actor(*actor), &seen.scenario.option(*option).title);
                let text = if *found { "was traced to" } else { "was not traced to" };
                widgets::weak(ui, format!("“{title}” {text} {name}."));
            }
            changes_ui(ui, seen, &turn.changes);
        });
    }
}

fn changes_ui(ui: &mut Ui, seen: &Hindsight, changes: &[(crate::scenario::IndicatorIx, i32, i32)]) {
    if changes.is_empty() {
        return;
    }
    let name = |ix: crate::scenario::IndicatorIx| &seen.scenario.indicators[ix.at()].name;
    let lines: Vec<_> =
        changes.iter().map(|(ix, from, to)| format!("{} {from} → {to}", name(*ix))).collect();
    widgets::weak(ui, format!("Changed: {}", lines.join(", ")));
}

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
                ui.add_space(32.0);
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
                n => {
                    widgets::warn(ui, format!("broken {n} times in all, counting before the game"))
                }
            }
        }
        for news in seen.view.news.iter().filter(|news| news.kind == NewsKind::Norm) {
            widgets::weak(ui, format!("Turn {}: {}", news.turn, news.title));
        }
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, "What was done, and how it was felt");
        widgets::weak(
            ui,
            "What an actor feels is not what was done: covert acts are suspected, bystanders are hurt.",
        );
        felt_ui(ui, seen);
    });
}

fn crossed_in(seen: &Hindsight, line: RedLineIx) -> Option<u32> {
    let crossed = seen.turns.iter().find(|turn| turn.crossed.contains(&line));
    crossed.map(|turn| turn.turn)
}

fn felt_ui(ui: &mut Ui, seen: &Hindsight) {
    if seen.turns.iter().all(|turn| turn.felt.is_empty()) {
        ui.label("Nobody felt provoked in this game.");
        return;
    }
    Grid::new("felt").num_columns(5).spacing([14.0, 4.0]).show(ui, |ui| {
        for head in ["turn", "act", "who felt it", "as done by", "grievance"] {
            ui.label(RichText::new(head).small().color(theme::of(ui).weak));
        }
        ui.end_row();
        for (turn, felt) in seen.turns.iter().flat_map(|t| t.felt.iter().map(|f| (t.turn, f))) {
            ui.label(turn.to_string());
            ui.label(&seen.scenario.option(felt.option).title);
            widgets::actor(ui, &seen.view, felt.by);
            ui.horizontal(|ui| {
                widgets::actor(ui, &seen.view, felt.toward);
                if felt.suspected {
                    widgets::weak(ui, "(suspected)");
                }
            });
            ui.label(format!("+{}", felt.amount));
            ui.end_row();
        }
    });
}

pub(super) fn forecasts_ui(ui: &mut Ui, seen: &Hindsight) {
    widgets::card(ui, |ui| {
        widgets::title(ui, "Probabilities that people gave");
        let scores = seen.forecasters.scores();
        if scores.is_empty() {
            ui.label("Nobody gave a probability in this game. The sheet on which orders are sealed asks for them.");
            return;
        }
        for question in scores.questions.iter().filter(|question| !question.said.is_empty()) {
            ui.add_space(theme::GAP);
            ui.add(Label::new(format!("{} {}", question.question, question.answer())).wrap());
            for said in &question.said {
                widgets::bullet_weak(ui, &said.to_string());
            }
        }
        ui.add_space(theme::GAP);
        widgets::caption(ui, "Over all questions");
        for player in &scores.players {
            ui.add(Label::new(player.to_string()).wrap());
        }
        if let Some(parts) = &scores.parts {
            ui.add(Label::new(parts.to_string()).wrap());
        }
        widgets::warn(ui, scores.caution());
    });
}

pub(super) fn talk_ui(ui: &mut Ui, seen: &Hindsight) {
    let debrief = &seen.scenario.debrief;
    widgets::card(ui, |ui| {
        ui.set_max_width(theme::MEASURE.min(ui.available_width()));
        widgets::title(ui, "What really happened");
        widgets::markdown(ui, &debrief.really_happened);
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, "Questions to talk about");
        let steps = [
            ("What happened?", &debrief.what),
            ("What does it mean?", &debrief.so_what),
            ("What now?", &debrief.now_what),
        ];
        for (step, questions) in steps {
            widgets::caption(ui, step);
            for question in questions {
                widgets::bullet(ui, question);
            }
        }
    });
    widgets::card(ui, |ui| {
        ui.set_max_width(theme::MEASURE.min(ui.available_width()));
        widgets::title(ui, "What the model leaves out");
        widgets::markdown(ui, &debrief.limits);
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, "Sources");
        for source in &seen.scenario.meta.sources {
            let parts = [&source.title, &source.publisher, &source.date];
            let line: Vec<_> = parts.iter().map(|p| p.as_str()).filter(|p| !p.is_empty()).collect();
            widgets::bullet(ui, &line.join(", "));
        }
    });
}
