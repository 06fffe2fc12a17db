use std::fs;
use std::path::PathBuf;

use super::inventory::{Area, Inventory};
use super::*;
use crate::domain::id::ProgrammeId;
use crate::domain::place::AreaType;
use crate::domain::programme::{Programme, ProgrammeKind};
use crate::domain::stored::Stored;
use crate::i18n::Lang;

const NOW: &str = include_str!("../../domain/standards/2022-2026.toml");
const FORM_A: &str = include_str!("../../../fixtures/rules/forms/form_a.toml");
const B1: &str = include_str!("../../../fixtures/rules/forms/b1.toml");

/// A folder with files beside a register that is never opened.
struct Commune(tempfile::TempDir);

impl Commune {
    fn with(files: &[(&str, &[u8])]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (file, bytes) in files {
            let path = folder.path().join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        Self(folder)
    }

    fn register(&self) -> PathBuf {
        self.0.path().join("register.db")
    }

    fn fault(&self) -> RulesFault {
        Rules::beside(&self.register()).unwrap_err()
    }
}

fn line(fault: &RulesFault) -> usize {
    fault.at.unwrap().line
}

#[test]
fn a_standard_beside_the_register_goes_before_the_programs_own() {
    let own = NOW.replace("1_500_000", "1_750_000");
    assert_ne!(own, NOW);
    let commune = Commune::with(&[("standards/tinh.toml", own.as_bytes())]);
    let rules = Rules::beside(&commune.register()).unwrap();
    let standard = rules.standards.by_code("2022-2026").unwrap();
    assert_eq!(standard.lines(AreaType::Rural).poor, 1_750_000);
}

#[test]
fn forms_beside_the_register_are_read() {
    let commune =
        Commune::with(&[("forms/form_a.toml", FORM_A.as_bytes()), ("forms/b1.TOML", B1.as_bytes())]);
    let forms = Rules::beside(&commune.register()).unwrap().forms;
    assert_eq!((forms.forms_a().len(), forms.tables().len()), (1, 1));
}

#[test]
fn a_faulty_file_is_named_with_its_line() {
    let models = Commune::with(&[("models.toml", b"# ours\n]]\n")]).fault();
    assert_eq!((models.file.as_str(), line(&models)), ("models.toml", 2));
    let form = FORM_A.replace("\"luong-huu\"", "\"o-to\"");
    let form = Commune::with(&[("forms/form_a.toml", form.as_bytes())]).fault();
    assert_eq!((form.file.as_str(), line(&form)), ("forms/form_a.toml", 15));
    let tables = Commune::with(&[("reports/tinh.toml", b"# ours\n[[table]]\nname = 1\n")]);
    let table = super::tables(&tables.register()).unwrap_err();
    assert_eq!((table.file.as_str(), line(&table)), ("reports/tinh.toml", 3));
    assert!(super::tables(&tables.0.path().join("elsewhere/register.db")).is_ok());
}

#[test]
fn the_rules_for_groups_stand_beside_the_register_too() {
    const OWN: &str = include_str!("../../domain/group/rules.toml");
    let commune = Commune::with(&[("groups.toml", OWN.replace("= 50", "= 60").as_bytes())]);
    assert_eq!(Rules::beside(&commune.register()).unwrap().groups.least_percent, 60);
    let found = Inventory::beside(&commune.register());
    assert_eq!(found.source(Area::Groups, super::inventory::PRODUCTION), Some("groups.toml"));
    let fault = Commune::with(&[("groups.toml", OWN.replace("= 50", "= 150").as_bytes())]).fault();
    let vi = fault.words(Lang::Vi);
    assert!(vi.starts_with("Tệp groups.toml cạnh sổ, dòng 9, cột 17: Tỷ lệ phải từ 0 đến 100"), "{vi}");
    assert!(fault.words(Lang::En).contains("line 9, column 17: A share is 0 to 100."));
}

#[test]
fn criteria_beside_the_register_name_indicators_of_its_own_standards() {
    let set = r#"[[set]]
code = "xa"
name = { vi = "Của xã", en = "Commune" }
programme = "DA2"
months = [0, 12]
optional_needed = 0
source = { vi = "Xã", en = "Commune" }
[[set.criterion]]
code = "rac"
name = { vi = "Gom rác", en = "Waste" }
must = true
fact = "not_deprived"
indicators = ["compost"]
"#;
    let alone = Commune::with(&[("criteria.toml", set.as_bytes())]);
    let (fault, line) = (alone.fault(), line(&alone.fault()));
    assert_eq!((fault.file.as_str(), line), ("criteria.toml", 13));
    let vi = fault.words(Lang::Vi);
    assert!(vi.contains("Không có chỉ số nào mang mã \"compost\". Hãy ghi một trong: work,"), "{vi}");
    assert!(fault.words(Lang::En).contains("Write one of: work,"));
    let standard = NOW.replace("code = \"devices\"", "code = \"compost\"");
    let commune =
        Commune::with(&[("criteria.toml", set.as_bytes()), ("standards/tinh.toml", standard.as_bytes())]);
    assert_eq!(Rules::beside(&commune.register()).unwrap().criteria.all().len(), 2);
    let found = Inventory::beside(&commune.register());
    assert_eq!(found.source(Area::Criteria, "xa"), Some("criteria.toml"));
    assert_eq!(found.source(Area::Criteria, "chung"), None);
}

#[test]
fn the_plan_of_visits_stands_beside_the_register_too() {
    const OWN: &str = include_str!("../../domain/visit/due/visits.toml");
    let own = |from: &str, to: &str| Commune::with(&[("visits.toml", OWN.replace(from, to).as_bytes())]);
    let commune = own("poor = 90", "poor = 45");
    let rules = Rules::beside(&commune.register()).unwrap();
    assert_eq!(rules.visits.interval(crate::domain::class::State::Poor), Some(45));
    let found = Inventory::beside(&commune.register());
    assert_eq!(found.source(Area::Visits, super::inventory::PLAN), Some("visits.toml"));
    let fault = own("18, 24", "24, 18").fault();
    let vi = fault.words(Lang::Vi);
    assert!(vi.starts_with("Tệp visits.toml cạnh sổ, dòng 16, cột 14: Các mốc phải tăng dần"), "{vi}");
}

#[test]
fn a_fault_is_told_whole_in_both_languages() {
    let own = NOW.replace("to = 2026-12-31", "to = 2021-12-31");
    let fault = Commune::with(&[("standards/tinh.toml", own.as_bytes())]).fault();
    let vi = fault.words(Lang::Vi);
    assert!(vi.starts_with("Tệp standards/tinh.toml cạnh sổ, dòng 8, cột 6: Thời gian áp dụng"), "{vi}");
    assert!(fault.words(Lang::En).contains("line 8, column 6: The period ends before it begins"));
}

#[test]
fn what_editors_of_windows_write_is_read() {
    let own = format!("\u{feff}{}", NOW.replace('\n', "\r\n"));
    let commune = Commune::with(&[("standards/tinh.toml", own.as_bytes())]);
    assert!(Rules::beside(&commune.register()).is_ok());
    let faulty = own.replacen("code", "cod", 1);
    let fault = Commune::with(&[("standards/tinh.toml", faulty.as_bytes())]).fault();
    assert_eq!((line(&fault), fault.at.unwrap().column), (5, 1));
}

#[test]
fn a_file_in_another_encoding_is_told() {
    let fault = Commune::with(&[("models.toml", b"name = \"B\xf2\"\n")]).fault();
    assert!(fault.at.is_none() && fault.words(Lang::Vi).contains("UTF-8"), "{fault}");
}

#[test]
fn without_files_the_programs_own_hold() {
    let rules = Rules::beside(&Commune::with(&[]).register()).unwrap();
    assert!(rules.standards.by_code("2022-2026").is_some());
    assert!(rules.catalogue.model("bo-sinh-san").is_some());
    assert_eq!(rules.forms, FormSet::default());
}

#[test]
fn the_inventory_tells_where_each_rule_comes_from() {
    let own = NOW.replace("code = \"2022-2026\"", "code = \"tinh\"");
    let commune = Commune::with(&[
        ("standards/tinh.toml", own.as_bytes()),
        ("forms/a.toml", FORM_A.as_bytes()),
        ("models.toml", b"[[fund]]\ncode = \"quy\"\nname = { vi = \"Qu\xe1\xbb\xb9\", en = \"Fund\" }\n"),
    ]);
    let found = Inventory::beside(&commune.register());
    assert!(found.faults.is_empty(), "{:?}", found.faults);
    assert_eq!(found.source(Area::Standard, "tinh"), Some("standards/tinh.toml"));
    assert_eq!(found.source(Area::Standard, "2022-2026"), None);
    assert_eq!(found.source(Area::FormA, "phieu-a-mau"), Some("forms/a.toml"));
    assert_eq!(found.source(Area::Fund, "quy"), Some("models.toml"));
}

#[test]
fn the_inventory_tells_every_faulty_file_once() {
    let commune = Commune::with(&[
        ("standards/a.toml", b"code = 1"),
        ("standards/b.toml", b"code = 2"),
        ("forms/c.toml", b"form = \"x\""),
        ("models.toml", b"[[model"),
    ]);
    let found = Inventory::beside(&commune.register());
    let mut files: Vec<_> = found.faults.iter().map(|fault| fault.file.as_str()).collect();
    files.sort_unstable();
    assert_eq!(files, ["forms/c.toml", "models.toml", "standards/a.toml", "standards/b.toml"]);
    assert_eq!(found.standards, Standards::embedded());
}

#[test]
fn a_programme_that_the_register_does_not_have_is_told_once_a_file() {
    let set = "[[set]]\ncode = \"bo\"\nname = { vi = \"Bò\", en = \"Cow\" }\nprogramme = \"GNBV-DA2\"\n\
               months = [0]\noptional_needed = 0\nsource = { vi = \"Xã\", en = \"Commune\" }\n\
               [[set.criterion]]\ncode = \"an\"\nname = { vi = \"Ăn\", en = \"Eats\" }\nmust = true\nanswer = \"asked\"\n";
    let holding = "[[holding]]\nprogrammes = [\"GNBV-DA2\", \"GNBV-DA9\"]\nmonths = 6\ndays = 45\n";
    let visits =
        format!("source = {{ vi = \"Xã\", en = \"Commune\" }}\n[interval]\npoor = 60\n{holding}{holding}");
    let commune = Commune::with(&[("criteria.toml", set.as_bytes()), ("visits.toml", visits.as_bytes())]);
    let rules = Inventory::beside(&commune.register());
    assert!(rules.faults.is_empty(), "{:?}", rules.faults);
    let programme = Programme {
        code: "GNBV-DA2".into(),
        name: "Dự án 2".into(),
        kind: ProgrammeKind::Project,
        parent: None,
        from: None,
        until: None,
        note: String::new(),
    };
    let known = [Stored { id: ProgrammeId(1), rev: 1, value: programme }];
    let told = |known: &[_]| -> Vec<_> {
        rules.unknown_programmes(known).into_iter().map(|one| (one.file, one.code)).collect()
    };
    let unknown = |file, code: &str| (file, code.to_owned());
    assert_eq!(told(&known), [unknown("visits.toml", "GNBV-DA9")]);
    let all = [("criteria.toml", "GNBV-DA2"), ("visits.toml", "GNBV-DA2"), ("visits.toml", "GNBV-DA9")];
    assert_eq!(told(&[]), all.map(|(file, code)| unknown(file, code)));
}
