//! Where everything stands in a picture, in pixels: columns from left to right, lanes from top to bottom, and within a
//! lane and column an order in which few ties cross. Ties leave a box on the side on which the other stands.

use super::lens::{GraphView, ViewTie};

/// Width and height of each box that is to be placed, with the words in it.
pub type BoxSize = (i32, i32);

/// A placed box.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LaidKnot {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
}

/// A placed tie: where it leaves and where it comes in, and on which sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LaidTie {
    /// On a side of one.
    pub from: (i32, i32),
    /// On a side of the other.
    pub to: (i32, i32),
    /// Whether it leaves to the right, and whether it comes in from the right.
    pub right: (bool, bool),
}

/// A picture's places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Laid {
    /// By spot.
    pub knots: Vec<LaidKnot>,
    /// By tie of the view.
    pub ties: Vec<LaidTie>,
    /// By lane: upper edge and height.
    pub lanes: Vec<(i32, i32)>,
    /// By column: left edge and width.
    pub columns: Vec<(i32, i32)>,
    /// Right edge of the last column.
    pub width: i32,
    /// Lower edge of the last lane.
    pub height: i32,
}

/// From one box to the one below.
const GAP: i32 = 9;
/// From one column to the next: the room of ties.
const AISLE: i32 = 46;
/// The same where there are no lanes.
const WIDE: i32 = 110;
/// Above the first box of a lane, and below its last.
const PAD: i32 = 12;
/// Times that the order is made better.
const SWEEPS: usize = 12;

/// Places a view. `sizes` are those of its spots, `foot` the room that each lane needs below its boxes; the picture
/// begins at `left` and `top`.
pub fn layout(view: &GraphView, sizes: &[BoxSize], foot: &[i32], (left, top): (i32, i32)) -> Laid {
    let columns = columns(view, sizes, left);
    let mut cells = cells(view, columns.len());
    let mut laid =
        Laid { knots: vec![LaidKnot::default(); sizes.len()], columns, ..Laid::default() };
    laid.place(view, sizes, foot, top, &cells);
    for sweep in 0..SWEEPS {
        let mut order: Vec<usize> = (0..cells.len()).collect();
        if sweep % 2 == 1 {
            order.reverse();
        }
        for cell in order {
            let pull = |spot: &usize| laid.pull(view, *spot);
            let mut pulled: Vec<_> = cells[cell].iter().map(|spot| (pull(spot), *spot)).collect();
            // What is pulled nowhere stays about where it is.
            pulled.sort_by_key(|(pull, spot)| (*pull, *spot));
            cells[cell] = pulled.into_iter().map(|(_, spot)| spot).collect();
        }
        laid.place(view, sizes, foot, top, &cells);
    }
    laid.ties = laid.ports(view);
    laid.width = laid.columns.last().map_or(left, |(x, width)| x + width);
    laid
}

fn columns(view: &GraphView, sizes: &[BoxSize], left: i32) -> Vec<(i32, i32)> {
    let count = view.spots.iter().map(|spot| spot.column + 1).max().unwrap_or(0);
    let aisle = if view.lanes.len() < 2 { WIDE } else { AISLE };
    let mut x = left;
    (0..count)
        .map(|column| {
            let here = view.spots.iter().zip(sizes).filter(|(spot, _)| spot.column == column);
            let width = here.map(|(_, (width, _))| *width).max().unwrap_or(0);
            let place = (x, width);
            x += width + if width > 0 { aisle } else { 0 };
            place
        })
        .collect()
}

/// Spots that stand one below the other: by lane and column, then those without a lane.
fn cells(view: &GraphView, columns: usize) -> Vec<Vec<usize>> {
    let mut cells = vec![Vec::new(); (view.lanes.len() + 1) * columns];
    for (at, spot) in view.spots.iter().enumerate() {
        let lane = spot.lane.unwrap_or(view.lanes.len());
        cells[lane * columns + spot.column].push(at);
    }
    cells
}

impl Laid {
    /// Places boxes in the order of their cells.
    fn place(
        &mut self,
        view: &GraphView,
        sizes: &[BoxSize],
        foot: &[i32],
        top: i32,
        cells: &[Vec<usize>],
    ) {
        let columns = self.columns.len().max(1);
        let high = |cell: &Vec<usize>| -> i32 {
            cell.iter().map(|spot| sizes[*spot].1 + GAP).sum::<i32>()
                - GAP.min(cell.len() as i32 * GAP)
        };
        let mut y = top;
        self.lanes.clear();
        for (lane, cells) in cells.chunks(columns).enumerate().take(view.lanes.len()) {
            let tallest = cells.iter().map(&high).max().unwrap_or(0);
            let foot = foot.get(lane).copied().unwrap_or(0);
            for (column, cell) in cells.iter().enumerate() {
                let mut at = y + PAD + (tallest - high(cell)) / 2;
                for spot in cell {
                    self.knots[*spot] = self.boxed(column, sizes[*spot], at);
                    at += sizes[*spot].1 + GAP;
                }
            }
            let height = tallest + 2 * PAD + foot;
            self.lanes.push((y, height));
            y += height;
        }
        self.height = y;
        // What belongs to no lane is spread over the whole height.
        for (column, cell) in cells.iter().skip(view.lanes.len() * columns).enumerate() {
            let room = (y - top - high(cell)).max(0);
            let gap = room / (cell.len() as i32 + 1);
            let mut at = top + gap;
            for spot in cell {
                self.knots[*spot] = self.boxed(column, sizes[*spot], at);
                at += sizes[*spot].1 + GAP + gap;
            }
            self.height = self.height.max(at - gap);
        }
    }

    fn boxed(&self, column: usize, (width, height): BoxSize, y: i32) -> LaidKnot {
        let (x, wide) = self.columns[column];
        LaidKnot { x: x + (wide - width) / 2, y, width, height }
    }

    /// The mean height of what a spot is tied to; its own, if it is tied to nothing.
    fn pull(&self, view: &GraphView, spot: usize) -> i32 {
        let middle = |at: usize| self.knots[at].y + self.knots[at].height / 2;
        let tied = view.ties.iter().filter_map(|tie| match spot {
            spot if spot == tie.from => Some(middle(tie.to)),
            spot if spot == tie.to => Some(middle(tie.from)),
            _ => None,
        });
        let (sum, count) = tied.fold((0, 0), |(sum, count), y| (sum + y, count + 1));
        if count == 0 { middle(spot) } else { sum / count }
    }

    /// Where ties leave and come in: spread over the sides of boxes, in the order of where they go.
    fn ports(&self, view: &GraphView) -> Vec<LaidTie> {
        let middle = |at: usize| self.knots[at].y + self.knots[at].height / 2;
        let right = |tie: &ViewTie| {
            let [from, to] = [tie.from, tie.to].map(|spot| view.spots[spot].column);
            (from <= to, from >= to)
        };
        let none = |tie| LaidTie { from: (0, 0), to: (0, 0), right: right(tie) };
        let mut ties: Vec<_> = view.ties.iter().map(none).collect();
        for (spot, knot) in self.knots.iter().enumerate() {
            for side in [true, false] {
                let mut here = Vec::new();
                for (at, tie) in view.ties.iter().enumerate() {
                    let (out, back) = right(tie);
                    if tie.from == spot && out == side {
                        here.push((middle(tie.to), at, true));
                    }
                    if tie.to == spot && back == side {
                        here.push((middle(tie.from), at, false));
                    }
                }
                here.sort_unstable();
                let count = here.len() as i32 + 1;
                for ((_, at, leaves), nth) in here.into_iter().zip(1..) {
                    let x = if side { knot.x + knot.width } else { knot.x };
                    let place = (x, knot.y + knot.height * nth / count);
                    match leaves {
                        true => ties[at].from = place,
                        false => ties[at].to = place,
                    }
                }
            }
        }
        ties
    }
}
