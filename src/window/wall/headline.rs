//! What is new, as large as a headline.

use bevy_egui::egui::{FontFamily, FontId, Label, RichText, Ui, text::LayoutJob};

use super::shown::{PublicView, WallShown};
use crate::markup;
use crate::rules::{News, NewsKind};
use crate::texts::say;
use crate::window::{theme, widgets};
use crate::words;

/// Lines of a report below its headline, and of a letter, in large letters.
const ROWS: usize = 6;
/// Other news below the headline.
const MORE: usize = 3;

/// How it ended, or the news; first what the room is asked.
pub(super) fn news_ui(ui: &mut Ui, shown: &WallShown<'_>) {
    let (view, said) = (shown.view, &shown.said);
    if let Some((question, percent)) = shown.asked {
        asked_ui(ui, question, percent);
    }
    let turn = say!("page-turn", turn = view.turn, turns = view.turns);
    match &view.ending {
        Some(ending) => {
            widgets::title(ui, &say!("page-ended"));
            widgets::weak(ui, words::tone_meant(ending.tone));
            large_ui(ui, &ending.title);
            report_ui(ui, &ending.text);
        }
        None => {
            widgets::title(ui, &format!("{turn} · {}", view.date));
            reports_ui(ui, view);
        }
    }
    for one in said {
        widgets::card(ui, |ui| {
            report_ui(ui, &one.text);
            if let Some(who) = &one.who {
                widgets::weak(ui, who);
            }
        });
    }
}

/// A question to everybody, and what came of it.
fn asked_ui(ui: &mut Ui, question: &str, percent: Option<u8>) {
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("hands-title"));
        large_ui(ui, question);
        let said = percent.map(|percent| say!("hands-came", percent = percent));
        let said = RichText::new(said.unwrap_or_else(|| say!("hands-how-many")));
        ui.add(Label::new(said.text_style(theme::lead())).wrap());
    });
}

fn reports_ui(ui: &mut Ui, view: &PublicView) {
    let Some(first) = headline(view) else {
        widgets::weak(ui, say!("page-no-headline"));
        return;
    };
    large_ui(ui, &first.title.say());
    report_ui(ui, &first.text.say());
    let others = view.news.iter().rev().filter(|news| news.turn == first.turn);
    let others = others.filter(|news| !std::ptr::eq(*news, first) && news.title != first.title);
    for news in others.take(MORE) {
        ui.add(Label::new(news.title.say()).truncate());
    }
}

/// The newest report, or the newest of anything.
pub(super) fn headline(view: &PublicView) -> Option<&News> {
    let latest = view.news.last()?.turn;
    let mut newest = view.news.iter().rev().filter(|news| news.turn == latest);
    newest.clone().find(|news| news.kind == NewsKind::Inject).or_else(|| newest.next())
}

/// Words as large as a headline.
fn large_ui(ui: &mut Ui, text: &str) {
    let font = FontId { size: theme::WALL_HEADLINE, ..theme::font(ui, &theme::display()) };
    ui.add(Label::new(RichText::new(text).font(font).color(theme::of(ui).text)).wrap());
}

/// A text: whole, if need be in smaller letters that the back row still reads; else as many of its sentences as there
/// is room for.
fn report_ui(ui: &mut Ui, text: &str) {
    let plain: Vec<_> = markup::blocks(text).iter().map(markup::Block::text).collect();
    if plain.is_empty() {
        return;
    }
    let (plain, lead) = (plain.join(" "), theme::font(ui, &theme::lead()).size);
    let fits = |ui: &Ui, text: &str, size: f32, rows: usize| {
        let font = FontId { size, family: FontFamily::Proportional };
        let (colour, wide) = (theme::of(ui).text, ui.available_width());
        let mut job = LayoutJob::simple(text.to_owned(), font, colour, wide);
        job.wrap.max_rows = rows;
        let laid = ui.fonts_mut(|fonts| fonts.layout_job(job));
        (!laid.elided, laid)
    };
    let (whole, mut laid) = fits(ui, &plain, lead, ROWS);
    if !whole {
        // As much in height, in smaller letters.
        let rows = (ROWS as f32 * lead / theme::BODY) as usize;
        let mut shorter = sentences(&plain).map(|end| format!("{} …", &plain[..end]));
        laid = std::iter::once(plain.clone())
            .chain(&mut shorter)
            .map(|text| fits(ui, &text, theme::BODY, rows))
            .find_map(|(whole, laid)| whole.then_some(laid))
            .unwrap_or_else(|| fits(ui, &plain, theme::BODY, rows).1);
    }
    ui.add(Label::new(laid));
    ui.add_space(theme::GAP);
}

/// Where sentences of a text end but its last, the longest part first.
fn sentences(text: &str) -> impl Iterator<Item = usize> {
    let closes = |c: char| matches!(c, '”' | '’' | '»' | '"' | ')');
    let ends = text.match_indices(' ').map(|(at, _)| at);
    let ends = ends.filter(|at| text[..*at].trim_end_matches(closes).ends_with(['.', '!', '?']));
    ends.collect::<Vec<_>>().into_iter().rev()
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_text_ends_at_a_sentence() {
        let text = "One is here. “Is two?” Three (is not.) Four";
        let parts: Vec<&str> = sentences(text).map(|end| &text[..end]).collect();
        let wanted =
            ["One is here. “Is two?” Three (is not.)", "One is here. “Is two?”", "One is here."];
        assert_eq!(parts, wanted);
        assert_eq!(sentences("Only one.").count(), 0);
    }
}
