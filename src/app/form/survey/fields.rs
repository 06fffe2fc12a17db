//! The fields of a survey in the order of the paper: score or income, indicators, causes, groups, who and when. Day,
//! surveyor and round stand last, because a pile of papers has them in common: they are those of the form before.

use chrono::NaiveDate;

use super::super::{Field, Form};
use super::{KIND, marks, rounds};
use crate::app::dialogs::At;
use crate::domain::survey::Survey;
use crate::i18n::Lang;
use crate::viet;

/// Everything but the indicators, which come in by the standard of round and day.
pub(super) fn fields(survey: Option<&Survey>, at: &At) -> Vec<Field> {
    let mut fields = counted(survey, at.lang);
    fields.extend(common(survey, at));
    fields
}

/// What only the paper itself says: all that is entered a second time.
pub(super) fn counted(survey: Option<&Survey>, lang: Lang) -> Vec<Field> {
    let b1 = survey.and_then(|s| s.b1).map(|b1| b1.to_string()).unwrap_or_default();
    let income = survey.and_then(|s| s.income).map(viet::group).unwrap_or_default();
    vec![
        Field::number("b1", lang.field_b1(), &b1).hint(lang.hint_b1()),
        Field::money("income", lang.field_income(), &income).hint(lang.hint_income()),
        marks::causes_field(survey, lang),
        marks::groups_field(survey, lang),
    ]
}

/// What papers of a pile have in common, and the remark.
fn common(survey: Option<&Survey>, at: &At) -> [Field; 4] {
    let lang = at.lang;
    let before = |code: &str| at.last.get(KIND, code).map(str::to_owned);
    let surveyor = survey.map(|s| s.surveyor.clone()).or_else(|| before("surveyor"));
    let date = survey.map(|s| at.day(s.date)).or_else(|| before("date"));
    let round = survey.map_or_else(|| rounds::proposed(at), |s| s.round.clone());
    let note = survey.map(|s| super::super::lines_in_one(&s.note)).unwrap_or_default();
    let open: Vec<_> = rounds::open(at).map(|round| round.code.as_str()).collect();
    let hint =
        if open.is_empty() { lang.hint_round().to_owned() } else { lang.hint_open_rounds(open.join(", ")) };
    [
        Field::text("surveyor", lang.field_surveyor(), surveyor.as_deref().unwrap_or(at.user)),
        Field::date("date", lang.field_survey_date(), &date.unwrap_or_else(|| at.day(at.today))),
        Field::text("round", lang.field_round(), &round).verbatim().hint(hint),
        Field::text("note", lang.field_note(), &note),
    ]
}

/// The day that stands in the form; today while it cannot be read.
pub(super) fn day(form: &Form, today: NaiveDate) -> NaiveDate {
    viet::parse_date(&form.text("date"), today).ok().and_then(viet::PartialDate::day).unwrap_or(today)
}
