//! What is said of the line to the terminal.

use super::catalogue;

catalogue! {
    slow_line_question: "Đường truyền tới máy này chậm. Chuyển sang chế độ gửi ít? Dòng đang chọn chỉ mang dấu ▸, không có khung xem trước. Có thể đổi lại trong Cài đặt.", "The line to this machine is slow. Send less? ▸ alone will mark the chosen row, and there will be no preview. Settings change it back.";
    slow_line_no: "Giữ như cũ", "Leave as it is";
    slow_line_yes: "Gửi ít", "Send less";
}
