//! The measures: what a number of a table counts. A closed list; which table shows which is data.

use serde::Deserialize;

use super::facts::{Part, View};
use crate::domain::cause::PovertyCause;
use crate::domain::class::Class;
use crate::domain::ledger::{Amount, Cause, Other};
use crate::domain::movement::Movement;
use crate::domain::query::Flag;
use crate::domain::survey::Answer;

/// The name of a measure in a table's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum MeasureName {
    /// See [`Measure::Residents`].
    Residents,
    /// See [`Measure::InClass`].
    InClass,
    /// See [`Measure::Opening`].
    Opening,
    /// See [`Measure::Closing`].
    Closing,
    /// See [`Measure::Exits`].
    Exits,
    /// See [`Measure::Entries`].
    Entries,
    /// See [`Measure::OtherOut`].
    OtherOut,
    /// See [`Measure::OtherIn`].
    OtherIn,
    /// See [`Measure::Answered`].
    Answered,
    /// See [`Measure::Deprived`].
    Deprived,
    /// See [`Measure::InGroups`].
    InGroups,
    /// See [`Measure::InNoGroup`].
    InNoGroup,
    /// See [`Measure::GroupOverlap`].
    GroupOverlap,
    /// See [`Measure::Children`].
    Children,
    /// See [`Measure::Caused`].
    Caused,
    /// See [`Measure::NoCause`].
    NoCause,
}

/// What is counted. "Of the class" is the class of the column; counts are at the end of the period unless they
/// say otherwise. Exits count as they are spoken of: without a minus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Measure {
    /// The hamlet's residents, whatever their class: from the hamlet, not from households.
    Residents,
    /// Households of the class.
    InClass,
    /// What the ledger held when the period began.
    Opening,
    /// What the ledger holds when it ends.
    Closing,
    /// Left the class by a decision, by one of these movements.
    Exits(Vec<Movement>),
    /// Came into the class by a decision, by one of these movements.
    Entries(Vec<Movement>),
    /// Left by an event; by one of these reasons, or by any where none is named.
    OtherOut(Vec<Other>),
    /// Came by an event.
    OtherIn(Vec<Other>),
    /// Of the class, with an answer in the last survey to one of these indicators.
    Answered(Vec<u8>),
    /// Of the class, deprived in the last survey in one of these indicators.
    Deprived(Vec<u8>),
    /// Of the class, in one of these groups.
    InGroups(Vec<Flag>),
    /// Of the class, in none of these groups.
    InNoGroup(Vec<Flag>),
    /// Of the class: how often a household is in one more of these groups than one. Total = groups + none − this.
    GroupOverlap(Vec<Flag>),
    /// Of the class: households with children of an age, and as people the children.
    Children {
        /// From this age on, in full years.
        from: u32,
        /// Under this age.
        under: u32,
    },
    /// Of the class, with one of these causes in the last survey.
    Caused(Vec<PovertyCause>),
    /// Of the class, without any cause in the last survey.
    NoCause,
}

impl Measure {
    /// Whether it tells what happened in the period.
    pub(super) fn is_movement(&self) -> bool {
        matches!(
            self,
            Self::Opening | Self::Exits(_) | Self::Entries(_) | Self::OtherOut(_) | Self::OtherIn(_)
        )
    }

    /// What a household adds to the measure, by hamlet.
    pub(super) fn parts(&self, class: Class, view: &View, parts: &mut Vec<Part>) {
        match self {
            Self::Residents => {}
            Self::Opening => holding(class, view, view.period.eve(), parts),
            Self::Closing => holding(class, view, view.period.to, parts),
            Self::Exits(movements) => decided(class, view, movements, -1, parts),
            Self::Entries(movements) => decided(class, view, movements, 1, parts),
            Self::OtherOut(reasons) => happened(class, view, reasons, -1, parts),
            Self::OtherIn(reasons) => happened(class, view, reasons, 1, parts),
            _ => self.standing(class, view, parts),
        }
    }

    /// What follows from where the household stands at the end of the period.
    fn standing(&self, class: Class, view: &View, parts: &mut Vec<Part>) {
        let Some(now) = view.now.filter(|now| now.class == class) else { return };
        let whole = Amount::household(now.people);
        let counts = |holds: bool| if holds { whole } else { Amount::ZERO };
        let amount = match self {
            Self::Answered(numbers) => counts(answers(view, numbers).any(|a| a != Answer::NotSurveyed)),
            Self::Deprived(numbers) => counts(answers(view, numbers).any(|a| a == Answer::Deprived)),
            Self::InGroups(groups) => counts(view.flags_among(groups) > 0),
            Self::InNoGroup(groups) => counts(view.flags_among(groups) == 0),
            Self::GroupOverlap(groups) => times(whole, view.flags_among(groups).saturating_sub(1)),
            Self::Caused(causes) => counts(causes.iter().any(|cause| view.causes().contains(*cause))),
            Self::NoCause => counts(view.causes().is_empty()),
            Self::Children { from, under } => children(view.children(*from, *under)),
            _ => whole,
        };
        parts.push((now.hamlet, amount));
    }
}

fn answers(view: &View, numbers: &[u8]) -> impl Iterator<Item = Answer> {
    let answers = view.answers();
    numbers.iter().map(move |number| answers.get(*number))
}

fn children(count: u32) -> Amount {
    Amount { households: i64::from(count > 0), people: count.into() }
}

fn times(amount: Amount, count: u32) -> Amount {
    let count = i64::from(count);
    Amount { households: amount.households * count, people: amount.people * count }
}

/// What the ledger holds at the end of a day.
fn holding(class: Class, view: &View, day: chrono::NaiveDate, parts: &mut Vec<Part>) {
    let until = view.entries.iter().filter(|entry| entry.on <= day && entry.account.class == class);
    parts.extend(until.map(|entry| (entry.account.hamlet, entry.amount)));
}

/// Entries (sign 1) or exits (−1) by decisions.
fn decided(class: Class, view: &View, movements: &[Movement], sign: i64, parts: &mut Vec<Part>) {
    let wanted = |cause| matches!(cause, Cause::Recognised(movement) if movements.contains(&movement));
    flow(class, view, wanted, sign, parts);
}

/// Entries (sign 1) or exits (−1) by events.
fn happened(class: Class, view: &View, reasons: &[Other], sign: i64, parts: &mut Vec<Part>) {
    let wanted =
        |cause| matches!(cause, Cause::Other(reason) if reasons.is_empty() || reasons.contains(&reason));
    flow(class, view, wanted, sign, parts);
}

fn flow(class: Class, view: &View, wanted: impl Fn(Cause) -> bool, sign: i64, parts: &mut Vec<Part>) {
    let own = view.caused(wanted).filter(|entry| entry.account.class == class);
    let one_way = own.filter(|entry| entry.direction() == sign);
    parts.extend(
        one_way.map(|entry| (entry.account.hamlet, if sign < 0 { -entry.amount } else { entry.amount })),
    );
}
