//! The boards, one file each, by subject. How boards work, and how one is added: [`super::board`].
//!
//! | folder | subject |
//! |---|---|
//! | `activity/` | activities that are not given to one household, who attends them |
//! | `relief/` | emergencies and what answers them |
//! | `assistance/` | monthly assistance: who draws what, months paid, what to look at |
//! | `catalogue/` | what can be given: support models |
//! | `exit/` | leaving poverty and staying out of it |
//! | `herd/` | animals, the life of one, heads, balances, vaccinations due |
//! | `hand_over/` | rounds of hand-over, and one round with its lines |
//! | `money/` | programmes and their money |
//! | `pass_on/` | what is owed for animals, who waits, the trees of households |
//! | `reach/` | whom support reached and whom not, the support table |
//! | `results/` | what works, what is expected of the years to come |
//! | `visits/` | who is to be visited, sheets of visits |
//! | `groups/` | groups with their books, policy-bank loans, health-insurance cards |

pub mod activity;
pub mod assistance;
pub mod catalogue;
pub mod exit;
pub mod groups;
pub mod hand_over;
pub mod herd;
pub mod money;
pub mod pass_on;
pub mod reach;
pub mod relief;
pub mod results;
pub mod visits;
pub mod way_out;
