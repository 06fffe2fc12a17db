//! What waits for a second person.

use super::*;

#[test]
fn what_waits_for_a_second_person_is_erased_too() {
    let mut home = home();
    home.office(OfficeRules { second_for_money: true, ..OfficeRules::default() });
    let mut given = support(home.id, "xe-dap", "2026-04-05");
    given.note = format!("{NAME} nhận thay");
    let grant = crate::domain::operation::SupportGrant { support: given, animals: Vec::new(), owed: None };
    let waits = home.bench.perform(&Operation::GiveSupports(vec![grant]));
    assert!(waits.proposed.is_some());
    home.erase();
    let texts = home.texts();
    let at = texts.find(&format!("{NAME} nhận thay"));
    assert_eq!(
        at,
        None,
        "{}",
        &texts[texts.floor_char_boundary(at.unwrap_or_default().saturating_sub(900))..]
    );
    let waiting = home.bench.register.waiting_proposals().unwrap();
    let rows = home.bench.register.proposed_rows(&waiting[0]).unwrap();
    assert!(!serde_json::json!(rows).to_string().contains(NAME), "{rows:?}");
    assert_eq!(home.bench.register.check().unwrap(), []);
}

#[test]
fn what_a_proposal_is_called_is_erased_wherever_it_stands() {
    let mut home = home();
    home.office(OfficeRules { second_for_recognition: true, ..OfficeRules::default() });
    let named = format!("0412 {NAME}");
    for on in ["2026-11-01", "2026-11-02"] {
        let decided = Operation::SaveRecognition(Edit::new(recognition(home.id, Class::Poor, on)));
        assert!(home.bench.perform(&decided).proposed.is_some());
    }
    let waiting = home.bench.register.waiting_proposals().unwrap();
    assert_eq!(waiting[0].subject, named);
    home.bench.register.refuse(&minh(), waiting[0].id, waiting[0].rev, "thiếu biên bản").unwrap();
    home.erase();
    assert_eq!(home.tables_with(&named), [""; 0]);
    assert_eq!(home.bench.register.check().unwrap(), []);
    // Nothing of the work named her: it can still be done.
    let waiting = home.bench.register.waiting_proposals().unwrap();
    home.bench.register.approve(&minh(), waiting[0].id, waiting[0].rev, None).unwrap();
}

#[test]
fn work_out_of_which_somebody_was_erased_is_entered_anew() {
    let mut home = home();
    home.office(OfficeRules { second_for_money: true, ..OfficeRules::default() });
    let mut given = support(home.id, "xe-dap", "2026-04-05");
    given.note = format!("{NAME} nhận thay");
    let grant = crate::domain::operation::SupportGrant { support: given, animals: Vec::new(), owed: None };
    home.bench.perform(&Operation::GiveSupports(vec![grant]));
    home.erase();
    let waiting = home.bench.register.waiting_proposals().unwrap();
    let answered = home.bench.register.approve(&minh(), waiting[0].id, waiting[0].rev, None);
    assert!(matches!(answered, Err(StoreError::Refused(Refusal::WorkLost))), "{answered:?}");
}
