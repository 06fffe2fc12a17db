//! Household codes (mã hộ): unique, and made by the program where nobody gives one.

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::domain::id::HouseholdId;
use crate::store::Result;

/// Digits of the first code of a register.
const DIGITS: u32 = 4;

/// The household that has a code.
pub(crate) fn owner_of_code(conn: &Connection, code: &str) -> Result<Option<HouseholdId>> {
    let mut statement = conn.prepare_cached(include_str!("by_code.sql"))?;
    let owner = statement.query_row(named_params! { ":code": code }, |row| row.get(0)).optional()?;
    Ok(owner.map(HouseholdId))
}

/// The next free code: one more than the largest numeric code, as wide as that one (`0412` → `0413`); `0001`
/// in a register without numeric codes.
pub(crate) fn free_code(conn: &Connection) -> Result<String> {
    let mut statement = conn.prepare_cached(include_str!("last_code.sql"))?;
    let last =
        statement.query_row([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, u32>(1)?))).optional()?;
    let (number, digits) = last.unwrap_or((0, DIGITS));
    Ok(following(number, digits))
}

/// The code after a number, written with at least so many digits.
pub(crate) fn following(number: i64, digits: u32) -> String {
    format!("{:0width$}", number + 1, width = digits as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_code_keeps_its_width_until_it_overflows() {
        assert_eq!(following(412, 4), "0413");
        assert_eq!(following(9999, 4), "10000");
        assert_eq!(following(0, 4), "0001");
    }
}
