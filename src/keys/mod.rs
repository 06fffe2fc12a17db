//! Keys, the actions they stand for, and the one table that binds them.
//!
//! Letters and digits always type: no binding takes a plain character, because with a Vietnamese
//! input method `d` `d` arrives as d, Backspace, đ. The bar, the help screen, the menu, the palette, the key
//! card and the README's table are all made from a [`Keymap`], which is [`TABLE`] with what the person
//! changed; nothing else knows a key.
//!
//! | file | subject |
//! |---|---|
//! | `action` | actions and contexts, with their codes |
//! | `key`, `mouse` | a key, and how it is written; what the mouse does |
//! | `binding`, `table` | a line of the table, and the table |
//! | `names` | what contexts are called |
//! | `group` | what belongs together |
//! | `card`, `legend` | all that can be done in one place: for help and key card |
//! | `keymap` | the keys as they are for one person |
//! | `change/` | a person's `keys.toml` and what stands against its lines |

mod action;
mod binding;
mod card;
mod change;
mod group;
mod key;
mod keymap;
mod legend;
mod mouse;
mod names;
mod table;
#[cfg(test)]
mod tests;

pub use action::{Action, Context};
pub use binding::Binding;
pub use card::{Card, Group, Row, card, card_of};
pub use change::{Fault, Reason, changed};
pub use key::{Key, KeyFault};
pub use keymap::{Bound, Keymap};
pub use mouse::{Mouse, MouseKind};
pub use table::TABLE;
