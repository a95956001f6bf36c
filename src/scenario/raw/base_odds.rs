//! Base odds: a number, or words that stand for one.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Visitor};

use crate::syntax::decode::NUMBER_OR_TEXT;

/// Base odds as the file writes them.
#[derive(Clone, Debug, PartialEq)]
pub enum BaseOdds {
    /// `3`
    Number(f64),
    /// `"3 to 1"`, `"75%"`, `"1 in 5"`
    Words(String),
}

impl<'de> Deserialize<'de> for BaseOdds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(NUMBER_OR_TEXT, OddsVisitor)
    }
}

struct OddsVisitor;

impl<'de> Visitor<'de> for OddsVisitor {
    type Value = BaseOdds;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("odds")
    }

    fn visit_f64<E>(self, number: f64) -> Result<BaseOdds, E> {
        Ok(BaseOdds::Number(number))
    }

    fn visit_str<E>(self, words: &str) -> Result<BaseOdds, E> {
        Ok(BaseOdds::Words(words.to_owned()))
    }

    /// What stands in for odds that could not be read.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, number: D) -> Result<BaseOdds, D::Error> {
        f64::deserialize(number).map(BaseOdds::Number)
    }
}
