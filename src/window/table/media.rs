//! How news looks by the way it came: newspaper, wire, broadcast, call, cable, letter, mail, social media. Sober: type,
//! rules and paper, and the medium's name in words.

use bevy_egui::egui::{
    Align, Color32, FontId, Frame, Label, Layout, Margin, RichText, Sense, Stroke, TextStyle, Ui,
    vec2,
};

use super::source::source_ui;
use crate::rules::News;
use crate::scenario::Medium;
use crate::texts::say;
use crate::window::album::picture_ui;
use crate::window::theme::icons;
use crate::window::{theme, widgets};
use crate::words;

/// A piece of news as its medium brings it.
pub(super) fn medium_ui(ui: &mut Ui, medium: Medium, news: &News) {
    match medium {
        Medium::Newspaper => newspaper_ui(ui, news),
        Medium::Wire => wire_ui(ui, news),
        Medium::Broadcast => broadcast_ui(ui, news),
        Medium::Call => call_ui(ui, news),
        Medium::Cable => cable_ui(ui, news),
        Medium::Letter => letter_ui(ui, news),
        Medium::Email => email_ui(ui, news),
        Medium::SocialMedia => post_ui(ui, news),
    }
}

/// What a medium is printed or written on.
struct Stuff {
    fill: Color32,
    ink: Color32,
    line: Stroke,
    corner: u8,
}

impl Stuff {
    fn paper(ui: &Ui) -> Self {
        let t = theme::of(ui);
        Self { fill: t.paper.0, ink: t.paper.1, line: theme::thin(t.faint), corner: 0 }
    }

    fn card(ui: &Ui) -> Self {
        let t = theme::of(ui);
        Self { fill: t.card, ink: t.text, line: theme::thin(t.faint), corner: theme::CORNER }
    }
}

/// A surface of this stuff, as wide as there is room.
fn on_ui(ui: &mut Ui, stuff: Stuff, margin: Margin, add: impl FnOnce(&mut Ui)) {
    let frame = Frame::new()
        .fill(stuff.fill)
        .stroke(stuff.line)
        .corner_radius(stuff.corner)
        .inner_margin(margin);
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme::HAIR * 2.0;
        ui.visuals_mut().override_text_color = Some(stuff.ink);
        add(ui);
    });
    ui.add_space(theme::GAP);
}

/// The medium's name and sign on the left, the date on the right, or behind it where there is no room for both.
fn slug_ui(ui: &mut Ui, icon: &str, name: &str, date: &str, colour: Color32) {
    let font = theme::font(ui, &theme::small());
    let wide =
        |text: &str| ui.painter().layout_no_wrap(text.to_owned(), font.clone(), colour).size().x;
    let gap = ui.spacing().item_spacing.x;
    let [icon_wide, name_wide, date_wide] = [icon, name, date].map(|text| wide(text) + gap);
    let fits = icon_wide + name_wide + date_wide <= ui.available_width();
    let name_ui = |ui: &mut Ui| {
        widgets::icon(ui, icon, theme::small(), colour);
        ui.label(RichText::new(name).text_style(theme::small()).color(colour));
    };
    let date_ui = |ui: &mut Ui| {
        ui.label(RichText::new(date).text_style(theme::small()).color(colour));
    };
    if fits {
        widgets::split(ui, name_ui, date_ui);
    } else {
        ui.horizontal_wrapped(|ui| {
            name_ui(ui);
            date_ui(ui);
        });
    }
}

/// The headline, and below it who sends it.
fn headline_ui(ui: &mut Ui, news: &News, text: &str, style: TextStyle) {
    ui.add(Label::new(RichText::new(text).text_style(style)).wrap());
    if let Some(from) = &news.from {
        let from = RichText::new(say!("word-news-from", who = from)).text_style(theme::small());
        ui.add(Label::new(from).wrap());
    }
}

/// A line across.
fn rule_ui(ui: &mut Ui, line: Stroke) {
    let (rect, _) = ui
        .allocate_exact_size(vec2(ui.available_width(), line.width + theme::HAIR), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, line);
}

/// Its picture, what there is to talk about, and where it comes from.
fn end_ui(ui: &mut Ui, news: &News) {
    picture_ui(ui, news.picture.as_ref());
    discussion_ui(ui, news);
    if let Some(source) = &news.source {
        source_ui(ui, source);
    }
}

/// Questions that a piece of news puts to those who read it.
pub(in crate::window) fn discussion_ui(ui: &mut Ui, news: &News) {
    if news.discussion.is_empty() {
        return;
    }
    widgets::caption(ui, &say!("word-news-discuss"));
    news.discussion.iter().for_each(|question| widgets::bullet(ui, question));
}

/// A masthead between two rules, a heavy headline; columns where there is room for two.
fn newspaper_ui(ui: &mut Ui, news: &News) {
    on_ui(ui, Stuff::paper(ui), theme::CARD_IN, |ui| {
        let ink = theme::of(ui).paper.1;
        rule_ui(ui, theme::firm(ink));
        slug_ui(ui, icons::NEWSPAPER, &words::medium(Medium::Newspaper), &news.date, ink);
        rule_ui(ui, theme::thin(ink));
        headline_ui(ui, news, &news.title.say(), TextStyle::Heading);
        columns_ui(ui, &news.text.say());
        end_ui(ui, news);
    });
}

/// A text in two columns if there is room, and if it is nothing but words.
fn columns_ui(ui: &mut Ui, text: &str) {
    let text = match &*crate::window::markdown::read(ui, text) {
        [only] if only.is_plain() && ui.available_width() >= theme::TWO_TEXTS => only.text(),
        _ => return widgets::markdown(ui, text),
    };
    let width = (ui.available_width() - theme::SPACE) / 2.0;
    let font = theme::font(ui, &TextStyle::Body);
    let ink = theme::of(ui).paper.1;
    let galley = ui.painter().layout(text.clone(), font, ink, width);
    let half = galley.rows.len().div_ceil(2);
    let chars = galley.rows[..half].iter().map(|row| row.char_count_including_newline().0).sum();
    let cut = text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at);
    let (left, right) = text.split_at(cut);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::SPACE;
        widgets::words(ui, width, left.trim());
        widgets::words(ui, width, right.trim());
    });
}

/// Set like a teleprinter: a slug line, then the message, all of one width.
fn wire_ui(ui: &mut Ui, news: &News) {
    on_ui(ui, Stuff { corner: 0, ..Stuff::card(ui) }, theme::CARD_IN, |ui| {
        let weak = theme::of(ui).weak;
        typed(ui);
        slug_ui(ui, icons::WIRE, &words::medium(Medium::Wire), &news.date, weak);
        headline_ui(ui, news, &news.title.say().to_uppercase(), theme::lead());
        widgets::markdown(ui, &news.text.say());
        end_ui(ui, news);
    });
}

/// Everything that follows is typed.
fn typed(ui: &mut Ui) {
    let font = theme::font(ui, &TextStyle::Monospace);
    let small = theme::font(ui, &TextStyle::Small);
    let lead = theme::font(ui, &theme::lead());
    let style = ui.style_mut();
    style.text_styles.insert(TextStyle::Small, FontId::new(small.size, font.family.clone()));
    style.text_styles.insert(theme::lead(), FontId::new(lead.size, font.family.clone()));
    style.text_styles.insert(TextStyle::Body, font);
}

/// The band along the foot of a screen, and what is said beneath it.
fn broadcast_ui(ui: &mut Ui, news: &News) {
    let t = theme::of(ui);
    on_ui(ui, Stuff::card(ui), Margin::ZERO, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let (fill, ink) = t.action;
        let band = Frame::new().fill(fill).inner_margin(theme::BAND_IN);
        band.show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            ui.visuals_mut().override_text_color = Some(ink);
            slug_ui(ui, icons::BROADCAST, &words::medium(Medium::Broadcast), &news.date, ink);
            headline_ui(ui, news, &news.title.say(), theme::lead());
        });
        Frame::new().inner_margin(theme::BAND_IN).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            widgets::markdown(ui, &news.text.say());
            end_ui(ui, news);
        });
    });
}

/// What was said on the telephone, beside a line as in a transcript.
fn call_ui(ui: &mut Ui, news: &News) {
    on_ui(ui, Stuff::card(ui), theme::CARD_IN, |ui| {
        let t = theme::of(ui);
        slug_ui(ui, icons::CALL, &say!("word-medium-call-noted"), &news.date, t.accent);
        headline_ui(ui, news, &news.title.say(), theme::lead());
        let said = ui.indent("said", |ui| widgets::markdown(ui, &news.text.say())).response.rect;
        ui.painter().vline(said.left() + theme::HAIR, said.y_range(), theme::firm(t.accent));
        end_ui(ui, news);
    });
}

/// A typed memo.
fn cable_ui(ui: &mut Ui, news: &News) {
    on_ui(ui, Stuff::paper(ui), theme::CARD_IN, |ui| {
        let t = theme::of(ui);
        typed(ui);
        slug_ui(ui, icons::CABLE, &words::medium(Medium::Cable), &news.date, t.paper.1);
        if news.private {
            ui.with_layout(Layout::top_down(Align::Center), |ui| {
                let text = say!("table-limited");
                widgets::iconed(ui, icons::LOCK, text, TextStyle::Small, t.warn);
            });
        }
        rule_ui(ui, theme::thin(t.paper.1));
        headline_ui(ui, news, &say!("table-cable-re", title = &news.title), theme::lead());
        widgets::markdown(ui, &news.text.say());
        end_ui(ui, news);
    });
}

/// A sheet of paper.
fn letter_ui(ui: &mut Ui, news: &News) {
    on_ui(ui, Stuff::paper(ui), theme::CARD_IN, |ui| {
        let ink = theme::of(ui).paper.1;
        slug_ui(ui, icons::WRITE, &words::medium(Medium::Letter), &news.date, ink);
        headline_ui(ui, news, &news.title.say(), theme::lead());
        widgets::markdown(ui, &news.text.say());
        end_ui(ui, news);
    });
}

/// A mail: its head above a line, the message below it.
fn email_ui(ui: &mut Ui, news: &News) {
    on_ui(ui, Stuff::card(ui), theme::CARD_IN, |ui| {
        let t = theme::of(ui);
        slug_ui(ui, icons::CABLE, &words::medium(Medium::Email), &news.date, t.accent);
        headline_ui(ui, news, &say!("table-cable-re", title = &news.title), theme::lead());
        rule_ui(ui, theme::thin(t.faint));
        widgets::markdown(ui, &news.text.say());
        end_ui(ui, news);
    });
}

/// A message among many: round, without a name.
fn post_ui(ui: &mut Ui, news: &News) {
    on_ui(ui, Stuff { corner: theme::ROUND, ..Stuff::card(ui) }, theme::CARD_IN, |ui| {
        let t = theme::of(ui);
        slug_ui(ui, icons::POST, &say!("word-medium-one-post"), &news.date, t.accent);
        headline_ui(ui, news, &news.title.say(), theme::lead());
        widgets::markdown(ui, &news.text.say());
        end_ui(ui, news);
    });
}

#[cfg(test)]
mod tests {
    use crate::window::theme::{DARK, LIGHT, contrast};

    #[test]
    fn all_that_is_written_on_paper_is_readable() {
        for t in [DARK, LIGHT] {
            for ink in [t.paper.1, t.weak, t.warn, t.accent] {
                let ratio = contrast(ink, t.paper.0);
                assert!(ratio >= 4.5, "{ink:?}: {ratio}");
            }
        }
    }
}
