//! What was given under each model, under each programme.

use crate::domain::given::Given;
use crate::domain::id::HouseholdId;
use crate::store::Result;
use crate::store::register::Register;
use crate::store::row::Columns;

impl Register {
    /// Supports that are in the hands of households, by the code of their model; in the order of the codes.
    ///
    /// # Errors
    /// Those of the file.
    pub fn given_by_model(&self) -> Result<Vec<Given>> {
        self.given(include_str!("given_by_model.sql"))
    }

    /// The same by the code of the programme, project or sub-project that pays; those of none are left out.
    ///
    /// # Errors
    /// Those of the file.
    pub fn given_by_programme(&self) -> Result<Vec<Given>> {
        self.given(include_str!("given_by_programme.sql"))
    }

    /// The statement gives `under`, household and value, in the order of the first two.
    fn given(&self, statement: &str) -> Result<Vec<Given>> {
        let mut statement = self.conn.prepare_cached(statement)?;
        let mut rows = statement.query([])?;
        let mut given: Vec<Given> = Vec::new();
        while let Some(row) = rows.next()? {
            let columns = Columns(row);
            let under = columns.text("under")?;
            if given.last().is_none_or(|last| last.under != under) {
                given.push(Given { under, ..Given::default() });
            }
            if let Some(last) = given.last_mut() {
                last.add(HouseholdId(columns.get("household")?), columns.get("value")?);
            }
        }
        Ok(given)
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::operation::{Operation, SupportGrant};
    use crate::domain::support::{Support, SupportState};
    use crate::store::testing::{Bench, support};

    #[test]
    fn only_what_households_have_in_their_hands_is_given() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let lanh = bench.household(hamlet, "1", "Lành");
        let grant = |model, state| {
            let support = Support { state, ..support(lanh, model, "2026-03-05") };
            SupportGrant { support, animals: Vec::new(), owed: None }
        };
        bench.perform(&Operation::GiveSupports(vec![
            grant("bo-sinh-san", SupportState::HandedOver),
            grant("bo-sinh-san", SupportState::Settled),
            grant("gao", SupportState::Planned),
        ]));
        let given = bench.register.given_by_model().unwrap();
        assert_eq!(given.len(), 1);
        assert_eq!((given[0].under.as_str(), given[0].supports), ("bo-sinh-san", 2));
        assert_eq!(given[0].households, [lanh]);
        assert_eq!(bench.register.given_by_programme().unwrap(), []);
    }
}
