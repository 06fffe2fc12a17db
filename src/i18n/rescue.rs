//! A damaged register: what is known, what can be put back, what can still be read.

use super::catalogue;

catalogue! {
    trouble_damaged_sign: "sổ hỏng", "damaged";
    damage_known(moment, found): "Tệp sổ bị hỏng, phát hiện lúc {moment} ({found}). Sổ chỉ mở để đọc.", "The file of the register is damaged, found at {moment} ({found}). It is opened for reading only.";
    damage_unmarked: "Tệp sổ bị hỏng; chỉ xem được phần còn đọc được, có thể thiếu.", "The file of the register is damaged; what can still be read is shown, and may be short of something.";
    read_only_damaged_best(copy, households): "tệp sổ bị hỏng; bản sao tốt nhất: {copy}, {households} hộ, đưa về ở mục Hệ thống", "the file is damaged; the best copy is of {copy}, {households} households: put it back in section System";
    read_only_damaged_none: "tệp sổ bị hỏng và không có bản sao nào còn lành; hãy ghi ra bằng lệnh dump", "the file is damaged, and no copy is whole; write it out with the dump command";
    writable_again: "Tệp sổ đã lành trở lại: sổ lại ghi được.", "The file of the register is whole again: it can be changed.";
    check_whole_again: "Tệp sổ lành: đã bỏ dấu hỏng, sổ lại ghi được.", "The file is whole: the mark of damage was taken away, and the register can be changed again.";

    rescue_damaged(path): "Tệp {path} bị hỏng, không mở được như một cuốn sổ nữa. Tệp không bị đụng tới.", "The file {path} is damaged and cannot be opened as a register any more. It was not touched.";
    rescue_gone(path): "Không thấy tệp sổ {path}, nhưng có bản sao lưu của sổ này. Đưa bản mới nhất về, hay làm cách khác?", "The register file {path} is not there, but copies of it are. Put the newest back, or go another way?";
    fail_old_copies(path): "Không thấy tệp sổ {path}, nhưng có bản sao lưu của sổ này, nên chưa tạo sổ mới. Hãy đưa bản sao về; nếu thật sự muốn sổ mới, thêm --anew.", "The register file {path} is not there, but copies of it are, so no new one was made. Put a copy back; where a new one is wanted after all, add --anew.";
    rescue_lost_with_it: "Việc ghi sau bản sao đó đã mất cùng tệp. Nếu tệp còn ở nơi khác (thùng rác, thẻ nhớ), hãy chép về chỗ cũ trước.", "What was saved since that copy went with the file. Where the file still lies elsewhere (bin, USB stick), copy it back to its place first.";
    rescue_searching: "Đang tìm bản sao tốt nhất …", "Looking for the best copy …";
    rescue_best(moment, households, operations): "Bản sao tốt nhất: {moment}, {households} hộ, {operations} lần ghi; đã đọc lại và kiểm tra.", "The best copy: {moment}, {households} households, {operations} operations; read and proved.";
    rescue_lost(count): "Sau bản sao đó, sổ còn {count} lần ghi nữa.", "Since that copy {count} operations were saved.";
    rescue_nothing_lost: "Sau bản sao đó, sổ không ghi gì thêm.", "Nothing was saved since that copy.";
    rescue_lost_unknown: "Không đọc được sau bản sao đó sổ còn ghi những gì.", "What was saved since that copy cannot be read any more.";
    rescue_none(folder): "Không có bản sao nào còn lành trong {folder}.", "No copy in {folder} is whole.";
    rescue_place(path): "Nơi sao lưu thứ hai chưa thấy: {path}. Hãy gắn vào rồi thử lại.", "The second place of copies is not there: {path}. Attach it and try again.";
    rescue_readable: "Một phần sổ còn đọc được: xem được mà không ghi gì vào tệp.", "Part of the register can still be read, without writing anything into the file.";
    rescue_unreadable: "Không đọc được gì trong tệp này nữa.", "Nothing in this file can be read any more.";
    rescue_not_shown: "Không đọc được đủ để mở ra xem.", "Too little can be read to be shown.";
    rescue_command(command): "Đưa về: {command}   (thêm --preview để chỉ xem trước)", "Put it back: {command}   (with --preview only to look)";
    rescue_dump(command): "Ghi ra phần còn đọc được: {command}", "Write out what can still be read: {command}";
    rescue_begin: "Làm gì bây giờ?", "What now?";
    rescue_put_back: "Đưa sổ về bản sao tốt nhất", "Put the best copy back";
    rescue_put_back_doc: "xem trước, hỏi rồi mới làm", "shows it first, then asks";
    rescue_look: "Xem phần còn đọc được", "Look at what can be read";
    rescue_look_doc: "chỉ đọc, không ghi gì", "only read, nothing is written";
    rescue_copies: "Các bản sao khác", "Other copies";
    rescue_copies_doc: "chọn một bản khác để đưa về", "choose another one";
    rescue_leave: "Thoát", "Leave";
    rescue_leave_doc: "để nguyên mọi thứ", "everything stays as it is";
}
