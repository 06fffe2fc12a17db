//! Surveys.

use crate::domain::id::SurveyId;
use crate::domain::stored::Edit;
use crate::domain::survey::Survey;
use crate::store::Result;
use crate::store::journal::Tx;
use crate::store::survey::ensure_round;

/// Writes a survey, and its round where it is the first one of it.
pub(super) fn save(tx: &mut Tx, edit: &Edit<SurveyId, Survey>) -> Result<()> {
    ensure_round(tx.conn, &edit.value)?;
    tx.save(edit).map(drop)
}
