//! Free moves as options: written down during the game.

use std::sync::Arc;

use super::catalogue::kind;
use super::expr::check::Checker;
use super::expr::{Comparison, Cond, Effect, Int, parse};
use super::free_move::{Consequence, FREE_MOVE, FreeMove, Misfit, MovePart};
use super::ix::{ActorIx, NormIx, OptionIx, Seats};
use super::model::{Choice, Covert, DrawId, Factor, Odds, Outcome, Scenario};
use super::names::Names;
use super::thing::{Quantity, Thing};
use super::threshold::Thresholds;

/// Most arguments on one side, so that odds stay within reason.
const MOST_ARGUMENTS: usize = 12;
/// Most effects of success, or of failure.
const MOST_EFFECTS: usize = 12;

impl Scenario {
    /// The scenario with a free move as one more option, the last, on the menu in `turn` only.
    ///
    /// # Errors
    /// Free moves are not allowed here, or something in it does not fit.
    pub fn with_free_move(&self, given: &FreeMove, turn: u32) -> Result<Self, Misfit> {
        let Some(argument) = self.rules.argument else {
            let message = "this scenario has no free moves; its file would have to say \
                           `free_moves: ()` in `rules`";
            return Err(Misfit::new(MovePart::Whole, message));
        };
        let option = self.option_of(given, argument, turn)?;
        let ix = OptionIx::from(self.options.len());
        let mut scenario = self.clone();
        let known = if given.covert { Seats::only(given.actor) } else { Seats::ALL };
        scenario.secrets.set(Thing::Option(ix), known);
        scenario.actors[given.actor.at()].options.push(ix);
        let (kind, covert) = (option.kind.id.as_str(), option.covert.is_some());
        scenario.options.push(option);
        // A menu, and what decides among it, would give a covert one away.
        scenario.conditions(&mut |chooses, cond| {
            if !(chooses && covert) {
                cond.join_kind(kind, ix);
            }
        });
        Ok(scenario)
    }

    fn option_of(&self, given: &FreeMove, argument: f64, turn: u32) -> Result<Choice, Misfit> {
        self.check_words(given)?;
        self.check_parties(given)?;
        let kind = kind(&given.kind).ok_or_else(|| {
            let message = match given.kind.as_str() {
                "" => "choose a kind of act; `offramp catalogue` shows them".to_owned(),
                other => format!("there is no kind of act `{other}`; see `offramp catalogue`"),
            };
            Misfit::new(MovePart::Kind, message)
        })?;
        let number = self.options.len() + 1;
        let id = format!("{FREE_MOVE}{number}");
        let factor =
            |times: f64| move |why: &String| Factor { when: None, times, why: why.clone() };
        let pro = given.pro.iter().map(factor(argument));
        let con = given.con.iter().map(factor(1.0 / argument));
        let success = Odds { base: 1.0, factors: pro.chain(con).collect() };
        let works = self.effects_of(&given.success, given.actor, MovePart::Success)?;
        let fails = self.effects_of(&given.failure, given.actor, MovePart::Failure)?;
        let outcomes = vec![
            outcome("success", "It works.", &given.success, works, success),
            outcome("failure", "It does not work.", &given.failure, fails, odds(1.0)),
        ];
        let this_turn = (Int::Of(Quantity::Turn), Int::Const(turn.into()));
        let norms = self.norms.iter().enumerate();
        let broken = norms.filter(|(_, norm)| norm.kinds.contains(&given.kind));
        Ok(Choice {
            draw: DrawId::new(format!("option/{id}")),
            actor: given.actor,
            target: None,
            title: given.title.trim().to_owned(),
            text: given.text.trim().to_owned(),
            picture: None,
            kind,
            toward: given.toward.clone(),
            against: given.against.clone(),
            place: None,
            covert: given.covert.then(|| Covert {
                draw: DrawId::new(format!("trace/{id}/")),
                trace: odds(kind.attribution),
                turns: 3,
                suspects: vec![given.actor],
            }),
            private: false,
            symbolic: false,
            when: Some(Cond::Compare(Comparison::Equal, Box::new(this_turn))),
            uses: Some(1),
            cost: Vec::new(),
            price: 0,
            excludes: Vec::new(),
            rung: self.ladder.rung_of(kind),
            breaks: broken.map(|(at, _)| NormIx::from(at)).collect(),
            answers: Vec::new(),
            weight: odds(1.0),
            sought: Vec::new(),
            exercises: Vec::new(),
            source: None,
            outcomes,
            id,
            written: Some(Arc::new(given.clone())),
        })
    }

    /// What is said has to say something, and no more than a table can weigh.
    fn check_words(&self, given: &FreeMove) -> Result<(), Misfit> {
        let empty = |text: &str| text.trim().is_empty();
        if empty(&given.title) {
            return Err(Misfit::new(MovePart::Title, "say what is done"));
        }
        if empty(&given.text) {
            return Err(Misfit::new(MovePart::Text, "say what it is to bring about"));
        }
        check_arguments(&given.pro, MovePart::Pro)?;
        check_arguments(&given.con, MovePart::Con)
    }

    fn check_parties(&self, given: &FreeMove) -> Result<(), Misfit> {
        let wrong = |message: &str| Err(Misfit::new(MovePart::Parties, message));
        let mut named: Vec<ActorIx> = given.toward.iter().chain(&given.against).copied().collect();
        if named.iter().chain([&given.actor]).any(|actor| actor.at() >= self.actors.len()) {
            return wrong("there is no such actor in this scenario; name another");
        }
        if named.contains(&given.actor) {
            return wrong("a move is not done to its own author; name another actor");
        }
        let before = named.len();
        named.sort_unstable();
        named.dedup();
        if named.len() < before {
            return wrong("an actor is named twice; a move is done to it or aimed against it");
        }
        Ok(())
    }

    fn effects_of(
        &self,
        given: &Consequence,
        actor: ActorIx,
        part: fn(usize) -> MovePart,
    ) -> Result<Vec<Effect>, Misfit> {
        if given.effects.len() > MOST_EFFECTS {
            let message = format!("keep to {MOST_EFFECTS} effects");
            return Err(Misfit::new(part(MOST_EFFECTS), message));
        }
        let effects = given.effects.iter().enumerate();
        let read = |(at, text): (usize, &String)| {
            let read = self.effect_of(text, "the move", Some(actor));
            read.map_err(|message| Misfit::new(part(at), message))
        };
        effects.map(read).collect()
    }

    /// Reads an effect that was not in the file, of `owner`; `me` is who `self` stands for.
    pub(super) fn effect_of(
        &self,
        text: &str,
        owner: &str,
        me: Option<ActorIx>,
    ) -> Result<Effect, String> {
        let problem =
            |problem: &parse::Problem| format!("`{text}`: {}; {}", problem.message, problem.help);
        let syntax = parse::effect(text).map_err(|found| problem(&found))?;
        let names = Names::of_scenario(self);
        let me = me.map(|actor| self.actor(actor).id.as_str());
        let mut checker = Checker::new(&names, owner).of_actor(me);
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

fn check_arguments(arguments: &[String], part: fn(usize) -> MovePart) -> Result<(), Misfit> {
    if let Some(at) = arguments.iter().position(|why| why.trim().is_empty()) {
        return Err(Misfit::new(part(at), "give the reason in words, or leave it out"));
    }
    if arguments.len() > MOST_ARGUMENTS {
        let message = format!("keep to {MOST_ARGUMENTS} arguments on each side");
        return Err(Misfit::new(part(MOST_ARGUMENTS), message));
    }
    Ok(())
}

fn outcome(
    id: &str,
    default: &str,
    given: &Consequence,
    effects: Vec<Effect>,
    odds: Odds,
) -> Outcome {
    let text = given.text.trim();
    Outcome {
        id: id.to_owned(),
        // What comes of an act is Markdown; what a player types is not.
        text: if text.is_empty() { default.to_owned() } else { crate::markup::literal(text) },
        seen: None,
        odds,
        effects,
        felt: 100,
        hurts: Vec::new(),
        rung: None,
        crosses: Thresholds::default(),
        source: None,
    }
}

fn odds(base: f64) -> Odds {
    Odds { base, factors: Vec::new() }
}
