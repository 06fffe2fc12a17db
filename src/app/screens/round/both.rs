//! The page of two standards: what the surveys of the round come to under its own standard and under its second one.
//! Members and area are asked of the register only where they can answer what a form leaves open.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;

use super::{Page, RoundScreen, standard_of};
use crate::app::dialogs::At;
use crate::app::effect::Effect;
use crate::app::{Model, screens};
use crate::domain::computed::{Facts, KnownFacts};
use crate::domain::id::HouseholdId;
use crate::domain::rescore::{
    Decides, Reason, Side, SideBySide, Verdict, Why, asks_for_facts, decides, reasons,
};
use crate::domain::round::{RoundDossier, TaskFacts};
use crate::domain::standard::{Standard, Standards};

/// What follows from the surveys under both standards.
#[derive(Debug, Default)]
pub struct BothStandards {
    /// Households whose class differs, then those that cannot be concluded under one of them, each in the order of
    /// the list.
    pub lines: Vec<BothLine>,
    /// How many households go from what the first standard says to what the second says.
    pub counts: BTreeMap<(Side, Side), u32>,
    /// Places of the lines that show.
    pub shown: Vec<usize>,
    /// What was read of the households that need it.
    known: HashMap<HouseholdId, KnownFacts>,
}

/// A household of the page.
#[derive(Debug)]
pub struct BothLine {
    /// Its place on the work list.
    pub place: usize,
    /// What each standard says of it.
    pub sides: [Side; 2],
    /// What makes its class differ.
    pub decides: Option<Decides>,
    /// Why it cannot be concluded; empty where its class differs.
    pub reasons: Vec<Reason>,
}

/// The two standards of a round and where others are found.
struct Judges<'a> {
    standards: &'a Standards,
    pair: [&'a Standard; 2],
}

/// The second standard of a round; nothing where it has none, or its file is gone.
pub fn second_of<'a>(round: &RoundDossier, at: &At<'a>) -> Option<&'a Standard> {
    at.register?.standards.by_code(round.round.second_standard.as_deref()?)
}

impl Judges<'_> {
    /// What the survey of a household comes to; nothing where there is none.
    fn line(&self, place: usize, task: &TaskFacts, known: Option<&KnownFacts>) -> Option<BothLine> {
        let survey = task.survey.as_ref()?;
        let Some(own) = self.standards.by_code(&survey.standard) else {
            let gone =
                Reason { standard: survey.standard.clone(), why: Why::UnknownStandard, foreseen: None };
            return Some(BothLine { place, sides: [Side::Open; 2], decides: None, reasons: vec![gone] });
        };
        let judge = |facts: Option<Facts<'_>>| {
            let judged = SideBySide::of(survey, own, self.pair, facts);
            let differs = judged.verdict() == Verdict::Differs;
            BothLine {
                place,
                sides: [Side::of(&judged.first), Side::of(&judged.second)],
                decides: differs.then(|| decides(&judged, survey, own, self.pair, facts)).flatten(),
                reasons: reasons(&judged, survey, own, self.pair, facts),
            }
        };
        Some(match known.filter(|known| known.on == survey.date) {
            Some(known) => known.tell(|facts| judge(Some(facts))),
            None => judge(None),
        })
    }

    /// The day of its survey, where members and area can answer what it leaves open.
    fn asks(&self, task: &TaskFacts) -> Option<(HouseholdId, NaiveDate)> {
        let survey = task.survey.as_ref()?;
        let own = self.standards.by_code(&survey.standard)?;
        let asks = self.pair.iter().any(|other| asks_for_facts(survey, own, other));
        asks.then_some((survey.household, survey.date))
    }
}

impl BothStandards {
    /// Judges every survey of the round anew.
    fn take(&mut self, round: &RoundDossier, judges: &Judges) {
        let tasks = round.tasks.iter().enumerate();
        let judged: Vec<BothLine> = tasks
            .filter_map(|(place, task)| judges.line(place, task, self.known.get(&task.task.household)))
            .collect();
        self.counts.clear();
        for [first, second] in judged.iter().map(|line| line.sides) {
            *self.counts.entry((first, second)).or_default() += 1;
        }
        let (mut differing, rest): (Vec<_>, Vec<_>) =
            judged.into_iter().partition(|line| line.decides.is_some());
        differing.extend(rest.into_iter().filter(|line| !line.reasons.is_empty()));
        self.lines = differing;
    }

    /// How many households the page lists because their class differs.
    pub fn differing(&self) -> usize {
        self.lines.iter().filter(|line| line.decides.is_some()).count()
    }

    /// The sides that some household has under the first standard, or under the second one, from poor on.
    pub fn sides(&self, of: fn(&(Side, Side)) -> Side) -> Vec<Side> {
        Side::ALL.into_iter().filter(|side| self.counts.keys().any(|pair| of(pair) == *side)).collect()
    }

    /// Rows of the counts: a heading, and a line for each side of the first standard.
    pub fn count_rows(&self) -> u16 {
        let sides = self.sides(|pair| pair.0).len();
        if sides == 0 { 0 } else { u16::try_from(sides + 1).unwrap_or(u16::MAX) }
    }

    /// Shows the households that the work list shows.
    fn narrow(&mut self, listed: &[usize]) {
        let shows = |at: &usize| listed.binary_search(&self.lines[*at].place).is_ok();
        self.shown = (0..self.lines.len()).filter(shows).collect();
    }
}

impl RoundScreen {
    /// The line of two standards under the cursor.
    pub fn both_line(&self) -> Option<&BothLine> {
        let at = *self.both.shown.get(self.pane.cursor)?;
        self.both.lines.get(at).filter(|_| self.open_page() == Page::Standards)
    }

    /// Follows find line and filter.
    pub(super) fn narrow_both(&mut self) {
        self.both.narrow(&self.list.shown);
    }
}

/// Judges the open round under both standards; what must be asked of the register for it.
pub(super) fn digest(screen: &mut RoundScreen, at: &At) -> Vec<Effect> {
    let RoundScreen { dossier: Some(dossier), both, .. } = screen else { return Vec::new() };
    let judges = at.register.zip(standard_of(dossier, at)).zip(second_of(dossier, at));
    let Some(((register, first), second)) = judges else {
        (both.lines, both.counts) = Default::default();
        screen.narrow_both();
        return Vec::new();
    };
    let judges = Judges { standards: &register.standards, pair: [first, second] };
    both.take(dossier, &judges);
    let asked: Vec<_> = dossier.tasks.iter().filter_map(|task| judges.asks(task)).collect();
    screen.narrow_both();
    if asked.is_empty() { Vec::new() } else { vec![Effect::FactsOf(asked)] }
}

/// Takes members and area that were asked for: what they answer may settle what was open.
pub(in crate::app) fn take_facts(model: &mut Model, facts: Vec<(HouseholdId, KnownFacts)>) {
    let Some(mut screen) = model.round.take() else { return };
    screen.both.known = facts.into_iter().collect();
    // They are here: nothing is asked for again.
    digest(&mut screen, &model.at());
    model.round = Some(screen);
    screens::round::fit(model);
}

#[cfg(test)]
mod tests;
