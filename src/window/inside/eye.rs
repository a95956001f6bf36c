//! Where somebody looks in the picture.

use bevy_egui::egui::{Pos2, Rect, Vec2};

use crate::window::theme;

/// A zoom by key or button.
const STEP: f32 = 1.25;

/// What is wished by key or button.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum EyeWish {
    /// To see everything.
    Fit,
    /// To see less, and larger.
    Closer,
    /// To see more, and smaller.
    Farther,
}

/// How the picture lies on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct InsideEye {
    /// Points of the screen for one of the picture.
    pub scale: f32,
    /// Which point of the picture lies in the upper left corner.
    pub at: Vec2,
    /// What is wished.
    pub wish: Option<EyeWish>,
    /// Whether the chosen knot is to be brought into sight.
    pub follow: bool,
}

impl InsideEye {
    /// With everything in sight.
    fn fitted(whole: Vec2, area: Rect) -> Self {
        let scale = (area.size() / whole.max(Vec2::splat(1.0))).min_elem();
        let scale = scale.clamp(theme::INSIDE_ZOOM[0], theme::INSIDE_FIT);
        let mut eye = Self { scale, at: Vec2::ZERO, wish: None, follow: false };
        eye.keep(whole, area);
        eye
    }

    /// With everything in sight, if letters can be read then; else about the chosen knot.
    pub fn opened(whole: Vec2, area: Rect, chosen: Option<Rect>) -> Self {
        let mut eye = Self::fitted(whole, area);
        if eye.scale < theme::INSIDE_LEGIBLE {
            eye.scale = theme::INSIDE_OPENED;
            eye.centre(chosen.map_or(Vec2::ZERO, |knot| knot.center().to_vec2()), area);
            eye.keep(whole, area);
        }
        eye
    }

    /// Where a point of the picture lies on the screen.
    pub fn screen(&self, area: Rect, at: Vec2) -> Pos2 {
        area.min + (at - self.at) * self.scale
    }

    /// The same of a part.
    pub fn part(&self, area: Rect, part: Rect) -> Rect {
        Rect::from_min_size(self.screen(area, part.min.to_vec2()), part.size() * self.scale)
    }

    fn centre(&mut self, at: Vec2, area: Rect) {
        self.at = at - area.size() / (2.0 * self.scale);
    }

    /// Moves it by points of the screen.
    pub fn pan(&mut self, by: Vec2) {
        self.at -= by / self.scale;
    }

    /// Looks closer, or from farther off: what lies at this point of the screen stays there.
    pub fn zoom(&mut self, by: f32, area: Rect, about: Pos2) {
        let held = self.at + (about - area.min) / self.scale;
        self.scale = theme::within(self.scale * by, theme::INSIDE_ZOOM);
        self.at = held - (about - area.min) / self.scale;
    }

    /// Does what is wished.
    pub fn grant(&mut self, whole: Vec2, area: Rect, chosen: Option<Rect>) {
        let about = chosen.map(|knot| self.part(area, knot).center());
        let about = about.filter(|at| area.contains(*at)).unwrap_or(area.center());
        match self.wish.take() {
            Some(EyeWish::Fit) => *self = Self::fitted(whole, area),
            Some(EyeWish::Closer) => self.zoom(STEP, area, about),
            Some(EyeWish::Farther) => self.zoom(1.0 / STEP, area, about),
            None => {}
        }
        if std::mem::take(&mut self.follow)
            && let Some(knot) = chosen
            && !area.shrink(theme::SPACE).contains_rect(self.part(area, knot))
        {
            self.centre(knot.center().to_vec2(), area);
        }
        self.keep(whole, area);
    }

    /// Keeps the picture on the screen: what has room is in the middle and at the top, of what has none no edge comes
    /// inside.
    fn keep(&mut self, whole: Vec2, area: Rect) {
        for axis in 0..2 {
            let room = area.size()[axis] / self.scale;
            let spare = whole[axis] - room;
            self.at[axis] = match spare < 0.0 {
                true if axis == 0 => spare / 2.0,
                true => 0.0,
                false => self.at[axis].clamp(0.0, spare),
            };
        }
    }
}
