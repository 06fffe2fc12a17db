//! `print summary`: the summaries of households as one job, in hamlet order.

use std::path::Path;

use crate::cli::answer::Answer;
use crate::cli::args::PrintSummaryArgs;
use crate::cli::failure::Failure;
use crate::cli::json::Rules;
use crate::cli::progress::Progress;
use crate::cli::session::{self, Session};
use crate::domain::id::HouseholdId;
use crate::domain::looked::{How, Seen};
use crate::paper::to_text;
use crate::shell::looked::Look;
use crate::shell::print::{self, Destination, Wording};
use crate::store::Register;

/// Stands for the screen in place of a file.
const SCREEN: &str = "-";

/// Prints.
pub fn summary(args: &PrintSummaryArgs, session: &Session) -> Result<Answer, Failure> {
    let register = session.open()?;
    let chosen =
        args.codes.iter().map(|code| session::household(&register, code)).collect::<Result<Vec<_>, _>>()?;
    let ids = print::in_hamlet_order(&register, &chosen, session.now)?;
    let rules = Rules::beside(register.path())?;
    let framework = register.framework()?;
    let wording = Wording {
        standards: &rules.standards,
        catalogue: &rules.catalogue,
        framework: &framework,
        on: None,
        full: args.full,
        by: &session.author.0,
        at: session.now,
        lang: session.lang,
    };
    session.note(&register, &Look::at(How::Printed, Seen::Summary, ids.clone()))?;
    match (&args.out.to.pdf, &args.out.to.text, &args.out.to.printer) {
        (Some(out), ..) => file(&register, &ids, &wording, Destination::Pdf(out), out, session),
        (None, Some(out), _) if out == Path::new(SCREEN) => {
            screen(&register, &ids, &wording, args.out.columns)
        }
        (None, Some(out), _) => {
            file(&register, &ids, &wording, Destination::Text(out, args.out.columns), out, session)
        }
        (None, None, printer) => {
            send(&register, &ids, &wording, printer.as_deref().unwrap_or_default(), session)
        }
    }
}

fn file(
    register: &Register,
    ids: &[HouseholdId],
    wording: &Wording,
    to: Destination,
    out: &Path,
    session: &Session,
) -> Result<Answer, Failure> {
    job(register, ids, wording, to, session).map_err(Failure::print(out))?;
    Ok(Answer::lines([session.lang.done_print(ids.len(), out.display())]))
}

fn send(
    register: &Register,
    ids: &[HouseholdId],
    wording: &Wording,
    printer: &str,
    session: &Session,
) -> Result<Answer, Failure> {
    job(register, ids, wording, Destination::Printer(printer), session)
        .map_err(Failure::print(Path::new(printer)))?;
    Ok(Answer::lines([session.lang.done_print_sent(ids.len(), crate::viet::clean(printer))]))
}

fn job(
    register: &Register,
    ids: &[HouseholdId],
    wording: &Wording,
    to: Destination,
    session: &Session,
) -> Result<(), print::PrintError> {
    let mut progress = Progress::of(session.lang.progress_papers());
    print::print(register, ids, wording, to, &mut |done, all| progress.go_on(done, all))
}

fn screen(
    register: &Register,
    ids: &[HouseholdId],
    wording: &Wording,
    columns: usize,
) -> Result<Answer, Failure> {
    let texts = ids.iter().map(|id| Ok(to_text(&print::document(register, *id, wording)?, columns)));
    Ok(Answer::lines(texts.collect::<Result<Vec<String>, Failure>>()?))
}
