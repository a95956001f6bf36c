//! The real window: opens it, keeps it asleep while nothing happens, and titles it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use bevy::input::InputSystems;
use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::window::{Monitor, PrimaryMonitor, PrimaryWindow, RequestRedraw, WindowPlugin};
use bevy::winit::{EventLoopProxyWrapper, UpdateMode, WinitSettings, WinitUserEvent};
use bevy_egui::egui::{Event, Modifiers};
use bevy_egui::{EguiContexts, EguiInput, EguiPlugin, EguiPreUpdateSet};

use super::adjudication::SceneShown;
use super::forecasts::Forecasts;
use super::hand::HandShown;
use super::look::Look;
use super::play::Play;
use super::shell::{self, Awake, Page, Phase, Shown};
use super::theme;
use crate::texts::say;

/// How long a window sleeps if nothing happens.
const ASLEEP: UpdateMode = UpdateMode::Reactive {
    wait: Duration::from_secs(3_600),
    react_to_device_events: false,
    react_to_user_events: true,
    react_to_window_events: true,
};

pub(super) fn plugin(app: &mut App) {
    let window = shell::os_window("Offramp".to_owned());
    // Bevy's text in sprites asks for a font loader that is not built in; egui draws all text.
    let plugins = DefaultPlugins
        .build()
        .disable::<bevy::sprite::SpritePlugin>()
        .disable::<bevy::sprite_render::SpriteRenderPlugin>()
        .set(WindowPlugin {
            primary_window: Some(window),
            // The wall's window is closed with it.
            exit_condition: bevy::window::ExitCondition::OnPrimaryClosed,
            ..default()
        })
        .set(LogPlugin { filter: "error,wgpu_hal=off".to_owned(), ..default() });
    app.add_plugins(plugins)
        .add_plugins((EguiPlugin::default(), super::typing::plugin, super::typefaces::plugin))
        .add_plugins(super::album::plugin)
        .add_plugins((super::board::in_window, super::second::in_window))
        .insert_resource(WinitSettings { focused_mode: ASLEEP, unfocused_mode: ASLEEP })
        .add_systems(Startup, (open, wake_by_proxy))
        .add_systems(
            PreUpdate,
            forget_modifiers
                .after(EguiPreUpdateSet::ProcessInput)
                .before(EguiPreUpdateSet::BeginPass)
                .after(InputSystems),
        )
        .add_systems(
            PreUpdate,
            // Fonts come with the next pass, and the first one draws already.
            dress.after(EguiPreUpdateSet::InitContexts).before(EguiPreUpdateSet::BeginPass),
        )
        .add_systems(Update, fit)
        .add_systems(PostUpdate, name)
        .add_systems(Last, stay_awake);
}

fn open(mut commands: Commands) {
    // egui smooths its own edges; sampling each pixel four times would only cost.
    commands.spawn((Camera2d, Msaa::Off));
}

/// Makes the first window fit its screen, once that is known.
fn fit(
    monitors: Query<(&Monitor, Has<PrimaryMonitor>)>,
    mut window: Single<&mut bevy::window::Window, With<PrimaryWindow>>,
    mut fits: Local<bool>,
) {
    let Some((monitor, _)) = monitors.iter().max_by_key(|(_, first)| *first).filter(|_| !*fits)
    else {
        return;
    };
    *fits = true;
    let scale = monitor.scale_factor as f32;
    let screen =
        [monitor.physical_width, monitor.physical_height].map(|pixels| pixels as f32 / scale);
    let [wide, high] = within(screen);
    if [wide, high] != theme::FIRST_WINDOW {
        let least = &mut window.resize_constraints;
        (least.min_width, least.min_height) =
            (least.min_width.min(wide), least.min_height.min(high));
        window.resolution.set(wide, high);
    }
}

/// The size of the first window on a screen of this size.
fn within(screen: [f32; 2]) -> [f32; 2] {
    let (most, around) = (theme::FIRST_WINDOW, theme::AROUND_WINDOW);
    [0, 1].map(|side| most[side].min((screen[side] - around[side]).max(around[side])))
}

/// Results of forecasts wake the window.
fn wake_by_proxy(proxy: Res<EventLoopProxyWrapper>, mut forecasts: ResMut<Forecasts>) {
    let proxy = (**proxy).clone();
    // If the loop is gone, so is the window.
    let wake = move || {
        let _ = proxy.send_event(WinitUserEvent::WakeUp);
    };
    forecasts.wake_by(Arc::new(wake));
}

/// bevy_egui 0.42 tells egui in every frame which modifier keys are down, and egui takes any event
/// for a reason to draw again: the window would never sleep. Only changes are let through.
///
/// What is done is answered by more than one frame: what scrolls moves with the next, and letters that
/// are shown for the first time are painted with it.
fn forget_modifiers(
    mut inputs: Query<(Entity, &mut EguiInput)>,
    mut last: Local<BTreeMap<Entity, Modifiers>>,
    mut awake: ResMut<Awake>,
) {
    for (window, mut input) in &mut inputs {
        let last = last.entry(window).or_default();
        input.events.retain(|event| match event {
            Event::ModifiersChanged(new) => std::mem::replace(last, *new) != *new,
            _ => true,
        });
        if !input.events.is_empty() {
            awake.stir();
        }
    }
}

/// Puts fonts and colours into egui when the window opens, and again when the user changes them.
fn dress(
    mut contexts: EguiContexts,
    shown: Shown,
    look: Res<Look>,
    window: Single<&bevy::window::Window, With<PrimaryWindow>>,
    mut dressed: Local<bool>,
) {
    let Ok(ctx) = contexts.ctx_mut() else { return };
    if !*dressed {
        shell::install(ctx, &look);
        *dressed = true;
    } else if look.is_changed() {
        theme::restyle(ctx, &look);
    }
    // A wall is read from the back of the room.
    let wall = shown.page() == Page::Hosting;
    let look = Look { projector: look.projector || wall, ..look.clone() };
    let zoom = theme::zoom(&look, window.width(), window.height());
    if (ctx.zoom_factor() - zoom).abs() > 0.001 {
        ctx.set_zoom_factor(zoom);
    }
}

/// Draws on while something is on its way to the screen.
fn stay_awake(mut awake: ResMut<Awake>, mut redraw: MessageWriter<RequestRedraw>) {
    if awake.0 > 0 {
        awake.0 -= 1;
        redraw.write(RequestRedraw);
    }
}

/// The window's title says where one is; the scripted run reads it.
fn name(
    shown: Shown,
    play: Option<Res<Play>>,
    scene: Option<Res<SceneShown>>,
    hand: Res<HandShown>,
    mut windows: Query<&mut bevy::window::Window, With<PrimaryWindow>>,
) {
    let title = title(shown.page(), play.as_deref(), scene.as_deref(), &hand);
    for mut window in &mut windows {
        if window.title != title {
            window.title.clone_from(&title);
        }
    }
}

fn title(page: Page, play: Option<&Play>, scene: Option<&SceneShown>, hand: &HandShown) -> String {
    let mut parts = vec!["Offramp".to_owned(), page.name()];
    match (page, play, scene) {
        (Page::Game(Phase::Adjudication), Some(_), Some(scene)) => {
            let (at, of) = scene.place();
            parts.push(say!("window-title-turn", turn = scene.before.turn));
            parts.push(say!("window-title-step", at = at, of = of));
        }
        (Page::Game(phase @ (Phase::Table | Phase::Brief | Phase::HandOver)), Some(play), _) => {
            parts.push(say!("window-title-turn", turn = play.view().turn));
            match (phase, play.seat()) {
                (Phase::HandOver, _) => parts.push(play.next_name()),
                (_, Some(seat)) => parts.push(play.view().actor(seat).to_owned()),
                _ => {}
            }
            if phase == Phase::Table && hand.sealing {
                parts.push(say!("window-title-sealing"));
            }
        }
        _ => {}
    }
    parts.join(" – ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_window_fits_its_screen() {
        for screen in
            [[1920.0, 1080.0], [1366.0, 768.0], [1280.0, 720.0], [1024.0, 600.0], [640.0, 480.0]]
        {
            let [wide, high] = within(screen);
            assert!(wide < screen[0] && high < screen[1] - 40.0, "{screen:?}: {wide} by {high}");
            assert!(wide >= 600.0 && high >= 400.0, "{screen:?}: {wide} by {high}");
        }
        assert_eq!(within([2560.0, 1440.0]), theme::FIRST_WINDOW);
    }
}
