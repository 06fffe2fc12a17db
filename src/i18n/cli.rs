//! The command line: what it says when it is done, what is wrong with what was typed.

use super::catalogue;

catalogue! {
    usage_see(command): "Xem: {command} --help", "See: {command} --help";
    usage_unknown_argument(argument): "Không có tuỳ chọn hay đối số {argument}.", "There is no option or argument {argument}.";
    usage_unknown_command(command): "Không có lệnh {command}.", "There is no command {command}.";
    cli_values(values): "[một trong: {values}]", "[one of: {values}]";
    cli_default(value): "[không ghi: {value}]", "[default: {value}]";
    usage_missing(arguments): "Còn thiếu: {arguments}.", "Missing: {arguments}.";
    usage_no_reason(class): "Phiếu rà soát cho kết quả {class}. Hãy thêm --reason \"vì sao khác\".", "The survey gives {class}. Add --reason \"why it differs\".";
    usage_no_decision_number: "Còn thiếu số quyết định. Hãy thêm --decision SỐ; quyết định không có số thì ghi --decision \"\".", "The number of the decision is missing. Add --decision N; for one without a number write --decision \"\".";
    usage_missing_command: "Còn thiếu lệnh.", "A command is missing.";
    usage_bad_value(argument, value): "{argument} không nhận giá trị \"{value}\".", "{argument} does not take the value \"{value}\".";
    usage_known_values(values): "Các giá trị được dùng: {values}.", "Possible values: {values}.";
    usage_no_value(argument): "{argument} cần một giá trị.", "{argument} needs a value.";
    usage_conflict(argument, other): "{argument} không dùng cùng {other}.", "{argument} cannot be used with {other}.";
    usage_wrong: "Lệnh gõ chưa đúng.", "The command is not typed correctly.";
    usage_bad_date(value): "Không đọc được ngày \"{value}\". Gõ như 5/3/2026 hoặc 2026-03-05.", "\"{value}\" is no date. Type it as 5/3/2026 or 2026-03-05.";
    usage_whole_day(value): "\"{value}\" chưa đủ ngày, tháng, năm. Gõ như 5/3/2026.", "\"{value}\" needs day, month and year. Type it as 5/3/2026.";
    usage_bad_money(value): "Không đọc được số tiền \"{value}\". Gõ như 500k, 12tr5 hoặc 12500000.", "\"{value}\" is no amount. Type it as 500k, 12tr5 or 12500000.";
    usage_bad_quantity(value): "Không đọc được số lượng \"{value}\". Gõ như 1 hoặc 12,5.", "\"{value}\" is no quantity. Type it as 1 or 12,5.";
    usage_bad_indicator(value, count): "\"{value}\" không phải số của chỉ số. Gõ các số từ 1 đến {count}, cách nhau bằng dấu phẩy, hoặc none.", "\"{value}\" is no number of an indicator. Type numbers from 1 to {count}, parted by commas, or none.";
    usage_bad_round(value): "\"{value}\" không phải đợt rà soát. Gõ năm (2026), hoặc năm-tháng cho đợt thường xuyên (2026-05).", "\"{value}\" is no review round. Type the year (2026), or year-month for an ad hoc one (2026-05).";
    usage_bad_export(file): "Tên tệp {file} phải kết thúc bằng .xlsx hoặc .csv.", "The file name {file} must end in .xlsx or .csv.";
    usage_empty_name: "Tên xã và tên tỉnh không được để trống.", "The commune's and the province's name must not be empty.";

    done_init(commune, path): "Đã tạo sổ của {commune}: {path}", "Made the register of {commune}: {path}";
    done_demo(households, people, path): "Đã tạo xã mẫu {households} hộ, {people} khẩu: {path}", "Made the demo commune of {households} households, {people} people: {path}";
    done_demo_again(path): "Xã mẫu đã có sẵn: {path}", "The demo commune is there already: {path}";
    done_survey(head, class): "Đã ghi phiếu rà soát của hộ {head}. Kết quả tính: {class}.", "Recorded the survey of {head}. Computed class: {class}.";
    done_survey_open(head): "Đã ghi phiếu rà soát của hộ {head}. Chưa đủ dữ liệu để tính diện.", "Recorded the survey of {head}. Not enough is known to compute the class.";
    done_recognise(head, class, date): "Đã ghi công nhận hộ {head}: {class} từ {date}.", "Recorded the recognition of {head}: {class} since {date}.";
    done_recognise_older(class, date): "Quyết định mới hơn vẫn còn hiệu lực: {class} từ {date}.", "A newer decision still holds: {class} since {date}.";
    done_support(head, model, quantity, unit): "Đã ghi hỗ trợ cho hộ {head}: {model}, {quantity} {unit}.", "Recorded a support for {head}: {model}, {quantity} {unit}.";
    done_print(count, to): "Đã ghi {count} phiếu: {to}", "Wrote {count} summaries: {to}";
    done_cards(count, to): "Đã ghi {count} thẻ phím: {to}", "Wrote {count} key cards: {to}";
    done_print_sent(count, printer): "Đã gửi {count} phiếu đến máy in {printer}.", "Sent {count} summaries to the printer {printer}.";
    done_export(count, path): "Đã ghi {count} dòng: {path}", "Wrote {count} rows: {path}";
    done_redo(what, subject): "Đã làm lại: {what} {subject}", "Done again: {what} {subject}";
    done_check_ok: "Sổ không có lỗi.", "The register is sound.";
    done_check_problems(count): "Sổ có {count} chỗ cần xem:", "The register has {count} things to look at:";
    done_restore(path): "Đã đặt bản sao vào chỗ của sổ: {path}", "Put the copy in the place of the register: {path}";
    done_restore_kept(path): "Sổ trước đó được giữ ở: {path}", "The register before is kept at: {path}";
    found_of(shown, total): "{shown} trong {total} hộ", "{shown} of {total} households";
    nothing_found: "Không tìm thấy hộ nào.", "No household was found.";
    progress_households: "hộ", "households";
    progress_papers: "bước", "steps";

    imported_rows(count): "Đã đọc {count} dòng", "Read {count} rows";
    imported_households(new, changed, unchanged): "Hộ: {new} mới, {changed} thay đổi, {unchanged} không đổi", "Households: {new} new, {changed} changed, {unchanged} unchanged";
    imported_members(new): "Nhân khẩu mới: {new}", "New people: {new}";
    imported_problems(duplicates, rejected): "Có thể trùng: {duplicates}; bị trả lại: {rejected}", "Possible duplicates: {duplicates}; rejected: {rejected}";
    imported_nothing_saved: "Chỉ xem thử; chưa ghi gì vào sổ.", "A dry run; nothing was saved.";
    imported_issue(row, column, value, message): "Dòng {row}, cột {column}, \"{value}\": {message}", "Row {row}, column {column}, \"{value}\": {message}";
    imported_row_issue(row, message): "Dòng {row}: {message}", "Row {row}: {message}";
    imported_duplicate(row, head, message): "Dòng {row}, {head}: {message}", "Row {row}, {head}: {message}";
    imported_issues_written(path): "Đã ghi các dòng bị trả lại ra: {path}", "Wrote the rejected rows to: {path}";

    table_title(commune, count, by, time): "{commune} · {count} dòng · {by} lập lúc {time}", "{commune} · {count} rows · made by {by} at {time}";
    table_code: "Mã hộ", "Code";
    table_head: "Chủ hộ", "Head";
    table_hamlet: "Thôn", "Hamlet";
    table_name: "Họ và tên", "Name";
    table_sex: "Giới tính", "Sex";
    table_born: "Ngày sinh", "Born";
    table_relation: "Quan hệ với chủ hộ", "To the head";
    table_ethnicity: "Dân tộc", "Ethnic group";
    table_citizen_number: "Số CCCD", "Citizen number";
    table_model: "Mô hình", "Model";
    table_quantity: "Số lượng", "Quantity";
    table_unit: "Đơn vị", "Unit";
    table_value: "Giá trị (đ)", "Value (đ)";
    table_fund: "Nguồn vốn", "Fund";
    table_date: "Ngày", "Date";
    table_state: "Trạng thái", "State";
    table_minutes: "Số biên bản", "Minutes";

    fail_no_model(code, known): "Không có mô hình hỗ trợ {code}. Các mã: {known}.", "There is no support model {code}. The codes: {known}.";
    fail_no_fund(code, known): "Không có nguồn vốn {code}. Các mã: {known}.", "There is no fund {code}. The codes: {known}.";
    fail_no_standard(date): "Chưa có chuẩn nghèo nào cho ngày {date}.", "No poverty standard is known for {date}.";
    warn_given_before(model, date): "Chú ý: hộ đã được hỗ trợ cùng nội dung: {model}, {date}. Không hỗ trợ hai lần cùng một nội dung; nếu ghi nhầm, dùng lệnh undo.", "Note: the household was given the same content before: {model}, {date}. The same content is not given twice; if this was a mistake, use undo.";
    fail_theme(name, known): "Không có giao diện {name}. Có: {known}.", "There is no theme {name}. There are: {known}.";
    fail_not_demo(path): "{path} không phải xã mẫu này; không ghi đè. Chọn tệp khác bằng --db.", "{path} is not this demo commune; it is not overwritten. Choose another file with --db.";
    fail_no_register(path): "Không có sổ ở {path}. Chỉ đúng tệp bằng --db; nếu chưa từng có sổ, tạo bằng lệnh init.", "There is no register at {path}. Name the right file with --db; where there never was one, make it with the command init.";
    fail_terminal(detail): "Không mở được màn hình: {detail}. Chạy trong cửa sổ lệnh, hoặc dùng một lệnh (xem --help).", "The terminal cannot be used: {detail}. Run it in a terminal window, or use a command (see --help).";
    usage_bad_field(typed, fault): "\"{typed}\": {fault}", "\"{typed}\": {fault}";
    history_undone: "(đã hoàn tác)", "(taken back)";
    fail_table(detail): "Không làm được bảng: {detail}.", "The table could not be made: {detail}.";
}
