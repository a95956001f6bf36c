//! The parts of the table that are lists: news, options, questions.

use ratatui::style::Style;
use ratatui::text::Line;

use super::{Tab, TableScreen};
use crate::rules::{Card, News, NewsKind, QuestionView};
use crate::scenario::ReferenceOf;
use crate::table::{CardRow, card_rows};
use crate::terminal::page::{TextPage, fit};
use crate::terminal::sheet::TerminalSheet;
use crate::terminal::{risks, words};
use crate::texts::say;

/// A list's item: its lines.
pub(super) type Item = Vec<Line<'static>>;

impl TableScreen {
    /// How long the list shown is; `None` if the part shown is a text.
    pub(super) fn list_len(&self) -> Option<usize> {
        match self.tab {
            Tab::News => Some(self.view.news.len()),
            Tab::Options => Some(self.view.menu.len()),
            Tab::Questions => Some(self.view.questions.len()),
            _ => None,
        }
    }

    /// What stands above a list.
    pub(super) fn list_head(&self, tab: Tab, width: u16, sheet: TerminalSheet) -> Item {
        let mut page = TextPage::new(width, sheet);
        match tab {
            Tab::Options => {
                let most = self.view.orders_per_turn;
                let text = match self.view.aftermath {
                    true => say!("news-aftermath-text"),
                    false => say!("tty-orders", most = most, chosen = self.hand.taken.len()),
                };
                page.text(&text, sheet.faint());
                if let Some(budget) = self.hand.budget(&self.view) {
                    page.text(&budget, sheet.strong());
                }
                if self.view.free_moves.is_some() {
                    page.text(&say!("tty-m-opens-a-sheet"), sheet.faint());
                }
            }
            Tab::Questions => {
                page.text(&say!("tty-how-likely"), sheet.faint());
            }
            _ => page.text(&say!("tty-news-newest-first"), sheet.faint()),
        }
        page.lines()
    }

    /// News in the order shown: newest turn first, each turn as it happened.
    pub(super) fn news(&self) -> Vec<&News> {
        let mut news: Vec<_> = self.view.news.iter().collect();
        news.sort_by_key(|item| std::cmp::Reverse(item.turn));
        news
    }

    pub(super) fn news_item(&self, news: &News, width: u16, sheet: TerminalSheet) -> Item {
        let mut page = TextPage::new(width.saturating_sub(1), sheet);
        match news.kind {
            // Its title alone doesn't say which.
            NewsKind::Question => {
                page.text(&format!("{}: {}", news.title, news.text), sheet.strong())
            }
            _ => page.text(&news.title.say(), sheet.strong()),
        }
        let mut from = vec![say!("tty-turn", turn = news.turn)];
        match (news.medium, &news.source) {
            (Some(medium), Some(source)) => {
                let parts = [words::medium(medium), words::source(source)];
                let parts: Vec<_> = parts.into_iter().chain(news.from.clone()).collect();
                from.push(parts.join("; "));
            }
            _ => from.push(words::sort(news)),
        }
        from.extend(news.actor.map(|actor| self.view.actor(actor).to_owned()));
        let columns = page.width().saturating_sub(2);
        let line = fit(&from.join(" · "), columns);
        page.extend([Line::styled(format!("  {}", line.trim_end()), sheet.faint())]);
        page.lines()
    }

    /// The rows of the options, and the one under the cursor.
    pub(super) fn option_rows(&self, active: bool) -> (Vec<CardRow<'_>>, Option<usize>) {
        let menu = &self.view.menu;
        let at = self.at[Tab::Options as usize].min(menu.len().saturating_sub(1));
        let looked_at = menu.get(at).filter(|_| active).map(|card| card.option);
        let rows = card_rows(menu, looked_at);
        let cursor = looked_at.and_then(|option| rows.iter().position(|row| row.is_of(option)));
        (rows, cursor)
    }

    pub(super) fn option_item(&self, row: CardRow<'_>, width: u16, sheet: TerminalSheet) -> Item {
        let mut page = TextPage::new(width.saturating_sub(1), sheet);
        match row {
            CardRow::Alone(card) => {
                self.option_title(&mut page, "", &card.title, card, sheet);
                self.option_facts(&mut page, card, sheet);
                warnings(&mut page, card, sheet);
            }
            CardRow::Heading { title, cards, open } => {
                let taken = cards.iter().filter(|card| self.hand.taken.contains(&card.option));
                let mark = if open { "[-] " } else { "[+] " };
                let of = say!("card-targets", count = cards.len(), taken = taken.count());
                page.item(mark, &format!("{title} · {of}"), sheet.strong());
                if let Some(first) = cards.first() {
                    self.option_facts(&mut page, first, sheet);
                }
            }
            CardRow::Below(card) => {
                let to = card.target.as_ref().map_or("", |target| self.view.actor(target.actor));
                self.option_title(&mut page, "    ", to, card, sheet);
                warnings(&mut page, card, sheet);
            }
        }
        page.lines()
    }

    fn option_title(
        &self,
        page: &mut TextPage,
        indent: &str,
        title: &str,
        card: &Card,
        sheet: TerminalSheet,
    ) {
        let order = self.hand.taken.iter().position(|chosen| *chosen == card.option);
        let mark = order.map_or("[ ]".to_owned(), |at| format!("[{}]", at + 1));
        let style = if order.is_some() { sheet.own() } else { sheet.strong() };
        page.item(&format!("{indent}{mark} "), title, style);
    }

    fn option_facts(&self, page: &mut TextPage, card: &Card, sheet: TerminalSheet) {
        let mut facts = vec![card.kind.clone(), say!("tty-on-rung", rung = card.rung.0 + 1)];
        facts.extend(card.pips.map(|pips| say!("card-severity", pips = pips)));
        let cost =
            |(name, amount): &(String, i32)| say!("tty-costs", amount = *amount, name = name);
        facts.extend(card.costs().map(cost));
        facts.extend(card.covert.then(|| say!("tty-covert")));
        facts.extend((!card.readers.is_empty()).then(|| say!("table-private")));
        facts.extend(card.off_ramp.then(|| say!("card-off-ramp")));
        page.item("    ", &facts.join(" · "), sheet.faint());
    }

    pub(super) fn question_item(
        &self,
        question: &QuestionView,
        width: u16,
        sheet: TerminalSheet,
    ) -> Item {
        let mut page = TextPage::new(width.saturating_sub(1), sheet);
        page.text(&question.text, sheet.strong());
        let answer = match (question.resolved, question.percent) {
            (true, Some(percent)) => say!("tty-answered-and-said", percent = percent),
            (true, None) => say!("tty-answered"),
            (false, Some(percent)) => say!("tty-you-say", percent = percent),
            (false, None) => say!("tty-no-probability-yet"),
        };
        page.item("  ", &answer, Style::new());
        if question.percent.is_some() {
            // Not before: it is to be one's own.
            let of = ReferenceOf::Question(question.ix);
            risks::set_published(&mut page, self.view.published_of(of));
        }
        page.lines()
    }
}

/// What a card would cross or break.
fn warnings(page: &mut TextPage, card: &Card, sheet: TerminalSheet) {
    for one in &card.thresholds {
        page.item("    ! ", &one.say(), sheet.worse());
    }
    for line in &card.crosses {
        page.item("    ! ", &say!("tty-crosses-red-line", line = line), sheet.worse());
    }
    for title in &card.violates {
        let text = say!("agreement-would-break", title = title);
        page.item("    ! ", &text, sheet.worse());
    }
    for norm in &card.breaks {
        page.item("    ! ", &say!("tty-breaks-norm", norm = norm), sheet.worse());
    }
}
