//! The map and its places.

use crate::check::small::{Small, small};

/// The small scenario on a map.
pub fn mapped() -> Small {
    small()
        .with(
            "    debrief: (",
            r#"    map: (
        lon: 0, lat: 0.5, width_km: 200,
        land: [
            (name: "East shore", shore: [(0.2, 0), (0.6, 0), (0.6, 1.2)]),
        ],
    ),
    places: [
        (id: "quay", name: "The quay", lon: 0.55, lat: 0.2, kind: City, owner: "east"),
        (id: "sound", name: "The sound", lon: -0.1, lat: 0.4, kind: Sea),
    ],
    debrief: ("#,
        )
        .with(r#"role: "One shore","#, r#"role: "One shore", place: "quay","#)
        .with(r#"toward: ["west"], cost"#, r#"toward: ["west"], place: "sound", cost"#)
        .with(r#"medium: Wire,"#, r#"medium: Wire, place: "sound","#)
}

#[test]
fn a_scenario_on_a_map_is_right() {
    let loaded = offramp::scenario::load_text("small.ron", &mapped().text());
    assert_eq!(loaded.findings, []);
    let scenario = loaded.scenario.unwrap();
    let map = scenario.map.as_ref().unwrap();
    assert_eq!((map.centre.lat, map.width_km, map.land[0].shore.len()), (0.5, 200, 3));
    let name = |place: Option<offramp::scenario::PlaceIx>| {
        place.map(|ix| scenario.places[ix.at()].name.as_str())
    };
    assert_eq!(name(scenario.actors[0].place), Some("The quay"));
    assert_eq!(name(scenario.actors[1].place), None);
    assert_eq!(name(scenario.options[0].place), Some("The sound"));
    assert_eq!(name(scenario.injects[0].place), Some("The sound"));
    assert_eq!(scenario.places[0].owner, scenario.find_actor("east"));
}

#[test]
fn a_place_that_does_not_exist() {
    mapped()
        .with(r#"toward: ["west"], place: "sound""#, r#"toward: ["west"], place: "sund""#)
        .says(
            r#"
error[E0402]: option `send_boat` names the place `sund`, which does not exist
  --> small.ron:88:61
   |
88 |             kind: "show_of_force", toward: ["west"], place: "sund", cost: {"fuel": 1},
   |                                                             ^^^^^^
   |
   = help: did you mean `sound`?
"#,
        );
    mapped()
        .with(r#"role: "One shore", place: "quay""#, r#"role: "One shore", place: "home""#)
        .says(
            r#"
error[E0402]: actor `east` names the place `home`, which does not exist
  --> small.ron:53:65
   |
53 |             id: "east", name: "East", role: "One shore", place: "home",
   |                                                                 ^^^^^^
   |
   = help: places are: `quay`, `sound`
"#,
        );
}

#[test]
fn a_place_where_there_are_none() {
    small().with(r#"medium: Wire,"#, r#"medium: Wire, place: "sound","#).says_as(
        "concise",
        r#"
small.ron:131:34: error[E0402]: inject `fog` names the place `sound`, which does not exist (there are no places: add `places: [(id: …), …]`)
"#,
    );
}

#[test]
fn a_place_that_is_named_twice() {
    mapped().with(r#"(id: "sound", name"#, r#"(id: "quay", name"#).says_as(
        "concise",
        r#"
small.ron:88:61: error[E0402]: option `send_boat` names the place `sound`, which does not exist (places are: `quay`, `quay`)
small.ron:131:34: error[E0402]: inject `fog` names the place `sound`, which does not exist (places are: `quay`, `quay`)
small.ron:167:14: error[E0401]: the id `quay` is already used in line 166 (every id is used once in a scenario; choose another)
"#,
    );
}

#[test]
fn numbers_that_are_nowhere_on_the_globe() {
    mapped()
        .with("lon: 0.55, lat: 0.2", "lon: 191, lat: -90.5")
        .with("width_km: 200", "width_km: 5")
        .with("(0.2, 0), ", "(0.2, 100), ")
        .says_as(
            "concise",
            r#"
small.ron:160:37: error[E0501]: `width_km` is 5, which is too small (write a number from 10 to 20000)
small.ron:162:48: error[E0501]: `lat` is 100, which is too large (write a number from -90 to 90)
small.ron:166:45: error[E0501]: `lon` is 191, which is too large (write a number from -180 to 180)
small.ron:166:55: error[E0501]: `lat` is -90.5, which is too small (write a number from -90 to 90)
"#,
        );
}

#[test]
fn a_shore_that_encloses_nothing() {
    mapped().with("(0.2, 0), (0.6, 0), (0.6, 1.2)", "(0.2, 0), (0.6, 0)").says_as(
        "concise",
        r#"
small.ron:162:20: error[E0505]: the shore of `East shore` has 2 corners (give 3 to 500)
"#,
    );
}

#[test]
fn an_owner_who_does_not_exist() {
    mapped().with(r#"owner: "east""#, r#"owner: "est""#).says_as(
        "concise",
        r#"
small.ron:166:80: error[E0402]: place `quay` names the actor `est`, which does not exist (did you mean `east`? actors are: `east`, `west`)
"#,
    );
}

#[test]
fn places_without_a_map() {
    small()
        .with(
            "    debrief: (",
            r#"    places: [(id: "quay", name: "The quay", lon: 0.5, lat: 0.2, kind: City)],
    debrief: ("#,
        )
        .says(
            r#"
warning[W0704]: places are not seen without a map
   --> small.ron:159:19
    |
159 |     places: [(id: "quay", name: "The quay", lon: 0.5, lat: 0.2, kind: City)],
    |                   ^^^^^^
    |
    = help: add `map: (lon: …, lat: …, width_km: …)`
"#,
        );
}
