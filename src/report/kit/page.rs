//! The documents as HTML.

use std::sync::LazyLock;

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::board::KitBoard;
use super::seats::SeatMark;
use super::{KitDocument, KitPaper, KitPart, book, cards, evaluation, seats};
use crate::report::html::{self, Templates};
use crate::report::{ReportError, flow_page, markdown};
use crate::rules::{AgreementView, SeatView, TheoryView, Viewer};
use crate::scenario::{Scenario, SourceEntry};
use crate::texts::{Message, say};

const PAGES: Templates = &[
    ("kit.html", include_str!("../../../assets/kit/kit.html")),
    ("roles.html", include_str!("../../../assets/kit/roles.html")),
    ("cards.html", include_str!("../../../assets/kit/cards.html")),
    ("slips.html", include_str!("../../../assets/kit/slips.html")),
    ("board.html", include_str!("../../../assets/kit/board.html")),
    ("tables.html", include_str!("../../../assets/kit/tables.html")),
    ("tents.html", include_str!("../../../assets/kit/tents.html")),
    ("book.html", include_str!("../../../assets/kit/book.html")),
    ("manual.html", include_str!("../../../assets/kit/manual.html")),
    ("handbook.html", include_str!("../../../assets/kit/handbook.html")),
    ("evaluation.html", include_str!("../../../assets/kit/evaluation.html")),
    ("feedback.html", include_str!("../../../assets/kit/feedback.html")),
    ("sign-in.html", include_str!("../../../assets/kit/sign-in.html")),
    ("charts.html", include_str!("../../../assets/kit/charts.html")),
];

/// The program's typeface, so that a page looks and breaks the same on every machine: regular, then bold.
static FACES: LazyLock<[String; 2]> = LazyLock::new(|| {
    [
        base64(include_bytes!("../../../assets/fonts/IBMPlexSans-Regular.ttf")),
        base64(include_bytes!("../../../assets/fonts/IBMPlexSans-SemiBold.ttf")),
    ]
});

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |place: usize| u32::from(three.get(place).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place)) as usize & 63];
            out.push(if place <= three.len() { char::from(letter) } else { '=' });
        }
    }
    out
}

/// What every document may say.
#[derive(Clone, Debug, Serialize)]
struct KitAbout {
    id: String,
    title: String,
    summary: String,
    content_note: String,
    deals_with: Option<String>,
    /// Which variant is played, of those there are.
    variant: Option<String>,
    edition: String,
    turns: u32,
    minutes: u32,
    /// Minutes of the beginning, of a turn, and of the debrief.
    schedule: [u32; 3],
    pace: String,
    seats: Vec<SeatMark>,
    objectives: Vec<String>,
    /// How many orders a turn allows, in a sentence.
    orders: String,
    orders_per_turn: u32,
    /// How many questions there are to forecast.
    questions: usize,
    free_moves: bool,
    sources: Vec<String>,
}

impl KitAbout {
    fn of(scenario: &Scenario) -> Self {
        let meta = &scenario.meta;
        let minutes = meta.class_minutes;
        let (begin, debrief) = (minutes / 9, minutes / 3);
        let turn = (minutes - begin - debrief) / meta.turns.max(1);
        let objectives = meta.objectives.iter().map(|one| one.text.clone());
        Self {
            id: meta.id.clone(),
            title: meta.title.clone(),
            summary: meta.summary.clone(),
            content_note: meta.content_note.clone(),
            deals_with: meta.deals_with(),
            variant: scenario.variant().map(|variant| variant.title.clone()),
            edition: scenario.hash.chars().take(12).collect(),
            turns: meta.turns,
            minutes,
            schedule: [begin, turn, debrief],
            pace: meta.calendar.pace().say(),
            seats: super::seats(scenario).map(|ix| SeatMark::of(scenario, ix)).collect(),
            objectives: objectives.collect(),
            orders: seats::orders(scenario),
            orders_per_turn: scenario.rules.orders_per_turn,
            questions: scenario.questions.len(),
            free_moves: scenario.rules.argument.is_some(),
            sources: meta.sources.iter().map(SourceEntry::line).collect(),
        }
    }
}

/// What all players may read before, besides [`KitAbout`].
#[derive(Clone, Debug, Serialize)]
struct ForAll {
    /// Letter, name and role.
    actors: Vec<SeatMark>,
    /// Name and distance.
    dates: Vec<(String, String)>,
    /// Whose, title and text.
    lines: Vec<(String, String, String)>,
    /// Heading, text as HTML, what it says.
    agreements: Vec<(String, String, Vec<String>)>,
    flags: Vec<String>,
    questions: Vec<String>,
    theory: Option<String>,
}

impl ForAll {
    fn of(scenario: &Scenario) -> Self {
        let view = SeatView::before(scenario, Viewer::Public);
        let actors = view.actors.iter().map(|actor| SeatMark::of(scenario, actor.ix));
        let lines = view.red_lines.iter();
        let agreement = |one: &AgreementView| {
            let says = one.says().map(Message::say).chain([one.stands.say()]);
            (one.heading().say(), markdown::html(&one.text), says.collect())
        };
        Self {
            actors: actors.collect(),
            dates: view.dates.iter().map(|date| (date.name.clone(), date.when.say())).collect(),
            lines: lines
                .map(|line| {
                    (view.actor(line.owner).to_owned(), line.title.clone(), line.text.clone())
                })
                .collect(),
            agreements: view.agreements.iter().map(agreement).collect(),
            flags: view.flags.iter().map(Message::say).collect(),
            questions: view.questions.iter().map(|one| one.text.clone()).collect(),
            theory: TheoryView::of(scenario).map(|theory| theory.said().say()),
        }
    }
}

/// A kit to be made.
pub(super) struct Kit<'a> {
    scenario: &'a Scenario,
    paper: KitPaper,
    about: KitAbout,
}

impl<'a> Kit<'a> {
    pub(super) fn new(scenario: &'a Scenario, paper: KitPaper) -> Self {
        Self { scenario, paper, about: KitAbout::of(scenario) }
    }

    pub(super) fn documents(&self, part: KitPart) -> Result<Vec<KitDocument>, ReportError> {
        let scenario = self.scenario;
        let one = |name: &str, heading: String, data: Value| {
            Ok(vec![self.document(name, &format!("{}.html", part.word()), heading, false, data)?])
        };
        let secret = |name: &str, heading: String, data: Value| {
            Ok(vec![self.document(name, &format!("{}.html", part.word()), heading, true, data)?])
        };
        match part {
            KitPart::Roles => {
                one("role-sheets", say!("kit-roles"), of(seats::role_sheets(scenario)))
            }
            KitPart::Cards => Ok(vec![
                self.cards("option-cards", say!("kit-option-cards"), cards::options(scenario))?,
                self.cards("inject-cards", say!("kit-inject-cards"), cards::injects(scenario))?,
            ]),
            KitPart::Slips => one("order-slips", say!("kit-slips"), of(seats::slips(scenario))),
            KitPart::Board => {
                let board = |large: bool| context! { large, board => of(KitBoard::of(scenario)) };
                let large = match self.paper {
                    KitPaper::A4 => "board-a3",
                    KitPaper::Letter => "board-tabloid",
                };
                let both = [("board", false), (large, true)];
                let both = both.map(|(name, large)| {
                    self.document(name, "board.html", say!("kit-board"), false, board(large))
                });
                both.into_iter().collect()
            }
            KitPart::Tables => {
                secret("dice-tables", say!("kit-tables"), of(book::tables(scenario)))
            }
            KitPart::Tents => one("tent-signs", say!("kit-tents"), Value::from(())),
            KitPart::Book => secret("facilitator-book", say!("kit-book"), self.book()),
            KitPart::Manual => {
                let data = context! {
                    all => of(ForAll::of(scenario)), board => of(KitBoard::of(scenario)),
                };
                one("situation-manual", say!("kit-manual"), data)
            }
            KitPart::Handbook => {
                let data = context! {
                    injects => of(book::injects(scenario)),
                    debrief => of(evaluation::debrief(scenario)),
                };
                secret("controller-evaluator-handbook", say!("kit-handbook"), data)
            }
            KitPart::Evaluation => {
                let data = of(evaluation::objectives(scenario));
                secret("exercise-evaluation-guide", say!("kit-evaluation"), data)
            }
            KitPart::Feedback => one("feedback-form", say!("kit-feedback"), Value::from(())),
            KitPart::SignIn => one("sign-in-sheet", say!("kit-sign-in"), Value::from(())),
            KitPart::Charts => {
                let charts = scenario.actor_ids().filter_map(|actor| flow_page(scenario, actor));
                let charts: Vec<_> = charts.collect();
                if charts.is_empty() {
                    return Ok(Vec::new());
                }
                secret("flow-charts", say!("kit-charts"), of(charts))
            }
        }
    }

    fn cards(
        &self,
        name: &str,
        heading: String,
        pages: Vec<cards::CardPage>,
    ) -> Result<KitDocument, ReportError> {
        self.document(name, "cards.html", heading, false, of(pages))
    }

    fn book(&self) -> Value {
        let scenario = self.scenario;
        context! {
            turns => of(book::turns(scenario)),
            injects => of(book::injects(scenario)),
            seats => of(book::seats(scenario)),
            endings => of(book::endings(scenario)),
            debrief => of(evaluation::debrief(scenario)),
            really => Value::from_safe_string(markdown::html(&scenario.debrief.really_happened)),
        }
    }

    /// `secret`: not for players, which stands on every page.
    fn document(
        &self,
        name: &str,
        template: &str,
        heading: String,
        secret: bool,
        data: Value,
    ) -> Result<KitDocument, ReportError> {
        let paper = match self.paper {
            KitPaper::A4 => "a4",
            KitPaper::Letter => "letter",
        };
        let (about, faces) = (Value::from(Serde(&self.about)), Value::from(Serde(&*FACES)));
        let with = context! { heading, secret, data, paper, about, faces };
        Ok(KitDocument { name: format!("{name}.html"), html: html::page(PAGES, template, with)? })
    }
}

fn of(data: impl Serialize + Send + Sync + 'static) -> Value {
    Value::from(Serde(data))
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn bytes_are_written_as_rfc_4648_has_them() {
        let all = ["", "f", "fo", "foo", "foob", "fooba", "foobar"].map(|t| base64(t.as_bytes()));
        assert_eq!(all, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]);
    }
}
