//! A class that the window hosts: what stands on the wall, and when the phones follow.

#![cfg(feature = "classroom")]

#[path = "../program/classroom/client.rs"]
#[allow(dead_code, reason = "those who ask the host in other tests ask for more")]
mod client;
use crate::support as window_support;

use std::net::TcpListener;
use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use bevy::prelude::*;
use bevy_egui::egui::{Key, Vec2};
use egui_kittest::Harness;
use offramp::classroom::net::{Host, HostConfig};
use offramp::classroom::{RoomOpening, RoomPhase};
use offramp::record::RoomId;
use offramp::window::store::Recorded;
use offramp::window::{ClassWays, Look, Notice, Opening, Page, Speed, Step, Wall};
use serde_json::json;

use client::Client;
use window_support::layout::wrong;
use window_support::{book, click, press, screen, texts, whole};

type Window = Harness<'static, App>;

/// A window at the set-up, whose games are kept here, and whose classes are reached so.
fn set_up(folder: &Path, ways: ClassWays) -> Window {
    let keeper = Recorded { path: folder.join("games.sqlite"), programs: Vec::new() };
    let opening =
        Opening { book: Some(book("first-steps")), keeper: Box::new(keeper), ..Opening::default() };
    let look = Look { speed: Speed::Instant, ..Look::default() };
    let mut window = whole(opening, look, Vec2::new(1280.0, 720.0));
    window.state_mut().insert_resource(ways);
    window
}

/// Draws until it is so.
#[track_caller]
fn until(window: &mut Window, what: &str, so: impl Fn(&App) -> bool) {
    let begun = Instant::now();
    while !so(window.state()) {
        let notice = &window.state().world().resource::<Notice>().text;
        assert!(begun.elapsed() < Duration::from_secs(60), "{what}: {notice:?}");
        std::thread::sleep(Duration::from_millis(2));
        window.step();
    }
    window.run_steps(4);
}

fn phase(app: &App) -> Option<RoomPhase> {
    Some(app.world().get_resource::<Wall>()?.phase())
}

/// Where the scene on the wall is: which step, and of how many.
fn place(app: &App) -> Option<(usize, usize)> {
    Some(app.world().get_resource::<Wall>()?.scene()?.place())
}

fn code(window: &Window) -> String {
    window.state().world().resource::<Wall>().code().to_owned()
}

/// Nothing on the wall is cut, covered or too small.
#[track_caller]
fn whole_wall(window: &Window, what: &str) {
    assert_eq!(wrong(window, what), Vec::<String>::new());
}

#[test]
fn the_wall_shows_what_came_first_and_the_phones_follow() {
    static LINK: Mutex<String> = Mutex::new(String::new());
    let browse = |link: &str| {
        link.clone_into(&mut LINK.lock().unwrap());
        true
    };
    let folder = tempfile::tempdir().unwrap();
    let mut window = set_up(folder.path(), ClassWays { port: Some(0), browse });
    click(&mut window, "Host a class");
    until(&mut window, "a wall", |app| screen(app) == Page::Hosting);
    let code = code(&window);
    let lobby = texts(&window);
    assert!(lobby.contains(&format!("{} {}", &code[..3], &code[3..])), "{lobby}");
    assert!(lobby.contains("Before you begin") && lobby.contains("People here: 0 of 0"), "{lobby}");

    whole_wall(&window, "lobby");

    // The console opens in a browser, on this computer.
    press(&mut window, Key::C);
    until(&mut window, "a link", |_| !LINK.lock().unwrap().is_empty());
    let link = LINK.lock().unwrap().clone();
    let (url, ticket) = link.split_once("/host#").unwrap();
    let port = url.rsplit_once(':').unwrap().1.parse::<u16>().unwrap();
    let mut teacher = Client::new(port);
    teacher.page = "host";
    teacher.enter("/api/1/ticket", &json!({ "ticket": ticket }));
    assert_eq!(teacher.me()["role"], "facilitator");

    let mut member = Client::new(port);
    member.enter("/api/1/join", &json!({ "code": code, "table": 0, "seat": 0 }));
    let comes = |app: &App| phase(app) == Some(RoomPhase::Lobby);
    until(&mut window, "a lobby", comes);
    until(&mut window, "somebody", |_| member.room()["seats"][0]["people"] == 1);
    assert!(texts(&window).contains("People: 1"), "{}", texts(&window));

    press(&mut window, Key::N);
    until(&mut window, "orders", |app| phase(app) == Some(RoomPhase::Orders));
    assert!(texts(&window).contains("Turn 1 of"), "{}", texts(&window));
    whole_wall(&window, "orders");
    member.decide(&member.menu()[..1]);
    until(&mut window, "all sealed", |app| phase(app) == Some(RoomPhase::Sealed));
    assert!(texts(&window).contains("Sealed: 2 of 2"), "{}", texts(&window));

    let before = member.game();
    press(&mut window, Key::N);
    until(&mut window, "a scene", |app| place(app).is_some());
    assert_eq!(place(window.state()).unwrap().0, 1);
    whole_wall(&window, "reveal");
    // What is opened on the wall is not on the phones yet.
    let (_, of) = place(window.state()).unwrap();
    for at in 2..=of {
        press(&mut window, Key::N);
        until(&mut window, "a step", |app| place(app) == Some((at, of)));
        assert_eq!(teacher.room()["scene"]["step"], at - 1, "others see the same step");
        assert_eq!(member.game(), before);
    }
    let wall = window.state().world().resource::<Wall>();
    assert_eq!(wall.scene().unwrap().step(), Step::Summary);
    // The console goes through the same scene.
    teacher.act(json!({ "do": "step", "to": 0 })).done();
    until(&mut window, "the first step", |app| place(app) == Some((1, of)));
    press(&mut window, Key::K);
    until(&mut window, "the last step", |app| place(app) == Some((of, of)));
    press(&mut window, Key::N);
    until(&mut window, "the next turn", |app| phase(app) == Some(RoomPhase::Orders));
    assert_eq!(member.game()["turn"], 2);
    assert!(texts(&window).contains("Turn 2 of"), "{}", texts(&window));

    // Whoever stops is told how it goes on.
    press(&mut window, Key::Escape);
    let said = texts(&window);
    whole_wall(&window, "leaving");
    let store = folder.path().join("games.sqlite").display().to_string();
    assert!(
        said.contains(&format!(
            "the library hosts it again, and so does “offramp host --resume {code} --lan --store {store}”"
        )),
        "{said}"
    );
    click(&mut window, "Stay");
    assert_eq!(screen(window.state()), Page::Hosting);
    press(&mut window, Key::Escape);
    press(&mut window, Key::L);
    until(&mut window, "the library", |app| screen(app) == Page::Library);

    // The library takes the room up again; nobody plays on without its class.
    let said = texts(&window);
    assert!(said.contains(&format!("a class in room {code}, turn 2, begun ")), "{said}");
    assert!(!said.contains("Name or delete"), "{said}");
    whole_wall(&window, "the library");
    click(&mut window, "Host again");
    until(&mut window, "the wall again", |app| screen(app) == Page::Hosting);
    assert_eq!(
        (self::code(&window), phase(window.state())),
        (code.clone(), Some(RoomPhase::Orders))
    );
    assert!(texts(&window).contains("Turn 2 of"), "{}", texts(&window));
    press(&mut window, Key::Escape);
    press(&mut window, Key::L);
    until(&mut window, "the library again", |app| screen(app) == Page::Library);
    drop(window);
    let host = Host::start(HostConfig {
        record: folder.path().join("games.sqlite"),
        opening: RoomOpening::Again(RoomId::of(&code).unwrap()),
        lan: false,
        port: Some(port),
        name: None,
        console_lan: false,
    });
    let _host = host.unwrap();
    assert_eq!(member.game()["turn"], 2);
}

#[test]
fn where_the_port_is_taken_the_set_up_says_so() {
    let taken = TcpListener::bind(("0.0.0.0", 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    let folder = tempfile::tempdir().unwrap();
    let mut window = set_up(folder.path(), ClassWays { port: Some(port), browse: |_| true });
    press(&mut window, Key::H);
    until(&mut window, "a notice", |app| app.world().resource::<Notice>().text.is_some());
    let text = window.state().world().resource::<Notice>().text.clone().unwrap();
    let wanted = format!("No class is hosted. Port {port} is taken: another program");
    assert!(text.starts_with(&wanted), "{text}");
    assert_eq!(screen(window.state()), Page::Setup);
    // When the other has gone, it can be hosted.
    drop(taken);
    window.state_mut().world_mut().resource_mut::<Notice>().text = None;
    press(&mut window, Key::H);
    until(&mut window, "a wall", |app| screen(app) == Page::Hosting);
}

#[test]
fn without_a_browser_the_link_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = set_up(folder.path(), ClassWays { port: Some(0), browse: |_| false });
    press(&mut window, Key::H);
    until(&mut window, "a wall", |app| screen(app) == Page::Hosting);
    click(&mut window, "Open the console");
    until(&mut window, "a notice", |app| app.world().resource::<Notice>().text.is_some());
    let text = window.state().world().resource::<Notice>().text.clone().unwrap();
    assert!(text.starts_with("No browser could be opened.") && text.contains("/host#"), "{text}");
}
