//! The official head: two columns, each centred, with their rules.

use super::super::document::{Align, Head, Style};
use super::Composer;
use super::lines::{Line, Setting};
use super::slab::Slab;

/// Part of the width for the issuing body; the Republic's name needs the rest.
const LEFT_PART: f32 = 0.42;
/// Size of the issuing body, the Republic's name, the number and the date.
const CAPITALS: f32 = 12.0;
/// Size of the motto.
const MOTTO: f32 = 13.0;
/// The short rule under the issuing body: a third to a half as long as the name.
const SHORT_RULE: f32 = 0.4;
/// Space between a name and its rule.
const RULE_GAP: f32 = 2.0;
/// Space between the rules and the line of number and date.
const DATE_GAP: f32 = 8.0;

impl Composer<'_> {
    /// Two columns; without an issuing body the Republic's name alone in the middle.
    pub(super) fn head(&self, head: &Head) -> Slab {
        let width = self.medium.width();
        if head.body.is_empty() && head.parent.is_empty() {
            return self.republic(head, width);
        }
        let left = self.medium.snap(width * LEFT_PART);
        let mut slab = self.issuer(head, left);
        slab.place(self.republic(head, width - left), left, 0.0);
        slab.below(self.number_and_date(head, left, width - left));
        slab
    }

    fn issuer(&self, head: &Head, room: f32) -> Slab {
        let plain = self.of_size(CAPITALS);
        let bold = plain.styled(Style::Bold);
        let body = bold.break_evenly(&head.body, room);
        let parent = plain.break_evenly(&head.parent, room);
        let mut slab = plain.stack(&parent, room, Align::Centre);
        slab.below(bold.stack(&body, room, Align::Centre));
        let length = longest(&body) * SHORT_RULE;
        slab.below(self.centred_rule(length, room));
        slab
    }

    fn republic(&self, head: &Head, room: f32) -> Slab {
        let bold = self.of_size(CAPITALS).styled(Style::Bold);
        let motto = self.of_size(MOTTO).styled(Style::Bold);
        let mut slab = bold.block(&head.republic, room, Align::Centre);
        let words = motto.break_evenly(&head.motto, room);
        slab.below(motto.stack(&words, room, Align::Centre));
        slab.below(self.centred_rule(longest(&words), room));
        slab
    }

    fn number_and_date(&self, head: &Head, left: f32, right: f32) -> Slab {
        let plain = self.of_size(CAPITALS);
        let italic = plain.styled(Style::Italic);
        let mut slab = plain.block(&head.number, left, Align::Centre);
        let date = italic.block(&head.place_and_date, right, Align::Centre);
        slab.place(date, left, 0.0);
        slab.after(self.medium.down(DATE_GAP))
    }

    fn of_size(&self, size: f32) -> Setting<'_> {
        Setting::new(self.medium, size)
    }

    fn centred_rule(&self, length: f32, room: f32) -> Slab {
        let length = self.medium.snap(length);
        let mut slab = Slab::blank(self.medium.rule());
        if length > 0.0 {
            slab.rule(self.medium.snap((room - length) / 2.0), 0.0, length);
        }
        slab.after(self.medium.down(RULE_GAP))
    }
}

/// Width of the longest line.
fn longest(lines: &[Line]) -> f32 {
    lines.iter().map(|line| line.width).fold(0.0, f32::max)
}
