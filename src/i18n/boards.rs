//! What all lists of the sections Support and Herd share: keys, reasons, the time.

use super::catalogue;

catalogue! {
    section_support: "Hỗ trợ", "Support";
    section_herd: "Vật nuôi", "Herd";
    context_board: "danh sách hỗ trợ, vật nuôi", "a list of support or herd";
    key_deed: "Việc chính", "Main act";
    key_deed_doc: "Làm việc thường làm nhất ở danh sách đang mở", "Do what is done most on the open list";
    key_second_deed: "Việc thứ hai", "Second act";
    key_second_deed_doc: "Làm việc thường làm thứ nhì ở danh sách đang mở", "Do what is done second most on the open list";
    key_board_period_doc: "Chọn năm, tháng hoặc ngày mà danh sách nói đến", "Choose the year, month or day that the list speaks of";
    key_print_board_doc: "In danh sách đang mở, hoặc các dòng đã đánh dấu", "Print the open list or the marked lines";
    key_period_before: "Kỳ trước", "Time before";
    key_period_before_doc: "Về kỳ trước của danh sách", "The same list of the time before";
    key_period_after: "Kỳ sau", "Time after";
    key_period_after_doc: "Sang kỳ sau của danh sách", "The same list of the time after";
    sign_marked_line: "Dòng đã đánh dấu", "Marked line";
    board_reading: "Đang đọc danh sách…", "Reading the list…";
    board_no_page: "Mục này chưa có danh sách nào.", "This section has no list yet.";
    board_nothing_found(typed): "Không dòng nào có \"{typed}\".", "No line has \"{typed}\".";
    board_nothing_narrowed(typed, words): "Trong {words} không dòng nào có \"{typed}\".", "In {words} no line has \"{typed}\".";
    board_find_hint: "gõ vài chữ để tìm", "type some letters to find";
    board_find_less(key): "{key}: bỏ chữ đã gõ và bộ lọc, xem lại tất cả.", "{key}: takes away what was typed and the filter, shows all again.";
    board_other_time(key): "{key}  Xem kỳ trước", "{key}  See the time before";
    board_narrow_title: "Lọc theo", "Narrow to";
    board_narrow_not: "Bỏ lọc, xem tất cả", "Show all again";
    board_narrowed(words): "Lọc: {words}", "Narrowed to: {words}";
    key_narrow_doc: "Chỉ xem các dòng của một thôn, một diện, một trạng thái", "See only the lines of a hamlet, a class, a state";
    key_pages: "Trang", "Pages";
    key_pages_doc: "Chọn trang của mục: gõ hai chữ số hoặc vài chữ của tên", "Choose a page of the section: type two digits or some letters of its name";
    group_plans: "Kế hoạch", "Plans";
    group_hand_over: "Cấp phát", "Handing over";
    group_entitlements: "Chế độ", "Entitlements";
    group_community: "Cộng đồng", "Community";
    group_results: "Kết quả", "Results";
    group_ahead: "Dự báo", "Ahead";
    group_animals: "Đàn", "Herd";
    group_passing_on: "Luân chuyển", "Passing on";
    board_found(found, all): "{found} trong {all}", "{found} of {all}";
    board_found_marked(found, all, marked): "{found} trong {all} · ✓ {marked}", "{found} of {all} · ✓ {marked}";
    board_no_line: "Chưa chọn dòng nào.", "No line is chosen.";
    board_no_household: "Dòng này không gắn với hộ nào.", "No household stands behind this line.";
    board_not_here: "Danh sách này không có việc đó.", "This list has no such act.";
    board_nothing_typed: "Chưa gõ gì để tìm.", "Nothing is typed to find by.";
    board_one_page: "Mục này chỉ có một trang.", "This section has one page only.";
    board_no_period: "Danh sách này không theo kỳ.", "This list has no time to choose.";
    board_no_other_period: "Không có kỳ nào nữa ở phía đó.", "There is no time beyond this one.";
    board_period_title: "Kỳ của danh sách", "Time of the list";
    board_period_hint: "Gõ năm, tháng hoặc ngày: 2026, 3/2026, 05/03/2026.", "Type a year, a month or a day: 2026, 3/2026, 05/03/2026.";
    board_paper_list: "Danh sách như trên màn hình", "The list as on the screen";
    board_total: "Tổng cộng", "Total";
}
