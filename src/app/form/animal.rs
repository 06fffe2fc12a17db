//! What is said of one animal.

use super::{Faults, Field, Form, FormDialog, Purpose, Reading, choices, perform, rev_in};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::herd::Animal;
use crate::domain::id::AnimalId;
use crate::domain::member::Sex;
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};

/// A new animal of a household, or another wording of a known one.
#[derive(Debug)]
struct SaveAnimal {
    base: Option<Stored<AnimalId, Animal>>,
    before: Animal,
}

/// The form of a known animal.
pub fn open_edit(animal: &Stored<AnimalId, Animal>, at: &At) -> Dialog {
    let purpose = SaveAnimal { base: Some(animal.clone()), before: animal.value.clone() };
    FormDialog::open(purpose, Form::new(fields(animal, at)), at)
}

/// The form of an animal that the herd of a household grew by: bought, or born unrecorded.
pub fn open_new(dossier: &Dossier, at: &At) -> Dialog {
    let before = Animal {
        support: None,
        holder: dossier.household.id,
        tag: String::new(),
        species: dossier.animals.last().map(|a| a.species.clone()).unwrap_or_default(),
        breed: String::new(),
        sex: None,
        born: None,
        weight_kg: None,
        dam: None,
        generation: 1,
        heads: 1,
        value: None,
        photo: String::new(),
    };
    let form = Form::new(fields(&before, at));
    FormDialog::open(SaveAnimal { base: None, before }, form, at)
}

fn fields(animal: &Animal, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let born = animal.born.map(|date| at.partial(date)).unwrap_or_default();
    let weight = animal.weight_kg.map(|kg| kg.to_string()).unwrap_or_default();
    vec![
        Field::text("species", lang.field_species(), &animal.species),
        Field::text("tag", lang.field_tag(), &animal.tag).verbatim(),
        Field::text("breed", lang.field_breed(), &animal.breed),
        Field::choice(
            "sex",
            lang.field_animal_sex(),
            animal_sexes(at),
            animal.sex.map(Sex::code).unwrap_or_default(),
        ),
        Field::date("born", lang.field_animal_born(), &born).hint(lang.hint_born()),
        Field::number("weight", lang.field_weight(), &weight),
    ]
}

/// Đực, cái.
pub(super) fn animal_sexes(at: &At) -> Vec<super::Choice> {
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
        let known = self.base.as_ref().map(|base| HouseholdForm::Animal(base.id));
        Some(DraftOf::Household(self.before.holder, known.unwrap_or(HouseholdForm::NewAnimal)))
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|base| base.rev).collect()
    }

    fn rebase(&mut self, dossier: &Dossier) {
        if let Some(base) = &mut self.base {
            base.rev = rev_in(&dossier.animals, &base.id).unwrap_or(base.rev);
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
            ..self.before.clone()
        };
        let edit = match &self.base {
            Some(base) => Edit::of(base, animal),
            None => Edit::new(animal),
        };
        reading.finish(perform(Operation::SaveAnimal(edit)))
    }
}
