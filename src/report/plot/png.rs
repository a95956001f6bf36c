//! A picture as pixels.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

use super::{PlotError, failed};

/// The words' fonts, the same on every machine.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(include_bytes!("../../../assets/fonts/IBMPlexSans-Regular.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../../../assets/fonts/IBMPlexSans-SemiBold.ttf").to_vec());
    fonts.set_sans_serif_family("IBM Plex Sans");
    Arc::new(fonts)
});

/// Pixels for each of the SVG's.
const SCALE: f32 = 2.0;

/// Most pixels: each takes four bytes while it is painted, so 128 MiB.
const MOST: f32 = (32 << 20) as f32;

/// A picture as it is drawn, its words set.
///
/// # Errors
/// [`PlotError`], if it is no SVG.
pub fn tree(svg: &str) -> Result<Tree, PlotError> {
    let options = Options { fontdb: Arc::clone(&FONTS), ..Options::default() };
    Tree::from_str(svg, &options).map_err(failed)
}

/// A picture as PNG, with twice the pixels of the SVG each way, or fewer if they would be more than 32
/// million in all.
///
/// # Errors
/// [`PlotError`], if it is no SVG, or too large.
pub fn png(svg: &str) -> Result<Vec<u8>, PlotError> {
    let tree = tree(svg)?;
    let size = tree.size();
    let scale = SCALE.min((MOST / size.width() / size.height()).sqrt());
    let size = size.to_int_size().scale_by(scale);
    let pixels = size.and_then(|size| Pixmap::new(size.width(), size.height()));
    let mut pixels = pixels.ok_or_else(|| failed("it is too large"))?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(failed)
}
