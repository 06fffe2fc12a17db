//! Records that are one, told apart or made one, and back.

use super::*;
use crate::domain::class::Class;
use crate::domain::duplicates::Evidence;
use crate::domain::duplicates::join::{JoinFault, Tie};
use crate::domain::household::EndReason;
use crate::domain::id::{HamletId, PassOnId};
use crate::domain::member::{JoinReason, Relation, Sex};
use crate::domain::operation::{Operation, OperationKind};
use crate::domain::pass_on::{Part, PassOn, PassOnState};
use crate::domain::stored::Edit;
use crate::store::Refusal;
use crate::store::journal::Opening;
use crate::store::row::find;
use crate::store::testing::*;

/// A register with one household of two people entered twice, once with more told.
struct Twice {
    bench: Bench,
    kept: HouseholdId,
    given_up: HouseholdId,
}

fn person(name: &str, sex: Sex, born: &str) -> Member {
    Member { born: Some(partial(born)), ..member(name, sex) }
}

fn household(bench: &mut Bench, hamlet: HamletId, code: &str, people: &[Member]) -> HouseholdId {
    let id = bench.household(hamlet, code, "tạm");
    let head = bench.register.dossier(id).unwrap().residents.remove(0);
    let edit = Edit::of(&head.member, people[0].clone());
    let membership = (head.membership.id, head.membership.rev);
    let relation = Relation::Head;
    bench.perform(&Operation::SaveMember { member: edit, membership, relation, on: today() });
    for member in &people[1..] {
        let (member, relation) = (member.clone(), Relation::Child);
        let joined = JoinReason::Registered;
        bench.perform(&Operation::AddMember { household: id, member, relation, from: None, joined });
    }
    id
}

impl Twice {
    fn new() -> Self {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let family =
            |lanh: &str| [person(lanh, Sex::Female, "1974-03-12"), person("Lò Văn Nam", Sex::Male, "2001")];
        let kept = household(&mut bench, hamlet, "0412", &family("Nguyễn Thị Lành"));
        let mut other = family("NGUYỄN THỊ LÀNH").to_vec();
        other[0].citizen_number = "025174000123".into();
        other.push(person("Lò Thị Mai", Sex::Female, "2010"));
        let given_up = household(&mut bench, hamlet, "0977", &other);
        bench.recognise(given_up, Class::Poor, "2024-12-14");
        Self { bench, kept, given_up }
    }

    fn join(&mut self, kept: HouseholdId, given_up: HouseholdId) -> Result<crate::store::Done> {
        let operation = self.bench.register.join_of(Pair::Households(kept, given_up)).unwrap();
        self.bench.register.perform(&lan(), &Operation::Health(operation))
    }

    fn found(&self) -> Vec<Pair> {
        self.bench.register.duplicates().unwrap().into_iter().map(|found| found.of).collect()
    }
}

/// Every row of every table of facts, without revisions.
fn facts(bench: &Bench) -> Vec<String> {
    let conn = &bench.register.conn;
    let mut all = Vec::new();
    for table in Table::ALL {
        let mut statement = conn.prepare(&format!("SELECT * FROM {} ORDER BY id", table.name())).unwrap();
        let names: Vec<String> = statement.column_names().map(str::to_owned).collect();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let fields = names.iter().filter(|name| *name != "rev");
            let fields = fields.map(|name| format!("{name}={:?}", row.get_ref(name.as_str()).unwrap()));
            all.push(format!("{} {}", table.name(), fields.collect::<Vec<_>>().join(" ")));
        }
    }
    all
}

#[test]
fn a_household_entered_twice_is_found_once_and_its_people_are_not_told_again() {
    let twice = Twice::new();
    assert_eq!(twice.found(), [Pair::Households(twice.kept, twice.given_up)]);
    let found = twice.bench.register.duplicates().unwrap().remove(0);
    assert_eq!(found.score.code(), "90 +name +birth_day +mates +hamlet");
    let [one, other] = &found.sides;
    assert_eq!((one.code.as_str(), other.code.as_str(), other.people), ("0412", "0977", 3));
    assert_eq!(other.number, "025•••123");
}

#[test]
fn not_the_same_is_remembered_and_undone() {
    let mut twice = Twice::new();
    let apart = Pair::Households(twice.given_up, twice.kept).apart();
    let said = HealthOperation::TellApart(NotTheSame::of(apart, "hai chị em"));
    let done = twice.bench.perform(&Operation::Health(said.clone()));
    assert_eq!(done.touched.len(), 2);
    // Of its people only those with one number may still be one.
    assert!(twice.found().iter().all(|pair| matches!(pair, Pair::People(..))));
    let found = twice.bench.register.duplicates().unwrap();
    assert!(found.iter().all(|pair| pair.score.agrees.contains(&Evidence::Number)), "{found:?}");
    assert!(twice.bench.register.perform(&lan(), &Operation::Health(said)).is_err(), "said once");
    twice.bench.register.undo(&lan()).unwrap();
    assert_eq!(twice.found(), [Pair::Households(twice.kept, twice.given_up)]);
}

#[test]
fn two_records_of_a_household_become_one_and_undo_puts_both_back() {
    let mut twice = Twice::new();
    let before = facts(&twice.bench);
    let preview = twice.bench.register.join_preview(Pair::Households(twice.kept, twice.given_up)).unwrap();
    assert_eq!(preview.faults, []);
    assert_eq!(preview.moved, [("recognition".to_owned(), 1)]);
    assert_eq!((preview.joined.len(), preview.gone_over), (2, vec!["Lò Thị Mai".to_owned()]));
    twice.join(twice.kept, twice.given_up).unwrap();
    let kept = twice.bench.register.dossier(twice.kept).unwrap();
    let living = kept.residents.iter().filter(|one| one.membership.left.is_none());
    let names: Vec<_> = living.map(|one| one.member.name.as_str()).collect();
    assert_eq!(names, ["Nguyễn Thị Lành", "Lò Văn Nam", "Lò Thị Mai"]);
    assert_eq!(kept.residents[0].member.citizen_number, "025174000123", "learnt of the other record");
    assert_eq!(kept.recognitions.len(), 1);
    let given_up = twice.bench.register.dossier(twice.given_up).unwrap();
    assert_eq!(given_up.household.ended.map(|end| end.reason), Some(EndReason::Mistake));
    assert_eq!(given_up.recognitions.len(), 0);
    assert_eq!(twice.bench.register.check().unwrap(), []);
    assert_eq!(twice.found(), []);
    twice.bench.register.undo(&lan()).unwrap();
    assert_eq!(facts(&twice.bench), before);
    assert_eq!(twice.bench.register.check().unwrap(), []);
}

/// An offspring that one household handed on to another, told part by part.
fn handed_on(bench: &mut Bench, from: HouseholdId, to: HouseholdId) -> PassOnId {
    let [given, received] = [from, to]
        .map(|household| bench.support(household, "bo-sinh-san", "2025-03-05").created.supports()[0]);
    let on = day("2026-05-01");
    let part = Part { on, heads: 1, paid: None, receiver: Some(to), support: Some(received) };
    let owed = PassOn {
        state: PassOnState::Settled,
        receiver: Some(to),
        settled_by: Some(received),
        settled_on: Some(on),
        parts: vec![part],
        ..PassOn::due(given, from, on, None)
    };
    let (author, kind) = (lan(), OperationKind::PassOn);
    let opening = Opening { author: &author, kind, subject: None, reverses: None };
    bench.register.transact(&opening, |tx| tx.insert(&owed)).unwrap().0
}

#[test]
fn what_was_handed_on_to_the_record_that_is_given_up_went_to_the_other_part_by_part() {
    let mut twice = Twice::new();
    let hamlet = twice.bench.register.hamlets().unwrap()[0].id;
    let giver = household(&mut twice.bench, hamlet, "0500", &[person("Hà Văn Bình", Sex::Male, "1980")]);
    let owed = handed_on(&mut twice.bench, giver, twice.given_up);
    let before = facts(&twice.bench);
    twice.join(twice.kept, twice.given_up).unwrap();
    let stored = find::<PassOn>(&twice.bench.register.conn, owed).unwrap().unwrap();
    assert_eq!((stored.receiver, stored.parts[0].receiver), (Some(twice.kept), Some(twice.kept)));
    assert_eq!(stored.parts[0].heads, 1, "the rest of a part stays");
    assert_eq!(twice.bench.register.check().unwrap(), []);
    twice.bench.register.undo(&lan()).unwrap();
    assert_eq!(facts(&twice.bench), before);
}

#[test]
fn one_record_does_not_hand_on_to_itself() {
    let mut twice = Twice::new();
    handed_on(&mut twice.bench, twice.kept, twice.given_up);
    let refused = twice.join(twice.kept, twice.given_up);
    let Err(StoreError::Refused(Refusal::Join(JoinFault::Both { tie, .. }))) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(tie, Tie::PassesOn);
}

#[test]
fn one_decision_in_both_records_is_one_and_two_classes_of_a_year_are_refused() {
    let mut twice = Twice::new();
    twice.bench.recognise(twice.kept, Class::Poor, "2024-12-14");
    twice.join(twice.kept, twice.given_up).unwrap();
    assert_eq!(twice.bench.register.dossier(twice.kept).unwrap().recognitions.len(), 1);
    twice.bench.register.undo(&lan()).unwrap();
    twice.bench.recognise(twice.kept, Class::NearPoor, "2024-12-20");
    let refused = twice.join(twice.kept, twice.given_up);
    let Err(StoreError::Refused(Refusal::Join(JoinFault::Differ { tie, .. }))) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(tie, Tie::Class);
}

#[test]
fn what_a_closed_round_holds_stays() {
    let mut twice = Twice::new();
    let hamlet = twice.bench.register.hamlets().unwrap()[0].id;
    twice.bench.open_round(&[twice.given_up]);
    twice.bench.survey(twice.given_up, "2026-10-01", &[1, 4, 8]);
    twice.bench.meet(hamlet, "2026-11-02", 40);
    twice.bench.decide("118/QĐ-UBND", "2026-11-20");
    twice.bench.close_round();
    let fast = twice.join(twice.kept, twice.given_up);
    assert!(
        matches!(&fast, Err(StoreError::Refused(Refusal::Join(JoinFault::Fast { tie: Tie::Closed, .. })))),
        "{fast:?}"
    );
    twice.join(twice.given_up, twice.kept).unwrap();
    assert_eq!(twice.bench.register.check().unwrap(), []);
}

#[test]
fn two_records_of_a_person_become_one_unless_one_is_the_head() {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let nam = |number: &str| Member {
        citizen_number: number.into(),
        ..person("Lò Văn Nam", Sex::Male, "2001-02-03")
    };
    let lanh = person("Nguyễn Thị Lành", Sex::Female, "1974");
    let first = household(&mut bench, hamlet, "0412", &[lanh, nam("")]);
    let second = household(&mut bench, hamlet, "0977", &[nam("025201000456")]);
    let of = |bench: &Bench, household, at: usize| {
        let member = bench.register.dossier(household).unwrap().residents[at].member.clone();
        (member.id, member.rev)
    };
    let (child, head) = (of(&bench, first, 1), of(&bench, second, 0));
    assert_eq!(bench.register.duplicates().unwrap()[0].of, Pair::People(child.0, head.0));
    let join = |kept, given_up| Operation::Health(HealthOperation::JoinPeople { kept, given_up });
    let refused = bench.register.perform(&lan(), &join(child, head));
    assert!(
        matches!(refused, Err(StoreError::Refused(Refusal::Join(JoinFault::Fast { .. })))),
        "{refused:?}"
    );
    let before = facts(&bench);
    bench.perform(&join(head, child));
    let left = bench.register.dossier(first).unwrap().residents;
    assert_eq!(left.iter().filter(|one| one.membership.left.is_none()).count(), 1);
    assert_eq!(bench.register.duplicates().unwrap(), []);
    assert_eq!(bench.register.check().unwrap(), []);
    bench.register.undo(&lan()).unwrap();
    assert_eq!(facts(&bench), before);
}
