//! `report supports`, `report unreached`, `report astray`, `report reach`: what support reached and what it did not.

use clap::{Args, Subcommand};

use super::report::ReportOutput;
use super::results::{ReportOutcomesArgs, ReportOutlookArgs};
use super::values;
use crate::domain::reach::{By, Cut};

/// Reports that are no official table.
#[derive(Debug, Subcommand)]
pub enum ReportCommand {
    /// The support table of a time.
    Supports(ReportSupportsArgs),
    /// Households that support did not reach.
    Unreached(ReportUnreachedArgs),
    /// Supports that came twice or beside the need.
    Astray(ReportAstrayArgs),
    /// Whom each fund reached.
    Reach(ReportReachArgs),
    /// Households on their way out.
    WayOut(super::WayOutArgs),
    /// What became of households that got each model.
    Outcomes(ReportOutcomesArgs),
    /// Expected exits and targets.
    Outlook(ReportOutlookArgs),
}

/// The time of which a report speaks: a year, or from a day to a day.
#[derive(Debug, Args)]
pub struct ReportDays {
    /// The year; this one without it.
    #[arg(long, value_name = "Y", value_parser = values::year(), conflicts_with_all = ["from", "to"])]
    pub year: Option<i32>,
    /// From this day.
    #[arg(long, value_name = "D")]
    pub from: Option<String>,
    /// To this day; today without it.
    #[arg(long, value_name = "D", requires = "from")]
    pub to: Option<String>,
}

/// Where a list goes.
#[derive(Debug, Args)]
pub struct ListTarget {
    /// Where it goes.
    #[command(flatten)]
    pub out: ReportOutput,
    /// JSON instead of text.
    #[arg(long, conflicts_with_all = ["xlsx", "pdf", "text"])]
    pub json: bool,
}

/// `report supports`.
#[derive(Debug, Args)]
pub struct ReportSupportsArgs {
    /// By what it is parted.
    #[arg(long, value_name = "BY", value_parser = values::support_by(), default_value = "model")]
    pub by: By,
    /// The time.
    #[command(flatten)]
    pub days: ReportDays,
    /// Where it goes.
    #[command(flatten)]
    pub to: ListTarget,
}

/// `report unreached`.
#[derive(Debug, Args)]
pub struct ReportUnreachedArgs {
    /// Months without support.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=120), default_value = "12")]
    pub months: u32,
    /// As of a day that is over; today without it.
    #[arg(long, value_name = "D")]
    pub on: Option<String>,
    /// Where it goes.
    #[command(flatten)]
    pub to: ListTarget,
}

/// `report astray`.
#[derive(Debug, Args)]
pub struct ReportAstrayArgs {
    /// The time.
    #[command(flatten)]
    pub days: ReportDays,
    /// Where it goes.
    #[command(flatten)]
    pub to: ListTarget,
}

/// `report reach`.
#[derive(Debug, Args)]
pub struct ReportReachArgs {
    /// By what funds are parted.
    #[arg(long, value_name = "BY", value_parser = values::fund_cut(), default_value = "class")]
    pub by: Cut,
    /// The time.
    #[command(flatten)]
    pub days: ReportDays,
    /// Where it goes.
    #[command(flatten)]
    pub to: ListTarget,
}
