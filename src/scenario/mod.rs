//! Scenario files: what they say, whether it makes sense, and the result that can be played.
//!
//! A file is read in three steps, each once: [`raw`] is exactly what the file says, `resolve` looks
//! up names and checks values, [`Scenario`] is what the rules play. [`load`] does all three and
//! returns every finding at once.

mod agreement;
mod amendment;
mod asked;
pub mod beside;
mod calendar;
pub mod catalogue;
mod copies;
mod cited;
mod content;
pub mod expr;
mod figures;
mod flow;
mod fnv;
mod free_move;
mod goal;
mod guide;
pub mod index;
mod inject;
mod ix;
pub mod library;
mod legacy;
mod load;
mod map;
mod masks;
pub mod migrate;
mod model;
mod names;
pub mod objective;
mod picture;
mod quantity;
pub mod raw;
mod reference;
mod resolve;
pub mod schema;
mod secrets;
pub mod source;
mod tap;
mod target;
mod teaching;
mod temperament;
mod theory;
mod thing;
pub mod threshold;
pub mod visibility;
mod variant;
mod visit;
mod with_amendment;
mod with_free_move;
mod without;

pub use agreement::{Agreement, AgreementStep, AgreementTerm, Duty, MOST_PARTIES, Refrain};
pub use amendment::{ADDED_INJECT, AmendFault, Amendment, InjectDraft};
pub use calendar::{Calendar, DAY, Moment};
pub use catalogue::Scales;
pub use expr::{Change, Cond, Effect, Facts, Int, NEVER, holds};
pub use figures::Figure;
pub use fnv::{fnv, fnv_more};
pub use free_move::{Consequence, FREE_MOVE, FreeMove, Misfit, MovePart};
pub use goal::Goal;
pub use guide::{GuideRead, Hint, Practice, Spot, place as place_in_guide};
pub use ix::*;
pub use legacy::{Inherited, LeftBehind};
pub use load::{
    Loaded, POSITIONS, TRANSCRIPTS, collection, edition, is_collection, is_edition, load, load_in,
    load_kept, load_text, load_texts, load_trees,
};
pub use map::{Land, LonLat, Map, Place, PlaceKind};
pub use masks::{Mask, Masks};
pub use model::*;
pub use names::{Names, is_scenario_id};
pub use quantity::{CREDIBILITY, GRIEVANCE, TRUST};
pub use resolve::{
    LONGEST_LABEL, LONGEST_MARKDOWN, LONGEST_TEXT, codes, other_version, spelled_odds,
};
pub use tap::Tap;
pub use target::Target;
pub use theory::{Deterrent, Theory, TheoryScales};
pub use thing::{NameSort, Quantity, Thing};
pub use threshold::{CrossedBy, Threshold, Thresholds};
pub use variant::{Historic, PlayedIn, Variant};
pub use visit::Visited;

/// Bytes in hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
