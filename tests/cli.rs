//! The command line as outsiders use it: the built program on real files in a folder of its own.

#[path = "cli/activity.rs"]
mod activity;
#[path = "cli/as_of.rs"]
mod as_of;
#[path = "cli/assistance.rs"]
mod assistance;
#[path = "cli/backup.rs"]
mod backup;
#[path = "cli/budget.rs"]
mod budget;
#[path = "cli/carry.rs"]
mod carry;
#[path = "cli/colleague.rs"]
mod colleague;
#[path = "cli/credit.rs"]
mod credit;
#[path = "cli/damage.rs"]
mod damage;
#[path = "cli/faults.rs"]
mod faults;
#[path = "cli/hand_over.rs"]
mod hand_over;
#[path = "cli/health.rs"]
mod health;
#[path = "cli/herd.rs"]
mod herd;
#[path = "cli/history.rs"]
mod history;
#[path = "cli/journey.rs"]
mod journey;
#[path = "cli/office.rs"]
mod office;
#[path = "cli/outputs.rs"]
mod outputs;
#[path = "cli/papers.rs"]
mod papers;
#[path = "cli/pass_on.rs"]
mod pass_on;
#[path = "cli/plan.rs"]
mod plan;
#[path = "cli/reach.rs"]
mod reach;
#[path = "cli/report.rs"]
mod report;
#[path = "cli/results.rs"]
mod results;
#[path = "cli/round.rs"]
mod round;
#[path = "cli/rules.rs"]
mod rules;
#[path = "cli/server.rs"]
mod server;
#[path = "cli/today.rs"]
mod today;
#[path = "cli/visit.rs"]
mod visit;
#[path = "cli/watch.rs"]
mod watch;
