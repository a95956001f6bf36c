//! A view as a picture that needs nothing else: light or dark as its reader likes.

use std::fmt::Write;

use super::layout::{BoxSize, Laid, LaidTie, layout};
use super::lens::GraphView;
use super::{Graph, Knot, KnotInfo, TieKind};
use crate::legible;
use crate::scenario::{Thing, Tone};

/// Where boxes begin: right of the names of lanes, below the heads of columns.
const LEFT: i32 = 150;
const TOP: i32 = 128;
const MARGIN: i32 = 24;
/// Width of a card, and of a flag.
const CARD: i32 = 172;
const FLAG: i32 = 138;
/// From one line of words to the next.
const LINE: i32 = 15;
const SMALL: i32 = 12;

const STYLE: &str = "
svg { background: #fbfaf7; font-family: 'IBM Plex Sans', 'Segoe UI', system-ui, sans-serif; }
text { fill: #23262a; font-size: 12px; } .title { font-size: 24px; font-weight: 600; } .head { font-size: 14px; font-weight: 600; }
.small { font-size: 10px; fill: #5e646b; } .lane { font-size: 13px; font-weight: 600; } .end { font-weight: 600; } .held { font-size: 11px; fill: #4b3a6e; }
.loose { paint-order: stroke; stroke: #f5f3ed; stroke-width: 4px; stroke-linejoin: round; } .band { fill: #f1efe8; } .band.odd { fill: #f8f7f2; } .rule { stroke: #d9d5c8; stroke-width: 1; }
.box { fill: #ffffff; stroke: #b9bdc2; stroke-width: 1; } .stripe { stroke: none; }
.option { fill: #2b6ca3; } .inject { fill: #8a5a00; } .flag { fill: #6b4c9a; } .other { fill: #6a7178; }
.pill { fill: #f0eaf8; stroke: #b9a6d6; } .news { fill: #fdf5e4; stroke: #d9bd84; }
.OffRamp { fill: #dff1e8; stroke: #2f8a63; } .Stalemate { fill: #e9eef4; stroke: #6f87a3; } .Escalation { fill: #fbe9d7; stroke: #c98536; } .Catastrophe { fill: #f8dcd3; stroke: #b9441f; }
.tie { fill: none; stroke: var(--c); stroke-width: 1.3; opacity: .55; } .tip { fill: var(--c); stroke: none; } .tie:hover { opacity: 1; stroke-width: 2.4; }
.opens { --c: #3d6f9e; } .closes { --c: #b9441f; stroke-dasharray: 5 3; } .ends { --c: #2f8a63; } .sets { --c: #7a5bb0; }
.raises { --c: #c07a1c; stroke-dasharray: 2 3; } .lowers { --c: #4d8f95; stroke-dasharray: 2 3; } .changes { --c: #80868c; } .plain { --c: #a5aab0; }
@media (prefers-color-scheme: dark) {
svg { background: #1b1d20; } text { fill: #e4e6e9; } .small { fill: #a9adb3; } .loose { stroke: #212429; } .held { fill: #d9caf2; } .band { fill: #22252a; } .band.odd { fill: #1f2226; } .rule { stroke: #3a3e44; }
.box { fill: #2a2e33; stroke: #565c64; } .pill { fill: #352c45; stroke: #7a66a0; } .news { fill: #3a3120; stroke: #8a7440; }
.OffRamp { fill: #1f3a2e; stroke: #46b486; } .Stalemate { fill: #2a333d; stroke: #8ba3bf; } .Escalation { fill: #443118; stroke: #e0a050; } .Catastrophe { fill: #4a241a; stroke: #f07a52; }
.opens { --c: #6ea9e0; } .closes { --c: #f07a52; } .ends { --c: #46b486; } .sets { --c: #b79ae6; } .raises { --c: #e2b14c; } .lowers { --c: #74c0c6; }
}
@media print { svg { background: none; } }
";

/// The picture as SVG.
pub fn svg(graph: &Graph, view: &GraphView, about: &str) -> String {
    let boxes: Vec<_> =
        view.spots.iter().map(|spot| BoxWords::of(&graph.knots[spot.knot])).collect();
    let sizes: Vec<BoxSize> = boxes.iter().map(BoxWords::size).collect();
    let left = if view.lanes.iter().all(String::is_empty) { MARGIN } else { LEFT };
    let guess = layout(view, &sizes, &[], (left, TOP));
    let room = (guess.width - left).max(3 * CARD);
    let loose: Vec<_> = view.loose.iter().map(|all| loose(graph, all, room)).collect();
    let foot: Vec<i32> = loose.iter().map(|lines| lines.len() as i32 * LINE + 4).collect();
    let laid = layout(view, &sizes, &foot, (left, TOP));
    let (width, height) = ((laid.width.max(left + room)) + MARGIN, laid.height + 78);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\">\n\
         <title>{}: {}</title>\n<style>{STYLE}</style>\n",
        escaped(&graph.title),
        escaped(about)
    );
    let mut pen = SvgPen { out: &mut out };
    pen.text((MARGIN, 40), "title", &graph.title);
    pen.text((MARGIN, 62), "small", about);
    pen.frame(view, &laid, width, left);
    for (tie, place) in view.ties.iter().zip(&laid.ties) {
        let kind = tie.kinds.first().copied().unwrap_or(TieKind::Opens);
        let [from, to] = [tie.from, tie.to].map(|spot| &graph.knots[view.spots[spot].knot].title);
        pen.tie(*place, kind, &format!("{from} {} {to}", kind.word()));
    }
    for (lines, (top, high)) in loose.iter().zip(&laid.lanes) {
        for (line, at) in lines.iter().rev().zip(0..) {
            pen.text((left, top + high - 8 - LINE * at), "small loose", line);
        }
    }
    for ((spot, words), place) in view.spots.iter().zip(&boxes).zip(&laid.knots) {
        pen.knot(&graph.knots[spot.knot], words, (place.x, place.y));
    }
    pen.legend(view, (left, laid.height + 32), width);
    out.push_str("</svg>\n");
    out
}

/// The words in a box.
struct BoxWords {
    title: Vec<String>,
    small: Vec<String>,
    width: i32,
}

impl BoxWords {
    fn of(info: &KnotInfo) -> Self {
        let flag = matches!(info.knot, Knot::Thing(Thing::Flag(_)));
        let width = if flag { FLAG } else { CARD };
        let size = if flag { 11 } else { 12 };
        let mut title = wrap(&info.title, width - 24, size);
        if title.len() > 3 {
            title.truncate(3);
            title[2].push('…');
        }
        let mut small = match info.needs.as_slice() {
            [] => Vec::new(),
            needs => wrap(&needs.join(", "), width - 22, 10),
        };
        if small.len() > 2 {
            small.truncate(2);
            small[1].push('…');
        }
        Self { title, small, width }
    }

    fn size(&self) -> BoxSize {
        let lines = self.title.len() as i32 * LINE + self.small.len() as i32 * SMALL;
        (self.width, lines + 12)
    }
}

struct SvgPen<'a> {
    out: &'a mut String,
}

impl SvgPen<'_> {
    // Writing to a text can't fail.
    fn text(&mut self, (x, y): (i32, i32), class: &str, words: &str) {
        let words = escaped(words);
        let _ = writeln!(self.out, "<text x=\"{x}\" y=\"{y}\" class=\"{class}\">{words}</text>");
    }

    /// Bands of lanes and heads of columns.
    fn frame(&mut self, view: &GraphView, laid: &Laid, width: i32, left: i32) {
        for (at, ((top, high), name)) in laid.lanes.iter().zip(&view.lanes).enumerate() {
            let odd = if at % 2 == 1 { " odd" } else { "" };
            let _ = writeln!(
                self.out,
                "<rect x=\"0\" y=\"{top}\" width=\"{width}\" height=\"{high}\" class=\"band{odd}\"/>"
            );
            for (line, nth) in wrap(name, left - MARGIN - 14, 13).iter().zip(0..) {
                self.text((MARGIN, top + 24 + 17 * nth), "lane", line);
            }
        }
        for (from, to, words, below) in &view.heads {
            let (Some((x, _)), Some((last, wide))) =
                (laid.columns.get(*from), laid.columns.get(*to))
            else {
                continue;
            };
            self.text((*x, TOP - 26), "head", words);
            self.text((*x, TOP - 11), "small", below);
            let (x, to) = (x - 8, last + wide + 8);
            let _ = writeln!(
                self.out,
                "<line x1=\"{x}\" y1=\"{0}\" x2=\"{to}\" y2=\"{0}\" class=\"rule\"/>",
                TOP - 3
            );
            if *from > 0 {
                let _ = writeln!(
                    self.out,
                    "<line x1=\"{x}\" y1=\"{}\" x2=\"{x}\" y2=\"{}\" class=\"rule\" stroke-dasharray=\"2 4\"/>",
                    TOP - 3,
                    laid.height
                );
            }
        }
    }

    fn tie(&mut self, tie: LaidTie, kind: TieKind, said: &str) {
        let ((x, y), (to_x, to_y)) = (tie.from, tie.to);
        let reach = ((to_x - x).abs() / 2).clamp(24, 220);
        let side = |right: bool| if right { 1 } else { -1 };
        let (out, back) = (side(tie.right.0), side(tie.right.1));
        let (a, b, tip) = (x + out * reach, to_x + back * reach, to_x + back);
        let (class, said) = (class_of(kind), escaped(said));
        let _ = writeln!(
            self.out,
            "<path d=\"M{x} {y} C{a} {y} {b} {to_y} {tip} {to_y}\" class=\"tie {class}\"><title>{said}</title></path>\n\
             <path d=\"M{to_x} {to_y} l{} -3.5 v7 z\" class=\"tip {class}\"/>",
            7 * back
        );
    }

    fn knot(&mut self, info: &KnotInfo, words: &BoxWords, (x, y): (i32, i32)) {
        let (width, height) = words.size();
        let (class, stripe, round) = match info.knot {
            Knot::Ending(_) => (info.tone.map_or("box", tone_class), None, 4),
            Knot::Thing(Thing::Flag(_)) => ("box pill", None, height / 2),
            Knot::Thing(Thing::Inject(_)) => ("box news", Some("inject"), 0),
            Knot::Thing(Thing::Option(_)) => ("box", Some("option"), 6),
            Knot::Thing(_) => ("box", Some("other"), 3),
        };
        let said = escaped(&format!("{} ({})", info.id, info.knot.sort()));
        let _ = writeln!(
            self.out,
            "<g><title>{said}</title><rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\" class=\"{class}\"/>"
        );
        if let Some(stripe) = stripe {
            let _ = writeln!(
                self.out,
                "<rect x=\"{x}\" y=\"{0}\" width=\"4\" height=\"{1}\" class=\"stripe {stripe}\"/>",
                y + 4,
                height - 8
            );
        }
        let bold = if matches!(info.knot, Knot::Ending(_)) { "end" } else { "name" };
        let flag = matches!(info.knot, Knot::Thing(Thing::Flag(_)));
        let class = if flag { "held" } else { bold };
        let mut line = y + 5;
        for words in &words.title {
            line += LINE;
            self.text((x + 12, line - 3), class, words);
        }
        for words in &words.small {
            line += SMALL;
            self.text((x + 12, line - 2), "small", words);
        }
        self.out.push_str("</g>\n");
    }

    /// Kinds of tie that are in the picture.
    fn legend(&mut self, view: &GraphView, (left, mut y): (i32, i32), width: i32) {
        let mut x = left;
        for kind in TieKind::ALL {
            if !view.ties.iter().any(|tie| tie.kinds.first() == Some(&kind)) {
                continue;
            }
            let class = class_of(kind);
            if x + 130 > width {
                (x, y) = (left, y + 20);
            }
            let to = x + 30;
            let _ = writeln!(
                self.out,
                "<path d=\"M{x} {0} H{to}\" class=\"tie {class}\" style=\"stroke-width: 2.5\"/>",
                y - 4
            );
            self.text((to + 8, y), "name", kind.word());
            x = to + 26 + kind.word().len() as i32 * 7;
        }
    }
}

fn class_of(kind: TieKind) -> &'static str {
    match kind {
        TieKind::Opens => "opens",
        TieKind::Closes => "closes",
        TieKind::Ends => "ends",
        TieKind::Raises => "raises",
        TieKind::Lowers => "lowers",
        TieKind::Sets => "sets",
        TieKind::Changes | TieKind::Decides => "changes",
        TieKind::Answers | TieKind::Breaks | TieKind::Stands | TieKind::Does => "plain",
    }
}

fn tone_class(tone: Tone) -> &'static str {
    match tone {
        Tone::OffRamp => "box OffRamp",
        Tone::Stalemate => "box Stalemate",
        Tone::Escalation => "box Escalation",
        Tone::Catastrophe => "box Catastrophe",
    }
}

/// "Without ties here: …" in lines that fit.
fn loose(graph: &Graph, all: &[usize], room: i32) -> Vec<String> {
    if all.is_empty() {
        return Vec::new();
    }
    let names: Vec<_> = all.iter().map(|at| graph.knots[*at].title.as_str()).collect();
    wrap(&format!("Without ties here: {}", names.join(" · ")), room, 10)
}

/// BoxWords in lines that fit into so many pixels, at about the width that letters of this size have.
fn wrap(words: &str, room: i32, size: i32) -> Vec<String> {
    let width = |text: &str| text.chars().count() as i32 * size * 55 / 100;
    let words = legible::line(words);
    let (mut lines, mut line) = (Vec::new(), String::new());
    for word in words.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer) > room && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            line = word.to_owned();
        } else {
            line = longer;
        }
    }
    lines.push(line);
    lines
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in legible::line(text).chars() {
        match letter {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            other => out.push(other),
        }
    }
    out
}
