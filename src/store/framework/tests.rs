use crate::domain::framework::Framework;
use crate::domain::operation::Operation;
use crate::domain::programme::{Programme, ProgrammeKind, ProgrammeOperation};
use crate::domain::relief::{ReliefEvent, ReliefKind, ReliefOperation};
use crate::domain::stored::Edit;
use crate::store::testing::{Bench, day};

fn programme(code: &str) -> Operation {
    let programme = Programme {
        code: code.into(),
        name: "Giảm nghèo bền vững".into(),
        kind: ProgrammeKind::Programme,
        parent: None,
        from: None,
        until: None,
        note: String::new(),
    };
    Operation::Programme(ProgrammeOperation::Save(Edit::new(programme)))
}

fn storm(happened: &str) -> Operation {
    let event = ReliefEvent {
        kind: ReliefKind::Storm,
        name: "Bão".into(),
        happened: day(happened),
        hamlet: None,
        dead: 0,
        injured: 0,
        damage: None,
        note: String::new(),
    };
    Operation::Relief(ReliefOperation::Save(Edit::new(event)))
}

#[test]
fn lists_stand_in_the_order_of_pick_lists() {
    let mut bench = Bench::new();
    for operation in [programme("NTM"), programme("GNBV"), storm("2026-09-07"), storm("2026-10-01")] {
        bench.perform(&operation);
    }
    let Framework { programmes, relief_events, groups, hand_overs, .. } = bench.register.framework().unwrap();
    assert_eq!(programmes.iter().map(|p| p.code.as_str()).collect::<Vec<_>>(), ["GNBV", "NTM"]);
    assert_eq!(
        relief_events.iter().map(|e| e.happened).collect::<Vec<_>>(),
        [day("2026-10-01"), day("2026-09-07")]
    );
    assert!(groups.is_empty() && hand_overs.is_empty());
}
