//! The official tables: views of one ledger and of the facts around it. What a number counts is here, in a closed
//! list of measures; which table shows which number under which heading is data (`tables/*.toml`), replaceable by
//! the commune.
//!
//! | part | what it does |
//! |---|---|
//! | `spec`, `read`, `balance`, `set` | a table as its file describes it; faults with their line |
//! | `facts`, `measure` | one household, and what it adds to a number |
//! | `tally`, `lines` | numbers by hamlet or ethnic group, rates, totals |
//! | `people` | the detailed list |
//! | `table`, `heading` | what comes out: every number with the households behind it |
//!
//! Facts without dates (flags, ethnic group, residents of a hamlet) are those of today, whatever the period. Supports
//! are those that the household ever had.

mod balance;
mod facts;
mod heading;
mod known;
mod lines;
mod measure;
mod people;
mod period;
mod rate;
mod read;
mod set;
mod spec;
mod table;
mod tally;

#[cfg(test)]
mod diary;
#[cfg(test)]
mod recount;
#[cfg(test)]
mod tests;

pub use facts::HouseholdFacts;
pub use heading::{HeadingCell, Title};
pub use measure::Measure;
pub use people::{Listed, ListedPerson, PeopleList, listed};
pub use period::Period;
pub use rate::Percent;
pub use read::{TableError, TableFault};
pub use set::{LocalTableError, TableSet};
pub use spec::{Heading, Lines, TableSpec, Unit};
pub use table::{Behind, Cell, Issued, Lead, Refusal, Remark, Row, Table, Value};
pub use tally::{Basis, Tally, add};
