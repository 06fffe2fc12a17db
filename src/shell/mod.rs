//! What the two shells, command line and terminal, share: where files belong, who sits there, the
//! settings file, the private folder of drafts, the made-up commune, the ways of a list and of a paper, files written
//! whole, and the words for what went wrong.
//!
//! It may use every room of the core and the catalogue, never the state machine or the screen.

pub mod activity;
pub mod assistance;
pub mod backup;
pub mod budget;
pub mod carry;
pub mod compare;
pub mod confinement;
pub mod demo;
pub mod drafts;
pub mod dump;
pub mod export;
pub mod hand_over;
pub mod herd;
pub mod history;
pub mod import;
pub mod key_card;
pub mod keys_file;
pub mod listing;
pub mod looked;
pub mod outcome;
pub mod outlook;
pub mod output;
pub mod own_themes;
pub mod papers;
pub mod pass_on;
pub mod person;
pub mod personal;
pub mod places;
pub mod plan;
pub mod print;
pub mod proposal;
pub mod reach;
pub mod report;
pub mod rescue;
pub mod round;
pub mod rules;
pub mod sealed;
pub mod server;
pub mod settings_file;
pub mod team;
pub mod today;
pub mod watch;
pub mod way_out;
pub mod words;
