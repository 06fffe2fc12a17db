//! Places to sign: columns of equal width, kept whole.

use super::super::document::{Align, Closing, Signature, Style, Text};
use super::Composer;
use super::lines::Setting;
use super::slab::Slab;

/// Space over the block, in points.
const GAP: f32 = 9.0;
/// The word over the recipients is so many points smaller than running text.
const HEADING_SMALLER: f32 = 1.0;
/// The recipients are.
const RECIPIENTS_SMALLER: f32 = 2.0;
/// Room for a signature or a fingerprint.
const SIGNING_ROOM: f32 = 44.0;

impl Composer<'_> {
    pub(super) fn signatures(&self, places: &[Signature]) -> Vec<Slab> {
        if places.is_empty() {
            return Vec::new();
        }
        let room = self.medium.snap(self.medium.width() / places.len() as f32);
        let mut slab = Slab::default();
        for (index, lines) in aligned(places).into_iter().enumerate() {
            let y = slab.height + if index == NAME_LINE { self.medium.down(SIGNING_ROOM) } else { 0.0 };
            for (column, (text, style)) in lines.into_iter().enumerate() {
                let block = self.setting().styled(style).block(text, room, Align::Centre);
                slab.place(block, column as f32 * room, y);
            }
            slab.height = slab.height.max(y);
        }
        vec![slab.after(self.medium.down(GAP))]
    }

    /// Recipients in small print beside the signature.
    pub(super) fn closing(&self, closing: &Closing) -> Slab {
        let places = [Signature::default(), closing.signature.clone()];
        let mut slab = self.signatures(&places).pop().unwrap_or_default();
        let room = self.medium.snap(self.medium.width() / 2.0);
        let heading = Setting::new(self.medium, self.size - HEADING_SMALLER).styled(Style::BoldItalic);
        let small = Setting::new(self.medium, self.size - RECIPIENTS_SMALLER);
        let mut left = heading.block(&closing.heading, room, Align::Left);
        for recipient in &closing.recipients {
            left.below(small.block(recipient, room, Align::Left));
        }
        slab.place(left, 0.0, 0.0);
        slab
    }
}

/// Which of the four lines is the printed name.
const NAME_LINE: usize = 3;

/// The four lines of every place side by side, so that offices stand level.
fn aligned(places: &[Signature]) -> [Vec<(&Text, Style)>; 4] {
    [
        places.iter().map(|p| (&p.above, Style::Italic)).collect(),
        places.iter().map(|p| (&p.office, Style::Bold)).collect(),
        places.iter().map(|p| (&p.hint, Style::Italic)).collect(),
        places.iter().map(|p| (&p.name, Style::Bold)).collect(),
    ]
}
