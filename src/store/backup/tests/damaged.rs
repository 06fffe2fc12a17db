//! Putting a copy in the place of a damaged register: one of both stands there at every moment, what somebody else puts
//! there meanwhile stays, and nobody who was erased comes back unsaid.

use super::*;
use crate::store::open::with_suffix;

const NO_REGISTER: &str = "không còn là sổ";

/// A register that was destroyed after a copy of it was made.
fn destroyed() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let bench = village();
    let (path, copy) = (bench.path(), copied(&bench));
    let folder = bench.folder;
    drop(bench.register);
    fs::write(&path, NO_REGISTER).unwrap();
    (folder, path, copy)
}

#[test]
fn a_damaged_register_stands_at_its_place_until_its_copy_is_written_and_proved() {
    let (folder, path, copy) = destroyed();
    let before = names(folder.path());
    for stop in [true, false] {
        let mut heard = 0;
        let told = &mut |_, _| {
            heard += 1;
            assert_eq!(fs::read_to_string(&path).unwrap(), NO_REGISTER);
            if stop { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let restored = Register::restore(&copy, &path, &lan(), clock(), told);
        assert!(heard > 0);
        match stop {
            true => {
                assert!(matches!(restored, Err(StoreError::Cancelled)));
                assert_eq!(names(folder.path()), before, "it is as it was");
            }
            false => assert_eq!(households(&restored.unwrap().register), 1),
        }
    }
}

#[test]
fn what_somebody_put_in_the_place_meanwhile_stays_there() {
    let (folder, path, copy) = destroyed();
    let other = folder.path().join("other");
    let told = &mut |_, _| {
        fs::write(&other, "sổ của người khác").unwrap();
        fs::rename(&other, &path).unwrap();
        ControlFlow::Continue(())
    };
    let refused = Register::restore(&copy, &path, &lan(), clock(), told);
    assert!(matches!(refused, Err(StoreError::AlreadyExists(_))));
    assert_eq!(fs::read_to_string(&path).unwrap(), "sổ của người khác");
    fs::remove_file(&path).unwrap();
    let log = with_suffix(&path, "-wal");
    fs::write(&log, "nhật ký ghi").unwrap();
    let refused = Register::restore(&copy, &path, &lan(), clock(), told);
    assert!(matches!(refused, Err(StoreError::AlreadyExists(_))), "also where nothing stood");
    assert_eq!(fs::read_to_string(&path).unwrap(), "sổ của người khác");
    assert_eq!(fs::read_to_string(&log).unwrap(), "nhật ký ghi", "what was moved away is back");
}

/// The head of the first household is erased; then the description of an index is destroyed: it cannot be opened any more.
fn erased_and_torn() -> (tempfile::TempDir, PathBuf, PathBuf) {
    let mut bench = village();
    let (path, copy) = (bench.path(), copied(&bench));
    let id = bench.register.by_code("0412").unwrap().unwrap();
    let member = bench.register.dossier(id).unwrap().residents[0].member.id;
    bench.register.erase_person(&lan(), member, "Đơn ngày 20/11", "yêu cầu").unwrap();
    let folder = bench.folder;
    drop(bench.register);
    let mut bytes = fs::read(&path).unwrap();
    let word = b"CREATE INDEX";
    let places: Vec<usize> =
        bytes.windows(word.len()).enumerate().filter(|(_, at)| at == word).map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at + 7] = b'V';
    }
    fs::write(&path, bytes).unwrap();
    assert!(matches!(Register::open(&path, clock()), Err(StoreError::Damaged(_))));
    (folder, path, copy)
}

#[test]
fn who_was_erased_out_of_a_register_that_cannot_be_opened_does_not_come_back() {
    let (_folder, path, copy) = erased_and_torn();
    let preview = Register::preview_restore(&copy, &path).unwrap();
    assert_eq!((preview.erasures.len(), preview.erasures_unread), (1, false));
    let restored = Register::restore(&copy, &path, &lan(), clock(), &mut on).unwrap();
    assert_eq!((restored.erased_again, restored.to_erase.len(), restored.erasures_unread), (1, 0, false));
    let register = restored.register;
    assert_eq!(register.check().unwrap(), []);
    drop(register);
    let name = "Nguyễn Thị Lành".as_bytes();
    assert!(!fs::read(&path).unwrap().windows(name.len()).any(|window| window == name));
}

#[test]
fn where_erasures_cannot_be_read_that_is_said_before_and_after() {
    let (_folder, path, copy) = destroyed();
    assert!(Register::preview_restore(&copy, &path).unwrap().erasures_unread);
    let restored = Register::restore(&copy, &path, &lan(), clock(), &mut on).unwrap();
    assert!(restored.erasures_unread);
    drop(restored);
    assert!(
        !Register::preview_restore(&copy, &path).unwrap().erasures_unread,
        "of a sound register all are known"
    );
    let none = path.with_file_name("none.db");
    assert!(!Register::preview_restore(&copy, &none).unwrap().erasures_unread, "and of none there are none");
}

#[test]
fn a_register_is_never_restored_from_itself() {
    let bench = village();
    let (path, _folder) = (bench.path(), bench.folder);
    drop(bench.register);
    let spelled_otherwise = path.parent().unwrap().join(".").join("so.db");
    assert!(Register::restore(&spelled_otherwise, &path, &lan(), clock(), &mut on).is_err());
    assert_eq!(households(&Register::open(&path, clock()).unwrap()), 1);
}

#[test]
fn files_that_were_set_aside_are_listed_and_are_no_copies() {
    let (_folder, path, copy) = destroyed();
    fs::write(with_suffix(&path, "-wal"), "nhật ký ghi").unwrap();
    let kept = Register::restore(&copy, &path, &lan(), clock(), &mut on).unwrap().kept.unwrap();
    let folder = BackupFolder::beside(&path);
    let aside = folder.set_aside().unwrap();
    assert!(aside.contains(&kept) && aside.contains(&with_suffix(&kept, "-wal")), "{aside:?}");
    assert_eq!(folder.copies().unwrap(), []);
}
