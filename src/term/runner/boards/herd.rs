//! Herds: the animals, one of them, heads, balances, vaccinations due.

use chrono::NaiveDate;

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::herd::animals::Animals;
use crate::app::boards::herd::balance::HerdBalance;
use crate::app::boards::herd::heads::Heads;
use crate::app::boards::herd::life::AnimalLife;
use crate::app::boards::herd::vaccinations::Vaccinations;
use crate::app::boards::herd::which::AnimalsOf;
use crate::domain::herd::By;
use crate::domain::id::AnimalId;
use crate::shell::rules::Rules;
use crate::store::StoreError;

type Read = Result<Box<dyn Board>, StoreError>;

pub(super) fn animals(reading: Reading<'_>, of: AnimalsOf) -> Read {
    let catalogue = Rules::of(reading.register).catalogue;
    Ok(Box::new(Animals::new(&reading.register.herd()?, &catalogue, of, reading.today)))
}

pub(super) fn animal(reading: Reading<'_>, id: AnimalId) -> Read {
    let catalogue = Rules::of(reading.register).catalogue;
    Ok(Box::new(AnimalLife::new(reading.register.animal(id)?, &catalogue)))
}

pub(super) fn heads(reading: Reading<'_>, by: By, on: Option<NaiveDate>) -> Read {
    let catalogue = Rules::of(reading.register).catalogue;
    Ok(Box::new(Heads::new(&reading.register.herd_heads()?, &catalogue, by, on, reading.today)))
}

pub(super) fn balance(reading: Reading<'_>, year: Option<i32>) -> Read {
    Ok(Box::new(HerdBalance::new(&reading.register.herd_heads()?, year, reading.today)))
}

pub(super) fn vaccinations(reading: Reading<'_>) -> Read {
    let catalogue = Rules::of(reading.register).catalogue;
    Ok(Box::new(Vaccinations::new(&reading.register.herd()?, &catalogue, reading.today)))
}
