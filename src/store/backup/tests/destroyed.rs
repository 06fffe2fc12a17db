//! A register that is damaged or destroyed, and the copy that takes its place.

use super::*;
use crate::domain::colleague::{Denied, Role};

#[test]
fn a_destroyed_register_is_set_aside_for_its_copy() {
    let bench = village();
    let (path, copy) = (bench.path(), copied(&bench));
    let folder = bench.folder;
    drop(bench.register);
    fs::write(&path, "không còn là sổ").unwrap();
    let restored = Register::restore(&copy, &path, &lan(), clock(), &mut on).unwrap();
    assert_eq!(households(&restored.register), 1);
    let kept = restored.kept.unwrap();
    assert!(kept.ends_with("so.db.backups/so-damaged-20261122-100000.db"), "{}", kept.display());
    assert_eq!(fs::read_to_string(kept).unwrap(), "không còn là sổ");
    drop(folder);
}

#[test]
fn a_damaged_register_is_moved_away_as_it_is_with_its_mark_and_the_copy_is_written_again() {
    let mut bench = village();
    let copy = copied(&bench);
    add_household(&mut bench);
    let (path, folder) = (bench.path(), bench.folder);
    drop(bench.register);
    destroy_index(&path);
    assert!(!Register::open(&path, clock()).unwrap().check().unwrap().is_empty());
    let bytes = fs::read(&path).unwrap();
    let Restored { mut register, kept, .. } =
        Register::restore(&copy, &path, &lan(), clock(), &mut on).unwrap();
    let kept = kept.unwrap();
    assert_eq!(fs::read(&kept).unwrap(), bytes);
    assert!(Register::damage_of(&kept).is_some(), "nobody writes into it where it lies now");
    assert_eq!((Register::damage_of(&path), households(&register)), (None, 1));
    let named = crate::domain::place::Hamlet { name: "Khu 5".into(), ..Default::default() };
    let add = crate::domain::operation::Operation::SaveHamlet(crate::domain::stored::Edit::new(named));
    assert!(register.perform(&lan(), &add).is_ok());
    let copies = Register::copies_of(&path, &Default::default()).unwrap();
    assert!(copies.iter().all(|copy| copy.path != kept), "it is no copy");
    drop(folder);
}

#[test]
fn a_destroyed_register_keeps_its_log_beside_it_and_the_copy_does_not_inherit_it() {
    let mut bench = village();
    let copy = copied(&bench);
    add_household(&mut bench);
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("so.db");
    for ending in ["", "-wal"] {
        let from = crate::store::open::with_suffix(&bench.path(), ending);
        fs::copy(from, crate::store::open::with_suffix(&path, ending)).unwrap();
    }
    let log = fs::read(place.path().join("so.db-wal")).unwrap();
    assert!(log.len() > 4096);
    let mut bytes = fs::read(&path).unwrap();
    bytes[..16].fill(0);
    fs::write(&path, bytes).unwrap();
    let restored = Register::restore(&copy, &path, &lan(), clock(), &mut on).unwrap();
    assert_eq!(households(&restored.register), 1);
    let kept = restored.kept.unwrap();
    assert_eq!(fs::read(crate::store::open::with_suffix(&kept, "-wal")).unwrap(), log);
}

#[test]
fn a_log_whose_register_is_gone_is_not_taken_for_that_of_the_copy() {
    let mut bench = village();
    let copy = copied(&bench);
    add_household(&mut bench);
    let place = tempfile::tempdir().unwrap();
    fs::copy(crate::store::open::with_suffix(&bench.path(), "-wal"), place.path().join("so.db-wal")).unwrap();
    let path = place.path().join("so.db");
    let restored = Register::restore(&copy, &path, &lan(), clock(), &mut on).unwrap();
    assert_eq!((households(&restored.register), restored.register.check().unwrap()), (1, vec![]));
}

#[test]
fn the_best_copy_is_the_newest_that_is_whole_to_its_last_index() {
    let mut bench = village();
    let rules = BackupRules::default();
    assert_eq!(Register::best_copy(&bench.path(), &rules).unwrap(), None);
    let mut made = Vec::new();
    for _ in 0..3 {
        made.push(bench.register.keep_copy(Occasion::Hand, &mut on).unwrap());
        add_household_named(&mut bench, made.len());
    }
    let best = |path: &Path| Register::best_copy(path, &rules).unwrap().map(|copy| copy.path);
    assert_eq!(best(&bench.path()).as_ref(), Some(&made[2]));
    destroy_index(&made[2]);
    fs::write(&made[1], "không còn là sổ").unwrap();
    assert_eq!(best(&bench.path()).as_ref(), Some(&made[0]));
    let (path, _folder) = (bench.path(), bench.folder);
    drop(bench.register);
    fs::write(&path, "không còn là sổ").unwrap();
    assert_eq!(best(&path).as_ref(), Some(&made[0]), "also where the register says nothing any more");
}

fn add_household_named(bench: &mut Bench, number: usize) {
    let hamlet = bench.register.hamlets().unwrap()[0].id;
    bench.household(hamlet, &format!("05{number:02}"), "Hà Thị Đượm");
}

#[test]
fn what_a_destroyed_journal_no_longer_tells_does_not_stand_in_the_way_of_the_copy() {
    let mut bench = village();
    let copy = copied(&bench);
    add_household(&mut bench);
    let (path, _folder) = (bench.path(), bench.folder);
    drop(bench.register);
    let bytes = fs::read(&path).unwrap();
    for half in [bytes.len() / 2, bytes.len() / 3, bytes.len() * 4 / 5] {
        fs::write(&path, &bytes[..half]).unwrap();
        let preview = Register::preview_restore(&copy, &path).unwrap();
        assert_eq!(preview.copy.households, 1);
    }
    for page in 2..bytes.len() / 4096 {
        let mut torn = bytes.clone();
        torn[page * 4096..(page + 1) * 4096].fill(0x5A);
        fs::write(&path, &torn).unwrap();
        let preview = Register::preview_restore(&copy, &path).map(|preview| preview.copy.households);
        assert_eq!(preview.unwrap(), 1, "page {page}");
    }
}

#[test]
fn who_may_not_put_a_copy_back_may_not_where_the_register_is_destroyed_either() {
    let mut bench = village();
    keeper_and_approver(&mut bench);
    let copy = copied(&bench);
    let (path, _folder) = (bench.path(), bench.folder);
    drop(bench.register);
    fs::write(&path, "không còn là sổ").unwrap();
    let refused = Register::restore(&copy, &path, &minh(), clock(), &mut on);
    assert!(matches!(refused, Err(StoreError::Denied(Denied::Role(Role::Keeper)))));
    assert_eq!(fs::read_to_string(&path).unwrap(), "không còn là sổ");
    assert!(Register::restore(&copy, &path, &lan(), clock(), &mut on).is_ok());
}
