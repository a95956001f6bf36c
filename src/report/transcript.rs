//! A whole game in words and figures, turn by turn, with nothing hidden: for the debrief.

use serde::Serialize;

use super::amended::amended;
use super::course::budgets;
use super::notes::note;
use super::risk_lines::{RiskLine, risk_lines};
use super::scores::Scores;
use super::split::SplitLine;
use crate::forecast::Risk;
use crate::rules::{Draw, Event, SourceView, State, TheoryView, Viewer};
use crate::scenario::{ActorIx, Choice, Medium, Picture, Scales, Scenario, Tone};
use crate::session::Session;
use crate::texts::Message;

/// A whole game.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Transcript {
    /// The scenario's id.
    pub scenario: String,
    /// Its title.
    pub title: String,
    /// Its edition.
    pub scenario_hash: String,
    /// The game's luck.
    #[serde(serialize_with = "crate::rules::seed::serialize")]
    pub seed: u64,
    /// What sets it apart: the game it was branched from, that it was made with other rules.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub apart: Vec<String>,
    /// The theory it was played under, in a sentence, if the scenario has any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub theory: Option<String>,
    /// Who played each actor: its id and `person` or a policy.
    pub players: Vec<(String, String)>,
    /// What the chapters before it left behind, if it is one of a campaign, and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub left_behind: Vec<(String, String)>,
    /// Turn by turn.
    pub turns: Vec<TurnLines>,
    /// How it ended; `None` while it goes on.
    pub ending: Option<EndReached>,
    /// How people's probabilities scored; `None` while the game goes on, without any, or where nobody
    /// asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scores: Option<Scores>,
    /// The state after the last command.
    pub state_hash: String,
}

/// One turn.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TurnLines {
    /// From 1.
    pub turn: u32,
    /// Whether this was the aftermath, in which nobody gave orders.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub aftermath: bool,
    /// `YYYY-MM-DD`.
    pub date: String,
    /// Injects given, and random ones that were asked and did not come.
    pub injects: Vec<InjectLine>,
    /// Injects to come that the facilitator amended.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub amended: Vec<AmendedLine>,
    /// Free moves written down.
    pub written: Vec<WrittenLine>,
    /// What each actor sealed.
    pub choices: Vec<ChoiceLine>,
    /// What came of it.
    pub acts: Vec<ActLine>,
    /// Trails of covert acts.
    pub traces: Vec<TraceLine>,
    /// Who listened to private acts, or might have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub taps: Vec<TapLine>,
    /// Provocations felt, red lines, norms, thresholds and questions, in sentences.
    pub notes: Vec<String>,
    /// Indicators that changed: id, before, after. First those changed by injects.
    pub changes: Vec<(String, i32, i32)>,
    /// What it changed in budgets, in words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub budgets: Vec<String>,
    /// Where the crisis moved; `None` while the turn goes on.
    pub rung: Option<RungLine>,
    /// The risk after the turn, for each threshold; empty when the game has ended.
    pub risk: Vec<RiskLine>,
    /// How the turn changed the risk of a catastrophe; `None` while the turn goes on, or where
    /// nobody asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub split: Option<SplitLine>,
}

/// An inject.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct InjectLine {
    /// Id.
    pub id: String,
    /// Headline.
    pub title: String,
    /// The picture that came with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<Picture>,
    /// How it reached the players.
    pub medium: Medium,
    /// When, if it has a time of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time: Option<String>,
    /// Who sent it, or said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// What was expected of those who got it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expects: Option<String>,
    /// The note to the facilitator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub controller: Option<String>,
    /// Whether it was given; false for a random one that did not come.
    pub given: bool,
    /// Whether the facilitator threw it in.
    pub thrown_in: bool,
    /// Where it comes from.
    pub source: SourceView,
    /// The dice that fired it, or did not.
    pub draw: Option<Draw>,
    /// Its branch and the dice that chose it.
    pub outcome: Option<(String, Draw)>,
}

/// An inject to come that the facilitator held, released, edited or added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AmendedLine {
    /// What was done, in words.
    pub what: String,
    /// Why.
    pub reason: String,
}

/// A free move written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct WrittenLine {
    /// The actor's id.
    pub actor: String,
    /// The id of the option it is from then on.
    pub option: String,
    /// What is done.
    pub title: String,
    /// What it is to bring about.
    pub text: String,
    /// The kind of act: its id.
    pub kind: String,
    /// Whom it is done to, by id.
    pub toward: Vec<String>,
    /// Whom it is aimed against, by id.
    pub against: Vec<String>,
    /// Whether its author is not known at once.
    pub covert: bool,
    /// Reasons for it.
    pub pro: Vec<String>,
    /// Reasons against it.
    pub con: Vec<String>,
}

/// An actor's orders.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ChoiceLine {
    /// The actor's id.
    pub actor: String,
    /// Options' ids; empty to hold.
    pub orders: Vec<String>,
    /// Why, in the player's words.
    pub reason: String,
    /// How a computer-run actor chose.
    pub draws: Vec<Draw>,
}

/// An order carried out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ActLine {
    /// The actor's id.
    pub actor: String,
    /// The option's id.
    pub option: String,
    /// Its title.
    pub title: String,
    /// The outcome's id.
    pub outcome: String,
    /// The outcome in words.
    pub text: String,
    /// Whether its author was known at once to all who learned of it.
    pub open: bool,
    /// Whether only its author, those it was done to and who tapped it learned of it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub private: bool,
    /// Where it comes from, if the scenario says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<SourceView>,
    /// The rung it acted on: its id.
    pub rung: String,
    /// How severe it was for each party, on the four scales.
    pub severity: Vec<SeverityLine>,
    /// The dice.
    pub draw: Option<Draw>,
}

/// How severe an act was for a party.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SeverityLine {
    /// The party's id.
    pub party: String,
    /// Whether it was done to (or with) the party, rather than against it.
    pub direct: bool,
    /// The four scales.
    #[serde(flatten)]
    pub scales: Scales,
}

/// The trail of a covert act.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TraceLine {
    /// The author's id.
    pub actor: String,
    /// The option's id.
    pub option: String,
    /// The turn in which it was done.
    pub done: u32,
    /// Whether it was attributed.
    pub attributed: bool,
    /// The dice; none if evidence decided.
    pub draw: Option<Draw>,
}

/// Whether somebody listened to a private act.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TapLine {
    /// The id of the actor who might.
    pub by: String,
    /// The option's id.
    pub option: String,
    /// Whether it did.
    pub tapped: bool,
    /// The dice.
    pub draw: Draw,
}

/// A movement on the ladder.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RungLine {
    /// Id of the rung before.
    pub from: String,
    /// Id of the rung after.
    pub to: String,
    /// Its name.
    pub name: String,
}

/// How a game ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EndReached {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// What sort of end.
    pub tone: Tone,
}

impl Transcript {
    /// The transcript of a game. `risk` is asked for the risk after each turn, from the state at
    /// the start of the next one's deliberation; it may decline.
    pub fn of(session: &Session, mut risk: impl FnMut(&State) -> Option<Risk>) -> Self {
        let scenario = session.scenario();
        let mut turns: Vec<TurnLines> = Vec::new();
        let mut aftermath = false;
        for event in session.events() {
            aftermath |= *event == Event::AftermathComes;
            match event {
                Event::TurnBegan { turn } => turns.push(TurnLines::new(scenario, *turn, aftermath)),
                _ => {
                    if let Some(turn) = turns.last_mut() {
                        turn.add(scenario, event);
                    }
                }
            }
        }
        for (turn, changed) in turns.iter_mut().zip(budgets(session)) {
            turn.budgets = changed;
        }
        for state in session.history().iter().skip(1) {
            // The state at the start of turn n + 1 is what turn n led to.
            if let Some(turn) = turns.get_mut(state.turn as usize - 2)
                && let Some(risk) = risk(state)
            {
                turn.risk = risk_lines(scenario, &risk);
            }
        }
        Self {
            scenario: scenario.meta.id.clone(),
            title: scenario.meta.title.clone(),
            scenario_hash: scenario.hash.clone(),
            seed: session.setup().seed,
            apart: session.setup().apart().iter().map(Message::say).collect(),
            theory: TheoryView::of(scenario).map(|theory| theory.said().say()),
            players: players(session),
            left_behind: (session.left_behind(Viewer::Facilitator).into_iter())
                .map(|left| (left.what.say(), left.why))
                .collect(),
            turns,
            ending: session.state().ending.map(|ix| {
                let ending = &scenario.endings[ix.at()];
                EndReached { id: ending.id.clone(), title: ending.title.clone(), tone: ending.tone }
            }),
            scores: None,
            state_hash: session.state().hash(),
        }
    }
}

fn players(session: &Session) -> Vec<(String, String)> {
    let actors = &session.scenario().actors;
    actors
        .iter()
        .zip(&session.setup().players)
        .map(|(actor, player)| (actor.id.clone(), player.word()))
        .collect()
}

impl TurnLines {
    fn new(scenario: &Scenario, turn: u32, aftermath: bool) -> Self {
        Self {
            turn,
            aftermath,
            date: scenario.date_of(turn).to_string(),
            injects: Vec::new(),
            amended: Vec::new(),
            written: Vec::new(),
            choices: Vec::new(),
            acts: Vec::new(),
            traces: Vec::new(),
            taps: Vec::new(),
            notes: Vec::new(),
            changes: Vec::new(),
            budgets: Vec::new(),
            rung: None,
            risk: Vec::new(),
            split: None,
        }
    }

    fn add(&mut self, scenario: &Scenario, event: &Event) {
        match event {
            Event::Injected { inject, draw, outcome, thrown_in } => {
                let line = inject_line(scenario, (*inject, self.turn), draw.clone(), true);
                let branches = &scenario.inject(*inject).outcomes;
                let outcome =
                    outcome.as_ref().map(|(ix, draw)| (branches[ix.at()].id.clone(), draw.clone()));
                self.injects.push(InjectLine { outcome, thrown_in: *thrown_in, ..line });
            }
            Event::NotInjected { inject, draw } => {
                let line = inject_line(scenario, (*inject, self.turn), Some(draw.clone()), false);
                self.injects.push(line);
            }
            Event::Amended { amendment, title, reason } => self.amended.push(AmendedLine {
                what: amended(scenario, amendment, title),
                reason: reason.clone(),
            }),
            Event::Written { option, .. } => {
                self.written.extend(written_line(scenario, scenario.option(*option)));
            }
            // In the aftermath everybody can but hold.
            Event::Sealed { .. } if self.aftermath => {}
            Event::Sealed { actor, orders, reason, draws } => self.choices.push(ChoiceLine {
                actor: scenario.actor(*actor).id.clone(),
                orders: orders.iter().map(|ix| scenario.option(*ix).id.clone()).collect(),
                reason: reason.clone(),
                draws: draws.clone(),
            }),
            Event::Acted { actor, option, outcome, draw, open } => {
                let option = scenario.option(*option);
                let source = option.source_of(*outcome);
                let outcome = &option.outcomes[outcome.at()];
                let rung = outcome.rung.unwrap_or(option.rung);
                self.acts.push(ActLine {
                    actor: scenario.actor(*actor).id.clone(),
                    option: option.id.clone(),
                    title: option.title.clone(),
                    outcome: outcome.id.clone(),
                    text: outcome.text.clone(),
                    open: *open,
                    private: option.private,
                    source: source.map(|source| SourceView::of(scenario, source)),
                    rung: scenario.ladder.rungs[rung.at()].id.clone(),
                    severity: severity(scenario, option),
                    draw: draw.clone(),
                });
            }
            Event::Traced { actor, option, done, draw, attributed } => {
                self.traces.push(TraceLine {
                    actor: scenario.actor(*actor).id.clone(),
                    option: scenario.option(*option).id.clone(),
                    done: *done,
                    attributed: *attributed,
                    draw: draw.clone(),
                });
            }
            Event::Tapped { option, by, draw, tapped } => self.taps.push(TapLine {
                by: scenario.actor(*by).id.clone(),
                option: scenario.option(*option).id.clone(),
                tapped: *tapped,
                draw: draw.clone(),
            }),
            Event::Changed { indicator, from, to } => {
                self.changes.push((scenario.indicators[indicator.at()].id.clone(), *from, *to));
            }
            Event::Rung { from, to } => {
                let rungs = &scenario.ladder.rungs;
                self.rung = Some(RungLine {
                    from: rungs[from.at()].id.clone(),
                    to: rungs[to.at()].id.clone(),
                    name: rungs[to.at()].name.clone(),
                });
            }
            _ => self.notes.extend(note(scenario, event)),
        }
    }
}

fn inject_line(
    scenario: &Scenario,
    (ix, turn): (crate::scenario::InjectIx, u32),
    draw: Option<Draw>,
    given: bool,
) -> InjectLine {
    let inject = scenario.inject(ix);
    InjectLine {
        id: inject.id.clone(),
        title: inject.title.clone(),
        picture: scenario.picture_of(inject.picture.as_ref(), inject.place),
        medium: inject.medium,
        time: inject.time.map(|_| inject.moment(&scenario.meta.calendar, turn).to_string()),
        from: inject.from.clone(),
        expects: inject.expects.clone(),
        controller: inject.controller.clone(),
        given,
        thrown_in: false,
        source: SourceView::of(scenario, &inject.source),
        draw,
        outcome: None,
    }
}

fn written_line(scenario: &Scenario, option: &Choice) -> Option<WrittenLine> {
    let free_move = option.written.as_ref()?;
    let id = |actor: &ActorIx| scenario.actor(*actor).id.clone();
    Some(WrittenLine {
        actor: id(&option.actor),
        option: option.id.clone(),
        title: option.title.clone(),
        text: option.text.clone(),
        kind: option.kind.id.clone(),
        toward: option.toward.iter().map(id).collect(),
        against: option.against.iter().map(id).collect(),
        covert: option.covert.is_some(),
        pro: free_move.pro.clone(),
        con: free_move.con.clone(),
    })
}

fn severity(scenario: &Scenario, option: &Choice) -> Vec<SeverityLine> {
    option
        .parties()
        .map(|(party, direct)| SeverityLine {
            party: scenario.actor(party).id.clone(),
            direct,
            scales: option.kind.scales(direct),
        })
        .collect()
}
