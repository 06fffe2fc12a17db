//! Headers as offices lay them out.

use super::*;
use crate::domain::class::Class;
use crate::domain::intake::ColumnMeaning as M;
use crate::tables::read::{self, Region, Sheet};

/// A sheet of a csv text: the quickest way to write rows.
fn sheet(text: &str) -> Sheet {
    read::read(text.as_bytes()).unwrap().sheets.remove(0)
}

fn layout(text: &str) -> SheetLayout {
    guess(&sheet(text)).unwrap()
}

fn meanings(text: &str) -> Vec<M> {
    layout(text).mapping.columns
}

const DETAILED: &str = "UBND XÃ NẬM LỪ;;;;;;CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM;;;;;\n\
DANH SÁCH CHI TIẾT HỘ CẬN NGHÈO NĂM 2026;;;;;;;;;;;\n\
STT chủ hộ;STT thành viên;Họ và tên chủ hộ và thành viên trong hộ;Năm sinh;;Dân tộc;Quan hệ với chủ hộ;Phân loại hộ;;Đối tượng;;Hỗ trợ\n\
;;;Nam;Nữ;;;Cận nghèo mới;Cận nghèo cũ;CSCC;KCKNLĐ;Y tế\n\
(1);(2);(3);(4);(5);(6);(7);(8);(9);(10);(11);(12)\n\
Bản Nà Lò;;;;;;;;;;;\n\
1;1;Lò Văn Pành;1971;;Thái;Chủ hộ;;x;;x;x\n\
;2;Lò Thị Mai;;1975;Thái;Vợ;;;;;\n";

#[test]
fn a_two_row_header_with_a_row_of_numbers() {
    let layout = layout(DETAILED);
    assert_eq!((layout.header.top, layout.header.bottom), (3, 5));
    assert_eq!(layout.header.text(3), "Năm sinh / Nam");
    assert_eq!(layout.mapping.rows, RowLayout::Detailed19);
    assert_eq!(
        layout.mapping.columns,
        [
            M::HeadNumber,
            M::MemberNumber,
            M::PersonName,
            M::BornMale,
            M::BornFemale,
            M::Ethnicity,
            M::Relation,
            M::NearPoorMark,
            M::NearPoorMark,
            M::Merit,
            M::NoLabour,
            M::Ignored,
        ]
    );
    assert_eq!((layout.title.class, layout.title.year), (Some(Class::NearPoor), Some(2026)));
}

#[test]
fn joined_cells_reach_over_their_columns() {
    let mut detailed = sheet(DETAILED);
    detailed.merged = vec![
        Region { top: 3, bottom: 4, left: 0, right: 0 },
        Region { top: 3, bottom: 3, left: 3, right: 4 },
        Region { top: 3, bottom: 3, left: 7, right: 8 },
        Region { top: 3, bottom: 3, left: 9, right: 10 },
    ];
    let layout = guess(&detailed).unwrap();
    assert_eq!(layout.header.text(4), "Năm sinh / Nữ");
    assert_eq!(layout.mapping.columns[10], M::NoLabour);
}

#[test]
fn columns_in_any_order_below_title_lines() {
    let text = "BIỂU 3\nDanh sách hộ nghèo xã Nậm Lừ\n\nĐiện thoại;Phân loại;Họ và tên;CCCD/ĐDCN;Bản;Ngày, tháng, năm sinh;Ghi chú\n\
                0912000111;N;Lò Văn Pành;014071000123;Nà Lò;1971;\n";
    assert_eq!(
        meanings(text),
        [M::Phone, M::Class, M::HeadName, M::CitizenNumber, M::Hamlet, M::Born, M::Notes]
    );
}

#[test]
fn twelve_columns_of_marks() {
    let numbers: Vec<String> = (1..=12).map(|number| number.to_string()).collect();
    let text = format!(
        "Mã hộ;Chủ hộ;Thôn;Các chỉ số thiếu hụt{}\n;;;{}\n01;An;Khu 1;x;;;x;;;;;;;;\n",
        ";".repeat(11),
        numbers.join(";")
    );
    let columns = meanings(&text);
    assert_eq!(columns[3..], (1..=12).map(M::Indicator).collect::<Vec<_>>());
}

#[test]
fn contents_tell_what_headers_do_not() {
    let text = "Mã hộ;Họ tên chủ hộ;Số;LH;KQ;Thôn\nA1;An;014071000123;0912000111;CN;Khu 1\nA2;Bình;014071000124;0912000112;N;Khu 1\n";
    assert_eq!(meanings(text)[2..5], [M::CitizenNumber, M::Phone, M::Class]);
}

#[test]
fn columns_named_nam_and_nu_hold_years_or_marks() {
    let years =
        meanings("STT;Họ và tên;Nam;Nữ;Thôn;Dân tộc\n1;An;1970;;Khu 1;Kinh\n2;Cúc;;1980;Khu 1;Kinh\n");
    assert_eq!(years[2..4], [M::BornMale, M::BornFemale]);
    let marks = meanings("STT;Họ và tên;Nam;Nữ;Thôn;Dân tộc\n1;An;x;;Khu 1;Kinh\n2;Cúc;;x;Khu 1;Kinh\n");
    assert_eq!(marks[2..4], [M::MaleMark, M::FemaleMark]);
}

#[test]
fn a_list_of_persons_is_told_by_relations() {
    let layout = layout(
        "Mã hộ;Họ tên chủ hộ;Quan hệ với chủ hộ;Năm sinh;Thôn\nA1;An;Chủ hộ;1970;Khu 1\n;Cúc;Vợ;1975;\n",
    );
    assert_eq!(layout.mapping.rows, RowLayout::OnePersonARow);
    assert_eq!(layout.mapping.columns[1], M::PersonName);
}

#[test]
fn a_sheet_without_a_list_has_no_layout() {
    assert_eq!(guess(&sheet("Kính gửi: UBND xã\nVề việc rà soát hộ nghèo\n")), None);
}

#[test]
fn a_mapping_is_remembered_by_its_header_and_changed_by_hand() {
    let text = "Mã hộ;Họ tên chủ hộ;Thôn;Số\nA1;An;Khu 1;5\n";
    let mut first = layout(text);
    first.mapping.set(3, M::People);
    let kept = serde_json::to_string(&first.mapping).unwrap();
    let kept: Mapping = serde_json::from_str(&kept).unwrap();
    let mut again = layout(&text.replace("Họ tên chủ hộ", "HỌ TÊN CHỦ HỘ"));
    assert!(again.recall(&kept));
    assert_eq!(again.mapping.columns[3], M::People);
    assert!(!layout("Mã;Họ tên chủ hộ;Thôn;Số khẩu\nA1;An;Khu 1;5\n").recall(&kept));
}

#[test]
fn a_meaning_moves_from_column_to_column() {
    let mut mapping =
        layout("Mã hộ;Họ tên chủ hộ;Thôn;Điện thoại;SĐT con\nA1;An;Khu 1;0912000111;\n").mapping;
    mapping.set(4, M::Phone);
    assert_eq!((mapping.columns[3], mapping.columns[4]), (M::Ignored, M::Phone));
}

#[test]
fn the_sheet_of_one_hamlet_is_told_by_its_name_or_title() {
    let mut one = sheet("Mã hộ;Họ tên chủ hộ;Năm sinh\nA1;An;1970\n");
    one.name = "Khu 5".into();
    assert_eq!(guess(&one).unwrap().title.hamlet.as_deref(), Some("Khu 5"));
    let titled = layout("DANH SÁCH HỘ NGHÈO\nBẢN NÀ LÒ\nMã hộ;Họ tên chủ hộ;Năm sinh\nA1;An;1970\n");
    assert_eq!(titled.title.hamlet.as_deref(), Some("Bản Nà Lò"));
}
