//! Who sits at the keyboard: as the operating system knows them, or as the line of `authorized_keys` names them that
//! started the program. What the environment says is not asked: everybody writes there what they like.

use std::path::Path;

use crate::domain::history::Author;
use crate::viet::clean;

/// Who works, for the journal: whom the start of the program names, else the login name of the process.
pub fn author(named: Option<&str>) -> Author {
    let named = named.map(clean).filter(|name| !name.is_empty());
    Author(named.unwrap_or_else(login::name))
}

/// What an account is called for which the machine has no name, before its number: a login name has no blanks.
const UNNAMED: &str = "uid-";

/// Whether somebody works under an account for which the machine has no name.
pub fn is_unnamed(author: &Author) -> bool {
    author.0.strip_prefix(UNNAMED).is_some_and(|number| number.parse::<u32>().is_ok())
}

/// Whether the start of the program may name who works: only where it runs as the account that owns the register. On
/// a shared server that is the service account, under which nobody gets a shell; elsewhere it is the keeper's own.
pub fn may_name(register: &Path) -> bool {
    login::owns(register)
}

#[cfg(unix)]
mod login {
    use std::io::ErrorKind;
    use std::os::unix::fs::MetadataExt;
    use std::path::Path;

    use nix::unistd::{Uid, User};

    use crate::viet::clean;

    /// The name of the account; `uid-1000` where the system has none.
    pub fn name() -> String {
        let uid = Uid::current();
        let known = User::from_uid(uid).ok().flatten().map(|user| clean(&user.name));
        known.filter(|name| !name.is_empty()).unwrap_or_else(|| format!("{}{uid}", super::UNNAMED))
    }

    /// A file that is not there yet will be this account's own; what cannot be asked is not.
    pub fn owns(path: &Path) -> bool {
        match path.metadata() {
            Ok(about) => about.uid() == Uid::current().as_raw(),
            Err(error) => error.kind() == ErrorKind::NotFound,
        }
    }
}

#[cfg(not(unix))]
mod login {
    use std::path::Path;

    /// The name of the account.
    pub fn name() -> String {
        std::env::var("USERNAME").unwrap_or_default()
    }

    /// Whose a file is cannot be asked here.
    pub fn owns(_: &Path) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_the_start_names_goes_before_the_account() {
        assert_eq!(author(Some("lan.tt")), Author("lan.tt".into()));
        assert_eq!(author(Some(" \u{1b}[31m")), author(None), "an empty name is none");
        assert!(!author(None).0.is_empty());
    }

    #[test]
    fn an_account_without_a_name_is_known_by_its_number_in_one_word() {
        assert!(is_unnamed(&Author("uid-1000".into())));
        assert!(!is_unnamed(&Author("lan.tt".into())) && !is_unnamed(&Author("uid-lan".into())));
    }

    #[test]
    fn only_who_owns_the_register_may_say_who_works() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so.db");
        assert!(may_name(&path), "it will be ours");
        std::fs::write(&path, "").unwrap();
        assert!(may_name(&path));
        // A file of another account, where there is one that this account does not own.
        #[cfg(unix)]
        {
            use std::os::unix::fs::MetadataExt;
            let foreign = Path::new("/proc/1/status");
            let own = path.metadata().unwrap().uid();
            if foreign.metadata().is_ok_and(|about| about.uid() != own) {
                assert!(!may_name(foreign));
            }
        }
    }
}
