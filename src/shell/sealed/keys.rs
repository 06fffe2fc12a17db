//! Passphrases and keys: who may open a copy, and with what.

use std::path::Path;

use age::secrecy::SecretString;
use age::x25519;
use unicode_normalization::UnicodeNormalization;

use super::SealError;
use crate::store::text_named;
use crate::viet;

/// The least characters of a passphrase: whoever finds the stick may try as long as they like.
pub const LEAST_CHARACTERS: usize = 12;

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
    let text = text_named(file)?;
    passphrase(text.lines().next().unwrap_or_default())
}

/// A key to seal for, as `age-keygen` tells it: `age1…`.
///
/// # Errors
/// [`SealError::NoKey`].
pub fn recipient(typed: &str) -> Result<x25519::Recipient, SealError> {
    typed.trim().parse().map_err(|_| SealError::NoKey(viet::clean(typed)))
}

/// The keys to seal for in a file, one a line; empty lines and those that begin with `#` count for nothing.
///
/// # Errors
/// [`SealError::NoKey`]; those of reading the file.
pub fn recipients_in(file: &Path) -> Result<Vec<x25519::Recipient>, SealError> {
    let text = text_named(file)?;
    let keys = key_lines(&text).map(recipient).collect::<Result<Vec<_>, _>>()?;
    some(keys, file)
}

/// The keys that open, in a file as `age-keygen` writes it. No line of it is ever told.
///
/// # Errors
/// [`SealError::NoKey`] with the file's name; those of reading the file.
pub fn identities_in(file: &Path) -> Result<Vec<x25519::Identity>, SealError> {
    let text = text_named(file)?;
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
    SealError::NoKey(viet::clean(&file.display().to_string()))
}
