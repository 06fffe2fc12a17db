//! How far the ledger reaches: how many households, since when.

use chrono::NaiveDate;

use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::Columns;

impl Register {
    /// How many households [`Register::each_household`] hands over.
    ///
    /// # Errors
    /// Those of the file.
    pub fn household_count(&self) -> Result<usize> {
        Ok(self.conn.query_row(include_str!("household_count.sql"), [], |row| row.get::<_, u32>(0))? as usize)
    }

    /// The day of the first decision; `None` where nobody was ever recognised.
    ///
    /// # Errors
    /// Those of the file.
    pub fn first_decision(&self) -> Result<Option<NaiveDate>> {
        let first = |row: &rusqlite::Row<'_>| Columns(row).date_or_none("first");
        Ok(self.conn.query_row(include_str!("first_decision.sql"), [], first)?)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::class::Class;
    use crate::store::testing::{Bench, day};

    #[test]
    fn the_ledger_begins_with_the_first_decision() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let id = bench.household(hamlet, "1", "Lành");
        assert_eq!(
            (bench.register.household_count().unwrap(), bench.register.first_decision().unwrap()),
            (1, None)
        );
        bench.recognise(id, Class::Poor, "2024-12-14");
        bench.recognise(id, Class::NearPoor, "2022-12-14");
        assert_eq!(bench.register.first_decision().unwrap(), Some(day("2022-12-14")));
    }
}
