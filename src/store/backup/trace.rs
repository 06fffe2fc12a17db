//! What the journal tells of a copy that was put in the register's place: who did it, when, and which copy it was. It is
//! written before the copy comes to its place, so that no register is ever put back without a word.

use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::Connection;

use crate::domain::history::Author;
use crate::domain::operation::OperationKind;
use crate::store::journal::{Opening, said};
use crate::store::{Clock, Result};
use crate::viet::{DateStyle, clean};

/// Who puts a copy back, and what the copy is called.
#[derive(Clone, Copy)]
pub(super) struct By<'a> {
    /// Who.
    pub author: &'a Author,
    /// When.
    pub clock: Clock,
    /// The name of the copy's file.
    pub copy: &'a str,
}

/// Writes it into what takes the register's place. Who may do it was asked of the register that stood there: the copy may
/// not know them.
pub(super) fn note(conn: &Connection, by: By, last: Option<DateTime<Utc>>) -> Result<()> {
    let subject = subject(by.copy, last);
    let kind = OperationKind::RestoreRegister;
    let opening = Opening { author: by.author, kind, subject: Some(&subject), reverses: None };
    let transaction = conn.unchecked_transaction()?;
    said(&transaction, &opening, &by.clock.now().to_rfc3339_opts(SecondsFormat::Millis, true))?;
    Ok(transaction.commit()?)
}

/// The file's name, and when it was last saved into.
fn subject(copy: &str, last: Option<DateTime<Utc>>) -> String {
    let moment = last.map(|at| DateStyle::default().moment(at));
    [Some(clean(copy)), moment].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
