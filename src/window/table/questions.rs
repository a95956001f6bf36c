//! Questions that forecasters answer: one a turn, the others folded; the model's risk after one's own.

use bevy_egui::egui::{DragValue, Id, Label, Slider, Ui};

use super::risk::published_ui;
use super::spread::TableShown;
use crate::rules::QuestionView;
use crate::scenario::{QuestionIx, ReferenceOf, Spot};
use crate::table::question_of_turn;
use crate::texts::say;
use crate::window::hand::HandShown;
use crate::window::keys::Act;
use crate::window::{keys, mark, theme, widgets};

/// This turn's question in place of the risk, until it is answered; the answer, once there is one.
pub(super) fn first_ui(ui: &mut Ui, question: &QuestionView) -> Option<(QuestionIx, u8)> {
    ui.add(Label::new(say!("table-answer-first")).wrap());
    ui.add_space(theme::GAP);
    let id = Id::new(("thought of", question.ix.0));
    let before: Option<ThoughtOf> = ui.data(|data| data.get_temp(id));
    let thought = before.map(|thought| thought.0);
    let now = question_ui(ui, question, thought, false);
    if let Some(percent) = now {
        ui.data_mut(|data| data.insert_temp(id, ThoughtOf(percent)));
    }
    let percent = now.or(thought)?;
    // While it is dragged it is none yet.
    widgets::button(ui, &say!("table-answer-is"), "").then_some((question.ix, percent))
}

/// A percentage that somebody thinks of, and has not answered with yet.
#[derive(Clone, Copy)]
struct ThoughtOf(u8);

/// On the sheet that seals: this turn's question, and the others when they are unfolded.
pub(super) fn questions_ui(ui: &mut Ui, table: &TableShown<'_>, hand: &mut HandShown) {
    let Some(first) = question_of_turn(table.view) else { return };
    mark::marked(ui, Spot::Question, |ui| {
        widgets::title(ui, &say!("table-how-likely"));
        widgets::weak(ui, say!("table-how-recorded"));
        asked_ui(ui, table, hand, first);
    });
    let others = table.view.questions.iter().filter(|one| !one.resolved && one.ix != first.ix);
    let others: Vec<_> = others.collect();
    if others.is_empty() {
        return;
    }
    let text = match hand.all_questions {
        true => say!("table-fewer-questions"),
        false => say!("table-more-questions", more = others.len()),
    };
    hand.all_questions ^= widgets::button(ui, &text, "");
    if hand.all_questions {
        others.into_iter().for_each(|one| asked_ui(ui, table, hand, one));
    }
}

/// A question, and once it is answered what others have published.
fn asked_ui(ui: &mut Ui, table: &TableShown<'_>, hand: &mut HandShown, question: &QuestionView) {
    let given = hand.percent(question.ix);
    if let Some(percent) = question_ui(ui, question, given, true) {
        hand.give(question.ix, percent);
    }
    if given.or(question.percent).is_some() {
        // Not before: it is to be one's own.
        published_ui(ui, table.view.published_of(ReferenceOf::Question(question.ix)));
    }
}

/// A question with its slider; the answer, when it is given.
fn question_ui(ui: &mut Ui, question: &QuestionView, given: Option<u8>, says: bool) -> Option<u8> {
    let label = ui.add(Label::new(&question.text).wrap());
    let mut percent = given.or(question.percent).unwrap_or(50);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().slider_width = (ui.available_width() * 0.6).min(theme::SLIDER);
        let slider = ui.add(Slider::new(&mut percent, 0..=100).show_value(false));
        // The figure that it shows can be the answer, too.
        let meant = slider.has_focus() && keys::pressed(ui, Act::Answer);
        let number = ui.add(DragValue::new(&mut percent).range(0..=100).suffix(" %"));
        let moved = slider.labelled_by(label.id).changed() | number.labelled_by(label.id).changed();
        let word = match (given, question.percent) {
            (Some(_), _) => say!("table-will-be-recorded"),
            (None, Some(_)) => say!("table-said-before"),
            (None, None) => say!("table-not-recorded"),
        };
        if says {
            widgets::weak(ui, word);
        }
        (moved || meant).then_some(percent)
    })
    .inner
}
