//! Long work against a real register in a folder of its own.

mod carry;
mod saves;

use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use tempfile::TempDir;

use super::*;
use crate::app::work::{Outcome, Outlet, Printed, Which};
use crate::domain::id::HouseholdId;
use crate::domain::intake::{Counts, ImportPlan};
use crate::domain::place::{AreaType, Commune};
use crate::domain::query::Query;
use crate::store::{Clock, Register};

/// A register, the work on it, and what the work says.
struct Office {
    folder: TempDir,
    place: Place,
    jobs: Jobs,
    inbox: Receiver<Msg>,
}

impl Office {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let register = folder.path().join("so.db");
        let author = Author("lan".into());
        let commune =
            Commune { province: "Phú Thọ".into(), name: "Xã Thanh Ba".into(), area: AreaType::Rural };
        drop(Register::create(&register, &commune, &author, Clock::System).unwrap());
        let now = "2026-11-21T08:30:00".parse().unwrap();
        let (outbox, inbox) = channel();
        Self {
            folder,
            place: Place { register, author, lang: Lang::Vi, dates: Default::default(), now },
            jobs: Jobs::new(outbox),
            inbox,
        }
    }

    /// A csv of so many households, one a row, under the headers that offices use.
    fn list(&self, households: usize) -> String {
        let mut text = String::from(
            "Mã hộ;Họ và tên chủ hộ;Năm sinh;Giới tính;Thôn;Số khẩu;Điểm B1;Chỉ số thiếu hụt;Phân loại\n",
        );
        for number in 1..=households {
            let hamlet = number % 7 + 1;
            text +=
                &format!("{number:04};Hà Thị Đượm;19{:02};Nữ;Khu {hamlet};4;120;1, 4, 8;N\n", number % 90);
        }
        let path = self.folder.path().join("danh-sach.csv");
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn start(&mut self, job: Job) {
        let begun = self.jobs.start(job, self.place.clone());
        assert!(matches!(begun, Answer::Progress(_)), "{begun:?}");
    }

    /// Waits for the last word of the work.
    fn end(&mut self) -> Answer {
        loop {
            match self.inbox.recv_timeout(Duration::from_secs(60)).unwrap() {
                Msg::Answer(Answer::Progress(_)) => {}
                Msg::Answer(answer) => return answer,
                other => panic!("{other:?}"),
            }
        }
    }

    fn does(&mut self, job: Job) -> Answer {
        self.start(job);
        self.end()
    }

    fn outcome(&mut self, job: Job) -> Outcome {
        match self.does(job) {
            Answer::Worked(outcome) => *outcome,
            other => panic!("{other:?}"),
        }
    }

    fn planned(&mut self, households: usize) -> Arc<ImportPlan> {
        let path = self.list(households);
        let Outcome::ListRead { list, .. } = self.outcome(Job::ReadList { path }) else { panic!("not read") };
        let plan = Job::Plan { list: Arc::new(*list), remember: Vec::new() };
        let Outcome::Planned(plan) = self.outcome(plan) else { panic!("not planned") };
        Arc::new(*plan)
    }

    fn import(&mut self, households: usize) -> Counts {
        let job = Job::Import { plan: self.planned(households), file: "danh-sach.csv".into() };
        let Outcome::Imported(counts, _) = self.outcome(job) else { panic!("not imported") };
        counts
    }

    fn register(&self) -> Register {
        Register::open(&self.place.register, Clock::System).unwrap()
    }

    fn ids(&self) -> Vec<HouseholdId> {
        self.register().find(&Query::default(), self.place.now.date()).unwrap().ids
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn print(&mut self, name: &str, replace: bool) -> Answer {
        let to = Outlet::Pdf(self.path(name).display().to_string());
        let ids = self.ids();
        self.does(Job::Print { what: Printed::Summaries(ids), on: None, to, full: false, replace })
    }
}

#[test]
fn a_list_is_read_compared_and_imported() {
    let mut office = Office::new();
    let counts = office.import(60);
    assert_eq!((counts.households_new, counts.rejected), (60, 0));
    assert_eq!(office.ids().len(), 60);
}

#[test]
fn the_same_list_changes_nothing_the_second_time() {
    let mut office = Office::new();
    office.import(20);
    let counts = office.planned(20).counts();
    assert_eq!((counts.households_new, counts.households_changed, counts.households_unchanged), (0, 0, 20));
}

#[test]
fn an_import_that_is_stopped_leaves_the_register_as_it_was() {
    let mut office = Office::new();
    let plan = office.planned(3_000);
    office.start(Job::Import { plan, file: "danh-sach.csv".into() });
    office.jobs.cancel();
    assert!(matches!(office.end(), Answer::Cancelled));
    assert!(office.ids().is_empty());
    assert!(
        office
            .register()
            .undo_step(&office.place.author)
            .unwrap()
            .is_none_or(|step| step.subject != "danh-sach.csv")
    );
}

#[test]
fn only_one_piece_of_work_is_under_way() {
    let mut office = Office::new();
    let plan = office.planned(2_000);
    office.start(Job::Import { plan, file: "danh-sach.csv".into() });
    let refused = office.jobs.start(Job::ReadList { path: String::new() }, office.place.clone());
    assert!(matches!(refused, Answer::Failed(words) if words == Lang::Vi.work_busy()));
    office.jobs.end();
}

#[test]
fn leaving_the_program_stops_the_work_and_waits_for_it() {
    let mut office = Office::new();
    let plan = office.planned(3_000);
    office.start(Job::Import { plan, file: "danh-sach.csv".into() });
    office.jobs.end();
    assert!(matches!(office.end(), Answer::Cancelled | Answer::Worked(_)));
}

#[test]
fn summaries_go_to_one_pdf_file() {
    let mut office = Office::new();
    office.import(5);
    assert!(matches!(office.print("phieu.pdf", false), Answer::Worked(_)));
    assert!(std::fs::read(office.path("phieu.pdf")).unwrap().starts_with(b"%PDF"));
}

#[test]
fn nothing_leaves_of_which_no_note_could_be_made() {
    let mut office = Office::new();
    office.import(2);
    let other = rusqlite::Connection::open(&office.place.register).unwrap();
    other.execute_batch("ALTER TABLE access RENAME TO access_away").unwrap();
    let path = office.path("ho.csv").display().to_string();
    let which = Which::Found(Box::default());
    let written = office.does(Job::Export { which, on: None, xlsx: false, path, replace: false });
    assert!(matches!(written, Answer::WorkFailed(_)));
    assert!(matches!(office.print("phieu.pdf", false), Answer::WorkFailed(_)));
    assert!(!office.path("ho.csv").exists() && !office.path("phieu.pdf").exists());
}

#[test]
fn a_file_that_stands_there_is_replaced_only_when_asked() {
    let mut office = Office::new();
    office.import(2);
    std::fs::write(office.path("phieu.pdf"), b"old").unwrap();
    let Answer::FileExists(_, again) = office.print("phieu.pdf", false) else { panic!("not asked") };
    assert_eq!(std::fs::read(office.path("phieu.pdf")).unwrap(), b"old");
    assert!(matches!(office.does(again.replacing()), Answer::Worked(_)));
    assert!(std::fs::read(office.path("phieu.pdf")).unwrap().starts_with(b"%PDF"));
}

#[test]
fn a_folder_that_is_not_there_is_told_in_words() {
    let mut office = Office::new();
    office.import(1);
    let answer = office.print("gone/phieu.pdf", false);
    assert!(matches!(answer, Answer::WorkFailed(words) if words.contains("phieu.pdf")));
}

#[test]
fn the_list_is_written_as_csv_with_its_headings() {
    let mut office = Office::new();
    office.import(3);
    let path = office.path("hộ.csv").display().to_string();
    let job =
        Job::Export { which: Which::Found(Box::default()), on: None, xlsx: false, path, replace: false };
    assert!(matches!(office.outcome(job), Outcome::Written { .. }));
    let text = std::fs::read_to_string(office.path("hộ.csv")).unwrap();
    assert!(text.contains("Mã hộ;Chủ hộ;Thôn") && text.lines().count() == 4, "{text}");
}

#[test]
fn a_file_that_is_no_list_is_told_in_words() {
    let mut office = Office::new();
    let path = office.path("ảnh.csv");
    std::fs::write(&path, b"\x89PNG\r\n\x1a\n\x00\x00").unwrap();
    let answer = office.does(Job::ReadList { path: path.display().to_string() });
    assert!(matches!(answer, Answer::WorkFailed(_)), "{answer:?}");
    let gone = office.does(Job::ReadList { path: office.path("gone.xlsx").display().to_string() });
    assert!(matches!(gone, Answer::WorkFailed(words) if words.contains("gone.xlsx")));
}

/// A table of nobody, as the finder counts it.
fn table(office: &Office) -> Arc<crate::domain::report::Table> {
    use crate::domain::report::{Period, TableSet};
    use crate::shell::rules::Rules;
    let set = TableSet::embedded();
    let go_on = &mut |_: usize, _: usize| std::ops::ControlFlow::Continue(());
    let period = Period::of_year(2025, office.place.now.date());
    let spec = set.by_name("movement-poor").unwrap();
    let table = crate::shell::report::table(&office.register(), &Rules::embedded(), spec, period, go_on);
    Arc::new(table.unwrap())
}

#[test]
fn a_table_is_printed_and_written_out_and_replaces_no_file_unasked() {
    let mut office = Office::new();
    let table = table(&office);
    let pdf = office.path("bang.pdf").display().to_string();
    let what = Printed::Table(table.clone());
    let print = Job::Print { what, on: None, to: Outlet::Pdf(pdf), full: false, replace: false };
    assert!(matches!(office.outcome(print.clone()), Outcome::Written { .. }));
    assert!(std::fs::read(office.path("bang.pdf")).unwrap().starts_with(b"%PDF"));
    assert!(matches!(office.does(print), Answer::FileExists(..)));
    for (name, xlsx, begins) in
        [("bang.xlsx", true, &b"PK"[..]), ("bang.csv", false, "\u{feff}TT;".as_bytes())]
    {
        let path = office.path(name).display().to_string();
        let which = Which::Table(table.clone());
        let job = Job::Export { which, on: None, xlsx, path, replace: false };
        assert!(matches!(office.outcome(job), Outcome::Written { .. }));
        assert!(std::fs::read(office.path(name)).unwrap().starts_with(begins), "{name}");
    }
}

#[test]
fn nobody_is_asked_whether_a_paper_may_replace_the_register() {
    let mut office = Office::new();
    let register = office.place.register.clone();
    let bytes = std::fs::read(&register).unwrap();
    let path = register.display().to_string();
    let which = Which::Found(Box::default());
    for replace in [false, true] {
        let export = Job::Export { which: which.clone(), on: None, xlsx: false, path: path.clone(), replace };
        let Answer::WorkFailed(words) = office.does(export) else { panic!("not refused") };
        assert!(words.contains("là sổ"), "{words}");
    }
    assert!(std::fs::read(&register).unwrap() == bytes);
}
