//! The plan to leave poverty that is agreed with a household: the year, who agreed, what is to be done by whom until
//! when. A new one begins with what the household lacks; ticking a step off is writing the day on which it was done.

use chrono::NaiveDate;

use super::{Faults, Field, Form, FormDialog, Purpose, Reading, lines_in_one, perform};
use crate::app::dialogs::{At, Dialog};
use crate::app::draft::{DraftOf, HouseholdForm};
use crate::app::effect::Effect;
use crate::domain::dossier::Dossier;
use crate::domain::exit_plan::{
    ExitOperation, ExitPlan, MOST_STEPS, PlanFault, PlanGround, PlanStep, check_plan, propose,
};
use crate::domain::id::{ExitPlanId, HouseholdId};
use crate::domain::operation::Operation;
use crate::domain::reach::Rules;
use crate::domain::stored::{Edit, Rev, Stored};
use crate::domain::way_out::{By, WayOut, WayOutFacts, way_out};

/// Empty rows behind the known steps.
const SPARE: usize = 2;

/// A plan, new or known.
#[derive(Debug)]
struct SavePlan {
    household: HouseholdId,
    code: String,
    known: Option<Stored<ExitPlanId, ExitPlan>>,
    /// What else is known of the household; little where the form was opened from a list.
    ground: PlanGround,
    /// The steps as they stood when the form was opened: their indicators and models stay with their rows.
    steps: Vec<PlanStep>,
}

/// The form of a household's plan: the one on which it works, else a new one.
pub fn open(dossier: &Dossier, at: &At) -> Dialog {
    match dossier.open_plan() {
        Some(plan) => {
            let ground = PlanGround::of(dossier, Some(plan.id));
            edit(plan, &dossier.household.code, ground, at)
        }
        None => open_new(dossier, at),
    }
}

/// The form of a new plan; it takes the place of the one that is open.
pub fn open_new(dossier: &Dossier, at: &At) -> Dialog {
    let way = at.register.map(|register| {
        let rules = Rules { catalogue: &register.catalogue, standards: &register.standards };
        let by = By { rules, near: register.criteria.near() };
        way_out(&WayOutFacts::of(dossier, at.today), by, at.today)
    });
    let steps = way.map(|way| proposed(&way, at)).unwrap_or_default();
    let whose = Whose {
        household: dossier.household.id,
        code: &dossier.household.code,
        head: dossier.head_name(),
        ground: PlanGround::of(dossier, None),
    };
    blank(whose, steps, at)
}

/// The same for a line of the list of ways out.
pub fn open_of(way: &WayOut, at: &At) -> Dialog {
    match &way.plan {
        Some(plan) => open_edit(plan, &way.code, at),
        None => {
            let ground = PlanGround { not_surveyed: way.surveyed.is_none(), ..PlanGround::default() };
            let whose = Whose { household: way.household, code: &way.code, head: &way.head, ground };
            blank(whose, proposed(way, at), at)
        }
    }
}

/// The form of a known plan.
pub fn open_edit(plan: &Stored<ExitPlanId, ExitPlan>, code: &str, at: &At) -> Dialog {
    edit(plan, code, PlanGround { before: Some(plan.value.clone()), ..PlanGround::default() }, at)
}

fn edit(plan: &Stored<ExitPlanId, ExitPlan>, code: &str, ground: PlanGround, at: &At) -> Dialog {
    let purpose = SavePlan {
        household: plan.household,
        code: code.to_owned(),
        known: Some(plan.clone()),
        ground,
        steps: plan.steps.clone(),
    };
    FormDialog::open(purpose, Form::new(fields(plan, at)), at)
}

/// The household of a new plan.
struct Whose<'a> {
    household: HouseholdId,
    code: &'a str,
    head: &'a str,
    ground: PlanGround,
}

fn blank(whose: Whose, steps: Vec<PlanStep>, at: &At) -> Dialog {
    let plan = ExitPlan {
        household: whose.household,
        agreed_on: at.today,
        target_year: 0,
        agreed_with: whose.head.to_owned(),
        officer: at.user.to_owned(),
        steps,
        ended_on: None,
        note: String::new(),
    };
    let form = Form::new(fields(&plan, at));
    let Whose { household, code, ground, .. } = whose;
    let purpose = SavePlan { household, code: code.to_owned(), known: None, ground, steps: plan.steps };
    FormDialog::open(purpose, form, at)
}

/// What the way out proposes, in words.
fn proposed(way: &WayOut, at: &At) -> Vec<PlanStep> {
    let Some(register) = at.register else { return Vec::new() };
    let rules = Rules { catalogue: &register.catalogue, standards: &register.standards };
    propose(way).into_iter().map(|step| at.lang.proposed_step(step, way.surveyed, rules)).collect()
}

fn fields(plan: &ExitPlan, at: &At) -> Vec<Field> {
    let lang = at.lang;
    let year = if plan.target_year == 0 { String::new() } else { plan.target_year.to_string() };
    let head = [
        Field::number("target_year", lang.plan_target_year(), &year).verbatim().hint(lang.plan_year_hint()),
        Field::date("agreed_on", lang.plan_agreed_on(), &at.day(plan.agreed_on)),
        Field::text("agreed_with", lang.plan_agreed_with(), &plan.agreed_with),
        Field::text("officer", lang.plan_officer(), &plan.officer),
    ];
    let rows = (plan.steps.len() + SPARE).min(MOST_STEPS);
    let steps = (0..rows).flat_map(|row| step_fields(row, plan.steps.get(row), at));
    let note = Field::text("note", lang.field_note(), &lines_in_one(&plan.note));
    head.into_iter().chain(steps).chain([note]).collect()
}

fn step_fields(row: usize, step: Option<&PlanStep>, at: &At) -> [Field; 4] {
    let lang = at.lang;
    let label = lang.plan_step(row + 1);
    let text = |of: fn(&PlanStep) -> &str| step.map_or("", of);
    let day =
        |of: fn(&PlanStep) -> Option<NaiveDate>| step.and_then(of).map(|day| at.day(day)).unwrap_or_default();
    [
        Field::text(code(row, "what"), &label, text(|s| &s.what)).in_row(lang.plan_what(), 22, true),
        Field::text(code(row, "who"), &label, text(|s| &s.who)).in_row(lang.plan_who(), 9, false),
        Field::date(code(row, "due"), &label, &day(|s| s.due)).in_row(lang.plan_due(), 10, false),
        Field::date(code(row, "done"), &label, &day(|s| s.done_on)).in_row(lang.plan_done(), 10, false),
    ]
}

fn code(row: usize, part: &str) -> String {
    format!("step.{row}.{part}")
}

impl SavePlan {
    fn read(&self, reading: &mut Reading, form: &Form) -> ExitPlan {
        reading.required("target_year");
        let year = reading.number("target_year").and_then(|year| i32::try_from(year).ok());
        let rows = (0..MOST_STEPS).filter_map(|row| self.read_step(row, reading, form));
        let steps = rows.collect();
        ExitPlan {
            household: self.household,
            agreed_on: reading.day("agreed_on"),
            target_year: year.unwrap_or(0),
            agreed_with: reading.required("agreed_with"),
            officer: reading.required("officer"),
            steps,
            ended_on: self.known.as_ref().and_then(|known| known.ended_on),
            note: reading.lines("note"),
        }
    }

    /// The step of a row; nothing where the row is empty.
    fn read_step(&self, row: usize, reading: &mut Reading, form: &Form) -> Option<PlanStep> {
        let parts = ["what", "who", "due", "done"];
        if parts.iter().all(|part| form.text(&code(row, part)).is_empty()) {
            return None;
        }
        let known = self.steps.get(row).cloned().unwrap_or_default();
        Some(PlanStep {
            what: reading.required(&code(row, "what")),
            who: reading.text(&code(row, "who")),
            due: reading.optional_day(&code(row, "due")),
            done_on: reading.optional_day(&code(row, "done")),
            ..known
        })
    }
}

/// The field at which a fault can be mended; steps are counted among the rows that say something.
fn place(fault: PlanFault, form: &Form) -> String {
    let row = |number: usize| {
        let mut filled = (0..MOST_STEPS).filter(|row| !form.text(&code(*row, "what")).is_empty());
        filled.nth(number - 1).unwrap_or(0)
    };
    match fault {
        PlanFault::TargetPast(_) | PlanFault::TargetFar(_) => "target_year".to_owned(),
        PlanFault::AgreedFuture
        | PlanFault::BeforeHousehold(_)
        | PlanFault::AfterLeaving(_)
        | PlanFault::Older(_) => "agreed_on".to_owned(),
        PlanFault::NoStep | PlanFault::NotSurveyed | PlanFault::NotListed | PlanFault::TooManySteps => {
            code(0, "what")
        }
        PlanFault::NoWords(number) => code(row(number), "what"),
        PlanFault::DueBefore(number) | PlanFault::DueAfter { step: number, .. } => code(row(number), "due"),
        PlanFault::DoneFuture(number) | PlanFault::DoneBefore(number) => code(row(number), "done"),
    }
}

impl Purpose for SavePlan {
    fn title(&self, at: &At) -> String {
        at.lang.plan_title_of(&self.code)
    }

    fn draft_of(&self) -> Option<DraftOf> {
        let form = self.known.as_ref().map_or(HouseholdForm::NewPlan, |plan| HouseholdForm::Plan(plan.id));
        Some(DraftOf::Household(self.household, form))
    }

    fn revs(&self) -> Vec<Rev> {
        self.known.iter().map(|known| known.rev).collect()
    }

    fn submit(&self, form: &Form, at: &At) -> Result<Vec<Effect>, Faults> {
        let mut reading = Reading::of(form, at);
        let plan = self.read(&mut reading, form);
        if let Err(fault) = check_plan(&plan, &self.ground, at.today) {
            let words = at.lang.exit_plan_fault(fault, at.settings.dates);
            reading.also(&place(fault, form), words);
        }
        let edit = match &self.known {
            Some(known) => Edit::of(known, plan),
            None => Edit::new(plan),
        };
        reading.finish(perform(Operation::Exit(ExitOperation::SavePlan(edit))))
    }
}

#[cfg(test)]
mod tests;
