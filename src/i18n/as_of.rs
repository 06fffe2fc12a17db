//! Looking at a past day.

use chrono::NaiveDate;

use super::{Lang, catalogue};
use crate::domain::as_of::Absence;
use crate::viet::DateStyle;

catalogue! {
    key_as_of: "Tính đến ngày…", "As of a day…";
    key_as_of_doc: "Xem danh sách hoặc hộ này đúng như vào một ngày đã qua, ví dụ 31/12; chỉ xem, không sửa", "Look at the list or this household as it stood on a past day, such as 31/12; nothing is changed there";
    as_of_title: "Tính đến ngày", "As of a day";
    as_of_today: "Hôm nay", "Today";
    as_of_end_of_year(year): "cuối năm {year}", "end of {year}";
    as_of_other: "Ngày khác…", "Another day…";
    as_of_hint: "Gõ ngày, như 30/6/2025; chỉ gõ năm là ngày 31/12 của năm đó", "Type a day, as 30/6/2025; a year alone is its 31/12";
    as_of_not_a_day: "Chưa đọc được ngày này: gõ như 30/6/2025 hoặc 2025", "This is no day: type 30/6/2025 or 2025";
    as_of_future(day): "{day} chưa tới: chỉ xem được ngày đã qua", "{day} has not come yet: only past days can be shown";
    as_of_banner(day): " Tại ngày {day} ", " As of {day} ";
    as_of_banner_page: " chỉ xem, không sửa ", " to look at only ";
    as_of_banner_list: " chỉ xem, không sửa · Esc: về hôm nay ", " to look at only · Esc: back to today ";
    as_of_word(day): "tại ngày {day}", "as of {day}";
    as_of_today_only: "hôm nay", "today";
    filter_group_day: "Tính đến ngày", "As of a day";
    why_past_day(day, menu): "Đang xem tại ngày {day}: chỉ xem, không sửa. Về hôm nay: {menu}, Tính đến ngày…", "This shows {day}: nothing can be changed there. Back to today: {menu}, As of a day…";
    why_ended_not_then: "Danh sách của ngày đã qua chỉ có hộ còn trong sổ ngày đó.", "The list of a past day only has the households that were in the register then.";
    as_of_left(code, day, since): "Hộ {code} không có trong sổ ngày {day}: đã ra từ {since}.", "Household {code} was not in the register on {day}: it had left on {since}.";
    as_of_not_yet(code, day): "Hộ {code} chưa có trong sổ ngày {day}.", "Household {code} was not in the register yet on {day}.";
    as_of_never(code): "Hộ {code} được ghi nhầm: không tính cho ngày nào.", "Household {code} was entered by mistake: it counts on no day.";
    paper_as_of(day): "Tình hình tại ngày {day}", "As of {day}";
    export_title_on(day, title): "Tại ngày {day} · {title}", "As of {day} · {title}";
    export_as_of: "Tại ngày", "As of";
    cli_find_on: "Như vào hết ngày này: hộ, diện, người, thôn của ngày đó", "As of this day: the households, classes, people and hamlets of then";
    cli_show_on: "Như vào hết ngày này", "As of this day";
    cli_export_on: "Như vào hết ngày này", "As of this day";
}

impl Lang {
    /// Why a household was not in the register on a day.
    pub fn absence(self, code: &str, day: NaiveDate, why: Absence, dates: DateStyle) -> String {
        match why {
            Absence::Left(since) => self.as_of_left(code, dates.day(day), dates.day(since)),
            Absence::NotYet => self.as_of_not_yet(code, dates.day(day)),
            Absence::Never => self.as_of_never(code),
        }
    }
}
