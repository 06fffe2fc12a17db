//! What a check found and what follows from facts alone, put right.

use rusqlite::TransactionBehavior;

use crate::domain::health::{HealthOperation, Mend};
use crate::domain::history::Author;
use crate::domain::operation::{Operation, OperationKind};
use crate::store::colleague::team;
use crate::store::open::refuse_shut;
use crate::store::register::Register;
use crate::store::{Done, Result, index};
use crate::viet::local_time;

impl Register {
    /// Mends everything of one sort. Facts are changed by one operation, which undo takes back; lists and search words
    /// are no facts: they are made anew without one, and nothing is said in the journal.
    ///
    /// # Errors
    /// As [`Register::perform`].
    pub fn mend(&mut self, author: &Author, mend: Mend) -> Result<Done> {
        match mend {
            Mend::Lists => self.make_lists_anew(author),
            Mend::RoundLists | Mend::Deaths => {
                self.perform(author, &Operation::Health(HealthOperation::Mend(mend)))
            }
        }
    }

    fn make_lists_anew(&mut self, author: &Author) -> Result<Done> {
        self.refuse_read_only()?;
        let transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        refuse_shut(&transaction, &self.path, self.file)?;
        let today = local_time(self.clock.now()).date();
        team(&transaction)?.may(author, OperationKind::Mend, today)?;
        index::rebuild(&transaction)?;
        transaction.commit()?;
        self.commits += 1;
        Ok(Done::default())
    }
}
