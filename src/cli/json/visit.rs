//! Visits for scripts.

use serde_json::{Value as Json, json};

use crate::domain::visit::{How, IncomeChange, Sign, Visit};

/// `date visitor seen signs income heads answers milestone next_step next_due`.
pub fn visit_json(visit: &Visit) -> Json {
    let answers = visit.answers.iter().map(|answer| {
        json!({
            "criterion": answer.criterion,
            "met": answer.met,
            "how": How::code(answer.how),
            "evidence": answer.evidence,
        })
    });
    json!({
        "date": visit.date.to_string(),
        "visitor": visit.visitor,
        "seen": visit.seen,
        "signs": visit.signs.iter().map(|sign| Sign::code(*sign)).collect::<Vec<_>>(),
        "income": visit.income.map(IncomeChange::code),
        "heads": visit.heads,
        "answers": answers.collect::<Vec<_>>(),
        "milestone": visit.milestone,
        "next_step": visit.next_step,
        "next_due": visit.next_due.map(|day| day.to_string()),
    })
}
