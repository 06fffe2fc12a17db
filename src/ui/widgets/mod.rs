//! What several screens share.

pub(super) mod form;
