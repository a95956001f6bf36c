//! An option, opened.

use crossterm::event::KeyCode;
use ratatui::style::Style;
use ratatui::text::Line;

use super::{Open, TableScreen};
use crate::rules::Card;
use crate::scenario::OptionIx;
use crate::terminal::model::{Action, stray};
use crate::terminal::page::{Page, fit};
use crate::terminal::sheet::TerminalSheet;
use crate::terminal::{risks, scroll};

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

    pub(super) fn card_page(&self, option: OptionIx, sheet: TerminalSheet) -> Vec<Line<'static>> {
        let mut page = Page::new(sheet.reading().width, sheet);
        let Some(card) = self.card(option) else { return Vec::new() };
        let order = self.hand.taken.iter().position(|chosen| *chosen == option);
        let chosen = order.map_or(String::new(), |at| format!(" [order {}]", at + 1));
        page.text(&format!("{}{chosen}", card.title), sheet.strong());
        page.text(&format!("{} · {}", card.kind, card.domain), sheet.faint());
        page.markdown(&card.text.say());
        self.facts(&mut page, card);
        self.severity(&mut page, card);
        page.heading("Forecast: the chance, with this option and if you hold");
        let names: Vec<_> = self.view.thresholds.iter().map(|t| t.name.clone()).collect();
        risks::set_option(&mut page, &self.risks, option, &names);
        risks::set_how(&mut page);
        page.lines()
    }

    fn facts(&self, page: &mut Page, card: &Card) {
        page.gap();
        let rung = &self.view.rungs[card.rung.at()].name;
        let way = match card.rung.cmp(&self.view.rung) {
            std::cmp::Ordering::Greater => "above where the crisis stands",
            std::cmp::Ordering::Equal => "where the crisis stands",
            std::cmp::Ordering::Less => "below where the crisis stands",
        };
        let mut facts = vec![format!("Acts on rung {}: {rung}, {way}", card.rung.0 + 1)];
        facts.push(if card.covert {
            "Covert: others see what happens, not who did it, until it is traced".to_owned()
        } else {
            "Open: everybody knows who does it".to_owned()
        });
        facts.extend(card.cost.iter().map(|(name, amount)| format!("Costs {amount}: {name}")));
        facts.extend(card.uses_left.map(|left| format!("Can be chosen {left} more time(s)")));
        for fact in facts {
            page.item("• ", &fact, Style::new());
        }
        for line in &card.crosses {
            page.item(
                "! ",
                &format!("Would or could cross a red line: {line}"),
                page.sheet.worse(),
            );
        }
        for norm in &card.breaks {
            page.item("! ", &format!("Breaks a norm: {norm}"), page.sheet.worse());
        }
    }

    /// The four scales, for each party.
    fn severity(&self, page: &mut Page, card: &Card) {
        if card.severity.is_empty() {
            return;
        }
        page.heading("Severity on four published scales");
        let style = page.sheet.faint();
        let row = |cells: [&str; 5]| {
            let [party, rest @ ..] = cells;
            let rest: String = rest.iter().map(|cell| format!("{cell:>11}")).collect();
            Line::from(format!("  {}{rest}", fit(party, 24)))
        };
        page.extend([row(["", "Kahn", "MID", "Goldstein", "Rivera"]).style(style)]);
        for severity in &card.severity {
            let scales = severity.scales;
            let way = if severity.direct { "toward" } else { "against" };
            let cells = [
                &format!("{way} {}", self.view.actor(severity.party)),
                &scales.kahn.to_string(),
                &scales.mid.to_string(),
                &format!("{:+.1}", scales.goldstein),
                &scales.rivera.to_string(),
            ];
            page.extend([row(cells.map(String::as_str))]);
        }
        page.text(
            "  Kahn 1 to 44, MID hostility 1 to 5, Goldstein −10 conflict to +10 cooperation, \
             Rivera −2 to 60.",
            style,
        );
    }
}
