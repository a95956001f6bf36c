//! Who acts.

use super::odds::Against;
use super::{Resolver, codes};
use crate::scenario::fnv;
use crate::scenario::ix::{ActorIx, OptionIx, RedLineIx, Seats};
use crate::scenario::model::{
    Actor, Budget, Choice, Factor, Leaning, Objective, RedLine, Temperament,
};
use crate::scenario::raw;

/// How much everyone's word counts at the start.
const CREDIBILITY: i32 = 50;
/// Longest brief, in words.
const BRIEF_WORDS: usize = 250;
/// The most that a budget can hold.
pub(super) const MOST_BUDGET: i32 = 1000;
/// Most factors of one sort in a temperament.
const MOST_LEANINGS: usize = 8;

impl Resolver<'_> {
    pub(super) fn actors(
        &mut self,
        given: &[raw::Actor],
        options: &[Choice],
    ) -> (Vec<Actor>, Vec<RedLine>) {
        if given.is_empty() && !self.lost.somewhere("actors") {
            let span = self.whole_file();
            self.error(codes::COUNT, span, "there are no actors".to_owned()).help =
                Some(format!("give 1 to {}: `actors: [(id: …), …]`", Seats::MOST));
        }
        let mut red_lines = Vec::new();
        let mut actors = Vec::new();
        for (at, actor) in given.iter().enumerate() {
            let ix = ActorIx::from(at);
            let first = red_lines.len();
            for line in &actor.red_lines {
                red_lines.push(self.red_line(line, (ix, actor), options));
            }
            let lines = (first..red_lines.len()).map(RedLineIx::from).collect();
            actors.push(self.one_actor(actor, ix, lines, options));
        }
        (actors, red_lines)
    }

    fn one_actor(
        &mut self,
        given: &raw::Actor,
        ix: ActorIx,
        red_lines: Vec<RedLineIx>,
        options: &[Choice],
    ) -> Actor {
        self.within("actor", &given.id);
        // Somebody who can choose something wants something; in a discussion, nobody need do either.
        let chooses = options.iter().any(|option| option.actor == ix) && !self.discusses;
        self.count(given.objectives.len(), usize::from(chooses)..=10, &given.id, "objectives");
        let words = given.brief.value.split_whitespace().count();
        if words > BRIEF_WORDS {
            let message = format!("the brief of {} has {words} words", self.owner);
            self.warning(codes::LONG_BRIEF, given.brief.span, message).help =
                Some(format!("keep it to {BRIEF_WORDS}; players have a minute to read it"));
        }
        Actor {
            id: given.id.value.clone(),
            key: fnv(&given.id.value),
            name: self.label(&given.name),
            role: self.label(&given.role),
            dilemma: given.dilemma.as_ref().map(|dilemma| self.label(dilemma)),
            place: self.place(given.place.as_ref()),
            brief: self.markdown(&given.brief),
            picture: self.picture(given.picture.as_ref()),
            objectives: given.objectives.iter().map(|o| self.objective(o, Some(ix))).collect(),
            toll_weight: self.number_or(given.toll_weight.as_ref(), 0, 0..=10, "toll_weight"),
            red_lines,
            options: OptionIx::all(options.len())
                .filter(|option| options[option.at()].actor == ix)
                .collect(),
            temperament: self.temperament(given, ix),
            flow: self.flow(given, ix, options),
            credibility: CREDIBILITY,
            budget: given.budget.as_ref().map(|budget| self.budget(budget, ix, options)),
        }
    }

    fn budget(&mut self, given: &raw::Budget, owner: ActorIx, options: &[Choice]) -> Budget {
        let paid = |option: &Choice| option.actor == owner && option.price > 0;
        if self.errors == 0 && !options.iter().any(paid) {
            let message = format!("nothing is paid from the budget of {}", self.owner);
            self.warning(codes::NO_EFFECT, given.name.span, message).help =
                Some("give options of this actor a `price`, or take the budget out".to_owned());
        }
        let most = self.number(&given.most, 1..=MOST_BUDGET, "most");
        Budget {
            name: self.label(&given.name),
            start: self.number(&given.start, 0..=most, "start"),
            most,
            each_turn: self.number_or(given.each_turn.as_ref(), 0, 0..=most, "each_turn"),
        }
    }

    pub(super) fn objective(
        &mut self,
        given: &raw::Objective,
        owner: Option<ActorIx>,
    ) -> Objective {
        Objective {
            text: self.text(&given.text),
            score: self.int(&given.score, owner),
            weight: self.number_or(given.weight.as_ref(), 1, 1..=10, "weight"),
        }
    }

    fn red_line(
        &mut self,
        given: &raw::RedLine,
        (owner, actor): (ActorIx, &raw::Actor),
        options: &[Choice],
    ) -> RedLine {
        self.within("red line", &given.id);
        self.count(given.answers.len(), 1..=20, &given.id, "answers");
        let wrong = |line: &str, id: &str| {
            format!("{line} is answered by `{id}`, which its owner can't choose")
        };
        let answers = self.own_options(&given.answers, (owner, actor), options, wrong);
        let within = self.number(&given.within, 1..=5, "within");
        RedLine {
            id: given.id.value.clone(),
            owner,
            title: self.label(&given.title),
            text: self.text(&given.text),
            crossed_when: self.cond_after(&given.crossed_when),
            answers,
            within: u16::try_from(within).unwrap_or(1),
            resolve: self.positive_or(given.resolve.as_ref(), 1.0, "resolve"),
            declared: given.declared.unwrap_or(true),
            declared_by: self.declared_by(given, (owner, actor), options),
            deterrent: self.deterrent(given, owner, options),
            spent: false,
        }
    }

    fn temperament(&mut self, actor: &raw::Actor, owner: ActorIx) -> Temperament {
        let id = &actor.id;
        let Some(given) = &actor.temperament else { return Temperament::neutral() };
        if !actor.flow.is_empty() {
            let message =
                format!("{} is played by its flow chart, and never by its temperament", self.owner);
            let at = given.hold.as_ref().map_or(id.span, |hold| hold.span);
            self.warning(codes::NO_EFFECT, at, message).help =
                Some("take one of the two out".to_owned());
        }
        self.count(given.pressure.len(), 0..=MOST_LEANINGS, id, "pressure");
        self.count(given.deadline.len(), 0..=MOST_LEANINGS, id, "deadline");
        let neutral = Temperament::neutral();
        let hold = given.hold.as_ref();
        let hawkishness =
            self.positive_or(given.hawkishness.as_ref(), neutral.hawkishness, "hawkishness");
        let mut temperament = Temperament {
            hold: self.base_odds_or(hold, neutral.hold, Against::Others, "hold"),
            hawkishness,
            conciliation: 1.0 / hawkishness,
            pressure: self.leanings(&given.pressure, owner),
            deadline: self.leanings(&given.deadline, owner),
            ..neutral
        };
        if let Some(caution) = &given.caution {
            let within = self.number(&caution.within, 0..=5, "within");
            temperament.caution_within = u16::try_from(within).unwrap_or(0);
            temperament.caution = self.positive(&caution.times, "times");
        }
        if let Some(reciprocity) = &given.reciprocity {
            temperament.reciprocity_from = self.number(&reciprocity.from, 1..=100, "from").into();
            temperament.reciprocity = self.positive(&reciprocity.times, "times");
        }
        temperament
    }

    fn leanings(&mut self, given: &[raw::Leaning], owner: ActorIx) -> Vec<Leaning> {
        given
            .iter()
            .map(|leaning| Leaning {
                on: leaning.on,
                factor: Factor {
                    when: self.cond_opt(leaning.when.as_ref(), Some(owner)),
                    times: self.positive(&leaning.times, "times"),
                    why: self.label(&leaning.why),
                },
            })
            .collect()
    }
}
