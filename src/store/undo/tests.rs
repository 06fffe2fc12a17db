use proptest::prelude::*;

use crate::domain::class::Class;
use crate::domain::household::{EndReason, Household};
use crate::domain::id::{HamletId, HouseholdId};
use crate::domain::member::{LeaveReason, Relation};
use crate::domain::operation::{Operation, OperationKind};
use crate::domain::stored::Edit;
use crate::store::row::Table;
use crate::store::testing::*;
use crate::store::{Register, StoreError, index};

/// Every fact of a register, table by table, row by row.
fn facts(register: &Register) -> Vec<Vec<String>> {
    Table::ALL
        .into_iter()
        .map(|table| rows(register, &format!("SELECT * FROM {} ORDER BY id", table.name())))
        .collect()
}

/// The lists without their slots, which undo may give anew.
fn lists(register: &Register) -> Vec<String> {
    let columns = "household, code, head, hamlet_name, members, class, newly_escaped_until, deprived, flags, supports, \
                   had, ended, words, numbers";
    rows(register, &format!("SELECT {columns} FROM household_index ORDER BY household"))
}

fn rows(register: &Register, sql: &str) -> Vec<String> {
    let mut statement = register.conn.prepare(sql).unwrap();
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| {
        (0..columns).map(|at| Ok(format!("{:?}", row.get_ref(at)?))).collect::<rusqlite::Result<Vec<_>>>()
    });
    rows.unwrap().map(|row| row.unwrap().join("|")).collect()
}

fn hamlet_and_household(bench: &mut Bench) -> (HamletId, HouseholdId) {
    let hamlet = bench.hamlet("Khu 4");
    (hamlet, bench.household(hamlet, "0412", "Nguyễn Thị Lành"))
}

/// Saves a household with another note, as an author.
fn note(register: &mut Register, author: &crate::domain::history::Author, id: HouseholdId, text: &str) {
    let stored = register.dossier(id).unwrap().household;
    let value = Household { notes: text.into(), ..stored.value.clone() };
    let operation = Operation::SaveHousehold { edit: Edit::of(&stored, value), on: today() };
    register.perform(author, &operation).unwrap();
}

#[test]
fn an_operation_is_taken_back_and_done_again_across_restarts() {
    let mut bench = Bench::new();
    let (_, id) = hamlet_and_household(&mut bench);
    note(&mut bench.register, &lan(), id, "cần thăm");
    let after = facts(&bench.register);

    let mut reopened = bench.colleague();
    let step = reopened.undo_step(&lan()).unwrap().unwrap();
    assert_eq!((step.kind, step.subject.as_str()), (OperationKind::SaveHousehold, "0412 Nguyễn Thị Lành"));
    assert_eq!(reopened.undo(&lan()).unwrap().touched, [id]);
    assert_eq!(reopened.dossier(id).unwrap().household.notes, "");
    assert_eq!(reopened.dossier(id).unwrap().household.rev, 1);

    let mut again = bench.colleague();
    assert_eq!(again.redo_step(&lan()).unwrap().unwrap().operation, step.operation);
    again.redo(&lan()).unwrap();
    assert_eq!(facts(&again), after);
    assert!(matches!(again.redo(&lan()), Err(StoreError::NothingToRedo)));
}

#[test]
fn everyone_takes_back_only_their_own() {
    let mut bench = Bench::new();
    let (_, id) = hamlet_and_household(&mut bench);
    assert_eq!(bench.register.undo_step(&minh()).unwrap(), None);
    assert!(matches!(bench.register.undo(&minh()), Err(StoreError::NothingToUndo)));
    bench.register.undo(&lan()).unwrap();
    assert!(matches!(bench.register.dossier(id), Err(StoreError::Gone { .. })));
    assert_eq!(bench.found(""), Vec::<String>::new());
}

#[test]
fn the_founding_of_the_register_is_never_taken_back() {
    let mut bench = Bench::new();
    assert!(matches!(bench.register.undo(&lan()), Err(StoreError::NothingToUndo)));
}

#[test]
fn what_a_colleague_changed_since_is_not_overwritten() {
    let mut bench = Bench::new();
    let (_, id) = hamlet_and_household(&mut bench);
    note(&mut bench.register, &lan(), id, "của Lan");
    note(&mut bench.register, &minh(), id, "của Minh");
    let before = facts(&bench.register);
    match bench.register.undo(&lan()) {
        Err(StoreError::ChangedSince { by, kind, subject, .. }) => {
            assert_eq!((by, kind), (minh(), OperationKind::SaveHousehold));
            assert_eq!(subject, "0412 Nguyễn Thị Lành");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(facts(&bench.register), before);
}

#[test]
fn what_a_colleague_built_on_since_is_not_pulled_away() {
    let mut bench = Bench::new();
    let (_, id) = hamlet_and_household(&mut bench);
    let visit = Operation::SaveRecognition(Edit::new(recognition(id, Class::Poor, "2026-11-01")));
    bench.register.perform(&minh(), &visit).unwrap();
    let refused = bench.register.undo(&lan());
    assert!(matches!(refused, Err(StoreError::ChangedSince { by, .. }) if by == minh()));
}

#[test]
fn a_new_operation_forgets_what_could_be_done_again() {
    let mut bench = Bench::new();
    let (_, id) = hamlet_and_household(&mut bench);
    note(&mut bench.register, &lan(), id, "một");
    bench.register.undo(&lan()).unwrap();
    note(&mut bench.register, &lan(), id, "hai");
    assert_eq!(bench.register.redo_step(&lan()).unwrap(), None);
}

#[test]
fn saving_the_same_again_leaves_no_trace() {
    let mut bench = Bench::new();
    let (_, id) = hamlet_and_household(&mut bench);
    let before = bench.register.history(None, 100).unwrap().len();
    note(&mut bench.register, &lan(), id, "");
    assert_eq!(bench.register.history(None, 100).unwrap().len(), before);
}

/// Something that an officer might do next, by chance.
#[derive(Debug, Clone)]
enum Act {
    Enter(u8),
    Note(u8),
    Join(u8),
    Leave(u8),
    Head(u8),
    Split(u8),
    Merge(u8, u8),
    Recognise(u8, u8),
    Survey(u8, u16),
    Give(u8),
    End(u8),
    RenameHamlet(u8),
}

fn act() -> impl Strategy<Value = Act> {
    let n = any::<u8>();
    prop_oneof![
        n.prop_map(Act::Enter),
        n.prop_map(Act::Note),
        n.prop_map(Act::Join),
        n.prop_map(Act::Leave),
        n.prop_map(Act::Head),
        n.prop_map(Act::Split),
        (n, n).prop_map(|(a, b)| Act::Merge(a, b)),
        (n, n).prop_map(|(a, b)| Act::Recognise(a, b)),
        (n, any::<u16>()).prop_map(|(a, b)| Act::Survey(a, b)),
        n.prop_map(Act::Give),
        n.prop_map(Act::End),
        n.prop_map(Act::RenameHamlet),
    ]
}

/// The operation that an act comes to in the register as it stands; acts that make no sense are none.
fn operation(register: &Register, act: &Act) -> Option<Operation> {
    let hamlets = register.hamlets().unwrap();
    let ids = index::all_households(&register.conn).unwrap();
    let pick = |n: u8| ids.get(usize::from(n) % ids.len().max(1)).map(|id| register.dossier(*id).unwrap());
    Some(match act {
        Act::Enter(n) => Operation::AddHousehold {
            household: Household::new("", hamlets[usize::from(*n) % hamlets.len()].id),
            head: member(&format!("Lò Thị {n}"), crate::domain::member::Sex::Female),
            on: today(),
        },
        Act::Note(n) => {
            let stored = pick(*n)?.household;
            let value =
                Household { notes: format!("{n}"), phone: "0912345678".into(), ..stored.value.clone() };
            Operation::SaveHousehold { edit: Edit::of(&stored, value), on: today() }
        }
        Act::Join(n) => Operation::AddMember {
            household: pick(*n)?.household.id,
            member: member(&format!("Vi Văn {n}"), crate::domain::member::Sex::Male),
            relation: if n % 5 == 0 { Relation::Head } else { Relation::Child },
            from: Some(partial("2026-03")),
            joined: crate::domain::member::JoinReason::Birth,
        },
        Act::Leave(n) => {
            let stay = pick(*n)?.current().last()?.membership.clone();
            Operation::LeaveMember {
                membership: (stay.id, stay.rev),
                on: partial("2026"),
                reason: LeaveReason::Death,
            }
        }
        Act::Head(n) => {
            let person = pick(*n)?.current().last()?.clone();
            Operation::SaveMember {
                member: Edit::of(&person.member, person.member.value.clone()),
                membership: (person.membership.id, person.membership.rev),
                relation: Relation::Head,
                on: today(),
            }
        }
        Act::Split(n) => {
            let dossier = pick(*n)?;
            Operation::SplitHousehold {
                from: dossier.household.id,
                members: vec![dossier.current().last()?.member.id],
                household: Household::new("", dossier.household.hamlet),
                on: today(),
                note: "ra ở riêng".into(),
            }
        }
        Act::Merge(n, m) => {
            let from = pick(*n)?.household;
            Operation::MergeHouseholds {
                from: (from.id, from.rev),
                into: pick(*m)?.household.id,
                on: today(),
                note: String::new(),
            }
        }
        Act::Recognise(n, class) => {
            let class = Class::ALL[usize::from(*class) % 4];
            let decided = format!("20{:02}-12-14", 20 + n % 7);
            Operation::SaveRecognition(Edit::new(recognition(pick(*n)?.household.id, class, &decided)))
        }
        Act::Survey(n, mask) => {
            let numbers: Vec<u8> = (1..=12).filter(|number| mask & (1 << number) != 0).collect();
            Operation::SaveSurvey(Edit::new(survey(pick(*n)?.household.id, "2025-10-01", &numbers)))
        }
        Act::Give(n) => {
            let support = support(pick(*n)?.household.id, "bo-sinh-san", "2025-03-12");
            let animals = vec![cow(support.household)];
            Operation::GiveSupports(vec![crate::domain::operation::SupportGrant {
                support,
                animals,
                owed: chrono::NaiveDate::from_ymd_opt(2028, 9, 12)
                    .map(|due| crate::domain::operation::Owed { due, rule: None }),
            }])
        }
        Act::End(n) => {
            let stored = pick(*n)?.household;
            Operation::EndHousehold {
                household: (stored.id, stored.rev),
                on: today(),
                reason: EndReason::MovedOut,
                note: String::new(),
            }
        }
        Act::RenameHamlet(n) => {
            let stored = &hamlets[usize::from(*n) % hamlets.len()];
            let mut value = stored.value.clone();
            value.name = format!("Bản {n}");
            Operation::SaveHamlet(Edit::of(stored, value))
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 40, ..ProptestConfig::default() })]

    #[test]
    fn undo_all_gives_the_start_and_redo_all_the_end(acts in prop::collection::vec(act(), 1..40)) {
        let mut bench = Bench::new();
        hamlet_and_household(&mut bench);
        let author = minh();
        let (start, start_lists) = (facts(&bench.register), lists(&bench.register));
        let mut done = 0;
        for act in &acts {
            let Some(operation) = operation(&bench.register, act) else { continue };
            match bench.register.perform(&author, &operation) {
                Ok(operation) => done += usize::from(operation.operation.is_some()),
                Err(StoreError::Refused(_)) => {}
                Err(other) => return Err(TestCaseError::fail(format!("{operation:?}: {other}"))),
            }
        }
        let (end, end_lists) = (facts(&bench.register), lists(&bench.register));
        prop_assert!(bench.register.check().unwrap().iter().all(|problem| problem.kind == crate::store::ProblemKind::NoHead));

        for _ in 0..done {
            bench.register.undo(&author).unwrap();
        }
        prop_assert!(matches!(bench.register.undo(&author), Err(StoreError::NothingToUndo)));
        prop_assert_eq!(facts(&bench.register), start);
        prop_assert_eq!(lists(&bench.register), start_lists);

        for _ in 0..done {
            bench.register.redo(&author).unwrap();
        }
        prop_assert_eq!(facts(&bench.register), end);
        prop_assert_eq!(lists(&bench.register), end_lists.clone());

        index::rebuild(&bench.register.conn).unwrap();
        prop_assert_eq!(lists(&bench.register), end_lists);
    }
}
