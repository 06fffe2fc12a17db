//! Counts, scores and amounts.

use crate::domain::intake::IssueKind;
use crate::tables::read::Cell;
use crate::viet;

/// A whole number from 0 to `max`.
pub fn count(cell: &Cell, max: u32) -> Result<u32, IssueKind> {
    let wrong = IssueKind::Number { max };
    let number = match cell {
        Cell::Number(number) if number.fract() == 0.0 && (0.0..=f64::from(max)).contains(number) => {
            *number as u32
        }
        Cell::Text(text) => whole(text).ok_or(wrong.clone())?,
        _ => return Err(wrong),
    };
    match number <= max {
        true => Ok(number),
        false => Err(wrong),
    }
}

/// `5`, `05`, `5 khẩu`, `5,0`.
fn whole(text: &str) -> Option<u32> {
    let front = text.split_whitespace().next()?;
    let rest = text.trim()[front.len()..].trim().to_lowercase();
    let unit = ["", "khẩu", "người", "điểm", "nk"].contains(&rest.as_str());
    let bare = front.strip_suffix(",0").or_else(|| front.strip_suffix(".0")).unwrap_or(front);
    bare.parse().ok().filter(|_| unit)
}

/// An amount in đồng: a number, or text such as `1.500.000`, `1,5 triệu`.
pub fn money(cell: &Cell) -> Result<i64, IssueKind> {
    match cell {
        Cell::Number(number) if *number >= 0.0 && *number < 1e12 => Ok(number.round() as i64),
        Cell::Text(text) => viet::parse_money(text).ok().filter(|dong| *dong >= 0).ok_or(IssueKind::Money),
        _ => Err(IssueKind::Money),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_whole_and_within_their_range() {
        assert_eq!(count(&Cell::Number(4.0), 60), Ok(4));
        assert_eq!(count(&Cell::raw("04"), 60), Ok(4));
        assert_eq!(count(&Cell::raw("4 khẩu"), 60), Ok(4));
        for wrong in
            [Cell::raw("mấy"), Cell::raw("-10"), Cell::Number(4.5), Cell::Number(999.0), Cell::raw("999")]
        {
            assert_eq!(count(&wrong, 60), Err(IssueKind::Number { max: 60 }), "{wrong:?}");
        }
    }

    #[test]
    fn amounts_are_whole_dong() {
        assert_eq!(money(&Cell::Number(1_250_000.0)), Ok(1_250_000));
        assert_eq!(money(&Cell::raw("1.250.000")), Ok(1_250_000));
        assert_eq!(money(&Cell::raw("nhiều")), Err(IssueKind::Money));
    }
}
