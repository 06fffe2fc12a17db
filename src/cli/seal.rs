//! Copies that are encrypted as the command line says: for whom, and by what they are opened.

use std::path::Path;

use super::failure::Failure;
use super::passphrase;
use crate::i18n::Lang;
use crate::shell::sealed::{self, Opener, Passing, Seal};

/// What the command line says of who may open a copy.
pub struct Wish<'a> {
    /// With a passphrase, asked for on the terminal.
    pub encrypt: bool,
    /// For the holders of these keys.
    pub recipients: &'a [String],
    /// For the keys of a file.
    pub recipient_file: Option<&'a Path>,
    /// With the passphrase in a file.
    pub passphrase_file: Option<&'a Path>,
}

impl Wish<'_> {
    /// Whether the copy is to be encrypted at all.
    pub fn is_sealed(&self) -> bool {
        let keys = !self.recipients.is_empty() || self.recipient_file.is_some();
        self.encrypt || keys || self.passphrase_file.is_some()
    }

    /// Who may open the copy: holders of keys where any are named, else who knows the passphrase.
    ///
    /// # Errors
    /// What is no key or no passphrase.
    pub fn seal(&self, lang: Lang) -> Result<Option<Seal>, Failure> {
        if !self.is_sealed() {
            return Ok(None);
        }
        let mut keys =
            self.recipients.iter().map(|key| sealed::recipient(key)).collect::<Result<Vec<_>, _>>()?;
        if let Some(file) = self.recipient_file {
            keys.extend(sealed::recipients_in(file)?);
        }
        Ok(Some(match (self.passphrase_file, keys.is_empty()) {
            (Some(file), _) => Seal::Passphrase(sealed::passphrase_in(file)?),
            (None, true) => Seal::Passphrase(passphrase::new_one(lang)?),
            (None, false) => Seal::Keys(keys),
        }))
    }
}

/// What the command line says opens a copy.
pub struct Key<'a> {
    /// The passphrase, in a file.
    pub passphrase_file: Option<&'a Path>,
    /// Keys, in a file.
    pub identity: Option<&'a Path>,
}

impl Key<'_> {
    /// An encrypted copy of the register at a path, opened for as long as what is returned lives; nothing where the
    /// file is not encrypted. The passphrase is asked for where nothing else is named.
    ///
    /// # Errors
    /// What does not open it.
    pub fn open(&self, file: &Path, register: &Path, lang: Lang) -> Result<Option<Passing>, Failure> {
        if !sealed::is_sealed(file) {
            return Ok(None);
        }
        let opener = match (self.identity, self.passphrase_file) {
            (Some(file), _) => Opener::Keys(sealed::identities_in(file)?),
            (None, Some(file)) => Opener::Passphrase(sealed::passphrase_in(file)?),
            (None, None) => Opener::Passphrase(passphrase::known_one(lang)?),
        };
        Ok(Some(sealed::open(file, register, &opener)?))
    }
}
