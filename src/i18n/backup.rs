//! Copies of the register: making, listing, carrying away and putting back.

use super::words::worded;
use super::{Lang, catalogue};
use crate::domain::backup::{BackupRulesFault, Occasion, Relation};

catalogue! {
    op_restore_register: "Khôi phục sổ từ bản sao", "Put a copy back";
    occasion_time: "theo giờ", "by the clock";
    occasion_import: "trước khi nhập", "before an import";
    occasion_migration: "trước khi nâng cấp", "before an upgrade";
    occasion_restore: "trước khi khôi phục", "before a restore";
    occasion_hand: "làm bằng tay", "by hand";

    copy_alone: "Chưa có sổ ở đó, hoặc sổ ở đó không đọc được.", "There is no register there, or it cannot be read.";
    copy_same: "Bản sao giống hệt sổ hiện nay: khôi phục không thay đổi gì.", "The copy is the same as the register: putting it back changes nothing.";
    copy_earlier: "Bản sao là sổ này vào một lúc trước.", "The copy is this register at an earlier time.";
    copy_later: "Bản sao có những việc mà sổ hiện nay chưa có.", "The copy has work that the register does not have yet.";
    copy_parted: "Sổ và bản sao đã tách ra: mỗi bên có những việc mà bên kia không có.", "The register and the copy have parted: each has work that the other has not.";
    copy_other: "Đây là bản sao của một sổ khác.", "This is a copy of another register.";

    backup_rules_hours: "Số giờ phải từ 1 đến 168. Hãy ghi lại.", "Hours are 1 to 168. Correct it.";
    backup_rules_keep: "Số này phải từ 1 đến 1.200. Hãy ghi lại.", "This is 1 to 1,200. Correct it.";
    backup_rules_place: "Hãy ghi đường dẫn đầy đủ của thư mục, như /media/usb.", "Write the whole path of the folder, like /media/usb.";

    fail_open_elsewhere(path): "Sổ {path} đang được mở ở phiên khác. Hãy đóng mọi phiên đang mở sổ rồi làm lại.", "Another session has the register {path} open. Close every session that has it open, then do it again.";
    progress_pages: "trang", "pages";

    backup_made(path): "Đã sao lưu và kiểm tra lại: {path}", "Copied and verified: {path}";
    backup_holds(households, people, operations): "  {households} hộ, {people} nhân khẩu, {operations} lần ghi", "  {households} households, {people} people, {operations} operations";
    backup_not_due(moment): "Chưa đến giờ sao lưu; bản gần nhất lúc {moment}.", "No copy is due; the last one is of {moment}.";
    backup_unchanged(moment): "Sổ không thay đổi gì từ bản sao lúc {moment}.", "Nothing was saved since the copy of {moment}.";
    backup_elsewhere: "Một phiên khác đang sao lưu.", "Another session is making a copy.";
    backup_thinned(count): "Đã bỏ {count} bản cũ theo quy định giữ bản sao.", "Removed {count} old copies by the rule of what is kept.";
    backup_second(path): "Nơi thứ hai: {path}", "Second place: {path}";
    backup_same_disk(path): "Nơi thứ hai nằm cùng ổ đĩa với sổ ({path}): hỏng ổ là mất cả hai. USB đã gắn chưa?", "The second place lies on the same disk as the register ({path}): both go with the disk. Is the stick plugged in?";
    backup_second_missing(path): "Không thấy nơi sao lưu thứ hai: {path}. Hãy cắm USB hoặc gắn ổ đĩa; bản mới nhất sẽ được chép vào lần sau.", "The second place for copies is not there: {path}. Plug the stick in or mount the disk; the newest copy goes there the next time.";
    backup_second_failed(path, why): "Không chép được vào nơi sao lưu thứ hai {path}: {why}", "The copy could not go to the second place {path}: {why}";
    backup_second_busy(path): "Một phiên khác đang chép vào nơi thứ hai {path}.", "Another session is at the second place {path}.";
    backup_failed(why): "Không tự sao lưu được: {why}", "The automatic backup failed: {why}";

    backup_none(folder): "Chưa có bản sao nào trong {folder}.", "There is no copy in {folder} yet.";
    backup_folder(folder): "Bản sao trong {folder}, mới nhất trước:", "Copies in {folder}, the newest first:";
    backup_megabytes(size): "{size} MB", "{size} MB";
    backup_line_holds(households, operations): "{households} hộ, {operations} lần ghi", "{households} households, {operations} operations";
    backup_unreadable: "không đọc được", "cannot be read";
    backup_in_second: "nơi thứ hai", "second place";

    restore_of(moment, by): "Lần ghi cuối trong bản sao: {moment}, {by}", "Last saved in the copy: {moment} by {by}";
    restore_copy(households, people, operations): "Bản sao: {households} hộ, {people} nhân khẩu, {operations} lần ghi", "The copy: {households} households, {people} people, {operations} operations";
    restore_present(households, people, operations): "Sổ hiện nay: {households} hộ, {people} nhân khẩu, {operations} lần ghi", "The register: {households} households, {people} people, {operations} operations";
    restore_lost(count): "{count} lần ghi sau bản sao sẽ không còn trong sổ:", "{count} operations since the copy would no longer be in the register:";
    restore_lost_by(who, count): "  {who}: {count}", "  {who}: {count}";
    restore_last: "Những lần ghi cuối trong số đó:", "The last of these:";
    restore_households(count, names): "{count} hộ có thay đổi: {names}", "{count} households differ: {names}";
    restore_gained(count): "{count} lần ghi chỉ có trong bản sao sẽ trở lại.", "{count} operations that only the copy has would come back.";
    restore_office(count, rules): "Người dùng sổ và quy định duyệt cũng trở lại như lúc đó: {count} người, {rules}.", "Who works here and the rules of the office go back too: {count} people, {rules}.";
    restore_rules_none: "không việc nào cần hai người", "nothing needs two people";
    restore_rules_two(matters): "cần hai người: {matters}", "two people for: {matters}";
    restore_office_open: "Người dùng sổ cũng trở lại như lúc đó: bản sao chưa ghi ai. Khôi phục xong, ai mở được tệp sổ đều làm được mọi việc; hãy thêm lại người dùng ngay.", "Who works here goes back too, and the copy knows nobody: once it is put back, whoever can open the file may do everything. Enter the people again at once.";
    restore_erasures(count): "Bản sao còn giữ dữ liệu của {count} người đã được xoá theo luật sau đó; khôi phục sẽ xoá lại ngay:", "The copy still holds the data of {count} people that was erased by law since; it is erased again at once:";
    restore_erasure(code, on, by, law): "  hộ {code}: {by} xoá ngày {on} ({law})", "  household {code}: erased by {by} on {on} ({law})";
    restore_erased_again(count): "Đã xoá lại dữ liệu của {count} người theo những lần xoá trước.", "Erased the data of {count} people again, as it was before.";
    restore_erasures_unread: "Sổ hỏng không đọc được hết: không biết sau bản sao này còn ai đã được xoá dữ liệu theo luật. Hãy đối chiếu các đơn đã giải quyết và xoá lại người còn tên trong sổ: thoatngheo person-data MÃ TÊN --erase", "The damaged register cannot be read to its end: it is not known who else's data was erased by law since this copy. Go through the requests, and erase again whom the register still names: thoatngheo person-data CODE NAME --erase";
    restore_to_erase: "Chưa xoá lại được, vì trong bản sao bạn không phải người giữ sổ. Người giữ sổ hãy xoá lại từng người: thoatngheo person-data MÃ TÊN --erase", "Not erased again, because in the copy you do not keep the register. Its keeper erases them once more: thoatngheo person-data CODE NAME --erase";
    restore_nothing_done: "Chưa thay đổi gì. Bỏ --preview để khôi phục.", "Nothing was changed. Leave out --preview to put it back.";

    copies_title: "Bản sao và khôi phục", "Copies, restoring";
    copies_doc: "xem các bản sao, đưa sổ về một bản sao", "the copies that there are; putting one back";
    copy_households(count): "{count} hộ", "{count} households";
    copy_unreadable_why: "Bản sao này không đọc được: tệp hỏng hoặc không phải sổ. Hãy chọn bản khác.", "This copy cannot be read: it is damaged or no register. Choose another.";
    restore_title: "Khôi phục sẽ thay đổi gì", "What putting it back would change";
    restore_go_on: "đi tiếp để khôi phục", "goes on to putting it back";
    restore_question_gone: "Đặt bản sao này vào chỗ của sổ? Ở đó hiện không có tệp nào.", "Put this copy in the place of the register? No file is there now.";
    restore_question: "Thay sổ hiện nay bằng bản sao này? Sổ hiện nay được giữ trong thư mục bản sao. Mọi phiên khác phải đóng sổ trước.", "Put this copy in the place of the register? The present one is kept among the copies. Every other session must have closed it.";
    restore_leave: "Để nguyên", "Leave it";
    restore_go: "Khôi phục", "Put it back";
    restore_done(kept): "Đã khôi phục. Sổ trước đó được giữ ở {kept}", "Put back. The register of before is kept at {kept}";

    cli_backup_command: "Sao lưu sổ: không ghi gì thêm thì vào thư mục bản sao cạnh sổ", "Copies the register; without more words into the folder of copies beside it";
    cli_backup_auto: "Chỉ sao lưu khi đến giờ và sổ có thay đổi; bỏ bớt bản cũ, chép vào nơi thứ hai (dùng cho cron)", "Copies only when a copy is due and something was saved; thins old ones, fills the second place (for cron)";
    cli_backup_list: "Các bản sao ở cả hai nơi, mỗi bản có gì", "The copies in both places and what each holds";
    cli_backup_verify: "Đọc lại và kiểm tra toàn bộ từng bản; kết thúc bằng 3 khi có bản hỏng", "Reads and checks each copy whole; ends with 3 where one is damaged";
    cli_restore_preview: "Chỉ cho biết khôi phục sẽ thay đổi gì", "Only tells what putting it back would change";
}

worded! {
    occasion(Occasion) {
        Time => occasion_time, Import => occasion_import, Migration => occasion_migration,
        Restore => occasion_restore, Hand => occasion_hand,
    }
    relation_of_copy(Relation) {
        Alone => copy_alone, Same => copy_same, Earlier => copy_earlier, Later => copy_later,
        Parted => copy_parted, Other => copy_other,
    }
}

impl Lang {
    /// Bytes as people read them: `14,2 MB`.
    pub fn backup_size(self, bytes: u64) -> String {
        let tenths = bytes.div_ceil(100_000);
        let sign = match self {
            Self::Vi => ',',
            Self::En => '.',
        };
        self.backup_megabytes(format!("{}{sign}{}", tenths / 10, tenths % 10))
    }

    /// What is wrong with a file of how the register is copied.
    pub fn backup_rules_fault(self, fault: &BackupRulesFault) -> String {
        use BackupRulesFault as Fault;
        match fault {
            Fault::Unreadable(misread) => self.misread(misread),
            Fault::Hours => self.backup_rules_hours().to_owned(),
            Fault::Keep => self.backup_rules_keep().to_owned(),
            Fault::Place => self.backup_rules_place().to_owned(),
        }
    }
}
