//! `themes`: the themes by name.

use crate::cli::answer::Answer;
use crate::cli::session::Session;
use crate::ui::theme::Theme;
use crate::viet;

/// Columns of the name.
const NAME: usize = 14;

/// One line a theme.
pub fn run(session: &Session) -> Answer {
    let line = |name: &str| format!("{}  {}", viet::fit(name, NAME), Theme::named(name).label(session.lang));
    Answer::lines(Theme::names().map(line))
}
