//! The sheet on which a move of a player's own is written down: the player says what is done and why it
//! should work, the table why not, and what it is worth.

use bevy_egui::egui::{ComboBox, Key, Label, TextEdit, Ui};

use super::spread::Table;
use crate::rules::Command;
use crate::scenario::catalogue::kinds;
use crate::scenario::{ActorIx, MovePart};
use crate::table::{Draft, LONGEST, Party, Row};
use crate::window::hand::Hand;
use crate::window::shell::{Ask, Intent};
use crate::window::{keys, theme, widgets};

/// The sheet, while it is open.
pub(super) fn sheet_ui(ui: &Ui, table: &Table<'_>, hand: &mut Hand, wanted: &mut Vec<Intent>) {
    let Some(seat) = table.seat() else {
        hand.arguing = false;
        return;
    };
    let (done, close) = widgets::sheet(ui, "argue", theme::SHEET_WIDE, |ui| {
        widgets::heading(ui, &format!("A move of {}", table.view.actor(seat)));
        let below = "Everybody may look at this sheet. The player writes the first part, the table the rest.";
        widgets::weak(ui, below);
        let most = ui.content_rect().height() - theme::SHEET_OUT[1];
        widgets::scroll("argue").at_most(most).show(ui, |ui| {
            for row in hand.draft.rows(seat, table.view) {
                row_ui(ui, table, &mut hand.draft, row);
            }
        });
        ui.add_space(theme::GAP);
        widgets::weak(ui, "Written down, it is a card of this turn. It can't be taken back.");
        ui.horizontal_wrapped(|ui| {
            let back = widgets::button(ui, "Back", "Esc");
            if widgets::primary(ui, "Write it down", "Ctrl+Enter") || keys::yes(ui) {
                hand.draft.tidy();
                let free_move = Box::new(hand.draft.free_move(seat));
                wanted.push(Ask(Command::Write { free_move }).into());
            }
            back
        })
        .inner
    });
    hand.arguing &= !(done || close);
}

fn row_ui(ui: &mut Ui, table: &Table<'_>, draft: &mut Draft, row: Row) {
    let view = table.view;
    match row {
        Row::Title => widgets::title(ui, "The player says"),
        Row::Con(0) => widgets::title(ui, "The table says"),
        Row::Success => {
            widgets::title(ui, "If it works");
            widgets::weak(ui, draft.odds(view));
            if let Some(free) = &view.free_moves {
                let words: Vec<_> =
                    free.words.iter().map(|(id, name)| format!("{id} ({name})")).collect();
                widgets::weak(ui, format!("Numbers and flags: {}.", words.join(", ")));
                widgets::weak(ui, format!("Actors: {}.", free.actors.join(", ")));
                let example =
                    "Write effects like anger += 10, peace = true, or trust(who, whom) -= 5.";
                widgets::weak(ui, example);
            }
        }
        Row::Failure => widgets::title(ui, "If it does not"),
        _ => {}
    }
    match row {
        Row::Kind => kind_ui(ui, draft),
        Row::Party(actor) => party_ui(ui, view.actor(actor), draft, actor),
        Row::Covert => {
            ui.checkbox(&mut draft.covert, "Covert, until it is traced");
        }
        Row::Write => {}
        row => text_ui(ui, draft, row),
    }
    let wrong = draft.wrong.as_ref().filter(|wrong| match row {
        Row::Party(_) | Row::Success | Row::Failure => false,
        Row::Covert => matches!(wrong.part, MovePart::Parties),
        row => wrong.part == row.part(),
    });
    if let Some(wrong) = wrong {
        widgets::warn(ui, &wrong.message);
    }
}

fn text_ui(ui: &mut Ui, draft: &mut Draft, row: Row) {
    let name = match row {
        Row::Title => "What is done".to_owned(),
        Row::Text => "It is to bring about".to_owned(),
        Row::Pro(at) => format!("Reason for it {}", at + 1),
        Row::Con(at) => format!("Reason against it {}", at + 1),
        Row::Success => "In words, if it works".to_owned(),
        Row::Failure => "In words, if it does not".to_owned(),
        Row::Gain(at) => format!("Effect {} if it works", at + 1),
        Row::Loss(at) => format!("Effect {} if it does not", at + 1),
        Row::Kind | Row::Party(_) | Row::Covert | Row::Write => return,
    };
    let mut text = draft.said(row).to_owned();
    let label = ui.add(Label::new(&name).wrap());
    let field = TextEdit::singleline(&mut text)
        .id_salt(("argue", &name))
        .desired_width(f32::INFINITY)
        .char_limit(LONGEST);
    if ui.add(field).labelled_by(label.id).changed() {
        draft.say(row, &text);
    }
}

fn kind_ui(ui: &mut Ui, draft: &mut Draft) {
    let name = |kind: &crate::scenario::catalogue::Kind| {
        format!("{} ({}, Kahn {})", kind.label, kind.domain, kind.kahn)
    };
    let shown = draft.kind.map_or_else(|| "choose one".to_owned(), name);
    let chosen = ComboBox::from_label("Kind of act").selected_text(shown).show_ui(ui, |ui| {
        let mut chosen = None;
        for kind in kinds() {
            let here = draft.kind.is_some_and(|one| one.id == kind.id);
            if ui.selectable_label(here, name(kind)).clicked() {
                chosen = Some(kind);
            }
        }
        chosen
    });
    if let Some(kind) = chosen.inner.flatten() {
        draft.kind = Some(kind);
        draft.wrong = None;
    }
}

fn party_ui(ui: &mut Ui, name: &str, draft: &mut Draft, actor: ActorIx) {
    ui.horizontal_wrapped(|ui| {
        ui.label(name);
        for (party, word) in [
            (Party::None, "not touched"),
            (Party::Toward, "done to them, or with them"),
            (Party::Against, "aimed against them"),
        ] {
            let row = ui.radio(draft.party(actor) == party, word);
            widgets::describe(ui, &row, name);
            if row.clicked() {
                draft.set_party(actor, party);
            }
        }
    });
}

/// Opens the sheet, where the scenario allows moves of one's own.
pub(super) fn button_ui(ui: &mut Ui, table: &Table<'_>, hand: &mut Hand) {
    if table.view.free_moves.is_none() || table.view.sealed.is_some() {
        return;
    }
    if widgets::button(ui, "A move of your own …", "W") || keys::pressed(ui, Key::W) {
        hand.arguing = true;
    }
}
