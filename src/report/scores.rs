//! Probabilities that people gave, held against what came, beside what the model would have said in
//! their place.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde::Serialize;

use super::transcript::Transcript;
use crate::forecast::calibration::{Reliability, squared_miss};
use crate::forecast::{Request, Risk, forecast, score, short};
use crate::rules::{Event, Viewer};
use crate::scenario::{ActorIx, QuestionIx, Scenario};
use crate::session::Session;
use crate::texts::say;

/// Probabilities from which on a score is taken apart. Of n forecasts in 10 bins, those of a perfect
/// forecaster have by chance alone a reliability of up to 10 / 4n (C. A. T. Ferro and T. E. Fricker,
/// *A bias-corrected decomposition of the Brier score*, Q. J. R. Meteorol. Soc. 138, 2012): of 100
/// that is 0.025, about what tells good from middling forecasters; of fewer it says nothing.
pub const ENOUGH: usize = 100;

/// A probability that was in force in a turn, on a question that was open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StandingForecast {
    /// When.
    pub turn: u32,
    /// Whose; none for the room's.
    pub actor: Option<ActorIx>,
    /// On what.
    pub question: QuestionIx,
    /// 0 to 100.
    pub percent: u8,
}

/// What people said in a game, and what the model would have said from their seats.
#[derive(Clone, Debug)]
pub struct Forecasters {
    scenario: Arc<Scenario>,
    standing: Vec<StandingForecast>,
    /// For each question: turns in which it was open, and whether it was answered with yes.
    asked: Vec<(u32, bool)>,
    model: BTreeMap<(u32, Option<ActorIx>), Vec<f64>>,
}

/// How the probabilities of a game have scored.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scores {
    /// By question.
    pub questions: Vec<QuestionLine>,
    /// Each player over all questions; where there are several, then the group; last the room.
    pub players: Vec<PlayerLine>,
    /// The score of all probabilities together, taken apart; `None` of fewer than [`ENOUGH`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parts: Option<PartsLine>,
}

/// What was said on a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuestionLine {
    /// The question.
    pub question: String,
    /// Whether it came.
    pub came: bool,
    /// Turns in which it was open.
    pub open: u32,
    /// What players said.
    pub said: Vec<SaidLine>,
}

/// What a player said on a question.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SaidLine {
    /// The seat's name, or that of the room.
    pub player: String,
    /// Turn and percent, each time it changed.
    pub said: Vec<(u32, u8)>,
    /// Turns in which it had a probability on it.
    pub turns: u32,
    /// Mean Brier score over these turns.
    pub score: f64,
    /// What the model said in these turns, once that is known.
    pub model: Option<ModelLine>,
}

/// What the model said on a question from a seat.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ModelLine {
    /// Probabilities, turn by turn, 0 to 1.
    pub said: Vec<f64>,
    /// Mean Brier score.
    pub score: f64,
}

/// A player, or the group, over all questions.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlayerLine {
    /// The seat's name, or that of the room; `None` for the group: the mean of what seats said.
    pub player: Option<String>,
    /// Questions it gave a probability on.
    pub questions: usize,
    /// The mean of the questions' scores.
    pub score: f64,
    /// The model's, on the same questions in the same turns, once that is known.
    pub model: Option<f64>,
}

/// Murphy's parts of the mean Brier score of all probabilities: reliability less resolution plus
/// uncertainty; what probabilities of one bin differ by is left over.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PartsLine {
    /// Probabilities: one for each player, question and turn.
    pub forecasts: usize,
    /// 0 is best.
    pub reliability: f64,
    /// More is better.
    pub resolution: f64,
    /// What always saying the base rate scores.
    pub uncertainty: f64,
}

impl Forecasters {
    /// Of a game that is over. Until the model has been asked, only what people said is known.
    pub fn of(session: &Session) -> Self {
        let scenario = Arc::clone(session.scenario());
        let count = scenario.questions.len();
        let asked = session.state().resolved.iter().map(|came| (0, *came)).collect();
        let mut all = Self { scenario, standing: Vec::new(), asked, model: BTreeMap::new() };
        let (mut said, mut open, mut turn) = (BTreeMap::new(), vec![true; count], 1);
        let mut answered = Vec::new();
        for event in session.events() {
            match event {
                Event::TurnBegan { turn: 1 } => {}
                Event::TurnBegan { turn: begun } => {
                    all.end_turn(turn, &said, &open);
                    turn = *begun;
                    answered.drain(..).for_each(|question: QuestionIx| open[question.at()] = false);
                }
                Event::Forecast { actor, question, percent } => {
                    said.insert((*question, *actor), *percent);
                }
                Event::Resolved { question } => answered.push(*question),
                _ => {}
            }
        }
        all.end_turn(turn, &said, &open);
        all
    }

    fn end_turn(
        &mut self,
        turn: u32,
        said: &BTreeMap<(QuestionIx, Option<ActorIx>), u8>,
        open: &[bool],
    ) {
        for ((turns, _), open) in self.asked.iter_mut().zip(open) {
            *turns += u32::from(*open);
        }
        let standing = said.iter().filter(|((question, _), _)| open[question.at()]);
        self.standing.extend(standing.map(|((question, actor), percent)| StandingForecast {
            turn,
            actor: *actor,
            question: *question,
            percent: *percent,
        }));
    }

    /// Turns and seats for which the model is to be asked: from the start of that turn's
    /// deliberation, as that seat, or for the room as everybody.
    pub fn wanted(&self) -> Vec<(u32, Option<ActorIx>)> {
        let mut wanted: Vec<_> = self.standing.iter().map(|s| (s.turn, s.actor)).collect();
        wanted.sort_unstable();
        wanted.dedup();
        wanted
    }

    /// What the model says in a turn from a seat, or from where everybody is.
    pub fn model_says(&mut self, turn: u32, actor: Option<ActorIx>, risk: &Risk) {
        let said = risk.questions.iter().map(|question| question.share()).collect();
        self.model.insert((turn, actor), said);
    }

    /// With whose eyes the model looks for somebody.
    pub fn viewer(actor: Option<ActorIx>) -> Viewer {
        actor.map_or(Viewer::Public, Viewer::Seat)
    }

    /// Asks the model, with so many plays each.
    #[must_use]
    pub fn with_model(mut self, session: &Session, runs: u32) -> Self {
        let go_on = AtomicBool::new(false);
        for (turn, actor) in self.wanted() {
            let request = Request { viewer: Self::viewer(actor), orders: Vec::new(), runs };
            let state = session.history().get(turn as usize - 1);
            let scenario = session.expected_by(request.viewer);
            let risk = state.and_then(|from| forecast(scenario, from, &request, &go_on));
            if let Some(risk) = risk {
                self.model_says(turn, actor, &risk);
            }
        }
        self
    }

    /// The scores, as far as they are known.
    pub fn scores(&self) -> Scores {
        let questions: Vec<_> =
            QuestionIx::all(self.asked.len()).map(|question| self.question(question)).collect();
        let actors = self.scenario.actor_ids();
        let mut players: Vec<_> = actors.filter_map(|actor| self.player(Some(actor))).collect();
        if players.len() > 1 {
            players.extend(self.group());
        }
        players.extend(self.player(None));
        Scores { questions, players, parts: self.parts() }
    }

    fn came(&self, question: QuestionIx) -> bool {
        self.asked[question.at()].1
    }

    /// What a player had in force on a question, turn by turn.
    fn on(&self, question: QuestionIx, actor: Option<ActorIx>) -> Vec<StandingForecast> {
        let all = self.standing.iter().copied();
        all.filter(|said| said.question == question && said.actor == actor).collect()
    }

    fn question(&self, question: QuestionIx) -> QuestionLine {
        let (open, came) = self.asked[question.at()];
        let actors = self.scenario.actor_ids();
        QuestionLine {
            question: self.scenario.questions[question.at()].text.clone(),
            came,
            open,
            said: actors
                .map(Some)
                .chain([None])
                .filter_map(|actor| self.said(question, actor))
                .collect(),
        }
    }

    /// What somebody is called.
    fn name(&self, actor: Option<ActorIx>) -> String {
        match actor {
            Some(actor) => self.scenario.actor(actor).name.clone(),
            None => say!("report-room"),
        }
    }

    fn said(&self, question: QuestionIx, actor: Option<ActorIx>) -> Option<SaidLine> {
        let (came, all) = (self.came(question), self.on(question, actor));
        let said = all.iter().map(|said| f64::from(said.percent) / 100.0);
        let score = mean(said.map(|said| squared_miss(said, came)))?;
        let mut changes: Vec<_> = all.iter().map(|said| (said.turn, said.percent)).collect();
        changes.dedup_by_key(|(_, percent)| *percent);
        let model = all.iter().map(|said| self.model_on(said)).collect::<Option<Vec<_>>>();
        let model = model.and_then(|said| {
            let score = mean(said.iter().map(|said| squared_miss(*said, came)))?;
            Some(ModelLine { said, score })
        });
        let player = self.name(actor);
        Some(SaidLine { player, said: changes, turns: all.len() as u32, score, model })
    }

    fn model_on(&self, said: &StandingForecast) -> Option<f64> {
        self.model.get(&(said.turn, said.actor))?.get(said.question.at()).copied()
    }

    fn player(&self, actor: Option<ActorIx>) -> Option<PlayerLine> {
        let all = QuestionIx::all(self.asked.len());
        let lines: Vec<_> = all.filter_map(|question| self.said(question, actor)).collect();
        let model: Option<Vec<_>> =
            lines.iter().map(|line| line.model.as_ref().map(|model| model.score)).collect();
        Some(PlayerLine {
            player: Some(self.name(actor)),
            questions: lines.len(),
            score: mean(lines.iter().map(|line| line.score))?,
            model: model.and_then(|scores| mean(scores.into_iter())),
        })
    }

    /// The mean of what stood in a turn counts as one forecaster's word. The room is no seat of it.
    fn group(&self) -> Option<PlayerLine> {
        let seats = || self.standing.iter().filter(|said| said.actor.is_some());
        let by_turn = |question: QuestionIx, say: &dyn Fn(&StandingForecast) -> Option<f64>| {
            let mut turns: BTreeMap<u32, Vec<f64>> = BTreeMap::new();
            for said in seats().filter(|said| said.question == question) {
                turns.entry(said.turn).or_default().push(say(said)?);
            }
            let means = turns.into_values().filter_map(|said| mean(said.into_iter()));
            mean(means.map(|said| squared_miss(said, self.came(question))))
        };
        let asked = QuestionIx::all(self.asked.len());
        let asked: Vec<_> =
            asked.filter(|question| seats().any(|said| said.question == *question)).collect();
        let all = |say: &dyn Fn(&StandingForecast) -> Option<f64>| {
            let scores = asked.iter().map(|question| by_turn(*question, say));
            scores.collect::<Option<Vec<_>>>().and_then(|scores| mean(scores.into_iter()))
        };
        Some(PlayerLine {
            player: None,
            questions: asked.len(),
            score: all(&|said| Some(f64::from(said.percent) / 100.0))?,
            model: all(&|said| self.model_on(said)),
        })
    }

    fn parts(&self) -> Option<PartsLine> {
        let said = self.standing.iter();
        let pairs: Vec<_> =
            said.map(|s| (f64::from(s.percent) / 100.0, self.came(s.question))).collect();
        let Reliability { reliability, resolution, uncertainty, .. } = Reliability::of(&pairs);
        let forecasts = pairs.len();
        (forecasts >= ENOUGH).then_some(PartsLine {
            forecasts,
            reliability,
            resolution,
            uncertainty,
        })
    }
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0_u32), |(sum, count), value| (sum + value, count + 1));
    (count > 0).then(|| sum / f64::from(count))
}

impl Scores {
    /// Whether nobody gave a probability.
    pub fn is_empty(&self) -> bool {
        self.players.is_empty()
    }

    /// What the figures mean, and how little they may say.
    pub fn caution(&self) -> String {
        match self.parts {
            None => say!("report-brier-few", enough = ENOUGH),
            Some(_) => say!("report-brier-shared"),
        }
    }
}

impl QuestionLine {
    /// `It came: yes.`
    pub fn answer(&self) -> String {
        if self.came { say!("report-it-came") } else { say!("report-it-did-not") }
    }
}

impl fmt::Display for SaidLine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said: Vec<_> = self
            .said
            .iter()
            .map(|(turn, percent)| say!("report-said-in", percent = *percent, turn = *turn))
            .collect();
        let (player, missed, turns) = (&self.player, score(self.score, 2), self.turns);
        let said = said.join(", ");
        let line = say!("report-said", player = player, said = said, score = missed, turns = turns);
        let Some(model) = &self.model else { return out.write_str(&line) };
        let said: Vec<_> = model.said.iter().map(|said| format!("{}%", short(*said))).collect();
        let (missed, said) = (score(model.score, 2), said.join(", "));
        out.write_str(&say!("report-said-model", line = line, score = missed, said = said))
    }
}

impl fmt::Display for PlayerLine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let player = self.player.clone().unwrap_or_else(|| say!("report-group"));
        let (missed, count) = (score(self.score, 2), self.questions);
        let line = say!("report-over", player = player, score = missed, count = count);
        out.write_str(&match self.model {
            Some(model) => say!("report-over-model", line = line, score = score(model, 2)),
            None => line,
        })
    }
}

impl fmt::Display for PartsLine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let forecasts = self.forecasts;
        let [reliability, resolution, uncertainty] =
            [self.reliability, self.resolution, self.uncertainty].map(|part| score(part, 3));
        out.write_str(&say!(
            "report-parts",
            count = forecasts,
            reliability = reliability,
            resolution = resolution,
            uncertainty = uncertainty
        ))
    }
}

impl Transcript {
    /// Adds how people's probabilities scored, beside the model's of so many plays, once the game is
    /// over.
    #[must_use]
    pub fn with_scores(mut self, session: &Session, runs: u32) -> Self {
        if session.state().over() {
            let scores = Forecasters::of(session).with_model(session, runs).scores();
            self.scores = Some(scores).filter(|scores| !scores.is_empty());
        }
        self
    }
}

/// The scores as text.
pub(super) fn write_scores(out: &mut String, scores: &Scores) -> fmt::Result {
    writeln!(out, "\nProbabilities that people gave:")?;
    for question in scores.questions.iter().filter(|question| !question.said.is_empty()) {
        writeln!(out, "{} {}", question.question, question.answer())?;
        for said in &question.said {
            writeln!(out, "  {said}")?;
        }
    }
    for player in &scores.players {
        writeln!(out, "{player}")?;
    }
    if let Some(parts) = &scores.parts {
        writeln!(out, "{parts}")?;
    }
    writeln!(out, "{}", scores.caution())
}
