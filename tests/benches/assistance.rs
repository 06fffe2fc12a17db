//! How long the pay list of a month takes for 5,000 people: what is due, as a PDF; and the account of five years.

use std::ops::ControlFlow;

use chrono::{NaiveDate, NaiveDateTime};
use thoatngheo::domain::assistance::due::Case;
use thoatngheo::domain::assistance::roll::{Beneficiary, Home, Preview};
use thoatngheo::domain::assistance::sheet::PaySheet;
use thoatngheo::domain::assistance::{Benefit, Month, Person, Rates};
use thoatngheo::domain::id::{BenefitId, HamletId, HouseholdId, MemberId};
use thoatngheo::domain::place::Commune;
use thoatngheo::domain::stored::Stored;
use thoatngheo::i18n::Lang;
use thoatngheo::paper::to_pdf;
use thoatngheo::shell::assistance::document;
use thoatngheo::viet::PartialDate;

/// People on the list.
const PEOPLE: i64 = 5_000;
/// People of a hamlet.
const NEIGHBOURS: i64 = 250;

fn main() {
    divan::main();
}

fn month(iso: &str) -> Month {
    Month::from_iso(iso).expect("a month")
}

fn person(at: i64) -> Beneficiary {
    let grounds = [("elderly_80", 1938), ("severe_disability", 1975), ("social_pension", 1950)];
    let (ground, born) = grounds[at as usize % grounds.len()];
    let id = MemberId(at + 1);
    let from = NaiveDate::from_ymd_opt(2020, 1, 1).expect("a day");
    let settled_to = NaiveDate::from_ymd_opt(2021, 11, 30);
    let benefit = Benefit { settled_to, ..Benefit::since(id, ground, from) };
    let person = Person::known(id, PartialDate::from_year(born).ok(), None);
    let benefits = vec![Stored { id: BenefitId(at + 1), rev: 1, value: benefit }];
    Beneficiary {
        case: Case { person, benefits, paid: Vec::new() },
        name: format!("Nguyễn Thị Phương {at}"),
        sex: None,
        citizen_number: format!("0250400{at:05}"),
        home: Home {
            household: HouseholdId(at + 1),
            code: format!("{at:05}"),
            address: String::new(),
            hamlet: HamletId(at / NEIGHBOURS + 1),
            hamlet_name: format!("Khu {}", at / NEIGHBOURS + 1),
        },
    }
}

fn people() -> Vec<Beneficiary> {
    (0..PEOPLE).map(person).collect()
}

fn now() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 21).and_then(|day| day.and_hms_opt(8, 30, 0)).expect("a moment")
}

#[divan::bench(sample_count = 10)]
fn pay_list_of_5000_to_pdf(bencher: divan::Bencher) {
    let (people, rates, commune) = (people(), Rates::embedded(), Commune::default());
    bencher.bench_local(|| {
        let preview = Preview::of(&rates, &people, month("2026-11"));
        let sheet = PaySheet::draft(&preview, &people);
        let document = document((&sheet, &rates), false, &commune, ("lan.tt", now()), Lang::Vi);
        to_pdf(&[document], &mut |_, _| ControlFlow::Continue(())).expect("a PDF")
    });
}

#[divan::bench(sample_count = 10)]
fn account_of_5000_over_five_years(bencher: divan::Bencher) {
    let (people, rates) = (people(), Rates::embedded());
    bencher.bench_local(|| Preview::of(&rates, &people, month("2026-11")));
}
