use std::fs::Permissions;
use std::os::unix::fs::{PermissionsExt, symlink};

use super::*;

/// A register in a folder that is closed to others, with a copy beside it.
fn office() -> (tempfile::TempDir, PathBuf) {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().canonicalize().unwrap().join("so");
    fs::create_dir_all(folder.join("so.db.backups")).unwrap();
    let register = folder.join("so.db");
    for file in [&register, &folder.join("so.db.backups/so-20261122-080000-auto.db")] {
        fs::write(file, "").unwrap();
        mode(file, 0o660);
    }
    mode(&folder.join("so.db.backups"), 0o770);
    mode(&folder, 0o700);
    (place, register)
}

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

/// What is found in the office's own folder: what the machine is like above it is not the test's.
fn found(register: &Path) -> Vec<(Weakness, String)> {
    let folder = register.parent().unwrap().parent().unwrap().display().to_string();
    let own = |found: &Found| found.place.starts_with(&folder) && found.weakness != Weakness::OwnedByRoot;
    let name = |place: &str| place.strip_prefix(&folder).unwrap_or(place).to_owned();
    check(register).into_iter().filter(own).map(|found| (found.weakness, name(&found.place))).collect()
}

#[test]
fn a_closed_folder_has_no_weakness() {
    let (_place, register) = office();
    assert_eq!(found(&register), []);
}

#[test]
fn a_folder_that_others_may_write_is_found_its_own_and_those_above() {
    let (place, register) = office();
    mode(register.parent().unwrap(), 0o2770);
    mode(place.path(), 0o777);
    let open = |name: &str| (Weakness::OpenFolder, name.to_owned());
    let of_folders = |found: Vec<(Weakness, String)>| -> Vec<_> {
        found.into_iter().filter(|(weakness, _)| *weakness == Weakness::OpenFolder).collect()
    };
    assert_eq!(of_folders(found(&register)), [open("/so"), open("")]);
    mode(place.path(), 0o1777);
    mode(register.parent().unwrap(), 0o1777);
    assert!(found(&register).contains(&open("/so")), "sticky does not help where side files are made");
    assert!(!found(&register).contains(&open("")));
}

#[test]
fn a_copy_that_everybody_may_read_is_found_where_they_get_to_it() {
    let (_place, register) = office();
    let copy = register.with_file_name("so.db.backups").join("so-20261122-080000-auto.db");
    mode(&copy, 0o644);
    assert_eq!(found(&register), [], "the folder is closed");
    mode(register.parent().unwrap(), 0o755);
    let named = "/so/so.db.backups/so-20261122-080000-auto.db".to_owned();
    assert!(found(&register).contains(&(Weakness::ReadableByAll, named)), "{:?}", found(&register));
}

#[test]
fn a_copy_in_the_second_place_that_others_may_read_is_found_and_what_else_lies_there_is_not() {
    let (place, register) = office();
    let second = place.path().join("usb");
    let copies = second.join("so-01234567");
    fs::create_dir_all(&copies).unwrap();
    for file in [copies.join("so-20261122-080000.db"), second.join("anh.jpg")] {
        fs::write(&file, "").unwrap();
        mode(&file, 0o644);
    }
    mode(&copies, 0o700);
    assert_eq!(check_second_place(&register, &second), []);
    mode(&copies, 0o755);
    let found = check_second_place(&register, &second);
    let (weakness, copy) = (Weakness::ReadableByAll, copies.join("so-20261122-080000.db"));
    assert!(
        found.iter().any(|found| found.weakness == weakness && found.place == copy.display().to_string())
    );
    assert!(!found.iter().any(|found| found.place.contains("anh.jpg")), "{found:?}");
    assert_eq!(check_second_place(&register, &place.path().join("gone")), []);
}

#[test]
fn a_register_that_the_group_gets_to_is_found_with_its_copies() {
    let (_place, register) = office();
    mode(register.parent().unwrap(), 0o750);
    let group = |name: &str| (Weakness::OpenToGroup, format!("/so/{name}"));
    let copies = ["so.db", "so.db.backups", "so.db.backups/so-20261122-080000-auto.db"].map(group);
    assert_eq!(found(&register), copies);
}

#[test]
fn a_folder_of_more_files_than_are_looked_at_says_so() {
    let (folder, _register) = office();
    let (all, left_out) = below(folder.path(), 100);
    assert!(!left_out && all.len() > 1);
    let (some, left_out) = below(folder.path(), all.len() - 1);
    assert!(left_out && some.len() == all.len() - 1);
}

#[test]
fn links_on_the_way_and_beside_the_register_are_found() {
    let (place, register) = office();
    let way = place.path().canonicalize().unwrap().join("way");
    symlink(register.parent().unwrap(), &way).unwrap();
    let over = check(&way.join("so.db"));
    assert!(
        over.iter().any(|found| found.weakness == Weakness::Link && found.place == way.display().to_string())
    );
    symlink("/etc", register.with_file_name("reports")).unwrap();
    assert_eq!(found(&register), [(Weakness::Link, "/so/reports".to_owned())]);
}

#[test]
fn files_of_another_account_are_found_with_what_mends_it() {
    if !Uid::current().is_root() {
        println!("skipped: only root can give files away");
        return;
    }
    let (_place, register) = office();
    std::os::unix::fs::chown(&register, Some(12_345), None).unwrap();
    let found = check(&register);
    let backups = register.with_file_name("so.db.backups");
    let wrong = found.iter().find(|found| found.place.starts_with(&backups.display().to_string())).unwrap();
    assert_eq!(wrong.weakness, Weakness::WrongOwner);
    assert_eq!(wrong.mend.as_deref(), Some(format!("chown 12345 {}", quoted(&backups)).as_str()));
}
