//! Who acts.

use super::{Resolver, codes};
use crate::scenario::fnv;
use crate::scenario::model::{
    Actor, ActorIx, Choice, Factor, Leaning, Objective, OptionIx, RedLine, RedLineIx, Seats,
    Temperament,
};
use crate::scenario::names::{Sort, Thing};
use crate::scenario::raw;

/// Longest brief, in words.
const BRIEF_WORDS: usize = 250;

impl Resolver<'_> {
    pub(super) fn actors(
        &mut self,
        given: &[raw::Actor],
        options: &[Choice],
    ) -> (Vec<Actor>, Vec<RedLine>) {
        let span = given.first().map_or_else(|| self.whole_file(), |actor| actor.id.span);
        self.count(given.len(), 1..=Seats::MOST, span, "actors");
        let mut red_lines = Vec::new();
        let mut actors = Vec::new();
        for (at, actor) in given.iter().enumerate() {
            let ix = ActorIx::from(at);
            let first = red_lines.len();
            for line in &actor.red_lines {
                red_lines.push(self.red_line(line, ix));
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
        let words = given.brief.value.split_whitespace().count();
        if words > BRIEF_WORDS {
            let message = format!("this brief has {words} words");
            self.warning(codes::LONG_BRIEF, given.brief.span, message).help =
                Some(format!("keep it to {BRIEF_WORDS}; players have a minute to read it"));
        }
        Actor {
            id: given.id.value.clone(),
            key: fnv(&given.id.value),
            name: self.text(&given.name),
            role: self.text(&given.role),
            brief: self.text(&given.brief),
            objectives: given.objectives.iter().map(|o| self.objective(o, ix)).collect(),
            red_lines,
            options: OptionIx::all(options.len())
                .filter(|option| options[option.at()].actor == ix)
                .collect(),
            temperament: self.temperament(&given.temperament, ix),
        }
    }

    fn objective(&mut self, given: &raw::Objective, owner: ActorIx) -> Objective {
        Objective {
            text: self.text(&given.text),
            score: self.int(&given.score, Some(owner)),
            weight: self.number_or(given.weight.as_ref(), 1, 1..=10, "`weight`"),
        }
    }

    fn red_line(&mut self, given: &raw::RedLine, owner: ActorIx) -> RedLine {
        let mut answers = Vec::new();
        for name in &given.answers {
            if let Some(Thing::Option(ix)) = self.find(name, Sort::Option) {
                answers.push(ix);
            }
        }
        let within = self.number(&given.within, 1..=5, "`within`");
        RedLine {
            id: given.id.value.clone(),
            owner,
            title: self.text(&given.title),
            text: self.text(&given.text),
            crossed_when: self.cond(&given.crossed_when, None),
            answers,
            within: u16::try_from(within).unwrap_or(1),
            resolve: self.positive(&given.resolve, "these odds factors"),
            declared: given.declared.unwrap_or(true),
        }
    }

    fn temperament(&mut self, given: &raw::Temperament, owner: ActorIx) -> Temperament {
        let hawkishness = self.positive(&given.hawkishness, "these odds factors");
        let within = self.number(&given.caution.within, 0..=5, "`within`");
        let from = self.number(&given.reciprocity.from, 1..=100, "`from`");
        Temperament {
            hold: self.positive(&given.hold, "the odds"),
            hawkishness,
            conciliation: 1.0 / hawkishness,
            reciprocity_from: from.into(),
            reciprocity: self.positive(&given.reciprocity.times, "these odds factors"),
            caution_within: u16::try_from(within).unwrap_or(0),
            caution: self.positive(&given.caution.times, "these odds factors"),
            pressure: self.leanings(&given.pressure, owner),
            deadline: self.leanings(&given.deadline, owner),
        }
    }

    fn leanings(&mut self, given: &[raw::Leaning], owner: ActorIx) -> Vec<Leaning> {
        given
            .iter()
            .map(|leaning| Leaning {
                on: leaning.on,
                factor: Factor {
                    when: self.cond_opt(leaning.when.as_ref(), Some(owner)),
                    times: self.positive(&leaning.times, "these odds factors"),
                    why: self.text(&leaning.why),
                },
            })
            .collect()
    }
}
