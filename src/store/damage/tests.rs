use std::fs;

use super::*;
use crate::domain::operation::Operation;
use crate::domain::place::Hamlet;
use crate::domain::stored::Edit;
use crate::store::testing::*;
use crate::store::{Access, ReadOnlyReason, Register, StoreError};

const MARKED: Access = Access::ReadOnly(ReadOnlyReason::Damaged { marked: true });

fn opened(path: &Path) -> Register {
    Register::open(path, clock()).unwrap()
}

fn save(register: &mut Register) -> crate::store::Result<crate::store::Done> {
    let hamlet = Hamlet { name: "Khu 5".into(), ..Hamlet::default() };
    register.perform(&lan(), &Operation::SaveHamlet(Edit::new(hamlet)))
}

fn refused(register: &mut Register) -> bool {
    matches!(save(register), Err(StoreError::ReadOnly(ReadOnlyReason::Damaged { marked: true })))
}

#[test]
fn damage_that_a_check_finds_is_known_to_everybody_from_then_on() {
    let (_folder, path) = Bench::closed();
    let mut colleague = opened(&path);
    destroy_index(&path);
    assert!(!opened(&path).check().unwrap().is_empty());
    assert!(refused(&mut colleague), "a save asks before it writes");
    assert_eq!(colleague.access(), MARKED);
    let mut later = opened(&path);
    assert_eq!(later.access(), MARKED);
    assert!(refused(&mut later));
    assert_eq!(later.commune().unwrap(), commune(), "what can still be read is");
    let damage = Register::damage_of(&path).unwrap();
    assert_eq!(damage.at, clock().now());
    assert!(!damage.found.is_empty());
}

#[test]
fn a_session_that_only_looks_hears_of_it_too() {
    let (_folder, path) = Bench::closed();
    let mut colleague = opened(&path);
    assert_eq!(colleague.look_again().unwrap(), Access::ReadWrite);
    mark(&path, clock().now(), "a page").unwrap();
    assert_eq!(colleague.look_again().unwrap(), MARKED);
}

#[test]
fn damage_that_a_copy_meets_is_known_and_no_copy_is_made_of_it_any_more() {
    use std::ops::ControlFlow;
    let (folder, path) = Bench::closed();
    let mut register = opened(&path);
    destroy_index(&path);
    let on = &mut |_, _| ControlFlow::Continue(());
    assert!(matches!(register.backup(&folder.path().join("copy.db"), on), Err(StoreError::Damaged(_))));
    assert!(Register::damage_of(&path).is_some());
    register.look_again().unwrap();
    let rules = crate::domain::backup::BackupRules::default();
    let made = register.backup_if_due(&rules, on);
    assert!(matches!(made, Err(StoreError::ReadOnly(_))));
    assert!(matches!(
        register.keep_copy(crate::domain::backup::Occasion::Hand, on),
        Err(StoreError::ReadOnly(_))
    ));
    assert!(!folder.path().join("so.db.backups").exists());
}

#[test]
fn the_mark_goes_when_a_check_finds_the_file_whole() {
    let (_folder, path) = Bench::closed();
    mark(&path, clock().now(), "the disk said so once").unwrap();
    let register = opened(&path);
    assert_eq!(register.access(), MARKED);
    assert!(!register.is_free_again());
    assert_eq!(register.check().unwrap(), []);
    assert_eq!(Register::damage_of(&path), None);
    assert!(register.is_free_again(), "a session that is open may open it anew");
    assert!(save(&mut opened(&path)).is_ok());
}

#[test]
fn a_wrong_value_is_no_damage_of_the_file() {
    let (_folder, path) = Bench::closed();
    let mut register = opened(&path);
    register.learn_from(&StoreError::Damaged("a value".into()));
    assert!(!register.suspect(&StoreError::Busy));
    assert_eq!((register.access(), Register::damage_of(&path)), (Access::ReadWrite, None));
}

#[test]
fn another_file_in_the_place_of_the_damaged_one_is_looked_at_once_and_the_mark_goes() {
    let (folder, path) = Bench::closed();
    let whole = destroy_index(&path);
    assert!(!opened(&path).check().unwrap().is_empty());
    // Somebody lays a copy over the file by hand, into the very same file.
    fs::write(&path, &whole).unwrap();
    assert!(save(&mut opened(&path)).is_ok());
    assert!(!folder.path().join("so.db.damaged").exists());
}

#[test]
fn a_damaged_file_that_was_carried_elsewhere_with_its_mark_is_found_damaged_there() {
    let (_folder, path) = Bench::closed();
    destroy_index(&path);
    assert!(!opened(&path).check().unwrap().is_empty());
    let elsewhere = tempfile::tempdir().unwrap();
    let there = elsewhere.path().join("so.db");
    fs::copy(&path, &there).unwrap();
    fs::copy(path_of(&path), path_of(&there)).unwrap();
    assert_eq!(opened(&there).access(), MARKED);
    assert!(Register::damage_of(&there).is_some(), "the mark is of that file now");
}

#[test]
fn a_mark_that_cannot_be_read_costs_a_look_and_nothing_else() {
    let (_folder, path) = Bench::closed();
    for text in ["", "{", "null", &"x".repeat(5_000)] {
        fs::write(path_of(&path), text).unwrap();
        assert!(save(&mut opened(&path)).is_ok(), "{text:.9}");
        assert_eq!(known(&path), Known::Nothing);
    }
}

#[test]
fn the_day_on_which_damage_was_found_first_stays() {
    let (_folder, path) = Bench::closed();
    let first = clock().now();
    mark(&path, first, "one\u{1b}[31m thing").unwrap();
    mark(&path, first + chrono::TimeDelta::days(2), "another thing").unwrap();
    let damage = Register::damage_of(&path).unwrap();
    assert_eq!((damage.at, damage.found.as_str()), (first, "another thing"));
}

#[test]
fn a_damaged_register_is_not_changed_by_being_marked_opened_and_closed() {
    let (_folder, path) = Bench::closed();
    destroy_index(&path);
    let bytes = fs::read(&path).unwrap();
    assert!(!opened(&path).check().unwrap().is_empty());
    drop(opened(&path));
    assert!(!opened(&path).check().unwrap().is_empty());
    assert_eq!(fs::read(&path).unwrap(), bytes);
}

#[cfg(unix)]
#[test]
fn a_mark_is_for_the_group_as_the_register_is() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path) = Bench::closed();
    mark(&path, clock().now(), "a page").unwrap();
    assert_eq!(fs::metadata(path_of(&path)).unwrap().permissions().mode() & 0o777, 0o660);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_into_a_file_that_is_not_at_its_place_any_more() {
    let (folder, path) = Bench::closed();
    let mut register = opened(&path);
    let (away, other) = (folder.path().join("away.db"), folder.path().join("other.db"));
    drop(Register::create(&other, &commune(), &minh(), clock()).unwrap());
    fs::rename(&path, &away).unwrap();
    let displaced = |saved| matches!(saved, Err(StoreError::ReadOnly(ReadOnlyReason::Displaced)));
    assert!(displaced(save(&mut register)), "none stands there");
    fs::rename(&other, &path).unwrap();
    assert!(displaced(save(&mut register)), "another does");
    assert_eq!(register.look_again().unwrap(), Access::ReadOnly(ReadOnlyReason::Displaced));
    assert!(!register.is_free_again());
    fs::rename(&away, &path).unwrap();
    assert!(register.is_free_again(), "the disk that lay over it is gone");
    assert_eq!(opened(&path).hamlets().unwrap().len(), 1, "nothing was saved meanwhile");
}
