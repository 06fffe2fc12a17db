//! What stands on printed papers.

use chrono::{Datelike, NaiveDate};

use super::{Lang, catalogue};

catalogue! {
    paper_committee(commune): "ỦY BAN NHÂN DÂN {commune}", "PEOPLE'S COMMITTEE OF {commune}";
    paper_republic: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM";
    paper_motto: "Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness";
    paper_date(day, month, year): "ngày {day} tháng {month} năm {year}", "{day}/{month}/{year}";
    paper_place_date(place, date): "{place}, {date}", "{place}, {date}";
    paper_foot(by, at): "Người in: {by}, {at}.", "Printed by {by}, {at}.";
    paper_foot_masked: "Số định danh và điện thoại đã che một phần.", "Citizen and phone numbers are partly hidden.";
    paper_time(time, date): "{time} ngày {date}", "{time} on {date}";
    paper_sign_hint: "(Ký, ghi rõ họ tên)", "(Signature and full name)";
    paper_sign_or_print_hint: "(Ký hoặc điểm chỉ)", "(Signature or fingerprint)";
    paper_key_card(place): "Thẻ phím: {place}", "Key card: {place}";
    paper_key_cards: "Thẻ phím", "Key cards";
    paper_summary: "Phiếu tóm tắt hộ", "Household summary";
    paper_summary_title: "PHIẾU TÓM TẮT HỘ", "HOUSEHOLD SUMMARY";
    paper_summary_of(code, head): "Hộ {code} {head}", "Household {code} {head}";
    paper_head: "Chủ hộ", "Head";
    paper_no_head: "chưa ghi chủ hộ", "no head on record";
    paper_code: "Mã hộ", "Code";
    paper_hamlet: "Thôn", "Hamlet";
    paper_former_commune(hamlet, commune): "{hamlet} ({commune} cũ)", "{hamlet} (formerly {commune})";
    paper_phone: "Điện thoại", "Phone";
    paper_address: "Địa chỉ", "Address";
    paper_people: "Nhân khẩu", "Members";
    paper_people_count(count): "{count} người", "{count}";
    paper_house_area: "Diện tích nhà", "Floor area";
    paper_square_metres(area): "{area} m²", "{area} m²";
    paper_class: "Diện", "Class";
    paper_decision(number, date): "Quyết định số {number}, {date}", "Decision {number}, {date}";
    paper_decided(date): "công nhận {date}", "recognised {date}";
    paper_never_recognised: "chưa có quyết định công nhận", "no decision on record";
    paper_newly_escaped_until(date): "mới thoát nghèo đến {date}", "newly escaped until {date}";
    paper_features: "Đặc điểm", "Features";
    paper_left_register: "Ra khỏi sổ", "Left the register";
    paper_left_on(reason, date): "{reason}, {date}", "{reason}, {date}";
    paper_number: "TT", "No.";
    paper_name: "Họ và tên", "Name";
    paper_sex: "Giới", "Sex";
    paper_born: "Ngày sinh", "Born";
    paper_relation: "Quan hệ", "Relation";
    paper_ethnicity: "Dân tộc", "Ethnic group";
    paper_citizen_number: "Số định danh", "Citizen number";
    paper_no_members: "Chưa ghi nhân khẩu nào.", "No member on record.";
    paper_deprivations: "Thiếu hụt", "Deprivations";
    paper_no_survey: "Chưa có phiếu rà soát nào.", "No survey on record.";
    paper_deprived_of(count, all): "Thiếu hụt {count}/{all} chỉ số", "Deprived in {count} of {all} indicators";
    paper_surveyed(date): "rà soát {date}", "surveyed {date}";
    paper_b1(points): "điểm B1: {points}", "score B1: {points}";
    paper_income(money): "thu nhập {money}/người/tháng", "income {money} a person a month";
    paper_not_asked_sign: "– là chưa hỏi", "– means not asked";
    paper_indicator(number, name): "{number}. {name}", "{number}. {name}";
    paper_history: "Diễn biến qua các năm", "Year by year";
    paper_state_lacking(state, count): "{state}, thiếu {count}", "{state}, lacks {count}";
    paper_untouched: "chưa có hỗ trợ nào", "no support yet";
    paper_given(models): "đã có {models}", "has {models}";
    paper_coming(models): "sắp có {models}", "coming: {models}";
    paper_could_get(models): "có thể: {models}", "could get: {models}";
    paper_supports: "Hỗ trợ", "Support";
    paper_no_supports: "Chưa có khoản hỗ trợ nào.", "No support on record.";
    paper_date_column: "Ngày", "Date";
    paper_support_column: "Khoản hỗ trợ", "Support";
    paper_quantity: "Số lượng", "Quantity";
    paper_value: "Giá trị (đồng)", "Value (đồng)";
    paper_fund: "Nguồn vốn", "Fund";
    paper_state: "Tình trạng", "State";
    paper_minutes(number): "BB {number}", "minutes {number}";
    paper_until(date): "hạn {date}", "until {date}";
    paper_total_given(count): "Đã giao {count} khoản, cộng", "{count} handed over, total";
    paper_in_words(words): "Bằng chữ: {words}.", "In words: {words}.";
    paper_animals: "Vật nuôi", "Animals";
    paper_animal_male: "đực", "male";
    paper_animal_female: "cái", "female";
    paper_tag(tag): "số tai {tag}", "tag {tag}";
    paper_animal_born(date): "sinh {date}", "born {date}";
    paper_event_on(event, date): "{event} {date}", "{event} {date}";
    paper_pass_on(date, state): "Nghĩa vụ luân chuyển: hạn {date}, {state}", "Obligation to pass on: by {date}, {state}";
    paper_passed_to(code, head): "cho hộ {code} {head}", "to household {code} {head}";
    paper_visits: "Thăm hộ gần đây", "Recent visits";
    paper_visit(date, visitor): "{date}, {visitor}", "{date}, {visitor}";
    paper_next_step(step): "Tiếp theo: {step}", "Next: {step}";
    paper_officer: "CÁN BỘ PHỤ TRÁCH", "OFFICER IN CHARGE";
    paper_head_signs: "CHỦ HỘ", "HEAD OF HOUSEHOLD";
}

impl Lang {
    /// A date in words. Days under 10 and the months 1 and 2 have a leading zero, so that no figure can
    /// be put before them (Decree 30/2020/NĐ-CP, annex I).
    pub fn paper_long_date(self, day: NaiveDate) -> String {
        let month = match day.month() {
            month @ 1..=2 => format!("{month:02}"),
            month => month.to_string(),
        };
        self.paper_date(format!("{:02}", day.day()), month, day.year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_days_and_the_first_two_months_have_a_leading_zero() {
        let written = |(year, month, day)| {
            Lang::Vi.paper_long_date(NaiveDate::from_ymd_opt(year, month, day).expect("a date"))
        };
        assert_eq!(written((2026, 2, 5)), "ngày 05 tháng 02 năm 2026");
        assert_eq!(written((2026, 3, 5)), "ngày 05 tháng 3 năm 2026");
        assert_eq!(written((2026, 11, 21)), "ngày 21 tháng 11 năm 2026");
    }
}
