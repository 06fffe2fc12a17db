//! Rounds of hand-over as JSON. Ids are text: they are larger than the whole numbers that scripts hold exactly.

use serde::Serialize;
use serde_json::Number;

use crate::cli::json::units;
use crate::domain::citizen::mask;
use crate::domain::hand_over::{HandOver, HandOverLine, HandOverSheet, Progress, Share};
use crate::domain::id::HandOverId;
use crate::domain::stored::Stored;
use crate::domain::support::SupportState;

/// A round with how far it has come.
#[derive(Debug, Serialize)]
pub struct RoundJson<'a> {
    id: String,
    name: &'a str,
    model: &'a str,
    rule: &'static str,
    per: Number,
    unit_value: i64,
    fund: &'a str,
    date: String,
    place: &'a str,
    decision: &'a str,
    stage: &'static str,
    households: u32,
    handed_over: u32,
    excepted: u32,
    quantity: Number,
    value: i64,
    value_handed_over: i64,
}

impl<'a> RoundJson<'a> {
    /// Of a round.
    pub fn of(round: &'a Stored<HandOverId, HandOver>, progress: &Progress) -> Self {
        let (all, given) = (progress.all(), progress.given());
        Self {
            id: round.id.0.to_string(),
            name: &round.name,
            model: &round.model,
            rule: round.rule.code(),
            per: units(round.per),
            unit_value: round.unit_value,
            fund: &round.fund,
            date: round.date.to_string(),
            place: &round.place,
            decision: &round.decision_number,
            stage: progress.stage().code(),
            households: all.lines,
            handed_over: given.lines,
            excepted: progress.excepted,
            quantity: units(all.quantity),
            value: all.value,
            value_handed_over: given.value,
        }
    }
}

/// A line of a round.
#[derive(Debug, Serialize)]
pub struct LineJson<'a> {
    number: u32,
    code: &'a str,
    head: &'a str,
    citizen_number: String,
    hamlet: &'a str,
    people: u32,
    quantity: Number,
    unit: &'a str,
    value: i64,
    state: &'static str,
    date: String,
    receiver: &'a str,
    minutes: &'a str,
    exception: &'a str,
    note: &'a str,
}

impl<'a> LineJson<'a> {
    /// Of a line; the citizen number is masked.
    pub fn of(line: &'a HandOverLine) -> Self {
        let support = &line.support.value;
        Self {
            number: line.number(),
            code: &line.code,
            head: &line.head,
            citizen_number: mask(&line.citizen_number),
            hamlet: &line.hamlet,
            people: line.people,
            quantity: units(support.quantity),
            unit: &support.unit,
            value: support.value,
            state: support.state.code(),
            date: support.date.to_string(),
            receiver: &support.receiver,
            minutes: &support.minutes_number,
            exception: &support.exception,
            note: &support.note,
        }
    }
}

/// A round with its lines and totals by state.
#[derive(Debug, Serialize)]
pub struct SheetJson<'a> {
    #[serde(flatten)]
    round: RoundJson<'a>,
    programme: &'a str,
    relief_event: &'a str,
    states: Vec<StateJson>,
    lines: Vec<LineJson<'a>>,
}

#[derive(Debug, Serialize)]
struct StateJson {
    state: &'static str,
    households: u32,
    quantity: Number,
    value: i64,
}

impl StateJson {
    fn of(state: SupportState, share: Share) -> Self {
        let quantity = units(share.quantity);
        Self { state: state.code(), households: share.lines, quantity, value: share.value }
    }
}

impl<'a> SheetJson<'a> {
    /// Of a round.
    pub fn of(sheet: &'a HandOverSheet) -> Self {
        let progress = sheet.progress();
        let states = SupportState::ALL.iter().map(|state| StateJson::of(*state, progress.share(*state)));
        Self {
            round: RoundJson::of(&sheet.round, &progress),
            programme: &sheet.programme,
            relief_event: &sheet.relief_event,
            states: states.collect(),
            lines: sheet.lines.iter().map(LineJson::of).collect(),
        }
    }
}
