//! Opening the register in the terminal.

use std::path::PathBuf;

use super::answer::Answer;
use super::failure::Failure;
use super::session::Session;
use crate::term;
use crate::ui::theme::Theme;

/// Opens a register (the person's own where none is named) until the person leaves.
///
/// # Errors
/// An unknown theme, and a terminal that cannot be used.
pub fn open(session: &Session, register: Option<PathBuf>) -> Result<Answer, Failure> {
    if let Some(name) = session.theme.as_ref().filter(|name| !Theme::names().any(|known| known == *name)) {
        let known = Theme::names().collect::<Vec<_>>().join(", ");
        return Err(Failure::NoTheme { name: crate::viet::clean(name), known });
    }
    let options = term::Options { register, lang: Some(session.lang), theme: session.theme.clone() };
    term::run(options).map_err(|error| Failure::Terminal(error.to_string()))?;
    Ok(Answer::default())
}
