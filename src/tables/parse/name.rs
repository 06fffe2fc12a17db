//! Names of people.

use crate::domain::intake::IssueKind;
use crate::tables::read::Cell;
use crate::viet;

/// The longest name that is believed, in letters.
pub const LONGEST: usize = 100;

/// Reads a name: without a number or bullet before it, in title case where the list shouts.
///
/// # Errors
/// `NameMissing`, `NameWithoutLetters`, `NameTooLong`.
pub fn read(cell: &Cell) -> Result<String, IssueKind> {
    let text = cell.text();
    let bare = without_number(&text);
    match bare {
        "" if text.trim().is_empty() => Err(IssueKind::NameMissing),
        bare if !bare.chars().any(char::is_alphabetic) => Err(IssueKind::NameWithoutLetters),
        bare if bare.chars().count() > LONGEST => Err(IssueKind::NameTooLong { limit: LONGEST }),
        formula if formula.starts_with('=') => Ok(formula.to_owned()),
        bare => Ok(viet::title_case_if_shouted(&bare.split_whitespace().collect::<Vec<_>>().join(" "))),
    }
}

/// `1. Nguyễn Văn An`, `- Lê Thị Bé`.
fn without_number(text: &str) -> &str {
    let bare = text.trim().trim_start_matches(['-', '+', '•', '*', ' ']);
    let rest = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    match rest.strip_prefix(['.', ')', '/', '-']) {
        Some(name) if rest.len() < bare.len() => name.trim(),
        _ => bare.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_numbers_and_shouting() {
        assert_eq!(read(&Cell::raw("VÕ VĂN AN")), Ok("Võ Văn An".into()));
        assert_eq!(read(&Cell::raw("1. Lê  Thị Bé")), Ok("Lê Thị Bé".into()));
        assert_eq!(read(&Cell::raw("- Y Bhăm Niê")), Ok("Y Bhăm Niê".into()));
    }

    #[test]
    fn what_is_no_name_is_refused() {
        assert_eq!(read(&Cell::Blank), Err(IssueKind::NameMissing));
        assert_eq!(read(&Cell::Number(12.0)), Err(IssueKind::NameWithoutLetters));
        assert_eq!(read(&Cell::raw(&"Nguyễn ".repeat(43))), Err(IssueKind::NameTooLong { limit: 100 }));
    }
}
