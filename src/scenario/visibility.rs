//! Who may know what decides the dice.

use super::ix::Seats;
use super::model::{Inject, Odds, Outcome, Scenario, Trigger};

/// Who knows everything that these odds read.
pub fn of_odds(scenario: &Scenario, odds: &Odds) -> Seats {
    let conditions = odds.factors.iter().filter_map(|factor| factor.when.as_ref());
    conditions.fold(Seats::ALL, |known, cond| known.and(scenario.secrets.of_cond(cond)))
}

/// Who knows everything that decides between these outcomes.
pub fn of_outcomes(scenario: &Scenario, outcomes: &[Outcome]) -> Seats {
    outcomes.iter().fold(Seats::ALL, |known, o| known.and(of_odds(scenario, &o.odds)))
}

/// Who knows everything that decides an inject's dice.
pub fn of_inject(scenario: &Scenario, inject: &Inject) -> Seats {
    let firing = match &inject.trigger {
        Trigger::Random(odds) => of_odds(scenario, odds),
        Trigger::Turn(_) | Trigger::When(_) => Seats::ALL,
    };
    firing.and(of_outcomes(scenario, &inject.outcomes))
}
