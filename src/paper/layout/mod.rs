//! From a document to pages: lines, rows, sections and page breaks.
//!
//! The same layout serves two [`Medium`]s: sheets of paper measured in points, and plain text
//! measured in columns and lines. Each block becomes [`slab::Slab`]s, pieces that are never
//! broken; [`paginate`] stacks them onto pages. Nothing here knows PDF or a screen.

mod columns;
mod facts;
mod fit;
mod head;
mod header;
mod lines;
mod medium;
mod paginate;
mod parts;
mod poster;
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

/// Steps, in points, in which text shrinks to fit on one sheet.
const SHRINKING: f32 = 0.5;

/// The document on pages of `medium`; at least one page, even when there is nothing on it. Where a
/// smaller size of text, within the document's bound, brings everything onto one page, it is taken.
pub fn pages(document: &Document, medium: &Medium) -> Vec<Page> {
    let full = pages_at(document, medium, document.body_size);
    if full.len() == 1 {
        return full;
    }
    let steps = ((document.body_size - document.least_size) / SHRINKING).max(0.0) as u32;
    let mut smaller =
        (1..=steps).map(|step| pages_at(document, medium, document.body_size - step as f32 * SHRINKING));
    smaller.find(|pages| pages.len() == 1).unwrap_or(full)
}

fn pages_at(document: &Document, medium: &Medium, size: f32) -> Vec<Page> {
    let composer = Composer { medium, size };
    let slabs = composer.blocks(&document.blocks);
    paginate::paginate(document, medium, slabs)
}

/// Turns blocks into slabs as wide as the text area.
struct Composer<'a> {
    medium: &'a Medium,
    /// Size of running text.
    size: f32,
}

impl Composer<'_> {
    /// Signatures never stand on a page without the end of what they sign.
    fn blocks(&self, blocks: &[Block]) -> Vec<Slab> {
        let mut slabs: Vec<Slab> = Vec::new();
        let mut break_before = false;
        for block in blocks {
            let mut next = self.block(block);
            if let (Block::Signatures(_) | Block::Closing(_), Some(last)) = (block, slabs.last_mut()) {
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
            Block::Clause(text) => self.clause(text),
            Block::ShortRule => vec![self.short_rule()],
            Block::Writing { label, lines } => vec![self.writing(label, *lines)],
            Block::Facts { columns, facts } => self.facts(*columns, facts),
            Block::Large(text) => vec![self.large(text)],
            Block::Poster(steps) => self.poster(steps),
            Block::Table(table) => self.table(table),
            Block::Signs(items) => self.signs(items),
            Block::Timeline(moments) => self.timeline(moments),
            Block::Signatures(places) => self.signatures(places),
            Block::Closing(closing) => vec![self.closing(closing)],
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
