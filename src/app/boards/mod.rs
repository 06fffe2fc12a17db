//! The boards, one file each, by subject. How boards work, and how one is added: [`super::board`].
//!
//! | folder | subject |
//! |---|---|
//! | `catalogue/` | what can be given: support models |

pub mod catalogue;
