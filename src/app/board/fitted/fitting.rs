//! The order in which columns give way to one another.

use super::Need;
use crate::app::board::Column;
use crate::viet::width;

/// Columns before the first cell: the sign of the line under the cursor.
const SIGN: usize = 3;
/// Columns between cells, and so many at most where there is room.
const GAP: (usize, usize) = (2, 4);
/// A name has so many columns before columns of little weight have any, and before those that are not for usual screens.
const NAME: (usize, usize) = (28, 56);
/// The same of a second column of words.
const WORDS: (usize, usize) = (22, 30);
/// Words are not squeezed below this.
const SQUEEZED: usize = 6;
/// Rows at the foot at most, on usual screens and on lower ones.
const FOOT: (usize, usize) = (3, 2);
/// Columns and rows of the usual screen.
const USUAL_COLUMNS: usize = 80;
const USUAL: u16 = 24;

/// Columns that are being fitted to a room.
pub(super) struct Fitting<'a> {
    columns: &'a [Column],
    needs: &'a [Need],
    room: usize,
    /// Columns of each; nothing where it does not show.
    pub(super) widths: Vec<Option<usize>>,
}

impl<'a> Fitting<'a> {
    /// All columns at what they would like; those in which nothing stands do not show, if they are not the board's own.
    pub(super) fn new(columns: &'a [Column], needs: &'a [Need], room: usize) -> Self {
        let mut fitting = Self { columns, needs, room, widths: Vec::new() };
        let is_shown = |place: usize| !needs[place].blank || columns[place].from == 0;
        fitting.widths = (0..columns.len()).map(|at| is_shown(at).then(|| fitting.liked(at))).collect();
        fitting
    }

    /// The first column that shares the rest: the name.
    fn is_name(&self, place: usize) -> bool {
        self.columns.iter().position(|column| column.width.is_none()) == Some(place)
    }

    /// What a column has before those for wider screens show.
    fn liked(&self, place: usize) -> usize {
        let whole = self.needs[place].whole;
        match () {
            () if !self.needs[place].words => whole,
            () if usize::from(self.columns[place].from) > USUAL_COLUMNS => self.least(place),
            () if self.is_name(place) => whole.min(NAME.1),
            () => whole.min(WORDS.1.max(self.columns[place].width.unwrap_or(0))),
        }
    }

    /// What a column has at least while one of little weight shows.
    fn least(&self, place: usize) -> usize {
        let whole = self.needs[place].whole;
        match self.columns[place].width {
            _ if !self.needs[place].words => whole,
            Some(usual) => whole.min(usual),
            None if self.is_name(place) => whole.min(NAME.0),
            None => whole.min(WORDS.0),
        }
    }

    /// Columns of a line.
    fn taken(&self) -> usize {
        let shown = self.widths.iter().flatten().count();
        SIGN + 1 + self.widths.iter().flatten().sum::<usize>() + GAP.0 * shown.saturating_sub(1)
    }

    fn spare(&self) -> usize {
        self.room.saturating_sub(self.taken())
    }

    /// First the columns that are not for usual screens go, then names are made narrower, then columns of little weight
    /// go.
    pub(super) fn drop_while_crowded(&mut self) {
        self.drop_from(USUAL_COLUMNS.min(self.room) + 1);
        if self.taken() > self.room {
            for place in 0..self.widths.len() {
                self.widths[place] = self.widths[place].map(|_| self.least(place));
            }
        }
        self.drop_from(1);
    }

    /// Drops columns that are meant for screens of so many columns and more until the others have room.
    fn drop_from(&mut self, from: usize) {
        while self.taken() > self.room {
            let shown = (0..self.widths.len()).filter(|place| self.widths[*place].is_some());
            let light = shown.filter(|place| usize::from(self.columns[*place].from) >= from);
            let Some(lightest) = light.max_by_key(|place| self.columns[*place].from) else { return };
            self.widths[lightest] = None;
        }
    }

    /// Makes the widest column of words narrower while there is no room even so.
    pub(super) fn squeeze(&mut self) {
        while self.taken() > self.room {
            let words = (0..self.widths.len()).filter(|place| self.needs[*place].words);
            let widest = words.max_by_key(|place| self.widths[*place].unwrap_or(0));
            let Some(width) = widest.and_then(|place| self.widths[place].as_mut()) else { return };
            if *width <= SQUEEZED {
                return;
            }
            *width -= 1;
        }
    }

    /// Gives what is left to those that are cut: the name, then the others by their weight, remarks last.
    pub(super) fn grow(&mut self) {
        let mut order: Vec<usize> = (0..self.widths.len()).collect();
        order.sort_by_key(|place| {
            let column = &self.columns[*place];
            (!self.is_name(*place), column.width.is_none(), column.from)
        });
        for place in order {
            let spare = self.spare();
            if let Some(width) = &mut self.widths[place] {
                *width += (self.needs[place].whole - *width).min(spare);
            }
        }
    }

    /// Columns between cells: a little more where there is room.
    pub(super) fn gap(&self) -> usize {
        let gaps = self.widths.iter().flatten().count().saturating_sub(1).max(1);
        GAP.0 + (self.spare() / gaps).min(GAP.1 - GAP.0)
    }

    /// Rows that the foot needs for what is hidden or cut of any line.
    pub(super) fn foot(&self, size: (u16, u16)) -> u16 {
        let room = self.room.saturating_sub(2).max(1);
        let told = (0..self.widths.len()).filter(|place| {
            let need = &self.needs[*place];
            !need.blank && self.widths[*place].is_none_or(|width| width < need.whole)
        });
        let columns: usize =
            told.map(|place| width(&self.columns[place].heading) + self.needs[place].whole + 5).sum();
        let most = if size.1 >= USUAL { FOOT.0 } else { FOOT.1 };
        u16::try_from(columns.div_ceil(room).min(most)).unwrap_or(0)
    }
}
