//! Knots and ties in words.

use crate::graph::{Graph, Knot, KnotInfo, Tie, TieKind};
use crate::scenario::Thing;
use crate::texts::say;
use crate::window::widgets;

/// What sort of thing it is, whose, and from when on.
pub(super) fn what(graph: &Graph, info: &KnotInfo) -> String {
    let sort = widgets::capital(&info.knot.said());
    let of_itself = matches!(info.knot, Knot::Thing(Thing::Actor(_)));
    let owner = info.owner.filter(|_| !of_itself).map(|owner| &graph.actors[owner.at()]);
    let what = match owner {
        Some(owner) => say!("inside-of", sort = sort, actor = owner),
        None => sort,
    };
    match info.turn {
        Some(turn) => say!("inside-from-turn", what = what, turn = turn),
        None => what,
    }
}

/// Ties of a knot, each kind and other end once: from what leads there, or to what it leads to.
pub(super) fn ties(graph: &Graph, knot: usize, back: bool) -> Vec<(TieKind, usize)> {
    let end = |tie: &Tie| match back {
        true => (tie.to == knot).then_some((tie.kind, tie.from)),
        false => (tie.from == knot).then_some((tie.kind, tie.to)),
    };
    let mut all: Vec<_> = graph.ties.iter().filter_map(end).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// A tie and its other end.
pub(super) fn tied(kind: TieKind, info: &KnotInfo, back: bool) -> String {
    let kind = if back { kind.said_back() } else { kind.said() };
    say!("inside-tie", kind = kind, title = &info.title)
}

/// Ties that are said with a knot's name; the panel beside the picture has all.
const SAID: usize = 4;

/// A knot as it is read out: what it is, and what leads in and out.
pub(super) fn said(graph: &Graph, knot: usize) -> String {
    let info = &graph.knots[knot];
    let [from, to] = [true, false].map(|back| {
        let all = ties(graph, knot, back);
        let mut said: Vec<_> = (all.iter().take(SAID))
            .map(|(kind, knot)| tied(*kind, &graph.knots[*knot], back))
            .collect();
        if let Some(more) = all.len().checked_sub(SAID).filter(|more| *more > 0) {
            said.push(say!("inside-more", count = more));
        }
        if said.is_empty() { say!("inside-nothing") } else { said.join(", ") }
    });
    let what = what(graph, info);
    say!("inside-knot", title = &info.title, what = what, from = from, to = to)
}
