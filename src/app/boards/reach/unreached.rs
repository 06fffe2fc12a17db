//! Households that support did not reach. Marked ones go straight into a round of hand-over or get a support.

use chrono::NaiveDate;

use super::Who;
use crate::app::board::{Board, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone};
use crate::app::dialogs::At;
use crate::app::form::{hand_over, support};
use crate::domain::class::State;
use crate::domain::data_file::Label;
use crate::domain::id::HouseholdId;
use crate::domain::reach::{self, Lack, Reach, Rules};
use crate::domain::today::TaskKind;
use crate::i18n::Lang;
use crate::keys::Action;

/// How many months without support are long, where nobody chose.
pub const MONTHS: u16 = 12;
/// The most that can be chosen.
const MOST: u16 = 120;
/// From this room on hamlet, class and the reason show too.
const USUAL: u16 = 80;
/// From this room on deprivations are named.
const ROOMY: u16 = 110;

/// The board.
#[derive(Debug)]
pub struct Unreached {
    months: u16,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    who: Who,
    state: State,
    lacks: Vec<Lack>,
    unseen: Vec<Label>,
    idle: bool,
    last: Option<NaiveDate>,
}

impl Line {
    fn of(one: reach::Unreached<'_>) -> Self {
        Self {
            who: Who::of(one.home),
            state: one.home.state,
            lacks: one.lacks,
            unseen: one.unseen,
            idle: one.idle,
            last: one.last,
        }
    }

    fn numbers(&self) -> String {
        self.lacks.iter().map(|lack| lack.number.to_string()).collect::<Vec<_>>().join(", ")
    }
}

impl Unreached {
    /// Whom support did not reach by a day.
    pub fn new(reach: &Reach, rules: Rules<'_>, today: NaiveDate, months: u16) -> Self {
        let found = reach::unreached(reach, rules, today, months.into());
        Self { months, lines: found.into_iter().map(Line::of).collect() }
    }

    fn households(&self, on: &On) -> Vec<HouseholdId> {
        on.lines().into_iter().map(|line| self.lines[line].who.id).collect()
    }
}

fn in_range(months: i32) -> Option<u16> {
    u16::try_from(months).ok().filter(|months| (1..=MOST).contains(months))
}

/// A number of months that was typed, whatever word stands behind it.
fn typed_months(typed: &str) -> Option<u16> {
    let digits: String = typed.trim().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().and_then(in_range)
}

impl Board for Unreached {
    fn title(&self, at: &At) -> String {
        at.lang.unreached_title(self.months)
    }

    fn stem(&self) -> String {
        "chua-duoc-ho-tro".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let lacking = self.lines.iter().filter(|line| !line.lacks.is_empty()).count();
        let idle = self.lines.iter().filter(|line| line.idle).count();
        let tone = if self.lines.is_empty() { Tone::Fine } else { Tone::Warning };
        let all = Headline::new(at.lang.unreached_headline(lacking, idle), tone);
        vec![all, Headline::new(at.lang.unreached_rule(), Tone::Dim)]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.field_code(), 10),
            Column::share(lang.unreached_head()),
            Column::fixed(lang.field_hamlet(), 12).from(ROOMY).narrowing(),
            Column::fixed(lang.list_state(), 11).from(USUAL).narrowing(),
            Column::fixed(lang.unreached_lacks(), 13),
            Column::fixed(lang.unreached_last(), 10),
            Column::fixed(lang.unreached_why(), 24).from(ROOMY).narrowing(),
            Column::share(lang.unreached_names()).from(150),
            Column::share(lang.unreached_answered_by()).from(180),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.lines[line].who.id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let line = &self.lines[line];
        let catalogue = at.register.map(|register| &register.catalogue);
        let answers = catalogue.map(|catalogue| at.lang.answered_by(&line.lacks, catalogue));
        let tone = if line.idle { Tone::Warning } else { Tone::Plain };
        let rest = [
            Cell::text(at.lang.state(line.state)).toned(Tone::State(line.state)),
            Cell::text(line.numbers()),
            Cell::day(line.last),
            Cell::text(at.lang.why_unreached(line.idle, line.last.is_some())).toned(tone),
            Cell::text(at.lang.needs_told(&line.lacks, &line.unseen)),
            Cell::text(answers.unwrap_or_default()),
        ];
        line.who.cells().into_iter().chain(rest).collect()
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.unreached_empty().to_owned(), at.lang.unreached_empty_how().to_owned()]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        self.lines.get(line).map(|line| line.who.id)
    }

    fn waits(&self, line: usize, _task: TaskKind, _at: &At) -> bool {
        !self.lines[line].lacks.is_empty()
    }

    fn acts(&self) -> Vec<Offered> {
        let plan = Offered::new(Action::Deed).on_lines();
        let give = Offered::new(Action::SecondDeed).on_lines();
        vec![
            plan.called(Lang::unreached_plan, Lang::unreached_plan_doc),
            give.called(Lang::unreached_give, Lang::unreached_give_doc),
        ]
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let households = self.households(on);
        match action {
            Action::Deed => Deed::Dialog(hand_over::plan::open_new(households, at)),
            _ => Deed::Dialog(support::open_many(households, at)),
        }
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Household(self.lines[line].who.id)
    }

    fn period(&self, at: &At) -> Option<String> {
        Some(at.lang.unreached_months(self.months))
    }

    fn period_words(&self, at: &At) -> (&'static str, &'static str) {
        (at.lang.unreached_title_months(), at.lang.unreached_type_months())
    }

    fn step_period(&self, by: i32, _at: &At) -> Option<Subject> {
        in_range(i32::from(self.months) + by).map(Subject::Unreached)
    }

    fn choose_period(&self, typed: &str, at: &At) -> Result<Subject, String> {
        typed_months(typed).map(Subject::Unreached).ok_or_else(|| at.lang.unreached_type_months().to_owned())
    }
}
