//! Words of visits: what was found, the sheets, and their operations in the journal.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::visit::{CriterionAnswer, How, IncomeChange, SheetFault, Sign, Visit, VisitFault};
use crate::viet::{DateStyle, group};

catalogue! {
    op_record_visits: "Ghi thăm nhiều hộ", "Saved a visit to several households";
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
    visit_heads_many(most): "Một hộ không nuôi quá {most} con. Hãy xem lại số con.", "No household keeps more than {most} heads. Look at the number again.";
    visit_due_before: "Ngày thăm lại không được trước ngày thăm này. Hãy ghi ngày sau, hoặc để trống.", "The next visit cannot come before this one. Write a later day, or leave it empty.";
    visit_to_household(code, why): "Hộ {code}: {why} Chưa ghi hộ nào.", "Household {code}: {why} Nothing was saved.";
    sheet_nobody: "Phiếu chưa có hộ nào. Hãy đánh dấu các hộ rồi lập phiếu.", "The sheet has no household. Mark households, then make a sheet.";
    sheet_twice: "Một hộ có hai lần trong phiếu. Hãy bỏ bớt.", "A household stands twice on the sheet. Leave one out.";
    sheet_order: "Phiếu đã thay đổi. Hãy mở lại phiếu rồi xếp.", "The sheet has changed. Open it anew, then put it in order.";
    refused_visit_of_another: "Lần thăm này là của hộ khác, không phải hộ ở dòng phiếu. Hãy mở lại phiếu.", "This visit is of another household than the line of the sheet. Open the sheet anew.";
    refused_visit_entered: "Dòng này của phiếu đã ghi lần thăm. Hãy mở lại phiếu rồi sửa lần thăm ấy.", "This line of the sheet has its visit already. Open the sheet anew and correct that visit.";
    problem_visit(place, detail): "{place}: lần thăm hoặc phiếu đi thăm không khớp ({detail}). Hãy mở và sửa lại.", "{place}: a visit or a sheet of visits does not fit ({detail}). Open it and correct it.";
    field_signs: "Dấu hiệu khó khăn", "Signs of trouble";
    hint_signs: "bấm số để đánh dấu, 0 là không có", "digits tick, 0 is none";
    field_visit_income: "Thu nhập so với lần trước", "Income since the last visit";
    hint_visit_income: "1 tăng, 2 như cũ, 3 giảm", "1 more, 2 as before, 3 less";
    field_visit_heads: "Vật nuôi còn (con)", "Livestock (head)";
    hint_visit_heads(heads): "theo sổ: {heads} con", "by the register: {heads}";
    hint_visit_met(how, other): "1 có, 0 không ({how}); 2 có, 3 không ({other}); 9 chưa rõ", "1 yes, 0 no ({how}); 2 yes, 3 no ({other}); 9 not known";
    visit_met(how): "có ({how})", "yes ({how})";
    visit_not_met(how): "không ({how})", "no ({how})";
    hint_visit_next_due(day): "để trống: theo kế hoạch, {day}", "empty: by the plan, {day}";
    field_visit_milestone: "Mốc tiêu chí", "Milestone of the criteria";
    hint_visit_milestone: "lần thăm này xét mốc nào, tính từ lúc bắt đầu", "which milestone since the beginning this visit judges";
    visit_milestone_none: "không xét mốc", "none";
    visit_milestone_begin: "ban đầu", "the beginning";
    visit_milestone_months(months): "{months} tháng", "{months} months";
    field_visit_evidence: "Bằng chứng", "Evidence";
    hint_visit_evidence: "cho các tiêu chí đã trả lời: số ảnh, sổ tiết kiệm", "of the criteria answered: number of a photo, a savings book";
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
    sheet_fault(SheetFault) { Nobody => sheet_nobody, Twice => sheet_twice, Order => sheet_order, }
    how(How) { Asked => how_asked, Seen => how_seen, }
}

impl Lang {
    /// Why a household cannot have been visited on a day.
    pub fn visit_fault(self, fault: VisitFault, dates: DateStyle) -> String {
        match fault {
            VisitFault::Future => self.visit_future().to_owned(),
            VisitFault::BeforeHousehold(since) => self.visit_before_household(dates.day(since)),
            VisitFault::DueBeforeVisit => self.visit_due_before().to_owned(),
            VisitFault::Heads(most) => self.visit_heads_many(group(most.into())),
        }
    }

    /// A milestone of the criteria, in months from the beginning.
    pub fn visit_milestone(self, months: u16) -> String {
        match months {
            0 => self.visit_milestone_begin().to_owned(),
            months => self.visit_milestone_months(months),
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
            let shown = [self.how(answer.how), &answer.evidence];
            let shown: Vec<_> = shown.into_iter().filter(|part| !part.is_empty()).collect();
            self.criterion_answered(&answer.criterion, met, shown.join(": "))
        };
        answers.iter().map(one).collect::<Vec<_>>().join("; ")
    }
}
