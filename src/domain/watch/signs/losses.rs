//! What a household lost or owes: animals, loans, emergencies.

use chrono::NaiveDate;

use crate::domain::loan::LoanBook;
use crate::domain::relief::ReliefKind;
use crate::domain::watch::warning::Sighted;
use crate::domain::watch::{Emergency, Fact, Loss, WarningKind};

/// Animals that died or were stolen. What was sold is no loss.
pub(super) fn animals(losses: &[Loss], day: NaiveDate) -> impl Iterator<Item = Sighted> {
    losses.iter().filter(move |loss| loss.on <= day).map(|loss| {
        let fact = Fact::Animal {
            species: loss.species.clone(),
            tag: loss.tag.clone(),
            heads: loss.heads,
            how: loss.how,
        };
        (WarningKind::AnimalDied, loss.on, fact)
    })
}

/// Loans whose principal was due before the day and is not paid back.
pub(super) fn loans(loans: &[LoanBook], day: NaiveDate) -> impl Iterator<Item = Sighted> {
    let lent = loans.iter().filter(move |book| book.loan.lent <= day);
    lent.filter_map(move |book| {
        let standing = book.on(day);
        let due = standing.due.filter(|_| standing.is_overdue())?;
        let fact = Fact::Loan { lent: book.loan.lent, outstanding: standing.outstanding };
        Some((WarningKind::LoanOverdue, due, fact))
    })
}

/// Illnesses and disasters in which the household was helped by then. A gift to poor pupils, or one that says nothing of what
/// happened, is no sign.
pub(super) fn emergencies(all: &[Emergency], day: NaiveDate) -> impl Iterator<Item = Sighted> {
    all.iter().filter(move |one| one.on.max(one.helped) <= day).filter_map(|one| {
        let kind = match one.kind {
            ReliefKind::SeriousIllness => WarningKind::SeriousIllness,
            ReliefKind::PoorPupils | ReliefKind::Other => return None,
            _ => WarningKind::Disaster,
        };
        Some((kind, one.on, Fact::Emergency { kind: one.kind, name: one.name.clone() }))
    })
}
