//! What forms ask, how to type it, and what stands against it.

use super::{Lang, catalogue};
use crate::domain::checks::FieldFault;
use crate::domain::classify::CannotConclude;
use crate::domain::data_file::Label;
use crate::domain::herd::Animal;
use crate::domain::member::Sex;
use crate::domain::what_would_change::WouldChange;
use crate::viet::{self, AmountError, DateError};

catalogue! {
    form_computed: "(tính)", "(calc.)";
    word_yes: "Có", "Yes";
    word_no: "Không", "No";
    word_unknown: "Chưa rõ", "Not known";
    title_new_household: "Hộ mới", "New household";
    title_edit_household(code): "Sửa hộ {code}", "Household {code}";
    title_add_member: "Thêm nhân khẩu", "New member";
    title_edit_member(name): "Sửa nhân khẩu: {name}", "Member: {name}";
    title_leave(name): "{name} ra khỏi hộ", "{name} leaves the household";
    title_split: "Tách hộ: ai sang hộ mới?", "Split: who founds the new household?";
    title_merge(code): "Nhập hộ {code} vào hộ khác", "Merge household {code} into another";
    title_strike_off(code): "Đưa hộ {code} ra khỏi sổ", "Strike household {code} off";
    title_restore(code): "Đưa hộ {code} vào sổ lại", "Take household {code} back";
    title_new_visit: "Thăm hộ", "Visit";
    title_new_visits(count): "Thăm {count} hộ đã đánh dấu", "Visit to {count} marked households";
    title_edit_visit(day): "Sửa lần thăm ngày {day}", "Visit of {day}";
    title_new_animal: "Thêm con giống", "New animal";
    title_edit_animal(tag): "Sửa con giống {tag}", "Animal {tag}";
    title_herd_event: "Sự kiện đàn", "Herd event";
    title_survey(code): "Phiếu rà soát · hộ {code}", "Survey · household {code}";
    title_recognition_escaped(code): "Quyết định về hộ mới thoát · hộ {code}", "Decision, newly escaped · household {code}";
    title_recognition(code): "Công nhận · hộ {code}", "Recognition · household {code}";
    title_support(code): "Hỗ trợ hộ {code}", "Support for household {code}";
    title_supports(count): "Hỗ trợ {count} hộ đã đánh dấu", "Support for {count} marked households";
    title_edit_support(name): "Sửa hỗ trợ: {name}", "Support: {name}";
    field_code: "Mã hộ", "Code";
    field_new_code: "Mã hộ mới", "New code";
    field_hamlet: "Thôn", "Hamlet";
    field_address: "Địa chỉ", "Address";
    field_phone: "Điện thoại", "Phone";
    field_house_area: "Diện tích nhà, m²", "Floor area, m²";
    field_notes: "Ghi chú", "Notes";
    field_note: "Ghi chú", "Remark";
    field_registered_on: "Ngày vào sổ", "Registered on";
    field_moved_on: "Ngày chuyển thôn", "Moved on";
    field_name: "Họ và tên", "Name";
    field_sex: "Giới tính", "Sex";
    field_born: "Ngày sinh", "Born";
    field_citizen_number: "Số định danh", "Citizen number";
    field_ethnicity: "Dân tộc", "Ethnic group";
    field_relation: "Quan hệ với chủ hộ", "Relation to the head";
    field_joined: "Vào hộ vì", "Joined by";
    field_from: "Ở hộ từ", "Since";
    field_died: "Ngày mất", "Died on";
    field_head_on: "Làm chủ hộ từ", "Head since";
    field_reason: "Lý do", "Reason";
    field_on: "Ngày", "Day";
    field_new_head: "Chủ hộ mới", "New head";
    field_into: "Nhập vào hộ mã", "Into household";
    field_visited_on: "Ngày thăm", "Visited on";
    field_visitor: "Người thăm", "Visitor";
    field_seen: "Nhận xét", "What was seen";
    field_next_step: "Việc tiếp theo", "Next step";
    field_next_due: "Hẹn ngày", "Next visit by";
    field_species: "Loài", "Species";
    field_tag: "Số tai", "Ear tag";
    field_breed: "Giống", "Breed";
    field_animal_sex: "Đực/cái", "Sex";
    field_animal_born: "Sinh", "Born";
    field_weight: "Cân, kg", "Weight, kg";
    field_animal: "Con giống", "Animal";
    field_animal_number(number): "Con {number}", "Animal {number}";
    field_event: "Sự kiện", "Event";
    field_minutes_number: "Số biên bản", "Minutes no.";
    field_due: "Hạn trả", "Due";
    field_state: "Tình trạng", "State";
    field_pass_on_receiver: "Hộ nhận, mã", "Receiving household";
    field_survey_date: "Ngày rà soát", "Surveyed on";
    field_round: "Đợt", "Round";
    field_b1: "Điểm B1", "Score B1";
    field_income: "Thu nhập/người/tháng", "Income/person/month";
    field_override(number): "Vì sao khác ở {number}", "Why other at {number}";
    field_surveyor: "Người rà soát", "Surveyor";
    field_class: "Công nhận là", "Recognised as";
    field_decision_number: "Số quyết định", "Decision no.";
    field_decided: "Có hiệu lực từ", "Holds from";
    field_differs_because: "Lý do khác phiếu", "Differs because";
    field_model: "Mô hình", "Model";
    field_quantity: "Số lượng", "Quantity";
    field_unit: "Đơn vị", "Unit";
    field_value: "Trị giá (đ)", "Value (đ)";
    field_fund: "Nguồn vốn", "Fund";
    field_date: "Ngày", "Date";
    field_receiver: "Người nhận", "Received by";
    field_until: "Có giá trị đến", "Valid until";
    fact_insured: "Có thẻ BHYT", "Health insurance";
    fact_in_school: "Đang đi học", "In school";
    fact_diploma: "Có bằng đúng tuổi", "Diploma due";
    fact_malnourished: "Suy dinh dưỡng", "Malnourished";
    fact_working: "Có việc làm", "Works";
    fact_disabled: "Khuyết tật", "Disabled";
    fact_allowance: "Hưởng trợ cấp tháng", "Monthly allowance";
    hint_born: "1987, 3/1987 hoặc 5/3/1987", "1987, 3/1987 or 5/3/1987";
    hint_from: "để trống nếu từ trước khi có sổ", "leave empty if from before the register";
    hint_partial_day: "cả ngày, hoặc chỉ tháng, năm", "a day, or only month or year";
    hint_next_code: "để trống để lấy mã kế tiếp", "leave empty for the next free code";
    hint_house_area: "diện tích sàn, như 45 hoặc 45,5", "floor, as 45 or 45,5";
    hint_digits_fact: "1 có · 0 không · 9 chưa rõ", "1 yes · 0 no · 9 not known";
    hint_digits_yes_no: "1 có · 0 không", "1 yes · 0 no";
    hint_digits_answer: "1 thiếu hụt · 0 không thiếu · 9 chưa hỏi", "1 deprived · 0 not deprived · 9 not asked";
    hint_head_on: "chủ hộ cũ thành thành viên", "the old head becomes a member";
    hint_goes: "1 sang hộ mới · 0 ở lại", "1 goes · 0 stays";
    hint_new_head: "một trong những người sang hộ mới", "one of those who go";
    hint_into: "gõ mã hộ", "type the household's code";
    hint_seen: "tình hình, điều cần giúp", "the situation, what is needed";
    hint_b1: "tổng điểm, hoặc gõ thu nhập ở ô dưới", "the form's total, or the income below";
    hint_income: "như 1tr2; để trống nếu đã có điểm B1", "as 1tr2; empty where there is a score";
    hint_round: "năm, hoặc năm-tháng cho rà soát thường xuyên", "the year, or year-month for an ad hoc round";
    hint_override(indicator): "vì sao khác số liệu của hộ: {indicator}", "why it differs from the household's data: {indicator}";
    hint_model: "gõ vài chữ: bo, bhyt, nha …", "type a few letters: bo, bhyt, nha …";
    hint_value: "cả khoản, như 18tr", "of the whole, as 18tr";
    hint_animal_cell: "cái, đực; sinh 3/2024; cân nặng lúc giao", "male, female; born 3/2024; weight at hand-over";
    fault_empty: "Ô này phải có.", "This must be filled in.";
    fault_too_long(limit): "Dài quá {limit} chữ.", "Longer than {limit} letters.";
    fault_code: "Mã chỉ gồm chữ, số và - . / _", "A code holds letters, digits and - . / _";
    fault_name: "Gõ họ và tên bằng chữ.", "Type the name in letters.";
    fault_no_such_day: "Không có ngày này trên lịch.", "No calendar has this day.";
    fault_implausible: "Xem lại năm: ngày này quá xa.", "Look at the year again: this day is too far off.";
    fault_ends_first: "Kết thúc trước khi bắt đầu: xem lại hai ngày.", "It ends before it begins: look at both days.";
    fault_negative: "Không thể nhỏ hơn 0.", "It cannot be less than 0.";
    fault_too_large(limit): "Lớn nhất là {limit}: xem lại.", "{limit} is the most: look again.";
    check_citizen_number: "Cần 12 chữ số, hoặc 9 số của chứng minh cũ.", "12 digits are needed, or the 9 of an old card.";
    check_phone: "Cần 10 chữ số, bắt đầu bằng 0.", "10 digits are needed, the first a 0.";
    check_head_stays: "Hộ phải có chủ hộ: sửa người sẽ làm chủ hộ, chọn quan hệ Chủ hộ.", "A household has a head: edit who will be it and choose Head.";
    check_merge_itself: "Đây chính là hộ này. Gõ mã hộ khác.", "That is this household. Type another code.";
    check_nobody_goes: "Chưa ai sang hộ mới: gõ 1 ở người sang hộ mới.", "Nobody goes yet: type 1 at those who go.";
    check_no_such_household: "Không có hộ nào mã này. Xem lại mã.", "No household has this code. Look at it again.";
    check_override_reason: "Khác với số liệu của hộ: ghi vì sao.", "It differs from the household's data: say why.";
    check_no_standard: "Không có chuẩn nghèo nào cho ngày này.", "No standard is in force on this day.";
    check_future_day: "Ngày này chưa đến.", "This day is still to come.";
    check_above_zero: "Phải lớn hơn 0.", "It must be more than 0.";
    check_support_held: "Vật nuôi hoặc nghĩa vụ truyền đã theo khoản này, nên không đổi được nữa. Ghi nhầm thì hoàn tác; con vật mất hay thu lại thì ghi ở trang vật nuôi.", "Animals or an obligation followed from this support, so this can no longer be changed. Undo a mistake; what was lost or taken back is recorded with the animal.";
    check_support_day_held: "Khoản này do hộ khác truyền lại: ngày giao là ngày con vật đổi chủ.", "Another household passed this on: its day is the day on which the animal changed hands.";
    check_cancel_reason: "Ghi lý do huỷ.", "Say why it is cancelled.";
    check_recognition_reason: "Khác kết quả phiếu: ghi lý do, như ý kiến họp dân.", "It differs from the survey: say why, as the meeting's opinion.";
    warn_no_decision_number: "Chưa có số quyết định. Công nhận này thay quyết định trước. Vẫn lưu?", "There is no decision number. This takes the place of the decision before. Save it all the same?";
    warn_same_decision(number): "Quyết định {number} đã công nhận diện này rồi. Vẫn lưu thêm?", "Decision {number} recognised this class already. Save it once more?";
    warn_citizen_place(code): "Mã nơi khai sinh {code} không có trong danh mục.", "No place of birth registration has the code {code}.";
    warn_citizen_sex(sex): "Theo số định danh thì là {sex}.", "The citizen number says {sex}.";
    warn_citizen_year(year): "Theo số định danh thì sinh năm {year}.", "The citizen number says born in {year}.";
    warn_leaves_no_head(name): "{name} là chủ hộ; hộ sẽ chưa có chủ hộ. Sau đó hãy chọn chủ hộ mới ở trang Nhân khẩu.", "{name} is the head; the household will have none. Choose a new one on the page Members then.";
    warn_merge(from, into, head): "Nhập hộ {from} vào hộ {into} ({head})? Mọi người chuyển sang, hộ {from} ra khỏi sổ.", "Merge {from} into {into} ({head})? Everyone moves over and {from} leaves the register.";
    aside_merge_into: "Nhập vào:", "Into:";
    aside_no_household: "Chưa tìm thấy hộ", "No household found yet";
    aside_no_survey: "Chưa có phiếu rà soát nào.", "There is no survey yet.";
    aside_survey_of(day): "Phiếu ngày {day} cho:", "The survey of {day} gives:";
    aside_not_concluded: "Chưa kết luận được", "Not concluded yet";
    aside_area_people(area, people): "{area} · {people} khẩu", "{area} · {people} people";
    aside_deprivations(count, all, b2): "Thiếu hụt {count}/{all}, B2 {b2}", "Deprived {count}/{all}, B2 {b2}";
    aside_average_unknown: "chưa biết mức sống trung bình", "average standard not known";
    aside_would_change: "Đổi diện khi:", "Another class with:";
    missing_answers(numbers): "Chưa trả lời: {numbers}", "Without an answer: {numbers}";
    missing_income: "Chưa có điểm B1 hoặc thu nhập.", "Neither score B1 nor income.";
    missing_limit: "Chuẩn này chưa có ngưỡng B1: gõ thu nhập.", "This standard has no limit for B1 yet: type the income.";
    change_fewer(count, class): "bớt {count} thiếu hụt → {class}", "{count} deprivations less → {class}";
    change_one_fewer(class): "bớt 1 thiếu hụt → {class}", "1 deprivation less → {class}";
    change_more(count, class): "thêm {count} thiếu hụt → {class}", "{count} deprivations more → {class}";
    change_one_more(class): "thêm 1 thiếu hụt → {class}", "1 deprivation more → {class}";
    change_income_above(line, class): "thu nhập trên {line} → {class}", "income above {line} → {class}";
    change_income_at_most(line, class): "thu nhập từ {line} xuống → {class}", "income of {line} or less → {class}";
    change_score_above(limit, class): "B1 trên {limit} → {class}", "B1 above {limit} → {class}";
    change_score_at_most(limit, class): "B1 từ {limit} xuống → {class}", "B1 of {limit} or less → {class}";
    warn_computed(answer): "Theo số liệu của hộ: {answer}", "By the household's data: {answer}";
    warn_not_concluded(why): "Phiếu chưa kết luận được. {why} Vẫn lưu?", "The survey concludes nothing yet. {why} Save it all the same?";
    warn_same_content(words): "{words}. Không hỗ trợ hai lần cùng một nội dung. Vẫn lưu?", "{words}. The same content is not given twice. Save it all the same?";
    earlier_support(model, day, value, fund): "Hộ đã có {model} ngày {day}, {value}, {fund}", "The household had {model} on {day}, {value}, {fund}";
    earlier_supports(count, names): "{count} hộ đã có nội dung này: {names}", "{count} households had this content: {names}";
    animal_male: "Đực", "Male";
    animal_female: "Cái", "Female";
}

impl Lang {
    /// Why what was typed is no amount of money.
    pub fn money_fault(self, why: AmountError) -> &'static str {
        if why == AmountError::Negative { self.fault_negative() } else { self.form_bad_money() }
    }

    /// Why what was typed is no number.
    pub fn number_fault(self, why: AmountError) -> &'static str {
        if why == AmountError::Negative { self.fault_negative() } else { self.form_bad_number() }
    }

    /// What is wrong with a field, and what to type instead.
    pub fn field_fault(self, fault: FieldFault) -> String {
        match fault {
            FieldFault::Empty => self.fault_empty().to_owned(),
            FieldFault::TooLong(limit) => self.fault_too_long(limit),
            FieldFault::HouseholdCode => self.fault_code().to_owned(),
            FieldFault::NotAName => self.fault_name().to_owned(),
            FieldFault::CitizenNumber(_) => self.check_citizen_number().to_owned(),
            FieldFault::Phone => self.check_phone().to_owned(),
            FieldFault::Future => self.check_future_day().to_owned(),
            FieldFault::Implausible => self.fault_implausible().to_owned(),
            FieldFault::EndsFirst => self.fault_ends_first().to_owned(),
            FieldFault::NotPositive => self.check_above_zero().to_owned(),
            FieldFault::Negative => self.fault_negative().to_owned(),
            FieldFault::TooLarge(limit) => self.fault_too_large(viet::group(limit)),
        }
    }

    /// Why what was typed is no date, and what to type instead.
    pub fn date_fault(self, why: DateError) -> &'static str {
        match why {
            DateError::NoSuchDay => self.fault_no_such_day(),
            _ => self.form_bad_date(),
        }
    }

    /// Why a survey cannot be concluded.
    pub fn cannot_conclude(self, why: &CannotConclude) -> String {
        match why {
            CannotConclude::MissingAnswers(numbers) => {
                let numbers: Vec<_> = numbers.iter().map(ToString::to_string).collect();
                self.missing_answers(numbers.join(", ")) + "."
            }
            CannotConclude::NoIncome => self.missing_income().to_owned(),
            CannotConclude::LimitUnknown => self.missing_limit().to_owned(),
        }
    }

    /// A change that alone would give another class.
    pub fn would_change(self, change: WouldChange) -> String {
        let class = self.class(change.class());
        match change {
            WouldChange::FewerDeprivations { count: 1, .. } => self.change_one_fewer(class),
            WouldChange::FewerDeprivations { count, .. } => self.change_fewer(count, class),
            WouldChange::MoreDeprivations { count: 1, .. } => self.change_one_more(class),
            WouldChange::MoreDeprivations { count, .. } => self.change_more(count, class),
            WouldChange::IncomeAbove { line, .. } => {
                self.change_income_above(viet::format_money(line), class)
            }
            WouldChange::IncomeAtMost { line, .. } => {
                self.change_income_at_most(viet::format_money(line), class)
            }
            WouldChange::ScoreAbove { limit, .. } => self.change_score_above(limit, class),
            WouldChange::ScoreAtMost { limit, .. } => self.change_score_at_most(limit, class),
        }
    }

    /// Male or female, of an animal.
    pub fn animal_sex(self, sex: Sex) -> &'static str {
        match sex {
            Sex::Male => self.animal_male(),
            Sex::Female => self.animal_female(),
        }
    }

    /// An animal in one short line: species, tag, breed.
    pub fn animal_name(self, animal: &Animal) -> String {
        let parts = [&animal.species, &animal.tag, &animal.breed];
        parts.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ")
    }

    /// The name that a data file gives.
    pub fn label(self, label: &Label) -> &str {
        match self {
            Self::Vi => &label.vi,
            Self::En => &label.en,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::class::Class;

    #[test]
    fn one_deprivation_is_said_of_one() {
        let one = WouldChange::MoreDeprivations { count: 1, class: Class::Poor };
        let two = WouldChange::MoreDeprivations { count: 2, class: Class::Poor };
        assert_eq!(Lang::En.would_change(one), "1 deprivation more → Poor");
        assert_eq!(Lang::En.would_change(two), "2 deprivations more → Poor");
    }
}
