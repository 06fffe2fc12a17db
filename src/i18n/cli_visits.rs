//! The commands of visits: their help, and what they say when they are done.

use super::catalogue;

catalogue! {
    cli_visit: "Thăm hộ: ghi lần thăm, hộ cần thăm, phiếu đi thăm", "Visits: record them, who is to be visited, sheets";
    cli_visit_add: "Ghi một lần thăm hộ", "Records a visit";
    cli_visit_seen: "Điều đã thấy", "What was seen";
    cli_visit_date: "Ngày thăm; không ghi thì hôm nay", "The day; today without it";
    cli_visit_by: "Người đi thăm; không ghi thì người dùng lệnh", "Who goes; the author without it";
    cli_visit_signs: "Dấu hiệu khó khăn: serious_illness, disaster, lost_work, earner_gone, school_dropout, debt, food_shortage, livestock_lost", "Signs of trouble: serious_illness, disaster, lost_work, earner_gone, school_dropout, debt, food_shortage, livestock_lost";
    cli_visit_income: "Thu nhập so với lần trước", "Income since the last visit";
    cli_visit_heads: "Số con vật nuôi còn lại", "Heads of livestock";
    cli_visit_answers: "Tiêu chí đã hỏi hoặc thấy: MÃ=yes|no, thêm được :asked hoặc :seen, rồi :bằng chứng", "Criteria asked or seen: CODE=yes|no, then :asked or :seen, then :evidence where there is any";
    cli_visit_milestone: "Mốc tiêu chí mà lần thăm này xét (tháng), hoặc none; không ghi thì mốc đang tới", "The milestone that it judges, in months, or none; the open one without it";
    usage_bad_answer(typed): "Không hiểu \"{typed}\". Hãy ghi MÃ=yes hoặc MÃ=no, như du-an=yes:ảnh 12.", "\"{typed}\" is no answer. Write CODE=yes or CODE=no, like du-an=yes:photo 12.";
    cli_visit_next: "Việc làm tiếp", "The next step";
    cli_visit_next_due: "Hẹn ngày thăm lại", "When to come again";
    cli_visit_due: "Hộ cần thăm, quá hạn lâu nhất đứng trước", "Who is to be visited, the longest overdue first";
    cli_visit_hamlet: "Chỉ của thôn, khu này", "Only of this hamlet";
    cli_visit_of_person: "Chỉ của người này", "Only of this person";
    cli_visit_on: "Tính đến ngày này; không ghi thì hôm nay", "As of this day; today without it";
    cli_visit_sheet: "Phiếu đi thăm theo thứ tự đường đi", "Sheets of visits in the order of the way";
    cli_visit_sheet_list: "Các phiếu, mỗi phiếu còn bao nhiêu hộ", "The sheets, and how many households of each are open";
    cli_visit_sheet_show: "Một phiếu theo thứ tự đường đi", "One sheet in the order of the way";
    cli_visit_sheet_number: "Số phiếu, như lệnh visit sheet list ghi", "Number of the sheet, as visit sheet list tells it";
    cli_visit_sheet_make: "Lập phiếu của các hộ nêu mã; không nêu thì các hộ quá hạn thăm", "Makes a sheet of the households named; without them of those overdue";
    cli_visit_sheet_codes: "Mã hộ", "Household codes";
    cli_visit_sheet_name: "Tên phiếu; không ghi thì tên thôn, khu", "What it is called; the hamlet without it";
    cli_visit_sheet_record: "Ghi lần thăm của một hộ trong phiếu", "Enters the visit of a household on a sheet";
    cli_visit_sheet_miss: "Ghi lý do một hộ trong phiếu không thăm được", "Notes why a household on a sheet was not visited";
    cli_visit_sheet_reason: "Lý do; để trống là mở lại dòng", "Why; nothing opens the line again";

    done_visit(head, day): "Đã ghi lần thăm hộ {head} ngày {day}.", "Saved the visit to {head} of {day}.";
    done_missed(head): "Đã ghi: không thăm được hộ {head}.", "Noted: no visit to {head}.";
    visits_due_count(count, overdue): "{count} hộ cần thăm, {overdue} hộ quá hạn.", "{count} households to visit, {overdue} overdue.";
    visit_late(days): "(quá {days} ngày)", "({days} days late)";
    sheet_unnamed: "Phiếu đi thăm", "Visits";
    usage_no_sheet(number): "Không có phiếu đi thăm số {number}. Xem: visit sheet list.", "There is no visit sheet {number}. See: visit sheet list.";
    usage_not_on_sheet(code): "Hộ \"{code}\" không có trong phiếu này. Xem: visit sheet show.", "Household \"{code}\" is not on this sheet. See: visit sheet show.";
    cli_visit_sheet_make_again: "Đưa cả hộ đang chờ thăm ở phiếu khác vào phiếu này", "Households that wait on another sheet come along";
    cli_visit_sheet_again: "Ghi thay cho lần thăm đã ghi ở dòng này", "In the place of the visit that was entered for this line";
    sheet_left_out(named): "Bỏ ra vì đang ở phiếu khác: {named}. Thêm --again để vẫn đưa vào.", "Left out, on another sheet: {named}. --again takes them along.";
    usage_all_on_sheets(named): "Các hộ này đang ở phiếu khác: {named}. In phiếu ấy, hoặc thêm --again khi lập phiếu.", "They are on another sheet: {named}. Print that one, or make a sheet with --again.";
    usage_visit_entered(code, day): "Hộ {code} đã ghi lần thăm ngày {day}. Thêm --again để ghi thay.", "The visit to {code} of {day} is entered. --again puts another in its place.";
    usage_nobody_to_visit: "Không có hộ nào để lập phiếu. Hãy nêu mã hộ.", "There is no household for a sheet. Name some by their codes.";
}
