//! A thousand futures over the table or the debrief: each future is an entity that is spawned when the picture is
//! opened, goes out when the crisis went another way, and is despawned when it is closed.

pub(super) mod ask;
mod line;
pub(super) mod picture;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Label, RichText, Ui};

pub use ask::SeeFutures;
pub use line::{FutureLine, Possible};

use super::debrief::HindsightShown;
use super::forecasts::Forecasts;
use super::keys::Act;
use super::look::Look;
use super::play::Play;
use super::shell::{Awake, Canvas, DrawScreens, Intent, Intents, Phase};
use super::{dialog, keys, theme, widgets};
use crate::rules::{SeatView, Viewer};
use crate::table::{Futures, Subject};
use crate::texts::say;

/// Whether the picture lies over the screen.
#[derive(States, Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum FuturesPage {
    /// It does not.
    #[default]
    Closed,
    /// It does.
    Open,
}

/// The picture that is shown.
#[derive(Resource, Default, Debug)]
pub struct FuturesShown {
    /// From the start of which turn; of the present one, or in the debrief of the first, if none was chosen.
    from: Option<u32>,
    /// From which turns there are any.
    starts: Vec<u32>,
    /// What it shows, once the forecast is there.
    futures: Option<Futures>,
    /// How many turns count as over; a fraction on the way to the next.
    over: f32,
    /// Whether turns are no longer gone through by themselves, but by hand.
    by_hand: bool,
}

impl FuturesShown {
    /// What it shows.
    pub fn futures(&self) -> Option<&Futures> {
        self.futures.as_ref()
    }

    /// How many turns count as over.
    pub fn over(&self) -> usize {
        self.over as usize
    }

    /// To so many turns, by hand.
    fn go(&mut self, to: f32) {
        (self.over, self.by_hand) = (to.clamp(0.0, self.most()), true);
    }

    fn most(&self) -> f32 {
        self.futures.as_ref().map_or(0.0, |futures| futures.came.len() as f32)
    }
}

pub(super) fn plugin(app: &mut App) {
    let open = in_state(FuturesPage::Open);
    app.init_state::<FuturesPage>()
        .init_resource::<FuturesShown>()
        .add_message::<SeeFutures>()
        .add_systems(Update, (steer, gather.run_if(open.clone())).chain())
        .add_systems(Update, thin.after(gather).run_if(open.clone()))
        .add_systems(Update, close.run_if(state_changed::<Phase>))
        .add_systems(EguiPrimaryContextPass, draw.after(DrawScreens).run_if(open));
}

fn steer(
    mut wishes: MessageReader<SeeFutures>,
    mut next: ResMut<NextState<FuturesPage>>,
    mut shown: ResMut<FuturesShown>,
) {
    for wish in wishes.read() {
        match wish {
            SeeFutures::Open => {
                *shown = FuturesShown::default();
                next.set(FuturesPage::Open);
            }
            SeeFutures::Close => next.set(FuturesPage::Closed),
            SeeFutures::From(turn) => {
                *shown = FuturesShown { from: Some(*turn), ..FuturesShown::default() };
            }
            SeeFutures::Next => {
                let to = shown.over.floor() + 1.0;
                shown.go(to);
            }
            SeeFutures::Back => {
                let to = shown.over.ceil() - 1.0;
                shown.go(to);
            }
        }
    }
}

/// The screen below has changed.
fn close(mut next: ResMut<NextState<FuturesPage>>) {
    NextState::set_if_neq(&mut next, FuturesPage::Closed);
}

/// Takes what the desk knows, and spawns a future for each play.
fn gather(
    mut commands: Commands,
    mut shown: ResMut<FuturesShown>,
    forecasts: Res<Forecasts>,
    (play, seen): (Option<Res<Play>>, Option<Res<HindsightShown>>),
    look: Res<Look>,
    lines: Query<Entity, With<FutureLine>>,
    mut awake: ResMut<Awake>,
) {
    if shown.futures.is_some() {
        return;
    }
    let over = play.as_ref().is_some_and(|play| play.state().over());
    let view: &SeatView = match (&seen, &play) {
        (Some(seen), _) if over => &seen.view,
        (_, Some(play)) => play.view(),
        _ => return,
    };
    let viewer = if over { Viewer::Facilitator } else { view.viewer };
    let known = |turn: u32| forecasts.get(&Subject::present(turn, viewer)).known;
    let last = if over { view.trail.len().saturating_sub(1) } else { view.trail.len() };
    let turns = (1..).take(last).filter(|turn| known(*turn).is_some());
    let starts: Vec<u32> = turns.collect();
    let usual = if over { 1 } else { view.turn };
    let from = shown.from.unwrap_or(usual);
    let futures = known(from).and_then(|known| Futures::of(view, from, &known.risk));
    if shown.starts != starts {
        shown.starts = starts;
    }
    lines.iter().for_each(|line| commands.entity(line).despawn());
    let Some(futures) = futures else { return };
    for line in FutureLine::all(&futures) {
        let rungs: Vec<_> = line.rungs.iter().map(|rung| (rung.at() + 1).to_string()).collect();
        let name = say!("futures-one", number = line.nth + 1, rungs = rungs.join(" → "));
        commands.spawn((line, Possible(1.0), Name::new(name), DespawnOnExit(FuturesPage::Open)));
    }
    shown.futures = Some(futures);
    if look.pace().is_none() {
        shown.over = shown.most();
    }
    awake.stir();
}

/// Turn after turn comes, and with each those futures go out that are no longer possible.
fn thin(
    mut shown: ResMut<FuturesShown>,
    mut lines: Query<(&FutureLine, &mut Possible)>,
    look: Res<Look>,
    time: Res<Time>,
    mut awake: ResMut<Awake>,
) {
    let by = look.pace().map(|times| time.delta_secs().min(0.05) * times / theme::MOVE);
    let over = shown.over();
    if let Some(by) = by
        && !shown.by_hand
        && shown.over < shown.most()
    {
        let to = (shown.over + by).min(shown.most());
        shown.bypass_change_detection().over = to;
        awake.stir();
    }
    for (line, mut possible) in &mut lines {
        let wanted = if line.out.is_some_and(|out| out <= over) { 0.0 } else { 1.0 };
        if possible.0 == wanted {
            continue;
        }
        let step = by.map_or(1.0, |by| by * 2.0);
        possible.0 += (wanted - possible.0).clamp(-step, step);
        awake.stir();
    }
}

fn draw(
    mut canvas: Canvas,
    shown: Res<FuturesShown>,
    lines: Query<(&FutureLine, &Possible)>,
    mut intents: Intents,
) -> Result {
    let mut lines: Vec<_> = lines.iter().collect();
    lines.sort_by_key(|(line, _)| line.nth);
    let wanted = canvas.show(|ui| futures_ui(ui, &shown, &lines))?;
    intents.send(wanted);
    Ok(())
}

/// The picture with what it says.
pub fn futures_ui(
    ui: &Ui,
    shown: &FuturesShown,
    lines: &[(&FutureLine, &Possible)],
) -> Vec<Intent> {
    let room = ui.content_rect().size();
    let (mut wanted, close) = dialog::sheet(ui, "futures", room.x, |ui| {
        let mut wanted: Vec<Intent> = Vec::new();
        let most = room.y - theme::FUTURES_OUT[0];
        let Some(futures) = &shown.futures else {
            widgets::heading(ui, &say!("futures-title"));
            widgets::weak(ui, say!("futures-wait"));
            ui.add_space(theme::SPACE);
            if widgets::primary(ui, &say!("window-close"), "Esc") {
                wanted.push(SeeFutures::Close.into());
            }
            return wanted;
        };
        widgets::scroll("futures").at_most(most).show(ui, |ui| {
            widgets::scroll_by_keys(ui);
            widgets::caption(ui, &say!("futures-title"));
            let headline = RichText::new(futures.headline()).text_style(theme::lead());
            ui.add(Label::new(headline).wrap());
            ui.add_space(theme::GAP);
            let high = (most - theme::FUTURES_OUT[1]).max(theme::FUTURES);
            picture::picture_ui(ui, futures, shown.over, lines, high);
            let left = futures.said_left(shown.over()).unwrap_or_else(|| say!("futures-all"));
            ui.add(Label::new(RichText::new(left).text_style(theme::lead())).wrap());
            widgets::weak(ui, futures.about());
        });
        ui.add_space(theme::GAP);
        ui.horizontal_wrapped(|ui| foot_ui(ui, shown, &mut wanted));
        wanted
    });
    if close {
        wanted.push(SeeFutures::Close.into());
    }
    wanted
}

fn foot_ui(ui: &mut Ui, shown: &FuturesShown, wanted: &mut Vec<Intent>) {
    let (over, most) = (shown.over, shown.most());
    if widgets::primary(ui, &say!("window-close"), "Esc") || keys::pressed(ui, Act::Futures) {
        wanted.push(SeeFutures::Close.into());
    }
    if most > 0.0 {
        let next = widgets::button(ui, &say!("futures-next"), "N") || keys::pressed(ui, Act::Next);
        if next && over < most {
            wanted.push(SeeFutures::Next.into());
        }
        let back = widgets::button(ui, &say!("futures-back"), "B") || keys::pressed(ui, Act::Back);
        if back && over > 0.0 {
            wanted.push(SeeFutures::Back.into());
        }
    }
    let from = shown.futures.as_ref().map(|futures| futures.turn);
    if shown.starts.len() < 2 {
        return;
    }
    let typed = keys::number(ui, Act::FromTurn).map(|at| at + 1);
    for turn in &shown.starts {
        let name = say!("futures-from-turn", turn = *turn);
        let here = from == Some(*turn);
        let pressed = ui.selectable_label(here, name).clicked();
        if !here && (pressed || typed == usize::try_from(*turn).ok()) {
            wanted.push(SeeFutures::From(*turn).into());
        }
    }
}
