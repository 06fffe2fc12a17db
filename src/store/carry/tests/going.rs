//! Going out.

use super::*;
use crate::domain::carry::CarryFault;
use crate::domain::colleague::{Colleague, ColleagueOperation, Denied, Role};
use crate::domain::history::Author;
use crate::domain::operation::OperationKind;
use crate::store::Refusal;

#[test]
fn a_copy_holds_its_hamlets_and_says_what_it_is() {
    let mut office = Office::new();
    let copy = office.out();
    assert_eq!(copy.check().unwrap(), []);
    assert_eq!(copy.holdings().unwrap().households, 1);
    assert_eq!(copy.dossier(office.households[0]).unwrap().head_name(), "Nguyễn Thị Lành");
    let note = copy.carried().unwrap().unwrap();
    assert_eq!((note.number, note.who.as_str(), note.hamlets.as_slice()), (1, "Minh", &office.hamlets[..1]));
    assert_eq!(office.bench.register.carried().unwrap(), None);
    let noted = &office.bench.register.taken_out().unwrap()[0];
    assert!(noted.is_out() && noted.value == note);
}

#[test]
fn nothing_of_other_hamlets_is_in_the_file_not_even_in_its_journal() {
    let mut office = Office::new();
    let other = office.households[1];
    edit(&mut office.bench.register, other, |household| household.phone = "0987654321".into());
    drop(office.out());
    let bytes = std::fs::read(office.file()).unwrap();
    let holds = |text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds("Nguyễn Thị Lành"));
    assert!(!holds("Vàng A Dế") && !holds("0987654321") && !holds("0777"));
}

#[test]
fn a_household_that_moved_between_them_is_known_by_its_code_alone() {
    let mut office = Office::new();
    let [home, other] = office.households;
    office.bench.join(other, "Vàng A Páo", crate::domain::member::Relation::Child);
    let member = office.bench.register.dossier(other).unwrap().residents[1].member.id;
    let split = Operation::SplitHousehold {
        from: other,
        members: vec![member],
        household: Household::new("0778", office.hamlets[0]),
        on: day("2026-03-01"),
        note: String::new(),
    };
    office.bench.perform(&split);
    let copy = office.out();
    assert_eq!(copy.check().unwrap(), []);
    let stub = copy.dossier(other).unwrap();
    assert_eq!((stub.household.code.as_str(), stub.head_name()), ("0777", ""));
    assert!(stub.household.ended.is_some(), "no list shows it");
    assert!(copy.dossier(home).is_ok());
    let bytes = std::fs::read(office.file()).unwrap();
    assert!(!bytes.windows("Vàng A Dế".len()).any(|window| window == "Vàng A Dế".as_bytes()));
}

#[test]
fn the_office_goes_on_and_gives_other_codes_than_the_copy() {
    let mut office = Office::new();
    let mut copy = office.out();
    let add = |register: &mut Register, hamlet| {
        let operation = Operation::AddHousehold {
            household: Household::new("", hamlet),
            head: crate::store::testing::member("Lò Thị An", crate::domain::member::Sex::Female),
            on: day("2026-11-20"),
        };
        let made = register.perform(&lan(), &operation).unwrap().created.households()[0];
        register.dossier(made).unwrap().household.code.clone()
    };
    assert_eq!(add(&mut office.bench.register, office.hamlets[0]), "0778");
    assert_eq!(add(&mut copy, office.hamlets[0]), "M1-001");
    assert_eq!(add(&mut copy, office.hamlets[0]), "M1-002");
}

#[test]
fn a_copy_is_not_taken_out_of_a_copy_nor_over_a_file() {
    let mut office = Office::new();
    let mut copy = office.out();
    let again = office.bench.folder.path().join("lan-hai.db");
    let refused = copy.take_out(&lan(), &office.hamlets, "", &again, &mut on);
    assert!(matches!(refused, Err(StoreError::Refused(Refusal::Carry(CarryFault::IsACopy)))));
    let (file, hamlets) = (office.file(), office.hamlets);
    let register = &mut office.bench.register;
    let over = register.take_out(&lan(), &hamlets, "", &file, &mut on);
    assert!(matches!(over, Err(StoreError::AlreadyExists(_))), "{over:?}");
    let none = register.take_out(&lan(), &[], "", &again, &mut on);
    assert!(matches!(none, Err(StoreError::Refused(Refusal::Carry(CarryFault::NoHamlet)))));
    assert_eq!(register.taken_out().unwrap().len(), 1);
}

#[test]
fn stopping_leaves_neither_half_a_copy_nor_a_note() {
    let mut office = Office::new();
    let (file, hamlets) = (office.file(), office.hamlets);
    let mut stop = |done: usize, _: usize| match done {
        3 => ControlFlow::Break(()),
        _ => ControlFlow::Continue(()),
    };
    let stopped = office.bench.register.take_out(&lan(), &hamlets, "", &file, &mut stop);
    assert!(matches!(stopped, Err(StoreError::Cancelled)));
    assert_eq!(office.bench.register.taken_out().unwrap(), []);
    let left = std::fs::read_dir(office.bench.folder.path()).unwrap();
    let left = left.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(left.into_iter().all(|name| name.starts_with("so.db")));
}

#[test]
fn an_officer_takes_their_own_hamlets_out_and_no_others() {
    let mut office = Office::new();
    let (file, hamlets) = (office.file(), office.hamlets);
    for (author, role, of) in [(lan(), Role::Keeper, &[][..]), (minh(), Role::Officer, &hamlets[..1])] {
        office.bench.perform(&Operation::Colleague(ColleagueOperation::Save(Edit::new(Colleague {
            login: author.0,
            name: String::new(),
            role,
            hamlets: of.to_vec(),
            left_on: None,
            note: String::new(),
        }))));
    }
    let register = &mut office.bench.register;
    let denied = register.take_out(&minh(), &hamlets, "", &file, &mut on);
    assert!(matches!(denied, Err(StoreError::Denied(Denied::Hamlet(_)))), "{denied:?}");
    register.take_out(&minh(), &hamlets[..1], "", &file, &mut on).unwrap();
    let copy = Register::open(&file, clock()).unwrap();
    assert_eq!(copy.team().unwrap(), register.team().unwrap(), "the same people may the same on it");
}

#[test]
fn taking_back_passes_over_a_copy_that_is_out() {
    let mut office = Office::new();
    let register = &mut office.bench.register;
    let before = register.undo_step(&lan()).unwrap().unwrap();
    drop(office.out());
    let register = &mut office.bench.register;
    assert_eq!(register.undo_step(&lan()).unwrap().unwrap(), before);
    assert_eq!(register.history(None, 1).unwrap()[0].kind, OperationKind::TakeOut);
    let copy = Register::open(&office.file(), clock()).unwrap();
    assert_eq!(copy.undo_step(&lan()).unwrap(), None);
}

#[test]
fn a_laptop_that_is_lost_is_given_up() {
    let mut office = Office::new();
    drop(office.out());
    let register = &mut office.bench.register;
    register.give_up_taken_out(&lan(), 1).unwrap();
    assert!(!register.taken_out().unwrap()[0].is_out());
    let again = register.give_up_taken_out(&Author("minh.nv".into()), 1);
    assert!(matches!(again, Err(StoreError::Refused(Refusal::Carry(CarryFault::NotOut(1))))));
    assert_eq!(register.check().unwrap(), []);
}
