//! The print kit: what a seat holds tells nothing of others', every card is there once and its number leads back
//! to it, dice tables say what the rules say, and a game on paper is the game on a screen.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use offramp::policy::{Players, PolicyKind};
use offramp::report::AfterAction;
use offramp::report::kit::{
    DiceTable, KitDocument, KitPaper, KitPart, card_number, card_of, kit, seat_letter,
};
use offramp::rules::{self, Command, Sight, State, Viewer};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{
    ActorIx, FlagIx, IndicatorIx, Odds, OptionIx, Quantity, RedLineIx, Scenario, Seats, TimerIx,
    Trigger,
};
use offramp::session::{Session, Setup, Unrecorded};
use offramp::texts::{Language, within};

use crate::batch_support::{offramp, refused, works};
use crate::common::{plain_words, strange_texts, with_texts};
use crate::record_support::shipped;
use crate::reference::made;

pub(crate) fn all() -> impl Iterator<Item = Scenario> {
    SHIPPED.iter().map(|shipped| shipped.load().scenario.unwrap())
}

fn whole(scenario: &Scenario) -> Vec<KitDocument> {
    kit(scenario, KitPaper::A4, &KitPart::ALL).unwrap()
}

fn part(scenario: &Scenario, part: KitPart) -> Vec<String> {
    let documents = kit(scenario, KitPaper::A4, &[part]).unwrap();
    documents.into_iter().map(|document| body(&document.html).to_owned()).collect()
}

/// A page without its style.
pub(crate) fn body(html: &str) -> &str {
    &html[html.find("<body>").unwrap()..]
}

/// The sections of a seat.
fn sections(html: &str, seat: &str) -> Vec<String> {
    let mark = format!("data-seat=\"{seat}\"");
    let all = html.split("<section").filter(|section| section.contains(&mark));
    all.map(str::to_owned).collect()
}

/// The words of a page, without its tags.
pub(crate) fn words(html: &str) -> String {
    let mut words = String::new();
    for part in html.split('<') {
        let (_, text) = part.split_once('>').unwrap_or(("", part));
        words.push(' ');
        words.push_str(text);
    }
    let signs = [
        ("&apos;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#x27;", "'"),
        ("&#x2f;", "/"),
    ];
    signs.iter().fold(words, |text, (from, to)| text.replace(from, to)).replace("&amp;", "&")
}

#[test]
fn the_kit_of_first_steps() {
    let (scenario, _) = shipped("first-steps");
    let mut shown = String::new();
    for document in whole(&scenario) {
        let lines = words(body(&document.html));
        let lines = lines.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
        shown.push_str(&format!("=== {}\n{}\n", document.name, lines.join("\n")));
    }
    insta::assert_snapshot!(shown);
}

#[test]
fn a_document_needs_nothing_else_and_is_whole() {
    for scenario in all() {
        for document in whole(&scenario) {
            let name = format!("{} {}", scenario.meta.id, document.name);
            let html = &document.html;
            for outside in ["src=", "href", "@import", "<script", "<link", "url(\"http", "<img"] {
                assert!(!html.contains(outside), "{name}: {outside}");
            }
            assert_eq!(html.matches("url(").count(), 2, "{name}");
            assert_eq!(html.matches("url(\"data:font/ttf;base64,").count(), 2, "{name}");
            // Base 64 as it stands: nothing in a style sheet is undone.
            assert!(!html[..html.find("<body>").unwrap()].contains("&#"), "{name}");
            balanced(body(html), &name);
        }
    }
}

/// Every element that is opened is closed, in order.
fn balanced(page: &str, name: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in page.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').unwrap();
        match tag.strip_prefix('/') {
            Some("html") => {}
            Some(closed) => assert_eq!(open.pop(), Some(closed), "{name}"),
            None => open.push(tag.split_whitespace().next().unwrap()),
        }
        open.retain(|tag| *tag != "br");
    }
    assert_eq!(open, Vec::<&str>::new(), "{name}");
}

/// A scenario with everything changed that a seat may not know before a game.
fn scrambled(scenario: &Scenario, seat: ActorIx) -> Scenario {
    let start = State::start(scenario);
    let sight = Sight::new(scenario, &start, Viewer::Seat(seat));
    let mut other = scenario.clone();
    let new = |text: &mut String| *text = format!("SECRET {}", text.len());
    for ix in scenario.actor_ids().filter(|ix| *ix != seat) {
        let actor = &mut other.actors[ix.at()];
        new(&mut actor.brief);
        actor.objectives.iter_mut().for_each(|one| new(&mut one.text));
        if let Some(budget) = &mut actor.budget {
            new(&mut budget.name);
            budget.start += 1;
        }
    }
    for ix in OptionIx::all(scenario.options.len()) {
        let option = &mut other.options[ix.at()];
        if option.actor != seat {
            new(&mut option.title);
            new(&mut option.text);
            option.price += 1;
        }
        // How a card comes out is not on it.
        for outcome in &mut option.outcomes {
            new(&mut outcome.text);
            outcome.odds.base += 1.0;
        }
    }
    // Nothing has come yet.
    for inject in &mut other.injects {
        [&mut inject.title, &mut inject.text].into_iter().for_each(new);
    }
    for ix in IndicatorIx::all(scenario.indicators.len()) {
        if !sight.knows(Quantity::Indicator(ix)) {
            let indicator = &mut other.indicators[ix.at()];
            [&mut indicator.name, &mut indicator.about].into_iter().for_each(new);
            indicator.start = indicator.max;
        }
    }
    for ix in FlagIx::all(scenario.flags.len()) {
        if !sight.knows(Quantity::Flag(ix)) {
            new(&mut other.flags[ix.at()].name);
            other.flags[ix.at()].start ^= true;
        }
    }
    for ix in TimerIx::all(scenario.timers.len()) {
        if !sight.knows(Quantity::Timer(ix)) {
            new(&mut other.timers[ix.at()].name);
            other.timers[ix.at()].start = 7;
        }
    }
    for ix in RedLineIx::all(scenario.red_lines.len()) {
        if !sight.knows_red_line(ix) {
            let line = &mut other.red_lines[ix.at()];
            [&mut line.title, &mut line.text].into_iter().for_each(new);
            line.crossed_when = offramp::scenario::Cond::Const(true);
        }
    }
    for agreement in other.agreements.iter_mut().filter(|one| !one.known_to.has(seat)) {
        [&mut agreement.title, &mut agreement.text].into_iter().for_each(new);
    }
    other.endings.iter_mut().for_each(|ending| new(&mut ending.text));
    new(&mut other.debrief.really_happened);
    other
}

#[test]
fn what_a_seat_holds_tells_no_secret_of_another() {
    let of_chance = (0..6).map(made::scenario);
    let mut sheets = 0;
    for scenario in all().chain(of_chance) {
        let held = [KitPart::Roles, KitPart::Cards, KitPart::Slips];
        let before = held.map(|one| part(&scenario, one));
        for seat in scenario.actor_ids() {
            let id = &scenario.actor(seat).id;
            let other = scrambled(&scenario, seat);
            for (one, before) in held.iter().zip(&before) {
                // Injects are handed out one by one: they are no seat's yet.
                let (before, after) = (&before[0], &part(&other, *one)[0]);
                let (before, after) = (sections(before, id), sections(after, id));
                assert!(!before.is_empty() || scenario.actor(seat).options.is_empty(), "{id}");
                assert_eq!(before, after, "{}: {one:?} of {id}", scenario.meta.id);
                assert!(!after.concat().contains("SECRET"));
                sheets += before.len();
            }
            // It did change, and whoever runs the game is told.
            assert_ne!(part(&scenario, KitPart::Book), part(&other, KitPart::Book));
        }
        let public =
            part(&scenario, KitPart::Manual).concat() + &part(&scenario, KitPart::Board)[0];
        for secret in secrets(&scenario) {
            assert!(!words(&public).contains(&secret), "{}: {secret}", scenario.meta.id);
        }
    }
    assert!(sheets > 200, "{sheets}");
}

/// What only some seats know, and is long enough to be known again.
fn secrets(scenario: &Scenario) -> Vec<String> {
    let mut secrets: Vec<_> = scenario.actors.iter().map(|actor| actor.brief.clone()).collect();
    let private = scenario.indicators.iter().filter(|one| one.known_to != Seats::ALL);
    secrets.extend(private.map(|one| one.about.clone()));
    let hidden = scenario.red_lines.iter().filter(|line| !line.declared);
    secrets.extend(hidden.map(|line| line.text.clone()));
    secrets.extend(scenario.injects.iter().map(|inject| inject.text.clone()));
    secrets.retain(|secret| secret.len() > 40);
    secrets
}

/// The numbers of the cards of a document.
fn numbers(html: &str) -> Vec<&str> {
    html.split("data-card=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

#[test]
fn every_option_and_every_inject_is_a_card_once() {
    for scenario in all() {
        let cards = part(&scenario, KitPart::Cards);
        let options: Vec<_> =
            numbers(&cards[0]).into_iter().map(|no| card_of(&scenario, no).unwrap()).collect();
        let every: Vec<_> =
            scenario.actor_ids().flat_map(|actor| scenario.options_of(actor)).collect();
        assert_eq!(options, every, "{}", scenario.meta.id);
        assert_eq!(options.len(), scenario.options.len());
        let injects = numbers(&cards[1]);
        let different: BTreeSet<_> = injects.iter().collect();
        assert_eq!((injects.len(), different.len()), (scenario.injects.len(), injects.len()));
        for (number, ix) in cards[1].split("data-card=\"#").skip(1).zip(injects) {
            let at: usize = ix[1..].parse::<usize>().unwrap() - 1;
            let title = scenario.injects[at].title.clone();
            assert!(words(number).contains(&title), "{title}");
        }
    }
}

#[test]
fn a_variant_has_sheets_for_its_own_seats_and_slips_for_its_own_turns() {
    let (scenario, _) = shipped("kirillov");
    let variant = scenario.variants.iter().find(|v| v.seats != Seats::ALL).unwrap();
    let cut = scenario.in_variant(Some(&variant.id)).unwrap();
    let seats = cut.actor_ids().filter(|actor| variant.seats.has(*actor)).count();
    let sheets = part(&cut, KitPart::Roles).concat().matches("<section").count();
    assert!(seats < cut.actors.len());
    assert_eq!(sheets, seats);
    let slips = part(&cut, KitPart::Slips).concat().matches("class=\"slip\"").count();
    assert_eq!(slips, seats * variant.turns as usize);
}

#[test]
fn a_number_leads_to_its_card_as_somebody_writes_it() {
    for scenario in all() {
        for ix in OptionIx::all(scenario.options.len()) {
            assert_eq!(card_of(&scenario, &card_number(&scenario, ix)), Some(ix));
        }
    }
    let (scenario, _) = shipped("first-steps");
    let second = scenario.options_of(ActorIx::from(1)).nth(1);
    // The third is Cyrillic.
    for written in ["B2", " b 2\n", "В2", "в 02"] {
        assert_eq!(card_of(&scenario, written), second, "{written}");
    }
    for nothing in ["", "B", "2", "B0", "B99", "Z1", "B-1", "B2x", "B99999999999999999999"] {
        assert_eq!(card_of(&scenario, nothing), None, "{nothing}");
    }
    let letters: BTreeSet<_> = (0..16).map(|at| seat_letter(ActorIx::from(at))).collect();
    assert_eq!(letters.len(), 16);
}

/// The branches of a draw as the rules weigh them.
fn weighed(all: &[Odds], scenario: &Scenario, state: &State) -> Vec<f64> {
    all.iter().map(|odds| rules::odds(odds, &state.facts(scenario))).collect()
}

/// A throw of a hundred leads where the rules lead with the middle of that hundredth, in this state.
fn holds_against_the_rules(all: Vec<Odds>, scenario: &Scenario, state: &State, what: &str) {
    let table = DiceTable::of(all.clone());
    let row = table.row_of(&state.facts(scenario));
    let few = table.conditions.len() <= 3;
    assert_eq!(few, !table.rows.is_empty(), "{what}");
    assert!(table.rows.len() <= 8 && (!few || table.rows.contains(&row)), "{what}: {row:?}");
    let odds = weighed(&all, scenario, state);
    let mut next = 1;
    for throw in 1..=100_u8 {
        let branch = rules::pick(&odds, (f64::from(throw) - 0.5) / 100.0);
        let range = row.throws[branch].as_ref().unwrap_or_else(|| panic!("{what}: {throw}"));
        assert!(range.contains(&throw), "{what}: {throw} in {range:?}");
    }
    let (total, mut sum) = (odds.iter().sum::<f64>(), 0.0);
    for (range, odds) in row.throws.iter().zip(&odds) {
        sum += odds;
        let end = match range {
            Some(range) => {
                assert_eq!(*range.start(), next, "{what}: no throw is left out");
                next = range.end() + 1;
                f64::from(*range.end())
            }
            None => f64::from(next - 1),
        };
        assert!((end - 100.0 * sum / total).abs() <= 0.5 + 1e-9, "{what}: {end} {sum} {total}");
    }
    assert_eq!(next, 101, "{what}");
}

#[test]
fn dice_tables_say_what_the_rules_say() {
    let mut looked = 0;
    for scenario in all().chain((0..10).map(made::scenario)) {
        let player = Players::new(&scenario, |_| PolicyKind::Random);
        for seed in 0..6 {
            player.play(seed, |state| {
                for option in &scenario.options {
                    let odds: Vec<_> = option.outcomes.iter().map(|o| o.odds.clone()).collect();
                    holds_against_the_rules(odds, &scenario, state, &option.id);
                    if let Some(covert) = &option.covert {
                        let no = Odds { base: 1.0, factors: Vec::new() };
                        let both = vec![covert.trace.clone(), no];
                        holds_against_the_rules(both, &scenario, state, &option.id);
                    }
                    looked += 1;
                }
                for inject in &scenario.injects {
                    if let Trigger::Random(odds) = &inject.trigger {
                        let row = DiceTable::yes_or_no(odds).row_of(&state.facts(&scenario));
                        let odds = rules::odds(odds, &state.facts(&scenario));
                        let yes = row.throws[0].as_ref().map_or(0, |range| *range.end());
                        let share = 100.0 * odds / (odds + 1.0);
                        assert!((f64::from(yes) - share).abs() <= 0.5 + 1e-9, "{}", inject.id);
                    }
                }
            });
        }
    }
    assert!(looked > 5_000, "{looked}");
}

/// Everybody is a person, and orders are given by `orders`, from what a seat sees and the turn.
fn played(
    scenario: &Arc<Scenario>,
    orders: impl Fn(&Session, ActorIx) -> Vec<OptionIx>,
) -> Session {
    let people: Vec<_> = scenario.actor_ids().collect();
    let setup = Setup::all_computers(scenario, 7, PolicyKind::Random).with_people(&people);
    let mut session = Session::start(Arc::clone(scenario), setup, Box::new(Unrecorded)).unwrap();
    while !session.state().over() {
        for actor in &people {
            let orders = orders(&session, *actor);
            let reason = "because".to_owned();
            let draws = Vec::new();
            session.enter(Command::Commit { actor: *actor, orders, reason, draws }).unwrap();
        }
        session.enter(Command::Adjudicate { rulings: Vec::new() }).unwrap();
    }
    session
}

#[test]
fn a_game_on_paper_that_is_typed_in_has_the_same_report() {
    {
        let (scenario, _) = shipped("first-lesson");
        // At a screen, cards are taken from the menu.
        let clicked = played(&scenario, |session, actor| {
            let menu = session.view(Viewer::Seat(actor)).menu;
            let at = (session.state().turn as usize + actor.at()) % (menu.len() + 1);
            menu.get(at).map(|card| card.option).into_iter().collect()
        });
        // On paper, the same people write the numbers that stand on those cards.
        let cards = part(&scenario, KitPart::Cards).remove(0);
        let mut by_title: BTreeMap<String, &str> = BTreeMap::new();
        for card in cards.split("data-card=\"").skip(1) {
            let number = card.split('"').next().unwrap();
            let seat =
                words(card.split("class=\"corner\"").nth(1).unwrap().split("</").next().unwrap());
            let title = card.split("<h3>").nth(1).unwrap().split("</h3>").next().unwrap();
            by_title.insert(
                format!("{}/{}", seat.trim().trim_start_matches("> "), words(title).trim()),
                number,
            );
        }
        let mut slips = BTreeMap::new();
        let mut turn = 0;
        for event in clicked.events() {
            match event {
                rules::Event::TurnBegan { turn: begun } => turn = *begun,
                rules::Event::Sealed { actor, orders, .. } => {
                    let name = &scenario.actor(*actor).name;
                    let title = |ix: &OptionIx| scenario.option(*ix).title.clone();
                    let written =
                        orders.iter().map(|ix| by_title[&format!("{name}/{}", title(ix))]);
                    let written: Vec<_> = written.map(str::to_lowercase).collect();
                    slips.insert((turn, *actor), written);
                }
                _ => {}
            }
        }
        let typed = played(&scenario, |session, actor| {
            let slip = &slips[&(session.state().turn, actor)];
            slip.iter().map(|number| card_of(&scenario, number).unwrap()).collect()
        });
        assert!(slips.values().any(|slip| !slip.is_empty()));
        assert_eq!(typed.state().hash(), clicked.state().hash());
        assert_eq!(typed.events(), clicked.events());
        let report = |session: &Session| {
            AfterAction::of(session, &AtomicBool::new(false), &|| {}).unwrap().html().unwrap()
        };
        assert_eq!(report(&typed), report(&clicked));
    }
}

#[test]
fn every_word_of_the_kit_is_in_the_language_that_is_asked_for() {
    let (scenario, _) = shipped("kirillov");
    let mut strange = Scenario::clone(&strange_texts(&scenario));
    let others = strange.timers.iter_mut().map(|timer| &mut timer.name);
    let others = others.chain(strange.agreements.iter_mut().map(|one| &mut one.title));
    others.for_each(|text| *text = offramp::texts::strange(text).into_owned());
    // Charts have ids of the file; in tables are reasons of injects' odds, which stay as they were.
    let own = [KitPart::Charts, KitPart::Tables];
    let parts = KitPart::ALL.into_iter().filter(|part| !own.contains(part));
    let parts: Vec<_> = parts.collect();
    let documents = within(Language::Pseudo, || kit(&strange, KitPaper::A4, &parts).unwrap());
    for document in documents {
        let plain = plain_words(&words(body(&document.html)));
        assert_eq!(plain, Vec::<String>::new(), "{}", document.name);
    }
    let ukrainian = within(Language::Ukrainian, || part(&scenario, KitPart::SignIn).concat());
    assert!(ukrainian.contains("Список присутніх"), "{ukrainian}");
}

#[test]
fn what_a_scenario_writes_can_do_nothing_to_a_page() {
    const HOSTILE: &str = "</style></title><script>alert('x')</script>\"\\\u{202e}{{ 7 * 7 }}&amp;";
    let (scenario, _) = shipped("first-steps");
    let hostile = with_texts(&scenario, &mut |text| *text = format!("{HOSTILE} {text}"));
    for paper in [KitPaper::A4, KitPaper::Letter] {
        for document in kit(&hostile, paper, &KitPart::ALL).unwrap() {
            let html = &document.html;
            assert!(!html.contains("<script"), "{}", document.name);
            assert!(!html.contains('\u{202e}') && !html.contains("49&"), "{}", document.name);
            assert_eq!(html.matches("</style>").count(), 1, "{}", document.name);
            assert_eq!(html.matches("</title>").count(), 1, "{}", document.name);
            balanced(body(html), &document.name);
        }
    }
}

#[test]
fn texts_too_long_for_a_card_are_cut_and_say_where_the_rest_is() {
    let (scenario, _) = shipped("first-steps");
    let mut long = Scenario::clone(&scenario);
    long.injects[0].text = "word ".repeat(900);
    let cards = part(&long, KitPart::Cards).remove(1);
    let card = cards.split("data-card=\"#1\"").nth(1).unwrap().split("data-card").next().unwrap();
    assert!(card.matches("word").count() < 300);
    assert!(card.contains("…</p>"), "{card}");
    assert!(card.contains("The whole text is in the facilitator’s book, #1."), "{card}");
    let book = part(&long, KitPart::Book).concat();
    assert!(book.matches("word").count() >= 900);
}

#[test]
fn the_command_writes_the_kit_and_overwrites_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let wrote = works(folder.path(), "kit first-steps --out kit --language en");
    let names: Vec<_> = wrote.lines().collect();
    assert_eq!(names.len(), 14, "{wrote}");
    for name in &names {
        let page = std::fs::read_to_string(folder.path().join(name)).unwrap();
        assert!(page.ends_with("</html>"), "{name}");
    }
    let before = std::fs::read(folder.path().join("kit/board.html")).unwrap();
    assert_eq!(
        refused(folder.path(), "kit first-steps --out kit --only board --paper letter"),
        "offramp: `kit/board.html` exists already; name a new file, or move it away\n"
    );
    assert_eq!(std::fs::read(folder.path().join("kit/board.html")).unwrap(), before);
    let wrote = works(folder.path(), "kit first-steps --out two/three --only cards");
    assert_eq!(wrote, "two/three/option-cards.html\ntwo/three/inject-cards.html\n");
    let said = refused(folder.path(), "kit first-steps --out no --variant short");
    assert!(said.contains("has no variant `short`"), "{said}");
    assert!(!folder.path().join("no").exists());
    let (code, _, said) = offramp(folder.path(), "kit first-steps --out no --only hats");
    assert_eq!(code, Some(2));
    assert!(said.contains("possible values: book, tables, handbook"), "{said}");
    let wrote = works(folder.path(), "kit first-steps --out uk --only slips --language uk");
    assert_eq!(wrote, "uk/order-slips.html\n");
    let page = std::fs::read_to_string(folder.path().join("uk/order-slips.html")).unwrap();
    assert!(page.contains("<html lang=\"uk\">") && page.contains("Бланки наказів"));
}
