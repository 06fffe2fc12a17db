//! Colleagues who have the register open: which of them works on what stands on this screen.

use super::dialogs::Dialog;
use super::draft::{DraftOf, RoundForm};
use super::form::FormDialog;
use super::model::Model;
use crate::domain::id::{HouseholdId, TaskId};
use crate::domain::presence::{About, Present};

/// What the form on top is about; nothing where none is open.
pub fn open_form(model: &Model) -> Option<About> {
    let form = model.dialogs.iter().rev().find_map(|dialog| match dialog {
        Dialog::Form(form) => Some(form),
        _ => None,
    });
    about(model, form?)
}

/// A colleague who has a form of the same record or household open.
pub fn beside_form<'a>(model: &'a Model, form: &FormDialog) -> Option<&'a Present> {
    let about = about(model, form)?;
    model.present.iter().find(|colleague| colleague.works_on(&about).is_some())
}

/// A colleague who has a form of a household open.
pub fn beside_household(model: &Model, household: HouseholdId) -> Option<&Present> {
    model.present.iter().find(|colleague| colleague.works_on_household(household).is_some())
}

/// What a form is about. A record that does not exist yet is nobody else's, unless it is of a household.
fn about(model: &Model, form: &FormDialog) -> Option<About> {
    let of = form.purpose.draft_of()?;
    let household = household_of(model, &of);
    if household.is_none() && !of.shows_record() {
        return None;
    }
    Some(About { record: serde_json::to_string(&of).ok()?, household })
}

fn household_of(model: &Model, of: &DraftOf) -> Option<HouseholdId> {
    match of {
        DraftOf::Household(id, _) => Some(*id),
        DraftOf::Round(_, RoundForm::Screening(task) | RoundForm::Verdict(task)) => on_list(model, *task),
        _ => None,
    }
}

fn on_list(model: &Model, task: TaskId) -> Option<HouseholdId> {
    let dossier = model.round.as_ref()?.dossier.as_deref()?;
    dossier.tasks.iter().find(|facts| facts.task.id == task).map(|facts| facts.task.household)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::testing::{HOUSEHOLD, dossier, press, showing};
    use crate::domain::history::Author;
    use crate::domain::presence::OpenForm;
    use crate::i18n::Lang;

    fn colleague(about: About) -> Present {
        let since = "2026-11-21T02:12:00Z".parse().unwrap();
        Present { who: Author("minh".to_owned()), since, form: Some(OpenForm { about, since }) }
    }

    #[test]
    fn a_colleague_with_another_form_of_the_household_is_seen_on_its_page_and_its_forms() {
        let mut model = showing(dossier(), (80, 24), Lang::Vi);
        press(&mut model, "<F8>");
        let about = open_form(&model).unwrap();
        assert_eq!(about.household, Some(HOUSEHOLD));
        model.present = vec![colleague(About { record: "another form".to_owned(), ..about })];
        let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
        assert_eq!(beside_form(&model, form), model.present.first());
        assert_eq!(beside_household(&model, HOUSEHOLD), model.present.first());
        assert_eq!(beside_household(&model, HouseholdId(HOUSEHOLD.0 + 1)), None);
    }

    #[test]
    fn two_new_records_do_not_meet() {
        let mut model = crate::app::testing::model((80, 24), Lang::Vi);
        crate::app::update(&mut model, crate::app::Msg::Section(crate::app::model::Section::Households));
        press(&mut model, "<F4>");
        assert!(matches!(model.dialogs.last(), Some(Dialog::Form(_))));
        assert_eq!(open_form(&model), None);
    }
}
