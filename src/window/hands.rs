//! A show of hands: a question of the turn is put to everybody in the room, and the share of those who say yes is kept as
//! the room's forecast.

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Id, Key, Label, RichText, TextEdit, Ui};

use super::keys::Act;
use super::play::Play;
use super::shell::{Awake, Canvas, DrawScreens, GameAsk, Intent, Intents, Phase};
use super::{dialog, keys, theme, widgets};
use crate::rules::{Command, SeatView, Viewer};
use crate::scenario::QuestionIx;
use crate::table::question_of_turn;
use crate::texts::say;

/// As many as are in a class, until somebody says how many there are.
const CLASS: &str = "30";

/// What is wished of a show of hands.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShowHands {
    /// To ask the room.
    Ask,
    /// To ask it nothing more.
    Close,
    /// To ask another question.
    Another,
}

/// Hands, as they are counted.
#[derive(Resource, Clone, Debug, Default)]
pub struct HandsShown {
    /// What the room may be asked, while it is.
    questions: Vec<(QuestionIx, String)>,
    /// Which of them it is asked.
    at: usize,
    /// Hands that are up, as typed.
    up: String,
    /// Of so many people, as typed; as many as the last time.
    of: Option<String>,
    /// Whether the field for hands is to have the keyboard.
    to_field: bool,
}

impl HandsShown {
    /// Asks the room, in the public's view of the game: first the question of the turn.
    pub fn ask(&mut self, view: &SeatView) {
        let first = question_of_turn(view).map(|question| question.ix);
        let open = view.questions.iter().filter(|question| !question.resolved);
        self.questions = open.map(|one| (one.ix, one.text.clone())).collect();
        let at = self.questions.iter().position(|(ix, _)| Some(*ix) == first);
        (self.at, self.to_field) = (at.unwrap_or_default(), true);
        self.up.clear();
    }

    /// What the room is asked.
    pub fn asked(&self) -> Option<&(QuestionIx, String)> {
        self.questions.get(self.at)
    }

    /// The share of hands in percent, half a percent up; `None` if that is no share.
    pub fn percent(&self) -> Option<u8> {
        share(&self.up, self.of.as_deref().unwrap_or(CLASS))
    }
}

fn share(up: &str, of: &str) -> Option<u8> {
    let number = |text: &str| text.trim().parse::<u16>().ok().map(u32::from);
    let (up, of) = (number(up)?, number(of)?);
    let percent = (200 * up + of).checked_div(2 * of)?;
    u8::try_from(percent).ok().filter(|_| up <= of)
}

pub(super) fn plugin(app: &mut App) {
    let game = resource_exists::<Play>;
    app.init_resource::<HandsShown>()
        .add_message::<ShowHands>()
        .add_systems(Update, (steer.run_if(game), close.run_if(state_changed::<Phase>)).chain())
        .add_systems(EguiPrimaryContextPass, draw.after(DrawScreens).run_if(game));
}

fn steer(
    mut wishes: MessageReader<ShowHands>,
    mut play: ResMut<Play>,
    mut hands: ResMut<HandsShown>,
    mut awake: ResMut<Awake>,
) {
    for wish in wishes.read() {
        awake.stir();
        match wish {
            ShowHands::Ask => {
                let session = play.bypass_change_detection().session();
                hands.ask(&session.view(Viewer::Public));
            }
            ShowHands::Close => hands.questions.clear(),
            ShowHands::Another => {
                hands.at = (hands.at + 1) % hands.questions.len().max(1);
                hands.to_field = true;
            }
        }
    }
}

/// The screen below has changed.
fn close(mut hands: ResMut<HandsShown>) {
    if hands.asked().is_some() {
        hands.questions.clear();
    }
}

/// The button that asks the room.
pub(super) fn open_ui(ui: &mut Ui, wanted: &mut Vec<Intent>) {
    if widgets::button(ui, &say!("hands-title"), "U") {
        wanted.push(ShowHands::Ask.into());
    }
}

/// Its key.
pub(super) fn by_key(ui: &Ui, wanted: &mut Vec<Intent>) {
    if keys::pressed(ui, Act::Hands) {
        wanted.push(ShowHands::Ask.into());
    }
}

fn draw(mut canvas: Canvas, mut hands: ResMut<HandsShown>, mut intents: Intents) -> Result {
    if hands.asked().is_none() {
        return Ok(());
    }
    let shown = hands.bypass_change_detection();
    let wanted = canvas.show(|ui| hands_ui(ui, shown))?;
    intents.send(wanted);
    Ok(())
}

/// The question, and how many hands of how many.
pub fn hands_ui(ui: &Ui, hands: &mut HandsShown) -> Vec<Intent> {
    let Some((question, text)) = hands.asked().cloned() else { return Vec::new() };
    let (record, close) = dialog::sheet(ui, "hands", theme::SHEET, |ui| {
        let yes = keys::pressed(ui, Act::Yes);
        widgets::caption(ui, &say!("hands-title"));
        ui.add(Label::new(RichText::new(text).text_style(theme::lead())).wrap());
        ui.add(Label::new(say!("hands-how-many")).wrap());
        ui.add_space(theme::GAP);
        let enter = ui.horizontal_wrapped(|ui| fields_ui(ui, hands)).inner;
        widgets::weak(ui, say!("hands-why"));
        ui.add_space(theme::SPACE);
        ui.horizontal_wrapped(|ui| {
            let ready = hands.percent().is_some();
            let record = widgets::primary_if(ui, ready, &say!("hands-record"), "Enter");
            let mut wanted: Vec<Intent> = Vec::new();
            if hands.questions.len() > 1 && widgets::button(ui, &say!("hands-another"), "") {
                wanted.push(ShowHands::Another.into());
            }
            if widgets::button(ui, &say!("table-back"), "Esc") {
                wanted.push(ShowHands::Close.into());
            }
            (record || yes || enter, wanted)
        })
        .inner
    });
    let (record, mut wanted) = record;
    if close {
        wanted.push(ShowHands::Close.into());
    }
    if let Some(percent) = hands.percent().filter(|_| record) {
        wanted.push(GameAsk(Command::Forecast { actor: None, question, percent }).into());
        wanted.push(ShowHands::Close.into());
    }
    wanted
}

/// Both numbers and the share; whether Enter was pressed in one of them.
fn fields_ui(ui: &mut Ui, hands: &mut HandsShown) -> bool {
    let enter = ui.input(|input| input.key_pressed(Key::Enter));
    let field = |ui: &mut Ui, id: &str, label: String, text: &mut String| {
        let label = ui.label(label);
        let edit = TextEdit::singleline(text).id(Id::new(id)).char_limit(4);
        ui.add(edit.desired_width(theme::NUMBER)).labelled_by(label.id)
    };
    let up = field(ui, "hands up", say!("hands-up"), &mut hands.up);
    if std::mem::take(&mut hands.to_field) {
        up.request_focus();
    }
    let people = hands.of.get_or_insert_with(|| CLASS.to_owned());
    let of = field(ui, "people in the room", say!("hands-of"), people);
    match hands.percent() {
        Some(percent) => ui.label(RichText::new(format!("{percent} %")).text_style(theme::lead())),
        None if hands.up.is_empty() => ui.label(""),
        None => ui.label(say!("hands-wrong")),
    };
    enter && (up.lost_focus() || of.lost_focus())
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn hands_are_a_share_of_the_people() {
        let percents = [("14", "30"), ("1", "3"), ("2", "3"), ("0", "9"), ("9", "9")];
        let percents = percents.map(|(up, of)| share(up, of));
        assert_eq!(percents, [Some(47), Some(33), Some(67), Some(0), Some(100)]);
        let wrong = [("10", "9"), ("0", "0"), ("", "9"), ("3", ""), ("-1", "9"), ("a", "9")];
        assert_eq!(wrong.map(|(up, of)| share(up, of)), [None; 6]);
    }
}
