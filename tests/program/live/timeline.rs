//! A scenario turn by turn.

use super::Place;

#[test]
fn a_timeline_says_what_may_come_and_what_can_be_chosen() {
    let place = Place::new();
    place.edit(
        "    injects: [\n",
        "    injects: [\n        (\n            id: \"shouting\", title: \"Shouting\", text: \"In both halls.\",\n            \
         medium: Broadcast, source: (status: Invented), trigger: When(\"anger >= 60\"), audience: [\"upper\"],\n            \
         expects: \"Upper Town calls its council\",\n        ),\n        (\n            id: \"rain\", title: \"A shower\", \
         text: \"Ten minutes of it.\",\n            medium: Broadcast, source: (status: Invented), trigger: Random(odds: 0.2),\n        ),\n",
    );
    place.edit("uses: 1, when: \"not water_shared\"", "uses: 1, when: \"chosen(ask)\"");
    let (code, said) = place.offramp("check --timeline weir.ron");
    insta::assert_snapshot!("timeline", said);
    assert_eq!(code, 0);
    let (_, json) = place.offramp("check --timeline --format json weir.ron");
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["turns"][1]["certain"][0]["id"], "heat");
    assert_eq!(json["turns"][1]["conditional"][0]["expects"], "Upper Town calls its council");
    assert_eq!(json["turns"][0]["seats"][1]["cards"][1]["id"], "close_weir");
}
