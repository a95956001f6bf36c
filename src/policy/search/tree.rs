//! What one actor has learnt: a node for each turn, and within a turn for each sequence of its own orders,
//! with regrets for each place of its menu.

/// The nodes.
#[derive(Debug)]
pub(super) struct SearchTree {
    nodes: Vec<SearchNode>,
    places: usize,
}

/// Where the actor has to give its next order.
#[derive(Debug, Default)]
struct SearchNode {
    places: Vec<Slot>,
    seen: SeenMean,
}

/// An option, or holding.
#[derive(Clone, Debug, Default)]
struct Slot {
    regret: f64,
    /// How much of the strategy it has been, later plays counting more.
    average: f64,
    /// The node after it; 0 if there is none yet.
    next: usize,
}

/// A mean.
#[derive(Clone, Copy, Debug, Default)]
struct SeenMean {
    count: u32,
    sum: f64,
}

impl SeenMean {
    fn add(&mut self, value: f64) {
        self.count += 1;
        self.sum += value;
    }

    /// 0 if nothing was seen.
    fn mean(self) -> f64 {
        if self.count == 0 { 0.0 } else { self.sum / f64::from(self.count) }
    }
}

/// One order that was given in a play.
#[derive(Debug)]
pub(super) struct SearchStep {
    pub lane: usize,
    pub node: usize,
    pub place: usize,
    /// The probability with which it was drawn.
    pub probability: f64,
}

/// Orders that were given in a play, and for each the strategy it was drawn from, before exploration.
#[derive(Debug, Default)]
pub(super) struct SearchSteps {
    steps: Vec<SearchStep>,
    strategies: Vec<f64>,
}

impl SearchSteps {
    pub fn push(&mut self, step: SearchStep, strategy: &[f64]) {
        self.steps.push(step);
        self.strategies.extend_from_slice(strategy);
    }

    pub fn iter(&self) -> impl Iterator<Item = (&SearchStep, &[f64])> {
        let places = self.strategies.len() / self.steps.len().max(1);
        self.steps.iter().zip(self.strategies.chunks_exact(places.max(1)))
    }
}

/// Until a node has been visited so often its actor chooses there as its temperament would.
const RIPE: u32 = 64;

impl SearchTree {
    /// Nothing learnt yet, of an actor with so many places and so many turns to go. The first nodes are
    /// those of the turns.
    pub fn new(places: usize, turns: usize) -> Self {
        let mut tree = Self { nodes: Vec::new(), places };
        for _ in 0..turns {
            tree.grow();
        }
        tree
    }

    fn grow(&mut self) -> usize {
        let places = vec![Slot::default(); self.places];
        self.nodes.push(SearchNode { places, seen: SeenMean::default() });
        self.nodes.len() - 1
    }

    /// The node after a place, if there is one.
    pub fn next(&self, node: usize, place: usize) -> Option<usize> {
        Some(self.nodes[node].places[place].next).filter(|next| *next > 0)
    }

    /// Makes the node after a place, if there is none.
    pub fn expand(&mut self, node: usize, place: usize) {
        if self.next(node, place).is_none() {
            let new = self.grow();
            self.nodes[node].places[place].next = new;
        }
    }

    /// Regret matching: each place as its positive regret is to the sum of all. `odds` are those of the
    /// temperament, 0 for what is not on the menu; they decide where nothing is regretted. Into `strategy`, whatever was
    /// in it.
    pub fn strategy(&self, node: Option<usize>, odds: &[f64], strategy: &mut Vec<f64>) {
        let node = node.map(|node| &self.nodes[node]).filter(|node| node.seen.count >= RIPE);
        if let Some(node) = node {
            let regret = |(place, odds): (&Slot, &f64)| {
                if *odds > 0.0 { place.regret.max(0.0) } else { 0.0 }
            };
            strategy.clear();
            strategy.extend(node.places.iter().zip(odds).map(regret));
            if share(strategy) {
                return;
            }
        }
        strategy.clear();
        strategy.extend_from_slice(odds);
        if !share(strategy) {
            strategy.fill(1.0 / odds.len() as f64);
        }
    }

    /// The average of all strategies at a node, among what is on the menu.
    pub fn average(&self, node: usize, odds: &[f64]) -> Option<Vec<f64>> {
        let places = self.nodes[node].places.iter().zip(odds);
        let average = |(place, odds): (&Slot, &f64)| if *odds > 0.0 { place.average } else { 0.0 };
        let mut average: Vec<_> = places.map(average).collect();
        share(&mut average).then_some(average)
    }

    /// Learns that a step brought `gain`, in a batch of such a weight.
    ///
    /// Only one order's gain is seen; divided by its probability it is in the mean that of the order
    /// always (importance sampling). What the node brings on average is taken off first, which changes no
    /// mean and makes the figures swing less.
    pub fn learn(&mut self, step: &SearchStep, strategy: &[f64], gain: f64, weight: f64) {
        let node = &mut self.nodes[step.node];
        let swing = (gain - node.seen.mean()) / step.probability;
        node.seen.add(gain);
        let value = strategy[step.place] * swing;
        for (at, (place, share)) in node.places.iter_mut().zip(strategy).enumerate() {
            place.regret += if at == step.place { swing - value } else { -value };
            place.average += weight * share;
        }
    }
}

/// Makes values shares of their sum, if it is above 0.
pub(super) fn share(values: &mut [f64]) -> bool {
    let total: f64 = values.iter().sum();
    let some = total > 0.0;
    if some {
        values.iter_mut().for_each(|value| *value /= total);
    }
    some
}
