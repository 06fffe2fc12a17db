//! Copies that are carried away: encrypted in the format of `age` (age-encryption.org/v1), with a passphrase or for the
//! holders of keys, so that a lost stick tells nobody anything. They can be opened with that program too.
//!
//! A sealed copy is made of a verified one and opened again before it is said to be done. What stands open in between
//! lies in the folder of copies, under its rights, and is removed.
//!
//! | file | subject |
//! |---|---|
//! | `keys` | passphrases and keys |
//! | `passing` | files that are there for a while only |
//! | `error` | why a copy was not sealed or opened |

mod error;
mod keys;
mod passing;

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::ops::ControlFlow;
use std::path::Path;

use age::{Decryptor, Encryptor, scrypt, x25519};
use sha2::{Digest, Sha256};

use crate::domain::backup::Holdings;
use crate::store::{Register, StoreError, hidden_beside, open_named, take_name};
pub use error::SealError;
use error::{refused, while_opening};
pub use keys::{
    LEAST_CHARACTERS, Opener, Seal, identities_in, passphrase, passphrase_in, recipient, recipients_in,
};
pub use passing::Passing;
use passing::{PART, private};

/// What every sealed file begins with.
const MAGIC: &[u8] = b"age-encryption.org/v1\n";
/// How much work trying a passphrase is, as a power of two: about a second on an office computer.
const WORK: u8 = 18;
/// The most that is taken on to open a file: sixteen times as much.
const MOST_WORK: u8 = 22;

/// A file is sealed: it begins as such. What belongs to an open register is not looked into.
pub fn is_sealed(file: &Path) -> bool {
    let mut begin = Vec::new();
    let read = open_named(file).and_then(|file| file.take(MAGIC.len() as u64).read_to_end(&mut begin));
    read.is_ok() && begin == MAGIC
}

/// Writes a sealed copy of a register to a file that does not exist yet. `told` hears of pages copied.
///
/// # Errors
/// [`StoreError::AlreadyExists`]; as [`Register::backup`]; [`SealError::Broken`] where what was written does not open
/// again as what was copied.
pub fn backup(
    register: &Register,
    to: &Path,
    seal: &Seal,
    told: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Holdings, SealError> {
    if fs::symlink_metadata(to).is_ok() {
        return Err(StoreError::AlreadyExists(to.to_owned()).into());
    }
    let plain = Passing::in_folder_of(register.path(), "sealing")?;
    let held = register.backup(&plain.0, told)?;
    seal_file(&plain.0, to, seal)?;
    Ok(held)
}

/// Seals a file to another, whole or not at all, and opens it again before it is said to be done.
///
/// # Errors
/// [`StoreError::AlreadyExists`] where a file came to its place meanwhile; those of the disk; [`SealError::Broken`].
pub fn seal_file(plain: &Path, to: &Path, seal: &Seal) -> Result<(), SealError> {
    let part = Passing(hidden_beside(to, PART));
    sealed(plain, &part.0, seal)?;
    // A name may be taken while it is sealed: nothing of anybody is written over.
    Ok(take_name(&part.0, to)?)
}

/// Opens a sealed copy of the register at a path, for as long as what is returned lives.
///
/// # Errors
/// What does not open it, and why.
pub fn open(sealed: &Path, register: &Path, opener: &Opener) -> Result<Passing, SealError> {
    let plain = Passing::in_folder_of(register, "opened")?;
    let mut to = BufWriter::new(private(&plain.0)?);
    io::copy(&mut opened(sealed, opener)?, &mut to).map_err(while_opening)?;
    to.flush()?;
    to.get_ref().sync_all()?;
    Ok(plain)
}

/// Seals a file, and opens it again.
fn sealed(plain: &Path, to: &Path, seal: &Seal) -> Result<(), SealError> {
    // Nobody could try out a copy for somebody else's key: one of our own is put beside, used once and thrown away.
    let own = x25519::Identity::generate();
    let public = own.to_public();
    let digest = match seal {
        Seal::Passphrase(words) => {
            let mut recipient = scrypt::Recipient::new(words.clone());
            recipient.set_work_factor(WORK);
            written(plain, to, Encryptor::with_recipients(std::iter::once(&recipient as _)))?
        }
        Seal::Keys(keys) => {
            let keys = keys.iter().chain([&public]).map(|key| key as &dyn age::Recipient).collect::<Vec<_>>();
            written(plain, to, Encryptor::with_recipients(keys.into_iter()))?
        }
    };
    let opener = match seal {
        Seal::Passphrase(words) => Opener::Passphrase(words.clone()),
        Seal::Keys(_) => Opener::Keys(vec![own]),
    };
    let read = passed_on(&mut opened(to, &opener)?, &mut io::sink()).map_err(while_opening)?;
    if read == digest { Ok(()) } else { Err(SealError::Broken) }
}

/// Writes what an encryptor makes of a file; the digest of what went in.
fn written(
    plain: &Path,
    to: &Path,
    encryptor: Result<Encryptor, age::EncryptError>,
) -> Result<Vec<u8>, SealError> {
    let encryptor = encryptor.map_err(|error| SealError::NoKey(error.to_string()))?;
    let mut out = encryptor.wrap_output(BufWriter::new(private(to)?))?;
    let digest = passed_on(&mut File::open(plain)?, &mut out)?;
    let mut out = out.finish()?;
    out.flush()?;
    out.get_ref().sync_all()?;
    Ok(digest)
}

/// Passes everything on; its digest.
fn passed_on(from: &mut dyn Read, to: &mut dyn Write) -> io::Result<Vec<u8>> {
    let (mut digest, mut buffer) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        let read = from.read(&mut buffer)?;
        if read == 0 {
            return Ok(digest.finalize().to_vec());
        }
        digest.update(&buffer[..read]);
        to.write_all(&buffer[..read])?;
    }
}

/// What a sealed file holds, as it is read.
fn opened(file: &Path, opener: &Opener) -> Result<impl Read + use<>, SealError> {
    let decryptor = Decryptor::new_buffered(BufReader::new(open_named(file)?)).map_err(refused)?;
    match opener {
        Opener::Passphrase(_) if !decryptor.is_scrypt() => Err(SealError::NeedsKey),
        Opener::Passphrase(words) => {
            let mut identity = scrypt::Identity::new(words.clone());
            identity.set_max_work_factor(MOST_WORK);
            decryptor.decrypt(std::iter::once(&identity as _)).map_err(refused)
        }
        Opener::Keys(keys) => decryptor.decrypt(keys.iter().map(|key| key as _)).map_err(refused),
    }
}

#[cfg(test)]
mod tests;
