//! The animals of a livestock support, one a row: tag, breed, sex, birth, weight.

use super::super::herd::animal;
use super::super::{Field, Form, Reading};
use super::model;
use crate::app::dialogs::At;
use crate::domain::catalogue::SupportModel;
use crate::domain::herd::Animal;
use crate::domain::id::HouseholdId;
use crate::domain::member::Sex;
use crate::domain::support::Support;
use crate::viet;

/// More animals than this are a flock: counted, not named.
const MOST_ROWS: i64 = 20;
/// Thousandths in one head.
const ONE: i64 = 1000;

/// As many rows as there are head.
pub(super) fn revise(form: &mut Form, at: &At) {
    let wanted = model(form, at).and_then(|m| m.species.as_ref()).map(|_| rows(form)).unwrap_or(0);
    let fields = (1..=wanted).flat_map(|number| row(number, at)).collect();
    form.set_group("animal.", "note", fields);
}

/// Head that are entered one by one; none for a flock or a part of an animal.
fn rows(form: &Form) -> i64 {
    let quantity = viet::parse_quantity(&form.text("quantity")).unwrap_or(0);
    if quantity % ONE == 0 && quantity / ONE <= MOST_ROWS { quantity / ONE } else { 0 }
}

fn row(number: i64, at: &At) -> [Field; 5] {
    let lang = at.lang;
    let label = lang.field_animal_number(number);
    let hint = lang.hint_animal_cell();
    [
        Field::text(code(number, "tag"), &label, "").tag().in_row(lang.field_tag(), 11, true),
        Field::text(code(number, "breed"), &label, "").in_row(lang.field_breed(), 11, false),
        Field::choice(code(number, "sex"), &label, animal::animal_sexes(at), "").in_row(
            lang.field_animal_sex(),
            8,
            false,
        ),
        Field::date(code(number, "born"), &label, "").in_row(lang.field_animal_born(), 10, false),
        Field::number(code(number, "weight"), &label, "").in_row(lang.field_weight(), 8, false),
    ]
    .map(|field| field.hint(hint))
}

fn code(number: i64, part: &str) -> String {
    format!("animal.{number}.{part}")
}

/// The animals that the rows tell. Those of a model that passes offspring on are kept even unnamed:
/// the debt follows the animal.
pub(super) fn read(reading: &mut Reading, form: &Form, holder: HouseholdId, at: &At) -> Vec<Animal> {
    let Some(model) = model(form, at) else { return Vec::new() };
    let shown = (1..=MOST_ROWS).take_while(|n| form.field(&code(*n, "tag")).is_some());
    let animals = shown.filter_map(|number| {
        let said = |part: &str| !form.text(&code(number, part)).is_empty();
        let named = ["tag", "breed", "sex", "born", "weight"].iter().any(|part| said(part));
        (named || model.pass_on.is_some()).then(|| read_row(reading, number, &blank(model, form, holder)))
    });
    animals.collect()
}

/// The animals of one household among many: as many as there are head, not named yet.
pub(super) fn unnamed(form: &Form, support: &Support, holder: HouseholdId, at: &At) -> Vec<Animal> {
    let Some(model) = model(form, at).filter(|m| m.pass_on.is_some() && m.species.is_some()) else {
        return Vec::new();
    };
    let count = if support.quantity / ONE <= MOST_ROWS { support.quantity / ONE } else { 0 };
    (0..count).map(|_| blank(model, form, holder)).collect()
}

fn blank(model: &SupportModel, form: &Form, holder: HouseholdId) -> Animal {
    let breed = form.text("detail.breed");
    Animal { breed, ..Animal::unnamed(holder, model.species.clone().unwrap_or_default()) }
}

fn read_row(reading: &mut Reading, number: i64, blank: &Animal) -> Animal {
    let breed = reading.text(&code(number, "breed"));
    Animal {
        tag: reading.text(&code(number, "tag")),
        breed: if breed.is_empty() { blank.breed.clone() } else { breed },
        sex: reading.coded_or_none(&code(number, "sex"), Sex::from_code),
        born: reading.partial_date(&code(number, "born")),
        weight_kg: reading.number(&code(number, "weight")),
        ..blank.clone()
    }
}
