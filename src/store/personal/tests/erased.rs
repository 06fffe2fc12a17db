//! What is left in facts, journal and file.

use super::*;

#[test]
fn after_an_erasure_neither_facts_nor_journal_hold_it_and_the_chain_is_proven() {
    let mut home = home();
    let extent = home.erase();
    assert!(extent.facts >= 4 && extent.operations >= 5, "{extent:?}");
    let held = home.resident(0).member;
    assert_eq!((held.name.as_str(), held.citizen_number.as_str()), (ERASED, ""));
    assert_eq!(held.born, Some(partial("1974")), "the year stays for statistics");
    let texts = home.texts();
    for gone in [NUMBER, "1974-03-05", "0987654321", "Nguyễn Thị Lanh", "khuyết tật nặng"] {
        assert!(!texts.contains(gone), "{gone}");
    }
    assert_eq!(home.bench.register.check().unwrap(), []);
    assert!(texts.contains("Người trong hộ yêu cầu"), "why it was erased is kept");
}

#[test]
fn a_namesake_and_the_others_of_the_household_stay() {
    let mut home = home();
    home.erase();
    assert_eq!(home.resident(1).member.name, "Đinh Văn Đức");
    assert_eq!(home.bench.found("lanh"), ["0900"], "found by no list any more");
    assert_eq!(home.bench.found("duc"), ["0412"]);
    assert_eq!(home.texts().matches(NAME).count(), 2, "the namesake: in her row and in what it was about");
}

#[test]
fn what_was_erased_is_never_taken_back() {
    let mut home = home();
    home.erase();
    let undone = home.bench.register.undo(&lan());
    assert!(matches!(undone, Err(StoreError::Refused(Refusal::Redacted))), "{undone:?}");
    let again = home.bench.register.erase_person(&lan(), home.lanh, "x", "y");
    assert!(matches!(again, Err(StoreError::Refused(Refusal::ErasedAlready))), "{again:?}");
    home.bench.hamlet("Khu 5");
    home.bench.register.undo(&lan()).unwrap();
    assert_eq!(home.bench.register.check().unwrap(), []);
}

#[test]
fn an_erasure_says_why_and_on_which_ground() {
    let mut home = home();
    for (law, reason) in [("", "y"), ("x", " ")] {
        let asked = home.bench.register.erase_person(&lan(), home.lanh, law, reason);
        assert!(matches!(asked, Err(StoreError::Refused(Refusal::ErasureWithoutReason))), "{asked:?}");
    }
    home.erase();
    let filter = HistoryFilter { kind: Some(OperationKind::ErasePerson), ..HistoryFilter::default() };
    let erasures = home.bench.register.history_of(&filter, 9).unwrap();
    assert_eq!(erasures.len(), 1);
    assert_eq!(erasures[0].subject, format!("0412 {ERASED}"));
}

#[test]
fn only_a_keeper_erases() {
    let mut home = home();
    home.office(OfficeRules::default());
    let asked = home.bench.register.erase_person(&minh(), home.lanh, "x", "y");
    assert!(matches!(asked, Err(StoreError::Denied(_))), "{asked:?}");
    home.erase();
}

#[test]
fn a_register_with_an_erasure_comes_back_from_its_dump() {
    let mut home = home();
    home.erase();
    let folder = home.bench.folder.path().join("chu");
    let go_on = &mut |_, _| std::ops::ControlFlow::Continue(());
    home.bench.register.dump(&folder, &|_| String::new(), go_on).unwrap();
    let proof = home.bench.register.prove_dump(&folder, go_on).unwrap();
    assert_eq!(proof.problems, []);
}
