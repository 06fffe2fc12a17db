//! Where a household stands at a date, and the periods of its classes, from its recognitions.

use chrono::{Months, NaiveDate};

use super::class::{Class, Standing};
use super::movement::in_order;
use super::recognition::Recognition;

/// How long a household counts as newly escaped (mới thoát nghèo) after it left the list: three
/// years by the credit rules (Decision 28/2015/QĐ-TTg). A commune may set another number.
pub const NEWLY_ESCAPED_MONTHS: u32 = 36;

/// A time in one class without interruption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClassPeriod {
    /// The class.
    pub class: Class,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day; `None` while it lasts.
    pub until: Option<NaiveDate>,
}

/// The classes that a household held, oldest first; recognitions of the same class in a row are one
/// period. Of two recognitions on one day the one that stands later holds.
pub fn class_periods<'a>(recognitions: impl IntoIterator<Item = &'a Recognition>) -> Vec<ClassPeriod> {
    let mut periods: Vec<ClassPeriod> = Vec::new();
    for recognition in in_order(recognitions) {
        let (class, from) = (recognition.class, recognition.decided);
        match periods.last_mut() {
            Some(last) if last.class == class => {}
            Some(last) => {
                last.until = from.pred_opt();
                periods.push(ClassPeriod { class, from, until: None });
            }
            None => periods.push(ClassPeriod { class, from, until: None }),
        }
    }
    periods
}

/// Where a household stands on a day. It is newly escaped from the day on which it left the list of
/// poor and near-poor households to the same day `watch_months` later, that day included.
pub fn standing_on<'a>(
    recognitions: impl IntoIterator<Item = &'a Recognition>,
    day: NaiveDate,
    watch_months: u32,
) -> Standing {
    let known = recognitions.into_iter().filter(|r| r.decided <= day);
    let periods = class_periods(known);
    let Some(present) = periods.last() else { return Standing::UNLISTED };
    let until = escaped_on(&periods).and_then(|on| on.checked_add_months(Months::new(watch_months)));
    Standing {
        class: present.class,
        since: Some(present.from),
        newly_escaped_until: until.filter(|last| *last >= day),
    }
}

/// The day on which a household that is off the list now last left it; `None` for one that is on it
/// or never was.
pub(super) fn escaped_on(periods: &[ClassPeriod]) -> Option<NaiveDate> {
    let last_listed = periods.iter().rposition(|p| p.class.is_listed())?;
    periods.get(last_listed + 1).map(|p| p.from)
}

#[cfg(test)]
mod tests;
