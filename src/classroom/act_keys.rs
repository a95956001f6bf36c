//! What devices have called their acts, so that nothing is done twice. It is kept for as long as the room, of which there
//! are copies: little is kept of each, and copies share it.

use std::collections::HashMap;
use std::sync::Arc;

use super::not_done::NotDone;
use super::secret::half_digest;

/// Half a SHA-256: enough to tell one text from another.
type Half = [u8; 16];
/// By person and key: what was sent, and the number of acts that was the answer.
type KeyMap = HashMap<Half, (Half, u32)>;

/// How many are copied with the room at most.
const OPEN: usize = 256;

/// All keys.
#[derive(Clone, Debug, Default)]
pub struct ActKeys {
    closed: Vec<Arc<KeyMap>>,
    open: KeyMap,
}

fn name(person: u32, key: &str) -> Half {
    half_digest(&format!("{person} {key}"))
}

impl ActKeys {
    /// An act was carried out: under which key, the digest of what was sent, and how many acts its person has made.
    pub fn keep(&mut self, person: u32, key: &str, digest: &str, mine: u32) {
        self.open.insert(name(person, key), (half_digest(digest), mine));
        if self.open.len() >= OPEN {
            self.closed.push(Arc::new(std::mem::take(&mut self.open)));
        }
    }

    fn find(&self, person: u32, key: &str) -> Option<&(Half, u32)> {
        let name = name(person, key);
        let mut all = self.closed.iter().map(Arc::as_ref).chain([&self.open]);
        all.find_map(|known| known.get(&name))
    }

    /// Whether a person has used a key.
    pub fn has(&self, person: u32, key: &str) -> bool {
        self.find(person, key).is_some()
    }

    /// What was answered when the same was sent before; none if nothing was sent under this key.
    ///
    /// # Errors
    /// Something else was sent under it.
    pub fn answer(&self, person: u32, key: &str, digest: &str) -> Result<Option<u32>, NotDone> {
        match self.find(person, key) {
            None => Ok(None),
            Some((sent, mine)) if *sent == half_digest(digest) => Ok(Some(*mine)),
            Some(_) => Err(NotDone::KeyReused),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_known_however_many_came_after_it() {
        let mut keys = ActKeys::default();
        for nth in 0..1_000 {
            keys.keep(1, &nth.to_string(), "sent", nth);
        }
        for nth in [0, 255, 256, 999] {
            assert_eq!(keys.answer(1, &nth.to_string(), "sent"), Ok(Some(nth)));
        }
        assert_eq!(keys.answer(1, "7", "something else"), Err(NotDone::KeyReused));
        assert_eq!(keys.answer(2, "7", "sent"), Ok(None));
        assert!(keys.has(1, "7") && !keys.has(1, "1000"));
    }
}
