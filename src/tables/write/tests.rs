//! What is written can be read again.

use crate::domain::intake::{ImportPlan, KnownRegister};
use crate::i18n::Lang;
use crate::tables::parse::ParseOptions;
use crate::tables::read::{Cell, read};
use crate::tables::{self, plan};

use super::*;

fn grid() -> Grid {
    Grid {
        title: "Danh sách hộ nghèo".into(),
        columns: vec![GridColumn::new("Họ tên"), GridColumn::new("Số CCCD"), GridColumn::new("Số khẩu")],
        rows: vec![
            vec![GridCell::text("Lò Văn Pành"), GridCell::text("014071000123"), GridCell::Number(4)],
            vec![GridCell::text("=1+1"), GridCell::Blank, GridCell::Number(-2)],
        ],
        totals: vec![GridCell::text("Cộng"), GridCell::Blank, GridCell::Number(2)],
        ..Grid::default()
    }
}

#[test]
fn what_stands_under_a_title_has_rows_of_its_own_and_the_sheet_its_name() {
    let under = ["Năm 2026", "Người in: Lê Thị Hoa"].map(String::from).to_vec();
    let grid =
        Grid { under, name: "Bảng hỗ trợ: theo thôn, nguồn vốn/chương trình".into(), ..grid() };
    let book = read(&to_xlsx(&grid).unwrap()).unwrap();
    let sheet = &book.sheets[0];
    assert_eq!(sheet.name, "Bảng hỗ trợ theo thôn, nguồn vố");
    let first: Vec<_> = (0..4).map(|row| sheet.rows[row].cell(0).text()).collect();
    assert_eq!(first, ["Danh sách hộ nghèo", "Năm 2026", "Người in: Lê Thị Hoa", "Họ tên"]);
}

#[test]
fn xlsx_keeps_zeros_and_writes_formulas_as_text() {
    let book = read(&to_xlsx(&grid()).unwrap()).unwrap();
    let rows = &book.sheets[0].rows;
    assert_eq!(rows[0].cell(0).text(), "Danh sách hộ nghèo");
    assert_eq!(rows[2].cell(1), &Cell::Text("014071000123".into()));
    assert_eq!(rows[3].cell(0), &Cell::Text("=1+1".into()));
    assert_eq!(rows[4].cell(2), &Cell::Number(2.0));
}

#[test]
fn csv_begins_with_its_mark_and_disarms_formulas() {
    let bytes = to_csv(&grid());
    let text = String::from_utf8(bytes).unwrap();
    let expected = "\u{feff}Họ tên;Số CCCD;Số khẩu\r\nLò Văn Pành;014071000123;4\r\n'=1+1;;-2\r\nCộng;;2\r\n";
    assert_eq!(text, expected);
}

const LIST: &str = "DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2025\n\
    STT chủ hộ;STT thành viên;Họ và tên chủ hộ và thành viên trong hộ;Năm sinh;;Số CCCD;Quan hệ với chủ hộ\n;;;Nam;Nữ;;\n\
    Bản Nà Lò;;;;;;\n1;1;Lò Văn Pành;1971;;014071000123;Chủ hộ\n;2;Lò Thị Mai;;1875;;Vợ\n2;1;Vừ A Dính;2070;;;Chủ hộ\n;2;Vừ Thị Ca;;1982;;Vợ\n";

fn planned(bytes: &[u8]) -> (tables::OpenList, ImportPlan) {
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let list = tables::open(bytes, None, &[]).unwrap();
    let parsed = list.parse(ParseOptions { today, last_indicator: 12, k: 3 });
    let plan = plan::plan(parsed, &KnownRegister::default(), 2026);
    (list, plan)
}

#[test]
fn rejected_rows_are_mended_and_imported_again() {
    let (list, plan) = planned(LIST.as_bytes());
    assert_eq!(plan.counts().rejected, 3);
    let text = String::from_utf8(rejected_rows(&list, &plan, Lang::Vi)).unwrap();
    let first = text.lines().nth(1).unwrap();
    assert!(first.contains("=\"\"014071000123\"\"") && first.contains("Bản Nà Lò;Hộ nghèo;2025"), "{text}");
    let mended = text.replace("1875", "1975").replace("2070", "1980");
    let (_, again) = planned(mended.as_bytes());
    assert_eq!(again.issues, []);
    let sizes: Vec<_> = again.households.iter().map(|household| household.intake.members.len()).collect();
    assert_eq!(sizes, [2, 2]);
    assert!(again.households.iter().all(|household| household.intake.hamlet == "Bản Nà Lò"));
}

#[test]
fn old_reasons_give_way_to_new_ones() {
    let (list, plan) = planned(LIST.as_bytes());
    let first = String::from_utf8(rejected_rows(&list, &plan, Lang::Vi)).unwrap();
    let (list, plan) = planned(first.as_bytes());
    let again = String::from_utf8(rejected_rows(&list, &plan, Lang::Vi)).unwrap();
    assert_eq!(again.matches("Lý do chưa nhận").count(), 1, "{again}");
    assert_eq!(again.lines().next(), first.lines().next());
}

#[test]
fn nothing_rejected_gives_nothing_to_mend() {
    let (list, plan) = planned("Mã hộ;Họ tên chủ hộ;Thôn\nA1;An;Khu 1\n".as_bytes());
    assert!(rejected_rows(&list, &plan, Lang::En).is_empty());
}

#[test]
fn columns_of_bars_become_a_chart() {
    let parts =
        |grid: &Grid| String::from_utf8_lossy(&to_xlsx(grid).unwrap()).matches("xl/charts/chart1").count();
    let charted = Grid { charted: vec![2], ..grid() };
    assert_eq!((parts(&grid()), parts(&charted) > 0), (0, true));
    let empty = Grid { rows: Vec::new(), ..charted };
    assert_eq!(parts(&empty), 0, "of nothing there is no chart");
}
