//! Texts: how long they may be, and whether a reader can see what stands in them.

use std::collections::BTreeSet;

use super::{Resolver, codes};
use crate::diagnostics::Code;
use crate::legible;
use crate::markup;
use crate::scenario::raw::Text;
use crate::syntax::decode::inside;
use crate::typeface;

/// Most characters of what stands on one line, in a legend or in a column: names, titles, reasons.
pub const LONGEST_LABEL: usize = 200;
/// Most characters of a text without paragraphs: more is not read where it stands.
pub const LONGEST_TEXT: usize = 1_000;
/// Most characters of a text in Markdown: four pages.
pub const LONGEST_MARKDOWN: usize = 10_000;
/// Most paragraphs and items of one, so that a window draws it in no time.
pub const MOST_BLOCKS: usize = 200;
/// How many characters a finding names.
const NAMED: usize = 5;

impl Resolver<'_> {
    /// What stands on one line: blanks and line breaks between words are one blank.
    pub(super) fn label(&mut self, text: &Text) -> String {
        let said = self.said(text, LONGEST_LABEL, "it stands on one line, among others");
        let said = self.filled(said, text, LONGEST_LABEL, false);
        let said = self.masked(said);
        said.split([' ', '\t', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// The same of what may be empty.
    pub(super) fn label_or_nothing(&mut self, text: &Text) -> String {
        if text.value.trim().is_empty() { String::new() } else { self.label(text) }
    }

    /// A text that must say something.
    pub(super) fn text(&mut self, text: &Text) -> String {
        let said = self.said(text, LONGEST_TEXT, "more is not read where it stands");
        let said = self.filled(said, text, LONGEST_TEXT, false);
        self.masked(said)
    }

    pub(super) fn texts(&mut self, texts: &[Text]) -> Vec<String> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    /// A text in Markdown.
    pub(super) fn markdown(&mut self, text: &Text) -> String {
        let said = self.said(text, LONGEST_MARKDOWN, "nobody reads more while a game waits");
        let blocks = markup::blocks(&said).len();
        if blocks > MOST_BLOCKS {
            let message = format!("a text of {} has {blocks} paragraphs and items", self.owner);
            self.refuse(codes::LONG_TEXT, text.span, message).help =
                Some(format!("keep it to {MOST_BLOCKS}: a window draws all of them at once"));
        }
        let said = self.filled(said, text, LONGEST_MARKDOWN, true);
        self.masked(said)
    }

    fn said(&mut self, text: &Text, most: usize, why: &str) -> String {
        let owner = self.owner.clone();
        if text.value.trim().is_empty() {
            let message = format!("a text of {owner} is empty");
            self.error(codes::EMPTY_TEXT, text.span, message).help =
                Some("players read it: write something".to_owned());
            return String::new();
        }
        if legible::blank(&text.value) {
            let message = format!("nothing of a text of {owner} can be seen");
            self.refuse(codes::EMPTY_TEXT, text.span, message).help =
                Some("players read it: write something".to_owned());
            return text.value.clone();
        }
        let long = text.value.chars().count();
        if long > most {
            let message = format!("a text of {owner} has {long} characters");
            self.refuse(codes::LONG_TEXT, text.span, message).help =
                Some(format!("keep it to {most}: {why}"));
        }
        let said = text.value.replace("\r\n", "\n");
        self.cannot_be_seen(text);
        self.cannot_be_drawn(text);
        said.trim().to_owned()
    }

    /// Reports characters that no reader can see: screens and files show a sign in their place.
    fn cannot_be_seen(&mut self, text: &Text) {
        let unseen = |(at, c): (usize, char)| {
            let ends_line = c == '\r' && text.value[at..].starts_with("\r\n");
            (legible::unseen(c) && !ends_line).then_some((at, c))
        };
        let found: Vec<_> = text.value.char_indices().filter_map(unseen).collect();
        let help = "take it out, or write the text anew: in its place a sign is shown";
        self.characters(codes::UNSEEN, text, &found, "that can't be seen", help);
    }

    /// Reports characters that the program's typeface has not.
    fn cannot_be_drawn(&mut self, text: &Text) {
        let missing = text.value.char_indices().filter(|(_, c)| !typeface::has(*c));
        let found: Vec<_> = missing.filter(|(_, c)| !legible::unseen(*c)).collect();
        let help = "the window takes them from a typeface of the computer it runs on, if that has one, \
                    and pictures show boxes: write it in Latin, Greek or Cyrillic letters if you can";
        self.characters(
            codes::NOT_DRAWN,
            text,
            &found,
            "that the program's typeface does not have",
            help,
        );
    }

    fn characters(
        &mut self,
        code: Code,
        text: &Text,
        found: &[(usize, char)],
        what: &str,
        help: &str,
    ) {
        let Some((first, c)) = found.first() else { return };
        let place =
            inside(self.files.text(text.span.file), text.span, *first..first + c.len_utf8());
        let mut told = BTreeSet::new();
        let different: Vec<_> = found.iter().map(|(_, c)| *c).filter(|c| told.insert(*c)).collect();
        let name = |c: &char| match legible::unseen(*c) {
            true => format!("U+{:04X}", u32::from(*c)),
            false => format!("{c} (U+{:04X})", u32::from(*c)),
        };
        let named: Vec<_> = different.iter().take(NAMED).map(name).collect();
        let more = if different.len() > NAMED { " and others" } else { "" };
        let plural = if different.len() > 1 { "characters" } else { "a character" };
        let owner = &self.owner;
        let message = format!("a text of {owner} has {plural} {what}: {}{more}", named.join(", "));
        self.warning(code, place, message).help = Some(help.to_owned());
    }
}
