//! Land as every map of the window shows it: whose it is, in which colours, with which lines.

use bevy_egui::egui::{Color32, Mesh, Painter, Pos2, Shape, Stroke};

use super::theme::{self, Tokens};
use crate::board::{MapSheet, Outline, Outlines};
use crate::scenario::{ActorIx, Map, Scenario};

/// The land of a part of the world.
#[derive(Clone)]
pub(super) struct LandShown {
    /// Countries, coasts and borders.
    pub sheet: MapSheet,
    /// Whose land it is, by the places of seats: names of countries.
    owners: Vec<(String, ActorIx)>,
}

/// How strong its colours are, each from 0 to 1.
#[derive(Clone, Copy)]
pub(super) struct Shade {
    /// That of whoever sits there.
    pub owner: f32,
    /// Borders, beside coasts.
    pub border: f32,
}

impl LandShown {
    /// The land of a scenario on this map.
    pub fn of(scenario: &Scenario, map: &Map) -> Self {
        let outlines = Outlines::of(map);
        let owners = scenario.actor_ids().filter_map(|ix| {
            let place = &scenario.places[scenario.actor(ix).place?.at()];
            Some((outlines.country_at(place.at)?.name.clone(), ix))
        });
        Self { sheet: MapSheet::of(map), owners: owners.collect() }
    }

    /// Leaves out triangles and lines that are not to be seen: the corners of those that are pass.
    pub fn crop(&mut self, seen: impl Fn(&[[f32; 2]]) -> bool) {
        for land in &mut self.sheet.lands {
            let points = &land.points;
            land.triangles.retain(|t| seen(&t.map(|at| points[at as usize])));
        }
        self.sheet.lines.retain(|line| seen(&line.points));
    }

    /// Every country with its colour: a touch of that of who sits there.
    pub fn grounds(
        &self,
        t: &Tokens,
        shade: Shade,
    ) -> impl Iterator<Item = (&Outline, Color32)> + '_ {
        let (plain, held) = (t.board[1], t.board[3]);
        self.sheet.lands.iter().map(move |land| {
            let owner = self.owners.iter().find(|(name, _)| *name == land.name);
            let tint = |ix: ActorIx| held.lerp_to_gamma(theme::actor(ix).0, shade.owner);
            (land, owner.map_or(plain, |(_, ix)| tint(*ix)))
        })
    }

    /// Paints it; `at` is where a point lies on the screen.
    pub fn paint(
        &self,
        painter: &Painter,
        t: &Tokens,
        shade: Shade,
        at: impl Fn([f32; 2]) -> Pos2,
    ) {
        let mut mesh = Mesh::default();
        for (land, colour) in self.grounds(t, shade) {
            for triangle in &land.triangles {
                let first = mesh.vertices.len() as u32;
                for corner in triangle {
                    mesh.colored_vertex(at(land.points[*corner as usize]), colour);
                }
                mesh.add_triangle(first, first + 1, first + 2);
            }
        }
        painter.add(Shape::mesh(mesh));
        for (points, width, colour) in self.lines(t, shade) {
            let points: Vec<Pos2> = points.iter().map(|point| at(*point)).collect();
            painter.add(Shape::line(points, Stroke::new(width, colour)));
        }
    }

    /// Every coast and border: its points, its width on the screen and its colour.
    pub fn lines(
        &self,
        t: &Tokens,
        shade: Shade,
    ) -> impl Iterator<Item = (&[[f32; 2]], f32, Color32)> + '_ {
        let colour = t.board[2];
        self.sheet.lines.iter().map(move |line| {
            let (width, colour) = match line.border {
                true => (theme::BORDER, colour.gamma_multiply(shade.border)),
                false => (theme::COAST, colour),
            };
            (line.points.as_slice(), width, colour)
        })
    }
}
