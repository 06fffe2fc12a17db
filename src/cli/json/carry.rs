//! Hamlets that go out and come back, in JSON.

use serde_json::{Value, json};

use crate::domain::carry::{Bringing, Clash, ClashKind, LeftOut, TakenOut, Touch, WorkedOn};

/// A copy that went out.
pub fn taken_out(copy: &TakenOut, hamlets: &[String]) -> Value {
    let (end, at, by) = match &copy.ended {
        Some((end, at, by)) => (end.code(), Some(at), Some(&by.0)),
        None => ("out", None, None),
    };
    json!({
        "number": copy.number, "hamlets": hamlets, "who": copy.who, "at": copy.at, "author": copy.author.0,
        "state": end, "ended_at": at, "ended_by": by,
    })
}

/// What bringing a copy back would do, or did.
pub fn bringing(bringing: &Bringing<String>, written: bool) -> Value {
    let recoded = bringing.recoded.iter();
    let recoded = recoded.map(|one| json!({ "table": one.table, "was": one.was, "now": one.now }));
    let erased = bringing.erased.iter().map(|erased| {
        json!({
            "household": erased.household.0, "on": erased.on, "by": erased.by.0, "operations": erased.operations,
        })
    });
    let given_twice = bringing.given_twice.iter().map(|twice| {
        json!({
            "household": twice.household.0, "model": twice.model, "on": twice.on, "here": twice.here,
            "there": twice.there,
        })
    });
    json!({
        "copy": taken_out(&bringing.copy, &bringing.hamlets),
        "operations": bringing.operations, "households": bringing.households,
        "households_named": bringing.named.iter().map(worked_on).collect::<Vec<_>>(),
        "recoded": recoded.collect::<Vec<_>>(), "erased": erased.collect::<Vec<_>>(),
        "given_twice": given_twice.collect::<Vec<_>>(),
        "conflicts": bringing.clashes.iter().map(clash).collect::<Vec<_>>(),
        "left_out": bringing.left_out.iter().map(left_out).collect::<Vec<_>>(),
        "open": bringing.open, "written": written,
    })
}

fn worked_on(household: &WorkedOn) -> Value {
    let done = household.done.iter().map(|(kind, count)| json!({ "kind": kind.code(), "count": count }));
    json!({ "code": household.code, "head": household.head, "done": done.collect::<Vec<_>>() })
}

fn clash(clash: &Clash) -> Value {
    let (code, head) = &clash.household;
    let (kind, field, values) = match &clash.kind {
        ClashKind::Field { name, base, here, there } => {
            ("field", Some(name), [Some(base), Some(here), Some(there)])
        }
        ClashKind::GoneHere => ("gone_here", None, [None; 3]),
        ClashKind::GoneThere => ("gone_there", None, [None; 3]),
    };
    let [base, here, there] = values;
    let touch =
        |touch: &Option<Touch>| touch.as_ref().map(|touch| json!({ "by": touch.author.0, "at": touch.at }));
    json!({
        "key": clash.key(), "household": code, "head": head, "table": clash.table, "row": clash.row,
        "kind": kind, "field": field, "base": base, "here": here, "there": there,
        "changed_here": touch(&clash.here), "changed_there": touch(&clash.there),
    })
}

fn left_out(left: &LeftOut<String>) -> Value {
    json!({
        "key": left.key(), "number": left.number, "at": left.at, "author": left.author.0,
        "kind": left.kind.code(), "subject": left.subject, "why": left.why,
    })
}
