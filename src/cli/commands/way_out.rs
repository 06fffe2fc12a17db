//! `runway` and `report way-out`: poor and near-poor households on their way out, those with least missing first.

use serde_json::{Value as Json, json};

use crate::cli::answer::Answer;
use crate::cli::args::WayOutArgs;
use crate::cli::failure::Failure;
use crate::cli::listed;
use crate::cli::session::Session;
use crate::domain::class::Class;
use crate::domain::reach;
use crate::domain::way_out::{By, Gap, WayOut};
use crate::shell::papers;
use crate::shell::rules::Rules;
use crate::shell::way_out;

/// Lists them.
///
/// # Errors
/// Those of the register, of the commune's files, and of a hamlet that nobody knows.
pub fn run(args: &WayOutArgs, session: &Session) -> Result<Answer, Failure> {
    let (register, today) = (session.open()?, session.today());
    let rules = Rules::beside(register.path())?;
    let by = reach::Rules { catalogue: &rules.catalogue, standards: &rules.standards };
    let mut ways = register.ways_out(By { rules: by, near: rules.criteria.near() }, today)?;
    if let Some(name) = &args.hamlet {
        let hamlet = papers::hamlet(&register, name)?;
        ways.retain(|way| way.hamlet.0 == hamlet);
    }
    let list = way_out::ways_out(&ways, &rules, today, session.lang);
    let told = json!({
        "on": today,
        "one_step": ways.iter().filter(|way| way.is_one_step()).count(),
        "households": ways.iter().map(told).collect::<Json>(),
    });
    listed::answer(&register, &list, (&args.to.out, args.to.json), told, session)
}

fn told(way: &WayOut) -> Json {
    let lacks = way.lacks.iter().map(|lack| {
        json!({
            "number": lack.number, "indicator": lack.code, "given": lack.given, "coming": lack.coming,
            "offered": lack.offered,
        })
    });
    let (income, points) = match way.distance.and_then(|distance| distance.gap) {
        Some(Gap::Income { missing, .. }) => (Some(missing), None),
        Some(Gap::Score { missing, .. }) => (None, Some(missing)),
        None => (None, None),
    };
    json!({
        "code": way.code, "head": way.head, "hamlet": way.hamlet.1, "class": way.state.code(),
        "surveyed": way.surveyed, "computed": way.distance.map(|distance| Class::code(distance.computed)),
        "lacks": lacks.collect::<Json>(), "to_lose": way.distance.map(|distance| distance.to_lose),
        "income_missing": income, "points_missing": points, "one_step": way.is_one_step(),
        "awaits_decision": way.distance.is_some_and(|distance| distance.awaits_decision()),
        "raise_income": way.raise_income, "target_year": way.target_year(),
    })
}
