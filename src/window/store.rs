//! Where games are begun, kept and taken up again. The window knows only this trait.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::campaign::Campaign;
use crate::diagnostics::Files;
use crate::record::{GameList, Record, RecordError, RoomId, Summary, own_reader};
use crate::rules::{State, Viewer};
use crate::scenario::{Inherited, LeftBehind, Loaded, Scenario};
use crate::session::{ChapterOf, OwnReader, Program, Session, SessionError, Setup, Unrecorded};
use crate::texts::say;

/// A scenario with its texts, which the record keeps.
#[derive(Clone)]
pub struct Book {
    /// The scenario.
    pub scenario: Arc<Scenario>,
    /// Its texts.
    pub files: Arc<Files>,
    /// The campaign it is a chapter of, if of any.
    pub chapter: Option<BookChapter>,
}

/// A chapter of a campaign.
#[derive(Clone)]
pub struct BookChapter {
    /// The campaign.
    pub campaign: Arc<Campaign>,
    /// Which, from 0.
    pub at: usize,
    /// What the chapters before it left behind; nothing if it begins as history left it.
    pub legacy: Vec<Inherited>,
}

impl BookChapter {
    /// As a game's set-up says it.
    pub fn setup(&self) -> ChapterOf {
        ChapterOf::new(&self.campaign, self.at, self.legacy.clone())
    }

    /// What is different from history, as far as everybody may know, and why.
    pub fn left_behind(&self) -> Vec<LeftBehind> {
        let scenario = &self.campaign.chapters[self.at].scenario;
        scenario.left_behind(&self.legacy, |seats| Viewer::Public.among(seats))
    }
}

impl Book {
    /// A chapter (from 0) of a campaign, as history left it.
    pub fn of_chapter(campaign: Arc<Campaign>, at: usize) -> Self {
        let here = &campaign.chapters[at];
        let (scenario, files) = (Arc::clone(&here.scenario), Arc::clone(&here.files));
        Self { scenario, files, chapter: Some(BookChapter { campaign, at, legacy: Vec::new() }) }
    }

    /// What it is called.
    pub fn title(&self) -> &str {
        match &self.chapter {
            Some(chapter) => &chapter.campaign.title,
            None => &self.scenario.meta.title,
        }
    }

    /// Its scenario; all of them if it is a campaign.
    pub fn scenarios(&self) -> Vec<&Scenario> {
        match &self.chapter {
            None => vec![&self.scenario],
            Some(of) => of.campaign.chapters.iter().map(|one| &*one.scenario).collect(),
        }
    }

    /// Whether this is the same scenario, and the same chapter if it is one of a campaign.
    pub fn is(&self, other: &Self) -> bool {
        let chapter = |book: &Self| {
            book.chapter.as_ref().map(|chapter| (chapter.campaign.id.clone(), chapter.at))
        };
        self.scenario.hash == other.scenario.hash && chapter(self) == chapter(other)
    }

    /// The chapter after this one, after it has ended in `state`; `None` if the campaign ends.
    pub fn next(&self, state: &State) -> Option<Self> {
        let here = self.chapter.as_ref()?;
        if !here.campaign.goes_on(here.at, state) {
            return None;
        }
        let mut next = Self::of_chapter(Arc::clone(&here.campaign), here.at + 1);
        if let Some(chapter) = &mut next.chapter {
            chapter.legacy = here.campaign.legacy(here.at + 1, state);
        }
        Some(next)
    }

    /// From a scenario that was loaded without errors.
    pub fn of(mut loaded: Loaded) -> Option<Self> {
        let scenario = Arc::new(loaded.scenario.take()?);
        Some(Self { scenario, files: Arc::new(loaded.files), chapter: None })
    }
}

/// An unfinished game, as the library shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// What the keeper calls it.
    pub id: String,
    /// What somebody calls it, if anything.
    pub name: Option<String>,
    /// The scenario's id.
    pub scenario: String,
    /// The scenario's edition.
    pub edition: String,
    /// The scenario's title.
    pub title: String,
    /// Where it stands, such as "turn 3, Washington".
    pub stand: String,
    /// The room of a class that it is played in, if in one.
    pub room: Option<RoomId>,
}

impl Unfinished {
    /// On one line.
    pub fn said(&self) -> String {
        let (title, stand) = (&self.title, &self.stand);
        match &self.name {
            Some(name) => say!("window-game-called", name = name, title = title, stand = stand),
            None => format!("{title}: {stand}"),
        }
    }
}

/// Why a game is not begun, taken up again, named or deleted, in the language that is spoken, with a remedy.
#[derive(Debug, thiserror::Error)]
pub enum KeeperError {
    /// No games are kept.
    #[error("{}", say!("window-games-not-kept"))]
    Nowhere,
    /// The set-up does not fit.
    #[error(transparent)]
    Setup(#[from] SessionError),
    /// It can't be recorded.
    #[error("{}", say!("window-not-begun", why = .0.to_string()))]
    NotBegun(Box<RecordError>),
    /// The games can't be listed.
    #[error("{}", say!("window-games-unreadable", why = .0.to_string()))]
    Unreadable(Box<RecordError>),
    /// It can't be taken up.
    #[error("{}", say!("window-not-taken-up", why = .0.to_string()))]
    NotTakenUp(Box<RecordError>),
    /// It keeps its name.
    #[error("{}", say!("window-keeps-its-name", why = .0.to_string()))]
    NotRenamed(Box<RecordError>),
    /// It is still there.
    #[error("{}", say!("window-not-deleted", why = .0.to_string()))]
    NotDeleted(Box<RecordError>),
}

/// Begins games and keeps them.
pub trait Keeper: Send + Sync {
    /// Begins a game.
    ///
    /// # Errors
    /// It can't be; it says why, with a remedy.
    fn begin(&mut self, book: &Book, setup: Setup) -> Result<Session, KeeperError>;

    /// Games that can be taken up again, that of the latest entry first, and after them those of classes.
    ///
    /// # Errors
    /// They can't be read.
    fn unfinished(&mut self) -> Result<Vec<Unfinished>, KeeperError>;

    /// Takes up a game.
    ///
    /// # Errors
    /// It can't be; it says why, with a remedy.
    fn resume(&mut self, id: &str) -> Result<Session, KeeperError>;

    /// Gives a game a name; none if it is empty.
    ///
    /// # Errors
    /// It can't be; it says why, with a remedy.
    fn rename(&mut self, id: &str, name: &str) -> Result<(), KeeperError>;

    /// Deletes a game.
    ///
    /// # Errors
    /// It can't be; it says why, with a remedy.
    fn delete(&mut self, id: &str) -> Result<(), KeeperError>;

    /// What finds one's own games; `None` if none are kept.
    fn own_reader(&self) -> Option<OwnReader>;

    /// The record in which games are kept; none if they are kept nowhere.
    fn record(&self) -> Option<&Path>;

    /// Whether games outlive the window.
    fn keeps(&self) -> bool {
        self.record().is_some()
    }
}

/// Keeps nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Nowhere;

impl Keeper for Nowhere {
    fn begin(&mut self, book: &Book, setup: Setup) -> Result<Session, KeeperError> {
        Ok(Session::start(Arc::clone(&book.scenario), setup, Box::new(Unrecorded))?)
    }

    fn unfinished(&mut self) -> Result<Vec<Unfinished>, KeeperError> {
        Ok(Vec::new())
    }

    fn resume(&mut self, _: &str) -> Result<Session, KeeperError> {
        Err(KeeperError::Nowhere)
    }

    fn rename(&mut self, _: &str, _: &str) -> Result<(), KeeperError> {
        Err(KeeperError::Nowhere)
    }

    fn delete(&mut self, _: &str) -> Result<(), KeeperError> {
        Err(KeeperError::Nowhere)
    }

    fn own_reader(&self) -> Option<OwnReader> {
        None
    }

    fn record(&self) -> Option<&Path> {
        None
    }
}

/// Keeps games in a record. It is opened for each task, so that a record which could not be opened
/// once may be mended while the window stays.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// The record's file.
    pub path: PathBuf,
    /// Programs that may play on, each with its seat, if it is for one.
    pub programs: Vec<(Option<String>, Program)>,
}

impl Keeper for Recorded {
    fn begin(&mut self, book: &Book, setup: Setup) -> Result<Session, KeeperError> {
        let begin = || -> Result<Session, RecordError> {
            let mut record = Record::open(&self.path)?;
            let (_, session) = record.start(Arc::clone(&book.scenario), &book.files, setup)?;
            Ok(session)
        };
        begin().map_err(|error| KeeperError::NotBegun(Box::new(error)))
    }

    fn unfinished(&mut self) -> Result<Vec<Unfinished>, KeeperError> {
        let list = || -> Result<_, RecordError> {
            Record::look(&self.path)?.map_or(Ok(GameList::default()), |record| record.games())
        };
        let games = list().map_err(|error| KeeperError::Unreadable(Box::new(error)))?;
        let mut all: Vec<_> = games.unfinished().map(unfinished).collect();
        #[cfg(feature = "classroom")]
        all.extend(games.in_rooms().map(|(room, game)| class(room, game)));
        Ok(all)
    }

    fn resume(&mut self, id: &str) -> Result<Session, KeeperError> {
        let resume = || -> Result<Session, RecordError> {
            let record = Record::open(&self.path)?;
            let game = record.find(id)?;
            let mut session = record.resume(&game)?;
            self.programs.iter().for_each(|(seat, one)| session.want(seat.as_deref(), one));
            Ok(session)
        };
        resume().map_err(|error| KeeperError::NotTakenUp(Box::new(error)))
    }

    fn rename(&mut self, id: &str, name: &str) -> Result<(), KeeperError> {
        let rename = || -> Result<(), RecordError> {
            let mut record = Record::open_existing(&self.path)?;
            let game = record.find(id)?;
            record.rename(&game, name)
        };
        rename().map_err(|error| KeeperError::NotRenamed(Box::new(error)))
    }

    fn delete(&mut self, id: &str) -> Result<(), KeeperError> {
        let delete = || Record::open_existing(&self.path)?.delete(id);
        delete().map_err(|error| KeeperError::NotDeleted(Box::new(error)))
    }

    fn own_reader(&self) -> Option<OwnReader> {
        Some(own_reader(self.path.clone()))
    }

    fn record(&self) -> Option<&Path> {
        Some(&self.path)
    }
}

fn unfinished(game: &Summary) -> Unfinished {
    let people = match game.people.as_slice() {
        [] => say!("window-computer-only"),
        people => people.join(", "),
    };
    let (turn, begun) = (game.turns + 1, game.begun());
    let mut stand = say!("window-game-stand", turn = turn, people = people, begun = begun);
    game.apart.iter().for_each(|what| stand += &format!("; {what}"));
    Unfinished {
        id: game.id.to_string(),
        name: game.name.clone(),
        scenario: game.scenario.clone(),
        edition: game.edition.clone(),
        title: game.title.clone(),
        stand,
        room: None,
    }
}

#[cfg(feature = "classroom")]
fn class(room: &RoomId, game: &Summary) -> Unfinished {
    let (code, turn, begun) = (room.to_string(), game.turns + 1, game.begun());
    let stand = match game.ended {
        None => say!("window-class-stand", room = code, turn = turn, begun = begun),
        Some(_) => say!("window-class-over", room = code, begun = begun),
    };
    Unfinished { stand, room: Some(room.clone()), ..unfinished(game) }
}

/// Where reports are saved: `Offramp` among the user's documents; beside the record, if somebody named
/// another one than the user's own or there is no such folder.
pub fn reports_folder(record: &Path) -> PathBuf {
    let ours = directories::ProjectDirs::from("", "", "offramp");
    let own = ours.is_some_and(|dirs| record.parent() == Some(dirs.data_dir()));
    let user = directories::UserDirs::new().filter(|_| own);
    match user.as_ref().and_then(directories::UserDirs::document_dir) {
        Some(documents) => documents.join("Offramp"),
        None => record.with_file_name("reports"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::PolicyKind;
    use crate::scenario::library::Shipped;

    #[test]
    fn a_branch_names_its_origin_in_the_library() {
        let folder = tempfile::tempdir().unwrap();
        let mut kept = Recorded { path: folder.path().join("games.sqlite"), programs: Vec::new() };
        let book = Book::of(Shipped::find("first-steps").unwrap().load()).unwrap();
        let setup = Setup::all_computers(&book.scenario, 1, PolicyKind::Random);
        let mut session = kept.begin(&book, setup).unwrap();
        session.advance().unwrap();
        let game = kept.unfinished().unwrap().remove(0).id;
        let mut record = Record::open(&kept.path).unwrap();
        record.branch(&record.find(&game).unwrap(), 2, "What if").unwrap();
        let branch = kept.unfinished().unwrap().remove(0);
        let said = branch.said();
        let title = &book.scenario.meta.title;
        let begins = format!("“What if”, {title}: turn 2, computer only, begun ");
        assert!(said.starts_with(&begins), "{said}");
        assert!(said.ends_with(&format!("; what if from turn 2 of {game}")), "{said}");
        assert!(kept.resume(&branch.id).is_ok());
    }

    #[test]
    fn reports_stand_beside_a_record_that_somebody_named() {
        let folder = reports_folder(Path::new("/srv/games/games.sqlite"));
        assert_eq!(folder, Path::new("/srv/games/reports"));
        let own = directories::ProjectDirs::from("", "", "offramp").unwrap();
        let folder = reports_folder(&own.data_dir().join("games.sqlite"));
        assert!(folder.ends_with("Offramp") || folder == own.data_dir().join("reports"));
    }
}
