//! What is known of the sheets that there are: their numbers, and who waits on them.

use super::sheets::{record, sheet, village, visit, way};
use crate::domain::operation::Operation;
use crate::domain::stored::Edit;
use crate::domain::visit::VisitOperation;

#[test]
fn sheets_are_counted_from_one_and_found_by_number_and_by_identity() {
    let (mut bench, homes) = village();
    let ids = [&homes[..1], &homes[1..2]].map(|some| sheet(&mut bench, "2026-11-20", some));
    assert_eq!(ids.map(|id| way(&bench, id).sheet.number), [1, 2]);
    let found = |number| bench.register.visit_sheet_numbered(number).unwrap();
    assert_eq!([found(1), found(2), found(3)], [Some(ids[0]), Some(ids[1]), None]);
    assert_eq!(found(ids[1].0), Some(ids[1]));
}

#[test]
fn who_waits_on_a_sheet_is_known_until_it_was_visited_or_missed() {
    let (mut bench, homes) = village();
    let id = sheet(&mut bench, "2026-11-20", &homes);
    let newer = sheet(&mut bench, "2026-11-21", &homes[3..]);
    record(&mut bench, id, 0, "2026-11-21").unwrap();
    let stop = way(&bench, id).stops.remove(1);
    let line = (stop.line.id, stop.line.rev);
    bench.perform(&Operation::Visit(VisitOperation::Miss {
        line, instead_of: None, why: "Đi vắng".into()
    }));
    let there = bench.register.sheets_there().unwrap();
    assert_eq!(there.waiting_among(&homes), [(homes[0], 1), (homes[3], 2)], "each with its newest sheet");
    assert_eq!(there.free_name("Khu 4"), "Khu 4 (2)");
    bench.perform(&Operation::SaveVisit(Edit::new(visit(homes[3], "2026-11-21"))));
    assert_eq!(bench.register.sheets_there().unwrap().waiting_among(&homes), [(homes[0], 1)]);
    assert!(way(&bench, newer).stops[0].is_open(), "it was visited beside the sheet");
}
