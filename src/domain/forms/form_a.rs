//! Form A (phiếu A): a few questions, each yes or no, that tell whether form B is needed.

use std::collections::BTreeMap;

use serde::Deserialize;
use thiserror::Error;

use crate::domain::data_file::Label;
use crate::domain::data_file::period::Period;

/// A list of questions with the rule of its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormA {
    /// Code in the register.
    pub code: String,
    /// What people call it.
    pub name: Label,
    /// When it is in force.
    pub period: Period,
    /// In the order of the paper; never empty.
    pub questions: Vec<Question>,
    /// When form B is needed.
    pub need: Need,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Code in the register.
    pub code: String,
    /// As the paper asks it.
    pub text: Label,
    /// May stay without an answer, which then counts as no "yes".
    pub optional: bool,
}

/// Which number of "yes" sends a household on to form B.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Need {
    /// So many or fewer: the questions ask for signs of a fair living.
    YesAtMost(u32),
    /// So many or more: the questions ask for signs of need.
    YesAtLeast(u32),
}

/// Why a form A has no result.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CannotScreen {
    /// Codes of questions without an answer, in the order of the paper. A missing answer is never a "no".
    #[error("no answer to {0:?}")]
    Missing(Vec<String>),
    /// Codes that the form does not ask for: the answers are those of another form.
    #[error("no questions {0:?}")]
    Unknown(Vec<String>),
}

impl Need {
    /// Whether so many "yes" ask for form B.
    pub fn is_met(self, yes: u32) -> bool {
        match self {
            Self::YesAtMost(most) => yes <= most,
            Self::YesAtLeast(least) => yes >= least,
        }
    }

    /// Whether a form of so many questions can end either way.
    pub(super) fn decides(self, questions: usize) -> bool {
        let all = u32::try_from(questions).unwrap_or(u32::MAX);
        self.is_met(0) != self.is_met(all)
    }
}

impl FormA {
    /// Whether form B is needed.
    ///
    /// # Errors
    /// Questions that are not answered, or answers to questions of another form.
    pub fn result(&self, answers: &BTreeMap<String, bool>) -> Result<bool, CannotScreen> {
        let unknown: Vec<_> = answers.keys().filter(|code| self.question(code).is_none()).cloned().collect();
        if !unknown.is_empty() {
            return Err(CannotScreen::Unknown(unknown));
        }
        let open = |question: &&Question| !question.optional && !answers.contains_key(&question.code);
        let missing: Vec<_> = self.questions.iter().filter(open).map(|q| q.code.clone()).collect();
        if !missing.is_empty() {
            return Err(CannotScreen::Missing(missing));
        }
        let yes = answers.values().filter(|yes| **yes).count();
        Ok(self.need.is_met(u32::try_from(yes).unwrap_or(u32::MAX)))
    }

    /// The question of a code.
    pub fn question(&self, code: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.code == code)
    }
}
