//! The list of the rules in force: what `rules` prints.

use super::catalogue;

catalogue! {
    cli_rules: "Chuẩn nghèo, phiếu A, bảng điểm B1, mô hình, bảng biểu đang áp dụng và lấy từ tệp nào; kiểm tra các tệp riêng của xã mà không mở sổ", "The standards, form A, score tables, models and official tables in force and their files; checks the commune's own files without opening the register";
    rules_standards: "Chuẩn nghèo", "Poverty standards";
    rules_forms_a: "Phiếu A", "Form A";
    rules_b1: "Bảng điểm B1", "Tables of score B1";
    rules_models: "Mô hình hỗ trợ và nguồn vốn", "Support models and funds";
    rules_groups: "Tổ nhóm dự án sản xuất", "Production project groups";
    rules_group_share(least, preferred): "cần ít nhất {least} % thành viên đủ điều kiện; trên {preferred} % được ưu tiên", "at least {least} % eligible members; above {preferred} % goes first";
    rules_criteria: "Tiêu chí thoát nghèo", "Criteria of leaving poverty";
    rules_criteria_all: "mọi hộ khác", "all other households";
    rules_criteria_set(code, name, musts, needed, optional, whose): "{code}: {name}; {musts} bắt buộc, thêm {needed} trong {optional} tự chọn; cho: {whose}", "{code}: {name}; {musts} musts and {needed} of {optional} others; for: {whose}";
    rules_watch: "Theo dõi sau thoát nghèo", "The watch after the exit";
    rules_watched(states, months, overdue): "{states}: {months} tháng; thăm trễ quá {overdue} ngày thì báo", "{states}: {months} months; warned of once a visit is more than {overdue} days overdue";
    rules_tables: "Bảng biểu chính thức", "Official tables";
    rules_no_form_a: "chưa có câu hỏi: chỉ nhập kết quả cần hay không cần phiếu B", "no questions: only whether form B is needed is entered";
    rules_no_b1: "chưa có bảng: chỉ nhập tổng điểm B1", "no table: only the total of B1 is entered";
    rules_of_program: "có sẵn trong chương trình", "of the program";
    rules_head(code, from, to, source): "{code}  {from} – {to}  [{source}]", "{code}  {from} – {to}  [{source}]";
    rules_lines(area, poor, average, limit): "{area}: nghèo đến {poor}; mức trung bình đến: {average}; giới hạn điểm B1: {limit}", "{area}: poor up to {poor}; average line: {average}; limit of score B1: {limit}";
    rules_unpublished: "chưa công bố", "not published";
    rules_k(k, points): "nghèo khi thiếu hụt từ {k} chỉ số; mỗi chỉ số {points} điểm B2", "poor from {k} deprivations on; {points} points of B2 each";
    rules_indicators(count, numbered): "{count} chỉ số: {numbered}", "{count} indicators: {numbered}";
    rules_questions_a(count, rule): "{count} câu hỏi; {rule}", "{count} questions; {rule}";
    rules_yes_at_most(most): "cần phiếu B khi có nhiều nhất {most} câu \"có\"", "form B is needed with {most} \"yes\" at most";
    rules_yes_at_least(least): "cần phiếu B khi có từ {least} câu \"có\"", "form B is needed from {least} \"yes\" on";
    rules_questions_b1(count, columns): "{count} câu hỏi; các cột: {columns}", "{count} questions; columns: {columns}";
    rules_catalogue(models, funds): "{models} mô hình, {funds} nguồn vốn", "{models} models, {funds} funds";
    rules_table_count(count): "{count} bảng", "{count} tables";
    rules_own(codes, source): "của xã: {codes}  [{source}]", "the commune's own: {codes}  [{source}]";
    rules_sound: "Các tệp không có lỗi.", "The files are sound.";
    rules_faults(count): "{count} lỗi; các tệp có lỗi chưa được dùng:", "Faults: {count}; files of a folder with a fault are not used:";
}
