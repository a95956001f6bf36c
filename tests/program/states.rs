//! A state is read back from its text, and what is none of the scenario's is refused.

use offramp::policy::{Players, PolicyKind};
use offramp::rules::State;
use offramp::scenario::Scenario;
use offramp::scenario::library::SHIPPED;
use offramp::scenario::library::Shipped;

use crate::reference::made;

fn read_back(scenario: &Scenario, seed: u64) -> State {
    let look = |state: &State| {
        let again = State::read(scenario, &state.text()).unwrap();
        assert_eq!((&again, again.hash()), (state, state.hash()));
    };
    let player = Players::new(scenario, |_| PolicyKind::Random);
    let end = player.play(seed, look);
    look(&end);
    end
}

#[test]
fn states_of_random_games_are_read_back() {
    for shipped in SHIPPED {
        let scenario = shipped.load().scenario.unwrap();
        for seed in 0..20 {
            // Without timers, hashes are what they were before there were any.
            let state = read_back(&scenario, seed);
            assert_eq!(state.text().contains("timers"), !scenario.timers.is_empty());
        }
    }
    for number in 0..40 {
        let scenario = made::scenario(number);
        for seed in 0..3 {
            assert!(read_back(&scenario, seed).text().contains("\"timers\":["));
        }
    }
}

fn refusal(scenario: &Scenario, change: impl FnOnce(&mut State)) -> String {
    let mut state = State::start(scenario);
    change(&mut state);
    State::read(scenario, &state.text()).unwrap_err().to_string()
}

#[test]
fn what_does_not_fit_the_scenario_is_refused() {
    let scenario = Shipped::find("first-steps").unwrap().load().scenario.unwrap();
    let says = |why: &str| {
        format!(
            "this is no state of `first-steps`: {why}; read it with the edition it was written with"
        )
    };
    let flags = scenario.flags.len();
    let said = refusal(&scenario, |state| state.flags.push(true));
    assert_eq!(said, says(&format!("`flags` has {} values, and it has {flags}", flags + 1)));
    let said = refusal(&scenario, |state| state.timers.push(1));
    assert_eq!(said, says("`timers` has 1 values, and it has 0"));
    let said = refusal(&scenario, |state| state.turn = 0);
    let turns = scenario.meta.turns;
    assert_eq!(said, says(&format!("`turn` is 0, and it has turns 1 to {turns}")));
    let said = refusal(&scenario, |state| state.trust[1] = 101);
    assert_eq!(said, says("the trust of actor 0 in 1 is 101, and goes from -100 to 100"));
    let said = refusal(&scenario, |state| state.fired[0] = 2);
    assert_eq!(said, says("`fired` names turn 2, and it is turn 1"));
    let rungs = scenario.ladder.rungs.len();
    let said = refusal(&scenario, |state| state.highest = rungs.into());
    assert_eq!(said, says(&format!("`highest` is {rungs}, and there are {rungs}")));
    let foreign = scenario.actors[1].options[0];
    let said = refusal(&scenario, |state| state.sealed[0] = Some(vec![foreign]));
    let id = &scenario.actors[0].id;
    let why = format!("`sealed` has option {} for `{id}`, which is not its own", foreign.0);
    assert_eq!(said, says(&why));
}

#[test]
fn what_is_no_state_is_refused() {
    let scenario = Shipped::find("first-steps").unwrap().load().scenario.unwrap();
    let text = State::start(&scenario).text();
    let more = text.replacen('{', "{\"weather\":1,", 1);
    let said = State::read(&scenario, &more).unwrap_err().to_string();
    assert!(said.starts_with("this is not a state: unknown field `weather`"), "{said}");
    let said = State::read(&scenario, &text[..40]).unwrap_err().to_string();
    assert!(said.starts_with("this is not a state: EOF while parsing"), "{said}");
}
