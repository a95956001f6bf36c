//! The one place where a game begins, moves on and ends: what people wish for goes to the table, and what the
//! table tells decides which phase comes next.

use std::fmt::Display;
use std::sync::Arc;

use bevy::ecs::system::SystemParam;
use bevy::prelude::*;

use super::adjudication::SceneShown;
use super::brief::Ready;
use super::debrief::{HindsightShown, NextChapter, WhatIf};
use super::forecasts::Forecasts;
use super::hand::HandShown;
use super::handover::SitDown;
use super::helm::{Decide, HelmShown, Proceed};
use super::look::Look;
use super::play::Play;
use super::projector::Peek;
use super::settings;
use super::setup::{Arrange, Chosen};
use super::shelf::{Kept, Pick, Shelf};
use super::shell::{Awake, GameAsk, Happened, Leave, Notice, Phase, PlayTurn, Screen};
use super::store::Book;
use super::widgets::sentence;
use crate::rules::{Command, Event, Refusal};
use crate::session::{Role, Session, SessionError};
use crate::table::{self, Ask, Draft, Told};

pub(super) fn plugin(app: &mut App) {
    let game = resource_exists::<Play>;
    let moves = (sit, proceed, ask, hear.pipe(follow)).chain().run_if(game);
    app.add_message::<Peek>()
        .configure_sets(Update, Doors.after(Moves))
        .add_systems(Update, moves.in_set(Moves))
        .add_systems(Update, (pick, arrange, next_chapter, what_if, leave).chain().in_set(Doors))
        .add_systems(
            Update,
            (
                decide.run_if(in_state(Phase::Helm)),
                // Before anything is drawn.
                project.after(settings::keep),
            )
                .after(Doors)
                .run_if(game),
        )
        .add_systems(OnEnter(Phase::Helm), take.run_if(game))
        .add_systems(PostUpdate, lead.run_if(game));
}

/// What moves a game on, before it may be left.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Moves;

/// What opens a game, or leaves it.
#[derive(SystemSet, Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Doors;

/// Shows the phase that the game is in, and the game when it has moved.
fn lead(
    mut play: ResMut<Play>,
    phase: Option<Res<State<Phase>>>,
    mut next: ResMut<NextState<Phase>>,
    mut screen: ResMut<NextState<Screen>>,
) {
    let moved = play.bypass_change_detection().moved();
    if moved {
        NextState::set_if_neq(&mut screen, Screen::Game);
    }
    // Without one, another screen lies before the game.
    if moved || phase.is_none() {
        next.set(play.phase());
    }
}

/// What begins a game, or a set-up.
#[derive(SystemParam)]
pub(super) struct Beginning<'w, 's> {
    pub commands: Commands<'w, 's>,
    shelf: ResMut<'w, Shelf>,
    kept: ResMut<'w, Kept>,
    chosen: ResMut<'w, Chosen>,
    next: ResMut<'w, NextState<Screen>>,
    pub notice: ResMut<'w, Notice>,
    pub forecasts: ResMut<'w, Forecasts>,
}

impl Beginning<'_, '_> {
    /// Opens a game, or says why there is none.
    pub fn open(&mut self, game: Result<Session, impl Display>) {
        match game {
            Err(why) => {
                self.notice.say(why.to_string());
                self.shelf.set_changed();
            }
            Ok(session) => {
                self.forecasts.forget();
                self.commands.remove_resource::<HindsightShown>();
                let wake = self.forecasts.wake();
                self.commands.insert_resource(Play::new(session, self.kept.0.keeps(), wake));
                self.commands.insert_resource(HandShown::default());
            }
        }
    }

    /// Puts the game away.
    fn leave(&mut self, to: Screen) {
        self.forecasts.stop();
        self.commands.remove_resource::<Play>();
        self.next.set(to);
    }
}

/// Sets a scenario up, or takes a game up again.
fn pick(mut wishes: MessageReader<Pick>, mut beginning: Beginning) {
    for wish in wishes.read() {
        match wish {
            Pick::Book(at) => {
                if let Some(book) = beginning.shelf.books.get(*at) {
                    let before = beginning.shelf.before(book);
                    *beginning.chosen = Chosen { before, ..Chosen::new(book.clone()) };
                    beginning.next.set(Screen::Setup);
                }
            }
            Pick::Game(at) => {
                if let Some(game) = beginning.shelf.unfinished.get(*at) {
                    let game = beginning.kept.0.resume(&game.id);
                    beginning.open(game);
                }
            }
        }
    }
}

/// Sets another chapter up, or begins the game.
fn arrange(mut wishes: MessageReader<Arrange>, mut beginning: Beginning) {
    for wish in wishes.read() {
        let Some(book) = &beginning.chosen.book else { continue };
        match wish {
            Arrange::Chapter(at) => {
                if let Some(chapter) = book.chapter.as_ref()
                    && *at < chapter.campaign.chapters.len()
                {
                    let campaign = Arc::clone(&chapter.campaign);
                    *beginning.chosen = Chosen::new(Book::of_chapter(campaign, *at));
                }
            }
            Arrange::Choose(choices) => beginning.chosen.choose(choices),
            Arrange::Begin(setup) => {
                let game = beginning.kept.0.begin(book, (**setup).clone());
                beginning.open(game);
            }
        }
    }
}

/// Sets up what comes after the game that has ended.
fn next_chapter(
    mut wishes: MessageReader<NextChapter>,
    mut beginning: Beginning,
    play: Option<ResMut<Play>>,
) {
    let Some(mut play) = play.filter(|_| wishes.read().count() > 0) else { return };
    if let Some(book) = beginning.shelf.next_chapter(play.session()) {
        *beginning.chosen = Chosen::after(book, play.session());
        beginning.leave(Screen::Setup);
    }
}

/// Opens a game that is this one up to a turn. A second wish finds a game that has not ended.
fn what_if(
    mut wishes: MessageReader<WhatIf>,
    mut beginning: Beginning,
    play: Option<ResMut<Play>>,
) {
    let (Some(mut play), Some(WhatIf(turn))) = (play, wishes.read().last()) else { return };
    if play.table().branches() {
        let game = play.table().what_if(*turn);
        if game.is_ok() {
            // The other is a game that begins, to whoever looks for one.
            beginning.commands.remove_resource::<Play>();
        }
        beginning.open(game);
    }
}

/// Back to the library.
fn leave(mut wishes: MessageReader<Leave>, mut beginning: Beginning) {
    if wishes.read().count() > 0 {
        beginning.leave(Screen::Library);
    }
}

/// Looks with everybody's eyes while there is a projector, and with a seat's for as long as somebody holds a key.
fn project(look: Res<Look>, mut peeks: MessageReader<Peek>, mut play: ResMut<Play>) {
    let sits = play.bypass_change_detection().sits();
    let peek = peeks.read().last().map_or(sits.peeks, |peek| peek.0);
    let wanted = (look.projector, peek && look.projector && sits.seat().is_some());
    if wanted != (sits.projector, sits.peeks) {
        (play.sits().projector, play.sits().peeks) = wanted;
        play.look();
    }
}

/// People sit down.
fn sit(mut commands: Commands, mut wishes: MessageReader<SitDown>, mut play: ResMut<Play>) {
    for wish in wishes.read() {
        let role = match wish {
            SitDown::Seat => play.next(),
            SitDown::Helm => play.facilitated().then_some(Role::Facilitator),
        };
        let Some(role) = role else { continue };
        if *wish == SitDown::Seat {
            commands.insert_resource(HandShown::default());
        }
        let place = play.sits().sit_down(role);
        play.go(place);
    }
}

/// The screen is handed over, or its brief has been read.
fn proceed(
    mut proceeds: MessageReader<Proceed>,
    mut ready: MessageReader<Ready>,
    mut play: ResMut<Play>,
) {
    if proceeds.read().count() > 0 {
        play.proceed();
    }
    if ready.read().count() > 0 {
        play.ready();
    }
}

/// Hands what was asked for to the table.
fn ask(
    mut asks: MessageReader<GameAsk>,
    mut turns: MessageReader<PlayTurn>,
    mut play: ResMut<Play>,
    look: Res<Look>,
) {
    let decides = play.facilitated() || look.own_dice && play.people().len() != 1;
    if play.bypass_change_detection().table().decides != decides {
        play.table().decides = decides;
    }
    if turns.read().count() > 0 && play.people().is_empty() {
        play.ask(Ask::GoOn);
    }
    for GameAsk(command) in asks.read() {
        play.ask(Ask::Do(command.clone()));
    }
}

/// What there is to decide, for whoever has just sat down.
fn take(mut commands: Commands, mut play: ResMut<Play>) {
    commands.insert_resource(HelmShown::of(play.table().helm(&[]), None));
}

/// Decides draws, and looks again when something has happened.
fn decide(
    mut wishes: MessageReader<Decide>,
    mut happened: MessageReader<Happened>,
    mut play: ResMut<Play>,
    helm: Option<ResMut<HelmShown>>,
) {
    let again = happened.read().count() > 0;
    let Some(mut helm) = helm else { return };
    let session = play.bypass_change_detection().table().session();
    let mut decided = again.then(|| table::Helm::of(session, &helm.helm.rulings));
    for Decide(at, verdict) in wishes.read() {
        let data = decided.get_or_insert_with(|| helm.helm.clone());
        data.decide(session, *at, verdict);
    }
    if let Some(data) = decided {
        *helm = HelmShown::of(data, Some(&helm));
    }
}

/// What came of what was asked.
enum Came {
    /// Nothing that moves the game on.
    Nothing,
    /// Somebody is to move.
    Waits,
    /// There is something to look at together.
    Scene(Box<SceneShown>),
}

/// Takes in what the table tells. It is never waited for.
fn hear(
    mut happened: MessageWriter<Happened>,
    mut play: ResMut<Play>,
    mut notice: ResMut<Notice>,
    mut awake: ResMut<Awake>,
    mut hand: ResMut<HandShown>,
    shown: Option<Res<SceneShown>>,
) -> Came {
    let mut came = Came::Nothing;
    let told = play.bypass_change_detection().table().tick();
    if told.is_empty() {
        return came;
    }
    awake.stir();
    for told in told {
        match told {
            Told::Happened(events) => {
                if events.iter().any(|event| matches!(event, Event::Written { .. })) {
                    (hand.draft, hand.arguing) = (Draft::default(), false);
                }
                happened.write_batch(events.into_iter().map(Happened));
            }
            Told::Refused(SessionError::Refused(Refusal::FreeMove(misfit))) => {
                hand.draft.wrong = Some(misfit);
            }
            Told::Refused(error) => {
                hand.given = None;
                notice.say(sentence(&error.to_string()));
            }
            Told::Waits(_) => came = Came::Waits,
            Told::StoodIn(actor, why) => {
                notice.say(play.table().stood_in(actor, &why));
            }
            Told::Decides if play.facilitated() => came = Came::Waits,
            Told::Decides => {
                let viewer = play.sits().audience();
                match play.table().draws(viewer) {
                    Ok(Some(scene)) => came = Came::Scene(Box::new(scene.into())),
                    Ok(None) => {
                        play.ask(Ask::Do(Command::Adjudicate { rulings: Vec::new() }));
                    }
                    Err(error) => notice.say(sentence(&error.to_string())),
                }
            }
            Told::Turned => {
                let viewer = play.sits().audience();
                let Some(scene) = play.table().scene(viewer) else { continue };
                let mut scene = SceneShown::from(scene.in_stops());
                if shown.as_ref().is_some_and(|shown| shown.asks()) {
                    // The orders were opened before the group rolled.
                    scene.forward();
                }
                came = Came::Scene(Box::new(scene));
            }
        }
    }
    play.look();
    came
}

/// Shows the screen that what came calls for.
fn follow(
    In(came): In<Came>,
    mut commands: Commands,
    mut play: ResMut<Play>,
    mut forecasts: ResMut<Forecasts>,
) {
    if matches!(came, Came::Nothing) {
        return;
    }
    forecasts.stop();
    commands.insert_resource(HandShown::default());
    match came {
        Came::Scene(scene) => {
            play.stand_up();
            commands.insert_resource(*scene);
        }
        _ => play.proceed(),
    }
}
