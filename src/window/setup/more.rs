//! All that need not be chosen: who plays the other seats, in which variant, under which theory, with what luck.

use bevy_egui::egui::{Label, Rect, RichText, TextEdit, Ui};

use super::choices::{Chosen, any_seed, players};
use crate::scenario::{Actor, ActorIx, Scenario, Seats};
use crate::session::Player;
use crate::table::theories;
use crate::texts::say;
use crate::window::{theme, widgets};

/// How many letters of an edition tell it from any other.
const EDITION: usize = 12;

/// All of it.
pub(super) fn more_ui(ui: &mut Ui, chosen: &mut Chosen, scenario: &Scenario) {
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("window-who-sits-where"));
        let look_at = chosen.look_at.take();
        let open = chosen.for_people(scenario);
        seats_ui(ui, (scenario, open), &mut chosen.players, look_at);
        ui.add_space(theme::GAP);
        widgets::weak(ui, say!("window-levels"));
        widgets::weak(ui, who(&chosen.players));
        let one = |player: &&Player| **player == Player::Person;
        if chosen.players.iter().filter(one).count() != 1 {
            ui.checkbox(&mut chosen.own_dice, say!("window-own-dice"));
        }
    });
    variant_ui(ui, scenario, &mut chosen.variant);
    theory_ui(ui, scenario, &mut chosen.theory);
    widgets::card(ui, |ui| {
        seed_ui(ui, chosen);
        if !scenario.masks.all.is_empty() {
            ui.checkbox(&mut chosen.masked, say!("window-masked"));
        }
        let edition: String = scenario.hash.chars().take(EDITION).collect();
        widgets::weak(ui, say!("window-edition", edition = edition));
    });
}

fn seats_ui(
    ui: &mut Ui,
    (scenario, open): (&Scenario, Seats),
    seats: &mut [Player],
    look_at: Option<usize>,
) {
    let room = ui.available_width();
    let beside = room > theme::CHOICES;
    let name = if beside { theme::within(room - theme::CHOICES, theme::ROLE) } else { room };
    for (at, (ix, player)) in scenario.actor_ids().zip(seats).enumerate() {
        let top = ui.cursor().top();
        let who = |ui: &mut Ui| who_ui(ui, at, ix, scenario.actor(ix));
        let mut choices = |ui: &mut Ui| {
            ui.horizontal_wrapped(|ui| {
                let taken = |(one, _): &(Player, String)| *one != Player::Person || open.has(ix);
                for (one, name) in players().into_iter().filter(taken) {
                    let response = ui.radio_value(player, one, name);
                    widgets::describe(ui, &response, &scenario.actor(ix).name);
                }
            });
        };
        if beside {
            ui.horizontal_top(|ui| {
                widgets::cell(ui, name, who);
                choices(ui);
            });
        } else {
            who(ui);
            choices(ui);
        }
        if look_at == Some(at) {
            let row = Rect::from_x_y_ranges(ui.min_rect().x_range(), top..=ui.cursor().top());
            ui.scroll_to_rect(row, None);
        }
        ui.add_space(theme::GAP);
    }
}

/// A seat: its key, its mark, its name and its role.
fn who_ui(ui: &mut Ui, at: usize, ix: ActorIx, actor: &Actor) {
    ui.horizontal_top(|ui| {
        widgets::key(ui, &(at + 1).to_string());
        widgets::mark(ui, ix, &actor.name);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(Label::new(RichText::new(&actor.name).text_style(theme::lead())).wrap());
            widgets::weak(ui, &actor.role);
        });
    });
}

/// What the choice means.
fn who(players: &[Player]) -> String {
    match players.iter().filter(|player| **player == Player::Person).count() {
        0 => say!("window-nobody-plays"),
        1 => say!("window-one-plays"),
        _ => say!("window-several-play"),
    }
}

/// How much of it is to be played, where it has variants.
fn variant_ui(ui: &mut Ui, scenario: &Scenario, chosen: &mut Option<String>) {
    if scenario.variants.is_empty() {
        return;
    }
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("variant-heading"));
        widgets::weak(ui, say!("variant-choose"));
        ui.radio_value(chosen, None, say!("variant-whole"));
        for variant in &scenario.variants {
            ui.radio_value(chosen, Some(variant.id.clone()), &variant.title);
        }
    });
}

/// Which theory it is to be played under, where there are several.
fn theory_ui(ui: &mut Ui, scenario: &Scenario, theory: &mut Option<String>) {
    let offers = theories(scenario);
    if offers.is_empty() {
        return;
    }
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("theory-heading"));
        widgets::weak(ui, say!("theory-choose"));
        for offer in offers {
            ui.radio_value(theory, offer.theory, offer.name);
            widgets::bullet_weak(ui, &offer.text);
        }
    });
}

fn seed_ui(ui: &mut Ui, chosen: &mut Chosen) {
    widgets::title(ui, &say!("window-seed"));
    let weekly = chosen.weekly();
    ui.horizontal_wrapped(|ui| {
        let label = ui.label(say!("window-luck"));
        ui.add(TextEdit::singleline(&mut chosen.seed).desired_width(theme::SEED).char_limit(20))
            .labelled_by(label.id);
        if widgets::button(ui, &say!("window-another-seed"), "") {
            chosen.seed = any_seed();
        }
        if let Some(seed) = weekly
            && widgets::button(ui, &say!("window-weekly-seed"), "")
        {
            chosen.seed = seed.to_string();
        }
    });
    match (chosen.seed.trim().parse::<u64>(), chosen.setup().and_then(|setup| setup.week())) {
        (Err(_), _) => seed_wrong_ui(ui),
        (Ok(_), None) => widgets::weak(ui, say!("window-same-seed")),
        (Ok(_), Some(week)) => {
            let this = Some(week) == chosen.week;
            let about = if this { say!("week-about") } else { say!("window-same-seed") };
            widgets::weak(ui, format!("{}. {about}", widgets::capital(&week.said().say())));
        }
    }
}

/// That a game can't begin with this seed.
pub(super) fn seed_wrong_ui(ui: &mut Ui) {
    widgets::warn(ui, say!("window-seed-is-a-number"));
}
