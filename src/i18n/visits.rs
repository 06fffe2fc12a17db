//! Words of visits: what was found, the sheets, and their operations in the journal.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::visit::{CriterionAnswer, How, IncomeChange, Sign, Visit, VisitFault};
use crate::viet::DateStyle;

catalogue! {
    op_make_visit_sheet: "Lập phiếu đi thăm", "Made a sheet of visits";
    op_save_visit_sheet: "Sửa phiếu đi thăm", "Changed a sheet of visits";
    op_remove_visit_sheet: "Xoá phiếu đi thăm", "Removed a sheet of visits";
    op_order_visit_sheet: "Xếp lại phiếu đi thăm", "Put a sheet of visits in order";
    op_record_visit: "Ghi thăm hộ theo phiếu", "Saved a visit of a sheet";
    op_miss_visit: "Ghi hộ không thăm được", "Noted a visit that was missed";
    sign_serious_illness: "ốm nặng", "serious illness";
    sign_disaster: "thiên tai, hoả hoạn", "disaster";
    sign_lost_work: "mất việc", "lost work";
    sign_earner_gone: "lao động chính đi xa hoặc mất", "earner gone";
    sign_school_dropout: "trẻ bỏ học", "child left school";
    sign_debt: "nợ không trả được", "debt it cannot pay";
    sign_food_shortage: "thiếu ăn", "food shortage";
    sign_livestock_lost: "vật nuôi chết, bệnh", "livestock lost";
    income_up: "tăng", "more";
    income_same: "như cũ", "as before";
    income_down: "giảm", "less";
    how_asked: "hỏi", "asked";
    how_seen: "thấy", "seen";
    visit_future: "Ngày thăm chưa tới. Hãy ghi ngày đã đến thăm.", "This day has not come yet. Write the day of the visit.";
    visit_before_household(day): "Sổ chỉ biết hộ này từ {day}. Hãy ghi ngày thăm từ ngày đó về sau.", "The register knows this household from {day} on. Write that day or a later one.";
    refused_visit_of_another: "Dòng này của phiếu đã ghi lần thăm, hoặc là của hộ khác. Hãy mở lại phiếu.", "This line of the sheet has its visit already, or is of another household. Open the sheet anew.";
    problem_visit(place, detail): "{place}: lần thăm hoặc phiếu đi thăm không khớp ({detail}). Hãy mở và sửa lại.", "{place}: a visit or a sheet of visits does not fit ({detail}). Open it and correct it.";
    field_signs: "Dấu hiệu khó khăn", "Signs of trouble";
    hint_signs: "bấm số để đánh dấu, 0 là không có", "digits tick, 0 is none";
    field_visit_income: "Thu nhập so với lần trước", "Income since the last visit";
    hint_visit_income: "1 tăng, 2 như cũ, 3 giảm", "1 more, 2 as before, 3 less";
    field_visit_heads: "Vật nuôi còn (con)", "Livestock (head)";
    hint_visit_heads(heads): "theo sổ: {heads} con", "by the register: {heads}";
    hint_visit_met(how): "1 có, 0 không, 9 chưa rõ ({how})", "1 yes, 0 no, 9 not known ({how})";
    visit_heads_differ(heads): "Sổ ghi {heads} con. Nếu vật nuôi chết, bán: ghi ở trang Vật nuôi.", "The register says {heads}. Record deaths and sales on the page of livestock.";
    visit_signs_told(signs): "Dấu hiệu: {signs}", "Signs: {signs}";
    visit_income_told(income): "Thu nhập {income}", "Income {income}";
    visit_heads_told(heads): "{heads} con", "{heads} head";
    field_visit_found: "Tình hình", "Found";
    criterion_answered(criterion, answer, how): "{criterion}: {answer} ({how})", "{criterion}: {answer} ({how})";
}

worded! {
    sign(Sign) {
        SeriousIllness => sign_serious_illness, Disaster => sign_disaster, LostWork => sign_lost_work,
        EarnerGone => sign_earner_gone, SchoolDropout => sign_school_dropout, Debt => sign_debt,
        FoodShortage => sign_food_shortage, LivestockLost => sign_livestock_lost,
    }
    income_change(IncomeChange) { Up => income_up, Same => income_same, Down => income_down, }
    how(How) { Asked => how_asked, Seen => how_seen, }
}

impl Lang {
    /// Why a household cannot have been visited on a day.
    pub fn visit_fault(self, fault: VisitFault, dates: DateStyle) -> String {
        match fault {
            VisitFault::Future => self.visit_future().to_owned(),
            VisitFault::BeforeHousehold(since) => self.visit_before_household(dates.day(since)),
        }
    }

    /// What a visit found besides what was seen: signs, income, livestock; empty where nothing was told.
    pub fn visit_found(self, visit: &Visit) -> String {
        let signs = (!visit.signs.is_empty()).then(|| self.visit_signs_told(self.signs(&visit.signs)));
        let income = visit.income.map(|income| self.visit_income_told(self.income_change(income)));
        let heads = visit.heads.map(|heads| self.visit_heads_told(heads));
        [signs, income, heads].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Signs of trouble side by side.
    pub fn signs(self, signs: &[Sign]) -> String {
        signs.iter().map(|sign| self.sign(*sign)).collect::<Vec<_>>().join("; ")
    }

    /// Answers to criteria, by the criteria's codes, as the journal tells them.
    pub fn criterion_answers(self, answers: &[CriterionAnswer]) -> String {
        let one = |answer: &CriterionAnswer| {
            let met = if answer.met { self.value_yes() } else { self.value_no() };
            self.criterion_answered(&answer.criterion, met, self.how(answer.how))
        };
        answers.iter().map(one).collect::<Vec<_>>().join("; ")
    }
}
