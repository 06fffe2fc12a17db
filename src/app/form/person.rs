//! The fields of a person, shared by the form of a member and that of a new household's head.

use super::{Field, FieldKind, Form, Reading, choices};
use crate::app::dialogs::At;
use crate::domain::checks;
use crate::domain::citizen::{self, Disagreement};
use crate::domain::ethnicity;
use crate::domain::member::{Member, MemberFacts, Sex};
use crate::i18n::Lang;
use crate::viet;

/// Who the person is.
pub(super) fn fields(member: &Member, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let born = member.born.map(|date| at.partial(date)).unwrap_or_default();
    let sex = member.sex.map(Sex::code).unwrap_or_default();
    vec![
        Field::text("name", lang.field_name(), &member.name),
        Field::choice("sex", lang.field_sex(), choices::sexes(lang), sex),
        Field::date("born", lang.field_born(), &born).hint(lang.hint_born()),
        Field::text("citizen_number", lang.field_citizen_number(), &member.citizen_number).verbatim(),
        ethnic_group(member, lang),
    ]
}

/// A group that the list of 54 does not know stays as it was written.
fn ethnic_group(member: &Member, lang: Lang) -> Field {
    let known = ethnicity::canonical(&member.ethnicity).unwrap_or_default();
    Field::choice("ethnicity", lang.field_ethnicity(), choices::ethnic_groups(), known)
}

/// What the indicators ask of the person.
pub(super) fn fact_fields(facts: &MemberFacts, lang: Lang) -> Vec<Field> {
    let fact = |code, label: &str, value| {
        let kind = FieldKind::Digit(choices::yes_no_unknown(lang));
        Field::new(code, label, kind, choices::digit(value)).hint(lang.hint_digits_fact())
    };
    vec![
        fact("insured", lang.fact_insured(), facts.insured),
        fact("in_school", lang.fact_in_school(), facts.in_school),
        fact("diploma", lang.fact_diploma(), facts.diploma),
        fact("malnourished", lang.fact_malnourished(), facts.malnourished),
        fact("working", lang.fact_working(), facts.working),
        fact("disabled", lang.fact_disabled(), facts.disabled),
        fact("allowance", lang.fact_allowance(), facts.allowance),
    ]
}

/// The person that the fields tell; what they do not ask stays as it was.
pub(super) fn read(reading: &mut Reading, before: &Member) -> Member {
    let ethnicity = reading.coded_or_none("ethnicity", |code| Some(code.to_owned()));
    let born = reading.partial_date("born");
    if let Some(born) = born {
        let today = reading.today();
        reading.check("born", checks::born(born, today));
    }
    Member {
        name: reading.name("name"),
        sex: reading.coded_or_none("sex", Sex::from_code),
        born,
        citizen_number: reading.citizen_number("citizen_number"),
        ethnicity: ethnicity.unwrap_or_default(),
        died: before.died,
        facts: before.facts,
    }
}

/// The facts that the fields tell.
pub(super) fn read_facts(reading: &mut Reading) -> MemberFacts {
    MemberFacts {
        insured: reading.yes_no("insured"),
        in_school: reading.yes_no("in_school"),
        diploma: reading.yes_no("diploma"),
        malnourished: reading.yes_no("malnourished"),
        working: reading.yes_no("working"),
        disabled: reading.yes_no("disabled"),
        allowance: reading.yes_no("allowance"),
    }
}

/// While typing: other spellings of a group become its name, and a citizen number that disagrees
/// with sex or birth is said, never refused.
pub(super) fn revise(form: &mut Form, at: &At) {
    spell_group(form);
    let number = form.text("citizen_number");
    let sex = form.choice("sex").and_then(Sex::from_code);
    let born = viet::parse_date(&form.text("born"), at.today).ok();
    let warning = citizen::disagreements(&number, sex, born).first().map(|d| disagreement(*d, at.lang));
    if let Some(field) = form.field_mut("citizen_number") {
        field.warning = warning;
    }
}

fn spell_group(form: &mut Form) {
    let Some(field) = form.field_mut("ethnicity") else { return };
    if field.chosen().is_none()
        && let Some(name) = ethnicity::canonical(field.line.text())
    {
        field.choose(name);
    }
}

fn disagreement(disagreement: Disagreement, lang: Lang) -> String {
    match disagreement {
        Disagreement::UnknownPlace(code) => lang.warn_citizen_place(format!("{code:03}")),
        Disagreement::Sex(sex) => lang.warn_citizen_sex(lang.sex(sex)),
        Disagreement::BirthYear(year) => lang.warn_citizen_year(year),
    }
}
