//! Whom to look up and to ring: the codes and phone numbers of many households in one question.

use std::collections::HashMap;

use rusqlite::named_params;

use crate::domain::id::HouseholdId;
use crate::store::Result;
use crate::store::register::Register;

const CONTACTS: &str = include_str!("contacts.sql");

/// By what a household is looked up and rung.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Contact {
    /// Mã hộ.
    pub code: String,
    /// The phone number; may be empty.
    pub phone: String,
}

impl Register {
    /// The codes and phone numbers of some households.
    ///
    /// # Errors
    /// Those of the file.
    pub fn contacts(&self, households: &[HouseholdId]) -> Result<HashMap<HouseholdId, Contact>> {
        let households = serde_json::json!(households).to_string();
        let mut statement = self.conn.prepare_cached(CONTACTS)?;
        let found = statement.query_map(named_params! { ":households": households }, |row| {
            Ok((HouseholdId(row.get(0)?), Contact { code: row.get(1)?, phone: row.get(2)? }))
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
        let contacts = bench.register.contacts(&[lanh, HouseholdId(999)]).unwrap();
        assert_eq!(contacts.get(&lanh), Some(&Contact { code: "0412".into(), phone: known }));
        assert!(!contacts.contains_key(&duc));
        assert!(bench.steps_of(CONTACTS).iter().all(|step| !step.starts_with("SCAN household")));
    }
}
