//! The form of a draft on the page of a review round, opened anew.

use super::RoundForm;
use crate::app::dialogs::{At, Dialog};
use crate::app::form::round::{
    adding, assigning, complaint, correcting, deciding, meeting, opening, screening, step, verdict,
};
use crate::app::screens::round::standard_of;
use crate::domain::id::TaskId;
use crate::domain::round::{RoundDossier, TaskFacts};

/// Nothing where the row is gone. Nothing of a closed round can be typed further.
pub(super) fn in_round(form: &RoundForm, dossier: &RoundDossier, at: &At) -> Option<Dialog> {
    use RoundForm as Of;
    Some(match form {
        Of::Edit => opening::open_edit(dossier.round.clone(), at),
        Of::Add => adding::open_one(dossier, at),
        Of::Assign(tasks) => assigning::open(dossier, tasks, at),
        Of::Screening(id) => screening::open(task(dossier, *id)?, at),
        Of::Verdict(id) => verdict::open(dossier, task(dossier, *id)?, standard_of(dossier, at)?, at),
        Of::NewMeeting => meeting::open_new(dossier, None, at),
        Of::Meeting(id) => {
            meeting::open_edit(dossier, dossier.meetings.iter().find(|row| row.id == *id)?, at)
        }
        Of::NewStep(kind) => step::open_new(dossier, *kind, None, at),
        Of::Step(id) => step::open_edit(dossier, dossier.steps.iter().find(|row| row.id == *id)?, at),
        Of::NewComplaint => complaint::open_new(dossier, None, at),
        Of::Complaint(id) => {
            complaint::open_edit(dossier, dossier.complaints.iter().find(|row| row.id == *id)?, at)
        }
        Of::Decide => deciding::open(dossier, at),
        Of::Decision(id) => {
            correcting::open(dossier, dossier.decisions.iter().find(|row| row.id == *id)?, at)
        }
    })
}

fn task(dossier: &RoundDossier, id: TaskId) -> Option<&TaskFacts> {
    dossier.tasks.iter().find(|facts| facts.task.id == id)
}
