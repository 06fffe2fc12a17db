//! What was typed on the command line and cannot be read or meant, and the words for it.

use crate::domain::activity::{ActivityFault, AttendanceFault};
use crate::domain::assistance::check::BenefitFault;
use crate::domain::checks::FieldFault;
use crate::domain::class::Class;
use crate::domain::details::DetailFault;
use crate::domain::exit_plan::{TargetFault, TargetField};
use crate::domain::group::GroupFault;
use crate::domain::loan::LoanFault;
use crate::domain::programme::checks::{Asked, Fault};
use crate::domain::support::TermFault;
use crate::domain::visit::VisitFault;
use crate::i18n::Lang;
use crate::viet::DateStyle;

/// What cannot be read as typed, with what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misuse {
    /// No date.
    Date(String),
    /// A date without its day or month.
    WholeDay(String),
    /// No amount of money.
    Money(String),
    /// No quantity.
    Quantity(String),
    /// No indicator of the standard, which has so many.
    Indicator {
        /// As typed.
        typed: String,
        /// The last number that there is.
        count: u8,
    },
    /// A line of a file of answers that says something else, by its number.
    AnswerLine(String, usize),
    /// A command where the session is confined to a folder.
    ConfinedCommand,
    /// A path or name that could mean something else in a command line.
    ServerPath(String),
    /// No `LOGIN=FILE`, or a name that cannot stand in a command line.
    ServerPerson(String),
    /// No public key.
    ServerKey(String),
    /// No review round.
    Round(String),
    /// No month.
    Month(String),
    /// A benefit that cannot be so.
    Benefit(BenefitFault),
    /// The person of this name draws no benefit on the ground.
    NoBenefit(String),
    /// Nothing was paid to the person in the month.
    NotPaid(String),
    /// None of the words that there are.
    Word {
        /// As typed.
        typed: String,
        /// The words.
        known: String,
    },
    /// The commune has no form A of the day.
    NoFormA,
    /// Questions of a form that have no answer.
    Unanswered(String),
    /// No number of a table.
    Cell(String),
    /// Not the name of a table file.
    ExportName(String),
    /// A receiver is named for several households.
    OneHousehold,
    /// A reason is given for households that are not named.
    NameHouseholds,
    /// A commune or province without a name.
    EmptyName,
    /// A table without the time of which it is to speak.
    NoTime,
    /// A death or a theft whose cause is not told: it decides whether the obligation stands.
    NoFault,
    /// The model has no pass-on rule, and none is named.
    NoRule,
    /// Nobody waits for the model, and no receiver is named.
    NobodyWaits,
    /// Something of a programme or budget cannot be meant.
    Programme(Asked, Fault),
    /// Something of a target cannot be meant.
    Target(TargetField, TargetFault),
    /// A day on which a household was not visited, as typed.
    Visit(String, VisitFault),
    /// No answer to a criterion, as typed.
    Answer(String),
    /// A class that differs from this one, which the survey gives, without a reason.
    NoReason(Class),
    /// A decision of which it is not said that it has no number.
    NoDecisionNumber,
    /// There is no sheet of visits of this number.
    NoSheet(i64),
    /// The household of this code is not on the sheet.
    NotOnSheet(String),
    /// Somebody new without a role.
    RoleMissing,
    /// A sheet for nobody.
    NobodyToVisit,
    /// Everybody waits on another sheet: the households, each with its sheet.
    AllOnSheets(String),
    /// The line of the household of this code has a visit already, of this day.
    VisitEntered(String, chrono::NaiveDate),
    /// Can be read, but cannot be meant.
    Field(String, FieldFault),
    /// No fact of a model, which is `CODE=VALUE`.
    NoDetail(String),
    /// A fact of a model that cannot be, as typed.
    Detail(String, DetailFault),
    /// The value of this option of an activity cannot be meant.
    Activity(&'static str, ActivityFault),
    /// The value of this option of an attendance cannot be meant.
    Attendance(&'static str, AttendanceFault),
    /// This argument of a group, a member or an entry cannot be meant.
    Group(String, GroupFault),
    /// Days of a support that cannot be.
    Term(TermFault),
    /// This argument of a repayment or an extension cannot be meant.
    Loan(&'static str, LoanFault),
    /// More tags than animals that the support brings one by one.
    Tags {
        /// Tags that were typed.
        tags: usize,
        /// Animals that are entered one by one.
        animals: usize,
    },
    /// A person is asked for without the household.
    PersonWithoutHousehold,
    /// Nobody is named.
    PersonMissing,
    /// The value of this option cannot be meant.
    Fact(&'static str, FieldFault),
}

impl Misuse {
    /// What was typed, and what to type instead.
    pub(super) fn words(&self, lang: Lang) -> String {
        match self {
            Self::Date(typed) => lang.usage_bad_date(typed),
            Self::WholeDay(typed) => lang.usage_whole_day(typed),
            Self::Money(typed) => lang.usage_bad_money(typed),
            Self::Quantity(typed) => lang.usage_bad_quantity(typed),
            Self::Indicator { typed, count } => lang.usage_bad_indicator(typed, count),
            Self::AnswerLine(file, line) => lang.carry_answer_line(file, line),
            Self::ConfinedCommand => lang.usage_confined().to_owned(),
            Self::ServerPath(typed) => lang.usage_server_path(typed),
            Self::ServerPerson(typed) => lang.usage_server_person(typed),
            Self::ServerKey(file) => lang.usage_server_key(file),
            Self::Round(typed) => lang.usage_bad_round(typed),
            Self::Month(typed) => lang.usage_month(typed),
            Self::Benefit(fault) => lang.benefit_fault(*fault, DateStyle::default()),
            Self::NoBenefit(name) => lang.usage_no_benefit(name),
            Self::NotPaid(month) => lang.usage_not_paid(month),
            Self::Word { typed, known } => lang.usage_bad_word(typed, known),
            Self::Visit(typed, fault) => {
                lang.usage_bad_field(typed, lang.visit_fault(*fault, DateStyle::default()))
            }
            Self::Answer(typed) => lang.usage_bad_answer(typed),
            Self::NoReason(class) => lang.usage_no_reason(lang.class(*class)),
            Self::NoDecisionNumber => lang.usage_no_decision_number().to_owned(),
            Self::NoSheet(number) => lang.usage_no_sheet(number),
            Self::NotOnSheet(code) => lang.usage_not_on_sheet(code),
            Self::NobodyToVisit => lang.usage_nobody_to_visit().to_owned(),
            Self::AllOnSheets(named) => lang.usage_all_on_sheets(named),
            Self::VisitEntered(code, on) => lang.usage_visit_entered(code, DateStyle::default().day(*on)),
            Self::NoFormA => lang.usage_no_form_a().to_owned(),
            Self::Unanswered(codes) => lang.usage_unanswered(codes),
            Self::Cell(typed) => lang.usage_bad_cell(typed),
            Self::ExportName(typed) => lang.usage_bad_export(typed),
            Self::OneHousehold => lang.cli_one_household().to_owned(),
            Self::NameHouseholds => lang.cli_name_households().to_owned(),
            Self::NoDetail(typed) => lang.usage_bad_detail(typed),
            Self::Detail(typed, fault) => {
                lang.usage_bad_field(typed, lang.detail_fault(*fault, DateStyle::default()))
            }
            Self::EmptyName => lang.usage_empty_name().to_owned(),
            Self::NoTime => lang.usage_missing("--round <R> | --on <D> | --year <Y>"),
            Self::PersonWithoutHousehold => lang.usage_missing("<CODE>"),
            Self::PersonMissing => lang.usage_missing("<WHO>"),
            Self::NoFault => lang.usage_no_fault().to_owned(),
            Self::NoRule => lang.usage_no_rule().to_owned(),
            Self::NobodyWaits => lang.usage_nobody_waits().to_owned(),
            Self::Activity(option, fault) => lang.usage_bad_field(named(option), lang.activity_fault(*fault)),
            Self::Attendance(option, fault) => {
                lang.usage_bad_field(named(option), lang.attendance_fault(*fault))
            }
            Self::Group(argument, fault) => {
                lang.usage_bad_field(argument, lang.group_fault(*fault, DateStyle::default()))
            }
            Self::Term(fault) => {
                let option = format!("--{}", fault.field());
                lang.usage_bad_field(option, lang.term_fault(*fault, DateStyle::default()))
            }
            Self::Loan(argument, fault) => {
                lang.usage_bad_field(argument, lang.loan_fault(*fault, DateStyle::default()))
            }
            Self::Tags { tags, animals } => lang.usage_tags(tags, animals),
            Self::Fact(option, fault) => lang.usage_bad_field(named(option), lang.field_fault(*fault)),
            Self::Programme(asked, fault) => {
                lang.usage_bad_field(named(asked.code()), lang.programme_fault(*fault))
            }
            Self::RoleMissing => lang.misuse_role_missing().to_owned(),
            Self::Target(field, fault) => {
                lang.usage_bad_field(named(field.code()), lang.target_fault(*fault))
            }
            Self::Field(typed, fault) => lang.usage_bad_field(typed, lang.field_fault(*fault)),
        }
    }
}

/// A field by the option that was typed for it: `job_from` is `--job-from`. What is typed without an option is named
/// as the help names it.
fn named(field: &str) -> String {
    match field {
        "code" | "name" => format!("<{}>", field.to_uppercase()),
        option if option.starts_with("--") => option.to_owned(),
        option => format!("--{}", option.replace('_', "-")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_names_the_option_as_it_is_typed() {
        let said = |misuse: Misuse| misuse.words(Lang::Vi);
        assert!(said(Misuse::Fact("job_from", FieldFault::Future)).starts_with("\"--job-from\""));
        assert!(said(Misuse::Fact("--until", FieldFault::Future)).starts_with("\"--until\""));
        assert!(said(Misuse::Programme(Asked::Year, Fault::Year)).starts_with("\"--year\""));
        assert!(said(Misuse::Programme(Asked::Code, Fault::Year)).starts_with("\"<CODE>\""));
    }

    #[test]
    fn what_is_missing_is_any_time() {
        assert_eq!(Misuse::NoTime.words(Lang::En), "Missing: --round <R> | --on <D> | --year <Y>.");
    }
}
