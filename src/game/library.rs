//! The library: scenarios to choose from, and games to go on with.

use std::sync::Arc;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Key, Label, RichText, Ui};

use super::debrief::Hindsight;
use super::forecasts::Forecasts;
use super::play::Play;
use super::setup::Chosen;
use super::shell::{Canvas, Intent, Intents, Notice, Screen, Steer};
use super::store::{Book, Keeper, Unfinished};
use super::table::Hand;
use super::{keys, theme, widgets};
use crate::campaign::{Campaign, SHIPPED_CAMPAIGNS, shipped};
use crate::scenario::Scenario;
use crate::scenario::library::SHIPPED;
use crate::session::Session;

/// What the library shows.
#[derive(Resource, Default)]
pub struct Shelf {
    /// Scenarios.
    pub books: Vec<Book>,
    /// Games that can be taken up again.
    pub unfinished: Vec<Unfinished>,
}

impl Shelf {
    /// Every scenario that comes with the program.
    pub fn shipped() -> Self {
        // A shipped scenario that does not load is a fault that tests find; the others still show.
        let scenarios = SHIPPED.into_iter().filter_map(|shipped| Book::of(shipped.load()));
        let campaigns = SHIPPED_CAMPAIGNS.iter().filter_map(|(id, ..)| shipped(id)?.campaign);
        let campaigns = campaigns.map(|campaign| Book::of_chapter(Arc::new(campaign), 0));
        Self { books: scenarios.chain(campaigns).collect(), unfinished: Vec::new() }
    }

    /// The chapter of a campaign on the shelf that comes after a game that has ended.
    pub fn next_chapter(&self, session: &Session) -> Option<Book> {
        let of = session.setup().chapter.as_ref()?;
        let mut chapters = self.books.iter().filter_map(|book| book.chapter.as_ref());
        let campaign = &chapters.find(|chapter| chapter.campaign.id == of.campaign)?.campaign;
        let at = campaign.position(of.number)?;
        Book::of_chapter(Arc::clone(campaign), at).next(session.state())
    }
}

/// Whoever keeps games.
#[derive(Resource)]
pub(super) struct Kept(pub Box<dyn Keeper>);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(OnEnter(Screen::Library), list).add_systems(Update, open).add_systems(
        EguiPrimaryContextPass,
        draw.in_set(super::DrawScreens).run_if(in_state(Screen::Library)),
    );
}

/// Looks for games to go on with.
fn list(mut shelf: ResMut<Shelf>, mut kept: ResMut<Kept>, mut notice: ResMut<Notice>) {
    match kept.0.unfinished() {
        Ok(games) => shelf.unfinished = games,
        Err(why) => notice.say(why),
    }
}

/// Opens a scenario, begins a game or takes one up again.
#[allow(clippy::too_many_arguments, reason = "a Bevy system asks for what it needs")]
pub(super) fn open(
    mut commands: Commands,
    mut steers: MessageReader<Steer>,
    mut shelf: ResMut<Shelf>,
    mut kept: ResMut<Kept>,
    mut chosen: ResMut<Chosen>,
    mut next: ResMut<NextState<Screen>>,
    mut notice: ResMut<Notice>,
    mut forecasts: ResMut<Forecasts>,
    mut play: Option<ResMut<Play>>,
) {
    let mut started = None;
    for steer in steers.read() {
        match steer {
            Steer::Choose(at) => {
                if let Some(book) = shelf.books.get(*at) {
                    *chosen = Chosen::new(book.clone());
                    next.set(Screen::Setup);
                }
            }
            Steer::Chapter(at) => {
                if let Some(chapter) = chosen.book.as_ref().and_then(|book| book.chapter.as_ref()) {
                    let campaign = Arc::clone(&chapter.campaign);
                    if *at < campaign.chapters.len() {
                        *chosen = Chosen::new(Book::of_chapter(campaign, *at));
                    }
                }
            }
            Steer::NextChapter => {
                let Some(play) = &mut play else { continue };
                if let Some(book) = shelf.next_chapter(play.session()) {
                    *chosen = Chosen::after(book, play.session());
                    forecasts.stop();
                    commands.remove_resource::<Play>();
                    next.set(Screen::Setup);
                }
            }
            Steer::Begin(setup) => {
                if let Some(book) = &chosen.book {
                    started = Some(kept.0.begin(book, setup.clone()));
                }
            }
            Steer::Resume(at) => {
                if let Some(game) = shelf.unfinished.get(*at) {
                    started = Some(kept.0.resume(&game.id));
                }
            }
            Steer::Leave => {
                forecasts.stop();
                commands.remove_resource::<Play>();
                next.set(Screen::Library);
            }
            _ => {}
        }
    }
    match started {
        None => {}
        Some(Err(why)) => {
            notice.say(why);
            shelf.set_changed();
        }
        Some(Ok(session)) => {
            forecasts.forget();
            commands.remove_resource::<Hindsight>();
            let mut play = Play::new(session, kept.0.keeps());
            next.set(play.place());
            commands.insert_resource(play);
            commands.insert_resource(Hand::default());
        }
    }
}

fn draw(mut canvas: Canvas, shelf: Res<Shelf>, mut intents: Intents) -> Result {
    let wanted = canvas.show(|ui| library_ui(ui, &shelf))?;
    intents.send(wanted);
    Ok(())
}

/// The library.
pub fn library_ui(ui: &mut Ui, shelf: &Shelf) -> Vec<Intent> {
    let below = "Tabletop crises: sealed choices, open dice, and the risk of escalation as a probability. \
                 All outcomes are fictional.";
    let mut wanted = widgets::page(
        ui,
        ("Offramp", below),
        &mut (),
        |ui, ()| shelf_ui(ui, shelf),
        |ui, ()| {
            let mut wanted: Vec<Intent> = Vec::new();
            if widgets::button(ui, "Settings", "F2") {
                wanted.push(Steer::OpenSettings.into());
            }
            if widgets::button(ui, "Quit", "") {
                wanted.push(Steer::Quit.into());
            }
            widgets::weak(ui, "F1 lists the keys.");
            wanted
        },
    );
    if let Some(at) = keys::digit(ui).filter(|at| *at < shelf.books.len()) {
        wanted.push(Steer::Choose(at).into());
    }
    if !shelf.unfinished.is_empty() && keys::pressed(ui, Key::C) {
        wanted.push(Steer::Resume(0).into());
    }
    wanted
}

fn shelf_ui(ui: &mut Ui, shelf: &Shelf) -> Vec<Intent> {
    let mut wanted: Vec<Intent> = Vec::new();
    if !shelf.unfinished.is_empty() {
        widgets::title(ui, "Go on with a game");
        for (at, game) in shelf.unfinished.iter().enumerate().take(4) {
            ui.horizontal_wrapped(|ui| {
                let key = if at == 0 { "C" } else { "" };
                if widgets::button(ui, "Continue", key) {
                    wanted.push(Steer::Resume(at).into());
                }
                ui.label(format!("{}: {}", game.title, game.stand));
            });
        }
        ui.add_space(theme::SPACE);
    }
    widgets::title(ui, "Start a scenario or a campaign");
    for (at, book) in shelf.books.iter().enumerate() {
        if book_ui(ui, at, book) {
            wanted.push(Steer::Choose(at).into());
        }
    }
    wanted
}

/// A scenario or a campaign as a card; whether it is to be opened.
fn book_ui(ui: &mut Ui, at: usize, book: &Book) -> bool {
    let (scenario, meta) = (&book.scenario, &book.scenario.meta);
    let campaign = book.chapter.as_ref().map(|chapter| &chapter.campaign);
    let (title, summary, note) = match campaign {
        Some(campaign) => (&campaign.title, &campaign.summary, &campaign.content_note),
        None => (&meta.title, &meta.summary, &meta.content_note),
    };
    let mut open = false;
    widgets::card(ui, |ui| {
        let side = (ui.available_width() - 104.0).max(200.0);
        let key = if at < 9 { (at + 1).to_string() } else { String::new() };
        widgets::beside(
            ui,
            side,
            |ui| {
                ui.add(Label::new(RichText::new(title).text_style(theme::lead())).wrap());
                ui.add(Label::new(summary).wrap());
                match campaign {
                    Some(campaign) => widgets::weak(ui, chapters(campaign)),
                    None => {
                        widgets::weak(ui, facts(scenario));
                        let seats: Vec<_> =
                            scenario.actors.iter().map(|a| a.name.as_str()).collect();
                        widgets::weak(ui, format!("Seats: {}", seats.join(", ")));
                    }
                }
                widgets::weak(ui, format!("Before you begin: {note}"));
            },
            |ui| {
                // One of the buttons must have the keyboard first: the first card's.
                open = if at == 0 {
                    widgets::primary(ui, "Open", &key)
                } else {
                    widgets::action(ui, "Open", &key)
                };
            },
        );
    });
    open
}

/// The chapters of a campaign in one line.
fn chapters(campaign: &Campaign) -> String {
    let all = campaign.chapters.iter().enumerate();
    let all = all.map(|(at, chapter)| format!("{} {}", at + 1, chapter.scenario.meta.title));
    format!("A campaign: {}", all.collect::<Vec<_>>().join("; "))
}

/// Date, turns and time in one line.
pub fn facts(scenario: &Scenario) -> String {
    let meta = &scenario.meta;
    format!(
        "From {}; as known on {}. {} turns of {}. About {} minutes alone, {} in a class.",
        meta.calendar.start,
        meta.as_of,
        meta.turns,
        meta.calendar.pace(),
        meta.solo_minutes,
        meta.class_minutes,
    )
}
