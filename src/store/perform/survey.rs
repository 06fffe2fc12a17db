//! Surveys.

use rusqlite::{OptionalExtension, named_params};

use super::round::list::expect_listed;
use crate::domain::household::Household;
use crate::domain::id::SurveyId;
use crate::domain::stored::Edit;
use crate::domain::survey::{Survey, TargetGroups};
use crate::store::Result;
use crate::store::journal::Tx;
use crate::store::survey::{LAST, ensure_round};

/// Writes a survey, and its round where it is the first one of it. In an open round its household comes on the list
/// where it was not; and what the household's last survey says of its target groups is said of the household.
pub(in crate::store) fn save(tx: &mut Tx, edit: &Edit<SurveyId, Survey>) -> Result<SurveyId> {
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
