//! Set-up: a seat is chosen on the map, and the game begins; who plays the others, and how, is folded away.

mod chapter;
mod choices;
mod difficulty;
mod more;
mod seats;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{CentralPanel, Frame, Label, Ui};

pub use choices::{Arrange, Chosen, SetupChoices};

use super::board::Board;
use super::eye::LandSeen;
use super::keys::Act;
use super::look::Look;
use super::settings::Adjust;
use super::shell::{Canvas, DrawScreens, Intent, Intents, Leave, Screen};
use super::spread::{self, Spread, spread};
use super::{books, keys, theme, widgets};
use crate::scenario::Scenario;
use crate::session::{Player, Setup};
use crate::texts::say;

pub(super) fn plugin(app: &mut App) {
    app.add_message::<Arrange>()
        .init_resource::<Chosen>()
        .init_resource::<difficulty::Hardness>()
        .add_systems(Update, (difficulty::measure, lay_out).run_if(in_state(Screen::Setup)))
        .add_systems(OnExit(Screen::Setup), (difficulty::stop, fold_up))
        .add_systems(
            EguiPrimaryContextPass,
            draw.in_set(DrawScreens).run_if(in_state(Screen::Setup)),
        );
}

fn draw(
    mut canvas: Canvas,
    mut chosen: ResMut<Chosen>,
    mut land: ResMut<LandSeen>,
    look: Res<Look>,
    mut intents: Intents,
) -> Result {
    chosen.own_dice = look.own_dice;
    let mut wanted = canvas.show(|ui| setup_ui(ui, &mut chosen))?;
    if chosen.own_dice != look.own_dice {
        let look = Look { own_dice: chosen.own_dice, ..look.clone() };
        wanted.push(Adjust::Look(look).into());
    }
    land.set_if_neq(LandSeen(Some(chosen.eye)));
    intents.send(wanted);
    Ok(())
}

/// Another scenario, another board.
fn lay_out(mut commands: Commands, chosen: Res<Chosen>, board: Option<Res<Board>>) {
    if let (Some(book), Some(wanted)) = (&chosen.book, &chosen.board)
        && !board.is_some_and(|board| board.is_of(&book.scenario))
    {
        commands.insert_resource(Board::clone(wanted));
    }
}

/// The map is put away.
fn fold_up(mut land: ResMut<LandSeen>) {
    land.0 = None;
}

/// A seat to be chosen, and all the rest.
pub fn setup_ui(ui: &mut Ui, chosen: &mut Chosen) -> Vec<Intent> {
    let Some(book) = chosen.book.clone() else {
        return vec![Leave.into()];
    };
    let scenario = &book.scenario;
    keys::shown(ui, ("set-up", &scenario.hash));
    chosen.eye.rect = None;
    let before = chosen.seat;
    let below = books::facts(scenario);
    let heading = (scenario.meta.title.as_str(), below.as_str());
    let note = |ui: &mut Ui| note_ui(ui, scenario);
    let wanted = if spread::fits(ui) {
        let page = Spread { heading, words_left: false, share: theme::SEAT };
        let picture = |ui: &mut Ui, chosen: &mut Chosen| {
            picture_ui(ui, chosen, scenario);
            Vec::new()
        };
        let words = |ui: &mut Ui, chosen: &mut Chosen| words_ui(ui, chosen, scenario);
        spread(ui, &page, chosen, note, words, picture, foot_ui)
    } else {
        let body = |ui: &mut Ui, chosen: &mut Chosen| {
            note(ui);
            let pressed = seats::portraits_ui(ui, scenario, chosen.seat);
            look_at(chosen, scenario, pressed);
            words_ui(ui, chosen, scenario)
        };
        widgets::page(ui, heading, chosen, body, foot_ui)
    };
    keyboard(ui, chosen, scenario);
    if chosen.seat != before {
        // What is said of it is drawn with the next frame.
        ui.ctx().request_repaint();
    }
    wanted
}

/// The seats: on the map, or in a list where there is none.
fn picture_ui(ui: &mut Ui, chosen: &mut Chosen, scenario: &Scenario) {
    let pressed = if seats::on_a_map(chosen) {
        seats::map_ui(ui, chosen)
    } else {
        let ground = Frame::new().fill(theme::of(ui).ground).inner_margin(theme::PAGE_IN);
        let list = |ui: &mut Ui| {
            let scroll = widgets::scroll("portraits");
            scroll.show(ui, |ui| seats::portraits_ui(ui, scenario, chosen.seat)).inner
        };
        CentralPanel::no_frame().frame(ground).show(ui, list).inner
    };
    look_at(chosen, scenario, pressed);
}

fn look_at(chosen: &mut Chosen, scenario: &Scenario, pressed: Option<usize>) {
    if let Some(seat) = pressed {
        let open = chosen.for_people(scenario);
        chosen.look_at_seat(seat, open);
    }
}

/// The chosen seat, the chapter of a campaign, and what is folded away.
fn words_ui(ui: &mut Ui, chosen: &mut Chosen, scenario: &Scenario) -> Vec<Intent> {
    seats::chosen_ui(ui, chosen, scenario);
    if let Some(text) = &chosen.before {
        widgets::card(ui, |ui| ui.add(Label::new(text.say()).wrap()));
    }
    let chapter = chosen.book.as_ref().and_then(|book| book.chapter.clone());
    let wanted = chapter.map(|chapter| chapter::chapter_ui(ui, &chapter)).unwrap_or_default();
    let fold = if chosen.more { say!("window-less") } else { say!("window-more") };
    if widgets::button(ui, &fold, "M") {
        chosen.more = !chosen.more;
    }
    if chosen.more {
        more::more_ui(ui, chosen, scenario);
    } else if chosen.setup().is_none() {
        more::seed_wrong_ui(ui);
    }
    chosen.keep_to_variant(scenario);
    wanted
}

/// What can be done.
fn foot_ui(ui: &mut Ui, chosen: &mut Chosen) -> Vec<Intent> {
    let setup = chosen.setup();
    let begin = |setup: Setup| vec![Arrange::Begin(Box::new(setup)).into()];
    if widgets::primary_if(ui, setup.is_some(), &start(chosen), "Enter")
        && let Some(setup) = setup.clone()
    {
        return begin(setup);
    }
    if let Some(setup) = setup {
        let about = say!("window-i-run-the-game-about");
        if widgets::button_about(ui, &say!("window-i-run-the-game"), "R", &about)
            || keys::pressed(ui, Act::RunGame)
        {
            return begin(Setup { facilitator: true, ..setup });
        }
        #[cfg(feature = "classroom")]
        if widgets::button(ui, &say!("window-host-class"), "H") || keys::pressed(ui, Act::HostClass)
        {
            return vec![super::hosting::wall::Hosting::Begin.into()];
        }
    }
    let back = widgets::button(ui, &say!("window-back-to-library"), "Esc");
    if back || keys::pressed(ui, Act::Close) {
        return vec![Leave.into()];
    }
    Vec::new()
}

/// What the button that begins the game says.
fn start(chosen: &Chosen) -> String {
    let person = |player: &&Player| **player == Player::Person;
    let people = chosen.players.iter().filter(person).count();
    match people {
        0 => say!("window-watch"),
        1 if chosen.players.get(chosen.seat).is_some_and(|player| person(&player)) => {
            say!("window-play-this-seat")
        }
        _ => say!("window-start"),
    }
}

/// Keys that choose, and that unfold.
fn keyboard(ui: &Ui, chosen: &mut Chosen, scenario: &Scenario) {
    if let Some(seat) = keys::number(ui, Act::ChangePlayer).filter(|at| *at < chosen.players.len())
    {
        if chosen.more || chosen.seat == seat {
            chosen.seat = seat;
            chosen.change_player(seat);
        } else {
            look_at(chosen, scenario, Some(seat));
        }
        chosen.keep_to_variant(scenario);
        chosen.look_at = chosen.more.then_some(seat);
        ui.ctx().request_repaint();
    }
    if keys::pressed(ui, Act::More) {
        chosen.more = !chosen.more;
        chosen.look_at = chosen.more.then_some(0);
        ui.ctx().request_repaint();
    }
}

/// What there is to know before it is played.
fn note_ui(ui: &mut Ui, scenario: &Scenario) {
    let note = &scenario.meta.content_note;
    ui.add(Label::new(say!("window-before-you-begin", note = note)).wrap());
    if let Some(content) = scenario.meta.deals_with() {
        widgets::weak(ui, content);
    }
}
