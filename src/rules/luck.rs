//! Where the numbers behind draws come from: of a game its seed; of many that are counted together, strata.
//!
//! In a block of [`STRATA`] games each draw falls once into each of so many equal parts of what it may be (stratified
//! draws of many dimensions, or Latin hypercubes: M. McKay, R. Beckman and W. Conover, Technometrics 21, 1979). Each game
//! has the luck that it would have by itself, and what is counted over all of them varies less. `docs/rules.md`,
//! "How a name becomes a number", is the authority.

use super::chance::{mix, unit};

/// Games in a block.
pub const STRATA: usize = 32;

/// The luck of games side by side.
#[derive(Clone, Copy, Debug)]
pub struct Luck<const L: usize> {
    /// Of each game.
    pub(super) seeds: [u64; L],
    /// Its place in the block whose seed it has.
    pub(super) places: Option<[u8; L]>,
}

impl<const L: usize> From<[u64; L]> for Luck<L> {
    /// Each game has its own.
    fn from(seeds: [u64; L]) -> Self {
        Self { seeds, places: None }
    }
}

impl<const L: usize> Luck<L> {
    /// That of game `first`, counted from 0, and the following. All must lie in one block: `first` is a multiple of `L`,
    /// which divides [`STRATA`].
    pub fn stratified(luck: u64, first: u32) -> Self {
        Self::in_block(luck, first, |lane| first as usize + lane)
    }

    /// That of game `n`, counted from 0, for all of them.
    pub fn of_one(luck: u64, n: u32) -> Self {
        Self::in_block(luck, n, |_| n as usize)
    }

    fn in_block(luck: u64, n: u32, game: impl Fn(usize) -> usize) -> Self {
        let seeds = [mix(luck ^ u64::from(n / STRATA as u32)); L];
        // Below 32.
        let places = std::array::from_fn(|lane| (game(lane) % STRATA) as u8);
        Self { seeds, places: Some(places) }
    }
}

/// The number behind a draw for the game at a place of a block, in `[0, 1)`; the hash is the draw's in this block.
///
/// Which part belongs to which place is told by *a · place + b* in the field of 32 elements, `a` not 0: any two places
/// have any two parts equally often. Where in its part it lies is the same for all.
#[inline]
pub(super) fn in_stratum(hash: u64, place: u8) -> f64 {
    let within = hash & ((1 << 43) - 1);
    let factor = 1 + ((((hash >> 43) & 0xffff) * (STRATA as u64 - 1)) >> 16);
    let part = u64::from(PRODUCTS[factor as usize][usize::from(place) % STRATA]) ^ (hash >> 59);
    unit(((part << 43) | within) << 16)
}

/// Products in the field of 32 elements.
static PRODUCTS: [[u8; STRATA]; STRATA] = products();

const fn products() -> [[u8; STRATA]; STRATA] {
    let mut all = [[0; STRATA]; STRATA];
    let mut a = 0;
    while a < STRATA {
        let mut b = 0;
        while b < STRATA {
            all[a][b] = product(a, b) as u8;
            b += 1;
        }
        a += 1;
    }
    all
}

/// Of polynomials over two elements, modulo *x⁵ + x² + 1*.
const fn product(mut a: usize, mut b: usize) -> usize {
    let mut sum = 0;
    while b > 0 {
        if b & 1 == 1 {
            sum ^= a;
        }
        a <<= 1;
        if a & STRATA != 0 {
            a ^= 0b10_0101;
        }
        b >>= 1;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_draw_falls_once_into_each_part() {
        for draw in 0..1_000 {
            let parts = (0..STRATA).map(|place| in_stratum(mix(draw), place as u8) * STRATA as f64);
            let mut parts: Vec<_> = parts.map(|part| part as usize).collect();
            parts.sort_unstable();
            assert_eq!(parts, (0..STRATA).collect::<Vec<_>>());
        }
    }

    /// Of two places over many draws: each pair of parts as often as any other, by Pearson's chi-square. No two
    /// places have the same part, so there are 32 times 31 pairs.
    #[test]
    fn two_places_have_any_two_parts() {
        let draws = 992 * 50;
        let part = |draw, place| (in_stratum(mix(draw), place) * STRATA as f64) as usize;
        for (one, other) in [(0, 1), (3, 17), (30, 31)] {
            let mut seen = vec![0_u32; STRATA * STRATA];
            (0..draws).for_each(|draw| seen[part(draw, one) * STRATA + part(draw, other)] += 1);
            let expected = draws as f64 / 992.0;
            let pairs = (0..STRATA * STRATA).filter(|at| at / STRATA != at % STRATA);
            let off = pairs.map(|at| f64::from(seen[at]) - expected);
            let chi_square: f64 = off.map(|off| off * off / expected).sum();
            // 991 degrees of freedom: 99.9% lie below 1,134.
            assert!(chi_square < 1_134.0, "{one} and {other}: {chi_square}");
            assert!((0..STRATA).all(|part| seen[part * STRATA + part] == 0));
        }
    }
}
