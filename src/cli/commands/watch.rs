//! `watch`, `report watch`: households watched after they left the list, and those that came back.

use serde_json::{Value as Json, json};

use crate::cli::answer::Answer;
use crate::cli::args::{ReportOutput, WatchArgs};
use crate::cli::failure::Failure;
use crate::cli::json::{Rules, relapse_json, watched_json};
use crate::cli::listed;
use crate::cli::session::Session;
use crate::cli::typed;
use crate::domain::report::Period;
use crate::shell::watch::watch;

/// Those of whom there is warning, or all.
///
/// # Errors
/// Those of the register, of the commune's files, and of a day that cannot be meant.
pub fn run(args: &WatchArgs, session: &Session) -> Result<Answer, Failure> {
    answer((args.on.as_deref(), args.all), (&args.to.out, args.to.json), session)
}

/// All of them, as a report.
///
/// # Errors
/// As [`run`].
pub(super) fn report(
    on: Option<&str>,
    to: (&ReportOutput, bool),
    session: &Session,
) -> Result<Answer, Failure> {
    answer((on, true), to, session)
}

fn answer(
    (on, all): (Option<&str>, bool),
    to: (&ReportOutput, bool),
    session: &Session,
) -> Result<Answer, Failure> {
    let (today, lang) = (session.today(), session.lang);
    let day = on.map_or(Ok(today), |typed| typed::past_day(typed, today))?;
    let register = session.open()?;
    let rules = Rules::beside(register.path())?;
    let mut list = register.watch(rules.watching(), day)?;
    let watched = list.len();
    let back = register.relapses(Period::until(day))?;
    list.retain(|one| all || !one.warnings.is_empty());
    let told = json!({
        "on": day,
        "total": watched,
        "warned": list.iter().filter(|one| !one.warnings.is_empty()).count(),
        "watched": list.iter().map(watched_json).collect::<Json>(),
        "relapsed": back.iter().map(relapse_json).collect::<Json>(),
    });
    let listing = watch((&list, watched), &back, day, lang);
    listed::answer(&register, &listing, to, told, session)
}
