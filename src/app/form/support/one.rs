//! A support given to one household, whose earlier ones are known in full.

use super::part_of::Known;
use super::{again, animals, asked, doubtful, eligible, fields, joined, model, money};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::app::form::{AsideLine, Faults, Form, FormDialog, Purpose, Reading, perform};
use crate::domain::dossier::Dossier;
use crate::domain::operation::{Operation, SupportGrant};

/// One household, whose earlier supports are known in full.
#[derive(Debug)]
struct GiveOne(Box<Dossier>);

/// The form of a support for one household; its head receives it unless another is named.
pub fn open_one(dossier: &Dossier, at: &At) -> Dialog {
    let form = Form::new(fields::fields(None, dossier.head_name(), at));
    FormDialog::open(GiveOne(Box::new(dossier.clone())), form, at)
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
        let draft = fields::draft(form, self.0.household.id, at);
        let same = again::one(&self.0.supports, &draft, at);
        again::mark(form, joined(same.into_iter().chain(eligible::of_one(&self.0, &draft, at)).collect()));
        money::mark(form, &draft, 1, None, at);
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let support = fields::read(&mut reading, form, self.0.household.id, None, at);
        let animals = animals::read(&mut reading, form, &support, at);
        let Some(register) = at.register else { return reading.finish(Vec::new()) };
        let grant = SupportGrant::new(support, animals, &register.catalogue);
        reading.finish(perform(Operation::GiveSupports(vec![grant])))
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let draft = fields::draft(form, self.0.household.id, at);
        let animals = animals::read(&mut Reading::of(form, at), form, &draft, at);
        let (same, money) = (again::one(&self.0.supports, &draft, at), money::told(&draft, 1, None, at));
        let rest = money.into_iter().chain(doubtful::told(&draft, &animals, None, at)).collect();
        asked(same, eligible::of_one(&self.0, &draft, at), rest, at)
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        let draft = fields::draft(form, self.0.household.id, at);
        // What was given before stands at the field already.
        let against: Vec<_> = eligible::of_one(&self.0, &draft, at).into_iter().collect();
        if against.is_empty() { Vec::new() } else { eligible::aside(model(form, at), &against, at) }
    }
}
