//! The boards, one file each, by subject. How boards work, and how one is added: [`super::board`].
//!
//! | folder | subject |
//! |---|---|
//! | `catalogue/` | what can be given: support models |
//! | `herd/` | animals, the life of one, heads, balances, vaccinations due |
//! | `money/` | programmes and their money |

pub mod catalogue;
pub mod herd;
pub mod money;
