//! What the eye is to meet first: the question of a turn, and the indicators that changed most.

use crate::rules::{IndicatorView, QuestionView, SeatView};

/// Indicators that are shown before the rest is unfolded.
pub const FOREMOST: usize = 3;

/// The one question that a turn asks: the first that has no answer yet; once all have one, each in its turn.
pub fn question_of_turn(view: &SeatView) -> Option<&QuestionView> {
    let open: Vec<_> = view.questions.iter().filter(|question| !question.resolved).collect();
    let next = open.iter().find(|question| question.percent.is_none());
    let turn = view.turn.saturating_sub(1) as usize;
    next.or_else(|| open.get(turn % open.len().max(1))).copied()
}

/// Indicators in the order in which they are shown: those that changed most, for the room each has, then the
/// rest in the scenario's order.
pub fn indicators(view: &SeatView) -> Vec<&IndicatorView> {
    let mut all: Vec<_> = view.indicators.iter().collect();
    // Stable: of those alike the scenario's first.
    all.sort_by(|a, b| change(b).total_cmp(&change(a)));
    let mut rest = all.split_off(all.len().min(FOREMOST));
    rest.sort_by_key(|one| one.ix);
    all.extend(rest);
    all
}

/// How far it moved, as a share of its range.
fn change(one: &IndicatorView) -> f64 {
    let range = f64::from(one.max) - f64::from(one.min);
    (f64::from(one.value) - f64::from(one.before)).abs() / range.max(1.0)
}
