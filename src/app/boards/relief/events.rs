//! The emergencies of a year: what happened, who suffered, how many households were helped.

use super::super::activity::{remove, year};
use super::{nobody_marked, relieve};
use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone,
};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::relief as form;
use crate::domain::listing::Value;
use crate::domain::operation::Operation;
use crate::domain::relief::{ReliefLine, ReliefOperation};
use crate::i18n::Lang;
use crate::keys::Action;
use crate::viet::format_money;

/// From this room on kind and hamlet show too.
const USUAL: u16 = 80;
/// From this room on people, damage and plans show too.
const ROOMY: u16 = 120;

/// The board.
#[derive(Debug)]
pub struct ReliefEvents {
    year: i32,
    lines: Vec<ReliefLine>,
}

impl ReliefEvents {
    /// The emergencies of a year, as they were read.
    pub fn new(year: i32, lines: Vec<ReliefLine>) -> Self {
        Self { year, lines }
    }

    fn subject(&self) -> Subject {
        Subject::ReliefEvents(Some(self.year))
    }

    fn sum(&self, of: impl Fn(&ReliefLine) -> i64) -> i64 {
        self.lines.iter().fold(0, |sum, line| sum.saturating_add(of(line)))
    }
}

impl Board for ReliefEvents {
    fn title(&self, at: &At) -> String {
        at.lang.relief_title().to_owned()
    }

    fn stem(&self) -> String {
        format!("cuu-tro-{}", self.year)
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let unanswered = self.lines.iter().filter(|line| line.totals.households == 0).count();
        let value = format_money(self.sum(|line| line.totals.value));
        let dead = self.sum(|line| line.event.dead.into());
        let injured = self.sum(|line| line.event.injured.into());
        let all = at.lang.relief_headline(self.lines.len(), dead, injured, value);
        let first = (!self.lines.is_empty()).then(|| Headline::plain(all));
        let waits =
            (unanswered > 0).then(|| Headline::new(at.lang.relief_unanswered(unanswered), Tone::Warning));
        first.into_iter().chain(waits).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.field_happened(), 10),
            Column::share(lang.field_relief_name()),
            Column::fixed(lang.field_relief_kind(), 16).from(USUAL).narrowing(),
            Column::fixed(lang.field_hamlet(), 12).from(ROOMY).narrowing(),
            Column::fixed(lang.relief_column_dead(), 5).right(),
            Column::fixed(lang.relief_column_injured(), 7).right(),
            Column::fixed(lang.field_damage(), 14).right().from(ROOMY),
            Column::fixed(lang.relief_column_households(), 6).right(),
            Column::fixed(lang.relief_column_people(), 6).right().from(ROOMY),
            Column::fixed(lang.relief_column_value(), 13).right(),
            Column::fixed(lang.relief_column_waiting(), 6).right().from(ROOMY),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.lines[line].event.id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let ReliefLine { event, hamlet, totals } = &self.lines[line];
        let dead = if event.dead > 0 { Tone::Problem } else { Tone::Plain };
        let answered = if totals.households == 0 { Tone::Warning } else { Tone::Plain };
        let people = i64::try_from(totals.people).unwrap_or(i64::MAX);
        vec![
            Cell::day(Some(event.happened)),
            Cell::text(&event.name),
            Cell::text(at.lang.relief_kind(event.kind)),
            Cell::text(hamlet),
            Cell::from(Value::Count(event.dead.into())).toned(dead),
            Cell::from(Value::Count(event.injured.into())),
            event.damage.map(Cell::money).unwrap_or_default(),
            Cell::count(totals.households).toned(answered),
            Cell::from(Value::Count(people)),
            Cell::money(totals.value),
            Cell::count(totals.waiting),
        ]
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let count = |of: fn(&ReliefLine) -> i64| Cell::from(Value::Count(self.sum(of)));
        let mut totals = vec![Cell::default(); 11];
        totals[1] = Cell::text(at.lang.board_total());
        totals[4] = count(|line| line.event.dead.into());
        totals[5] = count(|line| line.event.injured.into());
        totals[6] = Cell::money(self.sum(|line| line.event.damage.unwrap_or(0)));
        totals[9] = Cell::money(self.sum(|line| line.totals.value));
        totals
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.relief_empty(self.year), at.lang.relief_empty_how().to_owned()]
    }

    fn acts(&self) -> Vec<Offered> {
        let give = Offered::new(Action::Deed).on_line();
        vec![
            Offered::new(Action::New),
            Offered::new(Action::Edit),
            Offered::new(Action::Remove),
            give.called(Lang::relief_give, Lang::relief_give_doc),
        ]
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let totals = on.line.map(|line| self.lines[line].totals);
        let answered = totals.is_some_and(|totals| totals.households + totals.waiting > 0);
        match action {
            Action::Deed => nobody_marked(at),
            Action::Remove if answered => Some(at.lang.why_relief_answered().to_owned()),
            _ => None,
        }
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let event = on.line.map(|line| &self.lines[line].event);
        match (action, event) {
            (Action::New, _) => Deed::Dialog(form::open_new(self.subject(), at)),
            (Action::Edit, Some(event)) => Deed::Dialog(form::open_edit(event, self.subject(), at)),
            (Action::Remove, Some(event)) => {
                let operation = ReliefOperation::Remove(event.id, event.rev);
                remove(&event.name, Operation::Relief(operation), at)
            }
            (_, Some(event)) => relieve(event.id, at),
            (_, None) => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Deeper(Subject::ReliefEvent(self.lines[line].event.id))
    }

    fn period(&self, _at: &At) -> Option<String> {
        Some(self.year.to_string())
    }

    fn step_period(&self, by: i32, _at: &At) -> Option<Subject> {
        year(&(self.year + by).to_string()).map(|year| Subject::ReliefEvents(Some(year)))
    }

    fn choose_period(&self, typed: &str, at: &At) -> Result<Subject, String> {
        let year = year(typed).map(|year| Subject::ReliefEvents(Some(year)));
        year.ok_or_else(|| at.lang.board_type_a_year().to_owned())
    }

    fn reopen(&self, of: &BoardForm, at: &At) -> Option<Dialog> {
        if of.form != form::FORM {
            return None;
        }
        let Some(id) = of.id else { return Some(form::open_new(self.subject(), at)) };
        let line = self.lines.iter().find(|line| line.event.id.0 == id)?;
        Some(form::open_edit(&line.event, self.subject(), at))
    }
}
