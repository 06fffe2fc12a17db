//! What waits for a second person: put down instead of being done, and answered.
//!
//! | file | subject |
//! |---|---|
//! | `put_down` | work that was done, looked at and taken back |
//! | `answer` | carried out, refused, taken back |
//! | `again` | how it is carried out, and why so |
//! | `bring` | one that was made on a copy of the register |
//! | `like` | facts like it that have arisen since |
//! | `names` | what people call the rows that it names |
//! | `told` | an entry of the journal that answers one |

mod again;
mod answer;
mod bring;
mod like;
mod names;
mod put_down;
mod told;

#[cfg(test)]
mod tests;

use self::again::sound_rows;
pub(super) use self::again::{digest_holds, texts};
use self::answer::was_brought_by;
pub(super) use self::bring::{about, beside, bring};
pub use self::names::Names;
pub(super) use self::put_down::{Waits, digest, waits};

use chrono::NaiveDate;

use crate::domain::colleague::Colleague;
use crate::domain::history::Author;
use crate::domain::id::{HouseholdId, ProposalId};
use crate::domain::operation::OperationKind;
use crate::domain::proposal::{Proposal, ProposalState, ProposedRow};
use crate::domain::stored::Stored;
use crate::store::colleague::team;
use crate::store::row::{self, Columns, Fields, Record, Table};
use crate::store::{Register, Result};

impl Register {
    /// What waits for a second person, the oldest first.
    ///
    /// # Errors
    /// Those of the file.
    pub fn waiting_proposals(&self) -> Result<Vec<Stored<ProposalId, Proposal>>> {
        row::all(&self.conn, include_str!("waiting.sql"), [])
    }

    /// What waits and this person may answer, the oldest first.
    ///
    /// # Errors
    /// Those of the file.
    pub fn answerable(&self, who: &Author, on: NaiveDate) -> Result<Vec<Stored<ProposalId, Proposal>>> {
        let team = team(&self.conn)?;
        let mut waiting = self.waiting_proposals()?;
        waiting.retain(|one| team.may_answer(who, (&one.author, one.kind), on).is_ok());
        let brought = waiting.iter().map(|one| was_brought_by(&self.conn, one.number, who));
        let brought = brought.collect::<Result<Vec<_>>>()?;
        let own = |(one, brought)| if brought { None } else { Some(one) };
        Ok(waiting.into_iter().zip(brought).filter_map(own).collect())
    }

    /// Who may answer a proposal: by their roles, and neither its author nor who brought it from a laptop.
    ///
    /// # Errors
    /// Those of the file.
    pub fn who_answers(&self, proposal: &Proposal, on: NaiveDate) -> Result<Vec<Colleague>> {
        let (team, bringers) = (team(&self.conn)?, self.bringers(proposal)?);
        let who = team.who_answers(&proposal.author, proposal.kind, on).into_iter();
        let others = who.filter(|one| bringers.iter().all(|bringer| bringer.0 != one.login));
        Ok(others.cloned().collect())
    }

    /// The proposal of a number.
    ///
    /// # Errors
    /// Those of the file.
    pub fn proposal(&self, number: i64) -> Result<Option<Stored<ProposalId, Proposal>>> {
        let named = rusqlite::named_params! { ":number": number };
        Ok(row::all(&self.conn, include_str!("of_number.sql"), named)?.pop())
    }

    /// The last proposals, whatever became of them, the newest first.
    ///
    /// # Errors
    /// Those of the file.
    pub fn proposals(&self, limit: usize) -> Result<Vec<Stored<ProposalId, Proposal>>> {
        let limit = rusqlite::named_params! { ":limit": limit as i64 };
        row::all(&self.conn, include_str!("newest.sql"), limit)
    }

    /// What waits of a household, the oldest first.
    ///
    /// # Errors
    /// Those of the file.
    pub fn waiting_of(&self, household: HouseholdId) -> Result<Vec<Stored<ProposalId, Proposal>>> {
        let household = rusqlite::named_params! { ":household": household.0 };
        row::all(&self.conn, include_str!("waiting_of_household.sql"), household)
    }

    /// The rows that a proposal would change, in order.
    ///
    /// # Errors
    /// [`crate::store::StoreError::Damaged`] where they were changed from outside.
    pub fn proposed_rows(&self, proposal: &Proposal) -> Result<Vec<ProposedRow>> {
        sound_rows(&self.conn, proposal)
    }

    /// The first households of the register that a proposal is about, each with its code and head, and how many there are
    /// altogether.
    ///
    /// # Errors
    /// Those of the file.
    pub fn proposed_households(
        &self,
        number: i64,
        limit: usize,
    ) -> Result<(Vec<(HouseholdId, String)>, usize)> {
        let mut statement = self.conn.prepare_cached(include_str!("households_of.sql"))?;
        let named = rusqlite::named_params! { ":proposal": number, ":limit": limit as i64 };
        let first = statement.query_map(named, |row| Ok((HouseholdId(row.get("id")?), row.get("name")?)))?;
        let first = first.collect::<rusqlite::Result<_>>()?;
        let mut statement = self.conn.prepare_cached(include_str!("household_count.sql"))?;
        let count: i64 =
            statement.query_row(rusqlite::named_params! { ":proposal": number }, |row| row.get(0))?;
        Ok((first, usize::try_from(count).unwrap_or_default()))
    }
}

impl Record for Proposal {
    type Id = ProposalId;
    const TABLE: Table = Table::Proposal;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            number: columns.get("number")?,
            at: columns.instant("at")?,
            author: Author(columns.text("author")?),
            kind: columns.code("kind", OperationKind::from_code)?,
            subject: columns.text("subject")?,
            digest: columns.text("digest")?,
            state: columns.code("state", ProposalState::from_code)?,
            answered_by: columns.get::<Option<String>>("answered_by")?.map(Author),
            answered_at: columns.instant_or_none("answered_at")?,
            reason: columns.text("reason")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("number", self.number)
            .instant("at", self.at)
            .text("author", &self.author.0)
            .text("kind", self.kind.code())
            .text("subject", &self.subject)
            .text("digest", &self.digest)
            .text("state", self.state.code())
            .code("answered_by", self.answered_by.as_ref().map(|author| author.0.as_str()))
            .instant_or_none("answered_at", self.answered_at)
            .text("reason", &self.reason)
    }
}
