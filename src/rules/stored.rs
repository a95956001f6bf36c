//! How the lists of a state are kept in cells, value by value.

use super::agreement::AgreementState;
use super::state::{RedLineState, red_line};
use crate::scenario::{MOST_PARTIES, Quantity};

/// An item of a state's list, which takes `N` cells; the first cells of all items stand together, then the
/// second ones.
pub(super) trait StoredItem<const N: usize>: Clone {
    fn cells(&self) -> [i32; N];
    fn of_cells(cells: [i32; N]) -> Self;
}

impl StoredItem<1> for i32 {
    fn cells(&self) -> [i32; 1] {
        [*self]
    }
    fn of_cells([value]: [i32; 1]) -> Self {
        value
    }
}

impl StoredItem<1> for bool {
    fn cells(&self) -> [i32; 1] {
        [(*self).into()]
    }
    fn of_cells([value]: [i32; 1]) -> Self {
        value != 0
    }
}

impl StoredItem<1> for u16 {
    fn cells(&self) -> [i32; 1] {
        [(*self).into()]
    }
    fn of_cells([value]: [i32; 1]) -> Self {
        short(value)
    }
}

impl StoredItem<2> for (u16, u16) {
    fn cells(&self) -> [i32; 2] {
        [self.0.into(), self.1.into()]
    }
    fn of_cells([first, second]: [i32; 2]) -> Self {
        (short(first), short(second))
    }
}

impl StoredItem<2> for RedLineState {
    fn cells(&self) -> [i32; 2] {
        match self {
            Self::Intact => [red_line::INTACT, 0],
            Self::Crossed(turn) => [red_line::CROSSED, (*turn).into()],
            Self::Kept => [red_line::KEPT, 0],
            Self::Lapsed => [red_line::LAPSED, 0],
        }
    }
    fn of_cells([state, turn]: [i32; 2]) -> Self {
        match state {
            red_line::INTACT => Self::Intact,
            red_line::KEPT => Self::Kept,
            red_line::LAPSED => Self::Lapsed,
            _ => Self::Crossed(short(turn)),
        }
    }
}

/// How many cells an agreement takes.
const AGREEMENT: usize = 3 + 2 * MOST_PARTIES;

impl StoredItem<AGREEMENT> for AgreementState {
    fn cells(&self) -> [i32; AGREEMENT] {
        let mut cells = [0; AGREEMENT];
        let parties = self.agreed.len().min(MOST_PARTIES);
        cells[..3].copy_from_slice(&[self.since.into(), self.kept.into(), parties as i32]);
        for (at, (agreed, broken)) in self.agreed.iter().zip(&self.broken).take(parties).enumerate()
        {
            cells[3 + at] = (*agreed).into();
            cells[3 + MOST_PARTIES + at] = (*broken).into();
        }
        cells
    }
    fn of_cells(cells: [i32; AGREEMENT]) -> Self {
        let parties = usize::from(short(cells[2])).min(MOST_PARTIES);
        let list = |from: usize| cells[from..from + parties].iter().map(|n| short(*n)).collect();
        Self {
            since: short(cells[0]),
            kept: short(cells[1]),
            agreed: list(3),
            broken: list(3 + MOST_PARTIES),
        }
    }
}

/// A value that fits, since every cell stays within what it was read from.
pub(super) fn short(value: i32) -> u16 {
    u16::try_from(value).unwrap_or(u16::MAX)
}

/// How many cells a list takes.
pub(super) fn room<T: StoredItem<N>, const N: usize>(list: &[T]) -> usize {
    list.len() * N
}

/// Writes a list into every game.
pub(super) fn put<T: StoredItem<N>, const N: usize, const L: usize>(
    cells: &mut [[i32; L]],
    list: &[T],
) {
    for (at, item) in list.iter().enumerate() {
        for (nth, value) in item.cells().into_iter().enumerate() {
            cells[nth * list.len() + at] = [value; L];
        }
    }
}

/// Reads a list back from one game.
pub(super) fn take<T: StoredItem<N>, const N: usize, const L: usize>(
    cells: &[[i32; L]],
    lane: usize,
    list: &mut [T],
) {
    let len = list.len();
    for (at, item) in list.iter_mut().enumerate() {
        *item = T::of_cells(std::array::from_fn(|nth| cells[nth * len + at][lane]));
    }
}

/// Puts what is secret and not known as it is in another list.
pub(super) fn hide<T: Clone>(
    list: &mut [T],
    other: &[T],
    secret: Option<fn(usize) -> Quantity>,
    knows: impl Fn(Quantity) -> bool,
) {
    let Some(quantity) = secret else { return };
    for (at, (item, other)) in list.iter_mut().zip(other).enumerate() {
        if !knows(quantity(at)) {
            *item = other.clone();
        }
    }
}
