//! Marks of actors: the colour is never alone.

/// Two letters for a name, as they stand on marks: of its first and last word, or its first two.
pub fn letters(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default();
    match words.last() {
        Some(last) => {
            first.chars().take(1).chain(last.chars().take(1)).collect::<String>().to_uppercase()
        }
        None => first.chars().take(2).collect(),
    }
}
