//! Positions: found, written, played from; and why something can't come.

use offramp::policy::PolicyKind;
use offramp::session::{SetTo, Setup, Standpoint};

use super::Place;

#[test]
fn the_shortest_game_to_a_card_is_a_file_beside_the_scenario() {
    let place = Place::new();
    place.edit("uses: 1, when: \"not water_shared\"", "uses: 1, when: \"chosen(close_weir)\"");
    let (code, said) = place.offramp("position weir.ron --at open_weir");
    insta::assert_snapshot!("position_found", said);
    assert_eq!(code, 0);
    let text = place.read("positions/open_weir.ron");
    insta::assert_snapshot!("position_file", text);
    let standpoint = Standpoint::read(&text).unwrap();
    assert_eq!(standpoint.file(), text);
    let scenario = place.scenario();
    let setup = Setup::all_computers(&scenario, 99, PolicyKind::Temperament);
    let again = standpoint.reach(scenario.clone(), setup).unwrap();
    assert_eq!(again.stopped, None);
    let upper = scenario.find_actor("upper").unwrap();
    let view = again.session.view(offramp::rules::Viewer::Seat(upper));
    assert!(view.menu.iter().any(|card| scenario.option(card.option).id == "open_weir"));
    // What is there is not written over.
    let (code, said) = place.offramp("position weir.ron --at open_weir");
    assert_eq!(
        (code, said.as_str()),
        (
            2,
            "offramp: `positions/open_weir.ron` exists already; name a new file, or move it away\n"
        )
    );
}

#[test]
fn an_inject_and_an_ending_are_come_to_as_well() {
    let place = Place::new();
    for id in ["heat", "shared"] {
        let (code, said) = place.offramp(&format!("position weir.ron --at {id} --out {id}.ron"));
        insta::assert_snapshot!(format!("position_{id}"), said + &place.read(format!("{id}.ron")));
        assert_eq!(code, 0);
    }
}

#[test]
fn what_never_happens_is_said_with_how_near_it_came() {
    let place = Place::new();
    place.edit("when: \"not water_shared\"", "when: \"anger >= 99 and not chosen(ask)\"");
    let (code, said) = place.offramp("position weir.ron --at open_weir --games 400");
    insta::assert_snapshot!("position_never", said);
    assert_eq!(code, 1);
}

#[test]
fn each_part_of_a_condition_is_told_with_its_value() {
    let place = Place::new();
    place.edit(
        "when: \"not water_shared\"",
        "when: \"(anger >= 60 or rung >= guards) and not water_shared and times_chosen(ask) + turn > 3\"",
    );
    let (code, said) = place.offramp("position weir.ron --why open_weir");
    insta::assert_snapshot!("position_why_card", said);
    assert_eq!(code, 0);
    place.write(
        "late.ron",
        "Position(scenario: \"the-weir\", seed: 3, turn: 3, set: {\"anger\": 70, \"rung\": \"guards\"})",
    );
    let said = ["open_weir", "heat", "shared", "dry"].map(|id| {
        let (code, said) = place.offramp(&format!("position weir.ron --why {id} --from late.ron"));
        assert_eq!(code, 0);
        said
    });
    insta::assert_snapshot!("position_why_late", said.concat());
}

#[test]
fn a_position_written_by_hand_sets_what_it_says() {
    let place = Place::new();
    let text = "Position(scenario: \"the-weir\", seed: 3, orders: [{\"upper\": [\"close_weir\"]}], turn: 3,\n\
                set: {\"anger\": 70, \"water_shared\": true, \"trust(upper, lower)\": -20, \"rung\": \"guards\", \"fired(heat)\": false})";
    let standpoint = Standpoint::read(text).unwrap();
    let scenario = place.scenario();
    let upper = scenario.find_actor("upper").unwrap();
    let setup = Setup::all_computers(&scenario, 1, PolicyKind::Temperament).with_people(&[upper]);
    let again = standpoint.reach(scenario.clone(), setup).unwrap();
    assert_eq!(again.stopped, None);
    let state = again.session.state();
    assert_eq!((state.turn, state.indicators[0], state.flags[0]), (3, 70, true));
    assert_eq!((state.rung.at(), state.fired[0]), (1, 0));
    assert_eq!(state.trust[scenario.pair(upper, scenario.find_actor("lower").unwrap())], -20);
    assert_eq!(state.chosen[3].0, 1, "the orders of turn 1 were given");
    assert_eq!(again.session.waiting_for(), Some(upper));
    // What was set stays when the file is edited.
    place.edit("start: 40", "start: 41");
    let on = again.session.rehearse(place.scenario()).unwrap();
    assert_eq!(on.session.state().indicators[0], 70);
}

#[test]
fn what_a_position_can_not_do_is_said() {
    let place = Place::new();
    let scenario = place.scenario();
    let said = |what: &str, to: SetTo, seat: &str, card: &str| {
        let orders = vec![[(seat.to_owned(), vec![card.to_owned()])].into()];
        let standpoint = Standpoint {
            scenario: "the-weir".to_owned(),
            seed: 1,
            orders,
            set: [(what.to_owned(), to)].into(),
            ..Standpoint::default()
        };
        let setup = Setup::all_computers(&scenario, 1, PolicyKind::Temperament);
        let stopped = standpoint.reach(scenario.clone(), setup).unwrap().stopped;
        stopped.map_or(String::new(), |stop| stop.message().say())
    };
    let number = SetTo::Number;
    let all = [
        said("anger", number(400), "lower", "ask"),
        said("angre", number(4), "lower", "ask"),
        said("anger + 1", number(4), "lower", "ask"),
        said("turn", number(2), "lower", "ask"),
        said("rung", number(1), "lower", "ask"),
        said("rung", SetTo::Rung("moon".to_owned()), "lower", "ask"),
        said("anger", number(4), "lower", "open_weir"),
        said("anger", number(4), "middle", "ask"),
    ];
    insta::assert_snapshot!("position_misfits", all.join("\n"));
    place.write("bad.ron", "Position(scenario: \"the-weir\", seed: 3,\n    sed: 4)");
    place.write("other.ron", "Position(scenario: \"first-steps\", seed: 3)");
    let said = ["bad.ron", "other.ron", "none.ron"].map(|from| {
        let (code, said) = place.offramp(&format!("position weir.ron --why dry --from {from}"));
        assert_eq!(code, 2);
        said
    });
    let (_, goal) = place.offramp("position weir.ron --at open_wier");
    let (_, shipped) = place.offramp("position first-steps --at hotline");
    insta::assert_snapshot!("position_refused", said.concat() + &goal + &shipped);
}
