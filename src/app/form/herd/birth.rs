//! A birth: the dam, the day, and a row for each of the young.

use chrono::NaiveDate;

use super::super::{Faults, Field, Form, FormDialog, Purpose, Reading, perform};
use super::known::species;
use super::{Known, animal};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::herd::{Animal, AnimalRecord, HerdEvent, HerdEventKind, HerdOperation, check_birth};
use crate::domain::id::{AnimalId, HouseholdId};
use crate::domain::member::Sex;
use crate::domain::operation::Operation;
use crate::domain::stored::Stored;
use crate::viet::PartialDate;

/// The largest litter that is entered one by one.
const MOST: u32 = 16;

/// A birth of one of some dams.
#[derive(Debug)]
struct RecordBirth {
    known: Known,
    /// It was begun in the form of events, which is done with once the birth is saved.
    after_event: bool,
}

/// The form of a birth in a household's herd.
pub fn open(dossier: &Dossier, dam: Option<AnimalId>, at: &At) -> Dialog {
    let draft = DraftOf::Household(dossier.household.id, HouseholdForm::Birth);
    of_known(Known::of(dossier).drafted(draft), dam, at)
}

/// The form of a birth of one animal.
pub fn open_of(record: &AnimalRecord, draft: DraftOf, at: &At) -> Dialog {
    of_known(Known::of_record(record).drafted(draft), Some(record.animal.id), at)
}

/// The form of a birth of one of some animals.
pub fn of_known(known: Known, dam: Option<AnimalId>, at: &At) -> Dialog {
    let form = form(&known, dam, (at.today, ""), at);
    FormDialog::open(RecordBirth { known, after_event: false }, form, at)
}

/// The form of a birth that was begun as an event of a day, with its remark; it saves for both.
pub(super) fn open_after(known: Known, dam: AnimalId, (on, note): (NaiveDate, &str), at: &At) -> Dialog {
    let mut form = form(&known, Some(dam), (on, note), at);
    form.focus_on("count");
    // A draft is kept of the form of events below.
    let known = known.undrafted();
    FormDialog::open(RecordBirth { known, after_event: true }, form, at)
}

fn form(known: &Known, dam: Option<AnimalId>, (on, note): (NaiveDate, &str), at: &At) -> Form {
    let lang = at.lang;
    let dams = known.dams(at);
    let chosen = dam.map(|id| id.0.to_string()).filter(|id| dams.iter().any(|choice| choice.code == *id));
    let chosen = chosen.or(dams.last().map(|choice| choice.code.clone())).unwrap_or_default();
    let fields = vec![
        Field::choice("animal", lang.field_dam(), dams, &chosen),
        Field::date("on", lang.field_on(), &at.day(on)),
        Field::number("count", lang.field_young(), "1"),
        Field::text("note", lang.field_note(), note),
    ];
    let mut form = Form::new(fields);
    form.focus_on("on");
    form
}

fn count(form: &Form) -> u32 {
    form.text("count").parse().unwrap_or(0).min(MOST)
}

fn row(number: u32, at: &At) -> [Field; 3] {
    let lang = at.lang;
    let label = lang.field_animal_number(number);
    [
        Field::choice(code(number, "sex"), &label, animal::animal_sexes(at), "").in_row(
            lang.field_animal_sex(),
            8,
            true,
        ),
        Field::text(code(number, "tag"), &label, "").tag().in_row(lang.field_tag(), 14, false),
        Field::number(code(number, "weight"), &label, "").in_row(lang.field_weight(), 8, false),
    ]
}

fn code(number: u32, part: &str) -> String {
    format!("young.{number}.{part}")
}

impl RecordBirth {
    fn dam(&self, form: &Form) -> Option<&Stored<AnimalId, Animal>> {
        self.known.animal(AnimalId(form.choice("animal")?.parse().ok()?))
    }

    /// The young of the rows, each checked against its dam.
    fn young(&self, reading: &mut Reading, form: &Form, event: &HerdEvent, at: &At) -> Vec<Animal> {
        let Some(dam) = self.dam(form) else { return Vec::new() };
        let young = |number: u32| {
            let calf = read_row(reading, number, event, dam);
            for fault in check_birth(&calf, dam, species(&dam.species, at)) {
                let field = if fault.field() == "weight" { code(number, "weight") } else { "on".to_owned() };
                reading.fault(&field, at.lang.herd_fault(fault, at.settings.dates));
            }
            calf
        };
        (1..=count(form)).map(young).collect()
    }
}

fn read_row(reading: &mut Reading, number: u32, event: &HerdEvent, dam: &Animal) -> Animal {
    Animal {
        support: dam.support,
        holder: HouseholdId(dam.holder.0),
        tag: reading.text(&code(number, "tag")),
        species: dam.species.clone(),
        breed: dam.breed.clone(),
        sex: reading.coded_or_none(&code(number, "sex"), Sex::from_code),
        born: PartialDate::from_day(event.on).ok(),
        weight_kg: reading.number(&code(number, "weight")),
        dam: Some(event.animal),
        generation: dam.generation,
        heads: 1,
        value: None,
        photo: String::new(),
    }
}

impl Purpose for RecordBirth {
    fn title(&self, at: &At) -> String {
        at.lang.title_birth().to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        self.known.draft.clone()
    }

    fn kind(&self) -> &'static str {
        "birth"
    }

    fn settles(&self) -> bool {
        self.after_event
    }

    fn revise(&self, form: &mut Form, at: &At) {
        let rows = (1..=count(form)).flat_map(|number| row(number, at)).collect();
        form.set_group("young.", "note", rows);
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let id = reading.coded("animal", |code| code.parse().ok().map(AnimalId), AnimalId(0));
        let on = reading.past_day("on");
        let calved =
            HerdEvent { note: reading.text("note"), ..HerdEvent::new(id, on, HerdEventKind::Calved) };
        if reading.number("count").is_none_or(|count| count == 0 || count > MOST) {
            reading.fault("count", at.lang.herd_litter(MOST));
        }
        self.known.check(&mut reading, &calved, at, Known::on_or_animal);
        let offspring = self.young(&mut reading, form, &calved, at);
        reading.finish(perform(Operation::Herd(HerdOperation::RecordBirth { calved, offspring })))
    }
}

#[cfg(test)]
mod tests {
    use crate::app::form::FormDialog;
    use crate::app::testing::{dossier, saved, showing};
    use crate::app::{Effect, Model};
    use crate::domain::herd::{HerdEventKind, HerdOperation};
    use crate::domain::member::Sex;
    use crate::domain::operation::Operation;
    use crate::i18n::Lang;

    /// A form of a birth in which some fields say something else.
    fn birth(said: &[(&str, &str)]) -> Result<Vec<Effect>, Vec<(String, String)>> {
        let model: Model = showing(dossier(), (80, 24), Lang::Vi);
        let at = model.at();
        let crate::app::dialogs::Dialog::Form(form) = super::open(&dossier(), None, &at) else { panic!() };
        let mut form: FormDialog = *form;
        for (field, text) in said {
            let field = form.form.field_mut(field).unwrap();
            if field.choices().is_empty() {
                field.say(text)
            } else {
                field.choose(text)
            }
            form.purpose.revise(&mut form.form, &at);
        }
        let faults = |faults: Vec<_>| {
            faults
                .into_iter()
                .map(|(code, words): (crate::app::form::Code, String)| (code.to_string(), words))
                .collect()
        };
        form.purpose.submit(&form.form, &at).map_err(faults)
    }

    #[test]
    fn twins_are_two_rows_and_one_step() {
        let said = [
            ("animal", "1"),
            ("on", "10/11/2026"),
            ("count", "2"),
            ("young.1.sex", "female"),
            ("young.2.sex", "male"),
            ("young.2.tag", "VN-9"),
        ];
        let effects = birth(&said).unwrap();
        let Operation::Herd(HerdOperation::RecordBirth { calved, offspring }) = saved(&effects) else {
            panic!()
        };
        assert_eq!((calved.kind, offspring.len()), (HerdEventKind::Calved, 2));
        assert_eq!((offspring[0].sex, offspring[1].tag.as_str()), (Some(Sex::Female), "VN-9"));
        assert!(offspring.iter().all(|calf| calf.dam == Some(calved.animal) && calf.species == "bò"));
    }

    #[test]
    fn a_litter_of_a_hundred_is_told_at_the_field() {
        let said = [("animal", "1"), ("on", "10/11/2026"), ("count", "100")];
        assert_eq!(birth(&said).unwrap_err()[0].0, "count");
    }
}
