//! What several screens share.

pub(super) mod find_line;
pub(super) mod form;
pub(super) mod matched;
pub(super) mod panel;
pub(super) mod squares;
pub(super) mod table;
