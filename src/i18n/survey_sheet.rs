//! What stands on survey sheets: form B, filled in as far as known, and form A.

use super::{Lang, catalogue};
use crate::domain::cause::PovertyCause;

catalogue! {
    sheet_b_title: "PHIẾU B: RÀ SOÁT, PHÂN LOẠI HỘ GIA ĐÌNH", "FORM B: SURVEY OF A HOUSEHOLD";
    sheet_b_name: "Phiếu rà soát hộ (phiếu B)", "Survey sheet (form B)";
    sheet_b_of(code, head): "Phiếu B hộ {code} {head}", "Form B of household {code} {head}";
    sheet_a_title: "PHIẾU A: NHẬN DẠNG NHANH HỘ GIA ĐÌNH", "FORM A: QUICK SCREENING OF A HOUSEHOLD";
    sheet_a_name: "Phiếu nhận dạng nhanh (phiếu A)", "Screening sheet (form A)";
    sheet_a_of(code, head): "Phiếu A hộ {code} {head}", "Form A of household {code} {head}";
    sheet_round(round, standard): "Đợt rà soát {round}. {standard}", "Review round {round}. {standard}";
    sheet_round_only(round): "Đợt rà soát {round}", "Review round {round}";
    sheet_foot(code, head, hamlet, round): "Hộ {code} {head}, {hamlet}, đợt {round}.", "Household {code} {head}, {hamlet}, round {round}.";
    sheet_day: "Ngày rà soát", "Survey day";
    sheet_surveyor: "Rà soát viên", "Surveyor";
    sheet_legend: "Đánh × vào ô đúng. Ô có chấm ⊡ là điều sổ đã biết: hỏi lại, nếu khác thì đánh × vào ô kia. Dấu – là không phải hỏi.", "Cross the right box. A dotted box ⊡ is what the register knows: ask again, and cross the other one where it differs. – need not be asked.";
    sheet_people: "1. Nhân khẩu", "1. Members";
    sheet_people_of(count): "sổ ghi {count} người", "{count} on record";
    sheet_insured: "Thẻ", "Card";
    sheet_in_school: "Học", "Sch.";
    sheet_diploma: "Bằng", "Dip.";
    sheet_malnourished: "SDD", "Mal.";
    sheet_working: "Việc", "Job";
    sheet_disabled: "KT", "Dis.";
    sheet_allowance: "TC", "All.";
    sheet_yes: "C", "Y";
    sheet_no: "K", "N";
    sheet_yes_no: "C: có, K: không. Thẻ: có thẻ bảo hiểm y tế còn hạn; Học: đang đi học đúng cấp, đang học nghề; Bằng: có bằng cấp đúng độ tuổi; SDD: suy dinh dưỡng; Việc: có việc làm, làm công thì có hợp đồng; KT: khuyết tật có giấy; TC: hưởng trợ cấp hằng tháng.", "Y: yes, N: no. Card: valid health insurance; Sch.: at the school or training due at the age; Dip.: has the diploma due at the age; Mal.: malnourished; Job: works, wage work with a contract; Dis.: disabled, certified; All.: monthly allowance.";
    sheet_house: "2. Nhà ở và thu nhập", "2. House and income";
    sheet_area: "Diện tích nhà ở (m²)", "Floor area (m²)";
    sheet_b1: "Tổng điểm B1", "Total of score B1";
    sheet_b1_known(points, round): "đợt {round}: {points}", "round {round}: {points}";
    sheet_income: "hoặc thu nhập (đồng/người/tháng)", "or income (đồng a person a month)";
    sheet_indicators: "3. Các chỉ số thiếu hụt", "3. Indicators";
    sheet_code: "Mã", "No.";
    sheet_indicator: "Chỉ số", "Indicator";
    sheet_deprived: "1", "1";
    sheet_not_deprived: "0", "0";
    sheet_last: "Trước", "Last";
    sheet_indicators_legend: " (1: thiếu hụt, 0: không thiếu hụt; cột Trước: đợt trước)", " (1: deprived, 0: not deprived; Last: at the last survey)";
    sheet_causes: "4. Nguyên nhân nghèo (một hay nhiều)", "4. Causes of poverty (one or more)";
    sheet_cause_land: "Không có đất sản xuất", "No land to farm";
    sheet_cause_capital: "Không có vốn sản xuất, kinh doanh", "No capital";
    sheet_cause_labour: "Không có lao động", "No labour";
    sheet_cause_tools: "Không có công cụ, phương tiện sản xuất", "No tools";
    sheet_cause_knowledge: "Không có kiến thức về sản xuất", "No knowledge of production";
    sheet_cause_skills: "Không có kỹ năng lao động, sản xuất", "No skills";
    sheet_cause_illness: "Có người ốm đau, bệnh nặng, tai nạn", "Illness or accident";
    sheet_cause_other: "Nguyên nhân khác", "Other";
    sheet_groups: "5. Thuộc nhóm đối tượng", "5. Target groups";
    sheet_note: "6. Ghi chú:", "6. Remarks:";
    sheet_surveyor_signs: "RÀ SOÁT VIÊN", "SURVEYOR";
    sheet_household_signs: "ĐẠI DIỆN HỘ GIA ĐÌNH", "FOR THE HOUSEHOLD";
    sheet_questions: "Câu hỏi", "Questions";
    sheet_question: "Nội dung", "Question";
    sheet_answer_yes: "Có", "Yes";
    sheet_answer_no: "Không", "No";
    sheet_no_questions: "Chưa có bộ câu hỏi phiếu A của xã: ghi nhận xét và kết luận bên dưới.", "The commune has no questions of form A on file: write what was seen, and conclude below.";
    sheet_need_at_most(count): "Cần phiếu B khi có không quá {count} câu trả lời Có.", "Form B is needed with at most {count} times Yes.";
    sheet_need_at_least(count): "Cần phiếu B khi có từ {count} câu trả lời Có trở lên.", "Form B is needed with {count} times Yes or more.";
    sheet_b1_items: "Các mục điểm B1", "Items of score B1";
    sheet_b1_in(column): " (điểm cho {column})", " (points for {column})";
    sheet_b1_question: "Mục", "Item";
    sheet_b1_answer: "Trả lời (điểm)", "Answer (points)";
    sheet_b1_points: "Điểm", "Points";
    sheet_b1_each(points): "Số lượng: ………… × {points} điểm", "Number: ………… × {points} points";
    sheet_b1_each_most(points, most): "Số lượng (tính tối đa {most}): ………… × {points} điểm", "Number (at most {most} count): ………… × {points} points";
    sheet_seen: "Nhận xét:", "What was seen:";
    sheet_result: "Kết luận", "Result";
    sheet_form_b_needed: "Cần rà soát bằng phiếu B", "Form B is needed";
    sheet_form_b_not_needed: "Không cần phiếu B", "Form B is not needed";
}

impl Lang {
    /// A cause of poverty in the words of the official table.
    pub fn sheet_cause(self, cause: PovertyCause) -> &'static str {
        match cause {
            PovertyCause::Land => self.sheet_cause_land(),
            PovertyCause::Capital => self.sheet_cause_capital(),
            PovertyCause::Labour => self.sheet_cause_labour(),
            PovertyCause::Tools => self.sheet_cause_tools(),
            PovertyCause::Knowledge => self.sheet_cause_knowledge(),
            PovertyCause::Skills => self.sheet_cause_skills(),
            PovertyCause::Illness => self.sheet_cause_illness(),
            PovertyCause::Other => self.sheet_cause_other(),
        }
    }
}
