//! The papers of a round (F7): of the marked households, of the hamlet under the cursor, of the whole round.

use super::RoundScreen;
use crate::app::Model;
use crate::app::dialogs::{At, Dialog, Pick, PickItem, menu};
use crate::app::effect::Effect;
use crate::app::msg::Msg;
use crate::app::work::{Printed, RoundPapers, Sheet};
use crate::domain::id::{HamletId, HouseholdId};

/// Columns of a paper on the screen.
const COLUMNS: usize = 80;

/// Lays the papers over the page.
pub(super) fn open(model: &mut Model) {
    let Some(screen) = &model.round else { return };
    let at = model.at();
    let items =
        [Sheet::FormB, Sheet::FormA, Sheet::Minutes, Sheet::Posted, Sheet::Decision, Sheet::Certificates]
            .map(|sheet| item(sheet, screen, model.full_numbers, &at));
    let pick = Pick::new(at.lang.print_round_title(), items.into(), menu::rows(model));
    model.dialogs.push(Dialog::Pick(pick));
}

fn item(sheet: Sheet, screen: &RoundScreen, full: bool, at: &At) -> PickItem {
    let (whose, wanted) = match sheet {
        Sheet::FormB | Sheet::FormA => households_or_hamlet(screen, at),
        Sheet::Minutes | Sheet::Posted => of_hamlet(screen, at),
        Sheet::Decision => (screen.code.clone(), Ok((Vec::new(), None))),
        Sheet::Certificates => certified(screen, at),
    };
    let papers = wanted.map(|(households, hamlet)| {
        let papers = RoundPapers { round: screen.code.clone(), sheet, households, hamlet };
        let what = Printed::Papers(papers);
        Msg::Agreed(vec![Effect::PrintSetup { what, on: None, full, columns: COLUMNS }])
    });
    PickItem { label: at.lang.print_sheet_of(sheet.name(at.lang), whose), note: String::new(), then: papers }
}

/// Whose papers they are in words, and who is meant or why nobody is.
type Wanted = (String, Result<(Vec<HouseholdId>, Option<HamletId>), String>);

/// The marked households, else those of the hamlet under the cursor.
fn households_or_hamlet(screen: &RoundScreen, at: &At) -> Wanted {
    if screen.list.marked.is_empty() {
        return of_hamlet(screen, at);
    }
    let chosen: Vec<_> = screen.chosen().iter().map(|facts| facts.task.household).collect();
    (at.lang.print_marked(chosen.len()), Ok((chosen, None)))
}

fn of_hamlet(screen: &RoundScreen, at: &At) -> Wanted {
    match screen.hamlet() {
        Some(hamlet) => (at.hamlet(hamlet).to_owned(), Ok((Vec::new(), Some(hamlet)))),
        None => ("…".to_owned(), Err(at.lang.why_no_hamlet_here().to_owned())),
    }
}

/// Poor and near-poor households that the round recognised: of the marked ones, else all.
fn certified(screen: &RoundScreen, at: &At) -> Wanted {
    let tasks = screen.dossier.iter().flat_map(|dossier| &dossier.tasks);
    let marked = &screen.list.marked;
    let wanted = tasks.filter(|facts| marked.is_empty() || marked.contains(&facts.task.id));
    let listed = wanted.filter(|facts| facts.recognised.as_ref().is_some_and(|r| r.class.is_listed()));
    let ids: Vec<_> = listed.map(|facts| facts.task.household).collect();
    let whose = at.lang.households_count(ids.len());
    let why = || at.lang.why_nothing_certified().to_owned();
    (whose, if ids.is_empty() { Err(why()) } else { Ok((ids, None)) })
}
