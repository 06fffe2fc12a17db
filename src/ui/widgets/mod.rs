//! What several screens share.

pub(super) mod form;
pub(super) mod panel;
pub(super) mod table;
pub(super) mod wrap;
