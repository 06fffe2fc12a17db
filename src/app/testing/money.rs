//! The money of a made-up commune: the information project, 319 million given and 306 million spent.

use super::{day, stored};
use crate::domain::activity::{Activity, ActivityKind, ActivityState};
use crate::domain::framework::Framework;
use crate::domain::id::{BudgetId, ProgrammeId};
use crate::domain::programme::tally::Tally;
use crate::domain::programme::{Budget, Programme, ProgrammeKind};

const PROJECT: ProgrammeId = ProgrammeId(2);

/// Its programmes and budgets, and what stands on their lines.
pub fn known() -> (Framework, Tally) {
    let programme = |id, code: &str, kind, parent| {
        let (name, note) = ("Thông tin".into(), String::new());
        let programme = Programme { code: code.into(), name, kind, parent, from: None, until: None, note };
        stored(ProgrammeId(id), 1, programme)
    };
    let (decision_number, note) = (String::new(), String::new());
    let given = 319_000_000;
    let budget =
        Budget { year: 2026, programme: Some(PROJECT), fund: "ctmtqg".into(), given, decision_number, note };
    let budgets = vec![stored(BudgetId(7), 3, budget)];
    let mut tally = Tally::of(&budgets);
    tally.add_activity(&activity(306_000_000));
    let programmes = vec![
        programme(1, "TT", ProgrammeKind::Programme, None),
        programme(2, "TT-DA6", ProgrammeKind::Project, Some(ProgrammeId(1))),
    ];
    (Framework { programmes, budgets, tally: tally.clone(), ..Framework::default() }, tally)
}

/// The activity that cost so much.
pub fn activity(spent: i64) -> Activity {
    Activity {
        kind: ActivityKind::Panel,
        name: "Pano".into(),
        programme: Some(PROJECT),
        fund: "ctmtqg".into(),
        from: day("2026-03-01"),
        until: None,
        hamlet: None,
        place: String::new(),
        units: 61,
        unit: String::new(),
        areas: 15,
        audience: 0,
        given: 319_000_000,
        spent,
        state: ActivityState::Done,
        note: String::new(),
    }
}
