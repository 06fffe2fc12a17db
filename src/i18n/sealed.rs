//! Copies that are carried away, encrypted.

use super::catalogue;

catalogue! {
    seal_ask_new(least): "Mật khẩu cho bản sao (ít nhất {least} ký tự, không hiện khi gõ):", "Passphrase of the copy ({least} characters at least, it does not show):";
    seal_ask_again: "Gõ lại lần nữa:", "Once more:";
    seal_ask: "Mật khẩu của bản sao:", "Passphrase of the copy:";
    seal_done: "Đã mã hoá, và đã mở thử lại. Mất mật khẩu hoặc khoá là mất bản sao: không ai mở lại được.", "Encrypted, and opened again to prove it. Without the passphrase or key nobody can ever open it.";
    seal_no_key(typed): "Không phải khoá age: {typed}. Khoá để mã hoá bắt đầu bằng age1; khoá để mở bằng AGE-SECRET-KEY-1, mỗi dòng một khoá.", "No age key: {typed}. Keys to encrypt for begin with age1, keys that open with AGE-SECRET-KEY-1, one a line.";
    seal_short(least): "Mật khẩu quá ngắn: cần ít nhất {least} ký tự, ví dụ bốn từ tuỳ ý.", "The passphrase is too short: {least} characters at least, like four words of your own.";
    seal_differ: "Hai lần gõ mật khẩu khác nhau. Hãy làm lại.", "The passphrase was not the same twice. Do it again.";
    seal_no_terminal: "Không có màn hình để hỏi mật khẩu, hoặc đã thôi. Hãy dùng --passphrase-file.", "There is no terminal to ask for a passphrase, or you stopped. Use --passphrase-file.";
    seal_wrong: "Mật khẩu hoặc khoá không mở được bản sao này.", "The passphrase or key does not open this copy.";
    seal_needs_key: "Bản sao này mã hoá bằng khoá. Hãy dùng --identity với tệp khoá.", "This copy is sealed for keys. Use --identity with the file of a key.";
    seal_broken: "Bản sao mã hoá bị sửa hoặc bị cắt. Hãy dùng bản khác.", "The encrypted copy was changed or cut off. Use another one.";

    cli_backup_encrypt: "Mã hoá bản sao để mang đi (age); hỏi mật khẩu", "Encrypts the copy to be carried away (age); asks for a passphrase";
    cli_backup_recipients: "Mã hoá cho người giữ khoá age1…; ghi được nhiều lần", "Encrypts for the holder of the key to age1…; may be repeated";
    cli_backup_recipient_file: "Tệp các khoá age1…, mỗi dòng một khoá", "A file of keys age1…, one a line";
    cli_passphrase_file: "Tệp có mật khẩu ở dòng đầu, cho lệnh tự động", "A file with the passphrase in its first line, for scripts";
    cli_restore_identity: "Tệp khoá AGE-SECRET-KEY-1… mở bản sao", "A file of keys AGE-SECRET-KEY-1… that opens the copy";
}
