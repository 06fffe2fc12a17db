//! What can be typed: commands, options and their values. What they do stands in `commands`, what
//! their help says in the catalogue (see `localise`). Values that need the clock or the register
//! (dates, money, codes) arrive here as text and are read by the command.

mod activity;
mod assistance;
mod backup;
mod carry;
mod colleague;
mod compare;
mod credit;
mod dump;
mod duplicates;
mod facts;
mod hand_over;
mod herd;
mod keys;
mod lists;
mod papers;
mod pass_on;
mod plan;
mod programme;
mod reach;
mod register;
mod report;
mod results;
mod round;
mod round_papers;
mod server;
mod today;
mod values;
mod visit;
mod watch;
mod way_out;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

pub use activity::{
    ActivityAddArgs, ActivityCommand, AttendArgs, NamedArgs, ReliefAddArgs, ReliefCommand, YearArgs,
};
pub use assistance::{
    AssistanceAddArgs, AssistanceCommand, AssistanceFetchArgs, AssistanceListArgs, AssistanceMonthArgs,
    AssistancePayArgs, AssistanceStopArgs, AssistanceWhoArgs, PrintPayListArgs,
};
pub use backup::{BackupArgs, BackupCommand, BackupListArgs, RestoreArgs};
pub use carry::{BringBackArgs, TakeOutArgs};
pub use colleague::{
    ColleagueCommand, ColleagueRemoveArgs, ColleagueRulesArgs, ColleagueSetArgs, ProposalApproveArgs,
    ProposalArgs, ProposalCommand, ProposalListArgs, ProposalRefuseArgs, ProposalShowArgs,
};
pub use compare::CompareArgs;
pub use credit::{
    CardsArgs, CardsCommand, CardsIssueArgs, GroupAddArgs, GroupEnterArgs, GroupJoinArgs, GroupLeaveArgs,
    GroupsArgs, GroupsCommand, LoanExtendArgs, LoanRepayArgs, LoansArgs, LoansCommand, RunArgs,
    WhichLoanArgs,
};
pub use dump::{DumpArgs, RebuildArgs};
pub use duplicates::{ApartArgs, DuplicatesCommand, JoinArgs};
pub use facts::{RecogniseArgs, SupportAddArgs, SupportCommand, SurveyAddArgs, SurveyCommand};
pub use hand_over::{
    HandOverAddArgs, HandOverApproveArgs, HandOverChangeArgs, HandOverCommand, HandOverEditArgs,
    HandOverGiveArgs, HandOverPlanArgs, HandOverReasonArgs, HandOverShowArgs, HandOverWhoArgs,
};
pub use herd::{
    HerdBalanceArgs, HerdBirthArgs, HerdChainArgs, HerdCommand, HerdCountArgs, HerdEventArgs, HerdListArgs,
    HerdShowArgs, TagArgs,
};
pub use keys::KeysArgs;
pub use lists::{ExportArgs, ExportKind, FindArgs, ImportArgs, ShowArgs};
pub use papers::{
    PrintCommand, PrintDecisionArgs, PrintHamletArgs, PrintHouseholdsArgs, PrintOutput, PrintRoundArgs,
    PrintSignOffArgs, PrintSummaryArgs, PrintTarget, PrintVisitSheetArgs,
};
pub use pass_on::{
    HerdPassOnArgs, PassOnAddArgs, PassOnCommand, PassOnHandOnArgs, PassOnHow, PassOnPayArgs, PassOnVoidArgs,
    PassOnWhich,
};
pub use plan::{PlanAddArgs, PlanCommand, PlanDoneArgs, PlanShowArgs};
pub use programme::{
    BudgetAddArgs, BudgetsArgs, BudgetsCommand, ProgrammeAddArgs, ProgrammesArgs, ProgrammesCommand,
};
pub use reach::{
    ListTarget, ReportAstrayArgs, ReportCommand, ReportDays, ReportReachArgs, ReportSupportsArgs,
    ReportUnreachedArgs,
};
pub use register::{CheckArgs, DemoArgs, HistoryArgs, InitArgs, JsonArgs, PersonDataArgs};
pub use report::{ReportArgs, ReportOutput, ReportTime};
pub use results::{ReportOutcomesArgs, ReportOutlookArgs, TargetCommand, TargetSetArgs};

pub use round::{
    RoundAddArgs, RoundAssignArgs, RoundCommand, RoundHouseholdsArgs, RoundOpenArgs, RoundScreenArgs,
    RoundShowArgs,
};
pub use round_papers::{
    RoundCloseArgs, RoundComplainArgs, RoundDecideArgs, RoundMeetingArgs, RoundPaperArgs, RoundPostArgs,
    RoundRecheckArgs, RoundVerdictArgs,
};
pub use server::{ServerCheckArgs, ServerCommand, ServerPrintArgs};
pub use today::PrintWeekArgs;
pub use watch::WatchArgs;
pub use way_out::WayOutArgs;

pub use visit::{
    VisitAddArgs, VisitCommand, VisitDueArgs, VisitFoundArgs, VisitSheetArgs, VisitSheetCommand,
    VisitSheetMakeArgs, VisitSheetMissArgs, VisitSheetRecordArgs,
};

use crate::i18n::Lang;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "thoatngheo", version, disable_help_subcommand = true)]
pub struct CommandLine {
    /// What holds for every command.
    #[command(flatten)]
    pub globals: Globals,
    /// What to do; without one the register opens in the terminal.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options of every command.
#[derive(Debug, Clone, Default, Args)]
pub struct Globals {
    /// The register file.
    #[arg(long, global = true, value_name = "FILE")]
    pub db: Option<PathBuf>,
    /// Language of text output, messages and papers.
    #[arg(long, global = true, value_parser = values::lang())]
    pub lang: Option<Lang>,
    /// Name of a theme of the screen.
    #[arg(long, global = true, value_name = "NAME")]
    pub theme: Option<String>,
    /// The login name of who works.
    #[arg(long = "as", global = true, value_name = "LOGIN")]
    pub login: Option<String>,
    /// The only folder that the session may touch.
    #[arg(long, value_name = "FOLDER")]
    pub confine: Option<PathBuf>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Makes the made-up commune.
    Demo(DemoArgs),
    /// Makes an empty register.
    Init(InitArgs),
    /// Imports a list.
    Import(ImportArgs),
    /// Finds households.
    Find(FindArgs),
    /// Shows one household.
    Show(ShowArgs),
    /// Surveys.
    #[command(subcommand)]
    Survey(SurveyCommand),
    /// Recognises a class by decision.
    Recognise(RecogniseArgs),
    /// Review rounds.
    #[command(subcommand)]
    Round(RoundCommand),
    /// Supports.
    #[command(subcommand)]
    Support(SupportCommand),
    /// Herds.
    #[command(subcommand)]
    Herd(HerdCommand),
    /// Monthly assistance.
    #[command(subcommand)]
    Assistance(AssistanceCommand),
    /// Says how the commune stands and what there is to do.
    Today(JsonArgs),
    /// Visits.
    #[command(subcommand)]
    Visit(VisitCommand),
    /// Prints papers.
    #[command(subcommand)]
    Print(PrintCommand),
    /// Makes an official table.
    Report(ReportArgs),
    /// Plans to leave poverty.
    #[command(subcommand)]
    Plan(PlanCommand),
    /// Lists households on their way out.
    Runway(WayOutArgs),
    /// Targets of exits.
    #[command(subcommand)]
    Target(TargetCommand),
    /// Who works with the register.
    #[command(subcommand)]
    Colleague(ColleagueCommand),
    /// What waits for a second person.
    #[command(subcommand)]
    Proposal(ProposalCommand),
    /// Households watched after they left the list.
    Watch(WatchArgs),
    /// Compares a round under two standards.
    Compare(CompareArgs),
    /// Writes a list out.
    Export(ExportArgs),
    /// Shows the journal.
    History(HistoryArgs),
    /// Takes the last operation back.
    Undo(JsonArgs),
    /// Does again what was taken back.
    Redo(JsonArgs),
    /// Lists the rules in force and proves the commune's own files.
    Rules(JsonArgs),
    /// What is held of one person.
    PersonData(PersonDataArgs),
    /// Proves the register.
    Check(CheckArgs),
    /// Records that may be one, told apart or made one.
    #[command(subcommand)]
    Duplicates(DuplicatesCommand),
    /// Writes a copy of the register.
    Backup(BackupArgs),
    /// Puts a copy in the place of the register.
    Restore(RestoreArgs),
    /// Takes hamlets out.
    TakeOut(TakeOutArgs),
    /// Brings a copy back.
    BringBack(BringBackArgs),
    /// Writes the register as text.
    Dump(DumpArgs),
    /// Makes a register from text.
    Rebuild(RebuildArgs),
    /// A shared server: its set-up, and where it is weak.
    #[command(subcommand)]
    Server(ServerCommand),
    /// Prints the key table.
    Keys(KeysArgs),
    /// Lists the themes.
    Themes,
}
