//! A moment: the ground dims, its name stands over the full width and nothing moves; then a sentence, and how
//! likely it was. Where nothing is to move, a plain panel.

use bevy_egui::egui::{
    CentralPanel, Color32, Event, FontId, Key, Label, Rect, RichText, Ui, UiBuilder, pos2, vec2,
};

use super::scene::SceneShown;
use super::{build_up, stage};
use crate::table::{Forecast, SceneMoment};
use crate::window::{keys, theme, widgets};

/// How much of the board the dimming hides.
const DIM: f32 = 0.85;

/// Whether any key was pressed that says nothing else: it ends the stillness.
pub(super) fn any_key(ui: &Ui) -> bool {
    let other =
        |key: &Key| matches!(key, Key::Tab | Key::F1 | Key::F2 | Key::B | Key::K | Key::X | Key::D);
    !keys::covered(ui)
        && ui.input(|input| {
            input.events.iter().any(|event| {
                matches!(event, Event::Key { key, pressed: true, repeat: false, .. } if !other(key))
            })
        })
}

/// Has large letters made ready before the moment comes, which then stands still at once.
pub(super) fn prepare(ui: &Ui, scene: &SceneShown) {
    for moment in &scene.moments {
        let _ = ui.painter().layout_no_wrap(moment.name.say(), large(ui), theme::of(ui).warn);
    }
}

/// The font of its name.
fn large(ui: &Ui) -> FontId {
    FontId::new(theme::MOMENT, theme::font(ui, &theme::display()).family)
}

/// What is said of it: the sentence, and how likely it was.
fn said(moment: &SceneMoment, before: Forecast<'_>) -> Vec<String> {
    let sentence = Some(moment.sentence.say()).filter(|text| !text.is_empty());
    let was = moment.was(before.known.map(|known| &known.risk));
    sentence.into_iter().chain(was).collect()
}

/// Over the full width.
pub(super) fn band_ui(ui: &mut Ui, scene: &mut SceneShown, nth: usize, before: Forecast<'_>) {
    let t = theme::of(ui);
    let dim = t.ground.lerp_to_gamma(Color32::BLACK, 0.6);
    CentralPanel::no_frame().show(ui, |ui| {
        let whole = ui.max_rect();
        stage::board_ui(ui, scene, true);
        ui.painter().rect_filled(whole, 0.0, dim.gamma_multiply(DIM));
        let moment = &scene.moments[nth];
        let font = large(ui);
        let wide = whole.width() - theme::MOMENT_IN * 2.0;
        let name = moment.name.say();
        let galley = ui.painter().layout(name.clone(), font.clone(), t.warn, wide);
        let lead = ui.text_style_height(&theme::lead()) + theme::GAP;
        let high = galley.size().y + lead * theme::MOMENT_LINES + theme::MOMENT_IN * 2.0;
        let top = (whole.center().y - high / 2.0).max(whole.top());
        let full = Rect::from_min_max(
            pos2(whole.left(), top),
            pos2(whole.right(), (top + high).min(whole.bottom())),
        );
        // It opens like a rung that grows, and then all stands still.
        let opened = build_up::eased(scene.beat() * theme::STILL / theme::OPENS);
        let size = vec2(full.width(), (full.height() * opened).max(theme::LINE));
        let band = Rect::from_center_size(full.center(), size);
        ui.painter().rect_filled(band, 0.0, t.panel);
        ui.painter().hline(band.x_range(), band.top(), theme::firm(t.warn));
        ui.painter().hline(band.x_range(), band.bottom(), theme::firm(t.warn));
        let inner = UiBuilder::new().max_rect(full.shrink(theme::MOMENT_IN));
        let mut ui = ui.new_child(inner);
        ui.set_clip_rect(band.intersect(ui.clip_rect()));
        widgets::scroll(("moment", nth)).show(&mut ui, |ui| {
            ui.vertical_centered(|ui| {
                if let Some(caption) = moment.caption() {
                    widgets::weak(ui, caption);
                }
                ui.add(Label::new(RichText::new(name).font(font).color(t.warn)).wrap());
                if !scene.moving() {
                    ui.add_space(theme::GAP);
                    for line in said(moment, before) {
                        let line = RichText::new(line).text_style(theme::lead()).color(t.text);
                        ui.add(Label::new(line).wrap());
                    }
                }
            });
        });
    });
}

/// As a card.
pub(super) fn panel_ui(ui: &mut Ui, scene: &SceneShown, nth: usize, before: Forecast<'_>) {
    let moment = &scene.moments[nth];
    widgets::card(ui, |ui| {
        if let Some(caption) = moment.caption() {
            widgets::weak(ui, caption);
        }
        let name = RichText::new(moment.name.say()).text_style(theme::display());
        ui.add(Label::new(name.color(theme::of(ui).warn)).wrap());
        for line in said(moment, before) {
            ui.add(Label::new(line).wrap());
        }
    });
}
