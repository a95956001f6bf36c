//! The table: one game, moved on for whoever sits at it. A face asks it for something and draws what it is
//! told; it decides nothing, and waits for nothing. Whoever moves a seat without a person thinks beside the
//! table, and what is done is written down beside it, before anybody is told that it was done.

mod desk;
pub mod dice;
mod draft;
mod edited;
mod futures;
mod foremost;
mod guide;
mod hand;
mod helm;
mod hindsight;
mod mind;
mod moved;
mod moment;
mod other_room;
mod own;
mod program;
mod rows;
mod scene;
mod screen;
mod theories;
mod what_if;
mod why;
mod writer;

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};

pub use desk::{Desk, Forecast, Known, Subject, WHOLE};
pub use draft::{Draft, DraftOutcome, DraftRow, LONGEST, Party};
pub use edited::{Edited, same_card};
pub use foremost::{FOREMOST, indicators, question_of_turn};
pub use futures::{Future, Futures};
pub use guide::{Guide, Hinted, practised, spots_of_step, spots_of_table};
pub use hand::{Hand, NotTaken};
pub use helm::{Decision, Helm, Offered, Sealed, ToCome, Verdict};
pub use hindsight::Hindsight;
pub use mind::{Decided, Mind, Trouble};
pub use moment::{MomentKind, SceneMoment};
pub use other_room::{OtherRoom, SeatRoom};
pub use own::OwnShelf;
pub use program::unwanted;
pub use rows::{CardRow, card_rows, other_card};
pub use scene::{Scene, Step};
pub use screen::{OneScreen, Whereabouts};
pub use theories::{TheoryOffer, theories};
pub use why::{Why, WhyJob};

use crate::rules::{Command, Event, Refusal, Ruling, SeatView, State, Viewer};
use crate::scenario::{ActorIx, Scenario};
use crate::session::{
    Brancher, GameMoment, JournalError, OwnReader, Player, Position, Proposal, Role, Session,
    SessionError,
};
use crate::texts::{Language, say, within};
use mind::Thought;
use program::{Leash, Outside};
use writer::Writer;

/// Wakes a face that sleeps.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// What somebody asks of the table.
#[derive(Clone, Debug, PartialEq)]
pub enum Ask {
    /// To carry out a command.
    Do(Command),
    /// To go on as far as it can without a person, which is for the facilitator or whoever has the table to
    /// themselves: seats that no person moves seal, and the orders are
    /// opened unless people decide on the draws.
    GoOn,
}

/// What the table tells, in the order in which it happened.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// What happened. It is kept.
    Happened(Vec<Event>),
    /// Something was not done: of what was asked, or of what the table does by itself.
    Refused(SessionError),
    /// This person is to move.
    Waits(ActorIx),
    /// Everybody has sealed, and people decide on the draws.
    Decides,
    /// The turn was adjudicated.
    Turned,
    /// Somebody stands in for whoever moves this seat, for this reason.
    StoodIn(ActorIx, String),
}

/// What comes back from beside the table.
enum ComeBack {
    /// A mind has decided.
    Decided(Box<Thought>),
    /// What was proposed is durable, or why it is not.
    Written(Result<(), JournalError>),
    /// Minds have been told that the game has ended.
    Parted,
}

/// What is under way.
enum Doing {
    Thinking(ActorIx, Arc<AtomicBool>),
    Writing(Box<Proposal>),
    Parting,
}

/// How the game stood when the orders of a turn were opened.
struct Opened {
    turns: usize,
    state: State,
    events: usize,
}

/// One game, and whatever moves it on.
pub struct Table {
    session: Session,
    minds: Vec<Option<Box<dyn Mind>>>,
    /// Of programs, which end with the table.
    leashes: Vec<(ActorIx, Leash)>,
    writer: Writer,
    /// Begins other games from turns of this one, if it is kept.
    brancher: Option<Brancher>,
    /// Finds other games that are kept where this one is.
    own: Option<OwnReader>,
    asks: VecDeque<(Role, GameMoment, Ask)>,
    doing: Option<Doing>,
    going: bool,
    /// Whether people decide on the draws.
    pub decides: bool,
    opened: Option<Opened>,
    told: VecDeque<Told>,
    send: Sender<ComeBack>,
    came: Receiver<ComeBack>,
    wake: Wake,
}

impl Table {
    /// A table with a game on it. `wake` is called from beside it whenever [`Table::tick`] has something
    /// to do.
    pub fn new(mut session: Session, wake: Wake) -> Self {
        let (send, came) = channel();
        let mut leashes = Vec::new();
        let players = session.setup().players.iter().enumerate();
        let minds = players.map(|(at, player)| -> Option<Box<dyn Mind>> {
            Some(match player {
                Player::Person => return None,
                Player::Computer(policy) => Box::new(*policy),
                Player::Program(program) => {
                    let (actor, leash) = (ActorIx::from(at), Leash::default());
                    leashes.push((actor, leash.clone()));
                    Box::new(Outside::new(&session, actor, program, leash))
                }
            })
        });
        Self {
            minds: minds.collect(),
            leashes,
            brancher: session.brancher(),
            own: session.own_reader(),
            writer: Writer::new(session.take_journal()),
            session,
            asks: VecDeque::new(),
            doing: None,
            going: false,
            decides: false,
            opened: None,
            told: VecDeque::new(),
            send,
            came,
            wake,
        }
    }

    /// Asks for something, decided on what was known at that [`Table::moment`]. What comes of it is told by
    /// [`Table::tick`].
    pub fn ask(&mut self, who: Role, against: GameMoment, ask: Ask) {
        self.asks.push_back((who, against, ask));
    }

    /// Takes in what was worked out beside the table, and begins what is next. Never waits. What there is to
    /// be told, in order.
    pub fn tick(&mut self) -> Vec<Told> {
        while self.doing.is_some() || self.begin() {
            if self.doing.is_none() {
                continue;
            }
            match self.came.try_recv() {
                Ok(came) => self.take_in(came),
                Err(_) => break,
            }
        }
        self.told.drain(..).collect()
    }

    /// The same, waiting until nothing is under way: for whoever has nothing else to do.
    pub fn settle(&mut self) -> Vec<Told> {
        while self.doing.is_some() || self.begin() {
            if self.doing.is_none() {
                continue;
            }
            // The table holds a sender itself, so that this ends only with a message.
            if let Ok(came) = self.came.recv() {
                self.take_in(came);
            }
        }
        self.told.drain(..).collect()
    }

    /// Whether [`Table::tick`] has something to do, or will have.
    pub fn busy(&self) -> bool {
        self.doing.is_some() || self.going || !self.asks.is_empty() || !self.told.is_empty()
    }

    /// Who is thinking.
    pub fn thinking(&self) -> Option<ActorIx> {
        match self.doing {
            Some(Doing::Thinking(actor, _)) => Some(actor),
            _ => None,
        }
    }

    /// The game, for whoever goes on with it without a table. What is being written is waited for; what is
    /// being thought is forgotten.
    pub fn into_session(mut self) -> Session {
        self.leave();
        let journal = std::mem::take(&mut self.writer).stop();
        if let Some(journal) = journal {
            self.session.give_journal(journal);
        }
        // What is dropped has nothing more to write.
        let left = self.session.apart();
        std::mem::replace(&mut self.session, left)
    }

    /// Finishes what is being written and begins nothing more.
    fn leave(&mut self) {
        self.asks.clear();
        self.going = false;
        if let Some(Doing::Thinking(_, stop)) = &self.doing {
            stop.store(true, Ordering::Relaxed);
        }
        self.leashes.iter().for_each(|(_, leash)| leash.leave());
        if !matches!(self.doing, Some(Doing::Writing(_))) {
            self.doing = None;
        }
        while matches!(self.doing, Some(Doing::Writing(_))) {
            if let Ok(came) = self.came.recv() {
                self.take_in(came);
                self.going = false;
            }
        }
    }

    /// Begins what is next, if there is anything; whether something came of it.
    fn begin(&mut self) -> bool {
        match self.asks.pop_front() {
            // What is refused to somebody stops nobody else.
            Some((who, against, Ask::Do(command))) => {
                match self.session.propose(who, against, command) {
                    Err(error) => self.told.push_back(Told::Refused(error)),
                    Ok(proposal) => self.write(proposal),
                }
            }
            Some((Role::Facilitator, _, Ask::GoOn)) => self.going = true,
            Some((role, _, Ask::GoOn)) => {
                let (who, whose) = role.against(Role::Facilitator, self.scenario());
                let (who, whose) = (Box::new(who), Box::new(whose));
                self.told.push_back(Told::Refused(Refusal::NotTheirs { who, whose }.into()));
            }
            None if self.going => self.go_on(),
            None => return false,
        }
        true
    }

    fn go_on(&mut self) {
        if self.session.state().over() {
            self.going = false;
            return;
        }
        if let Some(person) = self.session.waiting_for() {
            self.going = false;
            self.told.push_back(Told::Waits(person));
            return;
        }
        let sealed = &self.session.state().sealed;
        let open = (0..sealed.len()).find(|at| sealed[*at].is_none());
        match open {
            Some(actor) => self.think(actor.into()),
            None if self.decides => {
                self.going = false;
                self.told.push_back(Told::Decides);
            }
            None => {
                let command = Command::Adjudicate { rulings: Vec::new() };
                self.propose(Role::Facilitator, self.moment(), command);
            }
        }
    }

    fn think(&mut self, actor: ActorIx) {
        let Some(mind) = self.minds[actor.at()].take() else {
            self.going = false;
            return;
        };
        let stop = Arc::new(AtomicBool::new(false));
        self.doing = Some(Doing::Thinking(actor, Arc::clone(&stop)));
        let (send, wake) = (self.send.clone(), Arc::clone(&self.wake));
        mind::beside(mind, self.session.position(actor), stop, move |thought| {
            // A table that has been left wants to know nothing.
            let _ = send.send(ComeBack::Decided(Box::new(thought)));
            wake();
        });
    }

    fn propose(&mut self, who: Role, against: GameMoment, command: Command) {
        match self.session.propose(who, against, command) {
            Err(error) => self.refuse(error),
            Ok(proposal) => self.write(proposal),
        }
    }

    fn write(&mut self, proposal: Proposal) {
        let (entry, ends) = (proposal.entry.clone(), proposal.ends());
        self.doing = Some(Doing::Writing(Box::new(proposal)));
        let (send, wake) = (self.send.clone(), Arc::clone(&self.wake));
        self.writer.write(entry, ends, move |written| {
            let _ = send.send(ComeBack::Written(written));
            wake();
        });
    }

    /// Seals what a mind has chosen; what whoever stands in for it chooses, if that can't be done.
    fn decide(&mut self, position: &Position, choice: Result<Decided, Trouble>) {
        let (actor, now) = (position.actor(), self.moment());
        let proposed = choice.and_then(|choice| {
            let proposed = self.session.propose(Role::Seat(actor), now, choice.by(actor));
            // Why somebody stood in is kept with the game, in one language.
            proposed.map_err(|why| {
                within(Language::English, || Trouble(format!("its orders were refused: {why}")))
            })
        });
        match proposed {
            Ok(proposal) => self.write(proposal),
            Err(trouble) => {
                let choice = mind::stand_in(position, &trouble);
                self.told.push_back(Told::StoodIn(actor, trouble.to_string()));
                self.propose(Role::Seat(actor), now, choice.by(actor));
            }
        }
    }

    /// What the table does by itself can't be done.
    fn refuse(&mut self, error: SessionError) {
        self.going = false;
        self.told.push_back(Told::Refused(error));
    }

    fn take_in(&mut self, came: ComeBack) {
        match (came, self.doing.take()) {
            (ComeBack::Written(written), Some(Doing::Writing(proposal))) => match written {
                Ok(()) => self.accept(*proposal),
                Err(why) => self.refuse(SessionError::NotSaved(why)),
            },
            (ComeBack::Decided(thought), Some(Doing::Thinking(actor, _)))
                if thought.actor == actor =>
            {
                self.minds[actor.at()] = Some(thought.mind);
                self.decide(&thought.position, thought.choice);
            }
            (ComeBack::Parted, Some(Doing::Parting)) => {}
            // Of something that was given up since.
            (_, doing) => self.doing = doing,
        }
    }

    fn accept(&mut self, proposal: Proposal) {
        let (command, ends) = (proposal.entry.command.clone(), proposal.ends());
        let opens = matches!(command, Command::Adjudicate { .. });
        if opens {
            self.opened = Some(Opened {
                turns: self.session.history().len(),
                state: self.session.state().clone(),
                events: self.session.events().len(),
            });
        }
        let events = self.session.accept(proposal).to_vec();
        self.told.push_back(Told::Happened(events));
        match command {
            Command::Commit { .. } => self.going = true,
            Command::Adjudicate { .. } => {
                self.going = false;
                self.told.push_back(Told::Turned);
            }
            _ => {}
        }
        if ends && !self.leashes.is_empty() {
            self.part();
        }
    }

    /// Lets programs know that the game has ended.
    fn part(&mut self) {
        let programs = self.leashes.iter().filter_map(|(actor, _)| {
            Some((self.minds[actor.at()].take()?, self.session.position(*actor)))
        });
        self.doing = Some(Doing::Parting);
        let (send, wake) = (self.send.clone(), Arc::clone(&self.wake));
        mind::part(programs.collect(), move || {
            let _ = send.send(ComeBack::Parted);
            wake();
        });
    }

    /// What came of the last turn, as somebody may know it; `None` before the first is over.
    pub fn scene(&self, viewer: Viewer) -> Option<Scene> {
        let Opened { turns, state, events } = self.opened.as_ref()?;
        let (history, all) = (&self.session.history()[..*turns], self.session.events());
        let before = SeatView::of(self.scenario(), history, state, &all[..*events], viewer);
        Some(Scene::new(before, self.view(viewer)))
    }

    /// The draws that people decide on now, as somebody may know them; `None` if there are none.
    ///
    /// # Errors
    /// Somebody has not sealed.
    pub fn draws(&self, viewer: Viewer) -> Result<Option<Scene>, SessionError> {
        Ok(Scene::asking(self.view(viewer), self.session.preview(viewer, &[])?))
    }

    /// The facilitator's place, with what has been decided. Seats that nobody plays seal first.
    pub fn helm(&mut self, rulings: &[Ruling]) -> Helm {
        let helm = Helm::of(&self.session, rulings);
        if !helm.ready() && self.session.waiting_for().is_none() {
            self.ask(Role::Facilitator, self.moment(), Ask::GoOn);
        }
        helm
    }

    /// That somebody stands in for whoever moves a seat, and why.
    pub fn stood_in(&self, actor: ActorIx, why: &str) -> String {
        say!("table-stands-in", actor = &self.scenario().actor(actor).name, why = why)
    }

    /// What somebody may know.
    pub fn view(&self, viewer: Viewer) -> SeatView {
        self.session.view(viewer)
    }

    /// How far the game has come.
    pub fn moment(&self) -> GameMoment {
        self.session.moment()
    }

    /// The scenario.
    pub fn scenario(&self) -> &Arc<Scenario> {
        self.session.scenario()
    }

    /// The game. It can only be looked at.
    pub fn session(&self) -> &Session {
        &self.session
    }
}

impl Drop for Table {
    fn drop(&mut self) {
        self.leave();
    }
}
