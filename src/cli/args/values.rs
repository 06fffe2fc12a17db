//! Values with known codes: what is allowed, and what it stands for.

use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::domain::activity::{ActivityKind, ActivityState, JobResult, TrainingResult};
use crate::domain::carry::Side;
use crate::domain::class::{Class, State};
use crate::domain::colleague::{Matter, Role};
use crate::domain::group::{GroupEntryKind, GroupKind, GroupRole};
use crate::domain::hand_over::QuantityRule;
use crate::domain::health::{Mend, ProblemKind, Severity};
use crate::domain::herd::{By, HerdEventKind};
use crate::domain::operation::OperationKind;
use crate::domain::pass_on::{Fault, RuleKind};
use crate::domain::place::AreaType;
use crate::domain::programme::ProgrammeKind;
use crate::domain::reach;
use crate::domain::relief::ReliefKind;
use crate::domain::round::TaskSource;
use crate::domain::support::SupportState;
use crate::domain::visit::IncomeChange;
use crate::i18n::Lang;
use crate::keys::Context;
use crate::shell::server::Part;

/// Takes one of some codes, and gives what the code stands for.
fn codes<T: Clone + Send + Sync + 'static>(
    all: &[T],
    code: fn(T) -> &'static str,
    of: fn(&str) -> Option<T>,
) -> impl TypedValueParser<Value = T> {
    let known: Vec<&'static str> = all.iter().cloned().map(code).collect();
    PossibleValuesParser::new(known).try_map(move |typed| of(&typed).ok_or("unknown code"))
}

pub(super) fn lang() -> impl TypedValueParser<Value = Lang> {
    codes(&Lang::ALL, Lang::code, Lang::from_code)
}

pub(super) fn area() -> impl TypedValueParser<Value = AreaType> {
    codes(&[AreaType::Rural, AreaType::Urban], AreaType::code, AreaType::from_code)
}

pub(super) fn class() -> impl TypedValueParser<Value = Class> {
    codes(&Class::ALL, Class::code, Class::from_code)
}

pub(super) fn support_state() -> impl TypedValueParser<Value = SupportState> {
    codes(SupportState::ALL, SupportState::code, SupportState::from_code)
}

/// What somebody may do.
pub(super) fn role() -> impl TypedValueParser<Value = Role> {
    codes(Role::ALL, Role::code, Role::from_code)
}

/// What an operation is called in the journal.
pub(super) fn operation_kind() -> impl TypedValueParser<Value = OperationKind> {
    codes(OperationKind::ALL, OperationKind::code, OperationKind::from_code)
}

/// What a second person may have to see.
pub(super) fn matter() -> impl TypedValueParser<Value = Matter> {
    codes(Matter::ALL, Matter::code, Matter::from_code)
}

/// Which side is taken.
pub(super) fn side() -> impl TypedValueParser<Value = Side> {
    codes(Side::ALL, Side::code, Side::from_code)
}

/// How the income went.
pub(super) fn income_change() -> impl TypedValueParser<Value = IncomeChange> {
    codes(IncomeChange::ALL, IncomeChange::code, IncomeChange::from_code)
}

/// The kinds of findings of a check.
pub(super) fn problem_kind() -> impl TypedValueParser<Value = ProblemKind> {
    codes(ProblemKind::ALL, ProblemKind::code, ProblemKind::from_code)
}

/// How much a finding weighs.
pub(super) fn severity() -> impl TypedValueParser<Value = Severity> {
    codes(Severity::ALL, Severity::code, Severity::from_code)
}

/// What follows from facts and can be mended.
pub(super) fn mend() -> impl TypedValueParser<Value = Mend> {
    codes(Mend::ALL, Mend::code, Mend::from_code)
}

/// By what heads are parted.
pub(super) fn herd_by() -> impl TypedValueParser<Value = By> {
    codes(By::ALL, By::code, By::from_code)
}

/// What is recorded of an animal; how it comes and passing on are not.
pub(super) fn herd_event() -> impl TypedValueParser<Value = HerdEventKind> {
    codes(&HerdEventKind::RECORDED, HerdEventKind::code, HerdEventKind::from_code)
}

/// By what the support table is parted.
pub(super) fn support_by() -> impl TypedValueParser<Value = reach::By> {
    codes(reach::By::ALL, reach::By::code, reach::By::from_code)
}

/// By what the reach of funds is parted.
pub(super) fn fund_cut() -> impl TypedValueParser<Value = reach::Cut> {
    codes(reach::Cut::ALL, reach::Cut::code, reach::Cut::from_code)
}

/// A year that a register can speak of.
pub(super) fn year() -> impl TypedValueParser<Value = i32> {
    clap::value_parser!(i32).range(1990..=2100)
}

/// Whose fault a loss was.
pub(super) fn loss_fault() -> impl TypedValueParser<Value = Fault> {
    codes(Fault::ALL, Fault::code, Fault::from_code)
}

/// What a pass-on rule asks for.
pub(super) fn rule_kind() -> impl TypedValueParser<Value = RuleKind> {
    codes(RuleKind::ALL, RuleKind::code, RuleKind::from_code)
}

/// What an activity is.
pub(super) fn activity_kind() -> impl TypedValueParser<Value = ActivityKind> {
    codes(ActivityKind::ALL, ActivityKind::code, ActivityKind::from_code)
}

/// How far an activity has come.
pub(super) fn activity_state() -> impl TypedValueParser<Value = ActivityState> {
    codes(ActivityState::ALL, ActivityState::code, ActivityState::from_code)
}

/// How a class ended for a person.
pub(super) fn training_result() -> impl TypedValueParser<Value = TrainingResult> {
    codes(TrainingResult::ALL, TrainingResult::code, TrainingResult::from_code)
}

/// What work a person found.
pub(super) fn job_result() -> impl TypedValueParser<Value = JobResult> {
    codes(JobResult::ALL, JobResult::code, JobResult::from_code)
}

/// What a group is for.
pub(super) fn group_kind() -> impl TypedValueParser<Value = GroupKind> {
    codes(GroupKind::ALL, GroupKind::code, GroupKind::from_code)
}

/// What a member of a group is there.
pub(super) fn group_role() -> impl TypedValueParser<Value = GroupRole> {
    codes(GroupRole::ALL, GroupRole::code, GroupRole::from_code)
}

/// What a member gave.
pub(super) fn group_entry() -> impl TypedValueParser<Value = GroupEntryKind> {
    codes(GroupEntryKind::ALL, GroupEntryKind::code, GroupEntryKind::from_code)
}

/// What an emergency is.
pub(super) fn relief_kind() -> impl TypedValueParser<Value = ReliefKind> {
    codes(ReliefKind::ALL, ReliefKind::code, ReliefKind::from_code)
}

/// What quantities of a round of hand-over are counted by.
pub(super) fn quantity_rule() -> impl TypedValueParser<Value = QuantityRule> {
    codes(QuantityRule::ALL, QuantityRule::code, QuantityRule::from_code)
}

/// Classes, and newly escaped.
pub(super) fn state() -> impl TypedValueParser<Value = State> {
    codes(&State::ALL, State::code, State::from_code)
}

/// The level of a programme.
pub(super) fn programme_kind() -> impl TypedValueParser<Value = ProgrammeKind> {
    codes(ProgrammeKind::ALL, ProgrammeKind::code, ProgrammeKind::from_code)
}

/// Why a household comes on a work list.
pub(super) fn task_source() -> impl TypedValueParser<Value = TaskSource> {
    codes(TaskSource::ALL, TaskSource::code, TaskSource::from_code)
}

/// The places where keys are pressed.
pub(super) fn place() -> impl TypedValueParser<Value = Context> {
    codes(Context::ALL, Context::code, Context::from_code)
}

/// The widths that text printers have.
pub(super) fn columns() -> impl TypedValueParser<Value = usize> {
    PossibleValuesParser::new(["80", "132"]).try_map(|typed| typed.parse::<usize>())
}

/// A part of a server's set-up.
pub(super) fn server_part() -> impl TypedValueParser<Value = Part> {
    codes(Part::ALL, Part::code, Part::from_code)
}
