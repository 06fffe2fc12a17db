//! A support given to one household or to all marked ones; each model asks for its own facts.
//!
//! | file | subject |
//! |---|---|
//! | `fields` | what every support is asked, and reading it |
//! | `details` | what the chosen model asks beyond that |
//! | `animals` | the rows of animals of a livestock model |
//! | `again` | the warning for the same content twice |
//! | `part_of` | what it is part of and for whom it is |

mod again;
mod animals;
mod details;
mod fields;
mod part_of;

use self::part_of::Known;
use super::{Choice, Faults, Form, FormDialog, Purpose, Reading, perform, rev_in};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::catalogue::SupportModel;
use crate::domain::dossier::Dossier;
use crate::domain::id::{HouseholdId, ReliefEventId, SupportId};
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::support::Support;

/// One household, whose earlier supports are known in full.
#[derive(Debug)]
struct GiveOne(Box<Dossier>);

/// The marked households.
#[derive(Debug)]
struct GiveMany(Vec<HouseholdId>);

/// Another wording of a support.
#[derive(Debug)]
struct EditSupport {
    before: Stored<SupportId, Support>,
    others: Vec<Stored<SupportId, Support>>,
    people: Vec<Choice>,
}

/// The form of a support for one household; its head receives it unless another is named.
pub fn open_one(dossier: &Dossier, at: &At) -> Dialog {
    let form = Form::new(fields::fields(None, dossier.head_name(), at));
    FormDialog::open(GiveOne(Box::new(dossier.clone())), form, at)
}

/// The form of the same support for several households.
pub fn open_many(households: Vec<HouseholdId>, at: &At) -> Dialog {
    FormDialog::open(GiveMany(households), Form::new(fields::fields(None, "", at)), at)
}

/// The form of relief for several households, which answers an emergency.
pub fn open_relief(households: Vec<HouseholdId>, event: ReliefEventId, at: &At) -> Dialog {
    let mut form = Form::new(fields::fields(None, "", at));
    fields::answer(&mut form, event, at);
    FormDialog::open(GiveMany(households), form, at)
}

/// The form of a known support.
pub fn open_edit(dossier: &Dossier, before: &Stored<SupportId, Support>, at: &At) -> Dialog {
    let form = Form::new(fields::fields(Some(before), "", at));
    let others = dossier.supports.iter().filter(|s| s.id != before.id).cloned().collect();
    let people = super::part_of::people(dossier, before.member);
    FormDialog::open(EditSupport { before: before.clone(), others, people }, form, at)
}

/// The model chosen in the form.
fn model<'a>(form: &Form, at: &At<'a>) -> Option<&'a SupportModel> {
    at.register.and_then(|register| register.catalogue.model(form.choice("model")?))
}

impl Purpose for GiveOne {
    fn title(&self, at: &At) -> String {
        at.lang.title_support(format!("{} · {}", self.0.household.code, self.0.head_name()))
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.0.household.id, HouseholdForm::NewSupport))
    }

    fn kind(&self) -> &'static str {
        "support"
    }

    fn revise(&self, form: &mut Form, at: &At) {
        fields::revise(form, &Known::of(&self.0), at);
        animals::revise(form, at);
        again::mark(form, again::one(&self.0.supports, &fields::draft(form, self.0.household.id, at), at));
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let support = fields::read(&mut reading, form, self.0.household.id, None, at);
        let animals = animals::read(&mut reading, form, self.0.household.id, at);
        let Some(register) = at.register else { return reading.finish(Vec::new()) };
        let grant = SupportGrant::new(support, animals, &register.catalogue);
        reading.finish(perform(Operation::GiveSupports(vec![grant])))
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let draft = fields::draft(form, self.0.household.id, at);
        again::one(&self.0.supports, &draft, at).map(|words| at.lang.warn_same_content(words))
    }
}

impl Purpose for GiveMany {
    fn title(&self, at: &At) -> String {
        at.lang.title_supports(self.0.len())
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Supports(self.0.clone()))
    }

    fn kind(&self) -> &'static str {
        "support"
    }

    fn marked(&self) -> &[HouseholdId] {
        &self.0
    }

    fn saved(&self, _form: &Form, at: &At, undo: &str) -> Option<String> {
        Some(at.lang.saved_supports(self.0.len(), undo))
    }

    fn revise(&self, form: &mut Form, at: &At) {
        fields::revise(form, &Known::default(), at);
        again::mark(form, again::many(&self.0, model(form, at), at));
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let support = fields::read(&mut reading, form, HouseholdId(0), None, at);
        let Some(register) = at.register else { return reading.finish(Vec::new()) };
        let grant = |household: &HouseholdId| {
            let own = Support { household: *household, ..support.clone() };
            SupportGrant::new(own, animals::unnamed(form, &support, *household, at), &register.catalogue)
        };
        let grants = self.0.iter().map(grant).collect();
        reading.finish(perform(Operation::GiveSupports(grants)))
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        again::many(&self.0, model(form, at), at).map(|words| at.lang.warn_same_content(words))
    }
}

impl Purpose for EditSupport {
    fn title(&self, at: &At) -> String {
        let name = at.register.and_then(|register| register.catalogue.model(&self.before.model));
        at.lang
            .title_edit_support(name.map_or(self.before.model.as_str(), |model| at.lang.label(&model.name)))
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.before.household, HouseholdForm::Support(self.before.id)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.before.rev]
    }

    fn rebase(&mut self, dossier: &Dossier) {
        self.before.rev = rev_in(&dossier.supports, &self.before.id).unwrap_or(self.before.rev);
    }

    fn revise(&self, form: &mut Form, at: &At) {
        fields::revise(form, &Known::changing(&self.before, &self.people), at);
        again::mark(form, again::one(&self.others, &fields::draft(form, self.before.household, at), at));
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let support = fields::read(&mut reading, form, self.before.household, Some(&self.before), at);
        reading.finish(perform(Operation::SaveSupport(Edit::of(&self.before, support))))
    }
}

#[cfg(test)]
mod tests;
