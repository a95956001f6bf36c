//! The left side of the table: the ladder, and the measures in short.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::TableScreen;
use crate::rules::IndicatorView;
use crate::scenario::{RungIx, ThresholdIx};
use crate::terminal::page::{fit, width};
use crate::terminal::risks::Weighing;
use crate::terminal::scroll;
use crate::terminal::sheet::TerminalSheet;
use crate::terminal::words::{self, Strain};
use crate::texts::{digits, say};

impl TableScreen {
    pub(super) fn draw_ladder(&self, frame: &mut Frame<'_>, area: Rect, sheet: TerminalSheet) {
        let columns = usize::from(area.width);
        let mut lines = vec![Line::styled(fit(&say!("tty-ladder"), columns), sheet.strong())];
        let rungs = RungIx::all(self.view.rungs.len()).rev();
        lines.extend(rungs.map(|rung| self.rung(rung, columns, sheet)));
        let left = usize::from(area.height).saturating_sub(lines.len());
        // A heading, an empty line and at least two measures, or nothing.
        if left >= 4 {
            lines.push(Line::default());
            lines.push(Line::styled(fit(&say!("tty-measures"), columns), sheet.strong()));
            let shown = self.measures_in_short(left - 2);
            lines.extend(shown.into_iter().map(|view| measure(view, columns, sheet)));
        }
        // Where the crisis stands is in view, however long the ladder is.
        let here = self.view.rungs.len() - self.view.rung.at();
        scroll::show(frame, area, &lines, (here + 2).saturating_sub(area.height.into()));
    }

    fn rung(&self, rung: RungIx, columns: usize, sheet: TerminalSheet) -> Line<'static> {
        let here = rung == self.view.rung;
        let been = self.view.trail.contains(&rung);
        let mark = match (here, been) {
            (true, _) => "▶",
            (false, true) => "•",
            (false, false) => " ",
        };
        let risk = self.threshold(rung);
        let risk_columns = width(&risk);
        let name = &self.view.rungs[rung.at()].name;
        let room = columns.saturating_sub(risk_columns + 1);
        let text = fit(&format!("{mark}{:>2} {name}", rung.0 + 1), room);
        let style = if here { sheet.bar().patch(sheet.strong()) } else { Style::new() };
        Line::from(vec![
            Span::styled(text, style),
            Span::raw(" "),
            Span::styled(risk, sheet.worse()),
        ])
    }

    /// The threshold on a rung and its risk, or nothing.
    fn threshold(&self, rung: RungIx) -> String {
        let Some(at) = self.view.thresholds.iter().position(|t| t.rung == rung) else {
            return String::new();
        };
        let past = match self.view.thresholds[at].crossed {
            true => format!("{} ", say!("tty-threshold-past")),
            false => String::new(),
        };
        match &self.risks.now {
            Weighing::Done(risk) => {
                let crossing = risk.thresholds[ThresholdIx::from(at).at()];
                format!("‡ {past}{}", words::percent(crossing.by_end()))
            }
            Weighing::Running => format!("‡ {past}…"),
            _ => format!("‡ {past}"),
        }
    }

    /// What changed most first, if not everything fits.
    fn measures_in_short(&self, most: usize) -> Vec<&IndicatorView> {
        let all = &self.view.indicators;
        let mut places: Vec<usize> = (0..all.len()).collect();
        places.sort_by_key(|at| std::cmp::Reverse((all[*at].value - all[*at].before).abs()));
        places.truncate(most);
        places.sort_unstable();
        places.into_iter().map(|at| &all[at]).collect()
    }
}

fn measure(view: &IndicatorView, columns: usize, sheet: TerminalSheet) -> Line<'static> {
    let change = view.value - view.before;
    let turn = Strain::of(view.polarity, change);
    let change = if change == 0 { String::new() } else { digits(&format!("{change:+}")) };
    let figures = format!("{:>4} {change:>4}{}", view.value, turn.sign());
    let band = if columns >= 38 { fit(&view.band, 12) } else { String::new() };
    let room = columns.saturating_sub(width(&figures) + width(&band) + 1);
    Line::from(vec![
        Span::raw(fit(&view.name, room)),
        Span::styled(figures, style(turn, sheet)),
        Span::raw(format!(" {band}")),
    ])
}

/// The looks of a change.
pub(in crate::terminal) fn style(turn: Strain, sheet: TerminalSheet) -> Style {
    match turn {
        Strain::Better => sheet.better(),
        Strain::Worse => sheet.worse(),
        Strain::Neither => Style::new(),
    }
}
