//! Who lives here and does not attend an activity yet: found by name or code, marked, and entered in one go.

use crate::app::board::{Board, Cell, Column, Deed, Headline, LineKey, Offered, On, Tone};
use crate::app::dialogs::At;
use crate::app::effect::Effect;
use crate::domain::activity::{Activity, ActivityOperation, Attendance, Candidate, is_too_young};
use crate::domain::id::{ActivityId, HouseholdId};
use crate::domain::listing::Value;
use crate::domain::operation::Operation;
use crate::domain::stored::Stored;
use crate::i18n::Lang;
use crate::keys::Action;

/// From this room on birth and hamlet show too.
const USUAL: u16 = 80;

/// The board.
#[derive(Debug)]
pub struct Candidates {
    activity: Stored<ActivityId, Activity>,
    people: Vec<Candidate>,
}

impl Candidates {
    /// The people who may attend an activity, as they were read.
    pub fn new(activity: Stored<ActivityId, Activity>, people: Vec<Candidate>) -> Self {
        Self { activity, people }
    }
}

impl Board for Candidates {
    fn title(&self, at: &At) -> String {
        at.lang.candidates_title(&self.activity.name)
    }

    fn stem(&self) -> String {
        "nguoi-co-the-tham-gia".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        vec![Headline::new(at.lang.candidates_how(), Tone::Dim)]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.field_name()),
            Column::fixed(lang.field_born(), 10),
            Column::fixed(lang.field_code(), 10),
            Column::share(lang.candidates_head()).from(USUAL),
            Column::fixed(lang.field_hamlet(), 12).from(USUAL).narrowing(),
            Column::fixed(lang.list_state(), 11).narrowing(),
        ]
    }

    fn len(&self) -> usize {
        self.people.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.people[line].member.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let one = &self.people[line];
        let young = is_too_young(&self.activity, one.born);
        let born = Cell::from(one.born.map_or(Value::Blank, Value::Date));
        vec![
            Cell::text(&one.name),
            born.toned(if young { Tone::Warning } else { Tone::Plain }),
            Cell::text(&one.code),
            Cell::text(&one.head),
            Cell::text(&one.hamlet),
            Cell::text(at.lang.state(one.state)).toned(Tone::State(one.state)),
        ]
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.candidates_empty().to_owned()]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        self.people.get(line).map(|one| one.household)
    }

    fn acts(&self) -> Vec<Offered> {
        let add = Offered::new(Action::Deed).on_lines();
        vec![add.called(Lang::candidates_add, Lang::candidates_add_doc)]
    }

    fn act(&self, _action: Action, on: &On, _at: &At) -> Deed {
        let attend = |line: &usize| Attendance::new(self.activity.id, self.people[*line].member);
        let people = on.lines().iter().map(attend).collect();
        let operation = Operation::Activity(ActivityOperation::AddAttendances(people));
        Deed::Effects(vec![Effect::Perform(Box::new(operation))])
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Household(self.people[line].household)
    }
}
