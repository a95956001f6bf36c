//! The words of likelihood of Intelligence Community Directive 203, *Analytic Standards* (2015): what each row means, and
//! where they stand in a text.

use std::ops::Range;

/// One row of the directive's table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wording {
    /// From which probability it is said, and below which, 0 to 1.
    pub from: f64,
    /// See `from`.
    pub below: f64,
    /// How the program says it, and what else means the same in the same list of words.
    pub words: &'static [&'static str],
    /// The same in the directive's other list, which is not to be mixed with the first.
    pub others: &'static [&'static str],
}

/// The table. Words of the other list that are ordinary words as well stand here with what makes them more: nobody means
/// a likelihood by a remote village.
pub const SCALE: [Wording; 7] = [
    Wording {
        from: 0.01,
        below: 0.05,
        words: &["almost no chance"],
        others: &["remote chance", "remote possibility"],
    },
    Wording {
        from: 0.05,
        below: 0.20,
        words: &["very unlikely"],
        others: &["highly improbable", "very improbable"],
    },
    Wording {
        from: 0.20,
        below: 0.45,
        words: &["unlikely"],
        others: &["improbable", "improbably"],
    },
    Wording {
        from: 0.45,
        below: 0.55,
        words: &["roughly even chance", "even chance"],
        others: &["roughly even odds", "even odds"],
    },
    Wording { from: 0.55, below: 0.80, words: &["likely"], others: &["probable", "probably"] },
    Wording {
        from: 0.80,
        below: 0.95,
        words: &["very likely"],
        others: &["highly probable", "very probably", "most probably"],
    },
    Wording {
        from: 0.95,
        below: 0.99,
        words: &["almost certain", "almost certainly"],
        others: &["nearly certain"],
    },
];

/// Words of likelihood in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct SaidLikelihood {
    /// Bytes of the text.
    pub at: Range<usize>,
    /// What they mean.
    pub means: Wording,
    /// Whether they are of the directive's other list.
    pub other: bool,
}

/// Words before which a likelihood is compared, asked for, denied, or a quality of something.
const NO_LIKELIHOOD: [&str; 16] = [
    "more", "less", "most", "least", "how", "as", "so", "too", "equally", "not", "an", "a", "the",
    "than", "no", "hardly",
];

/// All that a text says of likelihoods, from its beginning. What compares ("more likely than"), asks ("how likely"),
/// denies ("not likely", "probably not") or describes somebody ("an unlikely friend") says none.
pub fn said(text: &str) -> Vec<SaidLikelihood> {
    let lower = text.to_ascii_lowercase();
    let rows = SCALE.iter().flat_map(|row| {
        let words = row.words.iter().map(move |words| (*words, row, false));
        words.chain(row.others.iter().map(move |words| (*words, row, true)))
    });
    let mut phrases: Vec<_> = rows.collect();
    // "very unlikely" before "unlikely".
    phrases.sort_by_key(|(words, ..)| std::cmp::Reverse(words.len()));
    let mut found: Vec<SaidLikelihood> = Vec::new();
    let mut taken: Vec<Range<usize>> = Vec::new();
    for (words, row, other) in phrases {
        for (start, _) in lower.match_indices(words) {
            let at = start..start + words.len();
            let apart = |range: &Range<usize>| range.end <= at.start || at.end <= range.start;
            if !is_whole(&lower, &at) || !taken.iter().all(apart) {
                continue;
            }
            taken.push(at.clone());
            let before = lower[..at.start].split_whitespace().next_back().unwrap_or_default();
            let after = lower[at.end..].split_whitespace().next().unwrap_or_default();
            let after = after.trim_end_matches(|c: char| !c.is_alphanumeric());
            let several = words.contains(' ');
            let none = !several && NO_LIKELIHOOD.contains(&before);
            if !none && !matches!(before, "not" | "nor") && after != "not" {
                found.push(SaidLikelihood { at, means: *row, other });
            }
        }
    }
    found.sort_by_key(|one| one.at.start);
    found
}

/// Whether words stand by themselves, and are no part of a longer one.
pub(crate) fn is_whole(text: &str, at: &Range<usize>) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '-';
    !text[..at.start].ends_with(part) && !text[at.end..].starts_with(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forecast::words;

    #[test]
    fn the_program_says_what_the_table_says() {
        for row in SCALE {
            assert_eq!(words(row.from), row.words[0]);
            assert_eq!(words((row.from + row.below) / 2.0), row.words[0]);
        }
        for pair in SCALE.windows(2) {
            assert_eq!(pair[0].below, pair[1].from);
        }
    }

    #[test]
    fn words_of_likelihood_are_found_and_those_that_only_look_like_them_are_not() {
        let of = |text: &str| {
            let all = said(text);
            all.iter().map(|one| text[one.at.clone()].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(
            of("It is very unlikely, though probable in spring; almost certainly they know."),
            ["very unlikely", "probable", "almost certainly"]
        );
        let none = "More likely than before. How likely is it? An unlikely friend in a remote village; probably not, \
                    and not likely. An improbable-looking tower. The unlikely came.";
        assert_eq!(of(none), [""; 0]);
    }
}
