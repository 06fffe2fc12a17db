//! One record made of two: what belongs to the one that is given up goes over, and the record itself stays, marked as
//! entered by mistake, so that undo puts both back.

use rusqlite::named_params;

use crate::domain::duplicates::PersonCard;
use crate::domain::duplicates::join::{JoinFault, Tie, faults};
use crate::domain::household::{EndReason, Ending, Household, HouseholdEventKind};
use crate::domain::id::{HouseholdId, MemberId, MembershipId, RecognitionId, SurveyId};
use crate::domain::member::{LeaveReason, Leaving, Member, MemberFacts, Membership, Relation};
use crate::domain::recognition::Recognition;
use crate::domain::stored::{Rev, Stored};
use crate::domain::survey::Survey;
use crate::store::duplicates::{
    HOUSEHOLD_ROWS, PERSON_ROWS, household_people, household_ties, matched, person_ties,
};
use crate::store::journal::Tx;
use crate::store::member::current_stays;
use crate::store::perform::household::{expect_living, record};
use crate::store::perform::member::close;
use crate::store::row::{self, Record, RowId, Table};
use crate::store::{Refusal, Result, StoreError};
use crate::viet::PartialDate;

type Stay = Stored<MembershipId, Membership>;

/// Makes one record of two records of a person.
pub(super) fn people(tx: &mut Tx, kept: (MemberId, Rev), given_up: (MemberId, Rev)) -> Result<()> {
    expect_two(kept.0.0, given_up.0.0)?;
    tx.read_at::<Member>(kept.0, kept.1)?;
    tx.read_at::<Member>(given_up.0, given_up.1)?;
    none(faults(&person_ties(tx.conn, kept.0)?, &person_ties(tx.conn, given_up.0)?))?;
    join_person(tx, kept.0, given_up.0)
}

/// Makes one record of two records of a household.
pub(super) fn households(
    tx: &mut Tx,
    (kept, rev): (HouseholdId, Rev),
    (given_up, other_rev): (HouseholdId, Rev),
) -> Result<()> {
    expect_two(kept.0, given_up.0)?;
    expect_living(&tx.read_at::<Household>(kept, rev)?.value)?;
    expect_living(&tx.read_at::<Household>(given_up, other_rev)?.value)?;
    none(faults(&household_ties(tx.conn, kept)?, &household_ties(tx.conn, given_up)?))?;
    people_go_over(tx, kept, given_up)?;
    take_out_repeated(tx, kept, given_up)?;
    go_over(tx, &HOUSEHOLD_ROWS, kept.0, given_up.0)?;
    run(tx, include_str!("parts_go_over.sql"), kept.0, given_up.0)?;
    run(tx, include_str!("registered_goes_over.sql"), kept.0, given_up.0)?;
    learn_home(tx, kept, given_up)?;
    end(tx, kept, given_up)
}

fn expect_two(kept: i64, given_up: i64) -> Result<()> {
    none((kept == given_up).then_some(JoinFault::Itself))
}

fn none(faults: impl IntoIterator<Item = JoinFault>) -> Result<()> {
    match faults.into_iter().next() {
        Some(fault) => Err(StoreError::Refused(Refusal::Join(fault))),
        None => Ok(()),
    }
}

/// Rows of the record that is given up name the one that stays.
fn go_over(tx: &mut Tx, rows: &[(Table, &str)], kept: i64, given_up: i64) -> Result<()> {
    rows.iter().try_for_each(|(table, column)| {
        let sql = include_str!("go_over.sql").replace("{table}", table.name()).replace("{column}", column);
        run(tx, &sql, kept, given_up)
    })
}

fn run(tx: &mut Tx, sql: &str, kept: i64, given_up: i64) -> Result<()> {
    tx.conn.prepare_cached(sql)?.execute(named_params! { ":kept": kept, ":given_up": given_up })?;
    Ok(())
}

fn join_person(tx: &mut Tx, kept: MemberId, given_up: MemberId) -> Result<()> {
    go_over(tx, &PERSON_ROWS, kept.0, given_up.0)?;
    learn_person(tx, kept, given_up)?;
    let stays = row::all::<Membership>(
        tx.conn,
        include_str!("open_stays.sql"),
        named_params! { ":member": given_up.0 },
    )?;
    let lives =
        row::all::<Membership>(tx.conn, include_str!("open_stays.sql"), named_params! { ":member": kept.0 })?;
    for stay in stays {
        by_mistake(tx, &stay)?;
        // Where only the record that is given up said where the person lives, the other one learns it.
        if lives.is_empty() {
            tx.insert(&Membership { member: kept, left: None, ..stay.value.clone() })?;
        }
    }
    Ok(())
}

/// The stay of a record that should not have been.
fn by_mistake(tx: &mut Tx, stay: &Stay) -> Result<()> {
    let on = PartialDate::from_day(tx.today()).map_err(|_| StoreError::Refused(Refusal::ImpossibleDay))?;
    close(tx, stay, Leaving { on, reason: LeaveReason::Mistake })
}

/// What the record that stays does not know, it learns of the other.
fn learn_person(tx: &mut Tx, kept: MemberId, given_up: MemberId) -> Result<()> {
    let (own, other) = (tx.read::<Member>(kept)?.value, tx.read::<Member>(given_up)?.value);
    let given = other.fields();
    let text = |own: String, other: String| if own.is_empty() { other } else { own };
    let learnt = Member {
        sex: own.sex.or(other.sex),
        born: more_precise(own.born, other.born),
        citizen_number: text(own.citizen_number, other.citizen_number),
        ethnicity: text(own.ethnicity, other.ethnicity),
        died: own.died.or(other.died),
        facts: facts(own.facts, other.facts),
        name: own.name,
    };
    // Both records are journaled, one after the other, whatever is learnt: so it is known for good that they are one
    // person's, where their data is asked for or erased.
    tx.update_fields::<Member>(kept, &learnt.fields())?;
    tx.update_fields::<Member>(given_up, &given)
}

fn more_precise(own: Option<PartialDate>, other: Option<PartialDate>) -> Option<PartialDate> {
    match own {
        Some(own) if own.day().is_none() => other.filter(|other| other.day().is_some()).or(Some(own)),
        own => own.or(other),
    }
}

fn facts(own: MemberFacts, other: MemberFacts) -> MemberFacts {
    MemberFacts {
        insured: own.insured.or(other.insured),
        in_school: own.in_school.or(other.in_school),
        diploma: own.diploma.or(other.diploma),
        malnourished: own.malnourished.or(other.malnourished),
        working: own.working.or(other.working),
        disabled: own.disabled.or(other.disabled),
        allowance: own.allowance.or(other.allowance),
    }
}

/// Who is in both becomes one person; who is only in the household that is given up comes over as it came there.
fn people_go_over(tx: &mut Tx, kept: HouseholdId, given_up: HouseholdId) -> Result<()> {
    let here = household_people(tx.conn, kept)?;
    let there = household_people(tx.conn, given_up)?;
    let has_head = here.iter().any(|person| person.is_head);
    for stay in current_stays(tx.conn, given_up)? {
        let person = there.iter().find(|person| person.id == stay.member);
        match person.and_then(|person| same(tx, &here, person).transpose()).transpose()? {
            Some(same) => join_person(tx, same, stay.member)?,
            None => come_over(tx, kept, &stay, has_head)?,
        }
    }
    Ok(())
}

/// Who of these people somebody is, unless something of them stands against it.
fn same(tx: &Tx, here: &[PersonCard], person: &PersonCard) -> Result<Option<MemberId>> {
    let Some(found) = matched(here, person) else { return Ok(None) };
    let mut against = faults(&person_ties(tx.conn, found.id)?, &person_ties(tx.conn, person.id)?);
    // The household of which it is the head is given up too.
    against.retain(|fault| !matches!(fault, JoinFault::Fast { tie: Tie::HeadOf, .. }));
    Ok(against.is_empty().then_some(found.id))
}

fn come_over(tx: &mut Tx, kept: HouseholdId, stay: &Stay, has_head: bool) -> Result<()> {
    by_mistake(tx, stay)?;
    let relation = match stay.relation {
        Relation::Head if has_head => Relation::Other,
        relation => relation,
    };
    tx.insert(&Membership { household: kept, relation, left: None, ..stay.value.clone() }).map(drop)
}

/// One decision, or one survey, that stands in both records is one: it is not moved beside itself.
fn take_out_repeated(tx: &mut Tx, kept: HouseholdId, given_up: HouseholdId) -> Result<()> {
    let both = named_params! { ":kept": kept.0, ":given_up": given_up.0 };
    for (id, rev) in repeated::<RecognitionId>(tx, include_str!("repeated_recognitions.sql"), both)? {
        tx.remove::<Recognition>(id, rev)?;
    }
    for (id, rev) in repeated::<SurveyId>(tx, include_str!("repeated_surveys.sql"), both)? {
        tx.remove::<Survey>(id, rev)?;
    }
    Ok(())
}

fn repeated<I: RowId>(tx: &Tx, sql: &str, both: &[(&str, &dyn rusqlite::ToSql)]) -> Result<Vec<(I, Rev)>> {
    let mut statement = tx.conn.prepare_cached(sql)?;
    let found = statement.query_map(both, |row| Ok((I::of(row.get("id")?), row.get("rev")?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// What the household that stays does not know, it learns of the other.
fn learn_home(tx: &mut Tx, kept: HouseholdId, given_up: HouseholdId) -> Result<()> {
    let (known, other) = (tx.read::<Household>(kept)?, tx.read::<Household>(given_up)?.value);
    let own = known.value.clone();
    let text = |own: String, other: String| if own.is_empty() { other } else { own };
    let learnt = Household {
        address: text(own.address, other.address),
        phone: text(own.phone, other.phone),
        notes: text(own.notes, other.notes),
        house_area_dm2: own.house_area_dm2.or(other.house_area_dm2),
        no_labour: own.no_labour || other.no_labour,
        merit: own.merit || other.merit,
        social_protection: own.social_protection || other.social_protection,
        code: own.code,
        hamlet: own.hamlet,
        ended: own.ended,
    };
    tx.update(&known, &learnt)
}

fn end(tx: &mut Tx, kept: HouseholdId, given_up: HouseholdId) -> Result<()> {
    let (on, stored) = (tx.today(), tx.read::<Household>(given_up)?);
    let ended = Some(Ending { on, reason: EndReason::Mistake });
    tx.update(&stored, &Household { ended, ..stored.value.clone() })?;
    record(tx, given_up, HouseholdEventKind::Ended, on, Some(kept), "")
}
