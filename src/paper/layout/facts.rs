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
/// Space over a row to write on by hand, more than over printed ones.
const WRITING_GAP: f32 = 4.0;
/// Space between a value and the dots behind it.
const DOTS_GAP: f32 = 3.0;
/// A label takes at most this part of its column.
const LARGEST_LABEL: f32 = 0.45;

/// Label and value broken into lines, where the value begins, and where its dots end.
struct Broken {
    label: Vec<Line>,
    value: Vec<Line>,
    begin: f32,
    dots_end: Option<f32>,
}

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
        // Rows to write on are further apart; printed ones between them keep the rhythm.
        let gap = if facts.iter().any(|fact| fact.dotted) { WRITING_GAP } else { TEXT_GAP };
        let mut slabs = Vec::new();
        for row in &rows {
            slabs.extend(self.fact_row(&places, row, gap));
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

    fn fact_row(&self, places: &[Place], row: &[&Fact], gap: f32) -> Vec<Slab> {
        let broken: Vec<_> =
            row.iter().zip(places).map(|(fact, place)| self.fact_lines(fact, place)).collect();
        let depth = |pair: &Broken| pair.label.len().max(pair.value.len());
        let depth = broken.iter().map(depth).max().unwrap_or(0);
        let mut slabs: Vec<Slab> = (0..depth).map(|line| self.fact_line(places, &broken, line)).collect();
        if let Some(first) = slabs.first_mut() {
            first.gap = self.medium.down(gap);
            first.keep_with_next = depth > 1;
        }
        slabs
    }

    /// Where the value begins, and the lines of label and value.
    fn fact_lines(&self, fact: &Fact, place: &Place) -> Broken {
        let begin = place.label + self.medium.across(LABEL_GAP);
        let room = match fact.wide {
            true => self.medium.width() - place.x - begin,
            false => place.width - begin,
        };
        let setting = self.setting();
        Broken {
            label: setting.break_lines(&fact.label, place.label),
            value: setting.break_lines(&fact.value, room),
            begin: place.x + begin,
            dots_end: fact.dotted.then_some(place.x + begin + room),
        }
    }

    fn fact_line(&self, places: &[Place], broken: &[Broken], index: usize) -> Slab {
        let setting = self.setting();
        let mut slab = Slab::blank(setting.line_height());
        for (pair, place) in broken.iter().zip(places) {
            for (lines, x) in [(&pair.label, place.x), (&pair.value, pair.begin)] {
                if let Some(line) = lines.get(index) {
                    let line = std::slice::from_ref(line);
                    slab.place(setting.stack(line, 0.0, Align::Left), x, 0.0);
                }
            }
            if index + 1 == pair.value.len().max(1) {
                self.fact_dots(pair, &mut slab);
            }
        }
        slab
    }

    /// Dots from the end of the value to the end of its room.
    fn fact_dots(&self, pair: &Broken, slab: &mut Slab) {
        let Some(end) = pair.dots_end else { return };
        let begin = match pair.value.last() {
            Some(line) => pair.begin + line.width + self.medium.across(DOTS_GAP),
            None => pair.begin,
        };
        slab.dots(begin, self.medium.baseline(self.size), (end - begin).max(0.0));
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
