//! From a document to pages: lines, rows, sections and page breaks.
//!
//! The same layout serves two [`Medium`]s: sheets of paper measured in points, and plain text
//! measured in columns and lines. Each block becomes [`slab::Slab`]s, pieces that are never
//! broken; [`paginate`] stacks them onto pages. Nothing here knows PDF or a screen.

mod columns;
mod facts;
mod head;
mod header;
mod lines;
mod medium;
mod paginate;
mod prose;
mod signatures;
mod slab;
mod table;
mod timeline;

#[cfg(test)]
mod tests;

pub use medium::Medium;
pub use slab::Mark;

use super::document::{Block, Document};
use slab::Slab;

/// A laid-out page: marks measured from the upper left corner of the medium.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// What is on it.
    pub marks: Vec<Mark>,
    /// How far down it reaches, from the medium's upper edge.
    pub height: f32,
}

/// The document on pages of `medium`; at least one page, even when there is nothing on it.
pub fn pages(document: &Document, medium: &Medium) -> Vec<Page> {
    let slabs = Composer::new(document, medium).blocks(&document.blocks);
    paginate::paginate(document, medium, slabs)
}

/// Turns blocks into slabs as wide as the text area.
struct Composer<'a> {
    medium: &'a Medium,
    /// Size of running text.
    size: f32,
}

impl<'a> Composer<'a> {
    fn new(document: &Document, medium: &'a Medium) -> Self {
        Self { medium, size: document.body_size }
    }

    /// Signatures never stand on a page without the end of what they sign.
    fn blocks(&self, blocks: &[Block]) -> Vec<Slab> {
        let mut slabs: Vec<Slab> = Vec::new();
        let mut break_before = false;
        for block in blocks {
            let mut next = self.block(block);
            if let (Block::Signatures(_), Some(last)) = (block, slabs.last_mut()) {
                last.keep_with_next = true;
            }
            if let Some(first) = next.first_mut() {
                first.starts_page |= std::mem::take(&mut break_before);
            }
            break_before |= matches!(block, Block::PageBreak);
            slabs.append(&mut next);
        }
        slabs
    }

    fn block(&self, block: &Block) -> Vec<Slab> {
        match block {
            Block::Head(head) => vec![self.head(head)],
            Block::Title { name, under } => self.title(name, under),
            Block::Heading(text) => self.heading(text),
            Block::Paragraph { text, align } => self.paragraph(text, *align),
            Block::Facts { columns, facts } => self.facts(*columns, facts),
            Block::Table(table) => self.table(table),
            Block::Signs(items) => self.signs(items),
            Block::Timeline(moments) => self.timeline(moments),
            Block::Signatures(places) => self.signatures(places),
            Block::PageBreak => Vec::new(),
            Block::Together(blocks) => self.together(blocks),
        }
    }

    /// Each piece asks to stay with the next; [`paginate`] gives way when a page cannot hold all.
    fn together(&self, blocks: &[Block]) -> Vec<Slab> {
        let mut slabs = self.blocks(blocks);
        let bound = slabs.len().saturating_sub(1);
        for slab in &mut slabs[..bound] {
            slab.keep_with_next = true;
        }
        slabs
    }
}
