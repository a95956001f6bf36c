//! The hand: what a seat may choose this turn.

use bevy::prelude::*;
use bevy_egui::egui::{Label, RichText, TextStyle, Ui};

use super::{Table, card};
use crate::game::board::Eye;
use crate::game::shell::{Intent, Steer};
use crate::game::theme::icons;
use crate::game::{theme, widgets};
use crate::rules::{Card, SeatView};
use crate::scenario::{OptionIx, QuestionIx};

/// The parts of the table, when there is room for one only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// The hand.
    #[default]
    Hand,
    /// The news.
    News,
    /// The map, or who thinks what of whom.
    Board,
    /// The ladder and the risk.
    Ladder,
    /// Indicators, objectives, red lines.
    Known,
}

impl Part {
    pub(super) const ALL: [Self; 5] =
        [Self::Hand, Self::News, Self::Board, Self::Ladder, Self::Known];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Hand => "Hand",
            Self::News => "News",
            Self::Board => "Map",
            Self::Ladder => "Ladder and risk",
            Self::Known => "What you know",
        }
    }
}

/// What a person has in mind and has not sealed yet. Forgotten when somebody else sits down.
#[derive(Resource, Clone, Debug, Default, PartialEq)]
pub struct Hand {
    /// Cards taken, in order.
    pub taken: Vec<OptionIx>,
    /// The card being read.
    pub reading: Option<OptionIx>,
    /// Why.
    pub reason: String,
    /// Probabilities, in percent.
    pub percents: Vec<(QuestionIx, u8)>,
    /// Whether the seal sheet is open.
    pub sealing: bool,
    /// Whether the question about leaving is open.
    pub leaving: bool,
    /// The part that Page Up and Page Down scroll, and the one shown when there is room for one.
    pub part: Part,
    /// Whether the keyboard has chosen that part, so that it is marked.
    pub roaming: bool,
    /// Whether the forecast is to be brought into sight.
    pub look_at_forecast: bool,
    /// Whether the card being read is to be brought into sight.
    pub look_at_card: bool,
    /// How the board is looked at.
    pub eye: Eye,
}

impl Hand {
    /// Drops what is not on the menu any more.
    pub fn keep_to(&mut self, view: &SeatView) {
        let gone = |ix: &OptionIx| view.menu.iter().all(|card| card.option != *ix);
        if self.taken.iter().any(gone) {
            self.taken.retain(|ix| !gone(ix));
        }
        if self.reading.as_ref().is_none_or(gone) {
            self.reading = view.menu.first().map(|card| card.option);
        }
    }

    /// The card being read.
    pub fn reading<'a>(&self, view: &'a SeatView) -> Option<&'a Card> {
        let read = |card: &&Card| Some(card.option) == self.reading;
        view.menu.iter().find(read).or(view.menu.first())
    }

    /// Takes a card or puts it back. Past the limit, the card taken first goes back.
    pub fn take(&mut self, view: &SeatView, option: OptionIx) {
        self.reading = Some(option);
        self.look_at_card = true;
        if let Some(at) = self.taken.iter().position(|ix| *ix == option) {
            self.taken.remove(at);
            return;
        }
        if view.sealed.is_some() {
            return;
        }
        if self.taken.len() >= view.orders_per_turn as usize && !self.taken.is_empty() {
            self.taken.remove(0);
        }
        self.taken.push(option);
    }

    /// Chooses the next part of the table.
    pub fn roam(&mut self) {
        let at = Part::ALL.iter().position(|part| *part == self.part).unwrap_or(0);
        self.part = Part::ALL[(at + 1) % Part::ALL.len()];
        self.roaming = true;
    }

    /// Reads the next card or the one before.
    pub fn read(&mut self, view: &SeatView, step: isize) {
        let at = view.menu.iter().position(|card| Some(card.option) == self.reading);
        let last = view.menu.len().saturating_sub(1);
        let at = at.map_or(0, |at| at.saturating_add_signed(step).min(last));
        self.reading = view.menu.get(at).map(|card| card.option);
        self.look_at_card = true;
    }
}

pub(super) fn hand_ui(ui: &mut Ui, table: &Table<'_>, hand: &mut Hand, wanted: &mut Vec<Intent>) {
    if table.seat().is_none() {
        watch_ui(ui, wanted);
        return;
    }
    head_ui(ui, table, hand);
    ui.add_space(2.0);
    let list = (ui.available_width() * 0.42).clamp(230.0, 460.0);
    let menu = &table.view.menu;
    let chosen = hand.part == Part::Hand;
    let read = hand.reading(table.view);
    let mut look = std::mem::take(&mut hand.look_at_forecast);
    widgets::beside(
        ui,
        list,
        |ui| {
            widgets::scroll("cards").show(ui, |ui| {
                for (at, card) in menu.iter().enumerate() {
                    small_ui(ui, table.view, hand, at, card);
                }
                if menu.is_empty() {
                    widgets::weak(ui, "No card can be played this turn: you can only hold.");
                }
            });
        },
        |ui| {
            // A card is read from its top.
            let id = read.map(|card| (card.option, table.view.turn));
            widgets::scroll_of(("card", id)).show(ui, |ui| {
                if chosen {
                    widgets::scroll_by_keys(ui);
                }
                match read {
                    Some(read) => card::card_ui(ui, table, read, &mut look, wanted),
                    None => widgets::weak(ui, "There is no card to read."),
                }
            });
        },
    );
    hand.look_at_forecast = look;
}

/// Says what is chosen, and offers to seal.
fn head_ui(ui: &mut Ui, table: &Table<'_>, hand: &mut Hand) {
    let view = table.view;
    widgets::split(
        ui,
        |ui| {
            widgets::title(ui, "Your hand");
            let most = view.orders_per_turn;
            widgets::weak(
                ui,
                match hand.taken.len() {
                    0 => format!("none taken: you hold. Up to {most} a turn."),
                    n => format!("{n} of {most} taken"),
                },
            );
        },
        |ui| {
            let text = if hand.taken.is_empty() { "Seal: hold" } else { "Seal orders" };
            if widgets::primary_if(ui, view.sealed.is_none(), text, "S") {
                hand.sealing = true;
            }
        },
    );
}

/// A card as it lies in the hand.
fn small_ui(ui: &mut Ui, view: &SeatView, hand: &mut Hand, at: usize, card: &Card) {
    let taken = hand.taken.contains(&card.option);
    let read = hand.reading == Some(card.option);
    let label = format!("{}{}", card.title, if taken { ", taken" } else { "" });
    let response = widgets::pressable(ui, ("card", card.option.0), &label, taken, |ui| {
        let title = RichText::new(&card.title);
        let title = if read { title.underline() } else { title };
        ui.horizontal_top(|ui| {
            let key = if at < 9 { (at + 1).to_string() } else { " ".to_owned() };
            widgets::key(ui, &key);
            if taken {
                let accent = theme::of(ui).accent;
                widgets::icon(ui, icons::CHECK, TextStyle::Body, accent);
            }
            ui.add(Label::new(title).wrap());
        });
        widgets::weak(ui, tags(card));
        if !card.crosses.is_empty() {
            widgets::warn(ui, "could cross a red line");
        }
    });
    if read && std::mem::take(&mut hand.look_at_card) || response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        hand.take(view, card.option);
    }
    if response.has_focus() && !read || response.hovered() && ui.input(|i| i.pointer.any_pressed())
    {
        hand.reading = Some(card.option);
    }
}

/// A card's kind, openness, rung and price in one line.
pub(super) fn tags(card: &Card) -> String {
    let mut tags = vec![
        card.kind.clone(),
        if card.covert { "covert" } else { "open" }.to_owned(),
        format!("rung {}", card.rung.at() + 1),
    ];
    tags.extend(card.cost.iter().map(|(name, amount)| format!("costs {amount} {name}")));
    tags.extend(card.uses_left.map(|left| format!("{left} left")));
    tags.join(" · ")
}

/// What there is instead of a hand when nobody plays.
fn watch_ui(ui: &mut Ui, wanted: &mut Vec<Intent>) {
    widgets::title(ui, "Nobody plays");
    ui.label("The computer seals for every seat. You see each brief, each choice and each die.");
    ui.add_space(theme::SPACE);
    if widgets::primary(ui, "Play the turn", "S") {
        wanted.push(Steer::PlayTurn.into());
    }
}
