//! What opens a door: credentials, ways back, PINs and tickets. Of credentials and ways back only the SHA-256 is
//! kept.

use sha2::{Digest, Sha256};

use crate::scenario::hex;

/// First halves of names and of ways back.
const FIRST: [&str; 48] = [
    "amber", "ancient", "ashen", "azure", "bold", "brave", "bright", "bronze", "calm", "clear",
    "coral", "crimson", "curious", "early", "eager", "fair", "gentle", "golden", "grand", "green",
    "hazel", "honest", "humble", "indigo", "ivory", "jolly", "keen", "kind", "lively", "lucky",
    "mellow", "merry", "mild", "noble", "olive", "patient", "plain", "quick", "quiet", "rapid",
    "royal", "sandy", "scarlet", "silver", "steady", "sunny", "tidy", "violet",
];

/// Second halves.
const SECOND: [&str; 48] = [
    "badger", "beaver", "bison", "buzzard", "crane", "curlew", "deer", "dolphin", "eagle",
    "falcon", "finch", "fox", "gannet", "goose", "hare", "hawk", "heron", "ibex", "kestrel",
    "lark", "lynx", "magpie", "marten", "mole", "moose", "newt", "osprey", "otter", "owl", "perch",
    "pike", "plover", "puffin", "raven", "robin", "salmon", "shrew", "sparrow", "stork", "swallow",
    "swan", "tern", "thrush", "trout", "vole", "walrus", "weasel", "wren",
];

fn pick(words: &[&'static str]) -> &'static str {
    words[rand::random_range(0..words.len())]
}

/// A name such as “Amber Heron”.
pub fn generated_name() -> String {
    let capital = |word: &str| {
        let mut chars = word.chars();
        chars.next().map(|c| c.to_ascii_uppercase()).into_iter().chain(chars).collect::<String>()
    };
    format!("{} {}", capital(pick(&FIRST)), capital(pick(&SECOND)))
}

/// Whether a name is one of the program's list.
pub fn is_generated(name: &str) -> bool {
    let Some((first, second)) = name.split_once(' ') else { return false };
    let (first, second) = (first.to_lowercase(), second.to_lowercase());
    FIRST.contains(&first.as_str()) && SECOND.contains(&second.as_str())
}

/// A way back such as `amber-heron-42`.
pub fn way_back() -> String {
    format!("{}-{}-{:02}", pick(&FIRST), pick(&SECOND), rand::random_range(0..100))
}

/// What somebody typed as a way back, as it is written here: small letters, hyphens between.
pub fn typed_way_back(typed: &str) -> String {
    let words = typed.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join("-")
}

/// 256 random bits in hexadecimal.
pub fn credential() -> String {
    let bytes: [u8; 32] = rand::random();
    hex(&bytes)
}

/// A PIN of four digits.
pub fn pin() -> String {
    format!("{:04}", rand::random_range(0..10_000))
}

/// What is kept of a secret.
pub fn digest(secret: &str) -> String {
    hex(&Sha256::digest(secret.as_bytes()))
}

/// As much of a digest as tells one text from another, for what is kept many times.
pub fn half_digest(text: &str) -> [u8; 16] {
    let whole: [u8; 32] = Sha256::digest(text.as_bytes()).into();
    std::array::from_fn(|at| whole[at])
}

/// Whether a name may stand on a screen: 1 to 24 characters that can be seen, without marks heaped on one
/// another.
pub fn sound_name(name: &str) -> Option<String> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let marks = name.chars().filter(|c| is_mark(*c)).count();
    let letters = name.chars().filter(|c| c.is_alphanumeric()).count();
    let sound = (1..=24).contains(&name.chars().count())
        && letters > 0
        && marks <= letters
        && !name.chars().any(|c| crate::legible::unseen(c) || c.is_control());
    sound.then_some(name)
}

/// Whether a character is set onto the one before it.
fn is_mark(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36F | 0x483..=0x489 | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF
        | 0xFE20..=0xFE2F)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_back_may_be_typed_as_people_type() {
        let way = way_back();
        let typed = format!("  {} ", way.to_uppercase().replace('-', " "));
        assert_eq!(typed_way_back(&typed), way);
    }

    #[test]
    fn names_can_be_read() {
        assert_eq!(sound_name("  Олена   К. ").as_deref(), Some("Олена К."));
        for bad in [
            "",
            "   ",
            "...",
            "a\u{202e}b",
            "z\u{310}\u{311}\u{312}\u{313}",
            "x".repeat(25).as_str(),
        ] {
            assert_eq!(sound_name(bad), None, "{bad:?}");
        }
    }
}
