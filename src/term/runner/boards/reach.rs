//! What support reached and what it did not, of one reading of the whole commune.

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::reach::astray::Astray;
use crate::app::boards::reach::days::Days;
use crate::app::boards::reach::fund_reach::FundReach;
use crate::app::boards::reach::support_table::SupportTable;
use crate::app::boards::reach::unreached::Unreached;
use crate::domain::reach::{self, By, Cut};
use crate::shell::rules::Rules;
use crate::store::StoreError;

type Read = Result<Box<dyn Board>, StoreError>;

/// Households that support did not reach.
pub(super) fn unreached(reading: Reading<'_>, months: u16) -> Read {
    let (reach, rules) = (reading.register.reach(reading.today)?, Rules::of(reading.register));
    Ok(Box::new(Unreached::new(&reach, by(&rules), reading.today, months)))
}

/// Supports that came twice or beside the need.
pub(super) fn astray(reading: Reading<'_>, days: Option<Days>) -> Read {
    let (reach, rules) = (reading.register.reach(reading.today)?, Rules::of(reading.register));
    Ok(Box::new(Astray::new(&reach, by(&rules), Days::or_year_of(days, reading.today))))
}

/// Whom funds reached.
pub(super) fn funds(reading: Reading<'_>, cut: Cut, days: Option<Days>) -> Read {
    let reach = reading.register.reach(reading.today)?;
    Ok(Box::new(FundReach::new(&reach, cut, Days::or_year_of(days, reading.today))))
}

/// The support table.
pub(super) fn table(reading: Reading<'_>, by: By, days: Option<Days>) -> Read {
    let (reach, rules) = (reading.register.reach(reading.today)?, Rules::of(reading.register));
    Ok(Box::new(SupportTable::new(&reach, &rules.catalogue, by, Days::or_year_of(days, reading.today))))
}

fn by(rules: &Rules) -> reach::Rules<'_> {
    reach::Rules { catalogue: &rules.catalogue, standards: &rules.standards }
}
