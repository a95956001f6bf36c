//! A whole lesson in real browsers: a console, a wall and six phones.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::chromium::{Driver, Tab};
use crate::classroom::running::{Running, told};

/// Pictures are for people who look at them: they go where this says, else nowhere that stays.
fn folder(scratch: &Path) -> PathBuf {
    std::env::var_os("OFFRAMP_PICTURES").map_or_else(|| scratch.join("pictures"), PathBuf::from)
}

/// What hostile students write.
const WRITES: [&str; 3] = [
    "<img src=x onerror=document.title='owned'><script>document.title='owned'</script>",
    "=HYPERLINK(\"http://evil.example\") \u{202e}txet siht",
    "Ź̷̢̛a̴̧l̵g̸o {{constructor.constructor('document.title=1')()}} **bold** [x](javascript:alert(1))",
];

/// Looks at pages: for what in them keeps somebody out, and as a picture for whoever looks at that.
struct Looker {
    pictures: PathBuf,
    barriers: RefCell<Vec<String>>,
}

impl Looker {
    fn at(&self, tab: &Tab<'_>, name: &str) {
        let found = tab.barriers().into_iter().map(|one| format!("{name}: {one}"));
        self.barriers.borrow_mut().extend(found);
        tab.picture(&self.pictures, name);
    }
}

/// Gives the same mark to every statement that is asked on a page.
fn marks(phone: &Tab<'_>, mark: u8) {
    let script = "for (const one of document.querySelectorAll('.asked fieldset.scale'))
        one.querySelectorAll('input')[Number(arguments[0]) - 1].click()";
    phone.run(script, &mark.to_string());
    phone.press("Send my answers");
    phone.sees("Thank you; your answers are kept.");
}

fn sits_down<'a>(driver: &'a Driver, hosted: &Running) -> Tab<'a> {
    let phone = driver.open(360, 780);
    phone.go(&format!("{}/j/{}", hosted.url(), hosted.code));
    phone.press_until("Go on", "Take the seat");
    phone.press("Take the seat");
    phone
}

/// A phone decides: the first card that can be taken, or to hold.
fn decides(phone: &Tab<'_>, why: &str) {
    phone.press("Our answer");
    phone.sees("Choose cards");
    if phone.offers("Take: ") {
        phone.press("Take: ");
        phone.press("Propose: 1");
    } else {
        phone.press("Propose to hold");
    }
    phone.write("textarea", why);
    phone.press("Propose");
    phone.hold("Seal: hold this button");
    phone.sees("Sealed.");
}

#[test]
#[ignore = "minutes in eight real browsers: run by itself"]
fn a_lesson() {
    let Some(driver) = Driver::start() else {
        eprintln!("skipped: there is no chromium with chromedriver here");
        return;
    };
    let scratch = tempfile::tempdir().unwrap();
    let (store, pictures) = (scratch.path().join("games.sqlite"), folder(scratch.path()));
    let looker = Looker { pictures, barriers: RefCell::default() };
    let lesson = ["kirillov", "--variant", "lesson", "--seed", "5"];
    let hosted = Running::start(told(&store, 0, &lesson)).unwrap();
    let console = driver.open(1280, 800);
    console.go(&hosted.console());
    console.sees("Let them come in");
    let wall = driver.open(1920, 1080);
    wall.go(&format!("{}/wall", hosted.url()));
    wall.write("input", &hosted.code);
    wall.press("Show a number");
    console.press("Let in");
    wall.sees(&format!("{} {}", &hosted.code[..3], &hosted.code[3..]));
    looker.at(&wall, "wall-lobby");
    looker.at(&console, "console-begins");
    console.press("Settings");
    console.tick("Everybody is asked");
    looker.at(&console, "console-settings");
    console.press("Keep");
    let evaluator = driver.open(1024, 768);
    evaluator.go(&format!("{}/j/{}", hosted.url(), hosted.code));
    looker.at(&evaluator, "join-code");
    evaluator.press_until("Go on", "A wall, an evaluator, an observer");
    looker.at(&evaluator, "join");
    evaluator.press("A wall, an evaluator, an observer");
    evaluator.press("I evaluate");
    console.press("Let in");
    evaluator.sees("What there is to see");
    let mut phones: Vec<Tab<'_>> = (0..6).map(|_| sits_down(&driver, &hosted)).collect();
    phones[0].sees("Write this down");
    let way_back = phones[4].text().lines().find(|line| is_way_back(line)).unwrap().to_owned();
    looker.at(&phones[0], "phone-way-back");
    phones.iter().for_each(|phone| phone.press("To my seat"));
    looker.at(&phones[0], "phone-brief");
    // What one understands beforehand: one may as well say nothing.
    phones[0].press("Not now");
    assert!(!phones[0].offers("Not now"));
    phones[0].press("Before we begin: four statements");
    phones.iter().for_each(|phone| marks(phone, 2));
    console.sees("The four statements, before the game: 6 answered");
    looker.at(&console, "console-lobby");
    console.press("Begin the game");
    console.press("Go");
    phones[0].press("News");
    looker.at(&phones[0], "phone-news");

    // The first turn, with what nobody should write.
    for (at, phone) in phones.iter().enumerate() {
        decides(phone, WRITES[at % WRITES.len()]);
    }
    looker.at(&phones[0], "phone-sealed");
    evaluator.press("Follow");
    evaluator.sees("Injects (MSEL)");
    looker.at(&evaluator, "evaluator-follow");
    console.sees("All is sealed");
    looker.at(&console, "console-sealed");
    looker.at(&wall, "wall-sealed");
    console.press("Open the orders on the wall");
    wall.sees("The orders");
    looker.at(&wall, "wall-reveal-orders");
    phones[0].sees("look at the wall");
    assert!(phones[1].text().contains("Turn 1 of 4"), "phones follow the wall");
    steps_through(&console, &wall, &looker);
    phones[0].sees("Turn 2 of 4");
    let pictures = [("A thousand futures", "of 200 futures"), ("Why the risk moved", "%")];
    for (picture, seen) in pictures {
        console.press(picture);
        wall.sees_in_the_end(seen);
        looker.at(&wall, &format!("wall-{}", picture.to_lowercase().replace(' ', "-")));
    }
    looker.at(&console, "console-wall-shows");
    console.press("The game");

    // A phone sleeps with a half-typed letter, and wakes.
    console.press("Go");
    phones[2].press("Letters");
    phones[2].write("textarea", "Half a thought");
    phones[2].seen(false);
    phones[2].offline(true);
    std::thread::sleep(Duration::from_secs(5));
    // Meanwhile another tab is closed, and its owner comes back in another browser.
    phones.remove(4).close();
    let again = driver.open(360, 780);
    again.go(&format!("{}/j/{}", hosted.url(), hosted.code));
    again.press_until("Go on", "Take the seat");
    again.press("I have been here before");
    // The code is there already.
    again.write_at("input", 1, &way_back);
    again.press("Back to my seat");
    again.sees("Turn 2 of 4");
    phones.insert(4, again);
    for (at, phone) in phones.iter().enumerate().filter(|(at, _)| *at != 2) {
        decides(phone, &format!("second turn, seat {at}"));
    }
    phones[2].offline(false);
    phones[2].seen(true);
    let woken = Instant::now();
    phones[2].sees("online");
    println!("a woken phone is online after {} ms", woken.elapsed().as_millis());
    let typed =
        "return [...document.querySelectorAll('textarea')].map((one) => one.value).join('|')";
    assert!(phones[2].run(typed, "").as_str().unwrap().contains("Half a thought"));
    decides(&phones[2], "woken");
    console.sees("All is sealed");
    console.press("Open the orders on the wall");
    steps_through(&console, &wall, &looker);

    // The host is killed in mid-turn and started again: everybody is back by themselves.
    phones[0].sees("Turn 3 of 4");
    console.press("Go");
    decides(&phones[0], "before the host was killed");
    let (port, code) = (hosted.port, hosted.code.clone());
    hosted.kill();
    phones[1].sees("econnecting");
    looker.at(&phones[1], "phone-reconnecting");
    let hosted = Running::start(told(&store, port, &["--resume", &code])).unwrap();
    let started = Instant::now();
    phones[1].sees("online");
    phones[0].sees("Sealed.");
    println!("phones are back {} ms after the host", started.elapsed().as_millis());
    assert!(started.elapsed() < Duration::from_secs(10));
    console.sees("Go");
    console.press("Go");
    for (at, phone) in phones.iter().enumerate().skip(1) {
        decides(phone, &format!("third turn, seat {at}"));
    }
    console.press("Open the orders on the wall");
    steps_through(&console, &wall, &looker);
    phones[0].sees("Turn 4 of 4");
    console.press("Go");
    for phone in &phones {
        decides(phone, "the last turn");
    }
    console.press("Open the orders on the wall");
    looker.at(&wall, "wall-last-reveal");
    steps_through(&console, &wall, &looker);
    // What was done has its consequences: nobody decides any more.
    phones[0].sees("Aftermath");
    console.press("Open the aftermath on the wall");
    steps_through(&console, &wall, &looker);
    console.sees("A third of the time belongs to this");
    wall.sees("How it ended");
    phones[0].sees("What you are after");
    let pictures = [
        ("A thousand futures", "went the way"),
        ("The other room", "What Kyiv saw"),
        ("Choice or chance?", "In how many of 100 games"),
        ("The road not taken", "The other road ends"),
    ];
    for (picture, seen) in pictures {
        console.press(picture);
        wall.sees_in_the_end(seen);
        looker.at(&wall, &format!("wall-debrief-{}", picture.to_lowercase().replace(' ', "-")));
    }
    console.press("The game");
    phones.iter().for_each(|phone| marks(phone, 4));
    console.sees("6 answered before the game, 6 after it, 6 both times");
    for tab in ["Observe", "Rate"] {
        evaluator.press(tab);
        looker.at(&evaluator, &format!("evaluator-{}", tab.to_lowercase()));
    }
    for (name, tab) in [("console", &console), ("wall", &wall), ("phone", &phones[0])] {
        looker.at(tab, &format!("{name}-debrief"));
    }
    for tab in phones.iter().chain([&console, &wall]) {
        assert_eq!(tab.complaints(), Vec::<String>::new());
        assert_ne!(tab.run("return document.title", ""), json!("owned"));
    }
    drop(hosted);
    assert_eq!(looker.barriers.take(), Vec::<String>::new(), "what keeps somebody out");
}

fn is_way_back(line: &str) -> bool {
    let parts: Vec<_> = line.trim().split('-').collect();
    parts.len() == 3 && parts[2].len() == 2 && parts[2].bytes().all(|c| c.is_ascii_digit())
}

/// The teacher goes through the scene on the wall, and lets the phones follow.
fn steps_through(console: &Tab<'_>, wall: &Tab<'_>, looker: &Looker) {
    console.sees("On the wall");
    for step in 0..200 {
        if console.press_either("Show it on the phones", "Next: ") {
            return;
        }
        if step == 3 {
            looker.at(wall, "wall-reveal-step");
        }
    }
}
