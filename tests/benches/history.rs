//! How long it takes to read the journal and the looks of a register of 100,000 households and 100,000 operations: of all,
//! of a household, of a person, by somebody, of a day; and to erase what is held of a person.

mod village;

use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use chrono::{TimeDelta, Utc};
use divan::{Bencher, black_box};
use thoatngheo::domain::history::{Author, HistoryFilter};
use thoatngheo::domain::id::{HouseholdId, MemberId};
use thoatngheo::domain::looked::{How, Looked, LookedFilter, Seen};
use thoatngheo::domain::operation::{Operation, OperationKind};
use thoatngheo::domain::query::Query;
use thoatngheo::domain::stored::Edit;
use thoatngheo::domain::visit::Visit;
use thoatngheo::store::Register;

use village::{SIZES, Village, author, today, village};

/// Saves of one visit each, and looks.
const OPERATIONS: usize = 100_000;
/// Milliseconds that nobody notices.
const NOTICED: u128 = 50;
/// As many as a screen fetches.
const PORTION: usize = 200;

fn main() {
    divan::main();
}

/// The register with its saves and looks, and one of its households.
fn busy() -> (&'static Village, HouseholdId) {
    static BUSY: OnceLock<HouseholdId> = OnceLock::new();
    let village = village(SIZES[1]);
    let chosen = BUSY.get_or_init(|| fill(&mut village.open()));
    (village, *chosen)
}

fn fill(register: &mut Register) -> HouseholdId {
    let ids = register.find(&Query::default(), today()).unwrap().ids;
    for (at, id) in ids.iter().cycle().take(OPERATIONS).enumerate() {
        let by = if at % 1000 == 0 { Author("hiem.khi".into()) } else { author() };
        register.perform(&by, &Operation::SaveVisit(Edit::new(visit(*id, at)))).unwrap();
    }
    let now = Utc::now();
    let look = |(at, id): (usize, &HouseholdId)| Looked {
        at: now + TimeDelta::seconds(at as i64),
        author: author(),
        household: Some(*id),
        how: How::Opened,
        seen: Seen::Page,
    };
    let looks: Vec<Looked> = ids.iter().cycle().take(OPERATIONS).enumerate().map(look).collect();
    register.note_looked(&looks).unwrap();
    ids[ids.len() / 2]
}

fn visit(household: HouseholdId, at: usize) -> Visit {
    Visit {
        household,
        date: today(),
        visitor: "do.dac".into(),
        seen: format!("lần {at}"),
        next_step: String::new(),
        next_due: None,
        milestone: None,
        income: None,
        heads: None,
        signs: Vec::new(),
        answers: Vec::new(),
    }
}

fn read(bencher: Bencher, filter: impl Fn(&Register, HouseholdId) -> HistoryFilter) {
    let (village, chosen) = busy();
    let register = village.open();
    let filter = filter(&register, chosen);
    bencher.bench_local(|| black_box(register.history_of(&filter, PORTION).unwrap()));
}

fn person(register: &Register, household: HouseholdId) -> MemberId {
    register.dossier(household).unwrap().residents[0].member.id
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn the_whole_journal(bencher: Bencher) {
    read(bencher, |_, _| HistoryFilter::default());
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn of_a_household(bencher: Bencher) {
    read(bencher, |_, household| HistoryFilter::of_household(household));
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn of_a_person(bencher: Bencher) {
    read(bencher, |register, household| HistoryFilter {
        person: Some(person(register, household)),
        ..HistoryFilter::default()
    });
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn by_somebody_who_does_little(bencher: Bencher) {
    read(bencher, |_, _| HistoryFilter { by: Some(Author("hiem.khi".into())), ..HistoryFilter::default() });
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn of_a_kind_that_nobody_did(bencher: Bencher) {
    read(bencher, |_, _| HistoryFilter { kind: Some(OperationKind::Decide), ..HistoryFilter::default() });
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn of_a_day_long_ago(bencher: Bencher) {
    let day = today() - chrono::Days::new(400);
    read(bencher, |_, _| HistoryFilter { from: Some(day), to: Some(day), ..HistoryFilter::default() });
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn who_looked_at_a_household(bencher: Bencher) {
    let (village, chosen) = busy();
    let register = village.open();
    let filter = LookedFilter { household: Some(chosen), ..LookedFilter::default() };
    bencher.bench_local(|| black_box(register.looks(&filter, PORTION).unwrap()));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn a_page_is_noted(bencher: Bencher) {
    let (village, chosen) = busy();
    let register = village.open();
    let look = Looked {
        at: Utc::now(),
        author: Author("moi".into()),
        household: Some(chosen),
        how: How::Printed,
        seen: Seen::Summary,
    };
    bencher.bench_local(|| register.note_looked(std::slice::from_ref(&look)).unwrap());
}

/// A colleague who saves something small again and again; how long they waited, where anybody would notice it: when, in
/// milliseconds from the beginning, and for how long.
fn waits(register: &Register, done: &AtomicBool) -> Vec<(u128, u128)> {
    let (begun, mut waits) = (Instant::now(), Vec::new());
    while !done.load(Ordering::Relaxed) {
        let saved = Instant::now();
        let look = Looked {
            at: Utc::now(),
            author: Author("dong.nghiep".into()),
            household: None,
            how: How::Printed,
            seen: Seen::Summary,
        };
        // A save that waited too long is told to its author: here it counts as waited.
        let _ = register.note_looked(std::slice::from_ref(&look));
        let waited = saved.elapsed().as_millis();
        if waited > NOTICED {
            waits.push(((saved - begun).as_millis(), waited));
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    waits
}

/// Behind all others by its name: it goes through the whole file. Told is how long a colleague waited for it: for the
/// erasure itself, and for pages that are emptied behind it.
#[divan::bench(sample_count = 1, sample_size = 1)]
fn z_a_person_is_erased(bencher: Bencher) {
    let (village, chosen) = busy();
    let mut register = village.open();
    let person = person(&register, chosen);
    let (done, colleague) = (AtomicBool::new(false), village.open());
    std::thread::scope(|scope| {
        let waits = scope.spawn(|| {
            let colleague = colleague;
            waits(&colleague, &done)
        });
        bencher.bench_local(|| black_box(register.erase_person(&author(), person, "luật", "đơn").unwrap()));
        done.store(true, Ordering::Relaxed);
        for (at, waited) in waits.join().unwrap() {
            eprintln!("a colleague's save at {at} ms waited {waited} ms");
        }
    });
}
