//! Who sits at the keyboard, as the operating system knows them.

use crate::domain::history::Author;
use crate::viet::clean;

/// The login name, for the journal; `uid 1000` where the system has no name.
pub fn author() -> Author {
    let named = ["LOGNAME", "USER", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    let name = named.map(|name| clean(&name)).filter(|name| !name.is_empty());
    Author(name.unwrap_or_else(|| format!("uid {}", rustix::process::getuid().as_raw())))
}
