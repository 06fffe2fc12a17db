//! Commands over the register as a whole: making it, its journal.

use std::path::PathBuf;

use clap::Args;

use super::values;
use crate::domain::anchor::Anchor;
use crate::domain::health::{Mend, ProblemKind, Severity};
use crate::domain::operation::OperationKind;
use crate::domain::place::AreaType;

/// `demo`.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// How many households.
    #[arg(long, value_name = "N", default_value_t = 2000, value_parser = clap::value_parser!(u32).range(1..=200_000))]
    pub households: u32,
    /// The seed of chance.
    #[arg(long, value_name = "S", default_value_t = 1)]
    pub seed: u64,
    /// Does not open it.
    #[arg(long)]
    pub no_open: bool,
}

/// `init`.
#[derive(Debug, Args)]
pub struct InitArgs {
    /// Province.
    #[arg(long, value_name = "P")]
    pub province: String,
    /// Commune.
    #[arg(long, value_name = "C")]
    pub commune: String,
    /// Area type of new hamlets.
    #[arg(long, value_parser = values::area(), default_value = "rural")]
    pub area: AreaType,
    /// A new one, though there are copies of one that stood there.
    #[arg(long)]
    pub anew: bool,
}

/// `history`.
#[derive(Debug, Args)]
pub struct HistoryArgs {
    /// Household code; the whole register without it.
    pub code: Option<String>,
    /// The same, by name.
    #[arg(long, value_name = "CODE", conflicts_with = "code")]
    pub household: Option<String>,
    /// Somebody of the household.
    #[arg(long, value_name = "NAME")]
    pub person: Option<String>,
    /// The login name of who did it.
    #[arg(long, value_name = "LOGIN")]
    pub by: Option<String>,
    /// The kind of operation.
    #[arg(long, value_name = "KIND", value_parser = values::operation_kind(), hide_possible_values = true)]
    pub kind: Option<OperationKind>,
    /// From this day on.
    #[arg(long, value_name = "D")]
    pub from: Option<String>,
    /// Up to this day.
    #[arg(long, value_name = "D")]
    pub to: Option<String>,
    /// Who looked, instead of who did.
    #[arg(long, conflicts_with_all = ["kind", "person"])]
    pub looked: bool,
    /// Only the head of the chain.
    #[arg(long, conflicts_with_all = ["code", "household", "person", "by", "kind", "from", "to", "looked"])]
    pub head: bool,
    /// How many entries at most.
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: usize,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `person-data`.
#[derive(Debug, Args)]
pub struct PersonDataArgs {
    /// Household code.
    #[arg(required_unless_present = "scrub")]
    pub code: Option<String>,
    /// Citizen number, place on the household's list, or name.
    #[arg(required_unless_present = "scrub")]
    pub who: Option<String>,
    /// A PDF file.
    #[arg(long, value_name = "OUT", conflicts_with_all = ["text", "printer", "json"])]
    pub pdf: Option<PathBuf>,
    /// A text file; `-` for the screen.
    #[arg(long, value_name = "OUT", conflicts_with_all = ["printer", "json"])]
    pub text: Option<PathBuf>,
    /// A printer.
    #[arg(long, value_name = "NAME", conflicts_with = "json")]
    pub printer: Option<String>,
    /// Citizen numbers in full.
    #[arg(long)]
    pub full: bool,
    /// Erases it by law.
    #[arg(long, requires = "reason", requires = "ground", conflicts_with_all = ["pdf", "text", "printer", "full"])]
    pub erase: bool,
    /// Why.
    #[arg(long, value_name = "TEXT", requires = "erase")]
    pub reason: Option<String>,
    /// The legal ground.
    #[arg(long, value_name = "TEXT", requires = "erase")]
    pub ground: Option<String>,
    /// Only cleans the free space of the file behind an erasure.
    #[arg(long, conflicts_with_all = ["code", "erase", "pdf", "text", "printer", "json"])]
    pub scrub: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// A head of the chain that was kept on paper.
    #[arg(long, value_name = "N:HASH", value_parser = clap::value_parser!(Anchor))]
    pub anchor: Option<Anchor>,
    /// Only findings of this kind, all of them.
    #[arg(long, value_name = "KIND", value_parser = values::problem_kind())]
    pub kind: Option<ProblemKind>,
    /// Only findings that weigh at least so much.
    #[arg(long, value_name = "SEVERITY", value_parser = values::severity(), default_value = "doubtful")]
    pub least: Severity,
    /// Mends what follows from facts.
    #[arg(long, value_name = "MEND", value_parser = values::mend(), conflicts_with_all = ["kind", "anchor"])]
    pub mend: Option<Mend>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// Commands that only choose how they answer.
#[derive(Debug, Args)]
pub struct JsonArgs {
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}
