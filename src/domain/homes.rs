//! In which hamlet a household lived on a past day: it moves, and lists of that day name the hamlet of that day.

use chrono::NaiveDate;

use super::id::HamletId;

/// A hamlet that a household left on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftHome {
    /// From this day on it lived elsewhere.
    pub on: NaiveDate,
    /// The hamlet.
    pub hamlet: HamletId,
    /// Its name.
    pub name: String,
}

/// Where a household lived at the end of a day, by what it left, the earliest first; nothing where it lives there today.
pub fn lived_on(left: &[LeftHome], day: NaiveDate) -> Option<&LeftHome> {
    left.iter().find(|home| home.on > day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_the_day_of_a_move_it_lives_in_the_new_hamlet() {
        let left = |on: &str, hamlet| LeftHome {
            on: on.parse().unwrap(),
            hamlet: HamletId(hamlet),
            name: format!("Khu {hamlet}"),
        };
        let homes = [left("2024-05-01", 1), left("2025-05-01", 2)];
        let on = |day: &str| lived_on(&homes, day.parse().unwrap()).map(|home| home.hamlet.0);
        assert_eq!(
            [on("2024-04-30"), on("2024-05-01"), on("2025-04-30"), on("2025-05-01")],
            [Some(1), Some(2), Some(2), None]
        );
    }
}
