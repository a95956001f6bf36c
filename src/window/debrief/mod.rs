//! The debrief: what happened, what it means, what now.

mod acts;
mod chart;
mod hindsight;
mod lines;
pub(super) mod other_room;
mod parts;
mod ramps;
pub(super) mod road;
mod saving;
mod sheet;
mod weighed;
mod what_if;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{RichText, Ui};

pub use hindsight::{HindsightShown, Progress};
pub use saving::Report;
pub(super) use saving::Reports;
pub use sheet::DebriefSheet;
pub use what_if::WhatIf;

use super::forecasts::Forecasts;
use super::futures::ask;
use super::keys::Act;
use super::play::Play;
use super::shelf::Shelf;
use super::shell::{Awake, Canvas, DrawScreens, Intent, Intents, Leave, Phase, Screen};
use super::{keys, mark, theme, widgets};
use crate::scenario::Spot;
use crate::table::Forecast;
use crate::texts::say;

/// The parts of the debrief.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum DebriefPart {
    /// How it ended.
    #[default]
    Ending,
    /// Risk over time.
    Risk,
    /// Who chose what, and what came of it.
    Decisions,
    /// Red lines, norms, what was felt.
    Lines,
    /// Ways out, and when they were open.
    OffRamps,
    /// Probabilities that people gave.
    Forecasts,
    /// What really happened, questions, limits, sources.
    Talk,
}

impl DebriefPart {
    /// In the order of reading.
    pub const ALL: [Self; 7] = [
        Self::Ending,
        Self::Risk,
        Self::Decisions,
        Self::Lines,
        Self::OffRamps,
        Self::Forecasts,
        Self::Talk,
    ];

    /// On its button.
    pub fn name(self) -> String {
        match self {
            Self::Ending => say!("debrief-part-ending"),
            Self::Risk => say!("debrief-part-risk"),
            Self::Decisions => say!("debrief-part-decisions"),
            Self::Lines => say!("debrief-part-lines"),
            Self::OffRamps => say!("debrief-part-off-ramps"),
            Self::Forecasts => say!("debrief-part-forecasts"),
            Self::Talk => say!("debrief-really-happened"),
        }
    }

    fn by(self, step: isize) -> Self {
        let at = Self::ALL.iter().position(|part| *part == self).unwrap_or(0);
        Self::ALL[at.saturating_add_signed(step).min(Self::ALL.len() - 1)]
    }
}

/// The chapter after the game that has ended is to be set up.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextChapter;

pub(super) fn plugin(app: &mut App) {
    let there = in_state(Phase::Debrief).and_then(resource_exists::<HindsightShown>);
    app.add_message::<NextChapter>()
        .add_message::<Report>()
        .add_message::<WhatIf>()
        .init_resource::<DebriefPart>()
        .init_resource::<DebriefSheet>()
        .init_resource::<Reports>()
        .add_systems(
            OnEnter(Phase::Debrief),
            // Somebody may come back from the settings to where they were.
            look_back
                .run_if(resource_exists::<Play>.and_then(not(resource_exists::<HindsightShown>))),
        )
        .add_systems(Update, compare.run_if(there.clone().and_then(resource_changed::<Forecasts>)))
        .add_systems(Update, tick.run_if(resource_exists::<HindsightShown>))
        .add_systems(Update, saving::save_or_stop.run_if(there.clone()))
        .add_systems(Update, saving::tick.run_if(resource_exists::<saving::Saving>))
        .add_systems(OnEnter(Screen::Library), (stop, saving::stop))
        .add_systems(OnEnter(Screen::Setup), (stop, saving::stop))
        .add_systems(EguiPrimaryContextPass, draw.in_set(DrawScreens).run_if(there));
}

/// Gathers what is known, and looks back beside the window.
fn look_back(
    mut commands: Commands,
    mut play: ResMut<Play>,
    mut forecasts: ResMut<Forecasts>,
    shelf: Res<Shelf>,
) {
    let mut seen = HindsightShown::of(play.session());
    seen.next = shelf.next_chapter(play.session()).map(|book| book.scenario.meta.title.clone());
    seen.branches = play.table().branches();
    seen.look_back(play.table(), &mut forecasts);
    commands.insert_resource(seen);
    commands.insert_resource(DebriefPart::default());
}

/// Takes in what has been found.
fn tick(mut seen: ResMut<HindsightShown>, mut awake: ResMut<Awake>) {
    if seen.bypass_change_detection().tick() {
        seen.set_changed();
        awake.stir();
    }
}

/// Nobody wants to know any more.
fn stop(seen: Option<ResMut<HindsightShown>>) {
    if let Some(mut seen) = seen {
        seen.stop();
    }
}

/// Compares what people said with what the model says in their places.
fn compare(forecasts: Res<Forecasts>, mut seen: ResMut<HindsightShown>) {
    seen.compare(&forecasts);
}

fn draw(
    mut canvas: Canvas,
    seen: Res<HindsightShown>,
    forecasts: Res<Forecasts>,
    (mut part, mut sheet): (ResMut<DebriefPart>, ResMut<DebriefSheet>),
    mut intents: Intents,
) -> Result {
    let risks = seen.risks(&forecasts);
    let mut shown = *part;
    let (wanted, lies) = canvas.show(|ui| {
        let wanted = debrief_ui(ui, &seen, &risks, &mut shown);
        (wanted, DebriefSheet::of(ui))
    })?;
    part.set_if_neq(shown);
    sheet.set_if_neq(lies);
    intents.send(wanted);
    Ok(())
}

/// The debrief; `risks` holds the risk at the start of each turn.
pub fn debrief_ui(
    ui: &mut Ui,
    seen: &HindsightShown,
    risks: &[Forecast<'_>],
    part: &mut DebriefPart,
) -> Vec<Intent> {
    // The last part's first button leaves.
    keys::shown(ui, ("debrief", *part == DebriefPart::Talk));
    if let Some(chosen) = keys::number(ui, Act::DebriefPart).and_then(|at| DebriefPart::ALL.get(at))
    {
        *part = *chosen;
    }
    let shown = *part;
    let (title, seed) = (&seen.view.title, seen.seed.to_string());
    let (heading, below) = (say!("debrief"), say!("debrief-below", title = title, seed = seed));
    // Each part keeps its own place.
    let shown_part = |ui: &mut Ui| {
        widgets::page(
            ui,
            (&heading, &below),
            part,
            |ui, part| {
                parts_ui(ui, part);
                let mut wanted = Vec::new();
                if matches!(shown, DebriefPart::Ending | DebriefPart::Risk) {
                    sheets_ui(ui, &mut wanted);
                }
                wanted.extend(part_ui(ui, seen, risks, shown));
                wanted
            },
            |ui, part| foot_ui(ui, part, seen),
        )
    };
    let mut wanted = ui.push_id(shown, shown_part).inner;
    wanted.extend(what_if::sheet_ui(ui, seen));
    ask::by_key(ui, &mut wanted);
    road::sheet_ui(ui, seen);
    other_room::sheet_ui(ui, seen);
    wanted
}

fn part_ui(
    ui: &mut Ui,
    seen: &HindsightShown,
    risks: &[Forecast<'_>],
    part: DebriefPart,
) -> Vec<Intent> {
    match part {
        DebriefPart::Decisions => return parts::decisions_ui(ui, seen),
        DebriefPart::Ending => parts::ending_ui(ui, seen, risks),
        DebriefPart::Risk => chart::risk_ui(ui, seen, risks),
        DebriefPart::Lines => lines::lines_ui(ui, seen),
        DebriefPart::OffRamps => ramps::ramps_ui(ui, seen),
        DebriefPart::Forecasts => parts::forecasts_ui(ui, seen),
        DebriefPart::Talk => parts::talk_ui(ui, seen),
    }
    Vec::new()
}

fn parts_ui(ui: &mut Ui, part: &mut DebriefPart) {
    let row = ui.horizontal_wrapped(|ui| {
        for (at, one) in DebriefPart::ALL.into_iter().enumerate() {
            let text = RichText::new(format!("{} {}", at + 1, one.name()));
            ui.selectable_value(part, one, text);
        }
    });
    mark::mark(ui, Spot::Debrief, row.response.rect);
    ui.add_space(theme::GAP);
}

/// What lies beside the parts, each a sheet of its own.
fn sheets_ui(ui: &mut Ui, wanted: &mut Vec<Intent>) {
    ui.horizontal_wrapped(|ui| {
        ask::open_ui(ui, wanted);
        mark::mark(ui, Spot::Futures, ui.min_rect());
        road::open_ui(ui);
        other_room::open_ui(ui);
    });
    ui.add_space(theme::GAP);
}

fn foot_ui(ui: &mut Ui, part: &mut DebriefPart, seen: &HindsightShown) -> Vec<Intent> {
    let next = seen.next.as_deref();
    let last = *part == DebriefPart::Talk;
    let on = match (last, next) {
        (false, _) => say!("debrief-next"),
        (true, None) => say!("debrief-to-library"),
        (true, Some(_)) => say!("debrief-to-next-chapter"),
    };
    if widgets::primary(ui, &on, "N") || keys::pressed(ui, Act::Next) {
        match (last, next) {
            (false, _) => *part = part.by(1),
            (true, None) => return vec![Leave.into()],
            (true, Some(_)) => return vec![NextChapter.into()],
        }
    }
    if let Some(title) = next {
        let go_on = widgets::button(ui, &say!("debrief-next-chapter", title = title), "C");
        if go_on || keys::pressed(ui, Act::NextChapter) {
            return vec![NextChapter.into()];
        }
    }
    if widgets::button(ui, &say!("debrief-back"), "B") || keys::pressed(ui, Act::Back) {
        *part = part.by(-1);
    }
    let leave =
        (!last || next.is_some()) && widgets::button(ui, &say!("debrief-to-library"), "Esc");
    if leave || keys::pressed(ui, Act::Close) {
        return vec![Leave.into()];
    }
    save_ui(ui, seen)
}

/// Saves the report, or says how far that is and stops it.
fn save_ui(ui: &mut Ui, seen: &HindsightShown) -> Vec<Intent> {
    let (text, steer) = match seen.saving {
        None => (say!("debrief-save"), Report::Save),
        Some(_) => (say!("debrief-stop-saving"), Report::Stop),
    };
    let pressed = widgets::button(ui, &text, "E") || keys::pressed(ui, Act::SaveReport);
    if let Some(progress) = seen.saving {
        widgets::weak(ui, progress.to_string());
    }
    if pressed { vec![steer.into()] } else { Vec::new() }
}
