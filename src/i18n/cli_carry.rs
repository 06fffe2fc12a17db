//! Words of the commands that take hamlets out and bring them back.

use super::catalogue;

catalogue! {
    cli_take_out: "Mang sổ của vài thôn đi: ghi ra một sổ riêng, ở xã vẫn làm việc bình thường", "Takes hamlets out: writes a register of their own, while the office goes on working";
    cli_take_out_hamlets: "Tên các thôn", "The names of the hamlets";
    cli_take_out_to: "Tệp sổ mang đi, chưa có sẵn", "The file, which does not exist yet";
    cli_take_out_who: "Ai mang đi", "Who carries it";
    cli_take_out_encrypt: "Mã hoá tệp bằng mật khẩu, hỏi trên màn hình", "Encrypts the file with a passphrase, asked for on the terminal";
    cli_take_out_list: "Xem những bản đã mang đi", "Lists what went out";
    cli_take_out_give_up: "Bản số này không mang về nữa (mất máy, không dùng)", "The copy of this number will not come back";
    cli_bring_back: "Mang sổ về: ghép những việc đã làm trên bản mang đi vào sổ, chỗ nào hai bên cùng sửa khác nhau thì hỏi", "Brings a copy back: merges what was done on it, and asks where both sides changed the same differently";
    cli_bring_back_file: "Tệp sổ mang đi", "The copy";
    cli_bring_back_preview: "Chỉ xem sẽ ghép những gì, chưa ghi", "Only tells what it would do";
    cli_bring_back_here: "Giữ của sổ ở những chỗ này (mã trong bản xem trước)", "Keeps the office's side of these questions (keys of the preview)";
    cli_bring_back_there: "Lấy của máy ở những chỗ này", "Takes the copy's side of these questions";
    cli_bring_back_answers: "Tệp trả lời: mỗi dòng một mã rồi here hoặc there", "A file of answers: a key a line, then here or there";
    cli_bring_back_others: "Trả lời chung cho mọi chỗ còn lại", "The answer to every other question";
    cli_bring_back_even_given_up: "Ghép cả bản đã ghi là không mang về nữa", "Merges a copy too of which it was said that it will not come back";
    carry_went(number, path): "Đã mang đi bản số {number}: {path}", "Copy {number} went out: {path}";
    carry_holds(hamlets, households, people): "Gồm {hamlets}: {households} hộ, {people} người.", "It holds {hamlets}: {households} households, {people} people.";
    carry_none_out: "Chưa có bản nào mang đi.", "Nothing went out yet.";
    carry_given_up_done(number): "Bản số {number} không mang về nữa.", "Copy {number} will not come back.";
    carry_how_to_answer: "Trả lời bằng --here MÃ (giữ của sổ, bỏ việc mà sổ không nhận) hoặc --there MÃ (lấy của máy).", "Answer with --here KEY (keep the office's side, leave out what is not taken) or --there KEY (take the copy's).";
    carry_bring_back_done: "Đã ghép vào sổ.", "Merged into the register.";
    carry_preview_only: "Mới xem trước, chưa ghi gì vào sổ.", "A preview: nothing was written.";
    carry_answer_line(file, line): "Tệp {file}, dòng {line}: cần một mã rồi here hoặc there.", "{file}, line {line}: a key is expected, then here or there.";
    progress_entries: "lần ghi", "entries";
    progress_parts: "phần", "parts";
}
