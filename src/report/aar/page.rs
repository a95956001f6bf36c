//! The report as one HTML page.

use minijinja::value::Serde;
use minijinja::{Value, context};
use serde::Serialize;

use super::decisions::TurnPart;
use super::{AfterAction, Looked, ReportError, decisions};
use crate::report::exercise::{Exercise, TEMPLATE};
use crate::report::html::{self, Templates};
use crate::report::{
    OffRamp, Perceived, Taught, TheoryRisk, asked, came_to, exercised, expected, history, law,
    markdown, meant, off_ramps, perceived, published, signed,
};
use crate::rules::{AgreementView, RedLineState, TheoryView};
use crate::scenario::{DebriefQuestion, RedLineIx, SourceEntry, ThresholdIx};
use crate::session::{Player, Setup};
use crate::texts::{Message, say};
use crate::words;

/// What the page says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(super) struct ReportPage {
    title: String,
    summary: String,
    /// What its picture shows.
    picture: Option<String>,
    content_note: String,
    /// What it is about.
    deals_with: Option<String>,
    /// What sets the game apart.
    apart: Vec<String>,
    scenario: String,
    edition: String,
    seed: u64,
    state: String,
    /// Letters, name, and who played it.
    actors: Vec<(String, String, String)>,
    left_behind: Vec<(String, String)>,
    /// The theory it was played under, in a sentence.
    theory: Option<String>,
    /// What the figures of all theories are.
    theories_about: String,
    /// Each theory with the risk at the start of each turn.
    theories: Vec<(String, Vec<String>)>,
    ending: Ended,
    /// What it came to for each seat and for everybody.
    came_to: Vec<String>,
    thresholds: Vec<ThresholdRow>,
    /// Published estimates beside the model's at the start.
    published: Vec<String>,
    headline: String,
    /// Said where alternatives were played less often than usual.
    fewer: Option<String>,
    turns: Vec<TurnPart>,
    acts: Vec<ActRow>,
    lines: Vec<LineRow>,
    norms: Vec<NormRow>,
    agreements: Vec<AgreementRow>,
    offramps: Vec<Ways>,
    questions: Vec<QuestionRow>,
    said: Vec<String>,
    caution: String,
    debrief: DebriefRows,
    exercised: Vec<Taught>,
    expected: Vec<Taught>,
    really: Vec<Taught>,
    meant: Vec<Taught>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Ended {
    tone: String,
    title: String,
    /// As HTML.
    text: String,
    /// By actor: its name and what it means for it.
    meaning: Vec<(String, String)>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct ThresholdRow {
    name: String,
    /// The first turn in which the crisis stood there; none if it never did.
    crossed: Option<u32>,
    /// The risk at the start of each turn, with words.
    risks: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct LineRow {
    owner: String,
    title: String,
    text: String,
    declared: bool,
    /// What counts as doing what it says.
    answers: Vec<String>,
    crossed: Option<u32>,
    came: String,
    /// Whether its owner did not do what it had said.
    broken: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct NormRow {
    name: String,
    text: String,
    /// What law says of it.
    law: Option<String>,
    before: u16,
    after: u16,
    turns: Vec<u32>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct AgreementRow {
    title: String,
    /// As HTML.
    text: String,
    between: String,
    says: Vec<String>,
    stands: String,
    /// What became of it, a sentence with its turn each.
    course: Vec<String>,
}

/// An act and how it was felt.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct ActRow {
    turn: u32,
    actor: String,
    title: String,
    how: String,
    felt: Vec<FeelingRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct FeelingRow {
    said: String,
    mistaken: bool,
    done: i32,
    amount: i32,
    /// With its sign.
    difference: String,
}

/// A seat's off-ramps.
#[derive(Clone, Debug, PartialEq, Serialize)]
struct Ways {
    actor: String,
    ways: Vec<WayRow>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct WayRow {
    title: String,
    toward: String,
    /// By turn: `taken`, `open` or `closed`.
    turns: Vec<&'static str>,
    /// When it opened and closed, in a sentence.
    said: String,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct QuestionRow {
    text: String,
    answer: String,
    said: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct DebriefRows {
    /// As HTML.
    really_happened: String,
    sources: Vec<String>,
    what: Vec<String>,
    so_what: Vec<String>,
    now_what: Vec<String>,
    /// As HTML.
    limits: String,
    all_sources: Vec<String>,
}

impl ReportPage {
    pub(super) fn of(looked: &Looked<'_>) -> Self {
        let (scenario, session) = (looked.scenario, looked.session);
        let scores = &looked.scores;
        let players = scores.players.iter().map(ToString::to_string);
        let nobody = scores.is_empty();
        let left = session.left_behind(crate::rules::Viewer::Facilitator);
        Self {
            title: scenario.meta.title.clone(),
            summary: scenario.meta.summary.clone(),
            picture: scenario.meta.picture.as_ref().map(words::picture),
            content_note: scenario.meta.content_note.clone(),
            deals_with: scenario.meta.deals_with(),
            apart: apart(session.setup()),
            scenario: scenario.meta.id.clone(),
            edition: scenario.hash.chars().take(12).collect(),
            seed: session.setup().seed,
            state: session.state().hash(),
            actors: actors(looked),
            left_behind: left.into_iter().map(|left| (left.what.say(), left.why)).collect(),
            theory: TheoryView::of(scenario).map(|theory| theory.said().say()),
            theories_about: TheoryRisk::about(scenario),
            theories: looked.theories.iter().map(theory).collect(),
            ending: ended(looked),
            came_to: came_to(scenario, session.state()),
            thresholds: thresholds(looked),
            published: looked.risks.first().map_or_else(Vec::new, |risk| published(scenario, risk)),
            headline: looked.headline_name(),
            fewer: looked.fewer.clone(),
            turns: decisions::turns(looked),
            acts: acts(looked),
            lines: lines(looked),
            norms: norms(looked),
            agreements: agreements(looked),
            offramps: ways(looked),
            questions: questions(looked),
            said: players.chain(scores.parts.iter().map(ToString::to_string)).collect(),
            caution: if nobody { String::new() } else { scores.caution() },
            debrief: debrief(looked),
            exercised: exercised(scenario, session.events()),
            expected: expected(scenario, session.events()),
            really: history(scenario, session.events()),
            meant: meant(scenario),
        }
    }
}

/// The game it was branched from; and, of a game made with other rules, what in the report is not of
/// them.
fn apart(setup: &Setup) -> Vec<String> {
    let mut apart: Vec<_> = setup.apart().iter().map(Message::say).collect();
    if !setup.by_these_rules() {
        apart.push(say!("report-other-rules"));
    }
    apart
}

fn actors(looked: &Looked<'_>) -> Vec<(String, String, String)> {
    let players = looked.session.setup().players.iter();
    let actors = looked.scenario.actors.iter().zip(&looked.letters).zip(players);
    actors
        .map(|((actor, letters), player)| {
            let who = match player {
                Player::Person => say!("report-a-person"),
                Player::Computer(policy) => policy.word().to_owned(),
                Player::Program(program) => say!("report-a-program", command = program.command()),
            };
            (letters.clone(), actor.name.clone(), who)
        })
        .collect()
}

fn ended(looked: &Looked<'_>) -> Ended {
    let ending = looked.session.state().ending;
    let Some(ending) = ending.and_then(|ix| looked.scenario.endings.get(ix.at())) else {
        // Only of a game that goes on, of which there is no report.
        return Ended {
            tone: String::new(),
            title: String::new(),
            text: String::new(),
            meaning: Vec::new(),
        };
    };
    let meaning = looked.scenario.actors.iter().zip(&ending.meaning);
    let meaning = meaning.filter(|(_, text)| !text.is_empty());
    Ended {
        tone: words::tone_meant(ending.tone),
        title: ending.title.clone(),
        text: markdown::html(&ending.text),
        meaning: meaning.map(|(actor, text)| (actor.name.clone(), text.clone())).collect(),
    }
}

fn theory(one: &TheoryRisk) -> (String, Vec<String>) {
    (one.heading(), one.risks.iter().map(|risk| risk.text()).collect())
}

fn thresholds(looked: &Looked<'_>) -> Vec<ThresholdRow> {
    let thresholds = looked.scenario.ladder.thresholds.iter().enumerate();
    thresholds
        .map(|(at, threshold)| ThresholdRow {
            name: threshold.said().say(),
            crossed: first_at(looked, at.into()),
            risks: (looked.risks.iter()).map(|risk| risk.thresholds[at].by_end().text()).collect(),
        })
        .collect()
}

/// The first turn in which a threshold was crossed.
pub(super) fn first_at(looked: &Looked<'_>, ix: ThresholdIx) -> Option<u32> {
    let scenario = looked.session.scenario();
    let of_acts = scenario.ladder.thresholds[ix.at()].by.is_some();
    let states = looked.session.history().iter().chain([looked.session.state()]);
    // Of acts, a state says when; the turn before brought the crisis to where it stands.
    let mut all = (0_u32..).zip(states).skip(usize::from(!of_acts)).filter_map(|(turn, state)| {
        let crossed = state.crossed_since(scenario, ix, 1);
        crossed.then(|| if of_acts { u32::from(state.met[ix.at()]) / 2 } else { turn })
    });
    all.next()
}

fn lines(looked: &Looked<'_>) -> Vec<LineRow> {
    let states = &looked.session.state().red_lines;
    let lines = looked.scenario.red_lines.iter().zip(states).enumerate();
    lines
        .map(|(at, (line, state))| {
            let ix = RedLineIx::from(at);
            let crossed = looked.turns.iter().find(|turn| turn.crossed.contains(&ix));
            let crossed = crossed.map(|turn| turn.turn);
            let (came, broken) = match state {
                RedLineState::Lapsed if line.spent && crossed.is_none() => {
                    (say!("report-line-before"), false)
                }
                RedLineState::Intact => (say!("report-line-never"), false),
                RedLineState::Crossed(_) => (say!("report-line-ended"), false),
                RedLineState::Kept => (say!("report-line-kept"), false),
                RedLineState::Lapsed => (say!("report-line-passed"), true),
            };
            let (owner, title) = (looked.name(line.owner).to_owned(), line.title.clone());
            let answers = line.answers.iter().map(|ix| looked.title(*ix).to_owned()).collect();
            let (text, declared) = (line.text.clone(), looked.sight().declared(ix));
            LineRow { owner, title, text, declared, answers, crossed, came, broken }
        })
        .collect()
}

fn agreements(looked: &Looked<'_>) -> Vec<AgreementRow> {
    let session = looked.session;
    let all = AgreementView::all(&looked.sight(), session.state(), session.events());
    let row = |one: AgreementView| {
        let parties: Vec<_> = one.parties.iter().map(|party| looked.name(*party)).collect();
        AgreementRow {
            title: one.heading().say(),
            text: markdown::html(&one.text),
            between: say!("agreement-between", who = parties.join(", ")),
            says: one.says().map(Message::say).collect(),
            stands: one.stands.say(),
            course: one.told().map(|what| what.say()).collect(),
        }
    };
    all.into_iter().map(row).collect()
}

fn norms(looked: &Looked<'_>) -> Vec<NormRow> {
    let counts = &looked.session.state().breaches;
    let norms = looked.scenario.norms.iter().zip(counts).enumerate();
    norms
        .map(|(at, (norm, after))| {
            let broken = looked.turns.iter().filter(|turn| turn.norms.contains(&at.into()));
            let turns = broken.map(|turn| turn.turn).collect();
            let (name, text) = (norm.name.clone(), norm.text.clone());
            let law = law(looked.scenario, norm);
            NormRow { name, text, law, before: norm.breaches, after: *after, turns }
        })
        .collect()
}

fn acts(looked: &Looked<'_>) -> Vec<ActRow> {
    let act = |act: Perceived| {
        let felt = act.felt.iter().map(|felt| FeelingRow {
            said: felt.said(looked.scenario),
            mistaken: felt.mistaken,
            done: felt.done,
            amount: felt.amount,
            difference: signed(felt.difference().into()),
        });
        ActRow {
            turn: act.turn,
            actor: looked.name(act.actor).to_owned(),
            title: looked.title(act.option).to_owned(),
            how: act.how.words(),
            felt: felt.collect(),
        }
    };
    perceived(looked.scenario, &looked.turns).into_iter().map(act).collect()
}

fn ways(looked: &Looked<'_>) -> Vec<Ways> {
    let ramps = off_ramps(looked.scenario, looked.session.history(), &looked.turns);
    let way = |ramp: &OffRamp| {
        let toward = &looked.scenario.option(ramp.option).toward;
        let toward: Vec<_> = toward.iter().map(|ix| looked.name(*ix)).collect();
        WayRow {
            title: looked.title(ramp.option).to_owned(),
            toward: toward.join(", "),
            turns: ramp.turns.iter().map(|stand| stand.word()).collect(),
            said: ramp.said.clone(),
        }
    };
    let seats = ramps.chunk_by(|one, next| one.actor == next.actor);
    let ways = seats.map(|ramps| Ways {
        actor: looked.name(ramps[0].actor).to_owned(),
        ways: ramps.iter().map(way).collect(),
    });
    ways.collect()
}

fn questions(looked: &Looked<'_>) -> Vec<QuestionRow> {
    let questions = looked.scores.questions.iter();
    questions
        .map(|question| QuestionRow {
            text: question.question.clone(),
            answer: question.answer(),
            said: question.said.iter().map(ToString::to_string).collect(),
        })
        .collect()
}

fn debrief(looked: &Looked<'_>) -> DebriefRows {
    let debrief = &looked.scenario.debrief;
    let sources = &looked.scenario.meta.sources;
    let questions = |all: &[DebriefQuestion]| {
        all.iter().map(|question| asked(looked.scenario, question)).collect()
    };
    DebriefRows {
        really_happened: markdown::html(&debrief.really_happened),
        sources: debrief.sources.iter().map(|ix| sources[ix.at()].line()).collect(),
        what: questions(&debrief.what),
        so_what: questions(&debrief.so_what),
        now_what: questions(&debrief.now_what),
        limits: markdown::html(&debrief.limits),
        all_sources: sources.iter().map(SourceEntry::line).collect(),
    }
}

/// The page: an exercise, if it was one, and what is known of the game, if that is worked out.
pub(in crate::report) fn html(
    exercise: Option<&Exercise>,
    after: Option<&AfterAction>,
) -> Result<String, ReportError> {
    let pictures = after.map_or(&[][..], AfterAction::pictures);
    let of = |name: &str| -> Vec<Value> {
        let all = pictures.iter().filter(|one| one.name.starts_with(name));
        all.map(|one| Value::from_safe_string(one.svg.clone())).collect()
    };
    let (risk, rungs) = (of("risk"), of("rungs"));
    let (changes, regrets) = (of("changes"), of("regrets"));
    let page = Value::from(Serde(after.map(|after| &after.page)));
    let (exercise, colours) = (Value::from(Serde(exercise)), Value::from(Serde(html::colours())));
    let all = context! { exercise, page, risk, rungs, changes, regrets, colours };
    const PAGES: Templates =
        &[("aar.html", include_str!("../../../assets/report/aar.html")), html::STYLE, TEMPLATE];
    html::page(PAGES, "aar.html", all)
}
