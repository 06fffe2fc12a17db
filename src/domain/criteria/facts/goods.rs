//! Animals, loans, and what is owed for animals.

use chrono::NaiveDate;

use super::Found;
use crate::domain::catalogue::Catalogue;
use crate::domain::criteria::{Evidence, What};
use crate::domain::dossier::Dossier;
use crate::domain::herd::{Animal, HerdEvent};
use crate::domain::id::{AnimalId, HerdEventId};
use crate::domain::pass_on::Standing;
use crate::domain::stored::Stored;

/// So many heads of livestock are alive. A visitor who counted them after the last event of the herd saw those of the
/// household's own too, which the register does not have. Not known where there never was an animal and nobody counted.
pub(super) fn animals(then: &Dossier, at_least: u32, on: NaiveDate) -> Option<Found> {
    let heads = then.animals.iter().map(|animal| then.heads_kept(animal, on)).sum::<u32>();
    let event = then.herd_events.iter().map(|event| event.on).max();
    let registered = || (heads >= at_least, Evidence { on: event, what: What::Heads(heads) });
    let counted = then.visits.iter().rev().find_map(|visit| Some((visit.date, visit.heads?)));
    match counted.filter(|(day, _)| event.is_none_or(|event| event <= *day)) {
        Some((day, seen)) if seen > heads || then.animals.is_empty() => {
            Some((seen >= at_least, Evidence::of(day, What::HeadsCounted(seen))))
        }
        _ => (!then.animals.is_empty()).then(registered),
    }
}

/// So many heads of some species are alive, as the register has them: a visitor counts animals of all kinds together. Not
/// known where there never was one of these.
pub(super) fn animals_of(
    words: &[String],
    then: &Dossier,
    (at_least, catalogue): (u32, &Catalogue),
    on: NaiveDate,
) -> Option<Found> {
    let code = |word: &str| catalogue.species(word).map(|species| species.code.as_str());
    let wanted: Vec<_> = words.iter().filter_map(|word| code(word)).collect();
    let is_one =
        |animal: &&Stored<AnimalId, Animal>| code(&animal.species).is_some_and(|of| wanted.contains(&of));
    let animals: Vec<_> = then.animals.iter().filter(is_one).collect();
    let heads = animals.iter().map(|animal| then.heads_kept(animal, on)).sum::<u32>();
    let of_these = |event: &&Stored<HerdEventId, HerdEvent>| animals.iter().any(|one| one.id == event.animal);
    let event = then.herd_events.iter().filter(of_these).map(|event| event.on).max();
    let found = || (heads >= at_least, Evidence { on: event, what: What::Heads(heads) });
    (!animals.is_empty()).then(found)
}

/// No loan is overdue; the one that is longest overdue is named.
pub(super) fn loans(then: &Dossier, catalogue: &Catalogue, on: NaiveDate) -> Found {
    let standings: Vec<_> = then.loans(catalogue).map(|(_, book)| book.on(on)).collect();
    let overdue = standings.iter().filter(|loan| loan.is_overdue()).max_by_key(|loan| loan.overdue_days);
    match overdue {
        Some(loan) => (false, Evidence { on: loan.due, what: What::LoanOverdue(loan.outstanding) }),
        None if standings.is_empty() => (true, Evidence::undated(What::NoLoan)),
        None => (true, Evidence::of(on, What::LoansInTime(standings.len()))),
    }
}

/// Nothing owed for animals is overdue; what is longest overdue is named.
pub(super) fn owed(then: &Dossier, catalogue: &Catalogue, on: NaiveDate) -> Found {
    let demands = then.pass_ons.iter().map(|(owed, _)| then.demand(owed, on, catalogue.soon_days()));
    let open: Vec<_> = demands
        .filter(|demand| !matches!(demand.standing, Standing::Settled | Standing::Voided))
        .map(|demand| (demand.due, demand.standing))
        .collect();
    match open.iter().filter(|(_, standing)| *standing == Standing::Overdue).min() {
        Some((due, _)) => (false, Evidence::of(*due, What::PassOnOverdue)),
        None if open.is_empty() => (true, Evidence::undated(What::NothingOwed)),
        None => (true, Evidence { on: open.iter().map(|(due, _)| *due).min(), what: What::PassOnInTime }),
    }
}
