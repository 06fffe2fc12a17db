//! What is printed or written out, and where it goes.

use std::sync::Arc;

use crate::domain::assistance::sheet::PaySheet;
use crate::domain::id::{HamletId, HandOverId, HouseholdId, MemberId, VisitSheetId};
use crate::domain::listing::Listing;
use crate::domain::query::Query;
use crate::domain::report::Table;
use crate::i18n::Lang;
use crate::keys::Card;

/// What is printed.
#[derive(Debug, Clone, PartialEq)]
pub enum Printed {
    /// Summaries of these households, in this order.
    Summaries(Vec<HouseholdId>),
    /// A key card.
    Card(Box<Card>),
    /// An official table.
    Table(Arc<Table>),
    /// Papers of a review round.
    Papers(RoundPapers),
    /// What a board shows.
    Listing(Arc<Listing>),
    /// The sign-off list of a round of hand-over.
    SignOff(HandOverId),
    /// The plans to leave poverty of these households, for their walls.
    Plans(Vec<HouseholdId>),
    /// A sheet of visits.
    VisitSheet(VisitSheetId),
    /// The pay list of a month.
    PayList(Arc<PaySheet>),
    /// The work sheet of the week.
    Week,
    /// What was done about these households.
    Histories(Vec<HouseholdId>),
    /// What the register holds of one person.
    PersonData {
        /// Where they live or lived.
        household: HouseholdId,
        /// Who.
        member: MemberId,
    },
}

/// Papers of a review round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundPapers {
    /// Code of the round.
    pub round: String,
    /// Which paper.
    pub sheet: Sheet,
    /// Of these households; of all that are meant where none is named.
    pub households: Vec<HouseholdId>,
    /// Of this hamlet.
    pub hamlet: Option<HamletId>,
}

/// A paper of a review round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sheet {
    /// Form B, filled in as far as known.
    FormB,
    /// Form A of newcomers.
    FormA,
    /// The minutes of a hamlet's meeting.
    Minutes,
    /// The posted list of a hamlet.
    Posted,
    /// The decision with its lists.
    Decision,
    /// Certificates.
    Certificates,
}

impl Sheet {
    /// What it is called.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::FormB => lang.sheet_form_b(),
            Self::FormA => lang.sheet_form_a(),
            Self::Minutes => lang.sheet_minutes(),
            Self::Posted => lang.sheet_posted(),
            Self::Decision => lang.sheet_decision(),
            Self::Certificates => lang.sheet_certificates(),
        }
    }

    /// The name of a file with it, without what tells it from others.
    pub fn stem(self) -> &'static str {
        match self {
            Self::FormB => "phieu-b",
            Self::FormA => "phieu-a",
            Self::Minutes => "bien-ban-hop-dan",
            Self::Posted => "niem-yet",
            Self::Decision => "quyet-dinh",
            Self::Certificates => "giay-chung-nhan",
        }
    }
}

impl Printed {
    /// Whether it names people by citizen numbers, which are masked unless somebody chooses otherwise.
    pub fn names_people(&self) -> bool {
        matches!(
            self,
            Self::Summaries(_)
                | Self::SignOff(_)
                | Self::VisitSheet(_)
                | Self::PayList(_)
                | Self::Week
                | Self::PersonData { .. }
        )
    }

    /// The households whose summaries are printed.
    pub fn households(&self) -> &[HouseholdId] {
        match self {
            Self::Summaries(ids) => ids,
            Self::Card(_) | Self::Table(_) | Self::Papers(_) | Self::Listing(_) => &[],
            Self::SignOff(_) | Self::VisitSheet(_) | Self::PayList(_) | Self::Plans(_) | Self::Week => &[],
            Self::Histories(_) | Self::PersonData { .. } => &[],
        }
    }
}

/// Where papers go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outlet {
    /// A printer, by its name.
    Printer(String),
    /// A PDF file.
    Pdf(String),
    /// A text file of so many columns.
    Text(String, usize),
}

/// What is written out.
#[derive(Debug, Clone, PartialEq)]
pub enum Which {
    /// All households that a query finds.
    Found(Box<Query>),
    /// These households, in this order.
    Chosen(Vec<HouseholdId>),
    /// An official table.
    Table(Arc<Table>),
    /// What a board shows.
    Listing(Arc<Listing>),
}
