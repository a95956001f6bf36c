//! *Look inside*: what hangs together in a scenario, to be walked through by pointer, by keys and by ear. It tells
//! everything that can happen.

mod eye;
mod picture;
mod pictured;
mod side;
mod state;
mod words;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{self, Frame, Id, Label, RichText, Ui};

pub use self::state::{InsideLens, InsideShown};

use self::eye::EyeWish;
use super::keys::{self, Act};
use super::play::Play;
use super::shelf::Shelf;
use super::shell::{Canvas, DrawScreens, Intent, Intents, Screen};
use super::store::Book;
use super::why::Rehearsing;
use super::{theme, widgets};
use crate::texts::say;

/// Opens a book of the shelf to look inside, or goes back.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum LookInside {
    /// Into the book at this place of the shelf.
    Book(usize),
    /// Into the scenario of the game that its author tries.
    Game,
    /// Back to where one was.
    Close,
}

pub(super) fn plugin(app: &mut App) {
    app.add_message::<LookInside>().add_systems(Update, come_and_go).add_systems(
        EguiPrimaryContextPass,
        draw.in_set(DrawScreens).run_if(in_state(Screen::Inside)),
    );
}

fn come_and_go(
    mut wishes: MessageReader<LookInside>,
    mut commands: Commands,
    shelf: Res<Shelf>,
    inside: Option<Res<InsideShown>>,
    (play, rehearsed): (Option<Res<Play>>, Option<Res<Rehearsing>>),
    screen: Res<State<Screen>>,
    mut next: ResMut<NextState<Screen>>,
) {
    for wish in wishes.read() {
        let opened = match wish {
            LookInside::Book(at) => shelf.books.get(*at).and_then(InsideShown::of),
            LookInside::Game => match (&play, &rehearsed) {
                (Some(play), Some(rehearsed)) => InsideShown::playing(play, &rehearsed.files),
                _ => None,
            },
            LookInside::Close => {
                next.set(inside.as_ref().map_or(Screen::Library, |inside| inside.from));
                commands.remove_resource::<InsideShown>();
                None
            }
        };
        if let Some(mut opened) = opened {
            opened.from = *screen.get();
            commands.insert_resource(opened);
            next.set(Screen::Inside);
        }
    }
}

fn draw(mut canvas: Canvas, inside: Option<ResMut<InsideShown>>, mut intents: Intents) -> Result {
    let Some(mut inside) = inside else { return Ok(()) };
    // Where somebody looks is nobody else's business.
    let inside = inside.bypass_change_detection();
    let wanted = canvas.show(|ui| inside_ui(ui, inside))?;
    intents.send(wanted);
    Ok(())
}

/// A scenario from inside.
pub fn inside_ui(ui: &mut Ui, inside: &mut InsideShown) -> Vec<Intent> {
    keys::shown(ui, "inside");
    let t = theme::of(ui);
    let mut wanted: Vec<Intent> = Vec::new();
    let foot = Frame::new().fill(t.panel).inner_margin(theme::FOOT_IN);
    egui::Panel::bottom(Id::new("foot of inside")).frame(foot).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            if widgets::button(ui, &say!("window-back"), "Esc") || keys::pressed(ui, Act::Close) {
                wanted.push(LookInside::Close.into());
            }
            moves_ui(ui, inside);
        });
    });
    let page = Frame::new().fill(t.ground).inner_margin(theme::PAGE_IN);
    egui::CentralPanel::no_frame().frame(page).show(ui, |ui| {
        let title = say!("inside-title", title = &inside.book.scenario.meta.title);
        let title = RichText::new(title).text_style(theme::display()).color(t.text);
        ui.add(Label::new(title).wrap());
        widgets::warn(ui, say!("inside-spoilers"));
        ui.add_space(theme::HAIR);
        choices_ui(ui, inside);
        ui.add_space(theme::HAIR);
        inside.lay_out(ui);
        let room = ui.available_size();
        if room.x < theme::INSIDE_WIDE {
            side::side_ui(ui, inside);
            return;
        }
        let side = theme::within(room.x * theme::INSIDE_SIDE.0, theme::INSIDE_SIDE.1);
        let wide = room.x - side - theme::SPACE;
        let (rect, _) = ui.allocate_exact_size(room, egui::Sense::hover());
        let (left, right) = rect.split_left_right_at_x(rect.left() + wide);
        picture::picture_ui(ui, left, inside);
        let right = right.with_min_x(right.right() - side);
        ui.scope_builder(egui::UiBuilder::new().max_rect(right), |ui| side::side_ui(ui, inside));
    });
    wanted
}

/// What is looked at: chapters of a campaign, and lenses.
fn choices_ui(ui: &mut Ui, inside: &mut InsideShown) {
    if let Some(of) = inside.book.chapter.clone() {
        let mut at = of.at;
        ui.horizontal_wrapped(|ui| {
            for (nth, chapter) in of.campaign.chapters.iter().enumerate() {
                let title = &chapter.scenario.meta.title;
                ui.radio_value(&mut at, nth, format!("{} {title}", nth + 1));
            }
        });
        if at != of.at {
            inside.turn_to(&Book::of_chapter(of.campaign, at));
        }
    }
    let mut lens = inside.lens;
    ui.horizontal_wrapped(|ui| {
        for one in InsideLens::ALL {
            ui.radio_value(&mut lens, one, one.name());
        }
    });
    if keys::pressed(ui, Act::NextLens) {
        let at = InsideLens::ALL.iter().position(|one| *one == lens).unwrap_or(0);
        lens = InsideLens::ALL[(at + 1) % InsideLens::ALL.len()];
    }
    if lens != inside.lens {
        inside.look(lens);
    }
}

/// Buttons and keys that move the picture.
fn moves_ui(ui: &mut Ui, inside: &mut InsideShown) {
    let fit = widgets::button(ui, &say!("inside-fit"), &say!("inside-key-home"));
    let closer = widgets::button(ui, &say!("inside-closer"), "+");
    let farther = widgets::button(ui, &say!("inside-farther"), "−");
    let wish = if fit || keys::pressed(ui, Act::Fit) {
        EyeWish::Fit
    } else if closer || keys::pressed(ui, Act::Closer) {
        EyeWish::Closer
    } else if farther || keys::pressed(ui, Act::Farther) {
        EyeWish::Farther
    } else {
        return;
    };
    if let Some(eye) = &mut inside.eye {
        eye.wish = Some(wish);
    }
}
