//! Households in need as registers have them: neighbours of one hamlet, by given name, no two alike.

use crate::app::testing::HOUSEHOLD;
use crate::domain::class::State;
use crate::domain::id::HouseholdId;
use crate::domain::query::ListRow;

const FAMILIES: [&str; 9] = ["Nguyễn", "Hà", "Đinh", "Lò", "Trần", "Quàng", "Phạm", "Bùi", "Cao"];
const MIDDLES: [&str; 7] = ["Thị", "Văn", "Xuân", "Thị Minh", "Đình", "Thị", "Hữu"];
const GIVEN: [&str; 15] = [
    "An", "Bình", "Chiến", "Dũng", "Đượm", "Hiếu", "Hoà", "Khánh", "Lành", "Mai", "Nụ", "Phong", "Quế",
    "Thuỷ", "Vân",
];
const HAMLETS: [&str; 6] = ["Khu 1", "Khu 2", "Khu 3", "Khu 4", "Khu 5", "Bản Nà Lò"];
/// Households of a hamlet.
const NEIGHBOURS: usize = 30;
const DEPRIVED: [u16; 7] =
    [0b0010_1000_1001, 0b0110_0001, 0b1001, 0b0011_0000_0101, 0b1100_1000, 0b1011, 0b100_0001];
/// The newest first: of most the year's health card.
const SUPPORTS: [&str; 5] =
    ["the-bhyt bo-sinh-san", "the-bhyt lon-sinh-san", "the-bhyt", "gao the-bhyt", "the-bhyt gao"];

/// The household at a place of the list.
pub(super) fn row(at: usize) -> ListRow {
    let number = |from: usize| i64::try_from(from).unwrap();
    ListRow {
        id: HouseholdId(HOUSEHOLD.0 + number(at)),
        code: format!("{:04}", (at * 37) % 1_900 + 1),
        head: format!("{} {} {}", FAMILIES[at * 5 % 9], MIDDLES[at * 3 % 7], GIVEN[at % NEIGHBOURS / 2]),
        hamlet: HAMLETS[at / NEIGHBOURS % HAMLETS.len()].to_owned(),
        members: u32::try_from(at * 7 % 6 + 1).unwrap(),
        state: if at * 11 % 5 < 3 { State::Poor } else { State::NearPoor },
        deprived: DEPRIVED[at * 4 % 7],
        answered: 0x0fff,
        supports: SUPPORTS[at * 2 % 5].to_owned(),
        ended: false,
    }
}
