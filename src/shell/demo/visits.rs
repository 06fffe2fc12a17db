//! Visits to a made-up household: what was seen, and what comes next.

use chrono::NaiveDate;

use super::calendar::{OPENED, ROUNDS, TODAY, after, some_day, ymd};
use super::chance::Chance;
use super::names::OFFICERS;
use super::needs::Needs;
use super::path::Path;
use crate::domain::id::HouseholdId;
use crate::domain::visit::Visit;

/// What a visitor may see of a need, and the step that answers it.
const SEEN: [(u8, &str, &str); 9] = [
    (1, "Hai lao động chưa có việc ổn định, đi làm thuê theo ngày", "Mời dự phiên giao dịch việc làm"),
    (3, "Trẻ nhỏ nhẹ cân", "Đưa trẻ đến trạm y tế khám dinh dưỡng"),
    (4, "Có người chưa có thẻ BHYT", "Đối chiếu danh sách cấp thẻ với cơ quan BHXH"),
    (6, "Cháu nghỉ học mấy hôm vì đường xa", "Đề nghị tặng xe đạp, báo nhà trường"),
    (7, "Mái nhà dột, cột mục", "Lập hồ sơ hỗ trợ sửa nhà"),
    (8, "Nhà chật, ba thế hệ ở chung", "Đưa vào danh sách xoá nhà tạm"),
    (9, "Dùng nước khe, mùa khô thiếu nước", "Đề nghị cấp bồn chứa nước"),
    (10, "Chưa có nhà tiêu hợp vệ sinh", "Hướng dẫn vay vốn Nước sạch và vệ sinh"),
    (11, "Chưa dùng internet", "Tổ công nghệ số hướng dẫn"),
];

const SEEN_OTHERWISE: [&str; 5] = [
    "Gia đình ổn định, con cái đi học đều",
    "Vườn chè cho thu, giá thấp hơn năm trước",
    "Đàn gà phát triển tốt, đã bán lứa đầu",
    "Chủ hộ đi vắng, gặp người nhà",
    "Người già trong nhà mới ra viện",
];

/// Visits of the years in which the household was on the list or had just left it, oldest first.
pub fn visits(chance: &mut Chance, needs: &Needs, path: &Path, until: NaiveDate) -> Vec<Visit> {
    let mut visits = Vec::new();
    for (at, round) in ROUNDS.iter().enumerate() {
        let watched = path[..=at].iter().any(|class| class.is_listed());
        let count = if watched { chance.count(0, 3) } else { 0 };
        for _ in 0..count {
            let date = some_day(chance, ymd(round.year, 1, 6).max(OPENED), ymd(round.year, 12, 24));
            if date <= until.min(TODAY) {
                visits.push(visit(chance, needs, date));
            }
        }
    }
    visits.sort_by_key(|visit| visit.date);
    if let Some(last) = visits.last_mut().filter(|_| chance.is(600)) {
        last.next_due = Some(after(last.date, 90));
    }
    visits
}

fn visit(chance: &mut Chance, needs: &Needs, date: NaiveDate) -> Visit {
    let lacking = needs.first(4);
    let fitting: Vec<(u8, &str, &str)> =
        SEEN.into_iter().filter(|(need, ..)| lacking.contains(need)).collect();
    let (seen, next_step) = match chance.is(650) && !fitting.is_empty() {
        true => {
            let (_, seen, next_step) = chance.pick(&fitting);
            (seen, next_step)
        }
        false => (chance.pick(&SEEN_OTHERWISE), ""),
    };
    Visit {
        seen: seen.to_owned(),
        next_step: next_step.to_owned(),
        ..Visit::of(HouseholdId(0), date, chance.pick(&OFFICERS))
    }
}
