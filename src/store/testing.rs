//! What the tests of the store share: a register in a folder of its own, people and households to put in.

pub mod watching;

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};
use tempfile::TempDir;

use super::{Clock, Done, Register, StoreError};
use crate::domain::activity::sample::activity;
use crate::domain::activity::{Activity, ActivityKind, ActivityOperation, Attendance};
use crate::domain::class::Class;
use crate::domain::colleague::{Colleague, ColleagueOperation, Role};
use crate::domain::herd::Animal;
use crate::domain::history::Author;
use crate::domain::household::Household;
use crate::domain::id::{ActivityId, HamletId, HouseholdId, MemberId, ReliefEventId};
use crate::domain::member::{JoinReason, Member, Relation, Sex};
use crate::domain::operation::{Operation, SupportGrant};
use crate::domain::place::{AreaType, Commune, Hamlet};
use crate::domain::query::{Filter, Query, Sort};
use crate::domain::recognition::Recognition;
use crate::domain::relief::{ReliefEvent, ReliefKind, ReliefOperation};
use crate::domain::stored::Edit;
use crate::domain::support::{Support, SupportState};
use crate::domain::survey::{Answers, Survey};
use crate::viet::PartialDate;

/// A register that goes with its folder.
pub struct Bench {
    pub register: Register,
    pub folder: TempDir,
}

/// The officer of most tests.
pub fn lan() -> Author {
    Author("lan.tt".into())
}

/// Her colleague.
pub fn minh() -> Author {
    Author("minh.nv".into())
}

pub fn day(iso: &str) -> NaiveDate {
    iso.parse().unwrap()
}

pub fn partial(iso: &str) -> PartialDate {
    PartialDate::from_iso(iso).unwrap()
}

/// The day on which the tests look.
pub fn today() -> NaiveDate {
    day("2026-11-22")
}

pub fn clock() -> Clock {
    Clock::Fixed(DateTime::parse_from_rfc3339("2026-11-22T03:00:00Z").unwrap().with_timezone(&Utc))
}

pub fn commune() -> Commune {
    Commune { province: "Phú Thọ".into(), name: "Xã Thanh Ba".into(), area: AreaType::Rural }
}

pub fn member(name: &str, sex: Sex) -> Member {
    Member { name: name.into(), sex: Some(sex), ethnicity: "Mường".into(), ..Member::default() }
}

impl Bench {
    /// A register with nothing but its commune.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("so.db");
        let mut register = Register::create(&path, &commune(), &lan(), clock()).unwrap();
        register.seed_ids(1);
        Self { register, folder }
    }

    pub fn path(&self) -> PathBuf {
        self.register.path().to_owned()
    }

    /// A register of one household that was closed, so that all of it is in its file.
    pub fn closed() -> (TempDir, PathBuf) {
        let mut bench = Self::new();
        let hamlet = bench.hamlet("Khu 4");
        bench.household(hamlet, "0412", "Nguyễn Thị Lành");
        let path = bench.path();
        drop(bench.register);
        (bench.folder, path)
    }

    /// The same file once more, as a colleague opens it.
    pub fn colleague(&self) -> Register {
        Register::open(&self.path(), clock()).unwrap()
    }

    pub fn perform(&mut self, operation: &Operation) -> Done {
        self.register.perform(&lan(), operation).unwrap()
    }

    pub fn hamlet(&mut self, name: &str) -> HamletId {
        let hamlet = Hamlet { name: name.into(), ..Hamlet::default() };
        self.perform(&Operation::SaveHamlet(Edit::new(hamlet))).created.hamlets()[0]
    }

    pub fn household(&mut self, hamlet: HamletId, code: &str, head: &str) -> HouseholdId {
        let operation = Operation::AddHousehold {
            household: Household::new(code, hamlet),
            head: member(head, Sex::Female),
            on: day("2025-01-10"),
        };
        self.perform(&operation).created.households()[0]
    }

    pub fn join(&mut self, household: HouseholdId, name: &str, relation: Relation) -> Done {
        self.perform(&Operation::AddMember {
            household,
            member: member(name, Sex::Male),
            relation,
            from: None,
            joined: JoinReason::Registered,
        })
    }

    pub fn recognise(&mut self, household: HouseholdId, class: Class, decided: &str) -> Done {
        self.perform(&Operation::SaveRecognition(Edit::new(recognition(household, class, decided))))
    }

    pub fn survey(&mut self, household: HouseholdId, date: &str, deprived: &[u8]) -> Done {
        self.perform(&Operation::SaveSurvey(Edit::new(survey(household, date, deprived))))
    }

    pub fn support(&mut self, household: HouseholdId, model: &str, date: &str) -> Done {
        let grant =
            SupportGrant { support: support(household, model, date), animals: Vec::new(), owed: None };
        self.perform(&Operation::GiveSupports(vec![grant]))
    }

    /// The steps by which SQLite answers a question, whatever its parameters.
    pub fn steps_of(&self, sql: &str) -> Vec<String> {
        let mut statement = self.register.conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
        let mut rows = statement.raw_query();
        let mut steps = Vec::new();
        while let Some(row) = rows.next().unwrap() {
            steps.push(row.get("detail").unwrap());
        }
        steps
    }

    /// A class of two months, done and paid for.
    pub fn class(&mut self, from: &str) -> ActivityId {
        let until = day(from).checked_add_days(chrono::Days::new(60));
        let class =
            Activity { name: "Lớp may".into(), until, ..activity(ActivityKind::TrainingClass, from) };
        let operation = Operation::Activity(ActivityOperation::Save(Edit::new(class)));
        self.perform(&operation).created.activities()[0]
    }

    pub fn attend(&mut self, activity: ActivityId, member: MemberId) -> Result<Done, StoreError> {
        let people = vec![Attendance::new(activity, member)];
        self.register.perform(&lan(), &Operation::Activity(ActivityOperation::AddAttendances(people)))
    }

    pub fn emergency(&mut self, kind: ReliefKind, happened: &str) -> ReliefEventId {
        let event = ReliefEvent {
            kind,
            name: "Vụ việc".into(),
            happened: day(happened),
            hamlet: None,
            dead: 0,
            injured: 0,
            damage: None,
            note: String::new(),
        };
        let operation = Operation::Relief(ReliefOperation::Save(Edit::new(event)));
        self.perform(&operation).created.relief_events()[0]
    }

    pub fn relieve(
        &mut self,
        event: ReliefEventId,
        household: HouseholdId,
        date: &str,
    ) -> Result<Done, StoreError> {
        let mut given = support(household, "cuu-tro-khan-cap", date);
        given.part_of.relief_event = Some(event);
        let grant = SupportGrant { support: given, animals: Vec::new(), owed: None };
        self.register.perform(&lan(), &Operation::GiveSupports(vec![grant]))
    }

    /// The codes that a find line finds, in order.
    pub fn found(&self, text: &str) -> Vec<String> {
        self.listed(text, Filter::default(), Sort::default())
    }

    pub fn listed(&self, text: &str, filter: Filter, sort: Sort) -> Vec<String> {
        let query = Query { text: text.into(), filter, sort };
        let found = self.register.find(&query, today()).unwrap();
        let rows = self.register.rows(&found.ids, today()).unwrap();
        rows.into_iter().map(|row| row.code).collect()
    }
}

pub fn recognition(household: HouseholdId, class: Class, decided: &str) -> Recognition {
    Recognition {
        household,
        survey: None,
        class,
        decided: day(decided),
        decision_number: "118/QĐ-UBND".into(),
        reason: String::new(),
        decision: None,
    }
}

/// Somebody who works with the register from here on; an officer of these hamlets, of all where none is named.
pub fn colleague(author: &Author, role: Role, hamlets: &[HamletId]) -> Operation {
    let colleague = Colleague { hamlets: hamlets.to_vec(), ..Colleague::new(author.0.clone(), role) };
    Operation::Colleague(ColleagueOperation::Save(Edit::new(colleague)))
}

/// The first page of an index of the journal, which no screen reads, is destroyed; the file as it was before.
pub fn destroy_index(path: &Path) -> Vec<u8> {
    let whole = std::fs::read(path).unwrap();
    let root = "SELECT rootpage FROM sqlite_schema WHERE name = 'change_row'";
    let conn = rusqlite::Connection::open(path).unwrap();
    let page: u32 = conn.query_row(root, [], |row| row.get(0)).unwrap();
    let page = page as usize;
    drop(conn);
    let mut bytes = whole.clone();
    bytes[(page - 1) * 4096..page * 4096].fill(0x5A);
    std::fs::write(path, bytes).unwrap();
    whole
}

pub fn survey(household: HouseholdId, date: &str, deprived: &[u8]) -> Survey {
    Survey {
        round: date[..4].into(),
        standard: "2022-2026".into(),
        people: 1,
        b1: Some(120),
        answers: Answers::all_answered(12, deprived.iter().copied()),
        surveyor: "Lan".into(),
        ..Survey::new(household, day(date))
    }
}

pub fn support(household: HouseholdId, model: &str, date: &str) -> Support {
    Support {
        quantity: 1000,
        unit: "con".into(),
        value: 18_000_000,
        fund: "mttq-tw".into(),
        state: SupportState::HandedOver,
        minutes_number: "07/2025".into(),
        receiver: "Nguyễn Thị Lành".into(),
        details: [("breed".to_owned(), "Sind".to_owned())].into(),
        ..Support::new(household, model, day(date))
    }
}

/// A cow on its way to a household.
pub fn cow(holder: HouseholdId) -> Animal {
    Animal {
        support: None,
        holder,
        tag: "PT-0417".into(),
        species: "bò".into(),
        breed: "Sind lai".into(),
        sex: Some(Sex::Female),
        born: Some(partial("2023-05")),
        weight_kg: Some(210),
        dam: None,
        generation: 1,
        heads: 1,
        value: None,
        photo: String::new(),
    }
}
