use super::*;
use crate::domain::data_file::{NamingFault, Position};

fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

fn amount(code: &str, age: u32, on: &str) -> Option<i64> {
    let rates = Rates::embedded();
    rates.ground(code).unwrap().rate(Some(age), day(on))?.of_base(rates.base(day(on)))
}

#[test]
fn the_programs_own_file_can_be_read() {
    let rates = Rates::default().with_local(include_str!("../assistance.toml")).unwrap();
    assert_eq!(rates.grounds().len(), 13);
    assert_eq!(rates, Rates::embedded());
}

#[test]
fn the_base_rose_on_the_first_of_july_2024() {
    let rates = Rates::embedded();
    assert_eq!(rates.base(day("2024-06-30")), Some(360_000));
    assert_eq!(rates.base(day("2024-07-01")), Some(500_000));
    assert_eq!(rates.funeral(day("2026-11-22")), Some(10_000_000));
}

#[test]
fn coefficients_are_those_of_decree_20_by_age() {
    let today = "2026-11-01";
    let of = |code, age| amount(code, age, today).unwrap_or_default() as f64 / 500_000.0;
    for (code, age, coefficient) in [
        ("child_without_care", 3, 2.5),
        ("child_without_care", 4, 1.5),
        ("child_without_care", 15, 1.5),
        ("student_without_care", 16, 1.5),
        ("student_without_care", 22, 1.5),
        ("child_hiv", 3, 2.5),
        ("child_hiv", 15, 2.0),
        ("single_parent", 30, 1.0),
        ("elderly_alone", 60, 1.5),
        ("elderly_alone", 79, 1.5),
        ("elderly_alone", 80, 2.0),
        ("elderly_hard_area", 79, 1.0),
        ("elderly_80", 80, 1.0),
        ("elderly_community_care", 91, 3.0),
        ("extreme_disability", 15, 2.5),
        ("extreme_disability", 40, 2.0),
        ("extreme_disability", 60, 2.5),
        ("severe_disability", 15, 2.0),
        ("severe_disability", 59, 1.5),
        ("severe_disability", 60, 2.0),
        ("young_child_hard_area", 2, 1.5),
        ("hiv_poor", 40, 1.5),
    ] {
        assert_eq!(of(code, age), coefficient, "{code} at {age}");
    }
    for (code, age) in [("child_without_care", 16), ("student_without_care", 23), ("elderly_80", 79)] {
        assert_eq!(amount(code, age, today), None, "{code} at {age}");
    }
}

#[test]
fn the_social_pension_began_on_the_first_of_july_2025() {
    assert_eq!(amount("social_pension", 76, "2025-06-30"), None);
    assert_eq!(amount("social_pension", 76, "2025-07-01"), Some(500_000));
    assert_eq!(amount("social_pension", 69, "2026-01-01"), None);
}

#[test]
fn without_an_age_only_grounds_for_all_ages_bring_something() {
    let rates = Rates::embedded();
    let of = |code| rates.ground(code).unwrap().rate(None, day("2026-01-01"));
    assert_eq!((of("hiv_poor"), of("elderly_80")), (Some(Rate::Coefficient(150)), None));
}

#[test]
fn a_commune_replaces_what_it_names_and_keeps_the_rest() {
    let own = "hard_hamlets = [\"Bản Nà Lò\"]\n[[base]]\namount = 700_000\n[[ground]]\ncode = \"elderly_80\"\n\
               name = { vi = \"Người từ 80 tuổi\", en = \"Aged 80\" }\nfamily = \"elderly\"\n\
               rates = [{ from = 80, coefficient = 1.25 }]\n";
    let rates = Rates::embedded().with_local(own).unwrap();
    assert_eq!(rates.base(day("2020-01-01")), Some(700_000));
    let ground = rates.ground("elderly_80").unwrap();
    assert_eq!(ground.rate(Some(80), day("2026-01-01")).unwrap().of_base(Some(700_000)), Some(875_000));
    assert_eq!((rates.grounds().len(), rates.funeral_times), (13, 20));
    assert_eq!(rates.is_hard_area("bản nà lò"), Some(true));
    assert_eq!((rates.is_hard_area("Khu 4"), Rates::embedded().is_hard_area("Khu 4")), (Some(false), None));
}

#[test]
fn of_two_rates_of_one_age_the_later_one_holds() {
    let own = "[[ground]]\ncode = \"x\"\nname = { vi = \"X\", en = \"X\" }\nfamily = \"pension\"\nrates = [\n\
               { amount = 500_000, since = 2025-07-01 },\n{ amount = 600_000, since = 2027-01-01 }]\n";
    let rates = Rates::embedded().with_local(own).unwrap();
    let on = |iso| rates.ground("x").unwrap().rate(Some(80), day(iso));
    assert_eq!(on("2026-12-31"), Some(Rate::Amount(500_000)));
    assert_eq!((on("2027-01-01"), on("2025-01-01")), (Some(Rate::Amount(600_000)), None));
}

const GROUND: &str = "[[ground]]\ncode = \"x\"\nname = { vi = \"X\", en = \"X\" }\nfamily = \"child\"\n";

#[test]
fn faults_are_named_with_their_place() {
    let fault = |text: &str| Rates::embedded().with_local(text).unwrap_err();
    let at = |line, column| Position { line, column };
    let rates = |rates: &str| fault(&format!("{GROUND}rates = {rates}\n"));
    assert_eq!(rates("[]").kind, RatesFault::NoRate("x".into()));
    let both = rates("[{ coefficient = 1, amount = 5 }]");
    assert_eq!((both.kind, both.at), (RatesFault::CoefficientOrAmount, at(5, 10)));
    assert_eq!(rates("[{ under = 4 }]").kind, RatesFault::CoefficientOrAmount);
    assert_eq!(rates("[{ from = 4, under = 4, coefficient = 1 }]").kind, RatesFault::NoAges);
    assert_eq!(rates("[{ coefficient = 1.255 }]").kind, RatesFault::TooManyDecimals);
    assert_eq!(rates("[{ coefficient = nan }]").kind, RatesFault::AmountOutOfRange);
    assert_eq!(rates("[{ coefficient = -1 }]").kind, RatesFault::AmountOutOfRange);
    assert_eq!(rates("[{ amount = 0 }]").kind, RatesFault::AmountOutOfRange);
    let overlap = "[{ under = 5, coefficient = 1 }, { from = 4, coefficient = 2 }]";
    assert_eq!(rates(overlap).kind, RatesFault::RatesOverlap("x".into()));
    let base = fault("[[base]]\namount = 1\n[[base]]\namount = 2\n");
    assert_eq!((base.kind, base.at), (RatesFault::BasesOutOfOrder, at(3, 1)));
    assert_eq!(fault("[funeral]\ntimes = 0\n").at, at(2, 9));
    assert_eq!(fault("[months]\nage_on = \"noon\"\n").at, at(2, 10));
    let twice = format!("{GROUND}rates = [{{ coefficient = 1 }}]\n");
    assert_eq!(fault(&format!("{twice}{twice}")).kind, NamingFault::CodeTwice("x".into()).into());
    assert_eq!(fault(&twice.replace("\"x\"", "\"X\"")).kind, NamingFault::NotACode("X".into()).into());
    assert_eq!(fault(&twice.replace("\"X\"", "\"\"")).kind, NamingFault::EmptyName("x".into()).into());
}
