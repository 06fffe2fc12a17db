//! What every support is asked: model, quantity, value, fund, day, state, minutes, receiver.

use chrono::NaiveDate;

use super::super::{Choice, Field, Form, Reading, choices, lines_in_one, part_of as pick};
use super::part_of::Known;
use super::{details, model, part_of};
use crate::app::dialogs::At;
use crate::domain::catalogue::{ModelKind, SupportModel};
use crate::domain::checks;
use crate::domain::id::{HouseholdId, ReliefEventId};
use crate::domain::relief::{ReliefFault, day_fault, is_told_by_event};
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use crate::domain::support::{PartOf, Support, SupportState, term_faults};
use crate::viet;

/// What most supports count, until another number is typed.
const ONE_PIECE: &str = "1";

/// The fields that do not depend on the model. A new support starts as one piece handed over today.
pub(super) fn fields(support: Option<&Support>, receiver: &str, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let states = choices::of(SupportState::ALL, SupportState::code, |state| lang.support_state(state));
    let state = support.map_or(SupportState::HandedOver, |s| s.state);
    let text = |said: fn(&Support) -> &str| support.map_or("", said);
    let quantity = support.map_or_else(|| ONE_PIECE.to_owned(), |s| viet::format_quantity(s.quantity));
    let mut quantity = Field::number("quantity", lang.field_quantity(), &quantity);
    quantity.computed = support.is_none();
    let value = support.map(|s| viet::group(s.value)).unwrap_or_default();
    let date = at.day(support.map_or(at.today, |s| s.date));
    vec![
        model_field(text(|s| &s.model), at),
        quantity,
        Field::text("unit", lang.field_unit(), at.unit(text(|s| &s.unit))),
        Field::money("value", lang.field_value(), &value).hint(lang.hint_value()),
        pick::fund(text(|s| &s.fund), at),
        Field::date("date", lang.field_date(), &date),
        Field::choice("state", lang.field_state(), states, state.code()),
        Field::text("minutes_number", lang.field_minutes_number(), text(|s| &s.minutes_number)),
        Field::text("receiver", lang.field_receiver(), support.map_or(receiver, |s| &s.receiver)),
        Field::text("note", lang.field_note(), &lines_in_one(text(|s| &s.note))),
    ]
}

/// The form for several households: what is typed as value is what each of them gets.
pub(super) fn for_several(at: &At) -> Form {
    let mut form = Form::new(fields(None, "", at));
    if let Some(value) = form.field_mut("value") {
        value.label = at.lang.field_value_each().to_owned();
    }
    form
}

fn model_field(chosen: &str, at: &At) -> Field {
    Field::choice("model", at.lang.field_model(), models(at), chosen).hint(at.lang.hint_model())
}

/// Chooses what answers an emergency: the model that asks for one, and the emergency itself.
pub(super) fn answer(form: &mut Form, event: ReliefEventId, at: &At) {
    let models = at.register.map(|register| register.catalogue.models()).unwrap_or_default();
    if let Some((field, model)) = form.field_mut("model").zip(models.iter().find(|m| is_told_by_event(m))) {
        *field = model_field(&model.code, at);
    }
    form.set_shown(true, "date", pick::relief_event(Some(event), at));
    form.focus_on("value");
}

fn models(at: &At) -> Vec<Choice> {
    let models = at.register.map(|register| register.catalogue.models()).unwrap_or_default();
    models.iter().map(|model| Choice::new(&model.code, at.lang.label(&model.name))).collect()
}

/// Follows the chosen model: its unit, its own fields, the last day of what holds for a time.
pub(super) fn revise(form: &mut Form, known: &Known, at: &At) {
    part_of::revise(form, known, at);
    let Some(model) = model(form, at) else { return };
    if let Some(unit) = form.field_mut("unit") {
        unit.fill_computed(at.lang.label(&model.unit));
    }
    if let Some(quantity) = form.field_mut("quantity").filter(|quantity| quantity.computed) {
        quantity.say(if model.is_measured() { "" } else { ONE_PIECE });
    }
    let until = known.before.and_then(|s| s.until).map(|day| at.day(day)).unwrap_or_default();
    let holds = matches!(model.kind, ModelKind::Card | ModelKind::Credit | ModelKind::Monthly);
    form.set_shown(holds, "note", Field::date("until", at.lang.field_until(), &until));
    let told = form.choice("relief_event").is_some();
    form.set_group("detail.", "note", details::fields(model, known.before, told, at));
    propose_rate(form, model, known, at);
}

/// A new loan starts with the model's rate for the class that the household holds on its day.
fn propose_rate(form: &mut Form, model: &SupportModel, known: &Known, at: &At) {
    let Some(dossier) = known.household else { return };
    let day = viet::parse_date(&form.text("date"), at.today).map_or(at.today, |date| date.earliest());
    let recognitions = dossier.recognitions.iter().map(|row| &row.value);
    let state = standing_on(recognitions, day, NEWLY_ESCAPED_MONTHS).state();
    let rate = model.rates.get(&state).map(|rate| rate.to_string().replace('.', ","));
    if let (Some(rate), Some(field)) = (rate, form.field_mut("detail.rate")) {
        field.fill_computed(&rate);
    }
}

/// The support that the fields tell so far, for the warning while typing.
pub(super) fn draft(form: &Form, household: HouseholdId, at: &At) -> Support {
    read(&mut Reading::of(form, at), form, household, None, at)
}

/// The support that the fields tell; what no field asks stays as it was.
pub(super) fn read(
    reading: &mut Reading,
    form: &Form,
    household: HouseholdId,
    before: Option<&Support>,
    at: &At,
) -> Support {
    reading.required("quantity");
    let quantity = reading.quantity("quantity").unwrap_or(0);
    reading.check("quantity", checks::quantity(quantity));
    let value = reading.money("value").unwrap_or(0);
    reading.check("value", checks::value(value));
    let state = reading.coded("state", SupportState::from_code, SupportState::Planned);
    let date = if state.is_given() { reading.past_day("date") } else { reading.day("date") };
    if state == SupportState::Cancelled && form.text("note").is_empty() {
        reading.fault("note", at.lang.check_cancel_reason());
    }
    let part_of = part_of::read(reading, before);
    if let Some(ReliefFault::BeforeEvent(happened)) = before_event(&part_of, date, at) {
        reading.also("date", at.lang.fault_before_event(at.day(happened)));
    }
    let until = reading.planned_day("until");
    check_terms(reading, date, until, &part_of, at);
    Support {
        household,
        model: reading.chosen("model"),
        quantity,
        unit: kept_unit(reading, form, at),
        value,
        fund: reading.fund(),
        date,
        state,
        minutes_number: reading.text("minutes_number"),
        receiver: reading.text("receiver"),
        until,
        details: model(form, at).map(|model| details::read(reading, model, date)).unwrap_or_default(),
        note: reading.lines("note"),
        passed_on_from: before.and_then(|s| s.passed_on_from),
        member: reading.member(),
        part_of,
        exception: before.map(|s| s.exception.clone()).unwrap_or_default(),
    }
}

/// The unit as the register keeps it, whatever language the form is in.
fn kept_unit(reading: &Reading, form: &Form, at: &At) -> String {
    let (written, model) = (reading.text("unit"), form.choice("model").unwrap_or_default());
    at.register.map_or(written.clone(), |known| known.catalogue.kept_unit(model, &written).to_owned())
}

/// Tells a day, a last day or a group that cannot be true of a support.
fn check_terms(reading: &mut Reading, date: NaiveDate, until: Option<NaiveDate>, part_of: &PartOf, at: &At) {
    let group = part_of.group.and_then(|id| pick::framework(at)?.group(id));
    for fault in term_faults(date, until, group.map(|group| &group.value)) {
        reading.also(fault.field(), at.lang.term_fault(fault, at.settings.dates));
    }
}

/// What stands against a day as the day of an answer to the emergency that is named.
fn before_event(part_of: &PartOf, date: NaiveDate, at: &At) -> Option<ReliefFault> {
    let event = pick::framework(at)?.relief_event(part_of.relief_event?)?;
    day_fault(date, event)
}
