//! Who may know what a condition reads.

use super::expr::{Cond, Int};
use super::model::{ActorIx, Inject, Odds, Outcome, Scenario, Seats, Trigger};

/// Who knows each thing that can be secret, by index.
#[derive(Clone, Debug, Default)]
pub struct Secrets {
    /// Of each indicator.
    pub indicators: Vec<Seats>,
    /// Of each flag.
    pub flags: Vec<Seats>,
    /// Who is given each inject.
    pub injects: Vec<Seats>,
    /// Who knows at once who did each option.
    pub options: Vec<Seats>,
    /// Who knows of each red line.
    pub red_lines: Vec<Seats>,
}

impl Secrets {
    /// Who knows everything a condition reads.
    pub fn of_cond(&self, cond: &Cond) -> Seats {
        match cond {
            Cond::Const(_)
            | Cond::Reached(_)
            | Cond::Attributed(_)
            | Cond::LastTurn
            | Cond::Rung(..) => Seats::ALL,
            Cond::Flag(ix) => self.flags[ix.at()],
            Cond::Chosen(ix) => self.options[ix.at()],
            Cond::Fired(ix) => self.injects[ix.at()],
            Cond::Crossed(ix) => self.red_lines[ix.at()],
            Cond::Compare(_, pair) => both(self.of_int(&pair.0), self.of_int(&pair.1)),
            Cond::And(pair) | Cond::Or(pair) => both(self.of_cond(&pair.0), self.of_cond(&pair.1)),
            Cond::Not(inner) => self.of_cond(inner),
        }
    }

    /// Who knows everything an amount reads.
    pub fn of_int(&self, int: &Int) -> Seats {
        match int {
            Int::Indicator(ix) => self.indicators[ix.at()],
            Int::TimesChosen(ix) | Int::SinceOption(ix) => self.options[ix.at()],
            Int::SinceInject(ix) => self.injects[ix.at()],
            Int::Binary(_, pair) => both(self.of_int(&pair.0), self.of_int(&pair.1)),
            _ => Seats::ALL,
        }
    }

    /// Who knows everything that decides these odds.
    pub fn of_odds(&self, odds: &Odds) -> Seats {
        let conditions = odds.factors.iter().filter_map(|factor| factor.when.as_ref());
        conditions.fold(Seats::ALL, |known, cond| both(known, self.of_cond(cond)))
    }
}

/// Who knows everything that decides between these outcomes.
pub fn of_outcomes(scenario: &Scenario, outcomes: &[Outcome]) -> Seats {
    outcomes.iter().fold(Seats::ALL, |known, o| both(known, scenario.secrets.of_odds(&o.odds)))
}

/// Who knows everything that decides an inject's dice.
pub fn of_inject(scenario: &Scenario, inject: &Inject) -> Seats {
    let firing = match &inject.trigger {
        Trigger::Random(odds) => scenario.secrets.of_odds(odds),
        Trigger::Turn(_) | Trigger::When(_) => Seats::ALL,
    };
    both(firing, of_outcomes(scenario, &inject.outcomes))
}

/// Those in both.
pub fn both(a: Seats, b: Seats) -> Seats {
    Seats(a.0 & b.0)
}

/// Only this actor.
pub fn only(actor: ActorIx) -> Seats {
    Seats::default().with(actor)
}
