//! The face of a card: what it is at a glance. Everything else stands where it is read.

use bevy_egui::egui::{
    Color32, Frame, Label, Margin, Rect, Response, RichText, Sense, TextFormat, TextStyle, Ui,
    WidgetInfo, WidgetType, pos2, text::LayoutJob, vec2,
};

use super::facts;
use crate::rules::{Card, SeatView};
use crate::scenario::Scales;
use crate::texts::say;
use crate::window::board::domain;
use crate::window::hand::HandShown;
use crate::window::pips::pips_ui;
use crate::window::sight::ListSight;
use crate::window::theme::icons;
use crate::window::{theme, widgets};

/// Most marks of parties on a face; how many more there are is said in a figure.
const MARKS: usize = 3;

/// The key that a row has.
fn number(at: usize) -> String {
    if at < 9 { (at + 1).to_string() } else { " ".to_owned() }
}

/// Fills a card up to the height of its row; how high it is without that, its edge included.
fn fill(ui: &mut Ui, least: f32) -> f32 {
    let edge = f32::from(theme::PRESS_IN.top + theme::PRESS_IN.bottom);
    let own = ui.min_rect().height() + edge;
    let rest = least - own - ui.spacing().item_spacing.y;
    if rest > 0.0 {
        ui.allocate_space(vec2(0.0, rest));
    }
    own
}

/// What stands above the copies of a card: a click reads the first of them, which unfolds it.
pub(super) fn heading_ui(
    ui: &mut Ui,
    sight: &mut ListSight,
    hand: &mut HandShown,
    at: usize,
    (title, cards, open): (&str, &[Card], bool),
    least: f32,
) -> f32 {
    let Some(first) = cards.first() else { return 0.0 };
    let taken = cards.iter().filter(|card| hand.taken.contains(&card.option)).count();
    let of = say!("card-targets", count = cards.len(), taken = taken);
    let label = format!("{title} · {of}");
    let id = ("cards", first.option.0);
    let letters = label.len() + 200;
    let hidden = sight.hidden(ui, id, letters);
    let mut high = 0.0;
    let response = widgets::pressable(ui, id, &label, taken > 0, hidden, |ui| {
        ui.horizontal_top(|ui| {
            widgets::key(ui, &number(at));
            ui.add(Label::new(RichText::new(&label).strong()).wrap());
        });
        if !open {
            glance_ui(ui, None, first);
        }
        high = fill(ui, least);
    });
    if hidden.is_none() {
        sight.keep(ui, id, letters, response.rect.size());
    }
    if response.clicked() {
        hand.reading = Some(first.option);
        hand.look_at_card = true;
    }
    high
}

/// A card as it lies in the hand. While two are compared a click reads; it takes otherwise.
pub(super) fn face_ui(
    ui: &mut Ui,
    sight: &mut ListSight,
    view: &SeatView,
    hand: &mut HandShown,
    at: usize,
    card: &Card,
    least: f32,
) -> f32 {
    let taken = hand.taken.iter().position(|ix| *ix == card.option);
    let read = hand.reading == Some(card.option);
    let pinned = hand.pinned == Some(card.option);
    let label = said(card, taken.map(|at| (at + 1, hand.taken.len())), pinned);
    let id = ("card", card.option.0);
    // Its facts are about as much again.
    let letters = card.title.len() + 200;
    let hidden = sight.hidden(ui, id, letters);
    let mut high = 0.0;
    let response = widgets::pressable(ui, id, &label, taken.is_some(), hidden, |ui| {
        ui.spacing_mut().item_spacing = vec2(theme::NARROW, theme::HAIR * 1.5);
        ui.horizontal_top(|ui| {
            widgets::key(ui, &number(at));
            let t = theme::of(ui);
            if taken.is_some() {
                widgets::icon(ui, icons::CHECK, TextStyle::Body, t.accent);
            }
            if pinned {
                widgets::icon(ui, icons::COMPARE, TextStyle::Body, t.accent);
            }
            widgets::icon(ui, domain(card.domain), theme::lead(), t.text);
            let title = RichText::new(&card.title).strong();
            ui.add(Label::new(if read { title.underline() } else { title }).wrap());
        });
        glance_ui(ui, Some(view), card);
        chips_ui(ui, card);
        high = fill(ui, least);
    });
    if hidden.is_none() {
        sight.keep(ui, id, letters, response.rect.size());
    }
    if read {
        // The card that lies open beside it.
        let edge = Rect::from_min_max(
            response.rect.min,
            pos2(response.rect.left() + theme::HAIR * 2.0, response.rect.bottom()),
        );
        ui.painter().rect_filled(edge, 1.0, theme::of(ui).accent);
    }
    if read && std::mem::take(&mut hand.look_at_card) || response.gained_focus() {
        response.scroll_to_me(None);
    }
    if read && std::mem::take(&mut hand.focus_card) {
        response.request_focus();
    }
    if response.clicked() && hand.pinned.is_none() {
        hand.take(view, card.option);
    }
    if response.hovered() || response.has_focus() && hand.looked_at.is_none() {
        hand.looked_at = Some(card.option);
    }
    let pressed = response.hovered() && ui.input(|i| i.pointer.any_pressed());
    if response.gained_focus() || response.clicked() || pressed {
        hand.reading = Some(card.option);
    }
    let kind = format!("{}: {}", card.domain, card.kind.to_lowercase());
    widgets::describe(ui, &response, &kind);
    high
}

/// A card in words: its title, which one of how many taken it is, whether it is pinned.
fn said(card: &Card, taken: Option<(usize, usize)>, pinned: bool) -> String {
    let title = &card.title;
    match (taken, pinned) {
        (None, false) => title.clone(),
        (None, true) => say!("table-card-pinned", card = title),
        (Some((nth, of)), false) => say!("table-card-taken", card = title, nth = nth, of = of),
        (Some((nth, of)), true) => {
            say!("table-card-taken-pinned", card = title, nth = nth, of = of)
        }
    }
}

/// Whom it concerns, how severe it is, who sees it and what it takes.
fn glance_ui(ui: &mut Ui, view: Option<&SeatView>, card: &Card) {
    let wide = ui.available_width();
    ui.spacing_mut().interact_size.y = theme::LINE;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme::NARROW, theme::HAIR);
        if let Some(view) = view {
            marks_ui(ui, view, card);
        }
        if let Some(pips) = card.pips {
            meter_ui(ui, pips);
        }
        let (icon, text) = facts::openness(card);
        fact_ui(ui, icon, &text, &text, wide);
        if let Some(cost) = facts::cost(card) {
            let said = say!("table-card-costs", cost = cost);
            fact_ui(ui, icons::COST, &price(card), &said, wide);
        }
    });
}

/// What it takes: of the seat's own budget, which is named above the hand, the figure alone.
fn price(card: &Card) -> String {
    let of_indicators = card.cost.iter().map(|(name, amount)| format!("{amount} {name}"));
    let own = card.price.iter().map(|(_, amount)| amount.to_string());
    own.chain(of_indicators).collect::<Vec<_>>().join(", ")
}

/// An icon and its word, on the next line where this one has no room for both; no wider than a line.
fn fact_ui(ui: &mut Ui, icon: &str, text: &str, said: &str, wide: f32) {
    let (font, weak) = (theme::font(ui, &theme::small()), theme::of(ui).weak);
    let mut job = LayoutJob::default();
    job.wrap.max_width = wide;
    job.append(icon, 0.0, TextFormat::simple(font.clone(), weak));
    job.append(text, theme::HAIR, TextFormat::simple(font, weak));
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, weak);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, said));
    response.on_hover_text(said);
}

/// Marks of those it is done to, then of those it is aimed against.
fn marks_ui(ui: &mut Ui, view: &SeatView, card: &Card) {
    let parties: Vec<_> = card.severity.iter().map(|one| one.party).collect();
    if parties.is_empty() {
        return;
    }
    let names: Vec<_> = parties.iter().map(|party| view.actor(*party)).collect();
    let said = say!("table-card-concerns", actors = names.join(", "));
    let shown = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::HAIR;
        for party in parties.iter().take(MARKS) {
            widgets::mark(ui, *party, view.actor(*party));
        }
        if parties.len() > MARKS {
            let more = RichText::new(format!("+{}", parties.len() - MARKS));
            ui.label(more.text_style(theme::small()).color(theme::of(ui).weak));
        }
    });
    shown.response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    shown.response.on_hover_text(said);
}

/// Severity as pips, of which so many are filled.
pub(super) fn meter_ui(ui: &mut Ui, pips: u32) {
    let response = pips_ui(ui, pips, Scales::PIPS);
    let said = say!("card-severity", pips = pips);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    response.on_hover_text(say!("card-severity-about", pips = pips));
}

/// What it crosses and breaks, and that it is an off-ramp.
pub(super) fn chips_ui(ui: &mut Ui, card: &Card) {
    let t = theme::of(ui);
    for (sign, sentence) in card.threshold_signs.iter().zip(&card.thresholds) {
        let sentence = sentence.say();
        let chip = chip_ui(ui, icons::FLAG, sign.say(), t.warn);
        chip.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &sentence));
        chip.on_hover_text(sentence);
    }
    for line in &card.crosses {
        chip_ui(ui, icons::RED_LINE, say!("table-row-could-cross", line = line), t.warn);
    }
    for title in &card.violates {
        chip_ui(ui, icons::NORM, say!("table-row-breaks", norm = title), t.warn);
    }
    for norm in &card.breaks {
        chip_ui(ui, icons::NORM, say!("table-row-breaks", norm = norm), t.warn);
    }
    if card.off_ramp {
        chip_ui(ui, icons::OFF_RAMP, say!("card-off-ramp"), t.good);
    }
}

fn chip_ui(ui: &mut Ui, icon: &str, text: String, colour: Color32) -> Response {
    let frame = Frame::new()
        .stroke(theme::thin(colour))
        .corner_radius(theme::ROUND / 2)
        .inner_margin(Margin::symmetric(theme::GAP as i8, 1));
    frame.show(ui, |ui| widgets::iconed(ui, icon, text, theme::small(), colour)).inner
}
