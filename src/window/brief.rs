//! The brief: what one seat should know before it first sees the table.

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{CentralPanel, Frame, Label, Panel, Ui};

use super::album::picture_ui;
use super::board::{Board, seats_ui};
use super::eye::{Eye, LandSeen};
use super::keys::Act;
use super::play::Play;
use super::shell::{Canvas, DrawScreens, Intent, Intents, Phase};
use super::spread::{self, Spread, spread};
use super::table::goals;
use super::{keys, projector, theme, widgets};
use crate::rules::{SeatView, Viewer};
use crate::scenario::Meta;
use crate::texts::say;

/// The brief has been read.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Ready>().add_systems(OnExit(Phase::Brief), put_away).add_systems(
        EguiPrimaryContextPass,
        draw.in_set(DrawScreens).run_if(in_state(Phase::Brief).and_then(resource_exists::<Play>)),
    );
}

fn draw(
    mut canvas: Canvas,
    play: Res<Play>,
    board: Option<Res<Board>>,
    mut land: ResMut<LandSeen>,
    mut intents: Intents,
) -> Result {
    let mut eye = Eye { rect: None, ..land.0.unwrap_or_default() };
    let board = board.filter(|board| board.is_of(play.scenario()));
    let wanted = canvas.show(|ui| {
        let map = board.as_deref().map(|board| (board, &mut eye));
        briefing_ui(ui, play.view(), &play.scenario().meta, map)
    })?;
    land.set_if_neq(LandSeen(Some(eye)));
    intents.send(wanted);
    Ok(())
}

/// The map is put away.
fn put_away(mut land: ResMut<LandSeen>) {
    land.0 = None;
}

/// A seat's brief, with the map if there is one.
pub fn briefing_ui(
    ui: &mut Ui,
    view: &SeatView,
    meta: &Meta,
    map: Option<(&Board, &mut Eye)>,
) -> Vec<Intent> {
    let Viewer::Seat(seat) = view.viewer else { return covered_ui(ui, view) };
    keys::shown(ui, "brief");
    let name = view.actor(seat);
    let below = say!("table-brief-below", title = &view.title);
    let heading = say!("table-you-are", actor = name);
    let heading = (heading.as_str(), below.as_str());
    let foot = |ui: &mut Ui, (): &mut ()| {
        let on = widgets::primary(ui, &say!("table-to-table"), "Enter")
            || keys::pressed(ui, Act::ToTable);
        foot(ui, on, false)
    };
    if let Some((board, eye)) = map.filter(|_| spread::fits(ui)) {
        let page = Spread { heading, words_left: true, share: theme::BRIEF };
        let prose = |ui: &mut Ui, (): &mut ()| {
            if !projector::let_go(ui) {
                brief_ui(ui, view);
            }
            Vec::new()
        };
        let picture = |ui: &mut Ui, (): &mut ()| {
            if !projector::let_go(ui) {
                beside_ui(ui, view, meta, (board, eye));
            }
            Vec::new()
        };
        return spread(ui, &page, &mut (), |ui| note_ui(ui, meta), prose, picture, foot);
    }
    let body = |ui: &mut Ui, (): &mut ()| {
        if projector::let_go(ui) {
            return Vec::new();
        }
        widgets::card(ui, |ui| note_ui(ui, meta));
        if ui.available_width() > theme::TWO_COLUMNS {
            let half = ui.available_width() / 2.0 - theme::GAP;
            widgets::beside(ui, half, |ui| brief_ui(ui, view), |ui| lists_ui(ui, view, meta));
        } else {
            brief_ui(ui, view);
            lists_ui(ui, view, meta);
        }
        Vec::new()
    };
    widgets::page(ui, heading, &mut (), body, foot)
}

/// The map with the other seats, and below it what this one is after.
fn beside_ui(ui: &mut Ui, view: &SeatView, meta: &Meta, (board, eye): (&Board, &mut Eye)) {
    let seat = match view.viewer {
        Viewer::Seat(seat) => Some(seat),
        _ => None,
    };
    let frame = Frame::new().fill(theme::of(ui).ground).inner_margin(theme::PAGE_IN);
    let high = ui.available_height() * theme::BRIEF_LISTS;
    let lists = Panel::bottom("lists of a brief").resizable(false).show_separator_line(false);
    lists.exact_size(high).frame(frame).show(ui, |ui| {
        widgets::scroll("lists of a brief").show(ui, |ui| lists_ui(ui, view, meta));
    });
    CentralPanel::no_frame().show(ui, |ui| seats_ui(ui, board, view, eye, seat));
}

/// The brief, on a projector.
fn covered_ui(ui: &mut Ui, view: &SeatView) -> Vec<Intent> {
    keys::shown(ui, "covered brief");
    widgets::page(
        ui,
        (&say!("table-a-brief"), &say!("table-fictional", title = &view.title)),
        &mut (),
        |ui, ()| {
            let mut wanted: Vec<Intent> = Vec::new();
            projector::cover_ui(ui, &say!("table-brief-covered"), &mut wanted);
            projector::off_by_key(ui, &mut wanted);
            wanted
        },
        |ui, ()| {
            let on = widgets::primary(ui, &say!("table-to-table"), "N")
                || keys::pressed(ui, Act::ToTable);
            foot(ui, on, true)
        },
    )
}

/// On to the table, or what is held down while one reads.
fn foot(ui: &mut Ui, on: bool, covered: bool) -> Vec<Intent> {
    let mut wanted: Vec<Intent> = Vec::new();
    projector::hold_ui(ui, Act::Peek, covered, &mut wanted);
    if on {
        wanted.push(Ready.into());
    }
    wanted
}

fn brief_ui(ui: &mut Ui, view: &SeatView) {
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("table-your-brief"));
        widgets::markdown(ui, &view.brief);
        picture_ui(ui, view.picture.as_ref());
    });
}

fn lists_ui(ui: &mut Ui, view: &SeatView, meta: &Meta) {
    if !view.objectives.is_empty() {
        widgets::card(ui, |ui| goals::aims_ui(ui, view));
    }
    if let Some(budget) = view.budget() {
        widgets::card(ui, |ui| {
            widgets::title(ui, &say!("table-your-budget"));
            widgets::bullet(ui, &budget.said().say());
        });
    }
    let own = |line: &&crate::rules::RedLineView| view.viewer == Viewer::Seat(line.owner);
    if view.red_lines.iter().any(|line| own(&line)) {
        widgets::card(ui, |ui| {
            widgets::title(ui, &say!("table-your-red-lines"));
            for line in view.red_lines.iter().filter(own) {
                let (title, text) = (&line.title, &line.text);
                let said = match line.declared {
                    true => say!("table-line-declared", title = title, text = text),
                    false => say!("table-line-secret", title = title, text = text),
                };
                widgets::bullet(ui, &said);
            }
        });
    }
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("table-what-for"));
        for objective in &meta.objectives {
            widgets::bullet(ui, &objective.text);
        }
    });
    if let Some(theory) = &view.theory {
        widgets::card(ui, |ui| ui.add(Label::new(theory.said().say()).wrap()));
    }
}

/// What there is to know before it is played.
fn note_ui(ui: &mut Ui, meta: &Meta) {
    let note = say!("window-before-you-begin", note = &meta.content_note);
    ui.add(Label::new(note).wrap());
    if let Some(content) = meta.deals_with() {
        widgets::weak(ui, content);
    }
}
