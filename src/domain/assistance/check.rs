//! What speaks against a benefit as it is written, and against paying a month. Each fault belongs to a field.

use chrono::{Datelike, NaiveDate};

use super::draw::{Outcome, monthly};
use super::month::Month;
use super::person::Person;
use super::rates::{Per, Rates};
use super::{Benefit, BenefitRow};
use crate::domain::id::BenefitId;

/// The most children that one benefit counts.
pub const MOST_CHILDREN: u32 = 20;

/// No decision on monthly assistance is older.
const OLDEST: i32 = 1990;

/// How many months a benefit may begin ahead of today: decisions name the coming month.
const MONTHS_AHEAD: usize = 13;

/// How many months may be paid ahead of today: before Tết two are paid at once.
const PAID_AHEAD: usize = 2;

/// What is wrong with a benefit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BenefitFault {
    /// The rates do not know the ground.
    #[error("unknown ground")]
    UnknownGround,
    /// The ground brings nothing at the person's age.
    #[error("no rate at this age")]
    NoRate,
    /// The amount goes by the age, and nothing is known of the birth.
    #[error("birth not known")]
    NoBirth,
    /// None, or more children than [`MOST_CHILDREN`]; more than one on a ground that does not count children.
    #[error("impossible number of children")]
    Units,
    /// It begins before the birth.
    #[error("begins before the birth")]
    BeforeBirth,
    /// It begins after the death of the person, or after the person left the commune, on this day.
    #[error("begins after the person was gone ({0})")]
    AfterGone(NaiveDate),
    /// So long ago, or so far ahead, that nobody can mean it.
    #[error("impossible day")]
    ImpossibleDay,
    /// It ends before it begins.
    #[error("ends before it begins")]
    EndsBeforeBeginning,
    /// It ends without a reason.
    #[error("no reason for stopping")]
    NoStopReason,
    /// Settled outside the register before it begins, or for months that are yet to come.
    #[error("settled in months in which it was not drawn")]
    SettledTo,
    /// The person draws a benefit on this ground in the same time.
    #[error("the same ground twice")]
    SameGround(BenefitId),
}

/// The field at which a fault stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BenefitField {
    /// The ground.
    Ground,
    /// The number of children.
    Units,
    /// The first day.
    From,
    /// What was settled outside the register.
    SettledTo,
    /// The last day.
    Until,
    /// Why it stops.
    StopReason,
}

impl BenefitFault {
    /// Where it stands.
    pub fn field(self) -> BenefitField {
        match self {
            Self::UnknownGround | Self::NoRate | Self::NoBirth | Self::SameGround(_) => BenefitField::Ground,
            Self::Units => BenefitField::Units,
            Self::BeforeBirth | Self::AfterGone(_) | Self::ImpossibleDay => BenefitField::From,
            Self::SettledTo => BenefitField::SettledTo,
            Self::EndsBeforeBeginning => BenefitField::Until,
            Self::NoStopReason => BenefitField::StopReason,
        }
    }
}

/// Everything that is wrong with a benefit: by itself, for its person, and beside the person's others, of which `own`
/// is the one that is changed.
pub fn faults(
    rates: &Rates,
    person: &Person,
    others: &[BenefitRow],
    own: Option<BenefitId>,
    benefit: &Benefit,
    today: NaiveDate,
) -> Vec<BenefitFault> {
    let others = others.iter().filter(|row| Some(row.id) != own);
    let same = others.filter(|row| row.ground == benefit.ground && overlap(row, benefit));
    let same = same.map(|row| BenefitFault::SameGround(row.id)).next();
    [
        ground(rates, person, benefit),
        units(rates, benefit),
        begins(person, benefit, today),
        settled(benefit, today),
        same,
        ends(benefit),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What cannot be of a benefit whatever the rates and its person: what the register itself refuses.
pub fn impossible(benefit: &Benefit, today: NaiveDate) -> Option<BenefitFault> {
    let units = (!(1..=MOST_CHILDREN).contains(&benefit.units)).then_some(BenefitFault::Units);
    units.or_else(|| too_far(benefit, today)).or_else(|| settled(benefit, today)).or_else(|| ends(benefit))
}

/// Whether two benefits run on a common day.
pub fn overlap(a: &Benefit, b: &Benefit) -> bool {
    let reaches = |of: &Benefit, day: NaiveDate| of.until.is_none_or(|until| day <= until);
    reaches(a, b.from) && reaches(b, a.from)
}

fn ground(rates: &Rates, person: &Person, benefit: &Benefit) -> Option<BenefitFault> {
    let Some(ground) = rates.ground(&benefit.ground) else { return Some(BenefitFault::UnknownGround) };
    // The age may be reached within the first month.
    let first = Month::of(benefit.from);
    match monthly(rates, ground, person, 1, first)
        .or_else(|_| monthly(rates, ground, person, 1, first.next()))
    {
        Ok(_) => None,
        Err(Outcome::NoBirth) => Some(BenefitFault::NoBirth),
        Err(_) => Some(BenefitFault::NoRate),
    }
}

fn units(rates: &Rates, benefit: &Benefit) -> Option<BenefitFault> {
    let per_child = rates.ground(&benefit.ground).is_some_and(|ground| ground.per == Per::Child);
    let most = if per_child { MOST_CHILDREN } else { 1 };
    (!(1..=most).contains(&benefit.units)).then_some(BenefitFault::Units)
}

fn begins(person: &Person, benefit: &Benefit, today: NaiveDate) -> Option<BenefitFault> {
    let from = benefit.from;
    if person.born.is_some_and(|born| from < born.earliest()) {
        return Some(BenefitFault::BeforeBirth);
    }
    if let Some(gone) = person.gone().filter(|gone| from > *gone) {
        return Some(BenefitFault::AfterGone(gone));
    }
    too_far(benefit, today)
}

fn too_far(benefit: &Benefit, today: NaiveDate) -> Option<BenefitFault> {
    let ahead = Month::of(today).to(Month::of(benefit.from)).count() > MONTHS_AHEAD;
    (benefit.from.year() < OLDEST || ahead).then_some(BenefitFault::ImpossibleDay)
}

/// What was settled lies between the first month and this one.
fn settled(benefit: &Benefit, today: NaiveDate) -> Option<BenefitFault> {
    let month = Month::of(benefit.settled_to?);
    let drawn = Month::of(benefit.from) <= month && month <= Month::of(today);
    (!drawn).then_some(BenefitFault::SettledTo)
}

fn ends(benefit: &Benefit) -> Option<BenefitFault> {
    let until = benefit.until?;
    if until < benefit.from {
        return Some(BenefitFault::EndsBeforeBeginning);
    }
    benefit.stop_reason.trim().is_empty().then_some(BenefitFault::NoStopReason)
}

/// Why a month cannot be paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MonthFault {
    /// It was paid.
    #[error("paid already")]
    PaidAlready,
    /// A later month was paid: what is missing comes with the next list.
    #[error("before the last paid month ({})", .0.iso())]
    BeforeLast(Month),
    /// So long ago that nobody can mean it.
    #[error("impossible month")]
    Impossible,
    /// More than [`PAID_AHEAD`] months ahead.
    #[error("month yet to come")]
    Ahead,
    /// The day of payment lies months away from the month, or from today.
    #[error("impossible day of payment")]
    PaidOn,
}

/// Why a month cannot be paid, by the last month that was.
pub fn month_fault(last: Option<Month>, month: Month, today: NaiveDate) -> Option<MonthFault> {
    match last {
        Some(last) if last == month => Some(MonthFault::PaidAlready),
        Some(last) if last > month => Some(MonthFault::BeforeLast(last)),
        _ if is_ahead(month, today) => Some(MonthFault::Ahead),
        _ => (month.first_day().year() < OLDEST).then_some(MonthFault::Impossible),
    }
}

/// Whether the day of payment cannot be meant: before the month by more than a month may be paid ahead, or as far
/// ahead of today.
pub fn paid_on_fault(month: Month, paid_on: NaiveDate, today: NaiveDate) -> Option<MonthFault> {
    let too_early = is_ahead(month, paid_on);
    (too_early || is_ahead(Month::of(paid_on), today)).then_some(MonthFault::PaidOn)
}

fn is_ahead(month: Month, of: NaiveDate) -> bool {
    Month::of(of).next().to(month).count() > PAID_AHEAD
}

/// Why the register refuses a change of benefits or payments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The month was paid, or a later one was.
    #[error(transparent)]
    Month(#[from] MonthFault),
    /// The benefit cannot be, whoever draws it.
    #[error(transparent)]
    Benefit(#[from] BenefitFault),
    /// The benefit was paid and cannot be taken out.
    #[error("the benefit was paid")]
    Paid,
    /// A benefit that was paid cannot go to another person.
    #[error("another person")]
    OtherPerson,
    /// The person has a benefit on the same ground in the same time.
    #[error("the same ground twice")]
    SameGround,
    /// The benefit begins after the death of its person.
    #[error("begins after the death")]
    Dead,
    /// No benefit brings anything in the month.
    #[error("nothing to pay")]
    NothingToPay,
    /// Only the last month can be taken back.
    #[error("not the last month")]
    NotLast,
    /// What was paid stays as it is; only whether it was fetched changes.
    #[error("the amount was paid")]
    AmountPaid,
}
