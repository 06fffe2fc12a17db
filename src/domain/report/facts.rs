//! One household as tables look at it.

use crate::domain::cause::Causes;
use crate::domain::id::HamletId;
use crate::domain::ledger::{Amount, Cause, Entry, LedgerFacts, Position, entries};
use crate::domain::query::Flag;
use crate::domain::survey::Answers;

use super::{Basis, Period};

/// What the register says of a household that tables ask about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseholdFacts {
    /// Mã hộ.
    pub code: String,
    /// Its dated facts.
    pub ledger: LedgerFacts,
    /// Mask of [`Flag`]s, as they are now: flags have no dates.
    pub flags: u32,
    /// The head's ethnic group, now; may be empty.
    pub ethnicity: String,
}

/// A household in a period: its entries, and where it stands at the end.
pub(super) struct View<'a> {
    pub facts: &'a HouseholdFacts,
    pub period: Period,
    /// Code of the standard whose indicators the tables show.
    standard: &'a str,
    pub entries: Vec<Entry>,
    pub now: Option<Position>,
}

impl<'a> View<'a> {
    pub fn new(facts: &'a HouseholdFacts, basis: Basis<'a>) -> Self {
        let (period, standard) = (basis.period, basis.standard.code.as_str());
        let now = facts.ledger.on(period.to);
        Self { facts, period, standard, entries: entries(&facts.ledger), now }
    }

    /// The answers of the last survey in the period's time; none under another standard, whose numbers may mean
    /// other indicators.
    pub fn answers(&self) -> Answers {
        let survey = self.facts.ledger.survey_on(self.period.to);
        survey
            .filter(|survey| survey.standard == self.standard)
            .map(|survey| survey.answers)
            .unwrap_or_default()
    }

    /// The causes that the last survey in the period's time names. They are the same under every standard.
    pub fn causes(&self) -> Causes {
        self.facts.ledger.survey_on(self.period.to).map(|survey| survey.causes).unwrap_or_default()
    }

    /// The entries of the period that have a cause of a kind.
    pub fn caused(&self, wanted: impl Fn(Cause) -> bool) -> impl Iterator<Item = &Entry> {
        let period = self.period;
        self.entries.iter().filter(move |entry| period.holds(entry.on) && wanted(entry.cause))
    }

    /// The flags of the household, without a household of its own for each.
    pub fn flags_among(&self, flags: &[Flag]) -> u32 {
        let mask = flags.iter().fold(0, |mask, flag| mask | flag.bit());
        (self.facts.flags & mask).count_ones()
    }

    /// How many children of an age live there at the end of the period. Whose birth is not known is none.
    pub fn children(&self, from: u32, under: u32) -> u32 {
        let day = self.period.to;
        let stays = self.facts.ledger.stays.iter().filter(|stay| stay.counts_on(day));
        let ages = stays.filter_map(|stay| stay.born?.age_on(day));
        ages.filter(|age| (from..under).contains(age)).count() as u32
    }
}

/// What came to a hamlet or went from it.
pub(super) type Part = (HamletId, Amount);
