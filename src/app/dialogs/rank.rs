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

/// Between what something is called and what is said of it.
const SAID_OF_IT: &str = " · ";

/// So many letters are a name; fewer may be the first letters of its words.
const NAMED_FROM: usize = 3;

/// How well a wording fits: whether it is called so before all, then how well the letters are found in it.
type Fit = (bool, u32);

/// The texts that hold the letters in their order in one of their wordings: first what is called so, then the best fit;
/// of equal ones those where the letters stand closer together, then as they stand. The letters are folded already.
pub(super) fn best_first<'a>(letters: &str, texts: impl Iterator<Item = Vec<&'a str>>) -> Vec<Hit> {
    let pattern = Pattern::new(letters, CaseMatching::Respect, Normalization::Never, AtomKind::Fuzzy);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut scored: Vec<_> = texts
        .enumerate()
        .filter_map(|(at, wordings)| {
            let fits = wordings.iter().enumerate().filter_map(|(wording, text)| {
                let (score, letters) = fit(letters, &pattern, text, &mut matcher)?;
                Some((score, Hit { at, wording, letters }))
            });
            // Of equal ones the first wording: that of the language on the screen.
            fits.reduce(|best: (Fit, Hit), next| if next.0 > best.0 { next } else { best })
        })
        .collect();
    scored.sort_by_key(|(score, hit)| (std::cmp::Reverse(*score), hit.span(), hit.at));
    scored.into_iter().map(|(_, hit)| hit).collect()
}

fn fit(letters: &str, pattern: &Pattern, text: &str, matcher: &mut Matcher) -> Option<(Fit, Vec<usize>)> {
    let places = places(text);
    let folded: String = places.iter().map(|(c, _)| *c).collect();
    let (mut buffer, mut found) = (Vec::new(), Vec::new());
    let score = pattern.indices(Utf32Str::new(&folded, &mut buffer), matcher, &mut found)?;
    let called = called(letters, text, &places);
    let place = |at: &u32| places.get(usize::try_from(*at).ok()?).map(|(_, place)| *place);
    let is_called = called.is_some();
    let mut letters = called.unwrap_or_else(|| found.iter().filter_map(place).collect());
    letters.sort_unstable();
    letters.dedup();
    Some(((is_called, score), letters))
}

/// Where the letters stand together, from the beginning of a word on, in what a text is called.
fn called(letters: &str, text: &str, places: &[(char, usize)]) -> Option<Vec<usize>> {
    let name = text.split(SAID_OF_IT).next().unwrap_or_default().graphemes(true).count();
    let name: Vec<_> = places.iter().take_while(|(_, at)| *at < name).collect();
    let sought: Vec<char> = letters.chars().collect();
    let begins = |at: usize| at.checked_sub(1).is_none_or(|before| name[before].0 == ' ');
    let fits = |at: &usize| begins(*at) && name[*at..].iter().take(sought.len()).map(|(c, _)| c).eq(&sought);
    let at = (0..name.len()).find(|at| sought.len() >= NAMED_FROM && fits(at))?;
    let found = name[at..at + sought.len()].iter().filter(|(c, _)| *c != ' ');
    Some(found.map(|(_, place)| *place).collect())
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
    fn what_is_called_so_comes_before_what_is_only_said_to_do_it() {
        let texts = [
            ["Sao lưu ngay · ghi một bản sao, để khôi phục", "Back up now · a copy to restore"],
            ["Đến Hệ thống › Bản sao và khôi phục · xem", "Go to System › Copies, restoring · seen"],
        ];
        let ranked = |letters| best_first(letters, texts.iter().map(|wordings| wordings.to_vec()));
        for letters in ["khoi phuc", "ban sao", "restor", "cop"] {
            assert_eq!(ranked(letters)[0].at, 1, "{letters}");
        }
        assert_eq!(ranked("sao luu")[0].at, 0);
        assert_eq!(ranked("ban sao")[0].letters, [15, 16, 17, 19, 20, 21]);
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
