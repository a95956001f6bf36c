//! A game at one screen: hands what the screens ask for to the table, and shows what it tells.

use std::sync::Arc;
use std::time::Duration;

use ratatui::layout::Size;

use super::debrief::DebriefScreen;
use super::guide;
use super::helm::HelmScreen;
use super::keys;
use super::model::{Action, Input, Model, Overlay, TerminalScreen, update};
use super::scene::SceneScreen;
use super::sheet::TerminalSheet;
use super::table::{self as seat, Open, Tab};
use super::veil::Veil;
use super::welcome::Welcome;
use super::{Leaving, TerminalFace, draw};
use crate::files::FileWatch;
use crate::rules::{Command, Event, Refusal, Ruling, Viewer};
use crate::scenario::library::Shipped;
use crate::scenario::{ActorIx, OptionIx};
use crate::session::{Role, Session, SessionError};
use crate::table::{
    Ask, Desk, Guide, Hindsight, OneScreen, OwnShelf, Subject, Table, Told, Whereabouts,
};
use crate::texts::say;

/// A game being played at one screen.
pub struct TerminalGame {
    pub(super) table: Table,
    /// Who sits before it.
    pub(super) sits: OneScreen,
    pub(super) desk: Desk,
    pub(super) model: Model,
    /// Hints that have been read, and the one that is shown.
    pub(super) guide: Guide,
    /// Games that were played before.
    own: OwnShelf,
    /// The scenario's files, while the game goes on with each of their editions.
    pub(super) watch: Option<FileWatch>,
    outcome: Option<Leaving>,
}

/// How a game that was left is taken up again.
fn resume(scenario: &str) -> String {
    match Shipped::find(scenario) {
        Some(_) => say!("term-resume-shipped", scenario = scenario),
        None => say!("term-resume-file", scenario = scenario),
    }
}

/// Whether a game is kept: from its first entry on, or because other chapters led to it.
fn begun(session: &Session) -> bool {
    let follows = session.setup().chapter.as_ref();
    session.entries() > 0 || follows.is_some_and(|chapter| !chapter.legacy.is_empty())
}

impl TerminalGame {
    /// At its first screen.
    pub fn new(session: Session, sheet: TerminalSheet) -> Self {
        let scenario = session.scenario();
        let model = Model {
            sheet,
            title: scenario.meta.title.clone(),
            resume: resume(&scenario.meta.id),
            begun: begun(&session),
            screen: TerminalScreen::Welcome(Box::new(Welcome::new(&session))),
            overlay: Overlay::None,
            notice: None,
            stray: None,
            guide: None,
            guide_away: false,
            rested: false,
            rehearsed: false,
            why: Default::default(),
        };
        let sits = OneScreen::of(&session);
        let guide = guide::begin(scenario, session.state().turn, sits.people());
        let mut table = Table::new(session, Arc::new(|| ()));
        table.decides = sits.facilitated();
        let desk = Desk::default();
        let own = table.own_games(&desk);
        Self { table, sits, desk, model, guide, own, watch: None, outcome: None }
    }

    /// What is on the screen.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The session played.
    pub fn session(&self) -> &Session {
        self.table.session()
    }

    /// The session, for whoever goes on with it.
    pub fn into_session(self) -> Session {
        self.table.into_session()
    }

    /// How it was left, once it has been.
    pub fn outcome(&self) -> Option<Leaving> {
        self.outcome
    }

    /// Whether something is under way, so that [`TerminalGame::look`] will have something to do.
    pub fn busy(&self) -> bool {
        let looking =
            matches!(&self.model.screen, TerminalScreen::Debrief(debrief) if debrief.looking());
        let reading =
            matches!(&self.model.screen, TerminalScreen::Welcome(_)) && self.own.looking();
        self.table.busy() || self.desk.busy() || looking || reading
    }

    /// The window has another size. What is on it is drawn anew.
    pub fn resize(&mut self, size: Size) {
        self.model.rested &= self.model.sheet.size == size;
        self.model.sheet.size = size;
    }

    /// A player does something.
    pub fn input(&mut self, input: &Input) {
        let guard = self.model.guard();
        for action in update(&mut self.model, input) {
            self.perform(action);
        }
        self.changed(guard);
    }

    /// What is shown may be another thing.
    pub(super) fn changed(&mut self, guard: Option<super::Guard>) {
        self.model.rested &= self.model.guard() == guard;
        self.model.begun = !self.model.rehearsed && begun(self.table.session());
        let scenario = self.table.scenario();
        self.model.guide = guide::hint(&mut self.guide, &mut self.model.screen, scenario);
        self.model.guide_away = self.guide.away();
    }

    fn perform(&mut self, action: Action) {
        match action {
            Action::Leave => self.leave(),
            Action::Proceed => self.proceed(),
            Action::Unveil => {
                if let TerminalScreen::Veil(veil) = &self.model.screen {
                    let place = self.sits.sit_down(veil.role);
                    self.go(place);
                }
            }
            Action::Submit(command) => self.submit(command),
            Action::Weigh(option) => self.weigh_option(option),
            Action::StopWeighing => {
                self.desk.stop();
                self.weighed();
            }
            Action::Say(text) => self.model.notice = Some(text),
            Action::Stray(key) => self.model.stray = keys::name(key),
            Action::TakeHelm => {
                let place = self.sits.sit_down(Role::Facilitator);
                self.go(place);
            }
            Action::Decide(at, verdict) => {
                if let TerminalScreen::Helm(helm) = &mut self.model.screen {
                    helm.helm.decide(self.table.session(), at, &verdict);
                }
            }
            Action::WhatIf(turn) => self.what_if(turn),
            Action::NextHint => self.guide.read(),
            Action::PutAway(away) => self.guide.put_away(away),
            Action::WhyNot => self.why_not(),
        }
    }

    /// Goes on with another game, begun from a turn of this one.
    fn what_if(&mut self, turn: u32) {
        match self.table.what_if(turn) {
            Err(why) => self.model.notice = Some(why.to_string()),
            Ok(session) => *self = Self::new(session, self.model.sheet),
        }
    }

    fn leave(&mut self) {
        self.desk.stop();
        let over = self.table.session().state().over();
        self.outcome = Some(if over { Leaving::Ended } else { Leaving::Left });
    }

    /// The next screen: debrief, a seat that has to move, or the adjudication.
    pub(super) fn proceed(&mut self) {
        self.desk.stop();
        let place = self.sits.place(&self.table);
        self.go(place);
    }

    fn go(&mut self, place: Whereabouts) {
        match place {
            Whereabouts::Veil(role) => {
                let name = match role {
                    Role::Seat(actor) => self.table.scenario().actor(actor).name.clone(),
                    _ => say!("role-facilitator"),
                };
                let turn = self.table.moment().turn;
                let facilitated = self.sits.facilitated();
                self.model.screen = TerminalScreen::Veil(Veil { role, name, turn, facilitated });
            }
            Whereabouts::Brief(actor) => {
                self.sits.ready();
                self.open_table(actor, true);
            }
            Whereabouts::Seat(actor) => self.open_table(actor, false),
            Whereabouts::Helm => self.open_helm(&[]),
            Whereabouts::Watch => {
                self.table.ask(Role::Facilitator, self.table.moment(), Ask::GoOn);
                self.model.screen = TerminalScreen::Waiting;
            }
            Whereabouts::Debrief => self.open_debrief(),
        }
    }

    pub(super) fn open_table(&mut self, actor: ActorIx, first: bool) {
        let view = self.table.view(Viewer::Seat(actor));
        // Whoever has just seen the adjudication has seen the news.
        let tab = if first || self.sits.shared() { Tab::News } else { Tab::Options };
        let turn = view.turn;
        let mut table = seat::TableScreen::new(actor, view, tab);
        if first {
            table.open = Open::Brief(0);
        }
        let told = Subject::present(turn.saturating_sub(1), Viewer::Seat(actor));
        table.risks.before = self.desk.get(&told).known.map(|known| known.risk.clone());
        self.model.screen = TerminalScreen::Table(Box::new(table));
        self.want(Subject::present(turn, Viewer::Seat(actor)));
        self.weighed();
    }

    fn open_helm(&mut self, rulings: &[Ruling]) {
        let helm = self.table.helm(rulings);
        self.model.screen = match std::mem::replace(&mut self.model.screen, TerminalScreen::Waiting)
        {
            TerminalScreen::Helm(open) => {
                TerminalScreen::Helm(Box::new(HelmScreen { helm, ..*open }))
            }
            _ => TerminalScreen::Helm(Box::new(HelmScreen::new(helm))),
        };
    }

    pub(super) fn open_debrief(&mut self) {
        let mut seen = Hindsight::of(self.table.session());
        seen.look_back(&self.table, &mut self.desk);
        self.model.screen =
            TerminalScreen::Debrief(Box::new(DebriefScreen::new(&self.table, seen)));
        self.weighed();
    }

    fn submit(&mut self, command: Command) {
        let commits = matches!(command, Command::Commit { .. });
        self.table.ask(self.sits.role(&command), self.table.moment(), Ask::Do(command));
        if commits {
            self.desk.stop();
            self.model.screen =
                match std::mem::replace(&mut self.model.screen, TerminalScreen::Waiting) {
                    // Kept, for the case that they can't be sealed.
                    TerminalScreen::Table(table) => TerminalScreen::Sealing(table),
                    other => other,
                };
        }
    }

    fn want(&mut self, subject: Subject) {
        let session = self.table.session();
        let expected = session.expected_by(subject.viewer);
        self.desk.want(subject, expected, session.state());
    }

    fn weigh_option(&mut self, option: OptionIx) {
        let TerminalScreen::Table(table) = &mut self.model.screen else { return };
        let (actor, turn) = (table.actor, table.view.turn);
        table.risks.options.entry(option).or_default();
        for orders in [Vec::new(), vec![option]] {
            self.want(Subject::after(turn, actor, orders));
        }
        self.weighed();
    }

    /// Takes in what was worked out beside the screen.
    pub fn look(&mut self) {
        self.take_in_edits();
        let guard = self.model.guard();
        let told = self.table.tick();
        self.hear(told, guard);
        while self.desk.tick() {
            self.weighed();
        }
        match &mut self.model.screen {
            TerminalScreen::Debrief(debrief) => drop(debrief.seen.tick()),
            TerminalScreen::Welcome(welcome) if self.own.tick() => {
                welcome.own_games(self.table.session(), &self.own.found);
            }
            _ => {}
        }
    }

    /// Waits for the table, and for nothing else.
    pub fn settle(&mut self) {
        while self.table.busy() {
            let guard = self.model.guard();
            let told = self.table.settle();
            self.hear(told, guard);
        }
    }

    fn hear(&mut self, told: Vec<Told>, guard: Option<super::Guard>) {
        if !told.is_empty() {
            told.into_iter().for_each(|told| self.told(told));
            self.changed(guard);
        }
    }

    fn told(&mut self, told: Told) {
        match told {
            Told::Happened(events) => self.happened(&events),
            Told::Refused(error) => self.refused(error),
            Told::Waits(_) => self.proceed(),
            Told::Decides => self.proceed(),
            Told::Turned => {
                self.sits.stand_up();
                let viewer = self.sits.audience();
                if let Some(scene) = self.table.scene(viewer) {
                    self.table.why(viewer).into_iter().for_each(|job| self.desk.want_why(job));
                    let known = self.desk.get(&Subject::present(scene.before.turn, viewer)).known;
                    let expected = known.map(|known| known.risk.clone());
                    let screen = SceneScreen::new(scene, expected);
                    self.model.screen = TerminalScreen::Scene(Box::new(screen));
                }
            }
            Told::StoodIn(actor, why) => {
                self.model.notice = Some(self.table.stood_in(actor, &why));
            }
        }
    }

    fn happened(&mut self, events: &[Event]) {
        if let TerminalScreen::Helm(helm) = &self.model.screen {
            let rulings = helm.helm.rulings.clone();
            return self.open_helm(&rulings);
        }
        let TerminalScreen::Table(table) = &mut self.model.screen else { return };
        table.view = self.table.view(Viewer::Seat(table.actor));
        table.open = Open::None;
        if events.iter().any(|event| matches!(event, Event::Written { .. })) {
            table.written();
        }
    }

    fn refused(&mut self, error: SessionError) {
        let screen = std::mem::replace(&mut self.model.screen, TerminalScreen::Stuck);
        let said = error.to_string();
        self.model.screen = match (screen, error) {
            (
                TerminalScreen::Table(mut table),
                SessionError::Refused(Refusal::FreeMove(misfit)),
            ) => {
                table.refused(misfit);
                return self.model.screen = TerminalScreen::Table(table);
            }
            // Sealed or not: the game knows.
            (TerminalScreen::Sealing(table), _)
                if self.table.session().state().sealed[table.actor.at()].is_none() =>
            {
                TerminalScreen::Table(table)
            }
            (TerminalScreen::Sealing(_) | TerminalScreen::Waiting, _) => TerminalScreen::Stuck,
            (screen, _) => screen,
        };
        self.model.notice = Some(said);
    }

    /// Shows what the desk knows.
    fn weighed(&mut self) {
        let desk = &self.desk;
        match &mut self.model.screen {
            TerminalScreen::Debrief(debrief) => debrief.weighed(desk),
            TerminalScreen::Scene(scene) => {
                scene.why = desk.why(scene.turn(), scene.viewer()).cloned();
            }
            TerminalScreen::Table(table) => {
                let (turn, actor) = (table.view.turn, table.actor);
                let after = |orders| desk.get(&Subject::after(turn, actor, orders));
                table.risks.now.refresh(desk.get(&Subject::present(turn, Viewer::Seat(actor))));
                table.risks.hold.refresh(after(Vec::new()));
                for (option, weighing) in &mut table.risks.options {
                    weighing.refresh(after(vec![*option]));
                }
            }
            _ => {}
        }
    }
}

impl TerminalFace for TerminalGame {
    fn look(&mut self) {
        self.look();
    }

    fn busy(&self) -> bool {
        self.busy()
    }

    fn sleeps(&self) -> Option<Duration> {
        self.watch.as_ref().map(|_| FileWatch::EVERY)
    }

    fn draw(&self, frame: &mut ratatui::Frame<'_>) {
        draw(frame, &self.model);
    }

    fn resize(&mut self, size: Size) {
        self.resize(size);
    }

    fn input(&mut self, input: &Input) {
        self.input(input);
    }

    fn restless(&self) -> bool {
        self.model.restless()
    }

    fn done(&self) -> bool {
        self.outcome.is_some()
    }
}
