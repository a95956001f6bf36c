fn main() {
    let shipped = offramp::scenario::library::SHIPPED
        [std::env::args().nth(1).map_or(0, |n| n.parse().unwrap())]
    .load();
    print!(
        "{}",
        offramp::diagnostics::render(
            &shipped.findings,
            &shipped.files,
            offramp::diagnostics::Format::Full,
            false
        )
    );
    let Some(scenario) = shipped.scenario else {
        return;
    };
    for seed in 0..5 {
        let mut events = Vec::new();
        let mut state =
            offramp::rules::begin(&scenario, offramp::rules::Chance::new(seed), &mut events);
        offramp::forecast::play_out(
            &scenario,
            &mut state,
            seed,
            |_| offramp::policy::PolicyKind::Temperament,
            |_| {},
        );
        println!(
            "{seed} {} {:?} {}",
            state.turn,
            state.ending.map(|e| &scenario.endings[e.at()].id),
            state.hash()
        );
    }
}
