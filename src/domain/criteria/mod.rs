//! Criteria of leaving poverty for good (tiêu chí thoát nghèo bền vững): sets of them as data, and what a household
//! meets of its set on a day.
//!
//! Whether it leaves the list is decided by survey, meeting and decision; criteria say whether the exit will last.
//! Which there are, and what they ask, is data: `criteria/criteria.toml` and a commune's own file. No law sets them:
//! those that the program brings are its own proposal.
//!
//! | file | subject |
//! |---|---|
//! | `set` | a set and its criteria |
//! | `fact` | the facts that a criterion can ask of the register |
//! | `read` | sets from TOML, with every fault at its place |
//! | `sets` | all sets, and which one is a household's |
//! | `evidence` | the fact, with its date, that a judgement rests on |
//! | `facts` | each fact looked up in a dossier |
//! | `assess` | a household judged by a set on a day |
//! | `milestone` | the same at 0, 6, 12 … months from the beginning |
//!
//! What a household lacks by its survey, and which supports answer it, is [`super::graduation`].

mod assess;
mod evidence;
mod fact;
mod facts;
mod milestone;
mod read;
mod set;
mod sets;
#[cfg(test)]
mod tests;

pub use self::assess::{Assessment, Finding, Verdict, assess};
pub use self::evidence::{Evidence, What};
pub use self::fact::{Fact, FactKind};
pub use self::milestone::{Milestone, baseline, milestones, open_milestone};
pub use self::read::{CriteriaFault, CriteriaFaults};
pub use self::set::{CriteriaSet, Criterion, Test};
pub use self::sets::CriteriaSets;
