//! Ten-sided dice, one for each digit of what was rolled, that tumble and come to rest on it: tens and units,
//! and smaller ones for what comes after the point.

use std::f32::consts::{PI, TAU};

use bevy_egui::egui::epaint::TextShape;
use bevy_egui::egui::{
    Align2, Color32, Pos2, Sense, Shape, Ui, Vec2, WidgetInfo, WidgetType, pos2, vec2,
};

use super::build_up::eased;
use crate::texts::say;
use crate::window::theme;

/// The outline of a die seen from above one of its edges, and the corners of the face that is read,
/// for a die that measures 1 from its middle to its tip.
const OUTLINE: [[f32; 2]; 6] =
    [[0.0, -1.0], [0.92, -0.2], [0.92, 0.2], [0.0, 1.0], [-0.92, 0.2], [-0.92, -0.2]];
const FACE: [[f32; 2]; 4] = [[0.0, -1.0], [0.6, 0.22], [0.0, 0.56], [-0.6, 0.22]];
/// Figures that come by, and hops, before a die rests.
const FIGURES: usize = 12;
const HOPS: usize = 3;
/// Where the figure stands on the face.
const FIGURE: [f32; 2] = [0.0, -0.02];

/// Dice that show a figure from 0 to below 100, such as `69.26`, `share` of the way (0 to 1) to where they come to
/// rest.
pub(super) fn dice_ui(ui: &mut Ui, figure: &str, share: f32) {
    let (whole, after) = figure.split_once(['.', ',']).unwrap_or((figure, ""));
    let large = |nth: usize| if nth < 2 { theme::DIE } else { theme::DIE_LOW };
    let wide = (theme::DIE_LOW + theme::NARROW) * after.len() as f32;
    let room = vec2(theme::DIE * 2.0 + theme::SPACE * 2.0 + wide, theme::DIE * 1.15);
    let (rect, response) = ui.allocate_exact_size(room, Sense::hover());
    let rest = share >= 1.0;
    let said = match rest {
        true => say!("scene-dice-rest", number = figure),
        false => say!("scene-dice-roll"),
    };
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &said));
    let digits = format!("{whole:0>2}{after}");
    let mut left = rect.left();
    for (nth, digit) in digits.bytes().map(|digit| digit.wrapping_sub(b'0') % 10).enumerate() {
        if nth == 2 {
            let sign = figure.get(whole.len()..=whole.len()).unwrap_or_default();
            let at = pos2(left - theme::NARROW, rect.bottom() - theme::DIE_LOW / 2.0);
            let (font, text) = (theme::font(ui, &theme::lead()), theme::of(ui).text);
            ui.painter().text(at, Align2::LEFT_CENTER, sign, font, text);
        }
        let size = large(nth);
        let middle = pos2(left + size / 2.0, rect.bottom() - size / 2.0);
        let shown = if rest { digit } else { passing(digit, nth, share) };
        let figure = if nth == 0 { format!("{shown}0") } else { shown.to_string() };
        die(ui, middle, &figure, (nth, size), share);
        left += size + if nth < 2 { theme::SPACE } else { theme::NARROW };
    }
}

/// The figure that comes by on the way: another one a dozen times, slower towards the end.
fn passing(digit: u8, nth: usize, share: f32) -> u8 {
    let left = ((1.0 - eased(share)) * FIGURES as f32).ceil() as usize;
    ((usize::from(digit) + left * (3 + 4 * nth)) % 10) as u8
}

/// The so manyth die, so large.
fn die(ui: &Ui, middle: Pos2, figure: &str, (nth, across): (usize, f32), share: f32) {
    let t = theme::of(ui);
    let left = 1.0 - eased(share);
    let way = if nth % 2 == 0 { -1.0 } else { 1.0 };
    let angle = way * left * TAU * (1.25 + 0.5 * nth as f32);
    let hop = (share * PI * HOPS as f32).sin().abs() * left * across * 0.25;
    let middle = middle - vec2(0.0, hop);
    let size = across / 2.0;
    let turned = |[x, y]: [f32; 2]| middle + turn(vec2(x, y) * size, angle);
    let (body, ink) = t.action;
    let side = body.lerp_to_gamma(Color32::BLACK, 0.35);
    let edge = theme::thin(body.lerp_to_gamma(ink, 0.45));
    let painter = ui.painter();
    painter.add(Shape::convex_polygon(OUTLINE.map(turned).to_vec(), side, edge));
    for (from, to) in [(FACE[1], OUTLINE[2]), (FACE[3], OUTLINE[4]), (FACE[2], OUTLINE[3])] {
        painter.line_segment([turned(from), turned(to)], edge);
    }
    painter.add(Shape::convex_polygon(FACE.map(turned).to_vec(), body, edge));
    let style = if nth < 2 { theme::lead() } else { theme::small() };
    let font = theme::font(ui, &style);
    let galley = painter.layout_no_wrap(figure.to_owned(), font, ink);
    let at = turned(FIGURE) - turn(galley.size() / 2.0, angle);
    painter.add(TextShape::new(at, galley, ink).with_angle(angle));
}

fn turn(v: Vec2, angle: f32) -> Vec2 {
    let (sin, cos) = angle.sin_cos();
    vec2(v.x * cos - v.y * sin, v.x * sin + v.y * cos)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_change_on_the_way_and_end_where_they_should() {
        for digit in 0..10 {
            for nth in 0..4 {
                let seen: Vec<u8> =
                    (0..60).map(|at| passing(digit, nth, at as f32 / 60.0)).collect();
                assert!(seen.windows(2).filter(|pair| pair[0] != pair[1]).count() >= 10);
                assert!(seen.iter().all(|figure| *figure < 10));
            }
        }
    }
}
