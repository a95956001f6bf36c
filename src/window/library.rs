//! The library: scenarios to choose from, and games to go on with.

use std::sync::Arc;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Align2, Id, Key, Label, Sense, Ui, WidgetInfo, WidgetType, pos2, vec2};

use super::debrief::Hindsight;
use super::forecasts::Forecasts;
use super::play::Play;
use super::setup::Chosen;
use super::shell::{Canvas, Intent, Intents, Notice, Screen, Steer};
use super::store::{Book, Keeper, Unfinished};
use super::table::Hand;
use super::unfinished::{self, About};
use super::{cover, keys, theme, widgets};
use crate::campaign::{Campaign, SHIPPED_CAMPAIGNS, shipped};
use crate::scenario::Scenario;
use crate::scenario::library::SHIPPED;
use crate::session::Session;

/// What the library shows.
#[derive(Resource, Default)]
pub struct Shelf {
    /// Scenarios.
    pub books: Vec<Book>,
    /// Games that can be taken up again, the latest first.
    pub unfinished: Vec<Unfinished>,
    /// The sheet about one of them, if it is open.
    pub about: Option<About>,
}

impl Shelf {
    /// Every scenario that comes with the program.
    pub fn shipped() -> Self {
        // A shipped scenario that does not load is a fault that tests find; the others still show.
        let scenarios = SHIPPED.into_iter().filter_map(|shipped| Book::of(shipped.load()));
        let campaigns = SHIPPED_CAMPAIGNS.iter().filter_map(|(id, ..)| shipped(id)?.campaign);
        let campaigns = campaigns.map(|campaign| Book::of_chapter(Arc::new(campaign), 0));
        Self { books: scenarios.chain(campaigns).collect(), ..Self::default() }
    }

    /// Whether a game was begun with another edition of its scenario than stands here.
    pub fn edited(&self, game: &Unfinished) -> bool {
        let all = || self.books.iter().flat_map(Book::scenarios);
        let same = |scenario: &&Scenario| scenario.meta.id == game.scenario;
        all().any(|one| same(&one)) && !all().filter(same).any(|one| one.hash == game.edition)
    }

    /// What there is to be said before a new game of a book is begun, if anything.
    fn before(&self, book: &Book) -> Option<String> {
        let of = |game: &&Unfinished| game.scenario == book.scenario.meta.id;
        let games = self.unfinished.iter().filter(of).count();
        let edited = self.unfinished.iter().filter(of).filter(|game| self.edited(game)).count();
        let there = match games {
            0 => return None,
            1 => "The library lists a game of this that is unfinished.".to_owned(),
            n => format!("The library lists {n} games of this that are unfinished."),
        };
        let text = match edited {
            0 => "Start begins a new one.",
            _ => {
                "The file was edited since: what was begun before goes on with the text it was begun \
                 with. Start begins a new game with the file as it is."
            }
        };
        Some(format!("{there} {text}"))
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
    app.add_systems(OnEnter(Screen::Library), list)
        .add_systems(Update, (open, unfinished::tidy))
        .add_systems(
            EguiPrimaryContextPass,
            draw.in_set(super::DrawScreens).run_if(in_state(Screen::Library)),
        );
}

/// Looks for games to go on with.
fn list(mut shelf: ResMut<Shelf>, mut kept: ResMut<Kept>, mut notice: ResMut<Notice>) {
    unfinished::look(&mut shelf, &mut kept, &mut notice);
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
                    chosen.before = shelf.before(book);
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
            let mut play = Play::new(session, kept.0.keeps(), forecasts.wake());
            next.set(play.place());
            commands.insert_resource(play);
            commands.insert_resource(Hand::default());
        }
    }
}

fn draw(mut canvas: Canvas, mut shelf: ResMut<Shelf>, mut intents: Intents) -> Result {
    // What the sheet holds is nobody else's business.
    let shelf = shelf.bypass_change_detection();
    let wanted = canvas.show(|ui| library_ui(ui, shelf))?;
    intents.send(wanted);
    Ok(())
}

/// The library.
pub fn library_ui(ui: &mut Ui, shelf: &mut Shelf) -> Vec<Intent> {
    keys::shown(ui, "library");
    let below = "Tabletop crises: sealed choices, open dice, and the risk of escalation as a probability. \
                 All outcomes are fictional.";
    let mut wanted = widgets::page(ui, ("Offramp", below), shelf, shelf_ui, |ui, _| {
        let mut wanted: Vec<Intent> = Vec::new();
        if widgets::button(ui, "Settings", "F2") {
            wanted.push(Steer::OpenSettings.into());
        }
        if widgets::button(ui, "Quit", "") {
            wanted.push(Steer::Quit.into());
        }
        widgets::weak(ui, "F1 lists the keys.");
        wanted
    });
    if let Some(at) = keys::digit(ui).filter(|at| *at < shelf.books.len()) {
        wanted.push(Steer::Choose(at).into());
    }
    if !shelf.unfinished.is_empty() && keys::pressed(ui, Key::C) {
        wanted.push(Steer::Resume(0).into());
    }
    wanted.extend(unfinished::sheet_ui(ui, shelf));
    wanted
}

fn shelf_ui(ui: &mut Ui, shelf: &mut Shelf) -> Vec<Intent> {
    let mut wanted: Vec<Intent> = Vec::new();
    if !shelf.unfinished.is_empty() {
        wanted.extend(unfinished::list_ui(ui, shelf));
    }
    widgets::title(ui, "Start a scenario or a campaign");
    let columns = ((ui.available_width() / theme::COVER) as usize).clamp(1, 3);
    let wide = (ui.available_width() - theme::SPACE * (columns - 1) as f32) / columns as f32;
    for (row, books) in shelf.books.chunks(columns).enumerate() {
        if let Some(at) = row_ui(ui, row * columns, books, wide) {
            wanted.push(Steer::Choose(at).into());
        }
    }
    wanted
}

/// Scenarios beside each other, all as high as the highest; the place of the one to be opened.
fn row_ui(ui: &mut Ui, first: usize, books: &[Book], wide: f32) -> Option<usize> {
    let id = Id::new(("row of books", first));
    // As measured when it was last drawn with this width.
    let known: (f32, f32) = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let least = if known.0 == wide { known.1 } else { 0.0 };
    let (mut open, mut highest) = (None, 0.0_f32);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        for (at, book) in books.iter().enumerate() {
            widgets::cell(ui, wide, |ui| {
                let (opened, high) = book_ui(ui, first + at, book, least);
                highest = highest.max(high);
                if opened {
                    open = Some(first + at);
                }
            });
        }
    });
    ui.add_space(theme::SPACE);
    if known != (wide, highest) {
        ui.data_mut(|data| data.insert_temp(id, (wide, highest)));
        ui.ctx().request_repaint();
    }
    open
}

/// A scenario or a campaign as a card with its cover; whether it is to be opened, and how high its
/// words are.
fn book_ui(ui: &mut Ui, at: usize, book: &Book, least: f32) -> (bool, f32) {
    let (scenario, meta) = (&book.scenario, &book.scenario.meta);
    let campaign = book.chapter.as_ref().map(|chapter| &chapter.campaign);
    let (title, summary, note) = match campaign {
        Some(campaign) => (&campaign.title, &campaign.summary, &campaign.content_note),
        None => (&meta.title, &meta.summary, &meta.content_note),
    };
    let key = if at < 9 { (at + 1).to_string() } else { String::new() };
    widgets::card(ui, |ui| {
        match campaign {
            Some(of) => {
                let chapters: Vec<_> = of.chapters.iter().map(|one| &one.scenario).collect();
                cover::cover_ui(ui, &chapters, title);
            }
            None => cover::cover_ui(ui, &[scenario], title),
        }
        let top = ui.cursor().top();
        ui.add(Label::new(summary).wrap());
        ui.add_space(theme::HAIR);
        match campaign {
            Some(campaign) => widgets::weak(ui, chapters(campaign)),
            None => {
                widgets::weak(ui, facts(scenario));
                roles_ui(ui, scenario);
            }
        }
        widgets::weak(ui, format!("Before you begin: {note}"));
        let high = ui.cursor().top() - top;
        ui.add_space((least - high).max(0.0));
        // One of the buttons must have the keyboard first: the first card's.
        let open = if at == 0 {
            widgets::primary(ui, "Open", &key)
        } else {
            widgets::action(ui, "Open", &key)
        };
        (open, high)
    })
}

/// Who can be played: mark and name of each, as one.
fn roles_ui(ui: &mut Ui, scenario: &Scenario) {
    let (t, font) = (theme::of(ui), theme::font(ui, &theme::small()));
    ui.horizontal_wrapped(|ui| {
        for ix in scenario.actor_ids() {
            let actor = scenario.actor(ix);
            let name = ui.painter().layout_no_wrap(actor.name.clone(), font.clone(), t.text);
            let mark = widgets::mark_size(font.size + theme::HAIR * 2.0);
            let size = vec2(mark.x + theme::NARROW + name.size().x, mark.y.max(name.size().y));
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            let label = || WidgetInfo::labeled(WidgetType::Label, true, &actor.name);
            response.widget_info(label);
            let place = Align2::LEFT_CENTER.align_size_within_rect(mark, rect);
            widgets::paint_mark(ui.painter(), place, ix, &actor.name, font.clone());
            let beside = pos2(rect.right() - name.size().x, rect.center().y - name.size().y / 2.0);
            ui.painter().galley(beside, name, t.text);
            response.on_hover_text(&actor.role);
        }
    });
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
