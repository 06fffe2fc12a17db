//! Which copies are kept: all of the last days, then the last one of each day, of each week, of each month. A copy stays
//! as long as one of the four reasons holds, so the last of a month outlives its days and weeks.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime};

/// For how long copies are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keeping {
    /// Every copy of the last so many days of 24 hours. Default 2.
    pub all_days: u32,
    /// The last copy of each of the last so many days. Default 14.
    pub daily_days: u32,
    /// The last copy of each of the last so many weeks, which begin on Monday. Default 12.
    pub weekly_weeks: u32,
    /// The last copy of each of the last so many months. Default 36.
    pub monthly_months: u32,
}

impl Default for Keeping {
    fn default() -> Self {
        Self { all_days: 2, daily_days: 14, weekly_weeks: 12, monthly_months: 36 }
    }
}

/// A copy, as far as keeping it goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// When it was made.
    pub at: NaiveDateTime,
    /// It was verified, and can still be read.
    pub sound: bool,
    /// It is never thinned out.
    pub stays: bool,
}

/// The day, week or month that a copy may stand for, and the oldest day that is still looked at.
type Slot = (fn(NaiveDate) -> (i32, u32), Option<NaiveDate>);

impl Keeping {
    /// The places of the copies that go. Never the newest, never the newest that is sound, never one of a time to
    /// come (the clock was wrong once), and never a sound one for the sake of one that is not.
    pub fn thinned(&self, copies: &[Kept], now: NaiveDateTime) -> Vec<usize> {
        let mut stays: Vec<bool> =
            copies.iter().map(|copy| copy.stays || self.is_recent(copy, now)).collect();
        for (slot, oldest) in self.slots(now.date()) {
            for at in last_of_each(copies, slot, oldest) {
                stays[at] = true;
            }
        }
        for at in newest(copies) {
            stays[at] = true;
        }
        (0..copies.len()).filter(|at| !stays[*at]).collect()
    }

    fn is_recent(&self, copy: &Kept, now: NaiveDateTime) -> bool {
        now.checked_sub_days(days(self.all_days)).is_none_or(|oldest| copy.at > oldest)
    }

    fn slots(&self, today: NaiveDate) -> [Slot; 3] {
        let month_begins = today.with_day(1);
        [
            (of_day, today.checked_sub_days(days(self.daily_days))),
            (of_week, today.checked_sub_days(days(self.weekly_weeks.saturating_mul(7)))),
            (
                of_month,
                month_begins.and_then(|first| first.checked_sub_months(Months::new(self.monthly_months))),
            ),
        ]
    }
}

fn days(count: u32) -> Days {
    Days::new(count.into())
}

fn of_day(day: NaiveDate) -> (i32, u32) {
    (day.year(), day.ordinal())
}

fn of_week(day: NaiveDate) -> (i32, u32) {
    (day.iso_week().year(), day.iso_week().week())
}

fn of_month(day: NaiveDate) -> (i32, u32) {
    (day.year(), day.month())
}

/// The last copy of each slot after the oldest day; one that is not sound only where no other is. Copies that stay
/// anyway stand for nothing: somebody may take them away.
fn last_of_each(
    copies: &[Kept],
    slot: fn(NaiveDate) -> (i32, u32),
    oldest: Option<NaiveDate>,
) -> impl Iterator<Item = usize> {
    let mut last: HashMap<(i32, u32), usize> = HashMap::new();
    for (at, copy) in copies.iter().enumerate().filter(|(_, copy)| !copy.stays) {
        if oldest.is_some_and(|oldest| copy.at.date() <= oldest) {
            continue;
        }
        let best = last.entry(slot(copy.at.date())).or_insert(at);
        if (copy.sound, copy.at) > (copies[*best].sound, copies[*best].at) {
            *best = at;
        }
    }
    last.into_values()
}

/// The newest of all, and the newest that is sound.
fn newest(copies: &[Kept]) -> impl Iterator<Item = usize> {
    let of_all = (0..copies.len()).max_by_key(|at| copies[*at].at);
    let sound = (0..copies.len()).filter(|at| copies[*at].sound).max_by_key(|at| copies[*at].at);
    of_all.into_iter().chain(sound)
}
