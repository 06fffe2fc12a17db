//! Records that were made one.

use super::*;
use crate::domain::member::{LeaveReason, Leaving, Member, Membership};
use crate::store::journal::{Opening, Tx};

/// The head's record of a household that was entered twice, made one with the first.
fn joined(home: &mut Home) -> MemberId {
    let hamlet = home.bench.register.dossier(home.id).unwrap().household.hamlet;
    let other = home.bench.household(hamlet, "0977", "NGUYỄN THỊ LÀNH");
    let Resident { member, membership } = home.bench.register.dossier(other).unwrap().residents[0].clone();
    let mut value = member.value.clone();
    (value.citizen_number, value.born) = (NUMBER.into(), Some(partial("1974-03-05")));
    value.sex = home.resident(0).member.sex;
    home.bench.perform(&Operation::SaveMember {
        member: Edit::of(&member, value),
        membership: (membership.id, membership.rev),
        relation: Relation::Head,
        on: today(),
    });
    let join = home.bench.register.join_of(Pair::Households(home.id, other)).unwrap();
    home.bench.perform(&Operation::Health(join));
    member.id
}

#[test]
fn records_that_were_made_one_are_told_and_erased_together() {
    let mut home = home();
    let given_up = joined(&mut home);
    let data = home.bench.register.person_data(home.lanh).unwrap();
    let own = data.rows.iter().filter(|row| row.table == "member").map(|row| row.row);
    assert_eq!(own.collect::<Vec<_>>(), [home.lanh.0, given_up.0]);
    home.erase();
    for gone in [NUMBER, "1974-03-05", "NGUYỄN THỊ LÀNH"] {
        assert_eq!(home.tables_with(gone), [""; 0], "{gone}");
    }
    assert_eq!(home.bench.register.check().unwrap(), []);
    let again = home.bench.register.erase_person(&lan(), given_up, "x", "y");
    assert!(matches!(again, Err(StoreError::Refused(Refusal::ErasedAlready))), "{again:?}");
}

#[test]
fn a_join_that_was_taken_back_makes_two_people_again() {
    let mut home = home();
    let given_up = joined(&mut home);
    home.bench.register.undo(&lan()).unwrap();
    home.erase();
    let data = home.bench.register.person_data(given_up).unwrap();
    assert_eq!(data.name, "NGUYỄN THỊ LÀNH");
}

/// Work as an older program journaled it.
fn done(home: &mut Home, kind: OperationKind, work: impl Fn(&mut Tx) -> crate::store::Result<()>) {
    let author = lan();
    let opening = Opening { author: &author, kind, subject: None, reverses: None };
    home.bench.register.transact(&opening, work).unwrap();
}

fn learns(tx: &mut Tx, member: MemberId, number: &str) -> crate::store::Result<()> {
    let stored = tx.read::<Member>(member)?;
    tx.update(&stored, &Member { citizen_number: number.into(), ..stored.value.clone() })
}

fn struck_off(tx: &mut Tx, resident: &Resident) -> crate::store::Result<()> {
    let left = Some(Leaving { on: partial("2026-06-15"), reason: LeaveReason::Mistake });
    tx.update(&resident.membership, &Membership { left, ..resident.membership.value.clone() })
}

#[test]
fn two_who_learnt_in_one_join_are_two_people() {
    let mut home = home();
    let (lanh, duc) = (home.lanh, home.resident(1).member.id);
    done(&mut home, OperationKind::JoinHouseholds, |tx| {
        learns(tx, lanh, "025174000999")?;
        learns(tx, duc, "025201000888")
    });
    home.erase();
    assert_eq!(home.resident(1).member.name, "Đinh Văn Đức");
    assert_eq!(home.resident(1).member.citizen_number, "025201000888");
}

#[test]
fn a_join_of_two_people_of_before_is_followed_by_whom_it_names() {
    let mut home = home();
    let hamlet = home.bench.register.dossier(home.id).unwrap().household.hamlet;
    let other = home.bench.household(hamlet, "0977", "NGUYỄN THỊ LÀNH");
    let (lanh, second) = (home.lanh, home.bench.register.dossier(other).unwrap().residents[0].clone());
    done(&mut home, OperationKind::JoinPeople, |tx| {
        learns(tx, lanh, "025174000999")?;
        struck_off(tx, &second)
    });
    home.erase();
    assert_eq!(home.tables_with("NGUYỄN THỊ LÀNH"), [""; 0]);
}

#[test]
fn what_a_join_of_before_does_not_say_is_told() {
    let mut home = home();
    let second = home.resident(1);
    done(&mut home, OperationKind::JoinHouseholds, |tx| struck_off(tx, &second));
    assert_eq!(home.erase().not_followed, 1);
    let mut home = super::home();
    joined(&mut home);
    assert_eq!(home.erase().not_followed, 0);
}

#[test]
fn nothing_walks_through_all_changes_to_find_the_few_that_matter() {
    let home = home();
    for sql in [
        include_str!("../joined.sql"),
        include_str!("../mistaken_stays.sql"),
        include_str!("../changes_of_home.sql"),
        include_str!("../../carry/erased_since.sql"),
        include_str!("../../backup/erasures.sql"),
    ] {
        let steps = home.bench.steps_of(sql);
        let walks = |step: &&String| {
            let of_all = ["SCAN change", "SCAN answered", "change_operation (operation>"];
            of_all.iter().any(|walk| step.contains(walk))
        };
        assert_eq!(steps.iter().find(walks), None, "{steps:?}");
    }
}
