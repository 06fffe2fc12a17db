//! The same core without a screen, for scripts, cron and checks from outside.

pub mod args;
mod help_words;
mod localise;
mod usage;
