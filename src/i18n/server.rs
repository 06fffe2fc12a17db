//! Words about a shared server: its set-up, and where it is weak.

use super::{Lang, catalogue};
use crate::domain::server::Weakness;

catalogue! {
    cli_confine: "Chỉ làm việc trên màn hình và chỉ đọc, ghi tệp trong thư mục này", "Screen only, and files in this folder only";
    cli_server: "Máy chủ dùng chung: cách cài đặt, và chỗ còn hở", "A shared server: its set-up, and where it is weak";
    cli_server_print: "In cách cài đặt: tài khoản, thư mục, khoá của từng người, cấu hình SSH, hẹn giờ chép sổ", "Prints the set-up: account, folders, a key for each person, SSH, the timer of copies";
    cli_server_people: "Ai được vào: tên đăng nhập và tệp khoá công khai; ghi nhiều lần nếu nhiều người", "Who may come in: their login and the file of their public key; as often as there are some";
    cli_server_account: "Tài khoản dịch vụ giữ sổ", "The service account that owns the register";
    cli_server_folder: "Thư mục của sổ", "The folder of the register";
    cli_server_program: "Tệp chương trình", "The program";
    cli_server_part: "Chỉ in một phần, để ghi thẳng vào tệp", "One part only, to be written to its file";
    cli_server_check: "Tìm mọi chỗ hở của máy chủ", "Finds every weakness of the server";
    cli_server_keys: "Tệp khoá (authorized_keys)", "The file of keys (authorized_keys)";
    cli_server_sshd: "Tệp cấu hình SSH", "The configuration of the SSH server";
    usage_confined: "Đã có --confine thì chỉ mở được màn hình, không chạy lệnh.", "With --confine only the screen opens, no command runs.";
    usage_server_path(typed): "“{typed}” không dùng được ở đây: đường dẫn đầy đủ hoặc tên, chỉ gồm chữ không dấu, số và / . _ -.", "“{typed}” cannot be used here: a full path or a name, of plain letters, digits and / . _ -.";
    usage_server_person(typed): "“{typed}”: hãy ghi TÊN=TỆP; tên chỉ gồm chữ không dấu, số và . _ -.", "“{typed}”: write LOGIN=FILE; a login has plain letters, digits and . _ -.";
    usage_server_key(file): "{file} không phải tệp khoá công khai (.pub) của OpenSSH.", "{file} is no public key (.pub) of OpenSSH.";
    fail_confined(folder): "Bạn chỉ đọc và ghi được tệp trong thư mục {folder}.", "You may read and write files in {folder} only.";
    server_nobody: "# (chưa có ai: thêm --person TÊN=TỆP)", "# (nobody yet: add --person LOGIN=FILE)";
    server_part_account: "1. Tài khoản dịch vụ và thư mục. Chạy với quyền quản trị.\nChỉ tài khoản này đọc được sổ; không ai đăng nhập vào nó bằng mật khẩu.", "1. The service account and the folders. Run as the administrator.\nOnly this account can read the register; nobody logs in to it with a password.";
    server_part_keys(file): "2. Khoá của từng người, ghi vào {file} (chủ là root, quyền 0644).\nMỗi khoá chỉ mở được chương trình, ghi đúng tên người, và chỉ chạm tới thư mục riêng của người đó.", "2. The keys, one line a person, in {file} (owned by root, mode 0644).\nEach key opens the program and nothing else, names its person, and reaches their own folder only.";
    server_part_sshd(file): "3. Cấu hình SSH, ghi vào {file}, rồi chạy: sshd -t && systemctl reload ssh", "3. The SSH server, in {file}; then run: sshd -t && systemctl reload ssh";
    server_part_cron(file): "4. Chép sổ mỗi giờ nếu đã đến hạn, ghi vào {file}", "4. A copy each hour where one is due, in {file}";
    server_first_steps(program, register, init, keeper): "5. Chương trình, sổ và người giữ sổ đầu tiên. Chạy với quyền quản trị, một lần.\nChép chương trình vào chỗ: {program}\nĐã có sổ thì đóng sổ ở mọi máy, ghi bản sao bằng lệnh: thoatngheo backup so.db, rồi chép vào: {register}\nChưa có thì tạo sổ mới: {init}\nGhi người giữ sổ (chưa có ai thì ai vào cũng được làm mọi việc): {keeper}\nXong thì chạy: thoatngheo --db SỔ server check", "5. The program, the register and its first keeper. Run as the administrator, once.\nThe program goes to its place: {program}\nA register that there is: close it everywhere, write a copy with: thoatngheo backup so.db, then: {register}\nWhere there is none, make it: {init}\nEnter its keeper (until somebody is entered, everybody may do everything): {keeper}\nThen run: thoatngheo --db REGISTER server check";
    server_found(count, mended): "Cộng: {count} chỗ hở, trong đó {mended} chỗ có ghi cách sửa.", "Weaknesses found: {count}, of them with what mends it: {mended}.";
    server_sound: "Không thấy chỗ hở nào.", "No weakness was found.";
    server_not_asked: "Cấu hình SSH: chỉ đọc khối của tài khoản trong tệp, không thấy khối đứng trước. Chạy lệnh này bằng root, không kèm --sshd, để hỏi chính máy chủ SSH.", "SSH: only the account's block was read from its file; a block before it is not seen. Run this as root and without --sshd to ask the SSH server itself.";
    weak_open_folder: "Người khác ghi được vào thư mục này nên có thể thay cả sổ.", "Others can write this folder, and so put another register in its place.";
    weak_readable: "Mọi tài khoản trên máy đọc được.", "Every account on the machine can read it.";
    weak_group: "Cả nhóm của tài khoản đọc hoặc sửa được.", "The account's group can read or change it.";
    weak_owner: "Thuộc về một tài khoản khác.", "It belongs to another account.";
    weak_root: "Sổ thuộc về root: chương trình phải chạy với toàn quyền. Hãy dùng tài khoản dịch vụ.", "The register belongs to root: the program has to run with all rights. Use a service account.";
    weak_link: "Đây là liên kết: ai đổi được nó thì dẫn được chương trình đi nơi khác.", "This is a link: whoever can change it leads the program elsewhere.";
    weak_not_all: "Thư mục có quá nhiều tệp, chưa xem hết. Chuyển những tệp không phải của sổ đi nơi khác.", "Too many files lie in the folder; not all were looked at. Move away what is not the register's.";
    weak_network: "Sổ nằm trên ổ mạng: nhiều người cùng mở sẽ làm hỏng sổ.", "The register lies on a network file system: several people at once would destroy it.";
    weak_sqlite: "SQLite quá cũ, có thể mất dữ liệu đã lưu.", "SQLite is too old: it can lose saves.";
    weak_program: "Không chỉ root sửa được chương trình hoặc thư mục chứa nó.", "Others than root can change the program or a folder above it.";
    weak_no_keys: "Không đọc được tệp khoá; chỉ ra bằng --keys.", "The file of keys cannot be read; name it with --keys.";
    weak_keys: "Không chỉ root sửa được tệp khoá hoặc thư mục chứa nó.", "Others than root can change the file of keys or a folder above it.";
    weak_unrestricted: "Khoá thiếu “restrict”, hoặc mở lại đường hầm.", "The key lacks “restrict”, or opens a tunnel again.";
    weak_shell: "Khoá không có command=: mở được dòng lệnh.", "The key has no command=: it opens a shell.";
    weak_other: "Lệnh của khoá không chỉ mở chương trình với đúng sổ này.", "The key's command does not start the program alone, on this register.";
    weak_nobody: "Lệnh của khoá không ghi tên người (--as).", "The key's command does not say who works (--as).";
    weak_free: "Lệnh của khoá không giữ người dùng trong thư mục riêng (--confine), hoặc thư mục ấy chứa cả sổ.", "The key's command does not confine the person to a folder (--confine), or that folder holds the register.";
    weak_shared: "Hai người chung một thư mục riêng.", "Two people have the same folder.";
    weak_no_block: "Không thấy khối cấu hình SSH cho tài khoản của sổ; chỉ ra bằng --sshd.", "No block of the SSH server for the register's account; name its file with --sshd.";
    weak_setting: "Thiếu, hoặc đặt khác.", "Missing, or set otherwise.";
}

impl Lang {
    /// What a weakness means.
    pub fn server_weakness(self, weakness: Weakness) -> &'static str {
        match weakness {
            Weakness::OpenFolder => self.weak_open_folder(),
            Weakness::ReadableByAll => self.weak_readable(),
            Weakness::OpenToGroup => self.weak_group(),
            Weakness::WrongOwner => self.weak_owner(),
            Weakness::OwnedByRoot => self.weak_root(),
            Weakness::Link => self.weak_link(),
            Weakness::NotAll => self.weak_not_all(),
            Weakness::Network => self.weak_network(),
            Weakness::OldSqlite => self.weak_sqlite(),
            Weakness::Program => self.weak_program(),
            Weakness::NoKeys => self.weak_no_keys(),
            Weakness::KeysWritable => self.weak_keys(),
            Weakness::KeyUnrestricted => self.weak_unrestricted(),
            Weakness::KeyShell => self.weak_shell(),
            Weakness::KeyOther => self.weak_other(),
            Weakness::KeyNobody => self.weak_nobody(),
            Weakness::KeyFree => self.weak_free(),
            Weakness::KeyShared => self.weak_shared(),
            Weakness::NoBlock => self.weak_no_block(),
            Weakness::Setting => self.weak_setting(),
        }
    }
}
