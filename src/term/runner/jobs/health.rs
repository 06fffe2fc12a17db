//! The health of the register: examined, mended; records that may be one.

use super::work::{Done, End, of_store, open};
use super::{Place, Teller};
use crate::app::health::{Compared, Finding, HealthJob, HealthOutcome, KindFound, Report};
use crate::app::work::Outcome;
use crate::domain::duplicates::{Duplicate, Pair};
use crate::domain::health::{Mend, Problem, ProblemKind, by_kind};
use crate::shell::rules::Rules;
use crate::store::{Register, StoreError};

/// So many findings of a kind are shown; the command line tells them all.
const SHOWN: usize = 500;

/// Does what is to be done.
pub(super) fn perform(job: &HealthJob, place: &Place, teller: &mut Teller) -> Done {
    let mut register = open(place)?;
    let outcome = match job {
        HealthJob::Examine => examine(&register, place, teller).map(HealthOutcome::Examined),
        HealthJob::Mend(mend) => return mended(*mend, &mut register, place, teller),
        HealthJob::Duplicates => register.duplicates().map(HealthOutcome::Duplicates),
        HealthJob::Compare(duplicate) => {
            compare(&register, duplicate).map(|compared| HealthOutcome::Compared(Box::new(compared)))
        }
    };
    outcome.map(Outcome::Health).map_err(|error| of_store(&error, place))
}

fn examine(register: &Register, place: &Place, teller: &mut Teller) -> Result<Report, StoreError> {
    let standards = Rules::of(register).standards;
    let problems = register.examine(&standards, &mut |done, all| teller.tell(done, all))?;
    let kinds = by_kind(&problems).into_iter().map(|(kind, found)| of_kind(register, kind, &found, place));
    let kinds = kinds.collect::<Result<_, _>>()?;
    let suspected = problems.iter().any(|problem| problem.kind == ProblemKind::File);
    // The check has written it down where the disk let it.
    let is_known = Register::damage_of(register.path()).is_some();
    let damaged = suspected && (is_known || register.suspect(&StoreError::Damaged(String::new())));
    Ok(Report { at: place.now, kinds, damaged })
}

fn of_kind(
    register: &Register,
    kind: ProblemKind,
    found: &[&Problem],
    place: &Place,
) -> Result<KindFound, StoreError> {
    let finding = |problem: &&Problem| {
        let code = problem.households.first();
        let household = code.map(|code| register.by_code(code)).transpose()?.flatten();
        Ok(Finding { words: place.lang.problem(problem), household })
    };
    let findings = found.iter().take(SHOWN).map(finding).collect::<Result<_, StoreError>>()?;
    Ok(KindFound { kind, count: found.len(), findings })
}

/// Mends, and looks again.
fn mended(mend: Mend, register: &mut Register, place: &Place, teller: &mut Teller) -> Done {
    let of_store = |error: StoreError| of_store(&error, place);
    let open = |report: &Report| {
        let kinds = report.kinds.iter().filter(|found| found.kind.mend() == Some(mend));
        kinds.map(|found| found.count).sum::<usize>()
    };
    let before = open(&examine(register, place, teller).map_err(of_store)?);
    let done = register.mend(&place.author, mend).map_err(of_store)?;
    if let Some(number) = done.proposed {
        return Err(End::Failed(place.lang.waits_for_second(number)));
    }
    let report = examine(register, place, teller).map_err(of_store)?;
    let count = before.saturating_sub(open(&report));
    Ok(Outcome::Health(HealthOutcome::Mended(mend, count, report)))
}

fn compare(register: &Register, duplicate: &Duplicate) -> Result<Compared, StoreError> {
    let turned = match duplicate.of {
        Pair::People(one, other) => Pair::People(other, one),
        Pair::Households(one, other) => Pair::Households(other, one),
    };
    Ok(Compared {
        duplicate: duplicate.clone(),
        previews: [register.join_preview(duplicate.of)?, register.join_preview(turned)?],
        joins: [register.join_of(duplicate.of)?, register.join_of(turned)?],
    })
}
