//! The road not taken: first it is asked whether it was choice or chance, then both roads climb side by side.

use bevy_egui::egui::{
    Align2, Id, Label, Pos2, Rect, RichText, Sense, Shape, Stroke, TextEdit, Ui, WidgetInfo,
    WidgetType, pos2, vec2,
};

use super::hindsight::HindsightShown;
use crate::report::Road;
use crate::scenario::RungIx;
use crate::texts::say;
use crate::window::keys::Act;
use crate::window::{dialog, keys, theme, widgets};

/// How far somebody has come on the sheet.
#[derive(Clone, Debug, Default, PartialEq)]
struct RoadAsked {
    typed: String,
    told: bool,
    /// Whether the field has had the keyboard.
    had: bool,
}

fn id() -> Id {
    Id::new("the road not taken is open")
}

/// Whether it is open, and then whether both roads are told.
pub(super) fn is_open(ui: &Ui) -> Option<bool> {
    ui.data(|data| data.get_temp::<RoadAsked>(id())).map(|asked| asked.told)
}

/// The button that opens it.
pub(super) fn open_ui(ui: &mut Ui) {
    if widgets::button(ui, &say!("road-title"), "R") {
        ui.data_mut(|data| data.insert_temp(id(), RoadAsked::default()));
    }
}

/// The sheet, while it is open.
pub(super) fn sheet_ui(ui: &Ui, seen: &HindsightShown) {
    if keys::pressed(ui, Act::Road) {
        ui.data_mut(|data| data.insert_temp(id(), RoadAsked::default()));
    }
    let Some(mut asked) = ui.data(|data| data.get_temp::<RoadAsked>(id())) else { return };
    let room = ui.content_rect().size();
    let wide = if asked.told { room.x } else { theme::SHEET };
    let (done, close) = dialog::sheet(ui, "road", wide, |ui| {
        widgets::heading(ui, &say!("road-title"));
        let Some(road) = &seen.found.road else {
            let none = match seen.found.working {
                true => say!("road-working"),
                false => say!("road-none"),
            };
            ui.add(Label::new(none).wrap());
            ui.add_space(theme::GAP);
            return widgets::primary(ui, &say!("window-close"), "Esc");
        };
        ui.add(Label::new(road.forks(&seen.scenario)).wrap());
        ui.add_space(theme::GAP);
        match asked.told {
            false => ask_ui(ui, &mut asked),
            true => told_ui(ui, seen, road, &asked, room.y),
        }
    });
    ui.data_mut(|data| {
        if done || close {
            data.remove::<RoadAsked>(id());
        } else {
            data.insert_temp(id(), asked);
        }
    });
}

/// A number from 0 to 100, if one was typed; nothing is an answer, too.
fn number(typed: &str) -> Result<Option<u8>, ()> {
    match typed.trim() {
        "" => Ok(None),
        text => text.parse().ok().filter(|n| *n <= 100).map(Some).ok_or(()),
    }
}

/// Choice or chance? Whether the sheet is to be closed.
fn ask_ui(ui: &mut Ui, asked: &mut RoadAsked) -> bool {
    let label =
        ui.add(Label::new(RichText::new(say!("road-ask")).text_style(theme::lead())).wrap());
    let field = TextEdit::singleline(&mut asked.typed).desired_width(theme::NUMBER).char_limit(3);
    let field = ui.add(field).labelled_by(label.id);
    if !std::mem::replace(&mut asked.had, true) {
        field.request_focus();
    }
    let enter = ui.input(|input| input.key_pressed(bevy_egui::egui::Key::Enter));
    widgets::weak(ui, say!("road-ask-how"));
    let ready = number(&asked.typed).is_ok();
    if !ready {
        widgets::warn(ui, say!("road-ask-wrong"));
    }
    ui.add_space(theme::GAP);
    let mut closes = false;
    ui.horizontal_wrapped(|ui| {
        let shows = widgets::primary_if(ui, ready, &say!("road-show"), "Enter");
        asked.told = ready && (shows || enter && field.lost_focus());
        closes = widgets::button(ui, &say!("window-close"), "Esc");
    });
    closes
}

/// Both roads. Whether the sheet is to be closed.
fn told_ui(ui: &mut Ui, seen: &HindsightShown, road: &Road, asked: &RoadAsked, high: f32) -> bool {
    let most = high - theme::SHEET_OUT[1];
    widgets::scroll("road").at_most(most).show(ui, |ui| {
        widgets::scroll_by_keys(ui);
        let lines = road.answer(number(&asked.typed).ok().flatten());
        ui.add(Label::new(RichText::new(&lines[0]).text_style(theme::display())).wrap());
        for line in &lines[1..] {
            ui.add(Label::new(line).wrap());
        }
        ui.add_space(theme::GAP);
        let names: Vec<&str> = seen.view.rungs.iter().map(|rung| rung.name.as_str()).collect();
        roads_ui(ui, &names, road);
        ui.add(Label::new(road.ended(&seen.scenario)).wrap());
        widgets::weak(ui, say!("road-about"));
    });
    ui.add_space(theme::GAP);
    widgets::primary(ui, &say!("window-close"), "Esc") || keys::pressed(ui, Act::Road)
}

/// Two ladders side by side, the same rungs on both.
pub(in crate::window) fn roads_ui(ui: &mut Ui, names: &[&str], road: &Road) {
    let all = road.went.iter().chain(&road.other).map(|rung| rung.at());
    let (low, top) = all.fold((usize::MAX, 0), |(low, top), at| (low.min(at), top.max(at)));
    let low = low.min(top).saturating_sub(1);
    let top = (top + 1).min(names.len().saturating_sub(1));
    let ladder = (low, top, names);
    let fork = road.turn as usize - 1;
    let went = (say!("road-went"), road.went.as_slice());
    let other = (say!("road-other"), road.other.as_slice());
    let t = theme::of(ui);
    let colours = [t.text, t.accent];
    if ui.available_width() > theme::TWO_PARTS {
        ui.columns(2, |uis| {
            for ((ui, road), colour) in uis.iter_mut().zip([&went, &other]).zip(colours) {
                road_ui(ui, road, fork, ladder, colour);
            }
        });
    } else {
        for (road, colour) in [&went, &other].into_iter().zip(colours) {
            road_ui(ui, road, fork, ladder, colour);
        }
    }
}

fn road_ui(
    ui: &mut Ui,
    (title, rungs): &(String, &[RungIx]),
    fork: usize,
    (low, top, names): (usize, usize, &[&str]),
    colour: bevy_egui::egui::Color32,
) {
    let t = theme::of(ui);
    widgets::title(ui, title);
    let font = theme::font(ui, &theme::small());
    let high = theme::CHART;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), high), Sense::hover());
    let said: Vec<_> = rungs.iter().map(|rung| (rung.at() + 1).to_string()).collect();
    let said = format!("{title}: {}", said.join(" → "));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &said));
    let wide = theme::within(rect.width() * 0.35, theme::FUTURES_NAMES);
    let plot = Rect::from_min_max(
        rect.min + vec2(wide, theme::GAP),
        rect.max - vec2(theme::SPACE, theme::LINE + theme::GAP),
    );
    let painter = ui.painter();
    painter.rect_filled(plot, 0.0, t.trough);
    let band = plot.height() / (top + 1 - low) as f32;
    let y = |rung: usize| plot.bottom() - band * ((rung - low) as f32 + 0.5);
    let x =
        |turn: usize| plot.left() + plot.width() * (turn as f32 + 0.5) / rungs.len().max(1) as f32;
    for (rung, name) in names.iter().enumerate().take(top + 1).skip(low) {
        painter.hline(plot.x_range(), y(rung), theme::thin(t.faint));
        let label = format!("{} {name}", rung + 1);
        let galley = widgets::one_line(ui, &label, &font, wide - theme::SPACE, t.text);
        let at = pos2(plot.left() - theme::GAP - galley.size().x, y(rung) - galley.size().y / 2.0);
        painter.galley(at, galley, t.text);
    }
    for turn in 0..rungs.len() {
        let name = match turn + 1 == rungs.len() {
            true => say!("futures-end"),
            false => (turn + 1).to_string(),
        };
        let at = pos2(x(turn), plot.bottom() + theme::GAP);
        painter.text(at, Align2::CENTER_TOP, name, font.clone(), t.text);
    }
    // Where they part.
    painter.vline(x(fork), plot.y_range(), theme::firm(t.warn));
    let points: Vec<Pos2> =
        rungs.iter().enumerate().map(|(turn, rung)| pos2(x(turn), y(rung.at()))).collect();
    painter.add(Shape::line(points.clone(), Stroke::new(theme::FUTURES_LINE, colour)));
    points.iter().for_each(|at| {
        painter.circle_filled(*at, theme::FUTURES_LINE * 1.6, colour);
    });
}
