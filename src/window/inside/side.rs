//! The chosen knot in words: what it is, asks and does, and every tie of it as a button.

use bevy_egui::egui::{Label, Sense, Ui, vec2};

use super::picture::sample;
use super::state::InsideShown;
use super::words::{tied, ties, what};
use crate::graph::{Graph, Knot, TieKind};
use crate::report::{AboutKnot, WhyNot};
use crate::scenario::{Goal, Thing};
use crate::texts::say;
use crate::window::why::parts_ui;
use crate::window::{theme, widgets};

/// The chosen knot in words.
pub(super) fn side_ui(ui: &mut Ui, inside: &mut InsideShown) {
    let chosen = inside.chosen;
    let Some(info) = inside.graph.knots.get(chosen) else { return };
    let about = AboutKnot::of(&inside.book.scenario, info.knot);
    let (title, what) = (info.title.clone(), what(&inside.graph, info));
    let (mut to, mut centre) = (None, false);
    widgets::scroll(("inside", chosen)).show(ui, |ui| {
        widgets::scroll_by_keys(ui);
        widgets::heading(ui, &title);
        widgets::weak(ui, what);
        centre = widgets::button_about(ui, &say!("inside-look-around"), "", &title);
        if !about.text.is_empty() {
            ui.add(Label::new(&about.text).wrap());
        }
        match now(inside, chosen) {
            None => listed(ui, &say!("inside-asks"), &about.asks),
            Some(why) => {
                ui.add_space(theme::GAP);
                widgets::title(ui, &say!("inside-asks-now"));
                parts_ui(ui, &why);
            }
        }
        listed(ui, &say!("inside-does"), &about.does);
        for (heading, back) in [(say!("inside-leads-here"), true), (say!("inside-leads-to"), false)]
        {
            let ties = ties(&inside.graph, chosen, back);
            ui.add_space(theme::GAP);
            widgets::title(ui, &heading);
            if ties.is_empty() {
                widgets::weak(ui, say!("inside-nothing"));
            }
            for (kind, knot) in ties {
                to = to.or(tie_ui(ui, &inside.graph, (kind, knot), back).then_some(knot));
            }
        }
        to = to.or(loose_ui(ui, inside));
        legend_ui(ui, inside);
    });
    if centre {
        inside.centre(chosen);
    } else if let Some(knot) = to {
        inside.choose(knot);
    }
}

/// What a knot asks as things stand, in a game that its author tries.
fn now(inside: &InsideShown, knot: usize) -> Option<WhyNot> {
    let goal = match inside.graph.knots[knot].knot {
        Knot::Thing(Thing::Option(ix)) => Goal::Card(ix),
        Knot::Thing(Thing::Inject(ix)) => Goal::Inject(ix),
        Knot::Ending(ix) => Goal::Ending(ix),
        Knot::Thing(_) => return None,
    };
    Some(WhyNot::of(&inside.book.scenario, inside.now.as_ref()?, goal))
}

fn listed(ui: &mut Ui, heading: &str, all: &[String]) {
    if all.is_empty() {
        return;
    }
    ui.add_space(theme::GAP);
    widgets::title(ui, heading);
    all.iter().for_each(|one| widgets::bullet(ui, one));
}

/// A tie as a button that leads to its other end.
fn tie_ui(ui: &mut Ui, graph: &Graph, (kind, knot): (TieKind, usize), back: bool) -> bool {
    let info = &graph.knots[knot];
    let text = tied(kind, info, back);
    widgets::button_about(ui, &text, "", &format!("{} {}", info.knot.said(), info.id))
}

/// What of the story is tied to nothing else in it: it is in no picture.
fn loose_ui(ui: &mut Ui, inside: &InsideShown) -> Option<usize> {
    let (_, picture) = inside.picture.as_ref()?;
    let all: Vec<_> = picture.view.loose.iter().flatten().copied().collect();
    if all.is_empty() {
        return None;
    }
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("inside-loose"));
    let mut to = None;
    for knot in all {
        let info = &inside.graph.knots[knot];
        let (sort, title) = (info.knot.said(), &info.title);
        let text = say!("inside-loose-one", sort = sort, title = title);
        if widgets::button_about(ui, &text, "", &info.id) {
            to = Some(knot);
        }
    }
    to
}

/// What lines in the picture mean.
fn legend_ui(ui: &mut Ui, inside: &InsideShown) {
    let Some((_, picture)) = &inside.picture else { return };
    ui.add_space(theme::GAP);
    widgets::title(ui, &say!("inside-legend"));
    let high = ui.text_style_height(&theme::small());
    for kind in picture.kinds() {
        ui.horizontal(|ui| {
            let size = vec2(theme::INSIDE_SAMPLE, high);
            let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
            sample(ui.painter(), rect, theme::of(ui), kind);
            widgets::weak(ui, kind.said());
        });
    }
}
