//! One animal, told by its tag.

use serde_json::{Value as Json, json};

use crate::cli::answer::Answer;
use crate::cli::args::{HerdShowArgs, TagArgs};
use crate::cli::failure::Failure;
use crate::cli::session::{self, Session};
use crate::domain::catalogue::Catalogue;
use crate::domain::herd::{AnimalRecord, HerdEvent, LifeState};
use crate::domain::id::AnimalId;
use crate::domain::member::Sex;
use crate::i18n::Lang;
use crate::shell::rules::Rules;
use crate::store::Register;
use crate::viet::{PartialDate, clean};

/// The animal of a tag: the living one, or the one of the household that is named.
pub(super) fn animal(register: &Register, which: &TagArgs) -> Result<AnimalRecord, Failure> {
    let holder = which.household.as_deref().map(|code| session::household(register, code)).transpose()?;
    let mut worn = register.animals_of_tag(which.tag.trim())?;
    worn.retain(|animal| holder.is_none_or(|holder| animal.holder == holder));
    let living = register.wearer_of_tag(which.tag.trim(), None)?.map(|wearer| wearer.animal);
    let id: Option<AnimalId> = match worn.as_slice() {
        [] => return Err(Failure::NoAnimal(clean(&which.tag))),
        [one] => Some(one.id),
        many => living.filter(|living| many.iter().any(|animal| animal.id == *living)),
    };
    let id = id.ok_or_else(|| Failure::SeveralAnimals(clean(&which.tag)))?;
    Ok(register.animal(id)?)
}

/// Everything of one animal.
pub(super) fn show(args: &HerdShowArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let record = animal(&register, &args.animal)?;
    let state = record.life().on(session.today()).state;
    let catalogue = Rules::beside(register.path())?.catalogue;
    Ok(Answer::either(
        args.json,
        &record_json(&record, state),
        lines(&record, state, (&catalogue, session.lang)),
    ))
}

/// An animal as JSON.
pub(super) fn record_json(record: &AnimalRecord, state: LifeState) -> Json {
    let animal = &record.animal;
    let events = record.events.iter().map(|event| event_json(event)).collect::<Vec<_>>();
    let young = record.offspring.iter().map(|calf| {
        json!({ "tag": calf.tag, "sex": calf.sex.map(Sex::code), "born": calf.born.map(PartialDate::iso) })
    });
    json!({
        "tag": animal.tag, "species": animal.species, "breed": animal.breed, "sex": animal.sex.map(Sex::code),
        "born": animal.born.map(PartialDate::iso), "weight_kg": animal.weight_kg, "value": animal.value,
        "heads": animal.heads, "generation": animal.generation, "photo": animal.photo,
        "household": record.holder.code, "state": state.code(), "dam": record.dam.as_ref().map(|dam| &dam.tag),
        "offspring": young.collect::<Json>(), "events": events,
    })
}

fn event_json(event: &HerdEvent) -> Json {
    json!({
        "date": event.on, "kind": event.kind.code(), "heads": event.heads, "detail": event.detail,
        "fault": event.fault.map(crate::domain::pass_on::Fault::code), "value": event.value,
        "weight_kg": event.weight_kg, "minutes_number": event.minutes_number, "note": event.note,
    })
}

fn lines(record: &AnimalRecord, state: LifeState, (catalogue, lang): (&Catalogue, Lang)) -> Vec<String> {
    let held = lang.life_held(format!("{} {}", record.holder.code, record.holder.head));
    let mut lines = vec![lang.animal_name(&record.animal), format!("{held} · {}", lang.life_state(state))];
    lines.extend(record.dam.as_ref().map(|dam| lang.life_dam(lang.animal_name(dam))));
    lines.extend(record.events.iter().map(|event| {
        let vaccine = catalogue.vaccine(&event.detail).map(|vaccine| lang.label(&vaccine.name));
        let parts = [vaccine.unwrap_or(&event.detail), &event.minutes_number, &event.note];
        let said = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        format!("{}  {}  {said}", event.on.format("%d/%m/%Y"), lang.herd_event(event.kind))
            .trim_end()
            .to_owned()
    }));
    lines.extend(record.offspring.iter().map(|calf| lang.life_young(lang.animal_name(calf))));
    lines
}
