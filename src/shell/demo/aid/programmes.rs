//! The programme on poverty with its projects, and what was given for them.

use crate::domain::id::ProgrammeId;
use crate::domain::operation::Operation;
use crate::domain::programme::{Budget, Programme, ProgrammeKind, ProgrammeOperation};
use crate::domain::stored::Edit;
use crate::shell::demo::calendar::ymd;
use crate::store::{Batch, Result};

/// The fund of the programme.
pub const FUND: &str = "ctmtqg-2021-2025";

/// The projects of 2021–2025.
const PROJECTS: [(&str, &str); 7] = [
    ("DA1", "Dự án 1: Đầu tư hạ tầng kinh tế – xã hội"),
    ("DA2", "Dự án 2: Đa dạng hoá sinh kế, phát triển mô hình giảm nghèo"),
    ("DA3", "Dự án 3: Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng"),
    ("DA4", "Dự án 4: Giáo dục nghề nghiệp, việc làm bền vững"),
    ("DA5", "Dự án 5: Hỗ trợ nhà ở"),
    ("DA6", "Dự án 6: Truyền thông và giảm nghèo về thông tin"),
    ("DA7", "Dự án 7: Nâng cao năng lực, giám sát, đánh giá"),
];

/// Year, project and millions of đồng given.
const GIVEN: [(i32, &str, i64); 9] = [
    (2024, "DA2", 600),
    (2024, "DA4", 90),
    (2025, "DA2", 980),
    (2025, "DA4", 120),
    (2025, "DA6", 319),
    (2025, "DA7", 60),
    (2026, "DA2", 1_000),
    (2026, "DA3", 720),
    (2026, "DA4", 110),
];

/// The programme's parts as they were entered.
#[derive(Debug, Default)]
pub struct Programmes(Vec<(&'static str, ProgrammeId)>);

impl Programmes {
    /// Enters programme, projects and budgets.
    pub fn save(batch: &mut Batch) -> Result<Self> {
        let mut saved = Self::default();
        let programme = part("GNBV", "Giảm nghèo bền vững 2021–2025", ProgrammeKind::Programme, None);
        let whole = save(batch, programme)?;
        for (code, name) in PROJECTS {
            let project = part(code, name, ProgrammeKind::Project, whole);
            saved.0.extend(save(batch, project)?.map(|id| (code, id)));
        }
        for (year, code, millions) in GIVEN {
            let budget = Budget {
                year,
                programme: saved.of(code),
                fund: FUND.to_owned(),
                given: millions * 1_000_000,
                decision_number: format!("{:02}/QĐ-UBND", year - 2007),
                note: String::new(),
            };
            let save = ProgrammeOperation::SaveBudget(Edit::new(budget));
            batch.apply(&Operation::Programme(save))?;
        }
        Ok(saved)
    }

    /// The project of a code.
    pub fn of(&self, code: &str) -> Option<ProgrammeId> {
        self.0.iter().find(|(known, _)| *known == code).map(|(_, id)| *id)
    }
}

fn part(code: &str, name: &str, kind: ProgrammeKind, parent: Option<ProgrammeId>) -> Programme {
    Programme {
        code: code.to_owned(),
        name: name.to_owned(),
        kind,
        parent,
        from: Some(ymd(2021, 1, 1)),
        until: Some(ymd(2026, 12, 31)),
        note: String::new(),
    }
}

fn save(batch: &mut Batch, programme: Programme) -> Result<Option<ProgrammeId>> {
    let save = Operation::Programme(ProgrammeOperation::Save(Edit::new(programme)));
    Ok(batch.apply(&save)?.programmes().first().copied())
}
