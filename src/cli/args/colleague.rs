//! `colleague` and `proposal`.

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, Subcommand};

use super::register::JsonArgs;
use super::values;
use crate::domain::colleague::{Matter, Role};

/// What is done to who works with the register.
#[derive(Debug, Subcommand)]
pub enum ColleagueCommand {
    /// Lists them, with what needs a second person.
    List(JsonArgs),
    /// Enters or changes somebody.
    Set(ColleagueSetArgs),
    /// Takes somebody out who was entered by mistake.
    Remove(ColleagueRemoveArgs),
    /// Sets what needs a second person.
    Rules(ColleagueRulesArgs),
}

/// `colleague set`.
#[derive(Debug, Args)]
pub struct ColleagueSetArgs {
    /// The login name.
    #[arg(value_name = "LOGIN")]
    pub who: String,
    /// What they may do.
    #[arg(long, value_name = "R", value_parser = values::role())]
    pub role: Option<Role>,
    /// Their name.
    #[arg(long, value_name = "TEXT")]
    pub name: Option<String>,
    /// A hamlet in which an officer works; as often as there are some.
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub hamlet: Vec<String>,
    /// The officer works in all hamlets.
    #[arg(long, conflicts_with = "hamlet")]
    pub all_hamlets: bool,
    /// The last day on which they work here.
    #[arg(long, value_name = "D")]
    pub left: Option<String>,
    /// They work here again.
    #[arg(long, conflicts_with = "left")]
    pub back: bool,
    /// A remark.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `colleague remove`.
#[derive(Debug, Args)]
pub struct ColleagueRemoveArgs {
    /// The login name.
    #[arg(value_name = "LOGIN")]
    pub who: String,
}

/// `colleague rules`.
#[derive(Debug, Args)]
pub struct ColleagueRulesArgs {
    /// What needs a second person; as often as there are some.
    #[arg(long, value_name = "M", value_parser = values::matter())]
    pub second_for: Vec<Matter>,
    /// Nothing needs a second person.
    #[arg(long, conflicts_with = "second_for", required_unless_present = "second_for")]
    pub one_is_enough: bool,
}

/// What is done to what waits for a second person.
#[derive(Debug, Subcommand)]
pub enum ProposalCommand {
    /// Lists what waits.
    List(ProposalListArgs),
    /// Shows what one would change.
    Show(ProposalShowArgs),
    /// Agrees: it is done now.
    Approve(ProposalApproveArgs),
    /// Does not agree.
    Refuse(ProposalRefuseArgs),
    /// Takes back what one proposed oneself.
    Withdraw(ProposalArgs),
}

/// `proposal list`.
#[derive(Debug, Args)]
pub struct ProposalListArgs {
    /// Those that were answered too.
    #[arg(long)]
    pub all: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `proposal show`.
#[derive(Debug, Args)]
pub struct ProposalShowArgs {
    /// Its number.
    #[arg(value_name = "N")]
    pub number: i64,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `proposal approve`.
#[derive(Debug, Args)]
pub struct ProposalApproveArgs {
    /// Its number.
    #[arg(value_name = "N")]
    pub number: i64,
    /// Also where something like it has arisen since.
    #[arg(long)]
    pub although: bool,
}

/// `proposal withdraw`.
#[derive(Debug, Args)]
pub struct ProposalArgs {
    /// Its number.
    #[arg(value_name = "N")]
    pub number: i64,
}

/// `proposal refuse`.
#[derive(Debug, Args)]
pub struct ProposalRefuseArgs {
    /// Its number.
    #[arg(value_name = "N")]
    pub number: i64,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
}
