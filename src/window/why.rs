//! Why something can't come now: each part of its condition with its value, for an author who tries a scenario. It
//! tells what is secret, so that it is there in a rehearsal only.

use std::sync::Arc;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{RichText, Ui, WidgetInfo, WidgetType};

use super::keys::{self, Act};
use super::play::Play;
use super::shell::{Awake, Canvas, DrawScreens};
use super::theme::icons;
use super::{dialog, theme, widgets};
use crate::diagnostics::Files;
use crate::report::WhyNot;
use crate::scenario::ActorIx;
use crate::texts::say;

/// There is a game that its author tries.
#[derive(Resource)]
pub struct Rehearsing {
    /// The texts of the edition that is played.
    pub files: Arc<Files>,
}

/// Asks why what may come can't come now.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskWhy;

/// The answer, while it is shown: cards that are not on the menu, injects that have not come, endings.
#[derive(Resource, Clone, Debug, Default)]
pub struct WhyShown(pub Option<[Vec<WhyNot>; 3]>);

pub(super) fn plugin(app: &mut App) {
    app.add_message::<AskWhy>()
        .init_resource::<WhyShown>()
        .add_systems(Update, answer)
        .add_systems(
            Update,
            put_away.run_if(resource_exists::<Rehearsing>.and_then(not(resource_exists::<Play>))),
        )
        .add_systems(EguiPrimaryContextPass, draw.after(DrawScreens));
}

fn answer(
    mut asks: MessageReader<AskWhy>,
    play: Option<Res<Play>>,
    rehearsed: Option<Res<Rehearsing>>,
    mut shown: ResMut<WhyShown>,
) {
    if asks.read().count() > 0
        && let Some(play) = play.filter(|_| rehearsed.is_some())
    {
        shown.answer(&play);
    }
}

impl WhyShown {
    /// Answers for the seat at the table, or for the first.
    fn answer(&mut self, play: &Play) {
        let seat = play.seat().or(play.people().first().copied()).unwrap_or(ActorIx(0));
        self.0 = Some(WhyNot::all(play.scenario(), play.state(), seat));
    }

    /// Answers anew if an answer is shown: the scenario has changed.
    pub(super) fn again(&mut self, play: &Play) {
        if self.0.is_some() {
            self.answer(play);
        }
    }
}

/// The game has been left.
fn put_away(mut commands: Commands, mut shown: ResMut<WhyShown>) {
    commands.remove_resource::<Rehearsing>();
    if shown.0.is_some() {
        shown.0 = None;
    }
}

fn draw(mut canvas: Canvas, mut shown: ResMut<WhyShown>, mut awake: ResMut<Awake>) -> Result {
    let Some(all) = shown.0.clone() else { return Ok(()) };
    if canvas.show(|ui| why_ui(ui, &all))? {
        shown.0 = None;
        awake.stir();
    }
    Ok(())
}

/// Why what may come can't come now; whether that is to be put away.
pub fn why_ui(ui: &Ui, all: &[Vec<WhyNot>; 3]) -> bool {
    let (done, close) = dialog::sheet(ui, "why", theme::SHEET_WIDE, |ui| {
        widgets::heading(ui, &say!("why-not"));
        let most = ui.content_rect().height() - theme::SHEET_OUT[1];
        widgets::scroll("why").at_most(most).show(ui, |ui| {
            widgets::scroll_by_keys(ui);
            let headings = [say!("why-cards"), say!("why-injects"), say!("why-endings")];
            for (heading, all) in headings.iter().zip(all) {
                ui.add_space(theme::GAP);
                widgets::title(ui, heading);
                if all.is_empty() {
                    widgets::weak(ui, say!("why-nothing"));
                }
                for one in all {
                    let title = RichText::new(&one.title).text_style(theme::compact());
                    ui.label(title);
                    parts_ui(ui, one);
                }
            }
        });
        ui.add_space(theme::GAP);
        widgets::primary(ui, &say!("window-close"), "Esc") || keys::pressed(ui, Act::WhyNot)
    });
    done || close
}

/// What something asks, each part with its value and a mark whether it holds.
pub(super) fn parts_ui(ui: &mut Ui, why: &WhyNot) {
    let t = theme::of(ui);
    for part in &why.parts {
        let text = match part.now.as_str() {
            "" => part.text.clone(),
            now => say!("why-part", what = &part.text, now = now),
        };
        let (mark, colour) = if part.holds { (icons::CHECK, t.good) } else { ("×", t.warn) };
        let said = match part.holds {
            true => say!("why-holds", part = &text),
            false => say!("why-fails", part = &text),
        };
        ui.horizontal_top(|ui| {
            ui.add_space(theme::SPACE * (part.depth + 1) as f32);
            let response = widgets::iconed(ui, mark, text, theme::small(), colour);
            response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &said));
        });
    }
}
