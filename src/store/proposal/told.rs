//! An entry of the journal with what it takes to tell it in a sentence: the first rows that it changed, and where it answers
//! a proposal what that was.

use crate::domain::history::{HistoryEntry, RowChange};
use crate::domain::id::{OperationId, ProposalId};
use crate::domain::operation::OperationKind;
use crate::domain::proposal::{Proposal, ProposedRow};
use crate::domain::stored::Stored;
use crate::store::row::{self, Table};
use crate::store::{Register, Result};

impl Register {
    /// The entry with the first rows that it changed, so many at most. A whole list has more than anybody reads, and is told
    /// by its name.
    ///
    /// # Errors
    /// Those of the file.
    pub fn to_tell(&self, entry: HistoryEntry, rows: usize) -> Result<HistoryEntry> {
        if matches!(entry.kind, OperationKind::Import | OperationKind::Demo) {
            return Ok(entry);
        }
        let changes = self.first_changes(entry.id, rows)?;
        let answers = match entry.kind {
            OperationKind::Approve | OperationKind::Refuse | OperationKind::Withdraw => {
                self.answered_by(&changes, rows)?
            }
            _ => None,
        };
        Ok(HistoryEntry { changes, answers: answers.map(Box::new), ..entry })
    }

    /// The proposal that an answer changed, as it was made.
    fn answered_by(&self, changes: &[RowChange], rows: usize) -> Result<Option<HistoryEntry>> {
        let Some(change) = changes.iter().find(|change| change.table == Table::Proposal.name()) else {
            return Ok(None);
        };
        let proposal: Option<Stored<_, Proposal>> = row::find(&self.conn, ProposalId(change.row))?;
        let Some(Stored { value: proposal, .. }) = proposal else { return Ok(None) };
        // Rows that were touched from outside are not told; that they were is found by the check.
        let proposed = self.proposed_rows(&proposal).unwrap_or_default();
        Ok(Some(HistoryEntry {
            id: OperationId(proposal.number),
            at: proposal.at,
            author: proposal.author,
            kind: proposal.kind,
            subject: proposal.subject,
            undone: false,
            changes: proposed.iter().take(rows).map(ProposedRow::change).collect(),
            answers: None,
        }))
    }
}
