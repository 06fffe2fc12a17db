//! Titles, headings, paragraphs and lists.

use super::super::document::{Align, Item, Style, Text};
use super::Composer;
use super::lines::{Line, Setting};
use super::slab::Slab;

/// Points by which the title is larger than running text.
const TITLE_LARGER: f32 = 2.0;
/// Space over the title, in points.
const TITLE_GAP: f32 = 10.0;
/// Space under it.
const TITLE_FOOT: f32 = 7.0;
/// Space over a heading.
const HEADING_GAP: f32 = 7.0;
/// Space over a paragraph, list item or row of facts.
pub(super) const TEXT_GAP: f32 = 2.0;
/// Room for the sign of a list item.
const SIGN_ROOM: f32 = 13.0;

impl Composer<'_> {
    /// Running text in its own style.
    pub(super) fn setting(&self) -> Setting<'_> {
        Setting::new(self.medium, self.size)
    }

    pub(super) fn title(&self, name: &Text, under: &[Text]) -> Vec<Slab> {
        let size = self.size + TITLE_LARGER;
        let bold = Setting::new(self.medium, size).styled(Style::Bold);
        let width = self.medium.width();
        let lines = bold.break_evenly(name, width);
        let mut slab = bold.stack(&lines, width, Align::Centre);
        for line in under {
            slab.below(self.setting().block(line, width, Align::Centre));
        }
        slab.height += self.medium.down(TITLE_FOOT);
        slab.keep_with_next = true;
        vec![slab.after(self.medium.down(TITLE_GAP))]
    }

    pub(super) fn heading(&self, text: &Text) -> Vec<Slab> {
        let mut slab = self.setting().block(text, self.medium.width(), Align::Left);
        slab.keep_with_next = true;
        vec![slab.after(self.medium.down(HEADING_GAP))]
    }

    /// A slab a line; the first two lines stay together, and the last two.
    pub(super) fn paragraph(&self, text: &Text, align: Align) -> Vec<Slab> {
        let setting = self.setting();
        let width = self.medium.width();
        let lines = setting.break_lines(text, width);
        let stack = |line: &Line| setting.stack(std::slice::from_ref(line), width, align);
        let mut slabs: Vec<Slab> = lines.iter().map(stack).collect();
        let count = slabs.len();
        for (index, slab) in slabs.iter_mut().enumerate() {
            slab.keep_with_next = index + 1 < count && (index == 0 || index + 2 == count);
        }
        if let Some(first) = slabs.first_mut() {
            first.gap = self.medium.down(TEXT_GAP);
        }
        slabs
    }

    /// An item a slab, its lines hanging beside its sign.
    pub(super) fn signs(&self, items: &[Item]) -> Vec<Slab> {
        items.iter().map(|item| self.item(item)).collect()
    }

    fn item(&self, item: &Item) -> Slab {
        let setting = self.setting();
        let indent = self.medium.across(SIGN_ROOM);
        let mut slab = setting.block(&item.sign, indent, Align::Left);
        let room = self.medium.width() - indent;
        slab.place(setting.block(&item.text, room, Align::Left), indent, 0.0);
        slab.after(self.medium.down(TEXT_GAP))
    }
}
