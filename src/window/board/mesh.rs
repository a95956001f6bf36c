//! Land and lines as triangles for Bevy. Lines are feathered: their edges fade over one point, so that
//! they are smooth without sampling each pixel several times.

use bevy::asset::RenderAssetUsages;
use bevy::color::{ColorToComponents, Srgba};
use bevy::mesh::{Indices, Mesh, PrimitiveTopology};
use bevy_egui::egui::Color32;

use crate::board::Outline;

/// A line on the board.
pub(super) struct Pen<'a> {
    /// Km east and north.
    pub points: &'a [[f32; 2]],
    /// In points of the screen.
    pub width: f32,
    pub colour: Color32,
}

/// How wide the fading edge of a line is, in points.
const FEATHER: f32 = 1.0;

#[derive(Default)]
struct Triangles {
    positions: Vec<[f32; 3]>,
    colours: Vec<[f32; 4]>,
    indices: Vec<u32>,
}

impl Triangles {
    fn corner(&mut self, [x, y]: [f32; 2], colour: [f32; 4]) -> u32 {
        self.positions.push([x, y, 0.0]);
        self.colours.push(colour);
        self.positions.len() as u32 - 1
    }

    fn mesh(mut self) -> Mesh {
        if self.positions.is_empty() {
            // Bevy's store of meshes has no place for one without corners.
            let nothing = [(); 3].map(|()| self.corner([0.0; 2], [0.0; 4]));
            self.indices.extend(nothing);
        }
        Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::default())
            .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, self.positions)
            .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, self.colours)
            .with_inserted_indices(Indices::U32(self.indices))
    }
}

/// As Bevy counts colours: in linear light.
fn linear(colour: Color32) -> [f32; 4] {
    let [r, g, b, a] = colour.to_srgba_unmultiplied();
    bevy::color::LinearRgba::from(Srgba::rgba_u8(r, g, b, a)).to_f32_array()
}

/// Every country in its colour.
pub(super) fn lands<'a>(lands: impl Iterator<Item = (&'a Outline, Color32)>) -> Mesh {
    let mut triangles = Triangles::default();
    for (land, colour) in lands {
        let (first, colour) = (triangles.positions.len() as u32, linear(colour));
        for point in &land.points {
            triangles.corner(*point, colour);
        }
        triangles.indices.extend(land.triangles.iter().flatten().map(|at| first + at));
    }
    triangles.mesh()
}

/// Lines, where a km is so many points on the screen.
pub(super) fn lines<'a>(pens: impl Iterator<Item = Pen<'a>>, per_km: f32) -> Mesh {
    let mut triangles = Triangles::default();
    for pen in pens {
        line(&mut triangles, &pen, per_km);
    }
    triangles.mesh()
}

fn line(triangles: &mut Triangles, pen: &Pen<'_>, per_km: f32) {
    let full = linear(pen.colour);
    let clear = [full[0], full[1], full[2], 0.0];
    let inner = pen.width / 2.0 / per_km;
    let outer = inner + FEATHER / per_km;
    let mut last: Option<[u32; 4]> = None;
    for (at, point) in pen.points.iter().enumerate() {
        let [nx, ny] = normal(pen.points, at);
        let aside = |by: f32| [point[0] + nx * by, point[1] + ny * by];
        let here = [
            triangles.corner(aside(outer), clear),
            triangles.corner(aside(inner), full),
            triangles.corner(aside(-inner), full),
            triangles.corner(aside(-outer), clear),
        ];
        if let Some(last) = last {
            for side in 0..3 {
                let (a, b, c, d) = (last[side], last[side + 1], here[side], here[side + 1]);
                triangles.indices.extend([a, b, c, b, d, c]);
            }
        }
        last = Some(here);
    }
}

/// Which way is aside at a point: the mean of the pieces that meet there.
fn normal(points: &[[f32; 2]], at: usize) -> [f32; 2] {
    let (before, after) = (points[at.saturating_sub(1)], points[(at + 1).min(points.len() - 1)]);
    let (dx, dy) = (after[0] - before[0], after[1] - before[1]);
    let length = dx.hypot(dy);
    if length > 0.0 { [-dy / length, dx / length] } else { [0.0, 1.0] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_as_wide_as_its_pen_and_fades() {
        let points = [[0.0, 0.0], [10.0, 0.0]];
        let pen = Pen { points: &points, width: 4.0, colour: Color32::WHITE };
        // Two points of the screen a km: the pen is 2 km wide, its edge half a km.
        let mesh = lines([pen].into_iter(), 2.0);
        let corners = mesh.attribute(Mesh::ATTRIBUTE_POSITION).unwrap().as_float3().unwrap();
        let asides: Vec<f32> = corners.iter().map(|corner| corner[1]).collect();
        assert_eq!(asides, [1.5, 1.0, -1.0, -1.5, 1.5, 1.0, -1.0, -1.5]);
        assert_eq!(mesh.indices().unwrap().len(), 18);
    }

    #[test]
    fn points_that_are_one_still_have_a_side() {
        assert_eq!(normal(&[[3.0, 3.0], [3.0, 3.0]], 0), [0.0, 1.0]);
    }
}
