//! The terminal: the loop, input, drawing to the line, and the runner that performs effects.
//!
//! One thread owns the model, the register and the screen. Others only wait and send: the keyboard,
//! the signals, the finder and long work. The loop drains all that came, updates, and draws once.
//! However it ends, the terminal is given back by `restore` and what is typed is kept by `keeper`.

mod ahead;
pub mod backend;
mod broken;
mod ending;
mod input;
mod keeper;
mod lag;
mod last_resort;
mod line;
mod output;
mod pace;
mod preferences;
mod restore;
mod run_loop;
mod runner;
mod screen;
mod signals;
mod terminal_kind;
mod theme_in_use;

pub use broken::Broken;
pub use keeper::Keeper;
pub use run_loop::{Options, run};
pub use runner::Runner;
pub use signals::Ended;
pub use terminal_kind::{NoScreen, can_draw};
