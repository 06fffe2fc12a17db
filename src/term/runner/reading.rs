//! Short reads.

use chrono::NaiveDate;

use crate::app::Effect;
use crate::app::msg::Answer;
use crate::domain::dossier::Neighbour;
use crate::domain::history::Author;
use crate::store::{Register, StoreError};

/// How many entries of the journal are fetched at once.
const HISTORY: usize = 500;

/// Answers an effect that only reads.
pub(super) fn read(
    register: &Register,
    author: &Author,
    effect: Effect,
    today: NaiveDate,
) -> Result<Vec<Answer>, StoreError> {
    Ok(match effect {
        Effect::Rows(ids) => vec![Answer::Rows(register.rows(&ids, today)?)],
        Effect::Dossier(id) => vec![Answer::Dossier(register.dossier(id).map(Box::new).map(Some)?)],
        Effect::Situation => vec![Answer::Situation(register.situation(today)?)],
        Effect::History(household) => vec![Answer::History(register.history(household, HISTORY)?)],
        Effect::UndoSteps => {
            vec![Answer::UndoSteps(register.undo_step(author)?, register.redo_step(author)?)]
        }
        Effect::Neighbour(code) => {
            let found = neighbour(register, &code, today)?;
            vec![Answer::Neighbour(code, found)]
        }
        _ => Vec::new(),
    })
}

fn neighbour(register: &Register, code: &str, today: NaiveDate) -> Result<Option<Neighbour>, StoreError> {
    let Some(id) = register.by_code(code)? else { return Ok(None) };
    let row = register.rows(&[id], today)?.pop();
    Ok(row.map(|row| Neighbour { id, code: row.code, head: row.head }))
}
