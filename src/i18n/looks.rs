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
    sample_letters: "Nguyễn Thị Đượm, Xã Thạch Đồng: 12.500.000 ₫", "Nguyễn Thị Đượm, Xã Thạch Đồng: 12.500.000 ₫";
    sample_signs: "● nghèo  ◐ cận nghèo  ○ mới thoát  ▪▪··  ✓ ✗ ▸", "● poor  ◐ near-poor  ○ newly escaped  ▪▪··  ✓ ✗ ▸";
    sample_lines: "├── 2022 ▂▃▅▇█ 2026 ──┤", "├── 2022 ▂▃▅▇█ 2026 ──┤";
    fail_not_a_terminal: "Màn hình chỉ mở được trong cửa sổ lệnh, không mở được khi ghi ra tệp hay ống dẫn. Các lệnh vẫn chạy được: xem --help.", "The screen opens only in a terminal, not into a file or a pipe. The commands work everywhere: see --help.";
    fail_no_term: "Không biết đây là loại cửa sổ lệnh nào (biến TERM trống). Trong PuTTY hoặc xterm hãy đặt TERM=xterm rồi chạy lại. Các lệnh vẫn chạy được: xem --help.", "The kind of terminal is not known (TERM is empty). In PuTTY or xterm set TERM=xterm and start again. The commands work everywhere: see --help.";
    fail_dumb_term(term): "Cửa sổ lệnh này (TERM={term}) không đặt được con trỏ, nên không vẽ được màn hình. Hãy dùng PuTTY, xterm hoặc cửa sổ lệnh khác. Các lệnh vẫn chạy được: xem --help.", "This terminal (TERM={term}) cannot move its cursor, so the screen cannot be drawn. Use PuTTY, xterm or another terminal. The commands work everywhere: see --help.";
}
