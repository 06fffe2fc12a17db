//! Who is looked after in a made-up commune: somebody visits most households that left the list, and a few of them are in
//! trouble, so that the watch has something to tell; those on the list are called on, most of them this autumn, so that
//! few visits are overdue and none for years. It has a chance of its own, which changes nothing else.

use super::calendar::{TODAY, after, some_day, ymd};
use super::chance::Chance;
use super::life::Life;
use super::names::OFFICERS;
use crate::domain::id::HouseholdId;
use crate::domain::standing::{NEWLY_ESCAPED_MONTHS, standing_on};
use crate::domain::visit::{IncomeChange, Sign, Visit};

/// Of a thousand households that left the list, so many were visited this autumn, and so many are in trouble.
const VISITED: u32 = 930;
const IN_TROUBLE: u32 = 35;

/// Of a thousand households on the list, so many were called on this autumn; the others in early summer.
const CALLED_ON: u32 = 880;

/// What a visitor found, the signs of it, the next step.
const TROUBLES: [(&str, &[Sign], &str); 4] = [
    (
        "Chủ hộ mới mổ, nghỉ làm từ đầu tháng",
        &[Sign::SeriousIllness],
        "Đề nghị hội chữ thập đỏ giúp viện phí",
    ),
    (
        "Lốc làm tốc mái, ướt hết thóc",
        &[Sign::Disaster, Sign::FoodShortage],
        "Báo ban chỉ huy phòng chống thiên tai",
    ),
    ("Đàn lợn chết vì dịch, còn nợ tiền cám", &[Sign::LivestockLost, Sign::Debt], "Mời thú y đến xem chuồng"),
    ("Con trai cả mất việc, về quê", &[Sign::LostWork], "Giới thiệu phiên giao dịch việc làm"),
];

/// Adds the visit of this autumn to a household that left the list less than three years ago, the last visit to one on
/// the list.
pub fn look_after(chance: &mut Chance, life: &mut Life) {
    let decided = life.reviews.iter().filter_map(|reviewed| reviewed.recognition.as_ref());
    let standing = standing_on(decided, TODAY, NEWLY_ESCAPED_MONTHS);
    let (visited, in_trouble) = (chance.is(VISITED), chance.is(IN_TROUBLE));
    if life.events.ended.is_none() && standing.class.is_listed() {
        call_on(chance, life);
    }
    let there = life.events.ended.is_none() && standing.newly_escaped_until.is_some();
    if !there || !(visited || in_trouble) {
        return;
    }
    let date = some_day(chance, ymd(2026, 10, 1), TODAY.pred_opt().unwrap_or(TODAY));
    let calm = Visit {
        seen: "Gia đình ổn định, vẫn giữ được nguồn thu".to_owned(),
        income: Some(IncomeChange::Same),
        next_due: Some(after(date, 90)),
        ..Visit::of(HouseholdId(0), date, chance.pick(&OFFICERS))
    };
    let visit = if in_trouble { troubled(chance, calm) } else { calm };
    life.visits.push(visit);
    life.visits.sort_by_key(|visit| visit.date);
}

fn call_on(chance: &mut Chance, life: &mut Life) {
    let (from, to) = match chance.is(CALLED_ON) {
        true => (ymd(2026, 10, 1), TODAY.pred_opt().unwrap_or(TODAY)),
        false => (ymd(2026, 6, 1), ymd(2026, 7, 31)),
    };
    let date = some_day(chance, from, to);
    let seen = "Hộ vẫn cố gắng làm ăn, đã nghe phổ biến chính sách mới".to_owned();
    life.visits.push(Visit { seen, ..Visit::of(HouseholdId(0), date, chance.pick(&OFFICERS)) });
    life.visits.sort_by_key(|visit| visit.date);
}

fn troubled(chance: &mut Chance, calm: Visit) -> Visit {
    let at = chance.weighted(TROUBLES.iter().map(|_| 1));
    let (seen, signs, next_step) = TROUBLES.get(at).copied().unwrap_or_default();
    Visit {
        seen: seen.to_owned(),
        signs: signs.to_vec(),
        next_step: next_step.to_owned(),
        income: Some(IncomeChange::Down),
        ..calm
    }
}

#[cfg(test)]
mod tests {
    use super::super::life::{Home, life};
    use super::*;
    use crate::domain::catalogue::Catalogue;
    use crate::domain::id::HamletId;

    #[test]
    fn few_of_those_who_left_the_list_are_in_trouble_and_all_on_it_are_called_on_this_year() {
        let catalogue = Catalogue::embedded();
        let home = Home { hamlet: HamletId(1), number: 2, in_the_hills: true };
        let (mut visited, mut in_trouble) = (0, 0);
        for number in 0..2_000 {
            let mut one = life(1, number, number.to_string(), home, &catalogue);
            let before = one.visits.len();
            look_after(&mut Chance::of(7, number.into()), &mut one);
            let escaped = one.path.windows(2).any(|years| years[0].is_listed() && !years[1].is_listed());
            let decided = one.reviews.iter().filter_map(|reviewed| reviewed.recognition.as_ref());
            let listed = standing_on(decided, TODAY, NEWLY_ESCAPED_MONTHS).class.is_listed();
            assert!(escaped || listed || one.visits.len() == before);
            if listed && one.events.ended.is_none() {
                assert!(one.visits.last().unwrap().date >= ymd(2026, 6, 1));
                continue;
            }
            visited += one.visits.len() - before;
            in_trouble += one.visits.iter().filter(|visit| !visit.signs.is_empty()).count();
        }
        assert!(visited > 30 && (1..=visited / 8).contains(&in_trouble), "{in_trouble} of {visited}");
    }
}
