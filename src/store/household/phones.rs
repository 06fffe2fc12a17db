//! Whom to ring: the phone numbers of many households in one question.

use std::collections::HashMap;

use rusqlite::named_params;

use crate::domain::id::HouseholdId;
use crate::store::Result;
use crate::store::register::Register;

const PHONES: &str = include_str!("phones.sql");

impl Register {
    /// The phone numbers of some households; one without a number is left out.
    ///
    /// # Errors
    /// Those of the file.
    pub fn phones(&self, households: &[HouseholdId]) -> Result<HashMap<HouseholdId, String>> {
        let households = serde_json::json!(households).to_string();
        let mut statement = self.conn.prepare_cached(PHONES)?;
        let found = statement.query_map(named_params! { ":households": households }, |row| {
            Ok((HouseholdId(row.get(0)?), row.get(1)?))
        })?;
        Ok(found.collect::<rusqlite::Result<_>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::Bench;

    #[test]
    fn numbers_of_those_asked_for_are_found_by_their_identities() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let [lanh, duc] = [("0412", "Nguyễn Thị Lành"), ("0415", "Đinh Văn Đức")]
            .map(|(code, head)| bench.household(hamlet, code, head));
        let known = bench.register.dossier(lanh).unwrap().household.value.phone;
        let phones = bench.register.phones(&[lanh, HouseholdId(999)]).unwrap();
        assert_eq!(phones.get(&lanh).cloned().unwrap_or_default(), known);
        assert!(!phones.contains_key(&duc));
        assert!(bench.steps_of(PHONES).iter().all(|step| !step.starts_with("SCAN household")));
    }
}
