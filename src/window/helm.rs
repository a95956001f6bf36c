//! The facilitator's table: what is sealed, draws to be decided, injects to be thrown in or held back.

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;
use bevy_egui::egui::{Label, RichText, TextEdit, Ui};

use super::keys::Act;
use super::play::Play;
use super::shell::{Canvas, DrawScreens, GameAsk, Intent, Intents, Leave, Phase};
use super::sight::{self, ListSight};
use super::{dialog, hands, keys, projector, theme, widgets};
use crate::rules::Command;
use crate::scenario::InjectIx;
use crate::table::{self, Decision, LONGEST, Verdict, dice};
use crate::texts::say;

/// What whoever runs the game has before them, and what they have typed.
#[derive(Resource, Clone, Debug, Default)]
pub struct HelmShown {
    /// What there is to decide.
    pub helm: table::Helm,
    /// For each draw: the branch chosen, and why or the number rolled, as typed.
    pub typed: Vec<(Option<usize>, String)>,
    /// The inject that is asked about.
    pub throwing: Option<InjectIx>,
    /// The inject that is to be held or released, and why, as typed.
    pub amending: Option<(InjectIx, String)>,
    /// Whether the question about opening the orders is on the screen.
    pub opening: bool,
}

impl HelmShown {
    /// Of a game as it stands; what was typed of a draw stays with it.
    pub fn of(helm: table::Helm, before: Option<&Self>) -> Self {
        let typed = helm.decisions.iter().map(|decision| {
            let known = before.and_then(|before| {
                let draw = &decision.draw;
                let same = |other: &Decision| other.is_of(&draw.name, draw.actor);
                let at = before.helm.decisions.iter().position(same)?;
                before.typed.get(at).cloned()
            });
            known.unwrap_or_else(|| {
                (decision.decided(), decision.draw.overruled.clone().unwrap_or_default())
            })
        });
        Self { typed: typed.collect(), helm, throwing: None, amending: None, opening: false }
    }

    fn to_come(&self, inject: InjectIx) -> Option<&table::ToCome> {
        self.helm.injects.iter().find(|to_come| to_come.offered.inject == inject)
    }

    /// What the typed decision on a draw comes to: nothing yet, or a branch with its reason, or a number.
    fn verdict(&self, at: usize) -> Option<Verdict> {
        let (branch, typed) = self.typed.get(at)?;
        let typed = typed.trim();
        match branch {
            None if !self.helm.decisions.get(at)?.is_rolled() => Some(Verdict::Dice),
            Some(_) if typed.is_empty() => None,
            Some(branch) => Some(Verdict::Branch(*branch, typed.to_owned())),
            None => Some(dice::read(typed).ok()?.map_or(Verdict::Dice, Verdict::Rolled)),
        }
    }
}

/// The draw at this place is decided so.
#[derive(Message, Clone, Debug, PartialEq)]
pub struct Decide(pub usize, pub Verdict);

/// The screen is handed over to whoever is next.
#[derive(Message, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proceed;

pub(super) fn plugin(app: &mut App) {
    let here = in_state(Phase::Helm).and_then(resource_exists::<HelmShown>);
    app.add_message::<Decide>()
        .add_message::<Proceed>()
        .add_systems(EguiPrimaryContextPass, draw.in_set(DrawScreens).run_if(here));
}

fn draw(
    mut canvas: Canvas,
    play: Option<Res<Play>>,
    mut helm: ResMut<HelmShown>,
    mut intents: Intents,
) -> Result {
    let Some(play) = play else { return Ok(()) };
    let covered = play.covered();
    // What is typed is nobody else's business.
    let helm = helm.bypass_change_detection();
    let wanted = canvas.show(|ui| helm_ui(ui, helm, covered))?;
    intents.send(wanted);
    Ok(())
}

/// The facilitator's table; covered while everybody can see the screen.
pub fn helm_ui(ui: &mut Ui, helm: &mut HelmShown, covered: bool) -> Vec<Intent> {
    keys::shown(ui, ("helm", helm.helm.turn, helm.helm.ready()));
    let heading = say!("table-helm", turn = helm.helm.turn);
    let body = |ui: &mut Ui, helm: &mut HelmShown| {
        let mut wanted: Vec<Intent> = Vec::new();
        if covered {
            projector::cover_ui(ui, &say!("table-helm-covered"), &mut wanted);
            hands::open_ui(ui, &mut wanted);
            return wanted;
        }
        sealed_ui(ui, &helm.helm);
        came_ui(ui, &helm.helm);
        wanted.extend(draws_ui(ui, helm));
        injects_ui(ui, helm);
        wanted
    };
    let below = say!("table-only-you");
    let mut wanted = widgets::page(ui, (&heading, &below), helm, body, |ui, helm| {
        if covered {
            return Vec::new();
        }
        if helm.helm.ready() {
            if widgets::primary(ui, &say!("table-open-orders"), "O")
                || keys::pressed(ui, Act::OpenOrders)
            {
                helm.opening = true;
            }
        } else if widgets::primary(ui, &say!("table-hand-over"), "N")
            || keys::pressed(ui, Act::HandOver)
        {
            return vec![Proceed.into()];
        }
        let mut wanted = Vec::new();
        hands::open_ui(ui, &mut wanted);
        if widgets::button(ui, &say!("table-leave-for-library"), "") {
            return vec![Leave.into()];
        }
        wanted
    });
    hands::by_key(ui, &mut wanted);
    if helm.opening {
        wanted.extend(open_ui(ui, helm));
    }
    if let Some(inject) = helm.throwing {
        wanted.extend(throw_ui(ui, helm, inject));
    }
    if helm.amending.is_some() {
        wanted.extend(amend_ui(ui, helm));
    }
    wanted
}

fn sealed_ui(ui: &mut Ui, helm: &table::Helm) {
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("table-sealed"));
        for sealed in &helm.sealed {
            ui.horizontal_wrapped(|ui| {
                widgets::mark(ui, sealed.actor, &sealed.name);
                ui.label(&sealed.name);
                match &sealed.orders {
                    None => widgets::weak(ui, say!("table-has-not-sealed")),
                    Some(orders) if orders.is_empty() => widgets::weak(ui, say!("table-holds")),
                    Some(orders) => {
                        ui.add(Label::new(orders.join("; ")).wrap());
                    }
                }
            });
        }
    });
}

/// What is expected of those to whom this turn's injects came.
fn came_ui(ui: &mut Ui, helm: &table::Helm) {
    if helm.came.is_empty() {
        return;
    }
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("helm-came"));
        let mut sight = ListSight::new(ui, sight::LIST);
        for came in &helm.came {
            let letters = came.title.len() + came.notes.iter().map(String::len).sum::<usize>();
            sight.show(ui, came.inject, letters, |ui| {
                ui.add(Label::new(&came.title).wrap());
                notes_ui(ui, came);
            });
        }
    });
}

/// What only the facilitator reads of an inject.
fn notes_ui(ui: &mut Ui, offered: &table::Offered) {
    offered.notes.iter().for_each(|note| widgets::bullet_weak(ui, note));
}

fn draws_ui(ui: &mut Ui, helm: &mut HelmShown) -> Vec<Intent> {
    let mut wanted: Vec<Intent> = Vec::new();
    widgets::title(ui, &say!("table-draws"));
    let text = match (helm.helm.ready(), helm.helm.decisions.is_empty()) {
        (false, _) => say!("table-draws-later"),
        (true, true) => say!("table-draws-none"),
        (true, false) => say!("table-draws-how"),
    };
    widgets::weak(ui, text);
    for at in 0..helm.helm.decisions.len() {
        widgets::card(ui, |ui| {
            if decision_ui(ui, helm, at)
                && let Some(verdict) = helm.verdict(at)
            {
                wanted.push(Decide(at, verdict).into());
            }
        });
    }
    wanted
}

/// One draw; whether what is decided of it has changed.
fn decision_ui(ui: &mut Ui, helm: &mut HelmShown, at: usize) -> bool {
    let decision = &helm.helm.decisions[at];
    let Some((branch, typed)) = helm.typed.get_mut(at) else { return false };
    ui.add(Label::new(RichText::new(&decision.title).text_style(theme::lead())).wrap());
    let mut changed = false;
    for (nth, text) in decision.choices().into_iter().enumerate() {
        let row = ui.radio_value(branch, nth.checked_sub(1), text);
        widgets::describe(ui, &row, &decision.title);
        changed |= row.changed();
    }
    if branch.is_some() || decision.is_rolled() {
        changed |= ui.horizontal_wrapped(|ui| typed_ui(ui, decision, *branch, typed)).inner;
    }
    let came = decision.branches.get(usize::from(decision.draw.result));
    if let (Some(why), Some(came)) = (&decision.draw.overruled, came) {
        widgets::good(ui, say!("table-decided", branch = came, why = why));
    }
    changed
}

/// Why it is decided so, or what dice show; whether somebody has finished typing.
fn typed_ui(ui: &mut Ui, decision: &Decision, branch: Option<usize>, typed: &mut String) -> bool {
    let (ask, wide) = match branch {
        Some(_) => (say!("table-why-kept"), f32::INFINITY),
        None => (say!("table-dice-show"), theme::NUMBER),
    };
    let label = ui.label(ask);
    let field = TextEdit::singleline(typed).desired_width(wide).char_limit(LONGEST);
    let field = ui.add(field).labelled_by(label.id);
    widgets::describe(ui, &field, &decision.title);
    match (branch, dice::read(typed)) {
        (Some(_), _) if typed.trim().is_empty() => widgets::warn(ui, say!("table-say-why")),
        (None, Err(_)) => widgets::warn(ui, say!("table-dice-number")),
        (None, Ok(None)) => widgets::weak(ui, say!("table-program-rolls")),
        _ => {}
    }
    field.lost_focus()
}

fn injects_ui(ui: &mut Ui, helm: &mut HelmShown) {
    widgets::card(ui, |ui| {
        widgets::title(ui, &say!("table-injects"));
        widgets::weak(ui, say!("table-injects-how"));
        let mut sight = ListSight::new(ui, sight::LIST);
        for to_come in &helm.helm.injects {
            let (title, inject) = (&to_come.offered.title, to_come.offered.inject);
            sight.show(ui, inject, title.len() + to_come.when.len(), |ui| {
                ui.horizontal_wrapped(|ui| {
                    if widgets::button_about(ui, &say!("table-throw-in"), "", title) {
                        helm.throwing = Some(inject);
                    }
                    let turn = if to_come.held { say!("helm-release") } else { say!("helm-hold") };
                    if to_come.turned().is_some() && widgets::button_about(ui, &turn, "", title) {
                        helm.amending = Some((inject, String::new()));
                    }
                    ui.add(Label::new(title).wrap());
                });
                widgets::weak(ui, to_come.said());
            });
        }
    });
}

fn open_ui(ui: &Ui, helm: &mut HelmShown) -> Vec<Intent> {
    let undecided = (0..helm.typed.len()).any(|at| helm.verdict(at).is_none());
    let (mut wanted, rulings) = (Vec::new(), helm.helm.rulings.clone());
    let (done, close) = dialog::sheet(ui, "open", theme::SHEET_SMALL, |ui| {
        widgets::heading(ui, &say!("table-open-question"));
        ui.label(say!("table-rulings", count = rulings.len()));
        if undecided {
            widgets::warn(ui, say!("table-undecided"));
        }
        ui.label(say!("table-no-way-back"));
        ui.add_space(theme::SPACE);
        ui.horizontal_wrapped(|ui| {
            let back = widgets::primary(ui, &say!("table-back"), "Esc");
            if widgets::button(ui, &say!("table-open-them"), "Y")
                || keys::pressed(ui, Act::YesForGood)
            {
                wanted.push(GameAsk(Command::Adjudicate { rulings: rulings.clone() }).into());
            }
            back || !wanted.is_empty()
        })
        .inner
    });
    helm.opening &= !(done || close);
    wanted
}

fn throw_ui(ui: &Ui, helm: &mut HelmShown, inject: InjectIx) -> Vec<Intent> {
    let mut wanted = Vec::new();
    let offered = helm.to_come(inject).map(|to_come| to_come.offered.clone());
    let (done, close) = dialog::sheet(ui, "throw", theme::SHEET, |ui| {
        widgets::heading(ui, &say!("table-throw-question"));
        if let Some(offered) = &offered {
            widgets::title(ui, &offered.title);
            widgets::markdown(ui, &offered.text);
            notes_ui(ui, offered);
        }
        ui.label(say!("table-no-way-back"));
        ui.add_space(theme::SPACE);
        ui.horizontal_wrapped(|ui| {
            let back = widgets::primary(ui, &say!("table-back"), "Esc");
            if widgets::button(ui, &say!("table-throw-it-in"), "Y")
                || keys::pressed(ui, Act::YesForGood)
            {
                wanted.push(GameAsk(Command::Inject { inject }).into());
            }
            back || !wanted.is_empty()
        })
        .inner
    });
    if done || close {
        helm.throwing = None;
    }
    wanted
}

/// Whether to hold an inject, or to release it, and why.
fn amend_ui(ui: &Ui, helm: &mut HelmShown) -> Vec<Intent> {
    let mut wanted = Vec::new();
    let Some((inject, mut typed)) = helm.amending.take() else { return wanted };
    let Some(to_come) = helm.to_come(inject) else { return wanted };
    let (done, close) = dialog::sheet(ui, "amend", theme::SHEET, |ui| {
        let title = &to_come.offered.title;
        let (question, yes) = match to_come.held {
            true => (say!("helm-release-question", title = title), say!("helm-release-it")),
            false => (say!("helm-hold-question", title = title), say!("helm-hold-it")),
        };
        widgets::heading(ui, &question);
        widgets::markdown(ui, &to_come.offered.text);
        widgets::weak(ui, to_come.said());
        notes_ui(ui, &to_come.offered);
        let label = ui.label(say!("table-why-kept"));
        let field =
            TextEdit::singleline(&mut typed).desired_width(f32::INFINITY).char_limit(LONGEST);
        ui.add(field).labelled_by(label.id);
        let said = !typed.trim().is_empty();
        if !said {
            widgets::warn(ui, say!("table-say-why"));
        }
        ui.add_space(theme::SPACE);
        ui.horizontal_wrapped(|ui| {
            let back = widgets::primary(ui, &say!("table-back"), "Esc");
            let amendment = to_come.turned().filter(|_| said);
            if let Some(amendment) = amendment
                && widgets::button(ui, &yes, "")
            {
                let (amendment, reason) = (Box::new(amendment), typed.clone());
                wanted.push(GameAsk(Command::Amend { amendment, reason }).into());
            }
            back || !wanted.is_empty()
        })
        .inner
    });
    helm.amending = (!done && !close).then_some((inject, typed));
    wanted
}
