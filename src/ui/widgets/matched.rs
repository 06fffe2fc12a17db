//! Shows in a text which letters were found: in a name the beginnings of words, as the search goes; in an
//! action's name those that were typed.

use ratatui::style::Style;
use ratatui::text::Span;
use unicode_segmentation::UnicodeSegmentation;

use crate::viet::fold;

/// The text in spans: `found` for the letters that the folded words begin a word with, else `plain`.
pub(in crate::ui) fn spans(text: &str, words: &[String], plain: Style, found: Style) -> Vec<Span<'static>> {
    if words.is_empty() {
        return vec![Span::styled(text.to_owned(), plain)];
    }
    let mut spans = Vec::new();
    for part in text.split_inclusive(' ') {
        let at = end_of_match(part, words);
        if at > 0 {
            spans.push(Span::styled(part[..at].to_owned(), found));
        }
        spans.push(Span::styled(part[at..].to_owned(), plain));
    }
    spans
}

/// The text in spans: `found` for the letters at these places, counted with their marks, else `plain`.
pub(in crate::ui) fn letters(text: &str, at: &[usize], plain: Style, found: Style) -> Vec<Span<'static>> {
    let mut runs: Vec<(bool, String)> = Vec::new();
    for (place, letter) in text.graphemes(true).enumerate() {
        let is_found = at.binary_search(&place).is_ok();
        match runs.last_mut() {
            Some((last, run)) if *last == is_found => run.push_str(letter),
            _ => runs.push((is_found, letter.to_owned())),
        }
    }
    runs.into_iter().map(|(is_found, run)| Span::styled(run, if is_found { found } else { plain })).collect()
}

/// Bytes at the beginning of a word that the longest fitting typed word takes.
fn end_of_match(word: &str, typed: &[String]) -> usize {
    let folded = fold(word);
    let fits = typed.iter().filter(|t| !t.is_empty() && folded.starts_with(t.as_str()));
    let letters = fits.map(|t| t.chars().count()).max().unwrap_or(0);
    word.grapheme_indices(true).nth(letters).map_or(word.trim_end().len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, typed: &str) -> String {
        let words: Vec<_> = fold(typed).split(' ').map(str::to_owned).collect();
        let found = Style::default().add_modifier(ratatui::style::Modifier::BOLD);
        let spans = spans(text, &words, Style::default(), found);
        let shown = |s: &Span| {
            if s.style == found { format!("[{}]", s.content) } else { s.content.to_string() }
        };
        spans.iter().map(shown).collect()
    }

    #[test]
    fn the_beginnings_of_words_are_marked_without_regard_to_accents() {
        assert_eq!(marked("Đinh Văn Đức", "duc"), "Đinh Văn [Đức]");
        assert_eq!(marked("Nguyễn Thị Lành", "la nguye"), "[Nguyễ]n Thị [Là]nh");
    }

    #[test]
    fn the_middle_of_a_word_is_not() {
        assert_eq!(marked("Lành", "anh"), "Lành");
    }
}
