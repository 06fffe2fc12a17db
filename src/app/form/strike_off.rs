//! A household leaves the register, or comes back into it. Neither removes anything.

use super::{AsideLine, Faults, Field, Form, FormDialog, Purpose, Reading, Weight, choices, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::household::{EndReason, Household};
use crate::domain::id::HouseholdId;
use crate::domain::operation::Operation;
use crate::domain::stored::{Rev, Stored};

/// The household is struck off.
#[derive(Debug)]
struct StrikeOff(Stored<HouseholdId, Household>);

/// The household comes back.
#[derive(Debug)]
struct Restore(Stored<HouseholdId, Household>);

/// The form that strikes a household off; joining another one has a form of its own.
pub fn open(dossier: &Dossier, at: &At) -> Dialog {
    let lang = at.lang;
    let by_hand = EndReason::ALL.iter().filter(|r| **r != EndReason::Merged).copied();
    let reasons =
        choices::of(&by_hand.collect::<Vec<_>>(), EndReason::code, |reason| lang.end_reason(reason));
    let fields = vec![
        Field::choice("reason", lang.field_reason(), reasons, ""),
        Field::date("on", lang.field_on(), &at.day(at.today)),
        Field::text("note", lang.field_note(), ""),
    ];
    FormDialog::open(StrikeOff(dossier.household.clone()), Form::new(fields), at)
}

/// The form that takes a household back.
pub fn open_restore(dossier: &Dossier, at: &At) -> Dialog {
    let on = Field::date("on", at.lang.field_on(), &at.day(at.today));
    FormDialog::open(Restore(dossier.household.clone()), Form::new(vec![on]), at)
}

impl Purpose for StrikeOff {
    fn title(&self, at: &At) -> String {
        at.lang.title_strike_off(&self.0.code)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.0.id, HouseholdForm::StrikeOff))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.0.rev]
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let end = Operation::EndHousehold {
            household: (self.0.id, self.0.rev),
            on: reading.past_day("on"),
            reason: reading.coded("reason", EndReason::from_code, EndReason::Mistake),
            note: reading.text("note"),
        };
        reading.finish(perform(end))
    }
}

impl Purpose for Restore {
    fn title(&self, at: &At) -> String {
        at.lang.title_restore(&self.0.code)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.0.id, HouseholdForm::Restore))
    }

    fn aside(&self, _form: &Form, at: &At) -> Vec<AsideLine> {
        vec![AsideLine::new(Weight::Plain, at.lang.aside_restore_absence())]
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.0.rev]
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let household = (self.0.id, self.0.rev);
        let on = reading.past_day("on");
        reading.finish(perform(Operation::RestoreHousehold { household, on }))
    }
}
