//! What is held of one person, and its erasure by law.
//!
//! | part | what it does |
//! |---|---|
//! | `held` | reads everything that the register holds of a person |
//! | `search` | finds what an erasure takes out, before anybody waits for it |
//! | `erase` | takes a person's data out of facts and journal, as one operation |
//! | `known` | what a person is found by |
//! | `proposals` | takes it out of what waits for a second person |
//! | `records` | which records are one person's, where some were made one |
//! | `rewrite` | rows and operations that are final, rewritten inside that operation |

mod erase;
mod held;
mod known;
mod proposals;
mod records;
mod rewrite;
mod search;

pub(super) use known::learn;

#[cfg(test)]
mod tests;

use crate::domain::id::{ErasureId, MemberId};
use crate::domain::personal::Erasure;
use crate::store::row::{Columns, Fields, Record, Table};

impl Record for Erasure {
    type Id = ErasureId;
    const TABLE: Table = Table::Erasure;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            member: MemberId(columns.get("member")?),
            on: columns.date("on_date")?,
            law: columns.text("law")?,
            reason: columns.text("reason")?,
        })
    }

    fn fields(&self) -> Fields {
        Fields::new()
            .number("member", self.member.0)
            .date("on_date", self.on)
            .text("law", &self.law)
            .text("reason", &self.reason)
    }
}
