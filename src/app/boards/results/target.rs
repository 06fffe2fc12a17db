//! The form of the target of a year.

use chrono::Datelike;

use super::outlook::SUBJECT;
use crate::app::board::BoardForm;
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::DraftOf;
use crate::app::effect::Effect;
use crate::app::form::{Faults, Field, Form, FormDialog, Purpose, Reading, lines_in_one};
use crate::domain::exit_plan::{ExitOperation, ExitTarget, Listed, target_faults_on};
use crate::domain::id::ExitTargetId;
use crate::domain::operation::Operation;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::viet::group;

/// What its drafts call the form.
const FORM: &str = "target";

/// The target of a year, new or known.
#[derive(Debug)]
struct SaveTarget {
    base: Option<Stored<ExitTargetId, ExitTarget>>,
    ground: Ground,
}

/// What a target is proved by.
#[derive(Debug, Clone)]
pub(super) struct Ground {
    /// The targets of the commune.
    pub known: Vec<Stored<ExitTargetId, ExitTarget>>,
    /// How many were on the list when each year began.
    pub listed: Vec<Listed>,
}

impl Ground {
    /// The year that a new target is most likely of: this one, else the next, where it has none yet; never a past one.
    pub fn year_meant(&self, wished: Option<i32>, at: &At) -> i32 {
        let present = at.today.year();
        let free = |year: &i32| self.known.iter().all(|target| target.year != *year);
        let wished = wished.filter(|year| *year >= present);
        wished.into_iter().chain([present, present + 1]).find(free).unwrap_or(present + 1)
    }

    fn listed_for(&self, year: i32, at: &At) -> Option<Listed> {
        let known = Listed::year_for(year, at.today.year());
        self.listed.iter().copied().find(|listed| listed.year == known)
    }
}

/// The form of a known target.
pub(super) fn open_edit(target: &Stored<ExitTargetId, ExitTarget>, ground: Ground, at: &At) -> Dialog {
    let purpose = SaveTarget { base: Some(target.clone()), ground };
    FormDialog::open(purpose, Form::new(fields(Some(target.year), Some(target), at)), at)
}

/// The form of a new target, of a year that may be meant.
pub(super) fn open_new(year: Option<i32>, ground: Ground, at: &At) -> Dialog {
    let year = ground.year_meant(year, at);
    FormDialog::open(SaveTarget { base: None, ground }, Form::new(fields(Some(year), None, at)), at)
}

fn fields(year: Option<i32>, target: Option<&ExitTarget>, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let count =
        |of: fn(&ExitTarget) -> u32| target.map(|target| group(i64::from(of(target)))).unwrap_or_default();
    let year = year.map(|year| year.to_string()).unwrap_or_default();
    let note = target.map(|target| lines_in_one(&target.note)).unwrap_or_default();
    vec![
        Field::number("year", lang.outlook_year(), &year).verbatim(),
        Field::number("poor", lang.target_poor(), &count(|target| target.poor)),
        Field::number("near_poor", lang.target_near_poor(), &count(|target| target.near_poor)),
        Field::text("note", lang.field_note(), &note).hint(lang.target_note_hint()),
    ]
}

fn read(reading: &mut Reading) -> ExitTarget {
    for code in ["year", "poor", "near_poor"] {
        reading.required(code);
    }
    ExitTarget {
        year: reading.number("year").and_then(|year| i32::try_from(year).ok()).unwrap_or(0),
        poor: reading.number("poor").unwrap_or(0),
        near_poor: reading.number("near_poor").unwrap_or(0),
        note: reading.lines("note"),
    }
}

impl Purpose for SaveTarget {
    fn title(&self, at: &At) -> String {
        let known = self.base.as_ref().map(|base| at.lang.target_title(base.year));
        known.unwrap_or_else(|| at.lang.target_title_new().to_owned())
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let known = self.base.as_ref().map(|base| BoardForm::of(FORM, base.id.0));
        Some(DraftOf::Board(SUBJECT, known.unwrap_or_else(|| BoardForm::new(FORM))))
    }

    fn revs(&self) -> Vec<Rev> {
        self.base.iter().map(|base| base.rev).collect()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let target = read(&mut reading);
        let own = self.base.as_ref().map(|base| base.id);
        let listed = self.ground.listed_for(target.year, at);
        for (field, fault) in target_faults_on(&target, own, &self.ground.known, listed) {
            reading.fault(field.code(), at.lang.target_fault(fault));
        }
        let edit = match &self.base {
            Some(base) => Edit::of(base, target),
            None => Edit::new(target),
        };
        let operation = Operation::Exit(ExitOperation::SaveTarget(edit));
        reading.finish(vec![Effect::Perform(Box::new(operation))])
    }
}
