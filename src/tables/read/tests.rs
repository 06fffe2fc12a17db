//! Files of every kind, whole and broken.

use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook as Writer};

use super::*;
use crate::viet::encoding::LegacyEncoding;

pub(super) const XLS: &[u8] = include_bytes!("../../../fixtures/lists/mot-ho-mot-dong.xls");
const ODS: &[u8] = include_bytes!("../../../fixtures/lists/mot-ho-mot-dong.ods");
const FORMULAS: &[u8] = include_bytes!("../../../fixtures/lists/cong-thuc.xlsx");
const UTF16: &[u8] = include_bytes!("../../../fixtures/lists/utf16.csv");
const NFD: &[u8] = include_bytes!("../../../fixtures/lists/nfd-tab.csv");

fn xlsx(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = Writer::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

fn small_xlsx() -> Vec<u8> {
    xlsx(|sheet| {
        sheet.write(0, 0, "Họ tên").unwrap();
        sheet.write(1, 0, "Lò Văn Pành").unwrap();
    })
}

fn texts(book: &Workbook) -> Vec<Vec<String>> {
    let rows = book.sheets.iter().flat_map(|sheet| &sheet.rows);
    rows.map(|row| row.cells.iter().map(|cell| cell.text().into_owned()).collect()).collect()
}

fn csv(text: &str) -> Workbook {
    read(text.as_bytes()).unwrap()
}

#[test]
fn cells_keep_their_types_and_rows_their_numbers() {
    let day = Format::new().set_num_format("dd/mm/yyyy");
    let bytes = xlsx(|sheet| {
        sheet.write(0, 0, "Tên").unwrap();
        sheet.write(4, 1, 14_071_000_123_i64).unwrap();
        sheet.write_with_format(4, 2, ExcelDateTime::parse_from_str("1991-09-01").unwrap(), &day).unwrap();
        sheet.write(4, 3, true).unwrap();
    });
    let book = read(&bytes).unwrap();
    let row = &book.sheets[0].rows[1];
    assert_eq!(row.number, 5);
    assert_eq!(
        row.cells,
        [Cell::Blank, Cell::Number(14_071_000_123.0), Cell::Date(33482.0), Cell::Bool(true)]
    );
    assert_eq!(row.cell(1).text(), "14071000123");
}

#[test]
fn a_formula_gives_its_last_value_or_its_own_text() {
    let bytes = xlsx(|sheet| {
        sheet.write_formula(0, 0, Formula::new("=1+1").set_result("2")).unwrap();
    });
    assert_eq!(read(&bytes).unwrap().sheets[0].rows[0].cell(0).text(), "2");
    let never_computed = read(FORMULAS).unwrap();
    assert_eq!(never_computed.sheets[0].rows[1].cell(0).text(), "=HYPERLINK(\"x\")");
}

#[test]
fn a_stray_cell_at_the_end_of_the_sheet_costs_nothing() {
    let bytes = xlsx(|sheet| {
        sheet.write(0, 0, "Tên").unwrap();
        sheet.write(1_048_575, 16_383, "x").unwrap();
    });
    let book = read(&bytes).unwrap();
    assert_eq!(book.notes, [ReadNote::ColumnsLeftOut { sheet: "Sheet1".into() }]);
    assert_eq!(book.sheets[0].rows.len(), 1);
}

#[test]
fn hidden_sheets_are_imported_only_by_name() {
    let mut writer = Writer::new();
    writer.add_worksheet().set_name("HN").unwrap().write(0, 0, "a").unwrap();
    writer.add_worksheet().set_name("Cũ").unwrap().set_hidden(true).write(0, 0, "b").unwrap();
    let book = read(&writer.save_to_buffer().unwrap()).unwrap();
    assert_eq!(book.chosen(None).unwrap().len(), 1);
    assert_eq!(book.chosen(Some("cu")).unwrap()[0].0, 1);
    let missing = ReadError::NoSuchSheet { name: "HCN".into(), have: vec!["HN".into(), "Cũ".into()] };
    assert_eq!(book.chosen(Some("HCN")), Err(missing));
}

#[test]
fn old_and_open_workbooks_are_told_by_their_content() {
    let xls = read(XLS).unwrap();
    assert_eq!(xls.sheets[0].rows[2].cell(1).text(), "Lò Văn Pành");
    assert_eq!(xls.sheets[0].merged[0], Region { top: 1, bottom: 1, left: 0, right: 8 });
    let ods = read(ODS).unwrap();
    assert_eq!(ods.sheets[0].rows[1].number, 3);
    assert_eq!(ods.sheets[0].rows[5].cell(3).text(), "1985-03-07");
}

#[test]
fn csv_in_every_encoding_gives_the_same_text() {
    let (utf16, nfd) = (read(UTF16).unwrap(), read(NFD).unwrap());
    assert_eq!(texts(&utf16), texts(&nfd));
    assert_eq!(utf16.sheets[0].rows[2].cell(1).text(), "Quàng Thị Ủ");
    let marked = read(b"\xEF\xBB\xBFT\xC3\xAAn;B\n").unwrap();
    assert_eq!(texts(&marked), [["Tên", "B"]]);
}

#[test]
fn old_fonts_become_unicode_a_sheet_at_a_time() {
    let tcvn3 = "Hä tªn chñ hé;Th«n\nNguyÔn §×nh Kh¸nh;Khu 1\nBïi V¨n §øc;Khu 1\nM\u{AD}êng ThÞ Th¶o;Khu 2\n";
    let vni = "Hoï teân chuû hoä;Thoân\nNguyeãn Vaên Ñöùc;Khu 1\nTraàn Thò Lan;Khu 2\n";
    for (text, font, name) in
        [(tcvn3, LegacyEncoding::Tcvn3, "Nguyễn Đình Khánh"), (vni, LegacyEncoding::Vni, "Nguyễn Văn Đức")]
    {
        let book = read(&encoding_rs::WINDOWS_1252.encode(text).0).unwrap();
        assert!(book.notes.contains(&ReadNote::OldFont { sheet: String::new(), font }));
        assert_eq!(texts(&book)[1][0], name);
        assert_eq!(texts(&book)[0][0], "Họ tên chủ hộ");
    }
}

#[test]
fn csv_rows_are_numbered_as_a_spreadsheet_numbers_them() {
    let book = csv("a;b\r\n\r\n1;\"hai\r\ndòng\"\r\n\r\n\r\n2;3\r\n");
    let numbers: Vec<u32> = book.sheets[0].rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [1, 3, 6]);
}

#[test]
fn ragged_rows_and_quoted_separators_are_read() {
    assert_eq!(
        texts(&csv("a;b;c\n1\n1;2;3;4\n\"x;y\";\"nói \"\"thế\"\"\";\n")),
        [vec!["a", "b", "c"], vec!["1"], vec!["1", "2", "3", "4"], vec!["x;y", "nói \"thế\""],]
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_swallows_nothing() {
    let mut text = String::from("a;b\n\"An;1\n");
    (0..30).for_each(|row| text.push_str(&format!("n{row};{row}\n")));
    let book = csv(&text);
    assert_eq!(book.notes, [ReadNote::OpenQuote]);
    assert_eq!(book.sheets[0].rows.len(), 32);
}

#[test]
fn what_protects_zeros_and_harmless_formulas_is_taken_off() {
    let book = csv("sep=;\na;b;c\n=\"025\";'0912;'=1+1\n");
    assert_eq!(texts(&book), [["a", "b", "c"], ["025", "0912", "=1+1"]]);
    assert_eq!(book.sheets[0].rows[1].number, 3);
}

#[test]
fn control_characters_and_escape_sequences_never_come_in() {
    let book = csv("a;b\nAn\u{1b}[31m;B\u{7}é\u{202e}\n");
    assert!(texts(&book)[1].iter().all(|text| !text.chars().any(|c| c.is_control() || c == '\u{202e}')));
}

#[test]
fn broken_files_are_told_apart() {
    let whole = small_xlsx();
    assert_eq!(read(b""), Err(ReadError::Empty));
    assert_eq!(read(b"\n\n ; \n"), Err(ReadError::Empty));
    assert_eq!(read(&whole[..whole.len() / 2]), Err(ReadError::Truncated));
    assert_eq!(read(b"%PDF-1.7 ...."), Err(ReadError::UnknownFormat));
    assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0"), Err(ReadError::UnknownFormat));
    let mut damaged = whole.clone();
    let middle = damaged.windows(4).position(|mark| mark == b"PK\x01\x02").unwrap() / 2;
    damaged[40..middle].fill(0xAA);
    assert_eq!(read(&damaged), Err(ReadError::Damaged));
}

#[test]
fn locked_workbooks_are_told() {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut locked = XLS[..512].to_vec();
    locked.extend(name);
    assert_eq!(read(&locked), Err(ReadError::PasswordProtected));
    // The record behind the beginning of the workbook becomes FilePass.
    let mut xls = XLS.to_vec();
    let begin = xls.windows(4).position(|mark| mark == [0x09, 0x08, 0x10, 0x00]).unwrap();
    xls[begin + 20..begin + 22].copy_from_slice(&[0x2F, 0x00]);
    assert_eq!(read(&xls), Err(ReadError::PasswordProtected));
}

#[test]
fn a_file_beyond_the_limit_is_refused_without_being_held() {
    let endless = std::io::repeat(b'a');
    assert_eq!(take_bytes(endless), Err(ReadError::TooLarge { limit: MAX_BYTES }));
    let rows = "a;b\n".repeat(MAX_ROWS + 1);
    assert_eq!(read(rows.as_bytes()), Err(ReadError::TooManyRows { limit: MAX_ROWS }));
}

#[test]
fn columns_have_letters() {
    let letters: Vec<String> = [0, 25, 26, 51, 52, 255, 701, 702].into_iter().map(column_letter).collect();
    assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "IV", "ZZ", "AAA"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_damage_makes_a_workbook_panic(
        kind in 0..3usize,
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = match kind { 0 => XLS.to_vec(), 1 => ODS.to_vec(), _ => small_xlsx() };
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read(&bytes);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a-zà-ỹ0-9;,\"'\t\r\n ]{0,200}") {
        let _ = read(text.as_bytes());
    }
}
