//! How fast the register is, at the size of a commune (2,000 households) and far beyond (100,000).
//! The targets stand in the README's table; `cargo bench --bench register` measures them.

mod village;

use divan::Bencher;
use thoatngheo::domain::household::Household;
use thoatngheo::domain::operation::Operation;
use thoatngheo::domain::query::{Filter, Query, Sort, SortBy};
use thoatngheo::domain::stored::Edit;
use thoatngheo::store::{Clock, Register};
use village::{SIZES, Village, author, today, village};

/// Rows of a tall terminal.
const PAGE: usize = 60;

fn main() {
    divan::main();
}

/// Opening the program: the file, the list, its first page, the counts.
#[divan::bench(args = SIZES)]
fn open_to_first_page(bencher: Bencher, households: usize) {
    let path = &village(households).path;
    bencher.bench_local(|| {
        let register = Register::open(path, Clock::System).unwrap();
        let found = register.find(&Query::default(), today()).unwrap();
        (register.rows(&found.ids[..PAGE], today()).unwrap(), register.situation(today()).unwrap())
    });
}

/// One letter typed: the most that words can find.
#[divan::bench(args = SIZES)]
fn find_one_letter(bencher: Bencher, households: usize) {
    each_text(bencher, households, &["n", "t", "d", "h", "l", "k", "4"]);
}

/// Words as they are typed at the counter.
#[divan::bench(args = SIZES)]
fn find_words(bencher: Bencher, households: usize) {
    each_text(bencher, households, &["lanh", "nguyen th", "thi lanh khu 4", "duc kh", "n t h"]);
}

/// The last digits of a citizen number.
#[divan::bench(args = SIZES)]
fn find_digits(bencher: Bencher, households: usize) {
    each_text(bencher, households, &["321", "0412", "90017"]);
}

/// Another order of the whole list.
#[divan::bench(args = SIZES)]
fn sort_the_list(bencher: Bencher, households: usize) {
    let register = village(households).open();
    let mut orders = [SortBy::Head, SortBy::Deprivations, SortBy::Code, SortBy::Hamlet].into_iter().cycle();
    bencher.bench_local(|| {
        let sort = Sort { by: orders.next().unwrap(), descending: false };
        register.find(&Query { sort, ..Query::default() }, today()).unwrap().total
    });
}

/// A filter of the panel: one hamlet, deprived in two indicators, without a cow.
#[divan::bench(args = SIZES)]
fn filter_the_list(bencher: Bencher, households: usize) {
    let register = village(households).open();
    let hamlet = register.hamlets().unwrap()[0].id;
    let mut numbers = (1..=11).cycle();
    bencher.bench_local(|| {
        let number = numbers.next().unwrap();
        let filter = Filter {
            hamlets: vec![hamlet],
            deprived: vec![number, number + 1],
            had_not: vec!["bo-sinh-san".into()],
            ..Filter::default()
        };
        register.find(&Query { filter, ..Query::default() }, today()).unwrap().total
    });
}

/// The rows of a page.
#[divan::bench(args = SIZES)]
fn rows_of_a_page(bencher: Bencher, households: usize) {
    let register = village(households).open();
    let ids = register.find(&Query::default(), today()).unwrap().ids;
    let mut pages = ids.chunks(PAGE).step_by(7).cycle();
    bencher.bench_local(|| register.rows(pages.next().unwrap(), today()).unwrap());
}

/// The list as it stood on a past day, another one each time.
#[divan::bench(args = SIZES)]
fn list_of_a_past_day(bencher: Bencher, households: usize) {
    let register = village(households).open();
    let mut days = today().iter_days().rev().skip(1);
    bencher.bench_local(|| {
        let filter = Filter { on: days.next(), ..Filter::default() };
        register.find(&Query { filter, ..Query::default() }, today()).unwrap().total
    });
}

/// The rows of a page of a past day.
#[divan::bench(args = SIZES)]
fn rows_of_a_past_page(bencher: Bencher, households: usize) {
    let register = village(households).open();
    let ids = register.find(&Query::default(), today()).unwrap().ids;
    let mut pages = ids.chunks(PAGE).step_by(7).cycle();
    bencher.bench_local(|| register.rows_on(pages.next().unwrap(), today()).unwrap());
}

/// Everything of one household.
#[divan::bench(args = SIZES)]
fn dossier(bencher: Bencher, households: usize) {
    let register = village(households).open();
    let ids = register.find(&Query::default(), today()).unwrap().ids;
    let mut ids = ids.into_iter().step_by(13).cycle();
    bencher.bench_local(|| register.dossier(ids.next().unwrap()).unwrap());
}

/// A saved change, with its journal and its line in the list, safe on the disk.
#[divan::bench(args = SIZES)]
fn save_a_household(bencher: Bencher, households: usize) {
    let mut register = village(households).open();
    let ids = register.find(&Query::default(), today()).unwrap().ids;
    let mut ids = ids.into_iter().step_by(17).cycle();
    let mut times = 0;
    bencher.bench_local(|| {
        times += 1;
        let stored = register.dossier(ids.next().unwrap()).unwrap().household;
        let value = Household { notes: format!("lần {times}"), ..stored.value.clone() };
        register
            .perform(&author(), &Operation::SaveHousehold { edit: Edit::of(&stored, value), on: today() })
            .unwrap()
    });
}

/// Entering 2,000 households as one operation: the demo, an import.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn enter_two_thousand(bencher: Bencher) {
    bencher.bench_local(|| Village::make(2_000));
}

fn each_text(bencher: Bencher, households: usize, texts: &[&str]) {
    let register = village(households).open();
    let mut texts = texts.iter().cycle();
    bencher.bench_local(|| {
        let text = (*texts.next().unwrap()).to_owned();
        register.find(&Query { text, ..Query::default() }, today()).unwrap().ids.len()
    });
}
