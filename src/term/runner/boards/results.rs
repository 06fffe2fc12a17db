//! What works and what is expected, of one reading of the whole commune.

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::reach::days::Days;
use crate::app::boards::results::outcomes::Outcomes;
use crate::app::boards::results::outlook::OutlookBoard;
use crate::domain::outcome::{Asked, outcomes as became};
use crate::domain::outlook::outlook as expected;
use crate::domain::reach;
use crate::shell::rules::Rules;
use crate::store::StoreError;

type Read = Result<Box<dyn Board>, StoreError>;

/// What became of households that got each model.
pub(super) fn outcomes(reading: Reading<'_>, horizon: u8, days: Option<Days>) -> Read {
    let (followed, rules) = (reading.register.followed(reading.today)?, Rules::of(reading.register));
    let asked = Asked { on: reading.today, begun: days.map(Days::period) };
    Ok(Box::new(Outcomes::new(became(&followed, by(&rules), asked), horizon, days)))
}

/// Exits of the years, as they came, are expected and are meant.
pub(super) fn outlook(reading: Reading<'_>) -> Read {
    let (followed, rules) = (reading.register.followed(reading.today)?, Rules::of(reading.register));
    let targets = reading.register.exit_targets()?;
    Ok(Box::new(OutlookBoard::new(expected(&followed, by(&rules), reading.today), targets)))
}

fn by(rules: &Rules) -> reach::Rules<'_> {
    reach::Rules { catalogue: &rules.catalogue, standards: &rules.standards }
}
