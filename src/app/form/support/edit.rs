//! Another wording of a support that is known.

use super::part_of::Known;
use super::{again, asked, doubtful, fields, money};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::app::form::part_of::people;
use crate::app::form::{Choice, Faults, Form, FormDialog, Purpose, Reading, perform};
use crate::domain::dossier::Dossier;
use crate::domain::hand_over::decided_by_round;
use crate::domain::id::SupportId;
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::support::{Brings, Held, Support, held};

/// Another wording of a support.
#[derive(Debug)]
struct EditSupport {
    before: Stored<SupportId, Support>,
    others: Vec<Stored<SupportId, Support>>,
    people: Vec<Choice>,
    /// Animals came with it, or something is owed for it.
    brought: bool,
}

/// The form of a known support.
pub fn open_edit(dossier: &Dossier, before: &Stored<SupportId, Support>, at: &At) -> Dialog {
    let form = Form::new(fields::fields(Some(before), "", at));
    let others = dossier.supports.iter().filter(|s| s.id != before.id).cloned().collect();
    let people = people(dossier, before.member);
    let brought = dossier.animals.iter().any(|animal| animal.support == Some(before.id))
        || dossier.pass_ons.iter().any(|(owed, _)| owed.support == before.id);
    FormDialog::open(EditSupport { before: before.clone(), others, people, brought }, form, at)
}

impl EditSupport {
    /// What followed from a support holds on to what it says.
    fn check_held(&self, reading: &mut Reading, support: &Support, at: &At) {
        match held(&self.before.value, support, self.brought) {
            Some(Held::State) => reading.fault("state", at.lang.check_support_held()),
            Some(Held::Model) => reading.fault("model", at.lang.check_support_held()),
            Some(Held::Day) => reading.fault("date", at.lang.check_support_day_held()),
            None => {}
        }
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

    fn revise(&self, form: &mut Form, at: &At) {
        fields::revise(form, &Known::changing(&self.before, &self.people), at);
        let draft = fields::draft(form, self.before.household, at);
        again::mark(form, again::one(&self.others, &draft, at));
        money::mark(form, &draft, 1, Some(&self.before), at);
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let draft =
            fields::read(&mut Reading::of(form, at), form, self.before.household, Some(&self.before), at);
        let mut money = money::told(&draft, 1, Some(&self.before), at);
        money.extend(doubtful::told(&draft, &[], Some(&self.before), at));
        asked(None, Vec::new(), money, at)
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let support = fields::read(&mut reading, form, self.before.household, Some(&self.before), at);
        for field in decided_by_round(&self.before, &support) {
            reading.also(field, at.lang.fault_of_round());
        }
        self.check_held(&mut reading, &support, at);
        let brings =
            at.register.map(|register| Brings::of(&support, &register.catalogue)).unwrap_or_default();
        reading.finish(perform(Operation::SaveSupport { edit: Edit::of(&self.before, support), brings }))
    }
}
