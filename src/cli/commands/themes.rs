//! `themes`: the themes by name.

use crate::cli::answer::Answer;
use crate::cli::session::Session;
use crate::shell::own_themes;
use crate::ui::theme::{Theme, Themes};
use crate::viet;

/// Columns of the name.
const NAME: usize = 14;

/// One line a theme, the person's own among them; then what is wrong with files that are none.
pub fn run(session: &Session) -> Answer {
    let themes = Themes::with_own(own_themes::read());
    let line = |theme: &Theme| format!("{}  {}", viet::fit(&theme.name, NAME), theme.label(session.lang));
    let broken = themes.broken().iter().map(|broken| format!("! {}", broken.words(session.lang)));
    Answer::lines(themes.all().map(line).chain(broken))
}
