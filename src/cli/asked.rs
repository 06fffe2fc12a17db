//! What is asked on the command line before something is done that is never taken back. Only where somebody sits at a
//! terminal: a script has said what it wants.

use std::io::{BufRead, IsTerminal, Write, stderr, stdin};

use crate::i18n::Lang;
use crate::viet::fold;

/// Whether it may be done: nobody is there to be asked, or whoever is there typed the word for it.
pub fn agrees(question: &str, lang: Lang) -> bool {
    if !(stdin().is_terminal() && stderr().is_terminal()) {
        return true;
    }
    let word = lang.asked_word();
    // Where it cannot be asked, nothing is typed either.
    let _ = write!(stderr(), "{question}\n{}", lang.asked_to_agree(word));
    says(&mut stdin().lock(), word)
}

/// Whether the next line says the word; in Vietnamese without its marks too.
fn says(input: &mut impl BufRead, word: &str) -> bool {
    let mut line = String::new();
    input.read_line(&mut line).is_ok() && fold(line.trim()) == fold(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_word_itself_agrees() {
        let said = |line: &str| says(&mut line.as_bytes(), Lang::Vi.asked_word());
        for yes in ["xoá\n", "xóa\n", " XOA \n"] {
            assert!(said(yes), "{yes:?}");
        }
        for no in ["", "\n", "c\n", "không\n", "xoá hết\n"] {
            assert!(!said(no), "{no:?}");
        }
        assert!(says(&mut "erase\n".as_bytes(), Lang::En.asked_word()));
    }
}
