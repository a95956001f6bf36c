//! Indicators: one for all, or one for each actor.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{ActorList, Name, Polarity, Text};
use crate::syntax::decode::Spanned;

/// A bounded integer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    /// Used in expressions.
    pub id: Name,
    /// Shown to players.
    pub name: Text,
    /// What it measures.
    pub about: Text,
    /// Lowest value; default 0.
    #[serde(default)]
    pub min: Option<Spanned<i32>>,
    /// Highest value; default 100.
    #[serde(default)]
    pub max: Option<Spanned<i32>>,
    /// Value at the start.
    pub start: Spanned<i32>,
    /// Actors that have one of their own each; one for all when left out.
    #[serde(default)]
    pub each: ActorList,
    /// Values at the start of those actors whose value is not `start`.
    #[serde(default)]
    pub starts: BTreeMap<Name, Spanned<i32>>,
    /// Whether more is better; default `Neutral`.
    #[serde(default)]
    pub polarity: Polarity,
    /// Names for stretches of the range, lowest first, without gaps.
    pub bands: Vec<Band>,
    /// Who knows it; everyone when left out. Of one that each actor has, `self` is that actor.
    #[serde(default)]
    pub known_to: Vec<Name>,
}

/// A named stretch of an indicator's range, both ends included.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// First value.
    pub from: Spanned<i32>,
    /// Last value.
    pub to: Spanned<i32>,
    /// Its name.
    pub name: Text,
}
