//! Owners and rights as Unix keeps them.

use std::fs::{self, Metadata};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use nix::unistd::{Uid, User};

use crate::domain::server::Weakness;
use crate::shell::server::{Found, quoted};
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
                Found::new(Weakness::OpenFolder, folder.display()).mended(closed_to_others(folder, "go-w")),
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
            found.push(Found::new(weakness, place.display()).mended(format!("chown root {}", quoted(place))));
        } else if about.mode() & OTHERS_WRITE != 0 && !sticky {
            found.push(Found::new(weakness, place.display()).mended(closed_to_others(place, "go-w")));
        }
    }
    found
}

#[cfg(test)]
mod tests;
