//! The form of a budget: what was given to a programme for a year from a fund.

use crate::app::board::{BoardForm, Subject};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::{Faults, Field, Form, FormDialog, Purpose, Reading, lines_in_one, part_of};
use crate::domain::id::{BudgetId, ProgrammeId};
use crate::domain::operation::Operation;
use crate::domain::programme::{Budget, ProgrammeOperation, checks};
use crate::domain::stored::{Edit, Rev, Stored};
use crate::viet::group;

/// A new budget, or a correction of a known one; on which board it was opened.
#[derive(Debug)]
struct SaveBudget {
    base: Option<Stored<BudgetId, Budget>>,
    on: Subject,
}

/// The form of a known budget.
pub(super) fn open_edit(budget: &Stored<BudgetId, Budget>, at: &At) -> Dialog {
    let purpose = SaveBudget { base: Some(budget.clone()), on: Subject::Budgets(Some(budget.year)) };
    FormDialog::open(purpose, Form::new(fields(budget, at)), at)
}

/// The form of a new budget of a year, for a line where one is meant.
pub(super) fn open_new(year: i32, line: Option<(Option<ProgrammeId>, String)>, at: &At) -> Dialog {
    let (programme, fund) = line.unwrap_or_default();
    let (decision_number, note) = (String::new(), String::new());
    let blank = Budget { year, programme, fund, given: 0, decision_number, note };
    let purpose = SaveBudget { base: None, on: Subject::Budgets(Some(year)) };
    FormDialog::open(purpose, Form::new(fields(&blank, at)), at)
}

fn fields(budget: &Budget, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let given = if budget.given == 0 { String::new() } else { group(budget.given) };
    vec![
        Field::number("year", lang.field_budget_year(), &budget.year.to_string()).verbatim(),
        part_of::programme(budget.programme, at),
        part_of::fund(&budget.fund, at),
        Field::money("given", lang.budgets_given(), &given).hint(lang.hint_budget_given()),
        Field::text("decision_number", lang.field_budget_decision(), &budget.decision_number),
        Field::text("note", lang.field_note(), &lines_in_one(&budget.note)),
    ]
}

fn read(reading: &mut Reading) -> Budget {
    reading.required("given");
    Budget {
        year: reading.number("year").and_then(|year| i32::try_from(year).ok()).unwrap_or(0),
        programme: reading.programme(),
        fund: reading.fund(),
        given: reading.money("given").unwrap_or(0),
        decision_number: reading.text("decision_number"),
        note: reading.lines("note"),
    }
}

impl Purpose for SaveBudget {
    fn title(&self, at: &At) -> String {
        let title = if self.base.is_some() { at.lang.title_budget() } else { at.lang.title_new_budget() };
        title.to_owned()
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let known = self.base.as_ref().map(|base| BoardForm::of("budget", base.id.0));
        Some(DraftOf::Board(self.on, known.unwrap_or(BoardForm::new("budget"))))
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|base| base.rev).collect()
    }

    /// A year in which the programme does not run is told; money for it may come early all the same.
    fn revise(&self, form: &mut Form, at: &At) {
        let budget = read(&mut Reading::of(form, at));
        let programme = budget.programme.and_then(|id| part_of::framework(at)?.programme(id));
        let outside = programme.filter(|programme| checks::is_outside(programme, budget.year));
        if let Some(field) = form.field_mut("year") {
            field.warning = outside.map(|programme| at.lang.budget_outside(&programme.code));
        }
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let budget = read(&mut reading);
        let Some(known) = part_of::framework(at) else { return reading.finish(Vec::new()) };
        let id = self.base.as_ref().map(|base| base.id);
        for (asked, fault) in checks::budget(&budget, id, &known.budgets, known.tree()) {
            reading.fault(asked.code(), at.lang.programme_fault(fault));
        }
        let edit = match &self.base {
            Some(base) => Edit::of(base, budget),
            None => Edit::new(budget),
        };
        let operation = Operation::Programme(ProgrammeOperation::SaveBudget(edit));
        reading.finish(vec![Effect::Perform(Box::new(operation))])
    }
}
