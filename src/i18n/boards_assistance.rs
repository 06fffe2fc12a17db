//! The boards and forms of monthly assistance.

use super::catalogue;

catalogue! {
    board_benefits: "Trợ cấp", "Benefits";
    board_pay_months: "Chi trả", "Payment";
    board_advice: "Trợ cấp cần xem", "To look at";
    benefits_title: "Người hưởng trợ cấp xã hội, hưu trí xã hội", "Monthly assistance and social pension";
    benefits_sum(month, people, amount): "Tháng {month}: {people} người hưởng, {amount}", "{month}: {people} people draw {amount}";
    benefits_look(count): "! {count} chế độ cần xem lại (trang Trợ cấp cần xem)", "! {count} benefits to look at (page To look at)";
    benefits_person: "Người hưởng", "Person";
    benefits_born: "Sinh", "Born";
    benefits_ground: "Đối tượng", "Ground";
    benefits_amount: "Đ/tháng", "A month";
    benefits_from: "Hưởng từ", "Since";
    benefits_remark: "Ghi chú", "Remark";
    benefits_hamlet: "Thôn", "Hamlet";
    benefits_household: "Mã hộ", "Code";
    benefits_not_yet: "chưa đến ngày hưởng", "not begun yet";
    benefits_marked: "cần xem lại", "to look at";
    benefits_empty: "Chưa ghi ai hưởng trợ cấp hằng tháng.", "Nobody draws a monthly benefit yet.";
    benefits_empty_how: "Hãy thêm người đầu tiên; trang Trợ cấp cần xem kể người đủ điều kiện.", "Add the first one; the page To look at names who could have one.";
    benefits_stop: "Thôi hưởng", "Stop";
    benefits_stop_doc: "Ghi ngày và lý do thôi hưởng; phần đã chi thừa được trừ lại ở tháng sau", "Day and reason of the end; what was paid too much is kept back later";

    title_new_benefit: "Ghi chế độ trợ cấp", "New benefit";
    title_edit_benefit(name): "Chế độ của {name}", "Benefit of {name}";
    hint_benefit_person: "gõ vài chữ của tên, mã hộ hoặc thôn", "some letters of name, code or hamlet";
    field_benefit_units: "Số con (đơn thân)", "Children (single parent)";
    field_benefit_from: "Hưởng từ ngày", "Since";
    field_benefit_settled_to: "Đã chi đến hết tháng", "Paid up to month";
    hint_benefit_settled_to: "phần đã chi ngoài sổ này; trống: chưa chi", "outside this register; empty: nothing was";
    field_benefit_receiver: "Người nhận thay", "Fetched by";
    hint_benefit_receiver: "để trống nếu tự nhận", "empty: in person";
    field_benefit_until: "Hưởng đến ngày", "Until";
    field_benefit_stop_reason: "Lý do thôi hưởng", "Why it stops";
    aside_benefit_month(amount): "{amount} một tháng", "{amount} a month";
    aside_benefit_arrears(month, amount): "Truy lĩnh trong tháng {month}: {amount}", "Arrears paid with {month}: {amount}";
    aside_benefit_owes(amount): "Đã chi thừa, phải thu hồi: {amount}", "Paid too much, to be kept back: {amount}";
    aside_benefit_since(day): "! mới đủ điều kiện từ {day}, sau ngày hưởng", "! fulfilled only since {day}, after the first day";
    aside_benefit_papers: "Giấy tờ phải có:", "Papers have to show:";

    benefit_runs: "đang hưởng", "runs";
    benefit_stopped: "đã thôi hưởng", "stopped";
    benefit_fund: "mỗi tháng", "a month";
    why_benefit_elsewhere: "Trợ cấp hằng tháng được sửa ở mục Hỗ trợ, trang Trợ cấp.", "Monthly assistance is changed in section Support, page Benefits.";

    months_title: "Các tháng đã chi trả", "Months paid";
    months_month: "Tháng", "Month";
    months_paid_on: "Ngày chi", "Paid on";
    months_owed(amount, month): "! Còn {amount} của các tháng trước chưa đến tay: sẽ chi trong tháng {month}", "! {amount} of earlier months have reached nobody: they come with {month}";
    months_named(month, people, amount): "đợt chi trả tháng {month}, {people} người, {amount}", "the payment of {month}, {people} people, {amount}";
    months_empty: "Chưa chi trả tháng nào.", "No month was paid yet.";
    months_empty_how: "Hãy thêm một tháng; tổng số xem trước ngay trên phiếu.", "Add a month; the form shows the sums before it is paid.";
    months_type_month: "Hãy ghi tháng, như 11/2026.", "Write a month, like 11/2026.";
    title_pay_month: "Chi trả một tháng", "Pay a month";
    pay_people(people): "{people} người", "people: {people}";
    pay_amount(amount): "Tổng {amount}", "{amount} in all";
    pay_arrears(people, amount): "Truy lĩnh, thu hồi: {people} người, {amount}", "Arrears: {people} people, {amount}";
    pay_carried(people, amount): "Còn phải thu hồi: {people} người, {amount}", "Still to be kept back: {people} people, {amount}";
    pay_less(count): "{count} chế độ không chi vì đã hưởng mức cao hơn", "{count} benefits not paid: a higher one is";
    pay_unpaid(count): "! {count} chế độ không tính được: thiếu ngày sinh hoặc không có mức", "! {count} benefits cannot be counted: no birth or no rate";
    pay_gone(count): "! {count} người đã chết hoặc đi khỏi xã còn tiền chưa nhận", "! {count} dead or gone with money not fetched";
    pay_back(count): "! {count} người đã trở về: không tính các tháng vắng mặt", "! {count} came back: the months of their absence are left out";
    ask_pay_ahead(month): "Tháng {month} chưa đến. Vẫn chi trước?", "{month} is yet to come. Pay it ahead?";
    months_total: "Tổng (trừ chưa nhận)", "Total, less not fetched";
    aside_restore_absence: "Các tháng vắng mặt không được chi trợ cấp. Nếu trước đây xoá nhầm, hãy ghi đúng ngày đã xoá.", "No benefit is paid for the months of absence. If the strike-off was a mistake, write its own day.";
    ask_turn_back(people, amount): "{people} người: khoản này đã chi lại ở tháng sau. Ghi đã nhận thì {amount} bị thu hồi trong tháng tới. Vẫn ghi?", "{people} people: it was paid again with a later month. Marked as paid, {amount} are kept back next month. Mark it?";
    turn_back_go: "Ghi đã chi", "Mark as paid";

    list_paid(day, people, amount): "Chi ngày {day}: {people} người, {amount}", "Paid on {day}: {people} people, {amount}";
    list_returned(people, amount): "! Chưa nhận: {people} người, {amount}", "! Not fetched: {people} people, {amount}";
    list_turn: "Chưa nhận/đã chi", "Not fetched/paid";
    list_turn_doc: "Đổi dòng đang chọn hoặc các dòng đã đánh dấu: chưa nhận, đã chi", "Turns the line or the marked ones: not fetched, paid";
    list_reason: "Ghi lý do", "With reason";
    list_reason_doc: "Ghi chưa nhận hay đã chi, kèm lý do", "Not fetched or paid, with the reason";
    list_paper: "Danh sách chi trả có cột ký nhận", "Pay list with signatures";
    field_returned_reason: "Lý do", "Why";
    title_returned(name, month): "{name}, chi trả tháng {month}", "{name}, payment of {month}";
    title_returned_several(people, month): "{people} người, chi trả tháng {month}", "{people} people, payment of {month}";

    advice_title(month): "Trợ cấp cần xem lại, tháng {month}", "Assistance to look at, {month}";
    advice_counts(start, stop, change): "{start} có thể được hưởng, {stop} có thể phải thôi, {change} đổi mức", "{start} could have one, {stop} may have to stop, {change} change";
    advice_what: "Việc cần xem", "What";
    advice_why: "Vì", "Because of";
    advice_empty: "Không có gì phải xem lại trong tháng này.", "There is nothing to look at this month.";
    advice_empty_how: "Trang này kể người đủ tuổi, đổi diện, đã chết hoặc chuyển đi.", "Here stand people whose age or class changed, who died or left.";
}
