//! Bringing a table onto its medium with its words whole: as the document asks, else with less space beside them, else
//! (on paper) in smaller type that can still be read. What does not fit then has to be parted.

use super::super::document::{Column, Row, Table, Text};
use super::Composer;
use super::columns::{self, Demand};
use super::header;
use super::lines::Setting;
use super::table::placed;

/// Tables are so many points smaller than running text.
const SMALLER: f32 = 0.5;
/// Space between a rule and the text beside it.
const PAD_ACROSS: f32 = 3.5;
/// The same where there is little room.
const LEAST_PAD: f32 = 1.8;
/// Steps, in points, in which type shrinks.
const STEP: f32 = 0.5;
/// Smaller type than this is not read on paper.
const LEAST_SIZE: f32 = 6.5;

/// A part of the medium's width that is short for what says whom a row is about.
const SHORT: f32 = 0.15;

/// How a table is set.
pub(super) struct Fit {
    /// Size of its type.
    pub size: f32,
    /// Free space at the left and right of a cell's text.
    pub pad: f32,
    /// What each column asks for, padding included.
    pub demands: Vec<Demand>,
    /// Whether every word is whole.
    pub is_whole: bool,
}

impl Composer<'_> {
    /// The largest setting in which every word is whole; the tightest where none is.
    pub(super) fn fit(&self, table: &Table) -> Fit {
        let full = self.size - SMALLER;
        let bare = demands(Setting::new(self.medium, full), table);
        let mut fit = self.set(&bare, (full, PAD_ACROSS), full);
        for way in self.tighter(full) {
            if fit.is_whole {
                break;
            }
            fit = self.set(&bare, way, full);
        }
        fit
    }

    fn set(&self, bare: &[Demand], (size, pad): (f32, f32), full: f32) -> Fit {
        let pad = if self.medium.is_ruled() { pad } else { 0.0 };
        let padding = self.medium.padding(pad);
        let demands: Vec<Demand> = bare.iter().map(|demand| demand.set(size / full, padding)).collect();
        let width = self.medium.width();
        let is_whole = columns::floors(width, &demands).iter().sum::<f32>() <= width;
        Fit { size, pad, demands, is_whole }
    }

    /// Sizes of type with the space beside it, from large to small; plain text has one size.
    fn tighter(&self, full: f32) -> impl Iterator<Item = (f32, f32)> {
        let steps = if self.medium.is_ruled() { ((full - LEAST_SIZE) / STEP).max(0.0) as u32 + 1 } else { 0 };
        (0..steps).map(move |step| (full - step as f32 * STEP, LEAST_PAD))
    }
}

/// What each column asks for without padding: its cells whole, its header at least word by word.
fn demands(setting: Setting<'_>, table: &Table) -> Vec<Demand> {
    let least = |(index, column)| least(setting, table, index, column);
    let mut demands: Vec<Demand> = table.columns.iter().enumerate().map(least).collect();
    hold_header(setting.styled(header::STYLE), table, &mut demands);
    for row in &table.rows {
        hold_row(setting, (table, row), &mut demands);
    }
    demands
}

/// What says whom a row is about is whole while it is short: else it would make every row high.
fn hold_row(setting: Setting<'_>, (table, row): (&Table, &Row), demands: &mut [Demand]) {
    let short = setting.medium.width() * SHORT;
    for (column, cell) in placed(row).filter(|(_, cell)| cell.columns == 1) {
        let (Some(demand), Some(own)) = (demands.get_mut(column), table.columns.get(column)) else {
            continue;
        };
        let (word, whole) = (setting.widest_word(&cell.text), setting.width(&cell.text));
        demand.hold(if own.repeats { whole.min(short).max(word) } else { word }, whole);
    }
}

/// A word over several columns is held by all of them together.
fn hold_header(setting: Setting<'_>, table: &Table, demands: &mut [Demand]) {
    for (over, text) in header::words(table) {
        let word = setting.widest_word(text);
        match &mut demands[over] {
            [] => {}
            [demand] => {
                demand.hold(word, word);
                demand.title = demand.title.max(setting.width(text));
            }
            several => {
                let lacking = word - several.iter().map(|demand| demand.floor).sum::<f32>();
                let share = (lacking / several.len() as f32).max(0.0);
                several.iter_mut().for_each(|demand| demand.hold(demand.floor + share, demand.floor + share));
            }
        }
    }
}

/// What a column asks for without its cells: its figures, and its number when numbers are shown.
fn least(setting: Setting<'_>, table: &Table, index: usize, column: &Column) -> Demand {
    let mut demand = Demand { weight: column.weight, ..Demand::default() };
    let mut hold = |text: String| {
        let width = setting.width(&Text::from(text));
        demand.hold(width, width);
    };
    if column.min_chars > 0 {
        hold("0".repeat(column.min_chars));
    }
    if table.numbered {
        hold(header::number(index));
    }
    demand
}
