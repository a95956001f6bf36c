//! What every screen shares: the states, the messages that cross between window and game, and the
//! surface that screens draw on.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy_egui::EguiContexts;
use bevy_egui::egui::{Id, Label, LayerId, RichText, Ui, UiBuilder};

use super::settings::Look;
use super::theme;
use crate::rules::{Command, Event};
use crate::scenario::OptionIx;
use crate::session::Setup;
use crate::table::Verdict;

/// The screens.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Scenarios to choose from.
    #[default]
    Library,
    /// Who sits where, and the seed.
    Setup,
    /// A seat's own brief.
    Brief,
    /// Hides the table while people change seats.
    HandOver,
    /// Where the game is run.
    Helm,
    /// Where a turn is played.
    Table,
    /// What came of it, die by die.
    Adjudication,
    /// What it was all about.
    Debrief,
    /// How the window looks.
    Settings,
}

impl Screen {
    /// As in the window's title.
    pub fn name(self) -> &'static str {
        match self {
            Self::Library => "Library",
            Self::Setup => "Set-up",
            Self::Brief => "Brief",
            Self::HandOver => "Hand over",
            Self::Helm => "Facilitator",
            Self::Table => "Table",
            Self::Adjudication => "Adjudication",
            Self::Debrief => "Debrief",
            Self::Settings => "Settings",
        }
    }
}

/// A command for the game, from whatever screen.
#[derive(Message, Clone, Debug, PartialEq)]
pub struct Ask(pub Command);

/// Something happened in the game.
#[derive(Message, Clone, Debug, PartialEq)]
pub struct Happened(pub Event);

/// Something asked of the window rather than of the game.
#[derive(Message, Clone, Debug, PartialEq)]
pub enum Steer {
    /// Set up the scenario at this place of the library.
    Choose(usize),
    /// Go on with the unfinished game at this place of the list.
    Resume(usize),
    /// Call an unfinished game so: its keeper's name of it, and the new one.
    Rename(String, String),
    /// Delete an unfinished game.
    Delete(String),
    /// Set up this chapter (from 0) of the chosen campaign, as history left it.
    Chapter(usize),
    /// Set up the chapter after the game that has ended.
    NextChapter,
    /// Start the chosen scenario.
    Begin(Setup),
    /// The person whose turn it is has sat down.
    SitDown,
    /// Whoever runs the game takes the screen.
    TakeHelm,
    /// To whoever is next.
    Proceed,
    /// Decide the draw at this place.
    Decide(usize, Verdict),
    /// The brief has been read.
    Ready,
    /// Nobody sits at the table: let the computer play the turn.
    PlayTurn,
    /// One step on.
    Next,
    /// One step back.
    Back,
    /// To the last step.
    Skip,
    /// Forecast these orders, and holding to compare them with.
    Foresee(Vec<OptionIx>),
    /// Stop forecasting.
    StopForecast,
    /// Work the report out and save it.
    SaveReport,
    /// Stop saving it.
    StopSaving,
    /// Leave for the library.
    Leave,
    /// Open the settings.
    OpenSettings,
    /// Back from the settings.
    CloseSettings,
    /// Use these settings.
    Look(Look),
    /// Begin projector mode, or end it.
    Projector(bool),
    /// Close the window.
    Quit,
}

/// What a screen asks for: its drawing function returns these.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Of the game.
    Ask(Command),
    /// Of the window.
    Steer(Steer),
}

impl From<Steer> for Intent {
    fn from(steer: Steer) -> Self {
        Self::Steer(steer)
    }
}

/// Carries a screen's wishes to those who grant them.
#[derive(SystemParam)]
pub(super) struct Intents<'w> {
    asks: MessageWriter<'w, Ask>,
    steers: MessageWriter<'w, Steer>,
    awake: ResMut<'w, Awake>,
}

impl Intents<'_> {
    pub fn send(&mut self, intents: Vec<Intent>) {
        for intent in intents {
            self.awake.stir();
            match intent {
                Intent::Ask(command) => {
                    self.asks.write(Ask(command));
                }
                Intent::Steer(steer) => {
                    self.steers.write(steer);
                }
            }
        }
    }
}

/// How many more frames to draw although nobody touches the window: a wish passes through a message,
/// a state and a layout before it is on the screen.
#[derive(Resource, Debug, Default)]
pub struct Awake(pub u8);

impl Awake {
    /// Something changed.
    pub fn stir(&mut self) {
        self.0 = 4;
    }
}

/// One message to the user, until it is put away.
#[derive(Resource, Debug, Default)]
pub struct Notice {
    /// In words.
    pub text: Option<String>,
}

impl Notice {
    /// Shows a message, below one that is still there.
    pub fn say(&mut self, text: impl Into<String>) {
        let text = text.into();
        match &mut self.text {
            Some(shown) if shown.contains(&text) => {}
            Some(shown) => {
                shown.push_str("\n\n");
                shown.push_str(&text);
            }
            None => self.text = Some(text),
        }
    }
}

/// The window's surface for egui.
#[derive(SystemParam)]
pub(super) struct Canvas<'w, 's> {
    contexts: EguiContexts<'w, 's>,
}

impl Canvas<'_, '_> {
    /// Draws on the whole window.
    pub fn show<R: Default>(&mut self, add: impl FnOnce(&mut Ui) -> R) -> Result<R> {
        let ctx = self.contexts.ctx_mut()?;
        let builder =
            UiBuilder::new().layer_id(LayerId::background()).max_rect(ctx.viewport_rect());
        Ok(roomy_ui(&mut Ui::new(ctx.clone(), Id::new("offramp"), builder), add))
    }
}

/// Draws where there is room for it; asks for room elsewhere, and then no key does anything.
pub fn roomy_ui<R: Default>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.content_rect().size();
    let [wide, high] = theme::LEAST_ROOM;
    if room.x >= wide && room.y >= high {
        return add(ui);
    }
    let t = theme::of(ui);
    ui.painter().rect_filled(ui.content_rect(), 0.0, t.ground);
    let text = RichText::new("Make the window larger").color(t.text);
    ui.put(ui.content_rect(), Label::new(text).wrap());
    R::default()
}

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>()
        .init_resource::<Awake>()
        .init_resource::<Notice>()
        .add_message::<Ask>()
        .add_message::<Happened>()
        .add_message::<Steer>()
        .add_systems(Update, quit)
        .add_systems(
            PostUpdate,
            stir.run_if(state_changed::<Screen>.or_else(resource_changed::<Notice>)),
        );
}

fn stir(mut awake: ResMut<Awake>) {
    awake.stir();
}

fn quit(mut steers: MessageReader<Steer>, mut exit: MessageWriter<AppExit>) {
    if steers.read().any(|steer| *steer == Steer::Quit) {
        exit.write(AppExit::Success);
    }
}
