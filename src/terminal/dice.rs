//! A draw, opened: base, factors with their reasons, probabilities, roll, result.

use super::page::{TextPage, fit};
use super::words;
use crate::forecast::DrawFigures;
use crate::rules::{Branch, Draw};
use crate::texts::{digits, say};

/// Sets a draw; its roll and result only if `rolled`.
pub(super) fn set(page: &mut TextPage, draw: &Draw, rolled: bool) {
    page.heading(&say!("tty-dice"));
    let figures = DrawFigures::of(draw);
    for (at, (branch, share)) in draw.branches.iter().zip(&figures.shares).enumerate() {
        let came = rolled && usize::from(draw.result) == at;
        one_branch(page, branch, share, came);
    }
    if rolled {
        result(page, draw, &figures);
    }
}

fn one_branch(page: &mut TextPage, branch: &Branch, share: &str, came: bool) {
    let style = if came { page.sheet.strong() } else { ratatui::style::Style::new() };
    let mark = if came { "▶ " } else { "  " };
    let name = fit(&words::label(&branch.label), 18);
    let bar = words::gauge(branch.probability, page.width().saturating_sub(32).min(30));
    page.text(&format!("{mark}{name} {share:>5}%  {bar}").replace(' ', "\u{a0}"), style);
    let mut sum = say!("tty-base", odds = figure(branch.base));
    for factor in &branch.factors {
        sum.push_str(&format!(" × {} ({})", figure(factor.times), factor.why));
    }
    if !branch.factors.is_empty() {
        sum.push_str(&format!(" = {}", figure(branch.odds)));
    }
    page.item("    ", &sum, page.sheet.faint());
}

fn result(page: &mut TextPage, draw: &Draw, figures: &DrawFigures) {
    page.gap();
    let came = words::label(&draw.chosen().label);
    match &draw.overruled {
        Some(why) => {
            let text = say!("tty-facilitator-decides", came = came, why = why);
            page.text(&text, page.sheet.strong());
        }
        None => {
            let DrawFigures { roll, between: (low, high), .. } = figures;
            let text = say!("tty-roll", roll = roll, low = low, high = high, came = came);
            page.text(&text, page.sheet.strong());
        }
    }
}

/// At most three decimals.
fn figure(value: f64) -> String {
    let text = format!("{value:.3}");
    digits(text.trim_end_matches('0').trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_short() {
        assert_eq!(figure(2.0), "2");
        assert_eq!(figure(1.0 / 1.1), "0.909");
        assert_eq!(figure(0.25), "0.25");
        assert_eq!(figure(10.0), "10");
    }
}
