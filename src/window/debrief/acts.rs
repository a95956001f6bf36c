//! Acts as marks: whose, and in which field.

use bevy_egui::egui::{
    Align2, Id, Pos2, Rect, RichText, Sense, TextWrapMode, Ui, Vec2, WidgetInfo, WidgetText,
    WidgetType, pos2, vec2,
};

use super::hindsight::HindsightShown;
use crate::report::Turn;
use crate::scenario::OptionIx;
use crate::texts::say;
use crate::window::board::domain;
use crate::window::sight::{self, ListSight};
use crate::window::{theme, widgets};

/// How large a mark is with these fonts.
#[derive(Clone, Copy)]
pub(super) struct Size {
    mark: Vec2,
    icon: f32,
}

impl Size {
    pub(super) fn of(ui: &Ui) -> Self {
        let icon = ui.text_style_height(&theme::small());
        Self { mark: widgets::mark_size(icon + theme::HAIR), icon }
    }

    /// The mark and the icon.
    fn whole(self) -> Vec2 {
        vec2(self.mark.x + theme::HAIR + self.icon, self.mark.y)
    }

    /// From one to the next, across and down.
    pub(super) fn step(self) -> Vec2 {
        self.whole() + vec2(theme::GAP, theme::HAIR)
    }
}

/// `Kyiv: Strike the depot`
fn words(seen: &HindsightShown, ix: OptionIx) -> String {
    let option = seen.scenario.option(ix);
    format!("{}: {}", seen.view.actor(option.actor), option.title)
}

fn paint(ui: &Ui, seen: &HindsightShown, ix: OptionIx, size: Size, corner: Pos2) {
    let option = seen.scenario.option(ix);
    let mark = Rect::from_min_size(corner, size.mark);
    let (t, font) = (theme::of(ui), theme::font(ui, &theme::small()));
    let name = seen.view.actor(option.actor);
    widgets::paint_mark(ui.painter(), mark, option.actor, name, font.clone());
    let at = pos2(mark.right() + theme::HAIR, mark.center().y);
    let icon = domain(option.kind.domain);
    ui.painter().text(at, Align2::LEFT_CENTER, icon, font, t.text);
}

/// An act's mark in the chart. On hover it says what the list says, too.
pub(super) fn mark_ui(
    ui: &Ui,
    seen: &HindsightShown,
    (turn, ix): (u32, OptionIx),
    size: Size,
    corner: Pos2,
) {
    paint(ui, seen, ix, size, corner);
    let rect = Rect::from_min_size(corner, size.whole());
    let response = ui.interact(rect, Id::new(("act", turn, ix)), Sense::hover());
    response.on_hover_text(say!("debrief-act-in-turn", turn = turn, act = words(seen, ix)));
}

/// Every act by turn, in the order in which they were done.
pub(super) fn list_ui(ui: &mut Ui, seen: &HindsightShown) {
    let size = Size::of(ui);
    let mut sight = ListSight::new(ui, sight::ONE_OF_TWO);
    for turn in seen.decided() {
        let titles = turn.acts.iter().map(|act| seen.scenario.option(act.option).title.len());
        let letters = titles.sum();
        sight.show(ui, turn.turn, letters, |ui| turn_ui(ui, seen, turn, size));
    }
}

fn turn_ui(ui: &mut Ui, seen: &HindsightShown, turn: &Turn, size: Size) {
    ui.horizontal_top(|ui| {
        widgets::cell(ui, theme::AXIS, |ui| {
            widgets::caption(ui, &say!("debrief-turn", turn = turn.turn));
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().interact_size.y = size.mark.y;
            for act in &turn.acts {
                one_ui(ui, seen, act.option, size);
            }
            if turn.acts.is_empty() {
                widgets::weak(ui, say!("debrief-nobody-acted"));
            }
        });
    });
}

/// One act, kept together on one line if that can hold it.
fn one_ui(ui: &mut Ui, seen: &HindsightShown, ix: OptionIx, size: Size) {
    let said = words(seen, ix);
    let before = size.whole().x + theme::NARROW;
    let room = ui.max_rect().width() - before;
    let text = WidgetText::from(RichText::new(&said).text_style(theme::small()));
    let galley = text.into_galley(ui, Some(TextWrapMode::Wrap), room, theme::small());
    let high = galley.size().y.max(size.mark.y);
    let wide = vec2(before + galley.size().x + theme::GAP, high);
    let (rect, response) = ui.allocate_exact_size(wide, Sense::hover());
    paint(ui, seen, ix, size, rect.min);
    let at = rect.min + vec2(before, 0.0);
    ui.painter().galley(at, galley, theme::of(ui).text);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
}
