//! Citizen numbers whose zeros a spreadsheet ate.

use crate::domain::citizen::{CitizenNumber, Disagreement, disagreements};
use crate::domain::intake::{IssueKind, NoteKind};
use crate::domain::member::Sex;
use crate::tables::read::Cell;
use crate::viet::PartialDate;

use super::words;

/// Words that people write before a number.
const LABELS: [&str; 6] = ["so", "cccd", "cmnd", "cmt", "ddcn", "cc"];

/// Reads a citizen number: 12 digits or the old nine. A number that lost its zeros (11 or 10 digits of
/// 12, 8 of 9) gets them back where the result is plausible: a known province, and sex and year agree as
/// far as the row tells them. Notes say what was mended and what disagrees.
pub fn read(
    cell: &Cell,
    sex: Option<Sex>,
    born: Option<PartialDate>,
) -> Result<(String, Vec<NoteKind>), IssueKind> {
    let digits = digits(cell)?;
    let (number, restored) = match digits.len() {
        12 | 9 => (digits, false),
        10 | 11 => (plausible(format!("{digits:0>12}"), sex, born)?, true),
        8 => (format!("0{digits}"), true),
        _ => return Err(IssueKind::CitizenNumber),
    };
    let number = CitizenNumber::parse(&number).map_err(|_| IssueKind::CitizenNumber)?.as_str().to_owned();
    let mut notes: Vec<NoteKind> =
        disagreements(&number, sex, born).into_iter().map(NoteKind::Number).collect();
    if restored {
        notes.push(NoteKind::CitizenZeroRestored { number: number.clone() });
    }
    Ok((number, notes))
}

/// The digits of the cell without the signs that people put between them.
fn digits(cell: &Cell) -> Result<String, IssueKind> {
    let text = cell.text();
    if lost_digits(&text) {
        return Err(IssueKind::DigitsLost);
    }
    let bare: String =
        words::without_label(&text, &LABELS).chars().filter(|c| !" .-'\u{a0}".contains(*c)).collect();
    match !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit()) {
        true => Ok(bare),
        false => Err(IssueKind::CitizenNumber),
    }
}

/// `2,50916E+10`: a spreadsheet wrote a long number in short.
fn lost_digits(text: &str) -> bool {
    let Some((front, back)) = text.split_once(['E', 'e']) else { return false };
    let number =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit() || "+.,".contains(c));
    number(front) && number(back)
}

fn plausible(number: String, sex: Option<Sex>, born: Option<PartialDate>) -> Result<String, IssueKind> {
    let against = disagreements(&number, sex, born);
    let telling = |found: &Disagreement| matches!(found, Disagreement::UnknownPlace(_));
    match against.iter().any(telling) || against.len() > 1 {
        true => Err(IssueKind::CitizenNumber),
        false => Ok(number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn born(year: i32) -> Option<PartialDate> {
        PartialDate::from_year(year).ok()
    }

    fn number(text: &str, sex: Sex, year: i32) -> Result<String, IssueKind> {
        read(&Cell::raw(text), Some(sex), born(year)).map(|(number, _)| number)
    }

    #[test]
    fn lost_zeros_come_back_and_are_said() {
        let (number, notes) = read(&Cell::Number(25_165_937_052.0), Some(Sex::Female), born(1965)).unwrap();
        assert_eq!(number, "025165937052");
        assert_eq!(notes, [NoteKind::CitizenZeroRestored { number }]);
    }

    #[test]
    fn numbers_of_provinces_with_two_zeros_come_back_too() {
        assert_eq!(number("1090012345", Sex::Male, 1990), Ok("001090012345".into()));
    }

    #[test]
    fn old_nine_digit_numbers_stay() {
        assert_eq!(number("131234567", Sex::Male, 1960), Ok("131234567".into()));
        assert_eq!(number("12345678", Sex::Male, 1960), Ok("012345678".into()));
    }

    #[test]
    fn an_implausible_restored_number_is_refused() {
        assert_eq!(number("25165937052", Sex::Male, 1990), Err(IssueKind::CitizenNumber));
        assert_eq!(number("3165937052", Sex::Female, 1965), Err(IssueKind::CitizenNumber));
        assert_eq!(number("12345", Sex::Female, 1965), Err(IssueKind::CitizenNumber));
    }

    #[test]
    fn signs_between_digits_are_no_matter_but_lost_digits_are() {
        assert_eq!(number("025 165 937.052", Sex::Female, 1965), Ok("025165937052".into()));
        assert_eq!(number("Số CCCD: 025165937052", Sex::Female, 1965), Ok("025165937052".into()));
        assert_eq!(number("mã 025165937052", Sex::Female, 1965), Err(IssueKind::CitizenNumber));
        assert_eq!(number("2,51659E+10", Sex::Female, 1965), Err(IssueKind::DigitsLost));
    }
}
