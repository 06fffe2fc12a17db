//! A shared server that keeps out who does not belong: the set-up that is printed, and the check that finds where one
//! differs from it.
//!
//! The set-up has one boundary: the service account. It alone can read the register, nobody logs in as it with a
//! password, and each person's key starts the program and nothing else (`command=` with `restrict`), named (`--as`) and
//! confined to their own folder (`--confine`). Roles inside the program keep these people apart; they hold because nobody
//! gets past the program.
//!
//! | file | subject |
//! |---|---|
//! | `set_up` | the printed set-up |
//! | `files` | owners, rights and places of the register and what stands beside it |
//! | `keys` | the lines of `authorized_keys` |
//! | `sshd` | what the SSH server would do for the account |

mod files;
mod keys;
mod set_up;
mod sshd;

use std::path::{Path, PathBuf};

use crate::domain::server::Weakness;
pub use set_up::{Part, Person, PersonFault, SetUp};

/// A weakness that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub weakness: Weakness,
    /// Where: a path, a line of a file.
    pub place: String,
    /// What mends it, as it is typed by the administrator or written into the file; nothing where that is no single line.
    pub mend: Option<String>,
}

impl Found {
    fn new(weakness: Weakness, place: impl std::fmt::Display) -> Self {
        Self { weakness, place: place.to_string(), mend: None }
    }

    fn mended(self, mend: impl Into<String>) -> Self {
        Self { mend: Some(mend.into()), ..self }
    }
}

/// What is to be checked.
#[derive(Debug, Clone)]
pub struct Server {
    /// The register.
    pub register: PathBuf,
    /// The file of keys; that of the printed set-up where none is named.
    pub keys: Option<PathBuf>,
    /// A file of the server's configuration; that of the printed set-up where none is named.
    pub sshd: Option<PathBuf>,
    /// What the server itself answered, asked what holds for the account: then no file is read.
    pub answer: Option<String>,
    /// The second place of copies.
    pub second_place: Option<PathBuf>,
}

/// The account that owns a register, by name; nothing where it cannot be asked.
pub fn account_of(register: &Path) -> Option<String> {
    files::owner_of(register)
}

/// Finds every weakness of a server, those of files first.
pub fn check(server: &Server) -> Vec<Found> {
    // The commands of keys name the register by its whole path.
    let register = std::path::absolute(&server.register).unwrap_or_else(|_| server.register.clone());
    let account = account_of(&register);
    let set_up = SetUp { account: account.unwrap_or_default(), ..SetUp::default() };
    let keys = server.keys.clone().unwrap_or_else(|| set_up.keys_file());
    let block = server.sshd.clone().unwrap_or_else(|| set_up.sshd_file());
    let mut found = files::check(&register);
    found.extend(server.second_place.iter().flat_map(|place| files::check_second_place(&register, place)));
    found.extend(keys::check(&keys, &register));
    found.extend(sshd::check(server.answer.as_deref(), &block, &set_up.account, &keys));
    found
}

/// A word of a shell's command line; quoted where it is not plain.
pub(in crate::shell) fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |c: char| c.is_ascii_alphanumeric() || "/._-+:@".contains(c);
    if text.chars().all(plain) { text } else { format!("'{}'", text.replace('\'', "'\\''")) }
}
