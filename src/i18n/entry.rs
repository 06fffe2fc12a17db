//! Entering a pile of survey forms: causes and groups in a few letters, what is told between two papers, the second
//! entry.

use super::{Lang, catalogue};
use crate::domain::cause::PovertyCause;
use crate::domain::survey::TargetGroups;

catalogue! {
    entry_no_papers: "Không có hộ nào để nhập phiếu.", "There is no household whose form could be entered.";
    entry_gone: "Hộ này không còn trong sổ: không có phiếu để nhập.", "This household is no longer in the register: there is no form to enter.";
    entry_left(name, day, reason): "Hộ {name} đã ra khỏi sổ ngày {day} ({reason}): không nhập phiếu. Phím gõ trước cho phiếu này đã bỏ.", "Household {name} left the register on {day} ({reason}): its form is not entered. What was typed ahead for it is dropped.";
    entry_not_entered(name): "Hộ {name} chưa có phiếu trong đợt này: nhập lần đầu trước.", "Household {name} has no form in this round yet: enter it a first time before.";
    entry_go_on: "Hộ tiếp theo", "Next household";
    entry_stop: "Dừng nhập", "Stop here";
    entry_left_at(saved, all): "Dừng nhập: đã lưu {saved} phiếu trong {all} hộ.", "Stopped: {saved} forms of {all} households are saved.";
    entry_done_title: "Hết tập phiếu", "The pile is done";
    entry_saved_of(saved, all): "Đã lưu {saved} phiếu trong {all} hộ.", "{saved} forms of {all} households are saved.";
    entry_skipped: "Bỏ qua, chưa lưu:", "Passed over, not saved:";
    entry_held(count): "Giữ {count} phím đã gõ cho phiếu sau", "{count} keys typed ahead wait for the next form";
    entry_held_until(count, key): "Giữ {count} phím đã gõ cho phiếu sau · {key} bỏ", "{count} keys typed ahead wait for the next form · {key} drops them";
    entry_held_dropped(count): "Đã bỏ {count} phím gõ trước cho phiếu sau.", "{count} keys typed ahead for the next form are dropped.";
    entry_turn_keys(next, previous): "{next} bỏ qua · {previous} phiếu trước", "{next} passes over · {previous} form before";
    why_no_pile: "Chỉ dùng khi nhập lần lượt nhiều phiếu: đánh dấu các hộ rồi mở phiếu rà soát.", "Only while several forms are entered in a row: mark households and open the survey form.";
    why_first_paper: "Đây là phiếu đầu của tập.", "This is the first form of the pile.";
    title_paper(place, all, name): "Phiếu {place}/{all} · {name}", "Form {place}/{all} · {name}";
    title_second_paper(place, all, name): "Nhập lần hai {place}/{all} · {name}", "Second entry {place}/{all} · {name}";
    title_next_paper(title, name): "{title} · tiếp: {name}", "{title} · next: {name}";
    title_edit_survey(code, day): "Sửa phiếu ngày {day} · hộ {code}", "Survey of {day} · household {code}";
    title_second_survey(code): "Nhập lần hai · hộ {code}", "Second entry · household {code}";
    title_differences(code): "Hai lần nhập khác nhau · hộ {code}", "The two entries differ · household {code}";
    field_causes: "Nguyên nhân", "Causes";
    field_groups: "Đối tượng", "Target groups";
    form_of_household: "(theo hộ)", "(household)";
    form_none: "không có", "none";
    hint_causes: "gõ các số; gõ lại để bỏ; 0 không có", "type the numbers; once more takes one away; 0 for none";
    hint_groups: "gõ các số; 0 không thuộc nhóm nào", "type the numbers; 0 for none of them";
    hint_open_rounds(codes): "đợt đang mở: {codes}", "open rounds: {codes}";
    hint_answer_besides(standard): "1 thiếu hụt · 0 không · 9 chưa hỏi ({standard})", "1 deprived · 0 not · 9 not asked ({standard})";
    fault_marks(most): "Chỉ có các số từ 1 đến {most}.", "Only the numbers from 1 to {most}.";
    fault_round_closed(code, day): "Đợt {code} đã khoá ngày {day}. Ghi vào đợt đang mở.", "Round {code} was closed on {day}. Take an open one.";
    fault_before_round(code, day): "Đợt {code} mở từ ngày {day}: xem lại ngày hoặc đợt.", "Round {code} opened on {day}: look at day and round again.";
    fault_round_of_pile(code): "Tập phiếu này của đợt {code}: phiếu ghi vào đợt ấy.", "This pile belongs to round {code}: so does the form.";
    warn_round_unopened(code, open): "Đợt {code} chưa mở; đang mở: {open}. Vẫn lưu phiếu vào đợt {code}?", "Round {code} was not opened; open: {open}. Save the form in round {code} all the same?";
    warn_after_round(code, day): "Sau hạn của đợt {code} (ngày {day})", "After the due day of round {code} ({day})";
    warn_second_survey(day, round): "Hộ đã có phiếu ngày {day} trong đợt {round}: nên sửa phiếu ấy. Vẫn lưu thêm phiếu này?", "The household has a survey of {day} in round {round}: better correct that one. Save this one besides?";
    cause_land: "Đất", "Land";
    cause_capital: "Vốn", "Capital";
    cause_labour: "Lao động", "Labour";
    cause_tools: "Công cụ", "Tools";
    cause_knowledge: "Kiến thức", "Knowledge";
    cause_skills: "Kỹ năng", "Skills";
    cause_illness: "Ốm đau", "Illness";
    cause_other: "Khác", "Other";
    group_no_labour: "Không có lao động", "No labour";
    group_merit: "Người có công", "Merit";
    group_protection: "Bảo trợ xã hội", "Social protection";
    aside_round_day(round, day): "Đợt {round} · {day}", "Round {round} · {day}";
    second_first_said(words): "lần đầu: {words}", "first: {words}";
    second_now_says(words): "lần hai: {words}", "second: {words}";
    second_empty: "để trống", "empty";
    second_choose: "Xem lại phiếu giấy rồi chọn.", "Look at the paper again and choose.";
    hint_second: "1 lần đầu · 2 lần hai", "1 first entry · 2 second entry";
    second_same: "Hai lần nhập giống nhau: phiếu đã được xác nhận.", "Both entries are the same: the survey is verified.";
    field_b1_how: "Nhập điểm B1", "Score B1 by";
    b1_by_table: "Theo bảng điểm", "The table";
    b1_by_hand: "Chỉ tổng điểm", "The total only";
    hint_b1_how: "1 theo bảng điểm · 2 chỉ gõ tổng điểm", "1 by the table · 2 the total only";
    field_b1_column: "Vùng", "Region";
    hint_b1_number: "gõ số đếm được", "type how many";
    warn_b1_total(total): "Theo bảng điểm: {total}", "By the table: {total}";
    aside_b1_missing(names): "Bảng điểm còn thiếu: {names}", "The table lacks: {names}";
    aside_second_gives(code, class): "{code} → {class}", "{code} → {class}";
    aside_second_open(code, why): "{code}: {why}", "{code}: {why}";
    entry_saved(name): "Đã lưu phiếu của {name}.", "The form of {name} is saved.";
    key_second_entry: "Nhập lần hai", "Second entry";
    key_second_entry_doc: "Nhập lại phiếu của các hộ đã đánh dấu, hoặc hộ đang chọn, để đối chiếu", "Enter the forms of the marked households, or the one under the cursor, once more to compare";
    why_nothing_to_verify: "Hộ chưa có phiếu rà soát để nhập lần hai.", "The household has no survey to enter a second time.";
    verified_by(by, day): "{by}, ngày {day}", "{by}, {day}";
    verified: "Nhập lần hai khớp", "Verified by";
}

impl Lang {
    /// The target groups that were ticked.
    pub fn target_groups(self, groups: TargetGroups) -> String {
        let named = [
            (groups.no_labour, self.group_no_labour()),
            (groups.merit, self.group_merit()),
            (groups.social_protection, self.group_protection()),
        ];
        let names: Vec<_> = named.into_iter().filter(|(yes, _)| *yes).map(|(_, name)| name).collect();
        if names.is_empty() { self.form_none().to_owned() } else { names.join(", ") }
    }

    /// A cause of poverty in a word or two, as there is room for in a form.
    pub fn cause_in_short(self, cause: PovertyCause) -> &'static str {
        match cause {
            PovertyCause::Land => self.cause_land(),
            PovertyCause::Capital => self.cause_capital(),
            PovertyCause::Labour => self.cause_labour(),
            PovertyCause::Tools => self.cause_tools(),
            PovertyCause::Knowledge => self.cause_knowledge(),
            PovertyCause::Skills => self.cause_skills(),
            PovertyCause::Illness => self.cause_illness(),
            PovertyCause::Other => self.cause_other(),
        }
    }
}
