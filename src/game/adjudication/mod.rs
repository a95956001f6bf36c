//! What came of a turn, one step at a time: the odds with their reasons, then the roll, then what
//! has changed.

mod draw;
mod summary;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{CentralPanel, Frame, Key, Label, Margin, Panel, RichText, Ui};

pub use draw::draw_ui;

use super::forecasts::{self, Forecasts};
use super::play::Play;
use super::shell::{Canvas, Intent, Intents, Screen, Steer};
use super::table::{Forecast, source_line};
use super::{keys, theme, widgets};
use crate::rules::{News, NewsKind, SeatView};

/// One step of the scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Who did what, as far as it can be seen.
    Orders,
    /// The odds of a draw, before the roll: which piece of news it belongs to.
    Odds(usize),
    /// The roll and what came, or news without a roll.
    Result(usize),
    /// What has changed.
    Summary,
}

/// The scene of one adjudication.
#[derive(Resource, Clone, Debug)]
pub struct Scene {
    /// What was known when the orders were sealed.
    pub before: SeatView,
    /// What is known now.
    pub after: SeatView,
    /// Steps, in order.
    pub steps: Vec<Step>,
    at: usize,
}

impl Scene {
    /// The scene between two views of the same viewer.
    pub fn new(before: SeatView, after: SeatView) -> Self {
        let mut steps = vec![Step::Orders];
        for (at, news) in after.news.iter().enumerate() {
            if !shown(news, before.turn) {
                continue;
            }
            if news.draw.is_some() {
                steps.push(Step::Odds(at));
            }
            steps.push(Step::Result(at));
        }
        steps.push(Step::Summary);
        Self { before, after, steps, at: 0 }
    }

    /// The step that is shown.
    pub fn step(&self) -> Step {
        self.steps[self.at]
    }

    /// Which step that is, from 1, and of how many.
    pub fn place(&self) -> (usize, usize) {
        (self.at + 1, self.steps.len())
    }

    /// One step on; false at the end.
    pub fn forward(&mut self) -> bool {
        let more = self.at + 1 < self.steps.len();
        self.at += usize::from(more);
        more
    }

    /// One step back.
    pub fn back(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    /// To the last step.
    pub fn skip(&mut self) {
        self.at = self.steps.len() - 1;
    }
}

/// Whether a piece of news gets a step of its own: acts of the turn, traces, and the injects that
/// follow. What the summary says is left to it.
fn shown(news: &News, turn: u32) -> bool {
    match news.kind {
        NewsKind::Act | NewsKind::Attribution => news.turn == turn,
        NewsKind::Inject => news.turn > turn,
        _ => false,
    }
}

pub(super) fn plugin(app: &mut App) {
    let here = in_state(Screen::Adjudication)
        .and_then(resource_exists::<Play>)
        .and_then(resource_exists::<Scene>);
    app.add_systems(Update, step.run_if(here.clone()))
        .add_systems(EguiPrimaryContextPass, draw.in_set(super::DrawScreens).run_if(here));
}

fn step(
    mut steers: MessageReader<Steer>,
    mut scene: ResMut<Scene>,
    mut play: ResMut<Play>,
    mut next: ResMut<NextState<Screen>>,
) {
    for steer in steers.read() {
        match steer {
            Steer::Next => {
                let more = scene.forward();
                if !more {
                    next.set(play.place());
                }
            }
            Steer::Back => scene.back(),
            Steer::Skip => scene.skip(),
            _ => {}
        }
    }
}

fn draw(
    mut canvas: Canvas,
    scene: Res<Scene>,
    forecasts: Res<Forecasts>,
    mut intents: Intents,
) -> Result {
    let of = |view: &SeatView| {
        let key = forecasts::present(view.turn, view.viewer);
        Forecast { known: forecasts.get(&key), pending: forecasts.pending(&key) }
    };
    let (before, after) = (of(&scene.before), of(&scene.after));
    let wanted = canvas.show(|ui| scene_ui(ui, &scene, before, after))?;
    intents.send(wanted);
    Ok(())
}

/// The scene.
pub fn scene_ui(
    ui: &mut Ui,
    scene: &Scene,
    before: Forecast<'_>,
    after: Forecast<'_>,
) -> Vec<Intent> {
    let mut wanted: Vec<Intent> = Vec::new();
    let t = theme::of(ui);
    let (at, of) = scene.place();
    let frame = Frame::new().fill(t.panel).inner_margin(Margin::symmetric(24, 10));
    Panel::bottom("foot").frame(frame).show(ui, |ui| {
        widgets::split(
            ui,
            |ui| {
                let last = at == of;
                let text = match (last, scene.after.ending.is_some()) {
                    (false, _) => "Next",
                    (true, false) => "To the next turn",
                    (true, true) => "To the debrief",
                };
                if widgets::primary(ui, text, "N") || keys::pressed(ui, Key::N) {
                    wanted.push(Steer::Next.into());
                }
                if widgets::button(ui, "Back", "B") || keys::pressed(ui, Key::B) {
                    wanted.push(Steer::Back.into());
                }
                if !last
                    && (widgets::button(ui, "Skip to the result", "K") || keys::pressed(ui, Key::K))
                {
                    wanted.push(Steer::Skip.into());
                }
            },
            |ui| widgets::weak(ui, format!("step {at} of {of}")),
        );
    });
    let frame = Frame::new().fill(t.ground).inner_margin(Margin::symmetric(24, 14));
    CentralPanel::no_frame().frame(frame).show(ui, |ui| {
        let heading = format!("Adjudication of turn {}", scene.before.turn);
        ui.add(Label::new(RichText::new(heading).text_style(theme::display())).wrap());
        ui.add_space(theme::GAP);
        let step = |ui: &mut Ui| {
            widgets::scroll("step").show(ui, |ui| {
                widgets::scroll_by_keys(ui);
                match scene.step() {
                    Step::Orders => orders_ui(ui, scene),
                    Step::Odds(at) => news_ui(ui, scene, at, false),
                    Step::Result(at) => news_ui(ui, scene, at, true),
                    Step::Summary => summary::summary_ui(ui, scene, before, after),
                }
            });
        };
        if ui.available_width() > 900.0 {
            let list = |ui: &mut Ui| {
                widgets::scroll("steps").show(ui, |ui| steps_ui(ui, scene));
            };
            widgets::beside(ui, 260.0, list, step);
        } else {
            step(ui);
        }
    });
    wanted
}

/// All steps as a list, so that one sees where one is. What has not come yet is not told.
fn steps_ui(ui: &mut Ui, scene: &Scene) {
    let (here, _) = scene.place();
    let t = theme::of(ui);
    for (at, step) in scene.steps.iter().enumerate() {
        let title = |news: &usize| {
            let news = &scene.after.news[*news];
            // Acts were opened at the first step; reports come as a surprise.
            let known = at < here || news.kind == NewsKind::Act;
            if known { news.title.as_str() } else { "…" }
        };
        let name = match step {
            Step::Orders => "Orders are opened".to_owned(),
            Step::Odds(news) => title(news).to_owned(),
            Step::Result(news) if scene.after.news[*news].draw.is_some() => {
                "    the roll".to_owned()
            }
            Step::Result(news) => title(news).to_owned(),
            Step::Summary => "What has changed".to_owned(),
        };
        let (mark, colour) = match (at + 1).cmp(&here) {
            std::cmp::Ordering::Less => ("✓", t.weak),
            std::cmp::Ordering::Equal => ("▶", t.accent),
            std::cmp::Ordering::Greater => ("  ", t.weak),
        };
        let text =
            RichText::new(format!("{mark} {name}")).text_style(theme::compact()).color(colour);
        let response = ui.add(Label::new(text).truncate());
        if at + 1 == here {
            response.scroll_to_me(None);
        }
    }
}

fn orders_ui(ui: &mut Ui, scene: &Scene) {
    let view = &scene.after;
    widgets::card(ui, |ui| {
        widgets::title(ui, "All orders are opened at once");
        for actor in &view.actors {
            let acts: Vec<_> = view
                .news
                .iter()
                .filter(|n| n.turn == scene.before.turn && n.kind == NewsKind::Act)
                .filter(|n| n.actor == Some(actor.ix))
                .map(|n| n.title.as_str())
                .collect();
            ui.horizontal_wrapped(|ui| {
                widgets::mark(ui, actor.ix, &actor.name);
                ui.label(&actor.name);
                if acts.is_empty() {
                    widgets::weak(ui, "nothing to be seen");
                } else {
                    ui.label(acts.join("; "));
                }
            });
        }
    });
    widgets::weak(
        ui,
        "Odds are read on the state in which all sealed: nobody gains by being first.",
    );
}

fn news_ui(ui: &mut Ui, scene: &Scene, at: usize, rolled: bool) {
    let view = &scene.after;
    let news = &view.news[at];
    widgets::card(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            if let Some(actor) = news.actor {
                widgets::mark(ui, actor, view.actor(actor));
                ui.label(view.actor(actor));
            } else if news.kind == NewsKind::Inject {
                widgets::weak(ui, format!("Turn {}: a new report", news.turn));
            }
        });
        ui.add(Label::new(RichText::new(&news.title).text_style(theme::lead())).wrap());
        if let Some(rung) = news.rung.and_then(|rung| view.rungs.get(rung.at()).map(|r| (rung, r)))
        {
            widgets::weak(ui, format!("on rung {}: {}", rung.0.at() + 1, rung.1.name));
        }
    });
    if let Some(draw) = &news.draw {
        widgets::card(ui, |ui| draw_ui(ui, draw, rolled));
    }
    if rolled {
        widgets::card(ui, |ui| {
            if !news.text.is_empty() {
                widgets::markdown(ui, &news.text);
            }
            if let Some(source) = &news.source {
                widgets::weak(ui, source_line(source));
            }
        });
    }
}
