use super::*;

#[test]
fn a_copy_holds_everything() {
    let mut bench = village();
    add_household(&mut bench);
    let copy = bench.folder.path().join("copy.db");
    let told = bench.register.backup(&copy, &mut on).unwrap();
    let copied = Register::open(&copy, clock()).unwrap();
    assert_eq!(households(&copied), 2);
    assert_eq!(copied.check().unwrap(), []);
    assert_eq!((told.households, told.people, told.operations), (2, 2, 4));
    assert_eq!(told, bench.register.holdings().unwrap());
    assert_eq!(told.last.map(|(_, who)| who), Some(lan()));
}

#[test]
fn a_copy_is_one_file_that_only_owner_and_group_may_read() {
    let bench = village();
    let copy = copied(&bench);
    let beside = names(bench.folder.path());
    assert_eq!(beside, ["copy.db", "so.db", "so.db-shm", "so.db-wal"]);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(&copy).unwrap().permissions().mode() & 0o777, 0o660);
    }
    crate::store::open::look(&copy).unwrap();
    assert_eq!(names(bench.folder.path()), beside, "looking into it leaves nothing beside it");
}

#[test]
fn a_file_that_stands_there_is_never_replaced() {
    let bench = village();
    let folder = bench.folder.path();
    let letter = folder.join("thư.txt");
    fs::write(&letter, "Kính gửi").unwrap();
    let copy = copied(&bench);
    let spelled_otherwise = folder.join(".").join(bench.path().file_name().unwrap());
    for taken in [&letter, &copy, &bench.path(), &spelled_otherwise] {
        let refused = bench.register.backup(taken, &mut on);
        assert!(matches!(refused, Err(StoreError::AlreadyExists(_))), "{}", taken.display());
    }
    assert_eq!(fs::read_to_string(&letter).unwrap(), "Kính gửi");
    assert_eq!(bench.register.check().unwrap(), []);
}

#[test]
fn who_saves_meanwhile_waits_for_nothing_and_stays_out_of_the_copy() {
    let bench = village();
    let mut colleague = bench.colleague();
    let copy = bench.folder.path().join("copy.db");
    let mut saved = 0;
    bench
        .register
        .backup(&copy, &mut |_, _| {
            let named = crate::domain::place::Hamlet { name: format!("Khu {saved}"), ..Default::default() };
            let add =
                crate::domain::operation::Operation::SaveHamlet(crate::domain::stored::Edit::new(named));
            saved += usize::from(colleague.perform(&minh(), &add).is_ok());
            ControlFlow::Continue(())
        })
        .unwrap();
    assert_eq!(bench.register.hamlets().unwrap().len(), 1 + saved);
    assert_eq!(Register::open(&copy, clock()).unwrap().hamlets().unwrap().len(), 1);
}

#[test]
fn a_copy_that_is_stopped_or_cannot_be_written_leaves_nothing() {
    let mut bench = village();
    let hamlet = bench.register.hamlets().unwrap()[0].id;
    // More than one step of pages.
    let many = |batch: &mut crate::store::Batch| {
        (0..4_000).try_for_each(|_| {
            let household = crate::domain::household::Household::new("", hamlet);
            let head = member("Lò Văn Nam", crate::domain::member::Sex::Male);
            let add = crate::domain::operation::Operation::AddHousehold { household, head, on: today() };
            batch.apply(&add).map(drop)
        })
    };
    bench.register.batch(&lan(), crate::domain::operation::OperationKind::Demo, "nhiều", many).unwrap();
    let before = names(bench.folder.path());
    let copy = bench.folder.path().join("copy.db");
    let stopped = bench.register.backup(&copy, &mut |done, all| {
        assert!(done < all);
        ControlFlow::Break(())
    });
    assert!(matches!(stopped, Err(StoreError::Cancelled)));
    assert!(bench.register.backup(&bench.folder.path().join("nowhere/copy.db"), &mut on).is_err());
    assert_eq!(names(bench.folder.path()), before);
}

#[test]
fn a_folder_of_copies_tells_what_each_one_holds_and_what_for() {
    let mut bench = village();
    bench.register.keep_copy(Occasion::Hand, &mut on).unwrap();
    add_household(&mut bench);
    bench.register.keep_copy(Occasion::Import, &mut on).unwrap();
    let folder = BackupFolder::beside(&bench.path());
    fs::write(folder.path().join("ghi-chu.txt"), "x").unwrap();
    let copies = folder.copies().unwrap();
    let told = copies.iter().map(|copy| (copy.occasion, copy.holds.as_ref().unwrap().households));
    assert_eq!(told.collect::<Vec<_>>(), [(Occasion::Import, 2), (Occasion::Hand, 1)]);
    assert_eq!(copies[1].at, "2026-11-22T10:00:00".parse().unwrap(), "the clock on the wall in Việt Nam");
    assert_eq!(copies[0].path.file_name().unwrap(), "so-20261122-100001-import.db", "a second later");
    fs::write(&copies[0].path, "không còn là sổ").unwrap();
    assert_eq!(folder.copies().unwrap()[0].holds, None);
}

#[test]
fn without_a_folder_there_are_no_copies() {
    assert_eq!(BackupFolder::beside(&village().path()).copies().unwrap(), []);
}

#[cfg(unix)]
#[test]
fn the_folder_is_for_the_group_and_nobody_else() {
    use std::os::unix::fs::PermissionsExt;
    let bench = village();
    fs::set_permissions(bench.folder.path(), fs::Permissions::from_mode(0o2770)).unwrap();
    bench.register.keep_copy(Occasion::Hand, &mut on).unwrap();
    let folder = BackupFolder::beside(&bench.path());
    assert_eq!(fs::metadata(folder.path()).unwrap().permissions().mode() & 0o7777, 0o2770);
}

#[test]
fn two_sessions_that_make_a_copy_in_one_second_both_have_theirs() {
    let bench = village();
    let folder = bench.folder.path().join("so.db.backups");
    let theirs = folder.join("so-20261122-100000.db");
    let mine = bench.register.keep_copy(Occasion::Time, &mut |_, _| {
        fs::write(&theirs, "bản sao của người khác").unwrap();
        ControlFlow::Continue(())
    });
    assert_eq!(mine.unwrap(), folder.join("so-20261122-100001.db"));
    assert_eq!(fs::read_to_string(theirs).unwrap(), "bản sao của người khác");
    assert_eq!(names(&folder), ["so-20261122-100000.db", "so-20261122-100001.db"]);
}
