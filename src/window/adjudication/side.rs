//! Beside the board: where the crisis stands on its ladder, and the steps of the scene.

use bevy_egui::egui::{Frame, Label, Panel, RichText, Ui};

use super::scene::SceneShown;
use crate::rules::NewsKind;
use crate::table::{Forecast, Step};
use crate::texts::say;
use crate::window::table::rungs_ui;
use crate::window::{theme, widgets};

/// The ladder with the token, and below it the steps; whether there is room for them.
pub(super) fn side_ui(ui: &mut Ui, scene: &SceneShown, after: Forecast<'_>) -> bool {
    let room = ui.available_width();
    if room < theme::TWO_PARTS {
        return false;
    }
    let surface = Frame::new().fill(theme::of(ui).panel).inner_margin(theme::PANEL_IN);
    let side = theme::within(room * theme::STAGE_SIDE, theme::SIDE);
    let panel = Panel::left("ladder of a scene").resizable(false).exact_size(side);
    panel.frame(surface).show(ui, |ui| {
        widgets::scroll(("ladder", scene.before.turn)).show(ui, |ui| {
            turn_ui(ui, scene);
            ladder_ui(ui, scene, after);
            ui.add_space(theme::GAP);
            steps_ui(ui, scene.place().0, &titles(scene));
        });
    });
    true
}

/// Of which turn it is, where that does not stand above the ladder.
pub(super) fn heading_ui(ui: &mut Ui, scene: &SceneShown) {
    if scene.on_wall || !scene.beside {
        turn_ui(ui, scene);
    }
}

fn turn_ui(ui: &mut Ui, scene: &SceneShown) {
    let heading = say!("scene-heading", turn = scene.before.turn);
    ui.add(Label::new(RichText::new(heading).text_style(theme::lead())).wrap());
}

/// The rungs: where the crisis stood, and in the last step how it moves and may move on.
pub(super) fn ladder_ui(ui: &mut Ui, scene: &SceneShown, after: Forecast<'_>) {
    widgets::title(ui, &say!("scene-ladder"));
    if scene.step() != Step::Summary {
        let none = Forecast::default();
        return rungs_ui(ui, &scene.before, scene.before.rung.at() as f32, none);
    }
    let (from, to) = (scene.before.rung.at(), scene.after.rung.at());
    let (up, weight) = (to as f32 - from as f32, weight(to > from, scene.beat()));
    rungs_ui(ui, &scene.after, from as f32 + up * weight, after);
}

/// How far the token has come when this share of the time is over: it climbs slowly, as if it were
/// heavy, and slides down ever faster.
fn weight(climbs: bool, share: f32) -> f32 {
    let share = share.clamp(0.0, 1.0);
    if climbs { share * share * (1.0 + 2.0 * (1.0 - share)) } else { share * share }
}

/// What each step is called. What has not come yet is not told.
fn titles(scene: &SceneShown) -> Vec<String> {
    let (here, _) = scene.place();
    let titles = scene.steps.iter().enumerate().map(|(at, step)| {
        let title = |news: &usize| {
            let news = &scene.after.news[*news];
            // Acts were opened at the first step; reports come as a surprise.
            let known = at < here || news.kind == NewsKind::Act && here > 1;
            if known { news.title.say() } else { "…".to_owned() }
        };
        match step {
            Step::Orders => say!("scene-orders-opened"),
            Step::Dice => say!("scene-own-dice"),
            Step::Odds(news) => title(news),
            Step::Result(news) if scene.after.news[*news].draw.is_some() => {
                format!("    {}", say!("scene-step-roll"))
            }
            Step::Result(news) => title(news),
            // It is not told before it comes.
            Step::Moment(nth) if at < here => scene.moments[*nth].name.say(),
            Step::Moment(_) => "…".to_owned(),
            Step::Rest => say!("scene-rest"),
            Step::Summary => say!("scene-what-changed"),
        }
    });
    titles.collect()
}

/// All steps as a list, so that one sees where one is: the so manyth, from 1.
fn steps_ui(ui: &mut Ui, here: usize, titles: &[String]) {
    let t = theme::of(ui);
    for (at, title) in titles.iter().enumerate() {
        let (mark, colour) = match (at + 1).cmp(&here) {
            std::cmp::Ordering::Less => ("✓", t.weak),
            std::cmp::Ordering::Equal => ("▶", t.accent),
            std::cmp::Ordering::Greater => ("  ", t.weak),
        };
        let text =
            RichText::new(format!("{mark} {title}")).text_style(theme::compact()).color(colour);
        ui.add(Label::new(text).wrap());
    }
}
