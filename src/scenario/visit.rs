//! One walk over what decides and what changes in a scenario.

use super::expr::{Cond, Effect};
use super::model::{Actor, Choice, Factor, Inject, Odds, Outcome, Scenario, Trigger};

/// Something that a walk comes by.
pub enum Visited<'s> {
    /// A figure that moves odds, with its name: base odds, a figure of a temperament, a norm or a red line.
    Figure(&'s str, &'s mut f64),
    /// An odds factor.
    Factor(&'s mut Factor),
    /// An effect.
    Effect(&'s mut Effect),
}

type Meet<'m> = &'m mut dyn FnMut(&str, Visited<'_>);

impl Scenario {
    /// Comes by every figure, odds factor and effect, in a fixed order, each with where it stands: "option
    /// assault_kyiv, outcome hit". The odds of an outcome that stands alone are left out: it comes whatever
    /// they are.
    pub fn visit(&mut self, meet: Meet<'_>) {
        if let Some(may_end) = &mut self.meta.may_end {
            of_odds("odds", &mut may_end.odds, "calendar, may_end", meet);
        }
        self.actors.iter_mut().for_each(|actor| of_actor(actor, meet));
        self.options.iter_mut().for_each(|option| of_option(option, meet));
        for tap in &mut self.taps {
            let (option, by) = (&self.options[tap.option.at()], &self.actors[tap.by.at()]);
            let place = format!("option {}, tapped by {}", option.id, by.id);
            of_odds("odds", &mut tap.odds, &place, meet);
        }
        self.injects.iter_mut().for_each(|inject| of_inject(inject, meet));
        for norm in &mut self.norms {
            let place = format!("norm {}", norm.id);
            for (breaches, times) in norm.restraint.iter_mut().enumerate() {
                let name = format!("restraint after {breaches} breaches");
                meet(&place, Visited::Figure(&name, times));
            }
        }
        for agreement in &mut self.agreements {
            let place = format!("agreement {}", agreement.id);
            if !agreement.refrains.is_empty() {
                meet(&place, Visited::Figure("bound", &mut agreement.bound));
            }
            agreement.effects().for_each(|effect| meet(&place, Visited::Effect(effect)));
        }
        for line in &mut self.red_lines {
            let place = format!("red line {}", line.id);
            meet(&place, Visited::Figure("resolve", &mut line.resolve));
            if let Some(deterrent) = &mut line.deterrent {
                meet(&place, Visited::Figure("deters", &mut deterrent.odds));
            }
        }
    }
}

impl Scenario {
    /// Comes by every condition that is asked in play; with `true` by one that decides what is on an
    /// actor's menu or what it chooses.
    pub fn conditions(&mut self, meet: &mut dyn FnMut(bool, &mut Cond)) {
        let odds = self.meta.may_end.iter_mut().flat_map(|may_end| &mut may_end.odds.factors);
        odds.flat_map(|one| &mut one.when).for_each(|when| meet(false, when));
        for actor in &mut self.actors {
            let own = &mut actor.temperament;
            let leanings = own.pressure.iter_mut().chain(&mut own.deadline);
            leanings.flat_map(|one| &mut one.factor.when).for_each(|when| meet(true, when));
            actor.flow.iter_mut().flat_map(|line| &mut line.when).for_each(|when| meet(true, when));
        }
        for option in &mut self.options {
            let weight = option.weight.factors.iter_mut().flat_map(|one| &mut one.when);
            option.when.iter_mut().chain(weight).for_each(|when| meet(true, when));
            // Whoever seeks an outcome reads its odds when it chooses.
            let sought = !option.sought.is_empty();
            let trace = option.covert.iter_mut().flat_map(|covert| &mut covert.trace.factors);
            trace.flat_map(|one| &mut one.when).for_each(|when| meet(false, when));
            conditions_of(&mut option.outcomes, sought, meet);
        }
        let taps = self.taps.iter_mut().flat_map(|tap| &mut tap.odds.factors);
        taps.flat_map(|one| &mut one.when).for_each(|when| meet(false, when));
        self.injects.iter_mut().for_each(|inject| asked_by(inject, meet));
        let agreed = self.agreements.iter_mut().flat_map(|one| one.effects());
        agreed.flat_map(|effect| &mut effect.only_if).for_each(|when| meet(false, when));
        self.red_lines.iter_mut().for_each(|line| meet(false, &mut line.crossed_when));
        self.questions.iter_mut().for_each(|question| meet(false, &mut question.resolves));
        self.claims.iter_mut().for_each(|claim| meet(false, &mut claim.measure));
        let endings = self.endings.iter_mut().flat_map(|ending| &mut ending.when);
        endings.for_each(|when| meet(false, when));
    }
}

fn asked_by(inject: &mut Inject, meet: &mut dyn FnMut(bool, &mut Cond)) {
    match &mut inject.trigger {
        Trigger::Turn(_) => {}
        Trigger::When(when) => meet(false, when),
        Trigger::Random(odds) => {
            let factors = odds.factors.iter_mut().flat_map(|one| &mut one.when);
            factors.for_each(|when| meet(false, when));
        }
    }
    let effects = inject.effects.iter_mut().flat_map(|effect| &mut effect.only_if);
    inject.only_if.iter_mut().chain(effects).for_each(|when| meet(false, when));
    conditions_of(&mut inject.outcomes, false, meet);
    if let Some(planned) = &mut inject.planned {
        asked_by(planned, meet);
    }
}

fn conditions_of(outcomes: &mut [Outcome], sought: bool, meet: &mut dyn FnMut(bool, &mut Cond)) {
    for outcome in outcomes {
        let odds = outcome.odds.factors.iter_mut().flat_map(|one| &mut one.when);
        odds.for_each(|when| meet(sought, when));
        let effects = outcome.effects.iter_mut().flat_map(|effect| &mut effect.only_if);
        effects.for_each(|when| meet(false, when));
    }
}

fn of_actor(actor: &mut Actor, meet: Meet<'_>) {
    if !actor.flow.is_empty() {
        return;
    }
    let place = format!("actor {}", actor.id);
    let own = &mut actor.temperament;
    meet(&place, Visited::Figure("hold", &mut own.hold));
    meet(&place, Visited::Figure("hawkishness", &mut own.hawkishness));
    meet(&place, Visited::Figure("reciprocity", &mut own.reciprocity));
    meet(&place, Visited::Figure("caution", &mut own.caution));
    for (leanings, word) in [(&mut own.pressure, "pressure"), (&mut own.deadline, "deadline")] {
        let place = format!("{place}, {word}");
        leanings.iter_mut().for_each(|one| meet(&place, Visited::Factor(&mut one.factor)));
    }
}

fn of_option(option: &mut Choice, meet: Meet<'_>) {
    let place = format!("option {}", option.id);
    of_odds("weight", &mut option.weight, &place, meet);
    if let Some(covert) = &mut option.covert {
        of_odds("odds", &mut covert.trace, &format!("{place}, trace"), meet);
    }
    of_outcomes(&mut option.outcomes, &place, meet);
}

fn of_inject(inject: &mut Inject, meet: Meet<'_>) {
    let place = format!("inject {}", inject.id);
    if let Trigger::Random(odds) = &mut inject.trigger {
        of_odds("odds", odds, &place, meet);
    }
    inject.effects.iter_mut().for_each(|effect| meet(&place, Visited::Effect(effect)));
    of_outcomes(&mut inject.outcomes, &place, meet);
}

fn of_outcomes(outcomes: &mut [Outcome], place: &str, meet: Meet<'_>) {
    let alone = outcomes.len() < 2;
    for outcome in outcomes {
        let place = format!("{place}, outcome {}", outcome.id);
        if !alone {
            of_odds("odds", &mut outcome.odds, &place, meet);
        }
        outcome.effects.iter_mut().for_each(|effect| meet(&place, Visited::Effect(effect)));
    }
}

fn of_odds(name: &str, odds: &mut Odds, place: &str, meet: Meet<'_>) {
    meet(place, Visited::Figure(name, &mut odds.base));
    odds.factors.iter_mut().for_each(|factor| meet(place, Visited::Factor(factor)));
}
