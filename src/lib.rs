//! Thoát Nghèo: a register of poor and near-poor households for commune officers.
//!
//! A pure core between two thin shells. Everything that decides is pure; everything that touches
//! the world stands at the edge. `tests/architecture.rs` holds the arrows between the rooms:
//!
//! | room | what belongs there |
//! |---|---|
//! | [`domain`] | the field's rules and values; no screen, no disk, no clock |
//! | [`viet`] | Vietnamese text: folding, sorting, old encodings, dates and money as people type them |
//! | [`store`] | the register file, and the only place with SQL |
//! | [`tables`] | spreadsheet files in and out |
//! | [`paper`] | printed documents: layout, PDF, text, the spooler |
//! | [`i18n`] | every visible string, Vietnamese and English side by side |
//! | [`keys`] | every key and the action that it stands for |
//! | [`app`] | the state machine of the terminal program |
//! | [`ui`] | draws the state |
//! | [`term`] | the terminal itself, and the runner that performs effects |
//! | [`cli`] | the same core without a screen |
//! | [`shell`] | what command line and terminal share: places, settings, words for failures |

pub mod app;
pub mod cli;
pub mod domain;
pub mod i18n;
pub mod keys;
pub mod paper;
pub mod shell;
pub mod store;
pub mod tables;
pub mod term;
pub mod ui;
pub mod viet;
