//! Programmes against their tree, and budgets against their programmes.

use rusqlite::Connection;

use super::{Problem, ProblemKind};
use crate::domain::programme::{Tree, checks};
use crate::store::Result;
use crate::store::programme::{budgets, programmes};

/// What no form would have saved.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let (tree, budgets) = (programmes(conn)?, budgets(conn)?);
    let mut problems = Vec::new();
    for programme in &tree {
        let faults = checks::programme(programme, Some(programme.id), Tree(&tree));
        problems.extend(
            faults
                .iter()
                .map(|(_, fault)| Problem::new(ProblemKind::Programme, &programme.code, fault.to_string())),
        );
    }
    for budget in &budgets {
        let faults = checks::budget(budget, Some(budget.id), &budgets, Tree(&tree));
        let place = format!("{} {}", budget.year, budget.fund);
        problems.extend(
            faults.iter().map(|(_, fault)| Problem::new(ProblemKind::Budget, &place, fault.to_string())),
        );
    }
    Ok(problems)
}
