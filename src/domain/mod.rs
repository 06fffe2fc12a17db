//! The field's rules: pure values and functions. No IO, no clock, no SQL, no prose for the screen.
//!
//! Values come first (what a register holds), then rules (what follows from the values), then the
//! three shapes in which the register is spoken to: [`query`] asks, [`operation`] changes,
//! [`dossier`] answers with everything of one household.
//!
//! The English names here are the ones of the table columns, the catalogue and the help. The
//! Vietnamese term of the field stands once, in the documentation of the type.

pub mod activity;
pub mod age;
pub mod anchor;
pub mod as_of;
pub mod assistance;
pub mod backup;
pub mod birth_province;
pub mod card;
pub mod carry;
pub mod catalogue;
pub mod cause;
pub mod checks;
pub mod citizen;
pub mod class;
pub mod classify;
pub mod colleague;
pub mod computed;
pub mod criteria;
pub mod data_file;
pub mod details;
pub mod dossier;
pub mod duplicate_support;
pub mod duplicates;
pub mod ethnicity;
pub mod exit_plan;
pub mod extent;
pub mod forms;
pub mod framework;
pub mod given;
pub mod graduation;
pub mod group;
pub mod hand_over;
pub mod health;
pub mod herd;
pub mod history;
pub mod homes;
pub mod household;
pub mod id;
pub mod intake;
pub mod ledger;
pub mod listing;
pub mod loan;
pub mod looked;
pub mod member;
pub mod movement;
pub mod operation;
pub mod outcome;
pub mod outlook;
pub mod pass_on;
pub mod personal;
pub mod place;
pub mod presence;
pub mod programme;
pub mod proposal;
pub mod query;
pub mod reach;
pub mod recognition;
pub mod relief;
pub mod report;
pub mod rescore;
pub mod round;
pub mod second_entry;
pub mod server;
pub mod share;
pub mod situation;
pub mod span;
pub mod standard;
pub mod standing;
pub mod stored;
pub mod support;
pub mod survey;
pub mod timeline;
pub mod today;
pub mod visit;
pub mod watch;
pub mod way_out;
pub mod what_would_change;
