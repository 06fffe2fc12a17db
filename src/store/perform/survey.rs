//! Surveys.

use rusqlite::{OptionalExtension, named_params};

use super::round::list::expect_listed;
use crate::domain::household::Household;
use crate::domain::id::SurveyId;
use crate::domain::stored::Edit;
use crate::domain::survey::{Survey, TargetGroups};
use crate::store::journal::Tx;
use crate::store::round::{RoundState, is_recognised};
use crate::store::survey::{LAST, ensure_round};
use crate::store::{Refusal, Result, StoreError};

/// Writes a survey, and its round where it is the first one of it. In an open round its household comes on the list
/// where it was not; and what the household's last survey says of its target groups is said of the household.
pub(in crate::store) fn save(tx: &mut Tx, edit: &Edit<SurveyId, Survey>) -> Result<SurveyId> {
    expect_undecided(tx, edit)?;
    ensure_round(tx.conn, &edit.value)?;
    let id = tx.save(edit)?;
    expect_listed(tx, &edit.value.round, edit.value.household)?;
    if let Some(groups) = edit.value.groups
        && is_last(tx, id, &edit.value)?
    {
        put_in_groups(tx, &edit.value, groups)?;
    }
    Ok(id)
}

/// What an open round has recognised rests on its form: that stays as the decision found it, but for a second entry.
fn expect_undecided(tx: &Tx, edit: &Edit<SurveyId, Survey>) -> Result<()> {
    let Survey { round, household, .. } = &edit.value;
    let open = RoundState::of(tx.conn, round)? == RoundState::Open;
    if !open || !is_recognised(tx.conn, round, *household, None)? {
        return Ok(());
    }
    let before = edit.base.map(|(id, _)| tx.read::<Survey>(id)).transpose()?;
    let same = before
        .is_some_and(|before| Survey { verified: edit.value.verified.clone(), ..before.value } == edit.value);
    if same {
        Ok(())
    } else {
        Err(StoreError::Refused(Refusal::DecidedInRound(tx.read::<Household>(*household)?.value.code)))
    }
}

fn is_last(tx: &Tx, id: SurveyId, survey: &Survey) -> Result<bool> {
    let mut statement = tx.conn.prepare_cached(LAST)?;
    let household = named_params! { ":household": survey.household.0 };
    let last: Option<i64> = statement.query_row(household, |row| row.get("id")).optional()?;
    Ok(last == Some(id.0))
}

fn put_in_groups(tx: &mut Tx, survey: &Survey, groups: TargetGroups) -> Result<()> {
    let stored = tx.read::<Household>(survey.household)?;
    let TargetGroups { no_labour, merit, social_protection } = groups;
    tx.update(&stored, &Household { no_labour, merit, social_protection, ..stored.value.clone() })
}
