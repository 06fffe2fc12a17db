//! Why a copy was not sealed or opened.

use std::io;

use age::DecryptError;

use crate::store::StoreError;

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

/// What `age` says of a file, as a kind of ours.
pub(super) fn refused(error: DecryptError) -> SealError {
    match error {
        DecryptError::DecryptionFailed | DecryptError::KeyDecryptionFailed | DecryptError::NoMatchingKeys => {
            SealError::WrongKey
        }
        DecryptError::Io(error) => while_opening(error),
        _ => SealError::Broken,
    }
}

/// What does not decrypt was changed or cut off; everything else is the disk.
pub(super) fn while_opening(error: io::Error) -> SealError {
    match error.kind() {
        io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof | io::ErrorKind::Other => SealError::Broken,
        _ => error.into(),
    }
}
