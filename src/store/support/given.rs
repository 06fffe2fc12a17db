//! What was given under each model.

use crate::domain::given::Given;
use crate::domain::id::HouseholdId;
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::Columns;

impl Register {
    /// Supports that are in the hands of households, by the code of their model; models in the order of their codes.
    ///
    /// # Errors
    /// Those of the file.
    pub fn given_by_model(&self) -> Result<Vec<Given>> {
        let mut statement = self.conn.prepare_cached(include_str!("given.sql"))?;
        let mut rows = statement.query([])?;
        let mut given: Vec<Given> = Vec::new();
        while let Some(row) = rows.next()? {
            let columns = Columns(row);
            let model = columns.text("model")?;
            if given.last().is_none_or(|last| last.model != model) {
                given.push(Given { model, ..Given::default() });
            }
            if let Some(of_model) = given.last_mut() {
                of_model.add(HouseholdId(columns.get("household")?), columns.get("value")?);
            }
        }
        Ok(given)
    }
}

#[cfg(test)]
mod tests {
    use crate::store::testing::Bench;

    #[test]
    fn nothing_was_given_in_a_new_register() {
        assert_eq!(Bench::new().register.given_by_model().unwrap(), []);
    }
}
