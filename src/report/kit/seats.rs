//! What lies before a seat: its role sheet, its order slips, its sign. All of it is made from what the seat may
//! know before a game.

use serde::Serialize;

use super::fit::lines;
use super::number::{card_number, seat_letter};
use crate::markup;
use crate::report::markdown;
use crate::rules::{IndicatorView, RedLineView, RungView, SeatView, Viewer};
use crate::scenario::{ActorIx, Scenario};
use crate::texts::say;

/// A seat's name and mark.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SeatMark {
    id: String,
    letter: String,
    name: String,
    role: String,
    /// How large its name can be on a sign: a class of the style sheet.
    size: &'static str,
}

impl SeatMark {
    pub(super) fn of(scenario: &Scenario, ix: ActorIx) -> Self {
        let actor = scenario.actor(ix);
        let size = match actor.name.chars().count() {
            ..=9 => "huge",
            10..=16 => "large",
            _ => "normal",
        };
        let (id, name, role) = (actor.id.clone(), actor.name.clone(), actor.role.clone());
        Self { id, letter: seat_letter(ix).to_string(), name, role, size }
    }
}

/// One page for whoever plays a seat.
#[derive(Clone, Debug, Serialize)]
pub(super) struct RoleSheet {
    seat: SeatMark,
    /// As HTML.
    brief: String,
    /// What is wanted, and how much it weighs.
    objectives: Vec<(String, u32)>,
    /// What others don't know: a name, and what it is.
    knows: Vec<(String, String)>,
    /// Title and text.
    own_lines: Vec<(String, String)>,
    /// Whose, title and text.
    others_lines: Vec<(String, String, String)>,
    /// From the highest rung.
    ladder: Vec<SheetRung>,
    questions: Vec<String>,
    /// How small its letters are: a class of the style sheet.
    size: &'static str,
}

/// A rung with the seat's cards on it.
#[derive(Clone, Debug, Serialize)]
struct SheetRung {
    number: usize,
    name: String,
    /// Number and title.
    cards: Vec<(String, String)>,
}

/// Of every seat that people play.
pub(super) fn role_sheets(scenario: &Scenario) -> Vec<RoleSheet> {
    super::seats(scenario).map(|actor| role_sheet(scenario, actor)).collect()
}

fn role_sheet(scenario: &Scenario, actor: ActorIx) -> RoleSheet {
    let view = SeatView::before(scenario, Viewer::Seat(actor));
    let all = SeatView::before(scenario, Viewer::Public);
    let text = |line: &RedLineView| (line.title.clone(), line.text.clone());
    let own = view.red_lines.iter().filter(|line| line.owner == actor);
    let own = own.map(|line| {
        let (title, text) = text(line);
        let known = if line.declared { say!("kit-line-declared") } else { say!("kit-line-yours") };
        (format!("{title} ({known})"), text)
    });
    let others = view.red_lines.iter().filter(|line| line.owner != actor);
    let others = others.map(|line| {
        let (title, text) = text(line);
        (view.actor(line.owner).to_owned(), title, text)
    });
    let objectives = view.objectives.iter().map(|one| (one.text.clone(), one.weight));
    let mut sheet = RoleSheet {
        seat: SeatMark::of(scenario, actor),
        brief: markdown::html(&view.brief),
        objectives: objectives.collect(),
        knows: knows(&view, &all),
        own_lines: own.collect(),
        others_lines: others.collect(),
        ladder: ladder(scenario, &view),
        questions: view.questions.iter().map(|one| one.text.clone()).collect(),
        size: "normal",
    };
    sheet.size = sheet.fitting(&view.brief);
    sheet
}

/// What stands in the seat's view and not in everybody's.
fn knows(view: &SeatView, all: &SeatView) -> Vec<(String, String)> {
    let private = view.indicators.iter().filter(|one| one.private);
    let mut knows: Vec<_> = private.map(|one| (one.name.clone(), stands(one))).collect();
    knows.extend(view.budget().map(|budget| (budget.said().say(), String::new())));
    let flags = view.flags.iter().filter(|flag| !all.flags.contains(flag));
    knows.extend(flags.map(|flag| (flag.say(), String::new())));
    let secret = view.agreements.iter().filter(|one| one.secret);
    knows.extend(secret.map(|one| (one.heading().say(), one.stands.say())));
    knows
}

/// Where an indicator stands, and its bands.
fn stands(one: &IndicatorView) -> String {
    let mut from = one.min;
    let bands = one.bands.iter().map(|(to, name)| {
        let band =
            if from == *to { format!("{to} {name}") } else { format!("{from}–{to} {name}") };
        from = to.saturating_add(1);
        band
    });
    let bands: Vec<_> = bands.collect();
    format!("{} ({}). {}", one.value, bands.join(" · "), one.about)
}

fn ladder(scenario: &Scenario, view: &SeatView) -> Vec<SheetRung> {
    let rung = |(at, rung): (usize, &RungView)| {
        let here = view.menu.iter().filter(|card| card.rung.at() == at);
        let cards = here.map(|card| (card_number(scenario, card.option), card.title.clone()));
        SheetRung { number: at + 1, name: rung.name.clone(), cards: cards.collect() }
    };
    let all = view.rungs.iter().enumerate().rev().map(rung);
    all.filter(|rung| !rung.cards.is_empty()).collect()
}

/// Sizes: class, letters of a line across the page, lines of a page.
const SIZES: [(&str, usize, usize); 4] =
    [("large", 104, 50), ("normal", 118, 57), ("small", 131, 66), ("tiny", 147, 77)];

impl RoleSheet {
    /// The largest letters with which it goes on a page.
    fn fitting(&self, brief: &str) -> &'static str {
        let fits =
            |(_, letters, most): &&(&str, usize, usize)| self.lines(brief, *letters) <= *most;
        SIZES.iter().find(fits).map_or("tiny", |(size, ..)| size)
    }

    /// About so many lines after its head: the brief, half a page's width for each list, the ladder.
    fn lines(&self, brief: &str, letters: usize) -> usize {
        let brief = markup::blocks(brief);
        let brief: usize = brief.iter().map(|block| lines(&block.text(), letters)).sum();
        let half = letters / 2 - 4;
        let pairs = self.knows.iter().chain(&self.own_lines);
        let pairs = pairs.map(|(name, what)| lines(&format!("{name}: {what}"), half));
        let others = self.others_lines.iter();
        let others =
            others.map(|(who, title, text)| lines(&format!("{who}, {title}: {text}"), half));
        let goals =
            self.objectives.iter().map(|(text, _)| lines(&format!("{text} (weight 1)"), half));
        let questions = self.questions.iter().map(|text| lines(text, half - 3));
        let lists: usize = pairs.chain(others).chain(goals).chain(questions).sum();
        let ladder = self.ladder.iter().map(|SheetRung { name, cards, .. }| {
            let cards = cards.iter().map(|(_, title)| title.chars().count() + 8).sum::<usize>();
            (cards.div_ceil(letters * 3 / 4 - 14)).max(lines(name, letters / 4))
        });
        brief + 3 + (lists + 8).div_ceil(2) + ladder.map(|lines| lines + 1).sum::<usize>() + 4
    }
}

/// The slips of a seat: a turn each.
#[derive(Clone, Debug, Serialize)]
pub(super) struct SlipPage {
    seat: SeatMark,
    /// Number and date of each turn.
    turns: Vec<(u32, String)>,
}

/// Eight slips a page.
const SLIPS: usize = 8;

pub(super) fn slips(scenario: &Scenario) -> Vec<SlipPage> {
    let turns: Vec<_> = (1..=scenario.meta.turns).collect();
    let pages = super::seats(scenario).flat_map(|actor| {
        let seat = SeatMark::of(scenario, actor);
        let page = |turns: &[u32]| SlipPage {
            seat: seat.clone(),
            turns: turns.iter().map(|turn| (*turn, scenario.date_of(*turn).to_string())).collect(),
        };
        turns.chunks(SLIPS).map(page).collect::<Vec<_>>()
    });
    pages.collect()
}

/// How many orders a seat may give in a turn, in a sentence.
pub(super) fn orders(scenario: &Scenario) -> String {
    say!("kit-slip-orders", count = scenario.rules.orders_per_turn)
}
