//! The list of a large district: 10,000 households with 40,000 people, from the bytes of an xlsx to the
//! plan, into an empty register and once more into one that has them. Target: 6 s, 250 MiB.

use chrono::NaiveDate;
use rust_xlsxwriter::{Workbook, XlsxError};
use thoatngheo::domain::intake::{ImportPlan, KnownRegister};
use thoatngheo::tables::parse::ParseOptions;
use thoatngheo::tables::{open, plan::plan};

const HOUSEHOLDS: u32 = 10_000;
const PEOPLE: u32 = 4;
const NAMES: [&str; 8] = ["An", "Bình", "Cúc", "Dũng", "Hạnh", "Khánh", "Lan", "Phước"];
const HEADERS: [&str; 14] = [
    "Mã hộ",
    "Họ và tên",
    "Quan hệ với chủ hộ",
    "Giới tính",
    "Ngày sinh",
    "Số CCCD",
    "Dân tộc",
    "Thôn",
    "Số khẩu",
    "Điểm B1",
    "Điểm B2",
    "Chỉ số thiếu hụt",
    "Phân loại",
    "Điện thoại",
];

fn main() {
    divan::main();
}

fn name(number: u32) -> String {
    let pick = |by: u32| NAMES[((number / by) % 8) as usize];
    format!("Nguyễn {} {} {}", pick(64), pick(8), pick(1))
}

fn person(number: u32) -> [String; 14] {
    let (household, place) = (number / PEOPLE, number % PEOPLE);
    let year = 1950 + number % 50;
    let sex = number % 2;
    let head = |text: String| if place == 0 { text } else { String::new() };
    [
        head(format!("H-{household:05}")),
        name(number),
        ["Chủ hộ", "Vợ", "Con", "Con"][place as usize].into(),
        ["Nam", "Nữ"][sex as usize].into(),
        format!("{:02}/{:02}/{year}", number % 28 + 1, number % 12 + 1),
        format!("025{sex}{:02}{:06}", year % 100, number),
        "Kinh".into(),
        head(format!("Thôn {}", household % 40 + 1)),
        head("4".into()),
        head((household % 140).to_string()),
        head("30".into()),
        head("1,4,9".into()),
        head("Hộ nghèo".into()),
        head(format!("09{household:08}")),
    ]
}

fn workbook() -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, HEADERS)?;
    for number in 0..HOUSEHOLDS * PEOPLE {
        for (column, text) in person(number).iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            sheet.write(number + 1, column as u16, text)?;
        }
    }
    book.save_to_buffer()
}

fn import(bytes: &[u8], known: &KnownRegister) -> ImportPlan {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    let list = open(bytes, None, &[]).expect("a list");
    let parsed = list.parse(ParseOptions { today, last_indicator: 12, k: 3 });
    drop(list);
    plan(parsed, known, 2026)
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn ten_thousand_households_from_xlsx_to_plan(bencher: divan::Bencher) {
    let bytes = workbook().expect("a workbook");
    bencher.bench(|| {
        let plan = import(&bytes, &KnownRegister::default());
        assert_eq!(plan.counts().households_new, HOUSEHOLDS as usize);
        assert_eq!(plan.counts().members_new, (HOUSEHOLDS * PEOPLE) as usize);
        plan
    });
}
