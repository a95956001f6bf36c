//! Cards of 63 by 88 mm, nine a page: options and injects.

use serde::Serialize;

use super::fit::lines;
use super::number::card_number;
use crate::markup;
use crate::report::markdown;
use crate::rules::{ActSeverity, Card, SeatView, SourceView, Viewer};
use crate::scenario::{ActorIx, Inject, InjectIx, Scenario, Seats, Trigger};
use crate::texts::{Message, say};
use crate::words;

/// Cards of a page.
const NINE: usize = 9;

/// A card as it is printed.
#[derive(Clone, Debug, Serialize)]
pub(super) struct PrintedCard {
    /// What is written on slips.
    number: String,
    /// Whose, or for whom.
    corner: String,
    title: String,
    /// The kind of act, or how the news came.
    over: String,
    /// As HTML.
    text: String,
    /// What is to be seen first.
    marks: Vec<String>,
    facts: Vec<String>,
    foot: String,
    /// How small its letters are: a class of the style sheet.
    size: &'static str,
}

/// Cards of one owner, a page each.
#[derive(Clone, Debug, Serialize)]
pub(super) struct CardPage {
    /// The owner's id, or nothing of injects.
    seat: String,
    cards: Vec<PrintedCard>,
}

fn pages(seat: &str, cards: &[PrintedCard]) -> Vec<CardPage> {
    let page = |cards: &[PrintedCard]| CardPage { seat: seat.to_owned(), cards: cards.to_vec() };
    cards.chunks(NINE).map(page).collect()
}

/// Every card of every seat that people play; each seat's begin a page.
pub(super) fn options(scenario: &Scenario) -> Vec<CardPage> {
    let seats = super::seats(scenario);
    let all = seats.map(|actor| {
        let view = SeatView::before(scenario, Viewer::Seat(actor));
        let cards = Card::all_of(scenario, actor);
        let cards: Vec<_> = cards.iter().map(|card| option(scenario, &view, actor, card)).collect();
        pages(&scenario.actor(actor).id, &cards)
    });
    all.flatten().collect()
}

fn option(scenario: &Scenario, view: &SeatView, actor: ActorIx, card: &Card) -> PrintedCard {
    let mut marks = Vec::new();
    if card.covert {
        marks.push(say!("kit-mark-covert"));
    }
    if !card.readers.is_empty() {
        marks.push(say!("kit-mark-private", readers = card.readers.join(", ")));
    }
    if !view.menu.iter().any(|one| one.option == card.option) {
        marks.push(say!("kit-mark-held"));
    }
    let rung = &view.rungs[card.rung.at()].name;
    let mut facts = vec![say!("kit-rung-of", number = card.rung.at() + 1, name = rung)];
    let cost = |(name, amount): &(String, i32)| say!("tty-cost", amount = *amount, name = name);
    facts.extend(card.costs().map(cost));
    facts.extend(card.uses_left.map(|left| say!("kit-uses", left = left)));
    if !card.excludes.is_empty() {
        let others: Vec<_> =
            card.excludes.iter().map(|(ix, _)| card_number(scenario, *ix)).collect();
        facts.push(say!("kit-not-with", cards = others.join(", ")));
    }
    facts.extend(card.thresholds.iter().map(Message::say));
    let crosses = card.crosses.iter();
    facts.extend(crosses.map(|line| say!("tty-could-cross-red-line", line = line)));
    facts.extend(card.violates.iter().map(|title| say!("agreement-would-break", title = title)));
    facts.extend(card.breaks.iter().map(|norm| say!("tty-card-breaks-norm", norm = norm)));
    let printed = PrintedCard {
        number: card_number(scenario, card.option),
        corner: scenario.actor(actor).name.clone(),
        title: card.title.clone(),
        over: format!("{} · {}", card.kind, card.domain),
        text: card.text.say(),
        marks,
        facts,
        foot: severity(view, card),
        size: "",
    };
    fitted(printed)
}

/// On the published scales, for each party.
fn severity(view: &SeatView, card: &Card) -> String {
    let party = |one: &ActSeverity| {
        let [kahn, mid, goldstein, rivera] = one.scales.words();
        let actor = view.actor(one.party);
        let party = match one.direct {
            true => say!("tty-severity-toward", actor = actor),
            false => say!("tty-severity-against", actor = actor),
        };
        let figures = [
            (say!("tty-scale-kahn"), kahn),
            (say!("tty-scale-mid"), mid),
            (say!("tty-scale-goldstein"), goldstein),
            (say!("tty-scale-rivera"), rivera),
        ];
        let figures = figures.map(|(scale, figure)| format!("{scale} {figure}"));
        (party, figures.join(" · "))
    };
    let mut alike: Vec<(Vec<String>, String)> = Vec::new();
    for (party, scales) in card.severity.iter().map(party) {
        match alike.iter_mut().find(|(_, same)| *same == scales) {
            Some((parties, _)) => parties.push(party),
            None => alike.push((vec![party], scales)),
        }
    }
    let lines =
        alike.into_iter().map(|(parties, scales)| format!("{}: {scales}", parties.join(", ")));
    lines.collect::<Vec<_>>().join(". ")
}

/// Injects in the order in which they may come: scheduled, on a condition, by chance.
pub(super) fn in_order(scenario: &Scenario) -> Vec<InjectIx> {
    let mut all: Vec<_> = InjectIx::all(scenario.injects.len()).collect();
    all.sort_by_key(|ix| match &scenario.inject(*ix).trigger {
        Trigger::Turn(turn) => (0, *turn),
        Trigger::When(_) => (1, 0),
        Trigger::Random(_) => (2, 0),
    });
    all
}

/// Who gets an inject, in words.
pub(super) fn audience(scenario: &Scenario, inject: &Inject) -> String {
    if inject.audience == Seats::ALL {
        return say!("kit-to-all");
    }
    let all = scenario.actor_ids().filter(|actor| inject.audience.has(*actor));
    all.map(|actor| scenario.actor(actor).name.clone()).collect::<Vec<_>>().join(", ")
}

/// An inject's number, as on its card.
pub(super) fn inject_number(ix: InjectIx) -> String {
    format!("#{}", ix.at() + 1)
}

/// How an inject comes: medium, sender, and its time where that is known.
pub(super) fn how(scenario: &Scenario, inject: &Inject) -> String {
    let mut parts = vec![words::medium(inject.medium)];
    parts.extend(inject.from.clone());
    if let (Trigger::Turn(turn), Some(_)) = (&inject.trigger, inject.time) {
        parts.push(inject.moment(&scenario.meta.calendar, *turn).to_string());
    }
    parts.join(" · ")
}

/// Every inject.
pub(super) fn injects(scenario: &Scenario) -> Vec<CardPage> {
    let cards: Vec<_> = in_order(scenario).into_iter().map(|ix| inject(scenario, ix)).collect();
    pages("", &cards)
}

fn inject(scenario: &Scenario, ix: InjectIx) -> PrintedCard {
    let inject = scenario.inject(ix);
    let mut facts = Vec::new();
    if inject.outcomes.len() > 1 {
        facts.push(say!("kit-goes-on"));
    }
    facts.extend(inject.discussion.iter().map(|text| say!("taught-question", question = text)));
    let only = inject.audience != Seats::ALL;
    let printed = PrintedCard {
        number: inject_number(ix),
        corner: audience(scenario, inject),
        title: inject.title.clone(),
        over: how(scenario, inject),
        text: inject.text.clone(),
        marks: only.then(|| say!("kit-mark-only")).into_iter().collect(),
        facts,
        foot: words::source_line(&SourceView::of(scenario, &inject.source)),
        size: "",
    };
    fitted(printed)
}

/// Sizes: class, letters of a line, lines of a card.
const SIZES: [(&str, usize, usize); 4] =
    [("large", 35, 19), ("normal", 39, 21), ("small", 44, 23), ("tiny", 50, 26)];

impl PrintedCard {
    fn lines(&self, letters: usize) -> usize {
        let over = lines(&self.over, letters) + lines(&self.title, letters * 4 / 5);
        let marks = self.marks.iter().map(|text| lines(text, letters));
        let facts = self.facts.iter().map(|text| lines(text, letters - 2));
        let text = markup::blocks(&self.text);
        let text = text.iter().map(|block| lines(&block.text(), letters));
        let foot = lines(&self.foot, letters * 5 / 4);
        over + 1 + marks.chain(facts).chain(text).sum::<usize>() + foot
    }
}

/// With letters small enough. What is too long for any is cut, and says where the rest is.
fn fitted(mut card: PrintedCard) -> PrintedCard {
    let fits = |card: &PrintedCard| {
        SIZES.iter().find(|(_, letters, most)| card.lines(*letters) <= *most).map(|size| size.0)
    };
    let (smallest, ..) = SIZES[SIZES.len() - 1];
    card.size = fits(&card).unwrap_or(smallest);
    if fits(&card).is_none() {
        shorten(&mut card, &fits);
    }
    card.text = markdown::html(&card.text);
    card
}

fn shorten(card: &mut PrintedCard, fits: &dyn Fn(&PrintedCard) -> Option<&'static str>) {
    let more = say!("kit-card-more", number = &card.number);
    card.facts.push(more);
    let mut all: Vec<String> = markup::plain(&card.text).split(' ').map(str::to_owned).collect();
    while fits(card).is_none() && all.len() > 1 {
        all.truncate(all.len() * 9 / 10);
        card.text = format!("{} …", markup::literal(&all.join(" ")));
    }
    for field in [&mut card.title, &mut card.over, &mut card.foot, &mut card.corner] {
        if field.chars().count() > 160 {
            *field = field.chars().take(160).chain(['…']).collect();
        }
    }
    while fits(card).is_none() && card.facts.len() > 1 {
        card.facts.remove(card.facts.len() - 2);
    }
}
