//! The first screen and the journal.

use super::catalogue;

catalogue! {
    today_situation(year): "Tình hình {year}", "Situation {year}";
    today_households: "hộ", "hh";
    today_people: "khẩu", "people";
    today_against(year): "so {year}", "vs {year}";
    today_poor: "Hộ nghèo", "Poor households";
    today_near_poor: "Hộ cận nghèo", "Near-poor households";
    today_all: "Tất cả hộ trong sổ", "All in the register";
    today_years_poor: "Hộ nghèo qua các năm", "Poor households by year";
    today_rate(rate, all): "Nghèo {rate} % của {all} hộ dân", "Poor: {rate} % of {all} resident";
    today_rate_unknown: "Tỷ lệ: chưa nhập hộ dân", "Rate: sizes not entered";
    today_recent: "Việc vừa ghi vào sổ", "Recorded last";
    today_nothing_recent: "Chưa ghi việc nào.", "Nothing was recorded yet.";
    today_type: "Gõ tên, mã, số CCCD hoặc thôn để tìm hộ ngay.", "Type a name, code, ID number or hamlet to find a household at once.";
    today_empty(menu, sections, new): "Sổ chưa có hộ nào. {menu} → Nhập danh sách, hoặc {sections} → Hộ, rồi {new} thêm hộ.", "The register is empty. {menu} → Import, or {sections} → Households, then {new} enters one.";
    today_fetching: "đang đọc sổ…", "reading the register…";
    today_unread(sections, system, check, copies): "Không đọc được sổ: tệp có thể đã hỏng. {sections} → {system}: “{check}” để xem hỏng ở đâu, “{copies}” để đưa bản sao còn lành về.", "The register cannot be read: its file may be damaged. {sections} → {system}: “{check}” tells where, “{copies}” puts a whole copy back.";
    today_unread_here: "không đọc được", "cannot be read";
    journal_by: "Người ghi", "By";
    journal_undone: "Đã hoàn tác", "Taken back";
    journal_undone_sign: "đã hoàn tác", "taken back";
    journal_many_rows: "Việc này ghi rất nhiều hộ cùng lúc. Xem từng thay đổi ở trang Nhật ký của mỗi hộ.", "This wrote many households at once. Each change stands on the History page of its household.";
    journal_open_household: "Mở hộ", "Open the household";
    journal_empty: "Chưa có việc nào trong sổ.", "Nothing was recorded yet.";
    journal_none_for(text): "Không có việc nào khớp với “{text}”. Esc để xoá chữ đã gõ.", "Nothing matches “{text}”. Esc empties the line.";
    journal_found(shown, all): "{shown} trong {all} việc", "{shown} of {all} entries";
    form_goes_on(rows): "↓ còn {rows} dòng", "↓ {rows} more";
    reader_goes_on(seen, all): "↓ còn nữa {seen}/{all}", "↓ goes on {seen}/{all}";
    reader_close: "Esc đóng", "Esc closes";
}
