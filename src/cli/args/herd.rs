//! `herd …`: animals, what happened to them, counts, vaccinations.

use clap::{Args, Subcommand};

use super::pass_on::HerdPassOnArgs;
use super::report::ReportOutput;
use super::values;
use crate::domain::herd::{By, HerdEventKind};
use crate::domain::pass_on::Fault;

/// `herd …`.
#[derive(Debug, Subcommand)]
pub enum HerdCommand {
    /// Lists the animals.
    List(HerdListArgs),
    /// Shows one animal.
    Show(HerdShowArgs),
    /// Records an event.
    Event(HerdEventArgs),
    /// Records a birth.
    Birth(HerdBirthArgs),
    /// Counts heads.
    Count(HerdCountArgs),
    /// What came and went.
    Balance(HerdBalanceArgs),
    /// Lists vaccinations due.
    Vaccinations(HerdListArgs),
    /// Lists who waits for an animal.
    Waiting(HerdListArgs),
    /// Lists what is owed for animals, or changes it.
    PassOn(Box<HerdPassOnArgs>),
    /// Draws the trees of passing on.
    Chain(HerdChainArgs),
}

/// `herd chain`.
#[derive(Debug, Args)]
pub struct HerdChainArgs {
    /// A household of the tree; every tree without it.
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
    /// The day and where it goes.
    #[command(flatten)]
    pub list: HerdListArgs,
}

/// `herd list`, `herd vaccinations`, `herd waiting`, the list of `herd pass-on`.
#[derive(Debug, Args)]
pub struct HerdListArgs {
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub on: Option<String>,
    /// Where it goes.
    #[command(flatten)]
    pub out: ReportOutput,
    /// JSON instead of text.
    #[arg(long, conflicts_with_all = ["xlsx", "pdf", "text"])]
    pub json: bool,
}

/// `herd count`.
#[derive(Debug, Args)]
pub struct HerdCountArgs {
    /// By what heads are parted.
    #[arg(long, value_name = "BY", value_parser = values::herd_by(), default_value = "species")]
    pub by: By,
    /// The day and where it goes.
    #[command(flatten)]
    pub list: HerdListArgs,
}

/// `herd balance`.
#[derive(Debug, Args)]
pub struct HerdBalanceArgs {
    /// The year; this one without it.
    #[arg(long, value_name = "Y")]
    pub year: Option<i32>,
    /// Where it goes.
    #[command(flatten)]
    pub out: ReportOutput,
    /// JSON instead of text.
    #[arg(long, conflicts_with_all = ["xlsx", "pdf", "text"])]
    pub json: bool,
}

/// Which animal: its tag, and its household where several wear it.
#[derive(Debug, Args)]
pub struct TagArgs {
    /// Ear tag.
    pub tag: String,
    /// Code of the household that holds it.
    #[arg(long, value_name = "CODE")]
    pub household: Option<String>,
}

/// `herd show`.
#[derive(Debug, Args)]
pub struct HerdShowArgs {
    /// Which.
    #[command(flatten)]
    pub animal: TagArgs,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `herd event`.
#[derive(Debug, Args)]
pub struct HerdEventArgs {
    /// Which.
    #[command(flatten)]
    pub animal: TagArgs,
    /// What happened.
    #[arg(long, value_name = "K", value_parser = values::herd_event())]
    pub kind: HerdEventKind,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// The vaccine, the sire, the buyer.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub detail: String,
    /// Heads of a flock; all without it.
    #[arg(long, value_name = "N")]
    pub heads: Option<u32>,
    /// Kilograms.
    #[arg(long, value_name = "KG")]
    pub weight: Option<u32>,
    /// The price.
    #[arg(long, value_name = "V")]
    pub value: Option<String>,
    /// Of a loss: whose fault.
    #[arg(long, value_name = "F", value_parser = values::loss_fault())]
    pub fault: Option<Fault>,
    /// Number of the minutes.
    #[arg(long, value_name = "NUMBER", default_value = "")]
    pub minutes: String,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `herd birth`.
#[derive(Debug, Args)]
pub struct HerdBirthArgs {
    /// The dam.
    #[command(flatten)]
    pub animal: TagArgs,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// The young: `female:VN-1,male`.
    #[arg(long, value_name = "SEX[:TAG],…")]
    pub young: String,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
