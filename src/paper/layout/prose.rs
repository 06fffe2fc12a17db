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
/// Indent of the first line of a clause: one centimetre.
const INDENT: f32 = 28.35;
/// Space over a clause.
const CLAUSE_GAP: f32 = 4.0;
/// The rule under a title, as a part of the width.
const SHORT_RULE: f32 = 0.22;
/// Distance of the lines to write on.
const WRITING_PITCH: f32 = 19.0;
/// Space between a label and the dots behind it.
const LABEL_GAP: f32 = 4.0;
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
            let lines = self.setting().break_evenly(line, width);
            slab.below(self.setting().stack(&lines, width, Align::Centre));
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
        self.bound_lines(lines.iter().map(stack).collect(), TEXT_GAP)
    }

    /// As a paragraph, with its first line indented and every line but the last spread to both edges.
    pub(super) fn clause(&self, text: &Text) -> Vec<Slab> {
        let setting = self.setting();
        let width = self.medium.width();
        let lines = setting.break_indented(text, width, self.medium.across(INDENT));
        let last = lines.len().saturating_sub(1);
        let set = |(index, line): (usize, &Line)| match index == last {
            true => setting.stack(std::slice::from_ref(line), width, Align::Left),
            false => setting.spread(line, width),
        };
        self.bound_lines(lines.iter().enumerate().map(set).collect(), CLAUSE_GAP)
    }

    /// Lines of a paragraph: the first two stay together, and the last two.
    fn bound_lines(&self, mut slabs: Vec<Slab>, gap: f32) -> Vec<Slab> {
        let count = slabs.len();
        for (index, slab) in slabs.iter_mut().enumerate() {
            slab.keep_with_next = index + 1 < count && (index == 0 || index + 2 == count);
        }
        if let Some(first) = slabs.first_mut() {
            first.gap = self.medium.down(gap);
        }
        slabs
    }

    /// Bound to the title before it and to what follows.
    pub(super) fn short_rule(&self) -> Slab {
        let width = self.medium.width();
        let length = self.medium.snap(width * SHORT_RULE);
        let mut slab = Slab { keep_with_next: true, ..Slab::blank(self.medium.down(TITLE_FOOT)) };
        slab.rule(self.medium.snap((width - length) / 2.0), 0.0, length);
        slab.height = slab.height.max(self.medium.rule());
        slab
    }

    /// A label and dotted lines, kept whole.
    pub(super) fn writing(&self, label: &Text, lines: usize) -> Slab {
        let setting = self.setting();
        let width = self.medium.width();
        let labels = setting.break_lines(label, width);
        let mut slab = setting.stack(&labels, width, Align::Left);
        let end = labels.last().map_or(0.0, |line| line.width + self.medium.across(LABEL_GAP));
        let pitch = self.medium.down(WRITING_PITCH).max(1.0);
        let baseline = self.medium.baseline(self.size);
        let top = (slab.height - self.medium.line(self.size)).max(0.0);
        for line in 0..lines.max(1) {
            let from = if line == 0 { end } else { 0.0 };
            slab.dots(from, top + line as f32 * pitch + baseline, width - from);
        }
        slab.height = top + (lines.max(1) - 1) as f32 * pitch + self.medium.line(self.size);
        slab.after(self.medium.down(CLAUSE_GAP))
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
