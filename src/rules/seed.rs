//! A seed in JSON: a string of digits. It may be any whole number below 2⁶⁴, but many programs keep
//! JSON's numbers as floating point, which is exact to 2⁵³ only. A number is read as well.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserializer, Serializer};

/// Writes a seed.
///
/// # Errors
/// Those of the format.
pub fn serialize<S: Serializer>(seed: &u64, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(seed)
}

/// Reads a seed.
///
/// # Errors
/// It is neither a whole number below 2⁶⁴ nor a string with the digits of one.
pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<u64, D::Error> {
    from.deserialize_any(Seed)
}

struct Seed;

impl Visitor<'_> for Seed {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a seed: a string with the digits of a whole number below 2^64")
    }

    fn visit_u64<E: Error>(self, seed: u64) -> Result<u64, E> {
        Ok(seed)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<u64, E> {
        let seed = text.parse().ok().filter(|seed: &u64| seed.to_string() == text);
        seed.ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self))
    }
}

#[cfg(test)]
mod tests {
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct GameVector {
        #[serde(with = "super")]
        seed: u64,
    }

    #[test]
    fn a_seed_is_written_as_digits_and_read_as_a_number_too() {
        for seed in [0, 7, 1 << 53, u64::MAX] {
            let json = serde_json::to_string(&GameVector { seed }).unwrap();
            assert_eq!(json, format!("{{\"seed\":\"{seed}\"}}"));
            assert_eq!(serde_json::from_str::<GameVector>(&json).unwrap(), GameVector { seed });
            let number = format!("{{\"seed\":{seed}}}");
            assert_eq!(serde_json::from_str::<GameVector>(&number).unwrap(), GameVector { seed });
        }
        for wrong in ["-1", "1.5", "\"07\"", "\"+7\"", "\"18446744073709551616\"", "null", "1e3"] {
            let json = format!("{{\"seed\":{wrong}}}");
            assert!(serde_json::from_str::<GameVector>(&json).is_err(), "{wrong}");
        }
    }
}
