//! What happened to an animal: vaccinated, calved, died, sold … Only what the kind asks shows. A birth with its young,
//! a replacement and passing on have forms of their own.

use super::super::{Choice, Faults, Field, Form, FormDialog, Purpose, Reading, choices, perform};
use super::{Known, asked, birth};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::herd::{Animal, AnimalRecord, HerdEvent, HerdEventKind, HerdOperation, check_rewording};
use crate::domain::id::{AnimalId, HerdEventId};
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};

/// An event of one of some animals, of which the lives so far are known.
#[derive(Debug)]
struct RecordEvent {
    known: Known,
    /// The event that is corrected.
    base: Option<Stored<HerdEventId, HerdEvent>>,
    /// All events of its animal, where one of them is corrected.
    history: Vec<Stored<HerdEventId, HerdEvent>>,
}

/// The form of an event of a household's herd; the animal under the cursor is chosen already.
pub fn open(dossier: &Dossier, animal: Option<AnimalId>, at: &At) -> Dialog {
    let draft = DraftOf::Household(dossier.household.id, HouseholdForm::HerdEvent);
    let known = Known::of(dossier).drafted(draft);
    let first = animal.or(known.animals.last().map(|animal| animal.id));
    of_known(known, first, at)
}

/// The form of an event of one animal.
pub fn open_of(record: &AnimalRecord, draft: DraftOf, at: &At) -> Dialog {
    of_known(Known::of_record(record).drafted(draft), Some(record.animal.id), at)
}

/// The form of an event of some animals, of which one is chosen already.
pub fn of_known(known: Known, first: Option<AnimalId>, at: &At) -> Dialog {
    let first = first.map(|id| id.0.to_string()).unwrap_or_default();
    let fields = vec![
        Field::choice("animal", at.lang.field_animal(), known.all(at), &first),
        Field::choice("kind", at.lang.field_event(), kinds(at), ""),
        Field::date("on", at.lang.field_on(), &at.day(at.today)),
        Field::text("note", at.lang.field_note(), ""),
    ];
    let mut form = Form::new(fields);
    form.focus_on("kind");
    FormDialog::open(RecordEvent { known, base: None, history: Vec::new() }, form, at)
}

/// The form of a known event of an animal.
pub fn open_edit(
    record: &AnimalRecord,
    event: &Stored<HerdEventId, HerdEvent>,
    draft: DraftOf,
    at: &At,
) -> Dialog {
    let mut known = Known::of_record(record).drafted(draft);
    known.events =
        record.events.iter().filter(|other| other.id != event.id).map(|e| e.value.clone()).collect();
    let id = event.animal.0.to_string();
    let kind = Choice::new(event.kind.code(), at.lang.herd_event(event.kind));
    let mut fields = vec![
        Field::choice("animal", at.lang.field_animal(), known.all(at), &id),
        Field::choice("kind", at.lang.field_event(), vec![kind], event.kind.code()),
        Field::date("on", at.lang.field_on(), &at.day(event.on)),
    ];
    fields.extend(asked::known(event, &record.animal, at));
    fields.push(Field::text("note", at.lang.field_note(), &event.note));
    let mut form = Form::new(fields);
    form.focus_on("on");
    let history = record.events.clone();
    FormDialog::open(RecordEvent { known, base: Some(event.clone()), history }, form, at)
}

/// What can be recorded here.
fn kinds(at: &At) -> Vec<Choice> {
    choices::of(&HerdEventKind::RECORDED, HerdEventKind::code, |kind| at.lang.herd_event(kind))
}

impl RecordEvent {
    fn animal(&self, form: &Form) -> Option<&Stored<AnimalId, Animal>> {
        let id = form.choice("animal")?.parse().ok().map(AnimalId)?;
        self.known.animal(id)
    }

    /// What the correction would make impossible among the other events.
    fn check_rest(&self, reading: &mut Reading, event: &HerdEvent, at: &At) {
        let Some((base, animal)) = self.base.as_ref().zip(self.known.animal(event.animal)) else { return };
        if let Some(fault) = check_rewording(base.id, event, animal, &self.history) {
            reading.also("on", at.lang.herd_fault(fault, at.settings.dates));
        }
    }
}

impl Purpose for RecordEvent {
    fn title(&self, at: &At) -> String {
        match self.base {
            Some(_) => at.lang.title_edit_herd_event().to_owned(),
            None => at.lang.title_herd_event().to_owned(),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        self.known.draft.clone()
    }

    fn kind(&self) -> &'static str {
        "herd_event"
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|base| base.rev).collect()
    }

    fn revise(&self, form: &mut Form, at: &At) {
        let kind = form.choice("kind").and_then(HerdEventKind::from_code);
        let animal = self.animal(form);
        let heads = animal.map_or(1, |animal| self.known.heads(animal, at));
        let asked = kind.map(|kind| asked::fields(kind, animal.map(|a| &a.value), heads, at));
        form.set_group("ask.", "note", asked.unwrap_or_default());
    }

    /// A birth without its young is half told: the form of births asks for them, and saves for both.
    fn settle(&self, form: &Form, at: &At) -> Option<Dialog> {
        let calved = form.choice("kind") == Some(HerdEventKind::Calved.code());
        let dam = self.animal(form).filter(|_| calved && self.base.is_none())?;
        let on = Reading::of(form, at).day("on");
        let note = form.text("note");
        Some(birth::open_after(self.known.clone(), dam.id, (on, &note), at))
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let id = reading.coded("animal", |code| code.parse().ok().map(AnimalId), AnimalId(0));
        let kind = reading.coded("kind", HerdEventKind::from_code, HerdEventKind::Vaccinated);
        let event =
            HerdEvent { note: reading.text("note"), ..HerdEvent::new(id, reading.past_day("on"), kind) };
        let heads = match &self.base {
            Some(base) => base.heads,
            None => self.animal(form).map_or(1, |animal| self.known.heads(animal, at).max(1)),
        };
        let event = asked::read(&mut reading, form, HerdEvent { heads, ..event });
        self.known.check(&mut reading, &event, at, asked::field_of);
        self.check_rest(&mut reading, &event, at);
        let save = match &self.base {
            Some(base) => Operation::Herd(HerdOperation::SaveEvent(Edit::of(base, event))),
            None => Operation::RecordHerdEvent(event),
        };
        reading.finish(perform(save))
    }
}

#[cfg(test)]
mod tests {
    use crate::app::dialogs::Dialog;
    use crate::app::testing::{dossier, press, saved, showing};
    use crate::app::{Effect, Msg, update};
    use crate::domain::operation::Operation;
    use crate::i18n::Lang;
    use crate::keys::Action;

    /// Records a vaccination of the first cow; gives what was sent, and what stands at the day.
    fn vaccinated_on(day: &str) -> (Vec<Effect>, Option<String>) {
        let mut model = showing(dossier(), (80, 24), Lang::Vi);
        update(&mut model, Msg::Do(Action::HerdEvent));
        let Some(Dialog::Form(form)) = model.dialogs.last_mut() else { panic!() };
        form.form.focus_on("animal");
        let effects =
            press(&mut model, &format!("<Ctrl-u>bò VN-0412<Enter>tiêm<Enter>{day}<Enter>lở<Enter><F2>"));
        let Some(Dialog::Form(form)) = model.dialogs.last() else { panic!() };
        (effects, form.form.field("on").and_then(|on| on.fault.clone()))
    }

    #[test]
    fn a_day_outside_the_animals_life_is_refused_where_it_stands() {
        let (effects, fault) = vaccinated_on("1/3/2025");
        assert!(effects.is_empty() && fault.is_some_and(|words| words.contains("12/03/2025")));
        let (effects, fault) = vaccinated_on("1/2/2023");
        assert!(effects.is_empty() && fault.is_some());
        let (effects, fault) = vaccinated_on("1/4/2025");
        assert!(matches!(saved(&effects), Operation::RecordHerdEvent(_)) && fault.is_none());
    }
}
