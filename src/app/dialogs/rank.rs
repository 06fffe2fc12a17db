//! Ranks texts by how well a few letters, in their order, fit them.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// The places of the texts that hold the letters in their order, the best fit first; equal ones keep
/// their order. Letters and texts are folded already.
pub(super) fn best_first(letters: &str, texts: impl Iterator<Item = String>) -> Vec<usize> {
    let pattern = Pattern::new(letters, CaseMatching::Respect, Normalization::Never, AtomKind::Fuzzy);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut scored: Vec<_> = texts
        .enumerate()
        .filter_map(|(at, text)| {
            pattern.score(Utf32Str::new(&text, &mut buffer), &mut matcher).map(|score| (score, at))
        })
        .collect();
    scored.sort_by_key(|&(score, at)| (std::cmp::Reverse(score), at));
    scored.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranked(letters: &str) -> Vec<usize> {
        let texts = ["danh dau tat ca", "ho tro ghi ho tro", "hoan tac", "tham ho"];
        best_first(letters, texts.iter().map(|t| (*t).to_owned()))
    }

    #[test]
    fn the_beginnings_of_words_come_first() {
        assert_eq!(ranked("ht").first(), Some(&1));
        assert_eq!(ranked("hoan"), [2]);
        assert_eq!(ranked("th").first(), Some(&3));
    }

    #[test]
    fn letters_that_are_not_there_find_nothing() {
        assert!(ranked("xyz").is_empty());
    }
}
