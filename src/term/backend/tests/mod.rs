//! The terminal shows what ratatui drew: proved on an emulator, over random walks.

mod emulator;
mod goals;
mod random;
mod walks;
