//! Actors by their ids, or all that there are.

use std::fmt;

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

use super::Name;

/// Actors by their ids, or all that there are.
#[derive(Clone, Debug)]
pub enum ActorList {
    /// `All`
    All,
    /// `["varin", "ostrel"]`; none when left out.
    Named(Vec<Name>),
}

impl ActorList {
    /// The word for all.
    pub const WORD: &'static str = "All";

    /// Whether it is left out.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Named(names) if names.is_empty())
    }

    /// The actors, of all that there are.
    pub fn of<'a>(&'a self, all: &'a [Name]) -> &'a [Name] {
        match self {
            Self::All => all,
            Self::Named(names) => names,
        }
    }
}

impl Default for ActorList {
    fn default() -> Self {
        Self::Named(Vec::new())
    }
}

impl<'de> Deserialize<'de> for ActorList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(ListVisitor)
    }
}

struct ListVisitor;

impl<'de> Visitor<'de> for ListVisitor {
    type Value = ActorList;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of actors, or `All`")
    }

    fn visit_str<E: serde::de::Error>(self, word: &str) -> Result<ActorList, E> {
        match word {
            ActorList::WORD => Ok(ActorList::All),
            other => {
                let said = format!("expected a list of actors, or the word `All`, not \"{other}\"");
                Err(E::custom(said))
            }
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<ActorList, A::Error> {
        let mut names = Vec::new();
        while let Some(name) = items.next_element()? {
            names.push(name);
        }
        Ok(ActorList::Named(names))
    }

    /// What stands in for a list that could not be read.
    fn visit_unit<E: serde::de::Error>(self) -> Result<ActorList, E> {
        Ok(ActorList::default())
    }
}
