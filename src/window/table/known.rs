//! What the seat knows: its objectives, indicators, relations, red lines, norms and days.

use bevy_egui::egui::{self, Label, RichText, Ui, WidgetInfo, WidgetType, vec2};

use super::{agreements, goals};
use crate::rules::{RedLineStatus, RedLineView, SeatView, Viewer};
use crate::scenario::Spot;
use crate::texts::say;
use crate::window::sight::{self, ListSight};
use crate::window::{mark, theme, widgets};

/// Letters of a line of relations, about.
const ROW: usize = 60;

/// Shows it, and says whether somebody wants to read the agreements.
pub(super) fn known_ui(ui: &mut Ui, view: &SeatView, all: &mut bool) -> bool {
    goals::own_ui(ui, view);
    mark::marked(ui, Spot::Indicators, |ui| goals::indicators_ui(ui, view, all));
    budgets_ui(ui, view);
    mark::marked(ui, Spot::RedLines, |ui| red_lines_ui(ui, view));
    let reads = agreements::beside_ui(ui, view);
    dates_ui(ui, view);
    relations_ui(ui, view);
    norms_ui(ui, view);
    reads
}

/// What is in each budget the viewer knows; a seat's own stands in its hand.
fn budgets_ui(ui: &mut Ui, view: &SeatView) {
    if view.budgets.is_empty() || view.budget().is_some() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("table-budgets"));
    for budget in &view.budgets {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::NARROW;
            widgets::mark(ui, budget.actor, view.actor(budget.actor));
            let text = RichText::new(budget.said().say()).text_style(theme::compact());
            ui.add(Label::new(text).wrap());
        });
    }
}

fn red_lines_ui(ui: &mut Ui, view: &SeatView) {
    if view.red_lines.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("table-red-lines"));
    let own = |line: &&RedLineView| view.viewer == Viewer::Seat(line.owner);
    let (mine, theirs): (Vec<_>, Vec<_>) = view.red_lines.iter().partition(own);
    for line in mine.into_iter().chain(theirs) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::NARROW;
            widgets::mark(ui, line.owner, view.actor(line.owner));
            ui.add(Label::new(RichText::new(&line.title).text_style(theme::compact())).wrap());
        })
        .response
        .on_hover_text(&line.text);
        let known = if line.declared { "yes" } else { "no" };
        match line.status {
            RedLineStatus::Intact => {
                widgets::weak(ui, say!("table-line-intact", declared = known));
            }
            RedLineStatus::Crossed => {
                widgets::warn(ui, say!("table-line-crossed", declared = known));
            }
            RedLineStatus::Kept => widgets::warn(ui, say!("table-line-kept", declared = known)),
            RedLineStatus::Lapsed => {
                widgets::weak(ui, say!("table-line-lapsed", declared = known));
            }
        }
    }
}

fn dates_ui(ui: &mut Ui, view: &SeatView) {
    if view.dates.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("table-days"));
    for date in &view.dates {
        let text = format!("{}: {}", date.name, date.when);
        ui.add(Label::new(RichText::new(text).text_style(theme::compact())).wrap());
    }
}

fn relations_ui(ui: &mut Ui, view: &SeatView) {
    let seat = match view.viewer {
        Viewer::Seat(seat) => Some(seat),
        Viewer::Public | Viewer::Facilitator => None,
    };
    let mine = |from, to| seat.is_none_or(|seat| from == seat || to == seat);
    let relations: Vec<_> = view.relations.iter().filter(|r| mine(r.from, r.to)).collect();
    if relations.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("table-relations"));
    let room = ui.available_width() - theme::COLUMNS[0] * 2.0;
    egui::Grid::new("relations").num_columns(3).spacing(theme::COLUMNS).show(ui, |ui| {
        let heads = [
            (say!("table-who-whom"), 0.4),
            (say!("table-trust"), 0.2),
            (say!("table-grievance"), 0.4),
        ];
        for (head, wide) in heads {
            let head = RichText::new(head).small().color(theme::of(ui).weak);
            widgets::words(ui, room * wide, head);
        }
        ui.end_row();
        let mut sight = ListSight::new(ui, sight::LIST);
        for (at, relation) in relations.into_iter().enumerate() {
            if let Some(room) = sight.hidden(ui, at, ROW) {
                // The heads are wide enough for all of it.
                ui.allocate_space(vec2(0.0, room.y));
                ui.end_row();
                continue;
            }
            let shown = ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = theme::NARROW;
                widgets::mark(ui, relation.from, view.actor(relation.from));
                ui.label("→");
                widgets::mark(ui, relation.to, view.actor(relation.to));
            });
            let [from, to] = [relation.from, relation.to].map(|ix| view.actor(ix));
            let said = say!("table-toward", from = from, to = to);
            shown.response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
            sight.keep(ui, at, ROW, shown.response.rect.size());
            shown.response.on_hover_text(said);
            ui.label(widgets::signed(relation.trust));
            ui.label(relation.grievance.to_string());
            ui.end_row();
        }
    });
    for actor in &view.actors {
        ui.horizontal_wrapped(|ui| {
            widgets::mark(ui, actor.ix, &actor.name);
            let (name, credibility) = (&actor.name, actor.credibility);
            widgets::weak(ui, say!("table-credibility", actor = name, credibility = credibility));
        });
    }
}

fn norms_ui(ui: &mut Ui, view: &SeatView) {
    if view.norms.is_empty() && view.flags.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("table-norms"));
    for norm in &view.norms {
        let text = say!("table-norm", norm = &norm.name, breaches = norm.breaches);
        let text = RichText::new(text).text_style(theme::compact());
        ui.add(Label::new(text).wrap()).on_hover_text(&norm.text);
    }
    let mut sight = ListSight::new(ui, sight::LIST);
    for (at, flag) in view.flags.iter().enumerate() {
        sight.show(ui, at, flag.letters(), |ui| widgets::bullet(ui, &flag.say()));
    }
}
