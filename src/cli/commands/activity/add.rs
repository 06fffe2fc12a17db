//! `support activity add`: one activity. What is odd about it is told and saved all the same, as on the screen.

use serde::Serialize;

use crate::cli::answer::Answer;
use crate::cli::args::ActivityAddArgs;
use crate::cli::failure::{Failure, Misuse};
use crate::cli::json::{ActivityJson, Rules};
use crate::cli::session::Session;
use crate::cli::{framework, spending, typed};
use crate::domain::activity::{self, Activity, ActivityOperation, Outcome};
use crate::domain::operation::Operation;
use crate::domain::programme::spending::Spending;
use crate::domain::stored::Edit;
use crate::store::Register;
use crate::viet;

#[derive(Serialize)]
struct Saved<'a> {
    #[serde(flatten)]
    activity: ActivityJson<'a>,
    warnings: &'a [String],
}

/// Records an activity.
pub fn run(args: &ActivityAddArgs, session: &Session) -> Result<Answer, Failure> {
    let mut register = session.open()?;
    let rules = Rules::beside(register.path())?;
    let activity = read(args, &register, session)?;
    if let Some((field, fault)) = activity::faults(&activity, &rules.catalogue, session.today()).first() {
        return Err(Misuse::Activity(field, *fault).into());
    }
    let warnings = warnings(&activity, &register, &rules, session)?;
    let save = ActivityOperation::Save(Edit::new(activity.clone()));
    session.perform(&mut register, &Operation::Activity(save))?;
    let line = session.lang.done_activity(&activity.name);
    let saved = Saved { activity: ActivityJson::of(&activity, Outcome::default()), warnings: &warnings };
    let lines = std::iter::once(line).chain(warnings.iter().cloned());
    Ok(Answer::either(args.json, &saved, lines).with_found(!warnings.is_empty()))
}

fn read(args: &ActivityAddArgs, register: &Register, session: &Session) -> Result<Activity, Failure> {
    let today = session.today();
    let until = args.until.as_deref().map(|until| typed::day(Some(until), today)).transpose()?;
    Ok(Activity {
        kind: args.kind,
        name: viet::clean(&args.name),
        programme: framework::programme(&register.framework()?, &args.programme)?,
        fund: args.fund.trim().to_owned(),
        from: typed::day(args.from.as_deref(), today)?,
        until,
        hamlet: framework::hamlet(&register.hamlets()?, &args.hamlet)?,
        place: viet::clean(&args.place),
        units: args.units,
        unit: viet::clean(&args.unit),
        areas: args.areas,
        audience: args.audience,
        given: typed::money(&args.given)?,
        spent: typed::money(&args.spent)?,
        state: args.state,
        note: viet::clean_lines(&args.note),
    })
}

fn warnings(
    activity: &Activity,
    register: &Register,
    rules: &Rules,
    session: &Session,
) -> Result<Vec<String>, Failure> {
    let known = register.framework()?;
    let own = activity::warning(activity).map(|warning| session.lang.activity_warning(warning));
    let spending = spending::told(&Spending::of_activity(activity), &known, &rules.catalogue, session);
    Ok(own.into_iter().chain(spending).collect())
}
