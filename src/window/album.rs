//! Pictures of scenarios: read and decoded beside the window, and kept while they are on the screen.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use bevy::prelude::{App, Res, Update};
use bevy_egui::EguiContexts;
use bevy_egui::egui::{
    ColorImage, Context, Id, Image, TextureHandle, TextureOptions, Ui, load::SizedTexture,
};
use resvg::tiny_skia::Pixmap;

use super::play::Play;
use super::shelf::Shelf;
use super::{theme, widgets};
use crate::forecast::Background;
use crate::scenario::{Picture, beside};
use crate::words;

/// Pictures that are kept though they are not on the screen.
const KEPT: usize = 12;
/// The most pixels across and down that are kept of a picture: no more are shown.
const SIDE: usize = 1_200;

/// All that are on the screen, or were of late.
#[derive(Clone, Default)]
struct Album(Arc<Mutex<BTreeMap<PathBuf, Leaf>>>);

/// A picture, and the pass in which it was last wanted.
struct Leaf {
    wanted: u64,
    state: LeafState,
}

enum LeafState {
    /// It is read.
    Coming(Background<Option<ColorImage>>),
    Shown(TextureHandle),
    /// It can't be shown.
    Nothing,
}

/// The folder with the pictures of the game that is played.
#[derive(Clone, Default)]
struct GameFolder(Option<Arc<Path>>);

pub(super) fn plugin(app: &mut App) {
    app.add_systems(Update, open);
}

/// Keeps to the game that is played.
fn open(mut contexts: EguiContexts, shelf: Res<Shelf>, play: Option<Res<Play>>) {
    if let Ok(ctx) = contexts.ctx_mut() {
        let folder = play.as_ref().and_then(|play| shelf.folder(play.scenario()));
        pictures_from(ctx, folder);
    }
}

/// Says where the pictures of the game that is played lie, if anywhere.
pub fn pictures_from(ctx: &Context, folder: Option<&Path>) {
    let folder = GameFolder(folder.map(Arc::from));
    ctx.data_mut(|data| {
        data.insert_temp(Id::NULL, folder);
    });
}

/// A picture of the game that is played; what it shows in words, if it can't be shown.
pub(super) fn picture_ui(ui: &mut Ui, picture: Option<&Picture>) {
    let GameFolder(folder) = ui.data(|data| data.get_temp(Id::NULL)).unwrap_or_default();
    picture_in_ui(ui, folder.as_deref(), picture);
}

/// The same of a picture below this folder.
pub(super) fn picture_in_ui(ui: &mut Ui, folder: Option<&Path>, picture: Option<&Picture>) {
    let Some(picture) = picture else { return };
    let found = folder.and_then(|folder| found(ui.ctx(), folder, &picture.file));
    let Some(texture) = found else { return widgets::weak(ui, words::picture(picture)) };
    let size = texture.size_vec2();
    let room = [ui.available_width() / size.x, theme::PICTURE / size.y, 1.0];
    let size = size * room.into_iter().fold(f32::INFINITY, f32::min);
    let image = Image::from_texture(SizedTexture::new(texture.id(), size));
    ui.add(image.fit_to_exact_size(size).alt_text(&picture.alt));
    widgets::weak(ui, words::picture_credit(picture));
}

/// A picture, once it is there.
fn found(ctx: &Context, folder: &Path, file: &str) -> Option<TextureHandle> {
    let album: Album = ctx.data_mut(|data| data.get_temp_mut_or_default::<Album>(Id::NULL).clone());
    let mut leaves = album.0.lock().ok()?;
    let (path, now) = (folder.join(file), ctx.cumulative_pass_nr());
    if !leaves.contains_key(&path) {
        make_room(&mut leaves, now);
        leaves.insert(path.clone(), Leaf { wanted: now, state: ask(ctx, folder, file) });
    }
    let leaf = leaves.get_mut(&path)?;
    leaf.wanted = now;
    if let LeafState::Coming(work) = &leaf.state {
        let (mut images, more) = work.take();
        match images.pop() {
            Some(Some(image)) => {
                let texture = ctx.load_texture(file, image, TextureOptions::LINEAR);
                leaf.state = LeafState::Shown(texture);
                // What stands below it has another place now.
                ctx.request_repaint();
            }
            Some(None) => leaf.state = LeafState::Nothing,
            None if !more => leaf.state = LeafState::Nothing,
            None => {}
        }
    }
    match &leaf.state {
        LeafState::Shown(texture) => Some(texture.clone()),
        _ => None,
    }
}

/// Takes out the picture that was not wanted for longest, if there are too many.
fn make_room(leaves: &mut BTreeMap<PathBuf, Leaf>, now: u64) {
    let idle = leaves.iter().filter(|(_, leaf)| leaf.wanted + 1 < now);
    let oldest = idle.min_by_key(|(_, leaf)| leaf.wanted).map(|(path, _)| path.clone());
    if let Some(oldest) = oldest.filter(|_| leaves.len() >= KEPT) {
        leaves.remove(&oldest);
    }
}

/// Has a picture read on a thread of its own.
fn ask(ctx: &Context, folder: &Path, file: &str) -> LeafState {
    let (folder, file, woken) = (folder.to_owned(), file.to_owned(), ctx.clone());
    let work = Background::start(
        move |_, tell| {
            let bytes = beside::picture(&folder, &file).ok();
            tell(bytes.and_then(|bytes| decoded(&bytes)));
        },
        move || woken.request_repaint(),
    );
    work.map_or(LeafState::Nothing, LeafState::Coming)
}

/// A picture as pixels, no larger than it is shown.
fn decoded(bytes: &[u8]) -> Option<ColorImage> {
    let pixels = Pixmap::decode_png(bytes).ok()?;
    let size = [pixels.width() as usize, pixels.height() as usize];
    let by = size[0].max(size[1]).div_ceil(SIDE);
    let small = size.map(|side| side.div_ceil(by));
    let mut data = Vec::with_capacity(small[0] * small[1] * 4);
    for row in (0..size[1]).step_by(by) {
        for column in (0..size[0]).step_by(by) {
            data.extend(mean(pixels.data(), size, [column, row], by));
        }
    }
    Some(ColorImage::from_rgba_premultiplied(small, &data))
}

/// The mean of a square of pixels that begins here, as far as there are any.
fn mean(data: &[u8], [wide, high]: [usize; 2], [left, top]: [usize; 2], by: usize) -> [u8; 4] {
    let mut sum = [0_usize; 4];
    let (columns, rows) = (left..(left + by).min(wide), top..(top + by).min(high));
    for row in rows.clone() {
        for pixel in data[(row * wide + columns.start) * 4..][..columns.len() * 4].chunks(4) {
            (0..4).for_each(|at| sum[at] += usize::from(pixel[at]));
        }
    }
    let pixels = columns.len() * rows.len();
    sum.map(|all| u8::try_from(all / pixels.max(1)).unwrap_or(u8::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PNG file of this size in one colour, with a white pixel in its first corner.
    fn png(wide: u32, high: u32) -> Vec<u8> {
        let mut pixels = Pixmap::new(wide, high).unwrap();
        pixels.fill(resvg::tiny_skia::Color::from_rgba8(200, 100, 0, 255));
        pixels.data_mut()[..4].fill(255);
        pixels.encode_png().unwrap()
    }

    #[test]
    fn a_picture_is_kept_no_larger_than_it_is_shown() {
        let small = decoded(&png(3, 2)).unwrap();
        assert_eq!(small.size, [3, 2]);
        assert_eq!(small.pixels[0].to_array(), [255; 4]);
        assert_eq!(small.pixels[5].to_array(), [200, 100, 0, 255]);
        // Two by two pixels become one; the last row has only one of them.
        let large = decoded(&png(2 * SIDE as u32, 3)).unwrap();
        assert_eq!(large.size, [SIDE, 2]);
        assert_eq!(large.pixels[0].to_array(), [213, 138, 63, 255]);
        assert_eq!(large.pixels[2 * SIDE - 1].to_array(), [200, 100, 0, 255]);
        assert!(decoded(b"no picture").is_none());
    }
}
