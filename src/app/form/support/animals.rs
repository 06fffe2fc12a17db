//! The animals of a livestock support, one a row: tag, breed, sex, birth, weight.

use super::super::herd::animal;
use super::super::{Field, Form, Reading};
use super::model;
use crate::app::dialogs::At;
use crate::domain::herd::Animal;
use crate::domain::member::Sex;
use crate::domain::support::{Brings, Support, singles};
use crate::viet;

/// As many rows as there are head.
pub(super) fn revise(form: &mut Form, at: &At) {
    let fields = (1..=rows(form, at)).flat_map(|number| row(number, at)).collect();
    form.set_group("animal.", "note", fields);
}

/// Head that are entered one by one.
fn rows(form: &Form, at: &At) -> i64 {
    let catalogue = at.register.map(|register| &register.catalogue);
    let quantity = viet::parse_quantity(&form.text("quantity")).unwrap_or(0);
    model(form, at).zip(catalogue).map_or(0, |(model, catalogue)| singles(model, quantity, catalogue))
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

/// What a row tells.
const PARTS: [&str; 5] = ["tag", "breed", "sex", "born", "weight"];

fn code(number: i64, part: &str) -> String {
    format!("animal.{number}.{part}")
}

/// The animals of a support as the rows tell them, or as many as there are head where there are no rows. A plan of
/// which no animal is known yet has none: they come with the hand-over.
pub(super) fn read(reading: &mut Reading, form: &Form, support: &Support, at: &At) -> Vec<Animal> {
    let (Some(model), Some(register)) = (model(form, at), at.register) else { return Vec::new() };
    let rows = 1..=rows(form, at);
    if rows.is_empty() {
        return Brings::of(support, &register.catalogue).animals;
    }
    let species = model.species.as_deref().unwrap_or_default();
    let blank = Animal { breed: form.text("detail.breed"), ..Animal::unnamed(support.household, species) };
    let known =
        rows.clone().any(|number| PARTS.iter().any(|part| !form.text(&code(number, part)).is_empty()));
    if !known && !support.state.is_given() {
        return Vec::new();
    }
    rows.map(|number| read_row(reading, number, &blank)).collect()
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
