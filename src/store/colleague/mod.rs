//! Colleagues and the office's rules as rows, and what the journal's door asks of them.

use rusqlite::{Connection, named_params};

use crate::domain::colleague::{Colleague, ColleagueFault, OfficeRules, Role, Team};
use crate::domain::history::Author;
use crate::domain::id::{ColleagueId, HamletId, OfficeRulesId, OperationId};
use crate::store::row::{self, Columns, Fields, Record, Table};
use crate::store::{Refusal, Register, Result, StoreError};

#[cfg(test)]
mod tests;

/// The one row of the office's rules.
pub(super) const OFFICE_RULES_ROW: OfficeRulesId = OfficeRulesId(1);

impl Register {
    /// Everybody who works with the register, and what needs a second person.
    ///
    /// # Errors
    /// Those of the file.
    pub fn team(&self) -> Result<Team> {
        team(&self.conn)
    }
}

/// The team as it stands.
pub(super) fn team(conn: &Connection) -> Result<Team> {
    let colleagues = row::all::<Colleague>(conn, include_str!("colleagues.sql"), [])?;
    let rules = row::find::<OfficeRules>(conn, OFFICE_RULES_ROW)?;
    Ok(Team { colleagues, rules: rules.map(|rules| rules.value).unwrap_or_default() })
}

/// Refuses where colleagues would be left without anybody who may enter them.
pub(super) fn expect_keeper(conn: &Connection) -> Result<()> {
    match team(conn)?.has_keeper() {
        true => Ok(()),
        false => Err(StoreError::Refused(Refusal::Colleague(ColleagueFault::NoKeeper))),
    }
}

/// Refuses an operation that touches a household of a hamlet in which its author does not work.
pub(super) fn expect_own_hamlets(
    conn: &Connection,
    team: &Team,
    author: &Author,
    operation: OperationId,
) -> Result<()> {
    if team.who(author).is_none_or(|colleague| colleague.hamlets.is_empty()) {
        return Ok(());
    }
    let mut statement = conn.prepare_cached(include_str!("hamlets_touched.sql"))?;
    let hamlets = statement.query_map(named_params! { ":operation": operation.0 }, |row| {
        Ok((HamletId(row.get("id")?), row.get("name")?))
    })?;
    let hamlets: Vec<(HamletId, String)> = hamlets.collect::<rusqlite::Result<_>>()?;
    Ok(team.may_touch(author, &hamlets)?)
}

impl Record for Colleague {
    type Id = ColleagueId;
    const TABLE: Table = Table::Colleague;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            login: columns.text("login")?,
            name: columns.text("name")?,
            role: columns.code("role", Role::from_code)?,
            hamlets: columns.json("hamlets")?,
            left_on: columns.date_or_none("left_on")?,
            note: columns.text("note")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .text("login", &self.login)
            .text("name", &self.name)
            .text("role", self.role.code())
            .text("hamlets", &serde_json::json!(self.hamlets).to_string())
            .date_or_none("left_on", self.left_on)
            .text("note", &self.note)
    }
}

impl Record for OfficeRules {
    type Id = OfficeRulesId;
    const TABLE: Table = Table::OfficeRules;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            second_for_recognition: columns.get("second_for_recognition")?,
            second_for_money: columns.get("second_for_money")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("second_for_recognition", self.second_for_recognition)
            .number("second_for_money", self.second_for_money)
    }
}
