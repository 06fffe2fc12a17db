//! The reserve: a file beside the register that only takes up room. When the disk is full it is given up, so that what
//! somebody has just typed can still be saved.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::open::{Access, make_file, with_suffix};
use super::register::Register;
use super::trouble::Trouble;
use super::{Result, StoreError};

/// Room for many hundred saves, or for the import of a hamlet.
const SIZE: u64 = 16 * 1024 * 1024;

impl Register {
    /// Makes the reserve where it is missing and the disk has room enough; whether it stands now.
    ///
    /// # Errors
    /// Those of a disk that refuses the file.
    pub fn keep_reserve(&self) -> Result<bool> {
        if stands(&self.path) {
            return Ok(true);
        }
        if self.access != Access::ReadWrite || Trouble::of_disk(&self.path).is_some() {
            return Ok(false);
        }
        match make(&file_of(&self.path)) {
            // A colleague's program was quicker.
            Ok(()) | Err(StoreError::AlreadyExists(_)) => Ok(true),
            Err(error) => Err(error),
        }
    }
}

/// Whether the reserve of a register stands.
pub(super) fn stands(register: &Path) -> bool {
    file_of(register).exists()
}

/// Gives the reserve of a register up; whether there was one.
pub(super) fn give_up(register: &Path) -> bool {
    fs::remove_file(file_of(register)).is_ok()
}

fn file_of(register: &Path) -> PathBuf {
    with_suffix(register, ".reserve")
}

fn make(path: &Path) -> Result<()> {
    make_file(path)?;
    let file = OpenOptions::new().write(true).open(path)?;
    let taken = take_room(&file);
    if taken.is_err() {
        // The first error is the one that is told.
        let _ = fs::remove_file(path);
    }
    Ok(taken?)
}

/// Room that is really taken: a file with holes would give nothing back.
#[cfg(target_os = "linux")]
fn take_room(file: &File) -> io::Result<()> {
    use rustix::fs::{FallocateFlags, fallocate};
    match fallocate(file, FallocateFlags::empty(), 0, SIZE) {
        Err(rustix::io::Errno::OPNOTSUPP) => fill(file),
        taken => Ok(taken?),
    }
}

#[cfg(not(target_os = "linux"))]
fn take_room(file: &File) -> io::Result<()> {
    fill(file)
}

fn fill(mut file: &File) -> io::Result<()> {
    io::copy(&mut io::repeat(b'.').take(SIZE), &mut file).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::testing::*;

    #[cfg(unix)]
    #[test]
    fn the_reserve_takes_up_room_and_is_the_groups_as_the_register_is() {
        use std::os::unix::fs::MetadataExt;
        let bench = Bench::new();
        assert!(bench.register.keep_reserve().unwrap());
        let about = fs::metadata(file_of(&bench.path())).unwrap();
        assert!(about.blocks() * 512 >= SIZE, "no holes");
        assert_eq!(about.mode() & 0o777, 0o660);
        assert!(bench.register.keep_reserve().unwrap(), "once is enough");
    }

    #[test]
    fn a_full_disk_costs_the_reserve_and_the_work_is_done_again() {
        let mut bench = Bench::new();
        bench.register.keep_reserve().unwrap();
        let mut tries = 0;
        let opening = crate::store::journal::Opening {
            author: &lan(),
            kind: crate::domain::operation::OperationKind::SaveCommune,
            subject: None,
            reverses: None,
        };
        let full_once = |_: &mut crate::store::journal::Tx| {
            tries += 1;
            if tries == 1 { Err(StoreError::DiskFull) } else { Ok(()) }
        };
        bench.register.transact(&opening, full_once).unwrap();
        assert_eq!((tries, stands(&bench.path())), (2, false));
        let always = |_: &mut crate::store::journal::Tx| Err::<(), _>(StoreError::DiskFull);
        assert!(matches!(bench.register.transact(&opening, always), Err(StoreError::DiskFull)));
    }

    #[test]
    fn a_register_that_is_only_read_has_no_reserve_made() {
        let mut bench = Bench::new();
        bench.register.access = Access::ReadOnly(crate::store::ReadOnlyReason::Medium);
        assert!(!bench.register.keep_reserve().unwrap());
        assert!(!stands(&bench.path()));
    }
}
