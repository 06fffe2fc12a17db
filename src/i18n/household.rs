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
    no_head: "chưa có chủ hộ", "no head";
    left_register: "đã ra khỏi sổ", "left the register";
    newly_escaped: "Mới thoát nghèo", "Newly escaped";
    people_count(count): "{count} khẩu", "{count} people";
    working_count(count): "{count} lao động", "{count} working";
    escaped_until(day): "đến {day}", "until {day}";
    newly_escaped_until(day): "Mới thoát nghèo đến {day}", "Newly escaped until {day}";
    never_recognised: "chưa có quyết định", "no decision yet";
    since_day(day): "từ {day}", "since {day}";
    decision_of(number, day): "{number}, {day}", "{number}, {day}";
    panel_deprivations(count, all): "Thiếu hụt {count}/{all}", "Deprived {count}/{all}";
    panel_no_survey: "Thiếu hụt", "Deprivations";
    panel_way_out: "Đường thoát nghèo", "The way out";
    panel_planned(count, sum): "dự kiến {count} khoản, {sum}", "planned {count}, {sum}";
    panel_supports(count, sum): "Hỗ trợ: {count} khoản, {sum}", "Supports: {count}, {sum}";
    surveyed_on(day): "Phiếu {day}", "Survey {day}";
    income_of(income): "thu nhập {income}", "income {income}";
    b1_of(score): "B1 {score}", "B1 {score}";
    no_income: "chưa có điểm B1", "no score B1";
    way_out_unsurveyed(survey): "Chưa rà soát: {survey} để nhập.", "Not surveyed: {survey} enters it.";
    survey_gives(class): "Theo phiếu: {class}", "By the survey: {class}";
    not_asked_yet(count): "Chưa kết luận: còn {count} chỉ số chưa hỏi.", "Not concluded: {count} indicators not asked yet.";
    lacks_nothing: "Không thiếu hụt chỉ số nào.", "No deprivation.";
    lacks_all_met(count, words): "Thiếu {count}, {words}", "Lacks {count}, {words}";
    lacks_all_coming(count): "Thiếu {count}, đã, sắp có hỗ trợ:", "Lacks {count}, given or planned:";
    lacks(count, open): "Thiếu {count}, {open} chưa có hỗ trợ:", "Lacks {count}, {open} with no support:";
    more_supports(count): "… và {count} khoản trước đó", "… and {count} before";
    keeps(animals): "Đang nuôi: {animals}", "Keeps: {animals}";
    owes_until(day): "luân chuyển trước {day}", "passes on by {day}";
    visited(day, next, seen): "Thăm {day}{next}: {seen}", "Visit {day}{next}: {seen}";
    next_by(day): ", hẹn {day}", ", next by {day}";
    empty_members(new): "Hộ chưa có ai. {new} để thêm chủ hộ.", "Nobody lives here yet. {new} adds the head.";
    empty_surveys(survey): "Chưa có phiếu rà soát. {survey} để nhập.", "No survey yet. {survey} enters one.";
    empty_supports(support): "Chưa có hỗ trợ nào. {support} để ghi.", "No support yet. {support} records one.";
    empty_herd(new): "Chưa có con giống nào. {new} để thêm.", "No animals yet. {new} adds one.";
    empty_visits(visit): "Chưa có lần thăm nào. {visit} để ghi.", "No visit yet. {visit} records one.";
    empty_history: "Chưa có gì trong nhật ký.", "Nothing in the journal yet.";
    col_relation: "Quan hệ", "Relation";
    col_citizen_number: "Định danh", "Citizen no";
    not_concluded: "chưa kết luận", "not concluded";
    col_sex: "Giới", "Sex";
    col_paper: "Việc", "Paper";
    col_income: "Thu nhập", "Income";
    col_deprivations: "Thiếu hụt", "Deprived";
    col_result: "Kết quả", "Result";
    col_movement: "Diễn biến", "Movement";
    col_when: "Lúc", "When";
    col_who: "Ai", "Who";
    col_what: "Việc", "What";
    col_fields: "Mục", "Fields";
    left_because(reason): "ra: {reason}", "left: {reason}";
    left_household: "Ra khỏi hộ", "Left";
    before_register: "từ trước khi có sổ", "from before the register";
    age: "Tuổi", "Age";
    birth_registered: "Nơi khai sinh", "Birth registered";
    known_facts: "Tình trạng", "Known";
    survey_round(round): "Phiếu {round}", "Survey {round}";
    recognised: "Công nhận", "Recognised";
    surveyor_people(name, people): "{name} · {people} khẩu", "{name} · {people} people";
    indicator(number): "Chỉ số {number}", "Indicator {number}";
    override_of(said, computed, reason): "{said}; theo số liệu: {computed}. Lý do: {reason}", "{said}; by the data: {computed}. Because: {reason}";
    rests_on: "Theo phiếu ngày", "Rests on survey of";
    owed_line(day, state): "Luân chuyển: hạn {day}, {state}", "Passes on: due {day}, {state}";
    came_by: "Từ", "Came by";
    went_to: "Chuyển cho", "Went to";
    generation: "Đời", "Generation";
    dam: "Mẹ", "Dam";
    was_undone: " (đã hoàn tác)", " (taken back)";
    what_new: "Thêm gì?", "What is new?";
    item_survey: "Phiếu rà soát", "Survey";
    item_recognition: "Quyết định công nhận", "Recognition";
    item_herd_event: "Sự kiện của con giống", "Event of an animal";
    item_animal: "Con giống", "Animal";
    remove_question(what, undo): "Xoá {what}? {undo} lấy lại được.", "Remove {what}? {undo} takes it back.";
    named_survey(day): "phiếu rà soát ngày {day}", "the survey of {day}";
    named_recognition(class, day): "công nhận {class} ngày {day}", "the recognition as {class} of {day}";
    named_support(model, day, value): "hỗ trợ {model} ngày {day}, {value}", "the support {model} of {day}, {value}";
    named_plan(year, day): "kế hoạch thoát nghèo năm {year}, thoả thuận ngày {day}", "the plan to leave poverty in {year}, agreed on {day}";
    what_remove: "Xoá gì?", "Remove what?";
    item_household: "Cả hộ, ra khỏi sổ", "The household, off the register";
    print_summary: "Tóm tắt của hộ", "Summary of the household";
    named_visit(day): "lần thăm ngày {day}", "the visit of {day}";
    why_household_ended(menu): "Hộ đã ra khỏi sổ. {menu}, Vào sổ lại để sửa tiếp.", "The household has left the register. {menu}, Restore to go on.";
    why_not_ended: "Hộ đang ở trong sổ.", "The household is in the register.";
    why_split_needs_two: "Hộ chỉ có một người: không tách được.", "A household of one cannot be split.";
    why_no_animals(new): "Hộ chưa có con giống nào. {new} để thêm.", "The household has no animals yet. {new} adds one.";
    why_choose_member: "Chọn một người đang ở hộ, trên trang Nhân khẩu.", "Choose someone who lives here, on the page Members.";
    why_history_stays(undo): "Nhật ký không sửa được; {undo} hoàn tác việc vừa làm.", "The journal cannot be changed; {undo} takes back what was done.";
    why_herd_stays(new): "Con giống không xoá: ghi sự kiện Chết, Bán, Chuyển hộ sau ({new}).", "Animals are not removed: record that it died, was sold or passed on ({new}).";
    why_nothing_here(new): "Trang này chưa có mục nào. {new} để thêm.", "There is nothing on this page yet. {new} adds something.";
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
