//! A decision that stands, worded anew: its number, day and signer, and with them those of all that it recognised.

use super::super::{AsideLine, Faults, Form, FormDialog, Purpose, Reading, Weight};
use super::deciding::{fields, read};
use super::{faults, known, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, RoundForm};
use crate::app::effect::Effect;
use crate::domain::id::DecisionId;
use crate::domain::round::{Decision, RoundDossier, RoundFault, RoundOperation, checks};
use crate::domain::stored::{Edit, Rev, Stored};

/// A decision of a round, and how many households it recognised.
#[derive(Debug)]
struct Correct {
    base: Stored<DecisionId, Decision>,
    count: usize,
}

/// The form of a decision.
pub fn open(round: &RoundDossier, base: &Stored<DecisionId, Decision>, at: &At) -> Dialog {
    let count = round.recognised_by(base.id).count();
    FormDialog::open(Correct { base: base.clone(), count }, Form::new(fields(&base.value, at)), at)
}

impl Correct {
    fn check(&self, decision: &Decision, at: &At) -> Vec<RoundFault> {
        known(&self.base.round, at)
            .map(|round| checks::corrected_decision(decision, self.base.id, round, at.today))
            .unwrap_or_default()
    }
}

impl Purpose for Correct {
    fn title(&self, at: &At) -> String {
        at.lang.title_correct_decision(&self.base.number)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Round(self.base.round.clone(), RoundForm::Decision(self.base.id)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.base.rev]
    }

    fn aside(&self, _form: &Form, at: &At) -> Vec<AsideLine> {
        vec![AsideLine::new(Weight::Strong, at.lang.households_count(self.count))]
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let decision = read(&self.base.round, &mut reading);
        faults::note(&mut reading, &self.check(&decision, at), "decided", at);
        reading.finish(perform(RoundOperation::SaveDecision(Edit::of(&self.base, decision))))
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        Some(at.lang.saved_decision_corrected(form.text("number"), self.count, undo))
    }
}
