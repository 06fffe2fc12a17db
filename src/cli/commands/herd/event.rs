//! `herd event`, `herd birth`: what happened to an animal, checked as in the forms.

use chrono::NaiveDate;

use super::which;
use crate::cli::answer::Answer;
use crate::cli::args::{HerdBirthArgs, HerdEventArgs};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::session::Session;
use crate::cli::typed;
use crate::domain::checks::{self, FieldFault};
use crate::domain::herd::{
    Animal, AnimalRecord, HerdEvent, HerdEventKind, HerdOperation, Species, check_birth, check_event,
};
use crate::domain::member::Sex;
use crate::domain::operation::Operation;
use crate::shell::rules::Rules;
use crate::store::{Refusal, Register, StoreError};
use crate::viet::{PartialDate, clean, clean_lines};

/// Records an event.
pub(super) fn record(args: &HerdEventArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let record = which::animal(&register, &args.animal)?;
    if args.kind.asks_fault() && args.fault.is_none() {
        return Err(Misuse::NoFault.into());
    }
    let on = day(args.date.as_deref(), session)?;
    let value = args.value.as_deref().map(typed::money).transpose()?;
    if let Some(Err(fault)) = value.map(checks::value) {
        return Err(Misuse::Field(clean(args.value.as_deref().unwrap_or_default()), fault).into());
    }
    let heads = args.heads.unwrap_or_else(|| record.life().heads_on(on).max(1));
    let event = HerdEvent {
        heads,
        detail: clean(&args.detail),
        fault: args.fault,
        value,
        weight_kg: args.weight,
        minutes_number: clean(&args.minutes),
        note: clean_lines(&args.note),
        ..HerdEvent::new(record.animal.id, on, args.kind)
    };
    let rules = Rules::beside(register.path())?;
    can_be(&event, &record, rules.catalogue.species(&record.animal.species))?;
    session.perform(&mut register, &Operation::RecordHerdEvent(event))?;
    done(&register, &record, (args.kind, on), args.json, session)
}

/// Records a birth.
pub(super) fn birth(args: &HerdBirthArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let record = which::animal(&register, &args.animal)?;
    let on = day(args.date.as_deref(), session)?;
    let rules = Rules::beside(register.path())?;
    let species = rules.catalogue.species(&record.animal.species);
    let calved = HerdEvent {
        note: clean_lines(&args.note),
        ..HerdEvent::new(record.animal.id, on, HerdEventKind::Calved)
    };
    can_be(&calved, &record, species)?;
    let offspring = young(&args.young, &record, on)?;
    for calf in &offspring {
        if let Some(fault) = check_birth(calf, &record.animal, species).first() {
            return Err(StoreError::Refused(Refusal::Herd(*fault)).into());
        }
    }
    let birth = HerdOperation::RecordBirth { calved, offspring };
    session.perform(&mut register, &Operation::Herd(birth))?;
    done(&register, &record, (HerdEventKind::Calved, on), args.json, session)
}

fn day(typed: Option<&str>, session: &Session) -> Result<NaiveDate, Misuse> {
    let today = session.today();
    typed.map_or(Ok(today), |typed| typed::past_day(typed, today))
}

fn can_be(event: &HerdEvent, record: &AnimalRecord, species: Option<&Species>) -> Result<(), StoreError> {
    let known = record.events.iter().map(|event| &event.value);
    match check_event(event, &record.animal, known, species).first() {
        Some(fault) => Err(StoreError::Refused(Refusal::Herd(*fault))),
        None => Ok(()),
    }
}

/// The young that were typed: `female:VN-1,male`.
fn young(typed: &str, dam: &AnimalRecord, on: NaiveDate) -> Result<Vec<Animal>, Misuse> {
    let one = |word: &str| {
        let (sex, tag) = word.split_once(':').unwrap_or((word, ""));
        let known = || Sex::ALL.iter().map(|sex| sex.code()).collect::<Vec<_>>().join(", ");
        let sex = Sex::from_code(sex).ok_or_else(|| Misuse::Word { typed: clean(sex), known: known() })?;
        Ok(Animal {
            tag: clean(tag),
            sex: Some(sex),
            born: PartialDate::from_day(on).ok(),
            dam: Some(dam.animal.id),
            weight_kg: None,
            value: None,
            heads: 1,
            photo: String::new(),
            ..dam.animal.value.clone()
        })
    };
    let words = typed.split([',', ' ']).filter(|word| !word.is_empty());
    let young = words.map(one).collect::<Result<Vec<_>, Misuse>>()?;
    if young.is_empty() { Err(Misuse::Field(clean(typed), FieldFault::Empty)) } else { Ok(young) }
}

fn done(
    register: &Register,
    before: &AnimalRecord,
    (kind, on): (HerdEventKind, NaiveDate),
    json: bool,
    session: &Session,
) -> Result<Answer, Failure> {
    let record = register.animal(before.animal.id)?;
    let state = record.life().on(session.today()).state;
    let lang = session.lang;
    let name = lang.animal_name(&record.animal);
    let line = lang.cli_herd_done(lang.herd_event(kind), name, on.format("%d/%m/%Y"));
    Ok(Answer::either(json, &which::record_json(&record, state), [line]))
}
