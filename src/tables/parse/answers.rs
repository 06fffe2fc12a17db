//! Deprivations: a list of numbers in one cell, or one column of marks an indicator.

use crate::domain::intake::IssueKind;
use crate::domain::survey::Answers;
use crate::tables::layout::{folded_words, indicator_named};
use crate::tables::read::Cell;

/// The deprivations of one cell: `5,6,8`, `5; 6`, `CS5 - CS6`, names, or the number 5.6 that a spreadsheet
/// made of `5,6`. Everything else up to `last` is answered "not deprived".
pub fn listed(cell: &Cell, last: u8) -> Result<Answers, IssueKind> {
    let wrong = IssueKind::Indicator { last };
    let text = match cell {
        Cell::Number(number) => decimal_list(&number.to_string()),
        other => other.text().into_owned(),
    };
    if ["0", "khong", "khong co"].contains(&folded_words(&text).as_str()) {
        return Ok(Answers::all_answered(last, []));
    }
    let text = text.replace(" và ", ",");
    let parts = text
        .split([',', ';', '+', '/', '&', '\n'])
        .flat_map(numbers_or_words)
        .filter(|part| !part.is_empty());
    let numbers: Option<Vec<u8>> = parts.map(|part| number(part, last)).collect();
    numbers.map(|numbers| Answers::all_answered(last, numbers)).ok_or(wrong)
}

/// `5.6` was `5,6`, and `5.1` was `5,10`: numbers of a list rise, and the last zero was eaten.
fn decimal_list(number: &str) -> String {
    match number.split_once('.') {
        Some((front, "1")) => format!("{front},10"),
        Some((front, back)) => format!("{front},{back}"),
        None => number.to_owned(),
    }
}

/// A part with only digits, spaces, brackets, dots and dashes is several numbers; any other is one.
fn numbers_or_words(part: &str) -> Vec<&str> {
    let between = |c: char| " .-–()[]".contains(c);
    match part.chars().all(|c| c.is_ascii_digit() || between(c)) {
        true => part.split(between).collect(),
        false => vec![part.trim()],
    }
}

fn number(part: &str, last: u8) -> Option<u8> {
    let found = part.parse().ok().or_else(|| indicator_named(part))?;
    (1..=last).contains(&found).then_some(found)
}

/// The answers of columns of marks: given when at least one is marked, or when B2 says that there is none.
pub fn marked(marks: impl Iterator<Item = (u8, bool)>, b2: Option<u32>, last: u8) -> Option<Answers> {
    let deprived: Vec<u8> = marks.filter(|(_, marked)| *marked).map(|(number, _)| number).collect();
    match deprived.is_empty() && b2 != Some(0) {
        true => None,
        false => Some(Answers::all_answered(last, deprived)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(cell: Cell) -> Result<Vec<u8>, IssueKind> {
        listed(&cell, 12).map(|answers| answers.deprived().collect())
    }

    #[test]
    fn lists_as_people_write_them() {
        for text in [
            "5,6,10",
            "5; 6; 10",
            "5 6 10",
            "5-6-10",
            "5.6.10",
            "CS5, CS6, CS10",
            "5, 6 và 10",
            "(5) (6) (10)",
            "[5,6,10]",
            "Chỉ số 5; chỉ số 6; chỉ số 10",
        ] {
            assert_eq!(numbers(Cell::raw(text)), Ok(vec![5, 6, 10]), "{text}");
        }
        assert_eq!(numbers(Cell::raw("Việc làm, BHYT")), Ok(vec![1, 4]));
        assert_eq!(numbers(Cell::raw("0")), Ok(vec![]));
        assert_eq!(numbers(Cell::Number(9.0)), Ok(vec![9]));
    }

    #[test]
    fn a_list_that_became_a_decimal_is_a_list_again() {
        assert_eq!(numbers(Cell::Number(5.6)), Ok(vec![5, 6]));
        assert_eq!(numbers(Cell::Number(5.12)), Ok(vec![5, 12]));
        assert_eq!(numbers(Cell::Number(5.1)), Ok(vec![5, 10]));
    }

    #[test]
    fn numbers_beyond_the_last_indicator_are_refused() {
        assert_eq!(numbers(Cell::raw("5,13")), Err(IssueKind::Indicator { last: 12 }));
        assert_eq!(numbers(Cell::raw("nhiều")), Err(IssueKind::Indicator { last: 12 }));
        assert_eq!(listed(&Cell::raw("13"), 13).unwrap().deprivations(), 1);
    }

    #[test]
    fn no_mark_is_no_answer_unless_b2_is_nought() {
        assert_eq!(marked([(1, false), (2, false)].into_iter(), None, 12), None);
        assert!(marked([(1, false)].into_iter(), Some(0), 12).unwrap().is_complete(12));
        assert_eq!(marked([(1, true), (2, false)].into_iter(), None, 12).unwrap().deprivations(), 1);
    }
}
