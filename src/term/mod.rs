//! The terminal: the loop, input, drawing to the line, and the runner that performs effects.
//!
//! One thread owns the model, the register and the screen. Others only wait and send: the keyboard,
//! the signals, the finder and long work. The loop drains all that came, updates, and draws once.

pub mod backend;
mod ending;
mod input;
mod output;
mod preferences;
mod run_loop;
mod runner;
mod screen;
mod signals;
mod terminal_kind;
mod theme_in_use;

pub use run_loop::{Options, run};
pub use runner::Runner;
pub use terminal_kind::{NoScreen, can_draw};
