//! The numbers of a model with the households behind each: one is picked.

use crate::app::board::{BoardMsg, Deed};
use crate::app::dialogs::{At, Dialog, Pick, PickItem};
use crate::app::msg::Msg;
use crate::domain::id::HouseholdId;
use crate::domain::outcome::{Cure, ExitStands, Fate, HORIZONS, Outcome};

/// As many rows show at once; a smaller screen shows fewer.
const ROWS: usize = 14;

/// A number: what it is called, who is behind it.
type Number = (String, Vec<HouseholdId>);

/// Asks which households of a model are meant, at a horizon.
pub(super) fn ask(outcome: &Outcome, horizon: usize, model: &str, at: &At) -> Deed {
    let numbers = numbers(outcome, horizon, at).into_iter().filter(|(_, behind)| !behind.is_empty());
    let item = |(name, behind): Number| PickItem {
        note: at.lang.outcomes_households(behind.len()),
        then: Ok(Msg::Board(BoardMsg::Behind(behind, at.lang.outcomes_headline(model, &name)))),
        label: name,
    };
    let title = at.lang.outcomes_headline(model, at.lang.outcomes_behind());
    Deed::Dialog(Dialog::Pick(Pick::new(title, numbers.map(item).collect(), ROWS)))
}

fn numbers(outcome: &Outcome, horizon: usize, at: &At) -> Vec<Number> {
    let (lang, after, beside) = (at.lang, outcome.after(horizon), &outcome.beside[horizon]);
    let all = outcome.cases.iter().map(|case| case.household).collect();
    let not_yet = outcome.cases.iter().filter(|case| case.fates[horizon].is_none());
    let not_yet = not_yet.map(|case| case.household).collect();
    let later = |fate: &Fate| lang.outcomes_part_after(lang.fate(*fate), HORIZONS[horizon]);
    let stand = Fate::ALL.iter().map(|fate| (later(fate), after.households(*fate).to_vec()));
    let others = Fate::ALL
        .iter()
        .map(|fate| (lang.outcomes_behind_beside(later(fate)), beside.households(*fate).to_vec()));
    [(lang.outcomes_behind_all().to_owned(), all)]
        .into_iter()
        .chain(stand)
        .chain([(lang.outcomes_behind_unknown(HORIZONS[horizon]), not_yet)])
        .chain(of_exits(outcome, at))
        .chain(outcome.cures.iter().flat_map(|cure| of_cure(cure, at)))
        .chain(others)
        .collect()
}

fn of_exits(outcome: &Outcome, at: &At) -> [Number; 2] {
    let with = |stands| {
        let cases = outcome.cases.iter().filter(move |case| case.exit == stands);
        cases.map(|case| case.household).collect()
    };
    [
        (at.lang.outcomes_behind_lasted().to_owned(), with(ExitStands::Lasted)),
        (at.lang.outcomes_behind_not_lasted_yet().to_owned(), with(ExitStands::NotYetKnown)),
    ]
}

fn of_cure(cure: &Cure, at: &At) -> [Number; 3] {
    let name = at.lang.label(&cure.name);
    [
        (at.lang.outcomes_behind_cured(name), cure.cured.clone()),
        (at.lang.outcomes_behind_left(name), cure.left.clone()),
        (at.lang.outcomes_behind_not_surveyed(name), cure.unknown.clone()),
    ]
}
