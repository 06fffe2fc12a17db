//! Signs of trouble that visits met.

use chrono::{Months, NaiveDate};

use super::Found;
use crate::domain::criteria::{Evidence, What};
use crate::domain::dossier::Dossier;
use crate::domain::visit::Sign;

/// No visit of the last months met one of some signs; not known where nobody visited in that time.
pub(super) fn none(then: &Dossier, signs: &[Sign], months: u32, on: NaiveDate) -> Option<Found> {
    let since = on.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN);
    let visits = || then.visits.iter().rev().filter(|visit| visit.date >= since);
    let met = visits().find_map(|visit| {
        let sign = visit.signs.iter().find(|sign| signs.contains(sign))?;
        Some((false, Evidence::of(visit.date, What::Sign(*sign))))
    });
    met.or_else(|| visits().next().map(|visit| (true, Evidence::of(visit.date, What::NoSign))))
}
