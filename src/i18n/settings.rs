//! The settings page, the question what the screen can show, and the file of settings.

use super::catalogue;

catalogue! {
    settings_title: "Cài đặt", "Settings";
    settings_hint: "← → đổi, giữ ngay · Esc xong", "← → change, kept at once · Esc done";
    settings_of_screen: "Màn hình", "Screen";
    settings_of_input: "Bàn phím, chuột, đường truyền", "Keyboard, mouse, line";
    settings_of_paper: "In", "Printing";

    setting_lang: "Ngôn ngữ", "Language";
    setting_lang_doc: "Ngôn ngữ của màn hình và của giấy in.", "The language of the screen and of printed papers.";
    setting_theme: "Giao diện", "Theme";
    setting_theme_doc: "Màu của màn hình; mẫu ở bên phải đổi theo ngay.", "The colours of the screen; the sample beside it follows at once.";
    setting_signs: "Ký hiệu", "Signs";
    setting_signs_drawn: "tất cả: ● ◐ ○ ✓", "all: ● ◐ ○ ✓";
    setting_signs_lines: "chỉ đường kẻ ─│", "lines only ─│";
    setting_signs_ascii: "chỉ phím thường", "keyboard only";
    setting_signs_doc: "Nếu thấy ô vuông hay dấu hỏi thay cho ký hiệu, hãy đổi; phím thường thì màn hình nào cũng hiện.", "Turn it where boxes or question marks stand in place of signs; keyboard signs show everywhere.";
    setting_letters: "Chữ Việt", "Letters";
    setting_letters_accented: "có dấu", "with accents";
    setting_letters_plain: "không dấu", "without accents";
    setting_letters_doc: "Chọn không dấu nếu màn hình không hiện được chữ Việt. Sổ và giấy in vẫn luôn có dấu.", "Without accents: for screens that lack Vietnamese letters. Register and papers keep them.";
    setting_screen_check: "Thử màn hình", "Screen check";
    setting_screen_check_doc: "Enter: xem ba mẫu và chọn mẫu hiện đúng; đặt luôn ký hiệu và chữ Việt.", "Enter: look at three samples and take the one that looks right; sets signs and letters.";
    setting_dates: "Ngày tháng", "Dates";
    setting_dates_doc: "Cách ghi ngày trên màn hình. Gõ cách nào cũng hiểu; giấy in và tệp luôn ghi 05/03/2026.", "How the screen writes days. Any way of typing is understood; papers always say 05/03/2026.";
    setting_typing: "Gõ tiếng Việt", "Typing";
    setting_typing_off: "theo máy", "as the machine";
    setting_typing_doc: "Cho máy không có bộ gõ: Telex gõ nguyeenx, VNI gõ nguye6n4 ra nguyễn. Có phím đổi nhanh.", "For machines without an input method: Telex nguyeenx or VNI nguye6n4 gives nguyễn.";
    setting_mouse: "Chuột", "Mouse";
    setting_mouse_doc: "Bấm để chọn, lăn để cuộn. Khi bật, giữ Shift mới bôi đen và chép chữ được.", "Click to choose, turn the wheel to scroll. While on, hold Shift to select and copy text.";
    setting_slow_line: "Đường truyền chậm", "Slow line";
    setting_slow_line_doc: "Khi làm việc qua mạng chậm: gửi ít nhất có thể, dòng đang chọn chỉ mang dấu ▸.", "For work over a slow line: as little as possible is sent, ▸ alone marks the chosen row.";
    setting_printer: "Máy in", "Printer";
    setting_printer_system: "theo hệ thống", "the system's";
    setting_printer_system_named(name): "hệ thống: {name}", "system: {name}";
    setting_printer_gone(name): "{name}: không thấy", "{name}: gone";
    setting_printer_looking: "Đang hỏi hệ thống có những máy in nào…", "Asking the system which printers there are…";
    setting_printer_doc: "Máy in được đề nghị khi in; lúc in vẫn chọn được máy khác.", "The printer proposed for papers; another can be taken when printing.";
    setting_printer_gone_doc(name): "Không còn thấy máy in {name}. Hãy chọn máy khác, hoặc để theo hệ thống.", "The printer {name} is no longer there. Choose another one, or the system's.";
    setting_text_columns: "Văn bản in kim", "Text papers";
    setting_columns(count): "{count} cột", "{count} columns";
    setting_text_columns_doc: "Bề rộng của phiếu in ra tệp văn bản: 80 cột cho giấy A4, 132 cột cho giấy rộng hay chữ nhỏ.", "The width of papers written as text: 80 columns for A4, 132 for wide paper or small type.";
    setting_reset: "Về mặc định", "Reset";
    setting_reset_doc: "Enter: đưa trang này về như lúc mới cài, trừ ký hiệu và chữ Việt. Hỏi trước khi làm.", "Enter: sets this page as it was at the beginning, but for signs and letters. Asks first.";
    settings_reset_question: "Đưa trang này về như lúc mới cài? Ký hiệu và chữ Việt hợp với màn hình này, bộ lọc và cột của danh sách vẫn giữ.", "Set this page as it was at the beginning? Signs and letters that suit this screen stay, and so do filters and columns of the list.";
    settings_reset_keep: "Giữ nguyên", "Leave it";
    settings_reset_go: "Về mặc định", "Reset";
    setting_on: "bật", "on";
    setting_off: "tắt", "off";
    settings_entry(name): "Cài đặt: {name}", "Settings: {name}";

    sample_title: "Mẫu", "Sample";
    sample_deprived: "Nhà tiêu", "Toilet";
    sample_fine: "Việc làm", "Work";
    sample_unknown: "Nước", "Water";
    sample_done: "Đã lưu", "Saved";
    sample_warning: "3 nghĩa vụ đến hạn", "3 duties are due";
    sample_problem: "Không có ngày 31/02", "There is no 31/02";

    screen_question: "Mẫu nào hiện đúng trên màn hình này?", "Which sample looks right on this screen?";
    screen_answer: "↑↓ chọn, Enter lấy, hoặc gõ 1, 2, 3 · ← → English", "↑↓ choose, Enter takes it, or 1, 2, 3 · ← → tiếng Việt";

    settings_misread(key, value, allowed): "settings.toml: {key} không thể là {value}; được ghi {allowed}. Tạm dùng mặc định.", "settings.toml: {key} cannot be {value}; it may be {allowed}. The default is used.";
    settings_misread_own(key): "settings.toml: mục {key} hỏng nên bỏ qua; chương trình sẽ tự ghi lại.", "settings.toml: {key} is damaged and left out; the program writes it anew.";
    settings_not_toml(line): "settings.toml hỏng ở dòng {line} nên dùng mặc định. Khi ghi lại, tệp cũ còn ở settings.toml.broken.", "settings.toml is damaged at line {line}: defaults are used. Before it is written anew it is kept as settings.toml.broken.";
    settings_not_read(why): "Không đọc được settings.toml ({why}) nên dùng mặc định.", "settings.toml cannot be read ({why}): defaults are used.";
    settings_not_kept(why): "Cài đặt có hiệu lực đến khi thoát, nhưng không ghi lại được: {why}", "The settings hold until you leave, but they could not be kept: {why}";
}

impl super::Lang {
    /// Whether something is on.
    pub fn on_or_off(self, on: bool) -> &'static str {
        if on { self.setting_on() } else { self.setting_off() }
    }
}
