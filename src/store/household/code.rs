//! Household codes (mã hộ): unique, and made by the program where nobody gives one.

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::domain::carry::code_prefix;
use crate::domain::id::HouseholdId;
use crate::store::Result;
use crate::store::carry::number_here;

/// Digits of the first code of a register.
const DIGITS: u32 = 4;
/// Digits of the codes that are made up on a copy.
const DIGITS_ON_A_COPY: u32 = 3;

/// The household that has a code.
pub(crate) fn owner_of_code(conn: &Connection, code: &str) -> Result<Option<HouseholdId>> {
    let mut statement = conn.prepare_cached(include_str!("by_code.sql"))?;
    let owner = statement.query_row(named_params! { ":code": code }, |row| row.get(0)).optional()?;
    Ok(owner.map(HouseholdId))
}

/// Makes codes up one after the other; the register is searched for the largest one only once.
#[derive(Debug, Default)]
pub(crate) struct Codes {
    /// The last code as a number, and its width.
    last: Option<(i64, u32)>,
    /// What it begins with.
    prefix: String,
}

impl Codes {
    /// The next code that no household has. On a copy that went out it begins with the copy's own letters, so that
    /// the office never gives the same one meanwhile. Elsewhere it is one more than the largest numeric code, as wide as that one
    /// (`0412` → `0413`); `0001` in a register without numeric codes.
    pub fn next_free(&mut self, conn: &Connection) -> Result<String> {
        if self.last.is_none() {
            self.begin(conn)?;
        }
        let (mut number, digits) = self.last.unwrap_or((0, DIGITS));
        loop {
            number += 1;
            let code = format!("{}{}", self.prefix, written(number, digits));
            if owner_of_code(conn, &code)?.is_none() {
                self.last = Some((number, digits));
                return Ok(code);
            }
        }
    }

    fn begin(&mut self, conn: &Connection) -> Result<()> {
        match number_here(conn)? {
            None => self.last = Some(last_code(conn)?),
            Some(copy) => {
                self.prefix = code_prefix(copy);
                self.last = Some((0, DIGITS_ON_A_COPY));
            }
        }
        Ok(())
    }
}

fn last_code(conn: &Connection) -> Result<(i64, u32)> {
    let mut statement = conn.prepare_cached(include_str!("last_code.sql"))?;
    let last = statement.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(last.unwrap_or((0, DIGITS)))
}

/// A number as a code of at least so many digits.
fn written(number: i64, digits: u32) -> String {
    format!("{number:0width$}", width = digits as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_keeps_its_width_until_it_overflows() {
        assert_eq!(written(413, 4), "0413");
        assert_eq!(written(10_000, 4), "10000");
    }
}
