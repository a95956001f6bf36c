//! What each audience is shown, and what of it has changed.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};
use tokio::sync::watch;

use super::desk::{RoomDesk, TableGame};
use super::not_done::NotDone;
use super::permit::GameFacts;
use super::picture::{PictureKnown, WallPicture};
use super::posting::{GamePlace, Posting};
use super::room::Room;
use super::said::SaidParts;
use crate::record::RoomId;
use crate::report::{SealedOrders, course};
use crate::rules::Viewer;
use crate::scenario::Scenario;
use crate::session::Session;
use crate::table::{Helm, Scene};
use crate::texts::{Language, said_in};

/// Everybody who sees the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Audience {
    /// At which table.
    pub table: u16,
    /// Whose eyes.
    pub viewer: Viewer,
    /// In which language.
    pub language: Language,
}

impl Audience {
    /// What sets its views apart from all others, on this run of the host.
    fn stamp(self, boot: &str) -> String {
        let whose = match self.viewer {
            Viewer::Seat(seat) => format!("s{}", seat.0),
            Viewer::Facilitator => "f".to_owned(),
            Viewer::Public => "p".to_owned(),
        };
        format!("{boot}-{}-{whose}-{}", self.table, self.language.tag())
    }
}

/// A table as the pages need to know it.
#[derive(Clone, Debug)]
pub struct TableNow {
    /// What the room has to know of its game.
    pub facts: GameFacts,
    /// Whether its last turn has been opened, shown to everybody or not.
    pub over: bool,
    /// What is played.
    pub scenario: Arc<Scenario>,
    /// The turn that everybody sees.
    pub turn: u32,
    /// Which seats have sealed to hold.
    pub held: Vec<bool>,
    /// What whoever may know all of its game sees besides the view, by language.
    pub behind: HashMap<Language, Arc<TableBehind>>,
    /// What the wall shows of a reveal, by language.
    pub scene: HashMap<Language, Arc<Value>>,
    /// What the wall shows in place of the game, by language, as far as it is known.
    pub picture: HashMap<Language, Arc<TablePicture>>,
    /// The highest rung that it stands on, as everybody sees it.
    pub rung: u16,
}

/// A picture in place of the game.
#[derive(Clone, Debug)]
pub struct TablePicture {
    /// What is known of it; nothing while it is worked out.
    pub known: Option<PictureKnown>,
    /// As pages are sent it.
    pub(super) written: Value,
}

impl TablePicture {
    /// Of a game, in the language of this thread.
    fn of(game: &TableGame, which: WallPicture) -> Self {
        let known = game.pictures.drawn(which, &game.session);
        let mut written =
            known.as_ref().map_or_else(|| json!({ "working": true }), PictureKnown::json);
        written["kind"] = json!(which);
        Self { known, written }
    }
}

/// What facilitator and evaluators see of a game besides its view.
#[derive(Clone, Debug, Default)]
pub struct TableBehind {
    /// The facilitator's place.
    pub helm: Value,
    /// Which injects there are, and when each comes or came: the master scenario events list.
    pub msel: Value,
    /// What each seat may choose, by its number: for orders decided on paper.
    pub menus: Value,
    /// What was sealed, by turn.
    pub sealed: Vec<(u32, SealedOrders)>,
}

impl TableBehind {
    /// Of a game, in the language of this thread.
    fn of(session: &Session) -> Self {
        let helm = Helm::of(session, &[]);
        let turns = course(session.events()).into_iter();
        let sealed =
            turns.flat_map(|turn| turn.choices.into_iter().map(move |one| (turn.turn, one)));
        Self {
            msel: msel(session, &helm),
            menus: menus(session),
            sealed: sealed.collect(),
            // Numbers, texts and lists of them can always be written.
            helm: serde_json::to_value(helm).unwrap_or_default(),
        }
    }
}

/// Everything as it stands, for whoever shows it.
#[derive(Clone, Debug)]
pub struct Snapshot {
    /// The room's code.
    pub id: RoomId,
    /// Distinguishes this run of the host from others.
    pub boot: Arc<str>,
    /// The room.
    pub room: Arc<Room>,
    /// Its tables.
    pub tables: Arc<Vec<TableNow>>,
    /// What is played at the first table: of all others, title and teaching are the same.
    pub scenario: Arc<Scenario>,
    /// What audiences see.
    pub postings: HashMap<Audience, Arc<Posting>>,
    /// Ways back that this run of the host has spoken of.
    pub ways_back: Arc<HashMap<u32, String>>,
    /// PINs that wait for the console.
    pub pins: Arc<HashMap<u32, String>>,
    /// Who is there.
    pub there: Arc<Vec<u32>>,
    /// Why the latest act was not saved, if it was not.
    pub not_saved: Option<NotDone>,
    /// Whether the host has stopped.
    pub stopped: bool,
    /// What people have been told of it, for others who are told the same.
    pub(super) said: Arc<SaidParts>,
    /// How far the host's time is ahead of the system's, which somebody may have set back.
    pub ahead: SignedDuration,
}

impl Snapshot {
    /// The host's time.
    pub fn now(&self) -> Timestamp {
        let now = Timestamp::now();
        now.checked_add(self.ahead).unwrap_or(now)
    }
}

/// Everything as the desk has it.
pub(super) struct DeskStanding<'a> {
    pub id: &'a RoomId,
    pub room: &'a Arc<Room>,
    pub games: &'a [TableGame],
    pub ways_back: &'a Arc<HashMap<u32, String>>,
    pub pins: &'a Arc<HashMap<u32, String>>,
    pub there: Vec<u32>,
    pub ahead: SignedDuration,
}

/// Shows everything to everybody.
pub struct Publisher {
    send: watch::Sender<Option<Arc<Snapshot>>>,
    boot: Arc<str>,
    wanted: Vec<Audience>,
    postings: HashMap<Audience, Arc<Posting>>,
    behind: HashMap<(u16, Language), (GamePlace, Arc<TableBehind>)>,
    scenes: HashMap<(u16, Language), (GamePlace, Arc<Value>)>,
    pictures: HashMap<(u16, Language), (PicturePlace, Arc<TablePicture>)>,
    not_saved: Option<NotDone>,
}

/// A picture of a game, as it was at this number of [`TablePictures`](super::desk::TablePictures).
type PicturePlace = (GamePlace, WallPicture, u64);

impl Publisher {
    /// One that has shown nothing yet, and where it will show it.
    pub fn new() -> (Self, watch::Receiver<Option<Arc<Snapshot>>>) {
        let (send, receive) = watch::channel(None);
        let boot = format!("{:06x}", rand::random_range(0..0x100_0000));
        let publisher = Self {
            send,
            boot: boot.into(),
            wanted: Vec::new(),
            postings: HashMap::new(),
            behind: HashMap::new(),
            scenes: HashMap::new(),
            pictures: HashMap::new(),
            not_saved: None,
        };
        (publisher, receive)
    }

    /// From here on this audience is shown its view.
    pub(super) fn wanted(&mut self, audience: Audience) {
        if !self.wanted.contains(&audience) {
            self.wanted.push(audience);
        }
    }

    /// What came of the latest commit.
    pub(super) fn saved(&mut self, failed: Option<&NotDone>) {
        self.not_saved = failed.cloned();
    }

    /// Shows everything as it stands.
    pub(super) fn publish(&mut self, standing: DeskStanding<'_>) {
        let Some(first) = standing.games.first() else { return };
        let audiences = self.wanted.clone();
        for audience in &audiences {
            let Some(game) = standing.games.get(usize::from(audience.table)) else { continue };
            let session = match audience.viewer {
                Viewer::Facilitator => &game.session,
                Viewer::Seat(_) | Viewer::Public => game.seen(),
            };
            let of = (game.id.as_str().to_owned(), session.entries());
            let before = self.postings.get(audience);
            if before.is_some_and(|posting| posting.of == of) {
                continue;
            }
            let whole = view_of(session, *audience);
            let posting = match before {
                Some(before) => before.followed_by(of, whole),
                None => Posting::first(audience.stamp(&self.boot), of, whole),
            };
            self.postings.insert(*audience, Arc::new(posting));
        }
        let tables = (0..).zip(standing.games);
        let tables: Vec<_> =
            tables.map(|(at, game)| self.table(at, game, standing.room, &audiences)).collect();
        let snapshot = Snapshot {
            id: standing.id.clone(),
            boot: Arc::clone(&self.boot),
            room: Arc::clone(standing.room),
            tables: Arc::new(tables),
            scenario: Arc::clone(first.session.scenario()),
            postings: self.postings.clone(),
            ways_back: Arc::clone(standing.ways_back),
            pins: Arc::clone(standing.pins),
            there: Arc::new(standing.there),
            not_saved: self.not_saved.clone(),
            stopped: false,
            said: Arc::default(),
            ahead: standing.ahead,
        };
        self.send.send_replace(Some(Arc::new(snapshot)));
    }

    fn table(&mut self, at: u16, game: &TableGame, room: &Room, all: &[Audience]) -> TableNow {
        let (session, seen) = (&game.session, game.seen());
        let facts = RoomDesk::facts(room, at, game.id.as_str(), session);
        let key = (game.id.as_str().to_owned(), session.entries());
        let here = |audience: &&Audience| audience.table == at;
        let mut behind = HashMap::new();
        let all_knowing = all.iter().filter(here).filter(|a| a.viewer == Viewer::Facilitator);
        for Audience { language, .. } in all_knowing {
            let of = (at, *language);
            let value = match self.behind.get(&of) {
                Some((known, value)) if *known == key => Arc::clone(value),
                _ => Arc::new(said_in(*language, || TableBehind::of(session))),
            };
            self.behind.insert(of, (key.clone(), Arc::clone(&value)));
            behind.insert(*language, value);
        }
        let (mut scene, mut picture) = (HashMap::new(), HashMap::new());
        let screens = all.iter().filter(here).filter(|a| !matches!(a.viewer, Viewer::Seat(_)));
        let languages: HashSet<_> = screens.map(|audience| audience.language).collect();
        let wanted = room.table(at).and_then(|table| table.picture);
        for language in languages.iter().copied().filter(|_| game.shown.is_none()) {
            picture.extend(wanted.map(|which| (language, self.picture(at, game, which, language))));
        }
        if game.shown.is_some() {
            for language in languages {
                let of = (at, language);
                let value = match self.scenes.get(&of) {
                    Some((known, value)) if *known == key => Arc::clone(value),
                    _ => Arc::new(scene_of(seen, session, language)),
                };
                self.scenes.insert(of, (key.clone(), Arc::clone(&value)));
                scene.insert(language, value);
            }
        }
        let held = session.state().sealed.iter();
        let held = held.map(|sealed| sealed.as_ref().is_some_and(Vec::is_empty)).collect();
        TableNow {
            facts,
            over: session.state().over(),
            turn: seen.state().turn,
            scenario: Arc::clone(session.scenario()),
            held,
            behind,
            scene,
            picture,
            rung: seen.state().rung.0,
        }
    }

    /// What a table's wall shows in place of the game.
    fn picture(
        &mut self,
        at: u16,
        game: &TableGame,
        which: WallPicture,
        language: Language,
    ) -> Arc<TablePicture> {
        let of = (game.id.as_str().to_owned(), game.session.entries());
        let place = (of, which, game.pictures.number);
        let known = self.pictures.get(&(at, language));
        if let Some((_, value)) = known.filter(|(known, _)| *known == place) {
            return Arc::clone(value);
        }
        let value = Arc::new(said_in(language, || TablePicture::of(game, which)));
        self.pictures.insert((at, language), (place, Arc::clone(&value)));
        value
    }

    /// The host stops.
    pub(super) fn close(&self) {
        self.send.send_modify(|snapshot| {
            if let Some(snapshot) = snapshot {
                let mut last = (**snapshot).clone();
                last.stopped = true;
                *snapshot = Arc::new(last);
            }
        });
    }
}

/// What an audience sees of a game, in words.
fn view_of(session: &Session, audience: Audience) -> Value {
    let view = session.view(audience.viewer);
    // Numbers, texts and lists of them can always be written.
    said_in(audience.language, || serde_json::to_value(view)).unwrap_or_default()
}

/// Every inject, and when it comes or came.
fn msel(session: &Session, helm: &Helm) -> Value {
    let (scenario, state) = (session.scenario(), session.state());
    let one = |(at, inject): (usize, &crate::scenario::Inject)| {
        let given = state.fired.get(at).copied().filter(|turn| *turn > 0);
        let turn = match inject.trigger {
            crate::scenario::Trigger::Turn(turn) => Some(turn),
            _ => None,
        };
        // Nobody in particular is everybody.
        let all = inject.audience == crate::scenario::Seats::ALL;
        let named = scenario.actor_ids().filter(|actor| !all && inject.audience.has(*actor));
        let to: Vec<_> = named.collect();
        let to_come = helm.injects.iter().find(|one| one.offered.inject.at() == at);
        json!({
            "inject": at, "title": inject.title, "text": inject.text, "medium": inject.medium,
            "turn": turn, "given": given, "from": inject.from, "to": to,
            "when": to_come.map(|one| &one.when),
            "state": match given {
                Some(_) => "given",
                None if inject.held => "held",
                None => "planned",
            },
            "expects": inject.expects, "controller": inject.controller,
        })
    };
    scenario.injects.iter().enumerate().map(one).collect()
}

/// What each seat may choose.
fn menus(session: &Session) -> Value {
    let seats = session.scenario().actor_ids().map(|actor| {
        let menu = session.view(Viewer::Seat(actor)).menu;
        let cards =
            menu.into_iter().map(|card| json!({ "option": card.option, "title": card.title }));
        (actor.0.to_string(), cards.collect::<Value>())
    });
    Value::Object(seats.collect())
}

/// What the wall shows of a reveal.
fn scene_of(before: &Session, after: &Session, language: Language) -> Value {
    let scene = Scene::new(before.view(Viewer::Public), after.view(Viewer::Public));
    said_in(language, || serde_json::to_value(scene)).unwrap_or_default()
}
