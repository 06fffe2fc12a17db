//! Monthly money that the register records as a support of a household (a model of monthly money), not as a benefit: who
//! it is for, and how much a month. No pay list pays it; advice must not call its person somebody who draws nothing.

use super::roll::Beneficiary;
use crate::domain::id::{HouseholdId, MemberId};
use crate::viet::fold;

/// A support of a model of monthly money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthlySupport {
    /// The household.
    pub household: HouseholdId,
    /// Who it is for, where the record names a person of the register.
    pub member: Option<MemberId>,
    /// The name of whom it is for, where the record gives only that; may be empty.
    pub person: String,
    /// Whole đồng a month.
    pub amount: i64,
}

impl MonthlySupport {
    /// Whether it is a person's: by identity, else by household and name. A record that names nobody is nobody's.
    fn is_of(&self, who: &Beneficiary) -> bool {
        match self.member {
            Some(member) => member == who.case.person.id,
            None => self.household == who.home.household && fold(&self.person) == fold(&who.name),
        }
    }
}

/// All of them that run in a month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recorded(Vec<MonthlySupport>);

impl Recorded {
    /// Of supports in any order.
    pub fn new(mut supports: Vec<MonthlySupport>) -> Self {
        supports.sort_by_key(|support| support.household);
        Self(supports)
    }

    /// Whole đồng a month that are recorded for a person, who lives in the household of the record.
    pub fn of(&self, who: &Beneficiary) -> i64 {
        let home = who.home.household;
        let first = self.0.partition_point(|support| support.household < home);
        let own = self.0[first..].iter().take_while(|support| support.household == home);
        own.filter(|support| support.is_of(who)).map(|support| support.amount).sum()
    }
}
