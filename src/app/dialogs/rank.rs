//! Ranks texts by how well a few letters, in their order, fit them, and says which letters those are.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use unicode_segmentation::UnicodeSegmentation;

use crate::viet::fold;

/// A text that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Hit {
    /// Its place among all.
    pub at: usize,
    /// Which of its wordings fits best.
    pub wording: usize,
    /// The letters of that wording that were found, counted in letters with their marks.
    pub letters: Vec<usize>,
}

impl Hit {
    /// Letters from the first to the last that was found.
    fn span(&self) -> usize {
        self.letters.last().zip(self.letters.first()).map_or(0, |(last, first)| last - first)
    }
}

/// The texts that hold the letters in their order in one of their wordings, the best fit first; of equal
/// ones those where the letters stand closer together, then as they stand. The letters are folded already.
pub(super) fn best_first<'a>(letters: &str, texts: impl Iterator<Item = Vec<&'a str>>) -> Vec<Hit> {
    let pattern = Pattern::new(letters, CaseMatching::Respect, Normalization::Never, AtomKind::Fuzzy);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut scored: Vec<_> = texts
        .enumerate()
        .filter_map(|(at, wordings)| {
            let fits = wordings.iter().enumerate().filter_map(|(wording, text)| {
                let (score, letters) = fit(&pattern, text, &mut matcher)?;
                Some((score, Hit { at, wording, letters }))
            });
            // Of equal ones the first wording: that of the language on the screen.
            fits.reduce(|best, next| if next.0 > best.0 { next } else { best })
        })
        .collect();
    scored.sort_by_key(|(score, hit)| (std::cmp::Reverse(*score), hit.span(), hit.at));
    scored.into_iter().map(|(_, hit)| hit).collect()
}

fn fit(pattern: &Pattern, text: &str, matcher: &mut Matcher) -> Option<(u32, Vec<usize>)> {
    let places = places(text);
    let folded: String = places.iter().map(|(c, _)| *c).collect();
    let (mut buffer, mut found) = (Vec::new(), Vec::new());
    let score = pattern.indices(Utf32Str::new(&folded, &mut buffer), matcher, &mut found)?;
    let place = |at: &u32| places.get(usize::try_from(*at).ok()?).map(|(_, place)| *place);
    let mut letters: Vec<_> = found.iter().filter_map(place).collect();
    letters.sort_unstable();
    letters.dedup();
    Some((score, letters))
}

/// The folded characters of a text, each with the letter that it comes from.
fn places(text: &str) -> Vec<(char, usize)> {
    let mut places: Vec<(char, usize)> = Vec::new();
    for (at, letter) in text.graphemes(true).enumerate() {
        let folded = fold(letter);
        if folded.is_empty() {
            if places.last().is_some_and(|(c, _)| *c != ' ') {
                places.push((' ', at));
            }
            continue;
        }
        places.extend(folded.chars().map(|c| (c, at)));
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [[&str; 2]; 4] = [
        ["Đánh dấu tất cả", "Mark all"],
        ["Hỗ trợ · Ghi hỗ trợ", "Support · Record a support"],
        ["Hoàn tác", "Undo"],
        ["Thăm hộ", "Visit"],
    ];

    fn ranked(letters: &str) -> Vec<Hit> {
        best_first(letters, TEXTS.iter().map(|wordings| wordings.to_vec()))
    }

    fn first(letters: &str) -> Option<usize> {
        ranked(letters).first().map(|hit| hit.at)
    }

    #[test]
    fn the_beginnings_of_words_come_first() {
        assert_eq!(first("ht"), Some(1));
        assert_eq!(first("hoan"), Some(2));
        assert_eq!(first("th"), Some(3));
    }

    #[test]
    fn of_equal_ones_that_comes_first_where_the_letters_stand_together() {
        let texts = ["Đến Hỗ trợ › Cần thăm", "Thăm hộ · Ghi một lần thăm hộ"];
        let found = best_first("tham ho", texts.iter().map(|text| vec![*text]));
        assert_eq!(found.iter().map(|hit| hit.at).collect::<Vec<_>>(), [1, 0]);
    }

    #[test]
    fn either_wording_is_found_and_the_one_that_fits_is_said() {
        assert_eq!(ranked("undo")[0], Hit { at: 2, wording: 1, letters: vec![0, 1, 2, 3] });
        assert_eq!(ranked("dau tat")[0].wording, 0);
    }

    #[test]
    fn the_letters_found_are_those_with_their_accents() {
        assert_eq!(ranked("hoan")[0].letters, [0, 1, 2, 3]);
        assert_eq!(ranked("tham ho")[0].letters, [0, 1, 2, 3, 5, 6]);
    }

    #[test]
    fn letters_that_are_not_there_find_nothing() {
        assert!(ranked("xyz").is_empty());
    }
}
