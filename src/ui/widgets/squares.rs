//! Deprivations as squares, one an indicator: readable at a glance down a whole list. Shape tells them apart,
//! not colour: a row of a dozen changes of colour would be a restless sight, and a slow one on a thin line.

/// Deprived.
const DEPRIVED: char = '▪';
/// Surveyed, and not deprived.
const FINE: char = '.';
/// Not surveyed.
const UNKNOWN: char = '?';

/// One sign for each of `count` indicators. Without any answer there is no survey, and nothing is drawn.
pub(in crate::ui) fn text(deprived: u16, answered: u16, count: u8) -> String {
    if answered == 0 {
        return " ".repeat(count.into());
    }
    (0..count).map(|at| sign(deprived, answered, 1 << at)).collect()
}

fn sign(deprived: u16, answered: u16, bit: u16) -> char {
    match (deprived & bit != 0, answered & bit != 0) {
        (true, _) => DEPRIVED,
        (false, true) => FINE,
        (false, false) => UNKNOWN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_indicator_has_its_place() {
        assert_eq!(text(0b00_1001, 0b01_1111, 6), "▪..▪.?");
    }

    #[test]
    fn a_household_without_a_survey_has_none() {
        assert_eq!(text(0, 0, 6), "      ");
    }
}
