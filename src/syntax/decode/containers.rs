//! Lists, maps, structs and variants, as serde walks through them.
//!
//! Serde's own `next_element` and its like make a value from a seed, which can be used once. Here
//! they are replaced: they know the type, so they can try again and can go on to the next value.

use serde::de::value::{StrDeserializer, U32Deserializer};
use serde::de::{
    Deserialize, DeserializeSeed, EnumAccess, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};
use std::collections::BTreeSet;

use super::reader::Reader;
use super::stand_in::StandIn;
use super::wording::{Wanted, clip, likely, listed};
use super::{DUPLICATE_FIELD, DUPLICATE_KEY, Error, MISSING_FIELD, UNKNOWN_FIELD};
use crate::diagnostics::{Diagnostic, Fix};
use crate::syntax::tree::{Field, Node, NodeKind};

/// Values one after the other.
pub(super) struct Elements<'a> {
    reader: Reader<'a>,
    items: std::slice::Iter<'a, Node>,
    skip_bad: bool,
}

impl<'a> Elements<'a> {
    /// Those of a list; what is wrong is left out.
    pub(super) fn good(reader: Reader<'a>, items: &'a [Node]) -> Self {
        Self { reader, items: items.iter(), skip_bad: true }
    }

    /// Those of a parenthesis; none can be left out.
    pub(super) fn all(reader: Reader<'a>, items: &'a [Node]) -> Self {
        Self { reader, items: items.iter(), skip_bad: false }
    }
}

impl<'de> SeqAccess<'de> for Elements<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        self.items.next().map(|item| seed.deserialize(self.reader.child(item))).transpose()
    }

    fn next_element<T: Deserialize<'de>>(&mut self) -> Result<Option<T>, Error> {
        let Reader { context, field, .. } = self.reader;
        for item in self.items.by_ref() {
            if self.skip_bad && context.is_bad(item) {
                context.drop_broken(item, field);
                continue;
            }
            match self.reader.child(item).read() {
                Ok(value) => return Ok(Some(value)),
                Err(error) if !self.skip_bad => return Err(error),
                Err(_) => context.drop(item, field),
            };
        }
        Ok(None)
    }
}

/// The entries of a map; what is wrong is left out.
pub(super) struct Entries<'a> {
    reader: Reader<'a>,
    entries: std::slice::Iter<'a, (Node, Node)>,
    value: Option<&'a Node>,
    keys: BTreeSet<String>,
}

impl<'a> Entries<'a> {
    pub(super) fn new(reader: Reader<'a>, entries: &'a [(Node, Node)]) -> Self {
        Self { reader, entries: entries.iter(), value: None, keys: BTreeSet::new() }
    }

    fn is_new(&mut self, key: &Node) -> bool {
        let context = self.reader.context;
        let written = context.slice(key.span);
        let new = self.keys.insert(context.string(key).unwrap_or_else(|| written.to_owned()));
        if !new {
            let message = format!("{} is given twice", clip(written));
            let finding = Diagnostic::error(DUPLICATE_KEY, key.span, message);
            context.report(finding.help("keep one of the two"));
        }
        new
    }
}

impl<'de> MapAccess<'de> for Entries<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        let Some((key, value)) = self.entries.next() else {
            return Ok(None);
        };
        self.value = Some(value);
        seed.deserialize(self.reader.child(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let value = self.value.take().ok_or(Error::Reported)?;
        seed.deserialize(self.reader.child(value))
    }

    fn next_entry<K: Deserialize<'de>, V: Deserialize<'de>>(
        &mut self,
    ) -> Result<Option<(K, V)>, Error> {
        let Reader { context, field, .. } = self.reader;
        while let Some((key, value)) = self.entries.next() {
            if context.is_bad(value) {
                context.drop_broken(value, field);
                continue;
            }
            // Both are read, so that both are reported if both are wrong.
            let entry = (self.reader.child(key).read(), self.reader.child(value).read());
            if let (true, (Ok(key), Ok(value))) = (self.is_new(key), entry) {
                return Ok(Some((key, value)));
            }
            context.drop(value, field);
        }
        Ok(None)
    }
}

/// The fields of a struct.
pub(super) struct Fields<'a> {
    reader: Reader<'a>,
    plan: std::vec::IntoIter<Planned<'a>>,
    current: Option<Planned<'a>>,
}

/// A field that serde will be shown.
#[derive(Clone, Copy)]
struct Planned<'a> {
    name: &'static str,
    /// `None` is a stand-in.
    value: Option<&'a Node>,
    /// The author wrote another name, and has been told.
    misspelt: bool,
}

impl<'a> Fields<'a> {
    /// Makes a struct of the fields `given`, where `known` are those it may have.
    pub(super) fn visit<'de, V: Visitor<'de>>(
        reader: Reader<'a>,
        given: &'a [Field],
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let needed = reader.context.needed(reader.node);
        let mut plan = plan(reader, given, known);
        let missing: Vec<&str> = (needed.iter().copied())
            .filter(|name| plan.iter().all(|planned| planned.name != *name))
            .collect();
        let context = reader.context;
        plan.retain(|planned| {
            planned.value.is_none_or(|value| !context.is_bad(value) || context.is_first_try(value))
        });
        plan.extend(needed.iter().map(|name| Planned { name, value: None, misspelt: false }));

        let fields = Self { reader, plan: plan.into_iter(), current: None };
        match visitor.visit_map(fields) {
            Err(Error::Again) => Err(Error::Again),
            Err(Error::Missing(field)) if reader.context.need(reader.node, field) => {
                Err(Error::Again)
            }
            result if needed.is_empty() => reader.settle(result),
            _ => {
                report_missing(reader, &missing);
                Err(Error::Reported)
            }
        }
    }

    /// A value of the current field. If it is wrong, the struct is tried again without it.
    fn value<'de, T: Deserialize<'de>>(&mut self) -> Result<T, Error> {
        let planned = self.current.take().ok_or(Error::Reported)?;
        let Some(node) = planned.value else {
            return T::deserialize(StandIn::default());
        };
        let context = self.reader.context;
        let reader = Reader { field: planned.name, ..self.reader.child(node) };
        let value = if planned.misspelt {
            // One word was wrong; that what follows does not fit a guess is no second mistake.
            context.quietly(|| reader.read())
        } else {
            reader.read()
        };
        let broken = matches!(node.kind, NodeKind::Broken);
        value.map_err(
            |error| {
                if context.drop(node, planned.name) || broken { Error::Again } else { error }
            },
        )
    }
}

impl<'de> MapAccess<'de> for Fields<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        self.current = self.plan.next();
        let Some(planned) = self.current else {
            return Ok(None);
        };
        seed.deserialize(StrDeserializer::new(planned.name)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        let planned = self.current.take().ok_or(Error::Reported)?;
        match planned.value {
            Some(node) => seed.deserialize(self.reader.child(node)),
            None => seed.deserialize(StandIn::default()),
        }
    }

    fn next_value<V: Deserialize<'de>>(&mut self) -> Result<V, Error> {
        self.value()
    }
}

/// The known fields among those given, each once. Reports the others.
fn plan<'a>(
    reader: Reader<'a>,
    given: &'a [Field],
    known: &'static [&'static str],
) -> Vec<Planned<'a>> {
    let context = reader.context;
    let is_given = |name: &str| given.iter().any(|field| context.word(field.name) == name);
    let absent: Vec<&'static str> = known.iter().copied().filter(|n| !is_given(n)).collect();
    let mut plan: Vec<Planned> = Vec::new();
    let torn = reader.node.is_torn();
    for Field { name: place, value } in given {
        if place.is_empty() {
            context.drop_unknown(value, "");
            continue;
        }
        let word = context.word(*place);
        let exact = known.iter().copied().find(|name| *name == word);
        let guess = || context.has_room().then(|| likely(word, &absent)).flatten();
        let name = exact.or_else(guess);
        // Of a damaged struct nobody knows what is a part of it.
        if exact.is_none() && !(name.is_none() && torn) {
            let help = match name {
                Some(name) => format!("did you mean `{name}`?"),
                None => format!("fields here are {}", listed(known, "and")),
            };
            let message = format!("unknown field `{}`", clip(word));
            let finding = Diagnostic::error(UNKNOWN_FIELD, *place, message).help(help);
            let fix = name.map(|name| Fix::likely(format!("write `{name}`"), *place, name));
            context.report(Diagnostic { fix, ..finding });
        }
        match name {
            Some(name) if plan.iter().all(|planned| planned.name != name) => {
                context.drop_broken(value, name);
                plan.push(Planned { name, value: Some(value), misspelt: exact.is_none() });
            }
            Some(name) if exact.is_some() => {
                let message = format!("the field `{name}` is given twice");
                let finding = Diagnostic::error(DUPLICATE_FIELD, *place, message);
                context.report(finding.help("keep one of the two"));
                context.drop(value, name);
            }
            _ => context.drop_unknown(value, word),
        }
    }
    plan
}

fn report_missing(reader: Reader<'_>, missing: &[&str]) {
    let (message, help) = match missing {
        [] => return,
        _ if reader.node.is_torn() => return,
        [name] => (format!("the field `{name}` is missing"), format!("add `{name}: …`")),
        names => {
            let added: Vec<String> = names.iter().map(|name| format!("{name}: …")).collect();
            let message = format!("the fields {} are missing", listed(names, "and"));
            (message, format!("add `{}`", added.join(", ")))
        }
    };
    let id = reader.context.id(reader.node).map(|id| format!("this is `{}`", clip(&id)));
    let finding = Diagnostic::error(MISSING_FIELD, reader.node.head(), message).help(help);
    reader.context.report(finding.label(id.unwrap_or_default()));
}

/// The one of an enum's variants that was picked.
pub(super) struct Picked<'a> {
    pub(super) reader: Reader<'a>,
    pub(super) variant: &'static str,
}

impl<'a, 'de> EnumAccess<'de> for Picked<'a> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let name: StrDeserializer<'_, Error> = self.variant.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'a> Picked<'a> {
    /// What stands in the variant's parentheses. `Random((odds: 0.3))` may be written
    /// `Random(odds: 0.3)`.
    fn content(&self) -> Result<Reader<'a>, Error> {
        let Self { reader, variant } = self;
        match &reader.node.kind {
            NodeKind::Struct { .. } => Ok(Reader { bare: true, ..*reader }),
            NodeKind::Tuple { items, .. } => {
                match items.as_slice() {
                    [item] => Ok(reader.child(item)),
                    _ => Err(reader
                        .wrong_count(&format!("`{variant}` has one value in its parentheses"))),
                }
            }
            _ => {
                Err(reader.wrong_count(&format!("`{variant}` needs a value: write `{variant}(…)`")))
            }
        }
    }
}

impl<'de> VariantAccess<'de> for Picked<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        match self.reader.node.kind {
            NodeKind::Word => Ok(()),
            _ => {
                let Self { reader, variant } = self;
                Err(reader.wrong_count(&format!("`{variant}` stands without parentheses")))
            }
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self.content()?)
    }

    fn newtype_variant<T: Deserialize<'de>>(self) -> Result<T, Error> {
        self.content()?.read()
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        self.reader.several(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match &self.reader.node.kind {
            NodeKind::Struct { fields: given, .. } => {
                Fields::visit(self.reader, given, fields, visitor)
            }
            _ => Err(self.reader.mismatch(&Wanted::Fields(fields))),
        }
    }
}

/// A value's place, then the value: what [`super::Spanned`] asks for.
pub(super) struct Parts<'a> {
    reader: Reader<'a>,
    next: usize,
}

impl<'a> Parts<'a> {
    pub(super) fn new(reader: Reader<'a>) -> Self {
        Self { reader, next: 0 }
    }
}

impl<'de> SeqAccess<'de> for Parts<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Error> {
        let span = self.reader.node.span;
        self.next += 1;
        let number = match self.next {
            1 => span.file.0,
            2 => span.start,
            3 => span.end,
            _ => return seed.deserialize(self.reader).map(Some),
        };
        seed.deserialize(U32Deserializer::<Error>::new(number)).map(Some)
    }
}
