use encoding_rs::WINDOWS_1252;
use proptest::prelude::*;

use super::*;

const TCVN3_LIST: [&str; 6] =
    ["Hä tªn chñ hé", "Bïi Thanh Phong", "NguyÔn §×nh Kh¸nh", "M\u{AD}êng", "Hé nghÌo", "Khu 1"];
const VNI_LIST: [&str; 5] =
    ["Hoï teân chuû hoä", "Nguyeãn Vaên Ñöùc", "Traàn Thò Lan", "Hoä caän ngheøo", "Khu 1"];
const UNICODE_LIST: [&str; 6] =
    ["Họ tên chủ hộ", "Nguyễn Văn Đức", "Hà Bé", "Lê Tân", "Hộ cận nghèo", "Khu 1"];

fn detected(texts: &[&str]) -> Option<LegacyEncoding> {
    detect(texts.iter().copied())
}

fn windows_1252(text: &str) -> Vec<u8> {
    WINDOWS_1252.encode(text).0.into_owned()
}

#[test]
fn each_encoding_is_told() {
    assert_eq!(detected(&TCVN3_LIST), Some(LegacyEncoding::Tcvn3));
    assert_eq!(detected(&VNI_LIST), Some(LegacyEncoding::Vni));
}

#[test]
fn unicode_and_plain_text_are_left_alone() {
    assert_eq!(detected(&UNICODE_LIST), None);
    assert_eq!(detected(&["Hà", "Bé", "Lê Tân", "Hoà"]), None);
    assert_eq!(detected(&["Khu 1", "025091576936", ""]), None);
    assert_eq!(detected(&["Nguye\u{302}\u{303}n Va\u{306}n Ha\u{300}"]), None);
    assert_eq!(detected(&["café crème", "Straße", "señor", "garçon naïf"]), None);
    assert_eq!(detected(&[]), None);
}

#[test]
fn a_unicode_heading_over_old_data_stays() {
    let sheet: Vec<&str> = ["Họ tên chủ hộ"].into_iter().chain(TCVN3_LIST).collect();
    assert_eq!(detected(&sheet), Some(LegacyEncoding::Tcvn3));
    assert_eq!(convert(LegacyEncoding::Tcvn3, "Họ tên chủ hộ"), "Họ tên chủ hộ");
}

#[test]
fn a_capital_font_shows_capitals() {
    assert_eq!(convert_capital_font(LegacyEncoding::Tcvn3, "danh s¸ch hé nghÌo"), "DANH SÁCH HỘ NGHÈO");
}

#[test]
fn bytes_with_and_without_marks() {
    let text = "Họ tên;Năm sinh\nNguyễn Văn Đức;1987\n";
    let utf16 = |big: bool| -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    };
    let cases = [
        (text.as_bytes().to_vec(), "UTF-8"),
        ([b"\xEF\xBB\xBF", text.as_bytes()].concat(), "UTF-8"),
        ([b"\xFF\xFE".to_vec(), utf16(false)].concat(), "UTF-16LE"),
        ([b"\xFE\xFF".to_vec(), utf16(true)].concat(), "UTF-16BE"),
        (utf16(false), "UTF-16LE"),
        (utf16(true), "UTF-16BE"),
    ];
    for (bytes, name) in cases {
        assert_eq!(decode_bytes(&bytes), Decoded { text: text.to_owned(), encoding_name: name });
    }
}

#[test]
fn a_file_cut_inside_a_letter_is_still_utf8() {
    let text = "Nguyễn Văn Đức, Hộ";
    let decoded = decode_bytes(&text.as_bytes()[..text.len() - 1]);
    assert_eq!(decoded.encoding_name, "UTF-8");
    assert!(decoded.text.starts_with("Nguyễn Văn Đức, H"));
}

#[test]
fn one_damaged_byte_does_not_change_the_encoding() {
    let bytes = [b"\xE9;".to_vec(), "Nguyễn Văn Đức;Hộ cận nghèo\n".repeat(5).into_bytes()].concat();
    assert_eq!(decode_bytes(&bytes).encoding_name, "UTF-8");
    assert_eq!(decode_bytes(b"h\xE9").encoding_name, "windows-1252");
}

#[test]
fn bytes_of_old_fonts_are_western_and_then_told() {
    for (list, encoding) in [(&TCVN3_LIST[..], LegacyEncoding::Tcvn3), (&VNI_LIST[..], LegacyEncoding::Vni)] {
        let text = list.join(";");
        let decoded = decode_bytes(&windows_1252(&text));
        assert_eq!(decoded, Decoded { text, encoding_name: "windows-1252" });
        assert_eq!(detect(decoded.text.lines()), Some(encoding));
    }
}

#[test]
fn the_vietnamese_code_page_is_told() {
    // "Nguyễn Văn Đức;Hộ cận nghèo;Lê Hương": tones are codes of their own.
    let bytes = b"Nguy\xEA\xDEn V\xE3n \xD0\xFD\xECc;H\xF4\xF2 c\xE2\xF2n ngh\xE8o;L\xEA H\xFD\xF5ng";
    let decoded = decode_bytes(bytes);
    assert_eq!(decoded.encoding_name, "windows-1258");
    assert_eq!(crate::viet::clean(&decoded.text), "Nguyễn Văn Đức;Hộ cận nghèo;Lê Hương");
    assert_eq!(detect(decoded.text.lines()), None);
}

#[test]
fn western_text_stays_western() {
    let decoded = decode_bytes(&windows_1252("café crème à la carte"));
    assert_eq!(decoded, Decoded { text: "café crème à la carte".into(), encoding_name: "windows-1252" });
    assert_eq!(decode_bytes(b"").text, "");
}

proptest! {
    #[test]
    fn ascii_never_changes(text in "[ -~]*") {
        for encoding in [LegacyEncoding::Tcvn3, LegacyEncoding::Vni] {
            prop_assert_eq!(convert(encoding, &text), text.clone());
        }
    }

    #[test]
    fn no_text_and_no_bytes_panic(text in "(?s).*|[ -ÿ]*", bytes: Vec<u8>) {
        let _ = detected(&[&text]);
        let _ = convert(LegacyEncoding::Tcvn3, &text) + &convert(LegacyEncoding::Vni, &text);
        let _ = decode_bytes(&bytes);
    }
}
