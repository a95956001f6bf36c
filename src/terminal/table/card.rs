//! An option, opened.

use crossterm::event::KeyCode;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{Open, TableScreen, set_picture};
use crate::rules::Card;
use crate::scenario::OptionIx;
use crate::terminal::model::{Action, stray};
use crate::terminal::page::{TextPage, fit};
use crate::terminal::sheet::TerminalSheet;
use crate::terminal::{risks, scroll, words};
use crate::texts::say;

impl TableScreen {
    pub(super) fn card_key(
        &mut self,
        key: KeyCode,
        sheet: TerminalSheet,
        option: OptionIx,
        mut top: usize,
    ) -> Vec<Action> {
        let lines = self.page_lines(sheet).len();
        if scroll::scroll(key, &mut top, lines, sheet.reading()) {
            self.open = Open::Card(option, top);
            return Vec::new();
        }
        match key {
            KeyCode::Char(' ') => return self.choose(option),
            KeyCode::Char('f') => return self.weigh(option, sheet),
            KeyCode::Char('x') => return vec![Action::StopWeighing],
            KeyCode::Char('s') => self.open = Open::Reason,
            KeyCode::Left | KeyCode::Right => self.turn_over(option, key == KeyCode::Right),
            KeyCode::Esc | KeyCode::Enter => self.open = Open::None,
            other => return stray(other),
        }
        Vec::new()
    }

    /// Opens the next option of the menu, or the one before.
    fn turn_over(&mut self, option: OptionIx, forward: bool) {
        let menu = &self.view.menu;
        let Some(at) = menu.iter().position(|card| card.option == option) else { return };
        let step = if forward { 1 } else { menu.len() - 1 };
        let to = (at + step) % menu.len();
        self.open = Open::Card(menu[to].option, 0);
        self.at[self.tab as usize] = to;
    }

    /// The option, and the line at which its forecast begins.
    pub(super) fn card_page(
        &self,
        option: OptionIx,
        sheet: TerminalSheet,
    ) -> (Vec<Line<'static>>, usize) {
        let mut page = TextPage::new(sheet.reading().width, sheet);
        let Some(card) = self.card(option) else { return (Vec::new(), 0) };
        let order = self.hand.taken.iter().position(|chosen| *chosen == option);
        let title = match order {
            Some(at) => say!("tty-card-ordered", title = &card.title, order = at + 1),
            None => card.title.clone(),
        };
        page.text(&title, sheet.strong());
        page.text(&format!("{} · {}", card.kind, card.domain), sheet.faint());
        page.markdown(&card.text.say());
        set_picture(&mut page, card.picture.as_ref());
        self.facts(&mut page, card);
        self.severity(&mut page, card);
        page.gap();
        let forecast = page.height();
        page.heading(&say!("tty-forecast-of-option"));
        risks::set_option(&mut page, &self.risks, option, &self.view);
        risks::set_how(&mut page);
        (page.lines(), forecast)
    }

    fn facts(&self, page: &mut TextPage, card: &Card) {
        page.gap();
        let rung = &self.view.rungs[card.rung.at()].name;
        let number = card.rung.0 + 1;
        let mut facts = vec![match card.rung.cmp(&self.view.rung) {
            std::cmp::Ordering::Greater => {
                say!("tty-acts-above-the-crisis", number = number, rung = rung)
            }
            std::cmp::Ordering::Equal => {
                say!("tty-acts-where-the-crisis-stands", number = number, rung = rung)
            }
            std::cmp::Ordering::Less => {
                say!("tty-acts-below-the-crisis", number = number, rung = rung)
            }
        }];
        facts.push(match (card.covert, card.readers.is_empty()) {
            (true, _) => say!("tty-card-covert"),
            (false, true) => say!("tty-card-open"),
            (false, false) => say!("table-private-about", readers = card.readers.join(", ")),
        });
        let cost = |(name, amount): &(String, i32)| say!("tty-cost", amount = *amount, name = name);
        facts.extend(card.costs().map(cost));
        facts.extend(card.uses_left.map(|left| say!("tty-uses-left", left = left)));
        let source = card.source.as_ref();
        facts.extend(source.map(|source| say!("tty-source", source = words::source(source))));
        for fact in facts {
            page.item("• ", &fact, Style::new());
        }
        for one in &card.thresholds {
            page.item("! ", &one.say(), page.sheet.worse());
        }
        for line in &card.crosses {
            page.item("! ", &say!("tty-could-cross-red-line", line = line), page.sheet.worse());
        }
        for (_, other) in &card.excludes {
            page.item("• ", &say!("tty-card-excludes", title = other), Style::new());
        }
        for title in &card.violates {
            let text = say!("agreement-would-break", title = title);
            page.item("! ", &text, page.sheet.worse());
        }
        for norm in &card.breaks {
            page.item("! ", &say!("tty-card-breaks-norm", norm = norm), page.sheet.worse());
        }
        if card.off_ramp {
            page.item("+ ", &say!("card-off-ramp"), page.sheet.better());
        }
    }

    /// The four scales, for each party.
    fn severity(&self, page: &mut TextPage, card: &Card) {
        if card.severity.is_empty() {
            return;
        }
        page.heading(&say!("tty-severity"));
        if let Some(pips) = card.pips {
            page.item("", &say!("card-severity-about", pips = pips), Style::new());
        }
        let style = page.sheet.faint();
        let columns = page.width().saturating_sub(2 + 4 * 11).min(24);
        let row = |party: &str, cells: [String; 4]| {
            let cells: String = cells.iter().map(|cell| format!("{cell:>11}")).collect();
            Line::from(format!("  {}{cells}", fit(party, columns)))
        };
        let scales = [
            say!("tty-scale-kahn"),
            say!("tty-scale-mid"),
            say!("tty-scale-goldstein"),
            say!("tty-scale-rivera"),
        ];
        page.extend([row("", scales).style(style)]);
        for severity in &card.severity {
            let scales = severity.scales;
            let actor = self.view.actor(severity.party);
            let party = match severity.direct {
                true => say!("tty-severity-toward", actor = actor),
                false => say!("tty-severity-against", actor = actor),
            };
            page.extend([row(&party, scales.words())]);
        }
        page.text(&say!("tty-scales"), style);
    }
}
