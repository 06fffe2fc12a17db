//! From the list's households to a plan against the register: new, changed field by field, unchanged,
//! possible duplicate, rejected.
//!
//! The rule of matching, in this order, never by name alone:
//! 1. the code, when the head's name or number or a member agrees too (else the code is taken);
//! 2. the citizen number of the head, then of members;
//! 3. head's name, hamlet and birth year, with one fact that hardly two households share: another
//!    member's name and year, the phone, the whole birth date;
//! 4. head's name, hamlet, birth year and sex, when they occur only once in the register and only once
//!    in the file, and the number of people or the ethnic group agrees: this joins the 19-column list,
//!    which has neither codes nor numbers, to a list of heads.
//!
//! Facts that contradict (two different citizen numbers of the head, two sexes, two families without a
//! common member) make two households. What is left in doubt is for the officer to decide.

mod changes;
mod find;
mod hamlets;
mod members;
mod portrait;
mod twins;

#[cfg(test)]
mod tests;

use crate::domain::intake::{
    Choice, DuplicateReason, ImportPlan, IntakeHousehold, IssueKind, KnownRegister, MatchedBy, Place,
    PlannedHousehold, Twin, Verdict,
};

use super::parse::Parsed;
use find::{Finding, Index};
use portrait::Portrait;
use twins::{Again, Earlier, Twins};

/// Plans the import of what a file says. `year` is the review round to which scores and classes belong
/// where the list tells no year.
pub fn plan(parsed: Parsed, known: &KnownRegister, year: i32) -> ImportPlan {
    let Parsed { mut households, issues, notes, rows_read, code_columns } = parsed;
    hamlets::settle(&mut households, known);
    let portraits: Vec<Portrait> = households.iter().map(Portrait::of_intake).collect();
    let twins = Twins::new(&portraits);
    let mut index = Index::new(known);
    let found_by = index.learn(&portraits, |portrait| twins.only_one(portrait));
    let mut planner = Planner {
        known,
        year,
        index,
        twins,
        plan: ImportPlan { households: Vec::with_capacity(households.len()), issues, notes, rows_read },
        code_columns,
    };
    for ((intake, portrait), found_by) in households.into_iter().zip(&portraits).zip(found_by) {
        planner.add(intake, portrait, found_by);
    }
    planner.plan
}

struct Planner<'a> {
    known: &'a KnownRegister,
    year: i32,
    index: Index,
    twins: Twins<'a>,
    plan: ImportPlan,
    code_columns: Vec<(String, Place)>,
}

impl<'a> Planner<'a> {
    fn add(&mut self, mut intake: IntakeHousehold, portrait: &'a Portrait, found_by: Option<MatchedBy>) {
        self.settle_year(&mut intake);
        let verdict = match self.twins.earlier(portrait, &self.plan) {
            Earlier::CodeTaken { row, head } => return self.reject(&intake, twins::taken_in_file(row, head)),
            Earlier::Twin { of, reason } => {
                Verdict::PossibleDuplicate { of, reason, update: None, choice: Choice::Skip }
            }
            Earlier::None => match self.against_register(&intake, portrait, found_by) {
                Some(verdict) => verdict,
                None => return,
            },
        };
        self.note_number_twice(&intake, portrait);
        self.twins.remember(portrait, self.plan.households.len(), &verdict);
        self.plan.households.push(PlannedHousehold { intake, verdict });
    }

    /// Scores and classes without a year belong to the round of the import.
    fn settle_year(&self, intake: &mut IntakeHousehold) {
        let year = intake.survey.year.unwrap_or(self.year);
        intake.survey.year = Some(year);
        if let Some(recognition) = &mut intake.recognition {
            recognition.year = recognition.year.or(Some(year));
        }
    }

    /// The verdict against the register; none when the household was rejected.
    fn against_register(
        &mut self,
        intake: &IntakeHousehold,
        portrait: &Portrait,
        found_by: Option<MatchedBy>,
    ) -> Option<Verdict> {
        let once_in_file = self.twins.only_one(portrait);
        match self.index.find(portrait, once_in_file) {
            Finding::Nobody => Some(Verdict::New),
            Finding::Known { at, by } => Some(self.matched(intake, portrait, at, found_by.unwrap_or(by))),
            Finding::Doubt { at, reason } => {
                let household = &self.known.households[at];
                let head = household.head().map(|head| head.name.clone()).unwrap_or_default();
                let of = Twin::Known { id: household.id, code: household.code.clone(), head };
                let update = Some(changes::update(intake, household, MatchedBy::Officer));
                Some(Verdict::PossibleDuplicate { of, reason, update, choice: Choice::Skip })
            }
            Finding::CodeTaken { at } => {
                let head = self.known.households[at].head().map(|head| head.name.clone()).unwrap_or_default();
                self.reject(intake, IssueKind::CodeTakenInRegister { head });
                None
            }
        }
    }

    fn matched(&self, intake: &IntakeHousehold, portrait: &Portrait, at: usize, by: MatchedBy) -> Verdict {
        let household = &self.known.households[at];
        match self.twins.same_household(portrait, household.id, by, &self.plan) {
            Again::First => {}
            Again::Stranger => return Verdict::New,
            Again::Repetition(of) => {
                let reason = DuplicateReason::SameHouseholdAgain;
                return Verdict::PossibleDuplicate { of, reason, update: None, choice: Choice::Skip };
            }
        }
        match changes::update(intake, household, by) {
            update if update.is_empty() => Verdict::Unchanged { id: update.id, by },
            update => Verdict::Changed(update),
        }
    }

    fn reject(&mut self, intake: &IntakeHousehold, kind: IssueKind) {
        let place = self.code_columns.iter().find(|(sheet, _)| *sheet == intake.source.sheet);
        self.plan.issues.extend(twins::rejected(intake, kind, place.map(|(_, place)| place.clone())));
    }

    fn note_number_twice(&mut self, intake: &IntakeHousehold, portrait: &Portrait) {
        self.plan.notes.extend(self.twins.number_twice(intake, portrait, &self.plan));
    }
}
