//! The watch after the exit in JSON: warnings with their facts, households, relapses.

use serde_json::{Value as Json, json};

use crate::domain::watch::{Fact, Milestone, Relapse, Warning, Watched};

/// A household of the list.
pub fn watched_json(watched: &Watched) -> Json {
    let (home, stay) = (&watched.home, &watched.stay);
    json!({
        "code": home.code, "head": home.head, "hamlet": home.hamlet, "class": stay.state.code(),
        "since": stay.since, "until": stay.until, "months": watched.months,
        "milestones": watched.milestones.iter().map(milestone).collect::<Json>(),
        "next_milestone": watched.next_milestone().map(milestone),
        "last_visit": watched.last_visit, "risk": watched.risk(),
        "warnings": warnings_json(&watched.warnings),
    })
}

/// Warnings, the heaviest first: `kind`, the `date` of the fact, `weight`, the `fact`.
pub fn warnings_json(warnings: &[Warning]) -> Json {
    let warning = |one: &Warning| json!({ "kind": one.kind.code(), "date": one.on, "weight": one.weight, "fact": fact(&one.fact) });
    warnings.iter().map(warning).collect()
}

/// A household that came back onto the list.
pub fn relapse_json(relapse: &Relapse) -> Json {
    let home = &relapse.home;
    json!({
        "code": home.code, "head": home.head, "hamlet": home.hamlet,
        "date": relapse.on, "movement": relapse.movement.code(),
    })
}

fn milestone(one: &Milestone) -> Json {
    json!({ "months": one.months, "due": one.due, "judged": one.judged })
}

fn fact(fact: &Fact) -> Json {
    match fact {
        Fact::Score { b1, limit } => json!({ "b1": b1, "limit": limit }),
        Fact::Income { income, line } => json!({ "income": income, "line": line }),
        Fact::ScoreFell { from, to } => json!({ "b1_from": from, "b1_to": to }),
        Fact::IncomeFell { from, to } => json!({ "income_from": from, "income_to": to }),
        Fact::LessIncome => json!({ "income": "down" }),
        Fact::Animal { species, tag, heads, how } => {
            json!({ "species": species, "tag": tag, "heads": heads, "event": how.code() })
        }
        Fact::Loan { lent, outstanding } => json!({ "lent": lent, "outstanding": outstanding }),
        Fact::Emergency { kind, name } => json!({ "emergency": kind.code(), "name": name }),
        Fact::Earner { name, reason } => json!({ "person": name, "reason": reason.code() }),
        Fact::Pupil { name } => json!({ "person": name }),
        Fact::Cards { people } => json!({ "people": people }),
        Fact::Seen(sign) => json!({ "sign": sign.code() }),
        Fact::NoVisit { last } => json!({ "last_visit": last }),
    }
}
