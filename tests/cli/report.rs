//! The official tables as an office sends them up: on the screen, as JSON, workbook, PDF and text.

use std::process::Command;

use serde_json::{Value, json};

use crate::office::{Office, arg, code, err, out};

/// The made-up commune.
fn village() -> Office {
    let office = Office::empty();
    office.done(&["demo", "--households", "120", "--seed", "3", "--no-open"]);
    office
}

fn table(office: &Office, name: &str, round: &str) -> Value {
    office.json(&["report", name, "--round", round])
}

/// The numbers of a row behind its lettered columns.
fn numbers(row: &Value) -> Vec<i64> {
    row.as_array().unwrap().iter().skip(3).map(|cell| cell.as_i64().unwrap()).collect()
}

#[test]
fn every_table_has_what_is_promised() {
    let office = village();
    let names = office.json(&["report", "--list"]);
    let names: Vec<_> =
        names["tables"].as_array().unwrap().iter().map(|t| t["name"].as_str().unwrap()).collect();
    assert!(names.len() >= 12, "{names:?}");
    for name in names {
        let table = table(&office, name, "2025");
        let width = table["columns"].as_array().unwrap().len();
        let lines = |key: &str| table[key].as_array().unwrap().clone();
        assert!(!lines("rows").is_empty() && table["title"].is_string(), "{name}");
        assert!(
            lines("rows").iter().chain(&lines("totals")).all(|row| row.as_array().unwrap().len() == width)
        );
    }
}

#[test]
fn the_list_names_every_report_and_each_is_made() {
    let office = village();
    let listed = office.json(&["report", "--list"]);
    let names: Vec<_> =
        listed["reports"].as_array().unwrap().iter().map(|t| t["name"].as_str().unwrap()).collect();
    for name in ["supports", "unreached", "astray", "reach", "budget", "activities", "herd", "obligations"] {
        assert!(names.contains(&name), "{names:?}");
        office.run(&["report", name, "--json"]);
    }
    let missing = office.fails(2, &["report", "result"]);
    assert!(missing.contains("--round <R> | --on <D> | --year <Y>"), "{missing}");
}

#[test]
fn movements_balance_and_continue_from_year_to_year() {
    let office = village();
    for name in ["movement-poor", "movement-near-poor"] {
        let mut closed: Option<Vec<i64>> = None;
        for year in 2022..=2026 {
            let table = table(&office, name, &year.to_string());
            let rows: Vec<Vec<i64>> = ["rows", "totals"]
                .iter()
                .flat_map(|key| table[key].as_array().unwrap())
                .map(numbers)
                .collect();
            for c in &rows {
                assert_eq!(c[8], c[0] - c[1] - c[2] - c[3] + c[4] + c[5] + c[6] + c[7], "{name} {year}");
            }
            let opened: Vec<i64> = rows.iter().map(|c| c[0]).collect();
            assert!(closed.is_none_or(|closed| closed == opened), "{name} {year}");
            closed = Some(rows.iter().map(|c| c[8]).collect());
        }
    }
}

#[test]
fn tables_of_one_day_cannot_disagree() {
    let office = village();
    let total = |name: &str, column: usize| table(&office, name, "2025")["totals"][0][column].clone();
    let poor = total("result", 4);
    assert_eq!(poor, total("movement-poor", 11));
    assert_eq!(poor, total("groups", 3));
    assert_eq!(poor, total("ethnicity", 2));
    assert_eq!(poor, total("summary-poor", 3));
    let list = table(&office, "list-poor", "2025");
    let heads = list["rows"].as_array().unwrap().iter().filter(|row| row[0].is_i64()).count();
    assert_eq!(json!(heads), poor);
    assert_eq!(
        json!(list["rows"].as_array().unwrap().len()),
        table(&office, "result", "2025")["totals"][0][6]
    );
}

#[test]
fn a_number_opens_the_households_behind_it() {
    let office = village();
    let table = table(&office, "movement-near-poor", "2025");
    let closing = table["totals"][0][11].as_u64().unwrap();
    let behind = office.json(&["report", "movement-near-poor", "--round", "2025", "--behind", "0.9"]);
    assert_eq!(behind["households"].as_array().unwrap().len() as u64, closing);
    let code = behind["households"][0]["code"].as_str().unwrap();
    let shown = office.json(&["show", code]);
    let classes = shown["classes"].as_array().unwrap();
    assert!(classes.iter().any(|c| c["class"] == "near_poor"), "{classes:?}");
    let count = |typed: &str| {
        let behind = office.json(&["report", "movement-poor", "--round", "2025", "--behind", typed]);
        behind["households"].as_array().unwrap().len() as i64
    };
    let movement = self::table(&office, "movement-poor", "2025");
    for column in [1, 2, 3, 4, 5, 6, 7, 8, 9] {
        let number = movement["totals"][0][column + 2].as_i64().unwrap();
        assert_eq!(count(&format!("0.{column}")), number, "column {column}");
        let people = movement["totals"][1][column + 2].as_i64().unwrap();
        assert!((1..=people).contains(&count(&format!("0.{column}.people"))) || people == 0);
    }
    assert!(office.fails(2, &["report", "result", "--round", "2025", "--behind", "0.99"]).contains("0.99"));
}

#[test]
fn any_past_day_can_be_asked_for() {
    let office = village();
    let on = |day: &str| office.json(&["report", "movement-poor", "--on", day])["totals"][0][11].clone();
    assert_eq!(on("31/12/2024"), table(&office, "movement-poor", "2025")["totals"][0][3]);
    assert_eq!(table(&office, "result", "2024-06")["to"], "2024-06-30");
    assert!(office.fails(2, &["report", "result", "--on", "1/1/2199"]).contains("1/1/2199"));
    assert!(office.fails(2, &["report", "result", "--round", "2199"]).contains("2199"));
}

#[test]
fn a_rate_without_its_whole_is_refused_and_the_place_to_mend_it_is_named() {
    let office = Office::with_list();
    let output = office.run(&["report", "result", "--round", "2026", "--json"]);
    assert_eq!(code(&output), 3, "{}", err(&output));
    let table: Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!((&table["totals"][0][4], &table["totals"][0][5]), (&json!(2), &Value::Null));
    let remark = table["remarks"][0].as_str().unwrap();
    assert!(remark.contains("Khu 4") && remark.contains("System"), "{remark}");
    assert!(out(&office.run(&["report", "result", "--round", "2026"])).contains("No rate: Khu 7"));
}

#[test]
fn an_unknown_table_and_a_faulty_file_are_told() {
    let office = Office::with_list();
    let said = office.fails(2, &["report", "harvest", "--round", "2026"]);
    assert!(said.contains("harvest") && said.contains("movement-near-poor"), "{said}");
    assert!(office.fails(2, &["report", "result"]).contains("--round"));
    std::fs::create_dir(office.path("reports")).unwrap();
    office.write("reports/tinh.toml", "# ours\n[[table]]\nname = 1\n");
    let said = office.fails(1, &["report", "result", "--round", "2026"]);
    assert!(said.contains("tinh.toml") && said.contains('3'), "{said}");
}

#[test]
fn the_workbook_opens_in_a_real_reader() {
    let office = Office::with_list();
    let book = office.path("danh-sach.xlsx");
    office.done(&["report", "list-poor", "--round", "2026", "--xlsx", arg(&book)]);
    let script = "import sys, openpyxl\n\
        s = openpyxl.load_workbook(sys.argv[1]).active\n\
        cells = [c for row in s.iter_rows() for c in row]\n\
        print(s.page_setup.orientation, s.page_setup.paperSize, s.sheet_properties.pageSetUpPr.fitToPage, s.print_title_rows)\n\
        print(len(s.merged_cells.ranges), [c.value for c in s[11]][:19])\n\
        print([c.value for c in cells if c.data_type == 'f'], 'Hà Thị Đượm' in [c.value for c in cells])\n";
    let run = Command::new("python3").args(["-c", script, arg(&book)]).output();
    let Some(run) = run.ok().filter(|run| run.status.success()) else {
        eprintln!("not looked into: there is no python3 with openpyxl here");
        return;
    };
    let told = out(&run);
    assert!(told.starts_with("landscape 9 True $8:$10"), "{told}");
    assert!(told.contains("[] True"), "{told}");
}

#[test]
fn the_paper_lies_on_its_side_and_repeats_its_heading() {
    let office = village();
    let pdf = office.path("danh-sach.pdf");
    office.done(&["report", "list-near-poor", "--round", "2025", "--pdf", arg(&pdf)]);
    let Ok(read) = Command::new("pdftotext").args(["-layout", arg(&pdf), "-"]).output() else {
        eprintln!("not looked into: there is no pdftotext here");
        return;
    };
    let text = String::from_utf8_lossy(&read.stdout).into_owned();
    let pages: Vec<&str> = text.split('\u{0C}').filter(|page| !page.trim().is_empty()).collect();
    assert!(pages.len() > 1, "{text}");
    assert!(pages[..pages.len() - 1].iter().all(|page| page.contains("(19)")), "{text}");
    assert!(pages[0].contains("Independence - Freedom - Happiness"));
}

#[test]
fn the_text_is_for_a_wide_printer() {
    let office = village();
    let file = office.path("bang.txt");
    for name in ["result", "list-poor", "deprivation-near-poor", "groups"] {
        office.done(&["report", name, "--round", "2025", "--text", arg(&file)]);
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.lines().all(|line| line.chars().count() <= 132), "{text}");
    }
}
