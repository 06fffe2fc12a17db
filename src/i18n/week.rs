//! The work sheet of a week.

use super::catalogue;

catalogue! {
    week_name: "Lịch việc tuần", "Work sheet of the week";
    week_title: "LỊCH VIỆC TUẦN", "WORK SHEET OF THE WEEK";
    week_of(day): "Lịch việc tuần từ {day}", "Work sheet of the week from {day}";
    week_days(from, from_lunar, to, to_lunar): "Từ thứ Hai {from} ({from_lunar}) đến Chủ nhật {to} ({to_lunar})", "From Monday {from} ({from_lunar}) to Sunday {to} ({to_lunar})";
    week_task(number, task): "{number}. {task}", "{number}. {task}";
    week_due(task, day): "{task} – hạn {day}", "{task} – due {day}";
    week_visits(number, count): "{number}. Thăm hộ đến hết tuần: {count} hộ", "{number}. Visits due by the end of the week: {count}";
    week_more(count): "… và {count} hộ nữa trong danh sách.", "… and {count} more on the list.";
    week_anchor(made, anchor): "{made}. Đầu chuỗi nhật ký: {anchor}", "{made}. Head of the journal: {anchor}";
    week_who: "Ai", "Who";
    week_what: "Việc", "What about";
    week_until: "Hạn", "Due";
    week_came_of_it: "Kết quả", "Outcome";
    week_owes(amount, days): "nợ gốc {amount}, quá hạn {days} ngày", "owes {amount}, {days} days overdue";
    week_card_ends: "thẻ BHYT hết hạn", "health card ends";
    week_never_visited: "chưa thăm lần nào", "never visited";
    week_last_visit(day): "thăm lần trước {day}", "last visited {day}";
}
