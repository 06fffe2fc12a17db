//! Rights of other systems are not asked: the set-up is one of Unix.

use std::path::Path;

use crate::domain::server::Weakness;
use crate::shell::server::Found;

pub fn owner_of(_: &Path) -> Option<String> {
    None
}

pub fn check(_: &Path) -> Vec<Found> {
    Vec::new()
}

pub fn check_second_place(_: &Path, _: &Path) -> Vec<Found> {
    Vec::new()
}

pub fn only_root_may_change(_: &Path, _: Weakness) -> Vec<Found> {
    Vec::new()
}
