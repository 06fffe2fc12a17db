//! Summaries of households: one is shown, all are printed in the order of hamlets.

use super::{Shown, stems};
use crate::app::msg::Answer;
use crate::app::work::Printed;
use crate::domain::id::HouseholdId;
use crate::shell::print::{self, Wording};
use crate::shell::rules::Rules;
use crate::store::{Register, StoreError};

/// Finds out what printing these households needs.
pub(super) fn set_up(
    register: &Register,
    chosen: &[HouseholdId],
    shown: &Shown<'_>,
) -> Result<Answer, StoreError> {
    let asker = shown.asker;
    let ids = print::in_hamlet_order(register, chosen, asker.now)?;
    let Some(&first) = ids.first() else {
        return Ok(Answer::Failed(asker.lang.print_nothing().to_owned()));
    };
    let stem = stems::summaries(register, &ids, shown)?;
    Ok(shown.set_up(Printed::Summaries(ids), lines(register, first, shown)?, stem))
}

/// The summary of a household, line by line.
pub(super) fn preview(register: &Register, id: HouseholdId, shown: &Shown<'_>) -> Result<Answer, StoreError> {
    Ok(Answer::PrintPreview(id, lines(register, id, shown)?))
}

fn lines(register: &Register, id: HouseholdId, shown: &Shown<'_>) -> Result<Vec<String>, StoreError> {
    let asker = shown.asker;
    let Rules { standards, catalogue, .. } = Rules::of(register);
    let framework = register.framework()?;
    let wording = Wording {
        standards: &standards,
        catalogue: &catalogue,
        framework: &framework,
        on: shown.on,
        full: shown.full,
        by: &asker.author.0,
        at: asker.now,
        lang: asker.lang,
    };
    let document = print::document(register, id, &wording)?;
    Ok(shown.lines(&document))
}
