//! What every screen shares: the states, the messages that any of them may send, and the surface that they
//! draw on.

use std::any::Any;

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::window::WindowResolution;
use bevy_egui::EguiContexts;
use bevy_egui::egui::{Context, Id, Label, LayerId, RichText, Ui, UiBuilder};

use super::look::Look;
use super::{focus, presses, stamp, theme};
use crate::rules::{Command, Event};
use crate::texts::say;

/// The screens.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Scenarios to choose from.
    #[default]
    Library,
    /// Who sits where, and the seed.
    Setup,
    /// A game, in one of its phases.
    Game,
    /// The wall of a class that the window hosts: only with the feature `classroom`.
    Hosting,
    /// What hangs together in a scenario.
    Inside,
    /// How the window looks.
    Settings,
}

/// The phases of a game that is open.
#[derive(SubStates, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[source(Screen = Screen::Game)]
pub enum Phase {
    /// A seat's own brief.
    #[default]
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
}

/// What fills the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// See [`Screen::Library`].
    Library,
    /// See [`Screen::Setup`].
    Setup,
    /// A phase of the game that is open.
    Game(Phase),
    /// See [`Screen::Hosting`].
    Hosting,
    /// See [`Screen::Inside`].
    Inside,
    /// See [`Screen::Settings`].
    Settings,
}

impl Page {
    /// The page of a screen; in a game, that of its phase.
    pub fn of(screen: Screen, phase: Option<Phase>) -> Self {
        match screen {
            Screen::Library => Self::Library,
            Screen::Setup => Self::Setup,
            Screen::Game => Self::Game(phase.unwrap_or_default()),
            Screen::Hosting => Self::Hosting,
            Screen::Inside => Self::Inside,
            Screen::Settings => Self::Settings,
        }
    }

    /// As in the window's title.
    pub fn name(self) -> String {
        match self {
            Self::Library => say!("window-library"),
            Self::Setup => say!("window-set-up"),
            Self::Game(Phase::Brief) => say!("window-page-brief"),
            Self::Game(Phase::HandOver) => say!("window-hand-over"),
            Self::Game(Phase::Helm) => say!("window-facilitator"),
            Self::Game(Phase::Table) => say!("window-page-table"),
            Self::Game(Phase::Adjudication) => say!("window-page-adjudication"),
            Self::Game(Phase::Debrief) => say!("window-page-debrief"),
            Self::Hosting => say!("page-wall-title"),
            Self::Inside => say!("window-page-inside"),
            Self::Settings => say!("window-settings"),
        }
    }
}

/// The page that is shown.
#[derive(SystemParam)]
pub(super) struct Shown<'w> {
    screen: Res<'w, State<Screen>>,
    phase: Option<Res<'w, State<Phase>>>,
}

impl Shown<'_> {
    pub fn page(&self) -> Page {
        Page::of(*self.screen.get(), self.phase.as_ref().map(|phase| *phase.get()))
    }
}

/// Screens draw in this set; what lies on top of them comes after.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct DrawScreens;

/// A command for the game, from whatever screen.
#[derive(Message, Clone, Debug, PartialEq)]
pub struct GameAsk(pub Command);

/// Nobody sits at the table: the computer is to play the turn.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlayTurn;

/// The game, or its set-up, is left for the library.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leave;

/// Something happened in the game.
#[derive(Message, Clone, Debug, PartialEq)]
pub struct Happened(pub Event);

/// What a screen wishes for: a message to whoever grants it. Drawing functions return these.
#[derive(Debug)]
pub struct Intent(Box<dyn Wish>);

/// A message of whatever kind.
trait Wish: std::fmt::Debug + Send + Sync {
    fn send(self: Box<Self>, world: &mut World);
    fn any(&self) -> &dyn Any;
    fn is(&self, other: &dyn Wish) -> bool;
}

impl<M: Message + std::fmt::Debug + PartialEq> Wish for M {
    fn send(self: Box<Self>, world: &mut World) {
        world.write_message(*self);
    }

    fn any(&self) -> &dyn Any {
        self
    }

    fn is(&self, other: &dyn Wish) -> bool {
        other.any().downcast_ref::<M>() == Some(self)
    }
}

impl<M: Message + std::fmt::Debug + PartialEq> From<M> for Intent {
    fn from(message: M) -> Self {
        Self(Box::new(message))
    }
}

impl PartialEq for Intent {
    fn eq(&self, other: &Self) -> bool {
        self.0.is(&*other.0)
    }
}

impl Intent {
    /// Writes the message.
    pub fn send(self, world: &mut World) {
        self.0.send(world);
    }

    /// The message, if it is one of this kind.
    pub fn get<M: Message>(&self) -> Option<&M> {
        self.0.any().downcast_ref()
    }
}

/// Carries a screen's wishes to those who grant them.
#[derive(SystemParam)]
pub(super) struct Intents<'w, 's> {
    commands: Commands<'w, 's>,
    awake: ResMut<'w, Awake>,
}

impl Intents<'_, '_> {
    pub fn send(&mut self, intents: Vec<Intent>) {
        for intent in intents {
            self.awake.stir();
            self.commands.queue(|world: &mut World| intent.send(world));
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

/// Makes egui ready for the screens: fonts, colours and the user's choices, the ring around what has the
/// keyboard, the seal that is set, and which presses count.
pub fn install(ctx: &Context, look: &Look) {
    theme::install(ctx, look);
    focus::install(ctx);
    stamp::install(ctx);
    presses::install(ctx);
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
    let text = RichText::new(say!("window-make-larger")).color(t.text);
    ui.put(ui.content_rect(), Label::new(text).wrap());
    R::default()
}

pub(super) fn plugin(app: &mut App) {
    app.init_state::<Screen>()
        .add_sub_state::<Phase>()
        .init_resource::<Awake>()
        .init_resource::<Notice>()
        .add_message::<GameAsk>()
        .add_message::<Happened>()
        .add_message::<PlayTurn>()
        .add_message::<Leave>()
        .add_systems(
            PostUpdate,
            stir.run_if(
                state_changed::<Screen>
                    .or_else(state_changed::<Phase>)
                    .or_else(resource_changed::<Notice>),
            ),
        );
}

fn stir(mut awake: ResMut<Awake>) {
    awake.stir();
}

/// A window of the system, as both of the program begin.
pub(super) fn os_window(title: String) -> Window {
    let [wide, high] = theme::FIRST_WINDOW;
    Window {
        title,
        name: Some("offramp".to_owned()),
        resolution: WindowResolution::new(wide as u32, high as u32),
        resize_constraints: WindowResizeConstraints {
            min_width: theme::LEAST_WINDOW[0],
            min_height: theme::LEAST_WINDOW[1],
            ..default()
        },
        ..default()
    }
}
