//! The rules of visits against catalogue and programmes: which models and programmes each holding means.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::{Held, Holding, VisitRules};
use crate::domain::catalogue::Catalogue;
use crate::domain::id::ProgrammeId;
use crate::domain::programme::{Programme, Tree};
use crate::domain::stored::Stored;

/// The rules, ready to be asked of many households.
#[derive(Debug, Clone)]
pub struct VisitScheme {
    rules: VisitRules,
    holdings: Vec<Meant>,
}

/// What a holding means; nothing for any.
#[derive(Debug, Clone)]
struct Meant {
    models: Option<BTreeSet<String>>,
    programmes: Option<BTreeSet<ProgrammeId>>,
    months: u16,
    days: u16,
}

impl VisitScheme {
    /// The rules with the models of a catalogue and the programmes of a register.
    pub fn new(
        rules: &VisitRules,
        catalogue: &Catalogue,
        programmes: &[Stored<ProgrammeId, Programme>],
    ) -> Self {
        let meant = |holding: &Holding| Meant::of(holding, catalogue, programmes);
        Self { rules: rules.clone(), holdings: rules.holdings.iter().map(meant).collect() }
    }

    /// The numbers.
    pub fn rules(&self) -> &VisitRules {
        &self.rules
    }

    /// What was given on this day or later may count on a day; `None` where nothing that is given counts.
    pub fn given_since(&self, on: NaiveDate) -> Option<NaiveDate> {
        let months = self.holdings.iter().map(|meant| meant.months).max()?;
        on.checked_sub_months(Months::new(u32::from(months)))
    }

    /// Whether some holding means what was given.
    pub fn counts(&self, held: &Held) -> bool {
        self.holdings.iter().any(|meant| meant.has(held))
    }

    /// The shortest interval by what was given up to a day, with the model.
    pub fn holding<'h>(&self, held: &'h [Held], on: NaiveDate) -> Option<(&'h str, u16)> {
        let lasting = held.iter().flat_map(|one| {
            let meant = self.holdings.iter().filter(move |meant| meant.has(one) && meant.lasts(one.on, on));
            meant.map(|meant| (meant.days, one.model.as_str()))
        });
        lasting.min().map(|(days, model)| (model, days))
    }
}

impl Meant {
    fn of(holding: &Holding, catalogue: &Catalogue, programmes: &[Stored<ProgrammeId, Programme>]) -> Self {
        let named = !(holding.models.is_empty() && holding.kinds.is_empty());
        let models = catalogue.models().iter();
        let models = models.filter(|m| holding.models.contains(&m.code) || holding.kinds.contains(&m.kind));
        let tree = Tree(programmes);
        let whole = programmes.iter().filter(|programme| holding.programmes.contains(&programme.code));
        Self {
            models: named.then(|| models.map(|model| model.code.clone()).collect()),
            programmes: (!holding.programmes.is_empty())
                .then(|| whole.flat_map(|programme| tree.with_parts(programme.id)).collect()),
            months: holding.months,
            days: holding.days,
        }
    }

    fn has(&self, held: &Held) -> bool {
        let of_programme = |meant: &BTreeSet<_>| held.programme.is_some_and(|id| meant.contains(&id));
        self.models.as_ref().is_none_or(|models| models.contains(&held.model))
            && self.programmes.as_ref().is_none_or(of_programme)
    }

    /// It was given so short a while ago that it counts still: up to the same day so many months later.
    fn lasts(&self, given: NaiveDate, on: NaiveDate) -> bool {
        let last = given.checked_add_months(Months::new(u32::from(self.months)));
        given <= on && last.is_none_or(|last| on <= last)
    }
}
