//! What importing a list would do, household by household. Nothing is done before the officer agrees.

use crate::domain::id::{HouseholdId, MemberId};

use super::{FieldChange, IntakeHousehold, Issue, Note};

/// The whole plan, in the order of the list.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ImportPlan {
    /// One entry a household that could be read.
    pub households: Vec<PlannedHousehold>,
    /// Why rows are rejected; these rows are in no household above.
    pub issues: Vec<Issue>,
    /// What was mended or looks odd.
    pub notes: Vec<Note>,
    /// Data rows looked at (titles, totals and signatures are none).
    pub rows_read: usize,
}

/// A household of the list and what is to become of it.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedHousehold {
    /// As the list tells it.
    pub intake: IntakeHousehold,
    /// What is to become of it.
    pub verdict: Verdict,
}

/// What is to become of a household of the list.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// It is not in the register: enter it with its members.
    New,
    /// It is in the register and differs.
    Changed(Update),
    /// It is in the register, and the list says nothing new.
    Unchanged {
        /// Which.
        id: HouseholdId,
        /// How it was recognised.
        by: MatchedBy,
    },
    /// It may be in the register or in the file already: the officer decides.
    PossibleDuplicate {
        /// Of which.
        of: Twin,
        /// Why it looks like one.
        reason: DuplicateReason,
        /// What would change if it is the same household.
        update: Option<Update>,
        /// What the officer decided.
        choice: Choice,
    },
}

/// Changes to a household of the register.
#[derive(Debug, Clone, PartialEq)]
pub struct Update {
    /// Which household.
    pub id: HouseholdId,
    /// How it was recognised.
    pub by: MatchedBy,
    /// Fields of the household and of its survey and recognition of the year.
    pub changes: Vec<FieldChange>,
    /// One entry for every member of `intake`, in the same order. Members whom the list does not name
    /// stay as they are.
    pub members: Vec<MemberVerdict>,
}

impl Update {
    /// The list says nothing that the register does not know.
    pub fn is_empty(&self) -> bool {
        let same = |member: &MemberVerdict| matches!(member, MemberVerdict::Known { changes, .. } if changes.is_empty());
        self.changes.is_empty() && self.members.iter().all(same)
    }

    /// Members who would join.
    pub fn members_new(&self) -> usize {
        self.members.iter().filter(|member| matches!(member, MemberVerdict::New)).count()
    }
}

/// What is to become of a member of the list within a household of the register.
#[derive(Debug, Clone, PartialEq)]
pub enum MemberVerdict {
    /// Joins the household.
    New,
    /// Is there already.
    Known {
        /// Who.
        id: MemberId,
        /// What differs; may be empty.
        changes: Vec<FieldChange>,
    },
}

/// How a household of the list was recognised in the register. Never by name alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MatchedBy {
    /// The same code, and the head or a member agrees.
    Code,
    /// The head's citizen number.
    HeadNumber,
    /// A member's citizen number.
    MemberNumber,
    /// Head's name, hamlet and birth year, and one more fact that hardly two households share: another
    /// member's name and year, the phone, the whole birth date.
    NameAndFact,
    /// Head's name, hamlet, birth year and sex, only once in the register and only once in the file, and
    /// the number of people or the ethnic group agrees.
    OnlyOneInHamlet,
    /// The officer said so.
    Officer,
}

/// The household that a row of the list may repeat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Twin {
    /// One of the register.
    Known {
        /// Its identity.
        id: HouseholdId,
        /// Its code.
        code: String,
        /// Its head's name.
        head: String,
    },
    /// One of the same file.
    Row {
        /// The sheet; empty for a csv.
        sheet: String,
        /// Its head's row.
        row: u32,
        /// Its head's name.
        head: String,
    },
}

/// Why a household looks like another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DuplicateReason {
    /// The head has the same citizen number.
    SameNumber,
    /// The same code and the same head.
    SameCode,
    /// Head's name, hamlet, birth year and one more fact.
    SameNameAndFact,
    /// Head's name, hamlet and birth year, and nothing more that would settle it.
    SameNameHamletYear,
    /// Head's name and hamlet; a birth year is not told on both sides.
    SameNameHamlet,
    /// Several households fit equally well.
    SeveralFit,
    /// A row above is the same household of the register.
    SameHouseholdAgain,
    /// The same head, but the codes differ.
    OtherCode,
}

/// What the officer decides on a possible duplicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Choice {
    /// Leave the row out.
    #[default]
    Skip,
    /// It is the same household: update it. Only for one of the register.
    Same,
    /// It is another household: enter it.
    New,
}

/// How much a plan would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Data rows looked at.
    pub rows_read: usize,
    /// Households to enter.
    pub households_new: usize,
    /// Households to change.
    pub households_changed: usize,
    /// Households of which the list says nothing new.
    pub households_unchanged: usize,
    /// People to enter, in new and known households.
    pub members_new: usize,
    /// Possible duplicates that are left out as things stand.
    pub duplicates: usize,
    /// Rows that are rejected.
    pub rejected: usize,
}

impl ImportPlan {
    /// Takes the officer's decision on the possible duplicate at this place; other places and choices
    /// that make no sense there (the same as a row of the file) change nothing.
    pub fn choose(&mut self, at: usize, decided: Choice) {
        let Some(household) = self.households.get_mut(at) else { return };
        if let Verdict::PossibleDuplicate { update, choice, .. } = &mut household.verdict
            && (decided != Choice::Same || update.is_some())
        {
            *choice = decided;
        }
    }

    /// What the plan would do as things stand.
    pub fn counts(&self) -> Counts {
        let mut counts =
            Counts { rows_read: self.rows_read, rejected: self.rejected_rows(), ..Counts::default() };
        for household in &self.households {
            counts.add(household);
        }
        counts
    }

    fn rejected_rows(&self) -> usize {
        let mut rows: Vec<_> = self.issues.iter().map(|issue| (&issue.sheet, issue.row)).collect();
        rows.sort_unstable();
        rows.dedup();
        rows.len()
    }
}

/// What is to be done with a household of the list, as things stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Treatment<'p> {
    /// It is entered.
    Enter,
    /// The one in the register is brought up to date.
    Update(&'p Update),
    /// Nothing: the list says nothing new of it.
    Keep,
    /// Nothing: it may be one that is known, and nobody has decided.
    LeaveOut,
}

impl Verdict {
    /// What is to be done, with the officer's decision on a possible duplicate.
    pub fn treatment(&self) -> Treatment<'_> {
        match self {
            Self::New | Self::PossibleDuplicate { choice: Choice::New, .. } => Treatment::Enter,
            Self::Changed(update) => Treatment::Update(update),
            Self::PossibleDuplicate { choice: Choice::Same, update: Some(update), .. } => {
                Treatment::Update(update)
            }
            Self::Unchanged { .. } => Treatment::Keep,
            Self::PossibleDuplicate { .. } => Treatment::LeaveOut,
        }
    }
}

impl Counts {
    fn add(&mut self, household: &PlannedHousehold) {
        match household.verdict.treatment() {
            Treatment::Enter => self.add_new(household),
            Treatment::Update(update) => self.add_update(update),
            Treatment::Keep => self.households_unchanged += 1,
            Treatment::LeaveOut => self.duplicates += 1,
        }
    }

    fn add_new(&mut self, household: &PlannedHousehold) {
        self.households_new += 1;
        self.members_new += household.intake.members.len();
    }

    fn add_update(&mut self, update: &Update) {
        match update.is_empty() {
            true => self.households_unchanged += 1,
            false => self.households_changed += 1,
        }
        self.members_new += update.members_new();
    }
}
