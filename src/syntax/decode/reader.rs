//! One value of the tree, as serde asks for it.

use serde::de::{Deserialize, DeserializeOwned, Deserializer, Visitor};

use super::containers::{Elements, Entries, Fields, Parts, Picked};
use super::spanned;
use super::wording::Wanted;
use super::{
    Context, Error, NOT_FINITE, NUMBER_OR_LIST, NUMBER_OR_TEXT, OUT_OF_RANGE, REFUSED, WRONG_COUNT,
    WRONG_KIND,
};
use crate::diagnostics::{Diagnostic, Fix};
use crate::syntax::tree::{self, Node, NodeKind};

/// What may also be written as a text: that of its first field, where no other must be there.
const OR_TEXT: &[&str] = &["DebriefQuestion"];

/// A value and what is known around it.
#[derive(Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) node: &'a Node,
    pub(super) context: &'a Context<'a>,
    /// The field it is in.
    pub(super) field: &'a str,
    /// The word before its parenthesis is that of a variant and not its own.
    pub(super) bare: bool,
}

impl<'a> Reader<'a> {
    pub(super) fn new(node: &'a Node, context: &'a Context<'a>) -> Self {
        Self { node, context, field: "", bare: false }
    }

    pub(super) fn child(self, node: &'a Node) -> Self {
        Self { node, bare: false, ..self }
    }

    /// Makes a value, as often as it takes. Every failed attempt notes a field that it did not
    /// know of before, so the number of attempts is limited by the fields of the structs.
    pub(super) fn read<'de, T: Deserialize<'de>>(self) -> Result<T, Error> {
        loop {
            match T::deserialize(self) {
                Err(Error::Again) => {}
                result => return self.settle(result),
            }
        }
    }

    /// Reports what serde or a type says of this value.
    pub(super) fn settle<T>(self, result: Result<T, Error>) -> Result<T, Error> {
        result.map_err(|error| match error {
            Error::Said(words) => self.report(Diagnostic::error(REFUSED, self.node.head(), words)),
            Error::Missing(_) => {
                self.report(Diagnostic::error(REFUSED, self.node.head(), error.to_string()))
            }
            Error::Reported | Error::Again => error,
        })
    }

    pub(super) fn report(self, finding: Diagnostic) -> Error {
        self.context.report(finding);
        Error::Reported
    }

    fn text(self) -> &'a str {
        self.context.slice(self.node.span)
    }

    fn word(self) -> Option<&'a str> {
        matches!(self.node.kind, NodeKind::Word).then(|| self.context.word(self.node.span))
    }

    /// The word before the parenthesis.
    fn name(self) -> Option<&'a str> {
        match self.node.kind {
            NodeKind::Struct { name, .. } | NodeKind::Tuple { name, .. } if !self.bare => {
                name.map(|name| self.context.word(name))
            }
            _ => None,
        }
    }

    /// Reads a text, number and so on as `ron` does.
    fn leaf<T: DeserializeOwned>(self) -> Option<T> {
        tree::options().from_str(self.text()).ok()
    }

    fn whole<T: DeserializeOwned>(self, least: i128, most: i128) -> Result<T, Error> {
        if !matches!(self.node.kind, NodeKind::Number) {
            return self.instead(&Wanted::Whole).ok_or_else(|| self.mismatch(&Wanted::Whole));
        }
        let digits = self.text().replace('_', "");
        match self.leaf() {
            Some(value) => Ok(value),
            None if digits.trim_start_matches(['+', '-']).bytes().all(|b| b.is_ascii_digit()) => {
                let message = format!("{} is out of range", super::wording::clip(self.text()));
                let help = format!("write a whole number from {least} to {most}");
                let bound = if digits.starts_with('-') { least } else { most };
                let fix =
                    Fix::likely(format!("write `{bound}`"), self.node.span, bound.to_string());
                let finding = Diagnostic::error(OUT_OF_RANGE, self.node.span, message);
                Err(self.report(finding.help(help).fix(fix)))
            }
            None => Err(self.mismatch(&Wanted::Whole)),
        }
    }

    fn finite(self, wanted: &Wanted) -> Result<f64, Error> {
        let infinite = |word: &str| word.starts_with("inf") || word.starts_with("NaN");
        let value = match self.node.kind {
            NodeKind::Number => self.leaf(),
            NodeKind::Word if infinite(self.text()) => Some(f64::NAN),
            _ => None,
        };
        match value {
            Some(value) if value.is_finite() => Ok(value),
            Some(_) => {
                let shown = super::wording::clip(self.text());
                let message = format!("{shown} is not a number to calculate with");
                let finding = Diagnostic::error(NOT_FINITE, self.node.span, message);
                Err(self.report(finding.help("write a number such as `2` or `0.25`")))
            }
            None => self.instead(wanted).ok_or_else(|| self.mismatch(wanted)),
        }
    }

    /// The values in a parenthesis, `len` of them.
    pub(super) fn several<'de, V: Visitor<'de>>(
        self,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match &self.node.kind {
            NodeKind::Tuple { items, .. } if items.len() == len => {
                self.settle(visitor.visit_seq(Elements::all(self, items)))
            }
            _ => Err(self.mismatch(&Wanted::Values(len))),
        }
    }
}

macro_rules! whole {
    ($($method:ident $visit:ident $type:ty;)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            let value = self.whole(<$type>::MIN.into(), <$type>::MAX.into())?;
            self.settle(visitor.$visit(value))
        }
    )*};
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Error;

    whole! {
        deserialize_i8 visit_i8 i8;
        deserialize_i16 visit_i16 i16;
        deserialize_i32 visit_i32 i32;
        deserialize_i64 visit_i64 i64;
        deserialize_u8 visit_u8 u8;
        deserialize_u16 visit_u16 u16;
        deserialize_u32 visit_u32 u32;
        deserialize_u64 visit_u64 u64;
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.settle(visitor.visit_f64(self.finite(&Wanted::Number)?))
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.word() {
            Some("true") => self.settle(visitor.visit_bool(true)),
            Some("false") => self.settle(visitor.visit_bool(false)),
            _ => {
                let value = self.instead(&Wanted::YesNo);
                let value = value.ok_or_else(|| self.mismatch(&Wanted::YesNo))?;
                self.settle(visitor.visit_bool(value))
            }
        }
    }

    fn deserialize_char<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let value = matches!(self.node.kind, NodeKind::Char).then(|| self.leaf()).flatten();
        let value = value.ok_or_else(|| self.mismatch(&Wanted::Character))?;
        self.settle(visitor.visit_char(value))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let value = self.context.string(self.node).or_else(|| self.instead(&Wanted::Text));
        let value = value.ok_or_else(|| self.mismatch(&Wanted::Text))?;
        self.settle(visitor.visit_string(value))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.word() {
            Some(word) => self.settle(visitor.visit_str(word)),
            None => self.deserialize_str(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match (&self.node.kind, self.name()) {
            (NodeKind::Word, _) if self.word() == Some("None") => visitor.visit_none(),
            (NodeKind::Tuple { items, .. }, Some("Some")) => match items.as_slice() {
                [item] => visitor.visit_some(self.child(item)),
                _ => Err(self.wrong_count("`Some` has one value in its parentheses")),
            },
            (NodeKind::Struct { .. }, Some("Some")) => {
                visitor.visit_some(Self { bare: true, ..self })
            }
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match &self.node.kind {
            NodeKind::Text if name == NUMBER_OR_TEXT => self.deserialize_str(visitor),
            _ if name == NUMBER_OR_TEXT => {
                // What is meant may be a text.
                let meant = self.meant(&Wanted::Odds).filter(|meant| meant.new.starts_with('"'));
                if let Some(meant) = meant.filter(|_| !matches!(self.node.kind, NodeKind::Number)) {
                    self.mismatch(&Wanted::Odds);
                    return self.settle(visitor.visit_str(meant.new.trim_matches('"')));
                }
                self.settle(visitor.visit_f64(self.finite(&Wanted::Odds)?))
            }
            NodeKind::List(_) if name == NUMBER_OR_LIST => self.deserialize_seq(visitor),
            _ if name == NUMBER_OR_LIST => self.deserialize_u32(visitor),
            NodeKind::Tuple { items, .. } if self.name() == Some(name) => match items.as_slice() {
                [item] => visitor.visit_newtype_struct(self.child(item)),
                _ => Err(self.wrong_count(&format!("`{name}` has one value in its parentheses"))),
            },
            _ => visitor.visit_newtype_struct(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.kind {
            NodeKind::List(items) => self.settle(visitor.visit_seq(Elements::good(self, items))),
            NodeKind::Tuple { name: None, items } => {
                self.mismatch(&Wanted::List);
                self.settle(visitor.visit_seq(Elements::good(self, items)))
            }
            NodeKind::Text => {
                self.mismatch(&Wanted::List);
                let only = std::slice::from_ref(self.node);
                self.settle(visitor.visit_seq(Elements::good(self, only)))
            }
            _ => Err(self.mismatch(&Wanted::List)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, Error> {
        self.several(len, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        len: usize,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.check_name(name, &[]);
        self.several(len, visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.kind {
            NodeKind::Map(entries) => self.settle(visitor.visit_map(Entries::new(self, entries))),
            _ => Err(self.mismatch(&Wanted::Map)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if name == spanned::NAME {
            return self.settle(visitor.visit_seq(Parts::new(self)));
        }
        let given = match &self.node.kind {
            NodeKind::Struct { fields, .. } => fields.as_slice(),
            NodeKind::Tuple { items, .. } if items.is_empty() => &[],
            NodeKind::Text if OR_TEXT.contains(&name) => {
                let only = Elements::all(self, std::slice::from_ref(self.node));
                return self.settle(visitor.visit_seq(only));
            }
            _ => return Err(self.mismatch(&Wanted::Fields(fields))),
        };
        self.check_name(name, fields);
        Fields::visit(self, given, fields, visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        let Some(word) = self.word().or_else(|| self.name()) else {
            return Err(self.mismatch(&Wanted::OneOf(variants)));
        };
        match variants.iter().find(|variant| **variant == word) {
            Some(variant) => self.settle(visitor.visit_enum(Picked { reader: self, variant })),
            None => {
                self.unknown_choice(word, variants);
                let variant = super::wording::likely(word, variants).ok_or(Error::Reported)?;
                self.context.quietly(|| visitor.visit_enum(Picked { reader: self, variant }))
            }
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.kind {
            NodeKind::Tuple { items, name: None } if items.is_empty() => visitor.visit_unit(),
            _ => Err(self.mismatch(&Wanted::Values(0))),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.word() {
            Some(word) if word == name => visitor.visit_unit(),
            _ => self.deserialize_unit(visitor),
        }
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    /// For what can be a list or a word.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match &self.node.kind {
            NodeKind::Text => self.deserialize_str(visitor),
            NodeKind::Number => self.deserialize_f64(visitor),
            NodeKind::List(_) => self.deserialize_seq(visitor),
            NodeKind::Map(_) => self.deserialize_map(visitor),
            NodeKind::Word => self.deserialize_identifier(visitor),
            _ => Err(self.mismatch(&Wanted::List)),
        }
    }
}

impl Reader<'_> {
    pub(super) fn wrong_count(self, message: &str) -> Error {
        if self.node.is_torn() {
            return Error::Reported;
        }
        self.report(Diagnostic::error(WRONG_COUNT, self.node.head(), message))
    }

    pub(super) fn mismatch(self, wanted: &Wanted) -> Error {
        let broken = matches!(self.node.kind, NodeKind::Broken);
        let meant = self.meant(wanted).filter(|meant| !broken || meant.new != self.text());
        // That it can't be read has been said.
        if self.node.is_torn() && (!broken || meant.is_none()) {
            return Error::Reported;
        }
        let shown = super::wording::clip(self.text());
        let found = if broken { format!("`{shown}`") } else { self.found() };
        let message = format!("expected {wanted}, found {found}");
        let finding = Diagnostic::error(WRONG_KIND, self.node.head(), message);
        let help = match (broken, meant) {
            (false, Some(meant)) if meant.new.contains('(') => {
                Some(format!("write `{}`", meant.new))
            }
            (false, meant) => {
                self.remedy(wanted).or(meant.map(|meant| format!("write `{}`", meant.new)))
            }
            (true, meant) => meant.map(|meant| format!("write `{}`", meant.new)),
        };
        let fix = self.fix(wanted);
        let around = fix.as_ref().filter(|_| matches!(wanted, Wanted::Fields(_)));
        let help = around.map(|fix| fix.title.clone()).or(help);
        let finding = Diagnostic { help, fix, ..finding };
        if broken {
            self.context.better(finding);
            return Error::Reported;
        }
        self.report(finding)
    }

    /// What is meant, to go on with once it has been said that it is not written so.
    fn instead<T: DeserializeOwned>(self, wanted: &Wanted) -> Option<T> {
        let meant = self.meant(wanted)?;
        self.mismatch(wanted);
        tree::options().from_str(&meant.new).ok()
    }
}
