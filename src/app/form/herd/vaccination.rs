//! A day of vaccination: one vaccine, many animals, one step.

use super::super::{Faults, Field, Form, FormDialog, Purpose, Reading, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::domain::herd::{HerdEvent, HerdEventKind, HerdOperation};
use crate::domain::id::AnimalId;
use crate::domain::operation::Operation;

/// What is given: each animal with the vaccine that it is due for.
#[derive(Debug)]
struct Vaccinate {
    due: Vec<(AnimalId, String, u32)>,
    draft: DraftOf,
}

/// The form of a day on which animals get the vaccine that each is due for, with its heads.
pub fn open(due: Vec<(AnimalId, String, u32)>, draft: DraftOf, at: &At) -> Dialog {
    let fields = vec![
        Field::date("on", at.lang.field_on(), &at.day(at.today)),
        Field::text("note", at.lang.field_note(), ""),
    ];
    FormDialog::open(Vaccinate { due, draft }, Form::new(fields), at)
}

impl Purpose for Vaccinate {
    fn title(&self, at: &At) -> String {
        at.lang.title_vaccinate(self.due.len())
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(self.draft.clone())
    }

    fn kind(&self) -> &'static str {
        "vaccination"
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let (on, note) = (reading.past_day("on"), reading.text("note"));
        let event = |(animal, vaccine, heads): &(AnimalId, String, u32)| HerdEvent {
            detail: vaccine.clone(),
            heads: *heads,
            note: note.clone(),
            ..HerdEvent::new(*animal, on, HerdEventKind::Vaccinated)
        };
        let events = self.due.iter().map(event).collect();
        reading.finish(perform(Operation::Herd(HerdOperation::RecordEvents(events))))
    }
}
