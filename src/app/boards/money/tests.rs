use super::budgets::Budgets;
use super::{FundKey, MoneyOf};
use crate::app::Model;
use crate::app::board::{Board, Deed, Subject, shown};
use crate::app::dialogs::Dialog;
use crate::app::testing::{board, model, money::known, press, saved};
use crate::domain::framework::Framework;
use crate::domain::id::{BudgetId, ProgrammeId};
use crate::domain::operation::Operation;
use crate::domain::programme::ProgrammeOperation;
use crate::domain::programme::checks::YEARS;
use crate::domain::programme::tally::{BudgetLine, Tally};
use crate::i18n::Lang;

const PROJECT: ProgrammeId = ProgrammeId(2);

fn budgets() -> Budgets {
    let (known, tally) = known();
    Budgets::new(2026, known, &tally)
}

fn showing(board: Box<dyn Board>, script: &str) -> Model {
    let mut model = board::with(Ok(board), "", (120, 30), Lang::Vi);
    model.register.as_mut().unwrap().framework = known().0;
    press(&mut model, script);
    model
}

#[test]
fn the_information_project_stands_with_its_sums_on_every_level() {
    let (board, model) = (budgets(), model((120, 30), Lang::Vi));
    let at = model.at();
    let told =
        |line| -> Vec<String> { board.cells(line, &at).iter().map(|cell| shown(&cell.value, &at)).collect() };
    assert_eq!(board.len(), 3);
    for line in 0..3 {
        let spent = ["306.000.000", "306.000.000", "13.000.000", "95,9 %"];
        assert_eq!(told(line)[1..4], ["319.000.000", "0", "0"]);
        assert_eq!(told(line)[4..8], spent, "spent, taken from what was given, left");
    }
    assert_eq!(board.rails(2), "   └─ ");
}

#[test]
fn every_number_leads_to_its_records_and_the_year_can_be_changed() {
    let (board, model) = (budgets(), model((120, 30), Lang::Vi));
    let of = MoneyOf::Line(Some(PROJECT), FundKey::of("ctmtqg"));
    assert!(
        matches!(board.open(2, &model.at()), Deed::Deeper(Subject::MoneyRecords(Some(2026), found)) if found == of)
    );
    let line = BudgetLine { year: 2026, programme: Some(PROJECT), fund: "ctmtqg".into() };
    let (known, _) = known();
    assert!(of.holds(known.tree())(&line) && MoneyOf::Programme(ProgrammeId(1)).holds(known.tree())(&line));
    assert!(!MoneyOf::NoProgramme.holds(known.tree())(&line));
    assert_eq!(board.choose_period("2025", &model.at()), Ok(Subject::Budgets(Some(2025))));
    assert_eq!(board.choose_period("Năm 2026", &model.at()), Ok(Subject::Budgets(None)));
    assert!(board.choose_period("x", &model.at()).is_err());
    let last = Budgets::new(*YEARS.end(), Framework::default(), &Tally::default());
    assert_eq!(last.step_period(1, &model.at()), None);
}

#[test]
fn a_budget_is_raised_where_it_stands() {
    let mut model = showing(Box::new(budgets()), "<Down><Down><F2>");
    assert!(model.dialogs.last().is_some(), "{:?}", model.notice);
    let Some(Dialog::Form(dialog)) = model.dialogs.last_mut() else { panic!() };
    dialog.form.focus_on("given");
    let Operation::Programme(ProgrammeOperation::SaveBudget(edit)) =
        saved(&press(&mut model, "<Ctrl-u>350tr<F2>"))
    else {
        panic!()
    };
    assert_eq!((edit.base, edit.value.given), (Some((BudgetId(7), 3)), 350_000_000));
}
