//! The state machine: what is shown, what was typed, what is asked of the world.
//!
//! Pure: no terminal, no disk, no clock. [`update`] takes a [`Msg`], changes the [`Model`] and gives
//! back the [`Effect`]s that the runner is to perform; their answers come back as messages. A key goes
//! to the dialog on top, else to the screen, else to what holds everywhere.
//!
//! | place | subject |
//! |---|---|
//! | `screens/` | what fills the screen: one file a screen |
//! | `dialogs/` | what lies over it: forms, pick lists, questions, pages of text |
//! | `form/` | how forms work; the forms themselves are `form/<name>.rs` |
//! | `draft/` | what was typed in a form and not saved |
//! | `entry/` | a pile of papers, form after form |
//! | `carry/` | hamlets that go out on a laptop and come back |
//! | `rescue` | a register that cannot be opened: what can be put back |
//! | `copies/` | copies of the register: the list, what putting one back would change |
//! | `as_of/` | looking at a past day |
//! | `board/`, `boards/` | the lists of support and herds: how they work, and one file each |

pub mod ahead;
mod answered;
pub mod as_of;
pub mod board;
pub mod boards;
pub mod carry;
pub mod copies;
pub mod dialogs;
pub mod draft;
pub mod effect;
pub mod entry;
pub mod file_field;
pub mod files;
pub mod form;
pub mod health;
pub mod layout;
pub mod lead;
pub mod line_edit;
pub mod list_pane;
pub mod model;
pub mod msg;
pub mod pointer;
pub mod possible;
pub mod present;
pub mod rescue;
pub mod screens;
pub mod second;
pub mod settings;
#[cfg(test)]
pub(crate) mod testing;
mod update;
pub mod work;

pub use effect::Effect;
pub use model::Model;
pub use msg::Msg;
pub use update::update;
