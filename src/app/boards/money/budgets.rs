//! The money of a year along the tree of programmes: given, planned, committed, spent, left, each number leading to
//! the records behind it.

use chrono::Datelike;

use super::{MoneyOf, amounts, budget_form};
use crate::app::board::rails;
use crate::app::board::{
    Board, BoardForm, Cell, Column, Deed, Headline, LineKey, Offered, On, Subject, Tone,
};
use crate::app::dialogs::{At, Confirm, Dialog};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::domain::framework::Framework;
use crate::domain::id::BudgetId;
use crate::domain::operation::Operation;
use crate::domain::programme::sheet::{Mark, Row, RowOf, Sheet};
use crate::domain::programme::tally::Tally;
use crate::domain::programme::{Budget, ProgrammeOperation, checks};
use crate::domain::stored::Stored;
use crate::domain::today::TaskKind;
use crate::keys::{Action, Context};

/// From this room on what is planned, bound and spent shows apart; below it bound and spent in one, so that what is seen
/// adds up.
const ROOMY: u16 = 110;

/// The board.
#[derive(Debug)]
pub struct Budgets {
    year: i32,
    sheet: Sheet,
    known: Framework,
}

impl Budgets {
    /// The sheet of a year. `known` names programmes and holds the budgets.
    pub fn new(year: i32, known: Framework, tally: &Tally) -> Self {
        let sheet = Sheet::of(year, tally, known.tree());
        Self { year, sheet, known }
    }

    fn budget(&self, line: usize) -> Option<&Stored<BudgetId, Budget>> {
        let RowOf::Line(wanted) = &self.sheet.rows.get(line)?.of else { return None };
        self.known.budgets.iter().find(|budget| budget.line() == *wanted)
    }

    /// A new budget: for the line under the cursor where it has none, else for nothing yet.
    fn new_budget(&self, line: Option<usize>, at: &At) -> Dialog {
        let row = line.and_then(|line| self.sheet.rows.get(line));
        let meant = row.and_then(|row| match &row.of {
            RowOf::Programme(id) => Some((Some(*id), String::new())),
            RowOf::Line(of) if line.and_then(|line| self.budget(line)).is_none() => {
                Some((of.programme, of.fund.clone()))
            }
            RowOf::Line(of) => Some((of.programme, String::new())),
            RowOf::NoProgramme => None,
        });
        budget_form::open_new(self.year, meant, at)
    }

    fn name(&self, row: &Row, at: &At) -> String {
        let register = at.register.map(|register| &register.catalogue);
        at.lang.sheet_row(&row.of, &self.known, register)
    }
}

/// Asks before a budget is taken out.
fn removing(what: String, budget: &Stored<BudgetId, Budget>, at: &At) -> Dialog {
    let operation = Operation::Programme(ProgrammeOperation::RemoveBudget(budget.id, budget.rev));
    let (keep, go) = (at.lang.answer_keep(), at.lang.answer_remove());
    let question = at.lang.remove_question(what, at.keymap.key(Context::Board, Action::Undo));
    let effects = vec![Effect::Perform(Box::new(operation))];
    Dialog::Confirm(Confirm::new(question, keep, go, Msg::Agreed(effects)))
}

fn mark(mark: Mark, at: &At) -> Cell {
    let tone = match mark {
        Mark::Fine => Tone::Plain,
        Mark::Overspent => Tone::Problem,
        Mark::NoBudget => Tone::Warning,
        Mark::PaidAbove => Tone::Dim,
    };
    Cell::text(at.lang.sheet_mark(mark)).toned(tone)
}

impl Board for Budgets {
    fn title(&self, at: &At) -> String {
        at.lang.budgets_title().to_owned()
    }

    fn stem(&self) -> String {
        "du-toan".to_owned()
    }

    fn headlines(&self, at: &At) -> Vec<Headline> {
        let over = match self.sheet.lines_marked(Mark::Overspent) {
            0 => Headline::new(at.lang.budgets_none_overspent(), Tone::Dim),
            lines => Headline::new(at.lang.budgets_overspent(lines), Tone::Problem),
        };
        let outside = at.lang.outside_budgets(&self.sheet);
        [over].into_iter().chain(outside.map(|words| Headline::new(words, Tone::Warning))).collect()
    }

    fn columns(&self, at: &At) -> Vec<Column> {
        let lang = at.lang;
        vec![
            Column::share(lang.budgets_name()),
            Column::fixed(lang.budgets_given(), 14).right(),
            Column::fixed(lang.budgets_planned(), 14).right().from(ROOMY),
            Column::fixed(lang.budgets_committed(), 14).right().from(ROOMY),
            Column::fixed(lang.budgets_spent(), 14).right().from(ROOMY),
            Column::fixed(lang.budgets_taken(), 14).right(),
            Column::fixed(lang.budgets_left(), 14).right(),
            Column::fixed(lang.budgets_used(), 8).right().from(100),
            Column::fixed(lang.budgets_mark(), 12).narrowing().from(90),
        ]
    }

    fn len(&self) -> usize {
        self.sheet.rows.len()
    }

    fn key(&self, line: usize) -> LineKey {
        if let Some(budget) = self.budget(line) {
            return budget.id.0.into();
        }
        match &self.sheet.rows[line].of {
            RowOf::Programme(id) => LineKey::Code(format!("programme {}", id.0)),
            RowOf::NoProgramme => "no programme".into(),
            RowOf::Line(of) => LineKey::Code(format!("{} {}", of.programme.map_or(0, |id| id.0), of.fund)),
        }
    }

    fn rails(&self, line: usize) -> String {
        rails(self.sheet.rows[line].last.get(1..).unwrap_or_default())
    }

    fn cells(&self, line: usize, at: &At) -> Vec<Cell> {
        let row = &self.sheet.rows[line];
        let tone = if matches!(row.of, RowOf::Line(_)) { Tone::Plain } else { Tone::Strong };
        let name = Cell::text(self.name(row, at)).toned(tone);
        [name].into_iter().chain(amounts::cells(&row.balance)).chain([mark(row.mark, at)]).collect()
    }

    fn totals(&self, at: &At) -> Vec<Cell> {
        let name = Cell::text(at.lang.board_total());
        [name].into_iter().chain(amounts::cells(&self.sheet.total)).chain([Cell::default()]).collect()
    }

    fn empty(&self, at: &At) -> Vec<String> {
        vec![at.lang.budgets_empty(self.year), at.lang.budgets_empty_how().to_owned()]
    }

    fn waits(&self, line: usize, _task: TaskKind, _at: &At) -> bool {
        let row = &self.sheet.rows[line];
        matches!(row.of, RowOf::Line(_)) && row.mark == Mark::Overspent
    }

    fn acts(&self) -> Vec<Offered> {
        [Action::New, Action::Edit, Action::Remove].map(Offered::new).into()
    }

    fn why_not(&self, action: Action, on: &On, at: &At) -> Option<String> {
        let wanted = matches!(action, Action::Edit | Action::Remove);
        let missing = wanted && on.line.is_some_and(|line| self.budget(line).is_none());
        missing.then(|| at.lang.budgets_none_here().to_owned())
    }

    fn act(&self, action: Action, on: &On, at: &At) -> Deed {
        let budget = on.line.and_then(|line| self.budget(line));
        match (action, budget) {
            (Action::New, _) => Deed::Dialog(self.new_budget(on.line, at)),
            (Action::Edit, Some(budget)) => Deed::Dialog(budget_form::open_edit(budget, at)),
            (Action::Remove, Some(budget)) => {
                let row = on.line.map(|line| self.name(&self.sheet.rows[line], at)).unwrap_or_default();
                let what = at.lang.named_budget(row, self.year);
                Deed::Dialog(removing(what, budget, at))
            }
            _ => Deed::Say(at.lang.board_no_line().to_owned()),
        }
    }

    fn open(&self, line: usize, _at: &At) -> Deed {
        Deed::Deeper(Subject::MoneyRecords(Some(self.year), MoneyOf::from(&self.sheet.rows[line].of)))
    }

    fn period(&self, at: &At) -> Option<String> {
        Some(at.lang.budgets_year(self.year))
    }

    fn step_period(&self, by: i32, _at: &At) -> Option<Subject> {
        let year = self.year + by;
        checks::YEARS.contains(&year).then_some(Subject::Budgets(Some(year)))
    }

    fn choose_period(&self, typed: &str, at: &At) -> Result<Subject, String> {
        let year = typed.split_whitespace().last().and_then(|word| word.parse().ok());
        match year.filter(|year| checks::YEARS.contains(year)) {
            Some(year) if year == at.today.year() => Ok(Subject::Budgets(None)),
            Some(year) => Ok(Subject::Budgets(Some(year))),
            None => Err(at.lang.budget_no_year().to_owned()),
        }
    }

    fn reopen(&self, form: &BoardForm, at: &At) -> Option<Dialog> {
        match form.id {
            Some(id) => {
                let budget = self.known.budgets.iter().find(|budget| budget.id.0 == id)?;
                Some(budget_form::open_edit(budget, at))
            }
            None => Some(budget_form::open_new(self.year, None, at)),
        }
    }
}
