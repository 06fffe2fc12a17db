//! What one line of the table of keys says.

use super::{Action, Context, Key};
use crate::i18n::Lang;

/// One line of the table.
#[derive(Debug)]
pub struct Binding {
    /// What it does.
    pub action: Action,
    /// Where it does it.
    pub contexts: &'static [Context],
    /// The keys unless a person changed them, the usual one first. A line without keys is reached by menu
    /// and palette.
    pub keys: &'static [Key],
    /// A word for the bar and the menu.
    pub name: fn(Lang) -> &'static str,
    /// A sentence for the help screen.
    pub doc: fn(Lang) -> &'static str,
    /// Stands on the bar at the foot of the screen.
    pub bar: bool,
}

/// A line that does not stand on the bar.
pub(super) const fn line(
    action: Action,
    contexts: &'static [Context],
    keys: &'static [Key],
    name: fn(Lang) -> &'static str,
    doc: fn(Lang) -> &'static str,
) -> Binding {
    Binding { action, contexts, keys, name, doc, bar: false }
}

/// The same line on the bar.
pub(super) const fn on_bar(binding: Binding) -> Binding {
    Binding { bar: true, ..binding }
}

/// The screens on which the bindings of [`Context::Anywhere`] hold too.
fn is_screen(context: Context) -> bool {
    use Context::{Board, Household, Households, Journal, Reports, Round, Rounds, System, Table, Today};
    matches!(
        context,
        Today | Households | Household | Rounds | Round | Board | Reports | Table | Journal | System
    )
}

impl Binding {
    /// It holds where a key is pressed in this context.
    pub fn holds_in(&self, context: Context) -> bool {
        self.contexts.contains(&context) || (is_screen(context) && self.is_everywhere())
    }

    /// It holds on every screen.
    pub fn is_everywhere(&self) -> bool {
        self.contexts.contains(&Context::Anywhere)
    }
}
