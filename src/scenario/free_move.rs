//! Free moves: what a player thought of and argued, written down during the game as an option.

use serde::{Deserialize, Serialize};

use super::catalogue::kind;
use super::expr::check::Checker;
use super::expr::{Comparison, Cond, Effect, Int, parse};
use super::model::{
    ActorIx, Choice, Covert, Factor, NormIx, Odds, OptionIx, Outcome, Scenario, Seats,
};
use super::names::Names;
use super::{draw_id, visibility};

/// A move of a player's own, with the arguments heard, as the facilitator writes it down. From then
/// on it is an option on its actor's menu, for this turn.
///
/// Its odds are those of the matrix game: even, times the scenario's factor for each argument for
/// it, divided by as much for each against (Chris Engle's matrix games, as in J. Curry and T. Price,
/// *Matrix Games for Modern Wargaming*, 2014; there arguments change the score needed on dice).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FreeMove {
    /// Whose.
    pub actor: ActorIx,
    /// What is done, in a few words.
    pub title: String,
    /// What it is to bring about.
    pub text: String,
    /// Kind of act: an id of the action catalogue.
    pub kind: String,
    /// Whom it is done to, or with.
    #[serde(default)]
    pub toward: Vec<ActorIx>,
    /// Who feels it as done against them though it is not done to them.
    #[serde(default)]
    pub against: Vec<ActorIx>,
    /// Whether its author is not known at once.
    #[serde(default)]
    pub covert: bool,
    /// Reasons why it should work.
    #[serde(default)]
    pub pro: Vec<String>,
    /// Reasons why it should not.
    #[serde(default)]
    pub con: Vec<String>,
    /// If it works.
    pub success: Consequence,
    /// If it does not.
    pub failure: Consequence,
}

/// What a free move leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consequence {
    /// In words; may be empty.
    #[serde(default)]
    pub text: String,
    /// Effects, as a scenario file writes them: `tension += 10`.
    #[serde(default)]
    pub effects: Vec<String>,
}

/// Most arguments on one side, so that odds stay within reason.
const MOST_ARGUMENTS: usize = 12;

impl Scenario {
    /// The scenario with a free move as one more option, the last, on the menu in `turn` only.
    ///
    /// # Errors
    /// In words, with a remedy: free moves are not allowed here, or something in it does not fit.
    pub fn with_free_move(&self, given: &FreeMove, turn: u32) -> Result<Self, String> {
        let Some(argument) = self.rules.argument else {
            return Err("this scenario has no free moves; its file would have to say \
                        `free_moves: ()` in `rules`"
                .to_owned());
        };
        let option = self.option_of(given, argument, turn)?;
        let ix = OptionIx::from(self.options.len());
        let mut scenario = self.clone();
        let known = if given.covert { visibility::only(given.actor) } else { Seats::ALL };
        scenario.secrets.options.push(known);
        scenario.actors[given.actor.at()].options.push(ix);
        scenario.options.push(option);
        Ok(scenario)
    }

    fn option_of(&self, given: &FreeMove, argument: f64, turn: u32) -> Result<Choice, String> {
        let parties = || given.toward.iter().chain(&given.against);
        let kind = kind(&given.kind).ok_or_else(|| {
            format!("there is no kind of act `{}`; see `offramp catalogue`", given.kind)
        })?;
        if given.title.trim().is_empty() || given.text.trim().is_empty() {
            return Err("say what is done and what it is to bring about".to_owned());
        }
        if given.actor.at() >= self.actors.len() || parties().any(|p| p.at() >= self.actors.len()) {
            return Err("there is no such actor in this scenario".to_owned());
        }
        if parties().any(|party| *party == given.actor) {
            return Err("a move is not done to its own author; name another actor".to_owned());
        }
        if given.pro.len().max(given.con.len()) > MOST_ARGUMENTS {
            return Err(format!("keep to {MOST_ARGUMENTS} arguments on each side"));
        }
        let number = self.options.len() + 1;
        let id = format!("free_move_{number}");
        let factor =
            |times: f64| move |why: &String| Factor { when: None, times, why: why.clone() };
        let pro = given.pro.iter().map(factor(argument));
        let con = given.con.iter().map(factor(1.0 / argument));
        let success = Odds { base: 1.0, factors: pro.chain(con).collect() };
        let outcomes = vec![
            self.outcome_of("success", "It works.", &given.success, success)?,
            self.outcome_of("failure", "It does not work.", &given.failure, odds(1.0))?,
        ];
        let this_turn = (Int::Turn, Int::Const(turn.into()));
        let norms = self.norms.iter().enumerate();
        let broken = norms.filter(|(_, norm)| norm.kinds.contains(&given.kind));
        Ok(Choice {
            draw: draw_id(format!("option/{id}")),
            actor: given.actor,
            title: given.title.trim().to_owned(),
            text: given.text.trim().to_owned(),
            kind,
            toward: given.toward.clone(),
            against: given.against.clone(),
            covert: given.covert.then(|| Covert {
                draw: draw_id(format!("trace/{id}/")),
                trace: odds(kind.attribution),
                turns: 3,
                suspects: vec![given.actor],
            }),
            symbolic: false,
            when: Some(Cond::Compare(Comparison::Equal, Box::new(this_turn))),
            uses: Some(1),
            cost: Vec::new(),
            rung: self.ladder.rung_of(kind),
            breaks: broken.map(|(at, _)| NormIx::from(at)).collect(),
            answers: Vec::new(),
            weight: odds(1.0),
            outcomes,
            id,
        })
    }

    fn outcome_of(
        &self,
        id: &str,
        default: &str,
        given: &Consequence,
        odds: Odds,
    ) -> Result<Outcome, String> {
        let text = given.text.trim();
        let effects = given.effects.iter().map(|text| self.effect_of(text));
        Ok(Outcome {
            id: id.to_owned(),
            text: if text.is_empty() { default } else { text }.to_owned(),
            seen: None,
            odds,
            effects: effects.collect::<Result<_, _>>()?,
            felt: 100,
            hurts: Vec::new(),
            rung: None,
        })
    }

    /// Reads an effect that was not in the file.
    fn effect_of(&self, text: &str) -> Result<Effect, String> {
        let problem =
            |problem: &parse::Problem| format!("`{text}`: {}; {}", problem.message, problem.help);
        let syntax = parse::effect(text).map_err(|found| problem(&found))?;
        let names = Names::of_scenario(self);
        let mut checker = Checker::new(&names, "the move");
        let effect = checker.effect(&syntax);
        match (effect, checker.problems.first()) {
            (Some(effect), None) => Ok(effect),
            (_, Some(found)) => Err(problem(found)),
            (None, None) => {
                Err(format!("`{text}` is not an effect; write it like `tension += 10`"))
            }
        }
    }
}

fn odds(base: f64) -> Odds {
    Odds { base, factors: Vec::new() }
}
