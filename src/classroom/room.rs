//! A room as a pure reducer: what it is after each act. It knows no clock, no file, no game and no luck.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::Timestamp;

use super::act::RoomAct;
use super::act_keys::ActKeys;
use super::decision::{Mover, Rating, SealedBy, SurveyAnswer};
use super::people::{Person, PersonRole};
use super::settings::{RoomSettings, SeatRule};
use super::survey::{ObservationSort, QuestionnaireAnswer, QuestionnaireTime};
use super::table::{Proposed, RoomTable, TurnClock};
use super::trace::Trace;
use super::written::{Improvement, Letter, RoomNote};
use crate::scenario::{ActorIx, LearningIx};

/// When and in which position of its game an act was made.
#[derive(Clone, Copy, Debug)]
pub struct ActMoment {
    /// When.
    pub at: Timestamp,
    /// By whom; 0 is the host.
    pub person: u32,
    /// The turn of the person's table, or of the act's.
    pub turn: u32,
    /// How many entries its game had before.
    pub before: u64,
}

/// A room: the replay of its acts.
#[derive(Clone, Debug, Default)]
pub struct Room {
    /// How it goes about it.
    pub settings: RoomSettings,
    /// Who is or was in it; a person's number is its place, from 1.
    pub people: Vec<Person>,
    /// What people are called; kept apart from the acts.
    pub names: BTreeMap<u32, String>,
    /// Its tables.
    pub tables: Vec<RoomTable>,
    /// Whether nobody else may join.
    pub locked: bool,
    /// Whether all shall look at the wall.
    pub eyes: bool,
    /// Whether it is closed.
    pub closed: bool,
    /// Whether everybody may read the report.
    pub published: bool,
    /// Letters.
    pub letters: Vec<Letter>,
    /// Notes and observations.
    pub notes: Vec<RoomNote>,
    /// Each evaluator's ratings of each table.
    pub ratings: BTreeMap<(u32, u16, LearningIx), (Rating, String)>,
    /// The improvement plan.
    pub plan: Vec<Improvement>,
    /// What the class said of the game.
    pub hot_wash: Vec<String>,
    /// Answers to the survey.
    pub survey: BTreeMap<u32, SurveyAnswer>,
    /// What was understood before and after.
    pub questionnaires: BTreeMap<(u32, QuestionnaireTime), QuestionnaireAnswer>,
    /// What whoever runs it did, oldest first.
    pub traces: Vec<Arc<Trace>>,
    /// How many acts there were.
    pub acts: u64,
    /// What each device has called its acts.
    pub keys: ActKeys,
    /// By number of credential's SHA-256.
    pub credentials: HashMap<String, u32>,
}

impl Room {
    /// A room that nothing has happened in, with what its people will be called.
    pub fn named(names: BTreeMap<u32, String>) -> Self {
        Self { names, ..Self::default() }
    }

    /// A person by number.
    pub fn person(&self, number: u32) -> Option<&Person> {
        self.people.get((number as usize).checked_sub(1)?)
    }

    fn person_mut(&mut self, number: u32) -> Option<&mut Person> {
        self.people.get_mut((number as usize).checked_sub(1)?)
    }

    /// What a person is called.
    pub fn name(&self, number: u32) -> &str {
        self.names.get(&number).map_or("", String::as_str)
    }

    /// A table.
    pub fn table(&self, at: u16) -> Option<&RoomTable> {
        self.tables.get(usize::from(at))
    }

    fn table_mut(&mut self, at: u16) -> Option<&mut RoomTable> {
        self.tables.get_mut(usize::from(at))
    }

    /// Who plays a seat.
    pub fn delegation(&self, table: u16, seat: ActorIx) -> impl Iterator<Item = &Person> {
        self.people.iter().filter(move |person| person.plays(table, seat))
    }

    /// Who leads a delegation.
    pub fn head(&self, table: u16, seat: ActorIx) -> Option<u32> {
        self.delegation(table, seat).find(|person| person.head).map(|person| person.number)
    }

    /// How a seat decides.
    pub fn rule(&self, table: u16, seat: ActorIx) -> SeatRule {
        let own = self.table(table).and_then(|table| table.rules.get(&seat));
        own.copied().unwrap_or(self.settings.rule)
    }

    /// A clock as a turn begins.
    fn full_clock(&self) -> TurnClock {
        TurnClock::standing((self.settings.minutes > 0).then_some(self.settings.minutes * 60))
    }

    /// Somebody leads each delegation that has people.
    fn mend_heads(&mut self) {
        let seats: Vec<_> = self.people.iter().filter_map(|p| Some((p.table, p.seat?))).collect();
        for (table, seat) in seats {
            let members = self.people.iter_mut().filter(|person| person.plays(table, seat));
            let mut members: Vec<_> = members.collect();
            let head = members.iter().position(|person| person.head).unwrap_or(0);
            for (at, person) in members.iter_mut().enumerate() {
                person.head = at == head;
            }
        }
        for person in &mut self.people {
            person.head &= person.seat.is_some() && !person.gone;
        }
    }

    fn leave(&mut self, number: u32, barred: bool) {
        if let Some(person) = self.person_mut(number) {
            (person.gone, person.barred, person.hand) = (true, person.barred || barred, false);
            let credential = person.credential.clone();
            self.credentials.remove(&credential);
        }
        for table in &mut self.tables {
            for proposal in &mut table.proposals {
                proposal.endorsed.remove(&number);
            }
        }
        self.mend_heads();
    }

    /// Carries an act out. It has been checked, or is read from a record.
    pub fn apply(&mut self, happened: ActMoment, act: &RoomAct) {
        let ActMoment { at, person: who, turn, before } = happened;
        self.acts += 1;
        self.traces.extend(Trace::of(happened, act).map(Arc::new));
        let (table, seat) =
            self.person(who).map_or((0, None), |person| (person.table, person.seat));
        if let Some(person) = self.person_mut(who) {
            person.acts += 1;
        }
        let full = self.full_clock();
        match act {
            RoomAct::Propose { orders, reason } => {
                let (Some(seat), Some(of)) = (seat, self.table_mut(table)) else { return };
                let made = of.made.entry(seat).or_default();
                *made += 1;
                let number = *made;
                for other in of.proposals.iter_mut().filter(|o| o.turn == turn && o.seat == seat) {
                    other.endorsed.remove(&who);
                }
                of.proposals.push(Proposed {
                    number,
                    turn,
                    seat,
                    by: who,
                    orders: orders.clone(),
                    reason: reason.clone(),
                    endorsed: [who].into(),
                });
            }
            RoomAct::Endorse { proposal } => {
                let (Some(seat), Some(of)) = (seat, self.table_mut(table)) else { return };
                for other in of.proposals.iter_mut().filter(|o| o.turn == turn && o.seat == seat) {
                    match other.number == *proposal {
                        true => other.endorsed.insert(who),
                        false => other.endorsed.remove(&who),
                    };
                }
            }
            RoomAct::Guess { question, percent } => {
                if let Some(of) = self.table_mut(table) {
                    of.guesses.insert((turn, who, *question), *percent);
                }
            }
            RoomAct::Hand { up } => self.change(who, |person| person.hand = *up),
            RoomAct::Note { text } => self.write(who, table, turn, (None, None), text),
            RoomAct::Observe { table: of, objective, sort, text } => {
                self.write(who, of.unwrap_or(table), turn, (*objective, *sort), text);
            }
            RoomAct::Letter { to, text } => {
                let Some(from) = seat else { return };
                let number = u32::try_from(self.letters.len() + 1).unwrap_or(u32::MAX);
                let (to, text) = (to.clone(), text.clone());
                self.letters.push(Letter {
                    number,
                    table,
                    turn,
                    from,
                    by: who,
                    to,
                    text,
                    released: false,
                });
            }
            RoomAct::Answer { survey } => {
                self.survey.insert(who, survey.clone());
            }
            RoomAct::Questionnaire { when, scales, text } => {
                let (scales, text) = (scales.clone(), text.clone());
                self.questionnaires.insert((who, *when), QuestionnaireAnswer { scales, text });
            }
            RoomAct::Job { job } => self.change(who, |person| person.job = *job),
            RoomAct::Leave {} => self.leave(who, false),
            RoomAct::Rate { table: of, objective, rating, reason } => {
                self.ratings
                    .insert((who, of.unwrap_or(table), *objective), (*rating, reason.clone()));
            }
            RoomAct::Start { table } => self.at(*table, |of| {
                (of.started, of.clock) = (true, full);
            }),
            RoomAct::Pause { table } => self.at(*table, |of| {
                (of.paused, of.clock) = (of.started, of.clock.paused(at));
            }),
            RoomAct::Go { table } => self.at(*table, |of| {
                (of.paused, of.clock.since) = (false, of.clock.left.map(|_| at));
            }),
            RoomAct::Clock { table, seconds } => self.at(*table, |of| {
                let since = of.clock.since.map(|_| at);
                (of.clock, of.time_up) = (TurnClock { left: Some(*seconds), since }, false);
            }),
            RoomAct::Eyes { up } => self.eyes = *up,
            RoomAct::Lock { locked } => self.locked = *locked,
            RoomAct::Settings { settings } => {
                self.settings = *settings;
                let full = self.full_clock();
                for table in self.tables.iter_mut().filter(|table| table.clock.since.is_none()) {
                    if full.left.is_none() || table.clock.left.is_none() {
                        table.clock = full;
                    }
                }
            }
            RoomAct::Admit { person } => {
                self.change(*person, |person| person.admitted = true);
                self.sits_down(*person);
                self.mend_heads();
            }
            RoomAct::Assign { person, table, seat } => {
                self.change(*person, |person| {
                    (person.table, person.seat, person.head) = (*table, *seat, false);
                });
                self.sits_down(*person);
                self.mend_heads();
            }
            RoomAct::Head { person } => {
                let Some((table, seat)) = self.person(*person).map(|p| (p.table, p.seat)) else {
                    return;
                };
                for other in &mut self.people {
                    if seat.is_some() && (other.table, other.seat) == (table, seat) {
                        other.head = other.number == *person;
                    }
                }
                self.mend_heads();
            }
            RoomAct::Remove { person, .. } => self.leave(*person, false),
            RoomAct::Bar { person, .. } => self.leave(*person, true),
            RoomAct::Merge { person, into } => {
                self.change(*person, |person| person.merged = Some(*into));
                self.leave(*person, false);
            }
            RoomAct::Renew { person, way_back } => {
                let Some(person) = self.person_mut(*person) else { return };
                person.way_back.clone_from(way_back);
                let old = std::mem::take(&mut person.credential);
                self.credentials.remove(&old);
            }
            RoomAct::StandIn { table, seat, by } => self.at(*table, |of| {
                if let Some(mover) = of.movers.get_mut(seat.at()) {
                    *mover = *by;
                }
            }),
            RoomAct::Rule { table, seat, rule } => self.at(*table, |of| {
                of.rules.insert(*seat, *rule);
            }),
            RoomAct::TimeUp { table, .. } => self.at(*table, |of| {
                (of.time_up, of.clock) = (true, of.clock.paused(at));
            }),
            RoomAct::Reveal { table, .. } => {
                let at_once = self.settings.show_at_once;
                self.at(*table, |of| {
                    (of.step, of.time_up, of.paused, of.clock) = (0, false, false, full);
                    of.picture = None;
                    of.shown = (!at_once).then_some(before);
                });
            }
            RoomAct::Step { table, to } => self.at(*table, |of| of.step = *to),
            RoomAct::Wall { table, picture } => self.at(*table, |of| of.picture = *picture),
            RoomAct::Show { table } => {
                self.at(*table, |of| (of.shown, of.step) = (None, 0));
                self.eyes = false;
            }
            RoomAct::Reopen { table, seat, .. } => self.at(*table, |of| {
                of.sealed.remove(&(turn, *seat));
                of.time_up = false;
            }),
            RoomAct::Rewind { table, turn, .. } => self.at(*table, |of| {
                of.forget_from(*turn);
                of.forget_pause();
                (of.shown, of.step, of.picture, of.clock) = (None, 0, None, full);
            }),
            RoomAct::Approve { note } => {
                if let Some(note) = self.notes.get_mut((*note as usize).wrapping_sub(1)) {
                    note.approved = true;
                }
            }
            RoomAct::Release { letter } => {
                if let Some(letter) = self.letters.get_mut((*letter as usize).wrapping_sub(1)) {
                    letter.released = true;
                }
            }
            RoomAct::Publish {} => self.published = true,
            RoomAct::Improve { action, owner, date } => {
                let (action, owner, date) = (action.clone(), owner.clone(), date.clone());
                self.plan.push(Improvement { action, owner, date });
            }
            RoomAct::HotWash { text } => self.hot_wash.push(text.clone()),
            RoomAct::Close { .. } => self.closed = true,
            RoomAct::Came { role, table, seat, waits, credential, way_back } => {
                let number = u32::try_from(self.people.len() + 1).unwrap_or(u32::MAX);
                self.credentials.insert(credential.clone(), number);
                self.people.push(Person {
                    number,
                    role: *role,
                    table: *table,
                    seat: *seat,
                    head: false,
                    admitted: !waits,
                    gone: false,
                    barred: false,
                    merged: None,
                    credential: credential.clone(),
                    way_back: way_back.clone(),
                    job: None,
                    hand: false,
                    joined: at,
                    acts: 0,
                });
                self.sits_down(number);
                self.mend_heads();
            }
            RoomAct::CameBack { credential } => {
                let Some(person) = self.person_mut(who) else { return };
                let old = std::mem::replace(&mut person.credential, credential.clone());
                self.credentials.remove(&old);
                self.credentials.insert(credential.clone(), who);
            }
            RoomAct::Sealed { table, seat, how } => self.at(*table, |of| {
                of.sealed.insert((turn, *seat), how.clone());
            }),
            RoomAct::Opened { table: _, name, game, movers } => {
                let mut table = RoomTable::new(name.clone(), game.clone(), movers.clone());
                table.clock = full;
                self.tables.push(table);
            }
            RoomAct::Slept { left } => {
                for (table, left) in self.tables.iter_mut().zip(left) {
                    table.paused |= table.clock.since.is_some();
                    table.clock = TurnClock::standing(*left);
                }
            }
            // What they do is in the game, or in the names.
            RoomAct::Seal { .. }
            | RoomAct::Rename { .. }
            | RoomAct::Enter { .. }
            | RoomAct::Fire { .. }
            | RoomAct::Amend { .. }
            | RoomAct::FreeMove { .. } => {}
        }
        // A new game takes over where one is gone back in: see `RoomTable::game`.
    }

    /// A table goes on with another game: the one of before is gone back in.
    pub fn goes_on_in(&mut self, table: u16, game: &str) {
        self.at(table, |of| game.clone_into(&mut of.game));
    }

    /// Whoever plays moves its seat from here on.
    fn sits_down(&mut self, person: u32) {
        let Some(person) = self.person(person).filter(|person| person.admitted) else { return };
        let (table, Some(seat)) = (person.table, person.seat) else { return };
        let by = match person.role {
            PersonRole::Member => Mover::Delegation,
            PersonRole::Agent => Mover::Agent,
            _ => return,
        };
        self.at(table, |of| {
            if let Some(mover) = of.movers.get_mut(seat.at())
                && *mover != Mover::Delegation
            {
                *mover = by;
            }
        });
    }

    fn at(&mut self, table: u16, change: impl FnOnce(&mut RoomTable)) {
        if let Some(table) = self.table_mut(table) {
            change(table);
        }
    }

    fn change(&mut self, person: u32, change: impl FnOnce(&mut Person)) {
        if let Some(person) = self.person_mut(person) {
            change(person);
        }
    }

    fn write(
        &mut self,
        by: u32,
        table: u16,
        turn: u32,
        (objective, sort): (Option<LearningIx>, Option<ObservationSort>),
        text: &str,
    ) {
        let number = u32::try_from(self.notes.len() + 1).unwrap_or(u32::MAX);
        let (text, approved) = (text.to_owned(), false);
        self.notes.push(RoomNote { number, by, table, turn, objective, sort, text, approved });
    }

    /// How a seat was sealed in a turn, if it was.
    pub fn sealed_by(&self, table: u16, turn: u32, seat: ActorIx) -> Option<&SealedBy> {
        self.table(table)?.sealed.get(&(turn, seat))
    }
}
