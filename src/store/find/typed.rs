//! The find line taken apart.

use crate::viet::fold;

/// Digits from which a word may also be the end of a longer number.
const TAIL_DIGITS: usize = 3;

/// The words of a find line, folded.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Typed {
    /// Words that stand at the beginning of a word of the household.
    pub plain: Vec<String>,
    /// Digits that stand there too, or at the end of a citizen number, a phone or a code.
    pub digits: Vec<String>,
}

impl Typed {
    /// Takes a line apart: order, accents, case and punctuation do not count.
    pub fn of(text: &str) -> Self {
        let folded = fold(text);
        let words = folded.split_whitespace().map(str::to_owned);
        let (digits, plain) = words.partition(|word| is_tail(word));
        Self { plain, digits }
    }
}

fn is_tail(word: &str) -> bool {
    word.len() >= TAIL_DIGITS && word.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_numbers_of_three_digits_set_apart() {
        let typed = Typed::of("  Đức KHU 4, 0412 ");
        assert_eq!(typed.plain, ["duc", "khu", "4"]);
        assert_eq!(typed.digits, ["0412"]);
    }

    #[test]
    fn punctuation_alone_asks_for_nothing() {
        assert_eq!(Typed::of(" - . ' "), Typed { plain: vec![], digits: vec![] });
    }
}
