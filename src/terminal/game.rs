//! A session at one screen: carries out what the screens ask for.

use std::collections::BTreeMap;

use ratatui::layout::Size;

use super::debrief::Debrief;
use super::guide::Guide;
use super::keys;
use super::model::{Action, Input, Model, Overlay, Screen, update};
use super::risks::{RUNS, Weighing};
use super::scene::Scene;
use super::sheet::Sheet;
use super::table::{Open, Tab, Table};
use super::veil::Veil;
use super::weigh::{Job, Subject, Weigher};
use super::welcome::Welcome;
use super::{Face, Outcome, draw};
use crate::forecast::{Background, Request, Risk};
use crate::report::{Finding, Lookback};
use crate::rules::{Command, Event, Refusal, SeatView, State, Viewer};
use crate::scenario::library::Shipped;
use crate::scenario::{ActorIx, OptionIx};
use crate::session::{Session, SessionError};

/// A game being played at one screen.
pub struct Game {
    session: Session,
    model: Model,
    weigher: Weigher,
    /// Looks back on a game that is over.
    looking: Option<Background<Finding>>,
    /// Events the players have been shown.
    shown: usize,
    /// What each seat was last told about the risk, and in which turn.
    told: BTreeMap<ActorIx, (u32, Risk)>,
    /// Seats that have read their brief.
    briefed: Vec<ActorIx>,
    /// Hints that have been read, and the one that is shown.
    guide: Guide,
    outcome: Option<Outcome>,
}

/// How a game that was left is taken up again.
fn resume(scenario: &str) -> String {
    match Shipped::find(scenario) {
        Some(_) => format!("`offramp play {scenario}` offers to go on with it."),
        None => format!("`offramp play` with the file of “{scenario}” offers to go on with it."),
    }
}

/// Whether a game is kept: from its first entry on, or because other chapters led to it.
fn begun(session: &Session) -> bool {
    let follows = session.setup().chapter.as_ref();
    session.entries() > 0 || follows.is_some_and(|chapter| !chapter.legacy.is_empty())
}

impl Game {
    /// At its first screen.
    pub fn new(session: Session, sheet: Sheet) -> Self {
        let scenario = session.scenario();
        let model = Model {
            sheet,
            title: scenario.meta.title.clone(),
            resume: resume(&scenario.meta.id),
            begun: begun(&session),
            screen: Screen::Welcome(Welcome::new(&session)),
            overlay: Overlay::None,
            notice: None,
            stray: None,
            guide: None,
            rested: false,
        };
        Self {
            weigher: Weigher::default(),
            looking: None,
            shown: session.events().len(),
            model,
            session,
            told: BTreeMap::new(),
            briefed: Vec::new(),
            guide: Guide::default(),
            outcome: None,
        }
    }

    /// What is on the screen.
    pub fn model(&self) -> &Model {
        &self.model
    }

    /// The session played.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The session, for whoever goes on with it.
    pub fn into_session(self) -> Session {
        self.session
    }

    /// How it was left, once it has been.
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcome
    }

    /// Whether a forecast is under way, so that [`Game::look`] will have something to do.
    pub fn busy(&self) -> bool {
        self.weigher.busy() || self.looking.is_some()
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
        self.model.rested &= self.model.guard() == guard;
        self.model.begun = begun(&self.session);
        self.model.guide = self.guide.show(&mut self.model.screen, self.session.scenario());
    }

    fn perform(&mut self, action: Action) {
        match action {
            Action::Leave => self.leave(),
            Action::Proceed => self.proceed(),
            Action::Unveil => {
                if let Screen::Veil(veil) = &self.model.screen {
                    self.open_table(veil.actor);
                }
            }
            Action::Submit(command) => self.submit(command),
            Action::Weigh(option) => self.weigh_option(option),
            Action::StopWeighing => self.stop_weighing(),
            Action::Say(text) => self.model.notice = Some(text),
            Action::Stray(key) => self.model.stray = keys::name(key),
            Action::NextHint => self.guide.next(),
            Action::NoHints => self.guide.stop(),
        }
    }

    fn leave(&mut self) {
        self.weigher.stop();
        self.looking = None;
        let over = self.session.state().over();
        self.outcome = Some(if over { Outcome::Ended } else { Outcome::Left });
    }

    /// The next screen: debrief, a seat that has to move, or the adjudication.
    fn proceed(&mut self) {
        self.weigher.stop();
        if self.session.state().over() {
            return self.open_debrief();
        }
        match self.session.waiting_for() {
            Some(actor) if self.hot_seat() => {
                let name = self.session.scenario().actor(actor).name.clone();
                let turn = self.session.state().turn;
                self.model.screen = Screen::Veil(Veil { actor, name, turn });
            }
            Some(actor) => self.open_table(actor),
            None => self.adjudicate(),
        }
    }

    fn hot_seat(&self) -> bool {
        self.session.people().nth(1).is_some()
    }

    /// Who looks at what everybody at the screen may see.
    fn audience(&self) -> Viewer {
        let mut people = self.session.people();
        match (people.next(), people.next()) {
            (Some(only), None) => Viewer::Seat(only),
            _ => Viewer::Public,
        }
    }

    fn open_table(&mut self, actor: ActorIx) {
        let view = self.session.view(Viewer::Seat(actor));
        let turn = view.turn;
        let first = !self.briefed.contains(&actor);
        // Whoever has just seen the adjudication has seen the news.
        let tab = if first || self.hot_seat() { Tab::News } else { Tab::Options };
        let mut table = Table::new(actor, view, tab);
        if first {
            self.briefed.push(actor);
            table.open = Open::Brief(0);
        }
        let told = self.told.get(&actor).filter(|(when, _)| *when < turn);
        table.risks.before = told.map(|(_, risk)| risk.clone());
        table.risks.now = Weighing::Running;
        self.model.screen = Screen::Table(Box::new(table));
        self.ask(Subject::Now, actor, Vec::new());
    }

    fn adjudicate(&mut self) {
        let audience = self.audience();
        let before = self.session.view(audience);
        if let Err(error) = self.session.advance() {
            self.model.notice = Some(error.to_string());
            self.model.screen = Screen::Stuck;
            return;
        }
        let view = self.news_since(self.shown, before.turn, audience);
        self.shown = self.session.events().len();
        self.model.screen = Screen::Scene(Box::new(Scene::new(view, &before)));
    }

    /// What a viewer knows, with only the news of events from `first` on, of turn `turn` and later.
    fn news_since(&self, first: usize, turn: u32, viewer: Viewer) -> SeatView {
        let session = &self.session;
        let mut events = vec![Event::TurnBegan { turn }];
        events.extend_from_slice(&session.events()[first..]);
        SeatView::of(session.scenario(), session.history(), session.state(), &events, viewer)
    }

    fn open_debrief(&mut self) {
        let debrief = Debrief::new(&self.session);
        let wanted = debrief.forecasters.wanted();
        let lookback = Lookback::of(&self.session);
        self.looking = Background::start(move |stop, tell| lookback.work_out(stop, tell), || ());
        self.model.screen = Screen::Debrief(Box::new(debrief));
        for (turn, state) in self.session.history().iter().enumerate() {
            let request =
                Request { viewer: Viewer::Facilitator, orders: Vec::new(), runs: RUNS / 4 };
            let (subject, scenario) = (Subject::Turn(turn), self.session.scenario().clone());
            self.weigher.ask(Job { subject, scenario, state: state.clone(), request });
        }
        for (turn, actor) in wanted {
            let Some(state) = self.session.history().get(turn as usize - 1) else { continue };
            let request =
                Request { viewer: Viewer::Seat(actor), orders: Vec::new(), runs: RUNS / 4 };
            let (subject, scenario) = (Subject::Seen(turn, actor), self.session.scenario().clone());
            self.weigher.ask(Job { subject, scenario, state: state.clone(), request });
        }
    }

    fn submit(&mut self, command: Command) {
        let commits = matches!(command, Command::Commit { .. });
        let writes = matches!(command, Command::Write { .. });
        let refused = self.session.apply(command).err();
        let Screen::Table(table) = &mut self.model.screen else { return };
        match refused {
            Some(SessionError::Refused(Refusal::FreeMove(misfit))) => table.refused(misfit),
            Some(error) => self.model.notice = Some(error.to_string()),
            None if commits => self.proceed(),
            None => {
                table.view = self.session.view(Viewer::Seat(table.actor));
                table.open = Open::None;
                if writes {
                    table.written();
                    // Its owner has seen it written down; the adjudication shows what came of it.
                    self.shown = self.session.events().len();
                }
            }
        }
    }

    fn ask(&mut self, subject: Subject, actor: ActorIx, orders: Vec<(ActorIx, Vec<OptionIx>)>) {
        let state: State = self.session.state().clone();
        let request = Request { viewer: Viewer::Seat(actor), orders, runs: RUNS };
        let scenario = self.session.scenario().clone();
        self.weigher.ask(Job { subject, scenario, state, request });
    }

    fn weigh_option(&mut self, option: OptionIx) {
        let Screen::Table(table) = &mut self.model.screen else { return };
        let actor = table.actor;
        table.risks.options.insert(option, Weighing::Running);
        let ask_hold = !matches!(table.risks.hold, Weighing::Done(_) | Weighing::Running);
        if ask_hold {
            table.risks.hold = Weighing::Running;
            self.ask(Subject::Hold, actor, vec![(actor, Vec::new())]);
        }
        self.ask(Subject::Option(option), actor, vec![(actor, vec![option])]);
    }

    fn stop_weighing(&mut self) {
        let Screen::Table(table) = &mut self.model.screen else { return };
        self.weigher.stop();
        let risks = &mut table.risks;
        for weighing in risks.options.values_mut().chain([&mut risks.now, &mut risks.hold]) {
            if *weighing == Weighing::Running {
                *weighing = Weighing::Stopped;
            }
        }
    }

    /// Takes in forecasts that are done.
    pub fn look(&mut self) {
        while let Some((subject, risk)) = self.weigher.finished() {
            let weighing = risk.map_or(Weighing::Stopped, Weighing::Done);
            self.weighed(subject, weighing);
        }
        let Some(looking) = &self.looking else { return };
        let (found, more) = looking.take();
        if let Screen::Debrief(debrief) = &mut self.model.screen {
            found.into_iter().for_each(|finding| debrief.found.add(finding));
        }
        if !more {
            self.looking = None;
        }
    }

    fn weighed(&mut self, subject: Subject, weighing: Weighing) {
        match (&mut self.model.screen, subject) {
            (Screen::Debrief(debrief), Subject::Turn(turn)) => debrief.weighed(turn, weighing),
            (Screen::Debrief(debrief), Subject::Seen(turn, actor)) => {
                if let Some(risk) = weighing.risk() {
                    debrief.forecasters.model_says(turn, actor, risk);
                }
            }
            (Screen::Table(table), Subject::Now) => {
                if let Some(risk) = weighing.risk() {
                    self.told.insert(table.actor, (table.view.turn, risk.clone()));
                }
                table.risks.now = weighing;
            }
            (Screen::Table(table), Subject::Hold) => table.risks.hold = weighing,
            (Screen::Table(table), Subject::Option(option)) => {
                table.risks.options.insert(option, weighing);
            }
            // The screen it was for is gone.
            _ => {}
        }
    }
}

impl Face for Game {
    fn look(&mut self) {
        self.look();
    }

    fn busy(&self) -> bool {
        self.busy()
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
