//! Boards of herds: animals, the life of one, heads of a day, the balance of a year, vaccinations due.

pub mod animals;
pub mod balance;
pub mod heads;
pub mod life;
pub mod vaccinations;
pub mod which;

use chrono::{Months, NaiveDate};

use crate::app::dialogs::At;
use crate::viet;

/// A past day that was typed; today is no past day and stands for "now".
fn past_day(typed: &str, at: &At) -> Result<Option<NaiveDate>, String> {
    let date = viet::parse_date(typed, at.today).map_err(|why| at.lang.date_fault(why).to_owned())?;
    let day = date.latest().min(at.today);
    match date.earliest() > at.today {
        true => Err(at.lang.field_fault(crate::domain::checks::FieldFault::Future)),
        false => Ok(Some(day).filter(|day| *day < at.today)),
    }
}

/// The same day of the month before or after; "now" where that is not past.
fn stepped(on: Option<NaiveDate>, by: i32, at: &At) -> Option<NaiveDate> {
    let day = on.unwrap_or(at.today);
    let months = Months::new(by.unsigned_abs());
    let stepped = if by < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) };
    stepped.filter(|day| *day < at.today)
}
