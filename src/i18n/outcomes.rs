//! What works: what became of households that got a support; on the board, on paper, on the command line.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::listing::Value;
use crate::domain::outcome::{FEWEST_COMPARED, Fate, Outcome};

catalogue! {
    board_outcomes: "Mô hình hiệu quả", "What works";
    outcomes_title: "Hộ đã nhận hỗ trợ nay ra sao", "What became of households that got support";
    outcomes_title_after(months): "Hộ đã nhận hỗ trợ: sau {months} tháng ra sao", "Households that got support: {months} months later";
    outcomes_beside_rule: "Hộ khác: cùng diện, cùng ngày, chưa từng nhận; để so, không là bằng chứng.", "Others: same class, same day, never had it. To compare only: no proof of cause.";
    outcomes_rule: "Thoát: hết nghèo, cận nghèo. Tính từ lần nhận đầu, lúc ở trong danh sách.", "Left: neither poor nor near-poor. From the first time a household on the list got it.";
    outcomes_any_time: "Mọi thời gian", "Any time";
    outcomes_type_time: "Hãy gõ năm, tháng, hai ngày, hoặc chữ mọi: 2025; 3/2025; 1/1/2025 – 30/6/2025.", "Type a year, a month, two days, or the word all: 2025; 3/2025; 1/1/2025 – 30/6/2025.";
    outcomes_period: "Nhận lần đầu trong thời gian nào", "When they first got it";
    outcomes_model: "Mô hình", "Model";
    outcomes_reached: "Hộ nhận", "Got it";
    outcomes_known: "Đủ mốc", "Known";
    outcomes_poor: "Nghèo", "Poor";
    outcomes_near_poor: "Cận nghèo", "Near-poor";
    outcomes_escaped: "Thoát", "Left";
    outcomes_relapsed: "Tái nghèo, tái cận", "Fell back";
    outcomes_relapsed_short: "Vào lại", "Back";
    outcomes_gone: "Rời sổ", "Gone";
    outcomes_share: "% thoát", "% left";
    outcomes_bar: "Tỷ lệ thoát", "Share that left";
    outcomes_beside_of: "Hộ so", "Of how many";
    outcomes_beside: "Hộ khác %", "Others %";
    outcomes_part_after(part, months): "{part} sau {months} tháng", "{part} after {months} months";
    outcomes_few(households): "Hộ khác %: phần đã thoát, mỗi lượt nhận nặng như nhau. Dưới {households} hộ thì không tính.", "Others %: what part left, each case weighing the same. None of fewer than {households} households.";
    outcomes_cured: "Hết thiếu hụt", "Cured";
    outcomes_each: "Đồng/hộ thoát bền", "đ a lasting exit";
    outcomes_lasting_rule: "Thoát bền: sau khi thoát vẫn ngoài danh sách đủ 24 tháng; hộ thoát chưa đủ 24 tháng thì chưa rõ, chưa tính.", "A lasting exit: off the list for 24 months after the exit; where these have not passed it is not yet known and not counted.";
    outcomes_not_yet(count): "chưa rõ: {count}", "not known: {count}";
    outcomes_behind_lasted: "Thoát bền: đủ 24 tháng sau khi thoát", "Lasting exits: 24 months after the exit";
    outcomes_behind_not_lasted_yet: "Đã thoát, chưa đủ 24 tháng", "Left the list less than 24 months ago";
    outcomes_cured_of(cured, known): "{cured}/{known}", "{cured}/{known}";
    outcomes_after(model, months): "{model}, sau {months} tháng", "{model}, {months} months later";
    outcomes_horizon: "Mốc khác", "Other time";
    outcomes_horizon_doc: "Xem sau 12, 24, 36 tháng", "Look 12, 24, 36 months later";
    outcomes_behind: "Xem danh sách hộ nào", "Which households";
    outcomes_behind_all: "Tất cả hộ nhận", "All that got it";
    outcomes_behind_unknown(months): "Chưa đủ {months} tháng", "{months} months have not passed";
    outcomes_behind_beside(fate): "Hộ khác: {fate}", "Others: {fate}";
    outcomes_behind_cured(indicator): "Hết thiếu hụt {indicator}", "Cured: {indicator}";
    outcomes_behind_left(indicator): "Vẫn thiếu hụt {indicator}", "Still deprived: {indicator}";
    outcomes_behind_not_surveyed(indicator): "Chưa rà soát lại {indicator}", "Not surveyed since: {indicator}";
    outcomes_households(count): "{count} hộ", "households: {count}";
    outcomes_headline(model, part): "{model} · {part}", "{model} · {part}";
    outcomes_empty: "Chưa có hộ nghèo, cận nghèo nào nhận hỗ trợ trong thời gian này.", "No poor or near-poor household got support in this time.";
    outcomes_empty_how: "Ghi hỗ trợ ở trang của hộ, hoặc lập đợt cấp phát; chọn thời gian khác nếu cần.", "Record supports on households' pages or plan a round; choose another time if need be.";
    fate_poor: "vẫn nghèo", "still poor";
    fate_near_poor: "cận nghèo", "near-poor";
    fate_escaped: "đã thoát", "left the list";
    fate_relapsed: "tái nghèo, tái cận nghèo", "fell back";
    fate_gone: "rời sổ", "left the register";
    cli_report_outcomes: "Mô hình hiệu quả: hộ nhận hỗ trợ ra sao sau 12, 24, 36 tháng, bên cạnh hộ không nhận", "What works: households 12, 24, 36 months after a support, beside households without it";
    cli_outcomes_year: "Năm nhận lần đầu; không ghi thì mọi thời gian", "The year in which they first got it; any time without it";
}

worded! {
    fate(Fate) {
        Poor => fate_poor, NearPoor => fate_near_poor, Escaped => fate_escaped, Relapsed => fate_relapsed,
        Gone => fate_gone,
    }
}

impl Lang {
    /// What the numbers beside are, and of how few no percent is told.
    pub fn outcomes_few_rule(self) -> String {
        self.outcomes_few(FEWEST_COMPARED)
    }

    /// Money an exit that lasted; where none did, how many are off the list for too short a time to tell.
    pub fn outcome_each(self, outcome: &Outcome) -> Value {
        match (outcome.lasting.each(), outcome.lasting.not_yet) {
            (Some(each), _) => Value::Money(each),
            (None, 0) => Value::Blank,
            (None, count) => Value::text(self.outcomes_not_yet(count)),
        }
    }

    /// How many deprivations are gone, of how many a later survey tells; empty where none does.
    pub fn outcome_cured(self, outcome: &Outcome) -> String {
        match outcome.cured() {
            (_, 0) => String::new(),
            (cured, known) => self.outcomes_cured_of(cured, known),
        }
    }
}
