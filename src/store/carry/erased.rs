//! People whose data was erased here by law while a copy was out: what the copy still holds of them is not brought
//! back, neither as facts nor in the journal.

use rusqlite::{Connection, Row, named_params};

use super::copy::{CopyOperation, name_of};
use crate::domain::carry::ErasedSince;
use crate::domain::history::Author;
use crate::domain::id::{HouseholdId, MemberId, OperationId};
use crate::domain::personal::Traces;
use crate::store::Result;
use crate::store::personal::learn;
use crate::store::row::{Columns, Table};

/// Those people, and by what they are found on the copy.
#[derive(Default)]
pub(super) struct Erased(Vec<Person>);

struct Person {
    member: MemberId,
    home: Option<HouseholdId>,
    told: ErasedSince,
    traces: Traces,
}

impl Erased {
    /// Those who were erased here after an operation, and whom the copy knows.
    pub fn since(here: &Connection, copy: &Connection, began: OperationId) -> Result<Self> {
        let mut statement = here.prepare(include_str!("erased_since.sql"))?;
        let people = statement.query_map(named_params! { ":after": began.0 }, person)?;
        let mut people = people.collect::<rusqlite::Result<Vec<_>>>()?;
        for person in &mut people {
            learn(copy, person.member, &mut person.traces)?;
            learn(here, person.member, &mut person.traces)?;
            let named = person.home.map(|home| name_of(here, home.0)).transpose()?.flatten();
            person.told.household = named.unwrap_or_default();
        }
        people.retain(|person| person.traces.knows_names());
        Ok(Self(people))
    }

    /// Takes their data out of an operation of the copy.
    pub fn take_out(&mut self, operation: &mut CopyOperation) {
        for Person { traces, told, .. } in &mut self.0 {
            let mut any = false;
            // A proposal about their home bears the head's name, now and when it is answered.
            if operation.proposed_for.iter().any(|household| traces.is_home(*household)) {
                let proposals = operation.steps.iter().filter(|step| step.table == Table::Proposal);
                proposals.for_each(|step| traces.owned(step.row));
            }
            for step in &mut operation.steps {
                let sides = [&mut step.from, &mut step.to].into_iter().flatten();
                let table = step.table.name();
                // Both sides, whatever was found in the first.
                for side in sides {
                    any |= traces.take_out(table, step.row, side);
                }
            }
            // As the journal: it is called after the first household that it is about, or after whom its rows name.
            let theirs = operation.households.first().map_or(any, |first| traces.is_home(*first));
            if let Some(without) = traces.without(&operation.subject).filter(|_| theirs) {
                operation.subject = without;
                any = true;
            }
            told.operations += usize::from(any);
        }
    }

    /// Whether a text of theirs names one of them: what stands beside a proposal is brought as it is, or not at all.
    pub fn are_in(&self, households: &[i64], text: &str) -> bool {
        let is_about = |person: &Person| households.iter().any(|household| person.traces.is_home(*household));
        self.0.iter().any(|person| is_about(person) && person.traces.without(text).is_some())
    }

    /// As it is told.
    pub fn told(&self) -> Vec<ErasedSince> {
        self.0.iter().map(|person| person.told.clone()).collect()
    }
}

fn person(row: &Row) -> rusqlite::Result<Person> {
    let columns = Columns(row);
    let member = MemberId(columns.get("member")?);
    let (on, by) = (columns.date("on_date")?, Author(columns.text("author")?));
    Ok(Person {
        member,
        home: columns.get::<Option<i64>>("home")?.map(HouseholdId),
        told: ErasedSince { household: Default::default(), on, by, operations: 0 },
        traces: Traces::new([member.0]),
    })
}
