//! What is said of one animal.

use super::super::{Choice, Faults, Field, Form, FormDialog, Purpose, Reading, choices, perform};
use super::known::species;
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::checks;
use crate::domain::dossier::Dossier;
use crate::domain::herd::{
    Animal, AnimalRecord, HerdEvent, HerdEventKind, HerdFault, HerdOperation, check_animal, check_correction,
};
use crate::domain::id::{AnimalId, HerdEventId};
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
    /// What happened to it, oldest first.
    events: Vec<Stored<HerdEventId, HerdEvent>>,
    /// Its young.
    young: Vec<Stored<AnimalId, Animal>>,
    draft: DraftOf,
}

/// The form of a known animal of a household.
pub fn open_edit(dossier: &Dossier, animal: &Stored<AnimalId, Animal>, at: &At) -> Dialog {
    let draft = DraftOf::Household(animal.holder, HouseholdForm::Animal(animal.id));
    let events = dossier.herd_events.iter().filter(|event| event.animal == animal.id).cloned().collect();
    let young = dossier.animals.iter().filter(|young| young.dam == Some(animal.id)).cloned().collect();
    let purpose = SaveAnimal { dams: dossier.animals.clone(), events, young, ..edited(animal, draft) };
    edit(purpose, at)
}

/// The form of an animal by itself.
pub fn open_edit_of(record: &AnimalRecord, draft: DraftOf, at: &At) -> Dialog {
    let (events, young) = (record.events.clone(), record.offspring.clone());
    let dams = record.dam.iter().cloned().collect();
    edit(SaveAnimal { dams, events, young, ..edited(&record.animal, draft) }, at)
}

/// A known animal of which no kin is known.
fn edited(animal: &Stored<AnimalId, Animal>, draft: DraftOf) -> SaveAnimal {
    let (dams, events, young) = Default::default();
    SaveAnimal { base: Some(animal.clone()), before: animal.value.clone(), dams, events, young, draft }
}

fn edit(mut purpose: SaveAnimal, at: &At) -> Dialog {
    let (own, known) = (purpose.base.as_ref().map(|base| base.id), purpose.before.dam);
    purpose.dams.retain(|dam| Some(dam.id) != own && (dam.sex != Some(Sex::Male) || known == Some(dam.id)));
    let fields = fields(&purpose.before, &purpose.dams, at);
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
    let (events, young) = Default::default();
    FormDialog::open(SaveAnimal { base: None, before, dams, events, young, draft }, Form::new(fields), at)
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

/// The field that makes its events or its young impossible.
fn corrects(fault: HerdFault) -> &'static str {
    match fault {
        HerdFault::Male | HerdFault::DamMale => "sex",
        HerdFault::DamOther => "species",
        HerdFault::MoreThanAlive(_) | HerdFault::Heads(_) | HerdFault::HandedOn(_) => "heads",
        _ => "born",
    }
}

impl SaveAnimal {
    /// What cannot be true of it, where it stands.
    fn check(&self, reading: &mut Reading, animal: &Animal, at: &At) {
        let dam = self.dams.iter().find(|dam| Some(dam.id) == animal.dam).map(|dam| &dam.value);
        let species = species(&animal.species, at);
        for fault in check_animal(animal, dam, species) {
            reading.fault(fault.field(), at.lang.herd_fault(fault, at.settings.dates));
        }
        let young = self.young.iter().map(|young| &young.value);
        for fault in check_correction((&self.before, animal), &self.events, young, species) {
            reading.also(corrects(fault), at.lang.herd_fault(fault, at.settings.dates));
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

#[cfg(test)]
mod tests {
    use crate::app::dialogs::Dialog;
    use crate::app::testing::{dossier, showing};
    use crate::i18n::Lang;

    /// The fields at which the form of the dossier's cow tells something, once one of them says something else.
    fn told(field: &str, text: &str) -> Vec<String> {
        let model = showing(dossier(), (80, 24), Lang::Vi);
        let at = model.at();
        let Dialog::Form(mut form) = super::open_edit(&dossier(), &dossier().animals[0], &at) else {
            panic!()
        };
        let said = form.form.field_mut(field).unwrap();
        if said.choices().is_empty() {
            said.say(text)
        } else {
            said.choose(text)
        }
        let faults = form.purpose.submit(&form.form, &at).err().unwrap_or_default();
        faults.into_iter().map(|(code, _)| code.to_string()).collect()
    }

    #[test]
    fn what_its_events_make_impossible_is_told_where_it_stands() {
        assert_eq!(told("sex", "male"), ["sex"], "it was pregnant");
        assert_eq!(told("born", "1/4/2025"), ["born"], "it was handed over before");
        assert!(told("species", "dê").iter().any(|field| field == "species"), "its calf is a cow's");
        assert_eq!(told("tag", "VN-0500"), Vec::<String>::new());
    }
}
