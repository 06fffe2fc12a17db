//! Monthly assistance: who draws what, months that were paid, the list of a month, what has to be looked at.

pub mod advice;
pub mod benefits;
mod form;
pub mod months;
mod pay;
pub mod pay_list;
mod returned;

#[cfg(test)]
mod tests;

use std::sync::Arc;

use crate::app::dialogs::At;
use crate::domain::assistance::recorded::Recorded;
use crate::domain::assistance::roll::Beneficiary;
use crate::domain::assistance::{BenefitRow, Month, Rates};
use crate::domain::id::BenefitId;

/// From this room on hamlet and code of the household show too.
const ROOMY: u16 = 110;
/// From this room on birth and first day show.
const USUAL: u16 = 80;

/// What was read of a commune's assistance.
#[derive(Debug, Clone)]
pub struct Roll {
    /// People in the order of lists.
    pub people: Arc<Vec<Beneficiary>>,
    /// The rates in force beside the register.
    pub rates: Arc<Rates>,
    /// The month of today.
    pub month: Month,
    /// The last month paid.
    pub last: Option<Month>,
    /// What is recorded as supports of monthly money.
    pub recorded: Arc<Recorded>,
}

impl Roll {
    /// The month that is paid next.
    fn next(&self) -> Month {
        self.last.map_or(self.month, Month::next)
    }

    /// A benefit with its person.
    fn benefit(&self, id: BenefitId) -> Option<(&Beneficiary, &BenefitRow)> {
        self.people.iter().find_map(|person| Some((person, person.benefit(id)?)))
    }

    /// What people call a ground.
    fn ground(&self, code: &str, at: &At) -> String {
        self.rates
            .ground(code)
            .map_or_else(|| code.to_owned(), |ground| at.lang.label(&ground.name).to_owned())
    }
}

/// Words by which a person is found beyond name and ground.
fn found_by(person: &Beneficiary) -> String {
    format!("{} {} {}", person.home.code, person.home.hamlet_name, person.citizen_number)
}
