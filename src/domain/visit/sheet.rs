//! A sheet of visits (phiếu đi thăm): the households that one person is to visit, in the order of the way. It is
//! printed, carried along, and entered in the same order.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::id::{HouseholdId, VisitId, VisitSheetId};

/// A sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitSheet {
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

impl SheetLine {
    /// Nothing was entered for it yet.
    pub fn is_open(&self) -> bool {
        self.visit.is_none() && self.missed.is_empty()
    }
}
