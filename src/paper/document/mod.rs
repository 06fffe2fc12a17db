//! What a printed document is made of, before anyone asks how wide a page is.
//!
//! All text here is already worded and final: a form takes its words from the catalogue and its
//! facts from the register, and puts both together. No measure, no font and no page number
//! belongs here, except the sheet that the document asks for.

mod official;
mod table;
mod text;

pub use official::{Closing, Head, Moment, Signature};
pub use table::{Align, Cell, Column, HeaderCell, Row, Table};
pub use text::{Run, Style, Text};

use chrono::NaiveDateTime;

/// One paper about one subject: a household's summary, a list, a voucher.
/// Its pages are numbered from 1, whatever else is printed in the same job.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Name of the document in the reader's window and outline.
    pub title: String,
    /// What the document is about, for the file's properties.
    pub subject: String,
    /// Who made it, for the file's properties.
    pub author: String,
    /// When it was made; the caller reads the clock.
    pub created: NaiveDateTime,
    /// Language of the text as a BCP 47 tag, for example `vi`.
    pub language: &'static str,
    /// The sheet.
    pub page: PageSetup,
    /// Size of running text in points; tables are half a point smaller, the foot two.
    pub body_size: f32,
    /// Down to this size the text shrinks where that saves the second sheet.
    pub least_size: f32,
    /// Small print under the text of every page (who printed it, when). May be empty.
    pub foot: Text,
    /// The content, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A4 sheet and margins in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PageSetup {
    /// Which side is up.
    pub orientation: Orientation,
    /// Free space above the text; the page number stands in it.
    pub top: f32,
    /// Free space below the text; the foot stands in it.
    pub bottom: f32,
    /// Free space for the binding.
    pub left: f32,
    /// Free space at the right.
    pub right: f32,
}

/// Which side of the sheet is up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// 210 × 297 mm.
    Portrait,
    /// 297 × 210 mm, for wide lists.
    Landscape,
}

impl PageSetup {
    /// Margins within Decree 30/2020/NĐ-CP, annex I: top and bottom 20–25 mm, left 30–35, right 15–20.
    pub const PORTRAIT: Self =
        Self { orientation: Orientation::Portrait, top: 20.0, bottom: 20.0, left: 30.0, right: 15.0 };

    /// The same margins on a sheet turned by a quarter.
    pub const LANDSCAPE: Self = Self { orientation: Orientation::Landscape, ..Self::PORTRAIT };

    /// Width and height of the sheet in millimetres.
    pub fn sheet(&self) -> (f32, f32) {
        match self.orientation {
            Orientation::Portrait => (210.0, 297.0),
            Orientation::Landscape => (297.0, 210.0),
        }
    }
}

/// A piece of content.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// The official head of Decree 30/2020/NĐ-CP.
    Head(Head),
    /// The document's name, centred and bold, with lines of lesser weight under it.
    Title {
        /// The name, in capitals as the caller words it.
        name: Text,
        /// Lines under the name.
        under: Vec<Text>,
    },
    /// Name of a section, bold as far as the caller says; never left alone at the foot of a page.
    Heading(Text),
    /// Running text.
    Paragraph {
        /// The words.
        text: Text,
        /// Where the lines stand.
        align: Align,
    },
    /// A paragraph of an official text: its first line indented by a centimetre, both edges even
    /// (Decree 30/2020/NĐ-CP, annex I).
    Clause(Text),
    /// A short rule in the middle, under a title.
    ShortRule,
    /// A label and dotted lines to write on by hand; the first begins behind the label.
    Writing {
        /// What is asked; may be empty.
        label: Text,
        /// Lines to write on, 1 or more.
        lines: usize,
    },
    /// Labelled values in one or more columns of pairs, row by row.
    Facts {
        /// Pairs side by side: 1 or 2.
        columns: usize,
        /// The pairs.
        facts: Vec<Fact>,
    },
    /// One large bold line in the middle, to be read from afar.
    Large(Text),
    /// Steps for a wall, each with a pictogram.
    Poster(Vec<PosterStep>),
    /// A ruled table.
    Table(Table),
    /// A list with a sign before each item.
    Signs(Vec<Item>),
    /// Years side by side, each with a sign and its words.
    Timeline(Vec<Moment>),
    /// Places to sign, side by side, kept whole.
    Signatures(Vec<Signature>),
    /// The end of a decision: recipients at the left, the signature at the right, kept whole.
    Closing(Closing),
    /// What follows starts a new page.
    PageBreak,
    /// Blocks that stay on one page when a page can hold them.
    Together(Vec<Block>),
}

/// A label and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// What the value is.
    pub label: Text,
    /// The value.
    pub value: Text,
    /// Whether the pair takes the whole row.
    pub wide: bool,
    /// Whether what the value leaves free is dotted, to write on by hand.
    pub dotted: bool,
}

impl Fact {
    /// A pair in one column.
    pub fn new(label: impl Into<Text>, value: impl Into<Text>) -> Self {
        Self { label: label.into(), value: value.into(), wide: false, dotted: false }
    }

    /// A pair that takes the whole row.
    pub fn wide(label: impl Into<Text>, value: impl Into<Text>) -> Self {
        Self { wide: true, ..Self::new(label, value) }
    }

    /// The same pair, dotted behind its value: what is not known is written there by hand.
    pub fn to_write(self) -> Self {
        Self { dotted: true, ..self }
    }

    /// The same pair, dotted where there is no value.
    pub fn or_to_write(self) -> Self {
        Self { dotted: self.value.is_empty(), ..self }
    }
}

/// A step on a paper for a wall.
#[derive(Debug, Clone, PartialEq)]
pub struct PosterStep {
    /// A pictogram of one character.
    pub sign: Text,
    /// What is to be done.
    pub text: Text,
    /// Who and when; may be empty.
    pub under: Text,
    /// A box, ticked where it is done.
    pub tick: Text,
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// One or two characters before the item.
    pub sign: Text,
    /// The item.
    pub text: Text,
}
