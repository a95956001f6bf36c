//! The field's words, explained where they stand: the glossary of the documents, on the screen.

use std::ops::Range;
use std::sync::OnceLock;

use bevy_egui::egui::epaint::text::cursor::CCursor;
use bevy_egui::egui::{Galley, Label, Pos2, Response, RichText, Shape, Ui, WidgetInfo, WidgetType};

use super::theme;
use crate::texts::{self, Language};

/// Words that mean one thing, and what they mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As the glossary heads them, such as "ladder, rung".
    pub head: &'static str,
    /// In one sentence.
    pub means: &'static str,
    /// How its words begin, in a language in which they end in many ways.
    stems: Option<&'static str>,
}

/// Words of the glossary that everybody knows: titles use them without explaining them. With stems, an
/// entry has none.
const PLAIN: [&str; 9] =
    ["turn", "act", "kind", "brief", "ending", "flag", "chapter", "campaign", "actor"];

/// The whole glossary in the language of this thread, in its order.
pub fn all() -> &'static [Term] {
    static KEPT: [OnceLock<Vec<Term>>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    let language = texts::current();
    KEPT[language as usize].get_or_init(|| {
        let text = match language {
            Language::English => include_str!("../../docs/glossary.md"),
            Language::Ukrainian => include_str!("../../docs/glossary.uk.md"),
            // Made once, and kept as long as the program runs, as the others are.
            Language::Pseudo => {
                String::leak(texts::strange(include_str!("../../docs/glossary.md")).into_owned())
            }
        };
        let rows = text.lines().filter_map(|line| {
            let mut cells = line.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ");
            let (head, means, stems) = (cells.next()?, cells.next()?, cells.next());
            Some(Term { head, means: means.trim_matches('*'), stems })
        });
        // Below the column titles and their line.
        rows.skip(2).collect()
    })
}

fn letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '’')
}

impl Term {
    /// Each of its words, or how it begins, except plain ones.
    fn words(&self) -> impl Iterator<Item = &'static str> {
        let words = self.stems.unwrap_or(self.head).split(", ");
        let words = words.map(|word| word.strip_prefix("to ").unwrap_or(word));
        words.filter(|word| *word != "–" && !PLAIN.contains(word))
    }

    /// What stands behind one of its words, which begins a text, in whatever form; nothing if it does not.
    fn behind<'t>(&self, word: &str, text: &'t str) -> Option<&'t str> {
        let mut rest = text;
        for part in word.split_inclusive(' ') {
            rest = rest.strip_prefix(part.trim_end())?;
            if self.stems.is_some() {
                rest = rest.trim_start_matches(letter);
            }
            rest = rest.strip_prefix(if part.ends_with(' ') { " " } else { "" })?;
        }
        match self.stems {
            Some(_) => Some(rest),
            None => Some(rest.strip_prefix('s').unwrap_or(rest)),
        }
    }
}

/// In small letters, each as long as it was.
fn small(text: &str) -> String {
    let small = |c: char| c.to_lowercase().next().filter(|small| small.len_utf8() == c.len_utf8());
    text.chars().map(|c| small(c).unwrap_or(c)).collect()
}

/// Where a text uses words of the glossary, one or several of them: bytes, and the entry. The longest
/// word wins; plain ones are left out.
fn found(text: &str) -> Vec<(Range<usize>, &'static Term)> {
    let lower = small(text);
    let mut found: Vec<(Range<usize>, &'static Term)> = Vec::new();
    for entry in all() {
        for word in entry.words().map(small) {
            let first = word.split(' ').next().unwrap_or_default();
            for (from, _) in lower.match_indices(first) {
                let Some(rest) = entry.behind(&word, &lower[from..]) else { continue };
                let whole = !lower[..from].ends_with(letter) && !rest.starts_with(letter);
                if whole {
                    found.push((from..lower.len() - rest.len(), entry));
                }
            }
        }
    }
    found.sort_by_key(|(range, _)| (range.start, usize::MAX - range.len()));
    let mut end = 0;
    found.retain(|(range, _)| {
        let free = range.start >= end;
        end = if free { range.end } else { end };
        free
    });
    found
}

/// A text whose words of the glossary are marked with dots and explained when the pointer rests on it.
pub(super) fn label(ui: &mut Ui, text: RichText) -> Response {
    let said = text.text().to_owned();
    let colour = theme::of(ui).weak;
    let (at, galley, response) = Label::new(text).wrap().layout_in_ui(ui);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, ui.is_enabled(), &said));
    let found = found(&said);
    let painter = ui.painter();
    for (range, _) in &found {
        let line = under(&galley, at, &said, range);
        painter.extend(
            line.map(|line| Shape::dotted_line(&line, colour, theme::DOTS[0], theme::DOTS[1]))
                .unwrap_or_default(),
        );
    }
    painter.galley(at, galley, theme::of(ui).text);
    if found.is_empty() {
        return response;
    }
    response.on_hover_ui(|ui| {
        ui.set_max_width(theme::MEASURE / 2.0);
        for (_, entry) in &found {
            ui.label(format!("{}: {}", entry.head, entry.means));
        }
    })
}

/// The line under a part of a text, if it stands on one row.
fn under(galley: &Galley, at: Pos2, text: &str, range: &Range<usize>) -> Option<[Pos2; 2]> {
    let place = |byte: usize| {
        galley.pos_from_cursor(CCursor::new(text[..byte].chars().count())).translate(at.to_vec2())
    };
    let (from, to) = (place(range.start), place(range.end));
    (from.top() == to.top()).then(|| [from.left_bottom(), to.left_bottom()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::within;

    fn words(text: &str) -> Vec<&str> {
        found(text).into_iter().map(|(range, _)| &text[range]).collect()
    }

    #[test]
    fn every_row_of_the_glossary_has_a_word_and_a_meaning() {
        assert!(all().len() > 40, "{}", all().len());
        assert_eq!(all()[0].head, "AAR");
        for entry in all() {
            assert!(!entry.head.is_empty() && entry.means.len() > 10, "{entry:?}");
        }
        let words: Vec<&str> = all().iter().flat_map(Term::words).collect();
        for word in ["threshold", "ladder", "rung", "seal", "red line", "off-ramp", "inject"] {
            assert!(words.contains(&word), "{word}");
        }
    }

    #[test]
    fn words_are_found_in_titles_whole_and_in_plural() {
        assert_eq!(words("The ladder"), ["ladder"]);
        assert_eq!(words("Red lines: declared, crossed, kept"), ["Red lines"]);
        assert_eq!(words("Risk of escalation"), ["Risk", "escalation"]);
        assert_eq!(words("base odds"), ["base odds"]);
        assert_eq!(words("News of turn 1, handled at length"), Vec::<&str>::new());
        assert_eq!(words("Straße der Schwelle – trace"), ["trace"]);
    }

    #[test]
    fn ukrainian_words_are_found_in_every_case() {
        assert_eq!(all().len(), within(Language::Ukrainian, || all().len()));
        within(Language::Ukrainian, || {
            assert!(all().iter().all(|entry| entry.stems.is_some()));
            assert_eq!(words("Драбина та її щаблі"), ["Драбина", "щаблі"]);
            assert_eq!(words("Червоних ліній: 2"), ["Червоних ліній"]);
            assert_eq!(words("Ризик ескалації"), ["Ризик", "ескалації"]);
            assert_eq!(words("Розбір по гарячих слідах"), ["Розбір по гарячих слідах"]);
            assert_eq!(words("Показники, пороги"), ["Показники", "пороги"]);
            assert_eq!(words("Новини ходу 1, помісячно"), Vec::<&str>::new());
        });
    }
}
