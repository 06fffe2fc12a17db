//! The two things a document is laid out for, and their units.

use super::super::boxes;
use super::super::document::{PageSetup, Style};
use super::super::fonts;

/// Points in a millimetre.
const POINTS_PER_MM: f32 = 72.0 / 25.4;
/// Leading of printed text: line height over font size, single spacing of Times in office programs.
const LEADING: f32 = 1.17;
/// A dotted line under the upper edge of its line, as a part of the font size.
const BASELINE: f32 = 0.98;
/// Points that become one column of plain text.
const POINTS_PER_COLUMN: f32 = 6.0;
/// Points that become one line of plain text.
const POINTS_PER_LINE: f32 = 14.0;

/// What the document is laid out for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Medium {
    /// A sheet of paper; one unit is a point (1/72 inch).
    Sheet(PageSetup),
    /// Plain text so many columns wide, without end; one unit is a column across, a line down.
    Plain {
        /// Columns of a line.
        columns: usize,
    },
}

impl Medium {
    /// Width and height of the whole medium; the height of plain text has no bound.
    pub fn size(&self) -> (f32, f32) {
        match self {
            Medium::Sheet(page) => {
                let (width, height) = page.sheet();
                (width * POINTS_PER_MM, height * POINTS_PER_MM)
            }
            Medium::Plain { columns } => (*columns as f32, f32::INFINITY),
        }
    }

    /// Left and upper edge of the text area.
    pub(super) fn origin(&self) -> (f32, f32) {
        match self {
            Medium::Sheet(page) => (page.left * POINTS_PER_MM, page.top * POINTS_PER_MM),
            Medium::Plain { .. } => (0.0, 0.0),
        }
    }

    /// Width and height of the text area.
    pub fn area(&self) -> (f32, f32) {
        let (width, height) = self.size();
        match self {
            Medium::Sheet(page) => (
                width - (page.left + page.right) * POINTS_PER_MM,
                height - (page.top + page.bottom) * POINTS_PER_MM,
            ),
            Medium::Plain { .. } => (width, height),
        }
    }

    /// Width of the text area.
    pub(super) fn width(&self) -> f32 {
        self.area().0
    }

    /// Width of `text` set in `style` at `size` points.
    pub(super) fn measure(&self, text: &str, style: Style, size: f32) -> f32 {
        match self {
            Medium::Sheet(_) => fonts::width(text, style, size),
            Medium::Plain { .. } => boxes::width(text) as f32,
        }
    }

    /// Height of a line at `size` points.
    pub(super) fn line(&self, size: f32) -> f32 {
        match self {
            Medium::Sheet(_) => size * LEADING,
            Medium::Plain { .. } => 1.0,
        }
    }

    /// Where the letters of a line stand, under its upper edge.
    pub(super) fn baseline(&self, size: f32) -> f32 {
        match self {
            Medium::Sheet(_) => size * BASELINE,
            Medium::Plain { .. } => 0.0,
        }
    }

    /// A distance across that is `points` on paper.
    pub(super) fn across(&self, points: f32) -> f32 {
        match self {
            Medium::Sheet(_) => points,
            Medium::Plain { .. } => (points / POINTS_PER_COLUMN).round(),
        }
    }

    /// A distance down that is `points` on paper.
    pub(super) fn down(&self, points: f32) -> f32 {
        match self {
            Medium::Sheet(_) => points,
            Medium::Plain { .. } => (points / POINTS_PER_LINE).round(),
        }
    }

    /// Room that a page's number takes above its text: none on paper, where it stands in the margin.
    pub(super) fn number_room(&self) -> f32 {
        match self {
            Medium::Sheet(_) => 0.0,
            Medium::Plain { .. } => 2.0,
        }
    }

    /// Height that a rule takes for itself: none on paper, a line in plain text.
    pub(super) fn rule(&self) -> f32 {
        match self {
            Medium::Sheet(_) => 0.0,
            Medium::Plain { .. } => 1.0,
        }
    }

    /// Whether tables have rules between columns and rows, not only around their header.
    pub(super) fn is_ruled(&self) -> bool {
        matches!(self, Medium::Sheet(_))
    }

    /// `x` where a mark may stand: anywhere on paper, on whole columns in plain text.
    pub(super) fn snap(&self, x: f32) -> f32 {
        match self {
            Medium::Sheet(_) => x,
            Medium::Plain { .. } => x.floor(),
        }
    }
}
