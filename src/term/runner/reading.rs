//! Short reads.

use chrono::NaiveDate;

use super::journal;
use crate::app::Effect;
use crate::app::effect::WhoReceives;
use crate::app::msg::Answer;
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::hand_over::Candidate;
use crate::domain::history::Author;
use crate::domain::id::HouseholdId;
use crate::domain::query::Query;
use crate::shell::rules::Rules;
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
        Effect::RowsOn(ids, day) => vec![Answer::Rows(register.rows_on(&ids, day)?)],
        Effect::Dossier(id) => vec![Answer::Dossier(dossier(register, id)?), waiting_of(register, id)?],
        Effect::DossierForForm(id) => vec![Answer::DossierForForm(dossier(register, id)?)],
        Effect::Preview(id) => vec![Answer::Preview(dossier(register, id)?)],
        Effect::Places => {
            let framework = Box::new(register.framework()?);
            let (commune, hamlets) = (register.commune()?, register.hamlets()?);
            vec![
                // Before the places: a form that a colleague overtook opens again as soon as those are there.
                Answer::Team(Box::new(register.team()?)),
                Answer::Places(commune, hamlets, register.opened_rounds()?, framework),
            ]
        }
        Effect::Journal(asked, limit) => {
            let entries = journal::entries(register, &asked, limit)?;
            vec![Answer::Journal(asked, entries)]
        }
        Effect::Homes(households) => vec![Answer::Homes(register.homes(&households)?)],
        Effect::Round(code) => vec![Answer::Round(register.round(&code)?.map(Box::new))],
        Effect::Changes(operation) => vec![Answer::Changes(operation, register.changes(operation)?)],
        Effect::Situation => vec![Answer::Situation(register.situation(today)?)],
        Effect::History(household) => {
            vec![Answer::History(journal::with_rows(register, register.history(household, HISTORY)?)?)]
        }
        Effect::UndoSteps => {
            vec![Answer::UndoSteps(register.undo_step(author)?, register.redo_step(author)?)]
        }
        Effect::Neighbour(code) => {
            let found = neighbour(register, &code, today)?;
            vec![Answer::Neighbour(code, found)]
        }
        Effect::Tags(tags) => vec![Answer::Tags(wearers(register, tags)?)],
        Effect::Candidates(who) => {
            let found = candidates(register, &who, today)?;
            vec![Answer::Candidates(who, found)]
        }
        _ => Vec::new(),
    })
}

/// What waits for a second person of a household.
fn waiting_of(register: &Register, id: HouseholdId) -> Result<Answer, StoreError> {
    let waiting = register.waiting_of(id)?.into_iter().map(|stored| stored.value);
    Ok(Answer::WaitingOf(id, waiting.collect()))
}

/// Everything of a household; nothing where it is gone since the list was read or its page opened.
fn dossier(register: &Register, id: HouseholdId) -> Result<Option<Box<Dossier>>, StoreError> {
    match register.dossier(id) {
        Ok(dossier) => Ok(Some(Box::new(dossier))),
        Err(StoreError::Gone { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The code of a household; nothing where it is gone.
pub(super) fn code(register: &Register, id: HouseholdId, today: NaiveDate) -> Result<String, StoreError> {
    let row = register.rows(&[id], today)?.pop();
    Ok(row.map(|row| row.code).unwrap_or_default())
}

/// The households that are named, else those of the codes, else those that the filter lets through.
fn candidates(
    register: &Register,
    who: &WhoReceives,
    today: NaiveDate,
) -> Result<Vec<Candidate>, StoreError> {
    let chosen = match (who.households.is_empty(), who.codes.is_empty()) {
        (false, _) => who.households.clone(),
        (true, false) => {
            let found = who.codes.iter().map(|code| register.by_code(code)).collect::<Result<Vec<_>, _>>()?;
            found.into_iter().flatten().collect()
        }
        (true, true) => register.find(&Query { filter: who.filter.clone(), ..Query::default() }, today)?.ids,
    };
    let catalogue = Rules::of(register).catalogue;
    register.candidates(&chosen, &who.model, &catalogue, who.on)
}

/// Who holds the living animal that wears each tag.
fn wearers(register: &Register, tags: Vec<String>) -> Result<Vec<(String, Option<Neighbour>)>, StoreError> {
    let told = tags.into_iter().map(|tag| {
        let worn = register.wearer_of_tag(&tag, None)?;
        Ok((tag, worn.map(|wearer| wearer.holder)))
    });
    told.collect()
}

fn neighbour(register: &Register, code: &str, today: NaiveDate) -> Result<Option<Neighbour>, StoreError> {
    let Some(id) = register.by_code(code)? else { return Ok(None) };
    let row = register.rows(&[id], today)?.pop();
    Ok(row.map(|row| Neighbour { id, code: row.code, head: row.head }))
}
