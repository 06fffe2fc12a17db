//! A support in JSON.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Serialize;
use serde_json::Number;

use super::quantity::units;
use crate::domain::dossier::Dossier;
use crate::domain::framework::Framework;
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
    /// The person of the household whom it is for, by name.
    person: Option<String>,
    #[serde(flatten)]
    part_of: PartOfJson,
    exception: String,
}

/// What it is part of: programmes by their codes, what has none by its name.
#[derive(Debug, Serialize)]
struct PartOfJson {
    programme: Option<String>,
    hand_over: Option<String>,
    list_number: Option<u32>,
    relief_event: Option<String>,
    group: Option<String>,
}

impl PartOfJson {
    fn of(support: &Support, known: &Framework) -> Self {
        let part_of = support.part_of;
        Self {
            programme: part_of.programme.and_then(|id| known.programme(id)).map(|p| p.code.clone()),
            hand_over: part_of.hand_over.and_then(|id| known.hand_over(id)).map(|round| round.name.clone()),
            list_number: part_of.list_number,
            relief_event: part_of.relief_event.and_then(|id| known.relief_event(id)).map(|e| e.name.clone()),
            group: part_of.group.and_then(|id| known.group(id)).map(|group| group.name.clone()),
        }
    }
}

impl SupportJson {
    /// A support of a household, with the names of what it is part of.
    pub fn of(support: &Support, dossier: &Dossier, known: &Framework) -> Self {
        let part_of = PartOfJson::of(support, known);
        let person = dossier.person(support).map(|resident| resident.member.name.clone());
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
            person,
            part_of,
            exception: s.exception,
        }
    }
}
