//! The household joins another one (nhập hộ) and ends.

use super::{AsideLine, Faults, Field, Form, FormDialog, Purpose, Reading, Weight, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::household::Household;
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::stored::{Rev, Stored};

/// Which household ends, and what the typed code was found to name.
#[derive(Debug)]
struct Merge {
    from: Stored<HouseholdId, Household>,
    into: Option<Neighbour>,
}

/// The form of a merger.
pub fn open(dossier: &Dossier, at: &At) -> Dialog {
    let lang = at.lang;
    let fields = vec![
        Field::text("into", lang.field_into(), "").verbatim().hint(lang.hint_into()),
        Field::date("on", lang.field_on(), &at.day(at.today)),
        Field::text("note", lang.field_note(), ""),
    ];
    FormDialog::open(Merge { from: dossier.household.clone(), into: None }, Form::new(fields), at)
}

impl Merge {
    /// The household of the code that stands in the field now, never of an earlier one.
    fn found(&self, form: &Form) -> Option<&Neighbour> {
        self.into.as_ref().filter(|found| found.code == form.text("into"))
    }
}

impl Purpose for Merge {
    fn title(&self, at: &At) -> String {
        at.lang.title_merge(&self.from.code)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.from.id, HouseholdForm::Merge))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.from.rev]
    }

    fn asks(&self, form: &Form) -> Option<Effect> {
        let code = form.text("into");
        (!code.is_empty() && self.found(form).is_none()).then_some(Effect::Neighbour(code))
    }

    fn take_neighbour(&mut self, _code: &str, found: Option<&Neighbour>) {
        self.into = found.cloned();
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        match self.found(form) {
            Some(found) => vec![
                AsideLine::new(Weight::Plain, at.lang.aside_merge_into()),
                AsideLine::new(Weight::Strong, format!("{} · {}", found.code, found.head)),
            ],
            None => vec![AsideLine::new(Weight::Faint, at.lang.aside_no_household())],
        }
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        reading.required("into");
        let into = self.found(form).map(|found| found.id);
        match into {
            Some(id) if id == self.from.id => reading.fault("into", at.lang.check_merge_itself()),
            None if !form.text("into").is_empty() => reading.fault("into", at.lang.check_no_such_household()),
            _ => {}
        }
        let (on, note) = (reading.past_day("on"), reading.text("note"));
        let from = (self.from.id, self.from.rev);
        let merge = into.map(|into| perform(Operation::MergeHouseholds { from, into, on, note }));
        reading.finish(merge.unwrap_or_default())
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        self.found(form).map(|into| at.lang.warn_merge(&self.from.code, &into.code, &into.head))
    }
}
