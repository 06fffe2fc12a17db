//! `support groups …`, `support loans …`, `support cards …`: groups of households, policy-bank loans, insurance cards.
//! Without a subcommand each lists what there is.

use clap::{Args, Subcommand};

use super::{NamedArgs, values};
use crate::domain::group::{GroupEntryKind, GroupKind, GroupRole};
use crate::domain::support::SupportState;

/// `support groups`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct GroupsArgs {
    /// What is done; they are listed without it.
    #[command(subcommand)]
    pub command: Option<GroupsCommand>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// What is done to groups.
#[derive(Debug, Subcommand)]
pub enum GroupsCommand {
    /// One with its people and what each saved and owes.
    Show(NamedArgs),
    /// Founds one.
    Add(Box<GroupAddArgs>),
    /// Households join one.
    Join(Box<GroupJoinArgs>),
    /// A member leaves.
    Leave(GroupLeaveArgs),
    /// Enters contributions, payments, workdays or goods in the book.
    Enter(Box<GroupEnterArgs>),
}

/// `support groups add`.
#[derive(Debug, Args)]
pub struct GroupAddArgs {
    /// Its name.
    pub name: String,
    /// What it is for.
    #[arg(long, value_name = "K", value_parser = values::group_kind())]
    pub kind: GroupKind,
    /// Hamlet.
    #[arg(long, value_name = "H", default_value = "")]
    pub hamlet: String,
    /// Who leads it.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub leader: String,
    /// The day on which it was founded.
    #[arg(long, value_name = "D")]
    pub founded: Option<String>,
    /// The day on which it ended.
    #[arg(long, value_name = "D")]
    pub ended: Option<String>,
    /// Code of the project that it carries out.
    #[arg(long, value_name = "CODE", default_value = "")]
    pub programme: String,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// What the run does.
    #[command(flatten)]
    pub run: RunArgs,
}

/// How a command runs.
#[derive(Debug, Clone, Copy, Args)]
pub struct RunArgs {
    /// Tells what would be, and changes nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `support groups join`.
#[derive(Debug, Args)]
pub struct GroupJoinArgs {
    /// The group, by name.
    pub group: String,
    /// Household codes.
    pub codes: Vec<String>,
    /// Names of those outside the register.
    #[arg(long, value_name = "NAME")]
    pub outside: Vec<String>,
    /// What they do there.
    #[arg(long, value_name = "R", value_parser = values::group_role(), default_value = "member")]
    pub role: GroupRole,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// What the run does.
    #[command(flatten)]
    pub run: RunArgs,
}

/// `support groups leave`.
#[derive(Debug, Args)]
pub struct GroupLeaveArgs {
    /// The group, by name.
    pub group: String,
    /// The member: code of the household, or how the name begins.
    pub member: String,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// What the run does.
    #[command(flatten)]
    pub run: RunArgs,
}

/// `support groups enter`.
#[derive(Debug, Args)]
pub struct GroupEnterArgs {
    /// The group, by name.
    pub group: String,
    /// The members: codes of households, or how the names begin; all of them without any.
    pub members: Vec<String>,
    /// What was given.
    #[arg(long, value_name = "K", value_parser = values::group_entry(), default_value = "contribution")]
    pub kind: GroupEntryKind,
    /// Value of each.
    #[arg(long, value_name = "V", default_value = "0")]
    pub value: String,
    /// Workdays or units of goods of each.
    #[arg(long, value_name = "Q", default_value = "0")]
    pub quantity: String,
    /// The member who received work or goods; the group without it.
    #[arg(long, value_name = "WHO", default_value = "")]
    pub to: String,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// What the run does.
    #[command(flatten)]
    pub run: RunArgs,
}

/// `support loans`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct LoansArgs {
    /// What is done; they are listed without it.
    #[command(subcommand)]
    pub command: Option<LoansCommand>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// What is done to loans.
#[derive(Debug, Subcommand)]
pub enum LoansCommand {
    /// Enters a repayment.
    Repay(LoanRepayArgs),
    /// Gives a later day on which it is due.
    Extend(LoanExtendArgs),
}

/// Which loan.
#[derive(Debug, Args)]
pub struct WhichLoanArgs {
    /// Household code.
    pub code: String,
    /// The day on which it was lent, for a household with several.
    #[arg(long, value_name = "D")]
    pub lent: Option<String>,
    /// The day; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
}

/// `support loans repay`.
#[derive(Debug, Args)]
pub struct LoanRepayArgs {
    /// Which loan, when.
    #[command(flatten)]
    pub of: WhichLoanArgs,
    /// Principal paid back.
    #[arg(long, value_name = "V", default_value = "0")]
    pub principal: String,
    /// Interest paid.
    #[arg(long, value_name = "V", default_value = "0")]
    pub interest: String,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// What the run does.
    #[command(flatten)]
    pub run: RunArgs,
}

/// `support loans extend`.
#[derive(Debug, Args)]
pub struct LoanExtendArgs {
    /// Which loan, when.
    #[command(flatten)]
    pub of: WhichLoanArgs,
    /// The day on which it is due from then on.
    #[arg(long, value_name = "D")]
    pub until: String,
    /// Why.
    #[arg(long, value_name = "TEXT")]
    pub reason: String,
    /// What the run does.
    #[command(flatten)]
    pub run: RunArgs,
}

/// `support cards`.
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct CardsArgs {
    /// What is done; what there is to do is listed without it.
    #[command(subcommand)]
    pub command: Option<CardsCommand>,
    /// Cards that end within so many days.
    #[arg(long, value_name = "N", default_value_t = crate::domain::card::SOON_DAYS)]
    pub days: u32,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// What is done to cards.
#[derive(Debug, Subcommand)]
pub enum CardsCommand {
    /// Issues cards to everybody who needs one.
    Issue(Box<CardsIssueArgs>),
}

/// `support cards issue`.
#[derive(Debug, Args)]
pub struct CardsIssueArgs {
    /// Household codes; all households on the list without any.
    pub codes: Vec<String>,
    /// Code of the model.
    #[arg(long, value_name = "M", default_value = "the-bhyt")]
    pub model: String,
    /// First day on which they are valid; today without it.
    #[arg(long, value_name = "D")]
    pub from: Option<String>,
    /// Last day on which they are valid.
    #[arg(long, value_name = "D")]
    pub until: String,
    /// Value of one card.
    #[arg(long, value_name = "V", default_value = "0")]
    pub value: String,
    /// Code of the fund.
    #[arg(long, value_name = "F", default_value = "")]
    pub fund: String,
    /// Day of hand-over; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// How far they have come.
    #[arg(long, value_name = "S", value_parser = values::support_state(), default_value = "handed_over")]
    pub state: SupportState,
    /// Cards that end within so many days are followed.
    #[arg(long, value_name = "N", default_value_t = crate::domain::card::SOON_DAYS)]
    pub days: u32,
    /// What the run does.
    #[command(flatten)]
    pub run: RunArgs,
}
