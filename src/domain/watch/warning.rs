//! Warnings (cảnh báo tái nghèo): signs in the facts, each with its day and its weight.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::{Stay, WatchFacts, Watching, signs};
use crate::domain::herd::HerdEventKind;
use crate::domain::household::coded;
use crate::domain::member::LeaveReason;
use crate::domain::relief::ReliefKind;
use crate::domain::visit::Sign;

coded! {
    /// Of what there is warning.
    WarningKind {
        /// Thu nhập hoặc điểm B1 dưới chuẩn, theo phiếu sau khi thoát.
        BelowLine = "below_line",
        /// Thu nhập hoặc điểm B1 trên chuẩn một chút.
        NearLine = "near_line",
        /// Thu nhập giảm.
        IncomeFallen = "income_fallen",
        /// Vật nuôi chết, mất.
        AnimalDied = "animal_died",
        /// Nợ quá hạn.
        LoanOverdue = "loan_overdue",
        /// Ốm nặng.
        SeriousIllness = "serious_illness",
        /// Thiên tai, hoả hoạn.
        Disaster = "disaster",
        /// Lao động chính đi xa, mất, hoặc mất việc.
        EarnerGone = "earner_gone",
        /// Trẻ bỏ học.
        SchoolDropout = "school_dropout",
        /// Hết thẻ BHYT sau khi thoát nghèo.
        CardLapsed = "card_lapsed",
        /// Thiếu ăn.
        FoodShortage = "food_shortage",
        /// Nợ không trả được, theo lời hộ.
        Debt = "debt",
        /// Quá hạn thăm.
        VisitOverdue = "visit_overdue",
    }
}

/// The fact from which a warning follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// The last survey found this score, and this is the limit.
    Score {
        /// Found.
        b1: u32,
        /// Near which it is.
        limit: u32,
    },
    /// The last survey measured this income, and this is the line; đồng a person a month.
    Income {
        /// Measured.
        income: i64,
        /// Near which it is.
        line: i64,
    },
    /// Score B1 fell since the survey before.
    ScoreFell {
        /// What it was.
        from: u32,
        /// What it is.
        to: u32,
    },
    /// Income fell since the survey before; đồng a person a month.
    IncomeFell {
        /// What it was.
        from: i64,
        /// What it is.
        to: i64,
    },
    /// A visitor was told that there is less income than before.
    LessIncome,
    /// Animals were lost.
    Animal {
        /// Of which kind.
        species: String,
        /// Ear tag; may be empty.
        tag: String,
        /// How many.
        heads: u32,
        /// Died or stolen.
        how: HerdEventKind,
    },
    /// A loan was due on the day of the warning.
    Loan {
        /// When it was lent.
        lent: NaiveDate,
        /// What of it is still owed, whole đồng.
        outstanding: i64,
    },
    /// An emergency struck, and the household was helped.
    Emergency {
        /// Which.
        kind: ReliefKind,
        /// What people call it.
        name: String,
    },
    /// Somebody who works left or died.
    Earner {
        /// Who.
        name: String,
        /// Why.
        reason: LeaveReason,
    },
    /// A child does not go to school, as the register stands on the day.
    Pupil {
        /// Who.
        name: String,
    },
    /// The last card of so many people ended on the day.
    Cards {
        /// How many have none any more.
        people: usize,
    },
    /// A visitor saw this or was told it.
    Seen(Sign),
    /// A visit was due on the day of the warning.
    NoVisit {
        /// The last one; `None` where there was none since it is watched.
        last: Option<NaiveDate>,
    },
}

/// A warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// Of what.
    pub kind: WarningKind,
    /// The day of its fact: what happened, was found, ended or was due on it. Of what the register only knows as it
    /// stands, the day of looking.
    pub on: NaiveDate,
    /// The fact.
    pub fact: Fact,
    /// How much it weighs.
    pub weight: u32,
}

/// A sign in the facts before it is weighed.
pub(super) type Sighted = (WarningKind, NaiveDate, Fact);

/// The warnings of a household on a day, the heaviest first, of one weight the latest first; none for a household that is
/// not watched then.
pub fn warnings(facts: &WatchFacts, by: Watching<'_>, day: NaiveDate) -> Vec<Warning> {
    let Some(stay) = Stay::on(&facts.recognitions, by.rules, day) else { return Vec::new() };
    weighed(signs::all(facts, &stay, by, day), by, day)
}

/// The signs of which there is warning so long after their day, each with its weight.
pub(super) fn weighed(signs: Vec<Sighted>, by: Watching<'_>, day: NaiveDate) -> Vec<Warning> {
    let warning = |(kind, on, fact): Sighted| {
        let rule = by.rules.warning(kind)?;
        let lasts = rule.days.is_none_or(|days| (day - on).num_days() <= days.into());
        lasts.then_some(Warning { kind, on, fact, weight: rule.weight })
    };
    let mut warnings: Vec<_> = signs.into_iter().filter_map(warning).collect();
    warnings.sort_by_key(|warning| (Reverse(warning.weight), Reverse(warning.on), warning.kind));
    warnings
}
