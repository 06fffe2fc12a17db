//! The forms of a review round.

use super::{Lang, catalogue};
use crate::domain::round::StepKind;

catalogue! {
    title_new_round: "Mở đợt rà soát", "Open a review round";
    title_edit_round(code): "Sửa đợt rà soát {code}", "Review round {code}";
    title_add_task(round): "Thêm hộ vào đợt {round}", "Add a household to round {round}";
    title_add_tasks(count): "Đưa {count} hộ vào đợt rà soát", "Add {count} to a review round";
    title_assign(count): "Giao {count} hộ cho người rà soát", "Assign {count} households";
    title_screening(code): "Phiếu A · hộ {code}", "Form A · household {code}";
    title_verdict(code): "Họp dân kết luận · hộ {code}", "The meeting's verdict · household {code}";
    title_new_meeting: "Ghi cuộc họp dân", "A villagers' meeting";
    title_edit_meeting(hamlet, day): "Họp dân {hamlet} ngày {day}", "Meeting of {hamlet} on {day}";
    title_posting: "Niêm yết kết quả", "Posting of the results";
    title_report: "Báo cáo lên trên", "Report upward";
    title_certificates: "Cấp giấy chứng nhận", "Certificates handed out";
    title_new_complaint: "Ghi khiếu nại", "A complaint";
    title_edit_complaint(day): "Khiếu nại ngày {day}", "Complaint of {day}";
    title_decide(round): "Quyết định công nhận · đợt {round}", "Decision · round {round}";
    field_round_kind: "Loại đợt", "Kind";
    field_standard: "Chuẩn nghèo", "Standard";
    field_second_standard: "Xét thêm theo chuẩn", "Second standard";
    hint_second_standard: "để trống nếu chỉ xét một chuẩn", "empty for one standard only";
    field_round_opened: "Từ ngày", "From";
    field_round_due: "Hạn quyết định", "To be decided by";
    field_report_to: "Báo cáo lên", "Reports to";
    field_include_listed: "Lấy hộ nghèo, cận nghèo", "Poor and near-poor";
    field_include_watched: "Lấy hộ mới thoát nghèo", "Newly escaped";
    field_include_near: "Lấy hộ sát chuẩn, trong %", "Near the line, within %";
    hint_include_near: "hộ cao hơn chuẩn không quá chừng ấy %; để trống nếu không lấy", "at most so many per cent above the line; empty for none";
    field_task_source: "Vì sao", "Why";
    field_requested_on: "Ngày đề nghị", "Asked on";
    hint_add_code: "mã của hộ trong sổ", "the household's code";
    field_assigned: "Người rà soát", "Surveyor";
    hint_assigned: "để trống để không giao ai", "empty for nobody";
    field_form_b_needed: "Cần làm phiếu B", "Form B needed";
    hint_form_b_needed: "1 có · 0 không", "1 yes · 0 no";
    field_agreed_separately: "Số người đồng ý riêng", "Agreed, voted by itself";
    hint_agreed_separately: "chỉ khi hộ này được biểu quyết riêng", "only where this household was voted on by itself";
    field_held: "Ngày họp", "Held on";
    field_meeting_place: "Địa điểm", "Place";
    field_chair: "Chủ trì", "Chair";
    field_secretary: "Thư ký", "Secretary";
    field_called: "Số hộ được mời", "Households called";
    field_present: "Số người dự", "Present";
    field_agreed: "Số người đồng ý", "Agreed";
    hint_agreed: "từ một nửa số người dự trở lên là đạt", "at least half of those present";
    hint_posted_until: "ba ngày làm việc", "three working days";
    field_done_by: "Người làm", "By";
    field_paper_number: "Số văn bản", "Paper no.";
    field_posted_on: "Niêm yết từ ngày", "Posted from";
    field_posted_until: "Đến hết ngày", "Until";
    field_reported_on: "Ngày báo cáo", "Reported on";
    field_handed_out_on: "Ngày cấp", "Handed out on";
    field_household: "Hộ", "Household";
    field_received: "Ngày nhận", "Received on";
    field_complaint_from: "Người khiếu nại", "From whom";
    field_complaint: "Nội dung", "Content";
    field_rechecked: "Ngày phúc tra", "Re-checked on";
    hint_rechecked: "để trống khi chưa phúc tra; trong ba ngày làm việc", "empty while it is to come; within three working days";
    field_outcome: "Kết quả phúc tra", "Outcome";
    field_signer: "Người ký", "Signed by";
    field_signer_title: "Chức vụ", "Office";
    chairman: "Chủ tịch", "Chairman";
    hint_decision_number: "ví dụ 118/QĐ-UBND", "for example 118/QĐ-UBND";
    aside_planning: "đang lập danh sách…", "making the list…";
    aside_list_of(count): "{count} hộ sẽ vào danh sách", "{count} households on the list";
    aside_requests_later: "Hộ có đơn (Mẫu 01, 04) được thêm sau, từng hộ một.", "Households that ask (forms 01, 04) are added later.";
    warn_round_empty: "Danh sách chưa có hộ nào. Vẫn mở đợt?", "The list has no household. Open the round all the same?";
    aside_people: "Đã giao:", "Assigned so far:";
    aside_form_b_follows: "→ hộ sang bước phiếu B", "→ form B follows";
    aside_screened_out: "→ hộ được kết luận: không cần phiếu B", "→ concluded: no form B needed";
    aside_no_meeting: "Thôn chưa họp dân.", "The hamlet has not met yet.";
    aside_met(day, agreed, present): "Họp dân {day}: {agreed}/{present} đồng ý.", "Met on {day}: {agreed}/{present} agreed.";
    aside_meet_again(day): "Họp dân {day} dưới 50 %: phải họp lại.", "The meeting of {day} is under 50 %: to be repeated.";
    aside_class_before(class): "Đang là: {class}", "Now: {class}";
    aside_form_b_gives(class): "Phiếu B: {class}", "Form B: {class}";
    aside_share(percent, agreed, present): "{percent} % đồng ý ({agreed}/{present})", "{percent} % agreed ({agreed}/{present})";
    aside_half_is_enough: "Từ 50 % số người dự đồng ý là đạt; ít hơn thì phải họp lại.", "At least 50 % of those present must agree, else it is held again.";
    aside_posting: "Niêm yết ba ngày làm việc ở nhà văn hoá thôn và trụ sở xã.", "Posted for three working days in the hamlet and at the commune.";
    aside_recognises(count): "Công nhận {count} hộ:", "Recognises {count}:";
    aside_stays(class): "vẫn {class}", "stays {class}";
    aside_moves(from, to): "{from} → {to}", "{from} → {to}";
    aside_left_out(count): "Chưa công nhận {count} hộ:", "Leaves out {count}:";
    warn_decide(number, day, count, left): "Quyết định {number} ngày {day} công nhận {count} hộ; {left} hộ chưa được công nhận lần này. Ghi quyết định?", "Decision {number} of {day} recognises {count} households and leaves out {left}. Enter it?";
}

impl Lang {
    /// The title of the form of a step.
    pub fn title_step(self, step: StepKind) -> &'static str {
        match step {
            StepKind::Posting => self.title_posting(),
            StepKind::Report => self.title_report(),
            StepKind::Certificates => self.title_certificates(),
        }
    }

    /// What the day of a step is called.
    pub fn field_step_on(self, step: StepKind) -> &'static str {
        match step {
            StepKind::Posting => self.field_posted_on(),
            StepKind::Report => self.field_reported_on(),
            StepKind::Certificates => self.field_handed_out_on(),
        }
    }
}
