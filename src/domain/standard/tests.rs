use super::*;
use crate::domain::catalogue::Catalogue;
use crate::domain::data_file::Position;
use crate::domain::data_file::period::{HeadFault, PeriodFault};
use proptest::prelude::*;

const NOW: &str = include_str!("../standards/2022-2026.toml");
const NEXT: &str = include_str!("../standards/2027-2030.toml");

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The fault of the embedded text with one part replaced, and the text from its place on.
fn fault(from: &str, to: &str) -> (StandardFault, String) {
    assert!(NOW.contains(from), "{from}");
    let text = NOW.replacen(from, to, 1);
    let error = Standard::parse(&text).unwrap_err();
    let line = text.lines().nth(error.at.line - 1).unwrap_or_default();
    (error.kind, line.chars().skip(error.at.column - 1).collect())
}

#[test]
fn the_embedded_standards_can_be_read_and_follow_each_other() {
    let (now, next) = (Standard::parse(NOW).unwrap(), Standard::parse(NEXT).unwrap());
    assert_eq!(now.to.succ_opt(), Some(next.from));
    assert!(Standards::embedded().all().eq([&now, &next]));
}

#[test]
fn the_lines_are_those_of_the_decrees() {
    let standards = Standards::embedded();
    let now = standards.in_force_on(day(2026, 11, 22)).unwrap();
    assert_eq!(now.rural, Lines { poor: 1_500_000, average: Some(2_250_000), b1_limit: Some(140) });
    assert_eq!(now.urban, Lines { poor: 2_000_000, average: Some(3_000_000), b1_limit: Some(175) });
    assert_eq!((now.deprivations_for_poor, now.points_per_deprivation), (3, 10));
}

#[test]
fn what_is_not_published_for_2027_stays_absent() {
    let standards = Standards::embedded();
    let next = standards.in_force_on(day(2027, 1, 1)).unwrap();
    assert_eq!(next.rural, Lines { poor: 2_200_000, average: None, b1_limit: None });
    assert_eq!(next.urban, Lines { poor: 2_800_000, average: None, b1_limit: None });
    assert!(next.indicator_of("devices").is_none());
    assert_eq!(next.indicator_of("waste").unwrap().rule, Rule::Asked);
}

#[test]
fn the_twelve_indicators_stand_in_the_official_order() {
    let now = Standard::parse(NOW).unwrap();
    assert_eq!(now.indicators.iter().map(|i| i.number).collect::<Vec<_>>(), (1..=12).collect::<Vec<_>>());
    assert_eq!(now.last_number(), 12);
    let latrine = now.indicator(10).unwrap();
    assert_eq!(
        (latrine.code.as_str(), now.dimension(latrine).unwrap().code.as_str()),
        ("latrine", "sanitation")
    );
}

#[test]
fn no_standard_is_in_force_outside_every_period() {
    let standards = Standards::embedded();
    assert_eq!(standards.in_force_on(day(2026, 12, 31)).unwrap().code, "2022-2026");
    assert!(standards.in_force_on(day(2021, 12, 31)).is_none());
    assert!(standards.in_force_on(day(2031, 1, 1)).is_none());
}

#[test]
fn a_local_standard_goes_before_the_embedded_one_on_its_days() {
    let k2 = NOW.replace("deprivations_for_poor = 3", "deprivations_for_poor = 2");
    let same_code = Standards::embedded().with_local([("tinh.toml", k2.as_str())]).unwrap();
    assert_eq!(same_code.all().count(), 2);
    assert_eq!(same_code.by_code("2022-2026").unwrap().deprivations_for_poor, 2);

    let own_code = k2.replace("code = \"2022-2026\"", "code = \"dong-nai-2026\"");
    let same_period = Standards::embedded().with_local([("tinh.toml", own_code.as_str())]).unwrap();
    assert_eq!(same_period.in_force_on(day(2026, 1, 1)).unwrap().code, "dong-nai-2026");
    let old = same_period.by_code("2022-2026").map(|s| s.deprivations_for_poor);
    assert_eq!(old, Some(3), "surveys of before name it");
}

#[test]
fn a_local_standard_for_part_of_a_period_leaves_the_rest_as_it_was() {
    let part = NOW
        .replace("code = \"2022-2026\"", "code = \"tinh-2023\"")
        .replace("2022-01-01", "2023-01-01")
        .replace("2026-12-31", "2023-12-31");
    let standards = Standards::embedded().with_local([("tinh.toml", part.as_str())]).unwrap();
    let code = |year| standards.in_force_on(day(year, 6, 1)).unwrap().code.as_str();
    assert_eq!([code(2022), code(2023), code(2024)], ["2022-2026", "tinh-2023", "2022-2026"]);
}

#[test]
fn a_local_fault_names_its_file_line_and_column() {
    let error = Standards::embedded().with_local([("tinh.toml", "code = 5\n")]).unwrap_err();
    assert_eq!((error.file.as_str(), error.error.at), ("tinh.toml", Position { line: 1, column: 8 }));
}

const OWN: &str = include_str!("../../../fixtures/rules/standards/tinh-mau.toml");

#[test]
fn a_province_may_share_the_indicators_of_the_programs_own() {
    let (own, now) = (Standard::parse(OWN).unwrap(), Standard::parse(NOW).unwrap());
    assert_eq!((own.deprivations_for_poor, own.rural.poor), (2, 1_999_000));
    assert_eq!((own.indicators, own.dimensions), (now.indicators, now.dimensions));
    let fault = |text: &str| Standard::parse(text).unwrap_err();
    let unknown = fault(&OWN.replace("indicators_of = \"2022-2026\"", "indicators_of = \"1999\""));
    assert_eq!(unknown.kind, StandardFault::UnknownSource(vec!["2022-2026".into(), "2027-2030".into()]));
    assert_eq!(unknown.at.line, OWN.lines().position(|line| line.starts_with("indicators_of")).unwrap() + 1);
    let both = format!("{OWN}\n[[dimension]]\ncode = \"x\"\nname = {{ vi = \"x\", en = \"x\" }}\n");
    assert_eq!(fault(&both).kind, StandardFault::TakenAndWritten);
    let none = fault(&OWN.replace("indicators_of", "# indicators_of"));
    assert_eq!(none.kind, StandardFault::NoIndicators);
}

/// The present standard under another code and for other days.
fn own(code: &str, from: &str, to: &str) -> String {
    NOW.replace("code = \"2022-2026\"", &format!("code = \"{code}\""))
        .replace("2022-01-01", from)
        .replace("2026-12-31", to)
}

fn refused(files: &[(&str, String)]) -> (String, usize, StandardFault) {
    let texts = files.iter().map(|(name, text)| (*name, text.as_str()));
    let LocalError { file, error } = Standards::embedded().with_local(texts).unwrap_err();
    (file, error.at.line, error.kind)
}

/// The line that begins with a word.
fn line_of(word: &str) -> usize {
    NOW.lines().position(|line| line.starts_with(word)).unwrap() + 1
}

#[test]
fn two_local_standards_on_one_day_are_refused_by_name_and_line() {
    let (one, two) = (own("a", "2023-01-01", "2024-12-31"), own("b", "2024-07-01", "2025-12-31"));
    let days = Period { from: day(2024, 7, 1), to: day(2024, 12, 31) };
    let overlap = PeriodFault::Overlap { other: "a.toml".into(), days };
    assert_eq!(
        refused(&[("a.toml", one.clone()), ("b.toml", two)]),
        ("b.toml".into(), line_of("from"), overlap.into())
    );
    let taken = PeriodFault::CodeTaken { other: "a.toml".into() };
    let twin = own("a", "2026-01-01", "2026-12-31");
    assert_eq!(refused(&[("a.toml", one), ("b.toml", twin)]).2, taken.into());
}

#[test]
fn a_hole_between_standards_is_told_with_its_days() {
    let days = Period { from: day(2031, 1, 1), to: day(2031, 3, 31) };
    assert_eq!(
        refused(&[("sau.toml", own("sau", "2031-04-01", "2035-12-31"))]),
        ("sau.toml".into(), line_of("from"), PeriodFault::Hole { days }.into())
    );
}

#[test]
fn a_standard_in_the_place_of_the_programs_own_covers_all_of_its_days() {
    let whole = Period { from: day(2022, 1, 1), to: day(2026, 12, 31) };
    let short = refused(&[("tinh.toml", own("2022-2026", "2024-01-01", "2026-12-31"))]);
    assert_eq!(short, ("tinh.toml".into(), line_of("from"), PeriodFault::ShortReplacement { whole }.into()));
}

proptest! {
    #[test]
    fn whatever_stands_in_a_file_nothing_breaks(text in any::<String>(), cut in 0_usize..3000, length in 0_usize..80) {
        let _ = super::read::read(&text, &[]);
        let mut damaged: Vec<char> = NOW.chars().collect();
        let cut = cut.min(damaged.len());
        damaged.splice(cut..(cut + length).min(damaged.len()), text.chars());
        let _ = super::read::read(&damaged.into_iter().collect::<String>(), &[]);
    }
}

#[test]
fn each_fault_is_named_where_it_stands() {
    use StandardFault as Fault;
    let cases = [
        ("\"2022-2026\"", "\"Năm\"", HeadFault::NotACode.into(), "\"Năm\""),
        ("2026-12-31", "2021-12-31", HeadFault::PeriodReversed.into(), "2021-12-31"),
        ("to = 2026-12-31", "to = 12:00:00", HeadFault::NotADate.into(), "12:00:00"),
        ("en = \"Poverty standard 2022–2026\"", "en = \" \"", Fault::NoWords, "{ vi"),
        ("vi = \"Nhà tiêu\"", "vi = \"\"", Fault::NoWords, "{ vi"),
        ("1_500_000", "0", Fault::NotPositive, "0"),
        ("2_250_000", "1_500_000", Fault::AverageNotAbovePoor, "1_500_000"),
        ("b1_limit = 140", "b1_limit = 0", Fault::NotPositive, "0"),
        ("for_poor = 3", "for_poor = 13", Fault::TooManyDeprivations(12), "13"),
        ("for_poor = 3", "for_poor = 0", Fault::TooManyDeprivations(12), "0"),
        ("number = 12", "number = 17", Fault::NumberOutOfRange, "17"),
        ("number = 12", "number = 11", Fault::Twice, "11"),
        ("number = 12", "number = 13", Fault::NumberMissing(12), "13"),
        ("number = 3", "number = 13", Fault::NumberMissing(3), "4"),
        ("\"latrine\"", "\"water\"", Fault::Twice, "\"water\""),
        ("over_percent = 50", "over_percent = 100", Fault::UnsoundRule, "{ from = \"dependants\""),
    ];
    for (from, to, kind, place) in cases {
        let (found, rest) = fault(from, to);
        assert_eq!(found, kind, "{to}");
        assert!(rest.starts_with(place), "{to}: {rest}");
    }
}

#[test]
fn every_indicator_that_a_support_model_answers_exists() {
    let standards = Standards::embedded();
    for model in Catalogue::embedded().models() {
        for code in &model.answers {
            assert!(standards.all().any(|s| s.indicator_of(code).is_some()), "{}: {code}", model.code);
        }
    }
}

#[test]
fn what_names_a_standard_whose_file_is_missing_is_read_by_the_one_in_force() {
    let standards = Standards::embedded();
    let code = |named: &str| standards.named(named, day(2026, 6, 1)).unwrap().code.as_str();
    assert_eq!((code("2027-2030"), code("dong-nai"), code("")), ("2027-2030", "2022-2026", "2022-2026"));
}
