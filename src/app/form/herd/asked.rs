//! What a kind of event asks beyond its day: only these fields show.

use super::super::{Choice, Field, Form, Reading, choices};
use super::known::species;
use crate::app::dialogs::At;
use crate::domain::checks;
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind, HerdFault, Vaccine};
use crate::domain::pass_on::Fault;

/// The fields that a kind of event asks of an animal.
pub(super) fn fields(kind: HerdEventKind, animal: Option<&Animal>, heads: u32, at: &At) -> Vec<Field> {
    use HerdEventKind as Kind;
    let lang = at.lang;
    let mut fields = match kind {
        Kind::Vaccinated => vec![vaccine(animal, at)],
        Kind::Mated => vec![Field::text("ask.detail", lang.field_sire(), "")],
        Kind::Weighed => vec![Field::number("ask.weight", lang.field_weight(), "")],
        Kind::Sold => vec![Field::text("ask.detail", lang.field_buyer(), "")],
        _ => Vec::new(),
    };
    if kind.asks_value() {
        fields.push(Field::money("ask.value", lang.field_price(), ""));
    }
    if kind.asks_fault() {
        fields.push(Field::choice("ask.fault", lang.field_fault_of(), faults(at), ""));
    }
    if kind.asks_heads() && animal.is_some_and(|animal| animal.heads > 1) {
        fields.push(Field::number("ask.heads", lang.field_heads(), &heads.to_string()));
    }
    if asks_minutes(kind) {
        fields.push(Field::text("ask.minutes", lang.field_minutes_number(), "").verbatim());
    }
    fields
}

/// The same with what a known event says.
pub(super) fn known(event: &HerdEvent, animal: &Animal, at: &At) -> Vec<Field> {
    let mut fields = fields(event.kind, Some(animal), event.heads, at);
    for field in &mut fields {
        let said = said(event, &field.code);
        match field.choices().is_empty() {
            true => field.say(&said),
            false => field.choose(&said),
        }
        field.initial = field.line.text().to_owned();
    }
    fields
}

fn said(event: &HerdEvent, code: &str) -> String {
    match code {
        "ask.vaccine" | "ask.detail" => event.detail.clone(),
        "ask.weight" => event.weight_kg.map(|kg| kg.to_string()).unwrap_or_default(),
        "ask.value" => event.value.map(crate::viet::group).unwrap_or_default(),
        "ask.fault" => event.fault.map(Fault::code).unwrap_or_default().to_owned(),
        "ask.heads" => event.heads.to_string(),
        _ => event.minutes_number.clone(),
    }
}

fn asks_minutes(kind: HerdEventKind) -> bool {
    use HerdEventKind as Kind;
    kind.ends_keeping() || matches!(kind, Kind::Barren | Kind::Extended)
}

/// A vaccine of the species' plan, or any in words where there is no plan.
fn vaccine(animal: Option<&Animal>, at: &At) -> Field {
    let plan = animal.and_then(|animal| species(&animal.species, at)).map(|species| &species.vaccine);
    match plan.filter(|plan| !plan.is_empty()) {
        Some(plan) => Field::choice("ask.vaccine", at.lang.field_vaccine(), vaccines(plan, at), ""),
        None => Field::text("ask.detail", at.lang.field_vaccine(), ""),
    }
}

/// The vaccines of a plan: a pick list.
pub(super) fn vaccines(plan: &[Vaccine], at: &At) -> Vec<Choice> {
    plan.iter().map(|vaccine| Choice::new(&vaccine.code, at.lang.label(&vaccine.name))).collect()
}

fn faults(at: &At) -> Vec<Choice> {
    choices::of(Fault::ALL, Fault::code, |fault| at.lang.fault_of(fault))
}

/// What was typed of what the kind asks.
pub(super) fn read(reading: &mut Reading, form: &Form, event: HerdEvent) -> HerdEvent {
    let shown = |code: &str| form.field(code).is_some();
    let mut event = event;
    if shown("ask.vaccine") {
        event.detail = reading.chosen("ask.vaccine");
    } else if shown("ask.detail") {
        event.detail = reading.text("ask.detail");
    }
    if shown("ask.weight") {
        event.weight_kg = reading.number("ask.weight");
        if event.weight_kg.is_none() {
            reading.required("ask.weight");
        }
    }
    if shown("ask.value") {
        event.value = reading.money("ask.value");
        event.value.into_iter().for_each(|value| reading.check("ask.value", checks::value(value)));
    }
    if shown("ask.fault") {
        event.fault = Some(reading.coded("ask.fault", Fault::from_code, Fault::None));
    }
    if shown("ask.heads") {
        event.heads = reading.number("ask.heads").unwrap_or(event.heads);
    }
    event.minutes_number = reading.text("ask.minutes");
    event
}

/// The field at which a fault of an event is told.
pub(super) fn field_of(fault: HerdFault) -> &'static str {
    match fault.field() {
        "heads" => "ask.heads",
        "weight" => "ask.weight",
        "born" => "on",
        other => other,
    }
}
