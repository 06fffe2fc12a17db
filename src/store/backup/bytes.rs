//! The bytes of a register that stands still: written to a copy, read back from the disk, held against each other.
//!
//! Both go past the memory of the system where the disk allows it: nothing is written twice, and what is read back was on
//! the medium. Where it does not, the copy is taken out of memory before it is read.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::Path;

use crate::store::open::bytes_of_copy;
use crate::store::{Result, StoreError};

/// Bytes in one go: after each whoever waits is told, and may stop it.
const STEP: usize = 4 << 20;
/// Where buffers and lengths begin that go past the memory of the system.
const ALIGNED: usize = 4096;
/// Where the header says by which rules the file is written and read, and the rules of a file without a log: a copy is
/// one file, which can be read from a medium that cannot be written.
const RULES_AT: std::ops::Range<usize> = 18..20;
const WITHOUT_LOG: [u8; 2] = [1, 1];

/// Hears how many bytes are done; an error ends the work.
pub(super) type Heard<'a> = &'a mut dyn FnMut(u64) -> Result<()>;

/// The bytes to copy.
#[derive(Clone, Copy)]
pub(super) struct Bytes<'f> {
    /// Nobody writes it meanwhile.
    pub file: &'f File,
    /// How many.
    pub length: u64,
}

/// A copy that is open past the memory of the system, or through it.
pub(super) struct Copy {
    file: File,
    /// What is read of it comes from the medium, as soon as it is written.
    pub direct: bool,
}

impl Copy {
    /// An empty file, to be written.
    pub fn to_write(path: &Path, length: u64) -> Result<Self> {
        Self::open(OpenOptions::new().write(true), path, length)
    }

    /// A written one, to be read from the medium.
    pub fn to_read(path: &Path, length: u64) -> Result<Self> {
        let copy = Self::open(OpenOptions::new().read(true), path, length)?;
        if !copy.direct {
            forget_cached(&copy.file);
        }
        Ok(copy)
    }

    fn open(how: &OpenOptions, path: &Path, length: u64) -> Result<Self> {
        let even = length.is_multiple_of(ALIGNED as u64);
        match past_memory(how).filter(|_| even).and_then(|how| how.open(path).ok()) {
            Some(file) => Ok(Self { file, direct: true }),
            None => Ok(Self { file: how.open(path)?, direct: false }),
        }
    }

    /// Some disks say only at the first call that they cannot.
    #[cfg(target_os = "linux")]
    fn through_memory(&mut self) -> io::Result<()> {
        use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
        let flags = fcntl_getfl(&self.file)?;
        fcntl_setfl(&self.file, flags.difference(OFlags::DIRECT))?;
        self.direct = false;
        Ok(())
    }

    #[cfg(not(target_os = "linux"))]
    fn through_memory(&mut self) -> io::Result<()> {
        self.direct = false;
        Ok(())
    }

    fn write(&mut self, bytes: &[u8], at: u64) -> io::Result<()> {
        match self.file.write_all_at(bytes, at) {
            Err(error) if self.direct && error.kind() == ErrorKind::InvalidInput => {
                self.through_memory()?;
                self.file.write_all_at(bytes, at)
            }
            written => written,
        }
    }

    fn read(&mut self, bytes: &mut [u8], at: u64) -> io::Result<()> {
        match self.file.read_exact_at(bytes, at) {
            Err(error) if self.direct && error.kind() == ErrorKind::InvalidInput => {
                self.through_memory()?;
                forget_cached(&self.file);
                self.file.read_exact_at(bytes, at)
            }
            read => read,
        }
    }

    /// Everything is on the medium.
    pub fn sync(&self) -> Result<()> {
        self.file.sync_all().map_err(no_room)
    }
}

#[cfg(target_os = "linux")]
fn past_memory(how: &OpenOptions) -> Option<OpenOptions> {
    let mut how = how.clone();
    how.custom_flags(i32::try_from(rustix::fs::OFlags::DIRECT.bits()).ok()?);
    Some(how)
}

#[cfg(not(target_os = "linux"))]
fn past_memory(_: &OpenOptions) -> Option<OpenOptions> {
    None
}

/// Reads a file from the medium into memory in large steps: SQLite asks for it page by page, which takes many times as
/// long where every page has to come from the disk.
pub(super) fn read_anew(path: &Path) -> Result<()> {
    let Some(file) = bytes_of_copy(path)? else { return Ok(()) };
    forget_cached(&file);
    let (mut step, mut at) = (vec![0; STEP], 0);
    loop {
        match file.read_at(&mut step, at)? {
            0 => return Ok(()),
            read => at += read as u64,
        }
    }
}

/// What was just written is read from the medium, not from memory: a stick that lies about its size is found out.
#[cfg(target_os = "linux")]
fn forget_cached(file: &File) {
    use rustix::fs::{Advice, fadvise};
    // Where the file system does not know the wish, memory has to do.
    let _ = fadvise(file, 0, None, Advice::DontNeed);
}

#[cfg(not(target_os = "linux"))]
fn forget_cached(_: &File) {}

/// Writes the bytes into an empty copy.
pub(super) fn write(from: Bytes, to: &mut Copy, heard: Heard) -> Result<()> {
    let mut buffer = Buffer::new();
    for at in steps(from) {
        let bytes = from.read(at, &mut buffer)?;
        to.write(bytes, at).map_err(no_room)?;
        heard(at + bytes.len() as u64)?;
    }
    Ok(())
}

/// Reads a copy back and holds it against the bytes. `ready` waits for so many bytes to be there.
pub(super) fn compare(
    from: Bytes,
    copy: &mut Copy,
    ready: &mut dyn FnMut(u64) -> Result<()>,
    heard: Heard,
) -> Result<bool> {
    let (mut wanted, mut found) = (Buffer::new(), Buffer::new());
    for at in steps(from) {
        let wanted = from.read(at, &mut wanted)?;
        ready(at + wanted.len() as u64)?;
        let found = found.room(wanted.len());
        match copy.read(found, at) {
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Ok(false),
            read => read?,
        }
        if wanted != found {
            return Ok(false);
        }
        heard(at + wanted.len() as u64)?;
    }
    Ok(copy.file.metadata()?.len() == from.length)
}

fn steps(from: Bytes) -> impl Iterator<Item = u64> {
    (0..from.length).step_by(STEP)
}

impl Bytes<'_> {
    /// A step of the bytes, as a copy holds them.
    fn read<'b>(&self, at: u64, buffer: &'b mut Buffer) -> io::Result<&'b [u8]> {
        let left = usize::try_from(self.length - at).unwrap_or(STEP);
        let bytes = buffer.room(left.min(STEP));
        self.file.read_exact_at(bytes, at)?;
        if let Some(rules) = bytes.get_mut(RULES_AT).filter(|_| at == 0) {
            rules.copy_from_slice(&WITHOUT_LOG);
        }
        Ok(bytes)
    }
}

/// Memory for a step, where the disk can take it from.
struct Buffer {
    bytes: Vec<u8>,
    begin: usize,
}

impl Buffer {
    fn new() -> Self {
        let bytes = vec![0; STEP + ALIGNED];
        let begin = bytes.as_ptr().align_offset(ALIGNED).min(ALIGNED);
        Self { bytes, begin }
    }

    fn room(&mut self, length: usize) -> &mut [u8] {
        &mut self.bytes[self.begin..][..length]
    }
}

/// A full disk has its own words.
fn no_room(error: io::Error) -> StoreError {
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::DiskFull,
        _ => StoreError::Io(error),
    }
}
