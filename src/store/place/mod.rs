//! The commune and its hamlets as rows.

use rusqlite::{Connection, named_params};

use super::Result;
use super::row::{self, Columns, Fields, Record, Table};
use crate::domain::id::HamletId;
use crate::domain::place::{AreaType, Commune, Hamlet};
use crate::domain::stored::Stored;

/// The one row of the commune.
pub(super) const COMMUNE_ROW: i64 = 1;

impl Record for Hamlet {
    type Id = HamletId;
    const TABLE: Table = Table::Hamlet;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            name: columns.text("name")?,
            area: columns.code("area", AreaType::from_code)?,
            former_commune: columns.text("former_commune")?,
            resident_households: columns.get("resident_households")?,
            resident_people: columns.get("resident_people")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("name", &self.name)
            .text("area", self.area.code())
            .text("former_commune", &self.former_commune)
            .number_or_none("resident_households", self.resident_households)
            .number_or_none("resident_people", self.resident_people)
    }
}

/// The fields of the commune's row.
pub(super) fn commune_fields(commune: &Commune) -> Fields {
    Fields::new()
        .text("province", &commune.province)
        .text("name", &commune.name)
        .text("area", commune.area.code())
}

/// The commune of the register.
pub(super) fn commune(conn: &Connection) -> Result<Commune> {
    let commune =
        row::select(conn, Table::Commune)?.query_row(named_params! { ":id": COMMUNE_ROW }, |row| {
            let columns = Columns(row);
            Ok(Commune {
                province: columns.text("province")?,
                name: columns.text("name")?,
                area: columns.code("area", AreaType::from_code)?,
            })
        })?;
    Ok(commune)
}

/// Every hamlet, in the order in which they were entered.
pub(super) fn hamlets(conn: &Connection) -> Result<Vec<Stored<HamletId, Hamlet>>> {
    row::all(conn, include_str!("hamlets.sql"), [])
}

#[cfg(test)]
mod tests {
    use crate::domain::operation::Operation;
    use crate::store::testing::{Bench, lan};
    use crate::store::{Refusal, StoreError};

    #[test]
    fn only_a_hamlet_without_households_can_be_removed() {
        let mut bench = Bench::new();
        let (empty, home) = (bench.hamlet("Khu 1"), bench.hamlet("Khu 2"));
        bench.household(home, "0001", "Nguyễn Thị Lành");
        let hamlets = bench.register.hamlets().unwrap();
        let rev = |id| hamlets.iter().find(|h| h.id == id).unwrap().rev;
        bench.perform(&Operation::RemoveHamlet(empty, rev(empty)));
        let refused = bench.register.perform(&lan(), &Operation::RemoveHamlet(home, rev(home)));
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::InUse))), "{refused:?}");
        assert_eq!(bench.register.hamlets().unwrap().len(), 1);
    }
}
