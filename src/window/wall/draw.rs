//! How a wall is drawn: the ladder with the mark and the risk on the left, the headline above the map, and on the
//! right the time and who has sealed.

use bevy_egui::egui::{CentralPanel, FontId, Frame, Id, Label, Panel, RichText, Ui, vec2};

use super::headline;
use super::shown::{PublicView, SeatOnWall, WallShown};
use crate::forecast::Likelihood;
use crate::table::Forecast;
use crate::texts::say;
use crate::window::board::{self, land_ui};
use crate::window::eye::Eye;
use crate::window::table::rungs_ui;
use crate::window::theme::icons;
use crate::window::{theme, widgets};

/// How much of the height what is new takes at most.
const NEWS: f32 = 0.55;

/// No text is smaller than what is read.
pub(crate) fn legible(ui: &mut Ui) {
    for font in ui.style_mut().text_styles.values_mut() {
        font.size = font.size.max(theme::BODY);
    }
}

/// A wall while the orders are given, and when the game is over.
pub fn board_ui(ui: &mut Ui, shown: &WallShown<'_>, eye: &mut Eye) {
    legible(ui);
    let room = ui.available_width();
    seats_ui(ui, shown, room);
    if room > theme::WALL_WIDE {
        ladder_ui(ui, shown.view, shown.risk, room);
    }
    let t = theme::of(ui);
    let ground = Frame::new().fill(t.ground).inner_margin(theme::PAGE_IN);
    let mapped = room > theme::WALL_WIDE && ui.available_height() > theme::WALL_MAP;
    if !mapped {
        CentralPanel::no_frame().frame(ground).show(ui, |ui| {
            widgets::scroll(("wall", shown.view.turn)).show(ui, |ui| {
                widgets::scroll_by_keys(ui);
                headline::news_ui(ui, shown);
            });
        });
        return;
    }
    news_panel_ui(ui, shown, ground);
    CentralPanel::no_frame().show(ui, |ui| {
        land_ui(ui, shown.board, eye);
        board::board_ui(ui, shown.board, shown.view, eye);
    });
}

/// What is new above the map, as high as it was when it was last drawn, up to a part of the height.
fn news_panel_ui(ui: &mut Ui, shown: &WallShown<'_>, ground: Frame) {
    let (id, around) = (Id::new("height of the news on the wall"), ground.total_margin().sum().y);
    let most = ui.available_height() * NEWS;
    let known = ui.data(|data| data.get_temp(id)).unwrap_or(most);
    let panel = Panel::top("news on the wall").frame(ground).exact_size(known.min(most));
    let news = panel.resizable(false).show_separator_line(false).show(ui, |ui| {
        let scroll = widgets::scroll(("wall", shown.view.turn));
        let shown = scroll.show(ui, |ui| {
            widgets::scroll_by_keys(ui);
            headline::news_ui(ui, shown);
        });
        shown.content_size.y + around
    });
    if (news.inner - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, news.inner));
        ui.ctx().request_repaint();
    }
}

/// The time or the phase, and the seats.
pub(crate) fn seats_ui(ui: &mut Ui, shown: &WallShown<'_>, room: f32) {
    let surface = Frame::new().fill(theme::of(ui).panel).inner_margin(theme::PAGE_IN);
    let side = theme::within(room * 0.24, theme::WALL_SIDE);
    let panel = Panel::right("seats on the wall").resizable(false).exact_size(side);
    panel.frame(surface).show(ui, |ui| {
        widgets::scroll("seats on the wall").show(ui, |ui| {
            let (now, stands) = &shown.now;
            now_ui(ui, now, stands.as_deref());
            widgets::title(ui, &shown.seats_title);
            shown.seats.iter().for_each(|seat| seat_ui(ui, seat));
            if let Some(below) = &shown.below {
                widgets::weak(ui, below);
            }
            if let Some((address, code)) = shown.way {
                ui.add_space(theme::SPACE);
                widgets::title(ui, &say!("page-wall-join"));
                ui.add(Label::new(address).wrap());
                digits_ui(ui, code, theme::WALL_DIGITS[0]);
            }
        });
    });
}

/// The time that is left, or what is going on.
fn now_ui(ui: &mut Ui, now: &str, stands: Option<&str>) {
    let clock = now.chars().all(|c| c.is_ascii_digit() || c == ':');
    let size = if clock { theme::WALL_CLOCK } else { theme::DISPLAY };
    let font = FontId { size, ..theme::font(ui, &theme::display()) };
    ui.add(Label::new(RichText::new(now).font(font)).wrap());
    if let Some(stands) = stands {
        widgets::weak(ui, stands);
    }
    ui.add_space(theme::GAP);
}

/// A seat, with a lock when its orders are sealed.
fn seat_ui(ui: &mut Ui, seat: &SeatOnWall) {
    let t = theme::of(ui);
    ui.horizontal_top(|ui| {
        widgets::mark(ui, seat.actor, &seat.name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Label::new(RichText::new(&seat.name).text_style(theme::lead())).wrap());
            if seat.sealed {
                widgets::iconed(ui, icons::LOCK, seat.state.clone(), theme::small(), t.accent);
            } else if !seat.state.is_empty() {
                widgets::weak(ui, &seat.state);
            }
        });
    });
    ui.add_space(theme::GAP);
}

/// The code of a room, this high.
pub(crate) fn digits_ui(ui: &mut Ui, code: &str, high: f32) {
    let font = FontId { size: high, ..theme::font(ui, &theme::display()) };
    let (first, second) = code.split_at_checked(3).unwrap_or((code, ""));
    let text = RichText::new(format!("{first} {second}")).font(font);
    ui.add(Label::new(text.color(theme::of(ui).accent)));
}

/// The ladder with the mark, and the risk of each threshold.
pub(super) fn ladder_ui(ui: &mut Ui, view: &PublicView, risk: Forecast<'_>, room: f32) {
    let surface = Frame::new().fill(theme::of(ui).panel).inner_margin(theme::PAGE_IN);
    let side = theme::within(room * 0.27, theme::SIDE);
    let panel = Panel::left("ladder on the wall").resizable(false).exact_size(side);
    panel.frame(surface).show(ui, |ui| {
        widgets::scroll("ladder on the wall").show(ui, |ui| {
            widgets::title(ui, &say!("table-ladder"));
            rungs_ui(ui, view, view.rung.at() as f32, risk);
            ui.add_space(theme::GAP);
            risks_ui(ui, view, risk);
        });
    });
}

/// The risk of each threshold by the end, as everybody may know it: a name, a bar, a figure.
fn risks_ui(ui: &mut Ui, view: &PublicView, risk: Forecast<'_>) {
    let Some(known) = risk.known else {
        if risk.pending {
            widgets::weak(ui, say!("table-computing"));
        }
        return;
    };
    widgets::title(ui, &say!("table-risk"));
    for (threshold, crossing) in view.thresholds.iter().zip(&known.risk.thresholds) {
        let name = match threshold.crossed {
            true => say!("table-threshold-again", threshold = threshold.said()),
            false => threshold.said(),
        };
        risk_ui(ui, &name, crossing.by_end());
    }
    risk_ui(ui, &say!("table-ends-in-catastrophe"), known.risk.catastrophe.into());
}

fn risk_ui(ui: &mut Ui, name: &str, estimate: Likelihood) {
    let (low, high) = estimate.interval();
    let share = estimate.share() as f32;
    ui.add(Label::new(name).wrap());
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme::NARROW, theme::HAIR / 2.0);
        let figure = say!("table-by-end", share = widgets::percent(estimate));
        ui.add(Label::new(RichText::new(figure).text_style(theme::lead())).wrap());
        widgets::bar(ui, theme::BAR, share, Some((low as f32, high as f32)), theme::cividis(share));
    });
    ui.add_space(theme::NARROW);
}
