//! A round of hand-over (đợt cấp phát, bàn giao): the same support to many households at one place and day.
//!
//! Its lines are supports that name it, in the order of their list numbers. How far the round has come is never
//! stored: it follows from the states of its supports.

mod operation;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use self::operation::HandOverOperation;
use super::household::coded;
use super::id::{ProgrammeId, ReliefEventId};

coded! {
    /// What the quantity of a household is counted by.
    QuantityRule {
        /// Mỗi hộ.
        Household = "household",
        /// Mỗi khẩu.
        Person = "person",
    }
}

/// A round of hand-over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// What people call it: "Gạo Tết 2027".
    pub name: String,
    /// Code of the support model.
    pub model: String,
    /// What quantities are counted by.
    pub rule: QuantityRule,
    /// Quantity for each, in thousandths of the model's unit (15 kg a head = 15000).
    pub per: i64,
    /// Value of one unit in whole đồng.
    pub unit_value: i64,
    /// Code of the fund source; may be empty.
    pub fund: String,
    /// The project that pays.
    pub programme: Option<ProgrammeId>,
    /// The emergency that it answers.
    pub relief_event: Option<ReliefEventId>,
    /// The day of hand-over, or the day planned.
    pub date: NaiveDate,
    /// Where.
    pub place: String,
    /// Number of the decision that approved the list; empty until then.
    pub decision_number: String,
    /// Name of the goods as the sign-off list has it; the model's name where empty.
    pub goods: String,
    /// Specification (quy cách).
    pub specification: String,
    /// Mark (nhãn hiệu).
    pub mark: String,
    /// Producer (nhà sản xuất).
    pub producer: String,
    /// Who hands over.
    pub officer: String,
    /// Remarks.
    pub note: String,
}
