//! Owners, rights and places: of the register, of the folders above it, of what stands beside it, of the program.

use std::path::Path;

use super::Found;
use crate::domain::server::Weakness;

/// Who owns a register, by name; nothing where it cannot be asked.
pub(super) fn owner_of(register: &Path) -> Option<String> {
    rights::owner_of(register)
}

/// What is weak about the files of a register.
pub(super) fn check(register: &Path) -> Vec<Found> {
    rights::check(register)
}

/// What is weak about the copies of a register in its second place.
pub(super) fn check_second_place(register: &Path, place: &Path) -> Vec<Found> {
    rights::check_second_place(register, place)
}

/// A file that only the administrator may change, and the folders above it.
pub(super) fn only_root_may_change(file: &Path, weakness: Weakness) -> Vec<Found> {
    rights::only_root_may_change(file, weakness)
}

#[cfg(unix)]
mod rights {
    use std::fs::{self, Metadata};
    use std::os::unix::fs::MetadataExt;
    use std::path::{Path, PathBuf};

    use nix::unistd::{Uid, User};

    use super::super::{Found, quoted};
    use crate::domain::server::Weakness;
    use crate::store;

    /// Rights of the group and of everybody to write.
    const OTHERS_WRITE: u32 = 0o022;
    /// Any right of everybody.
    const EVERYBODY: u32 = 0o007;
    /// Any right of the group.
    const GROUP: u32 = 0o070;
    /// Files below the register's folder that are looked at; no office has more.
    const MOST: usize = 20_000;

    pub fn owner_of(register: &Path) -> Option<String> {
        let about = fs::metadata(register).ok()?;
        Some(name_of(about.uid()))
    }

    fn name_of(uid: u32) -> String {
        let known = User::from_uid(Uid::from_raw(uid)).ok().flatten();
        known.map_or_else(|| uid.to_string(), |user| user.name)
    }

    pub fn check(register: &Path) -> Vec<Found> {
        let absolute = std::path::absolute(register).unwrap_or_else(|_| register.to_owned());
        let mut found = links(&absolute);
        let (Ok(about), Ok(real)) = (fs::metadata(&absolute), absolute.canonicalize()) else { return found };
        if about.uid() == 0 {
            found.push(Found::new(Weakness::OwnedByRoot, real.display()));
        }
        found.extend(above(&real, about.uid()));
        found.extend(beside(&real, about.uid()));
        found.extend(
            store::network_kind_of(&real)
                .map(|kind| Found::new(Weakness::Network, format!("{} ({kind})", real.display()))),
        );
        found.extend(store::old_sqlite().map(|version| Found::new(Weakness::OldSqlite, version)));
        found.extend(
            std::env::current_exe()
                .into_iter()
                .flat_map(|program| only_root_may_change(&program, Weakness::Program)),
        );
        found
    }

    /// Every part of the way that is a link: whoever may change it leads the program elsewhere.
    fn links(path: &Path) -> Vec<Found> {
        let is_link = |place: &&Path| fs::symlink_metadata(place).is_ok_and(|about| about.is_symlink());
        path.ancestors().filter(is_link).map(|place| Found::new(Weakness::Link, place.display())).collect()
    }

    /// The folders above: whoever may write one can put another register, or another folder, in its place. A sticky folder
    /// keeps what stands in it, and so may be above the register's own, but not be it: side files are made there.
    fn above(register: &Path, owner: u32) -> Vec<Found> {
        let mut found = Vec::new();
        for (height, folder) in register.ancestors().skip(1).enumerate() {
            let Ok(about) = fs::metadata(folder) else { continue };
            let sticky = about.mode() & 0o1000 != 0 && height > 0;
            if about.mode() & OTHERS_WRITE != 0 && !sticky {
                found.push(
                    Found::new(Weakness::OpenFolder, folder.display())
                        .mended(closed_to_others(folder, "go-w")),
                );
            }
            found.extend(foreign(folder, &about, &[0, owner]));
        }
        found
    }

    /// The folders that hold copies of this register there; what else lies on that disk is not the register's.
    pub fn check_second_place(register: &Path, place: &Path) -> Vec<Found> {
        let Ok(about) = fs::metadata(register) else { return Vec::new() };
        let folders = store::BackupFolder::all_in_second_place(place, register).unwrap_or_default();
        let mut found = Vec::new();
        for folder in &folders {
            let Ok(own) = fs::symlink_metadata(folder.path()) else { continue };
            found.extend(foreign(folder.path(), &own, &[about.uid()]));
            found.extend(inside(folder.path(), about.uid()));
        }
        found
    }

    /// Everything in the folder of the register that is the register's: itself, its side files, copies, notices, rules,
    /// people's folders.
    fn beside(register: &Path, owner: u32) -> Vec<Found> {
        register.parent().map(|folder| inside(folder, owner)).unwrap_or_default()
    }

    fn inside(folder: &Path, owner: u32) -> Vec<Found> {
        let open_to = |rights| fs::metadata(folder).is_ok_and(|about| about.mode() & rights != 0);
        let (everybody, group) = (open_to(EVERYBODY), open_to(GROUP));
        let mut found = Vec::new();
        let (files, left_out) = below(folder, MOST);
        if left_out {
            found.push(Found::new(Weakness::NotAll, folder.display()));
        }
        for path in files {
            let Ok(about) = fs::symlink_metadata(&path) else { continue };
            if about.is_symlink() {
                found.push(Found::new(Weakness::Link, path.display()));
                continue;
            }
            if about.mode() & GROUP != 0 && group {
                let mend = closed_to_others(&path, "g=");
                found.push(Found::new(Weakness::OpenToGroup, path.display()).mended(mend));
            }
            if about.mode() & EVERYBODY != 0 && everybody {
                found.push(
                    Found::new(Weakness::ReadableByAll, path.display()).mended(closed_to_others(&path, "o=")),
                );
            }
            found.extend(foreign(&path, &about, &[owner]));
        }
        found
    }

    /// What lies in a folder and below it, and whether more lies there than is looked at.
    fn below(folder: &Path, most: usize) -> (Vec<PathBuf>, bool) {
        let (mut found, mut folders) = (Vec::new(), vec![folder.to_owned()]);
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(&folder).into_iter().flatten().filter_map(Result::ok) {
                if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                    folders.push(entry.path());
                }
                found.push(entry.path());
            }
            if found.len() > most {
                break;
            }
        }
        let left_out = found.len() > most;
        found.sort();
        found.truncate(most);
        (found, left_out)
    }

    fn foreign(path: &Path, about: &Metadata, owners: &[u32]) -> Option<Found> {
        let owner = owners.last().copied().unwrap_or_default();
        let mend = || format!("chown {} {}", name_of(owner), quoted(path));
        (!owners.contains(&about.uid())).then(|| {
            Found::new(Weakness::WrongOwner, format!("{} ({})", path.display(), name_of(about.uid())))
                .mended(mend())
        })
    }

    fn closed_to_others(path: &Path, how: &str) -> String {
        format!("chmod {how} {}", quoted(path))
    }

    pub fn only_root_may_change(file: &Path, weakness: Weakness) -> Vec<Found> {
        let real = file.canonicalize().unwrap_or_else(|_| file.to_owned());
        let mut found = Vec::new();
        for place in real.ancestors() {
            let Ok(about) = fs::metadata(place) else { continue };
            let sticky = about.is_dir() && about.mode() & 0o1000 != 0;
            if about.uid() != 0 {
                found.push(
                    Found::new(weakness, place.display()).mended(format!("chown root {}", quoted(place))),
                );
            } else if about.mode() & OTHERS_WRITE != 0 && !sticky {
                found.push(Found::new(weakness, place.display()).mended(closed_to_others(place, "go-w")));
            }
        }
        found
    }

    #[cfg(test)]
    mod tests {
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
            let own =
                |found: &Found| found.place.starts_with(&folder) && found.weakness != Weakness::OwnedByRoot;
            let name = |place: &str| place.strip_prefix(&folder).unwrap_or(place).to_owned();
            check(register)
                .into_iter()
                .filter(own)
                .map(|found| (found.weakness, name(&found.place)))
                .collect()
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
            assert!(
                found(&register).contains(&open("/so")),
                "sticky does not help where side files are made"
            );
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
                found
                    .iter()
                    .any(|found| found.weakness == weakness && found.place == copy.display().to_string())
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
            assert!(over.iter().any(|found| found.weakness == Weakness::Link && found.place == way.display().to_string()));
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
            let wrong =
                found.iter().find(|found| found.place.starts_with(&backups.display().to_string())).unwrap();
            assert_eq!(wrong.weakness, Weakness::WrongOwner);
            assert_eq!(wrong.mend.as_deref(), Some(format!("chown 12345 {}", quoted(&backups)).as_str()));
        }
    }
}

/// Rights of other systems are not asked: the set-up is one of Unix.
#[cfg(not(unix))]
mod rights {
    use std::path::Path;

    use super::{Found, Weakness};

    pub fn owner_of(_: &Path) -> Option<String> {
        None
    }

    pub fn check(_: &Path) -> Vec<Found> {
        Vec::new()
    }

    pub fn check_second_place(_: &Path, _: &Path) -> Vec<Found> {
        Vec::new()
    }

    pub fn only_root_may_change(_: &Path, _: Weakness) -> Vec<Found> {
        Vec::new()
    }
}
