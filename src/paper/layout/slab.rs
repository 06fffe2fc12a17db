//! A piece of a page that is never broken, and the marks on it.

use std::rc::Rc;

use super::super::document::Style;

/// Something to draw. `x` grows to the right and `y` downward, in the medium's units.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// Text of one style on one line.
    Text {
        /// Left edge.
        x: f32,
        /// Upper edge of its line.
        y: f32,
        /// Size in points.
        size: f32,
        /// Face.
        style: Style,
        /// The text.
        text: String,
    },
    /// A rule from left to right.
    Rule {
        /// Left end.
        x: f32,
        /// Its height on the page.
        y: f32,
        /// Length.
        length: f32,
    },
    /// A dotted line to write on.
    Dots {
        /// Left end.
        x: f32,
        /// Its height on the page.
        y: f32,
        /// Length.
        length: f32,
    },
    /// A rule from top to bottom.
    Upright {
        /// Its place from the left.
        x: f32,
        /// Upper end.
        y: f32,
        /// Length.
        length: f32,
    },
}

impl Mark {
    /// Moves the mark.
    pub(super) fn shift(&mut self, dx: f32, dy: f32) {
        let (Mark::Text { x, y, .. }
        | Mark::Rule { x, y, .. }
        | Mark::Dots { x, y, .. }
        | Mark::Upright { x, y, .. }) = self;
        *x += dx;
        *y += dy;
    }

    /// Its text, when it is text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Mark::Text { text, .. } => Some(text),
            Mark::Rule { .. } | Mark::Dots { .. } | Mark::Upright { .. } => None,
        }
    }
}

/// Marks that stay together, measured from the upper left corner of the slab.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Slab {
    /// Height without the gap.
    pub height: f32,
    /// Free space above, dropped at the top of a page.
    pub gap: f32,
    /// What is on it.
    pub marks: Vec<Mark>,
    /// Whether it may not be the last on its page.
    pub keep_with_next: bool,
    /// Whether it begins a page.
    pub starts_page: bool,
    /// Header of its table, repeated when a page begins with this slab.
    pub header: Option<Rc<Slab>>,
    /// What closes the page where the table goes on, after this slab, on the next one.
    pub closing: Option<Rc<Slab>>,
}

impl Slab {
    /// An empty slab of some height.
    pub fn blank(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    /// The slab with free space above it.
    pub fn after(self, gap: f32) -> Self {
        Self { gap, ..self }
    }

    /// Puts `other` onto this slab with its corner at `x`, `y`; the height grows as needed.
    pub fn place(&mut self, mut other: Slab, x: f32, y: f32) {
        for mark in &mut other.marks {
            mark.shift(x, y);
        }
        self.marks.append(&mut other.marks);
        self.height = self.height.max(y + other.height);
    }

    /// Puts `other` under this slab, with its gap between them.
    pub fn below(&mut self, other: Slab) {
        let y = self.height + other.gap;
        self.place(other, 0.0, y);
    }

    /// Adds a rule from left to right.
    pub fn rule(&mut self, x: f32, y: f32, length: f32) {
        self.marks.push(Mark::Rule { x, y, length });
    }

    /// Adds a dotted line.
    pub fn dots(&mut self, x: f32, y: f32, length: f32) {
        self.marks.push(Mark::Dots { x, y, length });
    }

    /// Adds a rule from top to bottom.
    pub fn upright(&mut self, x: f32, y: f32, length: f32) {
        self.marks.push(Mark::Upright { x, y, length });
    }
}
