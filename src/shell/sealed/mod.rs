//! Copies that are carried away: encrypted in the format of `age` (age-encryption.org/v1), with a passphrase or for the
//! holders of keys, so that a lost stick tells nobody anything. They can be opened with that program too.
//!
//! A sealed copy is made of a verified one and opened again before it is said to be done. What stands open in between
//! lies in the folder of copies, under its rights, and is removed.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt, x25519};
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::domain::backup::Holdings;
use crate::store::{BackupFolder, Register, StoreError};

/// What every sealed file begins with.
const MAGIC: &[u8] = b"age-encryption.org/v1\n";
/// The least characters of a passphrase: whoever finds the stick may try as long as they like.
pub const LEAST_CHARACTERS: usize = 12;
/// How much work trying a passphrase is, as a power of two: about a second on an office computer.
const WORK: u8 = 18;
/// The most that is taken on to open a file: sixteen times as much.
const MOST_WORK: u8 = 22;

/// Why a copy was not sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The register or the disk refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What was typed or stands in a file is no key.
    #[error("no key: {0}")]
    NoKey(String),
    /// The passphrase is too short.
    #[error("passphrase too short")]
    ShortPassphrase,
    /// The passphrase was not typed the same twice.
    #[error("passphrases differ")]
    PassphrasesDiffer,
    /// There is no terminal on which to ask for a passphrase.
    #[error("no terminal")]
    NoTerminal,
    /// The passphrase or the keys do not open it.
    #[error("wrong passphrase or key")]
    WrongKey,
    /// It is sealed for the holders of keys: a passphrase does not open it.
    #[error("sealed for keys")]
    NeedsKey,
    /// It was changed, cut off, or is in a form of later.
    #[error("broken")]
    Broken,
}

impl From<io::Error> for SealError {
    fn from(error: io::Error) -> Self {
        Self::Store(StoreError::Io(error))
    }
}

/// Who may open a copy.
pub enum Seal {
    /// Who knows this.
    Passphrase(SecretString),
    /// Who holds one of the keys to these.
    Keys(Vec<x25519::Recipient>),
}

/// What opens a copy.
pub enum Opener {
    /// A passphrase.
    Passphrase(SecretString),
    /// Keys.
    Keys(Vec<x25519::Identity>),
}

/// A passphrase as it is used: however a keyboard writes its letters, they are the same.
///
/// # Errors
/// [`SealError::ShortPassphrase`].
pub fn passphrase(typed: &str) -> Result<SecretString, SealError> {
    let composed: String = typed.nfc().collect();
    match composed.chars().count() >= LEAST_CHARACTERS {
        true => Ok(SecretString::from(composed)),
        false => Err(SealError::ShortPassphrase),
    }
}

/// The passphrase in the first line of a file.
///
/// # Errors
/// As [`passphrase`]; those of reading the file.
pub fn passphrase_in(file: &Path) -> Result<SecretString, SealError> {
    let text = fs::read_to_string(file)?;
    passphrase(text.lines().next().unwrap_or_default())
}

/// A key to seal for, as `age-keygen` tells it: `age1…`.
///
/// # Errors
/// [`SealError::NoKey`].
pub fn recipient(typed: &str) -> Result<x25519::Recipient, SealError> {
    typed.trim().parse().map_err(|_| SealError::NoKey(crate::viet::clean(typed)))
}

/// The keys to seal for in a file, one a line; empty lines and those that begin with `#` count for nothing.
///
/// # Errors
/// [`SealError::NoKey`]; those of reading the file.
pub fn recipients_in(file: &Path) -> Result<Vec<x25519::Recipient>, SealError> {
    let text = fs::read_to_string(file)?;
    let keys = key_lines(&text).map(recipient).collect::<Result<Vec<_>, _>>()?;
    some(keys, file)
}

/// The keys that open, in a file as `age-keygen` writes it. No line of it is ever told.
///
/// # Errors
/// [`SealError::NoKey`] with the file's name; those of reading the file.
pub fn identities_in(file: &Path) -> Result<Vec<x25519::Identity>, SealError> {
    let text = fs::read_to_string(file)?;
    let keys = key_lines(&text).map(|line| line.parse().map_err(|_| no_key_in(file)));
    some(keys.collect::<Result<Vec<_>, _>>()?, file)
}

fn key_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn some<K>(keys: Vec<K>, file: &Path) -> Result<Vec<K>, SealError> {
    if keys.is_empty() { Err(no_key_in(file)) } else { Ok(keys) }
}

fn no_key_in(file: &Path) -> SealError {
    SealError::NoKey(crate::viet::clean(&file.display().to_string()))
}

/// A file is sealed: it begins as such.
pub fn is_sealed(file: &Path) -> bool {
    let mut begin = Vec::new();
    let read = File::open(file).and_then(|file| file.take(MAGIC.len() as u64).read_to_end(&mut begin));
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
    let part = Passing(hidden(to));
    sealed(plain, &part.0, seal)?;
    // A name may be taken while it is sealed: it is made ours first, so that nothing of anybody is written over.
    private(to).map_err(|error| match error.kind() {
        io::ErrorKind::AlreadyExists => StoreError::AlreadyExists(to.to_owned()).into(),
        _ => SealError::from(error),
    })?;
    Ok(fs::rename(&part.0, to).inspect_err(|_| {
        // The first error is the one that is told.
        let _ = fs::remove_file(to);
    })?)
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

/// A file that goes with its holder.
pub struct Passing(PathBuf);

impl Passing {
    /// In the folder of copies of a register; what a killed program leaves there is swept up by the next copies.
    ///
    /// # Errors
    /// Those of the folder.
    pub fn in_folder_of(register: &Path, name: &str) -> Result<Self, SealError> {
        let folder = BackupFolder::beside(register);
        folder.make()?;
        let plain =
            folder.path().join(format!(".{name}.{}.part", rustix::process::getpid().as_raw_nonzero()));
        let _ = fs::remove_file(&plain);
        Ok(Self(plain))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        // Where even this fails nobody is left to be told.
        let _ = fs::remove_file(&self.0);
    }
}

/// Beside the place of a file, on the same disk.
fn hidden(to: &Path) -> PathBuf {
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    to.with_file_name(format!(".{name}.{}.part", rustix::process::getpid().as_raw_nonzero()))
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
    let decryptor = Decryptor::new_buffered(BufReader::new(File::open(file)?)).map_err(refused)?;
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

fn refused(error: DecryptError) -> SealError {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            SealError::WrongKey
        }
        DecryptError::Io(error) => while_opening(error),
        _ => SealError::Broken,
    }
}

/// What does not decrypt was changed or cut off; everything else is the disk.
fn while_opening(error: io::Error) -> SealError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof | io::ErrorKind::Other => SealError::Broken,
        _ => error.into(),
    }
}

/// Readable by its maker only.
#[cfg(unix)]
fn private(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)
}

#[cfg(not(unix))]
fn private(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

#[cfg(test)]
mod tests;
