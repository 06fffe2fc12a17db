//! What works as a list, for the command line: on the screen, on paper, in a sheet with a chart.

use crate::domain::catalogue::Catalogue;
use crate::domain::listing::{Listing, Value, level};
use crate::domain::outcome::{Asked, Fate, HORIZONS, Outcome};
use crate::i18n::Lang;
use crate::shell::listing::{number, roomy, words};

/// The list: a line for each model, under it one for each horizon with the households beside.
pub fn listing(all: &[Outcome], catalogue: &Catalogue, asked: Asked, lang: Lang) -> Listing {
    let rows = all.iter().flat_map(|outcome| of_model(outcome, catalogue, lang));
    Listing {
        stem: "mo-hinh-hieu-qua".to_owned(),
        title: lang.outcomes_title().to_owned(),
        under: under(asked, lang),
        columns: vec![
            roomy(lang.outcomes_model()),
            number(lang.reach_households()),
            number(lang.outcomes_poor()),
            number(lang.outcomes_near_poor()),
            number(lang.outcomes_escaped()),
            number(lang.outcomes_relapsed()),
            number(lang.outcomes_gone()),
            words(lang.outcomes_bar()),
            number(lang.outcomes_share()),
            number(lang.outcomes_beside()),
            number(lang.outcomes_beside_of()),
            number(lang.outcomes_cured()),
            number(lang.outcomes_each()),
        ],
        rows: rows.collect(),
        totals: Vec::new(),
    }
}

/// The time, how it is counted, and what it does not prove.
fn under(asked: Asked, lang: Lang) -> Vec<String> {
    let begun = asked.begun.map_or_else(
        || lang.outcomes_any_time().to_owned(),
        |period| lang.reach_between(period.from.format("%d/%m/%Y"), period.to.format("%d/%m/%Y")),
    );
    let on = lang.unreached_on(asked.on.format("%d/%m/%Y"));
    let rules = [lang.outcomes_rule(), lang.outcomes_lasting_rule(), lang.outcomes_beside_rule()];
    [begun, on].into_iter().chain(rules.map(str::to_owned)).chain([lang.outcomes_few_rule()]).collect()
}

fn of_model(outcome: &Outcome, catalogue: &Catalogue, lang: Lang) -> Vec<Vec<Value>> {
    let name = lang.reach_model(&outcome.model, catalogue);
    let mut head = vec![Value::text(&*name), Value::count(outcome.cases.len())];
    head.extend(vec![Value::Blank; 9]);
    head.push(Value::text(lang.outcome_cured(outcome)));
    head.push(lang.outcome_each(outcome));
    let later = (0..HORIZONS.len()).map(|horizon| at_horizon(outcome, horizon, &name, lang));
    [head].into_iter().chain(later).collect()
}

fn at_horizon(outcome: &Outcome, horizon: usize, name: &str, lang: Lang) -> Vec<Value> {
    let after = outcome.after(horizon);
    let (beside, share) = (&outcome.beside[horizon], after.share(Fate::Escaped));
    let counts = [Fate::Poor, Fate::NearPoor, Fate::Escaped, Fate::Relapsed, Fate::Gone];
    let name = lang.outcomes_after(name, HORIZONS[horizon]);
    let told = |share: Option<i64>| share.map_or(Value::Blank, Value::Share);
    [Value::text(level(1, &name)), Value::count(after.known())]
        .into_iter()
        .chain(counts.map(|fate| Value::count(after.count(fate))))
        .chain([share.map_or(Value::Blank, Value::ShareBar), told(share)])
        .chain([told(beside.share(Fate::Escaped)), Value::count(beside.all().len())])
        .collect()
}
