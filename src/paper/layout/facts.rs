//! Labelled values in aligned columns.

use super::super::document::{Align, Fact};
use super::Composer;
use super::lines::Line;
use super::prose::TEXT_GAP;
use super::slab::Slab;

/// Space between two columns of pairs, in points.
const COLUMN_GAP: f32 = 18.0;
/// Space between a label and its value.
const LABEL_GAP: f32 = 6.0;
/// A label takes at most this part of its column.
const LARGEST_LABEL: f32 = 0.45;

/// Where the pairs of one column stand.
#[derive(Debug, Clone, Copy)]
struct Place {
    x: f32,
    label: f32,
    width: f32,
}

impl Composer<'_> {
    /// A row of pairs a slab; a value of many lines flows over slabs of one line each.
    pub(super) fn facts(&self, columns: usize, facts: &[Fact]) -> Vec<Slab> {
        let rows = rows(columns.max(1), facts);
        let places = self.places(columns.max(1), &rows);
        let mut slabs = Vec::new();
        for row in &rows {
            slabs.extend(self.fact_row(&places, row));
        }
        slabs
    }

    fn places(&self, columns: usize, rows: &[Vec<&Fact>]) -> Vec<Place> {
        let gap = self.medium.across(COLUMN_GAP);
        let free = self.medium.width() - gap * (columns - 1) as f32;
        let width = self.medium.snap(free / columns as f32);
        let place = |column: usize| {
            let labels = rows.iter().filter_map(|row| row.get(column));
            let widest = labels.map(|fact| self.setting().width(&fact.label));
            Place {
                x: column as f32 * (width + gap),
                label: self.medium.snap(widest.fold(0.0, f32::max).min(width * LARGEST_LABEL).ceil()),
                width,
            }
        };
        (0..columns).map(place).collect()
    }

    fn fact_row(&self, places: &[Place], row: &[&Fact]) -> Vec<Slab> {
        let broken: Vec<_> =
            row.iter().zip(places).map(|(fact, place)| self.fact_lines(fact, place)).collect();
        let depth = |(_, label, value): &(f32, Vec<Line>, Vec<Line>)| label.len().max(value.len());
        let depth = broken.iter().map(depth).max().unwrap_or(0);
        let mut slabs: Vec<Slab> = (0..depth).map(|line| self.fact_line(places, &broken, line)).collect();
        if let Some(first) = slabs.first_mut() {
            first.gap = self.medium.down(TEXT_GAP);
            first.keep_with_next = depth > 1;
        }
        slabs
    }

    /// Where the value begins, and the lines of label and value.
    fn fact_lines(&self, fact: &Fact, place: &Place) -> (f32, Vec<Line>, Vec<Line>) {
        let begin = place.label + self.medium.across(LABEL_GAP);
        let room = match fact.wide {
            true => self.medium.width() - place.x - begin,
            false => place.width - begin,
        };
        let setting = self.setting();
        (begin, setting.break_lines(&fact.label, place.label), setting.break_lines(&fact.value, room))
    }

    fn fact_line(&self, places: &[Place], broken: &[(f32, Vec<Line>, Vec<Line>)], index: usize) -> Slab {
        let setting = self.setting();
        let mut slab = Slab::blank(setting.line_height());
        for ((begin, label, value), place) in broken.iter().zip(places) {
            for (lines, x) in [(label, place.x), (value, place.x + begin)] {
                if let Some(line) = lines.get(index) {
                    let line = std::slice::from_ref(line);
                    slab.place(setting.stack(line, 0.0, Align::Left), x, 0.0);
                }
            }
        }
        slab
    }
}

/// Pairs row by row; a wide pair stands alone.
fn rows(columns: usize, facts: &[Fact]) -> Vec<Vec<&Fact>> {
    let mut rows: Vec<Vec<&Fact>> = Vec::new();
    for fact in facts {
        match rows.last_mut() {
            Some(row) if !fact.wide && !row[0].wide && row.len() < columns => row.push(fact),
            _ => rows.push(vec![fact]),
        }
    }
    rows
}
