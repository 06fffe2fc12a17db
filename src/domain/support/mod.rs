//! A support (khoản hỗ trợ): one household's entitlement under a support model (mô hình hỗ trợ).

mod brings;
mod doubt;
mod grant;
mod held;
mod terms;

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::household::coded;
use super::id::{GroupId, HandOverId, HouseholdId, MemberId, ProgrammeId, ReliefEventId, SupportId};

pub use brings::{Brings, singles};
pub use doubt::{Doubt, doubts};
pub use grant::{Owed, SupportGrant};
pub use held::{Held, held};
pub use terms::{TermFault, term_faults};

coded! {
    /// How far a support has come.
    SupportState {
        /// Dự kiến.
        Planned = "planned",
        /// Đã duyệt.
        Approved = "approved",
        /// Đã giao.
        HandedOver = "handed_over",
        /// Đã quyết toán.
        Settled = "settled",
        /// Đã huỷ, with a reason.
        Cancelled = "cancelled",
    }
}

impl SupportState {
    /// The household has the thing in its hands.
    pub fn is_given(self) -> bool {
        matches!(self, Self::HandedOver | Self::Settled)
    }
}

/// One support of one household.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    /// Who receives it.
    pub household: HouseholdId,
    /// Code of the model in the catalogue: `bo-sinh-san`.
    pub model: String,
    /// Quantity in thousandths of the unit (1 cow = 1000).
    pub quantity: i64,
    /// The unit in words, from the model unless changed.
    pub unit: String,
    /// Value in whole đồng, of the whole quantity.
    pub value: i64,
    /// Code of the fund source: `mttq-tw`; may be empty.
    pub fund: String,
    /// The day of hand-over, or the day planned.
    pub date: NaiveDate,
    /// How far it has come.
    pub state: SupportState,
    /// Number of the hand-over minutes (số biên bản); may be empty.
    pub minutes_number: String,
    /// Who received it, by name; may be empty.
    pub receiver: String,
    /// Last day on which it holds (a card, a loan's due date).
    pub until: Option<NaiveDate>,
    /// What the model's kind asks beyond this, by field code.
    pub details: BTreeMap<String, String>,
    /// Why it was cancelled, or a remark; may be empty.
    pub note: String,
    /// The support whose offspring this is: the link of the pass-on chain.
    pub passed_on_from: Option<SupportId>,
    /// The person whom it is for, where it is not the household as a whole: a card, a class.
    #[serde(default)]
    pub member: Option<MemberId>,
    /// What it is part of.
    #[serde(default)]
    pub part_of: PartOf,
    /// Why it was not handed over although it was due: absent, declined; may be empty.
    #[serde(default)]
    pub exception: String,
}

impl Support {
    /// The last day on which it holds; without one, the end of its year, as cards are given.
    pub fn last_day(&self) -> NaiveDate {
        let year_end = NaiveDate::from_ymd_opt(self.date.year(), 12, 31);
        self.until.or(year_end).unwrap_or(self.date)
    }

    /// A support of a household by a model on a day, of which nothing else is known: planned, all that may stay empty is
    /// empty.
    pub fn new(household: HouseholdId, model: impl Into<String>, date: NaiveDate) -> Self {
        Self {
            household,
            model: model.into(),
            quantity: 0,
            unit: String::new(),
            value: 0,
            fund: String::new(),
            date,
            state: SupportState::Planned,
            minutes_number: String::new(),
            receiver: String::new(),
            until: None,
            details: BTreeMap::new(),
            note: String::new(),
            passed_on_from: None,
            member: None,
            part_of: PartOf::default(),
            exception: String::new(),
        }
    }

    /// The wish for a model on a day, of no household yet: what eligibility is asked of.
    pub fn wished(model: &str, date: NaiveDate) -> Self {
        Self::new(HouseholdId(0), model, date)
    }
}

/// What a support is part of, where it does not stand by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PartOf {
    /// The programme, project or sub-project that pays.
    pub programme: Option<ProgrammeId>,
    /// The round of hand-over.
    pub hand_over: Option<HandOverId>,
    /// Its place on the list of that round, from 1.
    pub list_number: Option<u32>,
    /// The emergency that it answers.
    pub relief_event: Option<ReliefEventId>,
    /// The group through which it came.
    pub group: Option<GroupId>,
}
