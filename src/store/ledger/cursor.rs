//! Rows in order of households, taken household by household.

use rusqlite::Rows;

use crate::domain::id::HouseholdId;
use crate::store::Result;
use crate::store::row::Columns;

/// Reads what a row says of its household.
type Read<T> = fn(HouseholdId, &Columns) -> Result<T>;

/// An answer whose first column is the household; it is walked through once.
pub(in crate::store) struct Cursor<'s, T> {
    rows: Rows<'s>,
    read: Read<T>,
    /// The row that stands next, with its household.
    next: Option<(HouseholdId, T)>,
    begun: bool,
}

impl<'s, T> Cursor<'s, T> {
    pub fn new(rows: Rows<'s>, read: Read<T>) -> Self {
        Self { rows, read, next: None, begun: false }
    }

    /// The household of the row that stands next.
    pub fn household(&mut self) -> Result<Option<HouseholdId>> {
        self.begin()?;
        Ok(self.next.as_ref().map(|(household, _)| *household))
    }

    /// Takes the only row of a household, or the last of its rows.
    pub fn take_one(&mut self, household: HouseholdId) -> Result<Option<T>> {
        let mut taken = None;
        self.each(household, &mut |value| taken = Some(value))?;
        Ok(taken)
    }

    /// Takes the rows of a household; those of households before it, which nobody asked for, are passed over.
    pub fn take(&mut self, household: HouseholdId, into: &mut Vec<T>) -> Result<()> {
        self.each(household, &mut |value| into.push(value))
    }

    fn each(&mut self, household: HouseholdId, take: &mut dyn FnMut(T)) -> Result<()> {
        self.begin()?;
        while let Some((own, value)) = self.next.take_if(|(own, _)| *own <= household) {
            if own == household {
                take(value);
            }
            self.advance()?;
        }
        Ok(())
    }

    fn begin(&mut self) -> Result<()> {
        if !std::mem::replace(&mut self.begun, true) {
            self.advance()?;
        }
        Ok(())
    }

    fn advance(&mut self) -> Result<()> {
        self.next = match self.rows.next()? {
            Some(row) => {
                let columns = Columns(row);
                let household = HouseholdId(columns.get(0)?);
                Some((household, (self.read)(household, &columns)?))
            }
            None => None,
        };
        Ok(())
    }
}
