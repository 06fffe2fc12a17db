//! Each fault of real lists by name.

use super::*;
use crate::domain::class::Class;
use crate::domain::intake::{IssueKind, NoteKind};
use crate::domain::member::{Relation, Sex};
use crate::tables::{layout, read};

fn options() -> ParseOptions {
    ParseOptions { today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(), last_indicator: 12, k: 3 }
}

fn parsed(text: &str) -> Parsed {
    let book = read::read(text.as_bytes()).unwrap();
    let layout = layout::guess(&book.sheets[0]).unwrap();
    let mut parsed = Parsed::default();
    parse(&book.sheets[0], &layout, options(), &mut parsed);
    parsed
}

fn issues(parsed: &Parsed) -> Vec<(u32, IssueKind)> {
    parsed.issues.iter().map(|issue| (issue.row, issue.kind.clone())).collect()
}

/// A list of heads with these rows.
fn heads(rows: &str) -> Parsed {
    parsed(&format!(
        "Mã hộ;Họ tên chủ hộ;Giới tính;Ngày sinh;Số CCCD;Thôn;Số khẩu;Điểm B1;Điểm B2;Chỉ số thiếu hụt;Phân loại;Điện thoại\n{rows}"
    ))
}

/// A detailed list of persons with these rows.
fn persons(rows: &str) -> Parsed {
    parsed(&format!(
        "DANH SÁCH CHI TIẾT HỘ NGHÈO NĂM 2025\nSTT chủ hộ;STT thành viên;Họ và tên chủ hộ và thành viên trong hộ;Năm sinh;;Dân tộc;Quan hệ với chủ hộ;Nghèo cũ\n\
         ;;;Nam;Nữ;;;\n1;2;3;4;5;6;7;8\n{rows}"
    ))
}

const GOOD_HEAD: &str = "A1;Lò Văn Pành;Nam;05/03/1971;014071000123;Bản Nà Lò;4;90;30;1,4,8;N;0912000111\n";

#[test]
fn a_good_row_says_everything() {
    let parsed = heads(GOOD_HEAD);
    let household = &parsed.households[0];
    let head = household.head().unwrap();
    assert_eq!((parsed.issues.len(), parsed.notes.len(), parsed.rows_read), (0, 0, 1));
    assert_eq!((household.code.as_deref(), household.hamlet.as_str()), (Some("A1"), "Bản Nà Lò"));
    assert_eq!((head.sex, head.born.unwrap().iso().as_str()), (Some(Sex::Male), "1971-03-05"));
    assert_eq!(household.survey.answers.unwrap().deprived().collect::<Vec<_>>(), [1, 4, 8]);
    assert_eq!(household.recognition.as_ref().unwrap().class, Class::Poor);
}

#[test]
fn one_bad_cell_rejects_its_row_and_names_every_fault() {
    let parsed = heads("A2;Lê Thị Sai;Nữ;31/02/1980;12345;Khu 2;mấy;999;-10;13;giàu;abc\n");
    let mut columns: Vec<_> =
        parsed.issues.iter().map(|issue| issue.column.clone().unwrap().letter).collect();
    columns.sort();
    assert_eq!(columns.concat(), "DEGHIJKL");
    assert!(parsed.households.is_empty() && parsed.rows_read == 1);
    let date = parsed.issues.iter().find(|issue| issue.kind == IssueKind::DateImpossible).unwrap();
    assert_eq!((date.row, date.value.as_str()), (2, "31/02/1980"));
}

#[test]
fn a_head_without_a_name_is_rejected() {
    assert_eq!(issues(&heads("A1;;Nữ;1970;;Khu 1;3;100;40;1,2,3,4;N;\n")), [(2, IssueKind::NameMissing)]);
}

#[test]
fn a_household_of_nobody_is_rejected() {
    assert_eq!(issues(&heads("A1;An;Nam;1970;;Khu 1;0;100;0;;CN;\n")), [(2, IssueKind::NoPeople)]);
}

#[test]
fn a_household_without_a_hamlet_is_rejected() {
    assert_eq!(issues(&heads("A1;An;Nam;1970;;;2;100;0;;CN;\n")), [(2, IssueKind::HamletMissing)]);
}

#[test]
fn lost_zeros_are_restored_and_said() {
    let parsed = heads("A1;An;Nam;1971;14071000123;Khu 1;2;100;0;;CN;912000111\n");
    assert_eq!(parsed.households[0].head().unwrap().citizen_number.as_deref(), Some("014071000123"));
    assert_eq!(parsed.households[0].phone.as_deref(), Some("0912000111"));
    assert_eq!(parsed.notes.len(), 2);
}

#[test]
fn a_number_against_sex_or_year_is_a_remark_only() {
    let parsed = heads("A1;An;Nữ;1980;014071000123;Khu 1;2;100;0;;CN;\n");
    assert_eq!((parsed.households.len(), parsed.notes.len()), (1, 2));
}

#[test]
fn a_class_against_its_scores_is_a_remark_only() {
    let parsed = heads("A1;An;Nam;1980;;Khu 1;2;100;20;1,2;N;\n");
    assert_eq!(parsed.notes[0].kind, NoteKind::ClassAgainstScores { k: 3 });
    let parsed = heads("A1;An;Nam;1980;;Khu 1;2;100;50;1,2;CN;\n");
    assert_eq!(parsed.notes[0].kind, NoteKind::B2AgainstDeprivations { stated: 50, counted: 20 });
}

#[test]
fn a_missing_list_of_deprivations_is_no_answer_unless_b2_is_nought() {
    assert_eq!(heads("A1;An;Nam;1980;;Khu 1;2;100;;;CN;\n").households[0].survey.answers, None);
    assert!(
        heads("A1;An;Nam;1980;;Khu 1;2;100;0;;CN;\n").households[0].survey.answers.unwrap().is_complete(12)
    );
}

#[test]
fn names_of_three_hundred_letters_are_rejected_and_shouting_is_calmed() {
    let long = format!("A1;{};Nam;1980;;Khu 1;2;100;0;;CN;\n", "Nguyễn".repeat(50));
    assert_eq!(issues(&heads(&long)), [(2, IssueKind::NameTooLong { limit: 100 })]);
    let shouted = heads("A1;LÒ VĂN PÀNH;Nam;1980;;KHU 01;2;100;0;;CN;\n");
    assert_eq!(shouted.households[0].head().unwrap().name, "Lò Văn Pành");
    assert_eq!(shouted.households[0].hamlet, "Khu 1");
}

#[test]
fn mixed_day_and_month_orders_are_said() {
    let parsed =
        heads("A1;An;Nam;03/25/1970;;Khu 1;2;100;0;;CN;\nA2;Ba;Nam;03/04/1970;;Khu 1;2;100;0;;CN;\n");
    let kinds: Vec<_> = parsed.notes.iter().map(|note| (note.row, note.kind.clone())).collect();
    assert_eq!(kinds, [(2, NoteKind::DateSwapped), (3, NoteKind::DateAmbiguous)]);
    assert!(heads("A2;Ba;Nam;03/04/1970;;Khu 1;2;100;0;;CN;\n").notes.is_empty());
}

#[test]
fn people_stand_below_their_head_and_hamlets_above_theirs() {
    let parsed = persons(
        "Bản Nà Lò;;;;;;;\n1;1;Lò Văn Pành;1971;;Thái;Chủ hộ;x\n;2;Lò Thị Mai;;1975;Thái;Vợ;\n;;Cộng Bản Nà Lò: 1 hộ, 2 khẩu;;;;;\n\
         BẢN PÁ HU;;;;;;;\n2;1;Vừ A Dính;1980;;H'Mông;Chủ hộ;x\n;;Tổng cộng;2;;;;\n;;;;;NGƯỜI LẬP BIỂU;;TM. ỦY BAN NHÂN DÂN\n;;;;;;;CHỦ TỊCH\n",
    );
    let hamlets: Vec<_> = parsed.households.iter().map(|h| (h.hamlet.as_str(), h.members.len())).collect();
    assert_eq!(hamlets, [("Bản Nà Lò", 2), ("Bản Pá Hu", 1)]);
    assert_eq!((parsed.issues.len(), parsed.rows_read), (0, 3));
    let told = parsed.households[0].recognition.as_ref().unwrap();
    assert_eq!((told.class, told.year), (Class::Poor, Some(2025)));
    let mai = &parsed.households[0].members[1];
    assert_eq!((mai.sex, mai.relation), (Some(Sex::Female), Some(Relation::Spouse)));
}

#[test]
fn a_header_repeated_by_page_is_no_data() {
    let parsed = persons(
        "Khu 1;;;;;;;\n1;1;Lò Văn Pành;1971;;Thái;Chủ hộ;x\n\
         STT chủ hộ;STT thành viên;Họ và tên chủ hộ và thành viên trong hộ;Năm sinh;;Dân tộc;Quan hệ với chủ hộ;Nghèo cũ\n;;;Nam;Nữ;;;\n1;2;3;4;5;6;7;8\n\
         ;2;Lò Thị Mai;;1975;Thái;Vợ;\n",
    );
    assert_eq!((parsed.rows_read, parsed.households[0].members.len()), (2, 2));
}

#[test]
fn class_titles_within_a_list() {
    let parsed = parsed(
        "STT;Họ tên chủ hộ;Năm sinh;Thôn;Số khẩu\nI;HỘ NGHÈO;;;\n1;Lò Văn Pành;1971;Khu 1;3\nII;HỘ CẬN NGHÈO;;;\n1;Vừ A Dính;1980;Khu 1;2\n",
    );
    let classes: Vec<_> = parsed.households.iter().map(|h| h.recognition.as_ref().unwrap().class).collect();
    assert_eq!(classes, [Class::Poor, Class::NearPoor]);
}

#[test]
fn tong_as_a_family_name_is_no_total() {
    let parsed = persons(
        "Khu 1;;;;;;;\n1;1;Tống Văn Công;1971;;Kinh;Chủ hộ;x\n2;1;Công Thị Tòng;;1971;Kinh;Chủ hộ;x\n",
    );
    assert_eq!(parsed.households.len(), 2);
}

#[test]
fn a_rejected_head_rejects_the_household_and_says_so_at_each_member() {
    let parsed = persons(
        "Khu 1;;;;;;;\n1;1;Lò Văn Pành;2030;;Thái;Chủ hộ;x\n;2;Lò Thị Mai;;1975;Thái;Vợ;\n2;1;Vừ A Dính;1980;;Mông;Chủ hộ;x\n",
    );
    assert_eq!(issues(&parsed), [(6, IssueKind::BirthYear), (7, IssueKind::HeadRejected { head: 6 })]);
    assert_eq!(parsed.households.len(), 1);
}

#[test]
fn a_rejected_member_leaves_the_household_in() {
    let parsed = persons(
        "Khu 1;;;;;;;\n1;1;Lò Văn Pành;1971;;Thái;Chủ hộ;x\n;2;Lò Thị Mai;1975;1975;Thái;Vợ;\n;3;Lò Văn Tư;2010;;Thái;Con;\n",
    );
    assert_eq!(issues(&parsed), [(7, IssueKind::BornTwice)]);
    assert_eq!((parsed.issues[0].head, parsed.households[0].members.len()), (Some(6), 2));
}

#[test]
fn two_heads_and_members_before_any_head_are_rejected() {
    let parsed = persons(
        "Khu 1;;;;;;;\n;2;Lò Thị Mai;;1975;Thái;Vợ;\n1;1;Lò Văn Pành;1971;;Thái;Chủ hộ;x\n;2;Lò Văn Hai;1990;;Thái;Chủ hộ;\n",
    );
    assert_eq!(issues(&parsed), [(6, IssueKind::MemberBeforeHead), (8, IssueKind::SecondHead { first: 7 })]);
    assert_eq!(parsed.households.len(), 1);
}

#[test]
fn persons_with_the_household_repeated_on_every_row() {
    let parsed = parsed(
        "Mã hộ;Chủ hộ;Họ và tên;Năm sinh;Quan hệ;Thôn;Phân loại\nA1;Lò Văn Pành;Lò Văn Pành;1971;Chủ hộ;Khu 1;N\nA1;Lò Văn Pành;Lò Thị Mai;1975;Vợ;Khu 1;N\n\
         A2;Vừ A Dính;Vừ A Dính;1980;Chủ hộ;Khu 2;CN\nA1;Lò Văn Pành;Lạc Loài;1980;Con;Khu 1;N\n",
    );
    let households: Vec<_> =
        parsed.households.iter().map(|h| (h.code.as_deref().unwrap(), h.members.len())).collect();
    assert_eq!(households, [("A1", 2), ("A2", 1)]);
    assert_eq!(issues(&parsed), [(5, IssueKind::MemberBeforeHead)]);
}

#[test]
fn persons_told_by_the_first_row_of_a_code_only() {
    let parsed = parsed(
        "Mã hộ;Họ và tên;Số TT thành viên;Năm sinh;Thôn\nA1;An;1;1970;Khu 1\nA1;Cúc;2;1975;Khu 1\nA2;Dũng;1;1980;Khu 1\n",
    );
    let sizes: Vec<_> = parsed.households.iter().map(|household| household.members.len()).collect();
    assert_eq!(sizes, [2, 1]);
}

#[test]
fn a_list_that_states_other_numbers_of_people_is_remarked() {
    let parsed =
        parsed("Mã hộ;Họ và tên;Quan hệ;Năm sinh;Thôn;Số khẩu\nA1;An;Chủ hộ;1970;Khu 1;3\n;Cúc;Vợ;1975;;\n");
    assert_eq!(parsed.notes[0].kind, NoteKind::PeopleAgainstRows { stated: 3, listed: 2 });
}

#[test]
fn marks_under_both_classes_are_rejected() {
    let parsed = parsed(
        "Mã hộ;Họ tên chủ hộ;Thôn;Hộ nghèo;Hộ cận nghèo\nA1;An;Khu 1;x;x\nA2;Ba;Khu 1;;x\nA3;Tư;Khu 1;;\n",
    );
    assert_eq!(issues(&parsed), [(2, IssueKind::ClassTwice)]);
    let classes: Vec<_> = parsed.households.iter().map(|h| h.recognition.as_ref().map(|r| r.class)).collect();
    assert_eq!(classes, [Some(Class::NearPoor), None]);
}

#[test]
fn the_hamlet_may_stand_in_the_address() {
    let parsed = parsed("Mã hộ;Họ tên chủ hộ;Địa chỉ;Năm sinh\nA1;An;Số 5, khu 04, xã Nậm Lừ;1970\n");
    assert_eq!(parsed.households[0].hamlet, "Khu 4");
}

#[test]
fn a_formula_in_a_name_stays_text() {
    let parsed = heads("A1;'=HYPERLINK(1);Nam;1980;;Khu 1;2;100;0;;CN;\n");
    assert_eq!(parsed.households[0].head().unwrap().name, "=HYPERLINK(1)");
}

#[test]
fn a_list_of_months_first_is_read_so_throughout() {
    let row = |number: usize, born: &str| format!("M{number};An {number};Nam;{born};;Khu 1;1;90;0;;CN;\n");
    let rows = ["03/25/1990", "12/31/1987", "01/13/1966", "03/04/1990"];
    let american: String = rows.iter().enumerate().map(|(at, born)| row(at, born)).collect();
    let born = |parsed: &Parsed| parsed.households[3].head().unwrap().born.unwrap().iso();
    assert_eq!(born(&heads(&american)), "1990-03-04");
    let mixed = american + &row(5, "25/03/1990");
    assert_eq!(born(&heads(&mixed)), "1990-04-03");
}

#[test]
fn a_total_of_a_hamlet_is_nobody() {
    let parsed =
        persons("Khu 1\n1;1;Lò Văn Pành;1971;;Thái;Chủ hộ;x\n;;Tổng Khu 1;1;0\n;;TỔNG: 1 hộ; 1 khẩu\n");
    assert_eq!((parsed.households[0].members.len(), parsed.issues.len(), parsed.rows_read), (1, 0, 1));
}

#[test]
fn a_hamlet_title_may_have_counts_or_a_bullet() {
    for title in ["1;;Bản Nà Lò;12;34", "1;;Bản Nà Lò;;;12 hộ", "* Bản Nà Lò", "Đơn vị: Bản Nà Lò"]
    {
        let parsed = persons(&format!("{title}\n1;1;Lò Văn Pành;1971;;Thái;Chủ hộ;x\n"));
        assert_eq!(parsed.households[0].hamlet, "Bản Nà Lò", "{title}");
    }
}

#[test]
fn the_number_of_the_household_may_stand_on_every_row() {
    let parsed = persons(
        "Khu 1\n1;1;Lò Văn Pành;1971;;Thái;;x\n1;2;Lò Thị Ính;;1973;Thái;;\n2;1;Quàng Văn Tỉnh;1980;;Thái;;x\n",
    );
    let sizes: Vec<usize> = parsed.households.iter().map(|household| household.members.len()).collect();
    assert_eq!(sizes, [2, 1]);
}

#[test]
fn a_section_of_the_near_poor_beats_headers_copied_from_the_poor() {
    let parsed = self::parsed(
        "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO\nSTT chủ hộ;STT thành viên;Họ và tên;Năm sinh nam;Quan hệ;Nghèo mới;Nghèo cũ\n\
         I. HỘ NGHÈO\nKhu 1\n1;1;Lò Văn Pành;1971;Chủ hộ;;x\nII. HỘ CẬN NGHÈO\nKhu 1\n1;1;Quàng Văn Tỉnh;1980;Chủ hộ;x;\n",
    );
    let classes: Vec<Class> = parsed
        .households
        .iter()
        .filter_map(|household| household.recognition.as_ref().map(|recognition| recognition.class))
        .collect();
    assert_eq!(classes, [Class::Poor, Class::NearPoor]);
}
