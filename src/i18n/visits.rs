//! Words of visits: what was found, the sheets, and their operations in the journal.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::visit::{CriterionAnswer, How, IncomeChange, Sign};

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
