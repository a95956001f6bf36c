//! A condition taken apart: what has to hold together, and each thing that it asks.

use super::{Cond, Facts};

/// How what stands below a part has to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joint {
    /// All of it.
    All,
    /// Any of it.
    Any,
    /// Not.
    Not,
    /// Nothing stands below: it asks one thing.
    One,
}

/// A part of a condition.
#[derive(Clone, Copy, Debug)]
pub struct CondPart<'c> {
    /// How deep it stands, from 0.
    pub depth: usize,
    /// What its parts, which follow one deeper, have to do.
    pub joint: Joint,
    /// The part.
    pub cond: &'c Cond,
}

impl Cond {
    /// Its parts, each before those that it is made of. What is all of something, or any of it, is one part
    /// however many there are; the opposite of one thing asks one thing.
    pub fn parts(&self) -> Vec<CondPart<'_>> {
        let mut parts = Vec::new();
        self.part(0, &mut parts);
        parts
    }

    fn part<'c>(&'c self, depth: usize, parts: &mut Vec<CondPart<'c>>) {
        let joint = self.joint();
        parts.push(CondPart { depth, joint, cond: self });
        match self {
            Self::And(pair) | Self::Or(pair) => {
                [&pair.0, &pair.1].into_iter().for_each(|cond| cond.joined(joint, depth + 1, parts))
            }
            Self::Not(inner) if joint == Joint::Not => inner.part(depth + 1, parts),
            _ => {}
        }
    }

    /// As a part of one that is joined so.
    fn joined<'c>(&'c self, with: Joint, depth: usize, parts: &mut Vec<CondPart<'c>>) {
        match self {
            Self::And(pair) | Self::Or(pair) if self.joint() == with => {
                [&pair.0, &pair.1].into_iter().for_each(|cond| cond.joined(with, depth, parts))
            }
            _ => self.part(depth, parts),
        }
    }

    fn joint(&self) -> Joint {
        match self {
            Self::And(_) => Joint::All,
            Self::Or(_) => Joint::Any,
            Self::Not(inner) if inner.joint() != Joint::One => Joint::Not,
            _ => Joint::One,
        }
    }

    /// Of a comparison, by how much it fails; 0 where it holds, and `None` of what is no comparison.
    pub fn short_by(&self, facts: &impl Facts) -> Option<i64> {
        let Self::Compare(_, pair) = self else { return None };
        if self.holds(facts) {
            return Some(0);
        }
        let (a, b) = (pair.0.eval(facts), pair.1.eval(facts));
        Some(a.saturating_sub(b).saturating_abs().max(1))
    }
}
