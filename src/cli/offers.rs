//! What the terminal's menu offers to begin: a scenario under each theory, in each variant, and as the week's game.

use super::play::Args;
use crate::scenario::Scenario;
use crate::session::{Player, Setup, Week};
use crate::table::{TheoryOffer, theories};
use crate::texts::say;

/// What can be begun, in words and as it is set up: under each theory, in each variant that has the seats
/// of those who play, and as the game of this week. Who names one of them, or a seed, has chosen.
pub(super) fn new_games(
    args: &Args,
    scenario: &Scenario,
    setup: &Setup,
    week: Week,
) -> (Vec<(String, String)>, Vec<Setup>) {
    let (of_theory, of_variant) = args.chose();
    let who = seats(scenario, setup);
    let mut offers = theories(scenario);
    offers.retain(|_| !of_theory);
    let mut all: Vec<_> = offers
        .iter()
        .map(|offer| (under(offer, &who), Setup { theory: offer.theory.clone(), ..setup.clone() }))
        .collect();
    if all.is_empty() {
        all.push(((say!("term-play-new"), who.clone()), setup.clone()));
    }
    let variants = scenario.variants.iter().filter(|variant| {
        let players = scenario.actor_ids().zip(&setup.players);
        let mut people = players.filter(|(_, player)| **player == Player::Person);
        !of_variant && people.all(|(actor, _)| variant.seats.has(actor))
    });
    all.extend(variants.map(|variant| {
        let title = say!("term-play-new-variant", variant = &variant.title);
        let setup = Setup { variant: Some(variant.id.clone()), ..setup.clone() };
        ((title, who.clone()), setup)
    }));
    if args.luck().is_none() {
        let title = say!("term-play-new-weekly", week = week.said());
        let about = format!("{} {who}", say!("week-about"));
        all.push(((title, about), Setup { seed: week.seed(), ..setup.clone() }));
    }
    all.into_iter().unzip()
}

/// A new game under a theory.
fn under(offer: &TheoryOffer, who: &str) -> (String, String) {
    let title = say!("term-play-new-under", theory = &offer.name);
    (title, format!("{} {who}", offer.text))
}

/// Who plays here, and how to play another seat.
fn seats(scenario: &Scenario, setup: &Setup) -> String {
    let players = scenario.actors.iter().zip(&setup.players);
    let people = players.filter(|(_, player)| **player == Player::Person);
    let ids: Vec<_> = scenario.actors.iter().map(|actor| actor.id.as_str()).collect();
    let both =
        |first: String, second: String| say!("term-play-both", first = first, second = second);
    let names = people.map(|(actor, _)| actor.name.clone()).reduce(both).unwrap_or_default();
    say!("term-play-seats", names = names, seats = ids.join(", "))
}

#[cfg(test)]
mod tests {
    use clap::Parser;
    use jiff::civil::date;

    use super::*;
    use crate::policy::PolicyKind;
    use crate::scenario::ActorIx;
    use crate::scenario::library::Shipped;

    #[derive(clap::Parser)]
    struct Line {
        #[command(flatten)]
        args: Args,
    }

    /// What is offered to whoever types this behind `offramp play`: in words, what else is to be known, and the
    /// seed.
    fn offered(line: &str) -> Vec<(String, String, u64)> {
        let scenario = Shipped::find("first-steps").unwrap().load().scenario.unwrap();
        let line = Line::parse_from(["play"].into_iter().chain(line.split_whitespace()));
        let setup = Setup::all_computers(&scenario, 7, PolicyKind::Temperament);
        let setup = setup.with_people(&[ActorIx(0)]);
        let week = Week::of(date(2026, 11, 27));
        let (words, setups) = new_games(&line.args, &scenario, &setup, week);
        let all = words.into_iter().zip(setups);
        all.map(|((title, about), setup)| (title, about, setup.seed)).collect()
    }

    #[test]
    fn the_weeks_game_is_offered_unless_the_luck_is_chosen() {
        let offer = |title: &str, about: &str, seed| (title.to_owned(), about.to_owned(), seed);
        let who = "as Varin; `--seat` chooses among varin, ostrel";
        let new = offer("Begin a new game", who, 7);
        let weekly = offer(
            "Begin the game of week 48 of 2026",
            &format!("The same luck for everybody who plays it this week. {who}"),
            20_260_048,
        );
        assert_eq!(offered("first-steps"), [new.clone(), weekly]);
        assert_eq!(offered("first-steps --seed 7"), std::slice::from_ref(&new));
        assert_eq!(offered("first-steps --weekly"), [new]);
    }
}
