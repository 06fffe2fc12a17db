//! Years side by side: a sign for each, joined by a rule, with its words under it.

use super::super::document::{Align, Moment, Style, Text};
use super::Composer;
use super::lines::Setting;
use super::slab::Slab;

/// Least width of a year, in points.
const LEAST_WIDTH: f32 = 66.0;
/// Space over a row of years.
const GAP: f32 = 6.0;
/// Free space between a sign and the rule that joins it to the next.
const CLEARANCE: f32 = 6.0;

impl Composer<'_> {
    /// A row of years a slab, as many rows as the years need.
    pub(super) fn timeline(&self, moments: &[Moment]) -> Vec<Slab> {
        let width = self.medium.width();
        let least = self.medium.across(LEAST_WIDTH);
        let fitting = ((width / least) as usize).max(1);
        let room = self.medium.snap(width / moments.len().clamp(1, fitting) as f32);
        moments.chunks(fitting).map(|row| self.years(row, room)).collect()
    }

    fn years(&self, row: &[Moment], room: f32) -> Slab {
        let small = Setting::new(self.medium, self.size - 1.0);
        let bold = small.styled(Style::Bold);
        let mut slab = self.texts(bold, row.iter().map(|m| &m.year), room);
        slab.below(self.joined_signs(row, room));
        slab.below(self.texts(small, row.iter().map(|m| &m.words), room));
        slab.after(self.medium.down(GAP))
    }

    fn texts<'t>(&self, setting: Setting<'_>, texts: impl Iterator<Item = &'t Text>, room: f32) -> Slab {
        let mut slab = Slab::default();
        for (index, text) in texts.enumerate() {
            let block = setting.block(text, room, Align::Centre);
            slab.place(block, index as f32 * room, 0.0);
        }
        slab
    }

    fn joined_signs(&self, row: &[Moment], room: f32) -> Slab {
        let setting = self.setting();
        let signs: Vec<Text> = row.iter().map(|m| m.sign.to_string().into()).collect();
        let mut slab = self.texts(setting, signs.iter(), room);
        let half = setting.width(&Text::from("●")) / 2.0;
        let clear = half.ceil() + self.medium.across(CLEARANCE);
        let middle = self.medium.snap(setting.line_height() / 2.0);
        for index in 1..row.len() {
            let from = self.medium.snap((index as f32 - 0.5) * room + clear);
            slab.rule(from, middle, (room - 2.0 * clear).max(0.0));
        }
        slab
    }
}
