//! An entry of the journal with what it takes to tell it in a sentence: the first rows that it changed, and where it answers
//! a proposal what that was.

use std::collections::HashMap;

use serde_json::Value;

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
        let changes = self.named_hamlets(self.first_changes(entry.id, rows)?)?;
        let answers = match entry.kind {
            OperationKind::Approve | OperationKind::Refuse | OperationKind::Withdraw => {
                self.answered_by(&changes, rows)?
            }
            _ => None,
        };
        Ok(HistoryEntry { changes, answers: answers.map(Box::new), ..entry })
    }

    /// The same changes, where a household that moved has the names of both hamlets instead of their numbers, as they are
    /// called now. One that is gone since has none.
    fn named_hamlets(&self, mut changes: Vec<RowChange>) -> Result<Vec<RowChange>> {
        let households = changes.iter_mut().filter(|change| change.table == Table::Household.name());
        let fields = households.flat_map(|change| &mut change.fields);
        let moves: Vec<_> = fields
            .filter(|(field, from, to)| field == "hamlet" && from.is_number() && to.is_number())
            .collect();
        if moves.is_empty() {
            return Ok(changes);
        }
        let names: HashMap<i64, String> =
            self.hamlets()?.into_iter().map(|hamlet| (hamlet.id.0, hamlet.value.name)).collect();
        for (_, from, to) in moves {
            for side in [from, to] {
                if let Some(name) = side.as_i64().and_then(|number| names.get(&number)) {
                    *side = Value::from(name.as_str());
                }
            }
        }
        Ok(changes)
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
            changes: self.named_hamlets(proposed.iter().take(rows).map(ProposedRow::change).collect())?,
            answers: None,
        }))
    }
}
