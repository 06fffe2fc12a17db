//! Values of the register in words, as the journal shows them: codes, dates, amounts, marks.
//!
//! The names of tables and fields are in `rows`.

mod fields;

use chrono::DateTime;
use serde_json::Value;

use super::Lang;
use crate::domain::activity::{ActivityKind, ActivityState, JobResult, TrainingResult};
use crate::domain::assistance::PaymentState;
use crate::domain::carry::CarryEnd;
use crate::domain::catalogue::Catalogue;
use crate::domain::class::Class;
use crate::domain::colleague::Role;
use crate::domain::data_file::Label;
use crate::domain::group::{GroupEntryKind, GroupKind, GroupRole};
use crate::domain::hand_over::QuantityRule;
use crate::domain::herd::HerdEventKind;
use crate::domain::history::value_words;
use crate::domain::household::{EndReason, HouseholdEventKind};
use crate::domain::member::{JoinReason, LeaveReason, Relation, Sex};
use crate::domain::operation::OperationKind;
use crate::domain::pass_on::{Fault, Part, PassOnState, VoidedBy, WaitingState};
use crate::domain::place::AreaType;
use crate::domain::proposal::ProposalState;
use crate::domain::relief::ReliefKind;
use crate::domain::support::SupportState;
use crate::domain::survey::Answers;
use crate::domain::visit::IncomeChange;
use crate::viet::{DateStyle, PartialDate, format_money, format_quantity};
use fields::{DATES, INNER, MARKS, MOMENTS, REFERENCES};

impl Lang {
    /// A value of a field of the register in words; nothing for an absent one, and for the number of
    /// another row. Citizen and phone numbers have their middle hidden.
    pub fn row_value(self, table: &str, field: &str, value: &Value, dates: DateStyle) -> String {
        let words = match value {
            _ if INNER.contains(&(table, field)) => Some(String::new()),
            Value::Number(number) => number.as_i64().and_then(|number| self.number_words(field, number)),
            Value::String(steps) if (table, field) == ("exit_plan", "steps") => {
                let steps: Option<Vec<_>> = serde_json::from_str(steps).ok();
                steps.map(|steps| self.plan_steps(&steps, dates))
            }
            Value::String(parts) if (table, field) == ("pass_on", "parts") => {
                self.settled_parts(parts, dates)
            }
            Value::String(code) => {
                let date = || date_words(field, code, dates).or_else(|| moment_words(field, code, dates));
                self.code_words(table, field, code).or_else(date).or_else(|| parts_words(code))
            }
            _ => None,
        };
        words.unwrap_or_else(|| value_words(field, value))
    }

    /// The same, where models, funds and vaccines are named as the commune's catalogue names them.
    pub fn listed_value(
        self,
        catalogue: Option<&Catalogue>,
        (table, field): (&str, &str),
        value: &Value,
        dates: DateStyle,
    ) -> String {
        let code = catalogue.zip(value.as_str());
        let name = code.and_then(|(catalogue, code)| listed(catalogue, (table, field), code));
        name.map_or_else(|| self.row_value(table, field, value, dates), |name| self.label(name).to_owned())
    }

    fn number_words(self, field: &str, number: i64) -> Option<String> {
        match field {
            _ if REFERENCES.contains(&field) => Some(String::new()),
            _ if MARKS.contains(&field) => Some(self.yes_or_no(number != 0).to_owned()),
            "deprived" | "answered" => indicators(number),
            "value" | "income" | "given" | "spent" | "unit_value" | "amount" | "arrears" | "principal"
            | "interest" | "damage" | "paid" => Some(format_money(number)),
            "quantity" | "per" => Some(format_quantity(number)),
            // Kept in square decimetres, read and typed in square metres.
            "house_area_dm2" => Some(self.paper_square_metres(format_quantity(number.saturating_mul(10)))),
            _ => None,
        }
    }

    fn yes_or_no(self, yes: bool) -> &'static str {
        if yes { self.value_yes() } else { self.value_no() }
    }

    /// The parts in which an obligation was settled.
    fn settled_parts(self, json: &str, dates: DateStyle) -> Option<String> {
        let parts: Vec<Part> = serde_json::from_str(json).ok()?;
        Some(parts.iter().map(|part| self.settled_part(part, dates)).collect::<Vec<_>>().join("; "))
    }

    fn code_words(self, table: &str, field: &str, code: &str) -> Option<String> {
        let words = match (table, field) {
            (_, "class" | "verdict_class") => self.class(Class::from_code(code)?),
            ("animal", "sex") => self.animal_sex(Sex::from_code(code)?),
            (_, "sex") => self.sex(Sex::from_code(code)?),
            (_, "relation") => self.relation(Relation::from_code(code)?),
            (_, "area") => self.area(AreaType::from_code(code)?),
            (_, "joined") => self.join_reason(JoinReason::from_code(code)?),
            (_, "leave_reason") => self.leave_reason(LeaveReason::from_code(code)?),
            (_, "end_reason") => self.end_reason(EndReason::from_code(code)?),
            ("support", "state") => self.support_state(SupportState::from_code(code)?),
            ("pass_on", "state") => self.pass_on_state(PassOnState::from_code(code)?),
            ("pass_on", "voided_by") => self.voided_by(VoidedBy::from_code(code)?),
            ("support_group", "kind") => self.group_kind(GroupKind::from_code(code)?),
            ("group_member", "role") => self.group_role(GroupRole::from_code(code)?),
            ("group_entry", "kind") => self.group_entry(GroupEntryKind::from_code(code)?),
            ("waiting", "state") => self.waiting_state(WaitingState::from_code(code)?),
            ("herd_event", "fault") => self.loss_fault(Fault::from_code(code)?),
            ("visit", "signs") => return Some(self.signs(&serde_json::from_str::<Vec<_>>(code).ok()?)),
            ("visit", "answers") => {
                return Some(self.criterion_answers(&serde_json::from_str::<Vec<_>>(code).ok()?));
            }
            ("colleague", "role") => self.role(Role::from_code(code)?),
            ("taken_out", "ended") => self.carry_end(CarryEnd::from_code(code)?),
            ("colleague" | "taken_out", "hamlets") => {
                return Some(self.hamlets_of(serde_json::from_str::<Vec<i64>>(code).ok()?.len()));
            }
            ("proposal", "kind") => self.operation(OperationKind::from_code(code)?),
            ("proposal", "state") => self.proposal_state(ProposalState::from_code(code)?),
            ("proposal", "rows") => {
                return Some(serde_json::from_str::<Vec<Value>>(code).ok()?.len().to_string());
            }
            ("visit", "income") => self.income_change(IncomeChange::from_code(code)?),
            ("pass_on", "rule") => return Some(self.pass_on_rule(serde_json::from_str(code).ok()?)),
            ("payment", "state") => self.payment_state(PaymentState::from_code(code)?),
            ("herd_event", "kind") => self.herd_event(HerdEventKind::from_code(code)?),
            ("hand_over", "rule") => self.quantity_rule(QuantityRule::from_code(code)?),
            ("activity", "kind") => self.activity_kind(ActivityKind::from_code(code)?),
            ("activity", "state") => self.activity_state(ActivityState::from_code(code)?),
            ("attendance", "result") => self.training_result(TrainingResult::from_code(code)?),
            ("attendance", "job") => self.job_result(JobResult::from_code(code)?),
            ("relief_event", "kind") => self.relief_kind(ReliefKind::from_code(code)?),
            ("household_event", "kind") => self.household_event(HouseholdEventKind::from_code(code)?),
            _ => return None,
        };
        Some(words.to_owned())
    }
}

/// What a code of the commune's lists is called.
fn listed<'a>(catalogue: &'a Catalogue, field: (&str, &str), code: &str) -> Option<&'a Label> {
    match field {
        ("herd_event", "detail") => Some(&catalogue.vaccine(code)?.name),
        (_, "model") => Some(&catalogue.model(code)?.name),
        (_, "fund") => Some(&catalogue.fund(code)?.name),
        _ => None,
    }
}

fn date_words(field: &str, text: &str, dates: DateStyle) -> Option<String> {
    let date = DATES.contains(&field).then(|| PartialDate::from_iso(text).ok()).flatten();
    date.map(|date| dates.partial(date))
}

fn moment_words(field: &str, text: &str, dates: DateStyle) -> Option<String> {
    let at = MOMENTS.contains(&field).then(|| DateTime::parse_from_rfc3339(text).ok()).flatten();
    at.map(|at| dates.moment(at.to_utc()))
}

/// What several values in one field say, without their codes; nothing where there are none.
fn parts_words(text: &str) -> Option<String> {
    let said = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    match serde_json::from_str(text).ok().filter(|_| text.starts_with(['{', '[']))? {
        Value::Object(parts) => Some(parts.values().map(said).collect::<Vec<_>>().join("; ")),
        Value::Array(parts) if parts.is_empty() => Some(String::new()),
        _ => None,
    }
}

/// The numbers of the indicators in a mask; 0 where it names none.
fn indicators(mask: i64) -> Option<String> {
    let mask = u16::try_from(mask).ok()?;
    let numbers: Vec<_> = Answers::from_masks(mask, mask).deprived().map(|n| n.to_string()).collect();
    Some(if numbers.is_empty() { "0".to_owned() } else { numbers.join(", ") })
}

#[cfg(test)]
mod tests;
