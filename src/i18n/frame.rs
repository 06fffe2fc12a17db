//! The frame around every screen: title, sections, notices.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{Lang, catalogue};
use crate::viet::DateStyle;

catalogue! {
    app_name: "Thoát Nghèo", "Thoát Nghèo";
    section_welcome: "Bắt đầu", "Start";
    section_today: "Hôm nay", "Today";
    section_households: "Hộ", "Households";
    section_reviews: "Rà soát", "Reviews";
    section_journal: "Nhật ký", "Journal";
    section_system: "Hệ thống", "System";
    too_small(columns, rows): "Màn hình cần ít nhất {columns}×{rows} ô. Hãy phóng to cửa sổ.", "The screen needs at least {columns}×{rows}. Please enlarge the window.";
    list_find: "Tìm", "Find";
    list_found(found, total): "{found} trong {total} hộ", "{found} of {total} households";
    list_code: "Mã", "Code";
    list_head: "Chủ hộ", "Head";
    list_hamlet: "Thôn", "Hamlet";
    weekday_mon: "T2", "Mon";
    weekday_tue: "T3", "Tue";
    weekday_wed: "T4", "Wed";
    weekday_thu: "T5", "Thu";
    weekday_fri: "T6", "Fri";
    weekday_sat: "T7", "Sat";
    weekday_sun: "CN", "Sun";
    user_looks(user): "{user}, chỉ xem", "{user}, looks only";
    read_only_sign: "chỉ đọc", "read-only";
}

impl Lang {
    /// A day with its weekday: `T7 21/11/2026`.
    pub fn day(self, day: NaiveDate, dates: DateStyle) -> String {
        let weekday = match day.weekday() {
            Weekday::Mon => self.weekday_mon(),
            Weekday::Tue => self.weekday_tue(),
            Weekday::Wed => self.weekday_wed(),
            Weekday::Thu => self.weekday_thu(),
            Weekday::Fri => self.weekday_fri(),
            Weekday::Sat => self.weekday_sat(),
            Weekday::Sun => self.weekday_sun(),
        };
        format!("{weekday} {}", dates.day(day))
    }
}
