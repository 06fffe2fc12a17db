//! Phone numbers: digits with the zero at the front.

use crate::domain::intake::{IssueKind, NoteKind};
use crate::tables::read::Cell;

use super::words;

/// Reads a phone number. Of several numbers in one cell the first is taken and the others are said; the
/// zero that a spreadsheet ate comes back; `+84` becomes 0.
pub fn read(cell: &Cell) -> Result<(String, Vec<NoteKind>), IssueKind> {
    let text = cell.text();
    let mut parts = text
        .split([';', '/', ',', '\n'])
        .flat_map(|part| part.split(" - "))
        .map(str::trim)
        .filter(|part| !part.is_empty());
    let first = parts.next().ok_or(IssueKind::Phone)?;
    let (number, restored) = one(first).ok_or(IssueKind::Phone)?;
    let mut notes = Vec::new();
    if restored {
        notes.push(NoteKind::PhoneZeroRestored { number: number.clone() });
    }
    if parts.next().is_some() {
        notes.push(NoteKind::PhoneFirstOfSeveral { written: text.to_string() });
    }
    Ok((number, notes))
}

/// Words that people write before a number.
const LABELS: [&str; 5] = ["dt", "sdt", "dd", "tel", "so"];

/// `0912000111 (con trai)` without whose number it is.
fn without_owner(text: &str) -> &str {
    match text.split_once('(') {
        Some((number, owner)) if !number.trim().is_empty() && owner.starts_with(char::is_alphabetic) => {
            number
        }
        _ => text,
    }
}

/// One number, and whether its zero was restored.
fn one(text: &str) -> Option<(String, bool)> {
    let text = without_owner(words::without_label(text, &LABELS));
    let bare: String = text.chars().filter(|c| !" .-()'\u{a0}".contains(*c)).collect();
    let (bare, national) = match without_country(&bare) {
        Some(rest) => (format!("0{}", rest.trim_start_matches('0')), true),
        None => (bare, false),
    };
    if bare.is_empty() || !bare.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match (bare.starts_with('0'), bare.len()) {
        (true, 10 | 11) => Some((bare, false)),
        (false, 9) => Some((format!("0{bare}"), !national)),
        (false, 10) if bare.starts_with(['1', '2']) => Some((format!("0{bare}"), true)),
        _ => None,
    }
}

/// `+84 988…`, `0084988…`, `84988…` without the number of the country.
fn without_country(bare: &str) -> Option<&str> {
    let marked = bare.strip_prefix("+84").or_else(|| bare.strip_prefix("0084"));
    marked.or_else(|| bare.strip_prefix("84").filter(|rest| rest.len() == 9))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Result<String, IssueKind> {
        read(&Cell::raw(text)).map(|(number, _)| number)
    }

    #[test]
    fn numbers_in_the_forms_of_lists() {
        for text in [
            "0988829913",
            "0988 829 913",
            "0988.829.913",
            "+84988829913",
            "84 988829913",
            "988829913",
            "0084988829913",
            "ĐT: 0988829913",
            "0988829913 (con trai)",
            "0988829913 - 0912000111",
        ] {
            assert_eq!(number(text), Ok("0988829913".into()), "{text}");
        }
        assert_eq!(number("02103888999"), Ok("02103888999".into()));
    }

    #[test]
    fn a_lost_zero_and_a_second_number_are_said() {
        let (number, notes) = read(&Cell::Number(988_829_913.0)).unwrap();
        assert_eq!(notes, [NoteKind::PhoneZeroRestored { number }]);
        let (_, notes) = read(&Cell::raw("0988829913/0912000111")).unwrap();
        assert!(matches!(notes[..], [NoteKind::PhoneFirstOfSeveral { .. }]));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in ["abc", "12345", "09888299134567"] {
            assert_eq!(number(text), Err(IssueKind::Phone), "{text}");
        }
    }
}
