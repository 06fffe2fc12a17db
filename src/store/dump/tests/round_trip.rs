use super::*;

#[test]
fn a_register_comes_back_from_its_dump_value_by_value() {
    let bench = village();
    let folder = dumped(&bench);
    let proof = bench.register.prove_dump(&folder, &mut on).unwrap();
    assert_eq!(proof.problems, []);
    let told: u64 = facts(&folder).tables.iter().map(|table| table.rows).sum();
    assert_eq!((proof.rows, proof.tables), (told, facts(&folder).tables.len()));
    let left: Vec<_> = fs::read_dir(bench.folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left.len(), 4, "nothing of the proof is left: {left:?}");
}

#[test]
fn work_goes_on_in_a_register_that_was_rebuilt() {
    let bench = village();
    let register = rebuilt(&dumped(&bench)).unwrap();
    assert_eq!(register.holdings().unwrap(), bench.register.holdings().unwrap());
    let mut again = Bench { register, folder: tempfile::tempdir().unwrap() };
    assert_eq!(again.found("lành"), ["0412"], "lists are made anew");
    let hamlet = again.register.hamlets().unwrap()[0].id;
    again.household(hamlet, "0413", "Hà Thị Đượm");
    again.register.undo(&lan()).unwrap();
    assert_eq!(again.register.check().unwrap(), []);
}

#[test]
fn a_dump_tells_what_it_holds() {
    let bench = village();
    let folder = dumped(&bench);
    let facts = facts(&folder);
    assert_eq!((facts.format, facts.commune.as_str()), (1, "Xã Thanh Ba"));
    assert_eq!(facts.head, bench.register.holdings().unwrap().head);
    let names: Vec<&str> = facts.tables.iter().map(|table| table.name.as_str()).collect();
    assert!(names.contains(&"household") && names.contains(&"change") && names.contains(&"operation"));
    assert!(
        names.iter().all(|name| !name.starts_with("household_index") && !name.starts_with("household_w"))
    );
    let household = fs::read_to_string(folder.join("household.csv")).unwrap();
    assert!(household.starts_with("id,rev,code,"), "{household}");
    assert_eq!(fs::read_to_string(folder.join("README.txt")).unwrap(), "Xã Thanh Ba");
}

#[cfg(unix)]
#[test]
fn a_dump_is_its_makers_alone() {
    use std::os::unix::fs::PermissionsExt;
    let bench = village();
    let folder = dumped(&bench);
    assert_eq!(fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700);
    for file in fs::read_dir(&folder).unwrap().map(Result::unwrap) {
        let mode = file.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode, 0o600, "{:?}", file.file_name());
    }
}

#[test]
fn a_dump_replaces_nothing_and_leaves_nothing_half() {
    let bench = village();
    let folder = dumped(&bench);
    let readme = |_: &DumpFacts| String::new();
    let taken = bench.register.dump(&folder, &readme, &mut on);
    assert!(matches!(taken, Err(StoreError::AlreadyExists(_))));
    let other = bench.folder.path().join("khac");
    let stopped = bench.register.dump(&other, &readme, &mut |_, _| ControlFlow::Break(()));
    assert!(matches!(stopped, Err(StoreError::Cancelled)));
    let left = fs::read_dir(bench.folder.path()).unwrap().count();
    assert_eq!(left, 4, "register, its two side files, the first dump");
    assert!(matches!(
        Register::rebuild(&folder, &bench.path(), clock(), &mut on),
        Err(StoreError::AlreadyExists(_))
    ));
}

#[test]
fn what_was_saved_since_the_dump_is_told_as_a_difference() {
    let mut bench = village();
    let folder = dumped(&bench);
    bench.hamlet("Khu 5");
    let differs = bench.register.prove_dump(&folder, &mut on);
    let Err(StoreError::Dump(DumpFault::Differs { table, .. })) = differs else { panic!("{differs:?}") };
    assert_eq!(table, "change", "the first table by name that has more");
}

#[test]
fn a_dump_of_an_older_schema_is_brought_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let register = of_version_1(&folder.path().join("old.db"));
    let dump = folder.path().join("dump");
    register.dump(&dump, &|_| String::new(), &mut on).unwrap();
    assert_eq!(facts(&dump).schema, 1);
    let rebuilt = rebuilt(&dump).unwrap();
    assert_eq!(rebuilt.holdings().unwrap().head, register.holdings().unwrap().head);
    assert!(rebuilt.by_code("0412").unwrap().is_some());
    assert!(rebuilt.holdings().unwrap().version > 1);
}

/// A register as the first version of the program left it.
fn of_version_1(path: &Path) -> Register {
    use crate::store::journal::{Link, digest_of};
    crate::store::open::make_file(path).unwrap();
    let conn = rusqlite::Connection::open(path).unwrap();
    crate::store::schema::take_to(&conn, 1).unwrap();
    let made_up = "UPDATE operation SET hash = x'00' WHERE id = 1;";
    conn.execute_batch(&include_str!("../../schema/tests/moved_in_version_1.sql").replace(made_up, ""))
        .unwrap();
    let operation = crate::domain::id::OperationId(1);
    Link::of(&conn, operation).unwrap().close(&conn, &digest_of(&conn, operation).unwrap()).unwrap();
    Register::new(conn, path.to_owned(), clock(), crate::store::Access::ReadWrite)
}
