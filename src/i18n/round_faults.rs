//! What is wrong with the facts of a review round: what happened, and what to do.

use chrono::NaiveDate;

use super::{Lang, catalogue};
use crate::domain::id::HamletId;
use crate::domain::round::RoundFault;

catalogue! {
    fault_not_a_code: "Mã đợt là năm (2026), hoặc năm-tháng cho đợt thường xuyên (2026-05).", "A round's code is the year (2026), or year-month for an ad hoc one (2026-05).";
    fault_code_of_kind(kind): "Mã này là của đợt {kind}. Hãy đổi loại hoặc mã.", "This is the code of a round that is {kind}. Change the kind or the code.";
    fault_code_of_year(year): "Mã này là của năm {year}.", "This is a code of the year {year}.";
    fault_due_before_opening: "Hạn không thể trước ngày mở đợt.", "The due day cannot be before the round is opened.";
    fault_unknown_standard(code): "Chưa có chuẩn nghèo {code}. Hãy chọn chuẩn khác, hoặc đặt tệp của chuẩn này cạnh sổ.", "There is no standard {code}. Choose another, or put its file beside the register.";
    fault_same_standard: "Chuẩn thứ hai phải khác chuẩn của đợt. Để trống nếu chỉ xét một chuẩn.", "The second standard must be another one. Leave it empty for one standard only.";
    fault_not_in_force(code): "Chuẩn {code} không có hiệu lực vào hạn của đợt.", "Standard {code} is not in force on the due day.";
    fault_long_ad_hoc(days): "Đợt thường xuyên kéo dài {days} ngày; quy định là 15 ngày.", "The ad hoc round takes {days} days; the rule is 15.";
    fault_future: "Ngày này chưa tới. Hãy gõ ngày đã làm.", "This day is still to come. Type the day on which it was done.";
    fault_before_opening(day): "Đợt mở ngày {day}; ngày này sớm hơn.", "The round was opened on {day}; this day is earlier.";
    fault_nobody_came: "Cuộc họp phải có ít nhất một người dự.", "At least one person must be present.";
    fault_agreed_too_many(agreed, present): "{agreed} người đồng ý nhiều hơn {present} người dự họp.", "{agreed} who agreed are more than {present} present.";
    fault_came_too_many(present, called): "{present} người dự nhiều hơn {called} hộ được mời.", "{present} present are more than {called} called.";
    fault_to_be_repeated(agreed, present): "Chỉ {agreed} trong {present} người dự đồng ý, dưới 50 %: phải họp lại. Vẫn lưu cuộc họp này?", "Only {agreed} of {present} present agreed, under 50 %: the meeting must be held again. Save this one all the same?";
    fault_until_first: "Ngày cuối không thể trước ngày đầu.", "The last day cannot be before the first.";
    fault_short_posting(days): "Niêm yết mới {days} ngày làm việc; quy định là 3.", "Posted for {days} working days only; the rule is 3.";
    fault_posted_before_meeting(day): "Niêm yết trước cuộc họp ngày {day}.", "Posted before the meeting of {day}.";
    fault_posted_without_meeting: "Thôn này chưa có cuộc họp dân nào đạt.", "No meeting of this hamlet stands yet.";
    fault_no_content: "Hãy ghi nội dung khiếu nại.", "Say what the complaint is.";
    fault_not_on_the_list: "Hộ này không có trong danh sách của đợt.", "This household is not on the round's list.";
    fault_recheck_first: "Ngày phúc tra không thể trước ngày nhận khiếu nại.", "The re-check cannot be before the complaint came in.";
    fault_late_recheck(days): "Phúc tra sau {days} ngày làm việc; quy định là 3.", "Re-checked after {days} working days; the rule is 3.";
    fault_no_number: "Hãy gõ số quyết định.", "Type the decision's number.";
    fault_number_taken: "Đợt này đã có quyết định số đó.", "A decision of this round has this number already.";
    fault_before_meeting(hamlet, day): "{hamlet} họp dân ngày {day}; quyết định không thể sớm hơn.", "{hamlet} met on {day}; the decision cannot be earlier.";
    fault_open_complaints(count): "Còn {count} khiếu nại chưa phúc tra.", "Complaints without a re-check: {count}.";
    fault_no_standing_meeting(hamlets): "Chưa có cuộc họp dân đạt: {hamlets}. Hộ ở đó chưa được công nhận lần này.", "No meeting stands yet: {hamlets}. Their households are left out this time.";
    fault_nothing_to_recognise: "Chưa có hộ nào đã họp dân xong để công nhận.", "No household is agreed on by a meeting yet.";
    fault_not_concluded(count): "Còn {count} hộ chưa kết luận.", "Households without a conclusion: {count}.";
    fault_before_decision(day): "Quyết định của đợt ghi ngày {day}; ngày này sớm hơn.", "A decision of the round is dated {day}; this day is earlier.";
    fault_opens_later(day): "Đợt bắt đầu ngày {day}, chưa tới. Danh sách lập theo sổ của ngày mở đợt: hãy mở từ ngày ấy.", "The round begins on {day}, which is still to come. Its list is made as the register stands when it is opened: open it then.";
    fault_reason_missing(class): "Phiếu B cho kết quả {class}. Hãy ghi vì sao họp dân kết luận khác.", "Form B gives {class}. Say why the meeting decided otherwise.";
    fault_no_computed_class: "Phiếu B của hộ chưa đủ để có kết quả. Hãy nhập đủ phiếu trước.", "Form B gives no class yet. Complete it first.";
}

impl Lang {
    /// What is wrong, in words; hamlets and days are worded by whoever shows it.
    pub fn round_fault(
        self,
        fault: &RoundFault,
        hamlet: impl Fn(HamletId) -> String,
        day: impl Fn(NaiveDate) -> String,
    ) -> String {
        use RoundFault as F;
        match fault {
            F::CodeOfKind(kind) => self.fault_code_of_kind(self.round_kind(*kind)),
            F::CodeOfYear(year) => self.fault_code_of_year(year),
            F::UnknownStandard(code) => self.fault_unknown_standard(code),
            F::NotInForce(code) => self.fault_not_in_force(code),
            F::LongAdHoc(days) => self.fault_long_ad_hoc(days),
            F::OpensLater(opened) => self.fault_opens_later(day(*opened)),
            F::BeforeOpening(opened) => self.fault_before_opening(day(*opened)),
            F::AgreedMoreThanCame { agreed, present } => self.fault_agreed_too_many(agreed, present),
            F::CameMoreThanCalled { present, called } => self.fault_came_too_many(present, called),
            F::ToBeRepeated { agreed, present } => self.fault_to_be_repeated(agreed, present),
            F::ShortPosting(days) => self.fault_short_posting(days),
            F::PostedBeforeMeeting(held) => self.fault_posted_before_meeting(day(*held)),
            F::LateRecheck(days) => self.fault_late_recheck(days),
            F::BeforeMeeting { hamlet: where_, held } => {
                self.fault_before_meeting(hamlet(*where_), day(*held))
            }
            F::OpenComplaints(count) => self.fault_open_complaints(count),
            F::NoStandingMeeting(hamlets) => {
                let names: Vec<_> = hamlets.iter().copied().map(hamlet).collect();
                self.fault_no_standing_meeting(names.join(", "))
            }
            F::NotConcluded(count) => self.fault_not_concluded(count),
            F::BeforeDecision(decided) => self.fault_before_decision(day(*decided)),
            F::ReasonMissing { computed } => self.fault_reason_missing(self.class(*computed)),
            plain => self.plain_round_fault(plain).to_owned(),
        }
    }

    /// A fault that needs nothing filled in.
    fn plain_round_fault(self, fault: &RoundFault) -> &'static str {
        use RoundFault as F;
        match fault {
            F::NotACode => self.fault_not_a_code(),
            F::DueBeforeOpening => self.fault_due_before_opening(),
            F::SameStandardTwice => self.fault_same_standard(),
            F::Future => self.fault_future(),
            F::NobodyCame => self.fault_nobody_came(),
            F::EndsFirst => self.fault_until_first(),
            F::PostedWithoutMeeting => self.fault_posted_without_meeting(),
            F::NoContent => self.fault_no_content(),
            F::NotOnTheList => self.fault_not_on_the_list(),
            F::RecheckFirst => self.fault_recheck_first(),
            F::NoNumber => self.fault_no_number(),
            F::NumberTaken => self.fault_number_taken(),
            F::NothingToRecognise => self.fault_nothing_to_recognise(),
            _ => self.fault_no_computed_class(),
        }
    }
}
