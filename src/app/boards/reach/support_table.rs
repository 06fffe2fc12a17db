//! The support table of a time: what was handed over, by model, kind, fund, programme or hamlet. Enter opens the
//! households behind a line.

use std::collections::BTreeMap;

use super::days::Days;
use super::{headlines, people};
use crate::app::board::{Board, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject};
use crate::app::dialogs::At;
use crate::domain::catalogue::Catalogue;
use crate::domain::id::ProgrammeId;
use crate::domain::listing::Value;
use crate::domain::reach::{By, Group, Reach, Reached, table, total, waiting};
use crate::i18n::Lang;
use crate::keys::Action;

/// From this room on quantities show too.
const USUAL: u16 = 80;

/// The board.
#[derive(Debug)]
pub struct SupportTable {
    days: Days,
    by: By,
    lines: Vec<(Group, Reached)>,
    total: Reached,
    waiting: Reached,
    catalogue: Catalogue,
    programmes: BTreeMap<ProgrammeId, String>,
}

impl SupportTable {
    /// What was handed over in a time, parted so.
    pub fn new(reach: &Reach, catalogue: &Catalogue, by: By, days: Days) -> Self {
        let period = days.period();
        Self {
            days,
            by,
            lines: table(reach, period, by, catalogue).into_iter().collect(),
            total: total(reach, period),
            waiting: waiting(reach, period),
            catalogue: catalogue.clone(),
            programmes: reach.programmes.clone(),
        }
    }

    fn name(&self, group: &Group, at: &At) -> String {
        at.lang.reach_group(group, &self.catalogue, &self.programmes)
    }
}

fn cells(name: String, reached: &Reached, at: &At) -> Vec<Cell> {
    let quantity = reached.quantity();
    vec![
        Cell::text(name),
        Cell::count(reached.supports),
        quantity.map(|(quantity, _)| Value::Quantity(quantity).into()).unwrap_or_default(),
        Cell::text(quantity.map(|(_, unit)| at.unit(unit)).unwrap_or_default()),
        Cell::count(reached.households.len()),
        people(reached),
        Cell::money(reached.value),
    ]
}

impl Board for SupportTable {
    fn title(&self, at: &At) -> String {
        at.lang.support_table_title(at.lang.reach_by(self.by).to_lowercase())
    }

    fn stem(&self) -> String {
        format!("bang-ho-tro-{}-{}", self.by.code(), self.days.stem())
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        headlines(&self.total, &self.waiting, at)
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.reach_by(self.by)),
            Column::fixed(lang.reach_supports(), 8).right(),
            Column::fixed(lang.reach_quantity(), 9).right().from(USUAL),
            Column::fixed(lang.reach_unit(), 8).from(USUAL),
            Column::fixed(lang.reach_households(), 10).right(),
            Column::fixed(lang.reach_people(), 8).right(),
            Column::fixed(lang.reach_value(), 15).right(),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Code(format!("{} {}", self.by.code(), self.lines[line].0.code()))
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let (group, reached) = &self.lines[line];
        cells(self.name(group, at), reached, at)
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        cells(at.lang.board_total().to_owned(), &self.total, at)
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.reach_empty().to_owned(), at.lang.reach_empty_how().to_owned()]
    }

    fn acts(&self) -> Vec<Offered> {
        let by = Offered::new(Action::Deed).reading();
        vec![by.called(Lang::support_table_by, Lang::support_table_by_doc)]
    }

    fn act(&self, _action: Action, _on: &On, _at: &At) -> Deed {
        let at = By::ALL.iter().position(|by| *by == self.by).unwrap_or(0);
        Deed::Instead(Subject::SupportTable { by: By::ALL[(at + 1) % By::ALL.len()], days: Some(self.days) })
    }

    fn open(&self, line: usize, at: &At) -> Deed {
        let (group, reached) = &self.lines[line];
        let behind = at.lang.reach_behind(self.name(group, at), reached.supports);
        Deed::Households(reached.households.clone(), behind)
    }

    fn period(&self, at: &At) -> Option<String> {
        Some(self.days.said(at))
    }

    fn step_period(&self, by: i32, _at: &At) -> Option<Subject> {
        self.days.stepped(by).map(|days| Subject::SupportTable { by: self.by, days: Some(days) })
    }

    fn choose_period(&self, typed: &str, at: &At) -> Result<Subject, String> {
        Days::typed(typed, at).map(|days| Subject::SupportTable { by: self.by, days: Some(days) })
    }
}
