//! What happened to an animal: vaccinated, calved, died, passed on …

use super::{Choice, Faults, Field, Form, FormDialog, Purpose, Reading, choices, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind, in_keeping};
use crate::domain::id::{AnimalId, HouseholdId};
use crate::domain::operation::Operation;
use crate::domain::stored::Stored;
use crate::i18n::Lang;

/// An event of one of a household's animals, of which the life so far is known.
#[derive(Debug)]
struct RecordEvent {
    household: HouseholdId,
    animals: Vec<Stored<AnimalId, Animal>>,
    events: Vec<HerdEvent>,
}

/// The form of an event; the animal under the cursor is chosen already.
pub fn open(dossier: &Dossier, animal: Option<AnimalId>, at: &At) -> Dialog {
    let lang = at.lang;
    let animals: Vec<_> = dossier.animals.iter().map(|animal| choice(animal, lang)).collect();
    let first =
        animal.or(dossier.animals.last().map(|a| a.id)).map(|id| id.0.to_string()).unwrap_or_default();
    let kinds = choices::of(HerdEventKind::ALL, HerdEventKind::code, |kind| lang.herd_event(kind));
    let fields = vec![
        Field::choice("animal", lang.field_animal(), animals, &first),
        Field::choice("kind", lang.field_event(), kinds, ""),
        Field::date("on", lang.field_on(), &at.day(at.today)),
        Field::text("minutes_number", lang.field_minutes_number(), ""),
        Field::text("note", lang.field_note(), ""),
    ];
    let mut form = Form::new(fields);
    form.focus_on("kind");
    let events = dossier.herd_events.iter().map(|event| event.value.clone()).collect();
    let purpose = RecordEvent { household: dossier.household.id, animals: dossier.animals.clone(), events };
    FormDialog::open(purpose, form, at)
}

fn choice(animal: &Stored<AnimalId, Animal>, lang: Lang) -> Choice {
    Choice::new(animal.id.0.to_string(), lang.animal_name(animal))
}

impl RecordEvent {
    /// The day lies within what is known of the animal's life.
    fn check_day(&self, reading: &mut Reading, event: &HerdEvent, at: &At) {
        let Some(animal) = self.animals.iter().find(|animal| animal.id == event.animal) else { return };
        let known = self.events.iter().filter(|known| known.animal == event.animal);
        if let Err(why) = in_keeping(event.kind, event.on, animal.born, known) {
            reading.fault("on", at.lang.out_of_keeping(why, at.settings.dates));
        }
    }
}

impl Purpose for RecordEvent {
    fn title(&self, at: &At) -> String {
        at.lang.title_herd_event().to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(DraftOf::Household(self.household, HouseholdForm::HerdEvent))
    }

    fn kind(&self) -> &'static str {
        "herd_event"
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let animal = reading.coded("animal", |code| code.parse().ok().map(AnimalId), AnimalId(0));
        let kind = reading.coded("kind", HerdEventKind::from_code, HerdEventKind::Vaccinated);
        let event = HerdEvent {
            minutes_number: reading.text("minutes_number"),
            note: reading.text("note"),
            ..HerdEvent::new(animal, reading.past_day("on"), kind)
        };
        self.check_day(&mut reading, &event, at);
        reading.finish(perform(Operation::RecordHerdEvent(event)))
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
        let effects = press(&mut model, &format!("<Ctrl-u>bò VN-0412<Enter>tiêm<Enter>{day}<F2>"));
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
