//! What stands in the library: scenarios and campaigns, and games to go on with.

use std::path::Path;
use std::sync::Arc;

use bevy::prelude::*;

use super::store::{Book, Keeper, Unfinished};
use crate::campaign::{SHIPPED_CAMPAIGNS, shipped};
use crate::scenario::Scenario;
use crate::scenario::library::SHIPPED;
use crate::session::Session;
use crate::texts::{self, message};

/// Takes something off the shelf.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// To set up the scenario or the campaign at this place.
    Book(usize),
    /// To go on with the unfinished game at this place of the list.
    Game(usize),
}

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
    pub fn before(&self, book: &Book) -> Option<texts::Message> {
        let of = |game: &&Unfinished| game.room.is_none() && game.scenario == book.scenario.meta.id;
        let games = self.unfinished.iter().filter(of).count();
        let edited = self.unfinished.iter().filter(of).filter(|game| self.edited(game)).count();
        if games == 0 {
            return None;
        }
        let there = message!("window-unfinished-of-this", count = games);
        let start = match edited {
            0 => message!("window-start-begins-new"),
            _ => message!("window-edited-since"),
        };
        Some(texts::Message::Together(vec![there, " ".into(), start]))
    }

    /// The folder with the pictures of a scenario: a game that is taken up again has its texts only, so of the
    /// same edition on the shelf.
    pub fn folder<'s>(&'s self, scenario: &'s Scenario) -> Option<&'s Path> {
        let same = self.books.iter().flat_map(Book::scenarios);
        let same = same.filter(|one| one.hash == scenario.hash);
        [scenario].into_iter().chain(same).find_map(|one| one.folder.as_deref())
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

/// The sheet about one of the games.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The game, as its keeper calls it.
    pub game: String,
    /// Its name, as typed.
    pub name: String,
    /// Whether it is asked if it is to be deleted.
    pub deleting: bool,
    /// Whether the field for its name is to have the keyboard.
    pub to_name: bool,
}

impl About {
    /// Asks for its name.
    pub fn of(game: &Unfinished) -> Self {
        let name = game.name.clone().unwrap_or_default();
        Self { game: game.id.clone(), name, deleting: false, to_name: true }
    }
}
