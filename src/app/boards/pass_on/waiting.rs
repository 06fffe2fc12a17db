//! Who waits for an animal, model by model, in turn.

use super::{ROOMY, USUAL, model_name};
use crate::app::board::{Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Tone};
use crate::app::dialogs::{At, Dialog};
use crate::app::form::passing;
use crate::domain::id::HouseholdId;
use crate::domain::pass_on::Candidate;
use crate::i18n::Lang;
use crate::keys::Action;

/// The board.
#[derive(Debug)]
pub struct WaitingList {
    lines: Vec<Candidate>,
}

impl WaitingList {
    /// Everybody who waits, in turn.
    pub fn new(mut waiting: Vec<Candidate>) -> Self {
        waiting.sort_by(|one, other| one.entry.model.cmp(&other.entry.model));
        Self { lines: waiting }
    }

    fn candidate(&self, id: i64) -> Option<&Candidate> {
        self.lines.iter().find(|candidate| candidate.entry.id.0 == id)
    }

    fn last_rank(&self) -> u32 {
        self.lines.iter().map(|candidate| candidate.entry.rank).max().unwrap_or(0)
    }

    fn doubts(&self, line: usize, at: &At) -> String {
        let doubts = self.lines[line].doubts().into_iter();
        doubts.map(|doubt| at.lang.waiting_doubt(doubt, at.settings.dates)).collect::<Vec<_>>().join("; ")
    }
}

impl Board for WaitingList {
    fn title(&self, at: &At) -> String {
        at.lang.board_waiting_title().to_owned()
    }

    fn stem(&self) -> String {
        "danh-sach-cho".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let doubtful = self.lines.iter().filter(|candidate| !candidate.doubts().is_empty()).count();
        let tone = if doubtful > 0 { Tone::Warning } else { Tone::Dim };
        vec![
            Headline::plain(at.lang.board_waiting_count(self.lines.len())),
            Headline::new(at.lang.board_waiting_doubtful(doubtful), tone),
        ]
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::fixed(lang.field_rank(), 7).right(),
            Column::share(lang.column_household()),
            Column::fixed(lang.field_model(), 12).from(USUAL).narrowing(),
            Column::fixed(lang.column_hamlet(), 12).from(ROOMY).narrowing(),
            Column::fixed(lang.column_class(), 11).narrowing(),
            Column::fixed(lang.field_asked(), 10),
            Column::share(lang.field_waiting_reason()).from(ROOMY),
            Column::share(lang.column_doubts()).from(USUAL),
        ]
    }

    fn len(&self) -> usize {
        self.lines.len()
    }

    fn key(&self, line: usize) -> LineKey {
        LineKey::Id(self.lines[line].entry.id.0)
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let candidate = &self.lines[line];
        vec![
            Cell::count(candidate.entry.rank as usize),
            Cell::text(format!("{} {}", candidate.code, candidate.head)),
            Cell::text(model_name(&candidate.entry.model, at)),
            Cell::text(&candidate.hamlet),
            Cell::text(at.lang.state(candidate.state)).toned(Tone::State(candidate.state)),
            Cell::day(Some(candidate.entry.asked)),
            Cell::text(&candidate.entry.reason),
            Cell::text(self.doubts(line, at)).toned(Tone::Warning),
        ]
    }

    fn household(&self, line: usize) -> Option<HouseholdId> {
        Some(self.lines[line].entry.household)
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.board_waiting_empty().to_owned(), at.lang.board_waiting_how().to_owned()]
    }

    fn acts(&self) -> Vec<Offered> {
        vec![
            Offered::new(Action::New),
            Offered::new(Action::Edit),
            Offered::new(Action::Remove).called(Lang::deed_withdraw, Lang::deed_withdraw_doc),
        ]
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let candidate = on.line.and_then(|line| self.lines.get(line));
        match (action, candidate) {
            (Action::New, _) => Deed::Dialog(passing::new_waiting(self.last_rank(), at)),
            (Action::Edit, Some(candidate)) => Deed::Dialog(passing::edit_waiting(candidate, at)),
            (Action::Remove, Some(candidate)) => Deed::Dialog(passing::withdraw(candidate, at)),
            _ => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, _: &At) -> Deed {
        Deed::Household(self.lines[line].entry.household)
    }

    fn reopen(&self, of: &BoardForm, at: &At) -> Option<Dialog> {
        match (of.form.as_str(), of.id) {
            ("waiting", None) => Some(passing::new_waiting(self.last_rank(), at)),
            ("waiting", Some(id)) => Some(passing::edit_waiting(self.candidate(id)?, at)),
            ("withdraw", Some(id)) => Some(passing::withdraw(self.candidate(id)?, at)),
            _ => None,
        }
    }
}
