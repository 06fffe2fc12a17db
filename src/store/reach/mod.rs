//! Every household with its surveys, its supports and the benefits of its people, in four questions of one snapshot:
//! what [`crate::domain::reach`] measures.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Row};

use super::assistance::all_classes;
use super::register::Register;
use super::row::Columns;
use super::{Result, find, programme, standing};
use crate::domain::class::Standing;
use crate::domain::id::{HamletId, HouseholdId, ProgrammeId, SupportId};
use crate::domain::reach::{Drawing, Home, Needs, Reach, Record};
use crate::domain::recognition::Recognition;
use crate::domain::stored::Stored;
use crate::domain::support::{PartOf, Support, SupportState};
use crate::domain::survey::Answers;
use crate::viet::PartialDate;

const HOMES: &str = include_str!("homes.sql");
const NEEDS: &str = include_str!("needs.sql");
const SUPPORTS: &str = include_str!("supports.sql");
const DECIDED: &str = include_str!("decided.sql");
const ENDED: &str = include_str!("ended.sql");
const DRAWINGS: &str = include_str!("drawings.sql");

impl Register {
    /// Every household as it stands on a day, which decides who still counts as newly escaped. Of supports, papers,
    /// details and notes are left out.
    ///
    /// # Errors
    /// Those of the file.
    pub fn reach(&self, today: NaiveDate) -> Result<Reach> {
        let snapshot = self.conn.unchecked_transaction()?;
        let mut needs = by_household(&snapshot, NEEDS, found)?;
        let mut supports = by_household(&snapshot, SUPPORTS, record)?;
        let mut decided = by_household(&snapshot, DECIDED, decision)?;
        let mut drawings = by_household(&snapshot, DRAWINGS, drawing)?;
        let mut homes = Vec::with_capacity(needs.len());
        let mut statement = snapshot.prepare_cached(HOMES)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let mut home = home(row, today)?;
            home.surveys = needs.remove(&home.id).unwrap_or_default();
            home.supports = supports.remove(&home.id).unwrap_or_default();
            home.recognitions = decided.remove(&home.id).unwrap_or_default();
            home.drawings = drawings.remove(&home.id).unwrap_or_default();
            homes.push(home);
        }
        let programmes = programme::programmes(&snapshot)?;
        let programmes = programmes.into_iter().map(|programme| (programme.id, programme.value.name));
        Ok(Reach { homes, programmes: programmes.collect() })
    }

    /// The same, each household in the class that it had on an earlier day, and in the register where it was then.
    ///
    /// # Errors
    /// Those of the file.
    pub fn reach_on(&self, day: NaiveDate) -> Result<Reach> {
        let mut reach = self.reach(day)?;
        let standings = all_classes(&self.conn, day)?;
        let ended = by_household(&self.conn, ENDED, |columns| Ok(columns.date(1)?))?;
        for home in &mut reach.homes {
            home.state = standings.get(&home.id).copied().unwrap_or(Standing::UNLISTED).state();
            home.ended = ended.get(&home.id).is_some_and(|days| days.iter().any(|on| *on <= day));
        }
        Ok(reach)
    }
}

/// The rows of a question in their order, under the household that stands in their first column.
fn by_household<T>(
    conn: &Connection,
    sql: &str,
    read: fn(&Columns) -> Result<T>,
) -> Result<HashMap<HouseholdId, Vec<T>>> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut all: HashMap<_, Vec<T>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let household = HouseholdId(row.get(0)?);
        all.entry(household).or_default().push(read(&Columns(row))?);
    }
    Ok(all)
}

fn home(row: &Row, today: NaiveDate) -> Result<Home> {
    let columns = Columns(row);
    Ok(Home {
        id: HouseholdId(columns.get("household")?),
        code: columns.text("code")?,
        head: columns.text("head")?,
        hamlet: HamletId(columns.get("hamlet")?),
        hamlet_name: columns.text("hamlet_name")?,
        people: columns.get("members")?,
        state: find::state(row, today)?,
        ethnicity: columns.text("ethnicity")?,
        ended: columns.get("ended")?,
        recognitions: Vec::new(),
        surveys: Vec::new(),
        supports: Vec::new(),
        drawings: Vec::new(),
    })
}

/// From the later of the first days of benefit and stay to the earliest of the last days of both and of the life.
fn drawing(columns: &Columns) -> Result<Drawing> {
    let joined = columns.partial("joined_on")?.map(PartialDate::earliest);
    let [left, died] = [columns.partial("left_on")?, columns.partial("died")?];
    let gone = [left, died].into_iter().flatten().map(PartialDate::latest);
    Ok(Drawing {
        from: columns.date("from_date")?.max(joined.unwrap_or(NaiveDate::MIN)),
        until: gone.chain(columns.date_or_none("until")?).min(),
    })
}

fn decision(columns: &Columns) -> Result<Recognition> {
    standing::recognition(HouseholdId(columns.get("household")?), columns)
}

fn found(columns: &Columns) -> Result<Needs> {
    let answers = Answers::from_masks(columns.get(3)?, columns.get(4)?);
    Ok(Needs { on: columns.date(1)?, standard: columns.text(2)?, answers })
}

/// Columns are read by their place: these are the most rows.
pub(super) fn record(columns: &Columns) -> Result<Record> {
    let value = Support {
        quantity: columns.get(4)?,
        unit: columns.text(5)?,
        value: columns.get(6)?,
        fund: columns.text(7)?,
        state: columns.code(9, SupportState::from_code)?,
        until: columns.date_or_none(10)?,
        part_of: PartOf { programme: columns.get::<Option<i64>>(11)?.map(ProgrammeId), ..PartOf::default() },
        ..Support::new(HouseholdId(columns.get(0)?), columns.text(3)?, columns.date(8)?)
    };
    Ok(Stored { id: SupportId(columns.get(1)?), rev: columns.get(2)?, value })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::assistance::{AssistanceOperation, Benefit};
    use crate::domain::class::{Class, State};
    use crate::domain::id::MemberId;
    use crate::domain::member::{LeaveReason, Relation};
    use crate::domain::operation::Operation;
    use crate::domain::stored::Edit;
    use crate::store::testing::{Bench, day, partial, today};

    #[test]
    fn households_come_with_what_was_found_and_given_in_order() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let [duc, an] = [("0002", "Đinh Văn Đức"), ("0001", "Lò Thị An")]
            .map(|(code, head)| bench.household(hamlet, code, head));
        bench.recognise(duc, Class::Poor, "2026-01-05");
        bench.survey(duc, "2026-09-10", &[1, 5]);
        bench.survey(duc, "2025-09-10", &[2]);
        bench.support(duc, "bo-sinh-san", "2026-10-05");
        bench.support(duc, "gao", "2026-02-05");
        let reach = bench.register.reach(today()).unwrap();
        let [first, second] = reach.homes.as_slice() else { panic!("{reach:?}") };
        assert_eq!((first.id, second.id), (an, duc), "in the order of given names");
        assert_eq!((first.supports.len(), first.surveys.len(), first.state), (0, 0, State::None));
        assert_eq!(second.state, State::Poor);
        let found: Vec<_> = second.surveys.iter().map(|needs| needs.on).collect();
        assert_eq!(found, [day("2025-09-10"), day("2026-09-10")]);
        assert_eq!(second.surveys[1].answers.deprived().collect::<Vec<_>>(), [1, 5]);
        let models: Vec<_> = second.supports.iter().map(|support| support.model.as_str()).collect();
        assert_eq!(models, ["gao", "bo-sinh-san"]);
    }

    #[test]
    fn what_is_read_of_a_support_is_what_its_row_says() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let lanh = bench.household(hamlet, "0001", "Lành");
        bench.support(lanh, "bo-sinh-san", "2026-10-05");
        let read = bench.register.reach(today()).unwrap().homes.remove(0).supports.remove(0);
        let whole = super::super::row::find::<Support>(&bench.register.conn, read.id).unwrap().unwrap();
        let bare = Support {
            minutes_number: String::new(),
            receiver: String::new(),
            details: Default::default(),
            ..whole.value.clone()
        };
        assert_eq!(read, Stored { value: bare, ..whole });
    }

    #[test]
    fn a_benefit_is_drawn_by_the_household_while_its_person_lives_there() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let [lanh, _] = [("0001", "Lò Thị An"), ("0002", "Đinh Văn Đức")]
            .map(|(code, head)| bench.household(hamlet, code, head));
        bench.join(lanh, "Lò Văn Nam", Relation::Parent);
        let father = bench.register.residents(lanh).unwrap().remove(1);
        bench.perform(&begun(father.member.id, "2025-03-01"));
        let drawn = |bench: &Bench| {
            let homes = bench.register.reach(today()).unwrap().homes;
            homes.into_iter().map(|home| home.drawings).collect::<Vec<_>>()
        };
        let since = |until| vec![Drawing { from: day("2025-03-01"), until }];
        assert_eq!(drawn(&bench), [since(None), vec![]]);
        let membership = (father.membership.id, father.membership.rev);
        let (on, reason) = (partial("2026-04"), LeaveReason::Death);
        bench.perform(&Operation::LeaveMember { membership, on, reason });
        assert_eq!(drawn(&bench), [since(Some(day("2026-04-30"))), vec![]]);
    }

    fn begun(member: MemberId, from: &str) -> Operation {
        let benefit = Benefit::since(member, "elderly_80", day(from));
        Operation::Assistance(AssistanceOperation::SaveBenefit(Edit::new(benefit)))
    }

    #[test]
    fn on_an_earlier_day_households_stand_as_they_stood() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let lanh = bench.household(hamlet, "0001", "Lành");
        bench.recognise(lanh, Class::Poor, "2024-12-14");
        bench.recognise(lanh, Class::None, "2025-12-14");
        let state = |iso| bench.register.reach_on(day(iso)).unwrap().homes[0].state;
        assert_eq!((state("2024-12-13"), state("2025-06-30")), (State::None, State::Poor));
        assert_eq!(state("2026-01-01"), State::NewlyEscaped);
    }

    #[test]
    fn a_home_knows_the_class_of_every_day() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let lanh = bench.household(hamlet, "0001", "Lành");
        bench.recognise(lanh, Class::Poor, "2022-12-14");
        bench.recognise(lanh, Class::None, "2025-12-14");
        let home = bench.register.reach(today()).unwrap().homes.remove(0);
        let then = ["2022-01-01", "2024-06-30", "2026-06-30"].map(|iso| home.state_on(day(iso)));
        assert_eq!(then, [State::None, State::Poor, State::NewlyEscaped]);
    }

    #[test]
    fn no_question_sorts() {
        let bench = Bench::new();
        for sql in [HOMES, NEEDS, SUPPORTS, DECIDED] {
            let steps = bench.steps_of(sql);
            assert!(steps.iter().all(|step| !step.contains("TEMP B-TREE")), "{sql}: {steps:?}");
        }
    }
}
