//! Why the risk moved over a turn: causes as bars, what is usual, and what would lower it.

use ratatui::style::Style;

use super::page::TextPage;
use crate::report::{CauseKind, CauseLine, WhyMoved, signed_points};
use crate::table::Why;
use crate::texts::say;

/// Columns of the longest bar.
const BAR: i32 = 12;

/// What moved most with its causes, the others below it; what is told meanwhile, if it is not known.
pub(super) fn set_why(page: &mut TextPage, why: Option<&Why>) {
    let sheet = page.sheet;
    page.heading(&say!("moved-title"));
    let Some(why) = why else { return page.text(&say!("moved-working"), sheet.faint()) };
    let Some((most, others)) = why.moved.split_first() else {
        return page.text(&say!("moved-still"), Style::new());
    };
    let style = if most.points() > 0 { sheet.worse() } else { sheet.better() };
    let headline = format!("{} ({})", most.headline(), signed_points(most.points()));
    page.item("‡ ", &headline, style);
    let greatest = most.causes.iter().map(|line| line.points.abs()).max().unwrap_or(1);
    most.causes.iter().for_each(|line| cause(page, line, greatest));
    most.beside().iter().for_each(|text| page.item("  ", text, sheet.faint()));
    if let Some(lower) = most.lower() {
        page.item("  ", &lower, sheet.own());
    }
    if !others.is_empty() {
        page.item("  ", &say!("moved-others"), sheet.faint());
        let said = |one: &WhyMoved| format!("{} ({})", one.headline(), signed_points(one.points()));
        others.iter().for_each(|one| page.item("    ", &said(one), Style::new()));
    }
}

fn cause(page: &mut TextPage, line: &CauseLine, greatest: i32) {
    let long = (line.points.abs() * BAR / greatest.max(1)).max(1);
    let sign = if line.points > 0 { "▇" } else { "░" };
    let bar = sign.repeat(usize::try_from(long).unwrap_or(1));
    let points = signed_points(line.points);
    let mark = format!("{points:>5} {bar:<width$} ", width = BAR as usize);
    let text = match line.kind {
        CauseKind::Rest => line.text.clone(),
        kind => format!("{} · {}", line.text, kind.word()),
    };
    page.item(&mark, &text, Style::new());
}
