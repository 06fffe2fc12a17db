use super::*;
use crate::domain::data_file::{NamingFault, Position};
use crate::domain::pass_on::PassOnRule;

fn fault(text: &str) -> (usize, CatalogueFault) {
    let error = Catalogue::default().with_local(text).unwrap_err();
    (error.at.line, error.kind)
}

#[test]
fn when_an_obligation_is_due_soon_is_the_communes_own() {
    let embedded = Catalogue::embedded();
    assert_eq!(embedded.soon_days(), 60);
    assert_eq!(embedded.clone().with_local("[pass_on]\nsoon_days = 90").unwrap().soon_days(), 90);
    assert_eq!(embedded.with_local("").unwrap().soon_days(), 60);
}

#[test]
fn the_embedded_files_can_be_read() {
    let models = Catalogue::default().with_local(include_str!("models.toml")).unwrap();
    let funds = Catalogue::default().with_local(include_str!("funds.toml")).unwrap();
    let embedded = Catalogue::embedded();
    assert_eq!((embedded.models(), embedded.funds()), (models.models(), funds.funds()));
}

#[test]
fn the_promised_codes_are_there() {
    let catalogue = Catalogue::embedded();
    for code in [
        "bo-sinh-san",
        "bo-sua",
        "de-sinh-san",
        "lon-sinh-san",
        "ga-an-toan-sinh-hoc",
        "rau-nha-luoi",
        "giong-cay-trong",
        "ngay-cong",
        "nha-o-xay-moi",
        "nha-o-sua-chua",
        "bon-nuoc",
        "xe-dap",
        "gao",
        "the-bhyt",
        "tro-cap-thang",
        "cuu-tro-khan-cap",
        "vay-nhcsxh",
        "dao-tao-nghe",
        "thong-tin",
    ] {
        assert!(catalogue.model(code).is_some(), "{code}");
    }
    for code in
        ["ctmtqg", "mttq-tw", "mttq-tinh", "tinh", "xa", "doan-the", "doanh-nghiep", "cong-dong", "ho-tu-gop"]
    {
        assert!(catalogue.fund(code).is_some(), "{code}");
    }
}

#[test]
fn a_breeding_cow_asks_for_a_calf_and_helps_with_work_and_income() {
    let catalogue = Catalogue::embedded();
    let cow = catalogue.model("bo-sinh-san").unwrap();
    assert_eq!(
        (cow.kind, cow.unit.vi.as_str(), cow.species.as_deref()),
        (ModelKind::Livestock, "con", Some("bò"))
    );
    assert!(cow.answers("work") && cow.income && !cow.answers("water"));
    assert!(matches!(cow.pass_on, Some(PassOnRule::FirstFemaleOffspring { to_months: 8, .. })));
}

#[test]
fn a_new_house_and_a_repair_are_the_same_content() {
    let catalogue = Catalogue::embedded();
    let content = |code| catalogue.model(code).unwrap().content();
    assert_eq!(content("nha-o-xay-moi"), content("nha-o-sua-chua"));
    assert_ne!(content("gao"), content("bon-nuoc"));
}

#[test]
fn every_kind_has_a_model() {
    let catalogue = Catalogue::embedded();
    for kind in ModelKind::ALL {
        assert!(catalogue.models().iter().any(|m| m.kind == *kind), "{}", kind.code());
    }
}

#[test]
fn the_old_programmes_money_ends_with_2026() {
    let fund = Catalogue::embedded().fund("ctmtqg-2021-2025").cloned().unwrap();
    assert_eq!(fund.spendable, NaiveDate::from_ymd_opt(2026, 12, 31));
}

#[test]
fn a_local_file_replaces_by_code_and_adds() {
    let local = r#"
        [[model]]
        code = "gao"
        name = { vi = "Gạo nếp", en = "Sticky rice" }
        kind = "food"
        unit = { vi = "kg", en = "kg" }

        [[model]]
        code = "trau"
        name = { vi = "Trâu", en = "Buffalo" }
        kind = "livestock"
        unit = { vi = "con", en = "head" }
        species = "trâu"
        once = { years = 5 }
    "#;
    let before = Catalogue::embedded();
    let after = before.clone().with_local(local).unwrap();
    assert_eq!(after.models().len(), before.models().len() + 1);
    assert_eq!(after.model("gao").unwrap().name.vi, "Gạo nếp");
    assert_eq!(after.model("trau").unwrap().once, Once::Years(5));
    assert_eq!(after.funds(), before.funds());
}

#[test]
fn a_fault_is_named_with_its_line() {
    let fund = |code: &str| format!("[[fund]]\ncode = \"{code}\"\nname = {{ vi = \"a\", en = \"a\" }}\n");
    assert_eq!(fault(&(fund("x") + &fund("x"))), (4, NamingFault::CodeTwice("x".into()).into()));
    assert_eq!(fault(&(fund("x") + &fund("Quỹ"))), (4, NamingFault::NotACode("Quỹ".into()).into()));
    let unnamed = "\n[[fund]]\ncode = \"x\"\nname = { vi = \" \", en = \"a\" }\n";
    assert_eq!(fault(unnamed), (2, NamingFault::EmptyName("x".into()).into()));
}

#[test]
fn a_mistyped_key_is_named_where_it_stands() {
    let error = Catalogue::default()
        .with_local("[[fund]]\ncode = \"x\"\nname = { vi = \"a\", en = \"a\" }\nspendabel = 2026-12-31\n")
        .unwrap_err();
    assert_eq!(error.at, Position { line: 4, column: 1 });
    assert!(matches!(error.kind, CatalogueFault::Unreadable(_)));
}

#[test]
fn livestock_needs_a_species_and_a_rule_that_can_be_kept() {
    let goat = |more: &str| {
        format!(
            "[[model]]\ncode = \"de\"\nname = {{ vi = \"Dê\", en = \"Goat\" }}\nkind = \"livestock\"\n\
             unit = {{ vi = \"con\", en = \"head\" }}\n{more}\n"
        )
    };
    assert_eq!(fault(&goat("")), (1, CatalogueFault::NoSpecies("de".into())));
    let unsound = "species = \"dê\"\npass_on = { rule = \"value_share\", percent = 120, within_months = 36 }";
    assert_eq!(fault(&goat(unsound)), (1, CatalogueFault::UnsoundPassOn("de".into())));
    let choice =
        "species = \"dê\"\nfields = [{ code = \"a\", name = { vi = \"a\", en = \"a\" }, type = \"choice\" }]";
    assert_eq!(fault(&goat(choice)), (1, CatalogueFault::Choices("a".into())));
}

#[test]
fn a_unit_is_kept_in_vietnamese_whoever_wrote_it() {
    let catalogue = Catalogue::embedded();
    for (model, written, kept) in [
        ("bo-sinh-san", "head", "con"),
        ("bo-sinh-san", "con", "con"),
        ("gao", "head", "con"),
        ("bo-sinh-san", "chum", "chum"),
        ("", "", ""),
    ] {
        assert_eq!(catalogue.kept_unit(model, written), kept);
    }
    for model in catalogue.models() {
        assert_eq!(catalogue.kept_unit(&model.code, &model.unit.en), model.unit.vi, "{}", model.code);
    }
}

#[test]
fn rice_is_weighed_and_cows_are_counted() {
    let catalogue = Catalogue::embedded();
    let measured = |code: &str| catalogue.model(code).is_some_and(SupportModel::is_measured);
    assert!(measured("gao") && !measured("bo-sinh-san") && !measured("xe-dap"));
}
