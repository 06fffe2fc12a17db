//! Whether an exit lasts: a household that left the list has to be off it for so many months **after the exit**. How
//! long ago it got its support does not tell that.

use chrono::{Months, NaiveDate};

use crate::domain::class::Class;
use crate::domain::recognition::Recognition;

/// So many months off the list make an exit a lasting one.
pub const LASTING_MONTHS: u32 = 24;

/// Whether a household left the list for good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExitStands {
    /// It did not leave, or was back on the list or out of the register before [`LASTING_MONTHS`] had passed.
    No,
    /// It left and is off the list, but the months have not passed yet: not yet known.
    NotYetKnown,
    /// It was off the list for [`LASTING_MONTHS`] without a break.
    Lasted,
}

/// Whether an exit of after `from`, a day on which the household was on the list, stands by `on`. The decisions are in
/// their order; `ended` is the day on which it left the register.
pub(super) fn stands(
    decided: &[Recognition],
    ended: Option<NaiveDate>,
    from: NaiveDate,
    on: NaiveDate,
) -> ExitStands {
    let until = ended.map_or(on, |day| day.min(on));
    let stays = stays_off(decided, from, until);
    let lasted = |(left, back): &(NaiveDate, Option<NaiveDate>)| {
        let passed = left.checked_add_months(Months::new(LASTING_MONTHS)).filter(|day| *day <= until);
        passed.is_some_and(|passed| back.is_none_or(|back| back > passed))
    };
    let open = ended.is_none_or(|day| day > on) && stays.last().is_some_and(|(_, back)| back.is_none());
    match stays.iter().any(lasted) {
        true => ExitStands::Lasted,
        false if open => ExitStands::NotYetKnown,
        false => ExitStands::No,
    }
}

/// The times off the list: the day of the exit and that of the return, where there is one.
fn stays_off(
    decided: &[Recognition],
    from: NaiveDate,
    until: NaiveDate,
) -> Vec<(NaiveDate, Option<NaiveDate>)> {
    let mut stays: Vec<(NaiveDate, Option<NaiveDate>)> = Vec::new();
    for (day, class) in classes(decided, from, until) {
        match (stays.last_mut(), class.is_listed()) {
            (Some((_, back @ None)), true) => *back = Some(day),
            (Some((_, None)), false) | (None | Some((_, Some(_))), true) => {}
            (None | Some((_, Some(_))), false) => stays.push((day, None)),
        }
    }
    stays
}

/// The class at the end of each day with a decision; of several on one day the last counts.
fn classes(
    decided: &[Recognition],
    from: NaiveDate,
    until: NaiveDate,
) -> impl Iterator<Item = (NaiveDate, Class)> {
    let between = decided.iter().filter(move |one| from < one.decided && one.decided <= until);
    between.map(|one| (one.decided, super::class_on(decided, one.decided)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::reach::sample::{day, home};

    fn by(decided: &[(Class, &str)], on: &str) -> ExitStands {
        let all = decided.iter().fold(home(1), |home, (class, day)| home.decided(*class, day));
        stands(&all.recognitions, None, day("2022-03-05"), day(on))
    }

    #[test]
    fn the_months_run_from_the_exit_and_not_from_the_support() {
        let left = [(Class::Poor, "2021-12-14"), (Class::None, "2024-12-14")];
        assert_eq!(by(&left, "2024-12-13"), ExitStands::No);
        assert_eq!(by(&left, "2026-11-23"), ExitStands::NotYetKnown, "23 months");
        assert_eq!(by(&left, "2026-12-14"), ExitStands::Lasted);
    }

    #[test]
    fn who_is_back_before_the_months_have_passed_did_not_leave_for_good() {
        let back = |on| [(Class::Poor, "2021-12-14"), (Class::None, "2022-12-14"), (Class::NearPoor, on)];
        assert_eq!(by(&back("2024-12-14"), "2026-11-23"), ExitStands::No);
        assert_eq!(by(&back("2024-12-15"), "2026-11-23"), ExitStands::Lasted, "it stood for its months");
        let again = [&back("2023-12-14")[..], &[(Class::Average, "2025-12-14")]].concat();
        assert_eq!(by(&again, "2026-11-23"), ExitStands::NotYetKnown, "the second exit counts anew");
    }

    #[test]
    fn a_household_out_of_the_register_is_off_the_list_no_longer_than_it_was_there() {
        let all = home(1).decided(Class::Poor, "2021-12-14").decided(Class::None, "2022-12-14");
        let gone = |ended| stands(&all.recognitions, Some(day(ended)), day("2022-03-05"), day("2026-11-23"));
        assert_eq!(gone("2024-12-13"), ExitStands::No);
        assert_eq!(gone("2024-12-14"), ExitStands::Lasted);
    }
}
