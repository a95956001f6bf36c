//! The wall in each phase of the game: what everybody may see, large enough for the back row.

use bevy_egui::egui::{CentralPanel, Frame, Label, Panel, RichText, Ui};

use super::lobby::{code_ui, lobby_ui, seats_ui};
use super::wall::{Hosting, Wall};
use crate::classroom::RoomPhase;
use crate::rules::SeatView;
use crate::table::Subject;
use crate::texts::say;
use crate::window::adjudication::scene_ui;
use crate::window::forecasts::Forecasts;
use crate::window::keys::Act;
use crate::window::look::Look;
use crate::window::shell::Intent;
use crate::window::table::{Forecast, news_ui, risk_ui, rungs_ui};
use crate::window::{dialog, keys, theme, widgets};
use crate::words;

/// The wall.
pub fn wall_ui(ui: &mut Ui, wall: &mut Wall, look: &Look, forecasts: &Forecasts) -> Vec<Intent> {
    let mut wanted = Vec::new();
    let phase = wall.phase();
    let of = |view: &SeatView| forecasts.get(&Subject::present(view.turn, view.viewer));
    match &mut wall.scene {
        Some(scene) if phase == RoomPhase::Reveal => {
            let (before, after) = (of(&scene.before), of(&scene.after));
            wanted.extend(scene_ui(ui, scene, look, before, after));
        }
        _ => {
            keys::shown(ui, ("wall", called(phase)));
            foot_ui(ui, phase, wall, &mut wanted);
            board_ui(ui, phase, wall, of(&wall.view));
        }
    }
    if keys::pressed(ui, Act::Close) {
        wall.leaving = true;
    }
    if wall.leaving {
        leave_ui(ui, wall, &mut wanted);
    }
    wanted
}

/// What is going on.
fn called(phase: RoomPhase) -> String {
    match phase {
        RoomPhase::Lobby => say!("page-phase-lobby"),
        RoomPhase::Orders => say!("page-phase-orders"),
        RoomPhase::Sealed => say!("page-phase-sealed"),
        RoomPhase::Reveal => say!("page-phase-reveal"),
        RoomPhase::Debrief => say!("page-phase-debrief"),
        RoomPhase::Closed => say!("page-phase-closed"),
    }
}

fn foot_ui(ui: &mut Ui, phase: RoomPhase, wall: &mut Wall, wanted: &mut Vec<Intent>) {
    let frame = Frame::new().fill(theme::of(ui).panel).inner_margin(theme::FOOT_IN);
    let next = match phase {
        RoomPhase::Lobby => Some((say!("page-host-start"), Hosting::Start)),
        RoomPhase::Sealed => Some((say!("page-host-reveal"), Hosting::Reveal)),
        _ => None,
    };
    Panel::bottom("foot of the wall").frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let console = say!("hosting-console");
            let console = match next {
                Some((text, wish)) => {
                    if widgets::primary(ui, &text, "N") || keys::pressed(ui, Act::Next) {
                        wanted.push(wish.into());
                    }
                    widgets::button(ui, &console, "C")
                }
                None => widgets::primary(ui, &console, "C"),
            };
            if console || keys::pressed(ui, Act::Console) {
                wanted.push(Hosting::Console.into());
            }
            wall.leaving |= widgets::button(ui, &say!("hosting-stop"), "Esc");
        });
    });
}

fn board_ui(ui: &mut Ui, phase: RoomPhase, wall: &Wall, risk: Forecast<'_>) {
    let t = theme::of(ui);
    let room = ui.available_width();
    let surface = Frame::new().fill(t.panel).inner_margin(theme::PAGE_IN);
    let side = theme::within(room * 0.28, theme::WALL_SIDE);
    Panel::right("seats on the wall").resizable(false).exact_size(side).frame(surface).show(
        ui,
        |ui| {
            widgets::scroll("seats on the wall").show(ui, |ui| {
                now_ui(ui, phase, wall);
                seats_ui(ui, phase, wall);
                if phase != RoomPhase::Lobby {
                    code_ui(ui, wall);
                }
            });
        },
    );
    if phase != RoomPhase::Lobby && room > theme::TABLE_WIDE {
        let side = theme::within(room * 0.28, theme::SIDE);
        Panel::left("ladder on the wall").resizable(false).exact_size(side).frame(surface).show(
            ui,
            |ui| {
                widgets::scroll("ladder on the wall").show(ui, |ui| {
                    let view = &wall.view;
                    widgets::title(ui, &say!("table-ladder"));
                    rungs_ui(ui, view, view.rung.at() as f32, risk);
                    ui.add_space(theme::GAP);
                    widgets::title(ui, &say!("table-risk"));
                    risk_ui(ui, view, risk);
                });
            },
        );
    }
    let ground = Frame::new().fill(t.ground).inner_margin(theme::PAGE_IN);
    CentralPanel::no_frame().frame(ground).show(ui, |ui| {
        widgets::scroll(("wall", wall.view.turn)).show(ui, |ui| {
            widgets::scroll_by_keys(ui);
            match phase {
                RoomPhase::Lobby => lobby_ui(ui, wall),
                _ => headlines_ui(ui, wall),
            }
        });
    });
}

/// The ending, if the game has one, and the news.
fn headlines_ui(ui: &mut Ui, wall: &Wall) {
    let view = &wall.view;
    let turn = say!("page-turn", turn = view.turn, turns = view.turns);
    let heading = match &view.ending {
        Some(_) => say!("page-ended"),
        None => format!("{turn} · {}", view.date),
    };
    ui.add(Label::new(RichText::new(heading).text_style(theme::display())).wrap());
    ui.add_space(theme::GAP);
    if let Some(ending) = &view.ending {
        widgets::card(ui, |ui| {
            widgets::caption(ui, &words::tone_meant(ending.tone));
            ui.add(Label::new(RichText::new(&ending.title).text_style(theme::display())).wrap());
            widgets::markdown(ui, &ending.text);
        });
        ui.add_space(theme::GAP);
    }
    news_ui(ui, view);
}

/// The time that is left, or what is going on.
fn now_ui(ui: &mut Ui, phase: RoomPhase, wall: &Wall) {
    let Some(table) = wall.snapshot.room.table(0) else { return };
    let left = table.clock.left_at(wall.snapshot.now());
    let text = match left {
        _ if phase == RoomPhase::Orders && table.paused => say!("page-paused"),
        Some(left) if phase == RoomPhase::Orders => format!("{}:{:02}", left / 60, left % 60),
        _ => called(phase),
    };
    ui.add(Label::new(RichText::new(text).text_style(theme::display())).wrap());
    let stands = left.is_some() && table.clock.since.is_none() && !table.paused;
    if phase == RoomPhase::Orders && stands {
        widgets::weak(ui, say!("page-clock-stands"));
    }
    ui.add_space(theme::GAP);
}

fn leave_ui(ui: &Ui, wall: &mut Wall, wanted: &mut Vec<Intent>) {
    let (_, close) = dialog::sheet(ui, "stop hosting", theme::SHEET_SMALL, |ui| {
        widgets::heading(ui, &say!("hosting-stop-question"));
        let text = match wall.phase() {
            RoomPhase::Closed => say!("hosting-stop-closed"),
            _ => say!("hosting-stop-kept", command = wall.again()),
        };
        ui.add(Label::new(text).wrap());
        ui.add_space(theme::SPACE);
        ui.horizontal_wrapped(|ui| {
            if widgets::primary(ui, &say!("table-stay"), "Esc") {
                wall.leaving = false;
            }
            if widgets::button(ui, &say!("hosting-stop"), "L") || keys::pressed(ui, Act::LeaveTable)
            {
                wall.leaving = false;
                wanted.push(Hosting::Stop.into());
            }
        });
    });
    if close {
        wall.leaving = false;
    }
}
