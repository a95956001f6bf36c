//! The parts of the debrief that are text.

use bevy_egui::egui::{Label, RichText, Ui};

use super::hindsight::HindsightShown;
use super::{weighed, what_if};
use crate::report::{Done, SealedOrders, Taught, Turn, asked, turn_word};
use crate::rules::SourceView;
use crate::scenario::Outcome;
use crate::table::Forecast;
use crate::texts::say;
use crate::window::shell::Intent;
use crate::window::sight::{self, ListSight};
use crate::window::{theme, widgets};
use crate::words;

pub(super) fn ending_ui(ui: &mut Ui, seen: &HindsightShown, risks: &[Forecast<'_>]) {
    let Some(ending) = &seen.view.ending else {
        widgets::weak(ui, say!("debrief-not-ended"));
        return;
    };
    widgets::card(ui, |ui| {
        ui.set_max_width(theme::MEASURE.min(ui.available_width()));
        widgets::caption(ui, &words::tone_meant(ending.tone));
        ui.add(Label::new(RichText::new(&ending.title).text_style(theme::display())).wrap());
        let told = seen.headline(|turn| Some(&risks.get(turn)?.known?.risk));
        ui.add(Label::new(RichText::new(told).text_style(theme::lead())).wrap());
        widgets::markdown(ui, &ending.text);
    });
    let end = seen.scenario.endings.iter().find(|one| one.title == ending.title);
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("debrief-what-it-means"));
        for actor in &seen.view.actors {
            let meaning = end.and_then(|end| end.meaning.get(actor.ix.at()));
            let Some(meaning) = meaning.filter(|text| !text.is_empty()) else { continue };
            ui.horizontal_wrapped(|ui| {
                widgets::mark(ui, actor.ix, &actor.name);
                let name = match seen.people.contains(&actor.ix) {
                    true => say!("debrief-person", actor = &actor.name),
                    false => format!("{}:", actor.name),
                };
                ui.label(RichText::new(name).color(theme::of(ui).accent));
                ui.add(Label::new(meaning.as_str()).wrap());
            });
        }
    });
    if !seen.came_to.is_empty() {
        widgets::card(ui, |ui| {
            widgets::title(ui, &say!("toll-title"));
            seen.came_to.iter().for_each(|line| widgets::bullet_weak(ui, line));
        });
    }
    let own = seen.own();
    if !own.is_empty() {
        widgets::card(ui, |ui| {
            widgets::title(ui, &say!("own-title"));
            own.iter().for_each(|line| widgets::bullet_weak(ui, line));
        });
    }
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("debrief-where-it-stood"));
        let name = |at: usize| seen.view.rungs.get(at).map_or("", |rung| rung.name.as_str());
        let start = seen.history.first().map_or(0, |state| state.rung.at());
        let trail: Vec<_> = seen
            .history
            .iter()
            .map(|state| (state.rung.at() + 1).to_string())
            .chain([(seen.view.rung.at() + 1).to_string()])
            .collect();
        let end = seen.view.rung.at();
        ui.label(say!(
            "debrief-from-to",
            from = start + 1,
            begun = name(start),
            to = end + 1,
            ended = name(end)
        ));
        widgets::weak(ui, say!("debrief-turn-by-turn", rungs = trail.join(" → ")));
        for threshold in &seen.view.thresholds {
            let name = &threshold.said();
            if threshold.crossed {
                widgets::warn(ui, say!("debrief-crossed", threshold = name));
            } else {
                widgets::weak(ui, say!("debrief-not-crossed", threshold = name));
            }
        }
    });
}

pub(super) fn decisions_ui(ui: &mut Ui, seen: &HindsightShown) -> Vec<Intent> {
    let mut wanted = Vec::new();
    if seen.found.working && seen.found.splits.is_empty() {
        widgets::weak(ui, say!("debrief-weighing"));
    }
    let mut sight = ListSight::new(ui, sight::LIST);
    for turn in &seen.turns {
        if turn.choices.is_empty() && !turn.aftermath {
            continue;
        }
        widgets::card(ui, |ui| {
            let date = seen.scenario.date_of(turn.turn).to_string();
            let kind = turn_word(turn.aftermath);
            let text = say!("debrief-turn-of", kind = kind, turn = turn.turn, date = date);
            widgets::title(ui, &text);
            for choice in &turn.choices {
                let texts = acts_of(turn, choice).map(|act| outcome(seen, act).text.len());
                let letters = choice.reason.len() + texts.sum::<usize>();
                let id = (turn.turn, choice.actor);
                sight.show(ui, id, letters, |ui| choice_ui(ui, seen, turn, choice));
            }
            for (actor, option, found) in &turn.traces {
                let (name, title) = (seen.view.actor(*actor), &seen.scenario.option(*option).title);
                let text = match found {
                    true => say!("debrief-traced", title = title, actor = name),
                    false => say!("debrief-not-traced", title = title, actor = name),
                };
                widgets::weak(ui, text);
            }
            for (by, option) in &turn.taps {
                let (name, title) = (seen.view.actor(*by), &seen.scenario.option(*option).title);
                widgets::weak(ui, say!("report-tapped", actor = name, title = title));
            }
            let moved = seen.moved(turn.turn).join(", ");
            if !moved.is_empty() {
                sight.show(ui, (turn.turn, "moved"), moved.len(), |ui| {
                    widgets::weak(ui, say!("debrief-changed", changes = moved));
                });
            }
            seen.budgets(turn.turn).iter().for_each(|budget| widgets::weak(ui, budget));
            if !turn.aftermath {
                wanted.extend(what_if::from_here_ui(ui, seen, turn.turn));
            }
        });
    }
    wanted
}

/// What came of an actor's orders in a turn.
fn acts_of<'a>(turn: &'a Turn, choice: &SealedOrders) -> impl Iterator<Item = &'a Done> {
    let actor = choice.actor;
    turn.acts.iter().filter(move |act| act.actor == actor)
}

fn outcome<'a>(seen: &'a HindsightShown, act: &Done) -> &'a Outcome {
    &seen.scenario.option(act.option).outcomes[act.outcome.at()]
}

fn choice_ui(ui: &mut Ui, seen: &HindsightShown, turn: &Turn, choice: &SealedOrders) {
    let name = seen.view.actor(choice.actor);
    ui.horizontal_wrapped(|ui| {
        widgets::mark(ui, choice.actor, name);
        let titles: Vec<_> =
            choice.orders.iter().map(|ix| seen.scenario.option(*ix).title.as_str()).collect();
        let text = match titles.is_empty() {
            true => say!("debrief-held"),
            false => titles.join("; "),
        };
        ui.add(Label::new(format!("{name}: {text}")).wrap());
    });
    if !choice.reason.is_empty() {
        widgets::weak(ui, say!("debrief-because", reason = &choice.reason));
    }
    for act in acts_of(turn, choice) {
        let text = crate::markup::plain(&outcome(seen, act).text);
        let title = &seen.scenario.option(act.option).title;
        widgets::bullet_weak(ui, &format!("{title}: {text}"));
        if let Some(source) = seen.scenario.option(act.option).source_of(act.outcome) {
            let source = SourceView::of(&seen.scenario, source);
            widgets::weak(ui, words::source_line(&source));
        }
    }
    if let Some(regret) = seen.found.regret(turn.turn, choice.actor) {
        weighed::regret_ui(ui, seen, regret);
    }
}

pub(super) fn forecasts_ui(ui: &mut Ui, seen: &HindsightShown) {
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("debrief-given"));
        let scores = seen.forecasters.scores();
        if scores.is_empty() {
            ui.label(say!("debrief-none-given"));
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
        widgets::caption(ui, &say!("debrief-all-questions"));
        for player in &scores.players {
            ui.add(Label::new(player.to_string()).wrap());
        }
        if let Some(parts) = &scores.parts {
            ui.add(Label::new(parts.to_string()).wrap());
        }
        widgets::warn(ui, scores.caution());
    });
}

pub(super) fn talk_ui(ui: &mut Ui, seen: &HindsightShown) {
    let debrief = &seen.scenario.debrief;
    widgets::card(ui, |ui| {
        ui.set_max_width(theme::MEASURE.min(ui.available_width()));
        widgets::title(ui, &say!("debrief-really-happened"));
        widgets::markdown(ui, &debrief.really_happened);
    });
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("debrief-questions"));
        let steps = [
            (say!("debrief-what-happened"), &debrief.what),
            (say!("debrief-so-what"), &debrief.so_what),
            (say!("debrief-now-what"), &debrief.now_what),
        ];
        for (step, questions) in steps {
            widgets::caption(ui, &step);
            for question in questions {
                widgets::bullet(ui, &asked(&seen.scenario, question));
            }
        }
    });
    for (title, all) in seen.taught() {
        taught_ui(ui, &title, all);
    }
    widgets::card(ui, |ui| {
        ui.set_max_width(theme::MEASURE.min(ui.available_width()));
        widgets::title(ui, &say!("debrief-limits"));
        widgets::markdown(ui, &debrief.limits);
    });
    let sources = &seen.scenario.meta.sources;
    if !sources.is_empty() {
        widgets::card(ui, |ui| {
            widgets::title(ui, &say!("debrief-sources"));
            sources.iter().for_each(|source| widgets::bullet(ui, &source.line()));
        });
    }
}

/// What is to be talked about, with what belongs to it; nothing if there is none.
fn taught_ui(ui: &mut Ui, title: &str, all: &[Taught]) {
    if all.is_empty() {
        return;
    }
    widgets::card(ui, |ui| {
        ui.set_max_width(theme::MEASURE.min(ui.available_width()));
        widgets::title(ui, title);
        let mut sight = ListSight::new(ui, sight::ONE_OF_TWO);
        for (at, one) in all.iter().enumerate() {
            let letters = one.heading.len() + one.lines.iter().map(String::len).sum::<usize>();
            sight.show(ui, at, letters, |ui| {
                ui.add(Label::new(&one.heading).wrap());
                one.lines.iter().for_each(|line| widgets::bullet_weak(ui, line));
            });
        }
    });
}
