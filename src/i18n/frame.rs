//! The frame around every screen: title, sections, notices.

use super::catalogue;

catalogue! {
    app_name: "Thoát Nghèo", "Thoát Nghèo";
    section_welcome: "Bắt đầu", "Start";
    section_today: "Hôm nay", "Today";
    section_households: "Hộ", "Households";
    section_journal: "Nhật ký", "Journal";
    section_system: "Hệ thống", "System";
    too_small(columns, rows): "Màn hình cần ít nhất {columns}×{rows} ô. Hãy phóng to cửa sổ.", "The screen needs at least {columns}×{rows}. Please enlarge the window.";
    help_title: "Trợ giúp", "Help";
    read_only_sign: "chỉ đọc", "read-only";
}
