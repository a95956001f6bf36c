//! Which part of a graph is looked at, and where in a picture each knot belongs.

use std::collections::{BTreeMap, HashMap};

use super::{Graph, Knot, Tie, TieKind};
use crate::scenario::Thing;
use crate::texts::say;

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lens {
    /// What leads to one knot (its place in the graph) and follows from it, in so many steps.
    Around(usize, u32),
    /// What can be done and what comes, by the turn in which it first can: ties by flags, choices and injects only.
    Story,
    /// Everything that is tied to anything.
    Whole,
}

/// A part of a graph, laid into columns and lanes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GraphView {
    /// What is in it.
    pub spots: Vec<ViewSpot>,
    /// Ties between spots; those that join the same two are one.
    pub ties: Vec<ViewTie>,
    /// What stands above columns: from which, to which, the words, and smaller words below.
    pub heads: Vec<(usize, usize, String, String)>,
    /// Names of lanes, from the top.
    pub lanes: Vec<String>,
    /// By lane, knots that have no tie here.
    pub loose: Vec<Vec<usize>>,
}

/// Where a knot belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ViewSpot {
    /// Its place in the graph.
    pub knot: usize,
    /// From the left.
    pub column: usize,
    /// From the top; `None` if it belongs to no lane.
    pub lane: Option<usize>,
}

/// Ties of a view that join the same two spots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ViewTie {
    /// Place of a spot.
    pub from: usize,
    /// Place of a spot.
    pub to: usize,
    /// How, without repetition; the strongest first.
    pub kinds: Vec<TieKind>,
    /// Places of the ties in the graph.
    pub ties: Vec<usize>,
}

/// Kinds of tie of which a story is made.
const STORY: [TieKind; 4] = [TieKind::Opens, TieKind::Closes, TieKind::Ends, TieKind::Sets];

impl GraphView {
    /// What a lens shows of a graph.
    pub fn of(graph: &Graph, lens: Lens) -> Self {
        match lens {
            Lens::Around(knot, steps) => Self::around(graph, knot, steps),
            Lens::Story => {
                let tells = |at: usize| graph.knots[at].knot.tells();
                let told =
                    |tie: &Tie| STORY.contains(&tie.kind) && tells(tie.from) && tells(tie.to);
                Self::by_turn(graph, &told, &tells)
            }
            Lens::Whole => {
                let tied = |tie: &Tie| tie.kind != TieKind::Does;
                Self::by_turn(graph, &tied, &|_| false)
            }
        }
    }

    /// What leads there on the left, what follows on the right.
    fn around(graph: &Graph, middle: usize, steps: u32) -> Self {
        let steps = steps as usize;
        let mut columns: BTreeMap<usize, usize> = BTreeMap::from([(middle, steps)]);
        for back in [true, false] {
            let mut edge = vec![middle];
            for step in 1..=steps {
                let mut next = Vec::new();
                for tie in &graph.ties {
                    let (near, far) = if back { (tie.to, tie.from) } else { (tie.from, tie.to) };
                    if edge.contains(&near) && !columns.contains_key(&far) {
                        let column = if back { steps - step } else { steps + step };
                        columns.insert(far, column);
                        next.push(far);
                    }
                }
                edge = next;
            }
        }
        let spots: Vec<_> = (columns.iter())
            .map(|(knot, column)| ViewSpot { knot: *knot, column: *column, lane: Some(0) })
            .collect();
        // What passes the middle by is another picture.
        let beside = |tie: &Tie| match (columns.get(&tie.from), columns.get(&tie.to)) {
            (Some(from), Some(to)) => from.abs_diff(*to) == 1,
            _ => false,
        };
        let ties = merged(graph, &spots, &beside);
        let words = |column: usize| match column.cmp(&steps) {
            std::cmp::Ordering::Less => say!("graph-leads-there"),
            std::cmp::Ordering::Equal => String::new(),
            std::cmp::Ordering::Greater => say!("graph-follows"),
        };
        let heads = (0..=2 * steps)
            .filter(|column| spots.iter().any(|spot| spot.column == *column))
            .map(|column| {
                let far = column.abs_diff(steps);
                let below =
                    if far > 1 { say!("graph-in-steps", count = far) } else { String::new() };
                (column, column, words(column), below)
            })
            .collect();
        Self { spots, ties, heads, lanes: vec![String::new()], loose: vec![Vec::new()] }
    }

    /// Columns are turns, lanes are whose it is. What has no tie here but is `named` is listed by lane.
    fn by_turn(
        graph: &Graph,
        wanted: &dyn Fn(&Tie) -> bool,
        named: &dyn Fn(usize) -> bool,
    ) -> Self {
        let mut tied = vec![false; graph.knots.len()];
        for tie in graph.ties.iter().filter(|tie| wanted(tie)) {
            tied[tie.from] = true;
            tied[tie.to] = true;
        }
        let turns = graph.turns.max(1) as usize;
        let mut lanes = vec![say!("graph-news")];
        lanes.extend(graph.actors.iter().cloned());
        let more = lanes.len();
        lanes.extend([say!("graph-measured"), say!("graph-lines")]);
        let setters = setters(graph);
        let mut spots = Vec::new();
        let mut loose = vec![Vec::new(); lanes.len()];
        for (at, info) in graph.knots.iter().enumerate() {
            let turn = info.turn.map_or(0, |turn| turn as usize - 1);
            let owner = info.owner.map(|owner| owner.at() + 1);
            let (lane, part) = match info.knot {
                Knot::Ending(_) => (None, 0),
                Knot::Thing(Thing::Inject(_)) => (Some(0), 0),
                Knot::Thing(Thing::Option(_)) => (owner, 2),
                // Between those who set it and those who ask.
                Knot::Thing(Thing::Flag(_)) => {
                    let setter = setters.get(&at).copied();
                    (setter.map_or(Some(0), |lane| Some(lane.map_or(0, |lane| lane + 1))), 1)
                }
                Knot::Thing(Thing::Indicator(_) | Thing::Timer(_) | Thing::Date(_)) => {
                    (Some(more), 1)
                }
                Knot::Thing(_) => (Some(more + 1), 1),
            };
            let column = if lane.is_none() { turns * PARTS } else { turn * PARTS + part };
            // How a game can end belongs to every story.
            if tied[at] || lane.is_none() {
                spots.push(ViewSpot { knot: at, column, lane });
            } else if let Some(lane) = lane.filter(|_| named(at)) {
                loose[lane].push(at);
            }
        }
        let ties = merged(graph, &spots, wanted);
        let mut view = Self { spots, ties, heads: Vec::new(), lanes, loose };
        for turn in 0..turns {
            let date = graph.dates.get(turn).cloned().unwrap_or_default();
            let words = say!("graph-turn", turn = turn + 1);
            view.heads.push((turn * PARTS, turn * PARTS + PARTS - 1, words, date));
        }
        view.heads.push((turns * PARTS, turns * PARTS, say!("graph-endings"), String::new()));
        view.pack();
        view
    }

    /// Leaves out columns and lanes in which nothing stands.
    fn pack(&mut self) {
        let last = self.heads.iter().map(|(_, to, ..)| *to).max().unwrap_or(0);
        let mut places = vec![None; last + 1];
        let mut next = 0;
        for (column, place) in places.iter_mut().enumerate() {
            if self.spots.iter().any(|spot| spot.column == column) {
                *place = Some(next);
                next += 1;
            }
        }
        self.heads.retain_mut(|(from, to, ..)| {
            let mut inside = places[*from..=*to].iter().flatten();
            let Some(first) = inside.next().copied() else { return false };
            (*from, *to) = (first, inside.last().copied().unwrap_or(first));
            true
        });
        let used: Vec<_> = (0..self.lanes.len())
            .filter(|lane| {
                let here = self.spots.iter().any(|spot| spot.lane == Some(*lane));
                here || !self.loose[*lane].is_empty()
            })
            .collect();
        for spot in &mut self.spots {
            spot.column = places[spot.column].unwrap_or(0);
            spot.lane = spot.lane.and_then(|lane| used.iter().position(|used| *used == lane));
        }
        self.lanes = used.iter().map(|lane| self.lanes[*lane].clone()).collect();
        self.loose = used.iter().map(|lane| std::mem::take(&mut self.loose[*lane])).collect();
    }
}

/// Columns of a turn: what comes, what holds from then on, what can be done.
const PARTS: usize = 3;

/// Of each flag, the actor that can set it, if it is one only.
fn setters(graph: &Graph) -> HashMap<usize, Option<usize>> {
    let mut setters: HashMap<usize, Option<usize>> = HashMap::new();
    for tie in graph.ties.iter().filter(|tie| tie.kind == TieKind::Sets) {
        let owner = graph.knots[tie.from].owner.map(|owner| owner.at());
        let known = setters.entry(tie.to).or_insert(owner);
        if *known != owner {
            *known = None;
        }
    }
    setters
}

/// The wanted ties between these spots.
fn merged(graph: &Graph, spots: &[ViewSpot], wanted: &dyn Fn(&Tie) -> bool) -> Vec<ViewTie> {
    let places: HashMap<usize, usize> =
        spots.iter().enumerate().map(|(at, spot)| (spot.knot, at)).collect();
    let mut all: BTreeMap<(usize, usize), ViewTie> = BTreeMap::new();
    for (at, tie) in graph.ties.iter().enumerate().filter(|(_, tie)| wanted(tie)) {
        let ends = [tie.from, tie.to].map(|knot| places.get(&knot).copied());
        let [Some(from), Some(to)] = ends else { continue };
        let none = || ViewTie { from, to, kinds: Vec::new(), ties: Vec::new() };
        let tied = all.entry((from, to)).or_insert_with(none);
        tied.ties.push(at);
        if !tied.kinds.contains(&tie.kind) {
            tied.kinds.push(tie.kind);
            tied.kinds.sort_unstable();
        }
    }
    all.into_values().collect()
}
