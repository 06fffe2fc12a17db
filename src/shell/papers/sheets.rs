//! The survey sheets of a round, in the order of the list, which is the order of entry.

use std::collections::HashMap;

use super::round::Opened;
use super::{PapersError, Printing, Selection, each};
use crate::domain::id::HouseholdId;
use crate::domain::round::{Stage, TaskFacts};
use crate::domain::standard::Standard;
use crate::paper::forms::Issue;
use crate::paper::forms::form_a::{ScreeningSheet, screening_sheet};
use crate::paper::forms::survey_sheet::{SurveySheet, survey_sheet};
use crate::paper::{Document, Progress};
use crate::shell::print::in_hamlet_order;
use crate::store::Register;

/// Forms B, filled in as far as known, of every household that the round still holds.
pub fn forms_b(
    register: &Register,
    selection: &Selection,
    printing: &Printing<'_>,
    issue: &Issue<'_>,
    progress: &mut Progress<'_>,
) -> Result<Vec<Document>, PapersError> {
    let work =
        Work::of(register, selection, printing, |stage| !matches!(stage, Stage::Gone | Stage::ScreenedOut))?;
    let table = printing.rules.forms.table_on(printing.at.date());
    each(printing.of_job(&work.households), progress, |id| {
        let dossier = register.dossier(id)?;
        let (round, standard, surveyor) = (&selection.round, work.standard, work.surveyor(id));
        let sheet = SurveySheet { dossier: &dossier, round, standard, table, surveyor };
        Ok(Some(survey_sheet(&sheet, issue)))
    })
}

/// Forms A of those who are still to be screened.
pub fn forms_a(
    register: &Register,
    selection: &Selection,
    printing: &Printing<'_>,
    issue: &Issue<'_>,
    progress: &mut Progress<'_>,
) -> Result<Vec<Document>, PapersError> {
    let work = Work::of(register, selection, printing, |stage| matches!(stage, Stage::ToScreen))?;
    let form = printing.rules.forms.form_a_on(printing.at.date());
    each(printing.of_job(&work.households), progress, |id| {
        let dossier = register.dossier(id)?;
        let (round, surveyor) = (&selection.round, work.surveyor(id));
        let sheet = ScreeningSheet { dossier: &dossier, round, surveyor, form };
        Ok(Some(screening_sheet(&sheet, issue)))
    })
}

/// The households of a job, by what they are judged, and who is to survey them.
struct Work<'a> {
    households: Vec<HouseholdId>,
    standard: &'a Standard,
    surveyors: HashMap<HouseholdId, String>,
}

impl<'a> Work<'a> {
    /// The households that are named, whatever their stage; else those of the round's work list that are `wanted`.
    /// Named ones may be printed before the round is opened.
    fn of(
        register: &Register,
        selection: &Selection,
        printing: &Printing<'a>,
        wanted: impl Fn(&Stage) -> bool,
    ) -> Result<Self, PapersError> {
        let round = match Opened::read(register, &selection.round, printing) {
            Err(PapersError::NoRound(_)) if !selection.households.is_empty() => None,
            read => Some(read?),
        };
        let named = in_hamlet_order(register, &selection.households, printing.at)?;
        let Some(round) = round else { return Self::unopened(named, selection, printing) };
        let of_list = |task: &&TaskFacts| {
            let stage = round.dossier.stage(task, round.standard);
            selection.hamlet.is_none_or(|hamlet| hamlet == task.hamlet) && wanted(&stage)
        };
        let listed = || round.dossier.tasks.iter().filter(of_list).map(|task| task.task.household).collect();
        let surveyor = |task: &TaskFacts| (task.task.household, task.task.assigned.clone());
        Ok(Self {
            households: if named.is_empty() { listed() } else { named },
            standard: round.standard,
            surveyors: round.dossier.tasks.iter().map(surveyor).collect(),
        })
    }

    /// By the standard in force on the day.
    fn unopened(
        households: Vec<HouseholdId>,
        selection: &Selection,
        printing: &Printing<'a>,
    ) -> Result<Self, PapersError> {
        let standard = printing.rules.standards.in_force_on(printing.at.date());
        let standard = standard.ok_or_else(|| PapersError::NoStandard(selection.round.clone()))?;
        Ok(Self { households, standard, surveyors: HashMap::new() })
    }

    fn surveyor(&self, household: HouseholdId) -> &str {
        self.surveyors.get(&household).map_or("", String::as_str)
    }
}
