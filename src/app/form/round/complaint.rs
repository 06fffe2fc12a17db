//! An objection to what was posted of a household, and its re-check.

use chrono::NaiveDate;

use super::super::{Choice, Faults, Field, Form, FormDialog, Purpose, Reading};
use super::super::{choices, lines_in_one};
use super::{faults, known, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, RoundForm};
use crate::app::effect::Effect;
use crate::domain::id::{ComplaintId, HouseholdId};
use crate::domain::round::{
    Complaint, ComplaintOutcome, RoundDossier, RoundFault, RoundOperation, TaskFacts, checks,
};
use crate::domain::stored::{Edit, Rev, Stored};

/// A new complaint, or another wording of a known one.
#[derive(Debug)]
struct Objection {
    round: String,
    base: Option<Stored<ComplaintId, Complaint>>,
}

/// The form of a new complaint, about this household where one is under the cursor.
pub fn open_new(round: &RoundDossier, household: Option<HouseholdId>, at: &At) -> Dialog {
    let mut form = Form::new(fields(None, household, round, at));
    form.focus_on(if household.is_some() { "received" } else { "household" });
    FormDialog::open(Objection { round: round.round.code.clone(), base: None }, form, at)
}

/// The form of a known complaint; what it waits for is its re-check.
pub fn open_edit(round: &RoundDossier, base: &Stored<ComplaintId, Complaint>, at: &At) -> Dialog {
    let mut form = Form::new(fields(Some(base), Some(base.household), round, at));
    form.focus_on(if base.is_open() { "rechecked" } else { "household" });
    FormDialog::open(Objection { round: round.round.code.clone(), base: Some(base.clone()) }, form, at)
}

fn fields(
    said: Option<&Complaint>,
    household: Option<HouseholdId>,
    round: &RoundDossier,
    at: &At,
) -> Vec<Field> {
    let lang = at.lang;
    let named = |facts: &TaskFacts| {
        Choice::new(facts.task.household.0.to_string(), format!("{} {}", facts.code, facts.head))
    };
    let households = round.tasks.iter().map(named).collect();
    let household = household.map(|id| id.0.to_string()).unwrap_or_default();
    let outcomes = choices::of(ComplaintOutcome::ALL, ComplaintOutcome::code, |o| lang.complaint_outcome(o));
    let rechecked = said.and_then(|said| said.rechecked);
    let (day, outcome) = rechecked.map_or((String::new(), ""), |(on, how)| (at.day(on), how.code()));
    let received = said.map_or(at.today, |said| said.received);
    let lines = |of: fn(&Complaint) -> &String| said.map(|said| lines_in_one(of(said))).unwrap_or_default();
    vec![
        Field::choice("household", lang.field_household(), households, &household),
        Field::date("received", lang.field_received(), &at.day(received)),
        Field::text("from", lang.field_complaint_from(), said.map_or("", |said| &said.from)),
        Field::text("content", lang.field_complaint(), &lines(|said| &said.content)),
        Field::date("rechecked", lang.field_rechecked(), &day).hint(lang.hint_rechecked()),
        Field::choice("outcome", lang.field_outcome(), outcomes, outcome),
        Field::text("note", lang.field_note(), &lines(|said| &said.note)),
    ]
}

impl Objection {
    /// What the fields say.
    fn read(&self, reading: &mut Reading) -> Complaint {
        let household = reading.chosen("household").parse().map(HouseholdId).unwrap_or(HouseholdId(0));
        Complaint {
            round: self.round.clone(),
            household,
            received: reading.day("received"),
            from: reading.text("from"),
            content: reading.lines("content"),
            rechecked: rechecked(reading),
            note: reading.lines("note"),
        }
    }

    fn check(&self, complaint: &Complaint, at: &At) -> Vec<RoundFault> {
        known(&self.round, at).map(|round| checks::complaint(complaint, round, at.today)).unwrap_or_default()
    }
}

impl Purpose for Objection {
    fn title(&self, at: &At) -> String {
        match &self.base {
            None => at.lang.title_new_complaint().to_owned(),
            Some(base) => at.lang.title_edit_complaint(at.day(base.received)),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = self.base.as_ref().map_or(RoundForm::NewComplaint, |base| RoundForm::Complaint(base.id));
        Some(DraftOf::Round(self.round.clone(), form))
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|base| base.rev).collect()
    }

    fn kind(&self) -> &'static str {
        "complaint"
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let complaint = self.read(&mut reading);
        faults::note(&mut reading, &self.check(&complaint, at), "received", at);
        let edit = Edit { base: self.base.as_ref().map(|base| (base.id, base.rev)), value: complaint };
        reading.finish(perform(RoundOperation::SaveComplaint(edit)))
    }

    fn saved(&self, form: &Form, at: &At, undo: &str) -> Option<String> {
        let complaint = self.read(&mut Reading::of(form, at));
        let tasks = &known(&self.round, at)?.tasks;
        let facts = tasks.iter().find(|facts| facts.task.household == complaint.household)?;
        Some(match complaint.rechecked {
            None => at.lang.saved_complaint(&facts.code, undo),
            Some((_, outcome)) => {
                at.lang.saved_recheck(&facts.code, at.lang.complaint_outcome(outcome), undo)
            }
        })
    }

    fn warning(&self, form: &Form, at: &At) -> Option<String> {
        let complaint = self.read(&mut Reading::of(form, at));
        faults::warnings(&self.check(&complaint, at), at)
    }
}

/// The day of the re-check and what it found: both or neither.
fn rechecked(reading: &mut Reading) -> Option<(NaiveDate, ComplaintOutcome)> {
    let outcome = reading.coded_or_none("outcome", ComplaintOutcome::from_code);
    let on = reading.optional_day("rechecked");
    match (on.is_some(), outcome.is_some()) {
        (true, false) => drop(reading.required("outcome")),
        (false, true) => drop(reading.required("rechecked")),
        _ => {}
    }
    on.zip(outcome)
}
