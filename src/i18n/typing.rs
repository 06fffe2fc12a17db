//! Built-in typing of Vietnamese.

use super::catalogue;

catalogue! {
    key_typing: "Gõ tiếng Việt", "Type Vietnamese";
    key_typing_doc: "Đổi kiểu gõ: của máy, Telex, VNI", "Change how it is typed: as the computer does, Telex, VNI";
    typing_off(key): "Gõ theo bàn phím của máy; chương trình không đổi chữ. {key}: Telex.", "The computer's own keyboard; the program changes no letters. {key}: Telex.";
    typing_telex(key): "Gõ Telex: dduwowngf → đường. {key}: VNI.", "Telex: dduwowngf → đường. {key}: VNI.";
    typing_vni(key): "Gõ VNI: d9u7o7ng2 → đường. {key}: tắt.", "VNI: d9u7o7ng2 → đường. {key}: off.";
}
