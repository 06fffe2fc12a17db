//! Least missing first.

use super::{Distance, WayOut};

/// By what a household is ranked, smallest first.
type Rank<'a> = (u8, u32, usize, i64, &'a str);

/// Puts households in order: those above the line by their survey, those that only await a decision, those one step away,
/// then by deprivations to lose, deprivations in all, what lacks to the line, and code; unfinished surveys behind them, households without a survey
/// last.
pub fn in_order(households: &mut [WayOut]) {
    households.sort_by(|a, b| rank(a).cmp(&rank(b)));
}

fn rank(one: &WayOut) -> Rank<'_> {
    let group = match (one.surveyed, one.distance) {
        (None, _) => 5,
        (_, None) => 4,
        (_, Some(distance)) if distance.is_out() => 0,
        (_, Some(distance)) if distance.awaits_decision() => 1,
        (_, Some(distance)) if distance.is_one_step() => 2,
        _ => 3,
    };
    let to_lose = one.distance.map_or(0, |distance| distance.to_lose);
    let gap = one.distance.and_then(|Distance { gap, .. }| gap).map_or(0, |gap| gap.thousandths());
    (group, to_lose, one.lacks.len(), gap, &one.code)
}
