//! Words of the boards of visits and of the sheets that are carried along.

use super::catalogue;

catalogue! {
    board_visits_due: "Cần thăm", "To visit";
    board_visit_sheets: "Phiếu đi thăm", "Visit sheets";

    visits_due_title: "Hộ cần đến thăm", "Households to visit";
    visits_due_headline(overdue, soon, days): "{overdue} hộ quá hạn thăm · {soon} hộ đến hạn trong {days} ngày", "{overdue} households overdue · {soon} due within {days} days";
    visits_due_empty: "Chưa có hộ nào cần thăm theo kế hoạch.", "No household is to be visited by plan.";
    visits_due_empty_how: "Hộ nghèo, cận nghèo, mới thoát nghèo có trong sổ sẽ hiện ở đây khi có quyết định công nhận.", "Poor, near-poor and newly escaped households stand here once a decision recognises them.";
    visits_due_on: "Hạn thăm", "Due";
    visits_overdue_days: "Quá (ngày)", "Late (d)";
    visits_last: "Thăm gần nhất", "Last visit";
    visits_why: "Theo kế hoạch", "By the plan";
    act_visit_line: "Thăm hộ này", "Visit this one";
    act_visit_line_doc: "Ghi một lần thăm cho các hộ đã đánh dấu, hoặc hộ ở con trỏ", "Save one visit to the marked households, or to the one under the cursor";
    act_make_sheet: "Lập phiếu", "Make a sheet";
    act_make_sheet_doc: "Lập phiếu đi thăm các hộ đã đánh dấu, hoặc hộ ở con trỏ, theo thứ tự đường đi", "Make a visit sheet of the marked households, or the one under the cursor, in the order of the way";

    board_paper_visit_sheet: "Phiếu đi thăm để mang theo", "The visit sheet to carry along";
    visit_sheets_title: "Phiếu đi thăm", "Visit sheets";
    visit_sheets_open(count): "{count} hộ trong các phiếu chưa ghi", "{count} households on sheets are not entered yet";
    visit_sheets_empty: "Chưa có phiếu đi thăm nào.", "There is no visit sheet yet.";
    visit_sheets_empty_how: "Ở trang Cần thăm: đánh dấu các hộ rồi lập phiếu.", "On the page To visit: mark households, then make a sheet.";
    sheet_called: "Số", "No.";
    sheet_of_line: "Phiếu", "Sheet";
    sheet_households: "Hộ", "Hh.";
    sheet_visited: "Đã thăm", "Visited";
    sheet_missed: "Không gặp", "Missed";
    sheet_open: "Còn lại", "Open";
    named_sheet(number, name): "phiếu đi thăm số {number} \"{name}\" (các lần thăm đã ghi vẫn giữ)", "visit sheet {number} \"{name}\" (entered visits stay)";

    visit_sheet_title(number, name, visitor, day): "Phiếu {number} · {name} · {visitor} · {day}", "Sheet {number} · {name} · {visitor} · {day}";
    visit_sheet_progress(visited, missed, open, all): "Đã thăm {visited}, không gặp {missed}, còn {open} trong {all} hộ", "{visited} visited, {missed} missed, {open} open of {all} households";
    visit_sheet_empty: "Phiếu không có hộ nào.", "The sheet has no household.";
    sheet_number: "TT", "No.";
    sheet_entered: "Đã ghi", "Entered";
    sheet_missed_why(why): "không gặp: {why}", "missed: {why}";
    act_enter_visit: "Ghi thăm", "Enter visit";
    act_enter_visit_doc: "Ghi lần thăm của dòng này rồi lần lượt các hộ chưa ghi; Esc là thôi", "Enter the visit of this line and then of the next open ones; Esc ends it";
    act_miss_visit: "Không gặp", "Missed";
    act_miss_visit_doc: "Ghi lý do không gặp được hộ này", "Say why this household was not met";
    key_earlier: "Đưa lên", "Earlier";
    key_earlier_doc: "Đưa hộ này lên trước trên đường đi", "This household comes earlier on the way";
    key_later: "Đưa xuống", "Later";
    key_later_doc: "Đưa hộ này xuống sau trên đường đi", "This household comes later on the way";
    why_end_of_way: "Dòng này đã ở đầu hoặc cuối đường đi.", "This line is at the end of the way already.";
    why_visit_entered(key): "Lần thăm của dòng này đã ghi. {key} để sửa.", "The visit of this line is entered. {key} corrects it.";
    why_visit_open(key): "Dòng này chưa ghi. {key} để ghi thăm.", "Nothing is entered for this line. {key} enters the visit.";

    title_make_sheet(count): "Lập phiếu đi thăm {count} hộ", "Visit sheet of {count} households";
    title_edit_sheet(number, name): "Sửa phiếu {number} \"{name}\"", "Sheet {number} \"{name}\"";
    field_sheet_others(count): "{count} hộ đang ở phiếu khác", "{count} on another sheet";
    hint_sheet_others: "0 bỏ ra, 1 vẫn đưa vào phiếu này", "0 leaves them out, 1 takes them along";
    sheet_others_left_out: "bỏ ra", "left out";
    sheet_others_come: "vẫn đưa vào", "come along";
    sheet_other(code, sheet): "{code} (phiếu {sheet})", "{code} (sheet {sheet})";
    sheet_others_more(count): "và {count} hộ nữa", "and {count} more";
    sheet_others_are(names): "Chưa thăm, đang ở phiếu khác: {names}.", "Not visited yet, on another sheet: {names}.";
    sheet_will_have(count): "Phiếu này sẽ có {count} hộ.", "This sheet will have {count} households.";
    fault_sheet_all_others: "Các hộ này đều ở phiếu khác. Bấm 1 để vẫn đưa vào, hoặc dùng phiếu đã có.", "All of them are on another sheet. Press 1 to take them along, or use the sheet that there is.";
    field_sheet_name: "Tên phiếu", "Name";
    hint_sheet_name: "như: Khu 4, tháng 11", "like: Khu 4, November";
    field_sheet_made_on: "Ngày lập", "Made on";
    sheet_order_remembered: "Thứ tự đường đi lấy theo phiếu lần trước của khu; đổi được trong phiếu.", "The order of the way is that of the last sheet of the hamlet; it can be changed on the sheet.";
    saved_sheet(name, count, undo): "Đã lập phiếu \"{name}\", {count} hộ: xem ở trang Phiếu đi thăm. {undo} để bỏ.", "Sheet \"{name}\" of {count} households is made: see the page Visit sheets. {undo} takes it back.";
    title_sheet_visit(number, of, code, head): "Thăm {number}/{of} · {code} {head}", "Visit {number}/{of} · {code} {head}";
    field_visit_met: "Gặp hộ", "Met";
    hint_visit_was_met: "1 gặp, 0 không gặp", "1 met, 0 not met";
    visit_was_met: "gặp", "met";
    visit_was_not_met: "không gặp", "not met";
    visit_missed_but_found: "Các ô dưới đã ghi tình hình. Bấm 1 nếu đã gặp, hoặc xoá các ô đó.", "What was found stands below. Press 1 if they were met, or clear those fields.";
    field_visit_missed: "Không gặp, lý do", "Not met, why";
    hint_visit_missed: "như: đi vắng", "like: nobody at home";
    hint_visit_missed_before: "để trống là mở lại dòng này", "nothing opens this line again";
    saved_sheet_line(code, head, left, undo): "Đã ghi {code} {head}; phiếu còn {left} hộ. {undo} để bỏ.", "Saved {code} {head}; {left} left on the sheet. {undo} takes it back.";
    saved_sheet_done(number, undo): "Đã ghi. Phiếu {number} đã ghi xong. {undo} để bỏ.", "Saved. Sheet {number} is done. {undo} takes it back.";
}
