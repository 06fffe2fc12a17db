//! What is found before the lock is taken, and what others save meanwhile.

use super::*;
use crate::domain::visit::Visit;
use crate::store::personal::search::Found;

fn visit(home: HouseholdId, seen: &str) -> Operation {
    let seen = seen.to_owned();
    Operation::SaveVisit(Edit::new(Visit { seen, ..Visit::of(home, day("2026-11-20"), "Minh") }))
}

/// What is found at once, and what is found after somebody saved in between.
fn found(home: &mut Home, meanwhile: impl FnOnce(&mut Home)) -> [Found; 2] {
    let mut before = Found::of(&home.bench.register.conn, home.lanh).unwrap();
    meanwhile(home);
    before.bring_up(&home.bench.register.conn, home.lanh).unwrap();
    [before, Found::of(&home.bench.register.conn, home.lanh).unwrap()]
}

#[test]
fn what_others_saved_meanwhile_is_found_too() {
    let mut home = home();
    let known = Found::of(&home.bench.register.conn, home.lanh).unwrap().operations.len();
    let [brought_up, anew] = found(&mut home, |home| {
        let id = home.id;
        home.bench.perform(&visit(id, &format!("{NAME} đi vắng")));
        home.bench.hamlet("Khu 9");
    });
    assert_eq!(brought_up, anew);
    assert_eq!(brought_up.operations.len(), known + 1);
}

#[test]
fn where_the_person_became_somebody_else_all_is_looked_through_anew() {
    let mut home = home();
    let [brought_up, anew] = found(&mut home, |home| {
        let Resident { member, membership } = home.resident(0);
        let mut value = member.value.clone();
        value.name = "Nguyễn Thị Lành Hương".into();
        let edit = Edit::of(&member, value);
        let (membership, relation, on) = ((membership.id, membership.rev), Relation::Head, today());
        home.bench.perform(&Operation::SaveMember { member: edit, membership, relation, on });
    });
    assert_eq!(brought_up, anew);
}

#[test]
fn what_another_erasure_took_out_meanwhile_is_not_put_back() {
    let mut home = home();
    let id = home.id;
    home.bench.perform(&visit(id, &format!("{NAME} và Đinh Văn Đức đi vắng")));
    let child = home.resident(1).member.id;
    let [brought_up, anew] = found(&mut home, |home| {
        home.bench.register.erase_person(&lan(), child, "Đơn", "yêu cầu").unwrap();
    });
    assert_eq!(brought_up, anew);
    home.erase();
    assert_eq!(home.tables_with("Đinh Văn Đức"), [""; 0]);
    assert_eq!(home.bench.register.check().unwrap(), []);
}

#[test]
fn while_it_is_looked_for_others_save() {
    let home = home();
    let mut colleague = home.bench.colleague();
    colleague.conn.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(!Found::of(&home.bench.register.conn, home.lanh).unwrap().operations.is_empty());
    colleague.conn.execute_batch("ROLLBACK").unwrap();
    colleague.perform(&minh(), &visit(home.id, "nhà dột")).unwrap();
}
