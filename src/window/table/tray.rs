//! Cards taken, in the order in which they are played, and the seal that they can be dragged onto.

use bevy_egui::egui::{
    LayerId, Order, Rect, Response, Sense, StrokeKind, Ui, WidgetInfo, WidgetType, vec2,
};

use super::spread::TableShown;
use crate::rules::SeatView;
use crate::scenario::{OptionIx, Spot};
use crate::texts::say;
use crate::window::hand::HandShown;
use crate::window::{mark, theme, widgets};

/// A taken card under way to another place, or to the seal.
struct CardUnderWay(OptionIx);

/// What is taken, and the seal.
pub(super) fn tray_ui(ui: &mut Ui, table: &TableShown<'_>, hand: &mut HandShown) {
    let view = table.view;
    let most = view.orders_per_turn;
    // Both sides change the hand, one after the other.
    let hand = std::cell::RefCell::new(hand);
    widgets::split(
        ui,
        |ui| {
            let hand = &mut **hand.borrow_mut();
            widgets::title(ui, &say!("table-your-hand"));
            if let Some(why) = &hand.not_taken {
                widgets::warn(ui, why.to_string());
            }
            if let Some(budget) = hand.budget(view) {
                ui.label(budget);
            }
            match hand.taken.len() {
                0 => widgets::weak(ui, say!("table-none-taken", most = most)),
                n => {
                    ui.spacing_mut().item_spacing.x = theme::NARROW;
                    widgets::weak(ui, say!("table-so-many-taken", taken = n, most = most));
                    let room = ui.available_size_before_wrap().x;
                    let mut width = room / n as f32 - theme::NARROW;
                    if width < theme::TAKEN_EASY {
                        // They stand on a line of their own.
                        width = ui.max_rect().width() / n as f32 - theme::NARROW;
                    }
                    for (at, option) in hand.taken.clone().into_iter().enumerate() {
                        taken_ui(ui, view, hand, (at, option), theme::within(width, theme::TAKEN));
                    }
                }
            }
        },
        |ui| seal_ui(ui, view, &mut hand.borrow_mut()),
    );
}

/// One of the cards taken.
fn taken_ui(
    ui: &mut Ui,
    view: &SeatView,
    hand: &mut HandShown,
    (at, option): (usize, OptionIx),
    width: f32,
) {
    let Some(card) = view.menu.iter().find(|card| card.option == option) else { return };
    let t = theme::of(ui);
    let font = theme::font(ui, &theme::small());
    let text = format!("{}. {}", at + 1, card.title);
    let galley = ui.painter().layout(text, font, t.text, width - 2.0 * theme::GAP);
    let size = vec2(width, (galley.size().y + theme::GAP).max(theme::TARGET[1]));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
    let of = hand.taken.len();
    let label = say!("table-taken-card", nth = at + 1, of = of, card = &card.title);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &label));
    response.dnd_set_drag_payload(CardUnderWay(option));
    let over =
        response.dnd_hover_payload::<CardUnderWay>().is_some_and(|carried| carried.0 != option);
    let draw = |painter: &bevy_egui::egui::Painter, rect: Rect, line| {
        painter.rect_filled(rect, theme::CORNER, t.chosen);
        painter.rect_stroke(rect, theme::CORNER, line, StrokeKind::Inside);
        let text = Rect::from_center_size(rect.center(), galley.size());
        painter.galley(text.min, galley.clone(), t.text);
    };
    draw(ui.painter(), rect, if over { theme::firm(t.accent) } else { theme::thin(t.line) });
    if response.dragged()
        && let Some(pointer) = ui.ctx().pointer_interact_pos()
    {
        let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, response.id));
        draw(&painter, Rect::from_center_size(pointer, size), theme::firm(t.accent));
    }
    if let Some(carried) = response.dnd_release_payload::<CardUnderWay>() {
        hand.reorder(carried.0, at);
    }
    if response.clicked() || response.gained_focus() {
        hand.reading = Some(option);
        hand.look_at_card = true;
    }
    response.on_hover_text(say!("table-drag"));
}

/// The button that seals, and the place where a dragged card asks for it.
fn seal_ui(ui: &mut Ui, view: &SeatView, hand: &mut HandShown) {
    let open = view.sealed.is_none();
    let shown = ui.scope(|ui| match hand.taken.is_empty() {
        // Doing nothing is a choice, and not the one to press next.
        true => {
            ui.add_enabled_ui(open, |ui| widgets::button(ui, &say!("table-seal-hold"), "S")).inner
        }
        false => widgets::primary_if(ui, open, &say!("table-seal-orders"), "S"),
    });
    mark::mark(ui, Spot::Seal, shown.response.rect);
    let dropped = open && drop_ui(ui, &shown.response);
    if shown.inner || dropped {
        hand.seal(view);
    }
}

/// Whether a taken card was let go here. Shows that it can be.
fn drop_ui(ui: &Ui, target: &Response) -> bool {
    if target.dnd_hover_payload::<CardUnderWay>().is_some() {
        let rect = target.rect.expand(theme::HAIR * 2.0);
        let line = theme::firm(theme::of(ui).accent);
        ui.painter().rect_stroke(rect, theme::CORNER + 2, line, StrokeKind::Outside);
    }
    target.dnd_release_payload::<CardUnderWay>().is_some()
}
