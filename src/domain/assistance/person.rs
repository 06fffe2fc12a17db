//! What assistance asks of a person: age, death, going away, and the facts on which grounds rest.

use chrono::NaiveDate;

use super::month::Month;
use super::rates::Rates;
use crate::domain::class::Class;
use crate::domain::id::MemberId;
use crate::viet::PartialDate;

/// A time outside the commune: the person's household was struck off and taken back, or the person moved out and in
/// again. A strike-off that was a mistake is taken back on its own day, and is no absence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// The day of going; of a date known only to the month or the year its last day.
    pub gone: NaiveDate,
    /// The day of coming back; of such a date its first day.
    pub back: NaiveDate,
}

impl Absence {
    /// Whether a whole month lies in it: those of going and of coming back are drawn.
    pub fn holds(self, month: Month) -> bool {
        Month::of(self.gone) < month && month < Month::of(self.back)
    }
}

/// A person as assistance looks at them, as of some day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Who.
    pub id: MemberId,
    /// Birth, as far as it is known.
    pub born: Option<PartialDate>,
    /// When the person died.
    pub died: Option<PartialDate>,
    /// When the person left the commune.
    pub left: Option<PartialDate>,
    /// When the person left the last household of the register in which they lived (married out of it, say), where
    /// nobody knows that they left the commune.
    pub away: Option<PartialDate>,
    /// The times in which the person lived outside the commune and came back.
    pub absent: Vec<Absence>,
    /// Has a certificate of disability.
    pub disabled: Option<bool>,
    /// Goes to school or training.
    pub studying: Option<bool>,
    /// The class of the household.
    pub class: Class,
    /// Since when the household is in it; `None` when it was never recognised.
    pub class_since: Option<NaiveDate>,
    /// Lives in a hard area; `None` when nobody said which those are.
    pub hard_area: Option<bool>,
}

impl Person {
    /// Somebody of whom only birth and death are known, of no class.
    pub fn known(id: MemberId, born: Option<PartialDate>, died: Option<PartialDate>) -> Self {
        Self {
            id,
            born,
            died,
            left: None,
            away: None,
            absent: Vec::new(),
            disabled: None,
            studying: None,
            class: Class::None,
            class_since: None,
            hard_area: None,
        }
    }

    /// Full years of age by which a month is counted. A birthday known only to the month or the year counts as
    /// reached at its end, so that the age is never too high.
    pub fn age(&self, rates: &Rates, month: Month) -> Option<u32> {
        self.born?.age_on(rates.age_day(month))
    }

    /// The day on which the person died or left the commune, the earlier of both; of a date known only to the
    /// month or the year its last day, so that nobody loses a month for want of a date.
    pub fn gone(&self) -> Option<NaiveDate> {
        let days = [self.died, self.left].into_iter().flatten();
        days.map(PartialDate::latest).min()
    }

    /// Whether the person lived outside the commune for a whole month.
    pub fn is_absent(&self, month: Month) -> bool {
        self.absent.iter().any(|absence| absence.holds(month))
    }

    /// The last month that can be drawn: that of death or of going away.
    pub fn last_month(&self) -> Option<Month> {
        self.gone().map(Month::of)
    }
}
