//! What a visit tells besides words, so that lists and warnings can follow from it.

use serde::{Deserialize, Serialize};

use crate::domain::household::coded;

coded! {
    /// A sign of trouble that a visitor saw or was told (dấu hiệu khó khăn).
    Sign {
        /// Somebody is seriously ill (ốm nặng).
        SeriousIllness = "serious_illness",
        /// Storm, flood, fire or another disaster struck (thiên tai, hoả hoạn).
        Disaster = "disaster",
        /// Who earned lost the work (mất việc làm).
        LostWork = "lost_work",
        /// Who earned left or died (lao động chính đi xa hoặc mất).
        EarnerGone = "earner_gone",
        /// A child left school (trẻ bỏ học).
        SchoolDropout = "school_dropout",
        /// Debts that it cannot pay (nợ không trả được).
        Debt = "debt",
        /// Food was short (thiếu ăn).
        FoodShortage = "food_shortage",
        /// Livestock died or fell ill (vật nuôi chết, bệnh).
        LivestockLost = "livestock_lost",
    }
}

coded! {
    /// How the income went since the last visit.
    IncomeChange {
        /// More than before (tăng).
        Up = "up",
        /// As before (như cũ).
        Same = "same",
        /// Less than before (giảm).
        Down = "down",
    }
}

coded! {
    /// How a criterion was found out.
    How {
        /// The household said so (hỏi).
        Asked = "asked",
        /// The visitor saw it (nhìn thấy).
        Seen = "seen",
    }
}

/// The answer to one criterion of graduation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CriterionAnswer {
    /// The criterion's code.
    pub criterion: String,
    /// Met or not.
    pub met: bool,
    /// How it was found out.
    pub how: How,
    /// What shows it: a savings book, a photo's number; may be empty.
    #[serde(default)]
    pub evidence: String,
}
