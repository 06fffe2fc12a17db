//! What was done about a household, as a paper.

use super::{PapersError, Printing, each};
use crate::domain::history::HistoryFilter;
use crate::domain::id::HouseholdId;
use crate::paper::forms::Issue;
use crate::paper::forms::history::{HistoryPaper, history_paper};
use crate::paper::{Document, Progress};
use crate::shell::history::Teller;
use crate::shell::print::in_hamlet_order;
use crate::store::{Register, Result};
use crate::viet::DateStyle;

/// So many operations are printed at most: the last ones.
const MOST: usize = 2_000;

/// The history of each household, in the order of hamlets.
pub fn histories(
    register: &Register,
    ids: &[HouseholdId],
    printing: &Printing<'_>,
    issue: &Issue<'_>,
    progress: &mut Progress<'_>,
) -> std::result::Result<Vec<Document>, PapersError> {
    let ids = in_hamlet_order(register, ids, printing.at)?;
    let told = (printing.lang, DateStyle::default());
    let teller = Teller::new(register, &printing.rules.catalogue, told)?;
    each(printing.of_job(&ids), progress, |id| {
        let dossier = register.dossier(id)?;
        let entries = register.history_of(&HistoryFilter::of_household(id), MOST)?;
        let lines = entries.iter().map(|entry| Ok((entry.at, teller.sentence(entry)?)));
        let lines = lines.collect::<Result<Vec<_>>>()?;
        let (code, head) = (dossier.household.code.as_str(), dossier.head_name());
        Ok(Some(history_paper(
            &HistoryPaper { code, head, hamlet: &dossier.hamlet.name, lines: &lines },
            issue,
        )))
    })
}
