//! The activities of a year: what each was, whom it reached, what it was given and cost.

use super::{remove, year};
use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone, toned,
};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::activity as form;
use crate::domain::activity::{Activity, ActivityLine, ActivityOperation, ActivityState, totals};
use crate::domain::listing::Value;
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::keys::Action;
use crate::viet::format_money;

/// From this room on kind and state show too.
const USUAL: u16 = 80;
/// From this room on areas, audience, attendants, project and fund show too.
const ROOMY: u16 = 120;

/// The board.
#[derive(Debug)]
pub struct Activities {
    year: i32,
    lines: Vec<ActivityLine>,
}

impl Activities {
    /// The activities of a year, as they were read.
    pub fn new(year: i32, lines: Vec<ActivityLine>) -> Self {
        Self { year, lines }
    }

    fn all(&self) -> impl Iterator<Item = &Activity> {
        self.lines.iter().map(|line| &line.activity.value)
    }

    fn subject(&self) -> Subject {
        Subject::Activities(Some(self.year))
    }

    /// Kinds with their units: `35 ấn phẩm · 5 chương trình phát thanh`.
    fn kinds(&self, at: &At) -> String {
        let kinds = totals::by_kind(self.all()).into_iter().filter(|(_, line)| line.units > 0);
        let words =
            kinds.map(|(kind, line)| at.lang.activities_units(line.units, at.lang.activity_kind(kind)));
        words.collect::<Vec<_>>().join(" · ")
    }

    fn over(&self) -> usize {
        self.all().filter(|activity| activity.spent > activity.given).count()
    }
}

/// The project that pays, by its code.
fn programme(activity: &Activity, at: &At) -> String {
    let known = activity.programme.and_then(|id| at.register?.framework.programme(id));
    known.map(|programme| programme.code.clone()).unwrap_or_default()
}

fn fund(activity: &Activity, at: &At) -> String {
    let known = at.register.and_then(|register| register.catalogue.fund(&activity.fund));
    known.map_or_else(|| activity.fund.clone(), |fund| at.lang.label(&fund.name).to_owned())
}

/// How far it has come stands out where money ran over or nothing came of it.
fn tone(activity: &Activity) -> Tone {
    match activity.state {
        ActivityState::Cancelled => Tone::Dim,
        _ if activity.spent > activity.given => Tone::Problem,
        _ => Tone::Plain,
    }
}

impl Board for Activities {
    fn title(&self, at: &At) -> String {
        at.lang.activities_title().to_owned()
    }

    fn stem(&self) -> String {
        format!("hoat-dong-{}", self.year)
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let sum = totals::total(self.all());
        let money = at.lang.activities_money(
            sum.activities,
            format_money(sum.given),
            format_money(sum.spent),
            format_money(sum.left()),
        );
        let kinds = Some(self.kinds(at)).filter(|kinds| !kinds.is_empty());
        let over =
            (self.over() > 0).then(|| Headline::new(at.lang.activities_over(self.over()), Tone::Problem));
        let first = (!self.lines.is_empty()).then(|| Headline::plain(money));
        first.into_iter().chain(over).chain(kinds.map(|kinds| Headline::new(kinds, Tone::Dim))).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.field_date(), 10),
            Column::share(lang.field_activity_name()),
            Column::fixed(lang.field_activity_kind(), 16).from(USUAL).narrowing(),
            Column::fixed(lang.activities_column_units(), 7).right(),
            Column::fixed(lang.activities_column_areas(), 6).right().from(ROOMY),
            Column::fixed(lang.activities_column_audience(), 8).right().from(ROOMY),
            Column::fixed(lang.activities_column_attendants(), 8).right().from(ROOMY),
            Column::fixed(lang.activities_column_given(), 12).right(),
            Column::fixed(lang.activities_column_spent(), 12).right(),
            Column::fixed(lang.activities_column_left(), 12).right().from(ROOMY),
            Column::fixed(lang.field_state(), 9).from(USUAL).narrowing(),
            Column::fixed(lang.field_programme(), 12).from(140).narrowing(),
            Column::fixed(lang.field_fund(), 16).from(160).narrowing(),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.lines[line].activity.id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let ActivityLine { activity, outcome } = &self.lines[line];
        let tone = tone(activity);
        let cells = [
            Cell::day(Some(activity.from)),
            Cell::text(&activity.name),
            Cell::text(at.lang.activity_kind(activity.kind)),
            Cell::from(Value::Count(activity.units.into())),
            Cell::from(Value::Count(activity.areas.into())),
            Cell::from(Value::Count(activity.audience.into())),
            Cell::count(outcome.attendants),
            Cell::money(activity.given),
            Cell::money(activity.spent),
            Cell::money(activity.given - activity.spent),
            Cell::text(at.lang.activity_state(activity.state)),
            Cell::text(programme(activity, at)),
            Cell::text(fund(activity, at)),
        ];
        toned(cells, tone, &[8, 9])
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let sum = totals::total(self.all());
        let attendants = self.lines.iter().map(|line| line.outcome.attendants).sum();
        let number = |number: u64| Cell::from(Value::Count(i64::try_from(number).unwrap_or(i64::MAX)));
        let mut totals = vec![Cell::default(); 13];
        totals[1] = Cell::text(at.lang.board_total());
        totals[4] = number(sum.areas);
        totals[5] = number(sum.audience);
        totals[6] = Cell::count(attendants);
        totals[7] = Cell::money(sum.given);
        totals[8] = Cell::money(sum.spent);
        totals[9] = Cell::money(sum.left());
        totals
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.activities_empty(self.year), at.lang.activities_empty_how().to_owned()]
    }

    fn found_by(&self, line: usize) -> String {
        let activity = &self.lines[line].activity;
        format!("{} {}", activity.place, activity.note)
    }

    fn acts(&self) -> Vec<Offered> {
        let attend = Offered::new(Action::Deed).on_line();
        vec![
            Offered::new(Action::New),
            Offered::new(Action::Edit),
            Offered::new(Action::Remove),
            attend.called(Lang::activities_attend, Lang::activities_attend_doc),
        ]
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let line = on.line.map(|line| &self.lines[line])?;
        match action {
            Action::Remove if line.outcome.attendants > 0 => {
                Some(at.lang.why_activity_attended(line.outcome.attendants))
            }
            Action::Deed if line.activity.state == ActivityState::Cancelled => {
                Some(at.lang.refused_activity_cancelled().to_owned())
            }
            _ => None,
        }
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let line = on.line.map(|line| &self.lines[line].activity);
        match (action, line) {
            (Action::New, _) => Deed::Dialog(form::open_new(self.subject(), at)),
            (Action::Edit, Some(activity)) => Deed::Dialog(form::open_edit(activity, self.subject(), at)),
            (Action::Remove, Some(activity)) => {
                let operation = ActivityOperation::Remove(activity.id, activity.rev);
                remove(&activity.name, Operation::Activity(operation), at)
            }
            (_, Some(activity)) => Deed::Deeper(Subject::Candidates(activity.id)),
            (_, None) => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Deeper(Subject::Activity(self.lines[line].activity.id))
    }

    fn period(&self, _at: &At) -> Option<String> {
        Some(self.year.to_string())
    }

    fn step_period(&self, by: i32, _at: &At) -> Option<Subject> {
        year(&(self.year + by).to_string()).map(|year| Subject::Activities(Some(year)))
    }

    fn choose_period(&self, typed: &str, at: &At) -> Result<Subject, String> {
        let year = year(typed).map(|year| Subject::Activities(Some(year)));
        year.ok_or_else(|| at.lang.board_type_a_year().to_owned())
    }

    fn reopen(&self, of: &BoardForm, at: &At) -> Option<Dialog> {
        if of.form != form::FORM {
            return None;
        }
        let Some(id) = of.id else { return Some(form::open_new(self.subject(), at)) };
        let line = self.lines.iter().find(|line| line.activity.id.0 == id)?;
        Some(form::open_edit(&line.activity, self.subject(), at))
    }
}
