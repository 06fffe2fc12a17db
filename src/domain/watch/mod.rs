//! The watch after the exit (theo dõi sau thoát nghèo): households that left the list and must not come back. Warnings
//! follow from facts that the register has anyway; each names its fact and its day, and has a weight that is data.
//!
//! Nothing that happened after the day of looking counts. What the register only knows as it stands now (who works, who
//! goes to school) is taken as it stands.
//!
//! | file | subject |
//! |---|---|
//! | `rules`, `read` | the numbers, from `watch.toml` or the commune's own file |
//! | `stay` | since when and until when a household is watched |
//! | `milestone` | the visits that judge it on the way |
//! | `facts`, `dossier` | what warnings follow from, and what a dossier has of it |
//! | `signs/` | which facts are signs of relapse |
//! | `warning` | a sign with its weight |
//! | `risk` | how endangered that makes it |
//! | `watched` | a household of the list |
//! | `relapse` | who came back onto the list (tái nghèo) |

mod dossier;
mod facts;
mod milestone;
mod read;
mod relapse;
mod risk;
mod rules;
#[cfg(test)]
pub mod sample;
mod signs;
mod stay;
#[cfg(test)]
mod tests;
mod warning;
mod watched;

pub use facts::{CardTime, Emergency, Loss, Person, Surveyed, Visited, WatchFacts};
pub use milestone::{Milestone, milestones};
pub use read::{WatchRulesFault, WatchRulesFaults};
pub use relapse::{Relapse, relapses};
pub use risk::{concerned, risk};
pub use rules::{Ages, WarningRule, WatchRules, Watching};
pub use stay::Stay;
pub use warning::{Fact, Warning, WarningKind, warnings};
pub use watched::{Watched, WatchedHome, most_at_risk_first, watched};
