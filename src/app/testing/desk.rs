//! A made-up disk and a runner that answers at once: for the tests of imports, papers and lists written
//! out, in app and ui.

use chrono::Datelike;

use super::{HOUSEHOLD, day, keys, model, press};
use crate::app::carry::CarryOutcome;
use crate::app::copies::CopyOutcome;
use crate::app::dialogs::print::PrintSetup;
use crate::app::files::{Entry, Folder};
use crate::app::health::{HealthOutcome, Report};
use crate::app::msg::Answer;
use crate::app::work::{Job, Outcome, Outlet, Printed, Work};
use crate::app::{Effect, Model, Msg, update};
use crate::domain::id::{HouseholdId, MemberId};
use crate::domain::intake::{KnownHousehold, KnownMember, KnownRegister, KnownSurvey};
use crate::domain::member::{Relation, Sex};
use crate::domain::survey::Answers;
use crate::i18n::Lang;
use crate::keys::Action;
use crate::tables::parse::ParseOptions;
use crate::tables::{self, OpenList};
use crate::viet::PartialDate;

/// A list of one household a row: one known and changed, one known and the same, one doubtful, two new,
/// two rejected, a zero lost.
pub const LIST: &str = "\
DANH SÁCH HỘ NGHÈO, CẬN NGHÈO NĂM 2026
Mã hộ;Họ và tên chủ hộ;Năm sinh;Giới tính;Số CCCD;Thôn;Số khẩu;Điểm B1;Chỉ số thiếu hụt;Phân loại
0412;Nguyễn Thị Lành;1987;Nữ;025187001234;Khu 4;5;130;1, 4, 8;N
0415;Đinh Văn Đức;1979;Nam;025079004321;Khu 4;4;120;1, 4;CN
;Hà Thị Đượm;;Nữ;;Khu 4;2;;;N
;Lò Văn Hoà;1990;Nam;25090007777;Bản Nà Lò;6;110;1, 4, 9, 10;N
;Quàng Thị Ý;1962;Nữ;;Bản Nà Lò;1;95;1, 2, 3;N
;Bùi Thị Nụ;1970;Nữ;12345;Khu 1;3;100;1, 4, 8;N
;Phạm Văn Lãm;31/02/1980;Nam;;Khu 1;3;100;1, 14;N
";

/// What was asked of the disk and the runner.
#[derive(Debug, Default)]
pub struct Desk {
    /// Every effect so far.
    pub asked: Vec<Effect>,
    /// Work is begun but never ends.
    pub slow: bool,
    /// Files that stand on the disk already.
    pub files: Vec<String>,
}

/// A program with an open register, and its desk.
pub fn desk(size: (u16, u16), lang: Lang) -> (Model, Desk) {
    (model(size, lang), Desk::default())
}

impl Desk {
    /// Plays a script, key by key, and answers what is asked.
    pub fn play(&mut self, model: &mut Model, script: &str) {
        for key in keys(script) {
            let effects = press(model, key);
            self.settle(model, effects);
        }
    }

    /// Does an action as the menu does it.
    pub fn act(&mut self, model: &mut Model, action: Action) {
        self.tell(model, Msg::Do(action));
    }

    /// Gives a message and answers what is asked.
    pub fn tell(&mut self, model: &mut Model, msg: Msg) {
        let effects = update(model, msg);
        self.settle(model, effects);
    }

    /// Answers effects, and those that follow from the answers.
    fn settle(&mut self, model: &mut Model, effects: Vec<Effect>) {
        for effect in effects {
            self.asked.push(effect.clone());
            for answer in self.answers(effect) {
                let more = update(model, Msg::Answer(answer));
                self.settle(model, more);
            }
        }
    }

    fn answers(&self, effect: Effect) -> Vec<Answer> {
        match effect {
            Effect::Work(job) => self.work(*job),
            Effect::FirstFolder(_) => vec![Answer::Folder(Folder { asked: String::new(), ..home() })],
            Effect::Folder(asked) => vec![Answer::Folder(folder(asked))],
            Effect::Documents => vec![Answer::Documents("/home/lan/Documents".into())],
            Effect::PrintSetup { what, on, full, .. } => {
                vec![Answer::PrintSetup(Box::new(PrintSetup { on, ..set_up(what, full) }))]
            }
            Effect::PrintPreview { id, full, .. } => vec![Answer::PrintPreview(id, summary(full))],
            _ => Vec::new(),
        }
    }

    fn work(&self, job: Job) -> Vec<Answer> {
        let begun = Answer::Progress(Work::new(job.task()));
        if self.slow {
            return vec![begun];
        }
        let end = match self.in_the_way(&job) {
            Some(path) => Answer::FileExists(path, Box::new(job)),
            None => Answer::Worked(Box::new(outcome(job))),
        };
        vec![begun, end]
    }

    /// The file that a job may not replace.
    fn in_the_way(&self, job: &Job) -> Option<String> {
        let (Job::Export { path, replace: false, .. } | Job::WriteRejected { path, replace: false, .. }) =
            job
        else {
            return None;
        };
        self.files.iter().find(|file| *file == path).cloned()
    }
}

fn outcome(job: Job) -> Outcome {
    match job {
        Job::ReadList { path } => Outcome::ListRead { path, list: Box::new(list()) },
        Job::Plan { list, .. } => {
            let options = ParseOptions { today: day("2026-11-21"), last_indicator: 12, k: 3 };
            Outcome::Planned(Box::new(tables::plan::plan(
                list.parse(options),
                &known(),
                options.today.year(),
            )))
        }
        Job::Import { plan, .. } => Outcome::Imported(plan.counts(), None),
        Job::WriteRejected { path, .. } | Job::Export { path, .. } => Outcome::Written { path },
        Job::Print { what: Printed::Summaries(ids), .. } => {
            Outcome::Printed { count: ids.len(), printer: "Laser".into() }
        }
        Job::Print { to: Outlet::Pdf(path) | Outlet::Text(path, _), .. } => Outcome::Written { path },
        Job::Print { .. } => Outcome::Printed { count: 1, printer: "Laser".into() },
        Job::Save(_) | Job::Erase { .. } => unreachable!("the runner makes it of another effect"),
        Job::Second(_) => Outcome::Second(crate::app::second::SecondOutcome::Listed(Vec::new())),
        Job::Carry(_) => Outcome::Carry(CarryOutcome::Listed(Vec::new())),
        Job::Health(_) => Outcome::Health(HealthOutcome::Examined(Report::default())),
        Job::Copies(_) | Job::CopiesOf(..) => Outcome::Copies(CopyOutcome::Made("so-2.db".into())),
        Job::Demo => Outcome::DemoMade { path: "demo.db".into() },
    }
}

/// The list, opened.
pub fn list() -> OpenList {
    tables::open(LIST.as_bytes(), None, &[]).unwrap()
}

/// Two households of the list as the register knows them, and a namesake of a third.
fn known() -> KnownRegister {
    let households = vec![
        known_household(412, "0412", "Nguyễn Thị Lành", Sex::Female, ("1987", "025187001234"), (120, 5)),
        known_household(415, "0415", "Đinh Văn Đức", Sex::Male, ("1979", "025079004321"), (120, 4)),
        known_household(431, "0431", "Hà Thị Đượm", Sex::Female, ("", ""), (90, 2)),
    ];
    KnownRegister { households }
}

fn known_household(
    id: i64,
    code: &str,
    head: &str,
    sex: Sex,
    (born, number): (&str, &str),
    (b1, people): (u32, u32),
) -> KnownHousehold {
    let member = KnownMember {
        id: MemberId(id),
        name: head.into(),
        sex: Some(sex),
        born: PartialDate::from_iso(born).ok(),
        citizen_number: number.into(),
        ethnicity: String::new(),
        relation: Relation::Head,
    };
    let answers = Answers::all_answered(12, if people == 5 { vec![1, 4, 8] } else { vec![1, 4] });
    KnownHousehold {
        id: HouseholdId(id),
        code: code.into(),
        code_was_made: false,
        hamlet: "Khu 4".into(),
        address: String::new(),
        phone: String::new(),
        people: Some(people),
        no_labour: false,
        merit: false,
        social_protection: false,
        notes: String::new(),
        surveys: vec![KnownSurvey { year: 2026, b1: Some(b1), income: None, answers, people }],
        recognitions: Vec::new(),
        members: vec![member],
    }
}

fn home() -> Folder {
    let entry = |name: &str, is_folder| Entry { name: name.into(), is_folder };
    Folder {
        asked: "/home/lan/".into(),
        path: "/home/lan".into(),
        parent: Some("/home".into()),
        entries: vec![
            entry("Rà soát 2026", true),
            entry("danh-sach-ho.csv", false),
            entry("danh-sach-19-cot.xlsx", false),
            entry("hộ cận nghèo.xls", false),
        ],
        fault: None,
    }
}

fn folder(asked: String) -> Folder {
    if asked == "/home/lan/" {
        return home();
    }
    let path = asked.trim_end_matches('/').to_owned();
    Folder { path, asked, parent: Some("/home/lan".into()), ..Folder::default() }
}

fn set_up(what: Printed, full: bool) -> PrintSetup {
    let stem = match &what {
        Printed::Summaries(_) => "phieu-0412-20261121".to_owned(),
        Printed::Card(_) => "the-phim".to_owned(),
        Printed::Table(table) => table.name.clone(),
        Printed::Papers(papers) => papers.sheet.stem().to_owned(),
        Printed::PayList(sheet) => format!("chi-tra-{}", sheet.month.iso()),
        Printed::Listing(list) => list.stem.clone(),
        Printed::Plans(_) => "ke-hoach".to_owned(),
        Printed::VisitSheet(_) => "phieu-di-tham".to_owned(),
        Printed::SignOff(_) => "bang-ke".to_owned(),
        Printed::Histories(_) => "nhat-ky".to_owned(),
        Printed::PersonData { .. } => "du-lieu-ca-nhan".to_owned(),
        Printed::Week => "lich-viec-tuan".to_owned(),
    };
    PrintSetup {
        what,
        on: None,
        lines: summary(full),
        printers: Ok(vec!["Laser".into()]),
        folder: "/home/lan/Documents".into(),
        stem,
    }
}

/// The summary of the household of the tests, as the runner words it.
fn summary(full: bool) -> Vec<String> {
    use crate::domain::catalogue::Catalogue;
    use crate::domain::framework::Framework;
    use crate::domain::standard::Standards;
    use crate::paper::forms::summary::{SummaryOptions, summary};
    let options = SummaryOptions {
        standards: &Standards::embedded(),
        catalogue: &Catalogue::embedded(),
        framework: &Framework::default(),
        as_of: None,
        show_citizen_numbers: full,
        printed_by: "lan.tt",
        printed_at: day("2026-11-21").and_hms_opt(8, 30, 0).unwrap(),
        place: "Thanh Ba",
    };
    let document = summary(&super::dossier(), &options, Lang::Vi);
    crate::paper::to_text(&document, 80).lines().map(str::to_owned).collect()
}

/// Opens the print dialog for the household of the tests.
pub fn printing(size: (u16, u16), lang: Lang) -> (Model, Desk) {
    let (mut model, mut desk) = desk(size, lang);
    desk.tell(&mut model, Msg::OpenHousehold(HOUSEHOLD));
    desk.act(&mut model, Action::Print);
    (model, desk)
}
