//! Heads alive on a day, parted by species, sex, age, hamlet, class or ethnic group. Enter opens the animals of a part.

use chrono::NaiveDate;

use super::which::AnimalsOf;
use super::{past_day, stepped};
use crate::app::board::{Board, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject};
use crate::app::dialogs::At;
use crate::domain::catalogue::Catalogue;
use crate::domain::herd::{By, Count, Group, Herd};
use crate::i18n::Lang;
use crate::keys::Action;

/// The board.
#[derive(Debug)]
pub struct Heads {
    by: By,
    on: Option<NaiveDate>,
    day: NaiveDate,
    lines: Vec<(Group, Count)>,
}

impl Heads {
    /// The heads of a day; today where none is said.
    pub fn new(herd: &Herd, catalogue: &Catalogue, by: By, on: Option<NaiveDate>, today: NaiveDate) -> Self {
        let day = on.unwrap_or(today);
        Self { by, on, day, lines: herd.counts(by, day, catalogue).into_iter().collect() }
    }

    /// The next way of parting them.
    fn next(&self) -> By {
        let at = By::ALL.iter().position(|by| *by == self.by).unwrap_or(0);
        By::ALL[(at + 1) % By::ALL.len()]
    }

    fn sum(&self, of: impl Fn(&Count) -> usize) -> usize {
        self.lines.iter().map(|(_, count)| of(count)).sum()
    }

    fn households(&self) -> usize {
        let all = self.lines.iter().flat_map(|(_, count)| &count.households);
        all.collect::<std::collections::BTreeSet<_>>().len()
    }
}

fn cells(first: Cell, heads: usize, females: usize, records: usize, households: usize) -> Vec<Cell> {
    let counts = [heads, females, records, households].map(Cell::count);
    [first].into_iter().chain(counts).collect()
}

impl Board for Heads {
    fn title(&self, at: &At) -> String {
        at.lang.heads_title(at.lang.herd_by(self.by).to_lowercase(), at.day(self.day))
    }

    fn stem(&self) -> String {
        format!("tong-dan-{}", self.by.code())
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let heads = crate::viet::group(i64::try_from(self.sum(|count| count.heads as usize)).unwrap_or(0));
        vec![Headline::plain(at.lang.heads_total(heads, self.households()))]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.herd_by(self.by)),
            Column::fixed(lang.heads_heads(), 9).right(),
            Column::fixed(lang.heads_females(), 9).right(),
            Column::fixed(lang.heads_animals(), 9).right().from(80),
            Column::fixed(lang.heads_households(), 10).right(),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Code(format!("{:?}", self.lines[line].0))
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let (group, count) = &self.lines[line];
        let name = Cell::text(at.lang.herd_group(group));
        cells(name, count.heads as usize, count.females as usize, count.animals.len(), count.households.len())
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let sums = (self.sum(|c| c.heads as usize), self.sum(|c| c.females as usize));
        let name = Cell::text(at.lang.board_total());
        cells(name, sums.0, sums.1, self.sum(|c| c.animals.len()), self.households())
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.heads_empty().to_owned(), at.lang.animals_empty_how().to_owned()]
    }

    fn acts(&self) -> Vec<Offered> {
        vec![Offered::new(Action::Deed).reading().called(Lang::heads_by, Lang::heads_by_doc)]
    }

    fn act(&self, _action: Action, _on: &On, _at: &At) -> Deed {
        Deed::Instead(Subject::Heads { by: self.next(), on: self.on })
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        let nth = u16::try_from(line).unwrap_or(u16::MAX);
        Deed::Deeper(Subject::Animals(AnimalsOf::Part { by: self.by, nth, on: self.on }))
    }

    fn period(&self, at: &At) -> Option<String> {
        Some(at.day(self.day))
    }

    fn step_period(&self, by: i32, at: &At) -> Option<Subject> {
        let on = stepped(self.on, by, at);
        (by < 0 || self.on.is_some()).then_some(Subject::Heads { by: self.by, on })
    }

    fn choose_period(&self, typed: &str, at: &At) -> Result<Subject, String> {
        Ok(Subject::Heads { by: self.by, on: past_day(typed, at)? })
    }
}
