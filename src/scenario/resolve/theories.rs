//! Rival theories.

use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::raw;
use crate::scenario::theory::{Theory, TheoryScales};
use crate::syntax::decode::Spanned;

impl Resolver<'_> {
    pub(super) fn theories(&mut self, given: &[raw::Theory]) -> Vec<Theory> {
        self.distinct(given.iter().map(|theory| &theory.id));
        let theories: Vec<_> = given.iter().map(|theory| self.theory(theory)).collect();
        for (at, theory) in theories.iter().enumerate() {
            let twin = theories[..at].iter().find(|other| other.scales == theory.scales);
            if let Some(twin) = twin {
                let (one, other) = (quoted(&twin.id), quoted(&theory.id));
                let message = format!("the theories {one} and {other} come to the same");
                self.warning(codes::NO_EFFECT, given[at].id.span, message).help =
                    Some("take one out, or give them different `scales`".to_owned());
            }
        }
        theories
    }

    fn theory(&mut self, given: &raw::Theory) -> Theory {
        self.within("theory", &given.id);
        let scales = &given.scales;
        let mut percent = |given: &Option<Spanned<u32>>, most: u32, what: &str| {
            self.number_or(given.as_ref(), 100, 0..=most, what)
        };
        // A factor can be taken back, not taken further than the file has it.
        let scales = TheoryScales {
            provocation: percent(&scales.provocation, 300, "provocation"),
            reciprocity: percent(&scales.reciprocity, 100, "reciprocity"),
            caution: percent(&scales.caution, 100, "caution"),
            deterrence: percent(&scales.deterrence, 100, "deterrence"),
            denial: percent(&scales.denial, 100, "denial"),
            credibility: percent(&scales.credibility, 300, "credibility"),
        };
        Theory {
            id: given.id.value.clone(),
            name: self.label(&given.name),
            text: self.text(&given.text),
            source: given.source.as_ref().map(|source| self.source(source, &given.id)),
            scales,
        }
    }
}
