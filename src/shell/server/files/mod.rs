//! Owners, rights and places: of the register, of the folders above it, of what stands beside it, of the program.

#[cfg(not(unix))]
mod other;
#[cfg(unix)]
mod unix;

use std::path::Path;

use super::Found;
use crate::domain::server::Weakness;
#[cfg(not(unix))]
use other as rights;
#[cfg(unix)]
use unix as rights;

/// Who owns a register, by name; nothing where it cannot be asked.
pub(super) fn owner_of(register: &Path) -> Option<String> {
    rights::owner_of(register)
}

/// What is weak about the files of a register.
pub(super) fn check(register: &Path) -> Vec<Found> {
    rights::check(register)
}

/// What is weak about the copies of a register in its second place.
pub(super) fn check_second_place(register: &Path, place: &Path) -> Vec<Found> {
    rights::check_second_place(register, place)
}

/// A file that only the administrator may change, and the folders above it.
pub(super) fn only_root_may_change(file: &Path, weakness: Weakness) -> Vec<Found> {
    rights::only_root_may_change(file, weakness)
}
