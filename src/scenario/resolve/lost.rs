//! What could not be read, so that a mistake is reported once and not again for what follows from it.

use std::collections::BTreeSet;

use crate::diagnostics::Span;
use crate::scenario::names::Names;
use crate::scenario::raw::Name;
use crate::scenario::thing::NameSort;
use crate::syntax::decode::Dropped;

/// Values that were left out while decoding.
#[derive(Clone, Debug, Default)]
pub(super) struct Lost {
    fields: BTreeSet<String>,
    of_items: BTreeSet<(Span, String)>,
    /// Items with a field that may have been meant for any.
    with_unknown: BTreeSet<Option<Span>>,
}

impl Lost {
    /// Notes in `names` what is known of the names among them.
    pub(super) fn new(dropped: Vec<Dropped>, names: &mut Names) -> Self {
        let mut lost = Self::default();
        for item in dropped {
            if item.field.is_empty() {
                NameSort::ALL.iter().for_each(|sort| names.lose_one_of(*sort));
            }
            match (&item.id, NameSort::of_list(&item.field)) {
                (Some(id), _) => names.lose(id),
                (None, Some(sort)) => names.lose_one_of(sort),
                (None, None) => {}
            }
            if item.unknown {
                lost.with_unknown.insert(item.owner);
            }
            if let Some(owner) = item.owner {
                lost.of_items.insert((owner, item.field.clone()));
            }
            lost.fields.insert(item.field);
        }
        lost
    }

    /// Whether a field of this name could not be read somewhere, or may be one outside any item.
    pub(super) fn somewhere(&self, field: &str) -> bool {
        self.fields.contains(field) || self.with_unknown.contains(&None)
    }

    /// Whether this field, or something in it, could not be read of the item with this id.
    pub(super) fn of(&self, id: &Name, field: &str) -> bool {
        self.with_unknown.contains(&Some(id.span))
            || self.of_items.contains(&(id.span, field.to_owned()))
    }
}
