//! Forms of rounds of hand-over.

use super::catalogue;

catalogue! {
    field_hand_over_name: "Tên đợt", "Round";
    hint_hand_over_name: "ví dụ: Gạo Tết 2027", "such as: Rice, New Year 2027";
    field_per: "Mức", "Quantity for each";
    field_rule: "Tính theo", "Counted by";
    field_unit_value: "Giá một đơn vị (đ)", "Value of a unit (đ)";
    field_hand_over_place: "Nơi giao", "Place";
    field_officer: "Người cấp phát", "Handed over by";
    hint_goods: "để trống thì lấy tên mô hình", "the model's name where empty";
    field_who_class: "Hộ thuộc diện", "Households of class";
    field_who_codes: "hoặc mã hộ", "or codes";
    hint_who_codes: "mã cách nhau bằng dấu phẩy", "codes parted by commas";
    class_listed: "Hộ nghèo và cận nghèo", "Poor and near-poor";
    field_only_clear: "Bỏ hộ có vướng mắc", "Leave out doubtful ones";
    hint_only_clear: "1: bỏ hộ đã có hoặc ngoài đối tượng", "1: leave out who had it or is not eligible";
    hint_exception: "đi vắng, từ chối, chưa đủ hàng …", "absent, declined, goods short …";
    hint_take_back: "đánh dấu nhầm hộ, hộ không đến nhận …", "wrong household, did not come …";
    warn_excepted_before(households): "{households} hộ đã ghi lý do khác. Thay bằng lý do này?", "{households} households have another reason already. Replace it?";
    title_plan_hand_over: "Lập đợt cấp phát", "Plan a round of hand-over";
    title_plan_hand_over_for(households): "Lập đợt cấp phát cho {households} hộ", "Plan a round of hand-over for {households} households";
    title_edit_hand_over(name): "Sửa đợt: {name}", "Round: {name}";
    title_add_lines(name): "Thêm hộ vào đợt: {name}", "Add households to: {name}";
    title_change_line(change, code, head): "{code} · {head}: {change}", "{code} · {head}: {change}";
    title_change_lines(change, lines): "{lines} hộ: {change}", "{lines} households: {change}";
    title_edit_line(number, code, head): "Dòng {number} · {code} · {head}", "Line {number} · {code} · {head}";
    outlook_people(people): "{people} khẩu", "people: {people}";
    outlook_nobody: "Chưa chọn được hộ nào: chọn diện, thôn hoặc gõ mã hộ.", "No household yet: choose a class, a hamlet, or type codes.";
    outlook_doubtful(households): "! {households} hộ có vướng mắc:", "! {households} doubtful:";
    outlook_left_out(households): "! {households} hộ có vướng mắc, bỏ ra:", "! {households} doubtful, left out:";
    outlook_refused(households): "× {households} hộ không thể nhận:", "× {households} cannot receive:";
    outlook_unknown(codes): "Không có mã: {codes}", "No such code: {codes}";
    warn_doubtful(households, who): "{households} hộ có vướng mắc: {who}.", "{households} doubtful: {who}.";
    warn_refused(households, who): "{households} hộ không đưa vào danh sách: {who}.", "{households} left off the list: {who}.";
    warn_and_more(households): "và {households} hộ nữa", "and {households} more";
    warn_plan_anyway: "Vẫn lập danh sách?", "Make the list all the same?";
    saved_hand_over(name, undo): "Đã lập đợt \"{name}\", xem ở Hỗ trợ, Cấp phát. {undo} để hoàn tác.", "Planned round \"{name}\": see Support, Handing over. {undo} takes it back.";
}
