//! Benefits, months paid, the list of a month, what has to be looked at.

use std::sync::Arc;

use super::Reading;
use crate::app::board::Board;
use crate::app::boards::assistance::Roll;
use crate::app::boards::assistance::advice::AssistanceAdvice;
use crate::app::boards::assistance::benefits::Benefits;
use crate::app::boards::assistance::months::PayMonths;
use crate::app::boards::assistance::pay_list::PayList;
use crate::domain::assistance::Month;
use crate::domain::assistance::roll::PaidMonth;
use crate::shell::assistance;
use crate::shell::rules::Rules;
use crate::store::{StoreError, Whose};

/// People as of today; forms of new benefits choose among everybody.
fn roll(reading: Reading<'_>, whose: Whose) -> Result<Roll, StoreError> {
    let Rules { rates, catalogue, .. } = Rules::of(reading.register);
    let month = Month::of(reading.today);
    let people = reading.register.beneficiaries(whose, reading.today, &rates)?;
    Ok(Roll {
        people: Arc::new(people),
        rates: Arc::new(rates),
        month,
        last: reading.register.last_paid()?,
        recorded: Arc::new(assistance::recorded(reading.register, &catalogue, month)?),
    })
}

pub(super) fn benefits(reading: Reading<'_>) -> Result<Box<dyn Board>, StoreError> {
    Ok(Box::new(Benefits::new(roll(reading, Whose::Everybody)?)))
}

pub(super) fn advice(reading: Reading<'_>) -> Result<Box<dyn Board>, StoreError> {
    Ok(Box::new(AssistanceAdvice::new(roll(reading, Whose::Everybody)?)))
}

pub(super) fn months(reading: Reading<'_>) -> Result<Box<dyn Board>, StoreError> {
    let months = reading.register.paid_months()?;
    Ok(Box::new(PayMonths::new(roll(reading, Whose::WithBenefit)?, months)))
}

/// A month that was taken back meanwhile leads to the months that there are.
pub(super) fn pay_list(reading: Reading<'_>, month: Month) -> Result<Box<dyn Board>, StoreError> {
    let rates = Rules::of(reading.register).rates;
    match reading.register.paid_list(month, &rates)? {
        None => months(reading),
        Some(list) => {
            let paid = reading.register.paid_months()?;
            let paid: Vec<Month> = paid.iter().map(PaidMonth::month).collect();
            Ok(Box::new(PayList::new(list, Arc::new(rates), &paid)))
        }
    }
}
