//! Who may have a support model (đối tượng được hưởng), with every reason that stands against a household.
//!
//! Which classes and groups a model is for is data of the catalogue. A reason is a warning with its fact, never a
//! refusal: the officer and the villagers' meeting know the household. What helps against a deprivation is not asked
//! here.

mod applicant;

use chrono::NaiveDate;
use serde::Deserialize;

pub use self::applicant::Applicant;
use super::{Catalogue, SupportModel};
use crate::domain::class::{Class, Standing, State};
use crate::domain::duplicate_support::earlier_same_content;
use crate::domain::id::{HouseholdId, SupportId};
use crate::domain::query::Flag;
use crate::domain::stored::Stored;
use crate::domain::support::Support;

/// Whom a model is for. Each of classes, newly escaped, flags and disabled people is enough by itself; the limit of
/// the income holds for all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Eligible {
    /// Households recognised in one of these classes.
    #[serde(default)]
    pub classes: Vec<Class>,
    /// Newly escaped households (hộ mới thoát nghèo).
    #[serde(default)]
    pub newly_escaped: bool,
    /// Households with one of these flags.
    #[serde(default)]
    pub flags: Vec<Flag>,
    /// Households with a disabled person who has no livelihood (người khuyết tật không có sinh kế).
    #[serde(default)]
    pub disabled_without_work: bool,
    /// Highest measured income in đồng a person a month; a household of which none was measured is not asked.
    #[serde(default)]
    pub income: Option<i64>,
}

impl Eligible {
    /// It names somebody, and an income that is more than nothing.
    pub(super) fn is_sound(&self) -> bool {
        let somebody = !self.classes.is_empty()
            || self.newly_escaped
            || !self.flags.is_empty()
            || self.disabled_without_work;
        (somebody || self.income.is_some()) && self.income.is_none_or(|limit| limit > 0)
    }

    /// No group is named: everybody with the income.
    fn is_for_all(&self) -> bool {
        self.classes.is_empty() && !self.newly_escaped && self.flags.is_empty() && !self.disabled_without_work
    }
}

/// What is known of a household on the day of a support.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// Its class, and whether it is newly escaped.
    pub standing: Standing,
    /// Its flags.
    pub flags: Vec<Flag>,
    /// Whether a disabled person without work lives there; nothing where it is not known whether one works.
    pub disabled_without_work: Option<bool>,
    /// Measured income in đồng a person a month, of the last survey.
    pub income: Option<i64>,
    /// The day on which it left the register, where it has.
    pub left: Option<NaiveDate>,
}

/// Why a household may not have a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// It left the register.
    Left(NaiveDate),
    /// It stands so, and is in none of the classes and groups that the model is for.
    NotAmong(State),
    /// It could only be a household of a disabled person without work, and nobody asked whether the person works.
    WorkNotKnown,
    /// Its measured income is above the limit.
    IncomeAbove {
        /// Đồng a person a month.
        income: i64,
        /// The highest that the model is for.
        limit: i64,
    },
    /// It had the same content, which may not come again yet.
    HadSame {
        /// The earlier support.
        support: SupportId,
        /// Its model.
        model: String,
        /// Its day.
        on: NaiveDate,
        /// What it was worth, whole đồng.
        value: i64,
        /// Code of its fund; may be empty.
        fund: String,
    },
}

/// A household with every reason against it.
pub type Against = (HouseholdId, Vec<Reason>);

/// Every reason against a household having the model of a draft on the draft's day; none where it may have it. A
/// model that the catalogue does not know is for everybody. `earlier` must not hold the draft itself.
pub fn reasons<'a>(
    facts: &Facts,
    earlier: impl IntoIterator<Item = &'a Stored<SupportId, Support>>,
    draft: &Support,
    catalogue: &Catalogue,
) -> Vec<Reason> {
    let rule = catalogue.model(&draft.model).and_then(|model| model.eligible.as_ref());
    let left = facts.left.filter(|day| *day <= draft.date).map(Reason::Left);
    let among = rule.and_then(|rule| not_among(rule, facts));
    let income = rule.and_then(|rule| income_above(rule, facts));
    let same = earlier_same_content(earlier, draft, catalogue).map(had_same);
    [left, among, income, same].into_iter().flatten().collect()
}

fn not_among(rule: &Eligible, facts: &Facts) -> Option<Reason> {
    let state = facts.standing.state();
    let among = rule.is_for_all()
        || rule.classes.contains(&facts.standing.class)
        || (rule.newly_escaped && state == State::NewlyEscaped)
        || rule.flags.iter().any(|flag| facts.flags.contains(flag));
    match facts.disabled_without_work {
        _ if among => None,
        Some(true) if rule.disabled_without_work => None,
        None if rule.disabled_without_work => Some(Reason::WorkNotKnown),
        _ => Some(Reason::NotAmong(state)),
    }
}

fn income_above(rule: &Eligible, facts: &Facts) -> Option<Reason> {
    let (income, limit) = (facts.income?, rule.income?);
    (income > limit).then_some(Reason::IncomeAbove { income, limit })
}

fn had_same(earlier: &Stored<SupportId, Support>) -> Reason {
    Reason::HadSame {
        support: earlier.id,
        model: earlier.model.clone(),
        on: earlier.date,
        value: earlier.value.value,
        fund: earlier.fund.clone(),
    }
}

impl SupportModel {
    /// Whom it is for, where it is not for everybody.
    pub fn eligible(&self) -> Option<&Eligible> {
        self.eligible.as_ref()
    }
}

#[cfg(test)]
mod tests;
