//! Emergencies: 19 households after a tornado, 86 after fires, a death by a falling tree, 8 serious illnesses, 77 poor
//! pupils.

use chrono::NaiveDate;

use super::{Helper, Neighbour};
use crate::domain::id::ReliefEventId;
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::relief::{ReliefEvent, ReliefKind, ReliefOperation};
use crate::domain::stored::Edit;
use crate::domain::support::{PartOf, Support, SupportState};
use crate::shell::demo::calendar::ymd;
use crate::store::Result;

/// An emergency with how many households were helped, and with how much each.
struct Case {
    kind: ReliefKind,
    name: &'static str,
    happened: NaiveDate,
    dead: u32,
    injured: u32,
    households: usize,
    each: i64,
}

const CASES: [Case; 5] = [
    case(ReliefKind::Tornado, "Lốc xoáy tháng 4", ymd(2025, 4, 22), 0, 2, 19, 3_000_000),
    case(ReliefKind::Fire, "Cháy nhà, cháy rừng mùa khô", ymd(2025, 3, 15), 0, 0, 86, 2_000_000),
    case(ReliefKind::FallingTree, "Cây đổ ở chợ", ymd(2025, 8, 30), 1, 0, 1, 10_000_000),
    case(ReliefKind::SeriousIllness, "Bệnh hiểm nghèo 2025", ymd(2025, 10, 5), 0, 8, 8, 5_000_000),
    case(ReliefKind::PoorPupils, "Học sinh nghèo năm học mới", ymd(2025, 8, 25), 0, 0, 77, 1_000_000),
];

const fn case(
    kind: ReliefKind,
    name: &'static str,
    happened: NaiveDate,
    dead: u32,
    injured: u32,
    households: usize,
    each: i64,
) -> Case {
    Case { kind, name, happened, dead, injured, households, each }
}

/// Enters the emergencies with what was given.
pub fn relieve(helper: &mut Helper) -> Result<()> {
    CASES.iter().try_for_each(|case| relieve_one(helper, case))
}

fn relieve_one(helper: &mut Helper, case: &Case) -> Result<()> {
    let pupils = case.kind == ReliefKind::PoorPupils;
    let fits = |n: &Neighbour| !pupils || (n.someone(6, 17).is_some() && (n.is_listed() || n.escaped()));
    let households = helper.choose(case.households, fits);
    let event = ReliefEvent {
        kind: case.kind,
        name: case.name.to_owned(),
        happened: case.happened,
        hamlet: None,
        dead: case.dead,
        injured: case.injured,
        damage: None,
        note: String::new(),
    };
    let save = Operation::Relief(ReliefOperation::Save(Edit::new(event)));
    let event = helper.batch.apply(&save)?.relief_events().first().copied();
    let grants = households.iter().map(|neighbour| given(neighbour, case, event)).collect::<Vec<_>>();
    if grants.is_empty() { Ok(()) } else { helper.batch.apply(&Operation::GiveSupports(grants)).map(drop) }
}

fn given(to: &Neighbour, case: &Case, event: Option<ReliefEventId>) -> SupportGrant {
    let on = super::super::calendar::after(case.happened, 5);
    let support = Support {
        quantity: 1000,
        unit: "suất".to_owned(),
        value: case.each,
        fund: "mttq-tinh".to_owned(),
        state: SupportState::Settled,
        receiver: to.head.clone(),
        part_of: PartOf { relief_event: event, ..PartOf::default() },
        ..Support::new(to.household, "cuu-tro-khan-cap", on)
    };
    SupportGrant { support, animals: Vec::new(), owed: None }
}
