//! The sign-off list of a round of hand-over.

use super::{PapersError, Printing};
use crate::domain::id::HandOverId;
use crate::domain::support::SupportState;
use crate::paper::forms::Issue;
use crate::paper::forms::sign_off::{SignOff, sign_off};
use crate::paper::{Document, PaperError};
use crate::store::{Register, StoreError};

/// The list of a round; of one without households there is none.
pub fn sign_off_paper(
    register: &Register,
    round: HandOverId,
    full: bool,
    printing: &Printing<'_>,
    issue: &Issue<'_>,
) -> Result<Document, PapersError> {
    let gone = || StoreError::Gone { table: "hand_over", row: round.0 };
    let sheet = register.hand_over(round)?.ok_or_else(gone)?;
    if sheet.lines.iter().all(|line| line.support.state == SupportState::Cancelled) {
        return Err(PaperError::Nothing.into());
    }
    let (catalogue, lang) = (&printing.rules.catalogue, printing.lang);
    let model = catalogue.model(&sheet.round.model).map_or(&*sheet.round.model, |m| lang.label(&m.name));
    let fund = catalogue.fund(&sheet.round.fund).map_or(&*sheet.round.fund, |fund| lang.label(&fund.name));
    Ok(sign_off(&SignOff { sheet: &sheet, model, fund, full }, issue))
}
