//! What can be typed: commands, options and their values. What they do stands in `commands`, what
//! their help says in the catalogue (see `localise`). Values that need the clock or the register
//! (dates, money, codes) arrive here as text and are read by the command.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::domain::class::Class;
use crate::domain::place::AreaType;
use crate::domain::support::SupportState;
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
    #[arg(long, global = true, value_parser = lang())]
    pub lang: Option<Lang>,
    /// Name of a theme of the screen.
    #[arg(long, global = true, value_name = "NAME")]
    pub theme: Option<String>,
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
    /// Supports.
    #[command(subcommand)]
    Support(SupportCommand),
    /// Prints papers.
    #[command(subcommand)]
    Print(PrintCommand),
    /// Writes a list out.
    Export(ExportArgs),
    /// Shows the journal.
    History(HistoryArgs),
    /// Takes the last operation back.
    Undo(JsonArgs),
    /// Does again what was taken back.
    Redo(JsonArgs),
    /// Proves the register.
    Check(JsonArgs),
    /// Writes a copy of the register.
    Backup(BackupArgs),
    /// Puts a copy in the place of the register.
    Restore(RestoreArgs),
    /// Prints the key table.
    Keys,
    /// Lists the themes.
    Themes,
}

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
    #[arg(long, value_parser = area(), default_value = "rural")]
    pub area: AreaType,
}

/// `import`.
#[derive(Debug, Args)]
pub struct ImportArgs {
    /// The list.
    pub file: PathBuf,
    /// The sheet; all that hold a list without it.
    #[arg(long, value_name = "NAME")]
    pub sheet: Option<String>,
    /// Says what would happen and changes nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Where rejected rows go.
    #[arg(long, value_name = "OUT.csv")]
    pub issues: Option<PathBuf>,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `find`.
#[derive(Debug, Args)]
pub struct FindArgs {
    /// What the find line would hold.
    #[arg(required = true, value_name = "TEXT")]
    pub text: Vec<String>,
    /// How many rows at most.
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: usize,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `show`.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// Household code.
    pub code: String,
    /// Citizen numbers and phone in full.
    #[arg(long)]
    pub full: bool,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `survey …`.
#[derive(Debug, Subcommand)]
pub enum SurveyCommand {
    /// Records a survey.
    Add(SurveyAddArgs),
}

/// `survey add`.
#[derive(Debug, Args)]
pub struct SurveyAddArgs {
    /// Household code.
    pub code: String,
    /// Review round: `2026`, or `2026-05` for an ad hoc one.
    #[arg(long, value_name = "R")]
    pub round: String,
    /// Score B1.
    #[arg(long, value_name = "N", conflicts_with = "income")]
    pub b1: Option<u32>,
    /// Income a person a month.
    #[arg(long, value_name = "N")]
    pub income: Option<String>,
    /// Numbers of the indicators in which the household is deprived.
    #[arg(long, value_name = "1,4,8")]
    pub deprived: String,
    /// Day of the survey; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Who asked.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub surveyor: String,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `recognise`.
#[derive(Debug, Args)]
pub struct RecogniseArgs {
    /// Household code.
    pub code: String,
    /// The class.
    #[arg(long, value_parser = class())]
    pub class: Class,
    /// The day from which it holds; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// Number of the decision.
    #[arg(long, value_name = "N", default_value = "")]
    pub decision: String,
    /// Why it differs from the computed class.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub reason: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `support …`.
#[derive(Debug, Subcommand)]
pub enum SupportCommand {
    /// Records a support.
    Add(SupportAddArgs),
}

/// `support add`.
#[derive(Debug, Args)]
pub struct SupportAddArgs {
    /// Household code.
    pub code: String,
    /// Code of the model.
    #[arg(long, value_name = "M")]
    pub model: String,
    /// How much, in the model's unit.
    #[arg(long, value_name = "Q", default_value = "1")]
    pub quantity: String,
    /// Value of the whole quantity.
    #[arg(long, value_name = "V", default_value = "0")]
    pub value: String,
    /// Code of the fund.
    #[arg(long, value_name = "F", default_value = "")]
    pub fund: String,
    /// Day of hand-over; today without it.
    #[arg(long, value_name = "D")]
    pub date: Option<String>,
    /// How far it has come.
    #[arg(long, value_name = "S", value_parser = support_state(), default_value = "handed_over")]
    pub state: SupportState,
    /// Number of the minutes.
    #[arg(long, value_name = "NUMBER", default_value = "")]
    pub minutes: String,
    /// Who received it.
    #[arg(long, value_name = "NAME", default_value = "")]
    pub receiver: String,
    /// Last day on which it holds.
    #[arg(long, value_name = "D")]
    pub until: Option<String>,
    /// A remark.
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub note: String,
    /// JSON instead of text.
    #[arg(long)]
    pub json: bool,
}

/// `print …`.
#[derive(Debug, Subcommand)]
pub enum PrintCommand {
    /// The summary of households.
    Summary(PrintSummaryArgs),
}

/// `print summary`.
#[derive(Debug, Args)]
pub struct PrintSummaryArgs {
    /// Household codes.
    #[arg(required = true, value_name = "CODE")]
    pub codes: Vec<String>,
    /// Where it goes.
    #[command(flatten)]
    pub to: PrintTarget,
    /// Columns of the text.
    #[arg(long, value_parser = columns(), default_value = "80", requires = "text")]
    pub columns: usize,
    /// Citizen numbers in full.
    #[arg(long)]
    pub full: bool,
}

/// Where a paper goes; exactly one.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub struct PrintTarget {
    /// A PDF file.
    #[arg(long, value_name = "OUT")]
    pub pdf: Option<PathBuf>,
    /// A text file; `-` for the screen.
    #[arg(long, value_name = "OUT")]
    pub text: Option<PathBuf>,
    /// A printer.
    #[arg(long, value_name = "NAME")]
    pub printer: Option<String>,
}

/// What `export` writes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ExportKind {
    /// One row a household.
    Households,
    /// One row a person.
    Members,
    /// One row a support.
    Supports,
}

/// `export`.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// What.
    #[arg(value_enum)]
    pub kind: ExportKind,
    /// Where to; the end of the name says how.
    #[arg(long, value_name = "OUT.xlsx|.csv")]
    pub to: PathBuf,
}

/// `history`.
#[derive(Debug, Args)]
pub struct HistoryArgs {
    /// Household code; the whole register without it.
    pub code: Option<String>,
    /// How many entries at most.
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: usize,
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

/// `backup`.
#[derive(Debug, Args)]
pub struct BackupArgs {
    /// The copy.
    pub out: PathBuf,
}

/// `restore`.
#[derive(Debug, Args)]
pub struct RestoreArgs {
    /// The copy.
    pub file: PathBuf,
}

/// Takes one of some codes, and gives what the code stands for.
fn codes<T: Clone + Send + Sync + 'static>(
    all: &[T],
    code: fn(T) -> &'static str,
    of: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    let known: Vec<&'static str> = all.iter().cloned().map(code).collect();
    PossibleValuesParser::new(known).try_map(move |typed| of(&typed).ok_or("unknown code"))
}

fn lang() -> impl TypedValueParser<Value = Lang> {
    codes(&Lang::ALL, Lang::code, Lang::from_code)
}

fn area() -> impl TypedValueParser<Value = AreaType> {
    codes(&[AreaType::Rural, AreaType::Urban], AreaType::code, AreaType::from_code)
}

fn class() -> impl TypedValueParser<Value = Class> {
    codes(&Class::ALL, Class::code, Class::from_code)
}

fn support_state() -> impl TypedValueParser<Value = SupportState> {
    codes(SupportState::ALL, SupportState::code, SupportState::from_code)
}

/// The widths that text printers have.
fn columns() -> impl TypedValueParser<Value = usize> {
    PossibleValuesParser::new(["80", "132"]).try_map(|typed| typed.parse::<usize>())
}
