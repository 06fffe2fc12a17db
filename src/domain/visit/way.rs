//! A sheet with its stops on the way, as boards and papers show it.

use chrono::NaiveDate;

use super::{SheetLine, Visit, VisitSheet};
use crate::domain::class::State;
use crate::domain::id::{HamletId, HouseholdId, VisitId, VisitSheetId, VisitSheetLineId};
use crate::domain::stored::Stored;

/// A sheet with how far it has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// The sheet.
    pub sheet: Stored<VisitSheetId, VisitSheet>,
    /// Households on it.
    pub lines: u32,
    /// Those that were visited.
    pub visited: u32,
    /// Those that were missed.
    pub missed: u32,
}

impl SheetRow {
    /// Households of which nothing was entered yet.
    pub fn open(&self) -> u32 {
        self.lines.saturating_sub(self.visited + self.missed)
    }
}

/// A household on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Its line of the sheet.
    pub line: Stored<VisitSheetLineId, SheetLine>,
    /// Mã hộ.
    pub code: String,
    /// The head's name; may be empty.
    pub head: String,
    /// Where it lives.
    pub hamlet: HamletId,
    /// What that is called.
    pub hamlet_name: String,
    /// House number, street, group; may be empty.
    pub address: String,
    /// Digits only; may be empty.
    pub phone: String,
    /// How many live there.
    pub people: u32,
    /// Its state today.
    pub state: State,
    /// When it left the register, where it did.
    pub ended: Option<NaiveDate>,
    /// The visit that was entered.
    pub visit: Option<Stored<VisitId, Visit>>,
}

impl Stop {
    /// Which household.
    pub fn household(&self) -> HouseholdId {
        self.line.household
    }

    /// It waits for its visit to be entered.
    pub fn is_open(&self) -> bool {
        self.line.is_open()
    }
}

/// A sheet with its stops in the order of the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetWay {
    /// The sheet.
    pub sheet: Stored<VisitSheetId, VisitSheet>,
    /// Its stops.
    pub stops: Vec<Stop>,
}

impl SheetWay {
    /// How far it has come.
    pub fn progress(&self) -> SheetRow {
        let count = |which: fn(&Stop) -> bool| self.stops.iter().filter(|stop| which(stop)).count() as u32;
        SheetRow {
            sheet: self.sheet.clone(),
            lines: self.stops.len() as u32,
            visited: count(|stop| stop.line.visit.is_some()),
            missed: count(|stop| !stop.line.missed.is_empty()),
        }
    }

    /// The day of the visit that was entered last.
    pub fn last_entered(&self) -> Option<NaiveDate> {
        let visits = self.stops.iter().filter_map(|stop| stop.visit.as_ref());
        visits.max_by_key(|visit| visit.id).map(|visit| visit.date)
    }

    /// The stop of a line.
    pub fn stop(&self, line: VisitSheetLineId) -> Option<&Stop> {
        self.stops.iter().find(|stop| stop.line.id == line)
    }

    /// The next open stop behind a line, from the end on to the beginning; `None` where no other one is open.
    pub fn next_open(&self, line: VisitSheetLineId) -> Option<&Stop> {
        let at = self.stops.iter().position(|stop| stop.line.id == line)?;
        let (before, behind) = self.stops.split_at(at);
        behind.iter().skip(1).chain(before).find(|stop| stop.is_open())
    }

    /// The lines in their order once one has moved so many places; `None` where there is no such place.
    pub fn moved(&self, line: VisitSheetLineId, by: isize) -> Option<Vec<VisitSheetLineId>> {
        let mut lines: Vec<_> = self.stops.iter().map(|stop| stop.line.id).collect();
        let at = lines.iter().position(|known| *known == line)?;
        let to = at.checked_add_signed(by).filter(|to| *to < lines.len())?;
        let moved = lines.remove(at);
        lines.insert(to, moved);
        Some(lines)
    }
}

#[cfg(test)]
pub mod sample {
    //! A sheet for tests.

    use super::*;

    /// A sheet of Khu 4 with so many stops; the first was visited, the second missed.
    pub fn way(stops: u32) -> SheetWay {
        let sheet = VisitSheet {
            number: 12,
            made_on: "2026-11-20".parse().unwrap(),
            visitor: "lan.tt".into(),
            name: "Khu 4".into(),
            note: String::new(),
        };
        let sheet = Stored { id: VisitSheetId(5), rev: 1, value: sheet };
        SheetWay { sheet, stops: (1..=stops).map(stop).collect() }
    }

    fn stop(number: u32) -> Stop {
        let visited = number == 1;
        let line = SheetLine {
            sheet: VisitSheetId(5),
            number,
            household: HouseholdId(i64::from(number)),
            visit: visited.then_some(VisitId(7)),
            missed: if number == 2 { "Đi vắng".into() } else { String::new() },
        };
        let heads = ["Nguyễn Thị Lành", "Đinh Văn Đức", "Hà Thị Đượm", "Lò Văn Sơn"];
        Stop {
            line: Stored { id: VisitSheetLineId(i64::from(number)), rev: 1, value: line },
            code: format!("{:04}", 411 + number),
            head: heads[(number as usize - 1) % heads.len()].into(),
            hamlet: HamletId(4),
            hamlet_name: "Khu 4".into(),
            address: "Xóm Bến".into(),
            phone: "0987654321".into(),
            people: 4,
            state: State::Poor,
            ended: None,
            visit: visited.then(|| visit(number)),
        }
    }

    fn visit(number: u32) -> Stored<VisitId, Visit> {
        let blank = Visit::of(HouseholdId(i64::from(number)), "2026-11-21".parse().unwrap(), "lan.tt");
        Stored { id: VisitId(7), rev: 1, value: Visit { seen: "Nhà ổn định".into(), ..blank } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ids(lines: Option<Vec<VisitSheetLineId>>) -> Vec<i64> {
        lines.unwrap_or_default().into_iter().map(|line| line.0).collect()
    }

    #[test]
    fn the_next_open_stop_lies_behind_and_then_from_the_beginning() {
        let way = sample::way(4);
        let next = |line| way.next_open(VisitSheetLineId(line)).map(|stop| stop.line.number);
        assert_eq!([next(1), next(3), next(4)], [Some(3), Some(4), Some(3)]);
        assert_eq!(sample::way(2).next_open(VisitSheetLineId(1)), None);
        assert_eq!(way.progress().open(), 2);
    }

    #[test]
    fn a_stop_moves_along_the_way_and_not_beyond_it() {
        let way = sample::way(3);
        assert_eq!(ids(way.moved(VisitSheetLineId(3), -1)), [1, 3, 2]);
        assert_eq!(ids(way.moved(VisitSheetLineId(1), 1)), [2, 1, 3]);
        assert_eq!(way.moved(VisitSheetLineId(1), -1), None);
        assert_eq!(way.moved(VisitSheetLineId(3), 1), None);
    }
}
