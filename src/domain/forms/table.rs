//! The table of score B1: what a household has, with points by region.

use std::collections::BTreeMap;

use thiserror::Error;

use crate::domain::data_file::Label;
use crate::domain::data_file::period::Period;
use crate::domain::place::AreaType;

/// Answers by code of the question: code of the option, or the number counted in digits. The column, where it was
/// chosen by hand, stands under [`COLUMN`].
pub type Items = BTreeMap<String, String>;

/// Key of the chosen column among the answers: no code of a question.
pub const COLUMN: &str = "@column";

/// A table of questions with their points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct B1Table {
    /// Code in the register.
    pub code: String,
    /// What people call it.
    pub name: Label,
    /// When it is in force.
    pub period: Period,
    /// The regions, in the order of the points; never empty.
    pub columns: Vec<Column>,
    /// In the order of the paper; never empty.
    pub questions: Vec<ScoreQuestion>,
}

/// A region of the table: rural and urban, or as many as the province has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Code in the register.
    pub code: String,
    /// What stands over it.
    pub name: Label,
    /// The hamlets whose households take it by themselves; `None` where it is always chosen.
    pub area: Option<AreaType>,
}

/// One question of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreQuestion {
    /// Code in the register.
    pub code: String,
    /// As the paper asks it.
    pub text: Label,
    /// May stay without an answer, which then counts no point.
    pub optional: bool,
    /// How it is answered.
    pub kind: Kind,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// By one of these.
    One(Vec<ScoreOption>),
    /// By a number.
    Number(Counted),
}

/// One possible answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreOption {
    /// Code in the register.
    pub code: String,
    /// As the paper words it.
    pub text: Label,
    /// Points in each column; may be below 0.
    pub points: Vec<i32>,
}

/// Points for each of what is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// Points for one, in each column; may be below 0.
    pub points: Vec<i32>,
    /// More than so many count no further; `None` where all count.
    pub at_most: Option<u32>,
}

/// Why answers have no total.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CannotScore {
    /// Codes of questions without an answer, in the order of the paper. A missing answer is never 0 points.
    #[error("no answer to {0:?}")]
    Missing(Vec<String>),
    /// Codes of questions whose answer the table does not know, or that it does not ask.
    #[error("no such answer to {0:?}")]
    Unknown(Vec<String>),
    /// The table has no such column.
    #[error("no column {0:?}")]
    NoColumn(String),
}

impl B1Table {
    /// The total of a column, never below 0.
    ///
    /// # Errors
    /// A column, questions or options that the table does not have, and questions that are not answered.
    pub fn total(&self, column: &str, items: &Items) -> Result<u32, CannotScore> {
        let at = self.columns.iter().position(|known| known.code == column);
        let at = at.ok_or_else(|| CannotScore::NoColumn(column.to_owned()))?;
        let given = items.iter().filter(|(code, _)| *code != COLUMN);
        let unknown: Vec<_> = given.filter(|item| !self.knows(item)).map(|(code, _)| code.clone()).collect();
        if !unknown.is_empty() {
            return Err(CannotScore::Unknown(unknown));
        }
        let missing = self.unanswered(items);
        if !missing.is_empty() {
            return Err(CannotScore::Missing(missing));
        }
        let points: i64 = self.questions.iter().filter_map(|q| q.points(at, items.get(&q.code)?)).sum();
        Ok(u32::try_from(points.max(0)).unwrap_or(u32::MAX))
    }

    /// Codes of the questions that still have to be answered, in the order of the paper.
    pub fn unanswered(&self, items: &Items) -> Vec<String> {
        let open = |question: &&ScoreQuestion| !question.optional && items.get(&question.code).is_none();
        self.questions.iter().filter(open).map(|question| question.code.clone()).collect()
    }

    /// The column of a household: the one chosen among its answers, else that of its area; `None` where it has to
    /// be chosen.
    pub fn column(&self, area: AreaType, items: &Items) -> Option<&Column> {
        match items.get(COLUMN) {
            Some(chosen) => self.columns.iter().find(|column| column.code == *chosen),
            None => self.columns.iter().find(|column| column.area == Some(area)),
        }
    }

    /// The question of a code.
    pub fn question(&self, code: &str) -> Option<&ScoreQuestion> {
        self.questions.iter().find(|question| question.code == code)
    }

    fn knows(&self, (code, item): &(&String, &String)) -> bool {
        self.question(code).is_some_and(|question| question.points(0, item).is_some())
    }
}

impl ScoreQuestion {
    /// The points of an answer in a column by its place; `None` for an answer that the question does not have.
    pub fn points(&self, column: usize, item: &str) -> Option<i64> {
        match &self.kind {
            Kind::One(options) => {
                let option = options.iter().find(|option| option.code == item)?;
                option.points.get(column).copied().map(i64::from)
            }
            Kind::Number(counted) => {
                let number: u32 = item.parse().ok()?;
                let number = counted.at_most.map_or(number, |most| most.min(number));
                let points = counted.points.get(column).copied()?;
                Some(i64::from(points) * i64::from(number))
            }
        }
    }
}
