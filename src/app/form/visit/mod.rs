//! A visit to one household, or the same visit to several; sheets of visits and their lines.
//!
//! | file | subject |
//! |---|---|
//! | `fields` | the fields of a visit, and what stands in them |
//! | `judged` | the milestone, the criteria and their evidence among them |
//! | `home` | what the register knows of the household on the day of the visit |
//! | `line` | the visit of a line of a sheet, and why there was none |
//! | `sheet` | a sheet that is made, or worded anew |

mod fields;
mod home;
mod judged;
pub mod line;
pub mod sheet;
#[cfg(test)]
mod tests;

use self::home::Home;
use super::{AsideLine, Faults, Form, FormDialog, Purpose, Reading, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::id::{HouseholdId, VisitId};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::visit::{Visit, VisitOperation};

/// A new visit to one household.
#[derive(Debug)]
struct NewVisit {
    household: HouseholdId,
    home: Home,
}

/// The same new visit to several households.
#[derive(Debug)]
struct NewVisits(Vec<HouseholdId>);

/// Another wording of a visit.
#[derive(Debug)]
struct EditVisit {
    before: Stored<VisitId, Visit>,
    home: Home,
}

/// The form of a new visit to these households; of a single one the register is asked for what the form fills in.
pub fn open_new(households: Vec<HouseholdId>, at: &At) -> Dialog {
    if let [household] = households.as_slice() {
        return open(NewVisit { household: *household, home: Home::default() }, &blank(at), at);
    }
    let mut form = Form::new(fields::of_several(&blank(at), at));
    form.focus_on("seen");
    FormDialog::open(NewVisits(households), form, at)
}

/// The form of a new visit to a household whose dossier is at hand.
pub fn open_one(dossier: &Dossier, at: &At) -> Dialog {
    let purpose = NewVisit { household: dossier.household.id, home: Home::of(dossier) };
    open(purpose, &blank(at), at)
}

/// The form of a known visit of a household.
pub fn open_edit(dossier: &Dossier, visit: &Stored<VisitId, Visit>, at: &At) -> Dialog {
    let purpose = EditVisit { before: visit.clone(), home: Home::of(dossier) };
    open(purpose, visit, at)
}

fn open(purpose: impl Purpose + 'static, visit: &Visit, at: &At) -> Dialog {
    let mut form = Form::new(fields::of_one(visit, at));
    form.focus_on("seen");
    FormDialog::open(purpose, form, at)
}

fn blank(at: &At) -> Visit {
    Visit::of(HouseholdId(0), at.today, at.user)
}

impl Purpose for NewVisit {
    fn title(&self, at: &At) -> String {
        self.home.named(at.lang.title_new_visit())
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.household, HouseholdForm::NewVisit))
    }

    fn kind(&self) -> &'static str {
        "visit"
    }

    fn asks(&self, _form: &Form) -> Option<Effect> {
        self.home.asks(self.household)
    }

    fn take_dossier(&mut self, dossier: &Dossier, _at: &At) {
        self.home.take(self.household, dossier);
    }

    fn revise(&self, form: &mut Form, at: &At) {
        self.home.revise(form, &blank(at), true, at);
    }

    fn aside(&self, form: &Form, at: &At) -> Vec<AsideLine> {
        self.home.aside(form, at)
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let before = Visit { household: self.household, ..blank(at) };
        let visit = self.home.read(&mut reading, form, &before);
        reading.finish(perform(Operation::SaveVisit(Edit::new(visit))))
    }
}

impl Purpose for NewVisits {
    fn title(&self, at: &At) -> String {
        at.lang.title_new_visits(self.0.len())
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Visits(self.0.clone()))
    }

    fn kind(&self) -> &'static str {
        "visit"
    }

    fn marked(&self) -> &[HouseholdId] {
        &self.0
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let visit = fields::read(&mut reading, &blank(at), None);
        let each = VisitOperation::RecordEach(self.0.clone(), visit);
        reading.finish(perform(Operation::Visit(each)))
    }
}

impl Purpose for EditVisit {
    fn title(&self, at: &At) -> String {
        self.home.named(&at.lang.title_edit_visit(at.day(self.before.date)))
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.before.household, HouseholdForm::Visit(self.before.id)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.before.rev]
    }

    fn revise(&self, form: &mut Form, at: &At) {
        self.home.revise(form, &self.before, false, at);
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let visit = self.home.read(&mut reading, form, &self.before);
        reading.finish(perform(Operation::SaveVisit(Edit::of(&self.before, visit))))
    }
}
