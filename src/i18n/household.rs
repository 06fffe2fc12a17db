//! The page of one household.

use super::{Lang, catalogue};
use crate::domain::movement::Movement;

catalogue! {
    page_overview: "Tổng quan", "Overview";
    page_members: "Nhân khẩu", "Members";
    page_surveys: "Rà soát", "Surveys";
    page_supports: "Hỗ trợ", "Supports";
    page_herd: "Vật nuôi", "Herd";
    page_visits: "Thăm hộ", "Visits";
    page_history: "Nhật ký", "Journal";
    what_new: "Thêm gì?", "What is new?";
    item_survey: "Phiếu rà soát", "Survey";
    item_recognition: "Quyết định công nhận", "Recognition";
    item_herd_event: "Sự kiện của con giống", "Event of an animal";
    item_animal: "Con giống", "Animal";
    item_pass_on: "Nghĩa vụ luân chuyển", "Pass-on obligation";
    remove_question(what): "Xoá {what}? Ctrl-Z lấy lại được.", "Remove {what}? Ctrl-Z takes it back.";
    remove_keep: "Giữ lại", "Keep";
    remove_go: "Xoá", "Remove";
    named_survey(day): "phiếu rà soát ngày {day}", "the survey of {day}";
    named_recognition(class, day): "công nhận {class} ngày {day}", "the recognition as {class} of {day}";
    named_support(model, day, value): "hỗ trợ {model} ngày {day}, {value}", "the support {model} of {day}, {value}";
    named_visit(day): "lần thăm ngày {day}", "the visit of {day}";
    why_household_ended: "Hộ đã ra khỏi sổ. F9, Vào sổ lại để sửa tiếp.", "The household has left the register. F9, Restore to go on.";
    why_not_ended: "Hộ đang ở trong sổ.", "The household is in the register.";
    why_split_needs_two: "Hộ chỉ có một người: không tách được.", "A household of one cannot be split.";
    why_no_animals: "Hộ chưa có con giống nào. F4 để thêm.", "The household has no animals yet. F4 adds one.";
    why_choose_member: "Chọn một người đang ở hộ, trên trang Nhân khẩu.", "Choose someone who lives here, on the page Members.";
    why_history_stays: "Nhật ký không sửa được; Ctrl-Z hoàn tác việc vừa làm.", "The journal cannot be changed; Ctrl-Z takes back what was done.";
    why_herd_stays: "Con giống không xoá: ghi sự kiện Chết, Bán, Chuyển hộ sau (F4).", "Animals are not removed: record that it died, was sold or passed on (F4).";
    why_nothing_here: "Trang này chưa có mục nào. F4 để thêm.", "There is nothing on this page yet. F4 adds something.";
    movement_old_poor: "nghèo cũ", "still poor";
    movement_poor_to_near_poor: "thoát nghèo, thành cận nghèo", "from poor to near-poor";
    movement_poor_to_above: "thoát nghèo, vượt chuẩn cận nghèo", "escaped poverty";
    movement_near_poor_to_poor: "cận nghèo thành nghèo", "from near-poor to poor";
    movement_new_poor: "nghèo phát sinh mới", "newly poor";
    movement_relapsed_poor: "tái nghèo", "relapsed into poverty";
    movement_old_near_poor: "cận nghèo cũ", "still near-poor";
    movement_near_poor_to_above: "thoát cận nghèo", "left near-poverty";
    movement_new_near_poor: "cận nghèo phát sinh mới", "newly near-poor";
    movement_relapsed_near_poor: "tái cận nghèo", "relapsed into near-poverty";
    movement_above: "không thuộc diện", "not listed";
}

impl Lang {
    /// The word for a movement between two recognitions.
    pub fn movement(self, movement: Movement) -> &'static str {
        match movement {
            Movement::OldPoor => self.movement_old_poor(),
            Movement::PoorToNearPoor => self.movement_poor_to_near_poor(),
            Movement::PoorToAbove => self.movement_poor_to_above(),
            Movement::NearPoorToPoor => self.movement_near_poor_to_poor(),
            Movement::NewPoor => self.movement_new_poor(),
            Movement::RelapsedPoor => self.movement_relapsed_poor(),
            Movement::OldNearPoor => self.movement_old_near_poor(),
            Movement::NearPoorToAbove => self.movement_near_poor_to_above(),
            Movement::NewNearPoor => self.movement_new_near_poor(),
            Movement::RelapsedNearPoor => self.movement_relapsed_near_poor(),
            Movement::Above => self.movement_above(),
        }
    }
}
