//! One activity with who attends it: what came of it for each.

use super::remove;
use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone,
};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::activity as form;
use crate::domain::activity::{
    Activity, ActivityFacts, ActivityOperation, ActivityState, Attendant, TrainingResult,
};
use crate::domain::id::HouseholdId;
use crate::domain::listing::Value;
use crate::domain::operation::Operation;
use crate::i18n::Lang;
use crate::keys::Action;
use crate::viet::format_money;

/// From this room on birth and hamlet show too.
const USUAL: u16 = 80;
/// From this room on all shows.
const ROOMY: u16 = 110;

/// The board.
#[derive(Debug)]
pub struct Attendants(ActivityFacts);

impl Attendants {
    /// An activity as it was read.
    pub fn new(facts: ActivityFacts) -> Self {
        Self(facts)
    }

    fn subject(&self) -> Subject {
        Subject::Activity(self.0.activity.id)
    }

    fn people(&self, lines: &[usize]) -> Vec<Attendant> {
        lines.iter().map(|line| self.0.attendants[*line].clone()).collect()
    }

    /// What it was, when and where.
    fn what(&self, at: &At) -> String {
        let activity = &self.0.activity;
        let days = match activity.until.filter(|until| *until != activity.from) {
            Some(until) => format!("{}–{}", at.day(activity.from), at.day(until)),
            None => at.day(activity.from),
        };
        let kind = at.lang.activity_kind(activity.kind);
        let said = [kind, &days, &self.0.hamlet, &activity.place, at.lang.activity_state(activity.state)];
        said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    fn money(&self, at: &At) -> Headline {
        let activity = &self.0.activity;
        let left = activity.given - activity.spent;
        let tone = if left < 0 { Tone::Problem } else { Tone::Plain };
        let money = [activity.given, activity.spent, left].map(format_money);
        let [given, spent, left] = money;
        let reached = reached(activity, at);
        Headline::new(at.lang.activity_money(given, spent, left, reached), tone)
    }

    fn outcome(&self, at: &At) -> Option<Headline> {
        let outcome = self.0.outcome();
        let (completed, work) = outcome.completed_tenths().zip(outcome.work_tenths())?;
        let words = at.lang.activity_outcome(
            outcome.attendants,
            outcome.completed,
            at.lang.percent(completed),
            outcome.found_work,
            at.lang.percent(work),
        );
        Some(Headline::new(words, Tone::Strong))
    }
}

/// Units, areas and audience, as far as they are known.
fn reached(activity: &Activity, at: &At) -> String {
    let unit = match activity.unit.as_str() {
        "" => at.lang.activity_kind(activity.kind),
        unit => at.unit(unit),
    };
    let parts = [
        (activity.units, at.lang.activities_units(activity.units, unit)),
        (activity.areas, at.lang.activity_areas(activity.areas)),
        (activity.audience, at.lang.activity_audience(activity.audience)),
    ];
    let known = parts.into_iter().filter(|(number, _)| *number > 0).map(|(_, words)| words);
    known.map(|words| format!(" · {words}")).collect()
}

impl Board for Attendants {
    fn title(&self, _at: &At) -> String {
        self.0.activity.name.clone()
    }

    fn stem(&self) -> String {
        "nguoi-tham-gia".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let what = Headline::new(self.what(at), Tone::Dim);
        self.outcome(at).into_iter().chain([self.money(at), what]).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.field_name()),
            Column::fixed(lang.field_born(), 10).from(USUAL),
            Column::fixed(lang.field_code(), 10),
            Column::fixed(lang.field_hamlet(), 12).from(ROOMY).narrowing(),
            Column::fixed(lang.list_state(), 11).from(ROOMY).narrowing(),
            Column::fixed(lang.field_result(), 11).narrowing(),
            Column::fixed(lang.field_job(), 22).from(USUAL).narrowing(),
            Column::fixed(lang.field_job_from(), 10).from(ROOMY),
            Column::share(lang.field_job_note()).from(ROOMY),
        ]
    }

    fn len(&self) -> usize {
        self.0.attendants.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.0.attendants[line].attendance.id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let one = &self.0.attendants[line];
        let (attendance, lang) = (&one.attendance, at.lang);
        let dim = if one.left.is_some() { Tone::Dim } else { Tone::Plain };
        let result = match attendance.result {
            Some(TrainingResult::Completed) => Tone::Fine,
            Some(_) => Tone::Warning,
            None => Tone::Dim,
        };
        let job = if attendance.job.is_some_and(|job| job.is_work()) { Tone::Fine } else { Tone::Plain };
        vec![
            Cell::text(&one.name).toned(dim),
            Cell::from(one.born.map_or(Value::Blank, Value::Date)).toned(dim),
            Cell::text(&one.code).toned(dim),
            Cell::text(at.hamlet(one.hamlet)).toned(dim),
            Cell::text(lang.state(one.state)).toned(Tone::State(one.state)),
            Cell::text(attendance.result.map_or(lang.result_going_on(), |r| lang.training_result(r)))
                .toned(result),
            Cell::text(attendance.job.map_or("", |job| lang.job_result(job))).toned(job),
            Cell::day(attendance.job_from),
            Cell::text(&attendance.note),
        ]
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.attendants_empty().to_owned(), at.lang.attendants_empty_how().to_owned()]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        self.0.attendants.get(line).map(|one| one.household)
    }

    fn acts(&self) -> Vec<Offered> {
        let results = Offered::new(Action::Deed).on_lines();
        let edit = Offered::new(Action::SecondDeed);
        vec![
            Offered::new(Action::New).called(Lang::activities_attend, Lang::activities_attend_doc),
            Offered::new(Action::Edit),
            Offered::new(Action::Remove),
            results.called(Lang::attendants_results, Lang::attendants_results_doc),
            edit.called(Lang::attendants_activity, Lang::attendants_activity_doc),
        ]
    }

    fn why_not(&self, action: Action, _on: &On, at: &At) -> Option<String> {
        let cancelled = self.0.activity.state == ActivityState::Cancelled;
        (action == Action::New && cancelled).then(|| at.lang.refused_activity_cancelled().to_owned())
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let line = on.line.map(|line| &self.0.attendants[line]);
        match (action, line) {
            (Action::New, _) => Deed::Deeper(Subject::Candidates(self.0.activity.id)),
            (Action::SecondDeed, _) => Deed::Dialog(form::open_edit(&self.0.activity, self.subject(), at)),
            (Action::Deed, Some(_)) => {
                Deed::Dialog(form::open_results(&self.0, self.people(&on.lines()), at))
            }
            (Action::Edit, Some(one)) => Deed::Dialog(form::open_results(&self.0, vec![one.clone()], at)),
            (_, Some(one)) => {
                let operation = ActivityOperation::RemoveAttendance(one.attendance.id, one.attendance.rev);
                remove(&one.name, Operation::Activity(operation), at)
            }
            (_, None) => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Household(self.0.attendants[line].household)
    }

    fn reopen(&self, of: &BoardForm, at: &At) -> Option<Dialog> {
        if of.form == form::FORM {
            return Some(form::open_edit(&self.0.activity, self.subject(), at));
        }
        let is_meant = |one: &&Attendant| of.among.contains(&one.attendance.id.0);
        let people: Vec<_> = self.0.attendants.iter().filter(is_meant).cloned().collect();
        (!people.is_empty()).then(|| form::open_results(&self.0, people, at))
    }
}
