//! What is wrong with a person's keys, and what the places are called where keys are pressed.

use super::catalogue;

catalogue! {
    keys_fault(line, reason): "Dòng {line}: {reason}", "Line {line}: {reason}";
    keys_faults_title: "Phím tự chọn (keys.toml)", "Your keys (keys.toml)";
    keys_faults_intro(file): "Trong {file} có chỗ không dùng được:", "Not everything in {file} holds:";
    keys_unreadable(file, why): "Không đọc được {file}: {why}. Đang dùng phím mặc định.", "{file} cannot be read: {why}. The usual keys are in use.";
    keys_no_toml(words): "tệp viết sai cách nên chưa dùng phím nào trong đó ({words}). Ví dụ đúng: support = [\"F5\"]", "the file is not written as it should be, so none of its keys is used ({words}). Written right: support = [\"F5\"]";
    keys_unknown_place(name, places): "không có chỗ tên “{name}”. Viết [keys] hoặc [keys.CHỖ], CHỖ là: {places}", "there is no place “{name}”. Write [keys] or [keys.PLACE], PLACE being: {places}";
    keys_unknown_action(name): "không có thao tác “{name}”. Lệnh thoatngheo keys --json liệt kê tên các thao tác.", "there is no action “{name}”. thoatngheo keys --json lists the names.";
    keys_no_text: "viết phím trong ngoặc kép: [\"F5\", \"Ctrl-G\"]", "write keys in quotes: [\"F5\", \"Ctrl-G\"]";
    keys_unknown_key(text): "“{text}” không phải phím dùng được. Dùng F1–F12, Ctrl với một chữ, Tab, Insert, Delete, Home, End, PgUp, PgDn.", "“{text}” is no key that can be used. There are F1–F12, Ctrl with a letter, Tab, Insert, Delete, Home, End, PgUp, PgDn.";
    keys_types(text): "“{text}” là phím để gõ chữ, không làm lệnh được.", "“{text}” types; it cannot be a command.";
    keys_ambiguous(text): "{text} đến máy như một phím khác (Backspace, Tab, Enter, Esc). Chọn chữ khác.", "{text} arrives as another key (Backspace, Tab, Enter, Esc). Choose another letter.";
    keys_not_there(action): "thao tác “{action}” không có ở chỗ này.", "the action “{action}” does not exist there.";
    keys_none_left(action): "“{action}” phải còn ít nhất một phím.", "“{action}” must keep a key.";
    keys_fixed(key): "phím {key} ở đâu cũng giữ nguyên việc của nó.", "what {key} does stays as it is everywhere.";
    keys_clash(key, other, code, place): "{key} đã là phím của “{other}” ({code}) ở {place}. Chọn phím khác, hoặc đổi phím của {code} nữa.", "{key} is the key of “{other}” ({code}) on {place} already. Choose another, or change the key of {code} too.";

    context_anywhere: "mọi màn hình", "every screen";
    context_welcome: "màn hình bắt đầu", "the first screen";
    context_today: "mục Hôm nay", "section Today";
    context_households: "danh sách hộ", "the list of households";
    context_household: "trang của hộ", "a household's page";
    context_rounds: "danh sách đợt rà soát", "the list of review rounds";
    context_round: "đợt rà soát", "a review round";
    context_journal: "mục Nhật ký", "section Journal";
    context_system: "mục Hệ thống", "section System";
    context_settings: "trang cài đặt", "the settings page";
    context_filter: "bảng lọc", "the filter panel";
    context_form: "biểu mẫu", "forms";
    context_pick: "danh sách chọn", "lists to pick from";
    context_confirm: "câu hỏi", "questions";
    context_reader: "trang chữ", "pages of text";
    context_help: "trang trợ giúp", "pages of help";
    context_import: "các bước nhập danh sách", "the steps of an import";
    context_file: "chọn tệp", "choosing a file";
    context_output: "in và ghi ra tệp", "printing and writing out";
    context_work: "khi đang chạy việc dài", "long work";

    help_of(place): "Phím: {place}", "Keys: {place}";
    help_here: "Ở đây", "Here";
    help_everywhere: "Mọi màn hình", "On every screen";
    help_typing: "Gõ và di chuyển", "Typing and moving";
    help_signs: "Các dấu", "Signs";
    help_mouse: "Chuột", "Mouse";
    help_letters: "Chữ, số", "Letters, digits";
    help_types_finds: "Tìm hộ ngay: không cần dấu, không cần đúng thứ tự", "Find a household at once: no accents needed, in any order";
    help_types_field: "Gõ vào ô đang sáng", "Type into the field";
    help_types_narrows: "Thu hẹp danh sách: không cần dấu", "Narrow the list: no accents needed";
    help_types_path: "Gõ tên tệp", "Type the name of the file";
    help_types_number: "Chọn theo số", "Choose by number";
    help_click: "Bấm", "Click";
    help_click_doc: "Đặt con trỏ; bấm lần nữa để mở. Mục, trang, phím ở chân màn hình, câu trả lời: làm ngay", "Put the cursor there; once more opens. Sections, pages, keys at the foot, answers: at once";
    help_wheel: "Lăn", "Wheel";
    help_wheel_doc: "Cuộn 3 dòng", "Scroll 3 lines";
    help_drag: "Kéo", "Drag";
    help_drag_doc: "Kéo mép tiêu đề cột để đổi độ rộng", "Drag the edge of a column's head to change its width";
    help_mouse_off: "Đang tắt", "Now off";
    help_mouse_off_doc: "Bật ở Cài đặt → Chuột. Khi bật, muốn chép chữ bằng chuột của cửa sổ lệnh thì giữ Shift", "Switched on in Settings → Mouse. It takes away the terminal's own copying, which then needs Shift";
    help_menu_only: "menu", "menu";
    help_already: "Đây là trợ giúp.", "This is help.";
    help_nothing_typed: "Ở đây không gõ chữ.", "Nothing is typed here.";

    sign_poor: "Hộ nghèo", "Poor household";
    sign_near_poor: "Hộ cận nghèo", "Near-poor household";
    sign_newly_escaped: "Mới thoát nghèo hoặc cận nghèo", "Newly escaped";
    sign_average: "Mức sống trung bình", "Average living standard";
    sign_unlisted: "Không thuộc diện", "Not listed";
    sign_deprived: "Một chỉ số thiếu hụt; . không thiếu; ? chưa hỏi", "An indicator deprived; . not deprived; ? not asked";
    sign_marked: "Hộ đã đánh dấu", "Marked household";
    sign_cursor: "Dòng đang chọn", "The line under the cursor";
    sign_problem: "Cần xem hoặc sửa", "To be looked at or mended";
    sign_fine: "Đạt; ✗ chưa đạt", "Fine; ✗ not";
    sign_wanted: "Cần có; [-] cần không có", "Wanted; [-] unwanted";

    key_print_card: "In thẻ phím", "Print card";
    key_print_card_doc: "In trang phím này để đặt cạnh máy", "Print these keys as a card";
}
