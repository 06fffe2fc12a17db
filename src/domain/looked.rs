//! Who looked at whose data (Luật 91/2025/QH15): pages that were opened, papers that were printed, lists that were
//! written out. Lists on the screen and counts are no look at a household.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::history::Author;
use super::household::coded;
use super::id::HouseholdId;

/// The same page opened again by the same person within so many minutes is the same look.
pub const SAME_LOOK_MINUTES: i64 = 10;

coded! {
    /// How somebody looked.
    How {
        /// Opened on a screen (mở xem).
        Opened = "opened",
        /// Printed, or written as a paper's file (in).
        Printed = "printed",
        /// Written out as a list or as the whole register (xuất tệp).
        Exported = "exported",
    }
}

coded! {
    /// At what somebody looked.
    Seen {
        /// The household's page in the terminal.
        Page = "page",
        /// The household on the command line.
        Show = "show",
        /// The summary sheet.
        Summary = "summary",
        /// The certificate.
        Certificate = "certificate",
        /// A request of the household.
        Request = "request",
        /// The plan to leave poverty.
        Plan = "plan",
        /// The survey sheet.
        SurveySheet = "survey_sheet",
        /// The screening sheet.
        FormA = "form_a",
        /// The decision of a round with its lists.
        Decision = "decision",
        /// The minutes of a meeting.
        Minutes = "minutes",
        /// The posted list of a hamlet.
        Posted = "posted",
        /// The sign-off list of a round of hand-over.
        SignOff = "sign_off",
        /// The sheet of visits.
        VisitSheet = "visit_sheet",
        /// The pay list of a month.
        PayList = "pay_list",
        /// The work sheet of the week.
        Week = "week",
        /// An official table that names people.
        Table = "table",
        /// A list as a board shows it.
        List = "list",
        /// The history of the household.
        History = "history",
        /// What the register holds of one person.
        PersonData = "person_data",
        /// The list of households.
        Households = "households",
        /// The list of people.
        Members = "members",
        /// The list of supports.
        Supports = "supports",
        /// The whole register as text.
        Dump = "dump",
        /// A copy of the register, or of some of its hamlets, that leaves the folder of copies.
        Copy = "copy",
    }
}

/// One look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub author: Author,
    /// At which household; at every one that was in the register then where there is none.
    pub household: Option<HouseholdId>,
    /// How.
    pub how: How,
    /// At what of it.
    pub seen: Seen,
}

impl Looked {
    /// Looks at which an earlier one stands for it: after this moment.
    pub fn same_since(&self) -> DateTime<Utc> {
        self.at - TimeDelta::minutes(SAME_LOOK_MINUTES)
    }
}

/// Which looks are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LookedFilter {
    /// At this household.
    pub household: Option<HouseholdId>,
    /// By this person.
    pub by: Option<Author>,
    /// From this day on.
    pub from: Option<NaiveDate>,
    /// Up to this day.
    pub to: Option<NaiveDate>,
}
