//! What was fetched for a form, taken where it still asks for it.

use chrono::NaiveDate;

use super::FormDialog;
use crate::app::dialogs::At;
use crate::app::effect::{RoundPlan, WhoReceives};
use crate::domain::catalogue::eligibility::Against;
use crate::domain::dossier::{Dossier, Neighbour};
use crate::domain::duplicates::{Alike, Entered};
use crate::domain::hand_over::Candidate;
use crate::domain::round::Task;

impl FormDialog {
    /// Takes who is there already and may be who is being entered, and tells it where it stands.
    pub(in crate::app) fn take_alike(&mut self, entered: Entered, found: Vec<Alike>, at: &At) {
        self.alikes.take(entered, found);
        for (code, words) in self.alikes.remarks(&self.form, at) {
            if let Some(field) = self.form.field_mut(&code) {
                field.fault = Some(words);
            }
        }
    }

    /// Takes who holds the animals that wear typed tags, and tells it where they stand.
    pub(in crate::app) fn take_tags(&mut self, told: Vec<(String, Option<Neighbour>)>, at: &At) {
        self.tags.take(told);
        for (code, words) in self.tags.faults(&self.form, at.lang) {
            if let Some(field) = self.form.field_mut(&code) {
                field.fault = Some(words);
            }
        }
    }

    /// Takes the household that a typed code names.
    pub(in crate::app) fn take_neighbour(&mut self, code: &str, found: Option<&Neighbour>, at: &At) {
        self.purpose.take_neighbour(code, found);
        self.revise(at);
    }

    /// Takes the households that may come on the list of a round of hand-over.
    pub(in crate::app) fn take_candidates(&mut self, who: &WhoReceives, candidates: &[Candidate], at: &At) {
        self.purpose.take_candidates(who, candidates);
        self.revise(at);
    }

    /// Takes who may not have the model of a code on a day.
    pub(in crate::app) fn take_against(&mut self, of: (&str, NaiveDate), against: &[Against], at: &At) {
        self.purpose.take_against(of, against);
        self.revise(at);
    }

    /// Takes everything of the household that it asked for.
    pub(in crate::app) fn take_dossier(&mut self, dossier: &Dossier, at: &At) {
        self.purpose.take_dossier(dossier, at);
        self.revise(at);
    }

    /// Takes the work list that a round would have.
    pub(in crate::app) fn take_plan(&mut self, plan: &RoundPlan, tasks: &[Task], at: &At) {
        self.purpose.take_plan(plan, tasks);
        self.revise(at);
    }
}
