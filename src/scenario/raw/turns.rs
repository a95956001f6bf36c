//! How many turns there are, or when each begins.

use std::fmt;

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

use super::Text;
use crate::syntax::decode::NUMBER_OR_LIST;

/// The turns with orders.
#[derive(Debug)]
pub enum Turns {
    /// How many.
    Number(u32),
    /// When each begins, earliest first.
    Listed(Vec<Text>),
}

impl Turns {
    /// How many.
    pub fn count(&self) -> u32 {
        match self {
            Self::Number(count) => *count,
            Self::Listed(list) => u32::try_from(list.len()).unwrap_or(u32::MAX),
        }
    }
}

impl<'de> Deserialize<'de> for Turns {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(NUMBER_OR_LIST, TurnsVisitor)
    }
}

struct TurnsVisitor;

impl<'de> Visitor<'de> for TurnsVisitor {
    type Value = Turns;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("turns")
    }

    fn visit_u32<E>(self, count: u32) -> Result<Turns, E> {
        Ok(Turns::Number(count))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Turns, A::Error> {
        let mut list = Vec::new();
        while let Some(text) = items.next_element()? {
            list.push(text);
        }
        Ok(Turns::Listed(list))
    }

    /// What stands in for turns that could not be read.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, count: D) -> Result<Turns, D::Error> {
        u32::deserialize(count).map(Turns::Number)
    }
}
