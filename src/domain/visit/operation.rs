//! Changes of sheets of visits, and a visit to several households. A visit to one beside any sheet is `SaveVisit` among
//! the operations of the register.

use super::{Visit, VisitSheet};
use crate::domain::id::{HouseholdId, VisitSheetId, VisitSheetLineId};
use crate::domain::operation::OperationKind;
use crate::domain::stored::{Edit, Rev};

/// A change of visits and their sheets.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum VisitOperation {
    /// Enters the same visit to each of these households; refused for all of them where one cannot have been visited.
    RecordEach(Vec<HouseholdId>, Visit),
    /// Makes a sheet of these households, in this order; refused without any, and where one stands there twice.
    MakeSheet(VisitSheet, Vec<HouseholdId>),
    /// Changes what a sheet says of itself.
    SaveSheet(Edit<VisitSheetId, VisitSheet>),
    /// Takes a sheet out, with its lines; the visits stay.
    RemoveSheet(VisitSheetId, Rev),
    /// Puts the lines of a sheet into this order; refused unless it names each line once.
    Order(VisitSheetId, Vec<VisitSheetLineId>),
    /// Enters the visit to the household of a line.
    Record {
        /// The line, at which revision.
        line: (VisitSheetLineId, Rev),
        /// The visit.
        visit: Visit,
    },
    /// Says why there was no visit; with no words the line is open again. A visit that was entered by mistake is taken
    /// out where its revision is given; without it a line that has its visit is refused.
    Miss {
        /// The line, at which revision.
        line: (VisitSheetLineId, Rev),
        /// The revision of the visit that never was.
        instead_of: Option<Rev>,
        /// Why.
        why: String,
    },
}

impl VisitOperation {
    /// Its name in the journal.
    pub fn kind(&self) -> OperationKind {
        match self {
            Self::RecordEach(..) => OperationKind::RecordVisits,
            Self::MakeSheet(..) => OperationKind::MakeVisitSheet,
            Self::SaveSheet(_) => OperationKind::SaveVisitSheet,
            Self::RemoveSheet(..) => OperationKind::RemoveVisitSheet,
            Self::Order(..) => OperationKind::OrderVisitSheet,
            Self::Record { .. } => OperationKind::RecordVisit,
            Self::Miss { .. } => OperationKind::MissVisit,
        }
    }
}
