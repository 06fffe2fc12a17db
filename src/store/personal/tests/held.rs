//! What is held of somebody, told on request.

use super::*;
use crate::domain::member::{LeaveReason, Leaving, Membership};
use crate::store::journal::{Opening, Tx};

#[test]
fn what_is_held_is_told_with_where_it_came_from_and_who_saw_it() {
    let home = home();
    let look = Looked {
        at: clock().now(),
        author: minh(),
        household: Some(home.id),
        how: How::Opened,
        seen: Seen::Page,
    };
    home.bench.register.note_looked(&[look]).unwrap();
    let data = home.bench.register.person_data(home.lanh).unwrap();
    assert_eq!((data.name.as_str(), data.code.as_str()), (NAME, "0412"));
    let tables: Vec<&str> = data.rows.iter().map(|row| row.table.as_str()).collect();
    assert_eq!(tables, ["member", "membership", "benefit", "household"]);
    let person = &data.rows[0];
    assert!(person.fields.contains(&("citizen_number".into(), NUMBER.into())), "{:?}", person.fields);
    assert_eq!(person.entered.as_ref().map(|origin| origin.kind), Some(OperationKind::AddHousehold));
    assert_eq!(person.changed.as_ref().map(|origin| origin.kind), Some(OperationKind::SaveMember));
    assert_eq!(data.looks.len(), 1);
    let kinds: Vec<_> = data.changes.iter().map(|entry| entry.kind.code()).collect();
    let expected = ["save_household", "save_benefit", "save_member", "add_household"];
    assert_eq!(kinds, expected, "the household's row is told, and who changed it");
}

#[test]
fn who_changed_the_phone_that_is_told_is_told_too() {
    let mut home = home();
    let dossier = home.bench.register.dossier(home.id).unwrap();
    let household =
        crate::domain::household::Household { phone: "0912000111".into(), ..dossier.household.value.clone() };
    let operation = Operation::SaveHousehold { edit: Edit::of(&dossier.household, household), on: today() };
    home.bench.register.perform(&minh(), &operation).unwrap();
    let data = home.bench.register.person_data(home.lanh).unwrap();
    assert_eq!((data.changes[0].kind, &data.changes[0].author), (OperationKind::SaveHousehold, &minh()));
}

fn looked_at(home: &Home, household: HouseholdId, at: &str) {
    let look = Looked {
        at: at.parse().unwrap(),
        author: minh(),
        household: Some(household),
        how: How::Printed,
        seen: Seen::Page,
    };
    home.bench.register.note_looked(&[look]).unwrap();
}

#[test]
fn who_looked_is_told_of_every_home_for_the_days_in_which_they_lived_there() {
    let mut home = home();
    let hamlet = home.bench.register.hamlets().unwrap()[0].id;
    let next = home.bench.household(hamlet, "0555", "Hà Thị Đượm");
    let child = home.resident(1);
    let (author, kind) = (lan(), OperationKind::LeaveMember);
    let opening = Opening { author: &author, kind, subject: None, reverses: None };
    let moved = |tx: &mut Tx| {
        let left = Some(Leaving { on: partial("2026-06-15"), reason: LeaveReason::MovedOut });
        tx.update(&child.membership, &Membership { left, ..child.membership.value.clone() })?;
        let from = Some(partial("2026-06-15"));
        tx.insert(&Membership { household: next, from, left: None, ..child.membership.value.clone() })
    };
    home.bench.register.transact(&opening, moved).unwrap();
    for (household, at) in [
        (home.id, "2026-05-01T03:00:00Z"),
        (home.id, "2026-07-01T03:00:00Z"),
        (next, "2026-05-01T04:00:00Z"),
        (next, "2026-07-01T04:00:00Z"),
    ] {
        looked_at(&home, household, at);
    }
    let data = home.bench.register.person_data(child.member.id).unwrap();
    let seen: Vec<_> = data.looks.iter().map(|look| (look.household, look.at.to_rfc3339())).collect();
    let expected = [(Some(next), "2026-07-01T04:00:00+00:00"), (Some(home.id), "2026-05-01T03:00:00+00:00")];
    assert_eq!(seen, expected.map(|(household, at)| (household, at.to_owned())));
}
