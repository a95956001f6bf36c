//! The four scales of severity side by side: as small marks, as a table, as a line.

use bevy_egui::egui::{
    Grid, RichText, Sense, TextFormat, Ui, WidgetInfo, WidgetType, text::LayoutJob, vec2,
};

use crate::rules::{ActSeverity, Card, SeatView};
use crate::scenario::Scales;
use crate::texts::{decimal, say};
use crate::window::{theme, widgets};

/// Each scale: its name, and what it is.
fn about() -> [(String, String); 4] {
    [
        (say!("table-kahn"), say!("table-kahn-about")),
        (say!("table-mid"), say!("table-mid-about")),
        (say!("table-goldstein"), say!("table-goldstein-about")),
        (say!("table-rivera"), say!("table-rivera-about")),
    ]
}

/// Each scale's figure, a dash where there is none, and how far it is from the mildest to the gravest it can be, 0 to 1.
fn figures(s: &Scales) -> [(String, f32); 4] {
    let none = || ("–".to_owned(), 0.0);
    let score = |score: f64| {
        let sign = if score < 0.0 { "−" } else { "+" };
        (format!("{sign}{}", decimal(score.abs(), 1)), share(-score as f32, [-10, 10]))
    };
    let weight = |weight: i32| (widgets::signed(weight.into()), share(weight as f32, [-2, 60]));
    [
        s.kahn.map_or_else(none, |kahn| (kahn.to_string(), share(kahn as f32, [1, 44]))),
        (s.mid.to_string(), share(s.mid as f32, [1, 5])),
        s.goldstein.map_or_else(none, score),
        s.rivera.map_or_else(none, weight),
    ]
}

/// How far a value is from the one end of a scale to the other, 0 to 1.
fn share(value: f32, [mildest, gravest]: [i32; 2]) -> f32 {
    (value - mildest as f32) / (gravest - mildest) as f32
}

/// The gravest of each scale, over all parties.
fn worst(card: &Card) -> Option<Scales> {
    card.severity.iter().map(|severity| severity.scales).reduce(|a, b| Scales {
        kahn: a.kahn.max(b.kahn),
        mid: a.mid.max(b.mid),
        // A kind has a score for all parties, or for none.
        goldstein: a.goldstein.zip(b.goldstein).map(|(a, b)| a.min(b)),
        rivera: a.rivera.max(b.rivera),
    })
}

/// The scales in words: "Kahn 20, MID 3, Goldstein −4.0, Rivera +12".
pub(super) fn line(scales: &Scales) -> String {
    let [kahn, mid, goldstein, rivera] = figures(scales).map(|(figure, _)| figure);
    say!("table-scales", kahn = kahn, mid = mid, goldstein = goldstein, rivera = rivera)
}

/// The gravest of each scale as a figure over a small bar.
pub(super) fn marks_ui(ui: &mut Ui, card: &Card) {
    let Some(worst) = worst(card) else { return };
    let t = theme::of(ui);
    let font = theme::font(ui, &theme::small());
    let row = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme::SPACE, theme::HAIR);
        for ((name, _), (figure, share)) in about().iter().zip(figures(&worst)) {
            let mut job = LayoutJob::default();
            job.append(name, 0.0, TextFormat::simple(font.clone(), t.weak));
            job.append(&figure, theme::NARROW, TextFormat::simple(font.clone(), t.text));
            let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
            let (rect, _) = ui
                .allocate_exact_size(galley.size() + vec2(0.0, theme::HAIR * 2.0), Sense::hover());
            ui.painter().galley(rect.min, galley, t.text);
            let mut bar = rect;
            bar.min.y = rect.bottom() - theme::WHISKER;
            ui.painter().rect_filled(bar, 0, t.trough);
            bar.set_width((rect.width() * share.clamp(0.0, 1.0)).max(1.0));
            ui.painter().rect_filled(bar, 0, t.line);
        }
    });
    let said = say!("table-gravest", scales = line(&worst));
    row.response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
}

/// The scales for each party.
pub(super) fn table_ui(ui: &mut Ui, view: &SeatView, card: &Card) {
    if card.severity.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::caption(ui, &say!("table-how-severe"));
    if ui.available_width() < theme::SCALES {
        list_ui(ui, view, card);
        return;
    }
    let name = theme::within(ui.available_width() * 0.3, theme::NAMES);
    let party = (say!("table-head-party"), say!("table-head-party-about"));
    Grid::new(("severity", card.option.0))
        .num_columns(5)
        .spacing([theme::GAP + theme::HAIR, theme::HAIR])
        .show(ui, |ui| {
            for (name, about) in [party].into_iter().chain(about()) {
                let t = theme::of(ui);
                ui.label(RichText::new(name).small().color(t.weak)).on_hover_text(about);
            }
            ui.end_row();
            for severity in &card.severity {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.horizontal_top(|ui| {
                        ui.spacing_mut().item_spacing.x = theme::NARROW;
                        widgets::mark(ui, severity.party, view.actor(severity.party));
                        widgets::words(ui, name, view.actor(severity.party));
                    });
                    ui.label(RichText::new(how(severity)).small().color(theme::of(ui).weak));
                });
                for (figure, _) in figures(&severity.scales) {
                    ui.label(figure);
                }
                ui.end_row();
            }
        });
}

/// The same where there is no room for a table.
fn list_ui(ui: &mut Ui, view: &SeatView, card: &Card) {
    for severity in &card.severity {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::NARROW;
            widgets::mark(ui, severity.party, view.actor(severity.party));
            ui.label(view.actor(severity.party));
            widgets::weak(ui, how(severity));
        });
        widgets::weak(ui, line(&severity.scales));
    }
}

/// Whether it is done to the party or against it.
pub(super) fn how(severity: &ActSeverity) -> String {
    if severity.direct { say!("table-done-to-it") } else { say!("table-aimed-against-it") }
}
