//! What is said once a form of a review round is saved: what was done, with its numbers, and the key that takes it back.

use super::{Lang, catalogue};
use crate::domain::round::Meeting;

catalogue! {
    saved_meeting_stands(hamlet, agreed, present, share, undo): "Đã ghi họp dân {hamlet}: {agreed}/{present} đồng ý ({share} %), đạt. {undo} để hoàn tác.", "Meeting of {hamlet} recorded: {agreed} of {present} agreed ({share} %), it stands. {undo} takes it back.";
    saved_meeting_again(hamlet, agreed, present, share, undo): "Đã ghi họp dân {hamlet}: {agreed}/{present} đồng ý ({share} %), phải họp lại. {undo} để hoàn tác.", "Meeting of {hamlet} recorded: {agreed} of {present} agreed ({share} %), to be held again. {undo} takes it back.";
    saved_assigned(count, to, undo): "Đã giao {count} hộ cho {to}. {undo} để hoàn tác.", "{count} households assigned to {to}. {undo} takes it back.";
    saved_unassigned(count, undo): "{count} hộ không còn giao cho ai. {undo} để hoàn tác.", "{count} households assigned to nobody. {undo} takes it back.";
    saved_verdict(code, class, undo): "Họp dân kết luận hộ {code}: {class}. {undo} để hoàn tác.", "The meeting on household {code}: {class}. {undo} takes it back.";
    saved_posting(hamlet, from, until, undo): "Đã ghi niêm yết {hamlet} từ {from} đến {until}. {undo} để hoàn tác.", "Posting of {hamlet} recorded, {from} to {until}. {undo} takes it back.";
    saved_report(day, undo): "Đã ghi báo cáo ngày {day}. {undo} để hoàn tác.", "Report of {day} recorded. {undo} takes it back.";
    saved_certificates(day, undo): "Đã ghi cấp giấy chứng nhận ngày {day}. {undo} để hoàn tác.", "Certificates of {day} recorded. {undo} takes it back.";
    saved_complaint(code, undo): "Đã ghi khiếu nại về hộ {code}, chờ phúc tra. {undo} để hoàn tác.", "Complaint about household {code} recorded; re-check to come. {undo} takes it back.";
    saved_recheck(code, outcome, undo): "Đã ghi phúc tra hộ {code}: {outcome}. {undo} để hoàn tác.", "Re-check of household {code} recorded: {outcome}. {undo} takes it back.";
    saved_decision(number, count, undo): "Quyết định {number} đã công nhận {count} hộ. {undo} để hoàn tác.", "Decision {number} recognised {count} households. {undo} takes it back.";
    saved_decision_corrected(number, count, undo): "Đã sửa quyết định {number} của {count} hộ. {undo} để hoàn tác.", "Decision {number} of {count} households corrected. {undo} takes it back.";
    saved_round(code, count, undo): "Đã mở đợt {code} với {count} hộ. {undo} để hoàn tác.", "Round {code} opened with {count} households. {undo} takes it back.";
    saved_task(code, head, undo): "Đã thêm hộ {code} {head} vào đợt. {undo} để hoàn tác.", "Household {code} {head} added. {undo} takes it back.";
    saved_tasks(count, round, undo): "Đã đưa {count} hộ vào đợt {round}. {undo} để hoàn tác.", "{count} households added to round {round}. {undo} takes it back.";
    saved_some_tasks(count, round, skipped, undo): "Đã đưa {count} hộ vào đợt {round}; {skipped} hộ đã có sẵn. {undo} để hoàn tác.", "{count} households added to round {round}; {skipped} were on it. {undo} takes it back.";
    saved_form_b_needed(code, undo): "Phiếu A hộ {code}: cần làm phiếu B. {undo} để hoàn tác.", "Form A of household {code}: form B needed. {undo} takes it back.";
    saved_screened_out(code, undo): "Phiếu A hộ {code}: không cần phiếu B. {undo} để hoàn tác.", "Form A of household {code}: no form B. {undo} takes it back.";
    aside_listed_already(count): "{count} hộ đã có trong danh sách, được bỏ qua.", "{count} are on the list already and are left out.";
    check_all_listed: "Các hộ này đều đã có trong danh sách của đợt.", "All of them are on the round's list already.";
    screening_missing(names): "Chưa trả lời: {names}", "No answer to: {names}";
    screening_counts(yes, all): "Có: {yes} trong {all} câu", "Yes: {yes} of {all}";
    screening_other_form(codes): "Phiếu này không có câu {codes}.", "This form has no question {codes}.";
    decision_look: "Xem các hộ được công nhận", "Show the households recognised";
    decision_correct: "Sửa số, ngày, người ký", "Correct number, day, signer";
    title_correct_decision(number): "Sửa quyết định {number}", "Correct decision {number}";
    recognised_by(number): "quyết định {number}", "decision {number}";
}

impl Lang {
    /// A meeting that was saved.
    pub fn saved_meeting(self, hamlet: &str, meeting: &Meeting, undo: &str) -> String {
        let (agreed, present) = (meeting.agreed, meeting.present);
        let share = u64::from(agreed) * 100 / u64::from(present.max(1));
        match meeting.stands() {
            true => self.saved_meeting_stands(hamlet, agreed, present, share, undo),
            false => self.saved_meeting_again(hamlet, agreed, present, share, undo),
        }
    }
}
