//! English made strange, so that what does not come from the texts is seen at once, and what has no room for a
//! longer language too.

use std::borrow::Cow;

/// Letters with accents, and vowels twice: about 40% longer, and still to be read.
pub fn strange(text: &str) -> Cow<'_, str> {
    let mut strange = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        let accented = match letter {
            'a' => "áá",
            'e' => "éé",
            'i' => "íí",
            'o' => "óó",
            'u' => "úú",
            'A' => "Áá",
            'E' => "Éé",
            'I' => "Íí",
            'O' => "Óó",
            'U' => "Úú",
            'c' => "ç",
            'n' => "ñ",
            's' => "š",
            'y' => "ý",
            'z' => "ž",
            'C' => "Ç",
            'N' => "Ñ",
            'S' => "Š",
            'Y' => "Ý",
            'Z' => "Ž",
            other => {
                strange.push(other);
                continue;
            }
        };
        strange.push_str(accented);
    }
    Cow::Owned(strange)
}

/// Each line in brackets, which stand behind what Markdown reads at its beginning.
pub(super) fn bracketed(text: &str) -> String {
    let line = |line: &str| {
        let mark = line.trim_start_matches([' ', '#', '-', '>']);
        let (before, words) = line.split_at(line.len() - mark.len());
        if words.trim().is_empty() { line.to_owned() } else { format!("{before}[{words}]") }
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}
