//! Notes of copies that went out, as rows; whether this register is such a copy.

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::domain::carry::{CarryEnd, CarryFault, ChainHead, TakenOut};
use crate::domain::colleague::Right;
use crate::domain::history::Author;
use crate::domain::id::{HamletId, OperationId, TakenOutId};
use crate::domain::operation::OperationKind;
use crate::domain::place::Hamlet;
use crate::domain::stored::Stored;
use crate::store::colleague::team;
use crate::store::journal::{Done, Opening};
use crate::store::row::{self, Columns, Fields, Record, Table};
use crate::store::{Register, Result};
use crate::viet::local_time;

impl Register {
    /// Every copy that ever went out, the newest first.
    ///
    /// # Errors
    /// Those of the file.
    pub fn taken_out(&self) -> Result<Vec<Stored<TakenOutId, TakenOut>>> {
        row::all(&self.conn, include_str!("newest.sql"), [])
    }

    /// The note that this register bears where it is itself a copy that went out; none in an office's register.
    ///
    /// # Errors
    /// Those of the file.
    pub fn carried(&self) -> Result<Option<TakenOut>> {
        carried(&self.conn)
    }

    /// The hamlets that the register is of: all of them, but on a copy those that went out.
    ///
    /// # Errors
    /// Those of the file.
    pub fn own_hamlets(&self) -> Result<Vec<Stored<HamletId, Hamlet>>> {
        let (mut hamlets, copy) = (self.hamlets()?, self.carried()?);
        hamlets.retain(|hamlet| copy.as_ref().is_none_or(|copy| copy.hamlets.contains(&hamlet.id)));
        Ok(hamlets)
    }

    /// Says that a copy will not come back.
    ///
    /// # Errors
    /// [`CarryFault::NotOut`] where no copy of this number is out; as every operation.
    pub fn give_up_taken_out(&mut self, author: &Author, number: i64) -> Result<Done> {
        let today = local_time(self.clock.now()).date();
        team(&self.conn)?.expect_right(author, Right::Keep, today)?;
        self.end_taken_out(author, number)
    }

    /// Says that a copy never left: whoever took it out says so themselves.
    ///
    /// # Errors
    /// [`CarryFault::NotOut`] where they took no copy of this number out; as every operation.
    pub fn forget_taken_out(&mut self, author: &Author, number: i64) -> Result<Done> {
        let own = of_number(&self.conn, number)?.is_some_and(|known| known.author == *author);
        match own {
            true => self.end_taken_out(author, number),
            false => Err(CarryFault::NotOut(number).into()),
        }
    }

    fn end_taken_out(&mut self, author: &Author, number: i64) -> Result<Done> {
        let known = of_number(&self.conn, number)?.filter(|known| known.is_out());
        let known = known.ok_or(CarryFault::NotOut(number))?;
        let subject = names(&self.conn, &known)?.join(", ");
        let kind = OperationKind::GiveUpTakenOut;
        let opening = Opening { author, kind, subject: Some(&subject), reverses: None };
        let ((), done) = self.transact(&opening, |tx| {
            let stored = tx.read_at::<TakenOut>(known.id, known.rev)?;
            let ended = Some((CarryEnd::GivenUp, tx.now(), author.clone()));
            tx.update(&stored, &TakenOut { ended, ..stored.value.clone() })
        })?;
        Ok(done)
    }
}

/// The note that a register bears which is such a copy itself.
pub(super) fn carried(conn: &Connection) -> Result<Option<TakenOut>> {
    let found = row::all::<TakenOut>(conn, include_str!("carried.sql"), [])?.pop();
    Ok(found.map(|stored| stored.value))
}

/// The number of the copy that this register is; none in an office's register.
pub(crate) fn number_here(conn: &Connection) -> Result<Option<i64>> {
    let mut statement = conn.prepare_cached(include_str!("number_here.sql"))?;
    Ok(statement.query_row([], |row| row.get(0)).optional()?)
}

/// The note of a number.
pub(super) fn of_number(conn: &Connection, number: i64) -> Result<Option<Stored<TakenOutId, TakenOut>>> {
    Ok(row::all(conn, include_str!("of_number.sql"), named_params! { ":number": number })?.pop())
}

/// The number of the next copy.
pub(super) fn next_number(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row(include_str!("next_number.sql"), [], |row| row.get(0))?)
}

/// The names of its hamlets; one that is gone since has none.
pub(super) fn names(conn: &Connection, copy: &TakenOut) -> Result<Vec<String>> {
    let hamlets = serde_json::json!(copy.hamlets).to_string();
    let mut statement = conn.prepare_cached(include_str!("names.sql"))?;
    let names = statement.query_map(named_params! { ":hamlets": hamlets }, |row| row.get(0))?;
    Ok(names.collect::<rusqlite::Result<_>>()?)
}

impl Record for TakenOut {
    type Id = TakenOutId;
    const TABLE: Table = Table::TakenOut;

    fn read(columns: &Columns) -> rusqlite::Result<Self> {
        Ok(Self {
            number: columns.get("number")?,
            hamlets: columns.json("hamlets")?,
            who: columns.text("who")?,
            at: columns.instant("at")?,
            author: Author(columns.text("author")?),
            origin: columns.text("origin")?,
            head: ChainHead {
                operation: OperationId(columns.get("head_operation")?),
                hash: columns.text("head_hash")?,
            },
            ended: ended(columns)?,
        })
    }

    fn fields(&self) -> Fields {
        let ended = self.ended.as_ref();
        Fields::new()
            .number("number", self.number)
            .text("hamlets", &serde_json::json!(self.hamlets).to_string())
            .text("who", &self.who)
            .instant("at", self.at)
            .text("author", &self.author.0)
            .text("origin", &self.origin)
            .number("head_operation", self.head.operation.0)
            .text("head_hash", &self.head.hash)
            .code("ended", ended.map(|(end, ..)| end.code()))
            .instant_or_none("ended_at", ended.map(|(_, at, _)| *at))
            .code("ended_by", ended.map(|(.., by)| by.0.as_str()))
    }
}

fn ended(columns: &Columns) -> rusqlite::Result<Option<(CarryEnd, chrono::DateTime<chrono::Utc>, Author)>> {
    let end = columns.code_or_none("ended", CarryEnd::from_code)?;
    let (at, by) = (columns.instant_or_none("ended_at")?, columns.get::<Option<String>>("ended_by")?);
    Ok(end.zip(at).zip(by).map(|((end, at), by)| (end, at, Author(by))))
}
