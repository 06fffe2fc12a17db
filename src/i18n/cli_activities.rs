//! Activities, attendance and emergencies on the command line.

use super::catalogue;

catalogue! {
    cli_support_activity: "Hoạt động không giao cho riêng hộ nào", "Activities that are not given to one household";
    cli_support_activity_list: "Hoạt động của một năm, với tổng số", "Activities of a year with their totals";
    cli_support_activity_show: "Một hoạt động và người tham gia", "One activity and who attends it";
    cli_support_activity_add: "Ghi một hoạt động", "Records an activity";
    cli_support_year: "Năm; không ghi thì năm nay", "The year; this one without it";
    cli_support_named: "Tên, hoặc phần đầu của tên", "The name, or how it begins";
    cli_support_named_new: "Tên gọi", "What people call it";
    cli_support_activity_kind: "Loại hoạt động", "What is done";
    cli_support_activity_from: "Ngày đầu; không ghi thì hôm nay", "First day; today without it";
    cli_support_activity_until: "Ngày cuối", "Last day";
    cli_support_activity_units: "Số ấn phẩm, chương trình, pano, cụm loa, buổi, ngày", "Publications, programmes, panels, clusters, meetings, days";
    cli_support_activity_unit: "Đơn vị tính", "What they are counted in";
    cli_support_activity_areas: "Số khu dân cư", "Residential areas served";
    cli_support_activity_audience: "Số lượt người nghe, xem, dự", "People reached";
    cli_support_activity_given: "Kinh phí được giao: 18tr, 500k", "Money given: 18tr, 500k";
    cli_support_activity_spent: "Đã chi: 18tr, 500k", "Money spent: 18tr, 500k";
    cli_support_activity_state: "Đến đâu: dự kiến, đang làm, đã xong, đã huỷ", "How far it has come";
    cli_support_activity_place: "Địa điểm, đơn vị làm", "Place, school, partner";
    cli_support_attend: "Ghi người tham gia một hoạt động và kết quả", "Records who attends an activity and what came of it";
    cli_support_attend_person: "Người trong hộ; không ghi thì chủ hộ", "Person of the household; the head without it";
    cli_support_attend_result: "Kết quả: hoàn thành, bỏ học, không đạt", "How it ended";
    cli_support_attend_job: "Việc làm tìm được", "What work came of it";
    cli_support_attend_job_from: "Làm việc từ ngày", "Works since";
    cli_support_relief: "Vụ việc và cứu trợ khẩn cấp", "Emergencies and relief";
    cli_support_relief_list: "Vụ việc của một năm", "Emergencies of a year";
    cli_support_relief_show: "Một vụ việc và các khoản cứu trợ", "One emergency and what answers it";
    cli_support_relief_add: "Ghi một vụ việc", "Records an emergency";
    cli_support_relief_kind: "Chuyện gì xảy ra", "What happened";
    cli_support_relief_dead: "Số người chết", "People who died";
    cli_support_relief_injured: "Số người bị thương, ốm", "People injured or ill";
    cli_support_relief_damage: "Thiệt hại ước tính", "Estimated damage";
    list_activity: "hoạt động", "activity";
    list_hamlet_name: "thôn", "hamlet";
    done_activity(name): "Đã ghi hoạt động: {name}.", "Recorded the activity: {name}.";
    done_attend(person, activity): "Đã ghi {person} trong hoạt động: {activity}.", "Recorded {person} in the activity: {activity}.";
    done_relief(name): "Đã ghi vụ việc: {name}.", "Recorded the emergency: {name}.";
    activity_money_short(given, spent): "giao {given}, chi {spent}", "given {given}, spent {spent}";
}
