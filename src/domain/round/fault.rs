//! What may be wrong with the facts of a round, as kinds; the words for them are made at the edge.

use chrono::NaiveDate;

use super::RoundKind;
use crate::domain::class::Class;
use crate::domain::id::HamletId;

/// Something wrong, or only unusual: see [`RoundFault::is_warning`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RoundFault {
    /// The code is neither a year nor a year and month.
    NotACode,
    /// The code is one of the other kind of round.
    CodeOfKind(RoundKind),
    /// The code is one of this year, not of the one that was told.
    CodeOfYear(i32),
    /// It begins on this day, which is still to come.
    OpensLater(NaiveDate),
    /// It is to be decided before it is opened.
    DueBeforeOpening,
    /// Nobody knows a standard of this code.
    UnknownStandard(String),
    /// The second standard is the first.
    SameStandardTwice,
    /// The standard is not in force on the day on which the round is decided.
    NotInForce(String),
    /// An ad hoc round takes longer than the law's days; so many.
    LongAdHoc(i64),

    /// A day that is still to come.
    Future,
    /// A day before the round was opened; on this day it was.
    BeforeOpening(NaiveDate),

    /// Nobody came to the meeting.
    NobodyCame,
    /// More agreed than came.
    AgreedMoreThanCame {
        /// How many agreed.
        agreed: u32,
        /// How many came.
        present: u32,
    },
    /// More came than were called.
    CameMoreThanCalled {
        /// How many came.
        present: u32,
        /// How many were called.
        called: u32,
    },
    /// Fewer than half of those present agreed: the meeting is to be held again.
    ToBeRepeated {
        /// How many agreed.
        agreed: u32,
        /// How many came.
        present: u32,
    },

    /// It ends before it begins.
    EndsFirst,
    /// A posting of fewer than three working days; so many.
    ShortPosting(u32),
    /// Posted before the meeting whose result it is, which was held on this day.
    PostedBeforeMeeting(NaiveDate),
    /// Posted, but no meeting of the hamlet stands.
    PostedWithoutMeeting,

    /// An objection without words.
    NoContent,
    /// An objection about a household that is not on the list.
    NotOnTheList,
    /// Re-checked before it came in.
    RecheckFirst,
    /// Re-checked later than three working days after it came in; so many.
    LateRecheck(u32),

    /// A decision without a number.
    NoNumber,
    /// A decision of this round has the number already.
    NumberTaken,
    /// Dated before the meeting of a hamlet whose households it recognises.
    BeforeMeeting {
        /// The hamlet.
        hamlet: HamletId,
        /// The day of its meeting.
        held: NaiveDate,
    },
    /// So many objections are open.
    OpenComplaints(usize),
    /// Hamlets with surveyed households and no meeting that stands: they are left out.
    NoStandingMeeting(Vec<HamletId>),
    /// There is no household that it would recognise.
    NothingToRecognise,

    /// So many households are not concluded.
    NotConcluded(usize),
    /// A day before a decision of the round, which is dated this day.
    BeforeDecision(NaiveDate),

    /// The class differs from the one that form B gives, and no reason is told.
    ReasonMissing {
        /// What form B gives.
        computed: Class,
    },
    /// Form B gives no class yet.
    NoComputedClass,
}

impl RoundFault {
    /// Unusual, but it may be so: it is said, and saved.
    pub fn is_warning(&self) -> bool {
        matches!(
            self,
            Self::NotInForce(_)
                | Self::LongAdHoc(_)
                | Self::ToBeRepeated { .. }
                | Self::ShortPosting(_)
                | Self::PostedBeforeMeeting(_)
                | Self::PostedWithoutMeeting
                | Self::NotOnTheList
                | Self::LateRecheck(_)
                | Self::NoStandingMeeting(_)
        )
    }
}

/// Keeps a fault where a rule does not hold.
pub(super) fn unless(holds: bool, fault: RoundFault) -> Option<RoundFault> {
    (!holds).then_some(fault)
}
