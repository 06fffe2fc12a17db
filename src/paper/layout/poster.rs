//! What hangs on a wall: one large line, and steps each with a pictogram before it and a box behind it.

use super::super::document::{Align, PosterStep, Style, Text};
use super::Composer;
use super::lines::Setting;
use super::slab::Slab;

/// A large line is so many times as large as running text.
const LARGE: f32 = 1.8;
/// A pictogram, too.
const PICTOGRAM: f32 = 2.0;
/// A box to tick.
const TICK: f32 = 1.5;
/// Room for either, in points by points of running text.
const SIGN_ROOM: f32 = 2.7;
/// Space over a large line and over a step, in points.
const GAP: f32 = 9.0;

impl Composer<'_> {
    /// One large bold line in the middle.
    pub(super) fn large(&self, text: &Text) -> Slab {
        let setting = Setting::new(self.medium, self.size * LARGE).styled(Style::Bold);
        let width = self.medium.width();
        let slab = setting.stack(&setting.break_evenly(text, width), width, Align::Centre);
        slab.after(self.medium.down(GAP))
    }

    /// A step a slab, kept whole.
    pub(super) fn poster(&self, steps: &[PosterStep]) -> Vec<Slab> {
        steps.iter().map(|step| self.poster_step(step)).collect()
    }

    fn poster_step(&self, step: &PosterStep) -> Slab {
        let room = self.medium.across(self.size * SIGN_ROOM);
        let width = self.medium.width();
        let sized = |times: f32| Setting::new(self.medium, self.size * times);
        let mut slab = sized(PICTOGRAM).block(&step.sign, room, Align::Left);
        let words = width - 2.0 * room;
        let mut text = self.setting().block(&step.text, words, Align::Left);
        if !step.under.is_empty() {
            text.below(self.setting().block(&step.under, words, Align::Left));
        }
        slab.place(text, room, 0.0);
        slab.place(sized(TICK).block(&step.tick, room, Align::Right), width - room, 0.0);
        slab.after(self.medium.down(GAP))
    }
}
