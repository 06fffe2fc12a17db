//! Which bytes of a page hold something: its header, its cells and where these stand. All others are free room, whatever is
//! left lying there. The layout is that of <https://www.sqlite.org/fileformat2.html>, which never changes.

use std::ops::Range;

/// Bytes of a file's header: they stand at the begin of its first page.
const FILE_HEADER: usize = 100;
/// Bytes that lead to the next page of a chain, or to a page below.
pub(super) const LINK: usize = 4;
/// A free piece between cells: where the next one is, and how long it is.
const PIECE: usize = 4;
/// The least room that a cell takes.
const LEAST_CELL: usize = 4;

/// How pages of a file are laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    /// Bytes of a page.
    pub size: usize,
    /// Of these the ones that SQLite uses.
    pub usable: usize,
}

/// What of a row has no room on its page: it goes on over a chain of others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Chain {
    /// The first of them.
    pub first: u32,
    /// Bytes on all of them.
    pub bytes: usize,
}

/// A page of a tree.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Tree {
    /// Bytes that hold something, in order, none twice.
    pub used: Vec<Range<usize>>,
    /// Rows that go on elsewhere.
    pub chains: Vec<Chain>,
}

/// What kind of a tree, and where in it a page is.
#[derive(Clone, Copy)]
struct Kind {
    of_table: bool,
    is_leaf: bool,
}

impl Kind {
    fn of(byte: u8) -> Option<Self> {
        let (of_table, is_leaf) = match byte {
            2 => (false, false),
            5 => (true, false),
            10 => (false, true),
            13 => (true, true),
            _ => return None,
        };
        Some(Self { of_table, is_leaf })
    }

    fn header(self) -> usize {
        if self.is_leaf { 8 } else { 12 }
    }
}

impl Tree {
    /// Reads a page; `None` where it belongs to no tree, or is not as SQLite would have written it: then it is left alone.
    pub fn of(page: &[u8], number: u32, layout: Layout) -> Option<Self> {
        let begin = if number == 1 { FILE_HEADER } else { 0 };
        let kind = Kind::of(*page.get(begin)?)?;
        let cells = usize::from(two(page, begin + 3)?);
        let behind_pointers = begin + kind.header() + 2 * cells;
        let mut tree = Self::default();
        tree.used.push(0..behind_pointers);
        tree.used.push(layout.usable..layout.size);
        tree.read_pieces(page, begin)?;
        for at in (begin + kind.header()..behind_pointers).step_by(2) {
            tree.read_cell(page, two(page, at)?.into(), kind, layout)?;
        }
        tree.is_sound(page).then_some(tree)
    }

    /// The pieces between cells that were freed: each says where the next one is, its rest is free.
    fn read_pieces(&mut self, page: &[u8], begin: usize) -> Option<()> {
        let mut at = usize::from(two(page, begin + 1)?);
        while at != 0 {
            self.used.push(at..at + PIECE);
            let next = usize::from(two(page, at)?);
            // They stand in order: a ring of them would never end.
            if next != 0 && next <= at {
                return None;
            }
            at = next;
        }
        Some(())
    }

    fn read_cell(&mut self, page: &[u8], at: usize, kind: Kind, layout: Layout) -> Option<()> {
        let begin = if kind.is_leaf { at } else { at + LINK };
        let (first, behind) = varint(page, begin)?;
        let end = match (kind.of_table, kind.is_leaf) {
            // Its key alone.
            (true, false) => behind,
            (true, true) => self.read_payload(page, varint(page, behind)?.1, (first, kind), layout)?,
            (false, _) => self.read_payload(page, behind, (first, kind), layout)?,
        };
        self.used.push(at..end.max(at + LEAST_CELL));
        Some(())
    }

    /// Where a row ends on its page.
    fn read_payload(
        &mut self,
        page: &[u8],
        at: usize,
        (bytes, kind): (u64, Kind),
        layout: Layout,
    ) -> Option<usize> {
        let bytes = usize::try_from(bytes).ok()?;
        let here = on_page(bytes, kind, layout.usable);
        let end = at.checked_add(here)?;
        if here == bytes {
            return Some(end);
        }
        self.chains.push(Chain { first: four(page, end)?, bytes: bytes - here });
        Some(end + LINK)
    }

    /// Nothing lies on something else, nor outside.
    fn is_sound(&mut self, page: &[u8]) -> bool {
        self.used.sort_by_key(|range| (range.start, range.end));
        let apart = self.used.windows(2).all(|pair| pair[0].end <= pair[1].start);
        apart && self.used.last().is_none_or(|last| last.end <= page.len())
    }
}

/// How many bytes of a row stand on its page.
fn on_page(bytes: usize, kind: Kind, usable: usize) -> usize {
    let most = if kind.of_table { usable - 35 } else { (usable - 12) * 64 / 255 - 23 };
    let least = (usable - 12) * 32 / 255 - 23;
    if bytes <= most {
        return bytes;
    }
    match least + (bytes - least) % (usable - LINK) {
        fitting if fitting <= most => fitting,
        _ => least,
    }
}

/// A page with nothing but what is used of it; `None` where it is so already.
pub(super) fn emptied(page: &[u8], used: &[Range<usize>]) -> Option<Vec<u8>> {
    let mut left = vec![0; page.len()];
    for range in used {
        left.get_mut(range.clone())?.copy_from_slice(page.get(range.clone())?);
    }
    (left != page).then_some(left)
}

fn two(page: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(page.get(at..at + 2)?.try_into().ok()?))
}

/// A number of four bytes.
pub(super) fn four(page: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_be_bytes(page.get(at..at + 4)?.try_into().ok()?))
}

/// A number of one to nine bytes, and where it ends.
fn varint(page: &[u8], at: usize) -> Option<(u64, usize)> {
    let mut number = 0;
    for length in 0..8 {
        let byte = *page.get(at + length)?;
        number = (number << 7) | u64::from(byte & 0x7f);
        if byte < 0x80 {
            return Some((number, at + length + 1));
        }
    }
    Some(((number << 8) | u64::from(*page.get(at + 8)?), at + 9))
}
