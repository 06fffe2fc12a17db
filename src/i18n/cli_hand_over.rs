//! The command line's help and messages for rounds of hand-over.

use super::catalogue;

catalogue! {
    cli_hand_over: "Đợt cấp phát: lập, duyệt, giao, quyết toán", "Rounds of hand-over: plan, approve, hand over, settle";
    cli_hand_over_list: "Các đợt cấp phát, mới nhất trước", "Rounds of hand-over, the latest first";
    cli_hand_over_plan: "Lập một đợt với danh sách hộ; ai không được và vì sao được nêu rõ", "Plans a round with its list; who cannot receive is named with the reason";
    cli_hand_over_name: "Tên đợt: \"Gạo Tết 2027\"", "What the round is called";
    cli_hand_over_per: "Số lượng cho mỗi hộ hoặc mỗi khẩu", "Quantity for each household or person";
    cli_hand_over_rule: "Tính theo: household (hộ), person (khẩu)", "Counted by household or by person";
    cli_hand_over_unit_value: "Giá trị của một đơn vị: 2500000 hoặc 2tr5", "Value of one unit";
    cli_hand_over_place: "Nơi giao", "Where it is handed over";
    cli_hand_over_goods: "Tên hàng hóa trên bảng kê; không ghi thì lấy tên mô hình", "Name of the goods on the sign-off list; the model's name without it";
    cli_hand_over_specification: "Quy cách", "Specification";
    cli_hand_over_mark: "Nhãn hiệu", "Mark";
    cli_hand_over_producer: "Nhà sản xuất", "Producer";
    cli_hand_over_officer: "Người cấp phát", "Who hands over";
    cli_hand_over_class: "Mọi hộ thuộc các diện này", "All households of these classes";
    cli_hand_over_only_clear: "Bỏ ra hộ đã có hoặc ngoài đối tượng", "Leaves out who already had it or is not eligible";
    cli_hand_over_lines: "Danh sách của một đợt, từng hộ", "The list of a round, line by line";
    cli_hand_over_add: "Thêm hộ vào cuối danh sách; ai không được và vì sao được nêu rõ", "Puts households at the end of the list; who cannot receive is named with the reason";
    cli_hand_over_remove: "Bớt các hộ còn dự kiến khỏi danh sách", "Takes planned households off the list";
    cli_hand_over_edit: "Sửa một dòng: số lượng, giá trị, người nhận, ghi chú", "Changes one line: quantity, value, receiver, remark";
    cli_hand_over_approve: "Duyệt theo quyết định; không ghi mã hộ thì duyệt cả danh sách", "Approves by a decision; the whole list without codes";
    cli_hand_over_give: "Đánh dấu đã giao; không ghi mã hộ thì mọi hộ đang đến lượt", "Marks as handed over; all whose turn it is without codes";
    cli_hand_over_except: "Ghi lý do chưa giao của các hộ", "Notes why households did not receive yet";
    cli_hand_over_take_back: "Ghi lại là chưa giao các hộ đánh dấu nhầm, có lý do", "Takes back households marked as served by mistake, with the reason";
    cli_hand_over_reason: "Lý do", "Why";
    cli_hand_over_settle: "Quyết toán khoản đã giao", "Settles what was handed over";
    cli_hand_over_cancel: "Huỷ khoản chưa giao của các hộ, có lý do", "Cancels lines not handed over, with the reason";
    cli_hand_over_id: "Tên hoặc mã số của đợt cấp phát", "Name or id of the round of hand-over";
    cli_print_sign_off: "Bảng kê hỗ trợ hộ gia đình của một đợt cấp phát", "The sign-off list of a round of hand-over";
    cli_no_hand_over: "Chưa có đợt cấp phát nào.", "There is no round of hand-over yet.";
    cli_nobody_to_receive: "Không có hộ nào: hãy ghi mã hộ, hoặc chọn diện và thôn; hoặc không còn hộ nào đến lượt.", "No household: name codes, or choose classes and a hamlet; or nobody's turn is left.";
    cli_one_household: "Chỉ ghi người nhận khi giao cho đúng một hộ.", "Name a receiver for exactly one household only.";
    cli_name_households: "Hãy ghi mã từng hộ có lý do này.", "Name the households that the reason is for.";
    list_hand_over: "đợt cấp phát", "round of hand-over";
    plan_doubtful(code, head, why): "! {code} {head}: {why}", "! {code} {head}: {why}";
    plan_refused(code, head, why): "× {code} {head}: {why}. Không đưa vào danh sách.", "× {code} {head}: {why}. Left off the list.";
    plan_dry_run: "Chạy thử: chưa ghi gì.", "Dry run: nothing was written.";
}
