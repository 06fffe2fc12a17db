//! One person's data: told, and erased.

mod bytes;
mod erased;
mod found;
mod held;
mod joined;
mod proven;
mod waiting;

use std::fs;

use super::*;
use crate::domain::assistance::{AssistanceOperation, Benefit};
use crate::domain::class::Class;
use crate::domain::colleague::{ColleagueOperation, OfficeRules, Role};
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
        for (author, role) in [(lan(), Role::Keeper), (minh(), Role::Approver)] {
            self.bench.perform(&colleague(&author, role, &[]));
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
