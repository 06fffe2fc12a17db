//! An obligation with everything that lists and forms need of it.

use chrono::NaiveDate;

use super::{Demand, Kin, Line, PassOn};
use crate::domain::catalogue::Catalogue;
use crate::domain::dossier::Neighbour;
use crate::domain::homes::{LeftHome, lived_on};
use crate::domain::id::{HouseholdId, PassOnId};
use crate::domain::stored::Stored;
use crate::domain::support::{Support, SupportState};

/// A household as a line shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Which.
    pub id: HouseholdId,
    /// Its code.
    pub code: String,
    /// Its head's name.
    pub head: String,
    /// Its hamlet.
    pub hamlet: String,
    /// It has left the register.
    pub ended: bool,
    /// The hamlets that it left, the earliest first.
    pub left: Vec<LeftHome>,
}

/// What one household owes for one support.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debt {
    /// The obligation.
    pub owed: Stored<PassOnId, PassOn>,
    /// Who owes.
    pub debtor: Party,
    /// Who received, once settled by an animal.
    pub receiver: Option<Neighbour>,
    /// Code of the model.
    pub model: String,
    /// The day on which the support was handed over.
    pub given: NaiveDate,
    /// The support's value in whole đồng.
    pub value: i64,
    /// The animals of the support and their offspring.
    pub line: Line,
    /// The line by everything that is known.
    pub kin: Vec<Kin>,
    /// The households from which the debtor's animals came, the nearest first.
    pub above: Vec<HouseholdId>,
}

impl Debt {
    /// What is demanded on a day, by what had happened until then; `soon_days` before its last day it is due soon.
    pub fn demand(&self, on: NaiveDate, soon_days: u32) -> Demand {
        self.owed.demanded((self.given, self.value), &self.line, (on, soon_days))
    }
}

impl Debt {
    /// The same with the hamlet where its debtor lived on a day.
    fn at_home_on(mut self, day: NaiveDate) -> Self {
        if let Some(home) = lived_on(&self.debtor.left, day) {
            self.debtor.hamlet = home.name.clone();
        }
        self
    }

    /// The support by which another household receives so many of its animals: worth nothing, of no fund, until told.
    pub fn passed_on(&self, to: &Neighbour, heads: u32, on: NaiveDate, catalogue: &Catalogue) -> Support {
        let unit = catalogue.model(&self.model).map(|model| model.unit.vi.clone());
        Support {
            household: to.id,
            quantity: i64::from(heads) * 1000,
            unit: unit.unwrap_or_default(),
            state: SupportState::HandedOver,
            receiver: to.head.clone(),
            passed_on_from: Some(self.owed.support),
            ..Support::wished(&self.model, on)
        }
    }
}

/// Debts as they stood at the end of a day, in the hamlets of that day, most urgent first, then by last day and code. Those for
/// supports that came later are left out.
pub fn as_of(debts: Vec<Debt>, on: NaiveDate, soon_days: u32) -> Vec<(Debt, Demand)> {
    let given = debts.into_iter().filter(|debt| debt.given <= on).map(|debt| debt.at_home_on(on));
    let mut all: Vec<_> =
        given.map(|debt| (debt.demand(on, soon_days), debt)).map(|(demand, debt)| (debt, demand)).collect();
    all.sort_by(|(debt, demand), (other, demanded)| {
        (demand.standing, demand.due, &debt.debtor.code).cmp(&(
            demanded.standing,
            demanded.due,
            &other.debtor.code,
        ))
    });
    all
}
