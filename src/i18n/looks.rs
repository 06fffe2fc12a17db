//! Themes, spelling of the screen, and terminals that cannot show it.

use super::catalogue;

catalogue! {
    theme_broken(file, what): "{file}: {what}", "{file}: {what}";
    theme_broken_line(file, line, what): "{file}, dòng {line}: {what}", "{file}, line {line}: {what}";
    theme_unreadable(detail): "không đọc được: {detail}", "it cannot be read: {detail}";
    theme_malformed(detail): "không đúng dạng của tệp giao diện: {detail}", "it is not a theme: {detail}";
    theme_no_role(name): "không có vai “{name}”; các vai có trong README.", "there is no role “{name}”; the README lists them.";
    theme_no_word(word): "“{word}” không phải màu, cũng không phải bold, underline, reverse.", "“{word}” is neither a colour nor bold, underline, reverse.";
    theme_no_parent(name): "không có giao diện “{name}” để kế thừa.", "there is no theme “{name}” to inherit from.";
    theme_loop(names): "kế thừa vòng tròn: {names}.", "it inherits from itself: {names}.";
    legend_title: "Dấu trên màn hình", "Signs on the screen";
    legend_states: "●\u{a0}nghèo  ◐\u{a0}cận\u{a0}nghèo  ○\u{a0}mới\u{a0}thoát  ◦\u{a0}mức\u{a0}sống\u{a0}trung\u{a0}bình  ·\u{a0}không\u{a0}thuộc\u{a0}diện", "●\u{a0}poor  ◐\u{a0}near-poor  ○\u{a0}newly\u{a0}escaped  ◦\u{a0}average\u{a0}living\u{a0}standard  ·\u{a0}not\u{a0}listed";
    legend_answers: "▪\u{a0}✗\u{a0}thiếu\u{a0}hụt  .\u{a0}✓\u{a0}không\u{a0}thiếu  ?\u{a0}chưa\u{a0}hỏi", "▪\u{a0}✗\u{a0}deprived  .\u{a0}✓\u{a0}not\u{a0}deprived  ?\u{a0}not\u{a0}asked";
    legend_marks: "▸\u{a0}dòng\u{a0}đang\u{a0}chọn  ✓\u{a0}đã\u{a0}đánh\u{a0}dấu  –\u{a0}chưa\u{a0}làm\u{a0}được\u{a0}lúc\u{a0}này  !\u{a0}cần\u{a0}xem  …\u{a0}còn\u{a0}nữa", "▸\u{a0}the\u{a0}line\u{a0}under\u{a0}the\u{a0}cursor  ✓\u{a0}marked  –\u{a0}not\u{a0}possible\u{a0}now  !\u{a0}to\u{a0}be\u{a0}looked\u{a0}at  …\u{a0}goes\u{a0}on";
    sample_letters: "Nguyễn Thị Đượm, Xã Thạch Đồng: 12.500.000 ₫", "Nguyễn Thị Đượm, Xã Thạch Đồng: 12.500.000 ₫";
    sample_signs: "● nghèo  ◐ cận nghèo  ○ mới thoát  ▪▪··  ✓ ✗ ▸", "● poor  ◐ near-poor  ○ newly escaped  ▪▪··  ✓ ✗ ▸";
    sample_lines: "├── 2022 ▂▃▅▇█ 2026 ──┤", "├── 2022 ▂▃▅▇█ 2026 ──┤";
    fail_not_a_terminal: "Màn hình chỉ mở được trong cửa sổ lệnh, không mở được khi ghi ra tệp hay ống dẫn. Các lệnh vẫn chạy được: xem --help.", "The screen opens only in a terminal, not into a file or a pipe. The commands work everywhere: see --help.";
    fail_no_term: "Không biết đây là loại cửa sổ lệnh nào (biến TERM trống). Trong PuTTY hoặc xterm hãy đặt TERM=xterm rồi chạy lại. Các lệnh vẫn chạy được: xem --help.", "The kind of terminal is not known (TERM is empty). In PuTTY or xterm set TERM=xterm and start again. The commands work everywhere: see --help.";
    fail_dumb_term(term): "Cửa sổ lệnh này (TERM={term}) không đặt được con trỏ, nên không vẽ được màn hình. Hãy dùng PuTTY, xterm hoặc cửa sổ lệnh khác. Các lệnh vẫn chạy được: xem --help.", "This terminal (TERM={term}) cannot move its cursor, so the screen cannot be drawn. Use PuTTY, xterm or another terminal. The commands work everywhere: see --help.";
}
