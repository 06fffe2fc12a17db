//! What commands answer to scripts. The names of the keys are a promise: add to them, never rename them.
//! Codes and keys are English, amounts whole đồng, dates ISO (partial ones shortened).

mod activity;
pub mod backup;
pub mod carry;
mod compare;
mod credit;
mod criteria;
mod graduation;
mod household;
mod member;
mod plan;
mod quantity;
mod report;
mod round;
mod rules;
mod support;
mod survey;
mod visit;
mod watch;

pub use activity::{ActivityJson, AttendantJson, HelpedJson, ReliefJson, TotalsJson};
pub use compare::compare_json;
pub use household::HouseholdJson;
pub use plan::PlanJson;
pub use quantity::units;
pub use report::{report_json, tables_json};
pub use round::{ComplaintJson, CountsJson, DecisionJson, MeetingJson, RoundJson, StepJson, TaskJson};
pub use rules::rules_json;
pub use support::SupportJson;
pub use survey::SurveyJson;
pub use visit::visit_json;
pub use watch::{relapse_json, watched_json};

pub use crate::shell::rules::Rules;
