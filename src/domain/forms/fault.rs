//! What is wrong with a file of a form.

use thiserror::Error;

use crate::domain::data_file::period::{HeadFault, PeriodFault};
use crate::domain::data_file::{DataError, Misread};

/// A fault of a form's file with its line and column.
pub type FormError = DataError<FormFault>;

/// What is wrong with a form's file.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FormFault {
    /// Not TOML, an unknown key, a missing or wrong value.
    #[error(transparent)]
    Unreadable(#[from] Misread),
    /// Its code or its period.
    #[error(transparent)]
    Head(#[from] HeadFault),
    /// Its period beside those of other files of the same form.
    #[error(transparent)]
    Between(#[from] PeriodFault),
    /// A code of other than small unaccented letters, digits, hyphens, underscores.
    #[error("not a code")]
    NotACode,
    /// The code of a question, option or column that stands twice.
    #[error("stands twice")]
    Twice,
    /// A name, a question, an option or a column without words in one of the languages.
    #[error("no words")]
    NoWords,
    /// No question at all.
    #[error("there is no question")]
    NoQuestions,
    /// Whatever is answered, the result of form A is the same: its rule asks for more "yes" than there are questions.
    #[error("the result is the same whatever is answered")]
    NeverDecides,
    /// The table has no column.
    #[error("there is no column")]
    NoColumns,
    /// Two columns are taken by the households of one area.
    #[error("two columns for one area")]
    AreaTwice,
    /// Other than one number of points for each column.
    #[error("{columns} columns, {points} points")]
    PointsAndColumns {
        /// Columns of the table.
        columns: usize,
        /// Points that stand here.
        points: usize,
    },
    /// Points that cannot be meant: more than [`MOST_POINTS`], or less than as many below 0.
    #[error("points out of range")]
    PointsOutOfRange,
    /// A question of the table with neither options nor points for each, or with both.
    #[error("a question has one of: options, each")]
    NotAQuestion,
    /// Nothing of what is counted would count.
    #[error("at most 0")]
    CountsNothing,
}

/// Points of one answer; the limits for score B1 are 140 and 175.
pub const MOST_POINTS: i32 = 1000;
