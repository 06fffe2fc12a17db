use crate::domain::catalogue::Catalogue;
use crate::domain::herd::HerdEventKind;
use crate::domain::household::{EndReason, Household, HouseholdEventKind as Event};
use crate::domain::id::HouseholdId;
use crate::domain::member::{LeaveReason, Relation, Sex};
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::query::{Filter, Sort};
use crate::domain::stored::Edit;
use crate::domain::support::{Brings, SupportState};
use crate::store::testing::*;
use crate::store::{Refusal, StoreError};

/// A household of three: Lành, her husband and her son.
fn family(bench: &mut Bench) -> HouseholdId {
    let hamlet = bench.hamlet("Khu 4");
    let id = bench.household(hamlet, "0412", "Nguyễn Thị Lành");
    bench.join(id, "Lò Văn Hoà", Relation::Spouse);
    bench.join(id, "Lò Văn Nam", Relation::Child);
    id
}

fn events(bench: &Bench, id: HouseholdId) -> Vec<Event> {
    bench.register.dossier(id).unwrap().events.iter().map(|(event, _)| event.kind).collect()
}

fn refused(bench: &mut Bench, operation: &Operation) -> Refusal {
    match bench.register.perform(&lan(), operation) {
        Err(StoreError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_empty_code_becomes_the_next_free_one_and_a_taken_one_is_refused() {
    let mut bench = Bench::new();
    let id = family(&mut bench);
    let hamlet = bench.register.dossier(id).unwrap().hamlet.id;
    let second = bench.household(hamlet, "", "Hà Thị Đượm");
    assert_eq!(bench.register.dossier(second).unwrap().household.code, "0413");
    let again = Operation::AddHousehold {
        household: Household::new("0412", hamlet),
        head: member("Bùi Văn Tý", Sex::Male),
        on: today(),
    };
    match bench.register.perform(&lan(), &again) {
        Err(StoreError::CodeTaken { code, household }) => {
            assert_eq!((code.as_str(), household), ("0412", id))
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(bench.found("ty"), Vec::<String>::new(), "nothing of it was written");
}

#[test]
fn moving_to_another_hamlet_is_an_event_of_its_day() {
    let mut bench = Bench::new();
    let id = family(&mut bench);
    let ten = bench.hamlet("Khu 10");
    let stored = bench.register.dossier(id).unwrap().household;
    let value = Household { hamlet: ten, ..stored.value.clone() };
    bench.perform(&Operation::SaveHousehold { edit: Edit::of(&stored, value), on: day("2026-05-01") });
    let moved = bench.register.dossier(id).unwrap();
    let (event, _) = moved.events.last().unwrap();
    assert_eq!((event.kind, event.on), (Event::MovedHamlet, day("2026-05-01")));
    assert_eq!(moved.hamlet.name, "Khu 10");
    let newest = bench.register.history(Some(id), 1).unwrap().remove(0);
    let told = bench.register.to_tell(newest, 12).unwrap();
    let names = told.changes.iter().flat_map(|change| &change.fields).find(|(field, ..)| field == "hamlet");
    let (_, from, to) = names.unwrap();
    assert!(from.is_string() && to == "Khu 10", "the journal calls both by their names: {from} {to}");
    assert_eq!(bench.found("khu 10"), ["0412"]);
}

#[test]
fn a_new_head_makes_the_old_one_other_and_is_an_event() {
    let mut bench = Bench::new();
    let id = family(&mut bench);
    let son = bench.register.dossier(id).unwrap().residents[2].clone();
    bench.perform(&Operation::SaveMember {
        member: Edit::of(&son.member, son.member.value.clone()),
        membership: (son.membership.id, son.membership.rev),
        relation: Relation::Head,
        on: today(),
    });
    let dossier = bench.register.dossier(id).unwrap();
    assert_eq!(dossier.head_name(), "Lò Văn Nam");
    let lanh = dossier.residents.iter().find(|person| person.member.name == "Nguyễn Thị Lành").unwrap();
    assert_eq!(lanh.membership.relation, Relation::Other);
    assert_eq!(events(&bench, id), [Event::Registered, Event::HeadChanged]);
}

#[test]
fn who_leaves_by_death_is_dead_and_counted_no_more() {
    let mut bench = Bench::new();
    let id = family(&mut bench);
    let stay = bench.register.dossier(id).unwrap().residents[1].membership.clone();
    let leave = Operation::LeaveMember {
        membership: (stay.id, stay.rev),
        on: partial("2026-02"),
        reason: LeaveReason::Death,
    };
    bench.perform(&leave);
    let dossier = bench.register.dossier(id).unwrap();
    assert_eq!(dossier.current().count(), 2);
    assert_eq!(dossier.residents[2].member.died, Some(partial("2026-02")));
    assert_eq!(bench.register.rows(&[id], today()).unwrap()[0].members, 2);
    assert!(matches!(bench.register.perform(&lan(), &leave), Err(StoreError::Conflict(_))));
}

#[test]
fn a_split_founds_a_household_and_both_remember_it() {
    let mut bench = Bench::new();
    let id = family(&mut bench);
    let dossier = bench.register.dossier(id).unwrap();
    let split = |members| Operation::SplitHousehold {
        from: id,
        members,
        household: Household::new("", dossier.hamlet.id),
        on: day("2026-06-01"),
        note: "cưới vợ".into(),
    };
    let all: Vec<_> = dossier.current().map(|person| person.member.id).collect();
    assert_eq!(refused(&mut bench, &split(vec![])), Refusal::SplitNobody);
    assert_eq!(refused(&mut bench, &split(all.clone())), Refusal::SplitEverybody);
    let new = bench.perform(&split(vec![all[2]])).created.households()[0];
    let founded = bench.register.dossier(new).unwrap();
    assert_eq!((founded.head_name(), founded.household.code.as_str()), ("Lò Văn Nam", "0413"));
    assert_eq!(founded.events[0].1.as_ref().unwrap().code, "0412");
    assert_eq!(events(&bench, id), [Event::Registered, Event::SplitInto]);
    assert_eq!(bench.register.dossier(id).unwrap().current().count(), 2);
}

#[test]
fn a_merger_moves_everybody_and_ends_the_one() {
    let mut bench = Bench::new();
    let id = family(&mut bench);
    let hamlet = bench.register.dossier(id).unwrap().hamlet.id;
    let alone = bench.household(hamlet, "0431", "Hà Thị Đượm");
    let merge = |from, into| Operation::MergeHouseholds { from, into, on: today(), note: String::new() };
    assert_eq!(refused(&mut bench, &merge((id, 1), id)), Refusal::MergeWithItself);
    bench.perform(&merge((alone, 1), id));
    let ended = bench.register.dossier(alone).unwrap();
    assert_eq!(ended.household.ended.unwrap().reason, EndReason::Merged);
    assert_eq!(ended.current().count(), 0);
    let names: Vec<_> =
        bench.register.dossier(id).unwrap().current().map(|p| p.member.name.clone()).collect();
    assert!(names.contains(&"Hà Thị Đượm".to_owned()));
    assert_eq!(bench.found("duom"), ["0412"]);
    assert_eq!(refused(&mut bench, &merge((alone, 2), id)), Refusal::HouseholdEnded);
    assert!(bench.register.check().unwrap().is_empty());
}

#[test]
fn a_household_that_ended_leaves_the_list_and_can_come_back() {
    let mut bench = Bench::new();
    let id = family(&mut bench);
    bench.perform(&Operation::EndHousehold {
        household: (id, 1),
        on: today(),
        reason: EndReason::MovedOut,
        note: "vào Nam".into(),
    });
    assert_eq!(bench.found("lanh"), Vec::<String>::new());
    let with_ended = Filter { with_ended: true, ..Filter::default() };
    assert_eq!(bench.listed("lanh", with_ended, Sort::default()), ["0412"]);
    bench.perform(&Operation::RestoreHousehold { household: (id, 2), on: today() });
    assert_eq!(bench.found("lanh"), ["0412"]);
    assert_eq!(events(&bench, id), [Event::Registered, Event::Ended, Event::Restored]);
}

#[test]
fn animals_come_with_their_support_and_are_handed_over_with_it() {
    let mut bench = Bench::new();
    let id = family(&mut bench);
    let mut planned = support(id, "bo-sinh-san", "2025-03-12");
    planned.state = SupportState::Planned;
    let grant = SupportGrant { support: planned, animals: vec![cow(id)], owed: None };
    bench.perform(&Operation::GiveSupports(vec![grant]));
    let dossier = bench.register.dossier(id).unwrap();
    assert_eq!(dossier.animals[0].support, Some(dossier.supports[0].id));
    assert!(dossier.herd_events.is_empty(), "only planned");
    assert_eq!(bench.register.rows(&[id], today()).unwrap()[0].supports, "");

    let mut given = dossier.supports[0].value.clone();
    given.state = SupportState::HandedOver;
    let brings = Brings::of(&given, &Catalogue::embedded());
    let edit = Edit::of(&dossier.supports[0], given);
    bench.perform(&Operation::SaveSupport { edit, brings });
    let dossier = bench.register.dossier(id).unwrap();
    assert_eq!((dossier.animals.len(), dossier.herd_events.len()), (1, 1), "it came once");
    assert_eq!(dossier.herd_events[0].kind, HerdEventKind::HandedOver);
    assert_eq!(dossier.pass_ons.len(), 1, "and owes from now on");
    assert_eq!(bench.register.rows(&[id], today()).unwrap()[0].supports, "bo-sinh-san");
    let support = &dossier.supports[0];
    assert_eq!(refused(&mut bench, &Operation::RemoveSupport(support.id, support.rev)), Refusal::InUse);
}

#[test]
fn a_save_that_came_too_late_shows_both_values_and_changes_nothing() {
    let mut bench = Bench::new();
    let id = family(&mut bench);
    let read = bench.register.dossier(id).unwrap().household;
    let phone = |phone: &str| Operation::SaveHousehold {
        edit: Edit::of(&read, Household { phone: phone.into(), ..read.value.clone() }),
        on: today(),
    };
    bench.colleague().perform(&minh(), &phone("0912000111")).unwrap();
    let Err(StoreError::Conflict(conflict)) = bench.register.perform(&lan(), &phone("0987000222")) else {
        panic!("no conflict")
    };
    assert_eq!((conflict.by, conflict.rev), (minh(), 2));
    assert_eq!(conflict.change.fields, [("phone".to_owned(), "".into(), "0912000111".into())]);
    assert_eq!(bench.register.dossier(id).unwrap().household.phone, "0912000111");
}

#[test]
fn the_journal_tells_who_changed_which_field() {
    let mut bench = Bench::new();
    let id = family(&mut bench);
    let read = bench.register.dossier(id).unwrap().household;
    let edit = Edit::of(&read, Household { phone: "0912000111".into(), ..read.value.clone() });
    let done = bench.perform(&Operation::SaveHousehold { edit, on: today() });
    let history = bench.register.history(Some(id), 10).unwrap();
    assert_eq!((history.len(), history[0].author.clone()), (4, lan()));
    assert_eq!(history[0].subject, "0412 Nguyễn Thị Lành");
    let changes = bench.register.changes(done.operation.unwrap()).unwrap();
    assert_eq!(changes[0].fields, [("phone".to_owned(), "".into(), "0912000111".into())]);
}

#[test]
fn a_batch_is_one_step_and_a_cancelled_one_none() {
    let mut bench = Bench::new();
    let id = family(&mut bench);
    let hamlet = bench.register.dossier(id).unwrap().hamlet.id;
    let enter = |name: &str| Operation::AddHousehold {
        household: Household::new("", hamlet),
        head: member(name, Sex::Male),
        on: today(),
    };
    let kind = crate::domain::operation::OperationKind::Import;
    let cancelled = bench.register.batch(&lan(), kind, "ds.xlsx", |batch| {
        batch.apply(&enter("Vi Văn Một"))?;
        Err::<(), _>(StoreError::Cancelled)
    });
    assert!(matches!(cancelled, Err(StoreError::Cancelled)));
    assert_eq!(bench.found("").len(), 1);
    let (ids, done) = bench
        .register
        .batch(&lan(), kind, "ds.xlsx", |batch| {
            let one = batch.apply(&enter("Vi Văn Một"))?.households();
            let two = batch.apply(&enter("Vi Văn Hai"))?.households();
            Ok([one, two].concat())
        })
        .unwrap();
    assert_eq!((ids.len(), done.touched.len()), (2, 2));
    assert_eq!(bench.register.undo_step(&lan()).unwrap().unwrap().subject, "ds.xlsx");
    bench.register.undo(&lan()).unwrap();
    assert_eq!(bench.found("").len(), 1);
}
