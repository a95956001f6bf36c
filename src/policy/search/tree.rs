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
    /// The strategy it was drawn from, before exploration.
    pub strategy: Vec<f64>,
    /// The probability with which it was drawn.
    pub probability: f64,
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
    /// temperament, 0 for what is not on the menu; they decide where nothing is regretted.
    pub fn strategy(&self, node: Option<usize>, odds: &[f64]) -> Vec<f64> {
        let node = node.map(|node| &self.nodes[node]).filter(|node| node.seen.count >= RIPE);
        let regret = |place: &Slot| place.regret.max(0.0);
        let free = odds.iter().map(|odds| if *odds > 0.0 { 1.0 } else { 0.0 });
        node.and_then(|node| shares(node.places.iter().map(regret).zip(free).map(|(a, b)| a * b)))
            .or_else(|| shares(odds.iter().copied()))
            .unwrap_or_else(|| vec![1.0 / odds.len() as f64; odds.len()])
    }

    /// The average of all strategies at a node, among what is on the menu.
    pub fn average(&self, node: usize, odds: &[f64]) -> Option<Vec<f64>> {
        let places = self.nodes[node].places.iter().zip(odds);
        shares(places.map(|(place, odds)| if *odds > 0.0 { place.average } else { 0.0 }))
    }

    /// Learns that a step brought `gain`, in a batch of such a weight.
    ///
    /// Only one order's gain is seen; divided by its probability it is in the mean that of the order
    /// always (importance sampling). What the node brings on average is taken off first, which changes no
    /// mean and makes the figures swing less.
    pub fn learn(&mut self, step: &SearchStep, gain: f64, weight: f64) {
        let node = &mut self.nodes[step.node];
        let swing = (gain - node.seen.mean()) / step.probability;
        node.seen.add(gain);
        let value = step.strategy[step.place] * swing;
        for (at, (place, share)) in node.places.iter_mut().zip(&step.strategy).enumerate() {
            place.regret += if at == step.place { swing - value } else { -value };
            place.average += weight * share;
        }
    }
}

/// Values as shares of their sum, if it is above 0.
pub(super) fn shares(values: impl Iterator<Item = f64> + Clone) -> Option<Vec<f64>> {
    let total: f64 = values.clone().sum();
    (total > 0.0).then(|| values.map(|value| value / total).collect())
}
