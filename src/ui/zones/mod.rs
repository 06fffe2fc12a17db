//! What each place of a drawn screen stands for, for the mouse: noted while drawing, so that what is drawn is
//! what can be pressed.

use std::cell::RefCell;

use ratatui::layout::{Position, Rect};

use crate::app::pointer::{Did, Pointed, Target};
use crate::keys::{Mouse, MouseKind};

/// A place and what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Zone {
    /// The place.
    pub area: Rect,
    /// What it stands for.
    pub target: Target,
}

/// The places of one frame.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Zones {
    zones: Vec<Zone>,
    /// How many dialogs lie over the screen.
    over: usize,
}

impl Zones {
    /// What the mouse did, with what stands where it did it; nothing where nothing stands there.
    pub fn pointed(&self, mouse: Mouse) -> Option<Pointed> {
        let what = match mouse.kind {
            MouseKind::Press => Did::Press(self.at(mouse.column, mouse.row)?),
            MouseKind::Release => Did::Release,
            MouseKind::Drag => Did::Drag(mouse.column),
            MouseKind::WheelUp => Did::Wheel(-1),
            MouseKind::WheelDown => Did::Wheel(1),
        };
        Some(Pointed { over: self.over, what })
    }

    /// What was drawn last at a place.
    pub fn at(&self, column: u16, row: u16) -> Option<Target> {
        let place = Position::new(column, row);
        self.zones.iter().rev().find(|zone| zone.area.contains(place)).map(|zone| zone.target)
    }

    /// All, in the order of drawing.
    pub fn iter(&self) -> impl Iterator<Item = &Zone> {
        self.zones.iter()
    }
}

/// Notes places while a frame is drawn.
#[derive(Debug, Default)]
pub(crate) struct Noting(RefCell<Zones>);

impl Noting {
    /// Notes a place.
    pub fn note(&self, area: Rect, target: Target) {
        self.0.borrow_mut().zones.push(Zone { area, target });
    }

    /// Notes lines below one another, the first of them the one at `first`.
    pub fn lines(&self, area: Rect, first: usize, count: usize) {
        for (at, row) in area.rows().take(count).enumerate() {
            self.note(row, Target::Line(first + at));
        }
    }

    /// Notes lines that stand among others: each at its row, of which those from `top` on show.
    pub fn lines_at(&self, area: Rect, top: usize, rows: &[usize]) {
        for (line, row) in rows.iter().enumerate() {
            if let Some(row) = row.checked_sub(top).and_then(|row| area.rows().nth(row)) {
                self.note(row, Target::Line(line));
            }
        }
    }

    /// Notes pieces beside one another in one row, each by its columns and what it stands for, if anything.
    pub fn pieces(&self, row: Rect, pieces: impl IntoIterator<Item = (usize, Option<Target>)>) {
        let mut left = row.x;
        for (columns, target) in pieces {
            let width = u16::try_from(columns).unwrap_or(u16::MAX).min(row.right().saturating_sub(left));
            let area = Rect { x: left, width, height: 1, ..row };
            if let Some(target) = target.filter(|_| width > 0) {
                self.note(area, target);
            }
            left += width;
        }
    }

    /// A dialog is laid over what was drawn so far: it answers no longer.
    pub fn cover(&self) {
        let mut zones = self.0.borrow_mut();
        zones.zones.clear();
        zones.over += 1;
    }

    /// What was noted.
    pub fn noted(self) -> Zones {
        self.0.into_inner()
    }
}

#[cfg(test)]
mod tests;
