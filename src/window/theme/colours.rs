//! Colours that are worked out: of actors, of risks, and how far two are apart.

use bevy_egui::egui::{Color32, Ui};

use super::tokens::{ACTORS, CIVIDIS, DARK, LIGHT, Tokens, rgb};
use crate::scenario::ActorIx;

/// The colours in force.
pub fn of(ui: &Ui) -> &'static Tokens {
    if ui.visuals().dark_mode { &DARK } else { &LIGHT }
}

/// An actor's colour, and black or white to write on it.
pub fn actor(ix: ActorIx) -> (Color32, Color32) {
    let colour = ACTORS[ix.at() % ACTORS.len()];
    let on = if contrast(colour, Color32::BLACK) >= 4.5 { Color32::BLACK } else { Color32::WHITE };
    (colour, on)
}

/// The colour of the so manyth line or mark of a chart: Okabe and Ito's, as far lighter or darker as
/// it takes to stand out from each surface.
pub fn series(t: &Tokens, at: usize) -> Color32 {
    let plain = ACTORS[at % ACTORS.len()];
    let toward = t.text;
    let steps = (0..=20).map(|step| plain.lerp_to_gamma(toward, step as f32 / 20.0));
    let mut clear = steps.filter(|colour| surfaces(t).iter().all(|s| contrast(*colour, *s) >= 3.0));
    clear.next().unwrap_or(toward)
}

/// Everything that lines and words stand on.
pub fn surfaces(t: &Tokens) -> [Color32; 5] {
    [t.ground, t.panel, t.card, t.chosen, t.trough]
}

/// The colour of a share from 0 to 1.
pub fn cividis(share: f32) -> Color32 {
    let at = share.clamp(0.0, 1.0) * (CIVIDIS.len() - 1) as f32;
    let low = at.floor() as usize;
    let high = (low + 1).min(CIVIDIS.len() - 1);
    rgb(CIVIDIS[low]).lerp_to_gamma(rgb(CIVIDIS[high]), at.fract())
}

/// The contrast ratio of WCAG 2.2, 1 to 21.
pub fn contrast(a: Color32, b: Color32) -> f32 {
    let luminance = |c: Color32| {
        let linear = |v: u8| {
            let v = f32::from(v) / 255.0;
            if v <= 0.040_45 { v / 12.92 } else { ((v + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(c.r()) + 0.7152 * linear(c.g()) + 0.0722 * linear(c.b())
    };
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_readable_on_every_surface() {
        for t in [DARK, LIGHT] {
            for surface in surfaces(&t) {
                for text in [t.text, t.weak, t.accent, t.warn, t.good] {
                    let ratio = contrast(text, surface);
                    assert!(ratio >= 4.5, "{text:?} on {surface:?}: {ratio}");
                }
            }
            assert!(contrast(t.action.0, t.action.1) >= 4.5);
            assert!(contrast(t.paper.0, t.paper.1) >= 7.0);
            // Names of places are written on land and sea.
            for surface in [t.board[0], t.board[1], t.board[3]] {
                assert!(contrast(t.text, surface) >= 4.5, "{surface:?}");
            }
        }
    }

    #[test]
    fn lines_and_marks_stand_out_from_every_surface() {
        for t in [DARK, LIGHT] {
            for surface in surfaces(&t) {
                let ratio = contrast(t.line, surface);
                assert!(ratio >= 3.0, "line on {surface:?}: {ratio}");
                for at in 0..ACTORS.len() {
                    let ratio = contrast(series(&t, at), surface);
                    assert!(ratio >= 3.0, "series {at} on {surface:?}: {ratio}");
                }
            }
            for land in [t.board[1], t.board[3]] {
                assert!(contrast(t.board[2], land) >= 3.0, "coast on {land:?}");
            }
        }
    }

    #[test]
    fn series_stay_apart() {
        for t in [DARK, LIGHT] {
            for a in 0..ACTORS.len() {
                for b in 0..a {
                    assert_ne!(series(&t, a), series(&t, b));
                }
            }
        }
    }

    #[test]
    fn actors_letters_are_readable() {
        for at in 0..16 {
            let (colour, on) = actor(ActorIx(at));
            assert!(contrast(colour, on) >= 4.5, "actor {at}");
        }
    }

    #[test]
    fn cividis_runs_from_dark_to_bright() {
        assert_eq!(cividis(0.0), rgb(CIVIDIS[0]));
        assert_eq!(cividis(2.0), rgb(CIVIDIS[8]));
        let bright = |share| contrast(cividis(share), Color32::BLACK);
        assert!((0..8).all(|at| bright(at as f32 / 8.0) < bright((at + 1) as f32 / 8.0)));
    }
}
