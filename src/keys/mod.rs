//! Keys, the actions they stand for, and the one table that binds them.
//!
//! Letters and digits always type: no binding takes a plain character, because with a Vietnamese
//! input method `d` `d` arrives as d, Backspace, đ. The bar, the help screen, the menu, the palette
//! and the README's table are all made from [`TABLE`]; nothing else knows a key.

mod action;
mod key;
mod mouse;
mod table;

pub use action::{Action, Context};
pub use key::Key;
pub use mouse::{Mouse, MouseKind};
pub use table::{Binding, TABLE, bar, in_context, of_action, resolve};
