//! `support programmes` and `support budgets`: what there is, and entering more.

use serde_json::{Value as Json, json};

use crate::cli::answer::Answer;
use crate::cli::args::{
    BudgetAddArgs, BudgetsArgs, BudgetsCommand, ProgrammeAddArgs, ProgrammesArgs, ProgrammesCommand,
};
use crate::cli::failure::{Failure, Misuse};
use crate::cli::framework;
use crate::cli::json::Rules;
use crate::cli::session::Session;
use crate::cli::typed;
use crate::domain::framework::Framework;
use crate::domain::operation::Operation;
use crate::domain::programme::checks::{self, Asked, Fault};
use crate::domain::programme::spending::under;
use crate::domain::programme::tally::Amounts;
use crate::domain::programme::{Budget, Programme, ProgrammeOperation};
use crate::domain::stored::Edit;
use crate::store::Register;
use crate::viet::{self, format_money, group_wide};

/// Lists programmes, or enters one.
pub fn programmes(args: &ProgrammesArgs, session: &Session) -> Result<Answer, Failure> {
    if let Some(ProgrammesCommand::Add(args)) = &args.command {
        return add_programme(args, session);
    }
    let known = session.open()?.framework()?;
    let nodes = known.tree().walk();
    let rows: Vec<Json> = nodes.iter().map(|node| programme_json(&node.programme.value, &known)).collect();
    let lines = nodes.iter().map(|node| {
        let (indent, it) = ("  ".repeat(node.last.len() - 1), node.programme);
        format!("{indent}{}  {}  ({})", it.code, it.name, session.lang.programme_kind(it.kind))
    });
    Ok(Answer::either(args.json, &json!({ "programmes": rows }), lines))
}

/// Lists budgets, or enters one.
pub fn budgets(args: &BudgetsArgs, session: &Session) -> Result<Answer, Failure> {
    if let Some(BudgetsCommand::Add(args)) = &args.command {
        return add_budget(args, session);
    }
    let register = session.open()?;
    let known = register.framework()?;
    let used = used(&register, &known)?;
    let rows: Vec<Json> = used.iter().map(|(budget, used)| used_json(budget, used, &known)).collect();
    let lines = used.iter().map(|(budget, used)| {
        let [given, committed, spent, left] =
            [used.given, used.committed, used.spent, used.left()].map(group_wide);
        let sums = session.lang.budget_sums(given, committed, spent, left);
        format!("{}  {}  {}  {sums}", budget.year, code(&known, budget), budget.fund)
    });
    Ok(Answer::either(args.json, &json!({ "budgets": rows }), lines))
}

/// Each budget with what was given, committed and spent of it and of its parts.
fn used<'f>(register: &Register, known: &'f Framework) -> Result<Vec<(&'f Budget, Amounts)>, Failure> {
    let years = known.budgets.iter().map(|budget| budget.year);
    let Some((first, last)) = years.clone().min().zip(years.max()) else { return Ok(Vec::new()) };
    let tally = register.tally(first, last)?;
    let of = |budget: &'f Budget| (budget, under(&budget.line(), &tally, known.tree()));
    Ok(known.budgets.iter().map(|budget| of(&budget.value)).collect())
}

fn add_programme(args: &ProgrammeAddArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let known = register.framework()?;
    let day = |typed: &Option<String>| {
        typed.as_deref().map(|typed| typed::day(Some(typed), session.today())).transpose()
    };
    let programme = Programme {
        code: viet::clean(&args.code),
        name: viet::clean(&args.name),
        kind: args.kind,
        parent: framework::programme(&known, &args.parent)?,
        from: day(&args.from)?,
        until: day(&args.until)?,
        note: viet::clean_lines(&args.note),
    };
    refuse(&checks::programme(&programme, None, known.tree()))?;
    let operation = ProgrammeOperation::Save(Edit::new(programme.clone()));
    session.perform(&mut register, &Operation::Programme(operation))?;
    let done = session.lang.done_programme(&programme.code, &programme.name);
    Ok(Answer::either(args.json, &programme_json(&programme, &known), [done]))
}

/// A budget of a line that has one is corrected: there is one a line.
fn add_budget(args: &BudgetAddArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let known = register.framework()?;
    let catalogue = Rules::beside(register.path())?.catalogue;
    let budget = Budget {
        year: args.year,
        programme: framework::programme(&known, &args.programme)?,
        fund: framework::fund(&catalogue, &args.fund)?,
        given: typed::money(&args.given)?,
        decision_number: viet::clean(&args.decision),
        note: viet::clean_lines(&args.note),
    };
    let base = known.budgets.iter().find(|base| base.line() == budget.line());
    refuse(&checks::budget(&budget, base.map(|base| base.id), &known.budgets, known.tree()))?;
    let edit = match base {
        Some(base) => Edit::of(base, budget.clone()),
        None => Edit::new(budget.clone()),
    };
    session.perform(&mut register, &Operation::Programme(ProgrammeOperation::SaveBudget(edit)))?;
    let done = session.lang.done_budget(budget.year, &budget.fund, format_money(budget.given));
    Ok(Answer::either(args.json, &budget_json(&budget, &known), [done]))
}

fn refuse(faults: &[(Asked, Fault)]) -> Result<(), Misuse> {
    match faults.first() {
        Some((asked, fault)) => Err(Misuse::Programme(*asked, *fault)),
        None => Ok(()),
    }
}

fn programme_json(programme: &Programme, known: &Framework) -> Json {
    let parent = programme.parent.and_then(|id| known.programme(id)).map(|whole| whole.code.as_str());
    json!({
        "code": programme.code, "name": programme.name, "kind": programme.kind.code(), "parent": parent,
        "from": programme.from, "until": programme.until, "note": programme.note,
    })
}

fn budget_json(budget: &Budget, known: &Framework) -> Json {
    let programme = budget.programme.and_then(|id| known.programme(id)).map(|it| it.code.as_str());
    json!({
        "year": budget.year, "programme": programme, "fund": budget.fund, "given": budget.given,
        "decision_number": budget.decision_number, "note": budget.note,
    })
}

fn used_json(budget: &Budget, used: &Amounts, known: &Framework) -> Json {
    let number =
        |dong: i128| i64::try_from(dong).map_or_else(|_| json!(dong.to_string()), |dong| json!(dong));
    let mut told = budget_json(budget, known);
    told["committed"] = number(used.committed);
    told["spent"] = number(used.spent);
    told["left"] = number(used.left());
    told
}

fn code<'a>(known: &'a Framework, budget: &Budget) -> &'a str {
    budget.programme.and_then(|id| known.programme(id)).map_or("-", |programme| programme.code.as_str())
}
