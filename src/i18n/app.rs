//! What the state machine says: questions, notices, reasons.

use super::catalogue;

catalogue! {
    saved_freed(undo): "Đã lưu. Chết không do lỗi: hộ thôi nợ luân chuyển. {undo} hoàn tác.", "Saved. Died without fault: nothing is owed any more. {undo} undoes it.";
    saved(undo): "Đã lưu. {undo} để hoàn tác.", "Saved. {undo} takes it back.";
    saved_nothing: "Không có gì khác với sổ, nên không ghi gì.", "Nothing differs from the register, so nothing was written.";
    saved_supports(count, undo): "Đã ghi hỗ trợ cho {count} hộ. {undo} để hoàn tác.", "The support of {count} households is recorded. {undo} takes it back.";
    not_undone(what, why): "Không hoàn tác được «{what}». {why}", "Not taken back: “{what}”. {why}";
    not_redone(what, why): "Không làm lại được «{what}». {why}", "Not done again: “{what}”. {why}";
    undone(what, subject): "Đã hoàn tác: {what} {subject}", "Taken back: {what} {subject}";
    redone(what, subject): "Đã làm lại: {what} {subject}", "Done again: {what} {subject}";
    work_broken: "Chương trình gặp lỗi ở việc này và đã dừng. Sổ vẫn như trước.", "The program failed at this and stopped. The register is as it was.";
    work_cancelled: "Đã dừng; chưa có gì thay đổi.", "Stopped; nothing was changed.";
    why_read_only(reason): "Sổ đang mở chỉ để đọc: {reason}", "The register is open for reading only: {reason}";
    why_viewer(role): "Anh chị là người xem của sổ này: xem và in được, không ghi. Việc này cần vai trò {role} trở lên.", "You are a viewer of this register: you read and print, and enter nothing. This takes the role of {role} or higher.";
    why_role(role, own): "Việc này cần vai trò {role} trở lên, vai trò của anh chị là {own}. Hãy nhờ người có vai trò đó.", "This takes the role of {role} or higher; yours is {own}. Ask someone who has it.";
    why_other_hamlet(hamlet): "Anh chị không phụ trách {hamlet}: chỉ xem được. Hãy nhờ cán bộ phụ trách thôn đó.", "{hamlet} is not yours: you can only look. Ask the officer of that hamlet.";
    why_nothing_to_undo: "Không còn việc nào của bạn để hoàn tác.", "There is nothing of yours left to undo.";
    why_nothing_to_redo: "Không có việc nào để làm lại.", "There is nothing to redo.";
    why_saving: "Đang lưu, hãy chờ một chút.", "It is being saved; wait a moment.";
    why_nothing_to_repeat: "Ô này chưa có giá trị của lần ghi trước.", "No earlier record says anything for this field.";
    why_no_saved_filter: "Chỉ xoá được bộ lọc đã lưu. Hãy chọn một bộ lọc đã lưu.", "Only a saved filter can be removed. Choose one.";
    why_not_on_this_step: "Không dùng ở bước này.", "Not on this step.";
    why_no_household: "Chưa chọn hộ nào.", "No household is chosen.";
    why_list_empty: "Danh sách không có hộ nào.", "There is no household in the list.";
    why_nothing_listed: "Không có gì ở đây để mở.", "There is nothing here to open.";
    why_no_filter: "Danh sách đang không lọc.", "The list is not filtered.";
    why_no_hamlet: "Chỉ xoá được thôn. Hãy chọn một thôn.", "Only a hamlet can be removed. Choose one.";
    form_bad_date: "Gõ ngày như 5/3, 05/03/1987, 3/1987, 1987 hoặc dấu chấm cho hôm nay.", "Type a date as 5/3, 05/03/1987, 3/1987, 1987, or a dot for today.";
    form_whole_day: "Cần đủ ngày, tháng, năm: 05/03/2026.", "Day, month and year are needed: 05/03/2026.";
    form_bad_money: "Gõ số tiền như 500k, 12tr5 hoặc 12.500.000.", "Type an amount as 500k, 12tr5 or 12.500.000.";
    form_several(count): "{count} mục khớp: gõ thêm, hoặc chọn bằng ← →.", "{count} match: type more, or choose with ← →.";
    why_key_not_here(key): "Phím {key} không dùng được ở đây; Esc để đóng trước.", "{key} does nothing here; close this with Esc first.";
    why_key_unused(key): "Phím {key} không dùng ở màn hình này.", "{key} does nothing on this screen.";
    form_bad_number: "Gõ một con số, không có dấu trừ.", "Type a number, without a minus.";
    form_choose: "Chọn một giá trị: gõ vài chữ hoặc dùng ← →.", "Choose a value: type a few letters or use ← →.";
    form_keep_typing: "Gõ tiếp", "Keep typing";
    form_save_anyway: "Vẫn lưu", "Save anyway";
    form_leave: "Để sau", "Later";
    form_leave_question: "Biểu mẫu chưa lưu. Rời đi? Phần đã gõ vẫn được giữ.", "The form is not saved. Leave it? What was typed is kept.";
    quit_question: "Còn biểu mẫu chưa lưu. Thoát? Phần đã gõ vẫn được giữ cho lần sau.", "A form is not saved. Leave the program? What was typed is kept for the next time.";
    quit_unfinished: "Còn việc đang làm dở. Thoát và bỏ dở?", "Something is not finished. Leave the program without it?";
    quit_anyway: "Thoát", "Leave";
    quit_plainly: "Thoát chương trình?", "Leave the program?";
    quit_stay: "Ở lại", "Stay";
}
