//! A thousand futures in characters: how many of them stand on which rung after each turn.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::page::{TextPage, fit};
use crate::scenario::RungIx;
use crate::table::Futures;
use crate::texts::say;

/// Columns of a turn.
const CELL: usize = 6;
/// Columns of a rung's name, at least and at most.
const NAME: [usize; 2] = [14, 40];

/// The headline, the picture, and how many are left, as seen after all turns that are over.
pub(super) fn set_futures(page: &mut TextPage, futures: &Futures) {
    page.text(&futures.headline(), page.sheet.strong());
    page.gap();
    set_picture(page, futures);
    page.gap();
    for turns in 1..=futures.came.len() {
        page.item("• ", &futures.said_left(turns).unwrap_or_default(), Style::new());
    }
    page.text(&futures.about(), page.sheet.faint());
}

/// A row for each rung, the highest first, a column for each turn: how many stand there, and `▶` where the
/// crisis stood.
fn set_picture(page: &mut TextPage, futures: &Futures) {
    let sheet = page.sheet;
    let [least, most] = NAME;
    let room = page.width().saturating_sub(least + CELL * 2) / CELL;
    let turns = futures.turns().min(room.max(1));
    let name = page.width().saturating_sub(CELL * (turns + 1)).min(most);
    let heads = (0..turns).map(|turn| format!("{:>CELL$}", futures.turn as usize + turn));
    let now = say!("futures-now");
    let heads: String =
        std::iter::once(format!("{:>CELL$}", fit(&now, now.chars().count().min(CELL - 1))))
            .chain(heads)
            .collect();
    page.extend([Line::styled(
        format!("{}{heads}", fit(&say!("futures-after-turn"), name)),
        sheet.strong(),
    )]);
    for rung in RungIx::all(futures.rungs.len()).rev() {
        let label = format!("{:>2} {}", rung.at() + 1, futures.rungs[rung.at()]);
        let mut spans = vec![Span::raw(fit(&label, name.saturating_sub(1))), Span::raw(" ")];
        let here = if futures.from == rung { "▶" } else { "·" };
        spans.push(Span::raw(format!("{here:>CELL$}")));
        for turn in 0..turns {
            // Seen from the present: of turns that are over, as many as were possible when they began.
            let known = turn.min(futures.came.len());
            let (count, of) = (futures.standing(known, turn, rung), futures.left(known));
            let stood = futures.came.get(turn) == Some(&rung);
            let (text, style) = match (stood, count) {
                (true, _) => (format!("▶{count}"), sheet.own()),
                (false, 0) => ("·".to_owned(), sheet.faint()),
                (false, _) => (format!("{}{count}", shade(count, of)), Style::new()),
            };
            spans.push(Span::styled(format!("{text:>CELL$}"), style));
        }
        page.extend([Line::from(spans)]);
    }
}

/// How dense so many of all are.
fn shade(count: usize, of: usize) -> char {
    match count * 100 / of.max(1) {
        60.. => '█',
        25..60 => '▓',
        8..25 => '▒',
        _ => '░',
    }
}
