//! What is asked of a round, and reading it.

use super::super::{Choice, Field, Reading, choices, lines_in_one, part_of};
use crate::app::dialogs::At;
use crate::domain::hand_over::{self, HandOver, PlanField, QuantityRule};
use crate::domain::relief::{ReliefFault, day_fault};
use crate::viet;

/// The fields of a round.
pub(super) fn fields(round: &HandOver, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let rules = choices::of(QuantityRule::ALL, QuantityRule::code, |rule| lang.quantity_rule(rule));
    let value = if round.unit_value == 0 { String::new() } else { viet::group(round.unit_value) };
    vec![
        Field::text("name", lang.field_hand_over_name(), &round.name).hint(lang.hint_hand_over_name()),
        Field::choice("model", lang.field_model(), models(at), &round.model).hint(lang.hint_model()),
        Field::number("per", lang.field_per(), &viet::format_quantity(round.per)),
        Field::choice("rule", lang.field_rule(), rules, round.rule.code()),
        Field::money("unit_value", lang.field_unit_value(), &value).hint(lang.hint_value()),
        part_of::fund(&round.fund, at),
        part_of::programme(round.programme, at),
        part_of::relief_event(round.relief_event, at),
        Field::date("date", lang.field_date(), &at.day(round.date)),
        Field::text("place", lang.field_hand_over_place(), &round.place),
        Field::text("goods", lang.sign_off_goods(), &round.goods).hint(lang.hint_goods()),
        Field::text("specification", lang.sign_off_specification(), &round.specification),
        Field::text("mark", lang.sign_off_mark(), &round.mark),
        Field::text("producer", lang.sign_off_producer(), &round.producer),
        Field::text("officer", lang.field_officer(), &round.officer),
        Field::text("note", lang.field_note(), &lines_in_one(&round.note)),
    ]
}

fn models(at: &At) -> Vec<Choice> {
    let models = at.register.map(|register| register.catalogue.models()).unwrap_or_default();
    models.iter().map(|model| Choice::new(&model.code, at.lang.label(&model.name))).collect()
}

/// What the fields say; what is wrong stands at its field.
pub(super) fn read(reading: &mut Reading, base: &HandOver) -> HandOver {
    let round = HandOver {
        name: reading.text("name"),
        model: reading.chosen("model"),
        rule: reading.coded("rule", QuantityRule::from_code, QuantityRule::Household),
        per: reading.quantity("per").unwrap_or(0),
        unit_value: reading.money("unit_value").unwrap_or(0),
        fund: reading.fund(),
        programme: reading.programme(),
        relief_event: reading.relief_event(),
        date: reading.day("date"),
        place: reading.text("place"),
        goods: reading.text("goods"),
        specification: reading.text("specification"),
        mark: reading.text("mark"),
        producer: reading.text("producer"),
        officer: reading.text("officer"),
        note: reading.lines("note"),
        ..base.clone()
    };
    check(reading, &round);
    round
}

fn check(reading: &mut Reading, round: &HandOver) {
    let at = reading.at;
    let Some(register) = at.register else { return };
    for (field, fault) in hand_over::faults(round, &register.catalogue, at.today) {
        reading.also(code(field), at.lang.plan_fault(fault, |day| at.day(day)));
    }
    let event = round.relief_event.and_then(|id| register.framework.relief_event(id));
    if let Some(ReliefFault::BeforeEvent(happened)) = event.and_then(|event| day_fault(round.date, event)) {
        reading.also("date", at.lang.fault_before_event(at.day(happened)));
    }
}

fn code(field: PlanField) -> &'static str {
    match field {
        PlanField::Name => "name",
        PlanField::Model => "model",
        PlanField::Per => "per",
        PlanField::UnitValue => "unit_value",
        PlanField::Fund => "fund",
        PlanField::Date => "date",
    }
}
