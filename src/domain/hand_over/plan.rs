//! What is wrong with a round as it was typed, field by field. Forms and command line ask the same question.

use chrono::NaiveDate;

use super::HandOver;
use crate::domain::catalogue::Catalogue;
use crate::domain::checks::{self, FieldFault};

/// A field of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanField {
    /// What people call it.
    Name,
    /// The support model.
    Model,
    /// Quantity for each.
    Per,
    /// Value of one unit.
    UnitValue,
    /// The fund source.
    Fund,
    /// The day.
    Date,
}

/// What is wrong with a field of a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanFault {
    /// As any field.
    #[error(transparent)]
    Field(#[from] FieldFault),
    /// No such model in the catalogue.
    #[error("no such model")]
    NoSuchModel,
    /// No such fund in the catalogue.
    #[error("no such fund")]
    NoSuchFund,
    /// Money of this fund may be spent up to this day only.
    #[error("the fund ended on {0}")]
    FundEnded(NaiveDate),
}

type Checked = Result<(), PlanFault>;

/// What is wrong with a round; nothing where it can be planned.
pub fn faults(round: &HandOver, catalogue: &Catalogue, today: NaiveDate) -> Vec<(PlanField, PlanFault)> {
    let checked: [(PlanField, Checked); 6] = [
        (PlanField::Name, checks::name(&round.name).map_err(PlanFault::from)),
        (PlanField::Model, known_model(round, catalogue)),
        (PlanField::Per, checks::quantity(round.per).map_err(PlanFault::from)),
        (PlanField::UnitValue, unit_value(round)),
        (PlanField::Fund, fund(round, catalogue)),
        (PlanField::Date, checks::planned(round.date, today).map_err(PlanFault::from)),
    ];
    checked.into_iter().filter_map(|(field, answer)| Some((field, answer.err()?))).collect()
}

fn known_model(round: &HandOver, catalogue: &Catalogue) -> Checked {
    catalogue.model(&round.model).map(drop).ok_or(PlanFault::NoSuchModel)
}

/// The value of one unit, and of what one household or one person receives.
fn unit_value(round: &HandOver) -> Checked {
    checks::value(round.unit_value)?;
    if checks::quantity(round.per).is_ok() {
        super::value_of(round.per, round.unit_value)?;
    }
    Ok(())
}

/// A round may name no fund; one that it names exists and may still be spent on its day.
fn fund(round: &HandOver, catalogue: &Catalogue) -> Checked {
    if round.fund.is_empty() {
        return Ok(());
    }
    let fund = catalogue.fund(&round.fund).ok_or(PlanFault::NoSuchFund)?;
    match fund.spendable.filter(|last| round.date > *last) {
        Some(last) => Err(PlanFault::FundEnded(last)),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::QuantityRule;
    use super::super::sample::{day, round};
    use super::*;
    use crate::domain::checks::VALUE_LIMIT;

    fn found(change: impl FnOnce(&mut HandOver)) -> Vec<(PlanField, PlanFault)> {
        let mut plan = round("bon-nuoc", QuantityRule::Household, 1000, 2_500_000);
        change(&mut plan);
        faults(&plan, &Catalogue::embedded(), day())
    }

    #[test]
    fn a_sound_round_has_no_fault() {
        assert_eq!(found(|_| ()), []);
        assert_eq!(found(|plan| plan.fund.clear()), []);
    }

    #[test]
    fn each_fault_stands_at_its_field() {
        let all = found(|plan| {
            plan.name.clear();
            plan.model = "tau-ngam".into();
            plan.per = -1000;
            plan.unit_value = -1;
            plan.fund = "quy-la".into();
            plan.date = NaiveDate::from_ymd_opt(2090, 1, 1).unwrap();
        });
        let expected = [
            (PlanField::Name, FieldFault::Empty.into()),
            (PlanField::Model, PlanFault::NoSuchModel),
            (PlanField::Per, FieldFault::NotPositive.into()),
            (PlanField::UnitValue, FieldFault::Negative.into()),
            (PlanField::Fund, PlanFault::NoSuchFund),
            (PlanField::Date, FieldFault::Implausible.into()),
        ];
        assert_eq!(all, expected);
    }

    #[test]
    fn money_of_a_share_that_overflows_is_told_at_the_price() {
        let all = found(|plan| (plan.per, plan.unit_value) = (2000, VALUE_LIMIT));
        assert_eq!(all, [(PlanField::UnitValue, FieldFault::TooLarge(VALUE_LIMIT).into())]);
    }

    #[test]
    fn money_of_a_fund_that_ended_hands_nothing_over_after_its_last_day() {
        let on = |year, month, day| {
            found(|plan| {
                plan.fund = "ctmtqg-2021-2025".into();
                plan.date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            })
        };
        let last = NaiveDate::from_ymd_opt(2026, 12, 31).unwrap();
        assert_eq!(on(2026, 12, 31), []);
        assert_eq!(on(2027, 1, 1), [(PlanField::Fund, PlanFault::FundEnded(last))]);
    }
}
