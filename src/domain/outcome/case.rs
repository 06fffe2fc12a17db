//! One household that got a model while it was on the list, followed from that day.

use chrono::NaiveDate;

use super::exit::{self, ExitStands};
use super::fate::{self, Fate, HORIZONS, class_on};
use super::{Asked, Followed};
use crate::domain::class::Class;
use crate::domain::id::HouseholdId;
use crate::domain::reach::Home;

/// A household that got a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Which.
    pub household: HouseholdId,
    /// The day on which it first got the model.
    pub begun: NaiveDate,
    /// Its class on that day: poor or near-poor.
    pub class: Class,
    /// Where it stands at each of the [`HORIZONS`]; `None` where that time has not passed.
    pub fates: [Option<Fate>; HORIZONS.len()],
    /// Whether an exit of after that day lasted.
    pub exit: ExitStands,
    /// What it got under the model so far, in whole đồng.
    pub value: i64,
}

impl Case {
    /// Follows a household; `None` where it was not on the list, had left the register, or began at another time than
    /// is asked for.
    pub(super) fn of(home: &Home, model: &str, followed: &Followed, asked: Asked) -> Option<Self> {
        let had = || home.given().filter(|support| support.model == model);
        let begun = had().map(|support| support.date).min().filter(|day| *day <= asked.on)?;
        let ended = followed.ended.get(&home.id).copied();
        let class = class_on(&home.recognitions, begun);
        let in_time = asked.begun.is_none_or(|period| period.holds(begun));
        let meant = in_time && class.is_listed() && ended.is_none_or(|day| day > begun);
        meant.then(|| Self {
            household: home.id,
            begun,
            class,
            fates: fate::fates(&home.recognitions, ended, begun, asked.on),
            exit: exit::stands(&home.recognitions, ended, begun, asked.on),
            value: had()
                .filter(|support| support.date <= asked.on)
                .fold(0, |sum, support| sum.saturating_add(support.value.value)),
        })
    }
}
