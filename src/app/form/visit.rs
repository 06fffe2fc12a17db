//! A visit to one household, or the same round of visits to several.

use super::{Faults, Field, Form, FormDialog, Purpose, Reading, lines_in_one, perform, rev_in};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::id::{HouseholdId, VisitId};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::visit::Visit;

/// A new visit to these households.
#[derive(Debug)]
struct NewVisit(Vec<HouseholdId>);

/// Another wording of a visit.
#[derive(Debug)]
struct EditVisit(Stored<VisitId, Visit>);

/// The form of a new visit.
pub fn open_new(households: Vec<HouseholdId>, at: &At) -> Dialog {
    let mut form = Form::new(fields(&blank(at), at));
    form.focus_on("seen");
    FormDialog::open(NewVisit(households), form, at)
}

/// The form of a known visit.
pub fn open_edit(visit: &Stored<VisitId, Visit>, at: &At) -> Dialog {
    FormDialog::open(EditVisit(visit.clone()), Form::new(fields(visit, at)), at)
}

fn blank(at: &At) -> Visit {
    Visit::of(HouseholdId(0), at.today, at.user)
}

fn fields(visit: &Visit, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let due = visit.next_due.map(|day| at.day(day)).unwrap_or_default();
    vec![
        Field::date("date", lang.field_visited_on(), &at.day(visit.date)),
        Field::text("visitor", lang.field_visitor(), &visit.visitor),
        Field::text("seen", lang.field_seen(), &lines_in_one(&visit.seen)).hint(lang.hint_seen()),
        Field::text("next_step", lang.field_next_step(), &visit.next_step),
        Field::date("next_due", lang.field_next_due(), &due),
    ]
}

fn read(reading: &mut Reading) -> Visit {
    reading.required("seen");
    let date = reading.past_day("date");
    let visitor = reading.required("visitor");
    Visit {
        seen: reading.lines("seen"),
        next_step: reading.text("next_step"),
        next_due: reading.planned_day("next_due"),
        ..Visit::of(HouseholdId(0), date, &visitor)
    }
}

impl Purpose for NewVisit {
    fn title(&self, at: &At) -> String {
        match self.0.len() {
            1 => at.lang.title_new_visit().to_owned(),
            count => at.lang.title_new_visits(count),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(match self.0.as_slice() {
            [household] => DraftOf::Household(*household, HouseholdForm::NewVisit),
            several => DraftOf::Visits(several.to_vec()),
        })
    }

    fn kind(&self) -> &'static str {
        "visit"
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let visit = read(&mut reading);
        let save = |id: &HouseholdId| {
            perform(Operation::SaveVisit(Edit::new(Visit { household: *id, ..visit.clone() })))
        };
        reading.finish(self.0.iter().flat_map(save).collect())
    }
}

impl Purpose for EditVisit {
    fn title(&self, at: &At) -> String {
        at.lang.title_edit_visit(at.day(self.0.date))
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.0.household, HouseholdForm::Visit(self.0.id)))
    }

    fn revs(&self) -> Vec<Rev> {
        vec![self.0.rev]
    }

    fn rebase(&mut self, dossier: &Dossier) {
        self.0.rev = rev_in(&dossier.visits, &self.0.id).unwrap_or(self.0.rev);
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let visit = Visit { household: self.0.household, ..read(&mut reading) };
        let edit = Edit::of(&self.0, visit);
        reading.finish(perform(Operation::SaveVisit(edit)))
    }
}
