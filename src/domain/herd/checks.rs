//! What cannot be true of an event, a birth or an animal. Form, command line and store ask the same; the words are made
//! at the edge. What only the register can know (a tag that another animal wears) is the store's.

use chrono::{Days, NaiveDate};
use thiserror::Error;

use super::species::after;
use super::{Animal, Came, HerdEvent, HerdEventKind, Life, Origin, Species, Step};
use crate::domain::member::Sex;
use crate::viet::PartialDate;

/// The most heads of one flock: more is a slip of the hand.
pub const MOST_HEADS: u32 = 10_000;

/// Why an event of an animal cannot have been on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum OutOfKeeping {
    /// It was not born yet.
    #[error("before its birth")]
    BeforeBirth,
    /// No household of the register had it yet, since this day one has.
    #[error("before it was handed over on {0}")]
    BeforeHandOver(NaiveDate),
    /// It had died, or been sold, stolen or passed on, on this day.
    #[error("after it had gone on {0}")]
    AfterEnd(NaiveDate),
    /// It is kept already, since this day: it cannot come again before it went.
    #[error("kept already since {0}")]
    KeptAlready(NaiveDate),
    /// It cannot have gone: something is known of it on this later day.
    #[error("known of on {0}")]
    KnownLater(NaiveDate),
}

/// What cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum HerdFault {
    /// The day lies outside its life.
    #[error(transparent)]
    Keeping(#[from] OutOfKeeping),
    /// What only happens to a female.
    #[error("it is male")]
    Male,
    /// The dam is male.
    #[error("the dam is male")]
    DamMale,
    /// The dam is of another species.
    #[error("the dam is of another species")]
    DamOther,
    /// It would be its own dam.
    #[error("its own dam")]
    OwnDam,
    /// It was born before its dam.
    #[error("older than its dam")]
    OlderThanDam,
    /// The dam was too young: the species gives birth from this day on.
    #[error("the dam was too young before {0}")]
    DamTooYoung(NaiveDate),
    /// The dam gave birth a short while ago: not again before this day.
    #[error("born too soon, not before {0}")]
    BirthTooSoon(NaiveDate),
    /// More heads than are alive; so many are.
    #[error("only {0} alive")]
    MoreThanAlive(u32),
    /// No head at all, or more than a flock can have; this is the most.
    #[error("1 to {0} heads")]
    Heads(u32),
    /// A weight of nothing, or more than an animal of its species can have; this is the most.
    #[error("1 to {0} kg")]
    Weight(u32),
    /// How it came cannot be taken out: without it nobody could tell since when it is kept.
    #[error("how it came would be missing")]
    NoBeginning,
    /// Its young of this birth are in the register: they are taken out first.
    #[error("its young of this birth are in the register")]
    YoungOfBirth,
    /// It went on to the next household on this day, and this belongs to it: only undoing takes it back.
    #[error("passed on on {0}")]
    HandedOn(NaiveDate),
    /// It gave birth in other hands, from which it was passed on this day: its young are not the present holder's.
    #[error("in other hands until {0}")]
    Elsewhere(NaiveDate),
}

impl HerdFault {
    /// The field of the forms at which it is told.
    pub fn field(self) -> &'static str {
        match self {
            Self::Keeping(_) | Self::BirthTooSoon(_) | Self::NoBeginning | Self::YoungOfBirth => "on",
            Self::HandedOn(_) | Self::Elsewhere(_) => "on",
            Self::Male => "kind",
            Self::DamMale | Self::DamOther | Self::OwnDam => "dam",
            Self::OlderThanDam | Self::DamTooYoung(_) => "born",
            Self::MoreThanAlive(_) | Self::Heads(_) => "heads",
            Self::Weight(_) => "weight",
        }
    }
}

/// The day on which a dam first came into other hands after a day: who was born of it until then is of the household
/// before. Heads of a flock that went on without it are none of its moves.
pub fn moved_after<'e>(day: NaiveDate, dam: impl IntoIterator<Item = &'e HerdEvent>) -> Option<NaiveDate> {
    let mut passed = false;
    let mut received = dam.into_iter().filter(|event| {
        passed |= event.kind == HerdEventKind::PassedOn;
        passed && event.kind == HerdEventKind::HandedOver && event.on > day
    });
    received.next().map(|event| event.on)
}

/// The life of an animal that an event is held against; through which support it came does not matter.
fn life_of<'a>(animal: &Animal, known: impl IntoIterator<Item = &'a HerdEvent>) -> Life {
    Life::of(Origin::of(animal, Came::ByItself), known.into_iter().map(Step::from).collect())
}

/// Whether something can have happened to an animal on a day, by what is known of its life: after its birth, since the
/// first hand-over, and until it went. Who receives an animal passed on begins anew.
///
/// # Errors
/// [`OutOfKeeping`], each with the day that stands against it. The first day and the last are within.
pub fn in_keeping(event: Step, born: Option<PartialDate>, life: &Life) -> Result<(), OutOfKeeping> {
    if born.is_some_and(|born| event.on < born.earliest()) {
        return Err(OutOfKeeping::BeforeBirth);
    }
    let begins = event.kind.begins_keeping();
    let first = life.steps().iter().find(|step| step.kind.begins_keeping()).map(|step| step.on);
    if let Some(first) = first.filter(|first| event.on < *first && !begins) {
        return Err(OutOfKeeping::BeforeHandOver(first));
    }
    match last_end(life, event.on) {
        Some(gone) if !begins => return Err(OutOfKeeping::AfterEnd(gone)),
        _ if goes_again(event, life) => return Err(OutOfKeeping::AfterEnd(event.on)),
        _ => {}
    }
    match known_later(event, life) {
        Some(later) => Err(OutOfKeeping::KnownLater(later)),
        None => Ok(()),
    }
}

/// The day on which the last head had gone, where none was there on any time of a day.
fn last_end(life: &Life, on: NaiveDate) -> Option<NaiveDate> {
    let eve = on.pred_opt().map_or(0, |eve| life.heads_on(eve));
    let came = life.steps().iter().any(|step| step.on == on && step.kind.begins_keeping());
    let ends = life.steps().iter().rev().filter(|step| step.on < on && step.kind.ends_keeping());
    ends.map(|step| step.on).next().filter(|_| eve == 0 && !came)
}

/// The last head went on this very day already: nothing is left that could go once more.
fn goes_again(event: Step, life: &Life) -> bool {
    let went = life.steps().iter().any(|step| step.on == event.on && step.kind.ends_keeping());
    event.kind.ends_keeping() && went && life.heads_on(event.on) == 0
}

/// Something that is known after the last head would have gone, before others came.
fn known_later(event: Step, life: &Life) -> Option<NaiveDate> {
    let takes_all = event.kind.ends_keeping() && life.heads_on(event.on) <= event.heads;
    let next = life.steps().iter().find(|step| step.on > event.on)?;
    (takes_all && life.heads_on(event.on) > 0 && !next.kind.begins_keeping()).then_some(next.on)
}

/// What cannot be true of an event of an animal of which the other events are known.
pub fn check_event<'a>(
    event: &HerdEvent,
    animal: &Animal,
    known: impl IntoIterator<Item = &'a HerdEvent>,
    species: Option<&Species>,
) -> Vec<HerdFault> {
    let known: Vec<&HerdEvent> = known.into_iter().collect();
    let begun = known.iter().any(|event| event.kind.begins_keeping());
    let life = life_of(animal, known);
    let step = Step::from(event);
    let outside = in_keeping(step, animal.born, &life).err().map(HerdFault::Keeping);
    let kept_already = kept_already(step, animal, &life).filter(|_| begun).map(HerdFault::Keeping);
    let male = (event.kind.is_of_dam() && animal.sex == Some(Sex::Male)).then_some(HerdFault::Male);
    let heads = heads(step, &life);
    let weight = event.weight_kg.and_then(|kg| weight(kg, species));
    let too_soon = birth_day(step, animal, &life, species);
    [outside.or(kept_already), male, heads, weight, too_soon].into_iter().flatten().collect()
}

/// An animal that is there cannot come once more; a flock can grow.
fn kept_already(event: Step, animal: &Animal, life: &Life) -> Option<OutOfKeeping> {
    let then = life.on(event.on);
    let there = event.kind.begins_keeping() && then.heads > 0 && !animal.is_flock();
    then.kept_since.filter(|_| there).map(OutOfKeeping::KeptAlready)
}

fn heads(event: Step, life: &Life) -> Option<HerdFault> {
    if !(1..=MOST_HEADS).contains(&event.heads) {
        return Some(HerdFault::Heads(MOST_HEADS));
    }
    let alive = life.heads_on(event.on);
    (event.kind.ends_keeping() && alive > 0 && event.heads > alive).then_some(HerdFault::MoreThanAlive(alive))
}

fn weight(kg: u32, species: Option<&Species>) -> Option<HerdFault> {
    let heaviest = species.map_or(u32::MAX, |species| species.heaviest_kg);
    (!(1..=heaviest).contains(&kg)).then_some(HerdFault::Weight(heaviest))
}

/// A dam gives birth at an age, and not again before some days have gone.
fn birth_day(event: Step, dam: &Animal, life: &Life, species: Option<&Species>) -> Option<HerdFault> {
    let species = species.filter(|_| event.kind == HerdEventKind::Calved && !dam.is_flock())?;
    let old_enough = dam.born.map(|born| after(born.earliest(), species.first_birth_months));
    let between = i64::from(species.between_births_days);
    let calved = life.steps().iter().filter(|step| step.kind == HerdEventKind::Calved && step.on != event.on);
    let near = calved.map(|step| step.on).find(|other| (event.on - *other).num_days().abs() < between);
    let again = near.map(|near| near.checked_add_days(Days::new(between.unsigned_abs())).unwrap_or(near));
    let young = old_enough.filter(|day| event.on < *day).map(HerdFault::DamTooYoung);
    young.or(again.map(HerdFault::BirthTooSoon))
}

/// What cannot be true of the offspring of a birth, whose event was checked by [`check_event`].
pub fn check_birth(calf: &Animal, dam: &Animal, species: Option<&Species>) -> Vec<HerdFault> {
    check_animal(calf, Some(dam), species)
}

/// What cannot be true of an animal, with what is known of its dam.
pub fn check_animal(animal: &Animal, dam: Option<&Animal>, species: Option<&Species>) -> Vec<HerdFault> {
    let heads = (!(1..=MOST_HEADS).contains(&animal.heads)).then_some(HerdFault::Heads(MOST_HEADS));
    let weight = animal.weight_kg.and_then(|kg| weight(kg, species));
    let own = dam.and_then(|dam| with_dam(animal, dam, species));
    [heads, weight, own].into_iter().flatten().collect()
}

fn with_dam(animal: &Animal, dam: &Animal, species: Option<&Species>) -> Option<HerdFault> {
    if dam.sex == Some(Sex::Male) {
        return Some(HerdFault::DamMale);
    }
    if !crate::viet::fold(&dam.species).eq(&crate::viet::fold(&animal.species)) {
        return Some(HerdFault::DamOther);
    }
    let (born, dam_born) = (animal.born?.latest(), dam.born?.earliest());
    let months = species.map_or(0, |species| species.first_birth_months);
    let old_enough = after(dam_born, months);
    match () {
        () if born <= dam_born => Some(HerdFault::OlderThanDam),
        () if born < old_enough => Some(HerdFault::DamTooYoung(old_enough)),
        () => None,
    }
}

#[cfg(test)]
mod tests;
