use super::*;
use crate::domain::household::EndReason;
use crate::domain::relief::ReliefKind;
use crate::domain::stored::Edit;

#[test]
fn a_round_is_planned_with_its_list_in_the_order_of_the_official_lists_in_one_step() {
    let mut bench = Bench::new();
    let mut all = village(&mut bench, 3);
    all.reverse();
    let id = bench.plan(tanks(), &all);
    let sheet = bench.sheet(id);
    let listed: Vec<_> = sheet.lines.iter().map(|line| (line.number(), line.head.as_str())).collect();
    assert_eq!(listed, [(1, "Hà Văn 1"), (2, "Hà Văn 2"), (3, "Hà Văn 3")]);
    assert!(sheet.lines.iter().all(|line| line.support.value.value == 2_500_000));
    assert!(bench.register.check().unwrap().is_empty());
    bench.register.undo(&lan()).unwrap();
    assert!(bench.register.hand_overs().unwrap().is_empty());
}

#[test]
fn a_list_names_a_household_once_and_none_that_left() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 3);
    let id = bench.plan(tanks(), &all[..2]);
    let add = |supports| HandOverOperation::AddLines { hand_over: id, supports };
    let again = add(grants(&bench, &tanks(), &all[1..2]));
    assert_eq!(bench.change_refused(again), ListRefusal::OnTheList("0002".into()));
    let third = add(grants(&bench, &tanks(), &all[2..]));
    let household = bench.register.dossier(all[2]).unwrap().household;
    bench.perform(&Operation::EndHousehold {
        household: (household.id, household.rev),
        on: today(),
        reason: EndReason::MovedOut,
        note: String::new(),
    });
    assert_eq!(bench.change_refused(third.clone()), ListRefusal::Ended("0003".into()));
    assert_eq!(bench.sheet(id).lines.len(), 2, "nothing half-saved");
    bench.register.undo(&lan()).unwrap();
    bench.change(third);
    assert_eq!(bench.sheet(id).lines[2].number(), 3, "at the end of the list");
}

#[test]
fn a_cancelled_line_frees_its_household() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 1);
    let id = bench.plan(tanks(), &all);
    let lines = revs(&bench.sheet(id));
    bench.change(HandOverOperation::Cancel { lines, reason: "Hộ từ chối".into() });
    let supports = grants(&bench, &tanks(), &all);
    bench.change(HandOverOperation::AddLines { hand_over: id, supports });
    assert_eq!(bench.sheet(id).progress().all().lines, 1);
}

#[test]
fn planned_lines_follow_the_round_and_the_model_stays() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 2);
    let rice = round("gao", QuantityRule::Person, 15_000, 16_000);
    let id = bench.plan(rice.clone(), &all);
    let save = |bench: &Bench, value| HandOverOperation::Save(Edit::of(&bench.sheet(id).round, value));
    let more = save(&bench, HandOver { per: 20_000, fund: "xa".into(), ..rice.clone() });
    bench.change(more);
    let line = bench.sheet(id).lines.remove(0).support.value;
    assert_eq!((line.quantity, line.value, line.fund.as_str()), (20_000, 320_000, "xa"));
    let other = save(&bench, HandOver { model: "bon-nuoc".into(), ..rice.clone() });
    assert_eq!(bench.change_refused(other), ListRefusal::ModelOfLines);
    let absurd = save(&bench, HandOver { per: i64::MAX, ..rice });
    assert_eq!(bench.change_refused(absurd), ListRefusal::Share("0001".into()));
}

#[test]
fn a_round_with_lines_stays_and_planned_lines_can_be_taken_off() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 2);
    let id = bench.plan(tanks(), &all);
    let sheet = bench.sheet(id);
    let remove = Operation::HandOver(HandOverOperation::Remove(id, sheet.round.rev));
    let refused = bench.register.perform(&lan(), &remove);
    assert!(matches!(refused, Err(StoreError::Refused(Refusal::InUse))));
    bench.change(HandOverOperation::RemoveLines(revs(&sheet)));
    bench.perform(&remove);
    assert!(bench.register.hand_overs().unwrap().is_empty());
    assert!(bench.register.check().unwrap().is_empty());
}

#[test]
fn candidates_know_what_they_had_of_the_same_content() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 2);
    bench.support(all[0], "bo-sua", "2025-03-12");
    bench.support(all[1], "gao", "2025-03-12");
    let catalogue = Catalogue::embedded();
    let candidates = bench.register.candidates(&all, "bo-sinh-san", &catalogue, today()).unwrap();
    let had: Vec<Vec<&str>> =
        candidates.iter().map(|c| c.supports.iter().map(|s| s.model.as_str()).collect()).collect();
    assert_eq!(had, [vec!["bo-sua"], vec![]]);
}

#[test]
fn the_list_of_rounds_counts_lines_and_money_by_state() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 3);
    let id = bench.plan(tanks(), &all);
    let sheet = bench.approve(id);
    bench.hand_over(&sheet, &[0]);
    let lines = vec![revs(&sheet)[1]];
    bench.change(HandOverOperation::Except { lines, reason: "Đi vắng".into() });
    let row = bench.register.hand_overs().unwrap().remove(0);
    assert_eq!(row.progress, bench.sheet(id).progress());
    assert_eq!((row.progress.given().value, row.progress.all().value), (2_500_000, 7_500_000));
    assert_eq!(row.progress.excepted, 1);
}

#[test]
fn a_round_is_not_moved_before_its_emergency() {
    let mut bench = Bench::new();
    let all = village(&mut bench, 1);
    let relief_event = Some(bench.emergency(ReliefKind::Storm, "2026-11-10"));
    let answer = HandOver { relief_event, date: day("2026-11-12"), ..tanks() };
    let id = bench.plan(answer.clone(), &all);
    let early = HandOver { date: day("2026-11-09"), ..answer };
    let moved = HandOverOperation::Save(Edit::of(&bench.sheet(id).round, early.clone()));
    let without_list = HandOverOperation::Plan { hand_over: early, supports: Vec::new() };
    for operation in [moved, without_list] {
        let refused = bench.register.perform(&lan(), &Operation::HandOver(operation));
        assert!(matches!(refused, Err(StoreError::Refused(Refusal::BeforeEvent(_)))), "{refused:?}");
    }
    assert_eq!(bench.sheet(id).lines[0].support.date, day("2026-11-12"), "nothing half-saved");
}
