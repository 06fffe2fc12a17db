//! A round under two standards, for scripts.

use serde_json::{Value as Json, json};

use crate::domain::class::Class;
use crate::domain::rescore::{Outcome, Reason, Why};
use crate::i18n::Lang;
use crate::shell::compare::{Comparison, Line};

/// `round first second surveyed average_unknown differing open`: `first` is `null` where it is the standard of each
/// survey; a class is `null` where it cannot be concluded, and `reasons` say why.
pub fn compare_json(found: &Comparison, lang: Lang) -> Json {
    json!({
        "round": found.round,
        "first": found.first.as_ref().map(|standard| standard.code.as_str()),
        "second": found.second.code,
        "surveyed": found.surveyed,
        "average_unknown": found.average_unknown,
        "differing": found.differing().map(|one| line(one, lang)).collect::<Vec<_>>(),
        "open": found.open().map(|one| line(one, lang)).collect::<Vec<_>>(),
    })
}

fn line(line: &Line, lang: Lang) -> Json {
    let household = &line.household;
    json!({
        "code": household.code,
        "head": household.head,
        "hamlet": household.hamlet,
        "members": household.members,
        "first": line.judged.as_ref().map(|judged| side(&judged.first)),
        "second": line.judged.as_ref().map(|judged| side(&judged.second)),
        "reasons": line.reasons.iter().map(|one| reason(one, lang)).collect::<Vec<_>>(),
    })
}

fn side(outcome: &Outcome) -> Json {
    let judged = outcome.as_ref().ok();
    json!({
        "class": judged.map(|judged| judged.class.code()),
        "deprivations": judged.map(|judged| judged.deprivations),
    })
}

fn reason(reason: &Reason, lang: Lang) -> Json {
    let (kind, indicators) = match &reason.why {
        Why::UnknownStandard => ("unknown_standard", Vec::new()),
        Why::Missing(missing) => ("missing_answers", missing.iter().map(|(code, _)| code.as_str()).collect()),
        Why::NoIncome => ("no_income", Vec::new()),
        Why::LimitUnknown => ("limit_unknown", Vec::new()),
    };
    json!({
        "standard": reason.standard,
        "kind": kind,
        "indicators": indicators,
        "foreseen": reason.foreseen.map(Class::code),
        "message": lang.open_reason(reason),
    })
}
