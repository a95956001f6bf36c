//! A draw, opened: the strip from 0 to 100, odds factor by factor, and the roll.

use bevy_egui::egui::{
    self, Align2, Label, Rect, RichText, Sense, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType,
    pos2, vec2,
};

use super::{build_up, dice};
use crate::forecast::{DrawFigures, rounded};
use crate::rules::{Branch, Draw};
use crate::table::dice::{place, rolled};
use crate::texts::{digits, say};
use crate::window::{theme, widgets};

/// How far a draw has been opened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Stage {
    /// So many factors have come, of all branches; a fraction for the one that is coming.
    Odds(f32),
    /// The dice are this share of their way, 0 to 1, to where they come to rest.
    Roll(f32),
}

impl Stage {
    /// Whether the roll can be read.
    fn rests(self) -> bool {
        matches!(self, Self::Roll(share) if share >= 1.0)
    }

    fn come(self) -> f32 {
        if let Self::Odds(come) = self { come } else { f32::INFINITY }
    }
}

/// A draw as far as it has been opened: its strip, and beside or below it a line.
pub(super) fn stage_ui(ui: &mut Ui, draw: &Draw, stage: Stage) {
    match stage {
        Stage::Odds(come) => {
            strip_ui(ui, draw, come, None);
            let (all, at) = (build_up::factors(draw), come as usize);
            let text = match factor(draw, at) {
                Some(why) => format!("{} {why}", say!("scene-factor", at = at + 1, of = all)),
                None => say!("scene-will-be-rolled"),
            };
            widgets::weak(ui, text);
        }
        Stage::Roll(share) => {
            ui.horizontal_top(|ui| {
                dice::dice_ui(ui, &shown(draw), share);
                ui.add_space(theme::SPACE);
                ui.vertical(|ui| {
                    let fell = (roll(draw), draw.result.into());
                    strip_ui(ui, draw, f32::INFINITY, stage.rests().then_some(fell));
                    result_ui(ui, draw, stage);
                });
            });
        }
    }
}

/// How the odds came about, branch by branch.
pub(super) fn reasons_ui(ui: &mut Ui, draw: &Draw, stage: Stage) {
    widgets::title(
        ui,
        &if matches!(stage, Stage::Odds(_)) { say!("scene-odds") } else { say!("scene-roll") },
    );
    branches_ui(ui, draw, stage);
}

/// Why the so manyth factor of all is there; none when all have come.
fn factor(draw: &Draw, at: usize) -> Option<&str> {
    let all = draw.branches.iter().flat_map(|branch| &branch.factors);
    all.map(|factor| &factor.why[..]).nth(at)
}

/// What was rolled, 0 to 1: by the group if it rolled itself, else by the program.
fn roll(draw: &Draw) -> f64 {
    rolled(draw).map_or(draw.roll, place)
}

/// What the dice show: the figure that is told, or the group's own number.
fn shown(draw: &Draw) -> String {
    let own = rolled(draw).map(|number| format!("{:02}", number % 100));
    own.unwrap_or_else(|| DrawFigures::of(draw).roll)
}

/// A branch's letter.
pub(super) fn letter(at: usize) -> char {
    u8::try_from(at).ok().filter(|at| *at < 26).map_or('?', |at| char::from(b'A' + at))
}

/// What a branch is called: an outcome by its id, the answers to a question by their words.
pub(super) fn called(branch: &Branch) -> String {
    match branch.label.as_str() {
        "yes" => say!("scene-yes"),
        "no" => say!("scene-no"),
        id => widgets::readable(id),
    }
}

/// All branches side by side from 0 to 100 when so many factors have come; and where a roll fell, and
/// on which branch.
pub(super) fn strip_ui(ui: &mut Ui, draw: &Draw, come: f32, fell: Option<(f64, usize)>) {
    let t = theme::of(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), theme::STRIP[0]), Sense::hover());
    let mut said = Vec::new();
    let strip = Rect::from_min_max(
        rect.min + vec2(0.0, theme::STRIP[1]),
        rect.max - vec2(0.0, theme::STRIP[2]),
    );
    let at = |share: f64| strip.left() + strip.width() * share as f32;
    let painter = ui.painter();
    let mut from = 0.0;
    for (index, share) in build_up::shares(draw, come).into_iter().enumerate() {
        let to = from + share;
        let part = Rect::from_min_max(pos2(at(from), strip.top()), pos2(at(to), strip.bottom()));
        let came = fell.is_some_and(|(_, branch)| branch == index);
        let fill = if came { t.chosen } else { t.card };
        painter.rect_filled(part, 0, fill);
        painter.rect_stroke(part, 0, theme::thin(t.line), StrokeKind::Inside);
        let (letter, share) = (letter(index), figure(draw, index, share, come));
        let name = called(&draw.branches[index]);
        said.push(format!("{letter} {name}: {share} %"));
        // As much as there is room for.
        let texts = [
            format!("{letter}  {name}  {share} %"),
            format!("{letter}  {share} %"),
            letter.to_string(),
        ];
        let font = theme::font(ui, &theme::small());
        let mut texts =
            texts.into_iter().map(|text| painter.layout_no_wrap(text, font.clone(), t.text));
        let room = part.shrink2(vec2(theme::NARROW, 0.0));
        if let Some(text) = texts.find(|text| text.size().x <= room.width()) {
            let at = Align2::CENTER_CENTER.anchor_size(part.center(), text.size()).min;
            painter.galley(at, text, t.text);
        }
        from = to;
    }
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, said.join("; ")));
    if let Some((roll, _)) = fell {
        let x = at(roll);
        painter.vline(x, rect.top() + theme::STRIP[1] / 2.0..=rect.bottom(), theme::firm(t.accent));
        let ([half, high], top) = (theme::ROLL, rect.top());
        let tip = [pos2(x - half, top), pos2(x + half, top), pos2(x, top + high)];
        painter.add(egui::Shape::convex_polygon(tip.to_vec(), t.accent, Stroke::NONE));
    }
}

fn result_ui(ui: &mut Ui, draw: &Draw, stage: Stage) {
    let t = theme::of(ui);
    let own = rolled(draw);
    let overruled = draw.overruled.as_ref().filter(|_| own.is_none());
    // The line keeps its height while the dice roll.
    let (mut figure, mut text) = ("…".to_owned(), String::new());
    if stage.rests() {
        let outcome = called(draw.chosen());
        figure = own.map_or(DrawFigures::of(draw).roll, |number| number.to_string());
        text = if overruled.is_some() {
            say!("scene-was-rolled", outcome = outcome)
        } else {
            let letter = letter(draw.result.into()).to_string();
            say!("scene-falls-on-letter", letter = letter, outcome = outcome)
        };
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(figure).text_style(theme::display()).color(t.accent));
        ui.label(text);
    });
    if !stage.rests() {
        return;
    }
    if let Some(reason) = overruled {
        widgets::warn(ui, say!("scene-overruled", reason = reason));
    }
    if own.is_some() {
        widgets::weak(ui, say!("scene-rolled-own"));
    }
}

/// A branch's share in percent when so many factors have come: at last as it stands beside the roll.
fn figure(draw: &Draw, at: usize, share: f64, come: f32) -> String {
    if come < build_up::factors(draw) as f32 {
        return rounded(share);
    }
    DrawFigures::of(draw).shares.get(at).cloned().unwrap_or_default()
}

/// Branches beside each other, as many as there is room for.
fn branches_ui(ui: &mut Ui, draw: &Draw, stage: Stage) {
    let room =
        ((ui.available_width() / theme::REASONS) as usize).clamp(1, draw.branches.len().max(1));
    // Four in two rows of two rather than of three and one.
    let rows = draw.branches.len().div_ceil(room);
    let columns = draw.branches.len().div_ceil(rows.max(1)).max(1);
    let highest = build_up::highest(draw);
    let shares = build_up::shares(draw, stage.come());
    for row in 0..rows {
        ui.columns(columns, |uis| {
            for (column, ui) in uis.iter_mut().enumerate() {
                let at = row * columns + column;
                let Some(branch) = draw.branches.get(at) else { continue };
                let come = build_up::of_branch(draw, at, stage.come());
                let came = stage.rests() && usize::from(draw.result) == at;
                let share = figure(draw, at, shares[at], stage.come());
                head_ui(ui, at, branch, &share, came);
                steps_ui(ui, branch, come, highest, came);
            }
        });
        ui.add_space(theme::GAP);
    }
}

/// A branch: what it is called, its share.
fn head_ui(ui: &mut Ui, at: usize, branch: &Branch, share: &str, came: bool) {
    let t = theme::of(ui);
    let mark = if came { "▶ " } else { "" };
    let name = format!("{mark}{}  {}", letter(at), called(branch));
    let colour = if came { t.accent } else { t.text };
    ui.add(Label::new(RichText::new(name).text_style(theme::lead()).color(colour)).wrap());
    ui.label(format!("{share} %"));
}

/// How a branch's odds come about: the base, each factor that has come, and what they make.
fn steps_ui(ui: &mut Ui, branch: &Branch, come: f32, highest: f64, came: bool) {
    let t = theme::of(ui);
    ui.spacing_mut().item_spacing.y = theme::HAIR;
    let part = |odds: f64| (odds / highest) as f32;
    why_ui(ui, odds(branch.base), &say!("scene-base-odds"));
    piece_ui(ui, [part(branch.base); 2]);
    for (at, factor) in branch.factors.iter().enumerate().take(come.ceil() as usize) {
        let (from, to) = (build_up::after(branch, at), build_up::after(branch, at + 1));
        let grown = build_up::eased(come - at as f32);
        why_ui(ui, format!("× {}", odds(factor.times)), &factor.why);
        piece_ui(ui, [part(from), part(from) + (part(to) - part(from)) * grown]);
    }
    if !branch.factors.is_empty() && come >= branch.factors.len() as f32 {
        why_ui(ui, format!("= {}", odds(branch.odds)), &say!("scene-odds-made"));
        widgets::bar(ui, theme::BAR, part(branch.odds), None, if came { t.accent } else { t.weak });
    }
}

fn why_ui(ui: &mut Ui, figure: String, why: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.label(RichText::new(figure).monospace());
        widgets::term(ui, why);
    });
}

/// A piece of a stack of odds: what stood there before, and what comes on top or is taken away, which
/// is hatched.
fn piece_ui(ui: &mut Ui, [from, to]: [f32; 2]) {
    let t = theme::of(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), theme::BAR), Sense::hover());
    let at = |share: f32| rect.left() + rect.width() * share.clamp(0.0, 1.0);
    let span = |a: f32, b: f32| Rect::from_x_y_ranges(at(a)..=at(b), rect.y_range());
    let painter = ui.painter();
    painter.rect_filled(rect, 0, t.trough);
    painter.rect_filled(span(0.0, from.min(to)), 0, t.weak);
    if to > from {
        painter.rect_filled(span(from, to), 0, t.accent);
    } else if to < from {
        let lost = span(to, from);
        let painter = painter.with_clip_rect(lost.intersect(painter.clip_rect()));
        let mut x = lost.left() - lost.height();
        while x < lost.right() {
            let foot = pos2(x, lost.bottom());
            painter.line_segment(
                [foot, foot + vec2(lost.height(), -lost.height())],
                theme::thin(t.warn),
            );
            x += theme::HATCH;
        }
        painter.rect_stroke(lost, 0, theme::thin(t.warn), StrokeKind::Inside);
    }
    ui.add_space(theme::HAIR);
}

/// Odds with as many digits as they need, at most three.
fn odds(value: f64) -> String {
    let text = format!("{value:.3}");
    digits(text.trim_end_matches('0').trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn odds_have_no_idle_digits() {
        assert_eq!([2.0, 0.35, 1.0 / 3.0, 10.0].map(odds), ["2", "0.35", "0.333", "10"]);
    }

    #[test]
    fn branches_have_letters() {
        assert_eq!((letter(0), letter(25), letter(26)), ('A', 'Z', '?'));
    }
}
