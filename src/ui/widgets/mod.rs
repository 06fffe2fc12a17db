//! What several screens share.

pub(super) mod bar;
pub(super) mod company;
pub(super) mod find_line;
pub(super) mod form;
pub(super) mod matched;
pub(super) mod number;
pub(super) mod panel;
pub(super) mod squares;
pub(super) mod table;
pub(super) mod tabs;
pub(super) mod typed;
