//! Finds a household of the list in the register.

use std::collections::HashMap;

use crate::domain::intake::{DuplicateReason, KnownRegister, MatchedBy};

use super::portrait::Portrait;

/// What the register has for a household of the list; `at` is its place in [`KnownRegister`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Finding {
    /// Nothing.
    Nobody,
    /// This household.
    Known { at: usize, by: MatchedBy },
    /// Perhaps this household.
    Doubt { at: usize, reason: DuplicateReason },
    /// Another household with its code.
    CodeTaken { at: usize },
}

/// The ways in which a household is found for sure: papers, then facts, then being the only one.
const SUREST_FIRST: [&[MatchedBy]; 3] = [
    &[MatchedBy::Code, MatchedBy::HeadNumber, MatchedBy::MemberNumber],
    &[MatchedBy::NameAndFact],
    &[MatchedBy::OnlyOneInHamlet],
];

/// The register by code, by citizen number, by head's name and hamlet.
pub struct Index {
    portraits: Vec<Portrait>,
    by_code: HashMap<String, usize>,
    by_number: HashMap<String, Vec<usize>>,
    by_name: HashMap<(String, String), Vec<usize>>,
}

impl Index {
    /// Looks at every household once.
    pub fn new(known: &KnownRegister) -> Self {
        let portraits: Vec<Portrait> = known.households.iter().map(Portrait::of_known).collect();
        let mut index = Self {
            portraits: Vec::new(),
            by_code: HashMap::with_capacity(portraits.len()),
            by_number: HashMap::new(),
            by_name: HashMap::new(),
        };
        for (at, (household, portrait)) in known.households.iter().zip(&portraits).enumerate() {
            index.by_code.extend(portrait.code.clone().map(|code| (code, at)));
            index.by_name.entry((portrait.name.clone(), portrait.hamlet.clone())).or_default().push(at);
            let numbers = household.members.iter().map(|member| member.citizen_number.as_str());
            for number in numbers.filter(|number| !number.is_empty()) {
                index.by_number.entry(number.to_owned()).or_default().push(at);
            }
        }
        index.portraits = portraits;
        index
    }

    /// Lets the register know what the file says of the households that it finds for sure, before the
    /// verdicts: what such a row tells speaks for or against its namesakes, above and below it. The surest
    /// ways come first: papers, then facts, then being the only one. Gives for every household of the file
    /// how it was first found.
    pub fn learn(
        &mut self,
        file: &[Portrait],
        only_one: impl Fn(&Portrait) -> bool,
    ) -> Vec<Option<MatchedBy>> {
        let mut first = vec![None; file.len()];
        let mut sureness = 0;
        while sureness < SUREST_FIRST.len() {
            let sure = SUREST_FIRST[..=sureness].concat();
            let mut learned = false;
            for (portrait, first) in file.iter().zip(&mut first).filter(|(_, first)| first.is_none()) {
                if let Finding::Known { at, by } = self.find(portrait, only_one(portrait))
                    && sure.contains(&by)
                {
                    self.teach(at, portrait);
                    *first = Some(by);
                    learned = true;
                }
            }
            // What was learned may make a surer way open to a row that had none.
            sureness = if learned && sureness > 0 { 0 } else { sureness + 1 };
        }
        first
    }

    /// What a row tells of a household of the register is what the next rows, and the next import of the
    /// same file, find it by.
    fn teach(&mut self, at: usize, portrait: &Portrait) {
        let known = &mut self.portraits[at];
        known.learn(portrait);
        if let Some(code) = &known.code {
            self.by_code.entry(code.clone()).or_insert(at);
        }
        for number in [&portrait.number].into_iter().chain(&portrait.other_numbers).filter(|n| !n.is_empty())
        {
            let bearers = self.by_number.entry(number.clone()).or_default();
            if !bearers.contains(&at) {
                bearers.push(at);
            }
        }
    }

    /// Finds a household; `once_in_file`: no other household of the file has the same head's name, hamlet
    /// and birth year.
    pub fn find(&self, wanted: &Portrait, once_in_file: bool) -> Finding {
        self.by_code(wanted)
            .or_else(|| self.by_head_number(wanted))
            .or_else(|| self.by_member_number(wanted))
            .unwrap_or_else(|| self.by_name(wanted, once_in_file))
    }

    fn by_code(&self, wanted: &Portrait) -> Option<Finding> {
        let at = *self.by_code.get(wanted.code.as_deref()?)?;
        let found = &self.portraits[at];
        Some(match wanted.agrees(found) {
            true => Finding::Known { at, by: MatchedBy::Code },
            false if found.code_was_made => return None,
            false => Finding::CodeTaken { at },
        })
    }

    fn by_head_number(&self, wanted: &Portrait) -> Option<Finding> {
        let bearers = self.by_number.get(wanted.number.as_str())?;
        let at = *bearers.iter().find(|at| wanted.akin(&self.portraits[**at])).or(bearers.first())?;
        let found = &self.portraits[at];
        let reason = match () {
            () if wanted.other_code(found) => DuplicateReason::OtherCode,
            () if !wanted.akin(found) => DuplicateReason::SameNumber,
            () if !wanted.same_number(found) && !shares_others(wanted, found) => DuplicateReason::SameNumber,
            () => return Some(Finding::Known { at, by: MatchedBy::HeadNumber }),
        };
        Some(Finding::Doubt { at, reason })
    }

    /// The members' numbers, when the head agrees with somebody there too.
    fn by_member_number(&self, wanted: &Portrait) -> Option<Finding> {
        let at =
            *wanted.other_numbers.iter().find_map(|number| self.by_number.get(number.as_str())?.first())?;
        let found = &self.portraits[at];
        let fits = wanted.agrees(found) && !wanted.other_code(found) && !wanted.other_number(found);
        fits.then_some(Finding::Known { at, by: MatchedBy::MemberNumber })
    }

    fn by_name(&self, wanted: &Portrait, once_in_file: bool) -> Finding {
        let key = (wanted.name.clone(), wanted.hamlet.clone());
        let namesakes = self.by_name.get(&key).map(Vec::as_slice).unwrap_or_default();
        let fitting: Vec<usize> = self.keep(namesakes, |found| !wanted.contradicts(found));
        let same_year = self.keep(&fitting, |found| wanted.same_year(found));
        let with_fact = self.keep(&same_year, |found| wanted.shares_fact(found));
        match (with_fact.as_slice(), same_year.as_slice(), fitting.as_slice()) {
            ([at], ..) => self.sure(wanted, *at, MatchedBy::NameAndFact),
            ([at, ..], ..) | ([], [at, _, ..], _) => {
                Finding::Doubt { at: *at, reason: DuplicateReason::SeveralFit }
            }
            ([], [at], _) if once_in_file && wanted.resembles(&self.portraits[*at]) => {
                self.sure(wanted, *at, MatchedBy::OnlyOneInHamlet)
            }
            ([], [at], _) => Finding::Doubt { at: *at, reason: DuplicateReason::SameNameHamletYear },
            ([], [], [at, ..]) => Finding::Doubt { at: *at, reason: DuplicateReason::SameNameHamlet },
            ([], [], []) => Finding::Nobody,
        }
    }

    /// Matched by facts, unless both have a code from a list and they differ.
    fn sure(&self, wanted: &Portrait, at: usize, by: MatchedBy) -> Finding {
        match wanted.other_code(&self.portraits[at]) {
            true => Finding::Doubt { at, reason: DuplicateReason::OtherCode },
            false => Finding::Known { at, by },
        }
    }

    fn keep(&self, among: &[usize], fits: impl Fn(&Portrait) -> bool) -> Vec<usize> {
        among.iter().copied().filter(|at| fits(&self.portraits[*at])).collect()
    }
}

/// The number is that of a member there, not of the head: the head changed when others are there too.
fn shares_others(wanted: &Portrait, found: &Portrait) -> bool {
    let heads_there = found.others.iter().any(|person| *person == (wanted.name.clone(), wanted.year));
    let others_there =
        wanted.others.iter().any(|person| found.others.contains(person) || found.name == person.0);
    heads_there
        && (others_there || wanted.others.is_empty() && wanted.code.is_some() && wanted.code == found.code)
}
