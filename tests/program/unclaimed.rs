//! An act that nobody claims names its author in no way: not by its place among the others, not by a
//! number, not by what else is told. Two games that differ only in who did it, or in the order in which
//! the scenario lists its actors, look the same to everybody who may not know.

use std::collections::BTreeSet;
use std::sync::Arc;

use offramp::policy::PolicyKind;
use offramp::rules::{
    Chance, Command, Event, Log, News, NewsKind, Ruling, SeatView, Sight, State, Viewer, apply,
    begin, mix,
};
use offramp::scenario::library::SHIPPED;
use offramp::scenario::{ActorIx, OptionIx, OutcomeIx, Scenario, Seats, Thing, load_text};
use offramp::session::{Session, Setup, Unrecorded};
use rayon::prelude::*;

/// A game as far as it has come.
#[derive(Clone)]
struct Game<'a> {
    scenario: &'a Scenario,
    seed: u64,
    state: State,
    history: Vec<State>,
    events: Vec<Event>,
}

impl<'a> Game<'a> {
    fn begin(scenario: &'a Scenario, seed: u64) -> Self {
        let mut events = Vec::new();
        let state = begin(scenario, Chance::new(seed), &mut Log::to(&mut events));
        Self { scenario, seed, history: vec![state.clone()], state, events }
    }

    fn apply(&mut self, command: &Command) {
        apply(self.scenario, &mut self.state, command, self.seed, &mut self.events).unwrap();
    }

    /// Seals for everybody: the orders given, and at random, but never `but`, for all others.
    fn seal(&mut self, given: &[(ActorIx, Vec<OptionIx>)], but: Option<OptionIx>) {
        for actor in self.scenario.actor_ids() {
            let given = given.iter().find(|(of, _)| *of == actor).map(|(_, orders)| orders.clone());
            let orders = given.unwrap_or_else(|| {
                let sight = Sight::new(self.scenario, &self.state, Viewer::Seat(actor));
                let mut orders = PolicyKind::Random.explain(&sight, actor, self.seed).0;
                orders.retain(|order| Some(*order) != but);
                orders
            });
            let (reason, draws) = (String::new(), Vec::new());
            self.apply(&Command::Commit { actor, orders, reason, draws });
        }
    }

    fn adjudicate(&mut self, rulings: Vec<Ruling>) {
        self.apply(&Command::Adjudicate { rulings });
        self.history.push(self.state.clone());
    }

    fn view(&self, viewer: Viewer) -> SeatView {
        SeatView::of(self.scenario, &self.history, &self.state, &self.events, viewer)
    }
}

/// The scenario with an option that is another actor's.
fn of_another(scenario: &Scenario, option: OptionIx, actor: ActorIx) -> Scenario {
    let mut other = scenario.clone();
    let was = scenario.option(option).actor;
    other.options[option.at()].actor = actor;
    other.secrets.set(Thing::Option(option), Seats::only(actor));
    other.actors[was.at()].options.retain(|ix| *ix != option);
    other.actors[actor.at()].options.push(option);
    other
}

/// Decisions that give an act this outcome, and leave its trail cold.
fn rulings(scenario: &Scenario, option: OptionIx, outcome: OutcomeIx, done: u32) -> Vec<Ruling> {
    let option = scenario.option(option);
    let ruling = |draw: String, result| {
        let reason = "the same in both games".to_owned();
        Ruling { draw, actor: Some(option.actor), result, reason }
    };
    let trace = format!("{}{done}", option.covert.as_ref().unwrap().draw.name);
    vec![ruling(option.draw.name.clone(), outcome.0), ruling(trace, 1)]
}

/// The first lines in which two views differ, with those before it.
fn difference(one: &SeatView, other: &SeatView) -> Option<(String, String)> {
    if one == other {
        return None;
    }
    let [one, other] = [one, other].map(|view| serde_json::to_string_pretty(view).unwrap());
    let [one, other] = [&one, &other].map(|text| text.lines().collect::<Vec<_>>());
    let longest = one.len().max(other.len());
    let at = (0..longest).find(|at| one.get(*at) != other.get(*at))?;
    let around = |lines: &[&str]| {
        lines[at.saturating_sub(12).min(lines.len())..(at + 3).min(lines.len())].join("\n")
    };
    Some((around(&one), around(&other)))
}

/// What all seats but these, and the wall, are shown of two games.
fn same_to_others(one: &Game<'_>, other: &Game<'_>, authors: [ActorIx; 2], what: &str) -> usize {
    let seats = one.scenario.actor_ids().filter(|actor| !authors.contains(actor));
    let viewers: Vec<_> = seats.map(Viewer::Seat).chain([Viewer::Public]).collect();
    for viewer in &viewers {
        let [told, again] = [one, other].map(|game| {
            let imagined = Sight::new(game.scenario, &game.state, *viewer).imagined();
            (game.view(*viewer), imagined)
        });
        assert_eq!(difference(&told.0, &again.0), None, "{viewer:?} can tell who did {what}");
        assert_eq!(told.1, again.1, "the forecast of {viewer:?} can tell who did {what}");
    }
    viewers.len()
}

/// Plays a game in which `actor` does what `option` says in the turn `when`, or else `instead` does, and
/// compares them then and a turn later. Returns how many views were compared in which the act stands
/// among others.
fn either(scenario: &Scenario, option: OptionIx, instead: ActorIx, seed: u64, when: u32) -> usize {
    let actor = scenario.option(option).actor;
    let swapped = of_another(scenario, option, instead);
    let mut before = Game::begin(scenario, seed);
    while before.state.turn < when && !before.state.over() {
        before.seal(&[], Some(option));
        before.adjudicate(Vec::new());
    }
    let menu = Sight::new(scenario, &before.state, Viewer::Facilitator).menu(actor);
    // Whoever has nothing to pay for it with can't have done it.
    let theirs = Sight::new(&swapped, &before.state, Viewer::Facilitator).menu(instead);
    if before.state.over() || !menu.contains(&option) || !theirs.contains(&option) {
        return 0;
    }
    let outcomes = &scenario.option(option).outcomes;
    let outcome = OutcomeIx::from((mix(seed) % outcomes.len() as u64) as usize);
    let [mut one, mut other] =
        [(scenario, actor, instead), (&swapped, instead, actor)].map(|(scenario, author, idle)| {
            let mut game = Game { scenario, ..before.clone() };
            game.seal(&[(author, vec![option]), (idle, Vec::new())], Some(option));
            game
        });
    let mut compared = 0;
    for _ in 0..2 {
        let what = format!("{} of {}", scenario.option(option).id, scenario.meta.id);
        same_to_others(&one, &other, [actor, instead], &what);
        for game in [&mut one, &mut other] {
            game.adjudicate(rulings(game.scenario, option, outcome, when));
        }
        // An inject may have proved it.
        if one.state.attributed[option.at()] {
            break;
        }
        let seen = outcomes[outcome.at()].seen.is_some();
        let views = same_to_others(&one, &other, [actor, instead], &what);
        let among = one.view(Viewer::Public).news;
        let acts = among.iter().filter(|news| news.kind == NewsKind::Act && news.turn == when);
        if seen && acts.count() > 1 {
            compared += views;
        }
        if one.state.over() {
            break;
        }
        for game in [&mut one, &mut other] {
            game.seal(&[(actor, Vec::new()), (instead, Vec::new())], Some(option));
        }
    }
    compared
}

/// In every shipped scenario, every covert card, done by its owner or by anybody else whom it is not
/// aimed at.
#[test]
fn whoever_did_it_others_are_shown_the_same() {
    for shipped in SHIPPED {
        let scenario = shipped.load().scenario.unwrap();
        let all = OptionIx::all(scenario.options.len());
        let covert: Vec<_> = all.filter(|ix| scenario.option(*ix).covert.is_some()).collect();
        let compared: usize = covert
            .par_iter()
            .flat_map_iter(|option| {
                let act = scenario.option(*option);
                let hurt = act.outcomes.iter().flat_map(|outcome| outcome.hurts.iter().copied());
                let parties: BTreeSet<_> = act.parties().map(|(to, _)| to).chain(hurt).collect();
                let others = scenario.actor_ids().filter(|actor| *actor != act.actor);
                let others: Vec<_> = others.filter(|actor| !parties.contains(actor)).collect();
                let games = (0..4_u64).flat_map(move |seed| {
                    others.clone().into_iter().map(move |actor| (seed, actor))
                });
                games.map(|(seed, actor)| either(&scenario, *option, actor, seed, 1 + seed as u32))
            })
            .sum();
        // In the tutorial everybody but the author is a party.
        let enough = if scenario.actors.len() > 2 { 20 } else { 0 };
        assert!(compared >= enough, "{}: only {compared} views compared", shipped.id);
    }
}

/// A text of a scenario with its actors listed the other way round.
fn other_way_round(text: &str) -> String {
    let (head, rest) = text.split_once("\n    actors: [\n").unwrap();
    let (actors, tail) = rest.split_once("\n    ],\n").unwrap();
    let mut actors: Vec<_> = actors.split_inclusive("\n        ),").collect();
    actors.reverse();
    let actors: Vec<_> = actors.into_iter().map(|actor| actor.trim_matches('\n')).collect();
    format!("{head}\n    actors: [\n{}\n    ],\n{tail}", actors.join("\n"))
}

/// A view as it would be if actors were listed by id. What is known of an act is put in that order
/// among those whose author is known; where those stand that nobody claims is left as it is.
fn by_id(mut view: SeatView, scenario: &Scenario) -> SeatView {
    let mut ids: Vec<_> = scenario.actors.iter().map(|actor| &actor.id).collect();
    ids.sort();
    let at = |actor: ActorIx| {
        let id = &scenario.actor(actor).id;
        ActorIx::from(ids.iter().position(|known| *known == id).unwrap())
    };
    for target in view.menu.iter_mut().flat_map(|card| &mut card.target) {
        target.actor = at(target.actor);
    }
    if let Viewer::Seat(actor) = &mut view.viewer {
        *actor = at(*actor);
    }
    view.actors.iter_mut().for_each(|actor| actor.ix = at(actor.ix));
    view.actors.sort_by_key(|actor| actor.ix);
    for relation in &mut view.relations {
        (relation.from, relation.to) = (at(relation.from), at(relation.to));
    }
    view.relations.sort_by_key(|relation| (relation.from, relation.to));
    view.budgets.iter_mut().for_each(|budget| budget.actor = at(budget.actor));
    view.red_lines.iter_mut().for_each(|line| line.owner = at(line.owner));
    view.red_lines.sort_by(|one, two| (one.owner, &one.title).cmp(&(two.owner, &two.title)));
    for agreement in &mut view.agreements {
        agreement.parties.iter_mut().for_each(|party| *party = at(*party));
        agreement.terms.iter_mut().for_each(|term| term.by = at(term.by));
    }
    if let Some(free) = &mut view.free_moves {
        free.actors.sort();
    }
    for card in &mut view.menu {
        card.crosses.sort();
        card.severity.iter_mut().for_each(|severity| severity.party = at(severity.party));
    }
    for news in &mut view.news {
        news.actor = news.actor.map(at);
        if let Some(draw) = &mut news.draw {
            draw.actor = draw.actor.map(at);
        }
    }
    for kind in [NewsKind::Act, NewsKind::RedLine, NewsKind::Attribution] {
        let known = |news: &News| news.kind == kind && news.actor.is_some();
        let places = view.news.iter().enumerate().filter(|(_, news)| known(news));
        let places: Vec<_> = places.map(|(at, _)| at).collect();
        let mut sorted: Vec<_> = places.iter().map(|at| view.news[*at].clone()).collect();
        sorted.sort_by_key(|news| (news.turn, news.actor, news.title.say()));
        places.into_iter().zip(sorted).for_each(|(at, news)| view.news[at] = news);
    }
    view
}

/// The same games with the scenario's actors in another order: everybody is shown the same.
#[test]
fn the_order_of_the_file_tells_nothing() {
    let mut unclaimed = 0;
    for shipped in SHIPPED {
        let given = shipped.load().scenario.unwrap();
        let other = load_text(shipped.path, &other_way_round(shipped.text)).scenario.unwrap();
        assert_eq!(other.actors[0].id, given.actors.last().unwrap().id);
        let counts = (0..4_u64).into_par_iter().map(|seed| {
            let mut games = [&given, &other].map(|scenario| Game::begin(scenario, seed));
            let mut unclaimed = 0;
            while !games[0].state.over() {
                for game in &mut games {
                    game.seal(&[], None);
                    game.adjudicate(Vec::new());
                }
                let seats = given.actor_ids().map(Some).chain([None]);
                for seat in seats {
                    let [one, two] = games.each_ref().map(|game| {
                        let of_id = |actor: ActorIx| {
                            let id = &given.actor(actor).id;
                            game.scenario.actor_ids().find(|ix| game.scenario.actor(*ix).id == *id)
                        };
                        let viewer = seat.and_then(of_id).map_or(Viewer::Public, Viewer::Seat);
                        by_id(game.view(viewer), game.scenario)
                    });
                    let nobody = |news: &&News| news.kind == NewsKind::Act && news.actor.is_none();
                    unclaimed += one.news.iter().filter(nobody).count();
                    let told = difference(&one, &two);
                    assert_eq!(told, None, "{}, seed {seed}, {seat:?}", shipped.id);
                }
            }
            unclaimed
        });
        unclaimed += counts.sum::<usize>();
    }
    assert!(unclaimed > 100, "only {unclaimed} acts that nobody claims");
}

/// A group that rolls its own dice is asked for no draw of an act that only the program's dice would
/// attribute: theirs may not.
#[test]
fn own_dice_are_asked_for_nothing_that_nobody_claims() {
    let mut traced = 0;
    for shipped in SHIPPED {
        let scenario = Arc::new(shipped.load().scenario.unwrap());
        for seed in 0..20 {
            let setup = Setup::all_computers(&scenario, seed, PolicyKind::Random);
            let mut session =
                Session::start(Arc::clone(&scenario), setup, Box::new(Unrecorded)).unwrap();
            while !session.state().over() {
                session.play_computers().unwrap();
                let (turn, known) = (session.state().turn, session.state().attributed.clone());
                let before = session.view(Viewer::Public);
                let asked = session.preview(Viewer::Public, &[]).unwrap();
                session.advance().unwrap();
                let secret = |news: &&News| {
                    let covert = |ix: OptionIx| scenario.option(ix).covert.is_some();
                    news.turn == turn && news.option.is_some_and(|ix| covert(ix) && !known[ix.at()])
                };
                assert_eq!(asked.news.iter().find(secret), None);
                let traces = |view: &SeatView| {
                    let traced = view.news.iter().filter(|n| n.kind == NewsKind::Attribution);
                    traced.count()
                };
                assert_eq!(traces(&asked), traces(&before));
                traced += session.view(Viewer::Public).news.iter().filter(secret).count();
            }
        }
    }
    assert!(traced > 20, "only {traced} acts were attributed at once");
}
