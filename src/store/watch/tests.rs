//! Every household of a list comes to the same as its dossier read whole, whatever happened to it.

mod lives;
mod losses;

use proptest::prelude::*;

use self::lives::{end, give, lose_a_cow, one_by_one};
use super::facts::*;
use super::*;
use crate::domain::class::Class;
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind, HerdOperation};
use crate::domain::household::EndReason;
use crate::domain::loan::{LoanExtension, LoanOperation, LoanPayment};
use crate::domain::member::{LeaveReason, Member, MemberFacts, Relation};
use crate::domain::movement::Movement;
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::relief::ReliefKind;
use crate::domain::stored::Edit;
use crate::domain::support::{Support, SupportState};
use crate::domain::survey::Survey;
use crate::domain::visit::{IncomeChange, Sign, Visit};
use crate::domain::watch::WarningKind;
use crate::store::testing::watching::Rules;
use crate::store::testing::*;
use crate::viet::PartialDate;

fn escaped(bench: &mut Bench, code: &str) -> HouseholdId {
    let hamlet = bench.hamlet("Khu 4");
    let household = bench.household(hamlet, code, "Nguyễn Thị Lành");
    bench.recognise(household, Class::Poor, "2024-12-14");
    bench.recognise(household, Class::None, "2025-12-14");
    household
}

#[test]
fn who_left_the_list_is_found_with_its_warnings() {
    let (mut bench, rules) = (Bench::new(), Rules::new());
    let lanh = escaped(&mut bench, "0412");
    let hamlet = bench.hamlet("Khu 7");
    let poor = bench.household(hamlet, "0001", "Đinh Văn Đức");
    bench.recognise(poor, Class::Poor, "2025-12-14");
    lose_a_cow(&mut bench, lanh, day("2026-05-05"));
    let list = bench.register.watch(rules.by(), today()).unwrap();
    let [one] = list.as_slice() else { panic!("{list:?}") };
    assert_eq!((one.home.id, one.home.code.as_str(), one.home.hamlet.as_str()), (lanh, "0412", "Khu 4"));
    let kinds: Vec<_> = one.warnings.iter().map(|warning| warning.kind).collect();
    assert_eq!(kinds, [WarningKind::AnimalDied, WarningKind::VisitOverdue]);
    assert_eq!(bench.register.watch(rules.by(), day("2025-12-13")).unwrap(), []);
}

#[test]
fn a_milestone_of_the_criteria_is_none_of_the_exit() {
    let (mut bench, rules) = (Bench::new(), Rules::new());
    let lanh = escaped(&mut bench, "0412");
    let visit = Visit { milestone: Some(12), ..Visit::of(lanh, day("2026-03-05"), "Lan") };
    bench.perform(&Operation::SaveVisit(Edit::new(visit)));
    let list = bench.register.watch(rules.by(), today()).unwrap();
    assert!(list[0].milestones.iter().all(|milestone| milestone.judged.is_none()));
    assert_eq!(list[0].next_milestone().unwrap().months, 6);
}

#[test]
fn help_that_is_only_planned_tells_of_no_emergency() {
    let (mut bench, rules) = (Bench::new(), Rules::new());
    let lanh = escaped(&mut bench, "0412");
    let event = bench.emergency(ReliefKind::Storm, "2026-09-01");
    let mut help = support(lanh, "cuu-tro-khan-cap", "2026-10-15");
    (help.part_of.relief_event, help.state) = (Some(event), SupportState::Planned);
    give(&mut bench, help.clone(), Vec::new());
    let struck = |bench: &Bench, iso| {
        let list = bench.register.watch(rules.by(), day(iso)).unwrap();
        list[0].warnings.iter().any(|warning| warning.kind == WarningKind::Disaster)
    };
    assert!(!struck(&bench, "2026-11-22"));
    help.state = SupportState::HandedOver;
    give(&mut bench, help, Vec::new());
    assert_eq!(["2026-10-14", "2026-10-15"].map(|iso| struck(&bench, iso)), [false, true]);
}

#[test]
fn who_left_the_register_is_watched_until_then() {
    let (mut bench, rules) = (Bench::new(), Rules::new());
    let lanh = escaped(&mut bench, "0412");
    end(&mut bench, lanh, day("2026-06-01"));
    let found = |iso| bench.register.watch(rules.by(), day(iso)).unwrap().len();
    assert_eq!((found("2026-05-31"), found("2026-06-01")), (1, 0));
}

#[test]
fn a_relapse_is_a_movement_of_the_year() {
    let (mut bench, rules) = (Bench::new(), Rules::new());
    let lanh = escaped(&mut bench, "0412");
    let back = |bench: &Bench| bench.register.relapses(Period::until(today())).unwrap();
    assert_eq!(back(&bench), []);
    bench.recognise(lanh, Class::Poor, "2026-11-16");
    let [one] = <[Relapse; 1]>::try_from(back(&bench)).unwrap();
    assert_eq!((one.home.id, one.movement, one.on), (lanh, Movement::RelapsedPoor, day("2026-11-16")));
    assert_eq!(bench.register.watch(rules.by(), today()).unwrap(), [], "it is on the list again");
    assert_eq!(bench.register.relapses(Period::until(day("2025-12-31"))).unwrap(), []);
}

#[test]
fn every_question_looks_up_what_it_asks_for() {
    let bench = Bench::new();
    let all = [
        HOMES,
        RECOGNITIONS,
        SURVEYS,
        LOSSES,
        LOANS,
        PAYMENTS,
        EXTENSIONS,
        EMERGENCIES,
        TELLING,
        PEOPLE,
        CARDS,
        VISITS,
    ];
    for sql in all.into_iter().chain([RELAPSED, CANDIDATES]) {
        let steps = bench.steps_of(sql);
        let scans = |step: &String| step.starts_with("SCAN") && !step.contains("VIRTUAL TABLE");
        assert!(!steps.iter().any(scans), "{sql}: {steps:?}");
    }
}
