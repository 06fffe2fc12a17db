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
    sheet_households: "Hộ", "Hh.";
    sheet_visited: "Đã thăm", "Visited";
    sheet_missed: "Không gặp", "Missed";
    sheet_open: "Còn lại", "Open";
    named_sheet(name): "phiếu đi thăm \"{name}\" (các lần thăm đã ghi vẫn giữ)", "the visit sheet \"{name}\" (entered visits stay)";

    visit_sheet_title(name, visitor, day): "Phiếu {name} · {visitor} · {day}", "Sheet {name} · {visitor} · {day}";
    visit_sheet_progress(visited, missed, open, all): "Đã thăm {visited}, không gặp {missed}, còn {open} trong {all} hộ", "{visited} visited, {missed} missed, {open} open of {all} households";
    visit_sheet_empty: "Phiếu không có hộ nào.", "The sheet has no household.";
    sheet_number: "TT", "No.";
    sheet_entered: "Đã ghi", "Entered";
    sheet_missed_why(why): "không gặp: {why}", "missed: {why}";
    act_enter_visit: "Ghi thăm", "Enter visit";
    act_enter_visit_doc: "Ghi lần thăm của dòng này rồi sang hộ kế tiếp chưa ghi", "Enter the visit of this line and go on to the next open one";
    act_miss_visit: "Không gặp", "Missed";
    act_miss_visit_doc: "Ghi lý do không thăm được; để trống là mở lại dòng", "Say why there was no visit; nothing opens the line again";
    key_earlier: "Đưa lên", "Earlier";
    key_earlier_doc: "Đưa hộ này lên trước trên đường đi", "This household comes earlier on the way";
    key_later: "Đưa xuống", "Later";
    key_later_doc: "Đưa hộ này xuống sau trên đường đi", "This household comes later on the way";
    why_end_of_way: "Dòng này đã ở đầu hoặc cuối đường đi.", "This line is at the end of the way already.";
    why_visit_entered: "Lần thăm của dòng này đã ghi. Hãy mở hộ để sửa.", "The visit of this line is entered. Open the household to change it.";

    title_make_sheet(count): "Lập phiếu đi thăm {count} hộ", "Visit sheet of {count} households";
    title_edit_sheet(name): "Sửa phiếu \"{name}\"", "Sheet \"{name}\"";
    field_sheet_name: "Tên phiếu", "Name";
    hint_sheet_name: "như: Khu 4, tháng 11", "like: Khu 4, November";
    field_sheet_made_on: "Ngày lập", "Made on";
    sheet_order_remembered: "Thứ tự đường đi lấy theo phiếu lần trước của khu; đổi được trong phiếu.", "The order of the way is that of the last sheet of the hamlet; it can be changed on the sheet.";
    saved_sheet(name, count, undo): "Đã lập phiếu \"{name}\", {count} hộ: xem ở trang Phiếu đi thăm. {undo} để bỏ.", "Sheet \"{name}\" of {count} households is made: see the page Visit sheets. {undo} takes it back.";
    title_sheet_visit(number, of, code, head): "Thăm {number}/{of} · {code} {head}", "Visit {number}/{of} · {code} {head}";
    title_visit_missed(code, head): "Không thăm được · {code} {head}", "No visit · {code} {head}";
    field_visit_missed: "Lý do", "Why";
    hint_visit_missed: "như: đi vắng; để trống là mở lại dòng", "like: nobody at home; nothing opens the line again";
}
