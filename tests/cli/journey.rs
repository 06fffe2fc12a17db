//! From the office's list to the printed page, and back by undo.

use serde_json::json;

use crate::office::{Office, arg, code, out};

#[test]
fn a_list_is_imported_and_importing_it_again_changes_nothing() {
    let office = Office::new();
    let list = office.write("danh-sach.csv", crate::office::LIST);
    let dry = office.json(&["import", arg(&list), "--dry-run"]);
    assert_eq!(dry["households_new"], 3);
    assert_eq!(office.json(&["find", "khu"])["total"], 0, "a dry run saves nothing");
    let first = office.json(&["import", arg(&list)]);
    assert_eq!(first["rows_read"], 3);
    assert_eq!(first["households_new"], 3);
    assert_eq!(first["rejected"], 0);
    assert_eq!(first["issues"], json!([]));
    let again = office.json(&["import", arg(&list)]);
    assert_eq!(again["households_new"], 0);
    assert_eq!(again["households_changed"], 0);
    assert_eq!(again["households_unchanged"], 3);
    let undone = office.json(&["undo"]);
    assert_eq!(undone["undone"]["kind"], "import");
    assert_eq!(office.json(&["find", "khu"])["total"], 0);
}

#[test]
fn rejected_rows_are_told_and_written_out_to_mend() {
    let office = Office::new();
    let list = office.write(
        "xau.csv",
        format!("{}0999;Lò Văn Xấu;Nam;99/99/9999;;Thái;Khu 9;Hộ nghèo\n", crate::office::LIST),
    );
    let mend = office.path("sua.csv");
    let output = office.run(&["import", arg(&list), "--issues", arg(&mend), "--json"]);
    assert_eq!(code(&output), 3);
    let report: serde_json::Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!(report["rejected"], 1);
    assert_eq!(report["households_new"], 3);
    let issue = &report["issues"][0];
    assert_eq!(issue["row"], 5);
    assert_eq!(issue["value"], "99/99/9999");
    assert!(!issue["column"].as_str().unwrap().is_empty() && !issue["message"].as_str().unwrap().is_empty());
    assert!(std::fs::read_to_string(mend).unwrap().contains("Lò Văn Xấu"));
}

#[test]
fn the_person_at_the_counter_is_found_and_known() {
    let office = Office::with_list();
    let found = office.json(&["find", "lanh", "khu", "4"]);
    assert_eq!(found["total"], 1);
    let hit = &found["hits"][0];
    assert_eq!(hit["code"], "0412");
    assert_eq!(hit["head"], "Nguyễn Thị Lành");
    assert_eq!(hit["hamlet"], "Khu 4");
    assert_eq!(hit["class"], "poor");
    assert_eq!(hit["members"], 1);
    let shown = office.json(&["show", "0412"]);
    assert_eq!(shown["members"][0]["citizen_number"], "025174000123");
    assert_eq!(shown["members"][0]["born"], "1974-03-12");
    assert_eq!(shown["members"][0]["sex"], "female");
    assert_eq!(shown["members"][0]["relation"], "head");
    assert_eq!(office.json(&["show", "0415"])["members"][0]["born"], "1980");
    assert_eq!(office.json(&["show", "0431"])["members"][0]["born"], "1959-03");
    for key in ["class_since", "surveys", "classes", "supports", "graduation"] {
        assert!(shown.get(key).is_some(), "{key}");
    }
}

#[test]
fn a_survey_gives_a_class_and_a_decision_changes_it() {
    let office = Office::with_list();
    let survey = [
        "survey",
        "add",
        "0415",
        "--round",
        "2026",
        "--b1",
        "120",
        "--deprived",
        "1,4,8",
        "--date",
        "2026-10-01",
    ];
    let saved = office.json(&survey);
    assert_eq!(saved["computed"], "poor");
    assert_eq!(saved["deprived"], json!([1, 4, 8]));
    assert_eq!(saved["recognised"], json!(null));
    assert_eq!(office.json(&["show", "0415"])["class"], "near_poor", "a survey alone changes no class");
    let decided = office.json(&["recognise", "0415", "--class", "poor", "--decision", "118/QĐ-UBND"]);
    assert_eq!(decided["class"], "poor");
    assert_eq!(decided["standing"], json!(null));
    let shown = office.json(&["show", "0415"]);
    assert_eq!(shown["class"], "poor");
    assert_eq!(shown["class_since"], decided["from"]);
    let surveys = shown["surveys"].as_array().unwrap();
    let last = surveys.last().unwrap();
    assert_eq!(
        (&last["round"], &last["b1"], &last["recognised"]),
        (&json!("2026"), &json!(120), &json!("poor"))
    );
    // The list was imported on the same day: of two recognitions on one day only the later one held.
    let classes = shown["classes"].as_array().unwrap();
    assert_eq!((classes.len(), &classes[0]["movement"]), (1, &json!("new_poor")));
    assert_eq!(classes[0]["decision_number"], "118/QĐ-UBND");
    let lacking = shown["graduation"]["lacking"].as_array().unwrap();
    assert_eq!(lacking.iter().map(|lack| lack["number"].as_u64().unwrap()).collect::<Vec<_>>(), [1, 4, 8]);
}

#[test]
fn measured_income_and_deprivations_decide_under_the_standard_of_the_day() {
    let office = Office::with_list();
    let computed = |income: &str, deprived: &str| {
        let typed = ["survey", "add", "0431", "--round", "2026", "--income", income, "--deprived", deprived];
        office.json(&typed)["computed"].as_str().unwrap().to_owned()
    };
    assert_eq!(computed("1tr5", "1,4,8"), "poor");
    assert_eq!(computed("1500000", "1,4"), "near_poor");
    assert_eq!(computed("1500001", "1,4,8"), "average");
    assert_eq!(computed("3tr", "none"), "none");
}

#[test]
fn a_cow_is_recorded_with_what_is_owed_for_it_and_taken_back_in_one_step() {
    let office = Office::with_list();
    let cow = [
        "support",
        "add",
        "0412",
        "--model",
        "bo-sinh-san",
        "--value",
        "12tr5",
        "--fund",
        "mttq-tw",
        "--date",
        "12/3/2026",
    ];
    let saved = office.json(&cow);
    assert_eq!(saved["warning"], json!(null));
    assert_eq!(saved["value"], 12_500_000);
    assert_eq!(saved["quantity"], 1);
    assert_eq!(saved["unit"], "con");
    assert_eq!(saved["state"], "handed_over");
    let shown = office.json(&["show", "0412"]);
    assert_eq!(shown["supports"][0]["model"], "bo-sinh-san");
    assert_eq!(shown["supports"][0]["date"], "2026-03-12");
    assert_eq!(shown["pass_ons"][0]["due"], "2028-09-12");
    let again = office.run(&cow);
    assert_eq!(again.status.code(), Some(3), "the same content twice is saved with a warning");
    office.done(&["undo"]);
    office.done(&["undo"]);
    let shown = office.json(&["show", "0412"]);
    assert_eq!((&shown["supports"], &shown["pass_ons"]), (&json!([]), &json!([])));
    office.done(&["redo"]);
    assert_eq!(office.json(&["show", "0412"])["supports"][0]["value"], 12_500_000);
    assert_eq!(office.json(&["check"])["problems"], json!([]));
}

#[test]
fn the_journal_names_who_did_what() {
    let office = Office::with_list();
    office.done(&["support", "add", "0412", "--model", "gao", "--quantity", "15"]);
    let own = office.json(&["history", "0412"]);
    assert_eq!(own["entries"][0]["author"], "lan.tt");
    assert_eq!(own["entries"][0]["kind"], "give_supports");
    let all = office.json(&["history"]);
    assert!(all["entries"].as_array().unwrap().len() >= 3);
}

#[test]
fn a_copy_is_put_back_and_the_register_before_is_kept() {
    let office = Office::with_list();
    let copy = office.path("sao.db");
    office.done(&["backup", arg(&copy)]);
    office.done(&["support", "add", "0412", "--model", "gao", "--quantity", "15"]);
    let said = office.done(&["restore", arg(&copy)]);
    assert!(said.contains("-restore.db"), "{said}");
    assert_eq!(office.json(&["show", "0412"])["supports"], json!([]));
    assert_eq!(office.json(&["check"])["problems"], json!([]));
}

#[test]
fn a_decision_of_before_says_that_the_newer_one_still_holds() {
    let office = Office::with_list();
    let older = ["recognise", "0412", "--class", "near_poor", "--date", "2024-12-15", "--decision", ""];
    assert_eq!(office.json(&older)["standing"]["class"], "poor");
    assert!(office.done(&older).contains("still holds: Poor since"));
    assert_eq!(office.json(&["show", "0412"])["class"], "poor");
}
