use std::fs;

use super::*;
use crate::domain::assistance::{AssistanceOperation, Benefit};
use crate::domain::class::Class;
use crate::domain::colleague::{Colleague, ColleagueOperation, OfficeRules, Role};
use crate::domain::duplicates::Pair;
use crate::domain::history::HistoryFilter;
use crate::domain::id::{HouseholdId, OperationId};
use crate::domain::looked::{How, Looked, Seen};
use crate::domain::member::{Relation, Resident};
use crate::domain::operation::{Operation, OperationKind};
use crate::domain::personal::{ERASED, Extent};
use crate::domain::stored::Edit;
use crate::store::testing::*;
use crate::store::{Refusal, StoreError};

const NAME: &str = "Nguyễn Thị Lành";
const NUMBER: &str = "025174000123";

/// A household of two with what is typically written of its head, and a namesake elsewhere.
struct Home {
    bench: Bench,
    id: HouseholdId,
    lanh: MemberId,
}

fn home() -> Home {
    let mut bench = Bench::new();
    let hamlet = bench.hamlet("Khu 4");
    let id = bench.household(hamlet, "0412", "Nguyễn Thị Lanh");
    bench.household(hamlet, "0900", NAME);
    bench.join(id, "Đinh Văn Đức", Relation::Child);
    let mut home = Home { bench, id, lanh: MemberId(0) };
    home.lanh = home.resident(0).member.id;
    home.correct();
    home.write_of_her();
    home
}

impl Home {
    fn resident(&self, at: usize) -> Resident {
        self.bench.register.dossier(self.id).unwrap().residents[at].clone()
    }

    /// The name is put right, the number and the day of birth are entered.
    fn correct(&mut self) {
        let Resident { member, membership } = self.resident(0);
        let mut value = member.value.clone();
        (value.name, value.citizen_number) = (NAME.into(), NUMBER.into());
        value.born = Some(partial("1974-03-05"));
        self.bench.perform(&Operation::SaveMember {
            member: Edit::of(&member, value),
            membership: (membership.id, membership.rev),
            relation: Relation::Head,
            on: today(),
        });
    }

    fn write_of_her(&mut self) {
        let mut given = support(self.id, "bo-sinh-san", "2026-03-05");
        given.receiver = NAME.into();
        let grant =
            crate::domain::operation::SupportGrant { support: given, animals: Vec::new(), owed: None };
        self.bench.perform(&Operation::GiveSupports(vec![grant]));
        let benefit = Benefit {
            note: "khuyết tật nặng".into(),
            ..Benefit::since(self.lanh, "elderly_80", day("2026-03-01"))
        };
        self.bench.perform(&Operation::Assistance(AssistanceOperation::SaveBenefit(Edit::new(benefit))));
        let dossier = self.bench.register.dossier(self.id).unwrap();
        let mut household = dossier.household.value.clone();
        (household.phone, household.notes) = ("0987654321".into(), format!("{NAME} ở một mình"));
        self.bench.perform(&Operation::SaveHousehold {
            edit: Edit::of(&dossier.household, household),
            on: today(),
        });
    }

    fn erase(&mut self) -> Extent {
        let asked = self.bench.register.erase_person(
            &lan(),
            self.lanh,
            "Đơn ngày 20/11/2026",
            "Người trong hộ yêu cầu",
        );
        asked.unwrap().0
    }

    /// Lan keeps the register, Minh approves.
    fn office(&mut self, rules: OfficeRules) {
        for (login, role) in [("lan.tt", Role::Keeper), ("minh.nv", Role::Approver)] {
            let (login, name) = (login.to_owned(), String::new());
            let colleague =
                Colleague { login, name, role, hamlets: Vec::new(), left_on: None, note: String::new() };
            let save = ColleagueOperation::Save(Edit::new(colleague));
            self.bench.perform(&Operation::Colleague(save));
        }
        self.bench.perform(&Operation::Colleague(ColleagueOperation::SaveRules(rules)));
    }

    /// Every table of the file that holds a text in one of its columns.
    fn tables_with(&self, text: &str) -> Vec<String> {
        let conn = &self.bench.register.conn;
        let columns = "SELECT schema.name, info.name FROM sqlite_schema AS schema, pragma_table_info(schema.name) AS info
                       WHERE schema.type = 'table' AND schema.name NOT LIKE 'household_words%'";
        let mut columns = conn.prepare(columns).unwrap();
        let columns = columns.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        let columns: Vec<(String, String)> = columns.map(Result::unwrap).collect();
        let holds = |(table, column): &&(String, String)| {
            let sql = format!("SELECT count(*) FROM \"{table}\" WHERE instr(\"{column}\", ?1) > 0");
            conn.query_row(&sql, [text], |row| row.get::<_, i64>(0)).unwrap() > 0
        };
        columns.iter().filter(holds).map(|(table, column)| format!("{table}.{column}")).collect()
    }

    /// Everything that the file holds as text, of facts and of the journal.
    fn texts(&self) -> String {
        let mut all = String::new();
        for sql in [
            "SELECT coalesce(before, '') || coalesce(after, '') FROM change",
            "SELECT subject FROM operation",
            "SELECT coalesce(before, '') || coalesce(after, '') FROM proposed_row",
            "SELECT work FROM proposed_work",
        ] {
            let mut statement = self.bench.register.conn.prepare(sql).unwrap();
            let rows = statement.query_map([], |row| row.get::<_, String>(0)).unwrap();
            rows.for_each(|row| all.push_str(&row.unwrap()));
        }
        all
    }
}

#[test]
fn what_is_held_is_told_with_where_it_came_from_and_who_saw_it() {
    let home = home();
    let look = Looked {
        at: clock().now(),
        author: minh(),
        household: Some(home.id),
        how: How::Opened,
        seen: Seen::Page,
    };
    home.bench.register.note_looked(&[look]).unwrap();
    let data = home.bench.register.person_data(home.lanh).unwrap();
    assert_eq!((data.name.as_str(), data.code.as_str()), (NAME, "0412"));
    let tables: Vec<&str> = data.rows.iter().map(|row| row.table.as_str()).collect();
    assert_eq!(tables, ["member", "membership", "benefit", "household"]);
    let person = &data.rows[0];
    assert!(person.fields.contains(&("citizen_number".into(), NUMBER.into())), "{:?}", person.fields);
    assert_eq!(person.entered.as_ref().map(|origin| origin.kind), Some(OperationKind::AddHousehold));
    assert_eq!(person.changed.as_ref().map(|origin| origin.kind), Some(OperationKind::SaveMember));
    assert_eq!(data.looks.len(), 1);
    let kinds: Vec<_> = data.changes.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [OperationKind::SaveBenefit, OperationKind::SaveMember, OperationKind::AddHousehold]);
}

#[test]
fn after_an_erasure_neither_facts_nor_journal_hold_it_and_the_chain_is_proven() {
    let mut home = home();
    let extent = home.erase();
    assert!(extent.facts >= 4 && extent.operations >= 5, "{extent:?}");
    let held = home.resident(0).member;
    assert_eq!((held.name.as_str(), held.citizen_number.as_str()), (ERASED, ""));
    assert_eq!(held.born, Some(partial("1974")), "the year stays for statistics");
    let texts = home.texts();
    for gone in [NUMBER, "1974-03-05", "0987654321", "Nguyễn Thị Lanh", "khuyết tật nặng"] {
        assert!(!texts.contains(gone), "{gone}");
    }
    assert_eq!(home.bench.register.check().unwrap(), []);
    assert!(texts.contains("Người trong hộ yêu cầu"), "why it was erased is kept");
}

#[test]
fn a_namesake_and_the_others_of_the_household_stay() {
    let mut home = home();
    home.erase();
    assert_eq!(home.resident(1).member.name, "Đinh Văn Đức");
    assert_eq!(home.bench.found("lanh"), ["0900"], "found by no list any more");
    assert_eq!(home.bench.found("duc"), ["0412"]);
    assert_eq!(home.texts().matches(NAME).count(), 2, "the namesake: in her row and in what it was about");
}

#[test]
fn not_a_byte_of_it_is_left_in_the_file() {
    let mut home = home();
    assert!(home.erase().scrubbed);
    let path = home.bench.path();
    let log = fs::read(path.with_file_name("so.db-wal")).unwrap_or_default();
    let bytes = [fs::read(path).unwrap(), log].concat();
    let reversed: String = NUMBER.chars().rev().collect();
    for gone in [NUMBER, "0987654321", "Nguyễn Thị Lanh", "1974-03-05", &reversed] {
        assert!(!bytes.windows(gone.len()).any(|window| window == gone.as_bytes()), "{gone}");
    }
}

#[test]
fn what_was_erased_is_never_taken_back() {
    let mut home = home();
    home.erase();
    let undone = home.bench.register.undo(&lan());
    assert!(matches!(undone, Err(StoreError::Refused(Refusal::Redacted))), "{undone:?}");
    let again = home.bench.register.erase_person(&lan(), home.lanh, "x", "y");
    assert!(matches!(again, Err(StoreError::Refused(Refusal::ErasedAlready))), "{again:?}");
    home.bench.hamlet("Khu 5");
    home.bench.register.undo(&lan()).unwrap();
    assert_eq!(home.bench.register.check().unwrap(), []);
}

#[test]
fn an_erasure_says_why_and_on_which_ground() {
    let mut home = home();
    for (law, reason) in [("", "y"), ("x", " ")] {
        let asked = home.bench.register.erase_person(&lan(), home.lanh, law, reason);
        assert!(matches!(asked, Err(StoreError::Refused(Refusal::ErasureWithoutReason))), "{asked:?}");
    }
    home.erase();
    let filter = HistoryFilter { kind: Some(OperationKind::ErasePerson), ..HistoryFilter::default() };
    let erasures = home.bench.register.history_of(&filter, 9).unwrap();
    assert_eq!(erasures.len(), 1);
    assert_eq!(erasures[0].subject, format!("0412 {ERASED}"));
}

#[test]
fn only_a_keeper_erases() {
    let mut home = home();
    for (login, role) in [("lan.tt", Role::Keeper), ("minh.nv", Role::Approver)] {
        let (login, name) = (login.to_owned(), String::new());
        let colleague =
            Colleague { login, name, role, hamlets: Vec::new(), left_on: None, note: String::new() };
        home.bench.perform(&Operation::Colleague(ColleagueOperation::Save(Edit::new(colleague))));
    }
    let asked = home.bench.register.erase_person(&minh(), home.lanh, "x", "y");
    assert!(matches!(asked, Err(StoreError::Denied(_))), "{asked:?}");
    home.erase();
}

#[test]
fn nothing_else_can_be_changed_under_the_cover_of_an_erasure() {
    let mut home = home();
    home.erase();
    let tamper = |sql: &str| home.bench.register.conn.execute_batch(sql).unwrap();
    let problems = || home.bench.register.check().unwrap().len();
    tamper("DROP TRIGGER change_is_final");
    tamper(
        "UPDATE change SET after = replace(after, 'bo-sinh-san', 'bo-sua') WHERE table_name = 'support' AND before IS NULL",
    );
    assert_eq!(problems(), 1, "what is left of a redacted operation is proven too");
    tamper(
        "UPDATE change SET after = replace(after, 'bo-sua', 'bo-sinh-san') WHERE table_name = 'support' AND before IS NULL",
    );
    assert_eq!(problems(), 0);
    tamper("DROP TRIGGER redaction_stays; DELETE FROM redaction WHERE operation = 3");
    assert_eq!(problems(), 1, "an operation that was changed, and no erasure accounts for it");
}

#[test]
fn a_redaction_that_no_erasure_has_journaled_covers_nothing() {
    let home = home();
    let conn = &home.bench.register.conn;
    conn.execute_batch(
        "DROP TRIGGER change_is_final; DROP TRIGGER redaction_is_journaled;
         UPDATE change SET after = replace(after, 'Đinh Văn Đức', 'Ai Đó') WHERE table_name = 'member'",
    )
    .unwrap();
    let forged = home.bench.register.check().unwrap();
    assert_eq!(forged.len(), 1);
    let operation: i64 = forged[0].place.parse().unwrap();
    let made = crate::store::journal::Link::of(conn, crate::domain::id::OperationId(operation)).unwrap();
    let digest = crate::store::journal::digest_of(conn, crate::domain::id::OperationId(operation)).unwrap();
    conn.execute(
        "INSERT INTO redaction (operation, by_operation, digest) VALUES (?1, (SELECT max(id) FROM operation), ?2)",
        (operation, made.hash(&digest)),
    )
    .unwrap();
    assert_eq!(home.bench.register.check().unwrap().len(), 1);
}

#[test]
fn a_register_with_an_erasure_comes_back_from_its_dump() {
    let mut home = home();
    home.erase();
    let folder = home.bench.folder.path().join("chu");
    let go_on = &mut |_, _| std::ops::ControlFlow::Continue(());
    home.bench.register.dump(&folder, &|_| String::new(), go_on).unwrap();
    let proof = home.bench.register.prove_dump(&folder, go_on).unwrap();
    assert_eq!(proof.problems, []);
}

#[test]
fn what_waits_for_a_second_person_is_erased_too() {
    let mut home = home();
    for (login, role) in [("lan.tt", Role::Keeper), ("minh.nv", Role::Approver)] {
        let (login, name) = (login.to_owned(), String::new());
        let colleague =
            Colleague { login, name, role, hamlets: Vec::new(), left_on: None, note: String::new() };
        home.bench.perform(&Operation::Colleague(ColleagueOperation::Save(Edit::new(colleague))));
    }
    let rules = crate::domain::colleague::OfficeRules { second_for_money: true, ..Default::default() };
    home.bench.perform(&Operation::Colleague(ColleagueOperation::SaveRules(rules)));
    let mut given = support(home.id, "xe-dap", "2026-04-05");
    given.note = format!("{NAME} nhận thay");
    let grant = crate::domain::operation::SupportGrant { support: given, animals: Vec::new(), owed: None };
    let waits = home.bench.perform(&Operation::GiveSupports(vec![grant]));
    assert!(waits.proposed.is_some());
    home.erase();
    let texts = home.texts();
    let at = texts.find(&format!("{NAME} nhận thay"));
    assert_eq!(
        at,
        None,
        "{}",
        &texts[texts.floor_char_boundary(at.unwrap_or_default().saturating_sub(900))..]
    );
    let waiting = home.bench.register.waiting_proposals().unwrap();
    let rows = home.bench.register.proposed_rows(&waiting[0]).unwrap();
    assert!(!serde_json::json!(rows).to_string().contains(NAME), "{rows:?}");
    assert_eq!(home.bench.register.check().unwrap(), []);
}

#[test]
fn what_a_proposal_is_called_is_erased_wherever_it_stands() {
    let mut home = home();
    home.office(OfficeRules { second_for_recognition: true, ..OfficeRules::default() });
    let named = format!("0412 {NAME}");
    for on in ["2026-11-01", "2026-11-02"] {
        let decided = Operation::SaveRecognition(Edit::new(recognition(home.id, Class::Poor, on)));
        assert!(home.bench.perform(&decided).proposed.is_some());
    }
    let waiting = home.bench.register.waiting_proposals().unwrap();
    assert_eq!(waiting[0].subject, named);
    home.bench.register.refuse(&minh(), waiting[0].id, waiting[0].rev, "thiếu biên bản").unwrap();
    home.erase();
    assert_eq!(home.tables_with(&named), [""; 0]);
    assert_eq!(home.bench.register.check().unwrap(), []);
    // Nothing of the work named her: it can still be done.
    let waiting = home.bench.register.waiting_proposals().unwrap();
    home.bench.register.approve(&minh(), waiting[0].id, waiting[0].rev, None).unwrap();
}

#[test]
fn work_out_of_which_somebody_was_erased_is_entered_anew() {
    let mut home = home();
    home.office(OfficeRules { second_for_money: true, ..OfficeRules::default() });
    let mut given = support(home.id, "xe-dap", "2026-04-05");
    given.note = format!("{NAME} nhận thay");
    let grant = crate::domain::operation::SupportGrant { support: given, animals: Vec::new(), owed: None };
    home.bench.perform(&Operation::GiveSupports(vec![grant]));
    home.erase();
    let waiting = home.bench.register.waiting_proposals().unwrap();
    let answered = home.bench.register.approve(&minh(), waiting[0].id, waiting[0].rev, None);
    assert!(matches!(answered, Err(StoreError::Refused(Refusal::WorkLost))), "{answered:?}");
}

/// The head's record of a household that was entered twice, made one with the first.
fn joined(home: &mut Home) -> MemberId {
    let hamlet = home.bench.register.dossier(home.id).unwrap().household.hamlet;
    let other = home.bench.household(hamlet, "0977", "NGUYỄN THỊ LÀNH");
    let Resident { member, membership } = home.bench.register.dossier(other).unwrap().residents[0].clone();
    let mut value = member.value.clone();
    (value.citizen_number, value.born) = (NUMBER.into(), Some(partial("1974-03-05")));
    value.sex = home.resident(0).member.sex;
    home.bench.perform(&Operation::SaveMember {
        member: Edit::of(&member, value),
        membership: (membership.id, membership.rev),
        relation: Relation::Head,
        on: today(),
    });
    let join = home.bench.register.join_of(Pair::Households(home.id, other)).unwrap();
    home.bench.perform(&Operation::Health(join));
    member.id
}

#[test]
fn records_that_were_made_one_are_told_and_erased_together() {
    let mut home = home();
    let given_up = joined(&mut home);
    let data = home.bench.register.person_data(home.lanh).unwrap();
    let own = data.rows.iter().filter(|row| row.table == "member").map(|row| row.row);
    assert_eq!(own.collect::<Vec<_>>(), [home.lanh.0, given_up.0]);
    home.erase();
    for gone in [NUMBER, "1974-03-05", "NGUYỄN THỊ LÀNH"] {
        assert_eq!(home.tables_with(gone), [""; 0], "{gone}");
    }
    assert_eq!(home.bench.register.check().unwrap(), []);
    let again = home.bench.register.erase_person(&lan(), given_up, "x", "y");
    assert!(matches!(again, Err(StoreError::Refused(Refusal::ErasedAlready))), "{again:?}");
}

#[test]
fn a_join_that_was_taken_back_makes_two_people_again() {
    let mut home = home();
    let given_up = joined(&mut home);
    home.bench.register.undo(&lan()).unwrap();
    home.erase();
    let data = home.bench.register.person_data(given_up).unwrap();
    assert_eq!(data.name, "NGUYỄN THỊ LÀNH");
}

#[test]
fn a_redaction_counts_only_where_its_operation_says_whose_data_was_erased() {
    let mut home = home();
    let extent = home.erase();
    let conn = &home.bench.register.conn;
    assert_eq!(home.bench.register.check().unwrap(), []);
    conn.execute_batch(
        "DROP TRIGGER change_is_final; DROP TRIGGER change_stays;
         UPDATE change SET table_name = 'erased' WHERE table_name = 'erasure'",
    )
    .unwrap();
    let last = OperationId(conn.query_row("SELECT max(id) FROM operation", [], |row| row.get(0)).unwrap());
    let link = crate::store::journal::Link::of(conn, last).unwrap();
    let digest = crate::store::journal::digest_of(conn, last).unwrap();
    conn.execute_batch("DROP TRIGGER operation_is_final").unwrap();
    conn.execute("UPDATE operation SET hash = ?2 WHERE id = ?1", (last.0, link.hash(&digest))).unwrap();
    let problems = home.bench.register.check().unwrap();
    let broken = problems.iter().filter(|problem| problem.kind == crate::store::ProblemKind::Journal).count();
    assert!(broken >= extent.operations, "{problems:?}");
}

#[test]
fn an_anchor_tells_what_was_erased_under_it_since() {
    let mut home = home();
    let anchor = home.bench.register.anchor().unwrap().unwrap();
    assert_eq!(home.bench.register.redacted_since(&anchor).unwrap(), []);
    let extent = home.erase();
    let since = home.bench.register.redacted_since(&anchor).unwrap();
    assert_eq!((since.len(), since[0].operations, since[0].author.clone()), (1, extent.operations, lan()));
    assert_eq!(home.bench.register.check_anchor(&anchor).unwrap(), None, "it holds, in that sense");
    let after = home.bench.register.anchor().unwrap().unwrap();
    assert_eq!(home.bench.register.redacted_since(&after).unwrap(), []);
}
