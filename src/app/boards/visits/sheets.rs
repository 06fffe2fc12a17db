//! The sheets of visits: who goes where, and how far each has come.

use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone,
};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::visit::sheet;
use crate::app::work::Printed;
use crate::domain::operation::Operation;
use crate::domain::visit::{SheetRow, VisitOperation};
use crate::keys::Action;

/// The board.
#[derive(Debug)]
pub struct VisitSheets {
    rows: Vec<SheetRow>,
}

impl VisitSheets {
    /// These sheets, in their order.
    pub fn new(rows: Vec<SheetRow>) -> Self {
        Self { rows }
    }
}

impl Board for VisitSheets {
    fn title(&self, at: &At) -> String {
        at.lang.visit_sheets_title().to_owned()
    }

    fn stem(&self) -> String {
        "phieu-di-tham".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let open: u32 = self.rows.iter().map(SheetRow::open).sum();
        let meant = if open > 0 { Tone::Warning } else { Tone::Fine };
        vec![Headline::new(at.lang.visit_sheets_open(open), meant)]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.sheet_called(), 4).right(),
            Column::share(lang.field_sheet_name()),
            Column::fixed(lang.field_visitor(), 14).narrowing(),
            Column::fixed(lang.field_sheet_made_on(), 10),
            Column::fixed(lang.sheet_households(), 6).right(),
            Column::fixed(lang.sheet_visited(), 7).right(),
            Column::fixed(lang.sheet_missed(), 7).right().from(72),
            Column::fixed(lang.sheet_open(), 7).right(),
        ]
    }

    fn len(&self) -> usize {
        self.rows.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.rows[line].sheet.id.0)
    }

    fn cells(&self, line: usize, _at: &At) -> Vec<Cell> {
        let row = &self.rows[line];
        let count = |count: u32| Cell::count(count as usize);
        let meant = if row.open() > 0 { Tone::Warning } else { Tone::Fine };
        vec![
            Cell::count(row.sheet.number as usize),
            Cell::text(&row.sheet.name),
            Cell::text(&row.sheet.visitor),
            Cell::day(Some(row.sheet.made_on)),
            count(row.lines),
            count(row.visited),
            count(row.missed),
            count(row.open()).toned(meant),
        ]
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.visit_sheets_empty().to_owned(), at.lang.visit_sheets_empty_how().to_owned()]
    }

    fn acts(&self) -> Vec<Offered> {
        vec![Offered::new(Action::Edit), Offered::new(Action::Remove)]
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        match (action, on.line.and_then(|line| self.rows.get(line))) {
            (Action::Edit, Some(row)) => Deed::Dialog(sheet::open_edit(&row.sheet, at)),
            (_, Some(row)) => {
                let remove = VisitOperation::RemoveSheet(row.sheet.id, row.sheet.rev);
                Deed::remove(
                    at.lang.named_sheet(row.sheet.number, &row.sheet.name),
                    Operation::Visit(remove),
                    at,
                )
            }
            _ => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Deeper(Subject::VisitSheet(self.rows[line].sheet.id))
    }

    fn papers(&self, on: &On, at: &At) -> Vec<(String, Result<Printed, String>)> {
        let row = on.line.and_then(|line| self.rows.get(line));
        let paper = |row: &SheetRow| match row.lines {
            0 => Err(at.lang.visit_sheet_empty().to_owned()),
            _ => Ok(Printed::VisitSheet(row.sheet.id)),
        };
        row.map(|row| (at.lang.board_paper_visit_sheet().to_owned(), paper(row))).into_iter().collect()
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        let row = form.id.and_then(|id| self.rows.iter().find(|row| row.sheet.id.0 == id))?;
        (form.form == sheet::SHEET).then(|| sheet::open_edit(&row.sheet, at))
    }
}
