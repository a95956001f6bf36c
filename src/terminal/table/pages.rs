//! The parts of the table that are texts, the brief, and a piece of news in full.

use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;

use super::ladder::style;
use super::{Tab, TableScreen};
use crate::rules::{
    ActorView, AgreementView, IndicatorView, NewsKind, ObjectiveView, RedLineStatus, RedLineView,
};
use crate::scenario::Picture;
use crate::table::Futures;
use crate::terminal::futures::set_futures;
use crate::terminal::page::TextPage;
use crate::terminal::scroll::LongText;
use crate::terminal::sheet::TerminalSheet;
use crate::terminal::words::{self, Strain};
use crate::terminal::{dice, risks};
use crate::texts::{digits, say};

/// A passage of a text, set at the end of a page. Of long texts only passages in sight are set.
pub(super) type Passage<'a> = Box<dyn Fn(&mut TextPage) + 'a>;

fn passage<'a>(set: impl Fn(&mut TextPage) + 'a) -> Passage<'a> {
    Box::new(set)
}

fn heading<'a>(text: String) -> Passage<'a> {
    passage(move |page| page.heading(&text))
}

fn point<'a>(text: String) -> Passage<'a> {
    passage(move |page| page.item("• ", &text, Style::new()))
}

impl TableScreen {
    /// A thousand futures: from now, and those of the turn before.
    pub(super) fn futures_page(&self, sheet: TerminalSheet) -> Vec<Line<'static>> {
        let mut page = TextPage::new(sheet.reading().width, sheet);
        page.text(&say!("futures-title"), sheet.strong());
        page.gap();
        let of = |turn, risk| Futures::of(&self.view, turn, risk);
        match self.risks.now.risk().and_then(|risk| of(self.view.turn, risk)) {
            Some(futures) => set_futures(&mut page, &futures),
            None => page.text(&say!("tty-forecast", state = self.risks.now.word()), Style::new()),
        }
        let before = self.view.turn.saturating_sub(1);
        if let Some(futures) = self.risks.before.as_ref().and_then(|risk| of(before, risk)) {
            page.heading(&say!("futures-from-turn", turn = before));
            set_futures(&mut page, &futures);
        }
        page.lines()
    }

    /// The text of the part shown.
    pub(super) fn tab_text(
        &self,
        area: Rect,
        sheet: TerminalSheet,
    ) -> LongText<impl Fn(usize) -> Vec<Line<'static>>> {
        let passages: Vec<Passage<'_>> = match self.tab {
            Tab::Measures => {
                let views = self.view.indicators.iter();
                views.map(|view| passage(move |page| measure(page, view))).collect()
            }
            Tab::Aims => self.aims(),
            Tab::World => self.world(),
            Tab::Agreements => {
                let views = self.view.agreements.iter();
                views.map(|one| passage(move |page| self.set_agreement(page, one))).collect()
            }
            Tab::Risk => vec![passage(|page| {
                risks::set_now(page, &self.risks, &self.view);
                risks::set_how(page);
            })],
            _ => Vec::new(),
        };
        LongText::new(passages.len(), area, move |at| {
            let page = TextPage::new(area.width, sheet);
            let mut page = if at > 0 { page.below() } else { page };
            passages[at](&mut page);
            page.lines()
        })
    }

    fn aims(&self) -> Vec<Passage<'_>> {
        let mut passages = Vec::new();
        if let Some(budget) = self.view.budget() {
            passages.push(heading(say!("table-your-budget")));
            passages.push(point(budget.said().say()));
        }
        passages.push(heading(say!("tty-your-objectives")));
        passages
            .extend(self.view.objectives.iter().map(|aim| passage(move |page| set_aim(page, aim))));
        passages.push(heading(say!("tty-your-red-lines")));
        self.red_lines(&mut passages, true);
        passages.push(heading(say!("tty-red-lines-of-others")));
        self.red_lines(&mut passages, false);
        passages
    }

    fn red_lines<'a>(&'a self, passages: &mut Vec<Passage<'a>>, own: bool) {
        let lines = self.view.red_lines.iter().filter(|line| (line.owner == self.actor) == own);
        let before = passages.len();
        passages.extend(lines.map(|line| passage(move |page| self.set_red_line(page, line, own))));
        if passages.len() == before {
            passages.push(passage(|page| page.item("  ", &say!("tty-none"), page.sheet.faint())));
        }
    }

    fn set_red_line(&self, page: &mut TextPage, line: &RedLineView, own: bool) {
        let title = match own {
            true => line.title.clone(),
            false => format!("{}: {}", self.view.actor(line.owner), line.title),
        };
        let title = match line.declared {
            true => title,
            false => say!("tty-not-declared", line = title),
        };
        page.item("• ", &title, page.sheet.strong());
        page.item("  ", &line.text, Style::new());
        let looks = match line.status {
            RedLineStatus::Crossed => page.sheet.worse(),
            _ => page.sheet.faint(),
        };
        page.item("  ", &words::red_line(line.status), looks);
    }

    fn world(&self) -> Vec<Passage<'_>> {
        let view = &self.view;
        let mut passages = vec![heading(say!("tty-seats"))];
        passages.extend(
            view.actors.iter().map(|actor| passage(move |page| self.set_seat(page, actor))),
        );
        passages.push(heading(say!("tty-relations")));
        passages.extend(view.relations.iter().map(|relation| {
            passage(move |page| {
                let text = say!(
                    "tty-relation",
                    from = view.actor(relation.from),
                    to = view.actor(relation.to),
                    grievance = relation.grievance,
                    trust = digits(&format!("{:+}", relation.trust)),
                );
                page.item("• ", &text, Style::new());
            })
        }));
        if !view.norms.is_empty() {
            passages.push(heading(say!("tty-norms")));
        }
        passages.extend(view.norms.iter().map(|norm| {
            let times = say!("tty-norm-broken", times = norm.breaches);
            point(format!("{} ({times}): {}", norm.name, norm.text))
        }));
        if !view.flags.is_empty() {
            passages.push(heading(say!("tty-flags")));
        }
        passages.extend(view.flags.iter().map(|flag| point(flag.say())));
        if !view.dates.is_empty() {
            passages.push(heading(say!("tty-dates")));
        }
        passages
            .extend(view.dates.iter().map(|date| point(format!("{}: {}", date.name, date.when))));
        passages
    }

    fn set_seat(&self, page: &mut TextPage, actor: &ActorView) {
        let name = match actor.ix == self.actor {
            true => say!("tty-you", actor = &actor.name),
            false => actor.name.clone(),
        };
        page.item("• ", &format!("{name}: {}", actor.role), Style::new());
        let mut facts = vec![say!("tty-credibility", credibility = actor.credibility)];
        facts.extend(actor.sealed.then(|| say!("tty-sealed")));
        page.item("  ", &facts.join(" · "), page.sheet.faint());
    }

    /// An agreement: who is bound to what, what is demanded, where it stands and what became of it.
    fn set_agreement(&self, page: &mut TextPage, one: &AgreementView) {
        page.gap();
        page.text(&one.heading().say(), page.sheet.strong());
        page.markdown(&one.text);
        let parties: Vec<_> = one.parties.iter().map(|party| self.view.actor(*party)).collect();
        page.item("• ", &say!("agreement-between", who = parties.join(", ")), Style::new());
        let looks = if one.in_force { page.sheet.own() } else { page.sheet.faint() };
        page.item("• ", &one.stands.say(), looks);
        one.says().for_each(|what| page.item("  – ", &what.say(), Style::new()));
        one.told().for_each(|what| page.item("  ", &what.say(), page.sheet.faint()));
    }

    /// The seat's brief with its objectives and red lines.
    pub(super) fn brief_page(&self, sheet: TerminalSheet) -> Vec<Line<'static>> {
        let mut page = TextPage::new(sheet.reading().width, sheet);
        let name = self.view.actor(self.actor);
        page.text(&say!("tty-brief-for", actor = name), sheet.own());
        page.gap();
        page.markdown(&self.view.brief);
        set_picture(&mut page, self.view.picture.as_ref());
        self.aims().iter().for_each(|set| set(&mut page));
        page.lines()
    }

    /// A piece of news in full, with its dice if the seat may see them.
    pub(super) fn news_page(&self, item: usize, sheet: TerminalSheet) -> Vec<Line<'static>> {
        let mut page = TextPage::new(sheet.reading().width, sheet);
        if let Some(news) = self.news().get(item) {
            set_news(&mut page, news, &self.view, true);
        }
        page.lines()
    }
}

/// A piece of news; what came of its dice only if `rolled`.
pub(in crate::terminal) fn set_news(
    page: &mut TextPage,
    news: &crate::rules::News,
    view: &crate::rules::SeatView,
    rolled: bool,
) {
    let sheet = page.sheet;
    let who = news.actor.map(|actor| format!(" · {}", view.actor(actor))).unwrap_or_default();
    let kind = match (news.kind, news.medium) {
        (NewsKind::Inject, Some(medium)) => words::medium(medium),
        _ => words::sort(news),
    };
    let turn = say!("tty-in-turn", turn = news.turn);
    let when = if news.timed { format!(" · {}", news.date) } else { String::new() };
    page.text(&format!("{kind}{who} · {turn}{when}"), sheet.faint());
    page.text(&news.title.say(), sheet.strong());
    if let Some(from) = &news.from {
        page.text(&say!("word-news-from", who = from), Style::new());
    }
    if rolled {
        page.markdown(&news.text.say());
        set_picture(page, news.picture.as_ref());
    }
    if rolled && !news.discussion.is_empty() {
        page.heading(&say!("word-news-discuss"));
        for question in &news.discussion {
            page.item("• ", question, Style::new());
        }
    }
    if let Some(source) = news.source.as_ref().filter(|_| rolled || news.medium.is_some()) {
        page.gap();
        page.text(&say!("tty-source", source = words::source(source)), sheet.faint());
    }
    if let Some(rung) = news.rung.filter(|_| rolled) {
        page.gap();
        let name = &view.rungs[rung.at()].name;
        page.text(&say!("tty-acts-on-rung", number = rung.0 + 1, rung = name), Style::new());
    }
    if let Some(draw) = &news.draw {
        dice::set(page, draw, rolled);
    }
}

/// What a picture shows, if there is one.
pub(in crate::terminal) fn set_picture(page: &mut TextPage, picture: Option<&Picture>) {
    if let Some(picture) = picture {
        page.gap();
        page.text(&words::picture(picture), page.sheet.faint());
    }
}

/// An objective, with its score now and at the start.
fn set_aim(page: &mut TextPage, aim: &ObjectiveView) {
    let text = say!("tty-objective", text = &aim.text, weight = aim.weight);
    page.item("• ", &text, Style::new());
    let change = aim.score - aim.at_start;
    let turn = match change.signum() {
        1 => Strain::Better,
        -1 => Strain::Worse,
        _ => Strain::Neither,
    };
    let text = say!("tty-score", now = aim.score, start = aim.at_start);
    let word = if change == 0 { String::new() } else { format!(": {}", turn.word()) };
    let looks = style(turn, page.sheet);
    page.spans(&[(&text, Style::new()), (&word, looks)], "  ", "  ");
}

/// An indicator: value, band, change and what it measures.
fn measure(page: &mut TextPage, view: &IndicatorView) {
    page.gap();
    let sheet = page.sheet;
    let change = view.value - view.before;
    let turn = Strain::of(view.polarity, change);
    let name = match view.private {
        true => say!("tty-measure-private", measure = &view.name),
        false => view.name.clone(),
    };
    page.text(&name, sheet.strong());
    let span = f64::from((view.max - view.min).max(1));
    let bar = words::gauge(f64::from(view.value - view.min) / span, 16);
    let moved = if change == 0 { say!("tty-no-change") } else { digits(&format!("{change:+}")) };
    let value = say!("tty-value", value = view.value, most = view.max, band = &view.band);
    page.spans(
        &[
            (&format!("{bar} {value}"), Style::new()),
            (&format!(" · {moved} {}", turn.word()), style(turn, sheet)),
        ],
        "  ",
        "  ",
    );
    page.item("  ", &view.about, sheet.faint());
}
