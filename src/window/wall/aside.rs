//! What the wall shows in place of the game while the debrief's sheets lie open: a thousand futures, the other room, the
//! road not taken.

use bevy_egui::egui::{CentralPanel, Frame, Label, RichText, Ui};

use super::draw;
use crate::report::Road;
#[cfg(feature = "classroom")]
use crate::report::WhyMoved;
use crate::scenario::Scenario;
use crate::table::{Futures, OtherRoom};
use crate::texts::say;
#[cfg(feature = "classroom")]
use crate::window::adjudication::why;
use crate::window::debrief::{other_room, road};
use crate::window::futures::{FutureLine, Possible, picture};
use crate::window::{theme, widgets};

/// A picture in place of the game.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::window) enum WallAside {
    /// As everybody may know them, so many turns being over; nothing while they are worked out.
    Futures(Option<Futures>, usize),
    /// Why the risk moved.
    #[cfg(feature = "classroom")]
    Causes(Vec<WhyMoved>),
    OtherRoom(OtherRoom),
    /// There is nothing to show yet, and why.
    Nothing(String),
    Road {
        road: Road,
        /// The names of all rungs.
        rungs: Vec<String>,
        /// What is decided otherwise.
        forks: String,
        /// What the pairs show and how the other road ended, once that is told.
        told: Option<(Vec<String>, String)>,
    },
}

impl WallAside {
    pub fn of_road(road: &Road, scenario: &Scenario, told: bool) -> Self {
        let rungs = scenario.ladder.rungs.iter().map(|rung| rung.name.clone());
        Self::Road {
            road: road.clone(),
            rungs: rungs.collect(),
            forks: road.forks(scenario),
            told: told.then(|| (road.answer(None), road.ended(scenario))),
        }
    }
}

/// The picture, large enough for the back row.
pub(in crate::window) fn aside_ui(ui: &mut Ui, aside: &WallAside) {
    draw::legible(ui);
    let frame = Frame::new().fill(theme::of(ui).ground).inner_margin(theme::PAGE_IN);
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        widgets::scroll("aside on the wall").show(ui, |ui| {
            widgets::scroll_by_keys(ui);
            match aside {
                WallAside::Futures(futures, over) => futures_ui(ui, futures.as_ref(), *over),
                #[cfg(feature = "classroom")]
                WallAside::Causes(moved) => {
                    widgets::heading(ui, &say!("moved-title"));
                    why::moved_ui(ui, moved);
                }
                WallAside::Nothing(why) => large_ui(ui, why),
                WallAside::OtherRoom(other) => {
                    widgets::heading(ui, &say!("other-room-title"));
                    widgets::weak(ui, say!("other-room-about", turn = other.turn));
                    other_room::rooms_ui(ui, other);
                }
                WallAside::Road { road, rungs, forks, told } => {
                    widgets::heading(ui, &say!("road-title"));
                    large_ui(ui, forks);
                    match told {
                        None => large_ui(ui, &say!("road-ask")),
                        Some(told) => road_ui(ui, road, rungs, told),
                    }
                }
            }
        });
    });
}

fn large_ui(ui: &mut Ui, text: &str) {
    ui.add(Label::new(RichText::new(text).text_style(theme::lead())).wrap());
    ui.add_space(theme::GAP);
}

fn road_ui(ui: &mut Ui, road: &Road, rungs: &[String], (answer, ended): &(Vec<String>, String)) {
    for (at, line) in answer.iter().enumerate() {
        let style = if at == 0 { theme::display() } else { theme::lead() };
        ui.add(Label::new(RichText::new(line).text_style(style)).wrap());
    }
    let rungs: Vec<&str> = rungs.iter().map(String::as_str).collect();
    road::roads_ui(ui, &rungs, road);
    large_ui(ui, ended);
    widgets::weak(ui, say!("road-about"));
}

fn futures_ui(ui: &mut Ui, futures: Option<&Futures>, over: usize) {
    let most = ui.clip_rect().height();
    widgets::heading(ui, &say!("futures-title"));
    let Some(futures) = futures else {
        widgets::weak(ui, say!("futures-wait"));
        return;
    };
    large_ui(ui, &futures.headline());
    let lines: Vec<_> = FutureLine::all(futures)
        .map(|line| {
            let gone = line.out.is_some_and(|out| out <= over);
            (line, Possible(if gone { 0.0 } else { 1.0 }))
        })
        .collect();
    let lines: Vec<_> = lines.iter().map(|(line, possible)| (line, possible)).collect();
    let high = (most - theme::FUTURES_OUT[1] - theme::FUTURES_OUT[0]).max(theme::FUTURES);
    picture::picture_ui(ui, futures, over as f32, &lines, high);
    large_ui(ui, &futures.said_left(over).unwrap_or_else(|| say!("futures-all")));
    widgets::weak(ui, futures.about());
}
