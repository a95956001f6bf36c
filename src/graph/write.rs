//! A view in words, for programs, and for Graphviz.

use std::fmt::Write;

use serde::Serialize;

use super::lens::GraphView;
use super::{Graph, Tie, TieKind};
use crate::diagnostics::{Files, Span};

/// A view in words: each knot with what leads to it and what it leads to.
pub fn text(graph: &Graph, view: &GraphView) -> String {
    let mut out = String::new();
    let mut order: Vec<_> = (0..view.spots.len()).collect();
    order.sort_by_key(|at| (view.spots[*at].column, view.spots[*at].lane, *at));
    for spot in order {
        let info = &graph.knots[view.spots[spot].knot];
        let turn = info.turn.map(|turn| format!(", from turn {turn}")).unwrap_or_default();
        // Writing to a text can't fail.
        let _ = writeln!(out, "{} ({}{turn}): {}", info.id, info.knot.sort(), info.title);
        let back = view.ties.iter().filter(|tie| tie.to == spot);
        let back = back.flat_map(|tie| tie.kinds.iter().map(|kind| (*kind, tie.from)));
        listed(&mut out, graph, view, back.collect(), TieKind::word_back);
        let on = view.ties.iter().filter(|tie| tie.from == spot);
        let on = on.flat_map(|tie| tie.kinds.iter().map(|kind| (*kind, tie.to)));
        listed(&mut out, graph, view, on.collect(), TieKind::word);
        if !info.needs.is_empty() {
            let _ = writeln!(out, "  needs {}", info.needs.join(", "));
        }
    }
    out
}

fn listed(
    out: &mut String,
    graph: &Graph,
    view: &GraphView,
    ties: Vec<(TieKind, usize)>,
    word: fn(TieKind) -> &'static str,
) {
    for kind in TieKind::ALL {
        let ids: Vec<_> = (ties.iter().filter(|(one, _)| *one == kind))
            .map(|(_, spot)| graph.knots[view.spots[*spot].knot].id.as_str())
            .collect();
        if !ids.is_empty() {
            let _ = writeln!(out, "  {} {}", word(kind), ids.join(", "));
        }
    }
}

/// A view for Graphviz: `dot -Tsvg`.
pub fn dot(graph: &Graph, view: &GraphView) -> String {
    let quoted = |text: &str| format!("{:?}", crate::legible::line(text));
    let mut out =
        String::from("digraph scenario {\n  rankdir=LR; node [shape=box, style=rounded];\n");
    for (lane, name) in view.lanes.iter().enumerate() {
        let here = view.spots.iter().enumerate().filter(|(_, spot)| spot.lane == Some(lane));
        let _ = writeln!(out, "  subgraph cluster_{lane} {{ label={};", quoted(name));
        for (at, spot) in here {
            let _ = writeln!(out, "    n{at} [label={}];", quoted(&graph.knots[spot.knot].title));
        }
        out.push_str("  }\n");
    }
    for (at, spot) in view.spots.iter().enumerate().filter(|(_, spot)| spot.lane.is_none()) {
        let title = quoted(&graph.knots[spot.knot].title);
        let _ = writeln!(out, "  n{at} [label={title}, shape=doubleoctagon];");
    }
    for tie in &view.ties {
        let words: Vec<_> = tie.kinds.iter().map(|kind| kind.word()).collect();
        let label = quoted(&words.join(", "));
        let _ = writeln!(out, "  n{} -> n{} [label={label}];", tie.from, tie.to);
    }
    out.push_str("}\n");
    out
}

#[derive(Serialize)]
struct JsonGraph<'a> {
    title: &'a str,
    knots: Vec<JsonKnot<'a>>,
    ties: Vec<JsonTie<'a>>,
}

#[derive(Serialize)]
struct JsonKnot<'a> {
    id: &'a str,
    sort: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    turn: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    actor: Option<&'a str>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    needs: &'a [String],
    place: String,
}

#[derive(Serialize)]
struct JsonTie<'a> {
    from: &'a str,
    to: &'a str,
    kind: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    words: &'a str,
    place: String,
}

/// A view for programs: every tie by itself, each with the place of its words.
///
/// # Errors
/// As `serde_json` says; what is in it is always JSON.
pub fn json(graph: &Graph, view: &GraphView, files: &Files) -> Result<String, serde_json::Error> {
    let place = |span: Span| {
        let (line, column) = files.line_column(span.file, span.start as usize);
        format!("{}:{line}:{column}", files.path(span.file).display())
    };
    let knots = view.spots.iter().map(|spot| {
        let info = &graph.knots[spot.knot];
        JsonKnot {
            id: &info.id,
            sort: info.knot.sort(),
            title: &info.title,
            turn: info.turn,
            actor: info.owner.map(|owner| graph.actors[owner.at()].as_str()),
            needs: &info.needs,
            place: place(info.span),
        }
    });
    let ties = view.ties.iter().flat_map(|tie| &tie.ties).map(|at| {
        let tie: &Tie = &graph.ties[*at];
        JsonTie {
            from: &graph.knots[tie.from].id,
            to: &graph.knots[tie.to].id,
            kind: tie.kind.word(),
            words: &tie.label,
            place: place(tie.span),
        }
    });
    let all = JsonGraph { title: &graph.title, knots: knots.collect(), ties: ties.collect() };
    serde_json::to_string_pretty(&all)
}
