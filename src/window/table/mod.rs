//! The table: where a turn is played. The ladder on the left, the board and the news in the middle,
//! what is known on the right, the hand below.

mod agreements;
mod argue;
mod card;
mod cards;
mod compare;
mod face;
mod facts;
pub(super) mod goals;
mod known;
mod ladder;
mod media;
mod news;
mod rehearsed;
mod questions;
mod risk;
mod scales;
mod seal;
mod source;
mod spread;
mod tray;
mod weigh;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{
    CentralPanel, FocusDirection, Frame, Margin, Panel, RichText, StrokeKind, Ui,
};

pub use ladder::rungs_ui;
pub(super) use media::discussion_ui;
pub(super) use news::news_ui;
pub use risk::risk_ui;
pub use spread::TableShown;

pub use crate::table::Forecast;

use super::board::{Board, board_ui};
use super::forecasts::Forecasts;
use super::futures::ask;
use super::hand::{HandShown, TablePart};
use super::keys::Act;
use super::look::Look;
use super::play::Play;
use super::settings::{Adjust, Settings};
use super::shell::{Canvas, DrawScreens, Intent, Intents, Leave, Phase, PlayTurn};
use super::why::Rehearsing;
use super::{dialog, hands, keys, mark, projector, theme, widgets};
use crate::rules::{Card, Viewer};
use crate::scenario::Spot;
use crate::table::{CardRow, Subject, card_rows};
use crate::texts::say;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<HandShown>().add_systems(
        EguiPrimaryContextPass,
        draw.in_set(DrawScreens).run_if(in_state(Phase::Table).and_then(resource_exists::<Play>)),
    );
}

fn draw(
    mut canvas: Canvas,
    play: Res<Play>,
    forecasts: Res<Forecasts>,
    (board, rehearsed): (Option<Res<Board>>, Option<Res<Rehearsing>>),
    look: Res<Look>,
    mut hand: ResMut<HandShown>,
    mut intents: Intents,
) -> Result {
    let view = play.view();
    if !play.covered() {
        hand.keep_to(view);
    }
    let asked = |orders: Option<Vec<_>>| {
        let Viewer::Seat(seat) = view.viewer else { return None };
        Some(forecasts.get(&Subject::after(view.turn, seat, orders?)))
    };
    let alone = |card: Option<&Card>| card.map(|card| vec![card.option]);
    // The card under the pointer or the keyboard, then the one that is read.
    let looked_at = hand.looked_at.map(|option| vec![option]);
    let glance = asked(looked_at).unwrap_or_default();
    let table = TableShown {
        view,
        present: forecasts.get(&Subject::present(view.turn, view.viewer)),
        last: forecasts.get(&Subject::present(view.turn.saturating_sub(1), view.viewer)),
        glance,
        holding: asked(Some(Vec::new())).unwrap_or_default(),
        card: asked(alone(hand.reading(view))).unwrap_or_default(),
        pinned: asked(alone(hand.pinned(view))).unwrap_or_default(),
        kept: play.kept,
        covered: play.covered(),
        rehearsed: rehearsed.is_some(),
        board: board.as_deref(),
        scored: look.scored,
    };
    let wanted = canvas.show(|ui| table_ui(ui, &table, &mut hand))?;
    intents.send(wanted);
    Ok(())
}

/// The table.
pub fn table_ui(ui: &mut Ui, table: &TableShown<'_>, hand: &mut HandShown) -> Vec<Intent> {
    let mut wanted: Vec<Intent> = Vec::new();
    let table = &table.hiding(hand);
    let looked_at = hand.looked_at.take();
    keys::shown(ui, ("table", table.view.turn, table.seat()));
    hand.eye.rect = None;
    top_ui(ui, table, &mut wanted);
    if projector::let_go(ui) {
        return wanted;
    }
    if table.rehearsed {
        rehearsed::band_ui(ui, &mut wanted);
    }
    let wide = ui.available_width() >= theme::TABLE_WIDE;
    if wide {
        wide_ui(ui, table, hand, &mut wanted);
    } else {
        narrow_ui(ui, table, hand, &mut wanted);
    }
    if hand.looked_at != looked_at {
        // What is known of it is drawn with the next frame.
        ui.ctx().request_repaint();
    }
    keyboard(ui, table, hand, wide, &mut wanted);
    ask::by_key(ui, &mut wanted);
    hands::by_key(ui, &mut wanted);
    if hand.sealing && !table.covered {
        seal::sheet_ui(ui, table, hand, &mut wanted);
    }
    if hand.arguing && !table.covered {
        argue::sheet_ui(ui, table, hand, &mut wanted);
    }
    if hand.agreements {
        agreements::sheet_ui(ui, table, hand);
    }
    if hand.leaving {
        leave_ui(ui, table, hand, &mut wanted);
    }
    wanted
}

fn surface(ui: &Ui, margin: Margin) -> Frame {
    let t = theme::of(ui);
    Frame::new().fill(t.panel).inner_margin(margin)
}

fn top_ui(ui: &mut Ui, table: &TableShown<'_>, wanted: &mut Vec<Intent>) {
    let view = table.view;
    let t = theme::of(ui);
    let wide = ui.available_width() >= theme::TABLE_WIDE;
    let frame = Frame::new().fill(t.ground).inner_margin(theme::BAND_IN);
    Panel::top("top").frame(frame).show(ui, |ui| {
        widgets::split(
            ui,
            |ui| {
                if wide {
                    ui.label(RichText::new(&view.title).text_style(theme::lead()));
                    ui.separator();
                }
                let turn = say!(
                    "table-turn-of",
                    turn = view.turn,
                    turns = view.turns,
                    end = view.end_word()
                );
                ui.label(RichText::new(turn).text_style(theme::lead()));
                ui.separator();
                ui.label(&view.date);
                if wide {
                    ui.separator();
                    ui.label(phase(table));
                }
            },
            |ui| {
                projector::hold_ui(ui, Act::Peek, table.covered, wanted);
                if widgets::button(ui, &say!("table-settings"), "F2") {
                    wanted.push(Settings::Open.into());
                }
                match table.seat() {
                    // From right to left.
                    Some(seat) => {
                        ui.label(view.actor(seat));
                        widgets::mark(ui, seat, view.actor(seat));
                    }
                    None if table.view.viewer == Viewer::Public => {
                        widgets::weak(ui, say!("table-projector"))
                    }
                    None => widgets::weak(ui, say!("table-see-everything")),
                }
            },
        );
    });
}

fn phase(table: &TableShown<'_>) -> String {
    match (&table.view.sealed, table.seat()) {
        (_, None) => say!("table-deliberation"),
        (None, _) => say!("table-deliberation-choose"),
        (Some(_), _) => say!("table-sealed-waiting"),
    }
}

fn wide_ui(ui: &mut Ui, table: &TableShown<'_>, hand: &mut HandShown, wanted: &mut Vec<Intent>) {
    let size = ui.available_size();
    let margin = theme::PANEL_IN;
    let panel = surface(ui, margin);
    let side = theme::within(size.x * 0.18, theme::SIDE);
    Panel::left("ladder").resizable(false).exact_size(side).frame(panel).show(ui, |ui| {
        ladder_part(ui, table, hand, wanted);
    });
    let right = Panel::right("news and known").resizable(false).frame(Frame::new());
    right.exact_size(theme::within(size.x * 0.22, theme::KNOWN)).show(ui, |ui| {
        let news = Panel::top("news").resizable(false).frame(panel);
        news.exact_size(size.y * 0.42).show(ui, |ui| news_part(ui, table, hand));
        CentralPanel::no_frame().frame(panel).show(ui, |ui| known_part(ui, table, hand));
    });
    let ground = Frame::new().fill(theme::of(ui).ground).inner_margin(margin);
    if hand.pinned.is_some() && !hand.eye.large {
        // Two cards side by side need all the room there is.
        CentralPanel::no_frame().frame(ground).show(ui, |ui| {
            cards::hand_ui(ui, table, hand, wanted);
        });
        return;
    }
    if !hand.eye.large {
        // The more room there is, the more of it is the cards': map and risk are pictures that say it all small.
        let share = if size.y >= theme::TABLE_TALL { 0.6 } else { 0.54 };
        let height = theme::within(size.y * share, theme::HAND);
        let below = Panel::bottom("hand").resizable(false).show_separator_line(false);
        below.exact_size(height).frame(ground).show(ui, |ui| {
            cards::hand_ui(ui, table, hand, wanted);
        });
        let risk = Panel::right("risk").resizable(false).frame(ground);
        let width = theme::within(ui.available_width() * 0.48, theme::RISK);
        risk.exact_size(width).show(ui, |ui| risk_part(ui, table, hand));
    }
    // No ground: the land lies beneath.
    CentralPanel::no_frame().show(ui, |ui| board_part(ui, table, hand));
}

fn board_part(ui: &mut Ui, table: &TableShown<'_>, hand: &mut HandShown) {
    mark::mark(ui, Spot::Map, ui.available_rect_before_wrap());
    match table.board {
        Some(board) => board_ui(ui, board, table.view, &mut hand.eye),
        None => widgets::weak(ui, say!("table-map-coming")),
    }
}

fn ladder_part(ui: &mut Ui, table: &TableShown<'_>, hand: &HandShown, wanted: &mut Vec<Intent>) {
    scrolling(ui, hand, TablePart::Ladder, table, |ui| {
        ladder::ladder_ui(ui, table);
        ask::open_ui(ui, wanted);
    });
}

fn risk_part(ui: &mut Ui, table: &TableShown<'_>, hand: &mut HandShown) {
    let mut chosen = hand.risk;
    let mut given = None;
    scrolling(ui, hand, TablePart::Risk, table, |ui| {
        mark::marked(ui, Spot::Risk, |ui| {
            widgets::title(ui, &say!("table-risk"));
            match table.asks_first(hand) {
                Some(question) => given = questions::first_ui(ui, question),
                None => risk::chart_ui(ui, table.view, table.risk(), Some(&mut chosen)),
            }
        });
    });
    hand.risk = chosen;
    if let Some((question, percent)) = given {
        hand.give(question, percent);
    }
}

fn known_part(ui: &mut Ui, table: &TableShown<'_>, hand: &mut HandShown) {
    let mut reads = false;
    let mut all = hand.all_indicators;
    scrolling(ui, hand, TablePart::Known, table, |ui| {
        reads = known::known_ui(ui, table.view, &mut all);
    });
    hand.agreements |= reads;
    hand.all_indicators = all;
}

fn news_part(ui: &mut Ui, table: &TableShown<'_>, hand: &HandShown) {
    scrolling(ui, hand, TablePart::News, table, |ui| news_ui(ui, table.view));
}

/// A part that scrolls, anew in each turn and for each seat; by keys, too, if it is the one that V has chosen.
fn scrolling(
    ui: &mut Ui,
    hand: &HandShown,
    part: TablePart,
    table: &TableShown<'_>,
    add: impl FnOnce(&mut Ui),
) {
    let chosen = hand.part == part;
    let area = ui.available_rect_before_wrap();
    widgets::scroll((part, table.view.turn, table.view.viewer)).show(ui, |ui| {
        if chosen {
            widgets::scroll_by_keys(ui);
        }
        add(ui);
    });
    if chosen && hand.roaming {
        let stroke = theme::firm(theme::of(ui).accent);
        ui.painter().rect_stroke(
            area.expand(theme::HAIR * 2.0),
            theme::CORNER,
            stroke,
            StrokeKind::Inside,
        );
    }
}

fn narrow_ui(ui: &mut Ui, table: &TableShown<'_>, hand: &mut HandShown, wanted: &mut Vec<Intent>) {
    let margin = theme::PANEL_IN;
    Panel::top("parts").frame(surface(ui, margin)).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            for part in TablePart::ALL {
                ui.selectable_value(&mut hand.part, part, part.name());
            }
            widgets::weak(ui, say!("table-next-part"));
        });
    });
    let ground = Frame::new().fill(theme::of(ui).ground).inner_margin(margin);
    mark::room_ui(ui, ground);
    if hand.part == TablePart::Board {
        CentralPanel::no_frame().show(ui, |ui| board_part(ui, table, hand));
        return;
    }
    CentralPanel::no_frame().frame(surface(ui, margin)).show(ui, |ui| match hand.part {
        TablePart::Board => {}
        TablePart::Hand => cards::hand_ui(ui, table, hand, wanted),
        TablePart::News => news_part(ui, table, hand),
        TablePart::Ladder => ladder_part(ui, table, hand, wanted),
        TablePart::Risk => risk_part(ui, table, hand),
        TablePart::Known => known_part(ui, table, hand),
    });
}

/// Parts that V leads to: what can be shown alone, or what scrolls of a wide table as it stands.
fn parts(hand: &HandShown, wide: bool) -> &'static [TablePart] {
    use TablePart::{Hand, Known, Ladder, News, Risk};
    match (wide, hand.eye.large, hand.pinned) {
        (false, ..) => &TablePart::ALL,
        (true, true, _) => &[News, Ladder, Known],
        (true, false, Some(_)) => &[Hand, News, Ladder, Known],
        (true, false, None) => &[Hand, News, Ladder, Risk, Known],
    }
}

/// Keys of the table.
fn keyboard(
    ui: &Ui,
    table: &TableShown<'_>,
    hand: &mut HandShown,
    wide: bool,
    wanted: &mut Vec<Intent>,
) {
    // Whether the hand is on the screen.
    let there = if wide { !hand.eye.large } else { hand.part == TablePart::Hand };
    let sheet = (hand.sealing || hand.arguing) && !table.covered;
    if sheet || hand.leaving || hand.agreements {
        return;
    }
    if table.covered {
        projector::off_by_key(ui, wanted);
    } else if keys::pressed(ui, Act::Projector) {
        wanted.push(Adjust::Projector(true).into());
    }
    if there && !table.covered {
        hand_keys(ui, table, hand, wanted);
    } else if any_hand_key(ui, table) {
        // What is not to be seen is not changed: the first press shows it.
        hand.bring_up();
    }
    if !table.view.agreements.is_empty() && keys::pressed(ui, Act::Agreements) {
        hand.agreements = true;
    }
    if table.rehearsed {
        rehearsed::keys(ui, wanted);
    }
    if keys::pressed(ui, Act::AllIndicators) {
        hand.all_indicators = !hand.all_indicators;
        if !wide {
            hand.part = TablePart::Known;
        }
    }
    if keys::pressed(ui, Act::LargeMap) {
        hand.eye.large = !hand.eye.large;
        hand.part = if hand.eye.large { TablePart::Board } else { TablePart::Hand };
    }
    if keys::pressed(ui, Act::NextPart) {
        hand.roam(parts(hand, wide));
    }
    if keys::pressed(ui, Act::Close) {
        match hand.pinned {
            Some(_) if there => hand.compare(),
            _ => hand.leaving = true,
        }
    }
}

/// Whether a key was pressed that would change the hand, or do something with it.
fn any_hand_key(ui: &Ui, table: &TableShown<'_>) -> bool {
    let acts =
        [Act::Forecast, Act::Compare, Act::Hold, Act::Seal, Act::Yes, Act::Earlier, Act::Later];
    let own = argue::allowed(table).then_some(Act::Write);
    let pressed = acts.into_iter().chain(own).filter(|act| keys::pressed(ui, *act)).count();
    keys::number(ui, Act::TakeCard).is_some() || pressed > 0
}

/// Keys of the hand that is on the screen.
fn hand_keys(ui: &Ui, table: &TableShown<'_>, hand: &mut HandShown, wanted: &mut Vec<Intent>) {
    let view = table.view;
    if let Some(at) = keys::number(ui, Act::TakeCard) {
        let rows = card_rows(&view.menu, hand.reading(view).map(|card| card.option));
        match rows.get(at).and_then(|row| Some((row, row.first()?))) {
            Some((CardRow::Heading { .. }, card)) => {
                hand.reading = Some(card.option);
                hand.look_at_card = true;
            }
            Some((_, card)) => hand.take(view, card.option),
            None => {}
        }
    }
    order_keys(ui, hand);
    let row = hand.row(view);
    let steps =
        [(Act::CardBelow, row), (Act::CardAbove, -row), (Act::CardAfter, 1), (Act::CardBefore, -1)];
    for (act, step) in steps {
        if !hand.eye.focused && keys::pressed(ui, act) {
            // The keyboard goes to the card that is read, not to whatever lies that way.
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
            hand.read(view, step);
        }
    }
    if keys::pressed(ui, Act::Hold) {
        hand.hold();
    }
    if keys::pressed(ui, Act::Compare) {
        hand.compare();
    }
    if keys::pressed(ui, Act::Forecast)
        && let Some(card) = hand.reading(view)
    {
        let pinned = hand.pinned(view).unwrap_or(card);
        wanted.extend(compare::foresee([pinned.option, card.option]));
        hand.look_at_forecast = true;
    }
    // On the sheet it seals; here it asks for it.
    let asks = keys::pressed(ui, Act::Yes);
    if keys::pressed(ui, Act::Seal) || asks {
        match table.seat() {
            Some(_) => hand.seal(view),
            None => wanted.push(PlayTurn.into()),
        }
    }
}

/// Which card comes first. Before the arrows alone, which don't mind Alt.
fn order_keys(ui: &Ui, hand: &mut HandShown) {
    for (act, step) in [(Act::Earlier, -1), (Act::Later, 1)] {
        if keys::pressed(ui, act) {
            hand.shift(step);
        }
    }
}

fn leave_ui(ui: &Ui, table: &TableShown<'_>, hand: &mut HandShown, wanted: &mut Vec<Intent>) {
    let (_, close) = dialog::sheet(ui, "leave", theme::SHEET_SMALL, |ui| {
        widgets::heading(ui, &say!("table-leave-question"));
        ui.label(if table.kept { say!("table-leave-kept") } else { say!("table-leave-lost") });
        ui.add_space(theme::SPACE);
        ui.horizontal(|ui| {
            if widgets::primary(ui, &say!("table-stay"), "Esc") {
                hand.leaving = false;
            }
            if widgets::button(ui, &say!("table-leave-for-library"), "L")
                || keys::pressed(ui, Act::LeaveTable)
            {
                hand.leaving = false;
                wanted.push(Leave.into());
            }
        });
    });
    if close {
        hand.leaving = false;
    }
}
