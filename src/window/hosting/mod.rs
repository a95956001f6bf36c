//! A class that the window hosts, and whose wall it is: it draws what the host gives, and asks for the next step as its
//! teacher. `offramp host` does the same without a window.

mod beside;
mod draw;
mod lobby;
pub mod wall;

use std::path::PathBuf;
use std::sync::Arc;
use std::thread::JoinHandle;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;

use super::adjudication::{SceneHands, Walk};
use super::board::Surface;
use super::forecasts::Forecasts;
use super::look::Look;
use super::setup::Chosen;
use super::shelf::{Kept, Shelf};
use super::shell::{Awake, Canvas, DrawScreens, Intents, Notice, Screen};
use super::widgets::sentence;
use crate::classroom::net::HostConfig;
use crate::classroom::{HostGame, RoomAct, RoomOpening, RoomSettings};
use crate::record::Record;
use crate::rules::Viewer;
use crate::table::Subject;
use crate::texts::say;
use beside::{Browse, Class, ClassAsk, ClassTold, RiskFrom};
pub use draw::{wall_ui, watched_room_ui};
pub use wall::{Hosting, Wall};

/// How a class is reached.
#[derive(Resource, Clone, Copy)]
pub struct ClassWays {
    /// The port; none for the usual one.
    pub port: Option<u16>,
    /// Opens the console.
    pub browse: Browse,
}

impl Default for ClassWays {
    fn default() -> Self {
        Self { port: None, browse: |link| webbrowser::open(link).is_ok() }
    }
}

/// Asks for the risk as everybody may know it, unless the game is over.
fn foresee(forecasts: &mut Forecasts, risks: &[RiskFrom]) {
    for (expected, state) in risks.iter().filter(|(_, state)| !state.over()) {
        forecasts.want(Subject::present(state.turn, Viewer::Public), expected, state);
    }
}

/// The class that is hosted, and one before it that may still be stopping.
#[derive(Resource, Default)]
struct Hosted {
    class: Option<Class>,
    /// Where it is recorded, if not in one's own record.
    store: Option<PathBuf>,
    before: Option<JoinHandle<()>>,
}

impl Hosted {
    fn ask(&self, ask: ClassAsk) {
        if let Some(class) = &self.class {
            class.ask(ask);
        }
    }

    fn stop(&mut self) {
        if let Some(class) = self.class.take() {
            self.before = class.end();
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    let here = in_state(Screen::Hosting).and_then(resource_exists::<Wall>);
    app.add_message::<Hosting>()
        .init_resource::<Hosted>()
        .init_resource::<ClassWays>()
        .add_systems(Update, (begin, (walk, steer).chain().run_if(here.clone()), hear, run).chain())
        .add_systems(EguiPrimaryContextPass, draw.in_set(DrawScreens).run_if(here));
}

fn draw(
    mut canvas: Canvas,
    mut wall: ResMut<Wall>,
    look: Res<Look>,
    forecasts: Res<Forecasts>,
    mut intents: Intents,
) -> Result {
    let wanted = canvas.show(|ui| wall_ui(ui, &mut wall, &look, &forecasts))?;
    intents.send(wanted);
    Ok(())
}

/// Hosts what is set up, or a room again.
fn begin(
    mut wishes: MessageReader<Hosting>,
    (chosen, shelf): (Res<Chosen>, Res<Shelf>),
    kept: Res<Kept>,
    ways: Res<ClassWays>,
    mut forecasts: ResMut<Forecasts>,
    mut hosted: ResMut<Hosted>,
    mut notice: ResMut<Notice>,
) {
    let opening = wishes.read().find_map(|wish| opening(*wish, &chosen, &shelf));
    let Some(opening) = opening.filter(|_| hosted.class.is_none()) else { return };
    let Some(record) = kept.0.record() else {
        notice.say(say!("window-games-not-kept"));
        return;
    };
    let config = HostConfig {
        record: record.to_owned(),
        opening,
        lan: true,
        port: ways.port,
        name: None,
        console_lan: false,
    };
    forecasts.forget();
    let own = Record::default_path().ok();
    hosted.store = Some(record.to_owned()).filter(|path| Some(path) != own.as_ref());
    let before = hosted.before.take();
    match Class::begin(config, ways.browse, before, forecasts.wake()) {
        Ok(class) => hosted.class = Some(class),
        Err(why) => notice.say(say!("hosting-not-hosted", why = sentence(&why.to_string()))),
    }
}

/// The room that is wished for, if one is.
fn opening(wish: Hosting, chosen: &Chosen, shelf: &Shelf) -> Option<RoomOpening> {
    match wish {
        Hosting::Begin => {
            let (game, settings) = (Box::new(game(chosen)?), RoomSettings::default());
            Some(RoomOpening::New { game, tables: 1, settings })
        }
        Hosting::Again(at) => shelf.unfinished.get(at)?.room.clone().map(RoomOpening::Again),
        _ => None,
    }
}

/// What is played, as it is set up; everybody may sit on every seat.
fn game(chosen: &Chosen) -> Option<HostGame> {
    let (book, setup) = (chosen.book.as_ref()?, chosen.setup()?);
    let scenario = setup.as_played(Arc::clone(&book.scenario));
    let mut game = HostGame::new(scenario, (*book.files).clone(), setup.seed);
    game.setup.chapter = setup.chapter;
    Some(game)
}

/// Goes through the scene, in the room and not here alone.
fn walk(mut wishes: MessageReader<Walk>, mut wall: ResMut<Wall>, hosted: Res<Hosted>) {
    for wish in wishes.read() {
        if wall.busy {
            continue;
        }
        if let Some(act) = wall.walk(*wish) {
            wall.busy = true;
            hosted.ask(ClassAsk::Do(act));
        }
    }
}

/// What is wished of the class, as its teacher.
fn steer(
    mut commands: Commands,
    mut wishes: MessageReader<Hosting>,
    mut wall: ResMut<Wall>,
    mut hosted: ResMut<Hosted>,
    mut forecasts: ResMut<Forecasts>,
    mut next: ResMut<NextState<Screen>>,
) {
    for wish in wishes.read() {
        let act = match wish {
            Hosting::Begin | Hosting::Again(_) => continue,
            Hosting::Console => {
                hosted.ask(ClassAsk::Console);
                continue;
            }
            Hosting::Start => RoomAct::Start { table: 0 },
            Hosting::Reveal => RoomAct::Reveal { table: 0, rulings: Vec::new() },
            Hosting::Stop => {
                hosted.stop();
                forecasts.stop();
                commands.remove_resource::<Wall>();
                next.set(Screen::Library);
                return;
            }
        };
        if !std::mem::replace(&mut wall.busy, true) {
            hosted.ask(ClassAsk::Do(act));
        }
    }
}

/// Lets the scene move.
fn run(wall: Option<ResMut<Wall>>, mut hands: SceneHands) {
    let Some(mut wall) = wall else { return hands.clear(Surface::Class) };
    match wall.bypass_change_detection().on_stage() {
        Some((scene, board)) => hands.go_on(Surface::Class, scene, Some(board)),
        None => hands.clear(Surface::Class),
    }
}

/// Takes in what the class tells. It is never waited for.
fn hear(
    mut commands: Commands,
    mut hosted: ResMut<Hosted>,
    mut wall: Option<ResMut<Wall>>,
    mut notice: ResMut<Notice>,
    mut awake: ResMut<Awake>,
    mut forecasts: ResMut<Forecasts>,
    mut next: ResMut<NextState<Screen>>,
) {
    let Some(class) = &hosted.bypass_change_detection().class else { return };
    let mut opened = None;
    for told in class.told() {
        awake.stir();
        let wall = wall.as_deref_mut().or(opened.as_mut());
        if let ClassTold::Stands(stands) = &told
            && let Some(game) = &stands.game
        {
            foresee(&mut forecasts, &game.risks);
        }
        match (told, wall) {
            (ClassTold::NotHosted(why), _) => {
                notice.say(say!("hosting-not-hosted", why = sentence(&why)));
                hosted.stop();
            }
            (ClassTold::Stands(stands), Some(wall)) => wall.take(*stands),
            (ClassTold::Stands(stands), None) => {
                opened = Wall::of(*stands, hosted.store.clone());
            }
            (ClassTold::Done(done), wall) => {
                if let Some(wall) = wall {
                    wall.busy = false;
                }
                if let Err(why) = done {
                    notice.say(why);
                }
            }
            (ClassTold::NoBrowser(link), _) => notice.say(say!("hosting-no-browser", link = link)),
            (ClassTold::Second, _) => {}
        }
    }
    if let Some(wall) = opened {
        commands.insert_resource(wall);
        next.set(Screen::Hosting);
    }
}
