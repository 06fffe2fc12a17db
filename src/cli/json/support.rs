//! A support in JSON.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Number;

use super::quantity::units;
use crate::domain::support::Support;

/// A support.
#[derive(Debug, Serialize)]
pub struct SupportJson {
    date: NaiveDate,
    model: String,
    quantity: Number,
    unit: String,
    value: i64,
    fund: String,
    state: &'static str,
    minutes_number: String,
    receiver: String,
    until: Option<NaiveDate>,
    details: BTreeMap<String, String>,
    note: String,
}

impl From<&Support> for SupportJson {
    fn from(support: &Support) -> Self {
        let s = support.clone();
        Self {
            date: s.date,
            model: s.model,
            quantity: units(s.quantity),
            unit: s.unit,
            value: s.value,
            fund: s.fund,
            state: s.state.code(),
            minutes_number: s.minutes_number,
            receiver: s.receiver,
            until: s.until,
            details: s.details,
            note: s.note,
        }
    }
}
