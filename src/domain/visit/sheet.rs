//! A sheet of visits (phiếu đi thăm): the households that one person is to visit, in the order of the way. It is
//! printed, carried along, and entered in the same order.

use std::collections::HashMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::id::{HouseholdId, VisitId, VisitSheetId};

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitSheet {
    /// By what people call it, counted from 1 in the register; 0 until the register has given one.
    pub number: u32,
    /// The day on which it was made.
    pub made_on: NaiveDate,
    /// Who goes.
    pub visitor: String,
    /// What it is called, `Khu 4` or `Khu 4, tháng 11`.
    pub name: String,
    /// Remarks.
    pub note: String,
}

/// A household on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetLine {
    /// The sheet.
    pub sheet: VisitSheetId,
    /// Its place on the way, from 1.
    pub number: u32,
    /// The household.
    pub household: HouseholdId,
    /// The visit, once it is entered.
    pub visit: Option<VisitId>,
    /// Why there was none: nobody at home; empty where there was one or it is open.
    pub missed: String,
}

/// The sheets that there are, as far as another one must know of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetsThere {
    /// Households that wait for their visit on a sheet, and its number: the newest one's.
    pub waiting: HashMap<HouseholdId, u32>,
    /// What the sheets are called.
    pub names: Vec<String>,
}

impl SheetsThere {
    /// What another sheet is called: as wanted, with a number behind it where one is called so already.
    pub fn free_name(&self, wanted: &str) -> String {
        let is_free = |name: &String| !self.names.contains(name);
        let numbered = (2..).map(|number: u32| format!("{wanted} ({number})"));
        std::iter::once(wanted.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
    }

    /// Those of the households that wait on a sheet already, each with its number, in their order.
    pub fn waiting_among(&self, households: &[HouseholdId]) -> Vec<(HouseholdId, u32)> {
        households.iter().filter_map(|id| Some((*id, *self.waiting.get(id)?))).collect()
    }
}

impl SheetLine {
    /// Nothing was entered for it yet.
    pub fn is_open(&self) -> bool {
        self.visit.is_none() && self.missed.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_sheet_of_a_hamlet_is_told_from_the_first() {
        let there = |names: &[&str]| SheetsThere {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            ..SheetsThere::default()
        };
        assert_eq!(there(&[]).free_name("Khu 4"), "Khu 4");
        assert_eq!(there(&["Khu 4", "Khu 5"]).free_name("Khu 4"), "Khu 4 (2)");
        assert_eq!(there(&["Khu 4", "Khu 4 (2)"]).free_name("Khu 4"), "Khu 4 (3)");
    }
}
