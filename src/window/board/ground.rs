//! The board's land, borders, arcs and pings in Bevy: made when they change, moved when the eye moves.

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;
use bevy::sprite_render::{ColorMaterialPlugin, Mesh2dRenderPlugin};
use bevy::window::PrimaryWindow;
use bevy_egui::egui::{Color32, Rect};

use super::acts;
use super::chart::{Board, Chart};
use super::mesh::{self, Pen};
use crate::window::hand::HandShown;
use crate::window::land::Shade;
use crate::window::look::{Light, Look};
use crate::window::play::Play;
use crate::window::shell::{Awake, Phase};
use crate::window::theme::{self, Tokens};

pub(super) fn plugin(app: &mut App) {
    let there = resource_exists::<Board>.and_then(resource_exists::<Play>);
    app.add_plugins((Mesh2dRenderPlugin, ColorMaterialPlugin))
        .init_resource::<Made>()
        .init_resource::<Since>()
        .add_systems(Startup, unroll)
        .add_systems(Update, (grow, make, place).chain().run_if(there))
        .add_systems(Update, put_away.run_if(not(resource_exists::<Play>)));
}

/// What moves as one.
#[derive(Component)]
struct Ground;

/// Lowest first.
#[derive(Component, Clone, Copy, PartialEq, Eq)]
enum Layer {
    Land,
    Lines,
    Acts,
}

/// What the meshes were made for, so that they are made anew only if it changes.
#[derive(Resource, Default, PartialEq, Clone)]
struct Made {
    land: Option<(String, Light)>,
    per_km: f32,
    acts: Option<(u32, usize, u32)>,
}

/// Seconds since this turn's acts came to the board, until they have come to rest.
#[derive(Resource, Default)]
struct Since {
    turn: u32,
    seconds: f32,
}

/// Names and tokens stand on the land.
const SHADE: Shade = Shade { owner: 0.16, border: 0.75 };
/// Steps in which arcs grow.
const GROWTH: u32 = 60;

fn unroll(
    mut commands: Commands,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<ColorMaterial>>,
) {
    let material = materials.add(ColorMaterial::default());
    let ground = commands.spawn((Ground, Transform::default(), Visibility::Hidden)).id();
    for (layer, high) in [(Layer::Land, 0.0), (Layer::Lines, 1.0), (Layer::Acts, 2.0)] {
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
}

/// How the board is looked at.
#[derive(SystemParam)]
struct Seen<'w, 's> {
    board: Res<'w, Board>,
    look: Res<'w, Look>,
    hand: Res<'w, HandShown>,
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

    /// The map and where it lies, if it is to be seen.
    fn chart(&self) -> Option<(&Chart, Rect)> {
        Some((self.board.map.as_ref()?, self.hand.eye.rect?))
    }

    /// egui's points for a km.
    fn per_km(&self, chart: &Chart, rect: Rect) -> f32 {
        chart.region.fit(rect.width(), rect.height()).scale * self.hand.eye.zoom
    }
}

fn make(
    seen: Seen,
    play: Res<Play>,
    since: Res<Since>,
    mut made: ResMut<Made>,
    mut meshes: ResMut<Assets<Mesh>>,
    layers: Query<(&Layer, &Mesh2d)>,
) {
    let Some((chart, rect)) = seen.chart() else { return };
    let (t, scale, per_km) = (seen.tokens(), seen.scale(), seen.per_km(chart, rect));
    let land = Some((seen.board.scenario.hash.clone(), seen.look.light));
    let share = (since.seconds / theme::MOVE).min(1.0);
    let acts = Some((play.view().turn, play.view().news.len(), (share * GROWTH as f32) as u32));
    let new_land = made.land != land;
    let new_lines = new_land || (made.per_km / (per_km * scale) - 1.0).abs() > 0.01;
    let new_acts = new_lines || made.acts != acts;
    if !new_acts {
        return;
    }
    *made = Made { land, per_km: per_km * scale, acts };
    for (layer, mesh) in &layers {
        let new = match layer {
            Layer::Land if new_land => mesh::lands(chart.land.grounds(t, SHADE)),
            Layer::Lines if new_lines => lines(t, chart, per_km),
            Layer::Acts => arcs(t, &seen.board, &play, share, per_km),
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

/// Arcs as far as they have grown, and rings where something happened.
fn arcs(t: &Tokens, board: &Board, play: &Play, share: f32, per_km: f32) -> Mesh {
    let mut drawn: Vec<(Vec<[f32; 2]>, f32, Color32)> = Vec::new();
    for act in acts::acts(board, play.view()) {
        let Some(path) = act.path else { continue };
        let mut points = acts::arc(path);
        let so_far = ((points.len() - 1) as f32 * share).round() as usize;
        points.truncate((so_far + 1).max(2));
        let colour = theme::series(t, act.actor.at());
        drawn.push((points.clone(), theme::ARC_HALO, t.board[0].gamma_multiply(0.8)));
        if share >= 1.0 {
            drawn.push((head(&points, theme::ARC_HEAD / per_km), theme::ARC, colour));
        }
        drawn.push((points, theme::ARC, colour));
    }
    for ping in acts::pings(board, play.view()) {
        let [least, most] = theme::PING;
        let radii = [least, least + (most - least) * share];
        let [inner, outer] = radii.map(|radius| ring(ping.at.at, radius / per_km));
        drawn.push((inner, theme::firm(t.accent).width, t.accent));
        drawn.push((outer, theme::thin(t.accent).width, t.accent.gamma_multiply(0.7)));
    }
    let pens =
        drawn.iter().map(|(points, width, colour)| Pen { points, width: *width, colour: *colour });
    mesh::lines(pens, per_km)
}

/// Two strokes at the end of an arc, so long.
fn head(points: &[[f32; 2]], long: f32) -> Vec<[f32; 2]> {
    let (tip, tail) = (points[points.len() - 1], points[points.len() - 2]);
    let (dx, dy) = (tail[0] - tip[0], tail[1] - tip[1]);
    let length = dx.hypot(dy).max(f32::MIN_POSITIVE);
    let (dx, dy) = (dx / length * long, dy / length * long);
    let side = |s: f32| [tip[0] + dx - s * 0.5 * dy, tip[1] + dy + s * 0.5 * dx];
    vec![side(1.0), tip, side(-1.0)]
}

fn ring([x, y]: [f32; 2], radius: f32) -> Vec<[f32; 2]> {
    const CORNERS: usize = 36;
    (0..=CORNERS)
        .map(|corner| {
            let (sin, cos) = (std::f32::consts::TAU * corner as f32 / CORNERS as f32).sin_cos();
            [x + radius * cos, y + radius * sin]
        })
        .collect()
}

/// Puts the ground under the hole that the table leaves for it.
fn place(
    seen: Seen,
    phase: Option<Res<State<Phase>>>,
    mut sea: ResMut<ClearColor>,
    mut awake: ResMut<Awake>,
    ground: Single<(&mut Transform, &mut Visibility), With<Ground>>,
) {
    let (mut transform, mut visibility) = ground.into_inner();
    let shown = phase.is_some_and(|phase| *phase.get() == Phase::Table);
    let (Some((chart, rect)), true) = (seen.chart(), shown) else {
        visibility.set_if_neq(Visibility::Hidden);
        return;
    };
    let [r, g, b, _] = seen.tokens().board[0].to_array();
    sea.0 = Color::srgb_u8(r, g, b);
    let (scale, window) = (seen.scale(), &seen.window);
    let per_km = seen.per_km(chart, rect) * scale;
    let middle = rect.center() * scale;
    let [east, north] = seen.hand.eye.at;
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

/// No game, no ground.
fn put_away(ground: Single<&mut Visibility, With<Ground>>) {
    ground.into_inner().set_if_neq(Visibility::Hidden);
}
