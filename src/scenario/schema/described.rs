//! From the types of a file's parts to shapes.

use std::collections::BTreeMap;

use super::value::{TextSort, ValueShape};
use crate::scenario::raw::{ActorList, BaseOdds, Turns};
use crate::scenario::schema::{ChoiceShape, Refers, WordShape};
use crate::syntax::decode::Spanned;

/// What can stand in a file.
pub trait Described {
    /// What it is; `said` is what its field says of the texts and numbers in it.
    fn shape(said: Option<ValueShape>) -> ValueShape;
}

/// The lines of a comment as one text.
pub(in crate::scenario) fn words(lines: &[&str]) -> String {
    let lines: Vec<_> = lines.iter().map(|line| line.trim()).collect();
    lines.join(" ")
}

impl<T: Described> Described for Option<T> {
    fn shape(said: Option<ValueShape>) -> ValueShape {
        T::shape(said)
    }
}

impl<T: Described> Described for Spanned<T> {
    fn shape(said: Option<ValueShape>) -> ValueShape {
        T::shape(said)
    }
}

impl<T: Described> Described for Vec<T> {
    fn shape(said: Option<ValueShape>) -> ValueShape {
        ValueShape::List(Box::new(T::shape(said)))
    }
}

impl<K: Described, V: Described> Described for BTreeMap<K, V> {
    fn shape(said: Option<ValueShape>) -> ValueShape {
        let (key, value) = match said {
            Some(ValueShape::Map(key, value)) => (Some(*key), Some(*value)),
            _ => (None, None),
        };
        ValueShape::Map(Box::new(K::shape(key)), Box::new(V::shape(value)))
    }
}

impl<A: Described, B: Described> Described for (A, B) {
    fn shape(said: Option<ValueShape>) -> ValueShape {
        let (one, other) = match said {
            Some(ValueShape::Pair(one, other)) => (Some(*one), Some(*other)),
            _ => (None, None),
        };
        ValueShape::Pair(Box::new(A::shape(one)), Box::new(B::shape(other)))
    }
}

impl Described for bool {
    fn shape(_: Option<ValueShape>) -> ValueShape {
        ValueShape::YesNo
    }
}

/// What a field must say of its texts and numbers; the tests of the schema build all of it.
fn needed(said: Option<ValueShape>) -> ValueShape {
    said.unwrap_or_else(|| unreachable!("a field of the format does not say what it is"))
}

impl Described for String {
    fn shape(said: Option<ValueShape>) -> ValueShape {
        needed(said)
    }
}

impl Described for f64 {
    fn shape(said: Option<ValueShape>) -> ValueShape {
        needed(said)
    }
}

macro_rules! whole {
    ($($type:ty),*) => {$(
        impl Described for $type {
            fn shape(said: Option<ValueShape>) -> ValueShape {
                match needed(said) {
                    ValueShape::Number { from, to, .. } => ValueShape::Number { whole: true, from, to },
                    other => other,
                }
            }
        }
    )*};
}

whole!(i32, u32);

impl Described for BaseOdds {
    fn shape(said: Option<ValueShape>) -> ValueShape {
        said.unwrap_or(ValueShape::Odds { share: false })
    }
}

impl Described for ActorList {
    fn shape(_: Option<ValueShape>) -> ValueShape {
        let all = WordShape {
            word: Self::WORD,
            about: "All that there are.".to_owned(),
            older: None,
            holds: None,
        };
        let about = "All actors.".to_owned();
        let all = ChoiceShape { name: "AllActors", about, choices: vec![all] };
        let one = ValueShape::Text(TextSort::Name(Refers::Actor));
        let list = ValueShape::List(Box::new(one));
        ValueShape::Either(Box::new(list), Box::new(ValueShape::Words(all)))
    }
}

impl Described for Turns {
    fn shape(_: Option<ValueShape>) -> ValueShape {
        let number = ValueShape::Number { whole: true, from: 1.into(), to: 30.into() };
        let list = ValueShape::List(Box::new(ValueShape::Text(TextSort::Moment)));
        ValueShape::Either(Box::new(number), Box::new(list))
    }
}
