//! The same household twice in one file, and one code for two households.

use std::collections::{HashMap, HashSet};

use crate::domain::id::HouseholdId;
use crate::domain::intake::{
    DuplicateReason, ImportPlan, IntakeHousehold, Issue, IssueKind, MatchedBy, Note, NoteKind, Place, Twin,
    Verdict,
};

use super::portrait::Portrait;

/// What an earlier row of the file is to a household.
pub enum Earlier {
    /// Nothing.
    None,
    /// It looks like the same household.
    Twin { of: Twin, reason: DuplicateReason },
    /// It is another household with the same code.
    CodeTaken { row: u32, head: String },
}

/// A household of the register that a row was matched with, seen from the rows above.
pub enum Again {
    /// No row above was matched with it.
    First,
    /// A row above was, and this is the same household.
    Repetition(Twin),
    /// A row above was, and this is another household.
    Stranger,
}

type NameKey<'a> = (&'a str, &'a str, Option<i32>);

/// The households of the file that are in the plan so far; places are those in the plan.
pub struct Twins<'a> {
    seen: Vec<(usize, &'a Portrait)>,
    by_code: HashMap<&'a str, usize>,
    by_number: HashMap<&'a str, usize>,
    by_name: HashMap<(&'a str, &'a str), Vec<usize>>,
    by_known: HashMap<HouseholdId, usize>,
    counts: HashMap<NameKey<'a>, usize>,
}

impl<'a> Twins<'a> {
    /// Counts how often each head's name, hamlet and birth year occur in the file; a citizen number that
    /// occurs again is the same person.
    pub fn new(portraits: &'a [Portrait]) -> Self {
        let mut counts = HashMap::with_capacity(portraits.len());
        let mut numbers = HashSet::with_capacity(portraits.len());
        for portrait in portraits {
            let again = !portrait.number.is_empty() && !numbers.insert((&portrait.name, &portrait.number));
            *counts.entry(name_key(portrait)).or_default() += usize::from(!again);
        }
        Self {
            seen: Vec::with_capacity(portraits.len()),
            by_code: HashMap::new(),
            by_number: HashMap::new(),
            by_name: HashMap::new(),
            by_known: HashMap::new(),
            counts,
        }
    }

    /// No other household of the file has the same head's name, hamlet and birth year.
    pub fn only_one(&self, portrait: &Portrait) -> bool {
        self.counts.get(&name_key(portrait)).is_none_or(|count| *count == 1)
    }

    /// The earlier household that this one repeats.
    pub fn earlier(&self, portrait: &Portrait, plan: &ImportPlan) -> Earlier {
        if let Some(seen) = portrait.code.as_deref().and_then(|code| self.by_code.get(code)) {
            return self.same_code(*seen, portrait, plan);
        }
        let number = self.by_number.get(portrait.number.as_str());
        let same_head = |seen: &&usize| {
            let earlier = self.seen[**seen].1;
            earlier.name == portrait.name || earlier.same_year(portrait)
        };
        match number.filter(same_head) {
            Some(seen) => self.twin(*seen, DuplicateReason::SameNumber, plan),
            None => self.same_name(portrait, plan),
        }
    }

    fn same_code(&self, seen: usize, portrait: &Portrait, plan: &ImportPlan) -> Earlier {
        let (at, earlier) = self.seen[seen];
        match earlier.name == portrait.name || earlier.same_number(portrait) {
            true => self.twin(seen, DuplicateReason::SameCode, plan),
            false => {
                let (row, head) = row_and_head(&plan.households[at].intake);
                Earlier::CodeTaken { row, head }
            }
        }
    }

    /// Two codes from the same list are two households, unless a rare fact says otherwise.
    fn same_name(&self, portrait: &Portrait, plan: &ImportPlan) -> Earlier {
        let key = (portrait.name.as_str(), portrait.hamlet.as_str());
        let namesakes = self.by_name.get(&key).map(Vec::as_slice).unwrap_or_default();
        let same = |seen: &&usize| {
            let earlier = self.seen[**seen].1;
            let fact = earlier.shares_fact(portrait);
            earlier.same_year(portrait)
                && !earlier.contradicts(portrait)
                && (fact || !earlier.other_code(portrait))
        };
        match namesakes.iter().find(same) {
            Some(seen) if self.seen[*seen].1.shares_fact(portrait) => {
                self.twin(*seen, DuplicateReason::SameNameAndFact, plan)
            }
            Some(seen) => self.twin(*seen, DuplicateReason::SameNameHamletYear, plan),
            None => Earlier::None,
        }
    }

    fn twin(&self, seen: usize, reason: DuplicateReason, plan: &ImportPlan) -> Earlier {
        Earlier::Twin { of: row_twin(&plan.households[self.seen[seen].0].intake), reason }
    }

    /// What an earlier row that was matched with the same household of the register makes of this one:
    /// its repetition, unless only the name brought both there and they contradict each other.
    pub fn same_household(
        &self,
        portrait: &Portrait,
        id: HouseholdId,
        by: MatchedBy,
        plan: &ImportPlan,
    ) -> Again {
        let Some((at, earlier)) = self.by_known.get(&id).map(|seen| self.seen[*seen]) else {
            return Again::First;
        };
        let by_name = matches!(by, MatchedBy::NameAndFact | MatchedBy::OnlyOneInHamlet);
        match by_name && earlier.contradicts(portrait) {
            true => Again::Stranger,
            false => Again::Repetition(row_twin(&plan.households[at].intake)),
        }
    }

    /// Two heads with different names and years and one citizen number: one of the numbers is wrong.
    pub fn number_twice(
        &self,
        intake: &IntakeHousehold,
        portrait: &Portrait,
        plan: &ImportPlan,
    ) -> Option<Note> {
        let seen = *self.by_number.get(portrait.number.as_str())?;
        let row = plan.households[self.seen[seen].0].intake.source.row;
        let (sheet, own) = (intake.source.sheet.clone(), intake.source.row);
        Some(Note { sheet, row: own, kind: NoteKind::NumberTwice { row } })
    }

    /// A household comes into the plan at this place. A duplicate is not remembered: its first row is.
    pub fn remember(&mut self, portrait: &'a Portrait, at: usize, verdict: &Verdict) {
        let seen = self.seen.len();
        match verdict {
            Verdict::PossibleDuplicate { of: Twin::Row { .. }, .. } => return,
            Verdict::Unchanged { id, .. } => drop(self.by_known.insert(*id, seen)),
            Verdict::Changed(update) => drop(self.by_known.insert(update.id, seen)),
            Verdict::New | Verdict::PossibleDuplicate { .. } => {}
        }
        self.seen.push((at, portrait));
        if let Some(code) = &portrait.code {
            self.by_code.insert(code, seen);
        }
        if !portrait.number.is_empty() {
            self.by_number.entry(&portrait.number).or_insert(seen);
        }
        self.by_name.entry((&portrait.name, &portrait.hamlet)).or_default().push(seen);
    }
}

fn name_key(portrait: &Portrait) -> NameKey<'_> {
    (&portrait.name, &portrait.hamlet, portrait.year)
}

fn row_and_head(intake: &IntakeHousehold) -> (u32, String) {
    (intake.source.row, intake.head().map(|head| head.name.clone()).unwrap_or_default())
}

fn row_twin(intake: &IntakeHousehold) -> Twin {
    let (row, head) = row_and_head(intake);
    Twin::Row { sheet: intake.source.sheet.clone(), row, head }
}

/// The kind of issue for a code that an earlier row has.
pub fn taken_in_file(row: u32, head: String) -> IssueKind {
    IssueKind::CodeTakenInFile { row, head }
}

/// The issues of a household that is rejected as a whole: the reason at its head, and one entry for the
/// row of each member.
pub fn rejected(intake: &IntakeHousehold, kind: IssueKind, column: Option<Place>) -> Vec<Issue> {
    let head = intake.source.row;
    let value = intake.code.clone().unwrap_or_default();
    let sheet = || intake.source.sheet.clone();
    let reason = Issue { sheet: sheet(), row: head, column, value, kind, head: None };
    let members = intake.members.iter().skip(1).map(|member| Issue {
        sheet: sheet(),
        row: member.source.row,
        column: None,
        value: String::new(),
        kind: IssueKind::HeadRejected { head },
        head: None,
    });
    [reason].into_iter().chain(members).collect()
}
