//! A view of the graph, laid out: where each box stands and what is written in it.

use bevy_egui::egui::{Rect, Ui, Vec2, pos2, vec2};

use crate::graph::{
    Graph, GraphView, Knot, KnotInfo, Laid, Lens, TieKind, ViewSpot, ViewTie, layout,
};
use crate::scenario::Thing;
use crate::window::theme;

/// What is drawn; in points at which letters have their usual size.
pub(super) struct InsidePicture {
    pub view: GraphView,
    pub laid: Laid,
    /// By spot, the lines of its title.
    pub lines: Vec<Vec<String>>,
    /// From one line to the next.
    pub line: f32,
    pub size: Vec2,
}

impl InsidePicture {
    /// What a lens shows of a graph.
    pub fn of(ui: &Ui, graph: &Graph, lens: Lens) -> Self {
        let view = GraphView::of(graph, lens);
        let line = ui.text_style_height(&theme::small());
        let lines: Vec<_> =
            view.spots.iter().map(|spot| lines(ui, &graph.knots[spot.knot])).collect();
        let size = |(spot, lines): (&ViewSpot, &Vec<String>)| {
            let high = lines.len() as f32 * line + theme::INSIDE_BOX_IN[1] * 2.0;
            (width(&graph.knots[spot.knot]) as i32, high.ceil() as i32)
        };
        let sizes: Vec<_> = view.spots.iter().zip(&lines).map(size).collect();
        let laid = layout(&view, &sizes, &[], (0, 0));
        let size = vec2(laid.width as f32, laid.height as f32);
        Self { view, laid, lines, line, size }
    }

    /// The spot of a knot, if it is in the picture.
    pub fn spot(&self, knot: usize) -> Option<usize> {
        self.view.spots.iter().position(|spot| spot.knot == knot)
    }

    /// Where a spot's box stands.
    pub fn part(&self, spot: usize) -> Rect {
        let at = self.laid.knots[spot];
        let size = vec2(at.width as f32, at.height as f32);
        Rect::from_min_size(pos2(at.x as f32, at.y as f32), size)
    }

    /// The knot to begin with: the uppermost of the first column.
    pub fn first(&self) -> Option<usize> {
        let order = |spot: &usize| (self.view.spots[*spot].column, self.laid.knots[*spot].y);
        (0..self.view.spots.len()).min_by_key(order).map(|spot| self.view.spots[spot].knot)
    }

    /// The knot to which an arrow key leads: along a tie on that side to what stands nearest; where there is none,
    /// to what stands there. Up and down lead within a column.
    pub fn toward(&self, from: usize, (right, down): (i32, i32)) -> Option<usize> {
        let here = self.spot(from)?;
        let (column, middle) = (self.view.spots[here].column as i32, self.part(here).center().y);
        let away = |spot: &usize| (self.part(*spot).center().y - middle).abs();
        let nearest = |all: Vec<usize>| all.into_iter().min_by(|a, b| away(a).total_cmp(&away(b)));
        let spots = 0..self.view.spots.len();
        let found = if right != 0 {
            let tied = nearest(self.tied(here, right > 0));
            let side = |spot: &usize| (self.view.spots[*spot].column as i32 - column) * right;
            // The next column in which anything stands.
            let near = spots.clone().map(|spot| side(&spot)).filter(|side| *side > 0).min();
            tied.or_else(|| nearest(spots.filter(|spot| Some(side(spot)) == near).collect()))
        } else {
            let beyond = |spot: &usize| {
                let by = (self.part(*spot).center().y - middle) * down as f32;
                self.view.spots[*spot].column as i32 == column && by > 0.0
            };
            nearest(spots.filter(beyond).collect())
        };
        found.map(|spot| self.view.spots[spot].knot)
    }

    /// What a spot leads to, or what leads to it.
    fn tied(&self, spot: usize, on: bool) -> Vec<usize> {
        let tie = |tie: &ViewTie| match on {
            true => (tie.from == spot).then_some(tie.to),
            false => (tie.to == spot).then_some(tie.from),
        };
        self.view.ties.iter().filter_map(tie).collect()
    }

    /// Kinds of tie that are drawn, in their order.
    pub fn kinds(&self) -> Vec<TieKind> {
        let drawn = |kind: &TieKind| self.view.ties.iter().any(|tie| tie.kinds[0] == *kind);
        TieKind::ALL.into_iter().filter(drawn).collect()
    }
}

/// How wide the box of a knot is.
fn width(info: &KnotInfo) -> f32 {
    let flag = matches!(info.knot, Knot::Thing(Thing::Flag(_)));
    theme::INSIDE_BOX[usize::from(!flag)]
}

/// A title in lines that fit into its box.
fn lines(ui: &Ui, info: &KnotInfo) -> Vec<String> {
    let room = width(info) - theme::INSIDE_BOX_IN[0] * 2.0;
    let (font, colour) = (theme::font(ui, &theme::small()), theme::of(ui).text);
    let galley = ui.painter().layout(info.title.clone(), font, colour, room);
    galley.rows.iter().map(|row| row.text().trim().to_owned()).collect()
}
