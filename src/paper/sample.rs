//! A document with every kind of block, for the tests of layout, PDF and text.

use chrono::NaiveDate;

use super::document::{
    Align, Block, Column, Document, Fact, Head, HeaderCell, Item, Moment, PageSetup, Row, Signature, Table,
    Text,
};

/// A report of one page, with a table of `rows` rows.
pub(super) fn report(rows: usize) -> Document {
    Document {
        title: "Phiếu thử".into(),
        subject: "Bản thử".into(),
        author: "lan.tt".into(),
        created: NaiveDate::from_ymd_opt(2026, 11, 21)
            .and_then(|day| day.and_hms_opt(8, 30, 0))
            .unwrap_or_default(),
        language: "vi",
        page: PageSetup::PORTRAIT,
        body_size: 12.0,
        least_size: 12.0,
        foot: Text::italic("In bởi lan.tt lúc 08:30 ngày 21/11/2026"),
        blocks: vec![
            head(),
            Block::Title { name: "PHIẾU THỬ".into(), under: vec![Text::italic("Năm 2026")] },
            Block::Heading(Text::bold("1. Thông tin")),
            facts(),
            Block::Heading(Text::bold("2. Diễn biến")),
            Block::Timeline(moments()),
            Block::Heading(Text::bold("3. Nhân khẩu")),
            Block::Table(table(rows)),
            Block::Signs(items()),
            Block::Signatures(signatures()),
        ],
    }
}

fn head() -> Block {
    Block::Head(Head {
        parent: "TỈNH PHÚ THỌ".into(),
        body: "ỦY BAN NHÂN DÂN XÃ THANH BA".into(),
        number: "Số: 12/BC-UBND".into(),
        republic: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".into(),
        motto: "Độc lập - Tự do - Hạnh phúc".into(),
        place_and_date: "Thanh Ba, ngày 21 tháng 11 năm 2026".into(),
    })
}

fn facts() -> Block {
    Block::Facts {
        columns: 2,
        facts: vec![
            Fact::new("Mã hộ:", Text::bold("0412")),
            Fact::new("Khu:", "Khu 4"),
            Fact::wide("Diện:", "● Hộ nghèo, Quyết định 118 ngày 14/12/2024"),
        ],
    }
}

fn moments() -> Vec<Moment> {
    let moment = |(year, sign, word): (&str, char, &str)| Moment {
        year: year.into(),
        sign,
        words: format!("{word}, thiếu hụt 4/12").into(),
    };
    [("2024", '●', "Hộ nghèo"), ("2025", '◐', "Cận nghèo"), ("2026", '○', "Mới thoát")].map(moment).into()
}

/// A table with a two-row header and merged cells.
pub(super) fn table(rows: usize) -> Table {
    let row = |number: usize| {
        [
            number.to_string(),
            format!("Nguyễn Thị Đượm {number}"),
            "1987".to_owned(),
            String::new(),
            "chủ hộ".to_owned(),
            "18.000.000".to_owned(),
        ]
        .into_iter()
        .collect::<Row>()
    };
    Table {
        columns: vec![
            Column::tight(Align::Centre),
            Column::roomy(2.0),
            Column::tight(Align::Centre).at_least(4),
            Column::tight(Align::Centre).at_least(4),
            Column::roomy(1.0),
            Column::tight(Align::Right),
        ],
        header: vec![
            vec![
                HeaderCell::new("TT").down(2),
                HeaderCell::new("Họ và tên").down(2),
                HeaderCell::new("Năm sinh").across(2),
                HeaderCell::new("Quan hệ").down(2),
                HeaderCell::new("Số tiền (đ)").down(2),
            ],
            vec![HeaderCell::new("Nam"), HeaderCell::new("Nữ")],
        ],
        numbered: true,
        rows: (1..=rows).map(row).collect(),
    }
}

fn items() -> Vec<Item> {
    let item = |text: &str| Item { sign: "✗".into(), text: text.into() };
    vec![item("Nhà tiêu hợp vệ sinh: vay chương trình Nước sạch và vệ sinh nông thôn"), item("Bò mẹ chưa đẻ")]
}

fn signatures() -> Vec<Signature> {
    let place = |office: &str, name: &str| Signature {
        above: Text::default(),
        office: office.into(),
        hint: "(Ký, ghi rõ họ tên)".into(),
        name: name.into(),
    };
    vec![place("CHỦ HỘ", ""), place("CÁN BỘ", "Trần Thị Lan")]
}
