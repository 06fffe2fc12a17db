//! What happened to an animal: vaccinated, calved, died, passed on …

use super::{Choice, Faults, Field, Form, FormDialog, Purpose, Reading, choices, day_text, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::herd::{Animal, HerdEvent, HerdEventKind};
use crate::domain::id::AnimalId;
use crate::domain::operation::Operation;
use crate::domain::stored::Stored;
use crate::i18n::Lang;

/// An event of one of a household's animals.
#[derive(Debug)]
struct RecordEvent;

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
        Field::date("on", lang.field_on(), &day_text(at.today)),
        Field::text("minutes_number", lang.field_minutes_number(), ""),
        Field::text("note", lang.field_note(), ""),
    ];
    let mut form = Form::new(fields);
    form.focus_on("kind");
    FormDialog::open(RecordEvent, form, at)
}

fn choice(animal: &Stored<AnimalId, Animal>, lang: Lang) -> Choice {
    Choice::new(animal.id.0.to_string(), lang.animal_name(animal))
}

impl Purpose for RecordEvent {
    fn title(&self, at: &At) -> String {
        at.lang.title_herd_event().to_owned()
    }

    fn kind(&self) -> &'static str {
        "herd_event"
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let event = HerdEvent {
            animal: reading.coded("animal", |code| code.parse().ok().map(AnimalId), AnimalId(0)),
            kind: reading.coded("kind", HerdEventKind::from_code, HerdEventKind::Vaccinated),
            on: reading.past_day("on"),
            minutes_number: reading.text("minutes_number"),
            note: reading.text("note"),
        };
        reading.finish(perform(Operation::RecordHerdEvent(event)))
    }
}
