//! What stands on the boards of rounds of hand-over: the list of rounds, and the page of one.

use super::catalogue;

catalogue! {
    board_hand_overs: "Đợt cấp phát", "Hand-over";
    hand_overs_title: "Các đợt cấp phát", "Rounds of hand-over";
    hand_overs_open(rounds): "{rounds} đợt còn hộ chưa nhận", "{rounds} rounds with households waiting";
    hand_overs_excepted(lines): "! {lines} hộ chưa giao, có lý do", "! Not served, with a reason: {lines}";
    hand_overs_stage: "Trạng thái", "State";
    hand_overs_given: "Đã giao", "Given";
    hand_overs_value: "Giá trị (đ)", "Value (đ)";
    hand_overs_empty: "Chưa có đợt cấp phát nào: cùng một thứ giao cho nhiều hộ một ngày, có bảng kê ký nhận.", "No round of hand-over yet: one thing for many households on one day, with a list to sign.";
    hand_overs_empty_how: "Đánh dấu hộ ở mục Hộ rồi chọn Lập đợt cấp phát, hoặc thêm mới ở đây.", "Mark households in section Households and plan a round, or add one here.";
    round_without_households: "Đợt này chưa có hộ nào trong danh sách.", "No household is on the list of this round.";
    sheet_counts(stage, given, all, values): "{stage} · {given}/{all} hộ · {values}", "{stage} · {given}/{all} households · {values}";
    sheet_doubtful(lines): "! {lines} hộ có vướng mắc", "! {lines} doubtful";
    sheet_people_of_household: "Khẩu", "Ppl";
    sheet_empty: "Danh sách của đợt chưa có hộ nào.", "No household is on the list yet.";
    sheet_empty_how: "Thêm hộ theo mã, diện hoặc thôn.", "Add households by code, class or hamlet.";
    act_plan_hand_over: "Lập đợt", "Plan";
    act_plan_hand_over_doc: "Lập một đợt cấp phát: chọn hộ, mức cho mỗi hộ hoặc mỗi khẩu", "Plan a round of hand-over: who, and how much a household or a person";
    act_households_of_round: "Danh sách", "Lines";
    act_households_of_round_doc: "Mở danh sách hộ của đợt", "Open the list of the round";
    act_give: "Giao", "Hand over";
    act_give_doc: "Đánh dấu đã giao các hộ được chọn: ngày, người nhận, số biên bản", "Mark the chosen households as served: day, receiver, minutes";
    act_except: "Chưa giao", "Not served";
    act_except_doc: "Ghi lý do chưa giao: đi vắng, từ chối; hộ đánh dấu nhầm thì ghi lại là chưa giao", "Note why households were not served: absent, declined; take back what was marked by mistake";
    act_add_lines: "Thêm hộ", "Add";
    act_add_lines_doc: "Thêm hộ vào cuối danh sách", "Put households at the end of the list";
    key_plan_hand_over: "Lập đợt cấp phát", "Plan a hand-over";
    key_plan_hand_over_doc: "Lập đợt cấp phát cho các hộ đã đánh dấu, không có thì cả danh sách đang lọc", "Plan a round of hand-over for the marked households, else all that are found";
    key_approve_hand_over: "Duyệt danh sách", "Approve the list";
    key_approve_hand_over_doc: "Duyệt các hộ dự kiến theo một quyết định", "Approve planned lines by a decision";
    key_settle_hand_over: "Quyết toán đợt", "Settle";
    key_settle_hand_over_doc: "Quyết toán các hộ đã giao", "Settle what was handed over";
    key_cancel_hand_over: "Huỷ khoản", "Cancel lines";
    key_cancel_hand_over_doc: "Huỷ khoản chưa giao của các hộ được chọn, ghi lý do", "Cancel lines not handed over, with the reason";
    why_line_not_open: "Đã giao hoặc đã huỷ: không sửa được ở đây.", "Handed over or cancelled: it cannot be changed here.";
    why_no_such_line(change): "Không có hộ nào đến bước {change}.", "No line here that can be changed so: {change}.";
    why_not_approved(key): "Chưa duyệt: hãy duyệt danh sách trước ({key}, Duyệt danh sách).", "Not approved yet: approve the list first ({key}, Approve the list).";
    why_handed_over(key): "Đã giao. Nếu đánh dấu nhầm thì ghi lại là chưa giao trước ({key}).", "Handed over. If that was a mistake, take it back first ({key}).";
    why_round_has_lines(lines): "Đợt còn {lines} hộ: hãy bớt khỏi danh sách hoặc huỷ các khoản, đợt trống mới xoá được.", "The round has {lines} households: take them off or cancel them; only an empty round can go.";
    ask_remove_hand_over(name): "Xoá đợt \"{name}\"?", "Remove round \"{name}\"?";
    ask_give_excepted(code, head, reason): "Hộ {code} {head} đã ghi chưa giao: {reason}. Giao bây giờ?", "Household {code} {head} was not served: {reason}. Hand over now?";
    sheet_nobody_left(given, all, key): "Đã giao {given}/{all} hộ, không còn hộ nào đến lượt. Tiếp theo: Quyết toán đợt ({key}).", "{given}/{all} served, nobody's turn is left. Next: Settle ({key}).";
    ask_change_line(change, code, head): "Hộ {code} {head}: {change}?", "Household {code} {head}: {change}?";
    ask_change_lines(change, lines): "{lines} hộ: {change}?", "{lines} households: {change}?";
    answer_go_on: "Đồng ý", "Go on";
}
