//! Money is never lost between given, committed and spent, through the real register and its boards, whatever is done
//! and taken back; and each figure is the sum of the records that Enter opens.

use chrono::{DateTime, NaiveDate, Utc};
use proptest::prelude::*;
use tempfile::TempDir;

use super::*;
use crate::app::board::{Cell, Deed, Subject, Tone};
use crate::app::testing::model;
use crate::domain::activity::{Activity, ActivityKind, ActivityOperation, ActivityState};
use crate::domain::hand_over::{HandOver, HandOverOperation, HandOverSheet, Handed};
use crate::domain::history::Author;
use crate::domain::household::Household;
use crate::domain::id::{HouseholdId, ProgrammeId, SupportId};
use crate::domain::listing::Value;
use crate::domain::member::Member;
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::place::{AreaType, Commune, Hamlet};
use crate::domain::programme::{Budget, Programme, ProgrammeKind, ProgrammeOperation};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::support::{Brings, PartOf, Support, SupportState};
use crate::store::{Clock, Register};

const YEAR: i32 = 2026;
/// Columns of the board of budgets.
const GIVEN: usize = 1;
const PLANNED: usize = 2;
const SPENT: usize = 4;
/// Bound and spent, as far as a budget covers it.
const TAKEN: usize = 5;
const LEFT: usize = 6;

/// What an officer does; the numbers choose among what there is.
#[derive(Debug, Clone)]
enum Step {
    Give(usize, usize, SupportState, i64),
    Reword(usize, usize, SupportState, i64),
    Remove(usize),
    Budget(usize, i64),
    Act(usize, ActivityState, i64, i64),
    Plan(usize, i64),
    Approve(usize),
    HandOver(usize),
    Cancel(usize),
    Settle(usize),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    let (at, line, money) = (0_usize..8, 0_usize..6, 0_i64..=999_999_999_999);
    let support = prop::sample::select(SupportState::ALL.to_vec());
    let activity = prop::sample::select(ActivityState::ALL.to_vec());
    let word = (at.clone(), line.clone(), support, money.clone());
    prop_oneof![
        4 => word.clone().prop_map(|(at, line, state, value)| Step::Give(at, line, state, value)),
        2 => word.prop_map(|(at, line, state, value)| Step::Reword(at, line, state, value)),
        1 => at.clone().prop_map(Step::Remove),
        3 => (line.clone(), money.clone()).prop_map(|(line, given)| Step::Budget(line, given)),
        2 => (line.clone(), activity, money.clone(), money.clone())
            .prop_map(|(line, state, given, spent)| Step::Act(line, state, given, spent)),
        2 => (line, money).prop_map(|(line, value)| Step::Plan(line, value)),
        2 => at.clone().prop_map(Step::Approve),
        2 => at.clone().prop_map(Step::HandOver),
        1 => at.clone().prop_map(Step::Cancel),
        1 => at.prop_map(Step::Settle),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}

/// A commune with three households, a programme and its project.
struct Village {
    register: Register,
    households: Vec<HouseholdId>,
    programmes: Vec<ProgrammeId>,
    /// Steps that can be taken back.
    done: usize,
    _folder: TempDir,
}

fn author() -> Author {
    Author("lan.tt".into())
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(YEAR, 11, 22).unwrap()
}

impl Village {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let commune =
            Commune { province: "Phú Thọ".into(), name: "Xã Thanh Ba".into(), area: AreaType::Rural };
        let clock: DateTime<Utc> = "2026-11-22T03:00:00Z".parse().unwrap();
        let register =
            Register::create(&folder.path().join("so.db"), &commune, &author(), Clock::Fixed(clock)).unwrap();
        let (households, programmes) = (Vec::new(), Vec::new());
        let mut village = Self { register, households, programmes, done: 0, _folder: folder };
        village.settle();
        village
    }

    fn settle(&mut self) {
        let hamlet = Hamlet { name: "Khu 4".into(), ..Hamlet::default() };
        let hamlet =
            self.register.perform(&author(), &Operation::SaveHamlet(Edit::new(hamlet))).unwrap().created;
        for code in ["0001", "0002", "0003"] {
            let household = Household::new(code, hamlet.hamlets()[0]);
            let head = Member { name: "Hà Văn Nam".into(), ..Member::default() };
            let add = Operation::AddHousehold { household, head, on: today() };
            self.households.extend(self.register.perform(&author(), &add).unwrap().created.households());
        }
        for (code, kind) in [("GNBV", ProgrammeKind::Programme), ("GNBV-DA2", ProgrammeKind::Project)] {
            let (name, note, parent) = ("Sinh kế".into(), String::new(), self.programmes.first().copied());
            let programme =
                Programme { code: code.into(), name, kind, parent, from: None, until: None, note };
            let save = ProgrammeOperation::Save(Edit::new(programme));
            self.register.perform(&author(), &Operation::Programme(save)).unwrap();
            self.programmes = self.register.framework().unwrap().programmes.iter().map(|p| p.id).collect();
        }
    }

    fn line(&self, line: usize) -> (Option<ProgrammeId>, String) {
        let programme = [None, Some(self.programmes[0]), Some(self.programmes[1])][line % 3];
        (programme, ["ctmtqg", "mttq-tw"][line / 3].to_owned())
    }

    fn supports(&self) -> Vec<Stored<SupportId, Support>> {
        let all = self.households.iter().flat_map(|id| self.register.dossier(*id).unwrap().supports);
        all.collect()
    }

    fn one(&self, at: usize) -> Option<Stored<SupportId, Support>> {
        let mut all = self.supports();
        let count = all.len();
        (count > 0).then(|| all.swap_remove(at % count))
    }

    fn sheet(&self, at: usize) -> Option<HandOverSheet> {
        let rounds = self.register.hand_overs().unwrap();
        let round = rounds.get(at % rounds.len().max(1))?;
        self.register.hand_over(round.round.id).unwrap()
    }

    fn wished(&self, at: usize, line: usize, state: SupportState, value: i64) -> Support {
        let (programme, fund) = self.line(line);
        let household = self.households[at % self.households.len()];
        let part_of = PartOf { programme, ..PartOf::default() };
        Support { household, state, value, fund, part_of, quantity: 1000, ..Support::wished("gao", today()) }
    }

    /// What a step stands for as the register is; nothing where there is nothing to do it to.
    fn operation(&self, step: &Step) -> Option<Operation> {
        let of_round = |operation| Some(Operation::HandOver(operation));
        match *step {
            Step::Give(at, line, state, value) => {
                let support = self.wished(at, line, state, value);
                let grant = SupportGrant { support, animals: Vec::new(), owed: None };
                Some(Operation::GiveSupports(vec![grant]))
            }
            Step::Reword(at, line, state, value) => {
                let before = self.one(at)?;
                let Support { fund, part_of, .. } = self.wished(at, line, state, value);
                let part_of = PartOf { programme: part_of.programme, ..before.part_of };
                let after = Support { state, value, fund, part_of, ..before.value.clone() };
                Some(Operation::SaveSupport { edit: Edit::of(&before, after), brings: Brings::default() })
            }
            Step::Remove(at) => self.one(at).map(|one| Operation::RemoveSupport(one.id, one.rev)),
            Step::Budget(line, given) => Some(self.budget(line, given)),
            Step::Act(line, state, given, spent) => Some(self.activity(line, state, given, spent)),
            Step::Plan(line, value) => of_round(self.plan(line, value)),
            Step::Approve(at) => of_round(approve(&self.sheet(at)?)),
            Step::HandOver(at) => of_round(hand_over(&self.sheet(at)?)),
            Step::Cancel(at) => {
                let lines = revs(&self.sheet(at)?, SupportState::Approved);
                of_round(HandOverOperation::Cancel { lines, reason: "Hộ từ chối".into() })
            }
            Step::Settle(at) => {
                of_round(HandOverOperation::Settle(revs(&self.sheet(at)?, SupportState::HandedOver)))
            }
            Step::Undo | Step::Redo => None,
        }
    }

    fn budget(&self, line: usize, given: i64) -> Operation {
        let (programme, fund) = self.line(line);
        let budgets = self.register.budgets().unwrap();
        let known = budgets.iter().find(|b| (b.programme, b.fund.as_str()) == (programme, fund.as_str()));
        let (decision_number, note) = (String::new(), String::new());
        let budget = Budget { year: YEAR, programme, fund: fund.clone(), given, decision_number, note };
        let edit = known.map_or_else(|| Edit::new(budget.clone()), |known| Edit::of(known, budget.clone()));
        Operation::Programme(ProgrammeOperation::SaveBudget(edit))
    }

    fn activity(&self, line: usize, state: ActivityState, given: i64, spent: i64) -> Operation {
        let (programme, fund) = self.line(line);
        let (place, unit, note) = (String::new(), String::new(), String::new());
        let activity = Activity {
            kind: ActivityKind::Radio,
            name: "Phát thanh".into(),
            programme,
            fund,
            from: today(),
            until: None,
            hamlet: None,
            place,
            units: 1,
            unit,
            areas: 0,
            audience: 0,
            given,
            spent,
            state,
            note,
        };
        Operation::Activity(ActivityOperation::Save(Edit::new(activity)))
    }

    fn plan(&self, line: usize, unit_value: i64) -> HandOverOperation {
        let (programme, fund) = self.line(line);
        let round = HandOver {
            name: "Gạo".into(),
            model: "gao".into(),
            unit_value,
            programme,
            fund,
            ..HandOver::blank(today())
        };
        let grant = |household: &HouseholdId| SupportGrant {
            support: round.line(*household, (1000, unit_value), "kg"),
            animals: Vec::new(),
            owed: None,
        };
        let supports = self.households.iter().map(grant).collect();
        HandOverOperation::Plan { hand_over: round, supports }
    }

    /// Does a step; what the register refuses changes nothing. The commune itself is never taken back.
    fn take(&mut self, step: &Step) {
        let author = author();
        match step {
            Step::Undo if self.done > 0 => self.done -= usize::from(self.register.undo(&author).is_ok()),
            Step::Undo => {}
            Step::Redo => self.done += usize::from(self.register.redo(&author).is_ok()),
            _ => {
                let done = self.operation(step).map(|operation| self.register.perform(&author, &operation));
                self.done += usize::from(done.is_some_and(|done| done.is_ok()));
            }
        }
    }

    /// Planned, committed and spent, counted with a pencil over the households' pages.
    fn by_hand(&self) -> [i128; 3] {
        let mut sums = [0; 3];
        for support in self.supports() {
            let part = match support.state {
                SupportState::Planned => 0,
                SupportState::Approved => 1,
                SupportState::HandedOver | SupportState::Settled => 2,
                SupportState::Cancelled => continue,
            };
            sums[part] += i128::from(support.value.value);
        }
        for activity in self.register.money_records((YEAR, YEAR), |_| true).unwrap().activities {
            let rest = i128::from(activity.given - activity.spent).max(0);
            let goes_on = [ActivityState::Planned, ActivityState::UnderWay].contains(&activity.state);
            sums[1] += if goes_on { rest } else { 0 };
            sums[2] += i128::from(activity.spent);
        }
        sums
    }
}

fn approve(sheet: &HandOverSheet) -> HandOverOperation {
    let hand_over = (sheet.round.id, sheet.round.rev);
    let decision_number = "45/QĐ-UBND".to_owned();
    HandOverOperation::Approve { hand_over, decision_number, lines: revs(sheet, SupportState::Planned) }
}

fn hand_over(sheet: &HandOverSheet) -> HandOverOperation {
    let catalogue = Rules::embedded().catalogue;
    let approved = sheet.lines.iter().filter(|line| line.is_due());
    let lines = approved.map(|line| Handed::of(&line.support, "", today(), &catalogue)).collect();
    HandOverOperation::HandOver { lines, on: today(), minutes_number: String::new() }
}

fn revs(sheet: &HandOverSheet, state: SupportState) -> Vec<(SupportId, Rev)> {
    let lines = sheet.lines.iter().map(|line| &line.support);
    lines.filter(|support| support.state == state).map(|support| (support.id, support.rev)).collect()
}

fn dong(cell: &Cell) -> i128 {
    match &cell.value {
        Value::Money(dong) => i128::from(*dong),
        Value::Blank => 0,
        other => panic!("{other:?}"),
    }
}

fn parts(cells: &[Cell]) -> Vec<i128> {
    cells.iter().map(dong).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn every_figure_is_the_sum_of_its_records(steps in prop::collection::vec(step(), 1..24)) {
        let mut village = Village::new();
        steps.iter().for_each(|step| village.take(step));
        let reading = Reading { register: &village.register, today: today() };
        let model = model((120, 40), Lang::Vi);
        let at = model.at();
        let board = of_year(reading, Some(YEAR)).unwrap();
        let totals = board.totals(&at);
        prop_assert_eq!(parts(&totals[PLANNED..=SPENT]), village.by_hand());

        for line in 0..board.len() {
            let cells = board.cells(line, &at);
            let Deed::Deeper(Subject::MoneyRecords(year, of)) = board.open(line, &at) else { panic!() };
            let behind = records(reading, year, of, Lang::Vi).unwrap();
            prop_assert_eq!(parts(&cells[PLANNED..=SPENT]), parts(&behind.totals(&at)[2..]));
            let bound = dong(&cells[PLANNED + 1]) + dong(&cells[SPENT]);
            // A line of one fund; a programme may have funds without a budget.
            if cells[0].tone == Tone::Plain && dong(&cells[GIVEN]) > 0 {
                prop_assert_eq!(dong(&cells[GIVEN]) - bound, dong(&cells[LEFT]));
            }
            // What is seen adds up, also of a programme.
            if dong(&cells[GIVEN]) > 0 {
                prop_assert_eq!(dong(&cells[GIVEN]) - dong(&cells[TAKEN]), dong(&cells[LEFT]));
            }
            if dong(&cells[GIVEN]) == 0 {
                prop_assert_eq!(&cells[LEFT].value, &Value::Blank);
            }
        }
        prop_assert_eq!(village.register.check().unwrap(), vec![]);
    }
}
