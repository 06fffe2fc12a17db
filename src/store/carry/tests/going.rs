//! Going out.

use super::*;
use crate::domain::carry::CarryFault;
use crate::domain::colleague::{Denied, Role};
use crate::domain::group::{
    GroupEntry, GroupEntryKind, GroupKind, GroupMember, GroupOperation, GroupRole, SupportGroup,
};
use crate::domain::history::Author;
use crate::domain::operation::OperationKind;
use crate::store::testing::colleague;
use crate::store::{Refusal, Taken};

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
        office.bench.perform(&colleague(&author, role, of));
    }
    let register = &mut office.bench.register;
    let denied = register.take_out(&minh(), &hamlets, "", &file, &mut on);
    assert!(matches!(denied, Err(StoreError::Denied(Denied::Hamlet(_)))), "{denied:?}");
    register.take_out(&minh(), &hamlets[..1], "", &file, &mut on).unwrap();
    let copy = Register::open(&file, clock()).unwrap();
    assert_eq!(copy.team().unwrap(), register.team().unwrap(), "the same people may the same on it");
}

#[test]
fn a_copy_is_of_the_hamlets_that_went_out_alone() {
    let mut office = Office::new();
    let copy = office.out();
    let ids = |register: &Register| -> Vec<HamletId> {
        register.own_hamlets().unwrap().iter().map(|hamlet| hamlet.id).collect()
    };
    assert_eq!((ids(&copy), ids(&office.bench.register)), (vec![office.hamlets[0]], office.hamlets.to_vec()));
    assert_eq!(copy.hamlets().unwrap().len(), 2, "the others are known by name");
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

/// Takes the second hamlet out from another program while the first goes out, to a file of its own or to the same one.
fn taken_meanwhile(office: &mut Office, second: &std::path::Path) -> Result<Taken> {
    let (file, [first, other]) = (office.file(), office.hamlets);
    let mut elsewhere = Some(office.bench.colleague());
    let mut told = |done: usize, _: usize| {
        if let Some(mut register) = elsewhere.take_if(|_| done == 3) {
            register.take_out(&minh(), &[other], "Hoa", second, &mut on).unwrap();
        }
        ControlFlow::Continue(())
    };
    office.bench.register.take_out(&lan(), &[first], "Minh", &file, &mut told)
}

#[test]
fn two_that_go_out_at_once_have_two_numbers() {
    let mut office = Office::new();
    let second = office.bench.folder.path().join("mang-di-hai.db");
    assert_eq!(taken_meanwhile(&mut office, &second).unwrap().number, 2);
    let number = |file| Register::open(file, clock()).unwrap().carried().unwrap().unwrap().number;
    assert_eq!((number(&office.file()), number(&second)), (2, 1));
    assert_eq!(office.bench.register.taken_out().unwrap().len(), 2);
}

#[test]
fn a_file_that_came_in_between_stays_as_it_is() {
    let mut office = Office::new();
    let file = office.file();
    let refused = taken_meanwhile(&mut office, &file);
    assert!(matches!(refused, Err(StoreError::AlreadyExists(_))), "{refused:?}");
    let copy = Register::open(&file, clock()).unwrap();
    assert_eq!(copy.carried().unwrap().unwrap().who, "Hoa");
    assert_eq!(office.bench.register.taken_out().unwrap().len(), 1);
    let left = std::fs::read_dir(office.bench.folder.path()).unwrap();
    let mut left = left.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(!left.any(|name| name.ends_with(".part")));
}

#[test]
fn what_is_noted_of_households_of_elsewhere_stays_at_home() {
    let mut office = Office::new();
    let [home, other] = office.households;
    let group = SupportGroup {
        kind: GroupKind::Production,
        name: "Tổ đổi công".into(),
        hamlet: None,
        leader: String::new(),
        founded: None,
        ended: None,
        programme: None,
        note: String::new(),
    };
    let group = office.bench.perform(&Operation::Group(GroupOperation::Save(Edit::new(group))));
    let group = group.created.groups()[0];
    let fellow = |household| GroupMember {
        group,
        household: Some(household),
        member: None,
        name: String::new(),
        role: GroupRole::Member,
        joined: day("2025-02-01"),
        left: None,
    };
    let joining = Operation::Group(GroupOperation::AddMembers(vec![fellow(home), fellow(other)]));
    let fellows = office.bench.perform(&joining).created.group_members();
    let entry = |receiver, note: &str| {
        let blank = GroupEntry::blank(group, GroupEntryKind::Workdays, day("2026-03-12"));
        let (giver, note) = (Some(fellows[0]), note.to_owned());
        GroupEntry { giver, receiver, quantity: 3000, value: 900_000, note, ..blank }
    };
    let booked = vec![entry(Some(fellows[1]), "cấy cho bà Dế")];
    office.bench.perform(&Operation::Group(GroupOperation::AddEntries(booked)));
    office.bench.support(other, "vay-nhcsxh", "2026-01-10");
    let conn = &office.bench.register.conn;
    let triggers = crate::store::schema::take_triggers(conn).unwrap();
    conn.execute_batch(&format!(
        "INSERT INTO pass_on (id, support, debtor, due, state, receiver, note)
         SELECT 900, id, {}, '2026-12-01', 'due', {}, 'bà Dế còn nợ bê' FROM support",
        other.0, home.0,
    ))
    .unwrap();
    triggers.iter().for_each(|trigger| conn.execute_batch(trigger).unwrap());
    let copy = office.out();
    let sql = "SELECT note FROM pass_on UNION ALL SELECT note FROM group_entry";
    let mut notes = copy.conn.prepare(sql).unwrap();
    let notes: Vec<String> =
        notes.query_map([], |row| row.get(0)).unwrap().map(|note| note.unwrap()).collect();
    assert_eq!(notes, ["", ""]);
}
