//! What went wrong: what happened, why, and what to do.

use super::catalogue;

catalogue! {
    fail_not_found(path): "Không thấy sổ ở {path}. Hãy xem lại đường dẫn, hoặc lập sổ mới.", "There is no register at {path}. Check the path, or make a new one.";
    fail_already_exists(path): "Ở {path} đã có tệp. Hãy chọn tên khác; tệp cũ vẫn nguyên.", "A file stands at {path} already. Choose another name; the old file is untouched.";
    fail_not_a_register(path): "Tệp {path} không phải sổ Thoát Nghèo. Tệp không bị đụng tới; hãy chọn tệp khác.", "The file {path} is not a Thoát Nghèo register. It was not touched; choose another file.";
    fail_damaged(detail): "Tệp sổ bị hỏng ({detail}). Đừng ghi thêm; hãy mở bản sao lưu mới nhất bằng lệnh restore.", "The register is damaged ({detail}). Do not write to it; open the newest backup with the restore command.";
    fail_network(path, kind): "{path} nằm trên ổ mạng ({kind}), nơi khoá tệp không giữ được và sổ có thể hỏng. Hãy chép sổ về máy này hoặc làm việc qua SSH trên máy chủ.", "{path} lies on a network file system ({kind}), where locks do not hold and the register could be damaged. Keep it on this machine, or work on the server over SSH.";
    fail_symbolic_link(path): "{path} là liên kết tượng trưng. Hãy mở thẳng tệp thật để sổ không bị tách đôi.", "{path} is a symbolic link. Open the real file, so that the register is not split.";
    fail_hard_link(path): "{path} có hai tên (liên kết cứng). Hãy bỏ một tên để sổ không bị tách đôi.", "{path} has two names (hard link). Remove one, so that the register is not split.";
    fail_read_only(reason): "Sổ đang mở chỉ để đọc: {reason}. Chưa có gì thay đổi.", "The register is open for reading only: {reason}. Nothing was changed.";
    read_only_newer: "tệp do bản mới hơn của chương trình tạo ra; hãy cập nhật chương trình", "the file was made by a newer version of the program; update the program";
    read_only_medium: "tệp hoặc ổ đĩa không cho ghi; hãy hỏi người giữ máy", "the file or disk does not allow writing; ask the keeper of the machine";
    read_only_damaged: "tệp sổ bị hỏng; hãy sao lưu tệp này lại rồi khôi phục từ bản sao lưu mới nhất", "the file is damaged; keep a copy of it, then restore the newest backup";
    trouble_disk_low(left): "Ổ đĩa chứa sổ sắp đầy: chỉ còn {left}. Hãy xoá bớt tệp không cần.", "The disk of the register is nearly full: {left} left. Remove files that are not needed.";
    trouble_no_reserve(left): "Ổ đĩa chứa sổ sắp đầy: chỉ còn {left}, không còn phần dự trữ. Hãy xoá bớt tệp ngay, nếu không sẽ không lưu được.", "The disk of the register is nearly full: {left} left, and nothing in reserve. Remove files now, or nothing more can be saved.";
    trouble_clock_back(last): "Đồng hồ máy này chạy lùi: lần ghi cuối trong sổ là lúc {last}. Hãy chỉnh lại giờ.", "The clock of this machine was set back: the last entry of the register is of {last}. Set the time right.";
    trouble_disk_sign: "đĩa sắp đầy", "disk nearly full";
    trouble_no_reserve_sign: "đĩa đầy", "disk full";
    trouble_clock_sign: "sai giờ", "wrong time";
    fail_unknown(detail): "Ổ đĩa lỗi khi đang lưu ({detail}): không biết đã lưu hay chưa. Hãy xem nhật ký trước khi nhập lại.", "The disk failed while saving ({detail}): it is not known whether this was saved. Look in the journal before you enter it again.";
    fail_disk_full: "Ổ đĩa đã đầy. Chưa có gì thay đổi; hãy xoá bớt tệp rồi lưu lại.", "The disk is full. Nothing was changed; free some space and save again.";
    fail_busy: "Chương trình khác đang giữ sổ. Hãy thử lại sau vài giây.", "Another program holds the register. Try again in a few seconds.";
    fail_sqlite_old(version): "Thư viện SQLite {version} quá cũ, có thể làm mất dữ liệu. Hãy dùng bản chương trình đầy đủ.", "The SQLite library {version} is too old and could lose data. Use the complete program.";
    fail_io(detail): "Không đọc hoặc ghi được tệp: {detail}. Chưa có gì thay đổi.", "The file could not be read or written: {detail}. Nothing was changed.";
    fail_conflict(by, at): "{by} đã lưu mục này lúc {at}, sau khi bạn mở nó. Hãy mở lại để xem cả hai.", "{by} saved this at {at}, after you opened it. Open it again to see both.";
    fail_gone: "Mục này không còn trong sổ; có thể người khác vừa xoá.", "This is no longer in the register; someone may just have removed it.";
    fail_code_taken(code): "Mã hộ {code} đã dùng cho hộ khác. Hãy gõ mã khác hoặc để trống để máy cấp.", "The code {code} belongs to another household. Type another, or leave it empty to be given one.";
    fail_not_your_register: "Tệp sổ thuộc tài khoản khác, nên --as không dùng được ở đây. Hãy bỏ --as: sổ ghi theo tên đăng nhập của máy.", "Another account owns the register, so --as cannot be used here. Leave it out: the register goes by the login name of the machine.";
    fail_no_household(code): "Không có hộ nào mang mã {code}. Hãy xem lại mã, hoặc tìm bằng tên.", "No household has the code {code}. Check the code, or find it by name.";
    refused_ended: "Hộ này đã ra khỏi sổ. Muốn sửa, hãy đưa hộ vào sổ lại.", "This household has left the register. Restore it to change it.";
    refused_not_ended: "Hộ này vẫn đang trong sổ.", "This household is still in the register.";
    refused_merge_self: "Không thể nhập một hộ vào chính nó. Hãy chọn hộ khác.", "A household cannot be merged into itself. Choose another one.";
    refused_split_nobody: "Chưa chọn ai để tách. Hãy chọn ít nhất một người.", "Nobody is chosen for the split. Choose at least one person.";
    refused_split_everybody: "Không thể tách cả hộ. Hãy để lại ít nhất một người.", "The whole household cannot be split off. Leave at least one person behind.";
    refused_not_a_member: "Người này không ở trong hộ.", "This person does not live in the household.";
    refused_already_left: "Người này đã ra khỏi hộ từ trước.", "This person has left the household already.";
    refused_in_use: "Mục này đang được mục khác dùng, chưa xoá được.", "Other records hang on this one; it cannot be removed yet.";
    refused_impossible_day: "Ngày này không hợp lý với những gì đã ghi. Hãy xem lại ngày.", "This day does not fit what is recorded already. Check the date.";
    refused_unknown_member: "Người này chưa có trong sổ. Hãy thêm họ vào hộ trước.", "This person is not in the register yet. Add them to the household first.";
    refused_round_closed: "Đợt rà soát này đã khoá, không sửa được nữa. Muốn đổi kết quả, hãy ra quyết định trong một đợt rà soát thường xuyên sau đó.", "This round is closed and cannot be changed any more. To change its result, decide in a later ad hoc round.";
    refused_decided_in_round(code): "Đợt này đã công nhận hộ {code}; phiếu và kết quả họp dân của hộ không sửa được nữa. Muốn sửa, hãy hoàn tác quyết định, hoặc làm trong đợt sau.", "The round has recognised household {code}; its form and the meeting's word cannot be changed any more. Undo the decision first, or correct it in a later round.";
    refused_round_exists: "Đợt rà soát này đã được mở. Hãy chọn nó trong danh sách các đợt.", "This round was opened already. Choose it in the list of rounds.";
    refused_no_such_round: "Chưa mở đợt rà soát này. Hãy mở đợt trước.", "This round has not been opened. Open it first.";
    refused_on_the_list: "Hộ này đã có trong danh sách của đợt rà soát.", "This household is on the work list of the round already.";
    refused_not_concluded(count): "Đợt rà soát còn {count} hộ chưa có kết luận, chưa khoá được. Hãy xem các hộ đó trong danh sách của đợt.", "The round cannot be closed: households without a conclusion: {count}. See them on its work list.";
    refused_open_complaints(count): "Đợt rà soát còn {count} khiếu nại chưa phúc tra, chưa khoá được. Hãy ghi kết quả phúc tra trước.", "The round cannot be closed: complaints without a re-check: {count}. Record their re-checks first.";
    refused_contested(code): "Hộ {code} còn khiếu nại chưa phúc tra nên chưa được công nhận. Hãy ghi kết quả phúc tra trước.", "A complaint about household {code} has no re-check yet, so that it cannot be recognised. Record the re-check first.";
    refused_of_decision: "Lần công nhận này thuộc quyết định của cả đợt nên giữ số và ngày của quyết định đó. Ở đây chỉ sửa được diện hộ và lý do.", "This recognition is part of a round's decision and keeps its number and day. Only class and reason can be corrected here.";
    refused_surveyed_in_round: "Hộ này đã có phiếu rà soát trong đợt nên phải giữ trong danh sách. Muốn bỏ hộ, hãy xoá phiếu trước.", "This household was surveyed in the round and stays on its list. To take it off, remove its survey first.";
    refused_recognised_in_round(code): "Hộ {code} đã được công nhận trong đợt này rồi. Mỗi đợt chỉ công nhận một hộ một lần; muốn đổi, hãy sửa lần công nhận đó hoặc làm trong đợt sau.", "Household {code} was recognised in this round already. A round recognises a household once; to change it, correct that recognition or decide in a later round.";
    refused_before_meeting(held): "Ngày quyết định trước ngày họp dân ({held}). Hãy xem lại hai ngày này.", "The decision is dated before the villagers' meeting ({held}). Check the two days.";
    refused_recognises_ended(code): "Quyết định có hộ {code} đã ra khỏi sổ. Hãy bỏ hộ đó khỏi quyết định.", "The decision names household {code}, which has left the register. Leave it out.";
    fail_changed_since(by, at, what): "Không hoàn tác được: {by} đã sửa cùng mục này lúc {at} ({what}).", "It cannot be taken back: {by} changed the same thing at {at} ({what}).";
    fail_interrupted: "Việc tìm đã dừng vì có yêu cầu mới.", "The search was stopped by a newer one.";
    fail_database(detail): "Sổ báo lỗi lạ: {detail}. Chưa có gì thay đổi; hãy chạy lệnh check.", "The register reports an unexpected error: {detail}. Nothing was changed; run the check command.";
}
