//! Corners of `docs/rules.md` that no shipped scenario turns, each in a scenario of its own: what the page
//! says, of the reference program and of the engine.

use offramp::policy::PolicyKind;
use offramp::scenario::{ActorIx, Scenario, load_text};

use super::Both;
use super::program::game::{RedLine, State};

/// Two shores, a step that neither minds; what a corner needs stands in for the last fields.
fn scenario(more: &str) -> Scenario {
    let has = |section: &str| more.contains(&format!("{section}: ["));
    let or = |section: &str, default: &str| match has(section) {
        true => String::new(),
        false => format!("{section}: [{default}],\n"),
    };
    let temperament = "temperament: (hold: 1.0, hawkishness: 1.0, reciprocity: (from: 1, times: 1.0), \
                       caution: (within: 0, times: 1.0))";
    let actor = |id: &str, lines: &str| {
        format!(
            "(id: \"{id}\", name: \"{id}\", role: \"A shore\", brief: \"You are a shore.\", {lines} \
             objectives: [(text: \"Calm\", score: \"0 - tension\")], {temperament})"
        )
    };
    let lines = more.lines().find_map(|line| line.trim().strip_prefix("lines ")).unwrap_or("");
    let more: String = more
        .lines()
        .filter(|line| !line.trim().starts_with("lines "))
        .map(|l| format!("{l}\n"))
        .collect();
    let ladder = match more.contains("ladder: ") {
        true => "",
        false => {
            "ladder: (start: \"words\", cooling: 1, rungs: [(id: \"words\", name: \"Words\", kahn: 3), \
             (id: \"boats\", name: \"Boats\", kahn: 8)], thresholds: [(rung: \"boats\", name: \"Boats\")]),"
        }
    };
    let text = format!(
        r#"Scenario(format: 1,
meta: (id: "corner", title: "Corner", summary: "One thing.", as_of: "2031-04-10",
    calendar: (start: "2031-04-10", days_per_turn: 2, turns: 3), duration: (solo_minutes: 1, class_minutes: 1),
    learning_objectives: ["Reckon."], content_note: "Nobody is harmed.",
    sources: [(id: "own", title: "Made up", publisher: "Offramp", date: "2026")]),
{ladder}
indicators: [(id: "tension", name: "Tension", about: "A number.", min: 0, max: 100, start: 40, polarity: Neutral,
    bands: [(from: 0, to: 100, name: "any")]){}],
flags: [(id: "calm", name: "Calm"), (id: "seen", name: "Seen")],
actors: [{}, {}, {}],
{more}{}{}{}debrief: (really_happened: "Nothing.", sources: [], questions: (what: [], so_what: [], now_what: []), limits: "All."))"#,
        match more.contains("coin(") {
            true => {
                ", (id: \"coin\", name: \"Coin\", about: \"A number.\", start: 9, each: All, polarity: Neutral, \
                 bands: [(from: 0, to: 100, name: \"any\")])"
            }
            false => "",
        },
        actor("east", lines),
        actor("west", ""),
        actor("isle", ""),
        or("options", &card("nod", "east", "", "")),
        or("injects", ""),
        or("endings", r#"(id: "late", title: "Late", text: "It is late.", tone: Stalemate)"#),
    );
    let loaded = load_text("corner.ron", &text);
    let said: Vec<_> = loaded.findings.iter().map(|finding| &finding.message).collect();
    loaded.scenario.unwrap_or_else(|| panic!("{said:?}\n{text}"))
}

/// A card with one outcome.
fn card(id: &str, actor: &str, fields: &str, outcome: &str) -> String {
    format!(
        "(id: \"{id}\", actor: \"{actor}\", title: \"{id}\", text: \"So.\", kind: \"public_statement\", {fields} \
         outcomes: [(id: \"so\", text: \"So.\", {outcome})]),"
    )
}

fn inject(id: &str, trigger: &str, fields: &str) -> String {
    format!(
        "(id: \"{id}\", title: \"News\", text: \"So.\", medium: Wire, source: (status: Invented), \
         trigger: {trigger}, {fields}),"
    )
}

/// The states after each turn in which these orders are given, by number of actor and option id; others hold.
fn turns(scenario: &Scenario, orders: &[&[(usize, &str)]]) -> Vec<State> {
    let mut both = Both::begin(scenario, 7);
    let mut states = vec![both.mine.clone()];
    for turn in orders {
        for actor in scenario.actor_ids() {
            let own = turn.iter().filter(|(of, _)| *of == actor.at()).map(|(_, id)| *id);
            both.give(actor, own.map(|id| option(scenario, id)).collect());
        }
        both.adjudicate(Vec::new());
        states.push(both.mine.clone());
    }
    states
}

fn option(scenario: &Scenario, id: &str) -> offramp::scenario::OptionIx {
    scenario.options.iter().position(|option| option.id == id).unwrap().into()
}

#[test]
fn sealed_orders_and_pushed_rungs_are_cleared_when_the_game_ends() {
    let endings = r#"endings: [(id: "soon", title: "Soon", text: "So.", tone: Stalemate, when: "turn >= 1"),
        (id: "late", title: "Late", text: "So.", tone: Stalemate)],"#;
    let injects = format!("injects: [{}],", inject("alarm", "Turn(1)", "rung: \"boats\""));
    let states = turns(&scenario(&format!("{endings}\n{injects}\n")), &[&[(0, "nod")]]);
    assert_eq!((states[0].pushed, states[1].pushed), (Some(1), None));
    assert_eq!((states[1].ending.map(|ix| ix.0), states[1].turn), (Some(0), 1));
    assert!(states[1].sealed.iter().all(Option::is_none));
}

#[test]
fn effects_read_the_sealed_state() {
    let effects = "effects: [\"tension += grievance(west, east)\", \"seen = true if chosen(nod)\"]";
    let relations = "relations: [(from: \"west\", to: \"east\", grievance: 50)],";
    let options = format!("options: [{}],", card("nod", "east", "", effects));
    let states =
        turns(&scenario(&format!("{relations}\n{options}\n")), &[&[(0, "nod")], &[(0, "nod")]]);
    // Before the grievance fades to 45, and before the card counts as chosen.
    assert_eq!((states[1].indicators[0], states[1].grievance[3]), (90, 45));
    assert_eq!((states[1].flags[1], states[2].flags[1]), (false, true));
}

#[test]
fn timers_count_down_when_a_turn_begins_and_the_longest_setting_counts() {
    let timers =
        "timers: [(id: \"due\", name: \"Due\"), (id: \"truce\", name: \"Truce\", start: 5)],";
    let late = "effects: [\"set_timer(due, 2)\", \"set_timer(due, 0)\", \"set_timer(due, 1)\"]";
    let options = format!("options: [{}],", card("nod", "east", "", late));
    let injects = format!(
        "injects: [{}],",
        inject("over", "When(\"chosen(nod) and timer(due) == 0\")", "effects: [\"seen = true\"]")
    );
    let states =
        turns(&scenario(&format!("{timers}\n{options}\n{injects}\n")), &[&[(0, "nod")], &[], &[]]);
    // Set to 2 while turn 1 is adjudicated: it has run out when turn 3 begins, in time for that turn's
    // injects. What runs when the game ends stands still.
    let timers: Vec<_> = states.iter().map(|state| state.timers.clone()).collect();
    assert_eq!(timers, [[0, 5], [1, 4], [0, 3], [0, 3]]);
    let seen: Vec<_> = states.iter().map(|state| (state.turn, state.flags[1])).collect();
    assert_eq!(seen, [(1, false), (2, false), (3, true), (3, true)]);
}

#[test]
fn a_timer_stays_within_its_bounds() {
    let timers = "timers: [(id: \"due\", name: \"Due\", start: 1)],";
    for (turns_given, left) in [("0 - 5", 0), ("500", 98)] {
        let effect = format!("effects: [\"set_timer(due, {turns_given})\"]");
        let options = format!("options: [{}],", card("nod", "east", "", &effect));
        let states = turns(&scenario(&format!("{timers}\n{options}\n")), &[&[(0, "nod")]]);
        assert_eq!(states[1].timers, [left], "{turns_given}");
    }
}

#[test]
fn thresholds_are_in_the_order_of_their_rungs() {
    let ladder = r#"ladder: (start: "words", cooling: 1, rungs: [(id: "words", name: "Words", kahn: 3), (id: "boats", name: "Boats", kahn: 8),
        (id: "shots", name: "Shots", kahn: 12)], thresholds: [(rung: "shots", name: "Shots"), (rung: "boats", name: "Boats")]),"#;
    let options = format!("options: [{}],", card("sail", "east", "rung: \"boats\",", ""));
    let states = turns(&scenario(&format!("{ladder}\n{options}\n")), &[&[(0, "sail")]]);
    assert_eq!(states[1].crossed, [true, false]);
}

#[test]
fn a_draw_is_made_even_if_only_holding_is_left() {
    let scenario = scenario("");
    // West has no card; its draw has one branch and a roll all the same.
    let engine = Both::begin(&scenario, 7).engine;
    let sight =
        offramp::rules::Sight::new(&scenario, &engine, offramp::rules::Viewer::Seat(ActorIx(1)));
    let (orders, draws) = PolicyKind::Temperament.explain(&sight, ActorIx(1), 7);
    assert!(orders.is_empty());
    assert_eq!((draws.len(), draws[0].name.as_str()), (1, "choice/1"));
}

#[test]
fn amounts_are_kept_in_bounds_and_order_does_not_matter() {
    let far = ["2147483647"; 4].join(" * ");
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let all = [format!("tension += {far}"), format!("tension -= {far}"), "tension += 5".into()];
        let effects: Vec<_> = order.iter().map(|at| format!("\"{}\"", all[*at])).collect();
        let outcome = format!("effects: [{}]", effects.join(", "));
        let options = format!("options: [{}],", card("nod", "east", "", &outcome));
        let states = turns(&scenario(&format!("{options}\n")), &[&[(0, "nod")]]);
        assert_eq!(states[1].indicators, [45], "{order:?}");
    }
}

#[test]
fn copies_of_a_card_stand_in_its_place() {
    let shared = r#"(id: "aye", actors: ["isle", "east"], title: "Aye", text: "So.", kind: "public_statement",
        outcomes: [(id: "so", text: "So.")]),"#;
    let (before, after) = (card("nod", "east", "", ""), card("bow", "east", "", ""));
    let scenario = scenario(&format!("options: [{before}{shared}{after}],\n"));
    let ids: Vec<_> = scenario.options.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(ids, ["nod", "aye_isle", "aye_east", "bow"]);
    let states = turns(&scenario, &[&[(2, "aye_isle")]]);
    assert_eq!(states[1].chosen, [(0, 0), (1, 1), (0, 0), (0, 0)]);
}

#[test]
fn where_every_rung_is_above_a_kind_its_rung_is_the_lowest() {
    let ladder = r#"ladder: (start: "shots", cooling: 1, rungs: [(id: "boats", name: "Boats", kahn: 20),
        (id: "shots", name: "Shots", kahn: 30)], thresholds: [(rung: "shots", name: "Shots")]),"#;
    let states = turns(&scenario(&format!("{ladder}\n")), &[&[(0, "nod")]]);
    assert_eq!((states[0].rung, states[1].rung), (1, 0));
}

#[test]
fn costs_join_the_sum_and_several_may_overspend() {
    let cost = "cost: {\"tension\": 30},";
    let options = format!(
        "options: [{}{}],",
        card("buy", "east", cost, ""),
        card("lend", "west", cost, "effects: [\"tension += 15\"]")
    );
    let scenario = scenario(&format!("{options}\n"));
    // 40 - 30 - 30 + 15 is below the least, 0; before the sum, neither 10 nor 25 would have been.
    assert_eq!(turns(&scenario, &[&[(0, "buy"), (1, "lend")]])[1].indicators, [0]);
    assert_eq!(turns(&scenario, &[&[(1, "lend")]])[1].indicators, [25]);
}

#[test]
fn attribute_ends_open_trails_and_without_one_does_nothing() {
    let covert = "toward: [\"west\"], covert: (trace: 0.001, turns: 9),";
    let options = format!(
        "options: [{}{}],",
        card("cut", "east", covert, ""),
        card("confess", "west", "", "effects: [\"attribute(cut)\"]")
    );
    let scenario = scenario(&format!("{options}\n"));
    let nothing = turns(&scenario, &[&[(1, "confess")]]);
    assert_eq!((nothing[1].attributed[0], nothing[1].trails.len()), (false, 0));
    let states = turns(&scenario, &[&[(0, "cut")], &[(0, "cut"), (1, "confess")]]);
    assert_eq!((states[1].attributed[0], states[1].trails.len()), (false, 1));
    assert_eq!((states[2].attributed[0], states[2].trails.len()), (true, 0));
}

#[test]
fn other_trails_of_an_attributed_option_go_on() {
    let covert = "toward: [\"west\"], covert: (trace: 0.001, turns: 9),";
    let options = format!("options: [{}],", card("cut", "east", covert, ""));
    let scenario = scenario(&format!("{options}\n"));
    let mut both = Both::begin(&scenario, 7);
    let cut = option(&scenario, "cut");
    for orders in [vec![cut], vec![cut]] {
        both.give(ActorIx(0), orders);
        both.give(ActorIx(1), Vec::new());
        both.give(ActorIx(2), Vec::new());
        let found = offramp::rules::Ruling {
            draw: "trace/cut/1".to_owned(),
            actor: Some(ActorIx(0)),
            result: u16::from(both.mine.turn == 1),
            reason: "so we say".to_owned(),
        };
        both.adjudicate(vec![found]);
    }
    assert_eq!(both.mine.attributed, [true]);
    assert_eq!(both.mine.trails.iter().map(|trail| trail.done).collect::<Vec<_>>(), [2]);
}

#[test]
fn whom_an_outcome_hurts_does_not_make_it_hostile() {
    let act = |outcome: &str| {
        format!(
            "options: [(id: \"hit\", actor: \"east\", title: \"Hit\", text: \"So.\", kind: \"show_of_force\", \
             outcomes: [(id: \"so\", text: \"So.\", {outcome})])],\n"
        )
    };
    let scenario = scenario(&act("hurts: [\"west\"]"));
    assert!(!scenario.options[0].hostile());
    assert!(turns(&scenario, &[&[(0, "hit")]])[1].grievance[3] > 0);
}

#[test]
fn a_scheduled_inject_that_may_not_fire_in_its_turn_never_does() {
    let injects = format!("injects: [{}],", inject("late", "Turn(1)", "only_if: \"turn >= 2\""));
    let states = turns(&scenario(&format!("{injects}\n")), &[&[], &[]]);
    assert!(states.iter().all(|state| state.fired == [0]));
}

#[test]
fn the_last_ending_is_asked_last() {
    let states = turns(&scenario(""), &[&[], &[], &[]]);
    let endings: Vec<_> = states.iter().map(|state| state.ending.map(|ix| ix.0)).collect();
    assert_eq!(endings, [None, None, None, Some(0)]);
}

#[test]
fn the_rungs_of_an_inject_and_of_its_branch_both_count() {
    let branch = |inject_rung: &str, rung: &str| {
        let fields = format!(
            "rung: \"{inject_rung}\", outcomes: [(id: \"so\", text: \"So.\", rung: \"{rung}\")]"
        );
        let injects = format!("injects: [{}],", inject("alarm", "Turn(1)", &fields));
        turns(&scenario(&format!("{injects}\n")), &[&[]])[1].rung
    };
    assert_eq!((branch("boats", "words"), branch("words", "boats")), (1, 1));
}

#[test]
fn red_lines_move_one_after_another() {
    let lines = "lines red_lines: [(id: \"first\", title: \"First\", text: \"So.\", crossed_when: \"chosen(nod)\", answers: [\"nod\"], \
                 within: 2, resolve: 1.0), (id: \"second\", title: \"Second\", text: \"So.\", crossed_when: \"crossed(first)\", \
                 answers: [\"nod\"], within: 2, resolve: 1.0)],";
    let states = turns(&scenario(&format!("{lines}\n")), &[&[(0, "nod")]]);
    assert_eq!(states[1].red_lines, [RedLine::Crossed(1), RedLine::Crossed(1)]);
}

/// Two thresholds that acts cross and one for standing on a rung.
const WATCHED: &str = r#"ladder: (start: "words", cooling: 1, rungs: [(id: "words", name: "Words", kahn: 3),
    (id: "boats", name: "Boats", kahn: 8), (id: "shots", name: "Shots", kahn: 12)],
    thresholds: [(id: "boats_out", name: "Boats", by: (rungs: ["boats"])), (id: "named", name: "Named", by: (kinds: ["appeal"])),
        (id: "hot", name: "Hot", rung: "boats")]),"#;

#[test]
fn a_threshold_of_acts_is_crossed_by_them_and_not_by_what_is_worse() {
    let options = format!(
        "options: [{}{}{}],",
        card("row", "east", "rung: \"boats\",", ""),
        card("shoot", "east", "rung: \"shots\",", ""),
        card("plead", "west", "", "crosses: [\"named\"]"),
    );
    let scenario = scenario(&format!("{WATCHED}\n{options}\n"));
    let states = turns(&scenario, &[&[(0, "shoot")], &[(0, "row")], &[(1, "plead")]]);
    let crossed: Vec<_> = states.iter().map(|state| state.crossed.clone()).collect();
    let none = [false, false, false];
    assert_eq!(crossed, [none, [false, false, true], [true, false, true], [true; 3]]);
    // Twice the turn, and one more with the orders; the crisis stands at boats still in turn 2.
    assert_eq!(states[2].met, [5, 0, 5]);
}

#[test]
fn an_inject_crosses_a_threshold_when_it_is_given_and_one_for_standing_with_the_orders() {
    let injects = format!(
        "injects: [{}{}],",
        inject("alarm", "Turn(1)", "rung: \"boats\""),
        inject(
            "rumour",
            "Turn(2)",
            "outcomes: [(id: \"so\", text: \"So.\", crosses: [\"named\"])]"
        )
    );
    let scenario = scenario(&format!("{WATCHED}\n{injects}\n"));
    let states = turns(&scenario, &[&[], &[]]);
    assert_eq!(states[0].crossed, [true, false, false]);
    assert_eq!(
        (states[0].met.as_slice(), states[1].met.as_slice()),
        (&[2, 0, 0][..], &[2, 4, 3][..])
    );
}

#[test]
fn what_was_done_is_of_this_turn_in_endings_and_of_the_turn_before_elsewhere() {
    let options = format!(
        "options: [{}{}],",
        card("nod", "east", "", "effects: [\"seen = true if acted(nod)\"]"),
        card("wave", "west", "when: \"did(public_statement)\",", ""),
    );
    let injects = format!(
        "injects: [{}],",
        inject("echo", "When(\"acted(nod)\")", "effects: [\"calm = true\"]")
    );
    let endings = r#"endings: [(id: "nodded", title: "So", text: "So.", tone: Stalemate, when: "turn > 1 and acted(nod)"),
        (id: "late", title: "Late", text: "So.", tone: Stalemate)],"#;
    let scenario = scenario(&format!("{options}\n{injects}\n{endings}\n"));
    // Done before its effects are read, and not in the turn of the ending.
    let once = turns(&scenario, &[&[(0, "nod")], &[(1, "wave")]]);
    assert_eq!((once[1].flags[0], once[1].flags[1], once[2].ending), (true, false, None));
    let again = turns(&scenario, &[&[(0, "nod")], &[(0, "nod")]]);
    assert_eq!((again[2].flags[1], again[2].ending.map(|ix| ix.0)), (true, Some(0)));
    let late = turns(&scenario, &[&[], &[(0, "nod")]]);
    assert_eq!((late[2].flags[0], late[2].flags[1]), (false, false));
    assert_eq!(late[2].ending.map(|ix| ix.0), Some(0));
}

#[test]
fn a_budget_pays_at_adjudication_is_filled_when_a_turn_begins_and_holds_so_much() {
    let options = format!(
        "options: [{}{}],",
        card("nod", "east", "price: 2,", ""),
        card("give", "west", "", "effects: [\"budget(east) += 5 if turn == 2\"]"),
    );
    let lines = "lines budget: (name: \"Credit\", start: 3, most: 4, each_turn: 1),";
    let scenario = scenario(&format!("{lines}\n{options}\n"));
    let states = turns(&scenario, &[&[(0, "nod")], &[(0, "nod"), (1, "give")], &[(0, "nod")]]);
    let left: Vec<_> = states.iter().map(|state| state.purse[0]).collect();
    // 3 - 2 + 1; 2 - 2 + 5, of which 4 stay, and none is added; the game ends with 4 - 2.
    assert_eq!(left, [3, 2, 4, 2]);
    assert_eq!(states[3].purse, [2, 0, 0]);
}

#[test]
fn in_the_aftermath_nobody_acts_lines_lapse_and_the_crisis_cools() {
    let lines = "lines red_lines: [(id: \"line\", title: \"Line\", text: \"So.\", crossed_when: \"chosen(nod)\", \
                 answers: [\"reply\"], within: 1, resolve: 1.0)],";
    let cards = format!(
        "options: [{}{}],",
        card("nod", "west", "rung: \"boats\",", ""),
        card("reply", "east", "", "")
    );
    let endings = r#"endings: [(id: "lapsed", title: "Lapsed", text: "So.", tone: Stalemate, at_end: true,
        when: "credibility(east) < 50"), (id: "late", title: "Late", text: "So.", tone: Stalemate)],"#;
    let mut scenario = scenario(&format!("{lines}\n{cards}\n{endings}\n"));
    scenario.meta.aftermath = true;
    let states = turns(&scenario, &[&[], &[], &[(1, "nod")], &[]]);
    let turns: Vec<_> = states.iter().map(|state| (state.turn, state.aftermath)).collect();
    assert_eq!(turns, [(1, false), (2, false), (3, false), (4, true), (4, true)]);
    assert_eq!(states[3].red_lines, [RedLine::Crossed(3)]);
    assert_eq!((states[3].rung, states[4].rung), (1, 0));
    assert_eq!((states[4].ending.map(|ix| ix.0), states[4].credibility[0]), (Some(0), 35));
}

/// A private word of east's to west; isle may hear it.
fn word(tapped: &str) -> String {
    card("word", "east", &format!("toward: [\"west\"], private: true, tapped: [{tapped}],"), "")
}

#[test]
fn a_tap_is_asked_only_when_the_act_is_done_and_holds_from_then_on() {
    let scenario = scenario(&format!(
        "options: [{}{}],\n",
        word("(by: [\"isle\"], odds: 1000000.0)"),
        card("nod", "east", "", "")
    ));
    let orders: [&[(usize, &str)]; 3] = [&[(0, "nod")], &[(0, "word")], &[(0, "nod")]];
    let tapped: Vec<_> = turns(&scenario, &orders).into_iter().map(|state| state.tapped).collect();
    assert_eq!(tapped, [[false], [false], [true], [true]]);
}

#[test]
fn taps_read_what_this_turn_did_and_what_was_tapped_a_moment_before() {
    // As good as certain if its factors work, as good as impossible if not.
    let heard_if = |when: &str| {
        let factor = format!("(when: \"{when}\", times: 1000000.0, why: \"so\")");
        format!("(by: [\"isle\"], odds: 0.000001, factors: [{factor}, {factor}])")
    };
    for (when, heard) in [
        ("seen", true),
        ("acted(word)", true),
        ("times_chosen(word) == 1", true),
        ("tapped(hint)", true),
        ("tapped(late, isle)", false),
    ] {
        let open = "private: true, tapped: [(by: [\"isle\"], odds: 1000000.0)],";
        let word = word(&heard_if(when))
            .replace("text: \"So.\", )]", "text: \"So.\", effects: [\"seen = true\"])]");
        let mut scenario = scenario(&format!(
            "options: [{}{word}{}],\n",
            card("hint", "east", &format!("toward: [\"west\"], {open}"), ""),
            card("late", "west", &format!("toward: [\"east\"], {open}"), ""),
        ));
        scenario.rules.orders_per_turn = 2;
        // East's come first, as they are ordered, and West's after them.
        let states = turns(&scenario, &[&[(0, "hint"), (0, "word"), (1, "late")]]);
        assert_eq!(states[1].tapped, [true, heard, true], "{when}");
    }
}

#[test]
fn on_a_menu_did_leaves_out_what_others_say_in_private() {
    let ask = |id: &str, actor: &str| {
        card(id, actor, "when: \"did(appeal)\",", "").replace("public_statement", "mediation_offer")
    };
    let options = format!(
        "options: [{}{}{}],",
        word("").replace("public_statement", "appeal").replace("tapped: [],", ""),
        ask("answer", "west"),
        ask("wonder", "isle")
    );
    let injects = format!(
        "injects: [{}],",
        inject("felt", "When(\"did(appeal)\")", "effects: [\"seen = true\"]")
    );
    let scenario = scenario(&format!("{options}\n{injects}\n"));
    let states = turns(&scenario, &[&[(0, "word")], &[]]);
    // An inject asks everything; whoever was spoken to may answer, and isle has heard nothing.
    assert!(states[1].flags[1]);
    let menu = |actor| super::program::turn::menu(&scenario, &states[1], actor);
    assert_eq!(menu(ActorIx(1)), [option(&scenario, "answer")]);
    assert!(menu(ActorIx(2)).is_empty());
}

#[test]
fn a_private_act_is_felt_by_those_it_is_done_to() {
    let threat = word("(by: [\"isle\"], odds: 1.0)").replace("public_statement", "ultimatum");
    let states = turns(&scenario(&format!("options: [{threat}],\n")), &[&[(0, "word")]]);
    // West against east, and nobody else against anybody.
    assert_eq!(states[1].grievance, [0, 0, 0, 7, 0, 0, 0, 0, 0]);
}

#[test]
fn each_target_has_luck_of_its_own_and_what_is_each_ones_is_changed_for_it() {
    let options = "options: [(id: \"tax\", actors: [\"isle\", \"east\"], targets: All, title: \"Tax\", text: \"So.\", \
                   kind: \"sanctions\", toward: [\"target\"], outcomes: [\
                   (id: \"paid\", text: \"So.\", effects: [\"coin(target) -= coin(target) / 2\", \"coin(self) += percent(coin(target), 50)\"]), \
                   (id: \"owed\", text: \"So.\", effects: [\"coin(self) += (0 - 7) / 2\"])])],";
    let scenario = scenario(&format!("{options}\n"));
    let text = |at: usize| scenario.options[at].id.as_str();
    assert_eq!(
        (0..4).map(text).collect::<Vec<_>>(),
        ["tax_isle_east", "tax_isle_west", "tax_east_west", "tax_east_isle"]
    );
    assert_eq!(scenario.options[3].draw.name, "option/tax_east/isle");
    let mut drawn = std::collections::BTreeSet::new();
    for seed in 0..40 {
        let mut both = Both::begin(&scenario, seed);
        for (actor, id) in [(0, "tax_east_isle"), (1, ""), (2, "tax_isle_west")] {
            let orders = if id.is_empty() { Vec::new() } else { vec![option(&scenario, id)] };
            both.give(ActorIx(actor), orders);
        }
        both.adjudicate(Vec::new());
        drawn.insert(both.mine.indicators[1..].to_vec());
    }
    // Nine coins each: half is 4 rounded down, and 5 rounded half up; minus seven halves are minus 4. East taxes the
    // isle, which taxes west, each with luck of its own.
    let wanted =
        [[5, 5, 14], [5, 9, 5], [14, 5, 10], [14, 9, 1]].map(|coins: [i64; 3]| coins.to_vec());
    assert_eq!(drawn.into_iter().collect::<Vec<_>>(), wanted);
}

/// A truce of east and west and what they can do about it, with these fields.
fn truce(fields: &str, more: &str) -> Scenario {
    let options = format!(
        "options: [{}{}{}],",
        card("shoot", "east", "", ""),
        card("mine", "west", "covert: (trace: 0.000001, turns: 9),", ""),
        card("leave", "west", "", "")
    );
    let agreements = format!(
        "agreements: [(id: \"truce\", title: \"Truce\", text: \"So.\", parties: [\"east\", \"west\"], \
         refrains: [(options: [\"shoot\", \"mine\"])], {fields})],"
    );
    scenario(&format!("{options}\n{agreements}\n{more}\n"))
}

#[test]
fn a_private_act_breaks_no_agreement() {
    for (private, breaches) in [("false", 1), ("true", 0)] {
        let hint = card("hint", "east", &format!("toward: [\"isle\"], private: {private},"), "");
        let scenario = scenario(&format!(
            "options: [{hint}{}],\nagreements: [(id: \"truce\", title: \"Truce\", text: \"So.\", \
             parties: [\"east\", \"west\"], in_force_at_start: true, refrains: [(options: [\"hint\"])])],\n",
            card("leave", "west", "", "")
        ));
        let states = turns(&scenario, &[&[(0, "hint")]]);
        assert_eq!(states[1].agreements[0].broken, [breaches, 0], "private: {private}");
    }
}

/// Offered in turn 1, accepted in turn 2.
const SIGNED: [&[(usize, &str)]; 2] = [&[(0, "truce_offer_east")], &[(1, "truce_accept_west")]];

#[test]
fn an_agreement_binds_from_the_turn_after_all_have_consented_and_an_open_breach_ends_it() {
    let scenario = truce("broken: [\"tension += 9\", \"trust(isle, self) -= 8\"],", "");
    let states =
        turns(&scenario, &[SIGNED[0], &[SIGNED[1], &[(0, "shoot")]].concat(), &[(0, "shoot")]]);
    assert_eq!(
        (states[1].agreements[0].agreed.clone(), states[1].agreements[0].since),
        (vec![1, 0], 0)
    );
    // What was done in the turn of the signing broke nothing.
    assert_eq!(
        (states[2].agreements[0].agreed.clone(), states[2].agreements[0].since),
        (vec![1, 2], 3)
    );
    assert_eq!((states[2].credibility[0], states[2].indicators[0]), (50, 40));
    let last = &states[3];
    assert_eq!((last.agreements[0].agreed.clone(), last.agreements[0].since), (vec![0, 0], 0));
    assert_eq!(
        (last.agreements[0].broken.clone(), last.credibility.clone()),
        (vec![1, 0], vec![35, 50, 50])
    );
    // Effects of the breach, `self` being who broke it: trust of isle in east.
    assert_eq!((last.indicators[0], last.trust[6]), (49, -8));
}

#[test]
fn both_may_offer_at_once_and_a_refusal_takes_all_consents_back() {
    let both = [(0, "truce_offer_east"), (1, "truce_offer_west")];
    let states = turns(&truce("", ""), &[&both]);
    assert_eq!(
        (states[1].agreements[0].agreed.clone(), states[1].agreements[0].since),
        (vec![1, 1], 2)
    );
    let states = turns(&truce("", ""), &[SIGNED[0], &[(1, "truce_refuse_west")], &both]);
    assert_eq!(
        (states[2].agreements[0].agreed.clone(), states[2].agreements[0].since),
        (vec![0, 0], 0)
    );
    // It can be offered again, and would bind in the turn after the last.
    assert_eq!(states[3].agreements[0].since, 4);
}

#[test]
fn a_covert_breach_comes_to_light_with_its_author_even_after_the_end() {
    let evidence = format!(
        "injects: [{}],",
        inject("divers", "Turn(3)", "effects: [\"attribute(mine)\", \"tension += 1\"]")
    );
    let fields =
        "in_force_at_start: true, lasts: 1, broken: [\"tension += 9 if broken_by(west, truce)\"],";
    let states = turns(&truce(fields, &evidence), &[&[(1, "mine")], &[]]);
    // It ran to its term as far as anybody knew.
    let kept = &states[1];
    assert_eq!((kept.agreements[0].kept, kept.credibility.clone()), (1, vec![60, 60, 50]));
    assert_eq!(
        (kept.agreements[0].broken.clone(), kept.trails[0].broke.clone()),
        (vec![0, 0], vec![0])
    );
    let found = &states[2];
    assert_eq!((found.turn, found.agreements[0].broken.clone()), (3, vec![0, 1]));
    assert_eq!((found.credibility.clone(), found.indicators[0]), (vec![60, 45, 50], 50));
}

#[test]
fn who_does_not_do_in_time_what_was_agreed_breaks_it() {
    let fields =
        "in_force_at_start: true, does: [(who: \"west\", options: [\"leave\"], within: 2)],";
    let idle = turns(&truce(fields, ""), &[&[], &[]]);
    assert_eq!((idle[1].agreements[0].since, idle[2].agreements[0].since), (1, 0));
    assert_eq!(idle[2].agreements[0].broken, [0, 1]);
    let done = turns(&truce(fields, ""), &[&[], &[(1, "leave")], &[]]);
    assert_eq!(
        (done[3].agreements[0].since, done[3].agreements[0].broken.clone()),
        (1, vec![0, 0])
    );
}

/// Two terms, one of which has to be moved.
const TERMS: &str = "terms: [(id: \"line\", text: \"Line\", by: \"west\", moved: [\"tension -= 7\"]), \
                     (id: \"fee\", text: \"Fee\", by: \"east\", card: (uses: 2))], needs: 1,";

#[test]
fn an_agreement_that_all_have_offered_waits_until_enough_of_its_terms_are_moved() {
    let scenario = truce(TERMS, "");
    let ids: Vec<_> = scenario.options.iter().map(|option| option.id.as_str()).collect();
    assert_eq!(
        ids[9..],
        ["truce_denounce_east", "truce_denounce_west", "truce_yield_line", "truce_yield_fee"]
    );
    let both: &[(usize, &str)] = &[(0, "truce_offer_east"), (1, "truce_offer_west")];
    let states = turns(&scenario, &[both, &[], &[(1, "truce_yield_line")]]);
    let stood =
        |at: usize| (states[at].agreements[0].agreed.clone(), states[at].agreements[0].since);
    assert_eq!([stood(1), stood(2)], [(vec![1, 1], 0), (vec![1, 1], 0)]);
    assert_eq!((stood(3), states[3].indicators[0]), ((vec![1, 1], 4), 33));
}

#[test]
fn what_is_moved_stays_moved_when_an_agreement_ends() {
    let fields = format!(
        "{TERMS} denounced: [\"calm = true if moved(truce, fee)\", \"tension += 10 * terms_left(truce)\"],"
    );
    let signing: &[(usize, &str)] = &[(0, "truce_offer_east"), (1, "truce_offer_west")];
    let orders = [&[(0, "truce_yield_fee")], signing, &[(1, "truce_denounce_west")]];
    let states = turns(&truce(&fields, ""), &orders);
    assert_eq!((states[2].agreements[0].since, states[3].agreements[0].since), (3, 0));
    // The line stands.
    assert_eq!((states[3].flags[0], states[3].indicators[0]), (true, 50));
}

#[test]
fn one_that_is_denounced_ends_and_a_secret_one_moves_nobodys_credibility() {
    let fields = "in_force_at_start: true, denounced: [\"trust(isle, self) -= 8\"],";
    let states = turns(&truce(fields, ""), &[&[(1, "truce_denounce_west")], &[(0, "shoot")]]);
    assert_eq!((states[1].agreements[0].since, states[1].trust[7]), (0, -8));
    assert_eq!(states[2].agreements[0].broken, [0, 0]);
    let secret = truce("in_force_at_start: true, secret: true,", "");
    let states = turns(&secret, &[&[(0, "shoot")]]);
    assert_eq!(states[1].agreements[0].broken, [1, 0]);
    assert_eq!(states[1].credibility, [50, 50, 50]);
}
