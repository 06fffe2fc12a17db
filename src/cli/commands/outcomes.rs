//! `report outcomes`: what became of households that got each model.

use std::collections::HashMap;

use serde_json::{Value as Json, json};

use super::reach;
use crate::cli::answer::Answer;
use crate::cli::args::ReportOutcomesArgs;
use crate::cli::failure::Failure;
use crate::cli::listed;
use crate::cli::session::Session;
use crate::cli::typed;
use crate::domain::id::HouseholdId;
use crate::domain::outcome::{Asked, Cure, Fate, Followed, HORIZONS, Outcome, outcomes};
use crate::domain::reach::Rules as By;
use crate::shell::outcome::listing;
use crate::shell::rules::Rules;

/// Makes the report.
///
/// # Errors
/// Those of the register, of the commune's files, and of days that cannot be meant.
pub fn run(args: &ReportOutcomesArgs, session: &Session) -> Result<Answer, Failure> {
    let today = session.today();
    let on = args.on.as_deref().map_or(Ok(today), |typed| typed::past_day(typed, today))?;
    let any_time = args.days.year.is_none() && args.days.from.is_none();
    let begun = if any_time { None } else { Some(reach::period(&args.days, session)?) };
    let register = session.open()?;
    let rules = Rules::beside(register.path())?;
    let followed = register.followed(today)?;
    let (asked, by) = (Asked { on, begun }, By { catalogue: &rules.catalogue, standards: &rules.standards });
    let all = outcomes(&followed, by, asked);
    let codes = codes(&followed);
    let models = all.iter().map(|outcome| {
        let name = session.lang.reach_model(&outcome.model, &rules.catalogue);
        model_json(outcome, &name, &codes)
    });
    let told = json!({
        "on": on, "from": begun.map(|period| period.from), "to": begun.map(|period| period.to),
        "note": session.lang.outcomes_beside_rule(), "models": models.collect::<Json>(),
    });
    let list = listing(&all, &rules.catalogue, asked, session.lang);
    listed::answer(&register, &list, (&args.to.out, args.to.json), told, session)
}

type Codes<'a> = HashMap<HouseholdId, &'a str>;

/// The code of each household.
fn codes(followed: &Followed) -> Codes<'_> {
    followed.reach.homes.iter().map(|home| (home.id, home.code.as_str())).collect()
}

fn model_json(outcome: &Outcome, name: &str, codes: &Codes<'_>) -> Json {
    let lasting = outcome.lasting;
    let behind: Vec<_> = outcome.cases.iter().map(|case| case.household).collect();
    json!({
        "model": outcome.model, "name": name, "households": outcome.cases.len(), "behind": told(&behind, codes),
        "after": (0..HORIZONS.len()).map(|at| after_json(outcome, at, codes)).collect::<Json>(),
        "cures": outcome.cures.iter().map(|cure| cure_json(cure, codes)).collect::<Json>(),
        "lasting": {
            "exits": lasting.exits, "not_yet_known": lasting.not_yet, "spent": lasting.spent, "each": lasting.each(),
        },
    })
}

/// A horizon: counts by where the households stand, and shares in percent, `null` where too few are compared.
fn after_json(outcome: &Outcome, at: usize, codes: &Codes<'_>) -> Json {
    let (after, beside) = (outcome.after(at), &outcome.beside[at]);
    let by = |of: &dyn Fn(Fate) -> Json| {
        Fate::ALL.iter().map(|fate| (fate.code().to_owned(), of(*fate))).collect::<serde_json::Map<_, _>>()
    };
    let percent = |fate| json!(beside.share(fate).map(|tenths| tenths as f64 / 10.0));
    json!({
        "months": HORIZONS[at], "known": after.known(), "not_yet": outcome.cases.len() - after.known(),
        "counts": by(&|fate| json!(after.count(fate))),
        "behind": by(&|fate| told(after.households(fate), codes)),
        "percent": by(&|fate| json!(after.share(fate).map(|tenths| tenths as f64 / 10.0))),
        "beside": {
            "households": beside.all().len(), "counts": by(&|fate| json!(beside.households(fate).len())),
            "percent": by(&percent),
        },
    })
}

fn cure_json(cure: &Cure, codes: &Codes<'_>) -> Json {
    json!({
        "indicator": cure.indicator, "cured": told(&cure.cured, codes), "left": told(&cure.left, codes),
        "unknown": told(&cure.unknown, codes),
    })
}

/// Households by their codes.
fn told(households: &[HouseholdId], codes: &Codes<'_>) -> Json {
    households.iter().filter_map(|id| codes.get(id)).map(|code| json!(code)).collect()
}
