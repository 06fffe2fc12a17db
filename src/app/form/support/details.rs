//! What a model asks beyond what every support is asked; kept as text by the field's type.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::{Choice, Field, FieldKind, Reading, choices};
use crate::app::dialogs::At;
use crate::domain::catalogue::{self, FieldType, SupportModel};
use crate::domain::details::{NO, YES, check_on};
use crate::domain::relief::EVENT_FIELDS;
use crate::domain::support::Support;
use crate::i18n::Lang;
use crate::viet::{self, PartialDate};

/// The fields of a model; without those that the emergency tells, where one is named.
pub(super) fn fields(model: &SupportModel, before: Option<&Support>, told: bool, at: &At) -> Vec<Field> {
    let kept = |code: &str| before.and_then(|s| s.details.get(code)).map_or("", String::as_str);
    let asks = |field: &&catalogue::Field| !(told && EVENT_FIELDS.contains(&field.code.as_str()));
    model.fields.iter().filter(asks).map(|field| asked(field, kept(&field.code), at)).collect()
}

fn asked(field: &catalogue::Field, kept: &str, at: &At) -> Field {
    let lang = at.lang;
    let (kind, value) = match field.holds {
        FieldType::Text => (FieldKind::Text, kept.to_owned()),
        FieldType::Number | FieldType::Decimal => (FieldKind::Number, kept.replace('.', ",")),
        FieldType::Money => (FieldKind::Money, kept.parse().map(viet::group).unwrap_or_default()),
        FieldType::Date => {
            (FieldKind::Date, PartialDate::from_iso(kept).map(|date| at.partial(date)).unwrap_or_default())
        }
        FieldType::YesNo => (FieldKind::Digit(choices::yes_no(lang)), yes_no_digit(kept).to_owned()),
        FieldType::Choice => (FieldKind::Choice(named(field, lang)), kept.to_owned()),
    };
    Field::new(code(field), lang.label(&field.name), kind, &value)
}

fn code(field: &catalogue::Field) -> String {
    format!("detail.{}", field.code)
}

fn named(field: &catalogue::Field, lang: Lang) -> Vec<Choice> {
    field.choices.iter().map(|choice| Choice::new(&choice.code, lang.label(&choice.name))).collect()
}

fn yes_no_digit(kept: &str) -> &'static str {
    match kept {
        YES => "1",
        NO => "0",
        _ => "",
    }
}

/// What was typed of a support of this day, field by field; empty ones are not kept.
pub(super) fn read(
    reading: &mut Reading,
    model: &SupportModel,
    given: NaiveDate,
) -> BTreeMap<String, String> {
    let kept = model.fields.iter().filter_map(|field| {
        let text = text(reading, field)?;
        judge(reading, field, &text, given);
        Some((field.code.clone(), text))
    });
    kept.filter(|(_, text)| !text.is_empty()).collect()
}

/// Tells what stands against a fact where it stands.
fn judge(reading: &mut Reading, field: &catalogue::Field, text: &str, given: NaiveDate) {
    if let Err(fault) = check_on(field, text, given) {
        let words = reading.at.lang.detail_fault(fault, reading.at.settings.dates);
        reading.also(&code(field), words);
    }
}

fn text(reading: &mut Reading, field: &catalogue::Field) -> Option<String> {
    let code = code(field);
    match field.holds {
        FieldType::Text => Some(reading.text(&code)),
        FieldType::Number => reading.number(&code).map(|number| number.to_string()),
        FieldType::Decimal => {
            reading.quantity(&code).map(|n| viet::format_quantity(n).replace('.', "").replace(',', "."))
        }
        FieldType::Money => reading.money(&code).map(|dong| dong.to_string()),
        FieldType::Date => reading.partial_date(&code).map(PartialDate::iso),
        FieldType::YesNo => reading.yes_no(&code).map(|yes| if yes { YES } else { NO }.to_owned()),
        FieldType::Choice => reading.coded_or_none(&code, |chosen| Some(chosen.to_owned())),
    }
}
