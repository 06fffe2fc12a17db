//! Coming back.

use super::*;
use crate::domain::carry::{CarryEnd, ClashKind, GivenTwice, WorkedOn};
use crate::domain::id::VisitSheetLineId;
use crate::domain::operation::OperationKind;
use crate::domain::support::SupportGrant;
use crate::domain::visit::{VisitOperation, VisitSheet};
use crate::store::testing::today;

#[test]
fn what_was_done_there_is_done_here_under_its_author_and_time() {
    let mut office = Office::new();
    let mut copy = office.out();
    let home = office.households[0];
    visit(&mut copy, home, "Bò khoẻ");
    edit(&mut copy, home, |household| household.phone = "0912".into());
    drop(copy);
    let brought = office.bring(&Answers::default()).unwrap();
    assert_eq!((brought.operations, brought.households, brought.open), (2, 1, 0));
    let done = vec![(OperationKind::SaveVisit, 1), (OperationKind::SaveHousehold, 1)];
    let worked_on = WorkedOn { code: "0412".into(), head: "Nguyễn Thị Lành".into(), done };
    assert_eq!(brought.named, [worked_on]);
    let dossier = office.bench.register.dossier(home).unwrap();
    assert_eq!((dossier.visits[0].seen.as_str(), dossier.household.phone.as_str()), ("Bò khoẻ", "0912"));
    let history = office.bench.register.history(None, 3).unwrap();
    let said: Vec<_> = history.iter().map(|entry| (entry.kind, entry.author.clone())).collect();
    let expected = [
        (OperationKind::BringBack, lan()),
        (OperationKind::SaveHousehold, minh()),
        (OperationKind::SaveVisit, minh()),
    ];
    assert_eq!(said, expected);
    assert_eq!(office.bench.register.taken_out().unwrap()[0].ended.as_ref().unwrap().0, CarryEnd::Back);
    assert_eq!(office.bench.register.check().unwrap(), []);
}

#[test]
fn the_same_file_twice_changes_nothing_and_one_that_went_on_brings_what_is_new() {
    let mut office = Office::new();
    let mut copy = office.out();
    let home = office.households[0];
    visit(&mut copy, home, "Bò khoẻ");
    office.bring(&Answers::default()).unwrap();
    let before = office.bench.register.history(None, 99).unwrap();
    assert_eq!(office.bring(&Answers::default()).unwrap().operations, 0);
    assert_eq!(office.bench.register.history(None, 99).unwrap(), before);
    visit(&mut copy, home, "Bò có chửa");
    drop(copy);
    assert_eq!(office.bring(&Answers::default()).unwrap().operations, 1);
    assert_eq!(office.bench.register.dossier(home).unwrap().visits.len(), 2);
}

#[test]
fn a_preview_changes_nothing() {
    let mut office = Office::new();
    let mut copy = office.out();
    visit(&mut copy, office.households[0], "Bò khoẻ");
    let before = office.bench.register.history(None, 99).unwrap();
    assert!(office.preview(&Answers::default()).is_ready());
    assert_eq!(office.bench.register.history(None, 99).unwrap(), before);
}

#[test]
fn while_it_is_previewed_others_save() {
    let mut office = Office::new();
    let mut copy = office.out();
    visit(&mut copy, office.households[0], "Bò khoẻ");
    drop(copy);
    let colleague = office.bench.colleague();
    colleague.conn.busy_timeout(std::time::Duration::ZERO).unwrap();
    let mut heard = 0;
    let told = &mut |_: usize, _: usize| {
        heard += 1;
        colleague.conn.execute_batch("BEGIN IMMEDIATE; ROLLBACK").unwrap();
        ControlFlow::Continue(())
    };
    let register = &office.bench.register;
    register.preview_bring_back(&lan(), &office.file(), &Answers::default(), told).unwrap();
    assert!(heard > 0);
}

#[test]
fn fields_that_one_side_changed_are_merged_and_the_others_asked() {
    let mut office = Office::new();
    let mut copy = office.out();
    let home = office.households[0];
    edit(&mut office.bench.register, home, |household| {
        household.phone = "0900".into();
        household.address = "Ngõ 2".into();
    });
    edit(&mut copy, home, |household| {
        household.phone = "0911".into();
        household.notes = "nhà dột".into();
    });
    drop(copy);
    let preview = office.preview(&Answers::default());
    let [clash] = preview.clashes.as_slice() else { panic!("{:?}", preview.clashes) };
    assert!(matches!(&clash.kind, ClashKind::Field { name, here, there, .. }
        if name == "phone" && here == "0900" && there == "0911"));
    assert_eq!(clash.household, ("0412".to_owned(), "Nguyễn Thị Lành".to_owned()));
    assert_eq!(clash.there.as_ref().unwrap().author, minh());
    assert!(office.bring(&Answers::default()).is_err(), "nothing is written before it is answered");
    assert_eq!(office.home().notes, "");

    let mut answers = Answers::default();
    answers.give(clash.key(), Side::There);
    office.bring(&answers).unwrap();
    let Household { phone, address, notes, .. } = office.home();
    assert_eq!((phone.as_str(), address.as_str(), notes.as_str()), ("0911", "Ngõ 2", "nhà dột"));
}

#[test]
fn keeping_the_offices_side_keeps_it_through_every_step_of_the_copy() {
    let mut office = Office::new();
    let mut copy = office.out();
    let home = office.households[0];
    edit(&mut office.bench.register, home, |household| household.phone = "0900".into());
    for phone in ["0911", "0922", "0933"] {
        edit(&mut copy, home, |household| household.phone = phone.into());
    }
    office.bring(&all(Side::Here)).unwrap();
    assert_eq!(office.home().phone, "0900");
    assert_eq!(office.bring(&Answers::default()).unwrap().operations, 0, "and is not asked again");
    edit(&mut copy, home, |household| household.phone = "0944".into());
    drop(copy);
    assert_eq!(office.preview(&Answers::default()).open, 1, "a later change is another question");
}

#[test]
fn what_was_changed_and_changed_back_there_is_no_question() {
    let mut office = Office::new();
    let mut copy = office.out();
    let home = office.households[0];
    edit(&mut office.bench.register, home, |household| household.phone = "0900".into());
    edit(&mut copy, home, |household| household.phone = "0911".into());
    copy.undo(&minh()).unwrap();
    drop(copy);
    assert_eq!(office.bring(&Answers::default()).unwrap().clashes, []);
    assert_eq!(office.home().phone, "0900");
    assert_eq!(office.bench.register.check().unwrap(), []);
}

#[test]
fn what_was_taken_back_there_stands_as_taken_back_here() {
    let mut office = Office::new();
    let mut copy = office.out();
    let home = office.households[0];
    visit(&mut copy, home, "Bò khoẻ");
    office.bring(&Answers::default()).unwrap();
    copy.undo(&minh()).unwrap();
    drop(copy);
    office.bring(&Answers::default()).unwrap();
    assert_eq!(office.bench.register.dossier(home).unwrap().visits, []);
    let history = office.bench.register.history(None, 99).unwrap();
    assert!(history.iter().any(|entry| entry.kind == OperationKind::SaveVisit && entry.undone));
    assert_eq!(office.bench.register.redo_step(&minh()).unwrap().unwrap().kind, OperationKind::SaveVisit);
    office.bench.register.redo(&minh()).unwrap();
    assert_eq!(office.bench.register.dossier(home).unwrap().visits.len(), 1);
}

fn give(register: &mut Register, household: HouseholdId, model: &str, date: &str) {
    let support = crate::store::testing::support(household, model, date);
    let grant = SupportGrant { support, animals: Vec::new(), owed: None };
    register.perform(&minh(), &Operation::GiveSupports(vec![grant])).unwrap();
}

#[test]
fn a_support_that_was_written_down_on_both_sides_is_told_and_no_other() {
    let mut office = Office::new();
    let home = office.households[0];
    give(&mut office.bench.register, home, "cow", "2026-11-18");
    let mut copy = office.out();
    for (model, date) in [("cow", "2026-11-20"), ("goat", "2026-11-20"), ("pig", "2026-11-19")] {
        give(&mut office.bench.register, home, model, date);
    }
    office.bench.register.undo(&minh()).unwrap();
    // The last is known to whoever wrote it down again; the one before stands there no more.
    for (model, date) in
        [("cow", "2026-11-20"), ("goat", "2026-11-21"), ("pig", "2026-11-19"), ("cow", "2026-11-18")]
    {
        give(&mut copy, home, model, date);
    }
    drop(copy);
    let preview = office.preview(&Answers::default());
    let twice = GivenTwice {
        household: ("0412".into(), "Nguyễn Thị Lành".into()),
        model: "cow".into(),
        on: day("2026-11-20"),
        here: 18_000_000,
        there: 18_000_000,
    };
    assert_eq!((preview.given_twice, preview.open), (vec![twice.clone()], 0));
    assert_eq!(office.bring(&Answers::default()).unwrap().given_twice, [twice]);
    assert_eq!(office.bench.register.check().unwrap(), []);
}

/// A visit that was known when the hamlet went out.
fn known_visit() -> (Office, Register) {
    let mut office = Office::new();
    let home = office.households[0];
    visit(&mut office.bench.register, home, "Bò khoẻ");
    let copy = office.out();
    (office, copy)
}

fn remove(register: &mut Register, household: HouseholdId) {
    let visit = register.dossier(household).unwrap().visits[0].clone();
    register.perform(&minh(), &Operation::RemoveVisit(visit.id, visit.rev)).unwrap();
}

fn say(register: &mut Register, household: HouseholdId, seen: &str) {
    let known = register.dossier(household).unwrap().visits[0].clone();
    let visit = Visit { seen: seen.into(), ..known.value.clone() };
    register.perform(&minh(), &Operation::SaveVisit(Edit::of(&known, visit))).unwrap();
}

#[test]
fn taken_out_here_and_changed_there_is_asked() {
    for (side, left) in [(Side::Here, 0), (Side::There, 1)] {
        let (mut office, mut copy) = known_visit();
        let home = office.households[0];
        remove(&mut office.bench.register, home);
        say(&mut copy, home, "Bò chết");
        drop(copy);
        let preview = office.preview(&Answers::default());
        assert_eq!((preview.clashes[0].kind.clone(), preview.open), (ClashKind::GoneHere, 1));
        office.bring(&all(side)).unwrap();
        let visits = office.bench.register.dossier(home).unwrap().visits;
        assert_eq!(visits.len(), left);
        assert!(visits.iter().all(|visit| visit.seen == "Bò chết"));
        assert_eq!(office.bench.register.check().unwrap(), []);
    }
}

#[test]
fn taken_out_there_and_changed_here_is_asked() {
    for (side, left) in [(Side::Here, 1), (Side::There, 0)] {
        let (mut office, mut copy) = known_visit();
        let home = office.households[0];
        say(&mut office.bench.register, home, "Bò chết");
        remove(&mut copy, home);
        drop(copy);
        let preview = office.preview(&Answers::default());
        assert_eq!((preview.clashes[0].kind.clone(), preview.open), (ClashKind::GoneThere, 1));
        office.bring(&all(side)).unwrap();
        assert_eq!(office.bench.register.dossier(home).unwrap().visits.len(), left);
    }
}

#[test]
fn taken_out_on_both_sides_is_no_question() {
    let (mut office, mut copy) = known_visit();
    let home = office.households[0];
    remove(&mut office.bench.register, home);
    remove(&mut copy, home);
    drop(copy);
    assert_eq!(office.bring(&Answers::default()).unwrap().open, 0);
}

#[test]
fn what_was_changed_before_it_was_taken_out_on_both_sides_is_no_question_either() {
    let (mut office, mut copy) = known_visit();
    let home = office.households[0];
    remove(&mut office.bench.register, home);
    say(&mut copy, home, "Bò chết");
    remove(&mut copy, home);
    drop(copy);
    let brought = office.bring(&Answers::default()).unwrap();
    assert_eq!((brought.open, brought.left_out.len()), (0, 0));
}

#[test]
fn a_code_that_both_gave_is_given_anew_and_told() {
    let mut office = Office::new();
    let mut copy = office.out();
    let hamlet = office.hamlets[0];
    let add = |head: &str| Operation::AddHousehold {
        household: Household::new("0800", hamlet),
        head: crate::store::testing::member(head, crate::domain::member::Sex::Female),
        on: day("2026-11-20"),
    };
    office.bench.perform(&add("Lò Thị An"));
    copy.perform(&minh(), &add("Hà Thị Bích")).unwrap();
    drop(copy);
    let brought = office.bring(&Answers::default()).unwrap();
    let [recoded] = brought.recoded.as_slice() else { panic!("{:?}", brought.recoded) };
    assert_eq!((recoded.was.as_str(), recoded.now.as_str()), ("0800", "0801"));
    assert_eq!(office.bench.found("bich"), ["0801"]);
    assert_eq!(office.bench.register.check().unwrap(), []);
}

/// Two fields were written, and both taken back; the office wrote one of them in between.
#[test]
fn what_was_taken_back_in_part_stands_as_done() {
    for (side, undone) in [(Side::Here, 0), (Side::There, 1)] {
        let mut office = Office::new();
        let mut copy = office.out();
        let home = office.households[0];
        edit(&mut copy, home, |household| {
            household.phone = "0911".into();
            household.address = "Ngõ 2".into();
        });
        office.bring(&Answers::default()).unwrap();
        edit(&mut office.bench.register, home, |household| household.phone = "0900".into());
        copy.undo(&minh()).unwrap();
        drop(copy);
        office.bring(&all(side)).unwrap();
        assert_eq!(office.home().address, "");
        let history = office.bench.register.history(None, 99).unwrap();
        assert_eq!(history.iter().filter(|entry| entry.undone).count(), undone, "{side:?}");
        assert_eq!(office.bench.register.check().unwrap(), []);
    }
}

#[test]
fn a_way_that_both_put_into_another_order_leads_to_each_household_once() {
    let mut office = Office::new();
    let hamlet = office.hamlets[0];
    let more = ["0413", "0414"].map(|code| office.bench.household(hamlet, code, "Lò Thị An"));
    let on_it = vec![office.households[0], more[0], more[1]];
    let (visitor, name, note) = ("Lan".to_owned(), "Khu 4".to_owned(), String::new());
    let sheet = VisitSheet { number: 0, made_on: day("2026-11-20"), visitor, name, note };
    let made = office.bench.perform(&Operation::Visit(VisitOperation::MakeSheet(sheet, on_it)));
    let sheet = made.created.visit_sheets()[0];
    let mut copy = office.out();
    let lines = |register: &Register| -> Vec<(VisitSheetLineId, u32)> {
        let way = register.visit_sheet(sheet, today()).unwrap().unwrap();
        way.stops.iter().map(|stop| (stop.line.id, stop.line.number)).collect()
    };
    let order = |register: &mut Register, places: [usize; 3]| {
        let known = lines(register);
        let ordered = places.map(|place| known[place].0).to_vec();
        register.perform(&lan(), &Operation::Visit(VisitOperation::Order(sheet, ordered))).unwrap();
    };
    order(&mut office.bench.register, [1, 0, 2]);
    order(&mut copy, [0, 2, 1]);
    drop(copy);
    office.bring(&all(Side::Here)).unwrap();
    let numbers: Vec<u32> = lines(&office.bench.register).into_iter().map(|(_, number)| number).collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert_eq!(office.bench.register.check().unwrap(), []);
}
