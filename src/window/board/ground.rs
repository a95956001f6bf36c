//! The board's land and borders in Bevy: made when they change, moved when the eye moves; and the time that
//! arcs take to grow.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::sprite_render::{ColorMaterialPlugin, Mesh2dRenderPlugin};
use bevy::window::PrimaryWindow;
use bevy_egui::egui::Rect;

use super::chart::{Board, Chart};
use super::mesh::{self, Pen};
use super::stage::{StageEye, Surface};
use crate::window::eye::{Eye, LandSeen};
use crate::window::hand::HandShown;
use crate::window::land::Shade;
use crate::window::look::{Light, Look};
use crate::window::play::Play;
use crate::window::shell::{Awake, Phase};
use crate::window::theme::{self, Tokens};

pub(super) fn plugin(app: &mut App) {
    let there = resource_exists::<Board>;
    let played = resource_exists::<Board>.and_then(resource_exists::<Play>);
    app.add_plugins((Mesh2dRenderPlugin, ColorMaterialPlugin))
        .init_resource::<Made>()
        .init_resource::<Since>()
        .add_systems(Startup, unroll)
        .add_systems(Update, (grow.run_if(played), (make, place).chain().run_if(there)).chain());
}

/// What moves as one.
#[derive(Component)]
struct Ground;

/// Lowest first.
#[derive(Component, Clone, Copy, PartialEq, Eq)]
enum Layer {
    Land,
    Lines,
}

/// What the meshes were made for, so that they are made anew only if it changes.
#[derive(Resource, Default, PartialEq, Clone)]
struct Made {
    land: Option<(String, Light)>,
    per_km: f32,
}

/// Seconds since this turn's acts came to the board, until they have come to rest.
#[derive(Resource, Default)]
struct Since {
    turn: u32,
    seconds: f32,
}

/// Names and tokens stand on the land.
pub(super) const SHADE: Shade = Shade { owner: 0.16, border: 0.75 };

fn unroll(
    mut commands: Commands,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<ColorMaterial>>,
) {
    let material = materials.add(ColorMaterial::default());
    let ground = commands.spawn((Ground, Transform::default(), Visibility::Hidden)).id();
    for (layer, high) in [(Layer::Land, 0.0), (Layer::Lines, 1.0)] {
        let empty = meshes.add(mesh::lines(std::iter::empty(), 1.0));
        let paint = MeshMaterial2d(material.clone());
        let at = Transform::from_xyz(0.0, 0.0, high);
        commands.spawn((layer, Mesh2d(empty), paint, at, ChildOf(ground)));
    }
}

/// Lets the arcs of a new turn grow.
fn grow(
    play: Res<Play>,
    look: Res<Look>,
    time: Res<Time>,
    phase: Option<Res<State<Phase>>>,
    mut since: ResMut<Since>,
    mut hand: ResMut<HandShown>,
    mut awake: ResMut<Awake>,
) {
    let turn = play.view().turn;
    if phase.is_none_or(|phase| *phase.get() != Phase::Table) {
        return;
    }
    let still = if look.reduced_motion { theme::MOVE } else { 0.0 };
    if since.turn != turn {
        *since = Since { turn, seconds: still };
        awake.stir();
    } else if since.seconds < theme::MOVE {
        // A window that slept does not skip the motion.
        since.seconds += time.delta_secs().min(0.05);
        awake.stir();
    }
    let grown = (since.seconds / theme::MOVE).min(1.0);
    if hand.eye.grown != grown {
        hand.eye.grown = grown;
    }
}

/// How the board is looked at.
#[derive(SystemParam)]
struct Seen<'w, 's> {
    board: Res<'w, Board>,
    look: Res<'w, Look>,
    hand: Option<Res<'w, HandShown>>,
    land: Res<'w, LandSeen>,
    phase: Option<Res<'w, State<Phase>>>,
    scenes: Query<'w, 's, (&'static Surface, &'static StageEye)>,
    window: Single<'w, 's, &'static Window, With<PrimaryWindow>>,
}

impl Seen<'_, '_> {
    fn tokens(&self) -> &'static Tokens {
        if self.look.light == Light::Dark { &theme::DARK } else { &theme::LIGHT }
    }

    /// The window's points for one of egui's.
    fn scale(&self) -> f32 {
        theme::zoom(&self.look, self.window.width(), self.window.height())
    }

    /// Where one looks, if the land is to be seen.
    fn eye(&self) -> Option<Eye> {
        let of_phase = match self.phase.as_ref().map(|phase| phase.get()) {
            Some(Phase::Table) => self.hand.as_ref().map(|hand| hand.eye),
            Some(Phase::Adjudication) => {
                let of = self.scenes.iter().find(|(of, _)| **of == Surface::Table);
                of.map(|(_, eye)| eye.now)
            }
            _ => None,
        };
        self.land.0.or(of_phase)
    }

    /// The map, where it lies and where one looks, if it is to be seen.
    fn chart(&self) -> Option<(&Chart, Rect, Eye)> {
        let eye = self.eye()?;
        Some((self.board.map.as_ref()?, eye.rect?, eye))
    }

    /// egui's points for a km.
    fn per_km(chart: &Chart, rect: Rect, eye: Eye) -> f32 {
        chart.region.fit(rect.width(), rect.height()).scale * eye.zoom
    }
}

fn make(
    seen: Seen,
    mut made: ResMut<Made>,
    mut meshes: ResMut<Assets<Mesh>>,
    layers: Query<(&Layer, &Mesh2d)>,
) {
    let Some((chart, rect, eye)) = seen.chart() else { return };
    let (t, scale, per_km) = (seen.tokens(), seen.scale(), Seen::per_km(chart, rect, eye));
    let land = Some((seen.board.scenario.hash.clone(), seen.look.light));
    let new_land = made.land != land;
    let new_lines = new_land || (made.per_km / (per_km * scale) - 1.0).abs() > 0.01;
    if !new_lines {
        return;
    }
    *made = Made { land, per_km: per_km * scale };
    for (layer, mesh) in &layers {
        let new = match layer {
            Layer::Land if new_land => mesh::lands(chart.land.grounds(t, SHADE)),
            Layer::Lines if new_lines => lines(t, chart, per_km),
            Layer::Land | Layer::Lines => continue,
        };
        // There is room: it replaces one that is there.
        let _ = meshes.insert(&mesh.0, new);
    }
}

fn lines(t: &Tokens, chart: &Chart, per_km: f32) -> Mesh {
    let lines = chart.land.lines(t, SHADE);
    mesh::lines(lines.map(|(points, width, colour)| Pen { points, width, colour }), per_km)
}

/// Puts the ground under the hole that the page or a scene leaves for it.
fn place(
    seen: Seen,
    mut sea: ResMut<ClearColor>,
    mut awake: ResMut<Awake>,
    ground: Single<(&mut Transform, &mut Visibility), With<Ground>>,
) {
    let (mut transform, mut visibility) = ground.into_inner();
    let Some((chart, rect, eye)) = seen.chart() else {
        visibility.set_if_neq(Visibility::Hidden);
        return;
    };
    let [r, g, b, _] = seen.tokens().board[0].to_array();
    sea.0 = Color::srgb_u8(r, g, b);
    let (scale, window) = (seen.scale(), &seen.window);
    let per_km = Seen::per_km(chart, rect, eye) * scale;
    let middle = rect.center() * scale;
    let [east, north] = eye.at;
    let to = Vec3::new(
        middle.x - window.width() / 2.0 - east * per_km,
        window.height() / 2.0 - middle.y - north * per_km,
        0.0,
    );
    let new = Transform::from_translation(to).with_scale(Vec3::new(per_km, per_km, 1.0));
    if *transform != new || *visibility != Visibility::Visible {
        *transform = new;
        *visibility = Visibility::Visible;
        awake.stir();
    }
}
