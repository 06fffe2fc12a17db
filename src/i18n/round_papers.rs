//! What stands on the papers of a round: decision, minutes of a villagers' meeting, posted list.

use super::{Lang, catalogue};
use crate::domain::class::{Class, State};
use crate::domain::round::{Round, RoundCode};

catalogue! {
    round_in_year(year): "năm {year}", "of {year}";
    round_in_month(month, year): "tháng {month} năm {year}", "of {month}/{year}";
    decided_title: "QUYẾT ĐỊNH", "DECISION";
    decided_name: "Quyết định công nhận (Mẫu 02)", "Decision (form 02)";
    decided_about(round): "Công nhận danh sách hộ nghèo, hộ cận nghèo, hộ thoát nghèo, hộ thoát cận nghèo {round}", "On the lists of poor, near-poor and escaped households {round}";
    decided_number(number): "Số: {number}", "No. {number}";
    decided_no_number: "……/QĐ-UBND", "……/QĐ-UBND";
    decided_blank_date(place): "{place}, ngày …… tháng …… năm ………", "{place}, ……/……/………";
    decided_by(commune): "CHỦ TỊCH ỦY BAN NHÂN DÂN {commune}", "THE CHAIRMAN OF THE PEOPLE'S COMMITTEE OF {commune}";
    decided_ground_result(round): "Căn cứ kết quả rà soát hộ nghèo, hộ cận nghèo {round}, biên bản họp dân và kết quả niêm yết công khai tại các thôn.", "Upon the review of poor and near-poor households {round}, the minutes of the villagers' meetings and the public posting.";
    decided_so: "QUYẾT ĐỊNH:", "DECIDES:";
    decided_first: "Điều 1.", "Article 1.";
    decided_first_text(round, commune): "Công nhận kết quả rà soát hộ nghèo, hộ cận nghèo {round} trên địa bàn {commune} (có danh sách kèm theo), gồm:", "The result of the review of poor and near-poor households {round} in {commune} is recognised (lists attached):";
    decided_count(households, list, people, number): "{households} {list} với {people} nhân khẩu (Danh sách {number})", "{list}: {households}, people: {people} (list {number})";
    decided_second: "Điều 2.", "Article 2.";
    decided_second_text: "Hộ nghèo, hộ cận nghèo có tên trong danh sách được cấp giấy chứng nhận và được hưởng các chính sách theo quy định. Quyết định này có hiệu lực kể từ ngày ký.", "The poor and near-poor households on the lists receive their certificates and the support due to them. This decision takes effect on the day of its signature.";
    decided_third: "Điều 3.", "Article 3.";
    decided_third_text: "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, các bộ phận chuyên môn, các thôn và các hộ có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.", "The offices of the commune, the hamlets and the households named in Article 1 carry out this decision.";
    decided_recipients: "Nơi nhận:", "Recipients:";
    decided_to_third: "- Như Điều 3;", "- As in Article 3;";
    decided_to(body): "- {body};", "- {body};";
    decided_to_archive: "- Lưu: VT.", "- Archive.";
    decided_list(number): "DANH SÁCH {number}", "LIST {number}";
    decided_attached(number, date, commune): "(Kèm theo Quyết định số {number}, {date}, của Chủ tịch Ủy ban nhân dân {commune})", "(To Decision {number}, {date}, of the Chairman of the People's Committee of {commune})";
    decided_no_date: "ngày …… tháng …… năm ………", "……/……/………";
    decided_poor: "hộ nghèo", "poor households";
    decided_near_poor: "hộ cận nghèo", "near-poor households";
    decided_escaped_poor: "hộ thoát nghèo", "households escaped from poverty";
    decided_escaped_near_poor: "hộ thoát cận nghèo", "households escaped from near-poverty";
    decided_hamlet: "Thôn", "Hamlet";
    decided_people: "Số khẩu", "People";
    decided_before: "Diện trước", "Class before";
    decided_now: "Diện mới", "Class now";
    decided_codes: "Chỉ số thiếu hụt", "Deprived indicators";
    decided_sum(households): "Cộng: {households} hộ", "Households in all: {households}";
    minutes_title: "BIÊN BẢN", "MINUTES";
    minutes_name: "Biên bản họp dân", "Minutes of a villagers' meeting";
    minutes_of(hamlet): "Biên bản họp dân {hamlet}", "Minutes of {hamlet}";
    minutes_about(round): "Họp dân thống nhất kết quả rà soát hộ nghèo, hộ cận nghèo {round}", "Villagers' meeting on the review of poor and near-poor households {round}";
    minutes_number(number): "Số: {number}", "No. {number}";
    minutes_people: "I. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN", "I. TIME, PLACE, PEOPLE";
    minutes_day: "Ngày họp", "Day";
    minutes_place: "Địa điểm", "Place";
    minutes_chair: "Chủ trì", "Chair";
    minutes_secretary: "Thư ký", "Secretary";
    minutes_called: "Số hộ được mời", "Households called";
    minutes_present: "Số hộ có mặt", "Households present";
    minutes_guests: "Đại diện Ban Chỉ đạo rà soát, Mặt trận, đoàn thể, rà soát viên:", "For the steering committee, the Fatherland Front, the unions; surveyors:";
    minutes_content: "II. NỘI DUNG", "II. THE MEETING";
    minutes_read: "Cuộc họp đã nghe kết quả rà soát từng hộ, thảo luận và thống nhất như sau:", "The meeting heard the result of each household, talked it over and agreed as follows:";
    minutes_household: "Chủ hộ", "Head";
    minutes_computed: "Kết quả rà soát", "Result of the survey";
    minutes_agreed: "Cuộc họp thống nhất", "The meeting agreed on";
    minutes_votes: "Số đồng ý", "In favour";
    minutes_reason: "Lý do khác kết quả rà soát, ý kiến", "Why it differs, remarks";
    minutes_not_computed: "chưa đủ", "incomplete";
    minutes_conclusion: "III. KẾT LUẬN", "III. CONCLUSION";
    minutes_stands(agreed, present, percent): "Có {agreed}/{present} người dự họp đồng ý với kết quả trên ({percent} %), đạt từ 50 % trở lên: kết quả rà soát được thống nhất.", "{agreed} of {present} people present agreed ({percent} %), half or more: the result stands.";
    minutes_fails(agreed, present, percent): "Có {agreed}/{present} người dự họp đồng ý với kết quả trên ({percent} %), dưới 50 %: kết quả chưa được thống nhất, phải rà soát và họp lại.", "{agreed} of {present} people present agreed ({percent} %), less than half: the result does not stand, the meeting must be held again.";
    minutes_percent(whole, tenth): "{whole},{tenth}", "{whole}.{tenth}";
    minutes_agreed_of: "Số người đồng ý / số người dự họp", "In favour / present";
    minutes_box_stands: "Từ 50 % trở lên: thống nhất kết quả", "Half or more: the result stands";
    minutes_box_fails: "Dưới 50 %: phải họp lại", "Less than half: to be held again";
    minutes_remarks: "Ý kiến khác:", "Other remarks:";
    minutes_copies: "Biên bản được đọc cho mọi người dự họp cùng nghe, lập thành 02 bản có giá trị như nhau: 01 bản lưu tại thôn, 01 bản gửi Ban Chỉ đạo rà soát cấp xã.", "The minutes were read out and made in two equal copies: one for the hamlet, one for the commune's steering committee.";
    minutes_chair_signs: "CHỦ TRÌ", "CHAIR";
    minutes_secretary_signs: "THƯ KÝ", "SECRETARY";
    minutes_people_sign: "ĐẠI DIỆN HỘ DÂN", "FOR THE PEOPLE";
    posted_title: "DANH SÁCH NIÊM YẾT", "POSTED LIST";
    posted_name: "Danh sách niêm yết", "Posted list";
    posted_of(hamlet): "Danh sách niêm yết {hamlet}", "Posted list of {hamlet}";
    posted_about(round, hamlet): "Kết quả rà soát hộ nghèo, hộ cận nghèo {round}, {hamlet}", "Result of the review of poor and near-poor households {round}, {hamlet}";
    posted_days(from, until): "Niêm yết từ {from} đến hết {until}", "Posted from {from} to {until}";
    posted_days_blank: "Niêm yết từ ngày ……/……/……… đến hết ngày ……/……/………", "Posted from ……/……/……… to ……/……/………";
    posted_class: "Kết quả", "Result";
    posted_complaints(hamlet, commune, until): "Ai có ý kiến hoặc khiếu nại xin gửi trưởng {hamlet} hoặc Ủy ban nhân dân {commune} đến hết {until}; ý kiến được xem xét, rà soát lại và trả lời.", "Objections go to the head of {hamlet} or to the People's Committee of {commune} until {until}; each is re-checked and answered.";
    posted_until_blank: "ngày ……/……/………", "……/……/………";
    posted_masked: "Số định danh đã che một phần theo quy định bảo vệ dữ liệu cá nhân.", "Citizen numbers are partly hidden to protect personal data.";
    posted_signs: "NGƯỜI LẬP DANH SÁCH", "MADE BY";
    posted_escaped_poor: "Thoát nghèo", "Escaped from poverty";
    posted_escaped_near_poor: "Thoát cận nghèo", "Escaped from near-poverty";
}

impl Lang {
    /// The time of a round as it stands inside a sentence: its year, or the month of an ad hoc one.
    pub fn round_time(self, round: &Round) -> String {
        match RoundCode::read(&round.code).and_then(RoundCode::month) {
            Some(month) => self.round_in_month(month, round.year),
            None => self.round_in_year(round.year),
        }
    }

    /// A class in one word, as narrow columns show it.
    pub fn class_short(self, class: Class) -> &'static str {
        match class {
            Class::Poor => self.state(State::Poor),
            Class::NearPoor => self.state(State::NearPoor),
            Class::Average => self.state(State::Average),
            Class::None => self.state(State::None),
        }
    }

    /// What a review came to for a household, against its class before: who left the list has escaped.
    pub fn review_result(self, before: Class, now: Class) -> &'static str {
        match (before, now) {
            (_, Class::Poor | Class::NearPoor) => self.class(now),
            (Class::Poor, _) => self.posted_escaped_poor(),
            (Class::NearPoor, _) => self.posted_escaped_near_poor(),
            _ => self.class(now),
        }
    }
}
