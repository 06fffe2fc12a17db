//! What is said of one animal.

use super::super::{Choice, Faults, Field, Form, FormDialog, Purpose, Reading, choices, perform, rev_in};
use super::known::species;
use crate::app::board::Board;
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::checks;
use crate::domain::dossier::Dossier;
use crate::domain::herd::{Animal, AnimalRecord, HerdEventKind, HerdOperation, check_animal};
use crate::domain::id::AnimalId;
use crate::domain::member::Sex;
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};

/// A new animal of a household, or another wording of a known one.
#[derive(Debug)]
struct SaveAnimal {
    base: Option<Stored<AnimalId, Animal>>,
    before: Animal,
    /// Animals that can be its dam.
    dams: Vec<Stored<AnimalId, Animal>>,
    draft: DraftOf,
}

/// The form of a known animal of a household.
pub fn open_edit(dossier: &Dossier, animal: &Stored<AnimalId, Animal>, at: &At) -> Dialog {
    let draft = DraftOf::Household(animal.holder, HouseholdForm::Animal(animal.id));
    edit(animal, dossier.animals.clone(), draft, at)
}

/// The form of an animal by itself.
pub fn open_edit_of(record: &AnimalRecord, draft: DraftOf, at: &At) -> Dialog {
    edit(&record.animal, record.dam.iter().cloned().collect(), draft, at)
}

fn edit(
    animal: &Stored<AnimalId, Animal>,
    mut dams: Vec<Stored<AnimalId, Animal>>,
    draft: DraftOf,
    at: &At,
) -> Dialog {
    dams.retain(|dam| dam.id != animal.id && (dam.sex != Some(Sex::Male) || animal.dam == Some(dam.id)));
    let fields = fields(animal, &dams, at);
    let purpose = SaveAnimal { base: Some(animal.clone()), before: animal.value.clone(), dams, draft };
    FormDialog::open(purpose, Form::new(fields), at)
}

/// The form of an animal that the herd of a household grew by: bought, or born unrecorded.
pub fn open_new(dossier: &Dossier, at: &At) -> Dialog {
    let species = dossier.animals.last().map(|a| a.species.clone()).unwrap_or_default();
    let before = Animal::unnamed(dossier.household.id, species);
    let mut dams = dossier.animals.clone();
    dams.retain(|dam| dam.sex != Some(Sex::Male));
    let mut fields = fields(&before, &dams, at);
    fields.push(Field::date("since", at.lang.field_kept_since(), &at.day(at.today)));
    let draft = DraftOf::Household(before.holder, HouseholdForm::NewAnimal);
    FormDialog::open(SaveAnimal { base: None, before, dams, draft }, Form::new(fields), at)
}

fn fields(animal: &Animal, dams: &[Stored<AnimalId, Animal>], at: &At) -> Vec<Field> {
    let lang = at.lang;
    let born = animal.born.map(|date| at.partial(date)).unwrap_or_default();
    let weight = animal.weight_kg.map(|kg| kg.to_string()).unwrap_or_default();
    let value = animal.value.map(crate::viet::group).unwrap_or_default();
    let dam = animal.dam.map(|dam| dam.0.to_string()).unwrap_or_default();
    let dams = dams.iter().map(|dam| Choice::new(dam.id.0.to_string(), lang.animal_name(dam))).collect();
    vec![
        Field::text("species", lang.field_species(), &animal.species),
        Field::text("tag", lang.field_tag(), &animal.tag).tag(),
        Field::text("breed", lang.field_breed(), &animal.breed),
        Field::choice(
            "sex",
            lang.field_animal_sex(),
            animal_sexes(at),
            animal.sex.map(Sex::code).unwrap_or_default(),
        ),
        Field::date("born", lang.field_animal_born(), &born).hint(lang.hint_born()),
        Field::number("weight", lang.field_weight(), &weight),
        Field::money("value", lang.field_animal_value(), &value),
        Field::number("heads", lang.field_heads(), &animal.heads.to_string()),
        Field::choice("dam", lang.field_dam(), dams, &dam),
        Field::text("photo", lang.field_photo(), &animal.photo).verbatim(),
    ]
}

/// Đực, cái.
pub(in crate::app::form) fn animal_sexes(at: &At) -> Vec<Choice> {
    choices::of(Sex::ALL, Sex::code, |sex| at.lang.animal_sex(sex))
}

impl Purpose for SaveAnimal {
    fn title(&self, at: &At) -> String {
        match &self.base {
            Some(animal) => at.lang.title_edit_animal(&animal.tag),
            None => at.lang.title_new_animal().to_owned(),
        }
    }

    fn draft_of(&self) -> Option<DraftOf> {
        Some(self.draft.clone())
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|base| base.rev).collect()
    }

    fn rebase(&mut self, dossier: &Dossier) {
        if let Some(base) = &mut self.base {
            base.rev = rev_in(&dossier.animals, &base.id).unwrap_or(base.rev);
        }
    }

    fn rebase_board(&mut self, board: &dyn Board) {
        if let Some(base) = &mut self.base {
            base.rev = board.rev(&base.id.0.into()).unwrap_or(base.rev);
        }
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let animal = Animal {
            species: reading.required("species"),
            tag: reading.text("tag"),
            breed: reading.text("breed"),
            sex: reading.coded_or_none("sex", Sex::from_code),
            born: reading.partial_date("born"),
            weight_kg: reading.number("weight"),
            value: reading.money("value"),
            heads: reading.number("heads").unwrap_or(1),
            dam: reading.coded_or_none("dam", |code| code.parse().ok().map(AnimalId)),
            photo: reading.text("photo"),
            ..self.before.clone()
        };
        self.check(&mut reading, &animal, at);
        let save = match &self.base {
            Some(base) => Operation::SaveAnimal(Edit::of(base, animal)),
            None => self.add(&mut reading, animal),
        };
        reading.finish(perform(save))
    }
}

impl SaveAnimal {
    /// What cannot be true of it, where it stands.
    fn check(&self, reading: &mut Reading, animal: &Animal, at: &At) {
        let dam = self.dams.iter().find(|dam| Some(dam.id) == animal.dam).map(|dam| &dam.value);
        for fault in check_animal(animal, dam, species(&animal.species, at)) {
            reading.fault(fault.field(), at.lang.herd_fault(fault, at.settings.dates));
        }
        animal.born.into_iter().for_each(|born| reading.check("born", checks::born(born, at.today)));
        animal.value.into_iter().for_each(|value| reading.check("value", checks::value(value)));
    }

    /// It joins the herd on the day from which it is kept: one that was born of the herd on its first day was born.
    fn add(&self, reading: &mut Reading, animal: Animal) -> Operation {
        let on = reading.past_day("since");
        if animal.born.is_some_and(|born| on < born.earliest()) {
            reading.check("since", Err(checks::FieldFault::EndsFirst));
        }
        let own = animal.dam.is_some() && animal.born.is_some_and(|born| born.latest() == on);
        let first = if own { HerdEventKind::Born } else { HerdEventKind::HandedOver };
        Operation::Herd(HerdOperation::AddAnimal { animal, on, first })
    }
}
