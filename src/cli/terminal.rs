//! Opening the register in the terminal.

use std::path::PathBuf;

use super::answer::Answer;
use super::failure::Failure;
use super::session::Session;
use crate::shell::own_themes;
use crate::term;
use crate::ui::theme::Themes;

/// Opens a register (the person's own where none is named) until the person leaves. `ask_screen`: a person
/// who was never asked is asked what the screen can show; a theme named on the command line answers that.
///
/// # Errors
/// A terminal that cannot draw the screen or cannot be used, a disk that does not take what is typed.
pub fn open(session: &Session, register: Option<PathBuf>, ask_screen: bool) -> Result<Answer, Failure> {
    term::can_draw()?;
    let theme = session.theme.clone();
    let ask_screen = ask_screen && theme.is_none();
    let author = session.author.clone();
    let options =
        term::Options { register, author, named: session.named, lang: Some(session.lang), theme, ask_screen };
    let ended = term::run(options)?;
    Ok(Answer { ended: ended.exit_code(), ..Answer::default() })
}

/// The theme that is named on the command line is one that there is, whether or not the screen opens.
///
/// # Errors
/// [`Failure::NoTheme`] with the names that there are.
pub fn expect_known_theme(session: &Session) -> Result<(), Failure> {
    let Some(name) = &session.theme else { return Ok(()) };
    let themes = Themes::with_own(own_themes::read());
    if themes.has(name) {
        return Ok(());
    }
    let known = themes.all().map(|theme| theme.name.as_str()).collect::<Vec<_>>().join(", ");
    Err(Failure::NoTheme { name: crate::viet::clean(name), known })
}
