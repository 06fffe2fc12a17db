//! Colleagues and the office's rules as rows, and what the journal's door asks of them.
//!
//! | file | subject |
//! |---|---|
//! | `hamlets` | whether an operation stays in the hamlets of its author |
//! | `second` | whether it waits for a second person |

mod hamlets;
mod second;

use rusqlite::Connection;

use crate::domain::colleague::{Colleague, OfficeRules, Role, Team, team_fault};
use crate::domain::id::{ColleagueId, OfficeRulesId};
use crate::store::row::{self, Columns, Fields, Record, Table};
use crate::store::{Refusal, Register, Result, StoreError};

#[cfg(test)]
mod tests;

pub(super) use self::hamlets::expect_own_hamlets;
pub(super) use self::second::asks_second;

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

/// Refuses where a change leaves the colleagues worse than before: without anybody who may enter them, or without two
/// who could answer each other where the office asks for that.
pub(super) fn expect_team(conn: &Connection, before: &Team) -> Result<()> {
    match team_fault(before, &team(conn)?) {
        None => Ok(()),
        Some(fault) => Err(StoreError::Refused(Refusal::Colleague(fault))),
    }
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
            eased_on: columns.date_or_none("eased_on")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("second_for_recognition", self.second_for_recognition)
            .number("second_for_money", self.second_for_money)
            .date_or_none("eased_on", self.eased_on)
    }
}
