//! Words of the sheet of visits on paper.

use super::catalogue;

catalogue! {
    print_visit_sheet_title: "In phiếu đi thăm", "Print the visit sheet";
    cli_print_visit_sheet: "Phiếu đi thăm theo thứ tự đường đi: của một phiếu (--sheet), hoặc lập mới cho các hộ quá hạn của thôn (--hamlet)", "The visit sheet in the order of the way: of a known sheet (--sheet), or of a new one of those overdue in a hamlet (--hamlet)";
    visit_paper_of(number, name): "Phiếu đi thăm số {number}: {name}", "Visit sheet {number}: {name}";
    visit_paper_name: "phiếu đi thăm hộ", "visit sheet";
    visit_paper_title(number, name): "PHIẾU ĐI THĂM HỘ SỐ {number}: {name}", "VISIT SHEET {number}: {name}";
    visit_paper_under(visitor, day, count): "Người đi: {visitor}; lập ngày {day}; {count} hộ theo thứ tự đường đi", "Visitor: {visitor}; made on {day}; {count} households in the order of the way";
    visit_paper_legend: "Đánh dấu ô đúng; số trước dấu hiệu là số bấm khi nhập. Nhập từ trên xuống.", "Tick what is true; the number before a sign is the digit when entering it. Enter it from top to bottom.";
    visit_paper_stop(number, code, head, state): "{number}. {code} {head} · {state}", "{number}. {code} {head} · {state}";
    visit_paper_lacks: "Còn thiếu hụt", "Lacks";
    visit_paper_warnings: "Cảnh báo", "Warnings";
    visit_paper_heads: "Vật nuôi theo sổ", "Livestock by the register";
    visit_paper_seen: "Đã thấy:", "Seen:";
    visit_paper_next: "Việc làm tiếp, hẹn ngày:", "Next step, next visit:";
    visit_paper_met(name, yes, no): "{name}: {yes} có  {no} không", "{name}: {yes} yes  {no} no";
}
