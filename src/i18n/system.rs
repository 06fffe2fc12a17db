//! Section System and the first screen without a register.

use super::{Lang, catalogue};

catalogue! {
    system_place: "Địa bàn", "Place";
    system_commune: "Xã, phường", "Commune";
    system_hamlet_households: "hộ dân", "households";
    system_hamlet_people: "nhân khẩu", "people";
    system_new_hamlet: "+ Thêm thôn", "+ New hamlet";
    system_register: "Sổ", "Register";
    system_file: "Tệp", "File";
    system_access: "Quyền", "Access";
    system_trouble: "Chú ý", "Take care";
    system_writable: "đọc và ghi", "read and write";
    system_check_fine: "Đã kiểm tra: sổ không có lỗi.", "Checked: the register has no faults.";
    problem_whole_file(detail): "Tệp sổ hỏng, SQLite báo: {detail}", "The file is damaged; SQLite says: {detail}";
    problem_file(place, detail): "Tệp sổ hỏng ở {place}: {detail}", "The file is damaged at {place}: {detail}";
    problem_reference(place, detail): "{place} trỏ tới mục không còn: {detail}", "{place} names something that is not there: {detail}";
    problem_list(place, detail): "Danh sách ghi khác hồ sơ của hộ {place}: {detail}", "The list says something else than household {place}: {detail}";
    problem_class(place, detail): "Diện trong danh sách khác quyết định của hộ {place}: {detail}", "The list's class is not the one recognised for household {place}: {detail}";
    problem_journal(place, detail): "Nhật ký bị sửa từ bên ngoài ở {place}: {detail}", "The journal was changed from outside at {place}: {detail}";
    problem_no_head(place): "Hộ {place} chưa có chủ hộ.", "Household {place} has no head.";
    problem_several_heads(place): "Hộ {place} có nhiều chủ hộ.", "Household {place} has several heads.";
    problem_several_homes(place, detail): "{place} ở nhiều hộ cùng lúc: {detail}", "{place} lives in several households: {detail}";
    problem_ledger(place, year): "Diễn biến năm {year} của hộ {place} không khớp đầu kỳ với cuối kỳ.", "The movements of {year} of household {place} do not lead from its beginning to its end.";
    problem_recognised_twice(place, round): "Hộ {place} được công nhận nhiều lần trong đợt {round}.", "Household {place} was recognised more than once in round {round}.";
    problem_not_concluded(place, round): "Đợt {round} đã khoá nhưng hộ {place} chưa có kết luận.", "Round {round} is closed, but household {place} is not concluded.";
    problem_not_listed(place, round): "Hộ {place} có phiếu trong đợt {round} nhưng không có trong danh sách của đợt. Hãy thêm hộ vào danh sách.", "Household {place} was surveyed in round {round} and is not on its list. Put it on the list.";
    problem_decision(place, round): "Quyết định {place} của đợt {round} có ngày ngoài đợt, hoặc khác với lần công nhận theo nó.", "Decision {place} of round {round} lies outside the round, or differs from what it recognised.";
    system_backup: "Sao lưu ngay", "Back up now";
    system_backup_doc: "ghi một bản sao vào thư mục cạnh sổ", "writes a copy into the folder beside the register";
    system_backed_up(file): "Đã sao lưu vào {file}", "Backed up to {file}";
    system_settings: "Cài đặt của bạn", "Your settings";
    commune_province: "Tỉnh, thành phố", "Province";
    commune_province_hint: "không cần chữ Tỉnh: Phú Thọ", "without the word for it: Phú Thọ";
    commune_name: "Tên xã, phường", "Commune";
    commune_name_hint: "như viết trên giấy tờ: Xã Thanh Ba", "as on papers: Xã Thanh Ba";
    place_area: "Khu vực", "Area";
    hamlet_title: "Thôn", "Hamlet";
    hamlet_new: "Thêm thôn", "New hamlet";
    hamlet_name: "Tên thôn", "Name";
    hamlet_name_hint: "như dân gọi: Khu 4, Bản Nà Lò", "as people call it: Khu 4, Bản Nà Lò";
    hamlet_former_commune: "Thuộc xã cũ", "Former commune";
    hamlet_former_commune_hint: "trước khi sáp nhập 1/7/2025; bỏ trống nếu không đổi", "before the mergers of 1/7/2025; empty where the same";
    hamlet_households: "Tổng số hộ dân", "Resident households";
    hamlet_people: "Tổng số nhân khẩu", "Resident people";
    hamlet_residents_hint: "mọi hộ trong thôn, để tính tỷ lệ", "all households of the hamlet, for the rates";
    hamlet_fewer_people: "Số nhân khẩu ít hơn số hộ: xem lại hai con số.", "Fewer people than households: check both numbers.";
    hamlet_remove_question(name): "Xoá thôn {name} khỏi sổ? Chỉ xoá được thôn không có hộ nào.", "Remove the hamlet {name}? Only a hamlet without households can be removed.";
    welcome_title: "Sổ theo dõi hộ nghèo, hộ cận nghèo của xã", "The commune's register of poor and near-poor households";
    welcome_what: "Mỗi hộ một trang: nhân khẩu, thiếu hụt, hỗ trợ đã nhận, đường thoát nghèo.", "One page a household: people, deprivations, supports had, the way out.";
    welcome_safe: "Mọi thay đổi đều ghi nhật ký và hoàn tác được. Dữ liệu nằm trên máy này.", "Every change is journaled and can be taken back. The data stays on this machine.";
    welcome_begin: "Bắt đầu từ đâu?", "Where to begin?";
    welcome_create: "Lập sổ mới cho xã", "Make a register for the commune";
    welcome_create_doc: "hỏi tên tỉnh, tên xã", "asks for province and commune";
    welcome_import: "Lập sổ và nhập danh sách đang có", "Make a register and import a list";
    welcome_import_doc: "xlsx, xls, ods, csv", "xlsx, xls, ods, csv";
    welcome_demo: "Xem thử với xã mẫu", "Look around in the demo commune";
    welcome_demo_doc: "số liệu bịa, xoá lúc nào cũng được", "made-up data";
    welcome_open: "Mở tệp sổ khác", "Open another register file";
    welcome_open_doc: "gõ đường dẫn của tệp", "type the path of the file";
    welcome_settings_doc: "ngôn ngữ, giao diện, cách gõ", "language, theme, typing";
    welcome_open_hint: "Gõ đường dẫn của tệp sổ", "Type the path of the register file";
    welcome_opening(path): "Đang mở {path} …", "Opening {path} …";
    welcome_not_opened: "Chưa mở được sổ", "The register could not be opened";
}

impl Lang {
    /// The name of the language in itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Vi => "Tiếng Việt",
            Self::En => "English",
        }
    }
}
