//! Scenario files: what they say, whether it makes sense, and the result that can be played.
//!
//! A file is read in three steps, each once: [`raw`] is exactly what the file says, `resolve` looks
//! up names and checks values, [`Scenario`] is what the rules play. [`load`] does all three and
//! returns every finding at once.

mod calendar;
pub mod catalogue;
pub mod decode;
pub mod expr;
mod figures;
mod free_move;
mod guide;
pub mod library;
mod legacy;
mod load;
mod map;
mod model;
mod names;
mod quantity;
pub mod raw;
mod resolve;
pub mod source;
mod tree;
pub mod visibility;
mod without;

pub use calendar::{Calendar, DAY, Moment};
pub use catalogue::Scales;
pub use expr::{Change, Cond, Effect, Facts, Int, NEVER, holds};
pub use figures::Figure;
pub use free_move::{Consequence, FREE_MOVE, FreeMove, Misfit, MovePart};
pub use guide::{Hint, Spot, Told, place as place_in_guide};
pub use legacy::{Inherited, LeftBehind};
pub use load::{
    Loaded, collection, edition, is_collection, is_edition, load, load_kept, load_text, load_texts,
};
pub use map::{Land, Map, Place, PlaceKind, Position};
pub use model::*;
pub use names::{Names, is_scenario_id};
pub use quantity::{CREDIBILITY, GRIEVANCE, Quantity, Sort as NameSort, TRUST, Thing};
pub use resolve::{LONGEST_LABEL, LONGEST_MARKDOWN, LONGEST_TEXT, codes, other_version};

/// FNV-1a, 64 bits, over a text's UTF-8 bytes (Fowler, Noll, Vo; RFC 9923).
pub const fn fnv(text: &str) -> u64 {
    fnv_more(0xcbf2_9ce4_8422_2325, text.as_bytes())
}

/// The same hash, carried on over more bytes.
pub const fn fnv_more(mut hash: u64, bytes: &[u8]) -> u64 {
    let mut at = 0;
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0000_0100_0000_01b3);
        at += 1;
    }
    hash
}

/// A draw's name with its hash.
fn draw_id(name: String) -> DrawId {
    DrawId { key: fnv(&name), name }
}

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
