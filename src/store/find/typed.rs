//! The find line taken apart.

use super::hamlet::HamletNumber;
use crate::viet::fold;

/// Digits from which a word may also be the end of a longer number.
const TAIL_DIGITS: usize = 3;
/// Digits from which words of digits may be one number that was typed in groups: `0911 038 298`.
const GROUPED_DIGITS: usize = 8;

/// The words of a find line, folded.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Typed {
    /// Words that stand at the beginning of a word of the household.
    pub plain: Vec<String>,
    /// Digits that stand there too, or at the end of a citizen number, a phone or a code.
    pub digits: Vec<String>,
    /// Words of digits that follow one another: each for itself, or all of them one number.
    pub groups: Vec<Vec<String>>,
    /// Hamlets by kind and number.
    pub hamlets: Vec<HamletNumber>,
}

impl Typed {
    /// Takes a line apart: order, accents, case and punctuation do not count.
    pub fn of(text: &str) -> Self {
        let folded = fold(text);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let (mut typed, mut rest) = (Self::default(), words.as_slice());
        while !rest.is_empty() {
            let taken = typed.take(rest);
            rest = &rest[taken..];
        }
        typed
    }

    /// Nothing was typed.
    pub fn is_empty(&self) -> bool {
        self == &Self::default()
    }

    /// Takes what the words begin with, and says how many words that were.
    fn take(&mut self, words: &[&str]) -> usize {
        if let Some(hamlet) = HamletNumber::beginning(words) {
            self.hamlets.push(hamlet);
            return 2;
        }
        let group = grouped(words);
        if group.len() > 1 {
            self.groups.push(group.iter().map(|word| (*word).to_owned()).collect());
            return group.len();
        }
        self.take_word(words[0]);
        1
    }

    fn take_word(&mut self, word: &str) {
        match is_tail(word) {
            true => self.digits.push(word.to_owned()),
            false => self.plain.push(word.to_owned()),
        }
    }
}

/// The words of digits at the beginning; none where they are too few for a long number.
fn grouped<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    let group = &words[..words.iter().take_while(|word| is_number(word)).count()];
    let digits: usize = group.iter().map(|word| word.len()).sum();
    if digits >= GROUPED_DIGITS { group } else { &[] }
}

/// Whether a word may be the end of a longer number.
pub(super) fn is_tail(word: &str) -> bool {
    word.len() >= TAIL_DIGITS && is_number(word)
}

/// Whether a word is nothing but digits.
pub(super) fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_numbers_of_three_digits_set_apart() {
        let typed = Typed::of("  Đức 4 KHU, 0412 ");
        assert_eq!(typed.plain, ["duc", "4", "khu"]);
        assert_eq!(typed.digits, ["0412"]);
    }

    #[test]
    fn a_kind_of_hamlet_takes_the_number_after_it() {
        let typed = Typed::of("Đức KHU 4 0412");
        assert_eq!(
            (typed.plain, typed.digits, typed.hamlets.len()),
            (vec!["duc".into()], vec!["0412".into()], 1)
        );
        assert!(Typed::of("khu 412").hamlets.is_empty());
    }

    #[test]
    fn groups_of_digits_are_one_number_from_eight_digits_on() {
        assert_eq!(Typed::of("0911.038 298").groups, [["0911", "038", "298"]]);
        assert!(Typed::of("0911 038").groups.is_empty());
        assert_eq!(Typed::of("0911038298").digits, ["0911038298"], "a whole number is no group");
    }

    #[test]
    fn punctuation_alone_asks_for_nothing() {
        assert_eq!(Typed::of(" - . ' "), Typed::default());
    }
}
