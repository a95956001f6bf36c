//! How far the four scales agree in the order of the catalogue's kinds.

use super::{Kind, kinds};

/// A scale that orders kinds of act from the mildest to the gravest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Kahn's ladder.
    Kahn,
    /// Hostility of the Militarized Interstate Disputes.
    Mid,
    /// Goldstein's score, of the party that is worst off: the lower the graver.
    Goldstein,
    /// Weight of Rivera et al.
    Rivera,
}

impl Scale {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Kahn, Self::Mid, Self::Goldstein, Self::Rivera];

    /// Its short name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kahn => "Kahn",
            Self::Mid => "MID",
            Self::Goldstein => "Goldstein",
            Self::Rivera => "Rivera",
        }
    }

    /// How grave a kind is on it: more is graver; `None` where it has no figure.
    pub fn gravity(self, kind: &Kind) -> Option<f64> {
        match self {
            Self::Kahn => kind.kahn.map(f64::from),
            Self::Mid => Some(f64::from(kind.mid.hostility)),
            Self::Goldstein => kind.cameo.as_ref().map(|code| -code.goldstein.min(kind.against)),
            Self::Rivera => kind.rivera.map(|rivera| f64::from(rivera.weight)),
        }
    }

    /// The place of each kind that has a figure on every scale ([`measured`]), mildest 1; those that are
    /// alike share the mean of their places.
    pub fn places(self) -> Vec<f64> {
        let values: Vec<f64> = measured().filter_map(|kind| self.gravity(kind)).collect();
        let place = |value: &f64| {
            let below = values.iter().filter(|other| *other < value).count() as f64;
            let alike = values.iter().filter(|other| *other == value).count() as f64;
            below + (alike + 1.0) / 2.0
        };
        values.iter().map(place).collect()
    }
}

/// The kinds of the catalogue that have a figure on every scale.
pub fn measured() -> impl Iterator<Item = &'static Kind> {
    kinds().iter().filter(|kind| Scale::ALL.iter().all(|scale| scale.gravity(kind).is_some()))
}

/// C. Spearman's rank correlation of two scales over the catalogue (*The proof and measurement of
/// association between two things*, 1904), −1 to 1: the correlation of the places.
pub fn spearman(a: Scale, b: Scale) -> f64 {
    let (a, b) = (a.places(), b.places());
    let middle = (a.len() as f64 + 1.0) / 2.0;
    let product = |x: &[f64], y: &[f64]| {
        x.iter().zip(y).map(|(x, y)| (x - middle) * (y - middle)).sum::<f64>()
    };
    product(&a, &b) / (product(&a, &a) * product(&b, &b)).sqrt()
}

/// A kind on whose gravity the scales differ.
#[derive(Clone, Copy, Debug)]
pub struct Disagreement {
    /// The kind.
    pub kind: &'static Kind,
    /// Its place on each scale, in the order of [`Scale::ALL`].
    pub places: [f64; 4],
}

/// Kinds whose places on two scales are more than a third of the catalogue apart, the widest first.
pub fn disagreements() -> Vec<Disagreement> {
    let places = Scale::ALL.map(Scale::places);
    let all = measured().enumerate().map(|(at, kind)| {
        let places = [places[0][at], places[1][at], places[2][at], places[3][at]];
        Disagreement { kind, places }
    });
    let third = places[0].len() as f64 / 3.0;
    let mut wide: Vec<_> = all.filter(|one| one.spread() > third).collect();
    wide.sort_by(|a, b| b.spread().total_cmp(&a.spread()));
    wide
}

impl Disagreement {
    /// From its mildest place to its gravest.
    pub fn spread(&self) -> f64 {
        let high = self.places.iter().copied().fold(f64::MIN, f64::max);
        let low = self.places.iter().copied().fold(f64::MAX, f64::min);
        high - low
    }
}
