//! How much a household of a round receives, and what that is worth. Nothing is rounded away in quantities: they are
//! kept in thousandths, and people are whole.

use super::{HandOver, QuantityRule};
use crate::domain::checks::{self, FieldFault, QUANTITY_LIMIT};

/// Thousandths in one unit.
const ONE: i128 = 1000;

impl QuantityRule {
    /// Thousandths for a household of so many people, at `per` thousandths each.
    ///
    /// # Errors
    /// [`FieldFault::NotPositive`] where nobody lives there or nothing is given, [`FieldFault::TooLarge`].
    pub fn quantity(self, per: i64, people: u32) -> Result<i64, FieldFault> {
        let shares = match self {
            Self::Household => 1,
            Self::Person => i64::from(people),
        };
        let quantity = per.checked_mul(shares).ok_or(FieldFault::TooLarge(QUANTITY_LIMIT))?;
        checks::quantity(quantity).map(|()| quantity)
    }
}

/// What a quantity in thousandths is worth at so much a unit, in whole đồng; half a đồng counts up.
///
/// # Errors
/// [`FieldFault::Negative`]; [`FieldFault::TooLarge`] above the largest amount of one support.
pub fn value_of(quantity: i64, unit_value: i64) -> Result<i64, FieldFault> {
    let exact = (i128::from(quantity) * i128::from(unit_value) + ONE / 2).div_euclid(ONE);
    let value = i64::try_from(exact).map_err(|_| FieldFault::TooLarge(checks::VALUE_LIMIT))?;
    checks::value(value).map(|()| value)
}

impl HandOver {
    /// What a household of so many people receives: quantity in thousandths, value in đồng.
    ///
    /// # Errors
    /// As [`QuantityRule::quantity`] and [`value_of`].
    pub fn share(&self, people: u32) -> Result<(i64, i64), FieldFault> {
        let quantity = self.rule.quantity(self.per, people)?;
        Ok((quantity, value_of(quantity, self.unit_value)?))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::checks::VALUE_LIMIT;
    use crate::domain::hand_over::sample::round;

    #[test]
    fn rice_goes_by_heads_and_a_tank_by_household() {
        let rice = round("gao", QuantityRule::Person, 15_000, 16_000);
        assert_eq!(rice.share(5), Ok((75_000, 1_200_000)));
        let tank = round("bon-nuoc", QuantityRule::Household, 1000, 2_500_000);
        assert_eq!(tank.share(5), Ok((1000, 2_500_000)));
    }

    #[test]
    fn a_household_without_people_receives_nothing_by_heads() {
        assert_eq!(QuantityRule::Person.quantity(15_000, 0), Err(FieldFault::NotPositive));
        assert_eq!(QuantityRule::Household.quantity(1000, 0), Ok(1000));
    }

    #[test]
    fn negative_and_absurd_numbers_are_told_apart() {
        assert_eq!(QuantityRule::Household.quantity(-1, 1), Err(FieldFault::NotPositive));
        let absurd = Err(FieldFault::TooLarge(QUANTITY_LIMIT));
        assert_eq!(QuantityRule::Person.quantity(i64::MAX, 9), absurd);
        assert_eq!(QuantityRule::Person.quantity(QUANTITY_LIMIT, 2), absurd);
        assert_eq!(value_of(1000, -5), Err(FieldFault::Negative));
    }

    #[test]
    fn money_beyond_the_largest_amount_is_refused_and_never_wraps() {
        let too_much = Err(FieldFault::TooLarge(VALUE_LIMIT));
        assert_eq!(value_of(1000, VALUE_LIMIT), Ok(VALUE_LIMIT));
        assert_eq!(value_of(1001, VALUE_LIMIT), too_much);
        assert_eq!(value_of(i64::MAX, i64::MAX), too_much);
    }

    #[test]
    fn half_a_dong_counts_up() {
        assert_eq!((value_of(500, 1), value_of(499, 1)), (Ok(1), Ok(0)));
    }

    proptest! {
        #[test]
        fn people_of_all_households_together_receive_what_they_receive_apart(
            per in 1_i64..50_000, households in prop::collection::vec(1_u32..30, 1..200),
        ) {
            let apart: i64 = households.iter().map(|people| QuantityRule::Person.quantity(per, *people).unwrap()).sum();
            let people: u32 = households.iter().sum();
            prop_assert_eq!(apart, QuantityRule::Person.quantity(per, people).unwrap());
        }

        #[test]
        fn whole_units_are_worth_their_price_to_the_dong(units in 1_i64..100_000, price in 0_i64..9_000_000) {
            prop_assert_eq!(value_of(units * 1000, price), Ok(units * price));
        }
    }
}
