//! A copy put in the place of a register that is whole, or of none.

use super::*;
use crate::domain::backup::Relation;
use crate::domain::colleague::{ColleagueOperation, Denied, OfficeRules, Role};
use crate::domain::operation::{Operation, OperationKind};

#[test]
fn restoring_keeps_what_stood_there() {
    let mut bench = village();
    let copy = copied(&bench);
    add_household(&mut bench);
    let (_folder, Restored { register, kept, .. }) = restored(bench, &copy);
    assert_eq!((households(&register), register.check().unwrap()), (1, vec![]));
    let kept = kept.unwrap();
    assert!(kept.ends_with("so.db.backups/so-20261122-100000-restore.db"), "{}", kept.display());
    assert_eq!(households(&Register::open(&kept, clock()).unwrap()), 2);
}

#[test]
fn a_register_that_somebody_has_open_is_not_touched() {
    let mut bench = village();
    let copy = copied(&bench);
    add_household(&mut bench);
    let refused = Register::restore(&copy, &bench.path(), &lan(), clock(), &mut on);
    assert!(matches!(refused, Err(StoreError::OpenElsewhere(_))));
    assert_eq!(bench.found(""), ["0413", "0412"]);
    let colleague = bench.colleague();
    let Bench { register, folder } = bench;
    drop(register);
    let path = colleague.path().to_owned();
    let refused = Register::restore(&copy, &path, &lan(), clock(), &mut on);
    assert!(matches!(refused, Err(StoreError::OpenElsewhere(_))), "one of two has it open still");
    drop(colleague);
    assert!(Register::restore(&copy, &path, &lan(), clock(), &mut on).is_ok());
    drop(folder);
}

#[test]
fn after_a_restore_work_goes_on_and_others_may_open() {
    let mut bench = village();
    let copy = copied(&bench);
    add_household(&mut bench);
    let (folder, Restored { register, .. }) = restored(bench, &copy);
    let mut again = Bench { register, folder };
    let mut colleague = again.colleague();
    add_household(&mut again);
    let named = crate::domain::place::Hamlet { name: "Khu 5".into(), ..Default::default() };
    let add = crate::domain::operation::Operation::SaveHamlet(crate::domain::stored::Edit::new(named));
    colleague.perform(&minh(), &add).unwrap();
    assert_eq!((households(&colleague), colleague.check().unwrap()), (2, vec![]));
}

#[test]
fn restoring_where_nothing_stood_makes_the_register() {
    let bench = village();
    let copy = copied(&bench);
    let restored =
        Register::restore(&copy, &bench.folder.path().join("new.db"), &lan(), clock(), &mut on).unwrap();
    assert_eq!((households(&restored.register), restored.kept), (1, None));
}

#[test]
fn a_damaged_copy_is_refused_and_the_register_stays() {
    let bench = village();
    let copy = copied(&bench);
    let bytes = fs::read(&copy).unwrap();
    let (path, folder) = (bench.path(), bench.folder);
    drop(bench.register);
    for cut in [bytes.len() / 2, 100, 4096] {
        fs::write(&copy, &bytes[..cut]).unwrap();
        assert!(Register::restore(&copy, &path, &lan(), clock(), &mut on).is_err(), "{cut}");
    }
    assert_eq!(households(&Register::open(&path, clock()).unwrap()), 1);
    assert!(!folder.path().join("so.db.backups").exists(), "nothing was begun");
}

#[test]
fn a_copy_of_a_newer_program_is_refused() {
    let bench = village();
    let copy = copied(&bench);
    rusqlite::Connection::open(&copy).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let refused = Register::restore(&copy, &bench.folder.path().join("new.db"), &lan(), clock(), &mut on);
    assert!(matches!(refused, Err(StoreError::ReadOnly(_))));
}

#[test]
fn a_restore_that_is_stopped_changes_nothing() {
    let mut bench = village();
    let copy = copied(&bench);
    add_household(&mut bench);
    let (path, _folder) = (bench.path(), bench.folder);
    drop(bench.register);
    // A small file is copied in one step: it is over before anybody could stop it.
    let stopped = Register::restore(&copy, &path, &lan(), clock(), &mut |_, _| ControlFlow::Break(()));
    let expected = if stopped.is_ok() { 1 } else { 2 };
    drop(stopped);
    assert_eq!(households(&Register::open(&path, clock()).unwrap()), expected);
}

#[test]
fn the_preview_tells_what_would_be_lost_and_by_whom() {
    let mut bench = village();
    let copy = copied(&bench);
    add_household(&mut bench);
    let id = bench.register.by_code("0412").unwrap().unwrap();
    bench.join(id, "Lò Văn Nam", crate::domain::member::Relation::Child);
    let preview = Register::preview_restore(&copy, &bench.path()).unwrap();
    assert_eq!((preview.relation, preview.gained), (Relation::Earlier, 0));
    assert_eq!((preview.lost.operations, &preview.lost.by[..]), (2, &[(lan(), 2)][..]));
    assert_eq!((preview.lost.households, preview.lost.last.len()), (2, 2));
    let named: Vec<&str> = preview.lost.named.iter().map(|(code, _)| code.as_str()).collect();
    assert_eq!(named, ["0412", "0413"]);
    assert_eq!(preview.copy.households, 1);
    assert_eq!(preview.present.unwrap().households, 2);
}

#[test]
fn the_preview_knows_copies_that_went_on_and_those_of_other_registers() {
    let bench = village();
    let copy = copied(&bench);
    let relation = |copy: &Path, present: &Path| Register::preview_restore(copy, present).unwrap().relation;
    assert_eq!(relation(&copy, &bench.path()), Relation::Same);
    let mut went_on = Register::open(&copy, clock()).unwrap();
    let named = crate::domain::place::Hamlet { name: "Khu 5".into(), ..Default::default() };
    let add = crate::domain::operation::Operation::SaveHamlet(crate::domain::stored::Edit::new(named));
    went_on.perform(&minh(), &add).unwrap();
    drop(went_on);
    assert_eq!(relation(&copy, &bench.path()), Relation::Later);
    let mut bench = bench;
    add_household(&mut bench);
    assert_eq!(relation(&copy, &bench.path()), Relation::Parted);
    assert_eq!(relation(&copy, &bench.folder.path().join("none.db")), Relation::Alone);
    let other = Register::create(&bench.folder.path().join("khac.db"), &commune(), &minh(), clock()).unwrap();
    assert_eq!(relation(&copy, other.path()), Relation::Other);
}

#[test]
fn only_the_keeper_of_a_register_puts_another_in_its_place() {
    let mut bench = village();
    let copy = copied(&bench);
    keeper_and_approver(&mut bench);
    let (path, _folder) = (bench.path(), bench.folder);
    drop(bench.register);
    let refused = Register::restore(&copy, &path, &minh(), clock(), &mut on);
    assert!(matches!(refused, Err(StoreError::Denied(Denied::Role(Role::Keeper)))));
    assert!(Register::restore(&copy, &path, &lan(), clock(), &mut on).is_ok());
}

/// The head of the first household is erased after the copy was made.
fn erased(bench: &mut Bench) {
    let id = bench.register.by_code("0412").unwrap().unwrap();
    let member = bench.register.dossier(id).unwrap().residents[0].member.id;
    bench.register.erase_person(&lan(), member, "Đơn ngày 20/11", "yêu cầu").unwrap();
}

#[test]
fn what_was_erased_since_a_copy_is_told_before_and_erased_again() {
    let mut bench = village();
    let copy = copied(&bench);
    erased(&mut bench);
    let (path, name) = (bench.path(), "Nguyễn Thị Lành");
    let preview = Register::preview_restore(&copy, &path).unwrap();
    let [known] = preview.erasures.as_slice() else { panic!("{:?}", preview.erasures) };
    assert_eq!((known.code.as_str(), &known.by, known.erasure.on), ("0412", &lan(), today()));
    let (folder, restored) = restored(bench, &copy);
    assert_eq!((restored.erased_again, restored.to_erase.len()), (1, 0));
    let bench = Bench { register: restored.register, folder };
    let bytes = |path: &Path| {
        let log = fs::read(path.with_file_name("so.db-wal")).unwrap_or_default();
        [fs::read(path).unwrap(), log].concat()
    };
    assert!(bytes(&copy).windows(name.len()).any(|window| window == name.as_bytes()));
    assert!(!bytes(&path).windows(name.len()).any(|window| window == name.as_bytes()));
    let last = &bench.register.history(None, 1).unwrap()[0];
    assert_eq!((last.kind.code(), &last.author), ("erase_person", &lan()), "the journal says so");
    assert_eq!(bench.register.check().unwrap(), []);
    assert_eq!(Register::preview_restore(&bench.path(), &copy).unwrap().erasures, []);
}

#[test]
fn who_did_not_keep_the_copy_is_told_what_to_erase_again() {
    let mut bench = village();
    bench.perform(&colleague(&lan(), Role::Keeper, &[]));
    let copy = copied(&bench);
    erased(&mut bench);
    bench.perform(&colleague(&minh(), Role::Keeper, &[]));
    let (path, _folder) = (bench.path(), bench.folder);
    drop(bench.register);
    let restored = Register::restore(&copy, &path, &minh(), clock(), &mut on).unwrap();
    assert_eq!((restored.erased_again, restored.to_erase.len()), (0, 1));
}

#[test]
fn the_journal_tells_who_put_back_which_copy_and_that_is_no_difference() {
    let mut bench = village();
    let copy = copied(&bench);
    add_household(&mut bench);
    let path = bench.path();
    let (folder, Restored { register, kept, .. }) = restored(bench, &copy);
    let bench = Bench { register, folder };
    let told = &bench.register.history(None, 1).unwrap()[0];
    assert_eq!((told.kind, &told.author), (OperationKind::RestoreRegister, &lan()));
    assert_eq!(told.subject, "copy.db · 22/11/2026 10:00");
    assert_eq!(bench.register.check().unwrap(), []);
    let preview = |copy: &Path| Register::preview_restore(copy, &path).unwrap();
    let same = preview(&copy);
    assert_eq!((same.relation, same.lost.operations, same.gained), (Relation::Same, 0, 0));
    let back = preview(&kept.unwrap());
    assert_eq!((back.relation, back.lost.operations, back.gained), (Relation::Later, 0, 1));
}

#[test]
fn what_was_done_before_a_copy_was_put_back_is_undone_as_ever() {
    let mut bench = village();
    add_household(&mut bench);
    let copy = copied(&bench);
    let (folder, Restored { register, .. }) = restored(bench, &copy);
    let mut bench = Bench { register, folder };
    let step = bench.register.undo_step(&lan()).unwrap().unwrap();
    assert_eq!(step.kind, OperationKind::AddHousehold);
    bench.register.undo(&lan()).unwrap();
    assert_eq!((households(&bench.register), bench.register.check().unwrap()), (1, vec![]));
}

#[test]
fn a_copy_that_knows_other_people_or_rules_says_so() {
    let mut bench = village();
    let alone = copied(&bench);
    let office = |bench: &Bench, copy: &Path| Register::preview_restore(copy, &bench.path()).unwrap().office;
    assert_eq!(office(&bench, &alone), None);
    keeper_and_approver(&mut bench);
    assert!(office(&bench, &alone).is_some_and(|team| team.is_open()));
    let two = bench.folder.path().join("two.db");
    bench.register.backup(&two, &mut on).unwrap();
    assert_eq!(office(&bench, &two), None);
    let rules = OfficeRules { second_for_money: true, ..OfficeRules::default() };
    bench.perform(&Operation::Colleague(ColleagueOperation::SaveRules(rules)));
    let then = office(&bench, &two).unwrap();
    assert_eq!((then.colleagues.len(), then.rules), (2, OfficeRules::default()));
}
