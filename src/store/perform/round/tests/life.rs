//! Households whose life goes on during a round: they move away, move to another hamlet, split, join another.

use super::village;
use crate::domain::class::Class;
use crate::domain::household::{EndReason, Household};
use crate::domain::id::HouseholdId;
use crate::domain::member::Relation;
use crate::domain::operation::Operation;
use crate::domain::round::{Stage, StageKind, TaskSource};
use crate::domain::stored::Edit;
use crate::store::round::testing::*;
use crate::store::testing::*;

fn stage(bench: &Bench, household: HouseholdId) -> Stage {
    bench.read_round().stage(&bench.in_round(household), &standard())
}

#[test]
fn a_household_that_moves_away_is_concluded_and_comes_back_where_it_stood() {
    let mut bench = Bench::new();
    let (hamlet, all) = village(&mut bench);
    bench.open_round(&all[..1]);
    bench.survey(all[0], "2026-10-01", &[1, 4, 8]);
    bench.meet(hamlet, "2026-11-02", 40);
    let (on, reason) = (day("2026-11-10"), EndReason::MovedOut);
    bench.perform(&Operation::EndHousehold { household: (all[0], 1), on, reason, note: String::new() });
    assert_eq!(stage(&bench, all[0]), Stage::Gone);
    let proposal = bench.read_round().proposal(&decision("118/QĐ-UBND", "2026-11-20"), &standard());
    assert!(proposal.recognitions.is_empty() && proposal.left_out.is_empty());
    bench.perform(&Operation::RestoreHousehold { household: (all[0], 2), on });
    assert_eq!(stage(&bench, all[0]), Stage::Agreed(Class::Poor));
}

#[test]
fn a_round_can_be_closed_over_households_that_left_and_stays_sound_when_one_comes_back() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    bench.open_round(&all[..1]);
    let (on, reason) = (day("2026-11-10"), EndReason::MovedOut);
    bench.perform(&Operation::EndHousehold { household: (all[0], 1), on, reason, note: String::new() });
    bench.close_round();
    bench.perform(&Operation::RestoreHousehold { household: (all[0], 2), on: day("2027-02-01") });
    assert!(bench.register.check().unwrap().is_empty());
}

#[test]
fn a_household_that_joins_another_is_gone_and_the_other_goes_on() {
    let mut bench = Bench::new();
    let (_, all) = village(&mut bench);
    bench.open_round(&all);
    bench.survey(all[0], "2026-10-01", &[1, 4, 8]);
    let (from, on) = ((all[2], 1), day("2026-11-10"));
    bench.perform(&Operation::MergeHouseholds { from, into: all[0], on, note: String::new() });
    assert_eq!(stage(&bench, all[2]), Stage::Gone);
    assert_eq!(stage(&bench, all[0]), Stage::Surveyed(Class::Poor));
    assert_eq!(bench.in_round(all[0]).people, 2);
}

#[test]
fn who_splits_off_is_not_on_the_list_until_it_is_put_there_or_surveyed() {
    let mut bench = Bench::new();
    let (hamlet, all) = village(&mut bench);
    bench.join(all[0], "Nguyễn Văn Nam", Relation::Child);
    bench.open_round(&all[..1]);
    let leaver = bench.register.dossier(all[0]).unwrap().residents[1].member.id;
    let done = bench.perform(&Operation::SplitHousehold {
        from: all[0],
        members: vec![leaver],
        household: Household::new("0499", hamlet),
        on: day("2026-10-05"),
        note: String::new(),
    });
    let founded = done.created.households()[0];
    assert_eq!(bench.read_round().tasks.len(), 1);
    assert_eq!(stage(&bench, all[0]), Stage::ToSurvey);
    bench.survey(founded, "2026-10-09", &[1]);
    assert_eq!(bench.in_round(founded).task.source, TaskSource::Added);
    assert_eq!(bench.in_round(founded).before, Class::None, "a class of its own is still to come");
}

#[test]
fn a_household_that_moves_to_another_hamlet_waits_for_the_meeting_there() {
    let mut bench = Bench::new();
    let (hamlet, all) = village(&mut bench);
    let far = bench.hamlet("Khu 7");
    bench.open_round(&all[..1]);
    bench.survey(all[0], "2026-10-01", &[1, 4, 8]);
    bench.meet(hamlet, "2026-11-02", 40);
    assert_eq!(stage(&bench, all[0]).kind(), StageKind::Agreed);
    let stored = bench.register.dossier(all[0]).unwrap().household;
    let value = Household { hamlet: far, ..stored.value.clone() };
    bench.perform(&Operation::SaveHousehold { edit: Edit::of(&stored, value), on: day("2026-11-05") });
    assert_eq!(stage(&bench, all[0]).kind(), StageKind::Surveyed);
    bench.meet(far, "2026-11-09", 40);
    assert_eq!(stage(&bench, all[0]).kind(), StageKind::Agreed);
}
