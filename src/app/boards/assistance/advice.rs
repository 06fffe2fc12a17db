//! What has to be looked at this month: who should have a benefit and does not, who has one and should not, whose
//! amount changes. Enter opens the form that settles it.

use super::{ROOMY, Roll, form, found_by};
use crate::app::board::{Board, BoardForm, Cell, Column, Deed, Headline, LineKey, On, Tone, toned};
use crate::app::dialogs::{At, Dialog};
use crate::domain::assistance::suggest::{Advice, Suggestion, of_person};
use crate::domain::id::HouseholdId;
use crate::keys::Action;

/// The board.
#[derive(Debug)]
pub struct AssistanceAdvice {
    roll: Roll,
    lines: Vec<(usize, Suggestion)>,
}

impl AssistanceAdvice {
    /// Everything that the register can tell of everybody.
    pub fn new(roll: Roll) -> Self {
        let of = |(at, person): (usize, &crate::domain::assistance::roll::Beneficiary)| {
            let told = of_person(&roll.rates, &person.case, roll.recorded.of(person), roll.month);
            told.into_iter().map(|one| (at, one)).collect::<Vec<_>>()
        };
        let lines = roll.people.iter().enumerate().flat_map(of).collect();
        Self { roll, lines }
    }

    /// The code of the ground that a line is about.
    fn ground(&self, line: usize) -> String {
        let (person, told) = &self.lines[line];
        match &told.advice {
            Advice::Start { ground, .. } => ground.clone(),
            Advice::Stop { benefit } | Advice::Change { benefit, .. } => {
                let row = self.roll.people[*person].benefit(*benefit);
                row.map(|row| row.ground.clone()).unwrap_or_default()
            }
        }
    }

    fn count(&self, of: fn(&Advice) -> bool) -> usize {
        self.lines.iter().filter(|(_, told)| of(&told.advice)).count()
    }
}

impl Board for AssistanceAdvice {
    fn title(&self, at: &At) -> String {
        at.lang.advice_title(self.roll.month.written())
    }

    fn stem(&self) -> String {
        "tro-cap-can-xem".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let start = self.count(|advice| matches!(advice, Advice::Start { .. }));
        let stop = self.count(|advice| matches!(advice, Advice::Stop { .. }));
        let change = self.count(|advice| matches!(advice, Advice::Change { .. }));
        vec![Headline::plain(at.lang.advice_counts(start, stop, change))]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.benefits_person(), 22),
            Column::share(lang.advice_what()),
            Column::fixed(lang.advice_why(), 24).narrowing(),
            Column::fixed(lang.benefits_hamlet(), 14).from(ROOMY).narrowing(),
            Column::fixed(lang.benefits_household(), 8).from(ROOMY),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        let (_, told) = &self.lines[line];
        let kind = match told.advice {
            Advice::Start { .. } => "start",
            Advice::Stop { .. } => "stop",
            Advice::Change { .. } => "change",
        };
        LineKey::Code(format!("{} {kind} {}", told.member.0, self.ground(line)))
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let (person, told) = &self.lines[line];
        let home = &self.roll.people[*person].home;
        let tone = match told.advice {
            Advice::Start { .. } => Tone::Plain,
            Advice::Stop { .. } => Tone::Problem,
            Advice::Change { .. } => Tone::Warning,
        };
        let what = at.lang.assistance_advice(&told.advice, &self.roll.ground(&self.ground(line), at));
        let cells = [
            Cell::text(&self.roll.people[*person].name),
            Cell::text(what),
            Cell::text(at.lang.assistance_because(told.why, told.since.map(|day| at.day(day)))),
            Cell::text(&home.hamlet_name),
            Cell::text(&home.code),
        ];
        toned(cells, tone, &[1])
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.advice_empty().to_owned(), at.lang.advice_empty_how().to_owned()]
    }

    fn found_by(&self, line: usize) -> String {
        found_by(&self.roll.people[self.lines[line].0])
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        Some(self.roll.people[self.lines[line].0].home.household)
    }

    fn act(&self, _action: Action, _on: &On, at: &At) -> Deed {
        Deed::Say(at.lang.board_no_line().to_owned())
    }

    fn open(&self, line: usize, at: &At) -> Deed {
        let (person, told) = &self.lines[line];
        let row = |benefit| self.roll.people[*person].benefit(benefit);
        let dialog = match &told.advice {
            Advice::Start { ground, .. } => Some(form::open_new(&self.roll, Some((told.member, ground)), at)),
            Advice::Stop { benefit } => row(*benefit).map(|row| form::open_stop(&self.roll, row, at)),
            Advice::Change { benefit, .. } => row(*benefit).map(|row| form::open_edit(&self.roll, row, at)),
        };
        dialog.map_or_else(|| Deed::Say(at.lang.board_no_line().to_owned()), Deed::Dialog)
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        form::reopen(&self.roll, form, at)
    }
}
