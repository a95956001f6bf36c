//! What hangs together in a scenario, as a picture, in words and for programs.

use std::process::{Command, Output};

use offramp::graph::{Graph, GraphView, Lens, TieKind, layout, svg, text};
use offramp::scenario::library::Shipped;
use offramp::scenario::load_text;
use serde_json::Value;

fn graph(id: &str) -> Graph {
    Graph::of(&Shipped::find(id).unwrap().load()).unwrap()
}

fn weir() -> Graph {
    Graph::of(&load_text("weir.ron", &std::fs::read_to_string("docs/example.ron").unwrap()))
        .unwrap()
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_offramp")).args(arguments).output().unwrap()
}

fn said(arguments: &[&str]) -> String {
    let out = run(arguments);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

#[test]
fn around_a_thing_is_what_leads_there_and_what_follows() {
    assert_eq!(
        said(&["graph", "docs/example.ron", "--around", "open_weir"]),
        "upper (actor): Upper Town\n\
         \x20 does open_weir\n\
         water_shared (flag, from turn 2): The water is shared\n\
         \x20 set by open_weir\n\
         \x20 closes open_weir\n\
         ask (option, from turn 1): Ask quietly\n\
         \x20 raises open_weir\n\
         open_weir (option, from turn 1): Open the weir at night\n\
         \x20 closed by water_shared\n\
         \x20 raised by ask\n\
         \x20 done by upper\n\
         \x20 sets water_shared\n\
         \x20 stands on words\n\
         words (rung): Words\n\
         \x20 stood on by open_weir\n"
    );
    let two = said(&["graph", "docs/example.ron", "--around", "open_weir", "--steps", "2"]);
    for more in ["lower (actor)", "anger (indicator)"] {
        assert!(two.contains(more), "{more} leads to what leads there:\n{two}");
    }
}

#[test]
fn a_tie_has_its_words_and_their_place() {
    let json = said(&["graph", "docs/example.ron", "--around", "open_weir", "--format", "json"]);
    let json: Value = serde_json::from_str(&json).unwrap();
    let ties = json["ties"].as_array().unwrap();
    let raised = ties.iter().find(|tie| tie["kind"] == "raises").unwrap();
    assert_eq!((&raised["from"], &raised["to"]), (&"ask".into(), &"open_weir".into()));
    assert_eq!(raised["words"], "chosen(ask)");
    let place = raised["place"].as_str().unwrap();
    let at: Vec<usize> = place.split(':').skip(1).map(|part| part.parse().unwrap()).collect();
    let text = std::fs::read_to_string("docs/example.ron").unwrap();
    let line = text.lines().nth(at[0] - 1).unwrap();
    assert!(line[at[1] - 1..].starts_with("\"chosen(ask)\""), "{place}: {line}");
}

#[test]
fn what_an_order_leads_to_comes_a_turn_later_and_what_news_lead_to_in_the_same() {
    let text = std::fs::read_to_string("docs/example.ron").unwrap();
    let text = text.replacen("    options: [\n", "    options: [\n        (id: \"thank\", actor: \"lower\", title: \"Thank them\", text: \"Bread.\", kind: \"public_statement\", rung: \"words\", when: \"water_shared and fired(song)\", outcomes: [(id: \"eaten\", text: \"They eat.\")]),\n        (id: \"hum\", actor: \"lower\", title: \"Hum\", text: \"A tune.\", kind: \"public_statement\", rung: \"words\", when: \"fired(heat)\", outcomes: [(id: \"heard\", text: \"They listen.\")]),\n", 1);
    let text = text.replacen("    injects: [\n", "    injects: [\n        (id: \"song\", title: \"A song\", text: \"At the weir.\", medium: Broadcast, source: (status: Invented), trigger: When(\"chosen(open_weir)\")),\n", 1);
    let loaded = load_text("weir.ron", &text);
    let graph = Graph::of(&loaded).unwrap_or_else(|| panic!("{:?}", loaded.findings));
    let turn = |id: &str| graph.knots[graph.find(id).unwrap()].turn;
    assert_eq!(turn("open_weir"), Some(1));
    assert_eq!(turn("water_shared"), Some(2), "set by an order of turn 1");
    assert_eq!(turn("song"), Some(2), "read at the start of the next turn");
    assert_eq!(turn("thank"), Some(2), "both are there when turn 2 begins");
    assert_eq!((turn("heat"), turn("hum")), (Some(2), Some(2)));
    assert_eq!(turn("dry"), Some(3), "how it ends if nothing else ends it");
}

#[test]
fn a_story_has_every_ending_and_ties_by_flags_choices_and_injects_only() {
    for id in ["first-steps", "kirillov"] {
        let graph = graph(id);
        let view = GraphView::of(&graph, Lens::Story);
        let of = |sort: &str| {
            view.spots.iter().filter(|spot| graph.knots[spot.knot].knot.sort() == sort).count()
        };
        let all = graph.knots.iter().filter(|knot| knot.knot.sort() == "ending").count();
        assert_eq!(of("ending"), all, "{id}");
        assert_eq!(of("indicator") + of("rung") + of("norm"), 0, "{id}");
        let story = [TieKind::Opens, TieKind::Closes, TieKind::Ends, TieKind::Sets];
        assert!(view.ties.iter().flat_map(|tie| &tie.kinds).all(|kind| story.contains(kind)));
        // What is not tied to anything is named all the same.
        let loose: usize = view.loose.iter().map(Vec::len).sum();
        let tells = ["option", "inject", "flag", "ending"];
        let told = graph.knots.iter().filter(|knot| tells.contains(&knot.knot.sort())).count();
        assert_eq!(view.spots.len() + loose, told, "{id}");
    }
}

#[test]
fn nothing_in_a_picture_covers_anything_else() {
    for (id, lens) in
        [("kirillov", Lens::Story), ("kirillov", Lens::Whole), ("atacms", Lens::Story)]
    {
        let graph = graph(id);
        let view = GraphView::of(&graph, lens);
        let sizes: Vec<_> =
            view.spots.iter().map(|spot| (170, 30 + 7 * (spot.knot as i32 % 5))).collect();
        let laid = layout(&view, &sizes, &[], (150, 100));
        let apart = |a: usize, b: usize| {
            let (a, b) = (laid.knots[a], laid.knots[b]);
            a.x + a.width <= b.x
                || b.x + b.width <= a.x
                || a.y + a.height <= b.y
                || b.y + b.height <= a.y
        };
        for a in 0..sizes.len() {
            assert!((0..a).all(|b| apart(a, b)), "{id} {lens:?}: {a}");
            let (knot, spot) = (laid.knots[a], view.spots[a]);
            assert!(knot.x >= 150 && knot.x + knot.width <= laid.width && knot.y >= 100);
            if let Some(lane) = spot.lane {
                let (top, high) = laid.lanes[lane];
                assert!(
                    top <= knot.y && knot.y + knot.height <= top + high,
                    "{id}: {a} in its lane"
                );
            }
        }
        // The same file, the same picture.
        assert_eq!(layout(&view, &sizes, &[], (150, 100)), laid);
    }
}

#[test]
fn a_picture_is_whole_and_what_an_author_wrote_is_no_markup() {
    let text = std::fs::read_to_string("docs/example.ron").unwrap();
    let text = text.replacen("title: \"Ask quietly\"", "title: \"Ask <b>&amp; \\\"wait\\\"\"", 1);
    let graph = Graph::of(&load_text("weir.ron", &text)).unwrap();
    let at = graph.find("ask").unwrap();
    let picture = svg(&graph, &GraphView::of(&graph, Lens::Around(at, 1)), "Around <it>");
    assert!(!picture.contains("<b>") && !picture.contains("<it>"), "{picture}");
    assert!(picture.contains("Ask &lt;b&gt;&amp;amp; &quot;wait&quot;"), "{picture}");
    assert!(offramp::report::plot::tree(&picture).is_ok(), "it can be drawn");
    for id in ["first-steps", "kirillov"] {
        let graph = self::graph(id);
        let picture = svg(&graph, &GraphView::of(&graph, Lens::Story), "A story");
        assert!(offramp::report::plot::tree(&picture).is_ok());
        for ending in graph.knots.iter().filter(|knot| knot.knot.sort() == "ending") {
            assert!(picture.contains(&format!("<title>{} (ending)</title>", ending.id)), "{id}");
        }
    }
}

#[test]
fn graphviz_gets_lanes_as_clusters() {
    let dot = said(&["graph", "docs/example.ron", "--format", "dot"]);
    assert!(dot.starts_with("digraph scenario {\n") && dot.ends_with("}\n"), "{dot}");
    assert!(dot.contains("label=\"Upper Town\";") && dot.contains("[label=\"sets\"];"), "{dot}");
    let graph = weir();
    assert!(!text(&graph, &GraphView::of(&graph, Lens::Whole)).is_empty());
}

#[test]
fn what_is_not_there_is_said() {
    let out = run(&["graph", "docs/example.ron", "--around", "open_wier"]);
    assert_eq!(out.status.code(), Some(2));
    assert_eq!(
        String::from_utf8_lossy(&out.stderr),
        "offramp: there is nothing called `open_wier`; did you mean `open_weir`?\n"
    );
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("story.svg");
    let arguments = ["graph", "first-steps", "--format", "svg", "--out", path.to_str().unwrap()];
    assert_eq!(run(&arguments).status.code(), Some(0));
    assert!(std::fs::read_to_string(&path).unwrap().starts_with("<svg "));
    assert_eq!(run(&arguments).status.code(), Some(2), "it is there already");
    let campaign = run(&["graph", "long-spiral"]);
    let said = String::from_utf8_lossy(&campaign.stderr).into_owned();
    assert!(said.contains("is a campaign; name the scenario of one of its chapters"), "{said}");
}
