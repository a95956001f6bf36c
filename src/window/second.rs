//! The window of the wall: opened and closed as is asked for, dressed like the other, drawn on by itself.

use bevy::camera::RenderTarget;
use bevy::camera::visibility::RenderLayers;
use bevy::ecs::schedule::ScheduleLabel;
use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::window::{WindowMode, WindowRef};
use bevy_egui::egui::{self, Id, LayerId, UiBuilder};
use bevy_egui::{EguiContext, EguiPreUpdateSet, EguiSchedule};

use crate::texts::say;
use crate::window::forecasts::Forecasts;
#[cfg(feature = "classroom")]
use crate::window::hosting;
use crate::window::keys::{self, Act};
use crate::window::look::Look;
use crate::window::shell::{self, Awake, roomy_ui};
use crate::window::theme;
use crate::window::typefaces::Typefaces;
use crate::window::wall::{GameWall, SecondWindow, WallAsk, WallOpen, watched_ui};

/// Draws on the wall's window.
#[derive(ScheduleLabel, Clone, Debug, PartialEq, Eq, Hash)]
struct WallPass;

/// What a real window adds to the wall.
pub(super) fn in_window(app: &mut App) {
    app.init_schedule(WallPass)
        .add_systems(PostUpdate, (open, closed, close).chain())
        .add_systems(
            PreUpdate,
            dress
                .after(EguiPreUpdateSet::InitContexts)
                .before(EguiPreUpdateSet::BeginPass)
                .run_if(resource_exists::<SecondWindow>),
        )
        .add_systems(WallPass, draw.run_if(resource_exists::<SecondWindow>));
}

fn open(mut commands: Commands, open: Res<WallOpen>, second: Option<Res<SecondWindow>>) {
    if !open.0 || second.is_some() {
        return;
    }
    let window = shell::os_window(format!("Offramp – {}", say!("page-wall-title")));
    let window = commands.spawn(window).id();
    let target = RenderTarget::Window(WindowRef::Entity(window));
    // The land of the table is on another layer.
    let layer = RenderLayers::layer(1);
    let look = (Camera2d, Msaa::Off, target, layer, EguiSchedule::new(WallPass));
    let camera = commands.spawn(look).id();
    commands.insert_resource(SecondWindow { window, camera });
}

fn close(
    mut commands: Commands,
    open: Res<WallOpen>,
    second: Option<Res<SecondWindow>>,
    windows: Query<(), With<Window>>,
) {
    let Some(second) = second.filter(|_| !open.0) else { return };
    commands.entity(second.camera).despawn();
    if windows.contains(second.window) {
        commands.entity(second.window).despawn();
    }
    commands.remove_resource::<SecondWindow>();
}

/// By its own button.
fn closed(
    mut closing: MessageReader<bevy::window::WindowCloseRequested>,
    second: Option<Res<SecondWindow>>,
    mut open: ResMut<WallOpen>,
    mut awake: ResMut<Awake>,
) {
    for request in closing.read() {
        if second.as_ref().is_some_and(|second| second.window == request.window) {
            open.0 = false;
            awake.stir();
        }
    }
}

/// Puts fonts and colours into it, and text as large as a wall needs.
fn dress(
    second: Res<SecondWindow>,
    windows: Query<&Window>,
    mut contexts: Query<&mut EguiContext>,
    (look, faces): (Res<Look>, Res<Typefaces>),
    mut dressed: Local<Option<Entity>>,
) {
    let (Ok(window), Ok(mut context)) =
        (windows.get(second.window), contexts.get_mut(second.camera))
    else {
        return;
    };
    let ctx = context.get_mut();
    let new = dressed.replace(second.camera) != Some(second.camera);
    if new {
        shell::install(ctx, &look);
    } else if look.is_changed() {
        theme::restyle(ctx, &look);
    }
    if (new || faces.is_changed()) && !faces.found.is_empty() {
        theme::lend(ctx, &faces.found);
    }
    let look = Look { projector: true, ..look.clone() };
    let zoom = theme::zoom(&look, window.width(), window.height());
    if (ctx.zoom_factor() - zoom).abs() > 0.001 {
        ctx.set_zoom_factor(zoom);
    }
}

/// What there is to be shown.
#[derive(SystemParam)]
struct OnWall<'w> {
    game: Option<ResMut<'w, GameWall>>,
    #[cfg(feature = "classroom")]
    room: Option<ResMut<'w, hosting::Wall>>,
    look: Res<'w, Look>,
    forecasts: Res<'w, Forecasts>,
}

impl OnWall<'_> {
    fn ui(&mut self, ui: &mut egui::Ui) {
        let Self { game, look, forecasts, .. } = self;
        #[cfg(feature = "classroom")]
        if let Some(room) = &mut self.room {
            return hosting::watched_room_ui(ui, room.bypass_change_detection(), look, forecasts);
        }
        let game = game.as_mut().map(|game| game.bypass_change_detection());
        watched_ui(ui, game, look, forecasts);
    }
}

fn draw(
    second: Res<SecondWindow>,
    mut contexts: Query<&mut EguiContext>,
    mut windows: Query<&mut Window>,
    mut on_wall: OnWall,
    mut asks: MessageWriter<WallAsk>,
) {
    let Ok(mut context) = contexts.get_mut(second.camera) else { return };
    let ctx = context.get_mut().clone();
    let builder = UiBuilder::new().layer_id(LayerId::background()).max_rect(ctx.viewport_rect());
    let mut ui = egui::Ui::new(ctx, Id::new("offramp"), builder);
    roomy_ui(&mut ui, |ui| on_wall.ui(ui));
    if keys::pressed_anywhere(&ui, Act::Wall) {
        asks.write(WallAsk::Close);
    }
    if keys::pressed_anywhere(&ui, Act::FillScreen)
        && let Ok(mut window) = windows.get_mut(second.window)
    {
        window.mode = match window.mode {
            WindowMode::Windowed => WindowMode::BorderlessFullscreen(MonitorSelection::Current),
            _ => WindowMode::Windowed,
        };
    }
}
