//! Where statements come from.

use super::reader::instead_of;
use super::{Resolver, codes};
use crate::diagnostics::quoted;
use crate::scenario::ix::SourceIx;
use crate::scenario::model::{Law, Source, Status};
use crate::scenario::raw::{self, Name};

impl Resolver<'_> {
    pub(super) fn source(&mut self, source: &raw::Source, at: &Name) -> Source {
        let from = source.from.as_ref().and_then(|name| self.source_ref(name));
        let by = source.by.as_ref().map(|by| self.label(by));
        match source.status {
            Status::Elsewhere => self.elsewhere_named(source, at),
            Status::Invented => self.invented(source),
            Status::Reported | Status::Claimed | Status::Argued => self.article_named(source, at),
        }
        Source { from, status: source.status, by }
    }

    /// What one of the articles says must name it, and what somebody claims there, whoever that is.
    fn article_named(&mut self, source: &raw::Source, at: &Name) {
        let owner = &self.owner;
        if source.from.is_none() && !self.lost.of(at, "from") {
            let message = format!("the source of {owner} names no article");
            self.warning(codes::NO_SOURCE, at.span, message).help =
                Some("add `from: \"…\"` with a source's id, or say `status: Invented`".to_owned());
        } else if source.by.is_none() && source.status == Status::Claimed && !self.lost.of(at, "by")
        {
            let message = format!("nobody is named as claiming what {owner} says");
            self.warning(codes::NO_SOURCE, at.span, message).help =
                Some("add `by: \"…\"`: contested statements are attributed".to_owned());
        }
    }

    fn elsewhere_named(&mut self, source: &raw::Source, at: &Name) {
        let owner = &self.owner;
        if let Some(from) = &source.from {
            let message = format!("what {owner} says is from elsewhere, and from an article");
            self.error(codes::MISFIT, from.span, message).help =
                Some("take `from` out, or say `status: Reported`".to_owned());
        } else if source.by.is_none() && !self.lost.of(at, "by") {
            let message = format!("nobody is named for what {owner} has from elsewhere");
            self.warning(codes::NO_SOURCE, at.span, message).help =
                Some("add `by: \"…\"`: who says so, where and when".to_owned());
        }
    }

    fn invented(&mut self, source: &raw::Source) {
        if let Some(by) = &source.by {
            let message = "`by` is not shown of what is invented".to_owned();
            self.warning(codes::NO_EFFECT, by.span, message).help =
                Some("take it out; who sends an inject stands in its own `from`".to_owned());
        }
    }

    /// What law says of a norm.
    pub(super) fn law(&mut self, given: &raw::Law) -> Law {
        let from = given.from.as_ref().and_then(|name| self.source_ref(name));
        let by = given.by.as_ref().map(|by| self.label(by));
        let lost = self.lost.somewhere("from") || self.lost.somewhere("by");
        if given.from.is_none() && given.by.is_none() && !lost {
            let message = format!("what law says of {} has no source", self.owner);
            self.warning(codes::NO_SOURCE, given.text.span, message).help = Some(
                "add `by: \"…\"` with the law itself, or `from: \"…\"` with a source's id"
                    .to_owned(),
            );
        }
        Law { text: self.text(&given.text), from, by }
    }

    pub(super) fn source_ref(&mut self, name: &Name) -> Option<SourceIx> {
        let found = self.sources.get(&name.value).copied();
        if found.is_none() && self.sources_known && self.has_room(name.span) {
            let ids = self.sources.keys().map(String::as_str);
            let (help, near) = instead_of(&name.value, ids, "sources in `meta`");
            let (owner, shown) = (&self.owner, quoted(&name.value));
            let message = format!("{owner} names the source {shown}, which does not exist");
            self.dangling(name, message, help, near.as_deref());
        }
        found
    }
}
