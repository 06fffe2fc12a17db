//! Who works with the register, and what waits for a second person: whether what is named is still there.

use rusqlite::{Connection, named_params};

use super::{Problem, ProblemKind};
use crate::domain::proposal::Proposal;
use crate::store::proposal::{digest_holds, texts};
use crate::store::{Result, row};

/// Hamlets of officers that there are not, rows of proposals that were touched from outside, and proposals that cannot be
/// carried out any more because what they rest on has gone on.
pub(super) fn problems(conn: &Connection) -> Result<Vec<Problem>> {
    let mut problems = lost_hamlets(conn)?;
    for proposal in row::all::<Proposal>(conn, include_str!("proposals.sql"), [])? {
        if !digest_holds(&proposal, &texts(conn, proposal.number)?) {
            problems.push(of_proposal(ProblemKind::ProposalTouched, &proposal, String::new()));
        }
    }
    problems.extend(overtaken(conn)?);
    Ok(problems)
}

fn lost_hamlets(conn: &Connection) -> Result<Vec<Problem>> {
    let mut statement = conn.prepare(include_str!("lost_hamlets.sql"))?;
    let rows = statement.query_map([], |row| {
        let (login, hamlet): (String, String) = (row.get("login")?, row.get("hamlet")?);
        Ok(Problem::new(ProblemKind::Colleague, login, hamlet))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Proposals that wait though a row of theirs was changed since, each with who did so last.
fn overtaken(conn: &Connection) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    let waiting = row::all::<Proposal>(conn, include_str!("../proposal/waiting.sql"), [])?;
    let mut statement = conn.prepare(include_str!("proposal_overtaken.sql"))?;
    for proposal in waiting {
        let mut rows = statement.query(named_params! { ":proposal": proposal.number })?;
        if let Some(row) = rows.next()? {
            let (by, at): (String, String) = (row.get("author")?, row.get("at")?);
            let day = at.get(..10).unwrap_or_default();
            problems.push(of_proposal(ProblemKind::ProposalOvertaken, &proposal, format!("{by}, {day}")));
        }
    }
    Ok(problems)
}

fn of_proposal(kind: ProblemKind, proposal: &Proposal, detail: String) -> Problem {
    Problem::new(kind, proposal.number.to_string(), detail)
}
