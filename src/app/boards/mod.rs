//! The boards, one file each, by subject. How boards work, and how one is added: [`super::board`].
//!
//! | folder | subject |
//! |---|---|
//! | `catalogue/` | what can be given: support models |
//! | `money/` | programmes and their money |

pub mod catalogue;
pub mod money;
