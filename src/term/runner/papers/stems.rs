//! Names of files with papers, without their endings.

use chrono::NaiveDate;

use super::Shown;
use crate::app::work::Printed;
use crate::domain::id::HouseholdId;
use crate::store::{Register, StoreError};
use crate::term::runner::reading;

/// `phieu-0412-20261122`, by the day of which the summaries are.
pub(super) fn summaries(
    register: &Register,
    ids: &[HouseholdId],
    shown: &Shown<'_>,
) -> Result<String, StoreError> {
    let today = shown.asker.now.date();
    let whom = of_whom(register, ids, today)?;
    Ok(format!("phieu-{whom}-{}", shown.on.unwrap_or(today).format("%Y%m%d")))
}

/// The name of a file with official papers.
pub(super) fn official(register: &Register, what: &Printed, today: NaiveDate) -> Result<String, StoreError> {
    let day = today.format("%Y%m%d");
    Ok(match what {
        Printed::Papers(wanted) => format!("{}-{}", wanted.sheet.stem(), wanted.round),
        Printed::Week => format!("lich-viec-tuan-{day}"),
        Printed::Plans(households) => format!("ke-hoach-{}-{day}", of_whom(register, households, today)?),
        Printed::VisitSheet(_) => format!("phieu-di-tham-{day}"),
        Printed::Histories(households) => format!("nhat-ky-{}-{day}", of_whom(register, households, today)?),
        Printed::PersonData { household, .. } => {
            format!("du-lieu-ca-nhan-{}-{day}", of_whom(register, &[*household], today)?)
        }
        _ => format!("bang-ke-{day}"),
    })
}

/// Whose papers are in a file, as its name can hold it: the code of a household, or how many there are (`12-ho`).
fn of_whom(register: &Register, ids: &[HouseholdId], today: NaiveDate) -> Result<String, StoreError> {
    let whom = match ids {
        [only] => reading::code(register, *only, today)?,
        several => format!("{}-ho", several.len()),
    };
    Ok(whom.chars().filter(|c| c.is_alphanumeric() || *c == '-').collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::testing::day;
    use crate::domain::query::{Filter, Query};
    use crate::shell::demo::{Demo, make};

    #[test]
    fn plans_of_two_households_do_not_propose_one_file() {
        let folder = tempfile::tempdir().unwrap();
        let register =
            make(&folder.path().join("demo.db"), Demo { households: 12, seed: 4 }, &mut |_| true).unwrap();
        let today = day("2026-11-21");
        let found = register.find(&Query { filter: Filter::default(), ..Query::default() }, today).unwrap();
        let stem = |households: &[HouseholdId]| {
            official(&register, &Printed::Plans(households.to_vec()), today).unwrap()
        };
        let code = reading::code(&register, found.ids[0], today).unwrap();
        assert_eq!(stem(&found.ids[..1]), format!("ke-hoach-{code}-20261121"));
        assert_ne!(stem(&found.ids[..1]), stem(&found.ids[1..2]));
        assert_eq!(stem(&found.ids[..2]), "ke-hoach-2-ho-20261121");
    }
}
