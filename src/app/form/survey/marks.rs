//! Causes and target groups: ticked by their numbers on the paper.

use super::super::{Choice, Field, FieldKind, Form};
use crate::domain::cause::{Causes, PovertyCause};
use crate::domain::survey::{Survey, TargetGroups};
use crate::i18n::Lang;

/// The causes, numbered as in the official table.
pub(super) fn causes_field(survey: Option<&Survey>, lang: Lang) -> Field {
    let known = survey.map(|survey| survey.causes).unwrap_or_default();
    let numbered = || (1..).zip(PovertyCause::ALL.iter().copied());
    let choices = numbered()
        .map(|(number, cause): (u8, _)| Choice::new(number.to_string(), lang.cause_in_short(cause)));
    let ticked: String = numbered()
        .filter(|(_, cause)| known.contains(*cause))
        .map(|(number, _): (u8, _)| number.to_string())
        .collect();
    Field::new("causes", lang.field_causes(), FieldKind::Marks(choices.collect()), &ticked)
        .hint(lang.hint_causes())
        .spread()
}

/// The target groups; those of a new form are filled in from the household.
pub(super) fn groups_field(survey: Option<&Survey>, lang: Lang) -> Field {
    let names = [lang.group_no_labour(), lang.group_merit(), lang.group_protection()];
    let choices = (1..).zip(names).map(|(number, name): (u8, _)| Choice::new(number.to_string(), name));
    let known = survey.and_then(|survey| survey.groups).map(digits).unwrap_or_default();
    Field::new("groups", lang.field_groups(), FieldKind::Marks(choices.collect()), &known)
        .hint(lang.hint_groups())
        .spread()
}

/// Fills in the groups that the household's own page says, until something is typed.
pub(super) fn fill_groups(form: &mut Form, groups: TargetGroups) {
    if let Some(field) = form.field_mut("groups") {
        field.fill_computed(&digits(groups));
    }
}

fn digits(groups: TargetGroups) -> String {
    let ticked = [groups.no_labour, groups.merit, groups.social_protection];
    let digits: String =
        (1..).zip(ticked).filter(|(_, yes)| *yes).map(|(n, _): (u8, _)| n.to_string()).collect();
    if digits.is_empty() { "0".to_owned() } else { digits }
}

/// The causes that are ticked.
pub(super) fn causes(form: &Form) -> Causes {
    let ticked = form.field("causes").and_then(Field::ticked).unwrap_or_default();
    let named = ticked.into_iter().filter_map(|digit| digit.parse::<usize>().ok());
    named.filter_map(|number| PovertyCause::ALL.get(number.checked_sub(1)?).copied()).collect()
}

/// The groups that are ticked; `None` where nothing was said of them.
pub(super) fn groups(form: &Form) -> Option<TargetGroups> {
    let ticked = form.field("groups").and_then(Field::ticked)?;
    let has = |digit: &str| ticked.contains(&digit);
    Some(TargetGroups { no_labour: has("1"), merit: has("2"), social_protection: has("3") })
}
