//! The page of progress: households by hamlet and by person, a number for each thing that they wait for. The number
//! under the cursor opens the list of the households behind it.

use super::{Criterion, Narrowed, RoundScreen};
use crate::domain::id::HamletId;
use crate::domain::round::{StageCounts, StageKind};

/// A line of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CountLine {
    /// The whole round.
    All,
    /// A hamlet.
    Hamlet(HamletId),
    /// A person; an empty name stands for nobody.
    Person(String),
}

/// What is counted in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// All households.
    All,
    /// Those of which nothing more is to be done.
    Concluded,
    /// Those in one of these stages.
    In(&'static [StageKind]),
}

/// The columns, from the whole list to what comes last.
pub const COLUMNS: [Column; 7] = [
    Column::All,
    Column::Concluded,
    Column::In(&[StageKind::ToScreen]),
    Column::In(&[StageKind::ToSurvey, StageKind::Incomplete]),
    Column::In(&[StageKind::Surveyed]),
    Column::In(&[StageKind::Contested]),
    Column::In(&[StageKind::Agreed]),
];

impl Column {
    /// How many of a line it counts.
    pub fn of(self, counts: &StageCounts) -> u32 {
        match self {
            Self::All => counts.all(),
            Self::Concluded => counts.concluded(),
            Self::In(stages) => stages.iter().map(|stage| counts.of(*stage)).sum(),
        }
    }

    fn criteria(self) -> Vec<Criterion> {
        let wanted = |stage: &StageKind| match self {
            Self::All => false,
            Self::Concluded => stage.is_concluded(),
            Self::In(stages) => stages.contains(stage),
        };
        StageKind::ALL.iter().copied().filter(wanted).map(Criterion::Stage).collect()
    }
}

impl RoundScreen {
    /// The lines of the page: the whole round, hamlets, people.
    pub fn count_lines(&self) -> Vec<(CountLine, &StageCounts)> {
        let all = [(CountLine::All, &self.progress.total)];
        let hamlets = self.progress.hamlets.iter().map(|(id, counts)| (CountLine::Hamlet(*id), counts));
        let people =
            self.progress.people.iter().map(|(name, counts)| (CountLine::Person(name.clone()), counts));
        all.into_iter().chain(hamlets).chain(people).collect()
    }

    /// The households behind the number under the cursor; nothing where there are none.
    pub(super) fn behind(&self) -> Option<Narrowed> {
        let lines = self.count_lines();
        let (line, counts) = lines.get(self.pane.cursor)?;
        let column = COLUMNS[self.column.min(COLUMNS.len() - 1)];
        let of_line = match line {
            CountLine::All => None,
            CountLine::Hamlet(id) => Some(Criterion::Hamlet(*id)),
            CountLine::Person(name) => Some(Criterion::Person(name.clone())),
        };
        (column.of(counts) > 0).then(|| Narrowed::to(of_line.into_iter().chain(column.criteria())))
    }
}
