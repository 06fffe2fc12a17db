//! The made-up forms of the tests, which the README shows too.

use super::{B1Table, FormA, FormSet};

pub(super) const FORM_A: &str = include_str!("../../../fixtures/rules/forms/form_a.toml");
pub(super) const B1: &str = include_str!("../../../fixtures/rules/forms/b1.toml");

pub(super) fn set() -> FormSet {
    FormSet::read([("form_a.toml", FORM_A), ("b1.toml", B1)]).unwrap()
}

pub(super) fn form_a() -> FormA {
    set().forms_a()[0].clone()
}

pub(super) fn table() -> B1Table {
    set().tables()[0].clone()
}
