//! Small parts that screens are put together from.

use std::sync::Arc;

use bevy_egui::egui::text::TextWrapping;
use bevy_egui::egui::{
    self, Align, Align2, Button, Color32, FontId, Frame, Galley, Id, Label, Layout, Painter, Rect,
    Response, RichText, ScrollArea, Sense, StrokeKind, TextFormat, TextStyle, TextWrapMode, Ui,
    UiBuilder, Vec2, WidgetInfo, WidgetText, WidgetType, pos2, scroll_area::ScrollAreaOutput,
    text::LayoutJob, vec2,
};

use super::focus;
use super::glossary;
use super::keys::{self, Act};
use super::mark;
pub use super::markdown::markdown;
use super::shell::Intent;
use super::theme::{self, icons};
use crate::forecast::Likelihood;
pub use crate::report::{letters, signed};
use crate::rules::SeatView;
use crate::scenario::ActorIx;

/// A page: a heading, a part that scrolls, and a foot with its buttons that is always in sight.
pub fn page<S>(
    ui: &mut Ui,
    (heading, below): (&str, &str),
    state: &mut S,
    body: impl FnOnce(&mut Ui, &mut S) -> Vec<Intent>,
    foot: impl FnOnce(&mut Ui, &mut S) -> Vec<Intent>,
) -> Vec<Intent> {
    let t = theme::of(ui);
    let mut wanted = self::foot(ui, heading, state, foot);
    let frame = Frame::new().fill(t.ground).inner_margin(theme::PAGE_IN);
    mark::room_ui(ui, frame);
    egui::CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        ui.add(
            Label::new(RichText::new(heading).text_style(theme::display()).color(t.text)).wrap(),
        );
        if !below.is_empty() {
            weak(ui, below);
        }
        ui.add_space(theme::GAP);
        let shown = scroll((heading, below)).show(ui, |ui| {
            scroll_by_keys(ui);
            body(ui, state)
        });
        wanted.extend(shown.inner);
    });
    wanted
}

/// The foot of a page with its buttons.
pub fn foot<S>(
    ui: &mut Ui,
    heading: &str,
    state: &mut S,
    foot: impl FnOnce(&mut Ui, &mut S) -> Vec<Intent>,
) -> Vec<Intent> {
    let frame = Frame::new().fill(theme::of(ui).panel).inner_margin(theme::FOOT_IN);
    // A button that was pressed on another page is none of this one's.
    egui::Panel::bottom(Id::new(("foot", heading)))
        .frame(frame)
        .show(ui, |ui| ui.horizontal_wrapped(|ui| foot(ui, state)).inner)
        .inner
}

/// A part that scrolls up and down, also to what gets the keyboard in it.
pub struct Scroll(ScrollArea);

/// A part that scrolls; each of several things keeps its own place.
pub fn scroll(id: impl std::hash::Hash + std::fmt::Debug) -> Scroll {
    Scroll(ScrollArea::vertical().id_salt(id).auto_shrink([false, false]))
}

impl Scroll {
    /// No higher than this, and no higher than what it holds.
    pub fn at_most(self, height: f32) -> Self {
        Self(self.0.max_height(height).auto_shrink([false, true]))
    }

    /// Shows it.
    pub fn show<R>(self, ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> ScrollAreaOutput<R> {
        self.0.show(ui, |ui| {
            let shown = add(ui);
            focus::follow(ui);
            shown
        })
    }
}

/// Lets Page Up, Page Down, Home and End move the scrolling part that this is called in.
pub fn scroll_by_keys(ui: &mut Ui) {
    let page = ui.clip_rect().height() * 0.8;
    let far = 1e6;
    let acts = [(Act::PageDown, -page), (Act::PageUp, page), (Act::End, -far), (Act::Top, far)];
    for (act, by) in acts {
        if keys::pressed(ui, act) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}

/// A card: a surface of its own.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let t = theme::of(ui);
    let frame = Frame::new()
        .fill(t.card)
        .stroke(theme::thin(t.faint))
        .corner_radius(theme::CORNER)
        .inner_margin(theme::CARD_IN);
    let shown = frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        add(ui)
    });
    ui.add_space(theme::HAIR);
    shown.inner
}

/// A heading.
pub fn heading(ui: &mut Ui, text: &str) {
    ui.add(Label::new(RichText::new(text).heading().color(theme::of(ui).text)));
}

/// The title of a part. Like captions and terms, it explains words of the glossary on hover.
pub fn title(ui: &mut Ui, text: &str) {
    let text = RichText::new(text).text_style(theme::lead()).color(theme::of(ui).accent);
    glossary::label(ui, text);
}

/// A caption above figures.
pub fn caption(ui: &mut Ui, text: &str) {
    let text = RichText::new(text).small().color(theme::of(ui).accent);
    glossary::label(ui, text);
}

/// A small text with words of the glossary in it.
pub fn term(ui: &mut Ui, text: &str) {
    let text = RichText::new(text).text_style(theme::small()).color(theme::of(ui).weak);
    glossary::label(ui, text);
}

/// Text of second rank.
pub fn weak(ui: &mut Ui, text: impl Into<String>) {
    ui.add(
        Label::new(RichText::new(text).color(theme::of(ui).weak).text_style(theme::small())).wrap(),
    );
}

/// Words that warn.
pub fn warn(ui: &mut Ui, text: impl Into<String>) {
    let colour = theme::of(ui).warn;
    iconed(ui, icons::WARNING, text.into(), theme::small(), colour);
}

/// Words of relief.
pub fn good(ui: &mut Ui, text: impl Into<String>) {
    let colour = theme::of(ui).good;
    iconed(ui, icons::CHECK, text.into(), theme::small(), colour);
}

/// A text with an icon before its first word. Who has the screen read out hears the text only.
pub fn iconed(
    ui: &mut Ui,
    icon: &str,
    text: String,
    style: TextStyle,
    colour: egui::Color32,
) -> Response {
    pieces(ui, &[(icon, text)], style, colour)
}

/// Several such texts in one paragraph.
pub fn pieces(
    ui: &mut Ui,
    parts: &[(&str, String)],
    style: TextStyle,
    colour: egui::Color32,
) -> Response {
    let font = theme::font(ui, &style);
    let mut job = LayoutJob::default();
    job.wrap.max_width = ui.available_width();
    for (at, (icon, text)) in parts.iter().enumerate() {
        let before = if at == 0 { "" } else { "   " };
        job.append(before, 0.0, TextFormat::simple(font.clone(), colour));
        job.append(icon, 0.0, TextFormat::simple(font.clone(), colour));
        job.append(text, theme::NARROW, TextFormat::simple(font.clone(), colour));
    }
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, colour);
    let said: Vec<_> = parts.iter().map(|(_, text)| text.as_str()).collect();
    let said = said.join(", ");
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    response
}

/// An icon beside the word it goes with; not read out.
pub fn icon(ui: &mut Ui, icon: &str, style: TextStyle, colour: egui::Color32) {
    let font = theme::font(ui, &style);
    let galley = ui.painter().layout_no_wrap(icon.to_owned(), font, colour);
    let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, colour);
}

/// A key as it stands on the keyboard.
pub fn key(ui: &mut Ui, name: &str) {
    let t = theme::of(ui);
    let text = RichText::new(name)
        .monospace()
        .text_style(theme::small())
        .color(t.text)
        .background_color(t.trough);
    ui.add(Label::new(text));
}

/// The button to press next. It takes the keyboard when nothing else has it, so that Enter goes on.
pub fn primary(ui: &mut Ui, text: &str, key: &str) -> bool {
    primary_if(ui, true, text, key)
}

/// The same, when it can be pressed.
pub fn primary_if(ui: &mut Ui, enabled: bool, text: &str, key: &str) -> bool {
    let response = coloured(ui, enabled, text, key);
    if enabled {
        to_press(ui, &response);
    }
    response.clicked()
}

/// The same for one of several that say the same: which one it is, for those who hear it.
pub fn primary_about(ui: &mut Ui, text: &str, key: &str, about: &str) -> bool {
    let response = coloured(ui, true, text, key);
    describe(ui, &response, about);
    to_press(ui, &response);
    response.clicked()
}

/// Gives it the keyboard if nothing else has it.
fn to_press(ui: &Ui, response: &Response) {
    if !keys::covered(ui) && ui.memory(|memory| memory.focused().is_none()) {
        response.request_focus();
    }
}

/// A button of the same rank that does not ask for the keyboard.
pub fn action(ui: &mut Ui, text: &str, key: &str) -> bool {
    coloured(ui, true, text, key).clicked()
}

fn coloured(ui: &mut Ui, enabled: bool, text: &str, key: &str) -> Response {
    let t = theme::of(ui);
    let button = Button::new(RichText::new(keyed(text, key)).color(t.action.1)).fill(t.action.0);
    ui.add_enabled(enabled, button)
}

fn keyed(text: &str, key: &str) -> String {
    if key.is_empty() { text.to_owned() } else { format!("{text}  [{key}]") }
}

/// A button with its key.
pub fn button(ui: &mut Ui, text: &str, key: &str) -> bool {
    ui.button(keyed(text, key)).clicked()
}

/// One of several buttons that say the same: which one it is, for those who hear it.
pub fn button_about(ui: &mut Ui, text: &str, key: &str, about: &str) -> bool {
    let response = ui.button(keyed(text, key));
    describe(ui, &response, about);
    response.clicked()
}

/// What is said of something beyond its name, for those who hear it.
pub fn describe(ui: &Ui, response: &Response, about: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(about));
}

/// A card that can be pressed: with the pointer, with Space or Enter. One that is hidden has its name and
/// its room only, so that the keyboard gets to it.
pub fn pressable(
    ui: &mut Ui,
    id: impl std::hash::Hash + std::fmt::Debug,
    label: &str,
    chosen: bool,
    hidden: Option<Vec2>,
    add: impl FnOnce(&mut Ui),
) -> Response {
    let t = theme::of(ui);
    let builder = UiBuilder::new().id_salt(id).sense(Sense::click());
    let response = ui
        .scope_builder(builder, |ui| {
            if let Some(size) = hidden {
                ui.allocate_space(size);
                return;
            }
            let response = ui.response();
            let line = if chosen || response.hovered() { t.accent } else { t.line };
            Frame::new()
                .fill(if chosen { t.chosen } else { t.card })
                .stroke(if chosen { theme::firm(line) } else { theme::thin(line) })
                .corner_radius(theme::CORNER)
                .inner_margin(theme::PRESS_IN)
                .show(ui, |ui| {
                    ui.set_min_width(ui.available_width());
                    add(ui);
                });
        })
        .response;
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, chosen, label));
    response
}

/// A bullet with text.
pub fn bullet(ui: &mut Ui, text: &str) {
    ui.horizontal_top(|ui| {
        ui.label("•");
        ui.add(Label::new(text).wrap());
    });
}

/// An actor's mark: letters on its colour.
pub fn mark(ui: &mut Ui, ix: ActorIx, name: &str) {
    let font = theme::font(ui, &theme::small());
    let high = ui.text_style_height(&theme::small()) + theme::HAIR;
    let (rect, _) = ui.allocate_exact_size(mark_size(high), Sense::hover());
    paint_mark(ui.painter(), rect, ix, name, font);
}

/// How large an actor's mark is that is so high.
pub fn mark_size(high: f32) -> Vec2 {
    vec2(high * theme::MARK, high)
}

/// An actor's mark where it is wanted.
pub fn paint_mark(painter: &Painter, rect: Rect, ix: ActorIx, name: &str, font: FontId) {
    let (colour, on) = theme::actor(ix);
    painter.rect_filled(rect, theme::CORNER - 1, colour);
    painter.text(rect.center(), Align2::CENTER_CENTER, letters(name), font, on);
}

/// An actor: its mark and its name.
pub fn actor(ui: &mut Ui, view: &SeatView, ix: ActorIx) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme::NARROW;
        mark(ui, ix, view.actor(ix));
        ui.label(view.actor(ix));
    });
}

/// A bar from 0 to 1, with an interval as a thin line if there is one.
pub fn bar(
    ui: &mut Ui,
    height: f32,
    share: f32,
    interval: Option<(f32, f32)>,
    colour: egui::Color32,
) {
    let t = theme::of(ui);
    let wide = ui.available_width().max(0.0);
    let (rect, _) = ui.allocate_exact_size(vec2(wide, height), Sense::hover());
    let at = |share: f32| rect.left() + rect.width() * share.clamp(0.0, 1.0);
    let painter = ui.painter();
    painter.rect_filled(rect, theme::CORNER / 2, t.trough);
    let filled =
        Rect::from_min_max(rect.min, pos2(at(share).max(rect.left() + theme::HAIR), rect.bottom()));
    painter.rect_filled(filled, theme::CORNER / 2, colour);
    painter.rect_stroke(rect, theme::CORNER / 2, theme::thin(t.line), StrokeKind::Inside);
    if let Some((low, high)) = interval {
        let y = rect.center().y;
        painter.hline(at(low)..=at(high).max(at(low) + theme::HAIR), y, theme::firm(t.text));
        for end in [low, high] {
            painter.vline(at(end), y - theme::WHISKER..=y + theme::WHISKER, theme::firm(t.text));
        }
    }
}

/// A line with something at its right end. What stands at its left wraps where that begins.
pub fn split(ui: &mut Ui, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) -> Response {
    let id = ui.next_auto_id().with("right end");
    // As measured when it was last drawn: the left comes first, for the keyboard goes that way.
    let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let shown = ui.horizontal(|ui| {
        let room = ui.available_width();
        let wide = (room - known - ui.spacing().item_spacing.x).max(room * 0.25);
        let flow = Layout::left_to_right(Align::Center).with_main_wrap(true);
        ui.allocate_ui_with_layout(vec2(wide, ui.spacing().interact_size.y), flow, left);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            right(ui);
            ui.min_rect().width()
        })
    });
    let wide = shown.inner.inner;
    if (wide - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, wide));
        ui.ctx().request_repaint();
    }
    shown.response
}

/// Two parts side by side, the left one this wide. Their texts are set ragged right.
pub fn beside(ui: &mut Ui, width: f32, left: impl FnOnce(&mut Ui), right: impl FnOnce(&mut Ui)) {
    let height = ui.available_height();
    ui.horizontal_top(|ui| {
        part(ui, vec2(width, height), left);
        let rest = ui.available_width();
        part(ui, vec2(rest, height), right);
    });
}

fn part<R>(ui: &mut Ui, size: Vec2, add: impl FnOnce(&mut Ui) -> R) -> R {
    let size = size.max(Vec2::ZERO);
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_min_width(size.x);
        ui.set_max_width(size.x);
        add(ui)
    })
    .inner
}

/// A row: something this wide, and a text beside it.
pub fn beside_row(ui: &mut Ui, width: f32, left: impl FnOnce(&mut Ui), text: &str) {
    ui.horizontal_top(|ui| {
        cell(ui, width, left);
        ui.add(Label::new(text).wrap());
    });
}

/// A part of a row of a width of its own.
pub fn cell<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    part(ui, vec2(width, 0.0), add)
}

/// A text that wraps within a width of its own: for rows and grids, which don't know how high a
/// text will be before it is set.
pub fn words(ui: &mut Ui, width: f32, text: impl Into<WidgetText>) -> Response {
    let text = text.into();
    let said = text.text().to_owned();
    let galley = text.into_galley(ui, Some(TextWrapMode::Wrap), width, TextStyle::Body);
    let (rect, response) = ui.allocate_exact_size(vec2(width, galley.size().y), Sense::hover());
    ui.painter().galley(rect.min, galley, theme::of(ui).text);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
    response
}

/// An estimate as a percentage.
pub fn percent(likelihood: impl Into<Likelihood>) -> String {
    format!("{} %", likelihood.into().rounded())
}

/// A text on one line, cut with `…` where there is no more room.
pub fn one_line(ui: &Ui, text: &str, font: &FontId, wide: f32, colour: Color32) -> Arc<Galley> {
    let mut job = LayoutJob { wrap: TextWrapping::truncate_at_width(wide), ..Default::default() };
    job.append(text, 0.0, TextFormat::simple(font.clone(), colour));
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// An id of a scenario file, made readable.
pub fn readable(id: &str) -> String {
    capital(&id.replace('_', " "))
}

/// What begins small and has no end, as a sentence.
pub fn sentence(text: &str) -> String {
    format!("{}.", capital(text))
}

/// A text that begins with a capital.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A bullet with text of second rank.
pub fn bullet_weak(ui: &mut Ui, text: &str) {
    ui.horizontal_top(|ui| {
        ui.add_space(theme::SPACE);
        weak(ui, "•");
        weak(ui, text);
    });
}
