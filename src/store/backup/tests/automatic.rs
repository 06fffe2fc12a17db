use super::*;

/// The register as opened at a moment.
fn opened(bench: &Bench, moment: &str) -> Register {
    Register::open(&bench.path(), at(moment)).unwrap()
}

fn run(register: &Register) -> AutoBackup {
    register.backup_if_due(&BackupRules::default(), &mut on).unwrap()
}

#[test]
fn a_copy_is_made_when_the_last_is_old_enough_and_something_was_saved() {
    let mut bench = village();
    let first = run(&bench.register);
    assert!(matches!(first.outcome, AutoOutcome::Made(path) if path.ends_with("so-20261122-100000.db")));
    add_household(&mut bench);
    let ten = "2026-11-22T10:00:00".parse().unwrap();
    assert_eq!(run(&opened(&bench, "2026-11-22T05:00:00Z")).outcome, AutoOutcome::NotDue(ten));
    let second = run(&opened(&bench, "2026-11-22T08:00:00Z"));
    assert!(matches!(second.outcome, AutoOutcome::Made(path) if path.ends_with("so-20261122-150000.db")));
    let three = "2026-11-22T15:00:00".parse().unwrap();
    assert_eq!(run(&opened(&bench, "2026-11-29T08:00:00Z")).outcome, AutoOutcome::Unchanged(three));
}

#[test]
fn a_last_copy_that_cannot_be_read_is_no_reason_to_make_none() {
    let bench = village();
    let AutoOutcome::Made(first) = run(&bench.register).outcome else { panic!("none was made") };
    fs::write(first, "không còn là sổ").unwrap();
    assert!(matches!(run(&opened(&bench, "2026-11-22T12:00:00Z")).outcome, AutoOutcome::Made(_)));
}

#[test]
fn old_copies_are_thinned_and_what_broke_off_is_swept() {
    let mut bench = village();
    for hour in 1..6 {
        opened(&bench, &format!("2026-11-10T0{hour}:00:00Z")).keep_copy(Occasion::Time, &mut on).unwrap();
    }
    opened(&bench, "2026-11-10T02:30:00Z").keep_copy(Occasion::Hand, &mut on).unwrap();
    let folder = BackupFolder::beside(&bench.path());
    let part = folder.path().join(".so-20261110-090000.db.17.part");
    fs::write(&part, "nửa chừng").unwrap();
    let yesterday = std::time::SystemTime::now() - std::time::Duration::from_secs(90_000);
    fs::File::options().write(true).open(&part).unwrap().set_modified(yesterday).unwrap();
    add_household(&mut bench);
    assert_eq!(run(&bench.register).thinned, 4);
    let left = ["so-20261110-093000-hand.db", "so-20261110-120000.db", "so-20261122-100000.db"];
    assert_eq!(names(folder.path()), left);
}

/// A file that a process left, which was last written to so many minutes ago.
fn left(path: &Path, minutes: u64) {
    fs::write(path, "cả sổ của xã").unwrap();
    let then = std::time::SystemTime::now() - std::time::Duration::from_secs(minutes * 60);
    fs::File::options().write(true).open(path).unwrap().set_modified(then).unwrap();
}

/// The number of a process that has ended.
fn ended() -> u32 {
    let mut child = std::process::Command::new("true").spawn().unwrap();
    child.wait().unwrap();
    child.id()
}

#[test]
fn what_a_killed_restore_left_is_swept_and_nothing_of_a_process_at_work() {
    let bench = village();
    let (path, own, gone) = (bench.path(), std::process::id(), ended());
    let folder = BackupFolder::beside(&path);
    folder.make().unwrap();
    let (beside, copies) = (bench.folder.path(), folder.path());
    let orphans = [
        beside.join(format!(".so.db.{gone}-0.part")),
        beside.join(format!(".so.db.{gone}-3.trial")),
        copies.join(format!(".so-20261110-090000.db.{gone}-1.part")),
    ];
    let others = [
        beside.join(format!(".so.db.{own}-9.part")),
        copies.join(format!(".so-20261110-090000.db.{own}-9.part")),
        beside.join(format!(".khac.db.{gone}-0.part")),
        beside.join(format!(".so.db.bao-cao.{gone}-0.part")),
    ];
    let young = beside.join(format!(".so.db.{gone}-1.part"));
    orphans.iter().chain(&others).for_each(|path| left(path, 30));
    left(&young, 1);
    run(&bench.register);
    let there = |paths: &[PathBuf]| paths.iter().filter(|path| path.exists()).count();
    assert_eq!((there(&orphans), there(&others), young.exists()), (0, others.len(), true));
    orphans.iter().for_each(|path| left(path, 30));
    let copy = copied(&bench);
    let (_folder, _restored) = restored(bench, &copy);
    assert_eq!((there(&orphans), there(&others)), (0, others.len()), "a later restore sweeps too");
}

#[test]
fn two_sessions_do_not_both_make_one() {
    let bench = village();
    let folder = BackupFolder::beside(&bench.path());
    folder.make().unwrap();
    let lock = folder.lock().unwrap();
    assert!(lock.is_some());
    assert_eq!(run(&bench.register).outcome, AutoOutcome::Elsewhere);
    drop(lock);
    assert!(matches!(run(&bench.register).outcome, AutoOutcome::Made(_)));
}

fn with_second(bench: &Bench, name: &str) -> BackupRules {
    BackupRules { second_place: Some(bench.folder.path().join(name)), ..BackupRules::default() }
}

#[test]
fn a_second_place_gets_the_newest_copy_as_soon_as_it_is_there() {
    let mut bench = village();
    let rules = with_second(&bench, "usb");
    let missing = bench.register.backup_if_due(&rules, &mut on).unwrap();
    assert!(matches!(missing.second, SecondPlace::Missing(place) if place.ends_with("usb")));
    fs::create_dir(bench.folder.path().join("usb")).unwrap();
    add_household(&mut bench);
    let later = opened(&bench, "2026-11-22T04:00:00Z").backup_if_due(&rules, &mut on).unwrap();
    assert!(matches!(later.outcome, AutoOutcome::NotDue(_)));
    let SecondPlace::Kept { path, same_disk } = later.second else { panic!("{:?}", later.second) };
    assert!(same_disk && path.ends_with("so-20261122-100000.db"));
    assert_eq!(households(&Register::open(&path, clock()).unwrap()), 1);
}

#[test]
fn registers_of_one_name_do_not_mix_in_a_second_place() {
    let (one, other) = (village(), village());
    let rules = with_second(&one, "usb");
    fs::create_dir(one.folder.path().join("usb")).unwrap();
    one.register.backup_if_due(&rules, &mut on).unwrap();
    let twin =
        Register::create(&other.folder.path().join("khac/so.db"), &commune(), &minh(), clock()).unwrap();
    twin.backup_if_due(&rules, &mut on).unwrap();
    assert_eq!(names(&one.folder.path().join("usb")).len(), 2);
}

#[test]
fn a_copy_that_is_broken_in_the_second_place_is_brought_again() {
    let bench = village();
    let rules = with_second(&bench, "usb");
    fs::create_dir(bench.folder.path().join("usb")).unwrap();
    let brought = || match bench.register.backup_if_due(&rules, &mut on).unwrap().second {
        SecondPlace::Kept { path, .. } => path,
        other => panic!("{other:?}"),
    };
    let path = brought();
    fs::write(&path, "thẻ nhớ hỏng").unwrap();
    assert_eq!(households(&Register::open(&brought(), clock()).unwrap()), 1);
}

#[test]
fn a_second_place_that_refuses_says_so_and_the_copy_stands() {
    let bench = village();
    let rules = with_second(&bench, "usb");
    fs::create_dir(bench.folder.path().join("usb")).unwrap();
    let origin = bench.register.holdings().unwrap().origin;
    fs::write(bench.folder.path().join(format!("usb/so-{}", &origin[..8])), "một tệp").unwrap();
    let made = bench.register.backup_if_due(&rules, &mut on).unwrap();
    assert!(matches!(made.second, SecondPlace::Failed(..)) && matches!(made.outcome, AutoOutcome::Made(_)));
}
