//! On small zero-sum games the search's average strategy approaches the equilibrium: what the best reply
//! to it could still gain, its exploitability, falls as it plays more. `cargo test --test program equilibrium:: --
//! --nocapture` prints the figures.

use offramp::policy::{Effort, Foresight, PolicyKind};
use offramp::rules::{Chance, Log, Sight, Viewer, begin, mix};
use offramp::scenario::{ActorIx, Scenario, load_text};
use rayon::prelude::*;

/// What the row player wins and the column player loses.
type Matrix = &'static [&'static [i32]];

/// Pennies that are not worth the same: the row player shows heads with 1/3, the value is 1/3.
const PENNIES: Matrix = &[&[3, -1], &[-1, 1]];
/// Rock, paper, scissors, where paper around a rock counts twice: rock 1/4, paper 1/4, scissors 1/2.
const SCISSORS: Matrix = &[&[0, -2, 1], &[2, 0, -1], &[-1, 1, 0]];
/// Two rows, three columns, of which the first is never worth playing.
const TWO_BY_THREE: Matrix = &[&[3, -1, 2], &[-2, 4, -1]];

/// What a win of 1 is in points; holding is worse than anything.
const POINTS: i32 = 10;

/// What holding loses beyond that, in points.
const HOLDING: i32 = 50;

/// A game of one turn in which both seats choose at the same time; holding loses more than any choice.
fn game(matrix: Matrix) -> Scenario {
    let (rows, columns) = (0..matrix.len(), 0..matrix[0].len());
    let cells = rows.clone().flat_map(|row| columns.clone().map(move |column| (row, column)));
    let won = cells.map(|(row, column)| {
        let points = POINTS * matrix[row][column];
        format!("({points}) * times_chosen(row_{row}) * times_chosen(column_{column})")
    });
    let sum = |of: Vec<String>| of.join(" + ");
    let times = |side: &str, places: std::ops::Range<usize>| {
        sum(places.map(|at| format!("times_chosen({side}_{at})")).collect())
    };
    let (row, column) = (times("row", rows.clone()), times("column", columns.clone()));
    let won = format!("{} + {HOLDING} * ({row}) - {HOLDING} * ({column})", sum(won.collect()));
    let actor = |id: &str, score: &str| {
        format!(
            r#"(id: "{id}", name: "{id}", role: "A player", brief: "Play.", objectives: [(text: "Win.", score: "{score}")],
            temperament: (hold: 1.0, hawkishness: 1.0, reciprocity: (from: 20, times: 1.0), caution: (within: 0, times: 1.0)))"#
        )
    };
    let option = |side: &str, at: usize| {
        format!(
            r#"(id: "{side}_{at}", actor: "{side}", title: "{side} {at}", text: "So.", kind: "private_message",
            outcomes: [(id: "done", text: "Done.")]),"#
        )
    };
    let options: String = rows.map(|at| option("row", at)).collect();
    let options: String =
        columns.map(|at| option("column", at)).fold(options, |all, one| all + &one);
    let text = format!(
        r#"Scenario(format: 1,
        meta: (id: "matrix", title: "Matrix", summary: "One turn.", as_of: "2030-01-01",
            calendar: (start: "2030-01-01", days_per_turn: 1, turns: 1), duration: (solo_minutes: 1, class_minutes: 1),
            learning_objectives: ["Learn."], content_note: "None.", sources: [(id: "s", title: "S", publisher: "", date: "")]),
        ladder: (start: "calm", cooling: 1, rungs: [(id: "calm", name: "Calm", kahn: 1), (id: "words", name: "Words", kahn: 3),
            (id: "war", name: "War", kahn: 12)], thresholds: [(rung: "war", name: "War")]),
        indicators: [(id: "stake", name: "Stake", about: "A number.", start: 40, polarity: Neutral, bands: [(from: 0, to: 100, name: "any")])],
        actors: [{}, {}],
        options: [{options}],
        endings: [(id: "end", title: "End", text: "It ends.", tone: Stalemate)],
        debrief: (really_happened: "Nothing.", sources: [], questions: (what: [], so_what: [], now_what: []), limits: "All."))"#,
        actor("row", &won),
        actor("column", &format!("0 - ({won})")),
    );
    let loaded = load_text("matrix.ron", &text);
    loaded.scenario.unwrap_or_else(|| panic!("{:#?}", loaded.findings))
}

/// The strategy of a seat after so many plays.
fn strategy(scenario: &Scenario, seat: usize, plays: u32, seed: u64) -> Vec<f64> {
    // Nobody is taken at the temperament: that is what equilibrium is about.
    let effort = Effort { search: plays, trust: 0, ..Effort::default() };
    let state = begin(scenario, Chance::new(seed), &mut Log::off());
    let actor = ActorIx::from(seat);
    let sight = Sight::new(scenario, &state, Viewer::Seat(actor));
    let foresight = Foresight::new(scenario, effort);
    let (_, draws) = foresight.decide(PolicyKind::Search, &sight, actor, seed);
    draws[0].branches.iter().map(|branch| branch.probability).collect()
}

/// What both seats' best replies gain together, in units of the matrix; holding is the last place.
fn exploitability(matrix: Matrix, row: &[f64], column: &[f64]) -> f64 {
    let holds = f64::from(HOLDING) / f64::from(POINTS);
    let worth = |i: usize, j: usize| match (matrix.get(i), matrix[0].get(j)) {
        (Some(cells), Some(_)) => f64::from(cells[j]),
        (Some(_), None) => holds,
        (None, Some(_)) => -holds,
        (None, None) => 0.0,
    };
    let for_row = (0..row.len()).map(|i| (0..column.len()).map(|j| column[j] * worth(i, j)).sum());
    let for_column = (0..column.len()).map(|j| (0..row.len()).map(|i| row[i] * worth(i, j)).sum());
    for_row.fold(f64::MIN, f64::max) - for_column.fold(f64::MAX, f64::min)
}

/// Over several seeds, after so many plays.
fn mean_exploitability(matrix: Matrix, plays: u32) -> f64 {
    const SEEDS: u64 = 16;
    let scenario = game(matrix);
    let one = |seed: u64| {
        let [row, column] = [0, 1].map(|seat| strategy(&scenario, seat, plays, mix(seed)));
        exploitability(matrix, &row, &column)
    };
    let all: Vec<f64> = (0..SEEDS).into_par_iter().map(one).collect();
    all.iter().sum::<f64>() / SEEDS as f64
}

#[test]
fn the_searchs_average_approaches_the_equilibrium() {
    let games = [("pennies", PENNIES), ("scissors", SCISSORS), ("two by three", TWO_BY_THREE)];
    for (name, matrix) in games {
        let cells = || matrix.iter().copied().flatten();
        let range = f64::from(cells().max().unwrap() - cells().min().unwrap());
        let found = [256, 4_096, 65_536].map(|plays| mean_exploitability(matrix, plays) / range);
        println!("{name}: {found:.4?} of the range of payoffs after 256, 4,096, 65,536 plays");
        assert!(found.is_sorted_by(|a, b| a > b), "{name}: {found:?} does not fall");
        assert!(found[2] < 0.03, "{name}: {found:?}");
    }
}

/// The measure itself: 0 at the equilibrium, by hand, and more anywhere else.
#[test]
fn at_the_equilibrium_nothing_can_be_gained() {
    let third = 1.0 / 3.0;
    let at = exploitability(PENNIES, &[third, 1.0 - third, 0.0], &[third, 1.0 - third, 0.0]);
    assert!(at.abs() < 1e-12, "{at}");
    let rock = [0.25, 0.25, 0.5, 0.0];
    let at = exploitability(SCISSORS, &rock, &rock);
    assert!(at.abs() < 1e-12, "{at}");
    // Columns 2 and 3 make rows worth the same: −y + 2 (1 − y) = 4y − (1 − y), so y = 3/8.
    let at = exploitability(TWO_BY_THREE, &[0.625, 0.375, 0.0], &[0.0, 0.375, 0.625, 0.0]);
    assert!(at.abs() < 1e-12, "{at}");
    let even = [0.5, 0.5, 0.0];
    assert!((exploitability(PENNIES, &even, &even) - 1.0).abs() < 1e-12);
}
