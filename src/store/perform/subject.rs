//! What an operation is about, as the journal names it where that is not the household that it touches: things by name,
//! never by code, and of many how many.

use rusqlite::Connection;

use super::{activity, assistance, exit, group, hand_over, programme, relief, round, visit};
use crate::domain::catalogue::Catalogue;
use crate::domain::colleague::ColleagueOperation;
use crate::domain::operation::{Operation, SupportGrant};
use crate::store::Result;

/// What an operation is about; nothing where it is the household that it touches.
///
/// # Errors
/// What the disk may do.
pub(in crate::store) fn subject(conn: &Connection, operation: &Operation) -> Result<Option<String>> {
    Ok(match operation {
        Operation::SaveCommune(commune) => Some(commune.name.clone()),
        Operation::SaveHamlet(edit) => Some(edit.value.name.clone()),
        Operation::GiveSupports(grants) => supports(grants),
        Operation::Round(operation) => round::subject(operation),
        Operation::Programme(operation) => programme::subject(operation),
        Operation::HandOver(operation) => return hand_over::subject(conn, operation),
        Operation::Group(operation) => group::subject(operation),
        Operation::Activity(operation) => return activity::subject(conn, operation),
        Operation::Relief(operation) => relief::subject(operation),
        Operation::Assistance(operation) => return assistance::subject(conn, operation),
        Operation::Exit(operation) => return exit::subject(conn, operation),
        Operation::Visit(operation) => return visit::subject(conn, operation),
        Operation::Colleague(ColleagueOperation::Save(edit)) => Some(edit.value.login.clone()),
        _ => None,
    })
}

/// The model, by the name that the catalogue has for it; one that the commune added by its code.
fn supports(grants: &[SupportGrant]) -> Option<String> {
    let code = &grants.first().filter(|_| grants.len() > 1)?.support.model;
    let catalogue = Catalogue::embedded();
    let name = catalogue.model(code).map_or(code, |model| &model.name.vi);
    Some(of_many(name, grants.len()))
}

/// `Gạo Tết 2027 ×153`.
pub(super) fn of_many(name: &str, count: usize) -> String {
    format!("{name} ×{count}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::activity::{ActivityOperation, Attendance};
    use crate::domain::assistance::{AssistanceOperation, Benefit};
    use crate::domain::stored::Edit;
    use crate::store::testing::*;

    fn newest(bench: &Bench) -> String {
        bench.register.history(None, 1).unwrap().remove(0).subject
    }

    #[test]
    fn a_support_of_many_names_its_model_and_counts_them() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let grants = ["0001", "0002"].map(|code| {
            let household = bench.household(hamlet, code, "Hà Văn Lâm");
            SupportGrant::of(support(household, "xe-dap", "2026-03-05"), &Catalogue::embedded())
        });
        bench.perform(&Operation::GiveSupports(grants.to_vec()));
        let name = Catalogue::embedded().model("xe-dap").unwrap().name.vi.clone();
        assert_eq!(newest(&bench), format!("{name} ×2"));
    }

    #[test]
    fn a_benefit_names_its_person_and_attendance_its_activity() {
        let mut bench = Bench::new();
        let hamlet = bench.hamlet("Khu 4");
        let household = bench.household(hamlet, "0001", "Hà Văn Lâm");
        let person = bench.register.dossier(household).unwrap().residents[0].member.id;
        let benefit = Benefit::since(person, "elderly_80", day("2026-03-01"));
        let edit = Edit::new(benefit);
        bench.perform(&Operation::Assistance(AssistanceOperation::SaveBenefit(edit)));
        assert_eq!(newest(&bench), "Hà Văn Lâm");
        let class = bench.class("2026-03-05");
        let attends = vec![Attendance::new(class, person)];
        bench.perform(&Operation::Activity(ActivityOperation::AddAttendances(attends)));
        assert_ne!(newest(&bench), "");
        assert!(!newest(&bench).contains("0001"), "{}", newest(&bench));
    }
}
