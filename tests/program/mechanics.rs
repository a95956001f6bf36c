//! Each mechanic of `docs/rules.md` by itself, on a scenario of three actors.

use offramp::rules::{
    Chance, Command, Event, Log, RedLineState, Refusal, Ruling, SeatView, Sight, State, Viewer,
    apply, begin,
};
use offramp::scenario::{
    ActorIx, Budget, Consequence, FreeMove, OptionIx, Scenario, Seats, load_text,
};
use offramp::table::Hand;
use offramp::texts::{Language, within};

/// Three actors; Aland can strike, strike by stealth, or talk; `extra` are more options, `injects`
/// injects.
fn scenario(extra: &str, injects: &str) -> Scenario {
    let actor = |id: &str, red: &str| {
        format!(
            r#"(id: "{id}", name: "{id}", role: "An actor", brief: "Brief of {id}.", objectives: [(text: "Calm.", score: "0 - tension")], red_lines: [{red}],
            temperament: (hold: 1.0, hawkishness: 1.0, reciprocity: (from: 20, times: 1.0), caution: (within: 0, times: 1.0)))"#
        )
    };
    let red = r#"(id: "red", title: "No strikes", text: "We would answer.", crossed_when: "chosen(strike)",
        answers: ["reply"], within: 2, resolve: 2.0)"#;
    let option = |id: &str, actor: &str, rest: &str| {
        format!(r#"(id: "{id}", actor: "{actor}", title: "{id}", text: "Do it.", {rest}),"#)
    };
    let one =
        |effects: &str| format!(r#"outcomes: [(id: "done", text: "Done.", effects: [{effects}])]"#);
    let text = format!(
        r#"Scenario(format: 1,
        meta: (id: "small", title: "Small", summary: "Small.", as_of: "2030-01-01",
            calendar: (start: "2030-01-01", days_per_turn: 2, turns: 4), duration: (solo_minutes: 1, class_minutes: 1),
            learning_objectives: ["Learn."], content_note: "None.", sources: [(id: "s", title: "S", publisher: "", date: "")]),
        dates: [(id: "summit", name: "Summit", date: "2030-01-05")],
        ladder: (start: "calm", cooling: 1, rungs: [(id: "calm", name: "Calm", kahn: 1), (id: "words", name: "Words", kahn: 3),
            (id: "force", name: "Force", kahn: 8), (id: "war", name: "War", kahn: 12)], thresholds: [(rung: "force", name: "Force is used")]),
        indicators: [(id: "tension", name: "Tension", about: "How tense.", start: 40, polarity: HigherIsWorse, bands: [(from: 0, to: 100, name: "any")]),
            (id: "purse", name: "Purse", about: "Money.", max: 5, start: 2, polarity: HigherIsBetter, bands: [(from: 0, to: 5, name: "any")])],
        flags: [(id: "open", name: "Open"), (id: "soon", name: "The summit is near")],
        norms: [(id: "spared", name: "Leaders are spared", text: "They are.", kinds: ["targeted_killing"], restraint: [0.1, 0.5])],
        actors: [{aland}, {borduria}, {caspia}],
        relations: [(from: "borduria", to: "aland", grievance: 50)],
        options: [{strike}{stealth}{talk}{reply}{raise}{lower}{extra}],
        injects: [{injects}],
        endings: [(id: "end", title: "End", text: "It ends.", tone: Stalemate)],
        debrief: (really_happened: "Nothing.", sources: [], questions: (what: [], so_what: [], now_what: []), limits: "All."))"#,
        aland = actor("aland", ""),
        borduria = actor("borduria", red),
        caspia = actor("caspia", ""),
        strike = option(
            "strike",
            "aland",
            r#"kind: "deep_strike", toward: ["borduria"], rung: "force", cost: {"purse": 2},
            outcomes: [(id: "hit", text: "Hit.", felt: 50, hurts: ["caspia"], effects: ["tension += 20"])]"#
        ),
        stealth = option(
            "stealth",
            "aland",
            r#"kind: "targeted_killing", toward: ["borduria"], symbolic: true, rung: "words",
            covert: (trace: 0.000001, turns: 2), outcomes: [(id: "quiet", text: "It worked.", seen: "Somebody died.", felt: 10)]"#
        ),
        talk = option(
            "talk",
            "caspia",
            &format!(
                r#"kind: "private_message", toward: ["aland"], {}"#,
                one(r#""open = true", "tension -= 100""#)
            )
        ),
        reply = option(
            "reply",
            "borduria",
            &format!(
                r#"kind: "public_accusation", toward: ["aland"], {}"#,
                one(r#""open = false""#)
            )
        ),
        raise = option(
            "raise",
            "borduria",
            &format!(
                r#"kind: "private_message", toward: ["aland"], {}"#,
                one(r#""tension += 70""#)
            )
        ),
        lower = option(
            "lower",
            "caspia",
            &format!(
                r#"kind: "private_message", toward: ["aland"], {}"#,
                one(r#""soon = true if days_to(summit) < 4""#)
            )
        ),
    );
    let loaded = load_text("small.ron", &text);
    let errors: Vec<_> =
        loaded.findings.iter().map(|f| format!("{} {:?}", f.message, f.help)).collect();
    loaded.scenario.unwrap_or_else(|| panic!("{errors:#?}"))
}

/// A game on it.
struct Game {
    scenario: Scenario,
    state: State,
    events: Vec<Event>,
}

impl Game {
    fn new(extra: &str, injects: &str) -> Self {
        let scenario = scenario(extra, injects);
        let mut events = Vec::new();
        let state = begin(&scenario, Chance::new(1), &mut Log::to(&mut events));
        Self { scenario, state, events }
    }

    fn actor(&self, id: &str) -> ActorIx {
        self.scenario.find_actor(id).unwrap()
    }

    fn option(&self, id: &str) -> OptionIx {
        self.scenario.options.iter().position(|option| option.id == id).unwrap().into()
    }

    fn ask(&mut self, command: Command) -> Result<(), Refusal> {
        let changed = apply(&self.scenario, &mut self.state, &command, 1, &mut self.events)?;
        self.scenario = changed.unwrap_or_else(|| self.scenario.clone());
        Ok(())
    }

    /// Everybody seals: the named options by their actors, the others hold.
    fn seal(&mut self, options: &[&str]) {
        for actor in self.scenario.actor_ids() {
            let orders = options.iter().map(|id| self.option(id));
            let orders = orders.filter(|ix| self.scenario.option(*ix).actor == actor).collect();
            let (reason, draws) = (String::new(), Vec::new());
            self.ask(Command::Commit { actor, orders, reason, draws }).unwrap();
        }
    }

    /// A whole turn.
    fn turn(&mut self, options: &[&str]) {
        self.seal(options);
        self.ask(Command::Adjudicate { rulings: Vec::new() }).unwrap();
    }

    fn grievance(&self, from: &str, to: &str) -> i32 {
        self.state.grievance[self.scenario.pair(self.actor(from), self.actor(to))]
    }

    fn rung(&self) -> &str {
        &self.scenario.ladder.rungs[self.state.rung.at()].id
    }
}

#[test]
fn quick_up_and_slow_down() {
    let mut game = Game::new("", "");
    game.turn(&["strike"]);
    assert_eq!((game.rung(), game.state.crossed[0]), ("force", true));
    game.turn(&[]);
    assert_eq!(game.rung(), "words");
    game.turn(&[]);
    assert_eq!(game.rung(), "calm");
    assert!(game.state.crossed[0], "a threshold stays crossed");
}

#[test]
fn effects_add_up_before_they_are_bounded() {
    let mut game = Game::new("", "");
    game.turn(&["raise", "talk"]);
    // 40 + 70 − 100, whatever the order; bounded one by one it would be 0.
    assert_eq!(game.state.indicators[0], 10);
}

#[test]
fn of_setting_and_clearing_setting_wins() {
    let mut game = Game::new("", "");
    game.turn(&["reply", "talk"]);
    assert!(game.state.flags[0]);
}

#[test]
fn grievance_fades_and_grows_with_what_is_felt() {
    let mut game = Game::new("", "");
    game.turn(&["strike"]);
    // 50 less a tenth, and half of the ten points of a strike.
    assert_eq!(game.grievance("borduria", "aland"), 45 + 5);
    // A third party hurt feels the bystander's half of ten points.
    assert_eq!(game.grievance("caspia", "aland"), 5);
    game.turn(&[]);
    // A tenth of 50; a tenth of 5, rounded up.
    assert_eq!(game.grievance("borduria", "aland"), 45);
    assert_eq!(game.grievance("caspia", "aland"), 4);
}

#[test]
fn a_covert_act_is_half_suspected_and_a_symbol_counts_in_full() {
    let mut game = Game::new("", "");
    game.turn(&["stealth"]);
    let kind = offramp::scenario::catalogue::kind("targeted_killing").unwrap();
    let points = i32::try_from(kind.provocation()).unwrap();
    // Felt 10% is 100% of a symbol; unattributed, half of it is held against the suspect.
    assert_eq!(game.grievance("borduria", "aland"), 45 + (points + 1) / 2);
    assert_eq!(game.state.trails.len(), 1);
    assert_eq!(game.state.breaches, [1], "the norm is broken whoever did it");
    game.turn(&[]);
    assert!(game.state.trails.is_empty(), "after two turns the trail is cold");
    assert!(!game.state.attributed[game.option("stealth").at()]);
}

#[test]
fn evidence_attributes_and_adds_the_other_half() {
    let found = r#"(id: "witness", title: "A witness", text: "She talks.", medium: Wire, source: (status: Invented),
        trigger: Turn(2), effects: ["attribute(stealth)"])"#;
    let mut game = Game::new("", found);
    game.turn(&["stealth"]);
    let kind = offramp::scenario::catalogue::kind("targeted_killing").unwrap();
    let points = i32::try_from(kind.provocation()).unwrap();
    assert_eq!(game.grievance("borduria", "aland"), 45 + points);
    assert!(game.state.attributed[game.option("stealth").at()]);
    assert!(game.state.trails.is_empty());
}

#[test]
fn a_red_line_is_kept_or_lapses_and_its_owners_word_with_it() {
    let mut kept = Game::new("", "");
    kept.turn(&["strike"]);
    assert_eq!(kept.state.red_lines, [RedLineState::Crossed(1)]);
    kept.turn(&["reply"]);
    assert_eq!(kept.state.red_lines, [RedLineState::Kept]);
    let mut lapsed = Game::new("", "");
    lapsed.turn(&["strike"]);
    lapsed.turn(&[]);
    assert_eq!(lapsed.state.red_lines, [RedLineState::Crossed(1)], "there is still a turn");
    lapsed.turn(&[]);
    assert_eq!(lapsed.state.red_lines, [RedLineState::Lapsed]);
    let word = |game: &Game| game.state.credibility[game.actor("borduria").at()];
    assert_eq!((word(&kept), word(&lapsed)), (60, 35));
}

#[test]
fn days_are_counted_to_a_deadline() {
    let mut game = Game::new("", "");
    // Turn 1 is four days before the summit, turn 2 two days.
    game.turn(&["lower"]);
    assert!(!game.state.flags[1]);
    game.turn(&["lower"]);
    assert!(game.state.flags[1]);
}

#[test]
fn what_cannot_be_paid_for_is_not_on_the_menu() {
    let mut game = Game::new("", "");
    game.turn(&["strike"]);
    let (actor, strike) = (game.actor("aland"), game.option("strike"));
    let orders = vec![strike];
    let commit = Command::Commit { actor, orders, reason: String::new(), draws: Vec::new() };
    let refusal = game.ask(commit).unwrap_err().to_string();
    assert_eq!(refusal, "“strike” is not on aland's menu this turn; choose from the menu");
}

/// A free move that raises tension by one.
fn argued(covert: bool) -> Command {
    let consequence =
        || Consequence { text: String::new(), effects: vec!["tension += 1".to_owned()] };
    Command::Write {
        free_move: Box::new(FreeMove {
            actor: ActorIx(0),
            title: "Shell the shore".to_owned(),
            text: "At dawn.".to_owned(),
            kind: "deep_strike".to_owned(),
            toward: vec![ActorIx(1)],
            against: Vec::new(),
            covert,
            pro: Vec::new(),
            con: Vec::new(),
            success: consequence(),
            failure: consequence(),
        }),
    }
}

#[test]
fn a_free_move_is_an_act_of_its_kind_but_a_covert_one_is_on_nobodys_menu() {
    let wary = r#"(id: "wary", actor: "caspia", title: "wary", text: "Do it.", kind: "private_message",
        when: "did(deep_strike)", outcomes: [(id: "so", text: "So.")])"#;
    let heard = r#"(id: "heard", title: "Heard", text: "Guns.", medium: Wire, source: (status: Invented),
        trigger: When("did(deep_strike)"))"#;
    for covert in [false, true] {
        let mut game = Game::new(wary, heard);
        game.scenario.rules.argument = Some(1.5);
        game.ask(argued(covert)).unwrap();
        let id = game.scenario.options.last().unwrap().id.clone();
        game.turn(&[&id]);
        let caspia = game.actor("caspia");
        let sight = Sight::new(&game.scenario, &game.state, Viewer::Seat(caspia));
        assert_eq!(sight.menu(caspia).contains(&game.option("wary")), !covert);
        assert_eq!(game.state.fired, [2]);
    }
}

#[test]
fn options_that_exclude_each_other_are_not_sealed_together() {
    let back = r#"(id: "back", actor: "aland", title: "back", text: "Do it.", kind: "private_message",
        excludes: ["strike"], outcomes: [(id: "so", text: "So.")])"#;
    let mut game = Game::new(back, "");
    game.scenario.rules.orders_per_turn = 2;
    let actor = game.actor("aland");
    let mut ask = |orders: [&str; 2]| {
        let orders = orders.map(|id| game.option(id)).to_vec();
        game.ask(Command::Commit { actor, orders, reason: String::new(), draws: Vec::new() })
    };
    let refusals =
        [["back", "strike"], ["strike", "back"]].map(|orders| ask(orders).unwrap_err().to_string());
    assert_eq!(
        refusals,
        [
            "“back” and “strike” exclude each other in one turn; take one back",
            "“strike” and “back” exclude each other in one turn; take one back",
        ]
    );
    ask(["back", "stealth"]).unwrap();
}

/// Aland pays for two letters from a budget of its own, and Borduria has one too.
fn with_budgets() -> Game {
    let letter = |id: &str| {
        format!(
            r#"(id: "{id}", actor: "aland", title: "{id}", text: "Do it.", kind: "private_message",
            outcomes: [(id: "so", text: "So.")]),"#
        )
    };
    let mut game = Game::new(&(letter("plead") + &letter("beg")), "");
    for (actor, name) in [("aland", "Credit"), ("borduria", "Patience")] {
        let at = game.actor(actor).at();
        game.scenario.actors[at].budget =
            Some(Budget { name: name.to_owned(), start: 4, most: 6, each_turn: 1 });
        let owner = Seats::only(game.actor(actor));
        game.scenario.secrets.set(offramp::scenario::Thing::Actor(at.into()), owner);
    }
    for (id, price) in [("plead", 3), ("beg", 2)] {
        let at = game.option(id).at();
        game.scenario.options[at].price = price;
    }
    game.scenario.rules.orders_per_turn = 2;
    game.state = begin(&game.scenario, Chance::new(1), &mut Log::off());
    game
}

fn view(game: &Game, viewer: Viewer) -> SeatView {
    let history = [game.state.clone()];
    SeatView::of(&game.scenario, &history, &game.state, &game.events, viewer)
}

#[test]
fn what_a_budget_cant_pay_for_together_is_refused_with_what_is_left() {
    let mut game = with_budgets();
    let actor = game.actor("aland");
    let mut ask = |orders: [&str; 2]| {
        let orders = orders.map(|id| game.option(id)).to_vec();
        game.ask(Command::Commit { actor, orders, reason: String::new(), draws: Vec::new() })
    };
    let refusals =
        [["plead", "beg"], ["beg", "plead"]].map(|orders| ask(orders).unwrap_err().to_string());
    assert_eq!(
        refusals,
        [
            "“beg” costs 2 of Credit, and 1 is left after the orders before it; take one back",
            "“plead” costs 3 of Credit, and 2 are left after the orders before it; take one back",
        ]
    );
    let seat = view(&game, Viewer::Seat(actor));
    let mut hand = Hand::default();
    let start = hand.budget(&seat);
    assert_eq!(start.as_deref(), Some("Credit: 4 of 6, +1 each turn"));
    hand.take(&seat, game.option("plead")).unwrap();
    let after = hand.budget(&seat);
    assert_eq!(after.as_deref(), Some("Credit: 4 of 6, 1 left after these orders, +1 each turn"));
    let no = hand.take(&seat, game.option("beg")).unwrap_err();
    assert_eq!(no.to_string(), "It costs 2 of Credit; 1 is left. Take an order back first.");
    let (said, budget) =
        within(Language::Ukrainian, || (no.to_string(), hand.budget(&seat).unwrap()));
    assert_eq!(said, "Це коштує 2 (Credit), а лишається 1. Спершу заберіть якийсь наказ.");
    assert_eq!(budget, "Credit: 4 з 6, після цих наказів лишиться 1, +1 щоходу");
    assert_eq!(hand.taken, [game.option("plead")]);
    // Sealing takes nothing yet; adjudication does, and the next turn adds what it adds.
    game.turn(&["plead"]);
    assert_eq!(game.state.purse, [2, 5, 0]);
}

/// The same of what is paid from an indicator.
#[test]
fn what_an_indicator_cant_pay_for_together_is_not_taken() {
    let mut game = with_budgets();
    let purse = game.scenario.options[game.option("strike").at()].cost[0].0;
    let beg = game.option("beg");
    game.scenario.options[beg.at()].cost = vec![(purse, 1)];
    let seat = view(&game, Viewer::Seat(game.actor("aland")));
    let mut hand = Hand::default();
    hand.take(&seat, game.option("strike")).unwrap();
    let no = hand.take(&seat, beg).unwrap_err().to_string();
    assert_eq!(no, "It costs 1 of Purse; 0 are left. Take an order back first.");
}

#[test]
fn a_budget_is_its_seats_own_business() {
    let mut game = with_budgets();
    game.state.purse = vec![1, 6, 0];
    let seen = |viewer| {
        let budgets = view(&game, viewer).budgets;
        budgets.iter().map(|budget| budget.said().say()).collect::<Vec<_>>()
    };
    let (own, others) = ("Credit: 1 of 6, +1 each turn", "Patience: 6 of 6, +1 each turn");
    assert_eq!(seen(Viewer::Seat(game.actor("aland"))), [own]);
    assert_eq!(seen(Viewer::Seat(game.actor("borduria"))), [others]);
    assert_eq!(seen(Viewer::Facilitator), [own, others]);
    for viewer in [Viewer::Seat(game.actor("caspia")), Viewer::Public] {
        assert!(seen(viewer).is_empty());
        let text = serde_json::to_string(&view(&game, viewer)).unwrap();
        assert!(!text.contains("Credit") && !text.contains("Patience"), "{text}");
        // It expects of others what the file gives them.
        let imagined = Sight::new(&game.scenario, &game.state, viewer).imagined();
        assert_eq!(imagined.purse, [4, 4, 0]);
    }
}

#[test]
fn orders_are_sealed_and_adjudication_waits() {
    let mut game = Game::new("", "");
    let actor = game.actor("aland");
    let hold =
        || Command::Commit { actor, orders: Vec::new(), reason: String::new(), draws: Vec::new() };
    game.ask(hold()).unwrap();
    assert_eq!(
        game.ask(hold()).unwrap_err().to_string(),
        "aland has already sealed its orders for this turn; wait for the adjudication"
    );
    assert_eq!(
        game.ask(Command::Adjudicate { rulings: Vec::new() }).unwrap_err().to_string(),
        "borduria has not sealed its orders yet; adjudication waits for every seat"
    );
}

/// Odds are read on the sealed state: an act of the same turn does not change another's odds.
#[test]
fn nobody_gains_by_order() {
    let gamble = r#"(id: "gamble", actor: "caspia", title: "gamble", text: "Do it.", kind: "private_message",
        outcomes: [(id: "calm", text: "Calm.", factors: [(when: "tension >= 60", times: 1000.0, why: "tense")]), (id: "not", text: "Not.")])"#;
    let mut game = Game::new(gamble, "");
    game.turn(&["strike", "gamble"]);
    let drawn = game.events.iter().find_map(|event| match event {
        Event::Acted { option, draw, .. } if *option == game.option("gamble") => draw.clone(),
        _ => None,
    });
    let drawn = drawn.unwrap();
    assert_eq!(drawn.branches[0].odds, 1.0, "tension was 40 when the orders were sealed");
    assert_eq!(game.state.indicators[0], 60);
}

#[test]
fn the_facilitator_can_overrule_a_draw_with_a_reason() {
    let gamble = r#"(id: "gamble", actor: "caspia", title: "gamble", text: "Do it.", kind: "private_message",
        outcomes: [(id: "likely", text: "Likely.", odds: 1000000.0), (id: "never", text: "Never.", odds: 0.000001, effects: ["open = true"])])"#;
    let mut game = Game::new(gamble, "");
    game.seal(&["gamble"]);
    let ruling = |draw: &str, reason: &str| Ruling {
        draw: draw.to_owned(),
        actor: Some(ActorIx(2)),
        result: 1,
        reason: reason.to_owned(),
    };
    let ask = |ruling| Command::Adjudicate { rulings: vec![ruling] };
    assert_eq!(
        game.ask(ask(ruling("option/gamble", " "))),
        Err(Refusal::NoReason("option/gamble".to_owned()))
    );
    assert_eq!(game.ask(ask(ruling("option/gmable", "why"))), Err(Refusal::Unknown("draw")));
    game.ask(ask(ruling("option/gamble", "the delegation argued well"))).unwrap();
    assert!(game.state.flags[0]);
    let overruled = game.events.iter().any(|event| {
        matches!(event, Event::Acted { draw: Some(draw), .. } if draw.overruled.as_deref() == Some("the delegation argued well"))
    });
    assert!(overruled, "the record keeps the reason");
}

#[test]
fn an_inject_can_be_thrown_in_once() {
    let waiting = r#"(id: "storm", title: "A storm", text: "It blows.", medium: Wire, source: (status: Invented),
        trigger: When("reached(war)"), effects: ["tension += 5"], rung: "words")"#;
    let mut game = Game::new("", waiting);
    let inject = offramp::scenario::InjectIx(0);
    game.ask(Command::Inject { inject }).unwrap();
    assert_eq!(game.state.indicators[0], 45);
    assert_eq!(
        game.ask(Command::Inject { inject }).unwrap_err().to_string(),
        "“A storm” has already been given to the players; choose another"
    );
    game.turn(&[]);
    assert_eq!(game.rung(), "words", "its rung counts when the turn is adjudicated");
}

#[test]
fn injects_of_a_pass_read_the_state_before_it() {
    let inject = |id: &str, effect: &str| {
        format!(
            r#"(id: "{id}", title: "{id}", text: "It is so.", medium: Wire, source: (status: Invented),
                trigger: Turn(1), effects: ["{effect}"]),"#
        )
    };
    let injects = [
        inject("first", "open = true"),
        inject("second", "tension += 5 if fired(first)"),
        inject("third", "tension += 7 if open"),
        inject("fourth", "tension += 1"),
    ];
    let game = Game::new("", &injects.concat());
    assert!(game.state.flags[0]);
    assert_eq!(game.state.indicators[0], 41);
}
