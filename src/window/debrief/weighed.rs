//! What each turn did to a risk, and what each decision cost, as bars with their intervals.

use bevy_egui::egui::{
    CollapsingHeader, Color32, Grid, Id, Rect, RichText, Sense, StrokeKind, Ui, pos2,
};

use super::hindsight::HindsightShown;
use crate::forecast::{Alternative, Difference, Regret, Split};
use crate::report::Lookback;
use crate::scenario::{ActorIx, OptionIx};
use crate::texts::{decimal, say};
use crate::window::sight::{self, ListSight};
use crate::window::{theme, widgets};

/// How each turn changed a risk that one can choose.
pub(super) fn splits_ui(ui: &mut Ui, seen: &HindsightShown) {
    let at = risk_ui(ui, seen);
    let splits = || seen.found.splits.iter().filter_map(|splits| splits.get(at));
    let reach = splits().flat_map(parts).map(|part| part.low.abs().max(part.high.abs()));
    let reach = reach.fold(0.01, f64::max);
    let mut sight = ListSight::new(ui, sight::ONE_OF_TWO);
    for (turn, acts) in seen.turns.iter().zip(0..) {
        let split = seen.found.splits.get(acts).and_then(|splits| splits.get(at));
        match split {
            Some(split) => {
                let titles =
                    split.acts.iter().map(|act| seen.scenario.option(act.option).title.len());
                let letters = titles.sum();
                let id = (turn.turn, at);
                sight.show(ui, id, letters, |ui| split_ui(ui, seen, turn.turn, split, reach));
            }
            None if seen.found.working => {
                widgets::weak(ui, say!("debrief-split-working", turn = turn.turn));
            }
            None => widgets::weak(ui, say!("debrief-split-missing", turn = turn.turn)),
        }
    }
    widgets::weak(ui, say!("debrief-split-about"));
}

/// Which of the risks is looked at, by its place.
fn risk_ui(ui: &mut Ui, seen: &HindsightShown) -> usize {
    let id = Id::new("risk split");
    let mut at = ui.data(|data| data.get_temp::<usize>(id)).unwrap_or(0);
    ui.horizontal_wrapped(|ui| {
        widgets::weak(ui, say!("debrief-risk-of"));
        for (place, risk) in Lookback::risks(&seen.scenario).into_iter().enumerate() {
            ui.selectable_value(&mut at, place, risk.name(&seen.scenario));
        }
    });
    ui.data_mut(|data| data.insert_temp(id, at));
    at
}

fn parts(split: &Split) -> impl Iterator<Item = Difference> + '_ {
    let others = [Some(split.held), split.together, Some(split.injects)];
    split.acts.iter().map(|act| act.part).chain(others.into_iter().flatten())
}

fn split_ui(ui: &mut Ui, seen: &HindsightShown, turn: u32, split: &Split, reach: f64) {
    ui.add_space(theme::GAP);
    let (before, after) = (widgets::percent(split.before), widgets::percent(split.after));
    let change = split.whole.points();
    ui.label(say!("debrief-split", turn = turn, before = before, after = after, change = change));
    Grid::new(("split", turn)).num_columns(3).spacing(theme::COLUMNS).show(ui, |ui| {
        let part = |ui: &mut Ui, what: &dyn Fn(&mut Ui), part: Difference| {
            what(ui);
            difference_ui(ui, part, reach);
            ui.end_row();
        };
        for act in &split.acts {
            let what = |ui: &mut Ui| act_ui(ui, seen, act.actor, act.option);
            part(ui, &what, act.part);
        }
        if let Some(together) = split.together {
            part(ui, &|ui| widgets::weak(ui, say!("debrief-split-together")), together);
        }
        part(ui, &|ui| widgets::weak(ui, say!("debrief-split-held")), split.held);
        part(ui, &|ui| widgets::weak(ui, say!("debrief-split-injects")), split.injects);
    });
}

pub(super) fn act_ui(ui: &mut Ui, seen: &HindsightShown, actor: ActorIx, option: OptionIx) {
    ui.horizontal(|ui| {
        widgets::mark(ui, actor, seen.view.actor(actor));
        widgets::words(ui, theme::TABLE_NAME, RichText::new(&seen.scenario.option(option).title));
    });
}

fn difference_ui(ui: &mut Ui, part: Difference, reach: f64) {
    let t = theme::of(ui);
    let ends = [part.share, part.low, part.high];
    bar_ui(ui, ends, reach, part.distinguishable(), (t.good, t.warn));
    let points = part.points();
    widgets::weak(
        ui,
        match part.distinguishable() {
            true => points,
            false => say!("debrief-perhaps-none", points = points),
        },
    );
}

/// A bar to the left or right of zero, with its interval as a line. Hollow if it may be zero.
pub(super) fn bar_ui(
    ui: &mut Ui,
    [value, low, high]: [f64; 3],
    reach: f64,
    clear: bool,
    (less, more): (Color32, Color32),
) {
    let t = theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(theme::TABLE_BAR.into(), Sense::hover());
    let x = |value: f64| {
        let share = (value / reach).clamp(-1.0, 1.0) as f32;
        rect.center().x + share * rect.width() / 2.0
    };
    let (painter, middle) = (ui.painter(), rect.center().y);
    painter.vline(x(0.0), rect.y_range(), theme::thin(t.line));
    let bar = Rect::from_two_pos(
        pos2(x(0.0), rect.top() + theme::HAIR),
        pos2(x(value), rect.bottom() - theme::HAIR),
    );
    let colour = if value > 0.0 { more } else { less };
    if clear {
        painter.rect_filled(bar, 0, colour);
    }
    painter.rect_stroke(bar, 0, theme::thin(colour), StrokeKind::Inside);
    if low < high {
        painter.hline(x(low)..=x(high), middle, theme::firm(t.text));
    }
}

/// What a decision cost against each alternative on its menu.
pub(super) fn regret_ui(ui: &mut Ui, seen: &HindsightShown, regret: &Regret) {
    let best = regret.alternatives.first();
    let clear = regret.clear();
    let said = match best {
        Some(best) if clear => {
            let (points, best) = (decimal(regret.points(), 1), other(seen, best.option));
            say!("debrief-regret", points = points, best = best)
        }
        _ => say!("debrief-no-regret"),
    };
    if clear {
        widgets::warn(ui, said)
    } else {
        widgets::good(ui, said)
    }
    regret.against_holding().into_iter().for_each(|said| widgets::weak(ui, said));
    let title = say!("debrief-else", count = regret.alternatives.len());
    let id = Id::new(("regret", regret.turn, regret.actor));
    let shown = CollapsingHeader::new(RichText::new(title).small()).id_salt(id).show(ui, |ui| {
        let ends = regret.alternatives.iter().flat_map(|one| <[f64; 2]>::from(one.gain.interval()));
        let reach = ends.fold(1.0, |reach, end| end.abs().max(reach));
        Grid::new(id).num_columns(3).spacing(theme::COLUMNS).show(ui, |ui| {
            for one in &regret.alternatives {
                widgets::words(ui, theme::TABLE_NAME, RichText::new(other(seen, one.option)));
                gain_ui(ui, one, reach);
                ui.end_row();
            }
        });
        widgets::weak(ui, say!("debrief-else-about"));
    });
    let actor = seen.view.actor(regret.actor);
    let about = say!("debrief-of-turn", turn = regret.turn, actor = actor);
    widgets::describe(ui, &shown.header_response, &about);
}

/// Here more is better.
fn gain_ui(ui: &mut Ui, one: &Alternative, reach: f64) {
    let (t, (low, high)) = (theme::of(ui), one.gain.interval());
    let clear = one.gain.distinguishable();
    bar_ui(ui, [one.gain.points, low, high], reach, clear, (t.warn, t.good));
    widgets::weak(ui, one.said());
}

fn other(seen: &HindsightShown, option: Option<OptionIx>) -> String {
    option.map_or_else(|| say!("debrief-hold"), |ix| seen.scenario.option(ix).title.clone())
}
