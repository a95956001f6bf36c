//! What a name stands for.

use std::ops::Range;

use super::expression::{ExprPiece, ExprPieceKind, is_operator, is_value, pieces, wanted};
use super::sorts::IdSort;
use super::walk::Mention;
use super::{Index, Use, UsedAs};
use crate::scenario::agreement::AgreementStep;
use crate::scenario::expr::check::is_function;
use crate::scenario::schema::{Refers, TextSort};

/// A part of a name, and what it is the id of.
struct NamePart {
    range: Range<usize>,
    sort: IdSort,
    thing: Option<usize>,
}

impl Index {
    /// Notes what a text names.
    pub(super) fn resolve(&mut self, mention: &Mention<'_>) {
        match mention.sort {
            TextSort::Name(Refers::OptionOutcome) => self.forced(mention),
            TextSort::Name(refers) => {
                let whole = 0..mention.literal.value.len();
                self.name(mention, whole, IdSort::of_reference(refers), mention.used_as);
            }
            TextSort::Condition | TextSort::Amount => self.expression(mention, false),
            TextSort::Effect => self.expression(mention, true),
            _ => {}
        }
    }

    /// A name of one of these sorts that stands alone in its text.
    fn name(
        &mut self,
        mention: &Mention<'_>,
        range: Range<usize>,
        sorts: &[IdSort],
        used_as: UsedAs,
    ) {
        let Some(word) = mention.literal.value.get(range.clone()) else { return };
        if word == "self" && sorts.contains(&IdSort::Actor) || self.is_target(mention, word) {
            return;
        }
        self.uses_in(mention, range, sorts, None, used_as);
    }

    /// Whether a word is whom a card is done to.
    fn is_target(&self, mention: &Mention<'_>, word: &str) -> bool {
        word == "target" && (mention.targeted || self.find(IdSort::Actor, None, word).is_none())
    }

    /// `option`, or `option/outcome`.
    fn forced(&mut self, mention: &Mention<'_>) {
        let value = mention.literal.value.as_ref();
        let (option, outcome) = match value.split_once('/') {
            Some((option, outcome)) => (option, Some(outcome)),
            None => (value, None),
        };
        self.name(mention, 0..option.len(), &[IdSort::Option], UsedAs::Names);
        if let Some(outcome) = outcome {
            let of = self.parts(option).first().and_then(|part| part.thing);
            let of = of.map(|of| self.definitions[of].id.clone());
            let range = option.len() + 1..option.len() + 1 + outcome.len();
            self.uses_in(mention, range, &[IdSort::Outcome], of.as_deref(), UsedAs::Names);
        }
    }

    fn expression(&mut self, mention: &Mention<'_>, effect: bool) {
        let text = mention.literal.value.as_ref();
        let words = pieces(text, effect);
        for piece in words.iter().filter(|piece| piece.kind == ExprPieceKind::Word) {
            let word = &text[piece.range.clone()];
            let passed = is_operator(word) || is_value(word) || word == "self" || word == "hold";
            if passed || self.is_target(mention, word) || piece.calls && !self.is_each(word) {
                continue;
            }
            let used_as = if piece.changed { UsedAs::Writes } else { UsedAs::Reads };
            let (sorts, scope) = self.wanted_at(text, piece);
            self.uses_in(mention, piece.range.clone(), &sorts, scope.as_deref(), used_as);
        }
    }

    /// Which sorts of things may stand at a place of an expression, and whose term it is there.
    pub fn wanted_at(&self, text: &str, piece: &ExprPiece) -> (Vec<IdSort>, Option<String>) {
        let asked = || vec![IdSort::Indicator, IdSort::Flag, IdSort::Rung];
        let Some(within) = &piece.within else { return (asked(), None) };
        let function = &text[within.function.clone()];
        let sorts = match wanted(function, within.argument) {
            None => asked(),
            // What each actor has of an indicator.
            Some(sorts) if sorts.is_empty() => vec![IdSort::Actor],
            Some(sorts) => sorts,
        };
        let first = within.first.clone().map(|first| text[first].to_owned());
        let scope = first.filter(|_| sorts == [IdSort::Term]);
        (sorts, scope)
    }

    /// Whether this is the name of an indicator, which stands before brackets if each actor has one.
    fn is_each(&self, word: &str) -> bool {
        let found = self.find(IdSort::Indicator, None, word);
        !is_function(word) && found.is_some_and(|at| self.definitions[at].sort == IdSort::Indicator)
    }

    /// Notes each part of a name. `sorts` is what it should be, `scope` whose outcome or term.
    fn uses_in(
        &mut self,
        mention: &Mention<'_>,
        range: Range<usize>,
        sorts: &[IdSort],
        scope: Option<&str>,
        used_as: UsedAs,
    ) {
        let Some(first) = sorts.first().copied() else { return };
        let Some(name) = mention.literal.value.get(range.clone()) else { return };
        let whole = |thing| NamePart { range: 0..name.len(), sort: first, thing };
        let parts = match first {
            IdSort::Kind | IdSort::Content => vec![whole(None)],
            IdSort::Outcome => {
                let own = mention.owner.map(|owner| self.definitions[owner].id.as_str());
                vec![whole(self.find(first, scope.or(own), name))]
            }
            IdSort::Term => vec![whole(self.find(first, scope, name))],
            sort if sort.is_shared() => match self.parts(name) {
                parts if parts.is_empty() => vec![whole(None)],
                parts => parts,
            },
            sort => vec![whole(self.find(sort, None, name))],
        };
        for NamePart { range: part, sort, thing } in parts {
            let at = range.start + part.start..range.start + part.end;
            self.uses.push(Use {
                sort,
                id: name[part].to_owned(),
                thing,
                span: mention.literal.place(at),
                used_as,
                owner: mention.owner,
            });
        }
    }

    /// What a name is made of: one id, or those of a card, of whose copy it is and of whom that is done to.
    fn parts(&self, name: &str) -> Vec<NamePart> {
        let of = |word: &str| {
            let at = self.find(IdSort::Actor, None, word)?;
            Some((self.definitions[at].sort, at))
        };
        let part = |range: Range<usize>, (sort, at): (IdSort, usize)| NamePart {
            range,
            sort,
            thing: Some(at),
        };
        if let Some(whole) = of(name) {
            return vec![part(0..name.len(), whole)];
        }
        let actor = |range: Range<usize>| {
            let found = of(name.get(range.clone())?).filter(|(sort, _)| *sort == IdSort::Actor)?;
            Some(part(range, found))
        };
        let splits = || name.match_indices('_').map(|(at, _)| at);
        for at in splits() {
            let (Some(head), rest) = (of(&name[..at]), at + 1..name.len()) else { continue };
            let first = part(0..at, head);
            let behind = match head.0 {
                IdSort::Option | IdSort::Indicator => {
                    actor(rest.clone()).map(|actor| vec![actor]).or_else(|| {
                        let two = splits().filter(|second| *second > at);
                        let mut two = two.filter_map(|second| {
                            Some(vec![actor(rest.start..second)?, actor(second + 1..name.len())?])
                        });
                        two.next().filter(|_| head.0 == IdSort::Option)
                    })
                }
                IdSort::Agreement => self.of_agreement(name, rest, &name[..at], &actor),
                _ => None,
            };
            if let Some(mut behind) = behind {
                behind.insert(0, first);
                return behind;
            }
        }
        Vec::new()
    }

    /// What follows an agreement's id in that of one of its cards: `offer`, `offer_north`, `yield_borders`.
    fn of_agreement(
        &self,
        name: &str,
        rest: Range<usize>,
        agreement: &str,
        actor: &impl Fn(Range<usize>) -> Option<NamePart>,
    ) -> Option<Vec<NamePart>> {
        let written = &name[rest.clone()];
        for step in AgreementStep::ALL.map(AgreementStep::word) {
            let Some(behind) = written.strip_prefix(step) else { continue };
            if behind.is_empty() {
                return Some(Vec::new());
            }
            if behind.starts_with('_') {
                return actor(rest.start + step.len() + 1..rest.end).map(|actor| vec![actor]);
            }
        }
        let term = written.strip_prefix("yield_")?;
        let thing = self.find(IdSort::Term, Some(agreement), term)?;
        let range = rest.end - term.len()..rest.end;
        Some(vec![NamePart { range, sort: IdSort::Term, thing: Some(thing) }])
    }
}
