//! Names: ids and files made of them, and their places in a text.

/// Letters of an id that is made of a name. A card's copy has two of them in its own id, which has 60.
const ID_LETTERS: usize = 20;
/// Letters of a file's name.
const FILE_LETTERS: usize = 60;

/// The id of a seat by its name; nothing if the name has other letters than an id may have.
pub fn id_of_name(name: &str) -> Option<String> {
    let plain = name.chars().all(|c| c.is_ascii() || !c.is_alphanumeric());
    let id = joined(name, '_', ID_LETTERS);
    (plain && id.starts_with(|c: char| c.is_ascii_lowercase())).then_some(id)
}

/// What a scenario of this title is called where it has to be a word: its file and its id.
pub fn file_stem(title: &str) -> String {
    let stem = joined(title, '-', FILE_LETTERS);
    if stem.is_empty() { "my-scenario".to_owned() } else { stem }
}

/// Small letters and digits of a text; whatever stands between is one `by`.
fn joined(text: &str, by: char, most: usize) -> String {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut joined = words.collect::<Vec<_>>().join(&by.to_string());
    joined.truncate(most);
    joined.trim_end_matches(by).to_owned()
}

/// A text in which each of these words is another one, wherever it stands as a word. All at once, so that two may be
/// exchanged.
pub(super) fn renamed(text: &str, pairs: &[(String, String)]) -> String {
    let mut new = String::with_capacity(text.len());
    let (mut rest, mut before) = (text, None::<char>);
    while let Some(next) = rest.chars().next() {
        let begins = before.is_none_or(|c| !c.is_alphanumeric());
        let here = |(old, _): &&(String, String)| {
            rest.strip_prefix(old.as_str())
                .is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        };
        let (read, written) = match pairs.iter().find(here).filter(|_| begins) {
            Some((old, with)) => (old.as_str(), with.as_str()),
            None => (&rest[..next.len_utf8()], &rest[..next.len_utf8()]),
        };
        new.push_str(written);
        before = read.chars().last();
        rest = &rest[read.len()..];
    }
    new
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_names() {
        assert_eq!(id_of_name("Control Room").as_deref(), Some("control_room"));
        assert_eq!(id_of_name("St. Brandan’s").as_deref(), Some("st_brandan_s"));
        assert_eq!(id_of_name("Київ"), None);
        assert_eq!(id_of_name("3rd Fleet"), None);
        assert_eq!(file_stem("The bridge: who pays?"), "the-bridge-who-pays");
        assert_eq!(file_stem("Міст"), "my-scenario");
    }

    #[test]
    fn only_whole_words_and_two_may_be_exchanged() {
        let pairs = [("Alda", "Beren"), ("Beren", "Alda"), ("alda", "beren")];
        let pairs = pairs.map(|(old, new)| (old.to_owned(), new.to_owned()));
        assert_eq!(
            renamed("Alda's **Beren**, Aldan, talk_alda_x, é Alda", &pairs),
            "Beren's **Alda**, Aldan, talk_beren_x, é Beren"
        );
    }
}
