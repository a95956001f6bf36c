//! What devices have called their acts, so that nothing is done twice. It is kept for as long as the room, and copied with
//! it, so that little of each is kept.

use std::collections::HashMap;

use super::not_done::NotDone;
use super::secret::half_digest;

/// Half a SHA-256: enough to tell one text from another.
type Half = [u8; 16];

/// All keys.
#[derive(Clone, Debug, Default)]
pub struct ActKeys {
    /// Of person and key; what was sent, and the number of acts that was the answer.
    known: HashMap<Half, (Half, u32)>,
}

fn name(person: u32, key: &str) -> Half {
    half_digest(&format!("{person} {key}"))
}

impl ActKeys {
    /// An act was carried out: under which key, the digest of what was sent, and how many acts its person has made.
    pub fn keep(&mut self, person: u32, key: &str, digest: &str, mine: u32) {
        self.known.insert(name(person, key), (half_digest(digest), mine));
    }

    /// Whether a person has used a key.
    pub fn has(&self, person: u32, key: &str) -> bool {
        self.known.contains_key(&name(person, key))
    }

    /// What was answered when the same was sent before; none if nothing was sent under this key.
    ///
    /// # Errors
    /// Something else was sent under it.
    pub fn answer(&self, person: u32, key: &str, digest: &str) -> Result<Option<u32>, NotDone> {
        match self.known.get(&name(person, key)) {
            None => Ok(None),
            Some((sent, mine)) if *sent == half_digest(digest) => Ok(Some(*mine)),
            Some(_) => Err(NotDone::KeyReused),
        }
    }
}
