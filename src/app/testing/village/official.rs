//! The official tables of a made-up register, counted as the runner counts them. The first two hamlets know their
//! residents, the third does not; the second has fewer than its poor households.

use std::sync::Arc;

use crate::app::screens::reports::{Offered, Shelf};
use crate::app::testing::{bare_dossier, day, dossier, opened};
use crate::domain::catalogue::Catalogue;
use crate::domain::class::{Class, State};
use crate::domain::id::HamletId;
use crate::domain::ledger::LedgerFacts;
use crate::domain::ledger::histories::{household, recognised, stay};
use crate::domain::place::Hamlet;
use crate::domain::query::{Flag, ListRow};
use crate::domain::report::{
    self, Basis, HouseholdFacts, Lines, ListedPerson, PeopleList, Period, Table, TableSet, TableSpec, Tally,
    listed,
};
use crate::domain::standard::Standards;
use crate::domain::stored::Stored;

/// The tables of the program. Where nobody lives, nobody was recognised.
pub(super) fn shelf(rows: &[ListRow]) -> Shelf {
    let offered =
        |spec: &TableSpec| Offered { name: spec.name.clone(), title: spec.title.clone(), lines: spec.lines };
    Shelf {
        tables: TableSet::embedded().all().iter().map(offered).collect(),
        fault: None,
        since: (!rows.is_empty()).then(|| day("2022-12-14")),
    }
}

/// Counts a table.
pub(super) fn table(rows: &[ListRow], name: &str, period: Period) -> Result<Arc<Table>, String> {
    let (set, standards, hamlets) = (TableSet::embedded(), Standards::embedded(), hamlets());
    let spec = set.by_name(name).ok_or("no such table")?;
    let standard = standards.in_force_on(period.to).ok_or("no standard")?;
    let basis = Basis { period, standard, hamlets: &hamlets };
    let facts = rows.iter().enumerate().map(|(at, row)| facts(at, row));
    if spec.lines == Lines::Person {
        return Ok(Arc::new(people(spec, basis, facts)));
    }
    let mut tallies = [Tally::new(spec, basis)];
    facts.for_each(|facts| report::add(&mut tallies, &facts));
    let [tally] = tallies;
    Ok(Arc::new(tally.finish()))
}

fn people(spec: &TableSpec, basis: Basis<'_>, facts: impl Iterator<Item = HouseholdFacts>) -> Table {
    let catalogue = Catalogue::embedded();
    let mut list = PeopleList::new(spec, basis, &catalogue);
    let mut all: Vec<_> = facts.filter_map(|facts| listed(&facts, spec.class, basis)).collect();
    all.sort_by_key(|listed| list.place(listed));
    for (at, listed) in all.iter().enumerate() {
        let dossier = if at == 0 { dossier() } else { bare_dossier() };
        let people: Vec<_> = dossier.residents.iter().map(ListedPerson::from).collect();
        list.add(listed, &people, "the-bhyt bo-sinh-san");
    }
    list.finish()
}

fn hamlets() -> Vec<Stored<HamletId, Hamlet>> {
    let residents = [Some((40, 160)), Some((1, 3)), None];
    let with = |(mut hamlet, residents): (Stored<HamletId, Hamlet>, Option<(u32, u32)>)| {
        hamlet.value.resident_households = residents.map(|(households, _)| households);
        hamlet.value.resident_people = residents.map(|(_, people)| people);
        hamlet
    };
    opened().hamlets.into_iter().zip(residents).map(with).collect()
}

/// A household of the list as the ledger has it: recognised in 2022, as it is now since the end of 2025.
fn facts(at: usize, row: &ListRow) -> HouseholdFacts {
    let hamlets = [1, 4, 7];
    let ledger = household(row.id.0, hamlets[at % hamlets.len()]);
    let class = match row.state {
        State::Poor => Class::Poor,
        State::NearPoor => Class::NearPoor,
        State::Average => Class::Average,
        State::NewlyEscaped | State::None => Class::None,
    };
    let recognitions = vec![recognised(day("2022-12-14"), Class::Poor), recognised(day("2025-12-14"), class)];
    let stays = (0..row.members).map(|_| stay(None, None)).collect();
    HouseholdFacts {
        code: row.code.clone(),
        ledger: LedgerFacts { recognitions, stays, ..ledger },
        flags: if at.is_multiple_of(3) { Flag::EthnicMinority.bit() } else { 0 },
        ethnicity: ["Mường", "Kinh"][at % 2].to_owned(),
    }
}
