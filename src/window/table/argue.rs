//! The sheet on which a move of a player's own is written down: the player says what is done and why it
//! should work, the table why not, and what it is worth.

use bevy_egui::egui::{ComboBox, Label, TextEdit, Ui};

use super::spread::TableShown;
use crate::rules::Command;
use crate::scenario::catalogue::kinds;
use crate::scenario::{ActorIx, MovePart};
use crate::table::{Draft, DraftRow, LONGEST, Party};
use crate::texts::say;
use crate::window::hand::HandShown;
use crate::window::keys::Act;
use crate::window::shell::{GameAsk, Intent};
use crate::window::{dialog, keys, theme, widgets};

/// The sheet, while it is open.
pub(super) fn sheet_ui(
    ui: &Ui,
    table: &TableShown<'_>,
    hand: &mut HandShown,
    wanted: &mut Vec<Intent>,
) {
    let Some(seat) = table.seat() else {
        hand.arguing = false;
        return;
    };
    let (done, close) = dialog::sheet(ui, "argue", theme::SHEET_WIDE, |ui| {
        widgets::heading(ui, &say!("table-move-of", actor = table.view.actor(seat)));
        widgets::weak(ui, say!("table-move-below"));
        let most = ui.content_rect().height() - theme::SHEET_OUT[1];
        widgets::scroll(("argue", table.view.turn, seat)).at_most(most).show(ui, |ui| {
            for row in hand.draft.rows(seat, table.view) {
                row_ui(ui, table, &mut hand.draft, row);
            }
        });
        ui.add_space(theme::GAP);
        widgets::weak(ui, say!("table-move-final"));
        ui.horizontal_wrapped(|ui| {
            let back = widgets::button(ui, &say!("table-back"), "Esc");
            if widgets::primary(ui, &say!("table-write-down"), "Ctrl+Enter")
                || keys::pressed(ui, Act::Yes)
            {
                hand.draft.tidy();
                let free_move = Box::new(hand.draft.free_move(seat));
                wanted.push(GameAsk(Command::Write { free_move }).into());
            }
            back
        })
        .inner
    });
    hand.arguing &= !(done || close);
}

fn row_ui(ui: &mut Ui, table: &TableShown<'_>, draft: &mut Draft, row: DraftRow) {
    let view = table.view;
    match row {
        DraftRow::Title => widgets::title(ui, &say!("table-player-says")),
        DraftRow::Con(0) => widgets::title(ui, &say!("table-table-says")),
        DraftRow::Success => {
            widgets::title(ui, &say!("table-if-works"));
            widgets::weak(ui, draft.odds(view));
            if let Some(free) = &view.free_moves {
                let words: Vec<_> =
                    free.words.iter().map(|(id, name)| format!("{id} ({name})")).collect();
                widgets::weak(ui, say!("table-move-words", words = words.join(", ")));
                widgets::weak(ui, say!("table-move-actors", actors = free.actors.join(", ")));
                widgets::weak(ui, say!("table-move-effects"));
            }
        }
        DraftRow::Failure => widgets::title(ui, &say!("table-if-not")),
        _ => {}
    }
    match row {
        DraftRow::Kind => kind_ui(ui, draft),
        DraftRow::Party(actor) => party_ui(ui, view.actor(actor), draft, actor),
        DraftRow::Covert => {
            ui.checkbox(&mut draft.covert, say!("table-move-covert"));
        }
        DraftRow::Write => {}
        row => text_ui(ui, draft, row),
    }
    let wrong = draft.wrong.as_ref().filter(|wrong| match row {
        DraftRow::Party(_) | DraftRow::Success | DraftRow::Failure => false,
        DraftRow::Covert => matches!(wrong.part, MovePart::Parties),
        row => wrong.part == row.part(),
    });
    if let Some(wrong) = wrong {
        widgets::warn(ui, &wrong.message);
    }
}

fn text_ui(ui: &mut Ui, draft: &mut Draft, row: DraftRow) {
    let name = match row {
        DraftRow::Title => say!("table-what-is-done"),
        DraftRow::Text => say!("table-to-bring-about"),
        DraftRow::Pro(at) => say!("table-reason-for", nth = at + 1),
        DraftRow::Con(at) => say!("table-reason-against", nth = at + 1),
        DraftRow::Success => say!("table-words-if-works"),
        DraftRow::Failure => say!("table-words-if-not"),
        DraftRow::Gain(at) => say!("table-effect-if-works", nth = at + 1),
        DraftRow::Loss(at) => say!("table-effect-if-not", nth = at + 1),
        DraftRow::Kind | DraftRow::Party(_) | DraftRow::Covert | DraftRow::Write => return,
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
        let domain = kind.domain.to_string();
        say!(
            "table-kind",
            kind = &kind.label,
            domain = domain,
            kahn = &kind.scales(true).words()[0]
        )
    };
    let shown = draft.kind.map_or_else(|| say!("table-choose-one"), name);
    let of_act = say!("table-kind-of-act");
    let chosen = ComboBox::from_label(of_act).selected_text(shown).show_ui(ui, |ui| {
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
            (Party::None, say!("table-party-none")),
            (Party::Toward, say!("table-party-toward")),
            (Party::Against, say!("table-party-against")),
        ] {
            let row = ui.radio(draft.party(actor) == party, word);
            widgets::describe(ui, &row, name);
            if row.clicked() {
                draft.set_party(actor, party);
            }
        }
    });
}

/// Whether a move of one's own can be written now.
pub(super) fn allowed(table: &TableShown<'_>) -> bool {
    table.seat().is_some() && table.view.free_moves.is_some() && table.view.sealed.is_none()
}

/// Opens the sheet, where the scenario allows moves of one's own.
pub(super) fn button_ui(ui: &mut Ui, table: &TableShown<'_>, hand: &mut HandShown) {
    if !allowed(table) {
        return;
    }
    if widgets::button(ui, &say!("table-own-move"), "W") || keys::pressed(ui, Act::Write) {
        hand.arguing = true;
    }
}
