//! Loans as lists show them: the supports of credit models that were handed out, with what happened to each.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row, named_params};

use crate::domain::catalogue::{Catalogue, ModelKind};
use crate::domain::id::{HouseholdId, SupportId};
use crate::domain::loan::{Loan, LoanBook, LoanExtension, LoanLine, LoanPayment};
use crate::domain::support::Support;
use crate::store::Result;
use crate::store::card::codes_of;
use crate::store::register::Register;
use crate::store::row;

pub(super) const LINES: &str = include_str!("lines.sql");
pub(super) const OF_HOUSEHOLD: &str = include_str!("of_household.sql");
pub(super) const PAYMENTS: &str = include_str!("payments.sql");
pub(super) const EXTENSIONS: &str = include_str!("extensions.sql");

/// The books of many loans, by loan.
type Books = BTreeMap<SupportId, LoanBook>;

impl Register {
    /// Every loan that was handed out, in the order in which they were lent.
    pub fn loans(&self, catalogue: &Catalogue) -> Result<Vec<LoanLine>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let models = codes_of(catalogue, ModelKind::Credit);
        lines(&snapshot, LINES, named_params! { ":models": models })
    }

    /// The loans of one household.
    pub fn loans_of(&self, household: HouseholdId, catalogue: &Catalogue) -> Result<Vec<LoanLine>> {
        let snapshot = self.conn.unchecked_transaction()?;
        let models = codes_of(catalogue, ModelKind::Credit);
        let params = named_params! { ":models": models, ":household": household.0 };
        lines(&snapshot, OF_HOUSEHOLD, params)
    }

    /// One loan; `None` where the support is no loan that was handed out.
    pub fn loan(&self, id: SupportId, catalogue: &Catalogue) -> Result<Option<LoanLine>> {
        let Some(support) = row::find::<Support>(&self.conn, id)? else { return Ok(None) };
        let loans = self.loans_of(support.household, catalogue)?;
        Ok(loans.into_iter().find(|loan| loan.support.id == id))
    }
}

/// What happened to a loan of these terms.
pub(in crate::store) fn book(conn: &Connection, id: SupportId, support: &Support) -> Result<LoanBook> {
    let range = named_params! { ":first": id.0, ":last": id.0 };
    Ok(LoanBook {
        loan: Loan::of(support),
        payments: row::all::<LoanPayment>(conn, PAYMENTS, range)?,
        extensions: row::all::<LoanExtension>(conn, EXTENSIONS, range)?,
    })
}

fn lines(conn: &Connection, sql: &str, params: &[(&str, &dyn rusqlite::ToSql)]) -> Result<Vec<LoanLine>> {
    let mut statement = conn.prepare_cached(sql)?;
    let lines = statement.query_map(params, line)?.collect::<rusqlite::Result<Vec<_>>>()?;
    let range = lines.iter().map(|line| line.support.id);
    let Some((first, last)) = range.clone().min().zip(range.max()) else { return Ok(lines) };
    let mut books = books(conn, &lines, (first, last))?;
    let with_book = |line: LoanLine| match books.remove(&line.support.id) {
        Some(book) => LoanLine { book, ..line },
        None => line,
    };
    Ok(lines.into_iter().map(with_book).collect())
}

/// The books of the loans, read in one go.
fn books(conn: &Connection, lines: &[LoanLine], (first, last): (SupportId, SupportId)) -> Result<Books> {
    let mut books: Books = lines.iter().map(|line| (line.support.id, line.book.clone())).collect();
    let range = named_params! { ":first": first.0, ":last": last.0 };
    for payment in row::all::<LoanPayment>(conn, PAYMENTS, range)? {
        if let Some(book) = books.get_mut(&payment.support) {
            book.payments.push(payment);
        }
    }
    for extension in row::all::<LoanExtension>(conn, EXTENSIONS, range)? {
        if let Some(book) = books.get_mut(&extension.support) {
            book.extensions.push(extension);
        }
    }
    Ok(books)
}

fn line(row: &Row) -> rusqlite::Result<LoanLine> {
    let support = row::stored::<Support>(row)?;
    Ok(LoanLine {
        code: row.get("code")?,
        borrower: row.get("borrower")?,
        hamlet: row.get("hamlet_name")?,
        group: row.get("group_name")?,
        book: LoanBook::new(Loan::of(&support)),
        support,
    })
}
