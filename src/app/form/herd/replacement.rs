//! An animal is replaced: the old one goes, the new one comes on the same day.

use super::super::{Faults, Field, Form, FormDialog, Purpose, Reading, perform};
use super::known::species;
use super::{Known, animal};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::herd::{Animal, AnimalRecord, HerdEvent, HerdEventKind, HerdOperation, check_animal};
use crate::domain::id::AnimalId;
use crate::domain::member::Sex;
use crate::domain::operation::Operation;

/// One of some animals that goes.
#[derive(Debug)]
struct Replace(Known);

/// The form of a replacement in a household's herd.
pub fn open(dossier: &Dossier, animal: Option<AnimalId>, at: &At) -> Dialog {
    let draft = DraftOf::Household(dossier.household.id, HouseholdForm::Replacement);
    of_known(Known::of(dossier).drafted(draft), animal, at)
}

/// The form of the replacement of one animal.
pub fn open_of(record: &AnimalRecord, draft: DraftOf, at: &At) -> Dialog {
    of_known(Known::of_record(record).drafted(draft), Some(record.animal.id), at)
}

fn of_known(known: Known, goes: Option<AnimalId>, at: &At) -> Dialog {
    let lang = at.lang;
    let kept = known.kept(at);
    let chosen = goes.map(|id| id.0.to_string()).filter(|id| kept.iter().any(|choice| choice.code == *id));
    let chosen = chosen.or(kept.last().map(|choice| choice.code.clone())).unwrap_or_default();
    let fields = vec![
        Field::choice("animal", lang.field_goes(), kept, &chosen),
        Field::date("on", lang.field_on(), &at.day(at.today)),
        Field::text("reason", lang.field_why(), ""),
        Field::text("minutes", lang.field_minutes_number(), "").verbatim(),
        Field::text("tag", lang.field_comes_tag(), "").tag(),
        Field::text("breed", lang.field_breed(), ""),
        Field::choice("sex", lang.field_animal_sex(), animal::animal_sexes(at), ""),
        Field::date("born", lang.field_animal_born(), "").hint(lang.hint_born()),
        Field::number("weight", lang.field_weight(), ""),
        Field::money("value", lang.field_animal_value(), ""),
    ];
    FormDialog::open(Replace(known), Form::new(fields), at)
}

impl Replace {
    /// The animal that comes takes the place of the one that goes.
    fn comes(&self, reading: &mut Reading, goes: AnimalId) -> Option<Animal> {
        let goes = self.0.animal(goes)?.value.clone();
        Some(Animal {
            tag: reading.text("tag"),
            breed: reading.text("breed"),
            sex: reading.coded_or_none("sex", Sex::from_code),
            born: reading.partial_date("born"),
            weight_kg: reading.number("weight"),
            value: reading.money("value"),
            dam: None,
            photo: String::new(),
            ..goes
        })
    }
}

impl Purpose for Replace {
    fn title(&self, at: &At) -> String {
        at.lang.title_replacement().to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        self.0.draft.clone()
    }

    fn kind(&self) -> &'static str {
        "replacement"
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let goes = reading.coded("animal", |code| code.parse().ok().map(AnimalId), AnimalId(0));
        let on = reading.past_day("on");
        let comes = self.comes(&mut reading, goes);
        let heads = self.0.animal(goes).map_or(1, |animal| self.0.heads(animal, at).max(1));
        let replaced = HerdEvent {
            heads,
            minutes_number: reading.text("minutes"),
            note: reading.text("reason"),
            ..HerdEvent::new(goes, on, HerdEventKind::Replaced)
        };
        self.0.check(&mut reading, &replaced, at, Known::on_or_animal);
        let Some(by) = comes else { return reading.finish(Vec::new()) };
        for fault in check_animal(&by, None, species(&by.species, at)) {
            reading.fault(fault.field(), at.lang.herd_fault(fault, at.settings.dates));
        }
        reading.finish(perform(Operation::Herd(HerdOperation::Replace { replaced, by })))
    }
}
