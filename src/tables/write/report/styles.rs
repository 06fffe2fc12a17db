//! How the cells of an official table look: Times New Roman, thin rules, headings in bold.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder};

/// The looks.
pub(super) struct Styles {
    pub centred: Format,
    pub bold: Format,
    pub italic: Format,
    pub title: Format,
    pub heading: Format,
    pub numbers: Format,
    pub plain: Looks,
    pub total: Looks,
    pub remark: Format,
}

impl Styles {
    pub fn new() -> Self {
        let base = || Format::new().set_font_name("Times New Roman").set_font_size(11);
        let centred = || base().set_align(FormatAlign::Center).set_align(FormatAlign::VerticalCenter);
        let framed = || base().set_border(FormatBorder::Thin).set_align(FormatAlign::VerticalCenter);
        Self {
            centred: centred().set_text_wrap(),
            bold: centred().set_bold().set_text_wrap(),
            italic: centred().set_italic(),
            title: centred().set_bold().set_font_size(14).set_text_wrap(),
            heading: framed().set_align(FormatAlign::Center).set_bold().set_text_wrap(),
            numbers: framed().set_align(FormatAlign::Center).set_italic(),
            plain: Looks::new(framed().set_text_wrap()),
            total: Looks::new(framed().set_bold()),
            remark: base().set_italic(),
        }
    }
}

/// A line's cells by what they hold; made once, because a sheet has hundreds of thousands of cells.
pub(super) struct Looks {
    pub words: Format,
    pub centred: Format,
    pub rate: Format,
}

impl Looks {
    fn new(words: Format) -> Self {
        Self {
            centred: words.clone().set_align(FormatAlign::Center),
            rate: words.clone().set_num_format("0.00"),
            words,
        }
    }
}
